"""The bot notices what it fails to do itself: nothing is delivered, nobody looks, an alert is late."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession
from stage import Stage

from bot.delivery.pacing import Pacing
from sandbox import Fault, ManualClock


def said(stage: Stage, key: str) -> str:
    return str(stage.dialogs.content.text("ru", key))


def general(stage: Stage, key: str) -> int:
    return sum(message.text == said(stage, key) for message in stage.general)


async def readiness(stage: Stage) -> tuple[int, str]:
    assert stage.program is not None
    operations = stage.program._operations
    assert operations is not None
    async with ClientSession() as session, session.get(f"http://127.0.0.1:{operations.port}/readyz") as response:
        return response.status, await response.text()


async def looked(stage: Stage) -> list[str]:
    assert stage.program is not None
    assert stage.parts is not None
    assert stage.clock is not None
    # The keeper sleeps by the machine's clock, which this test doesn't wait for.
    stage.program._kept_at = stage.clock.monotonic()
    await stage.parts.worker.look()
    await stage.program.selfwatch.look()
    return stage.program.selfwatch.problems()


async def red(stage: Stage) -> None:
    child = stage.child("ru")
    await stage.act(child.start)
    await stage.press(child, "🆘")
    await stage.press(child, "💬")


async def test_a_delivery_that_lets_nothing_go_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The mistake that once delivered nothing, ever: every row was to go a moment later."""
    clock = ManualClock()
    # Off unless it is set; port 0 takes a free one.
    async with Stage.open(tmp_path, clock=clock, ops_listen="127.0.0.1:0") as stage:
        assert (await readiness(stage))[0] == 200
        honest = Pacing.ready_at
        monkeypatch.setattr(Pacing, "ready_at", lambda self, chat, cost, now, rank: now + 0.001)
        await red(stage)
        for _ in range(35):
            clock.advance(1)
            problems = await looked(stage)
        assert any("nothing holds them back" in line for line in problems)
        clock.advance(30)
        problems = await looked(stage)
        assert any("an alert has waited" in line for line in problems)
        status, text = await readiness(stage)
        assert status == 503
        assert "an alert has waited" in text
        events = capsys.readouterr().err
        assert events.count('"delivery_overdue"') == 1
        assert events.count('"alert_overdue"') == 1
        monkeypatch.setattr(Pacing, "ready_at", honest)
        await stage.later(1)
        assert await looked(stage) == []
        await stage.drained()
        assert general(stage, "staff-late") == 1
        assert (await readiness(stage))[0] == 200


async def test_a_row_that_waits_lawfully_is_no_trouble(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.take(topic)
        await stage.drained()
        await stage.press(child, "🚪")
        await stage.type(stage.lead, "ответ", chat=stage.group, thread=stage.thread(topic))
        stage.sandbox.faults.add(Fault("setMessageReaction", times=None, retry_after=50))
        for _ in range(50):
            clock.advance(1)
            assert await looked(stage) == []


async def test_an_alert_that_telegram_holds_back_is_late_and_general_learns_it(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        held = stage.sandbox.faults.add(Fault("sendMessage", chat=stage.group.id, times=None, retry_after=300))
        await red(stage)
        await stage.drained()
        clock.advance(59)
        assert await looked(stage) == []
        clock.advance(2)
        assert len(await looked(stage)) == 1
        held.remove()
        await stage.later(300)
        assert await looked(stage) == []
        await stage.drained()
        assert general(stage, "staff-late") == 1


@pytest.mark.parametrize("part", ["delivery", "keeper"])
async def test_a_part_that_has_stopped_looking_is_noticed(tmp_path: Path, part: str) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        assert stage.program is not None
        assert stage.parts is not None
        clock.advance(61)
        if part == "keeper":
            await stage.parts.worker.look()
        else:
            stage.program._kept_at = clock.monotonic()
        problems: list[Any] = stage.program.selfwatch.problems()
        assert [line.split(":")[0] for line in problems] == [part]
