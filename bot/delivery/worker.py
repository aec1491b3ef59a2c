"""Drains the outbox: claims what may go, has the channel deliver it, settles how it ended.

Several processes may run one each: a claim is a conditional update with a lease. What was claimed
and never settled (a crash, a lost answer) is claimed again when the lease is over.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.delivery.outbox import Outbox, Row
from bot.delivery.outcomes import Delivered, Later, Outcome, Refused
from bot.delivery.pacing import Pacing
from bot.logs import get_logger
from bot.store.database import Database, StoreUnavailable

# Other processes' rows and leases are found by looking; our own wake us.
LOOK_SECONDS = 5.0
_BACK_OFF = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
_AT_ONCE = 30

log = get_logger("delivery")


class Performer(Protocol):
    """What a channel does with rows."""

    def cost(self, row: Row) -> int:
        """How many paced calls the row needs."""

    async def perform(self, rows: Sequence[Row]) -> Outcome:
        """Delivers one row, or consecutive texts that become one message."""

    async def together(self, connection: AsyncConnection, row: Row, following: Sequence[Row]) -> list[Row]:
        """Which of the rows behind `row` could go out in the same message."""


class Settler(Protocol):
    async def settle(self, connection: AsyncConnection, row: Row, outcome: Outcome) -> None:
        """Writes down what an ending means for the case."""


class DeliveryWorker:
    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        pacing: Pacing,
        performer: Performer,
        settler: Settler,
        clock: Clock,
    ) -> None:
        self._database = database
        self._outbox = outbox
        self._pacing = pacing
        self._performer = performer
        self._settler = settler
        self._clock = clock
        self._tasks: set[asyncio.Task[None]] = set()
        # A call that outlives its lease is still ours while this process lives.
        self._under_way: set[int] = set()

    async def run(self) -> None:
        """Until cancelled. A database that is away only makes it wait."""
        failures = 0
        while True:
            self._outbox.wake.clear()
            try:
                wait = await self._round()
                failures = 0
            except StoreUnavailable:
                failures += 1
                wait = _back_off(failures)
                log.warning("store_unavailable", seconds=wait)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._outbox.wake.wait(), wait)

    async def drain(self, seconds: float) -> None:
        """Waits for what is in flight, at most so long."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)

    async def _round(self) -> float:
        """Starts everything that may go now; answers how long to wait for the next look."""
        room = _AT_ONCE - len(self._tasks)
        if room <= 0:
            return LOOK_SECONDS
        now = self._clock.now()
        wait = LOOK_SECONDS
        async with self._database.read() as connection:
            heads = await self._outbox.heads(connection)
            soonest = await self._outbox.next_at(connection)
            chosen: list[Row] = []
            for row in heads:
                cost = self._performer.cost(row)
                ready = self._pacing.ready_at(row.chat, cost, urgent=row.urgent)
                if ready > now:
                    wait = min(wait, ready - now)
                elif len(chosen) < room and row.id not in self._under_way:
                    self._pacing.spend(row.chat, cost)
                    chosen.append(row)
        if soonest is not None and soonest > now:
            wait = min(wait, soonest - now)
        if chosen:
            for batch in await self._claim(chosen):
                task = asyncio.create_task(self._deliver(batch))
                self._tasks.add(task)
                task.add_done_callback(self._finished)
        return max(wait, 0.01)

    async def _claim(self, chosen: list[Row]) -> list[list[Row]]:
        async with self._database.write() as connection:
            batches = []
            for row in await self._outbox.claim(connection, chosen):
                following = await self._outbox.following(connection, row)
                more = await self._performer.together(connection, row, following)
                batches.append([row, *await self._outbox.claim(connection, more)])
            return batches

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._outbox.wake.set()

    async def _deliver(self, rows: list[Row]) -> None:
        ids = {row.id for row in rows}
        self._under_way |= ids
        try:
            await self._settled(rows, await self._perform(rows))
        finally:
            self._under_way -= ids

    async def _perform(self, rows: list[Row]) -> Outcome:
        row = rows[0]
        try:
            outcome = await self._performer.perform(rows)
        except StoreUnavailable:
            outcome = Later("store_unavailable")
        except Exception as error:  # a bug must not stop the queue, nor lose the row
            log.error("delivery_failed", kind=row.kind, attempts=row.attempts, exc_info=error)
            outcome = Later("error") if row.attempts < 8 else Refused("invalid")
        if isinstance(outcome, Later):
            seconds = outcome.seconds if outcome.seconds is not None else _back_off(row.attempts)
            if outcome.chat:
                self._pacing.hold(row.chat, seconds)
            log.info("delivery_postponed", kind=row.kind, reason=outcome.reason, seconds=seconds)
        return outcome

    async def _settled(self, rows: list[Row], outcome: Outcome) -> None:
        """Writes the ending down; without a database the lease runs out and the row goes again."""
        ids = [row.id for row in rows]
        for attempt in range(1, 6):
            try:
                async with self._database.write() as connection:
                    if isinstance(outcome, Delivered | Refused):
                        await self._outbox.finish(connection, ids)
                    elif isinstance(outcome, Later):
                        seconds = outcome.seconds if outcome.seconds is not None else _back_off(rows[0].attempts)
                        await self._outbox.postpone(connection, ids, seconds)
                    else:
                        await self._outbox.postpone(connection, ids, 0.0)
                    for row in rows:
                        await self._settler.settle(connection, row, outcome)
                return
            except StoreUnavailable:
                await asyncio.sleep(_back_off(attempt))


def _back_off(attempts: int) -> float:
    return _BACK_OFF[min(max(attempts - 1, 0), len(_BACK_OFF) - 1)]
