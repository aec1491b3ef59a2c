"""What is unfinished is parked: others are served meanwhile, order holds, a restart takes it up again."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest
from intake_support import crash, fault, parked_rows, polls, shown_to
from stage import Stage

from bot.app.run import Program
from bot.intake import lanes, parking


@pytest.fixture
def lease(monkeypatch: pytest.MonkeyPatch) -> float:
    """Seconds of a lease: fewer, because nothing but time ends one."""
    for module in (parking, lanes):
        monkeypatch.setattr(module, "LEASE_SECONDS", 2.0)
    return parking.LEASE_SECONDS


async def test_one_who_is_stuck_is_parked_soon_when_others_wait(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False, park_after=2.0) as stage:
        stuck, other = stage.child("ru"), stage.child("ru")
        gate = asyncio.Event()
        held = fault(stage, method="sendMessage", chat=stuck.id, hold=gate)
        stuck.start()
        await stage.until(lambda: held.hits)
        began = time.monotonic()
        other.start()
        await stage.until(lambda: other.screen)
        await stage.until(lambda: not stage.sandbox.pending())
        assert time.monotonic() - began < 1.8
        assert parked_rows(tmp_path) == 1
        gate.set()
        await stage.settled()
        assert stuck.screen is not None
        assert parked_rows(tmp_path) == 0


async def test_one_who_is_stuck_alone_is_parked_after_the_set_time(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False, park_after=2.0) as stage:
        stuck = stage.child("ru")
        gate = asyncio.Event()
        held = fault(stage, method="sendMessage", chat=stuck.id, hold=gate)
        before = len(polls(stage.sandbox.calls))
        stuck.start()
        await stage.until(lambda: held.hits)
        began = time.monotonic()
        await asyncio.sleep(1.2)
        assert stage.sandbox.pending()
        await stage.until(lambda: not stage.sandbox.pending())
        assert 1.7 < time.monotonic() - began < 4
        assert len(polls(stage.sandbox.calls)) - before < 8
        gate.set()
        await stage.settled()
        assert stuck.screen is not None


async def test_what_comes_later_in_a_lane_is_parked_behind_and_resumed_in_order(tmp_path: Path, lease: float) -> None:
    # Two seconds would be waited for several times over; with the default: tests/earnest.
    async with Stage.open(tmp_path, park_after=0.2) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child, "ноль")
        held = fault(stage, chat=child.id, hold=asyncio.Event(), times=None)
        words = ["один", "два", "три", "четыре"]
        for word in words:
            child.send(word)
            await stage.until(lambda: not stage.sandbox.pending())
        assert held.hits
        assert parked_rows(tmp_path) == 4
        await crash(stage)
        held.remove()
        await stage.start_bot()
        await stage.until(lambda: "четыре" in "".join(stage.texts(topic)), 20)
        said = "\n".join(stage.texts(topic))
        assert [said.count(word) for word in words] == [1, 1, 1, 1]
        assert [said.index(word) for word in words] == sorted(said.index(word) for word in words)
        await stage.settled(20)
        assert parked_rows(tmp_path) == 0


async def test_while_a_dead_process_holds_a_lease_the_person_still_gets_the_numbers(
    tmp_path: Path, lease: float
) -> None:
    # Two seconds would be waited for several times over; with the default: tests/earnest.
    async with Stage.open(tmp_path, park_after=0.2) as stage:
        child = stage.child("ru")
        await stage.open_case(child, "ноль")
        held = fault(stage, chat=child.id, hold=asyncio.Event(), times=None)
        child.send("один")
        await stage.until(lambda: not stage.sandbox.pending())
        await crash(stage)
        held.remove()
        await stage.start_bot()
        began = time.monotonic()
        child.press("🆘")
        await stage.until(lambda: "112" in "".join(child.screen.labels))  # type: ignore[union-attr]
        assert time.monotonic() - began < lease / 2
        await stage.settled(20)


async def test_a_clean_stop_leaves_parked_rows_to_the_next_start_at_once(tmp_path: Path) -> None:
    # Two seconds would be waited for several times over; with the default: tests/earnest.
    async with Stage.open(tmp_path, park_after=0.2) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child, "ноль")
        fault(stage, chat=child.id, retry_after=3600, times=None)
        child.send("один")
        child.send("два")
        await stage.until(lambda: parked_rows(tmp_path) == 2)
        began = time.monotonic()
        await stage.stop_bot()
        assert time.monotonic() - began < 3
        stage.sandbox.faults.clear()
        began = time.monotonic()
        await stage.start_bot()
        await stage.until(lambda: "два" in "".join(stage.texts(topic)))
        await stage.settled()
        assert time.monotonic() - began < parking.LEASE_SECONDS / 2
        assert "".join(stage.texts(topic)).count("один") == 1


async def test_two_programs_never_work_on_one_row_together(tmp_path: Path, lease: float) -> None:
    # Two seconds would be waited for several times over; with the default: tests/earnest.
    async with Stage.open(tmp_path, linked=False, park_after=0.2) as stage:
        child = stage.child("ru")
        gate = asyncio.Event()
        held = fault(stage, method="sendMessage", chat=child.id, hold=gate, times=None)
        child.start()
        await stage.until(lambda: not stage.sandbox.pending())
        await stage.until(lambda: parked_rows(tmp_path) == 1)
        first, stage.program = stage.program, None
        assert isinstance(first, Program)
        assert first._polling is not None
        first._polling.cancel()
        await stage.start_bot()
        assert stage.parts is not None
        assert len(stage.parts.lanes.under_way) == 1
        await asyncio.sleep(lease * 1.5)
        assert held.hits == 1
        gate.set()
        await stage.settled(20)
        assert len(shown_to(stage.sandbox.calls, child.id)) == 1
        await first.stop()


async def test_a_crash_after_the_effect_repeats_the_screen_and_nothing_else(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child, "ноль")
        held = fault(stage, chat=child.id, hold=asyncio.Event(), times=None)
        child.send("один")
        await stage.until(lambda: "один" in "".join(stage.texts(topic)))
        await crash(stage)
        assert stage.sandbox.pending() or parked_rows(tmp_path)
        held.remove()
        before = len(shown_to(stage.sandbox.calls, child.id))
        await stage.start_bot()
        await stage.settled(20)
        assert len(shown_to(stage.sandbox.calls, child.id)) > before
        assert "".join(stage.texts(topic)).count("один") == 1
        assert len([message for message in child.messages if message.sender == "bot"]) == 1


async def test_a_mistake_of_ours_is_given_up_and_the_person_sees_numbers(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        assert stage.parts is not None
        child, other = stage.child("ru"), stage.child("ru")

        async def broken(*_: object) -> None:
            raise ZeroDivisionError

        handle = stage.parts.lanes._handle

        async def some(event: object, attempt: lanes.Attempt) -> None:
            if getattr(event, "text", "") == "сломайся":
                await broken()
            await handle(event, attempt)  # type: ignore[arg-type]

        stage.parts.lanes._handle = some  # type: ignore[assignment]
        child.send("сломайся")
        await stage.act(other.start)
        assert other.screen is not None
        await stage.settled()
        await stage.act(child.start)
        assert child.screen is not None
