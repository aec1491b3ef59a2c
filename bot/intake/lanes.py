"""Lanes: events of one person (or topic) are handled in order, those of others beside them.

An event stays at the head of its lane until it is finished: a database or a channel that is away
makes it wait and try again. Lanes give order, never correctness: a crash forgets them all.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator, Sequence
from itertools import islice, takewhile

from bot.events import Event, Joined, Pressed, Typed
from bot.intake.jobs import Ahead, Attempt, Job, Lane, TryAgain
from bot.intake.pace import Pace
from bot.intake.parking import LEASE_SECONDS, Parking
from bot.logs import get_logger
from bot.people import Receipt
from bot.store.database import StoreUnavailable

__all__ = ["Ahead", "Attempt", "Job", "Lanes", "TryAgain"]

log = get_logger("intake")

_BACK_OFF = (0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
# A mistake of ours repeats itself: after so many tries the event is given up (and counted).
_MISTAKES = 4
_AT_ONCE = 64
# So many texts of one person are handled together at most.
_TOGETHER = 100


class Lanes:
    """`handle` runs one try of an event; `light` says which ones need no database; `hides` which are 🚪;
    `meanwhile` tells somebody whose event stands behind one that waits for the database."""

    def __init__(
        self,
        handle: Callable[[Event, Attempt], Awaitable[None]],
        light: Callable[[Event], bool],
        hides: Callable[[Event], bool],
        meanwhile: Callable[[Event, Attempt, Ahead], Awaitable[None]],
        parking: Parking,
    ) -> None:
        self._handle = handle
        self._light = light
        self._hides = hides
        self._meanwhile = meanwhile
        self._parking = parking
        self._lanes: dict[str, Lane] = {}
        self._jobs: dict[Receipt, Job] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._resting: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._parking_lock = asyncio.Lock()
        self._pace = Pace()

    def submit(self, event: Event, *, parked: bool = False) -> Job:
        """Queues an event; one that is under way already is not taken twice."""
        known = self._jobs.get(event.receipt)
        if known is not None:
            return known
        job = Job(event, parked=parked, foreign=parked, hides=self._hides(event))
        if parked:
            job.safe.set()
        elif kind := "press" if isinstance(event, Pressed) else "text" if _joins(event) else "":
            job.hurried = self._pace.hurries(event.lane, kind, job.since)
        lane = self._lanes.setdefault(event.lane, Lane())
        if job.hides:
            self._hush(lane, event)
        self._jobs[event.receipt] = lane.jobs[event.receipt] = job
        if not lane.queue:
            lane.append(job)
            self._start(self._run(lane))
        elif lane.queue[0].waits_for_store and self._light(event):
            # The database is away: what needs none is answered from memory, out of turn.
            self._start(self._finish(job))
        else:
            lane.append(job)
            lane.queue[0].followed.set()
            if lane.queue[0].waits_for_store:
                self._tell(lane, job)
        return job

    def _together(self, lane: Lane) -> list[Job]:
        """What stands behind a text of somebody who writes too fast and can be handled together with it."""
        first = lane.queue[0]
        if not first.hurried or first.foreign or not _joins(first.event):
            return []
        behind = islice(lane.queue, 1, _TOGETHER)
        return list(takewhile(lambda job: job.hurried and not job.foreign and _joins(job.event), behind))

    def _passed(self, lane: Lane) -> bool:
        """Whether somebody who presses too fast has pressed again where the first in turn shows its screen."""
        if not lane.queue[0].hurried or len(lane.queue) < 2:
            return False
        first, second = lane.queue[0].event, lane.queue[1].event
        if not isinstance(first, Pressed) or not isinstance(second, Pressed):
            return False
        return first.message == second.message and self._light(second)

    def _hush(self, lane: Lane, event: Event) -> None:
        """🚪 came: what is still to be shown of earlier events must not appear any more."""
        for job in lane.jobs.values():
            if not job.hides:
                job.attempt.hushed = True
                job.attempt.spared = event.message if isinstance(event, Pressed) else 0

    async def park(self, jobs: Iterable[Job]) -> None:
        """Keeps unfinished jobs in the database; they go on. What stands before them in their lanes is
        kept before them. Raises `StoreUnavailable`."""
        async with self._parking_lock:
            unfinished = self._with_those_ahead(jobs)
            if unfinished:
                await self._parking.park([job.event for job in unfinished])
                log.info("parked", count=len(unfinished))
            for job in unfinished:
                job.parked = True
                job.safe.set()
            for lane in {job.event.lane: None for job in unfinished}:
                if lane in self._lanes:
                    self._lanes[lane].kept()

    async def recover(self) -> None:
        """At the start: takes up everything that is parked, so that what comes next in its lanes stands behind it; what
        has an owner still is claimed when the lease is over. Raises `StoreUnavailable`."""
        for event in await self._parking.all():
            self.submit(event, parked=True)

    async def keep_leases(self) -> None:
        """Until cancelled: renews the leases of what we work on, takes up what nobody works on any more."""
        while True:
            await asyncio.sleep(LEASE_SECONDS / 3)
            with contextlib.suppress(StoreUnavailable):
                if any(job.parked for job in self._jobs.values()):
                    await self._parking.renew()
                for event in await self._parking.orphaned(self._jobs.keys()):
                    self.submit(event, parked=True)

    @property
    def under_way(self) -> list[Job]:
        return list(self._jobs.values())

    async def drain(self, seconds: float) -> None:
        """Waits until all is finished that can be finished now, at most so long, then parks the rest,
        free for whoever comes next, and stops."""
        self._stopping = True
        for task in self._resting:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        with contextlib.suppress(StoreUnavailable):
            await self.park(self.under_way)
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if any(job.parked for job in self._jobs.values()):
            with contextlib.suppress(StoreUnavailable):
                await self._parking.leave()

    def _start(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _rest(self, seconds: float, until: asyncio.Event | None = None) -> None:
        """A pause, which a stop doesn't wait for; shorter when `until` happens."""
        task = asyncio.current_task()
        assert task is not None
        if self._stopping:
            raise asyncio.CancelledError
        self._resting.add(task)
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await (until or asyncio.Event()).wait()
        finally:
            self._resting.discard(task)

    def _with_those_ahead(self, jobs: Iterable[Job]) -> list[Job]:
        """What is to be parked, so that nothing of a lane is parked before what stands ahead of it. Looks at what it
        answers, once, whatever else waits in the lanes."""
        found: dict[Receipt, Job] = {}
        ahead: dict[str, Iterator[Job]] = {}
        for job in jobs:
            if job.finished or job.parked or job.event.receipt in found:
                continue
            if job.unkept:
                name = job.event.lane
                if name not in ahead:
                    ahead[name] = iter(self._lanes[name].unkept)
                for other in ahead[name]:
                    found[other.event.receipt] = other
                    if other is job:
                        break
            else:
                found[job.event.receipt] = job
        return [job for job in found.values() if not job.finished and not job.parked]

    async def _run(self, lane: Lane) -> None:
        while lane.queue:
            job = lane.queue[0]
            job.also = self._together(lane)
            job.attempt.passed = self._passed(lane)
            await self._finish(job)
            for _ in (job, *job.also):
                lane.popleft()
            if not job.finished:
                self._start(self._finish(job))
        self._forget(lane, job)

    def _forget(self, lane: Lane, job: Job) -> None:
        if not lane.queue and not lane.jobs:
            self._lanes.pop(job.event.lane, None)

    async def _finish(self, job: Job) -> None:
        """Handles a job to its end, or until others need not wait for it any longer."""
        if job.telling is not None:
            await asyncio.wait({job.telling})
        if not job.foreign or await self._claimed(job):
            while not await self._tried(job):
                if job.postponed and self._is_followed(job):
                    # A chat that takes no answers for hours must not keep what comes next from its effect.
                    job.overtaken = True
                    return
        done = (job, *job.also)
        for one in done:
            one.finished = True
        await self._release(done)
        lane = self._lanes[job.event.lane]
        for one in done:
            self._jobs.pop(one.event.receipt, None)
            lane.jobs.pop(one.event.receipt, None)
            one.safe.set()
        self._forget(lane, job)

    def _is_followed(self, job: Job) -> bool:
        queue = self._lanes[job.event.lane].queue
        return len(queue) > 1 + len(job.also) and queue[0] is job

    async def _tried(self, job: Job) -> bool:
        """One try; True when the event is finished with, else after the pause before the next."""
        attempt = job.attempt
        if attempt.done.is_set():
            return True
        attempt.number += 1
        seconds: float | None = None
        job.postponed = False
        try:
            # What needs no database must not stand behind those who wait for it.
            async with contextlib.nullcontext() if self._light(job.event) else self._slots:
                await self._handle(_whole(job), attempt)
            return True
        except StoreUnavailable:
            self._waits_for_store(job)
        except TryAgain as error:
            job.postponed, seconds = True, error.seconds
            log.info("event_postponed", reason=error.reason, attempts=attempt.number)
        except Exception as error:
            attempt.mistakes += 1
            job.also = []  # perhaps it is one of them: each for itself
            log.error("event_failed", kind=_kind(job.event), attempts=attempt.mistakes, exc_info=error)
            if attempt.mistakes >= _MISTAKES:
                log.error("event_given_up", kind=_kind(job.event))
                return True
        if not (job.postponed and self._is_followed(job)):
            until = attempt.done if job.overtaken else job.followed if job.postponed else None
            await self._rest(seconds if seconds is not None else _back_off(attempt.number), until)
        return False

    def _waits_for_store(self, job: Job) -> None:
        """Lets pass what stands behind this event and needs no database; whoever sent the rest is told."""
        if job.waits_for_store:
            return
        job.waits_for_store = True
        lane = self._lanes[job.event.lane]
        if not lane.queue or lane.queue[0] is not job:
            return
        for other in lane.let_pass(lambda other: self._light(other.event)):
            self._start(self._finish(other))
        for other in islice(lane.queue, 1, None):
            self._tell(lane, other)

    def _tell(self, lane: Lane, job: Job) -> None:
        """Tells whoever sent it, unless they have just been told often; only 🚪 has to know what stands before it."""
        if job.hurried and not job.hides:
            return
        before = takewhile(lambda other: other is not job, lane.queue) if job.hides else ()
        job.telling = self._start(self._told(job, [(other.event, other.attempt) for other in before]))

    async def _told(self, job: Job, ahead: Ahead) -> None:
        try:
            await self._meanwhile(job.event, job.attempt, ahead)
        except Exception as error:
            log.error("event_failed", kind=_kind(job.event), exc_info=error)

    async def _claimed(self, job: Job) -> bool:
        while True:
            try:
                wait = await self._parking.claim(job.event.receipt)
            except StoreUnavailable:
                wait = 1.0
            if wait is None:
                job.parked = False
                return False
            if not wait:
                return True
            # Somebody else's lease must not keep this person from the numbers.
            self._waits_for_store(job)
            await self._rest(wait)

    async def _release(self, jobs: Sequence[Job]) -> None:
        async with self._parking_lock:
            failures = 0
            while parked := [job for job in jobs if job.parked]:
                try:
                    await self._parking.release(*(job.event.receipt for job in parked))
                    for job in parked:
                        job.parked = False
                except StoreUnavailable:
                    failures += 1
                    await self._rest(_back_off(failures))


def _back_off(attempts: int) -> float:
    return _BACK_OFF[min(max(attempts, 1), len(_BACK_OFF)) - 1]


def _joins(event: Event) -> bool:
    return isinstance(event, Typed) and event.joins


def _whole(job: Job) -> Event:
    """What is handled in the turn of a job."""
    event = job.event
    if not job.hurried or not isinstance(event, Typed) or not event.joins:
        return event
    parts = tuple(one.event for one in (job, *job.also) if isinstance(one.event, Typed))
    return Joined(event.receipt, event.visitor, parts)


def _kind(event: Event) -> str:
    return type(event).__name__.lower()
