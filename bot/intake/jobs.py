"""What a lane is made of: events on their way, how far each has come, and in which order they stand."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from bot.events import Event
from bot.people import Receipt
from bot.replies import Reply, Toast


class TryAgain(Exception):
    """The effect of the event is committed, its answer can't be given now; `seconds`: not before so long,
    None: back off."""

    def __init__(self, reason: str, seconds: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.seconds = seconds


@dataclass(slots=True)
class Attempt:
    """What earlier tries of an event have done already, so that the next one doesn't repeat it."""

    number: int = 0
    mistakes: int = 0
    sent: int = 0  # id of the new message that shows its screen
    bland: int = 0  # id of a new message that doesn't show its screen yet
    passed: bool = False  # a further press on the same message follows already: its screen is the one to see
    before: int = 0  # id of the screen that stood there before the new one
    answered: bool = False  # the press was answered
    toast: Toast | None = None  # what staff are to be told, once the act is done
    told: int = 0  # id of the message that told the person it takes longer; -1: told without one
    hushed: bool = False  # 🚪 came after it: its effect counts, its screen must not appear any more
    spared: int = 0  # the message that 🚪 was pressed on, which becomes its line
    reply: Reply | None = None  # what a person is to see, once the effect is done
    done: asyncio.Event = field(default_factory=asyncio.Event)  # nothing is left to show


@dataclass(slots=True, eq=False)
class Job:
    event: Event
    attempt: Attempt = field(default_factory=Attempt)
    # Finished or parked: the channel may forget the event.
    safe: asyncio.Event = field(default_factory=asyncio.Event)
    finished: bool = False
    parked: bool = False
    foreign: bool = False  # parked by a process before us: to be claimed first
    waits_for_store: bool = False
    telling: asyncio.Task[None] | None = None  # the person is being told that it takes longer
    postponed: bool = False  # its effect is done, its answer has to wait for the channel
    overtaken: bool = False  # its answer had to wait, and the lane went on without it
    followed: asyncio.Event = field(default_factory=asyncio.Event)  # something came after it
    unkept: bool = False  # among its lane's `unkept`
    hides: bool = False  # it is 🚪
    hurried: bool = False  # one of too many in too short a time
    also: list[Job] = field(default_factory=list)  # those behind it that are handled together with it
    since: float = field(default_factory=time.monotonic)


Ahead = Sequence[tuple[Event, Attempt]]


@dataclass(slots=True, eq=False)
class Lane:
    """`queue`: those that wait for their turn, behind the one whose turn it is. `unkept`: those of them that are not
    parked, in the same order: what is to be kept before one of them is found without looking at what is kept
    already. `jobs`: all of the lane that are not finished, also those that are no longer, or never were, in turn."""

    queue: deque[Job] = field(default_factory=deque)
    unkept: deque[Job] = field(default_factory=deque)
    jobs: dict[Receipt, Job] = field(default_factory=dict)

    def append(self, job: Job) -> None:
        self.queue.append(job)
        if not job.parked:
            job.unkept = True
            self.unkept.append(job)

    def popleft(self) -> None:
        job = self.queue.popleft()
        if job.unkept:
            # Whatever stood before it in the queue is gone: it is the first there too.
            self.unkept.popleft()
            job.unkept = False

    def kept(self) -> None:
        """Some of the first have been parked."""
        while self.unkept and self.unkept[0].parked:
            self.unkept.popleft().unkept = False

    def let_pass(self, passes: Callable[[Job], bool]) -> list[Job]:
        """Takes those out of turn behind the first that need not wait for it."""
        passing = [job for job in islice(self.queue, 1, None) if passes(job)]
        if passing:
            gone = set(passing)
            self.queue = deque(job for job in self.queue if job not in gone)
            self.unkept = deque(job for job in self.unkept if job not in gone)
            for job in passing:
                job.unkept = False
        return passing
