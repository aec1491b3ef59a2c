"""Lanes and what they park, without a bot around them: what is parked in which order, and at what cost."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import pytest
from databases import sqlite_url
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.events import Event, Typed
from bot.intake.lanes import Attempt, Job, Lanes
from bot.intake.parking import LEASE_SECONDS, Parking
from bot.people import Receipt, Visitor
from bot.store.database import Database, StoreUnavailable
from bot.vault import Keyring, Vault
from sandbox import ManualClock


class Said:
    """An event that counts how often somebody looks which one it is."""

    def __init__(self, number: int, lane: str = "person:1") -> None:
        self.number = number
        self.lane = lane
        self.looks = 0
        self.handled = asyncio.Event()
        self._receipt = Receipt("telegram", 42, number)

    @property
    def receipt(self) -> Receipt:
        self.looks += 1
        return self._receipt


class Shelf:
    """Parking that only remembers, or is away."""

    def __init__(self) -> None:
        self.parked: list[int] = []
        self.away = False

    async def park(self, events: Sequence[Said]) -> None:
        await asyncio.sleep(0)
        if self.away:
            raise StoreUnavailable
        self.parked += [event.number for event in events]

    async def release(self, receipt: Receipt) -> None:
        self.parked.remove(receipt.event)


def made(shelf: Shelf) -> Lanes:
    async def handle(event: Event, attempt: Attempt) -> None:
        await cast(Said, event).handled.wait()

    async def meanwhile(*_: Any) -> None:
        """Nobody is told anything here."""

    return Lanes(handle, lambda _: False, lambda _: False, meanwhile, cast(Parking, shelf))


async def turns() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


LANE = st.integers(0, 2)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("say"), LANE),
        st.tuples(st.just("end"), LANE),
        st.tuples(st.just("park"), st.lists(st.integers(0, 30), min_size=1, max_size=4)),
        st.tuples(st.just("away"), st.lists(st.integers(0, 30), min_size=1, max_size=4)),
    ),
    max_size=40,
)


@settings(max_examples=150, deadline=None)
@given(STEPS)
@example([("say", 0), ("say", 0), ("park", [1])])
def test_whatever_stands_ahead_in_a_lane_is_parked_ahead_and_nothing_else_is(steps: list[tuple[str, Any]]) -> None:
    async def work() -> None:
        shelf = Shelf()
        lanes = made(shelf)
        waiting: list[list[Job]] = [[], [], []]
        parked: set[int] = set()
        count = 0
        for step, what in steps:
            if step == "say":
                count += 1
                waiting[what].append(lanes.submit(cast(Event, Said(count, f"person:{what}"))))
            elif step == "end" and waiting[what]:
                cast(Said, waiting[what].pop(0).event).handled.set()
            elif step in ("park", "away"):
                everybody = [job for lane in waiting for job in lane]
                wanted = [everybody[index % len(everybody)] for index in what] if everybody else []
                expected = {
                    cast(Said, other.event).number
                    for lane in waiting
                    for job in lane
                    if job in wanted
                    for other in lane[: lane.index(job) + 1]
                }
                shelf.away = step == "away"
                if shelf.away and expected - parked:
                    with pytest.raises(StoreUnavailable):
                        await lanes.park(wanted)
                else:
                    await lanes.park(wanted)
                    parked |= expected
            await turns()
            left = [cast(Said, job.event).number for lane in waiting for job in lane]
            assert sorted(shelf.parked) == sorted(parked & set(left))
            for job in (job for lane in waiting for job in lane):
                assert job.safe.is_set() == (cast(Said, job.event).number in parked)
            for lane in waiting:
                numbers = [cast(Said, job.event).number for job in lane]
                kept = [number for number in shelf.parked if number in numbers]
                assert kept == numbers[: len(kept)]
        for lane in waiting:
            for job in lane:
                cast(Said, job.event).handled.set()
        await lanes.drain(5)
        assert not lanes.under_way
        assert not shelf.parked

    asyncio.run(work())


@pytest.mark.parametrize("at_once", [1, 100])
async def test_parking_looks_at_what_is_new_and_at_nothing_else(at_once: int) -> None:
    shelf = Shelf()
    lanes = made(shelf)
    said: list[Said] = []
    for _ in range(2000 // at_once):
        new = [Said(len(said) + number) for number in range(at_once)]
        said += new
        await lanes.park([lanes.submit(cast(Event, one)) for one in new])
    assert shelf.parked == [one.number for one in said]
    assert max(one.looks for one in said) <= 10
    for one in said:
        one.handled.set()
    await lanes.drain(30)
    assert max(one.looks for one in said) <= 20


async def test_only_what_nobody_works_on_is_taken_up_later(tmp_path: Path) -> None:
    clock = ManualClock()
    database = Database(sqlite_url(tmp_path))
    vault = Vault(Keyring.parse(Keyring.generate()))
    ours, theirs = (Parking(database, vault, clock) for _ in range(2))

    def typed(number: int) -> Typed:
        return Typed(Receipt("telegram", 42, number), Visitor("telegram", 7, "ru"), number, "слово", "", False)

    await ours.park([typed(1)])
    await theirs.park([typed(2), typed(3), typed(4)])
    assert await ours.orphaned([]) == []
    await ours.renew()
    clock.advance(LEASE_SECONDS)
    await ours.renew()
    assert [event.receipt.event for event in await ours.orphaned([])] == [2, 3, 4]
    # What is known is not even opened.
    opened = []
    unseal = vault.open
    vault.open = lambda *sealed, **place: opened.append(place) or unseal(*sealed, **place)  # type: ignore[method-assign]
    assert [event.receipt.event for event in await ours.orphaned([typed(3).receipt, typed(4).receipt])] == [2]
    assert len(opened) == 1
    assert await ours.claim(typed(2).receipt) == 0
    assert [event.receipt.event for event in await ours.orphaned([])] == [3, 4]
    await database.close()
