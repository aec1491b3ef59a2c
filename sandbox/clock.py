"""Clocks that the stand-in can run on, and a program under test beside it."""

import time
from typing import Protocol


class Clock(Protocol):
    """Tells the time of dates, lifetimes and age limits, and how long something takes."""

    def now(self) -> float:
        """Seconds since 1970-01-01 UTC."""

    def monotonic(self) -> float:
        """Seconds since some moment; nobody sets this clock."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> float:
        """Seconds since 1970-01-01 UTC."""
        return time.time()

    def monotonic(self) -> float:
        """Seconds since some moment; nobody sets this clock."""
        return time.monotonic()


class ManualClock:
    """A clock that stands still until it is moved; what it tells of dates and what it tells of waiting move
    together, but for `set_wall`."""

    def __init__(self, start: float = 1_790_000_000.0) -> None:
        self._now = start
        self._monotonic = 1_000.0

    def now(self) -> float:
        """Seconds since 1970-01-01 UTC."""
        return self._now

    def monotonic(self) -> float:
        """Seconds since some moment; nobody sets this clock."""
        return self._monotonic

    def advance(self, seconds: float) -> None:
        """Move forward; a clock never runs backwards.

        Raises ValueError for negative seconds.
        """
        if seconds < 0:
            raise ValueError("a clock can't be moved backwards")
        self._now += seconds
        self._monotonic += seconds

    def set_wall(self, seconds: float) -> None:
        """Set the date forward (or back, with negative seconds) as an operator or a time server does: no time
        passes by it."""
        self._now += seconds
