"""The date is set while the bot runs, or is wrong from its start: nothing is destroyed by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text as sql
from stage import Stage

from bot.telegram.session import Session
from sandbox import ManualClock, Topic

DAY = 86_400.0
TEXT = "Маған көмек керек"


async def closed_case_and_draft(stage: Stage) -> Topic:
    """A closed case, whose texts are to be kept for 30 days, and another child's unsent draft, for 30 minutes."""
    topic = await stage.open_case(stage.child())
    await stage.take(topic)
    await stage.drained()
    await stage.press(stage.lead, "✅", chat=stage.group, thread=stage.thread(topic))
    await stage.drained()
    await stage.type(stage.child(), "тыңдап тұрсыз ба")
    return topic


async def rows(stage: Stage, table: str) -> int:
    assert stage.parts is not None
    async with stage.parts.store.database.read() as connection:
        return int(await connection.scalar(sql(f"SELECT count(*) FROM {table}")) or 0)  # noqa: S608


async def kept(stage: Stage) -> tuple[int, int, int]:
    return await rows(stage, "texts"), await rows(stage, "sessions"), await rows(stage, "receipts")


async def test_a_clock_35_days_ahead_for_45_seconds_destroys_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        topic = await closed_case_and_draft(stage)
        before = await kept(stage)
        assert all(before)
        clock.set_wall(35 * DAY)
        for _ in range(3):
            await stage.later(15)
        assert await kept(stage) == before
        assert not topic.deleted
        clock.set_wall(-35 * DAY)
        await stage.later(60)
        assert await kept(stage) == before
        assert capsys.readouterr().err.count('"clock_jumped"') == 1
        await stage.later(31 * DAY)
        assert (await kept(stage))[:2] == (0, 0)
        assert topic.deleted


async def test_a_draft_can_be_sent_although_the_clock_is_ahead(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child()
        await stage.type(child, TEXT)
        clock.set_wall(35 * DAY)
        await stage.later(15)
        await stage.press(child, "✅")
        await stage.drained()
        assert any(TEXT in text for topic in stage.topics for text in stage.texts(topic))


async def test_what_protects_goes_on_although_the_clock_is_ahead(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.take(topic)
        await stage.type(stage.lead, "Расскажи, что случилось?", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        await stage.press(child, "👁")
        assert any("Расскажи" in message.text for message in child.messages)
        clock.set_wall(2 * 3600)
        await stage.later(1)
        assert not any("Расскажи" in message.text for message in child.messages)


async def test_an_answer_is_covered_although_the_clock_fell_back(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.take(topic)
        await stage.type(stage.lead, "Расскажи, что случилось?", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        await stage.press(child, "👁")
        clock.set_wall(-5 * 3600)
        await stage.later(15 * 60 + 1)
        assert not any("Расскажи" in message.text for message in child.messages)
        assert not topic.deleted


async def test_what_was_dated_by_a_clock_ahead_is_kept_no_longer_for_it(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        clock.set_wall(35 * DAY)
        await stage.later(1)
        await stage.open_case(stage.child())
        await stage.type(stage.child(), "тыңдап тұрсыз ба")
        await stage.drained()
        clock.set_wall(-35 * DAY)
        before = await kept(stage)
        assert all(before)
        await stage.later(1)
        await stage.later(DAY)
        assert await kept(stage) == before
        await stage.later(DAY + 1)
        assert (await kept(stage))[1:] == (0, 0)
        assert await rows(stage, "visible") == 0


async def test_after_a_day_or_by_the_operators_word_it_is_destroyed(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        assert stage.parts is not None
        topic = await closed_case_and_draft(stage)
        clock.set_wall(35 * DAY)
        await stage.later(1)
        await stage.later(DAY - 60)
        assert not topic.deleted
        await stage.later(60)
        assert topic.deleted
        topic = await closed_case_and_draft(stage)
        clock.set_wall(35 * DAY)
        await stage.later(60)
        assert not topic.deleted
        # What `qorgan purge` does.
        await stage.parts.store.keeping.run(regardless=True)
        await stage.drained()
        assert topic.deleted
        assert (await kept(stage))[:2] == (0, 0)


async def test_at_the_start_telegrams_dates_disagree_with_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        topic = await closed_case_and_draft(stage)
        before = await kept(stage)
        await stage.stop_bot()
        clock.set_wall(35 * DAY)
        wrong = property(lambda self: -35 * DAY, lambda self, value: None)
        monkeypatch.setattr(Session, "date_offset", wrong, raising=False)
        await stage.start_bot()
        await stage.later(60)
        assert await kept(stage) == before
        assert not topic.deleted
        assert capsys.readouterr().err.count('"clock_jumped"') == 1
        clock.set_wall(-35 * DAY)
        await stage.later(31 * DAY)
        assert topic.deleted


async def test_the_keeper_sleeps_while_something_waits(tmp_path: Path) -> None:
    """What is due and may not be done yet is no reason to look twenty times a second."""
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        assert stage.parts is not None
        await closed_case_and_draft(stage)
        clock.set_wall(35 * DAY)
        await stage.later(15)
        at = await stage.parts.store.keeping.next_at()
        assert at is None or at > clock.now()
