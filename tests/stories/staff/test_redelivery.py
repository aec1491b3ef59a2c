"""What staff did is done once, and said again when Telegram delivers it again: a crash between the two
leaves nobody without a word."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text as sql
from staff_support import deputy, kept, press, replies, said, state_of, toast
from stage import Stage

from bot.people import Receipt
from bot.replies import Reply, Toast
from sandbox import Person, Topic


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with Stage.open(tmp_path) as opened:
        yield opened


async def taken(stage: Stage) -> Topic:
    topic = await stage.open_case(stage.child("ru"))
    await press(stage, stage.lead, topic, "✋")
    return topic


async def again(stage: Stage) -> None:
    """Telegram delivers the newest act again, as it does when it was never confirmed."""
    log = stage.sandbox.world.updates.log
    act = next(one for one in reversed(log) if "callback_query" in one.body or _is_written(one.body))
    stage.sandbox.redeliver(act.update_id)
    await stage.drained()


def _is_written(body: dict[str, Any]) -> bool:
    return bool({"text", "photo"} & body.get("message", {}).keys())


def toasts(stage: Stage) -> list[str]:
    """What presses were answered with; Telegram shows an answer once."""
    return [str(call.params.get("text", "")) for call in stage.sandbox.calls if call.method == "answerCallbackQuery"]


async def events(stage: Stage) -> int:
    assert stage.parts is not None
    async with stage.parts.store.database.read() as connection:
        return int(await connection.scalar(sql("SELECT count(*) FROM events")) or 0)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("/close", "toast-closed-now"),
        ("/duty on", "staff-duty-on"),
        ("/note", "staff-note-empty"),
        ("/duty", "staff-duty-usage"),
        ("/help", "staff-help"),
    ],
)
async def test_a_command(stage: Stage, text: str, key: str) -> None:
    topic = await taken(stage)
    number = await stage.type(stage.lead, text, chat=stage.group, thread=stage.thread(topic))
    await stage.drained()
    before = await events(stage)
    assert stage.parts is not None
    name = stage.parts.store.desk.aliases.duty_name(0, "ru")
    assert replies(topic, number) == [said(stage, key, name=name)]
    await again(stage)
    assert replies(topic, number) == [said(stage, key, name=name)] * 2
    assert await events(stage) == before


async def test_a_picture_and_its_words(stage: Stage) -> None:
    topic = await taken(stage)
    for caption, key in ((None, "staff-media"), ("// слова", "staff-media-note")):
        number = await stage.act(
            stage.lead.send_media, "photo", caption, chat=stage.group, thread=stage.thread(topic)
        )
        await again(stage)
        assert replies(topic, number) == [said(stage, key)] * 2
    assert await kept(stage, "note") == [["слова"]]


async def test_somebody_who_may_not_work_yet(stage: Stage) -> None:
    topic = await taken(stage)
    number = await stage.type(stage.colleague, "слова", chat=stage.group, thread=stage.thread(topic))
    await stage.drained()
    told = replies(topic, number)
    assert len(told) == 1
    await again(stage)
    assert replies(topic, number) == told * 2
    assert sum(bool(one.labels) and "Допустить" in one.labels[0] for one in stage.general) == 1


@pytest.mark.parametrize(("mark", "who"), [("✋", "other"), ("✋", "lead"), ("⏫", "other"), ("✅", "lead")])
async def test_a_press(stage: Stage, mark: str, who: str) -> None:
    topic = await taken(stage)
    person: Person = await deputy(stage) if who == "other" else stage.lead
    told = await press(stage, person, topic, mark)
    before, count = await events(stage), len(toasts(stage))
    await again(stage)
    assert toasts(stage)[count:] == [told]
    assert await events(stage) == before


async def test_a_confirmation(stage: Stage) -> None:
    topic = await stage.open_case(stage.child("ru"))
    await press(stage, stage.colleague, topic, "✋")
    await stage.press(stage.lead, "✅ Допустить", chat=stage.group)
    told = toast(stage.lead)
    assert told.startswith("Теперь может работать")
    await again(stage)
    assert toasts(stage)[-2:] == [told] * 2
    assert await state_of(stage) == "waiting"


async def test_what_is_kept_of_a_word_is_sealed_and_receipts_of_before_open(stage: Stage) -> None:
    assert stage.parts is not None
    receipts, database = stage.parts.store.receipts, stage.parts.store.database
    words = Toast("Работает Беркут", alert=True, erase=True)
    reply = Reply("start", "ru", arguments={"count": 1}, delete=(4, 5))

    async def speaks(_connection: object) -> Toast:
        return words

    async def shows(_connection: object) -> Reply:
        return reply

    async def nothing(_connection: object) -> None:
        raise AssertionError("it was done already")

    first, second, third = (Receipt("telegram", 42, number) for number in (1, 2, 3))
    for _ in range(2):
        assert await receipts.told_once(first, speaks) == words
        assert await receipts.once(second, shows) == reply
    async with database.write() as connection:
        # As a version left it that kept no words to staff.
        await connection.execute(
            sql("INSERT INTO receipts (channel, bot, event, reply, at) VALUES ('telegram', 42, 3, NULL, 0)")
        )
        sealed = (await connection.execute(sql("SELECT reply FROM receipts WHERE event = 1"))).scalar_one()
    assert await receipts.told_once(third, nothing) is None
    assert "Беркут".encode() not in sealed
