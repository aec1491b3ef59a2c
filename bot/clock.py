"""The one clock of the program: all times are UTC seconds since the epoch, shown in Asia/Almaty."""

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
        """Seconds since the epoch, UTC."""


class SystemClock:
    def now(self) -> float:
        return time.time()
