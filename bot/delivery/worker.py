"""Drains the outbox: claims what may go, has the channel deliver it, settles how it ended.

Several processes may run one each: a claim is a conditional update with a lease. What was claimed
and never settled (a crash, a lost answer) is claimed again when the lease is over.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
from collections.abc import Sequence
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.delivery.outbox import LEASE_SECONDS, Outbox, Row
from bot.delivery.outcomes import Delivered, Later, Outcome, Refused
from bot.delivery.pacing import Pacing
from bot.logs import get_logger
from bot.store.database import Database, StoreUnavailable
from bot.vault import EnvelopeError

# Other processes' rows and leases are found by looking; our own wake us.
LOOK_SECONDS = 5.0
_BACK_OFF = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
_AT_ONCE = 30
# A mistake of ours repeats itself.
_MISTAKES = 4

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
        self._renewed_at = clock.now()
        self._stopping = False
        self._looking = asyncio.Lock()

    async def run(self) -> None:
        """Until `stop`. A database that is away only makes it wait."""
        failures = 0
        while not self._stopping:
            self._outbox.wake.clear()
            try:
                async with self._looking:
                    wait = await self.look()
                failures = 0
            except StoreUnavailable:
                failures += 1
                # What is under way keeps its lease as soon as that can be written again.
                wait = min(_back_off(failures), LEASE_SECONDS / 4 if self._under_way else math.inf)
                log.warning("store_unavailable", seconds=wait)
            # Not wait_for: until Python 3.12 it can swallow the cancelling that stops us.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await self._outbox.wake.wait()

    async def stop(self, seconds: float) -> None:
        """Takes nothing more and finishes what it has, at most so long. Not by cancelling: that could
        leave rows claimed that nobody sends until their lease is over."""
        self._stopping = True
        async with self._looking:
            self._outbox.wake.set()
        await self.drain(seconds)

    async def drain(self, seconds: float) -> None:
        """Waits for what is in flight, at most so long. Its leases hold: whoever comes next must not
        send it a second time meanwhile."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self._tasks:
                    await asyncio.wait(self._tasks, timeout=LEASE_SECONDS / 4)
                    with contextlib.suppress(StoreUnavailable):
                        await self._renew()

    async def look(self) -> float:
        """Starts everything that may go now; answers how many seconds to wait for the next look.
        Raises `StoreUnavailable`."""
        await self._renew()
        wait = LEASE_SECONDS / 3 if self._under_way else LOOK_SECONDS
        room = _AT_ONCE - len(self._tasks)
        if room <= 0:
            return wait
        now = self._clock.now()
        async with self._database.read() as connection:
            heads = await self._outbox.heads(connection)
            soonest = await self._outbox.next_at(connection)
        chosen: list[Row] = []
        for row in heads:
            cost = self._performer.cost(row)
            ready = self._pacing.ready_at(row.chat, cost, now, urgent=row.urgent)
            if ready > now:
                wait = min(wait, ready - now)
            elif len(chosen) < room and row.id not in self._under_way:
                self._pacing.spend(row.chat, cost)
                chosen.append(row)
        if soonest is not None:
            wait = min(wait, soonest - now)
        if chosen:
            for batch in await self._claim(chosen):
                self._under_way |= {row.id for row in batch}
                task = asyncio.create_task(self._deliver(batch))
                self._tasks.add(task)
                task.add_done_callback(self._finished)
            wait = min(wait, LEASE_SECONDS / 3)
        return max(wait, 0.01)

    async def _renew(self) -> None:
        """Nobody else may take what is still under way, however long Telegram takes."""
        now = self._clock.now()
        if self._under_way and now - self._renewed_at >= LEASE_SECONDS / 4:
            async with self._database.write() as connection:
                await self._outbox.renew(connection, self._under_way)
            self._renewed_at = now

    async def _claim(self, chosen: list[Row]) -> list[list[Row]]:
        async with self._database.write() as connection:
            batches = []
            for row in await self._outbox.claim(connection, chosen):
                batch = [row]
                for other in await self._together(connection, row):
                    won = await self._outbox.claim(connection, [other])
                    if not won:
                        break
                    batch += won
                batches.append(batch)
            return batches

    async def _together(self, connection: AsyncConnection, row: Row) -> list[Row]:
        try:
            following = await self._outbox.following(connection, row)
            return await self._performer.together(connection, row, following)
        except EnvelopeError as error:  # one damaged text must not stop the queue
            log.error("delivery_failed", kind=row.kind, exc_info=error)
            return []

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._outbox.wake.set()

    async def _deliver(self, rows: list[Row]) -> None:
        try:
            await self._settled(rows, await self._perform(rows))
        finally:
            self._under_way -= {row.id for row in rows}

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
        """Writes the ending down, however long that takes: who forgets it sends a second time. Only
        another process may, when the lease is over."""
        failures = mistakes = 0
        while True:
            try:
                async with self._database.write() as connection:
                    await self._close(connection, rows, outcome)
                    for row in rows if mistakes < _MISTAKES else ():
                        await self._settler.settle(connection, row, outcome)
                return
            except StoreUnavailable:
                failures += 1
                await asyncio.sleep(_back_off(failures))
            except Exception as error:  # a bug must not send the same text for ever
                mistakes += 1
                log.error("settlement_failed", kind=rows[0].kind, attempts=mistakes, exc_info=error)
                if mistakes > _MISTAKES:
                    return

    async def _close(self, connection: AsyncConnection, rows: list[Row], outcome: Outcome) -> None:
        ids = [row.id for row in rows]
        if isinstance(outcome, Delivered | Refused):
            await self._outbox.finish(connection, ids)
            return
        seconds = outcome.seconds if isinstance(outcome, Later) else None
        if seconds is None:
            seconds = _back_off(rows[0].attempts)
        await self._outbox.postpone(connection, ids, seconds)


def _back_off(attempts: int) -> float:
    """Seconds after so many earlier tries: at first none."""
    return _BACK_OFF[min(attempts, len(_BACK_OFF) - 1)]
