"""The one clock of the program: all dates are UTC seconds since the epoch, shown in Asia/Almaty. What only waits
(holds, leases, budgets, back-off) is reckoned by `monotonic`, which nobody can set."""

from __future__ import annotations

import time
from typing import Protocol

# What people are told of, in seconds. A draft that nobody has sent is gone after so long,
DRAFT_SECONDS = 30 * 60.0
# answers show as they come for so long,
LIVE_SECONDS = 10 * 60.0
# and a message that is older can't be deleted: Telegram's limit of 48 hours, with an hour for clocks and queues.
DELETABLE_SECONDS = 47 * 3600.0


class Clock(Protocol):
    def now(self) -> float:
        """Seconds since the epoch, UTC: what is stored and shown. It may be set, forward and back."""

    def monotonic(self) -> float:
        """Seconds since some moment before the start: it goes on while the machine sleeps, and only forward."""


class SystemClock:
    # Linux: the plain monotonic clock stands still while the machine sleeps, Telegram's waits don't.
    _SINCE_BOOT: int = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)

    def now(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.clock_gettime(self._SINCE_BOOT)


def seconds_held(since: float | None, until: float | None, now: float) -> float:
    """What is left of a stored wait; 0 when the clock stands outside of it: it was set, or the wait is over."""
    if since is None or until is None or not since <= now < until:
        return 0.0
    return until - now
