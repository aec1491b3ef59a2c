"""Destruction by the date waits while the date can't be believed: a clock that was set 35 days ahead for a minute
must not shred what is to be kept for 30.

Nobody can set the monotonic clock, so what date and monotonic time differ by is constant, but for somebody setting
the date. When that happens nobody here can tell which date is right: the old one, or the one that a time server has
just corrected. So destruction waits for a day, in which somebody may read the log.
"""

from __future__ import annotations

import math

from bot.clock import Clock
from bot.logs import get_logger

# A date that gained more than this on monotonic time was set; less is a correction that harms no promise in days.
JUMP_SECONDS = 3600.0
# So long destruction waits then, in monotonic time.
WAIT_SECONDS = 24 * 3600.0

log = get_logger("keeping")


class Patience:
    """`allows` is asked before anything is destroyed because its date has come.

    A date that falls back destroys nothing early, and from then on is the one to compare with: what is dated while
    it is wrong would seem too old as soon as it is set right, so that gain counts as a jump ahead like any other.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        # What date and monotonic time differed by when the date was last believed (seconds),
        self._believed = self._difference()
        # the most that they have ever differed by when it was believed,
        self._highest = self._believed
        # the most that they have differed by since the wait began,
        self._most = self._believed
        # and when the wait is over, in monotonic time; None: nothing waits.
        self._until: float | None = None

    def allows(self) -> bool:
        """Whether what is due by the date may be destroyed now. Says in the log, once, when it no longer may."""
        difference, now = self._difference(), self._clock.monotonic()
        if difference - self._believed <= JUMP_SECONDS:
            if self._until is not None:
                log.warning("clock_is_right_again")
            self._believed, self._until = min(difference, self._believed), None
            self._highest = max(difference, self._highest)
        elif self._until is None or difference - self._most > JUMP_SECONDS:
            self._wait(difference - (self._believed if self._until is None else self._most))
        elif now >= self._until:
            log.warning("destruction_goes_on")
            self._believed = self._highest = difference
            self._until = None
        return self._until is None

    def fell(self) -> bool:
        """Whether something may be dated later than now, because the date was set back since."""
        self.allows()
        return self._highest - self._difference() > JUMP_SECONDS

    def compare(self, ahead: float | None) -> None:
        """At the start: `ahead` is what Telegram's dates are ahead of ours by, in seconds; None: not known."""
        if ahead is None or abs(ahead) <= JUMP_SECONDS:
            return
        # Ahead of Telegram, the clock may be set right at any moment. Behind it, that is what has to be feared.
        self._believed = self._difference() + ahead if ahead < 0 else -math.inf
        self._wait(abs(ahead))

    def date(self) -> float:
        """The earliest that it may be now (seconds since 1970, UTC): what a person comes back to is judged by it."""
        now = self._clock.now()
        return now if self.allows() else min(now, self._believed + self._clock.monotonic())

    def _difference(self) -> float:
        return self._clock.now() - self._clock.monotonic()

    def _wait(self, seconds: float) -> None:
        self._most = self._difference()
        self._until = self._clock.monotonic() + WAIT_SECONDS
        log.error("clock_jumped", seconds=seconds)
