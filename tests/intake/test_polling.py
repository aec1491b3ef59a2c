"""Polling: updates of any form, in any order, twice; answers of any form; two programs with one token."""

from __future__ import annotations

import asyncio
import json
import random
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from intake_support import fault, polls, shown_to
from stage import TOKEN, Stage

from bot.app.run import Program, TokenRefused
from bot.logs import configure
from bot.telegram import polling
from sandbox import Person


def private(person: Person, **fields: Any) -> dict[str, Any]:
    chat = {"id": person.id, "type": "private"}
    sender = {"id": person.id, "is_bot": False, "first_name": "x", "language_code": "ru"}
    return {"message": {"message_id": 9_000_000, "date": 1, "from": sender, "chat": chat, **fields}}


async def test_an_update_that_breaks_the_library_stops_nobody(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child, other = stage.child("ru"), stage.child("ru")
        child.send("перешлю", forward_origin={"type": "hidden_user", "date": 1})
        await stage.act(other.start)
        assert other.screen is not None
        assert child.screen is not None
        assert not stage.sandbox.pending()


BROKEN: list[dict[str, Any]] = [
    {"text": 5},
    {"text": {"a": 1}},
    {"hologram": {"id": 1}},
    {"message_id": 2**80, "text": "x"},
    {"message_id": "9", "text": "x"},
    {"date": 10**300, "text": None},
    {"from": None, "text": []},
]
NOTHING: list[dict[str, Any]] = [
    {},
    {"message": None},
    {"message": 5},
    {"callback_query": []},
    {"callback_query": {"id": 5, "from": "me"}},
    {"business_message": {"text": "x"}},
    {"brand_new": {"x": 10**200}},
    {"my_chat_member": {"chat": {"id": "x"}}},
    {"edited_message": {"chat": {"id": -5, "type": "group"}, "edit_date": 10**300, "text": "x"}},
]


async def test_malformed_updates_of_all_kinds_leave_everybody_served(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        people = [stage.child("ru") for _ in BROKEN]
        for person in people:
            person.started = True
        other = stage.child()
        for body in NOTHING:
            stage.sandbox.inject(body)
        for person, fields in zip(people, BROKEN, strict=True):
            stage.sandbox.inject(private(person, **fields))
        await stage.act(other.start)
        assert other.screen is not None
        for person in people:
            await stage.until(lambda person=person: person.screen)
            assert person.screen is not None
            assert any("112" in label for label in person.screen.labels)
        assert not stage.sandbox.pending()


async def test_a_press_without_its_message_gets_a_screen(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        screen = child.screen
        assert screen is not None
        data = screen.rows[0][0]["callback_data"]
        sender = {"id": child.id, "is_bot": False, "first_name": "x"}
        stage.sandbox.inject({"callback_query": {"id": "77", "from": sender, "chat_instance": "1", "data": data}})
        await stage.settled()
        assert child.screen is not screen
        child.delete(child.screen.id)  # type: ignore[union-attr]
        # Its date is 0 now: Telegram calls that an inaccessible message.
        await stage.act(child.press_data, screen.id, data)
        assert child.screen is not None


async def test_duplicates_have_one_effect_and_leave_one_screen(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child, "первое")
        stage.sandbox.duplicate_next(3)
        await stage.type(child, "второе")
        await stage.press(child, "🆘")
        again = stage.sandbox.world.updates.log[-2].update_id
        stage.sandbox.redeliver(again)
        await stage.settled()
        await stage.until(lambda: "второе" in "".join(stage.texts(topic)))
        assert "".join(stage.texts(topic)).count("второе") == 1
        assert len([message for message in child.messages if message.sender == "bot"]) == 1


async def test_a_redelivered_command_leaves_one_screen(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        before = len(shown_to(stage.sandbox.calls, child.id))
        stage.sandbox.redeliver(stage.sandbox.world.updates.log[-1].update_id)
        await stage.settled()
        assert len(shown_to(stage.sandbox.calls, child.id)) == before + 1
        assert len([message for message in child.messages if message.sender == "bot"]) == 1


async def test_reordered_updates_are_all_served(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        people = [stage.child("ru") for _ in range(4)]
        for person in people:
            await stage.open_case(person, f"первое {person.id}")
        stage.sandbox.reorder_next(8)
        for person in people:
            person.send(f"второе {person.id}")
            person.send(f"третье {person.id}")
        await stage.settled()
        wanted = [f"{word} {person.id}" for person in people for word in ("второе", "третье")]

        def said() -> str:
            return "\n".join(text for topic in stage.topics for text in stage.texts(topic))

        await stage.until(lambda: all(text in said() for text in wanted))
        assert all(said().count(text) == 1 for text in wanted)


async def test_a_batch_out_of_order_confirms_nothing_that_is_unfinished(tmp_path: Path) -> None:
    # Nothing is parked here: what isn't finished stays unconfirmed.
    async with Stage.open(tmp_path, linked=False, park_after=60.0) as stage:
        slow, quick = stage.child("ru"), stage.child("ru")
        await stage.act(slow.start)
        await stage.act(quick.start)
        gate = asyncio.Event()
        held = fault(stage, chat=slow.id, method="sendMessage", hold=gate)
        stage.sandbox.reorder_next(2)
        slow.send("/start")
        quick.send("/start")
        updates = stage.sandbox.world.updates
        # What Telegram never does: the later number first.
        updates._pending.reverse()
        number = max(one.update_id for one in updates.log if one.body["message"]["from"]["id"] == slow.id)
        await stage.until(lambda: held.hits)
        await stage.until(lambda: len(shown_to(stage.sandbox.calls, quick.id)) == 2)
        await asyncio.sleep(0.7)
        assert number in [one.update_id for one in updates.pending()]
        gate.set()
        await stage.settled()


async def test_a_webhook_that_somebody_set_is_named_as_such(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        configure("INFO")
        text = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first"
        fault(stage, method="getUpdates", status=409, description=text)
        stage.sandbox.world.updates.wake(end=True)
        assert await _logged(capsys, "token_has_a_webhook")


async def test_a_second_program_with_the_same_token_is_named_and_does_not_spin(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        configure("INFO")
        (tmp_path / "second").mkdir()
        second = Stage(tmp_path / "second", stage.sandbox, None, stage.settings.model_copy())
        before = len(polls(stage.sandbox.calls))
        await second.start_bot()
        try:
            lines = await _logged(capsys, "another_instance_polls_with_this_token")
            await asyncio.sleep(2.5)
        finally:
            await second.stop_bot()
        assert len(lines) == 1
        assert len(polls(stage.sandbox.calls)) - before < 8


async def _logged(capsys: pytest.CaptureFixture[str], event: str, seconds: float = 8.0) -> list[dict[str, Any]]:
    lines: list[dict[str, Any]] = []
    async with asyncio.timeout(seconds):
        while not any(line.get("event") == event for line in lines):
            await asyncio.sleep(0.05)
            lines += [json.loads(line) for line in capsys.readouterr().err.splitlines() if line.startswith("{")]
    return [line for line in lines if line.get("event") == event]


GARBAGE = [
    b"",
    b"<html>502</html>",
    b"\xff\xfe\xfd",
    b'{"ok":true}',
    b'{"ok":true,"result":null}',
    b'{"ok":true,"result":{"a":1}}',
    b'{"ok":true,"result":[null,5,{"update_id":"x"},{}]}',
    b"[" * 200_000,
]


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> tuple[float, ...]:
    """The pauses after failures, a fifth as long as in earnest."""
    monkeypatch.setattr(polling, "_BACK_OFF", tuple(seconds / 5 for seconds in polling._BACK_OFF))
    return polling._BACK_OFF


@pytest.mark.parametrize("garbage", GARBAGE, ids=range(len(GARBAGE)))
async def test_an_answer_that_makes_no_sense_neither_stops_nor_spins(
    tmp_path: Path, pauses: tuple[float, ...], garbage: bytes
) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child("ru")
        wrong = fault(stage, method="getUpdates", garbage=garbage, times=None)
        child.start()
        await stage.until(lambda: wrong.hits >= 2)
        before = len(polls(stage.sandbox.calls))
        await asyncio.sleep(0.2)
        assert len(polls(stage.sandbox.calls)) - before <= 3
        wrong.remove()
        await stage.until(lambda: child.screen, 15)


@pytest.mark.parametrize(
    "wrong", [{"status": 502}, {"retry_after": 1}, {"drop": True}, {"status": 500}, {"status": 401}], ids=str
)
async def test_a_poll_that_fails_is_repeated_with_growing_pauses(
    tmp_path: Path, pauses: tuple[float, ...], wrong: dict[str, Any]
) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child("ru")
        struck = fault(stage, method="getUpdates", times=None, **wrong)
        before = len(polls(stage.sandbox.calls))
        child.start()
        await stage.until(lambda: struck.hits >= 3)
        struck.remove()
        waited = [later.time - earlier.time for earlier, later in pairwise(polls(stage.sandbox.calls)[before:])]
        wanted = [max(pause, wrong.get("retry_after", 0)) for pause in pauses]
        # The clock of an event loop ticks in milliseconds.
        assert all(real >= pause - 0.01 for real, pause in zip(waited, wanted, strict=False)), waited
        await stage.until(lambda: child.screen, 15)


async def test_an_outage_of_telegram_loses_nothing(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        people = [stage.child("ru") for _ in range(3)]
        topics = [await stage.open_case(person, f"раз {person.id}") for person in people]
        stage.sandbox.outage(random.Random(3).choice(["drop", "error"]))
        for person in people:
            person.send(f"два {person.id}")
        await asyncio.sleep(0.7)
        stage.sandbox.recover()
        for person, topic in zip(people, topics, strict=True):
            await stage.until(lambda p=person, t=topic: f"два {p.id}" in "".join(stage.texts(t)), 20)
        await stage.settled()


async def test_a_refused_token_ends_the_start(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        await stage.stop_bot()
        stage.sandbox.world.token = "42:OTHER"
        with pytest.raises(TokenRefused):
            await stage.start_bot()
        stage.sandbox.world.token = TOKEN


async def test_a_hundred_people_at_once_are_served(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        people = [stage.child("ru") for _ in range(100)]
        for person in people:
            person.start()
        await stage.until(lambda: all(person.screen for person in people), 30)
        await stage.settled(30)
        for person in people:
            person.press("🆘")
        await stage.settled(30)
        assert all(any("112" in label for label in person.screen.labels) for person in people)  # type: ignore[union-attr]
        assert isinstance(stage.program, Program)
