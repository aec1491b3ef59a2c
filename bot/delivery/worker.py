"""Drains the outbox: decides who goes, claims it, has the channel deliver it, settles how it ended.

Several processes may run one each: a claim is a conditional update with a lease. What was claimed
and never settled (a crash, a lost answer) is claimed again when the lease is over. What ends and what
begins at one moment shares a transaction: the commit, not the statement, is what costs time.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.delivery.letters import Alert, Rank
from bot.delivery.outbox import LEASE_SECONDS, Outbox
from bot.delivery.outcomes import Delivered, Later, NotWorkable, Outcome, Refused, Step
from bot.delivery.pacing import Pacing
from bot.delivery.ports import Held, Performer, Prepared, Settler
from bot.delivery.waiting import Row, Waiting
from bot.logs import get_logger
from bot.store.database import Database, StoreUnavailable
from bot.vault import EnvelopeError

# Other processes' rows and leases are found by looking; our own are handed over.
LOOK_SECONDS = 5.0
_BACK_OFF = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
_AT_ONCE = 30  # calls; what is red finds room beyond that
_RED_AT_ONCE = 45
_TOGETHER = 50  # consecutive texts that may become one message
_BLOCKED_AT_ONCE = 500  # streams that are asked about at one look
# A mistake of ours repeats itself.
_MISTAKES = 4
# Of one text, when nobody knows whether it arrived.
MOST_COPIES = 2
_OTHERS_SECONDS = 1.0  # another process has a row that stands before ours: then we look again
# What nothing holds back must have gone by then; an alert, whatever holds it back.
OVERDUE_SECONDS = 30.0
OVERDUE_ALERT_SECONDS = 60.0

log = get_logger("delivery")


@dataclass(slots=True, eq=False)
class _Ending:
    rows: Sequence[Row]
    outcome: Outcome
    mistakes: int = 0


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
        self.waiting = Waiting(pacing)
        self._tasks: set[asyncio.Task[None]] = set()
        # A call that outlives its lease is still ours while this process lives.
        self._under_way: set[int] = set()
        self._endings: list[_Ending] = []
        self._renewed_at = clock.monotonic()
        self._looks_at = -math.inf
        self._stopping = False
        self._turn = asyncio.Lock()
        self.looked_at = clock.monotonic()

    async def run(self) -> None:
        """Until `stop`. A database that is away only makes it wait."""
        failures = 0
        while not self._stopping:
            self._outbox.wake.clear()
            try:
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
        """Takes nothing more and finishes what it has, at most so long: cancelled, rows would stay claimed."""
        self._stopping = True
        async with self._turn:
            self._outbox.wake.set()
        await self.drain(seconds)

    async def drain(self, seconds: float) -> None:
        """Waits for what is in flight, at most so long. Its leases hold, so that nobody sends it a second time."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                failures = 0
                while self._tasks or self._endings:
                    if self._tasks:
                        await asyncio.wait(self._tasks, timeout=LEASE_SECONDS / 4, return_when=asyncio.FIRST_COMPLETED)
                    try:
                        async with self._turn:
                            await self._renew()
                            await self._settle()
                        failures = 0
                    except StoreUnavailable:
                        failures += 1
                        await asyncio.sleep(_back_off(failures))

    async def look(self) -> float:
        """Settles what has ended and starts everything that may go now; answers how many seconds to wait for the
        next look. Raises `StoreUnavailable`."""
        async with self._turn:
            wait = await self._look()
            self.looked_at = self._clock.monotonic()
            return wait

    @property
    def idle(self) -> bool:
        """Whether nothing is under way, and nothing could go now."""
        busy = self._turn.locked() or self._under_way or self._endings or self._outbox.fresh
        return not busy and not self.waiting.ready(self._clock.monotonic())

    def trouble(self) -> tuple[list[Row], float]:
        """The rows that should have gone long ago, and how long the oldest alert has waited, in seconds."""
        now = self._clock.monotonic()
        return self.waiting.overdue(now, OVERDUE_SECONDS), self._oldest_alert(now)

    def _oldest_alert(self, now: float) -> float:
        return max((now - row.since for row in self.waiting.late(Alert, now, 0.0)), default=0.0)

    def late_centers(self) -> set[str]:
        """Centers whose alert, or whatever else nothing holds back, is late."""
        now = self._clock.monotonic()
        rows = [*self.waiting.overdue(now, OVERDUE_SECONDS), *self.waiting.late(Alert, now, OVERDUE_ALERT_SECONDS)]
        return {row.center for row in rows if row.letter.side == "staff"}

    async def _look(self) -> float:
        await self._renew()
        now = self._clock.monotonic()
        if now >= self._looks_at:
            await self._look_around(now)
        self._take_up(now)
        chosen, following = ([], None) if self._stopping else self.waiting.next(now, self._room)
        if chosen or self._endings:
            await self._turn_over(chosen, now)
        wait = self._looks_at - now
        if self._under_way:
            wait = min(wait, LEASE_SECONDS / 4)
        if following is not None:
            wait = min(wait, following - now)
        return max(wait, 0.01)

    def _room(self, rank: Rank, chosen: int = 0) -> bool:
        return len(self._under_way) + chosen < (_RED_AT_ONCE if rank <= Rank.RED else _AT_ONCE)

    # What came.

    def _take_up(self, now: float) -> None:
        """Takes over what was committed since the last look."""
        fresh, self._outbox.fresh = self._outbox.fresh, []
        for row, wait in fresh:
            self._add(row, now, wait)
        if self._outbox.opened:
            opened, self._outbox.opened = self._outbox.opened, set()
            for name in opened:
                self.waiting.released(f"group:{name}")
                self.waiting.hurry(name, now)
            self.waiting.open(now, lambda row: row.case_id in opened or row.center in opened)
        while self._outbox.urged:
            self.waiting.urge(self._outbox.urged.pop(), now)

    def _add(self, row: Row, now: float, wait: float) -> None:
        age = min(max(self._clock.now() - row.at, 0.0), 365 * 86_400.0)
        self.waiting.add(row.waiting_since(now - age), now, wait)

    async def _look_around(self, now: float) -> None:
        """Finds what other processes wrote, what crashes left, and what may go again."""
        blocked = self.waiting.blocked(_BLOCKED_AT_ONCE)
        async with self._database.read() as connection:
            found = await self._outbox.look(connection)
            freed = await self._performer.freed(connection, blocked) if blocked else set()
        for row, wait in found:
            self._add(row, now, wait)
        if freed:
            self.waiting.open(now, lambda row: row.id in freed)
        self._looks_at = now + LOOK_SECONDS

    async def _renew(self) -> None:
        """Nobody else may take what is still under way, however long Telegram takes."""
        now = self._clock.monotonic()
        if self._under_way and now - self._renewed_at >= LEASE_SECONDS / 4:
            async with self._database.write() as connection:
                await self._outbox.renew(connection, self._under_way)
            self._renewed_at = now

    # One transaction: what ended, and what begins.

    async def _turn_over(self, chosen: list[Row], now: float) -> None:
        endings = list(self._endings)
        try:
            async with self._database.write() as connection:
                await self._close(connection, endings)
                beginning = await self._claim(connection, chosen, now) if chosen else []
        except Exception as error:
            self.waiting.sent_off(chosen, (), now, now)
            for row in chosen:
                self.waiting.back(row.stream, now)
            if isinstance(error, StoreUnavailable):
                raise
            if not endings:
                log.error("delivery_failed", exc_info=error)
                raise StoreUnavailable("claim") from error
            await self._settle()
            return
        self._closed(endings)
        self.waiting.sent_off(chosen, [one.rows[0] for one in beginning], now, self._clock.monotonic())
        for prepared in beginning:
            self._under_way |= {row.id for row in prepared.rows}
            task = asyncio.create_task(self._deliver(prepared))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        if self.waiting.ready(now) and self._room(Rank.UPKEEP):
            # What follows in the streams of what has ended, and what came back unclaimed.
            self._outbox.wake.set()

    async def _claim(self, connection: AsyncConnection, chosen: list[Row], now: float) -> list[Prepared]:
        """Those of the chosen rows that are ours now, with those that go along."""
        free = await self._outbox.as_they_are(connection, chosen)
        missing = [row for row in chosen if row.id not in free]
        if missing:
            there = await self._outbox.exist(connection, [row.id for row in missing])
            self.waiting.remove(row.id for row in missing if row.id not in there)
            for row in missing:
                self.waiting.back(row.stream, now, _OTHERS_SECONDS if row.id in there else 0.0)
        batches = [[free[row.id].waiting_since(row.since), *self._along(row)] for row in chosen if row.id in free]
        ready = await self._performer.prepare(connection, batches) if batches else {}
        going: list[Prepared] = []
        for batch in batches:
            self._sort(batch[0], ready[batch[0].id], going, now)
        won = await self._outbox.claim(connection, [row.id for one in going for row in one.rows]) if going else set()
        return [one for one in (self._won(prepared, won, now) for prepared in going) if one is not None]

    def _along(self, row: Row) -> list[Row]:
        behind = self.waiting.behind(row, _TOGETHER)
        return list(takewhile(lambda other: type(other.letter) is type(row.letter), behind))

    def _sort(self, row: Row, ready: Prepared | Held | Outcome | str, going: list[Prepared], now: float) -> None:
        if isinstance(ready, Prepared):
            going.append(ready)
        elif isinstance(ready, str):
            self.waiting.move(row.stream, ready, now)
        elif isinstance(ready, Held):
            if ready.seconds is None:
                self.waiting.block(row.stream)
            else:
                self._pacing.hold(row.chat, ready.seconds, now)
                self.waiting.back(row.stream, now)
        else:
            # It ends without a call, with the next transaction.
            self._ended([row], ready)

    def _won(self, prepared: Prepared, won: set[int], now: float) -> Prepared | None:
        rows = prepared.rows
        if rows[0].id in won and all(row.id in won for row in rows):
            if len(rows) > 1:
                self.waiting.take_along(list(rows))
            return prepared
        # Another process was faster. What we claimed of it all the same waits for its lease.
        self.waiting.back(rows[0].stream, now, _OTHERS_SECONDS)
        return None

    # How it ends.

    async def _deliver(self, prepared: Prepared) -> None:
        outcome = await self._perform(prepared)
        self._ended(prepared.rows, outcome)

    async def _perform(self, prepared: Prepared) -> Outcome:
        row = prepared.rows[0]
        try:
            outcome = await self._performer.perform(prepared)
        except StoreUnavailable:
            outcome = Later("store_unavailable")
        except Exception as error:  # a bug must not stop the queue, nor lose the row
            log.error("delivery_failed", kind=row.letter.log, attempts=row.attempts, exc_info=error)
            gone = row.attempts >= 8 or isinstance(error, EnvelopeError)
            outcome = Refused("invalid") if gone else Later("error")
        if isinstance(outcome, Later):
            seconds = _seconds(_Ending([row], outcome))
            if outcome.chat:
                self._pacing.hold(row.chat, seconds, self._clock.monotonic())
            log.info("delivery_postponed", kind=row.letter.log, reason=outcome.reason, seconds=seconds)
        return outcome

    def _ended(self, rows: Sequence[Row], outcome: Outcome) -> None:
        self._endings.append(_Ending(rows, outcome))
        self._outbox.wake.set()

    async def _close(self, connection: AsyncConnection, endings: Sequence[_Ending]) -> None:
        """Writes endings down. Who forgets them sends a second time."""
        done = [ending for ending in endings if isinstance(ending.outcome, Delivered | Refused)]
        if done:
            await self._outbox.finish(connection, [row.id for ending in done for row in ending.rows])
        for ending in endings:
            if not isinstance(ending.outcome, Delivered | Refused):
                await self._give_back(connection, ending)
        if endings:
            told = [(one.rows, one.outcome) for one in endings if one.mistakes < _MISTAKES]
            await self._settler.settle(connection, told)

    async def _give_back(self, connection: AsyncConnection, ending: _Ending) -> None:
        rows, outcome = ending.rows, ending.outcome
        ids = [row.id for row in rows]
        if _rests(ending):
            await self._outbox.rest(connection, ids)
            for row in rows:
                await self._settler.unsure(connection, row)
            return
        unknown = int(isinstance(outcome, Later) and outcome.unknown)
        await self._outbox.postpone(
            connection, ids, _seconds(ending), unknown=unknown, tried=not isinstance(outcome, Step)
        )

    def _closed(self, endings: list[_Ending]) -> None:
        """After the commit: what is done with goes, the rest of its stream goes on."""
        now = self._clock.monotonic()
        self._endings = [one for one in self._endings if one not in endings]
        for ending in endings:
            rows, outcome = ending.rows, ending.outcome
            self._under_way -= {row.id for row in rows}
            wait = 0.0
            if isinstance(outcome, Delivered | Refused) or _rests(ending):
                self.waiting.remove(row.id for row in rows)
            else:
                step = isinstance(outcome, Step)
                unknown = int(isinstance(outcome, Later) and outcome.unknown)
                for row in rows:
                    self.waiting.change(row.tried(0 if step else row.attempts + 1, row.unknown + unknown))
                # A chat's hold is the pacing's to know.
                wait = 0.0 if isinstance(outcome, Later) and outcome.chat else _seconds(ending)
            self.waiting.back(rows[0].stream, now, wait)

    async def _settle(self) -> None:
        """Each ending in a transaction of its own, so that one that can't be written takes no other with it.
        Raises `StoreUnavailable`."""
        for ending in list(self._endings):
            try:
                async with self._database.write() as connection:
                    await self._close(connection, [ending])
            except StoreUnavailable:
                raise
            except Exception as error:  # a bug must not send the same text for ever
                ending.mistakes += 1
                log.error(
                    "settlement_failed", kind=ending.rows[0].letter.log, attempts=ending.mistakes, exc_info=error
                )
                if ending.mistakes <= _MISTAKES:
                    continue
            self._closed([ending])


def _rests(ending: _Ending) -> bool:
    """Whether enough copies may have arrived: edits and deletions are the same however often they are done."""
    outcome = ending.outcome
    letter = ending.rows[0].letter
    if not isinstance(outcome, Later) or not outcome.unknown or not letter.copies or isinstance(letter, Alert):
        return False  # an alarm that rests would call nobody
    return ending.rows[0].unknown + 1 >= MOST_COPIES


def _seconds(ending: _Ending) -> float:
    outcome = ending.outcome
    if isinstance(outcome, Later) and outcome.seconds is not None:
        return outcome.seconds
    if isinstance(outcome, Step):
        return 0.0
    tries = ending.rows[0].attempts
    return _back_off(tries + 3 if isinstance(outcome, NotWorkable) else tries)


def _back_off(attempts: int) -> float:
    return _BACK_OFF[min(attempts, len(_BACK_OFF) - 1)]
