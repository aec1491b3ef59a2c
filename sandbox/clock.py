"""Clocks that the stand-in can run on."""

import time
from typing import Protocol


class Clock(Protocol):
    """Tells the time of dates, lifetimes and age limits."""

    def now(self) -> float:
        """Seconds since 1970-01-01 UTC."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> float:
        """Seconds since 1970-01-01 UTC."""
        return time.time()


class ManualClock:
    """A clock that stands still until it is moved."""

    def __init__(self, start: float = 1_790_000_000.0) -> None:
        self._now = start

    def now(self) -> float:
        """Seconds since 1970-01-01 UTC."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Move forward; a clock never runs backwards.

        Raises ValueError for negative seconds.
        """
        if seconds < 0:
            raise ValueError("a clock can't be moved backwards")
        self._now += seconds
