"""Screens against everything that Telegram may answer."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from intake_support import fault, shown_to
from stage import Stage

from sandbox import Person


def bot_screens(person: Person) -> list[Any]:
    return [message for message in person.messages if message.sender == "bot"]


@pytest.mark.parametrize("method", ["answerCallbackQuery", "editMessageText", "deleteMessages", "sendMessage"])
async def test_one_chats_429_is_obeyed_and_keeps_nobody_else(tmp_path: Path, method: str) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        slow, other = stage.child("ru"), stage.child("ru")
        await stage.act(slow.start)
        await stage.act(other.start)
        chat = None if method == "answerCallbackQuery" else slow.id
        struck = fault(stage, method=method, chat=chat, retry_after=2)
        if method == "editMessageText" or method == "answerCallbackQuery":
            slow.press("🆘")
        else:
            slow.send("/help")
        await stage.until(lambda: struck.hits)
        began = time.monotonic()
        other.press("🆘")
        await stage.until(lambda: "112" in "".join(other.screen.labels))  # type: ignore[union-attr]
        assert time.monotonic() - began < 1.5
        again = [call for call in stage.sandbox.calls if call.method == method and call.chat == slow.id]
        if method != "answerCallbackQuery":
            await stage.settled(15)
            again = [call for call in stage.sandbox.calls if call.method == method and call.chat == slow.id]
            assert again[-1].ok
            refused = next(call for call in again if call.code == 429)
            later = [call for call in again if again.index(call) > again.index(refused)]
            assert all(call.time - refused.time >= 1.9 for call in later)
        await stage.settled(15)
        assert len(bot_screens(slow)) == 1


@pytest.mark.parametrize("effect", [False, True])
@pytest.mark.parametrize("wrong", [{"status": 500}, {"status": 502}, {"drop": True}, {"garbage": b"<x>"}], ids=str)
async def test_a_tap_whose_edit_fails_is_shown_in_the_end(tmp_path: Path, wrong: dict[str, Any], effect: bool) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        fault(stage, method="editMessageText", chat=child.id, effect=effect, times=2, **wrong)
        await stage.press(child, "🆘")
        assert "112" in "".join(child.screen.labels)  # type: ignore[union-attr]
        assert len(bot_screens(child)) == 1


@pytest.mark.parametrize("wrong", [{"status": 502}, {"drop": True}], ids=str)
async def test_a_send_that_took_no_effect_is_repeated_once(tmp_path: Path, wrong: dict[str, Any]) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child("ru")
        fault(stage, method="sendMessage", chat=child.id, **wrong)
        await stage.act(child.start)
        assert len(bot_screens(child)) == 1


async def test_a_deleted_screen_is_replaced_by_a_new_one(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        old = child.screen
        assert old is not None
        data = old.rows[-1][0]["callback_data"]
        child.delete(old.id)
        await stage.act(child.press_data, old.id, data)
        assert child.screen is not None
        assert child.screen.id != old.id
        assert len(bot_screens(child)) == 1


REFUSED = ["Bad Request: there is no text in the message to edit", "Bad Request: message can't be edited",
           "Bad Request: MESSAGE_ID_INVALID", "Bad Request: something that nobody has seen before"]  # fmt: skip


@pytest.mark.parametrize("text", REFUSED)
async def test_an_edit_that_is_refused_for_good_becomes_a_new_message(tmp_path: Path, text: str) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        fault(stage, method="editMessageText", chat=child.id, status=400, description=text)
        await stage.press(child, "🆘")
        assert "112" in "".join(child.screen.labels)  # type: ignore[union-attr]


async def test_the_same_button_twice_is_no_error(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        screen = child.screen
        assert screen is not None
        data = next(b["callback_data"] for row in screen.rows for b in row if "🆘" in b["text"])
        await stage.act(child.press_data, screen.id, data)
        edits = len(shown_to(stage.sandbox.calls, child.id))
        await stage.act(child.press_data, screen.id, data)
        assert len(child.toasts) == 2
        assert len(shown_to(stage.sandbox.calls, child.id)) == edits
        assert len(bot_screens(child)) == 1


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (403, "Forbidden: user is deactivated"),
        (400, "Bad Request: chat not found"),
        (400, "Bad Request: have no rights to send a message"),
        (400, "Bad Request: TOPIC_CLOSED"),
        (400, "Bad Request: something that nobody has seen before"),
    ],
)
async def test_what_can_never_be_shown_is_given_up(tmp_path: Path, status: int, text: str) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child, other = stage.child("ru"), stage.child("ru")
        struck = fault(stage, chat=child.id, status=status, description=text, times=None)
        child.start()
        await stage.act(other.start)
        assert other.screen is not None
        assert struck.hits <= 2


async def test_a_chat_held_for_hours_still_opens_a_case(tmp_path: Path) -> None:
    """What can't be shown now must not keep what comes next from the people who wait for it."""
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        held = fault(stage, chat=child.id, method="editMessageText", retry_after=7200, times=None)
        child.press("🆘")
        await stage.until(lambda: held.hits)
        screen = child.screen
        assert screen is not None
        child.press_data(screen.id, stage.dialogs.press("sos_write", "ru"))
        child.send("нас заперли")
        await stage.until(lambda: any("нас заперли" in m.text for topic in stage.topics for m in topic.messages))
        assert held.hits == 1, "nothing more goes to a chat that Telegram asked to leave alone"


async def test_the_newest_tap_is_what_is_shown_after_trouble(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        screen = child.screen
        assert screen is not None
        broken = fault(stage, chat=child.id, method="editMessageText", status=500, times=3)
        child.press("🆘")
        await stage.until(lambda: broken.hits)
        child.press_data(screen.id, stage.dialogs.press("help", "ru"))
        await stage.settled(15)
        assert child.screen is not None
        assert child.screen.text == stage.dialogs.screen("help", "ru").text
        shown = [call.params["text"] for call in shown_to(stage.sandbox.calls, child.id, "editMessageText")]
        assert stage.dialogs.screen("sos", "ru").text not in shown


async def test_a_group_held_for_hours_does_not_keep_answers_from_the_person(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.press(stage.lead, "✋", chat=stage.group, thread=topic.id)
        await stage.drained()
        held = fault(stage, chat=stage.group.id, method="sendMessage", retry_after=7200, times=None)
        stage.lead.send("/help", chat=stage.group, thread=topic.id)
        await stage.until(lambda: held.hits)
        stage.lead.send("я рядом", chat=stage.group, thread=topic.id)
        await stage.until(lambda: any(label.startswith("👁") for m in child.messages for label in m.labels))


async def test_what_was_typed_is_deleted_although_its_answer_was_overtaken(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        broken = fault(stage, chat=child.id, method="sendMessage", status=500, times=2)
        first = child.send("/help")
        await stage.until(lambda: broken.hits)
        second = child.send("/help")
        await stage.settled(15)
        await stage.until(lambda: not [m for m in child.messages if m.id in (first, second)])
        assert len(bot_screens(child)) == 1
