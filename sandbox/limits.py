"""Telegram's rates, enforced when a test wants them (core.telegram.org/bots/faq)."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field

from .clock import Clock
from .errors import too_many_requests

_COUNTED = ("send", "edit", "forward", "copy", "createforum", "closeforum", "reopenforum", "deleteforum")
_FREE = frozenset({"sendchataction"})


@dataclass(eq=False)
class Limits:
    """Calls allowed a second in a private chat, a minute in a group, a second in all; None: no limit.

    Sends, edits and calls about topics count; those of a group share one budget. A private chat may have
    `private_burst` seconds' worth at once (3: three calls within 3 s). With `closed_while_waiting`, a chat that was
    told to wait refuses every counted call until that wait is over.
    """

    private_per_second: int | None = 1
    group_per_minute: int | None = 20
    global_per_second: int | None = 30
    private_burst: int = 1
    closed_while_waiting: bool = False
    _history: dict[int | None, deque[float]] = field(default_factory=dict)
    _closed_until: dict[int, float] = field(default_factory=dict)

    @classmethod
    def in_earnest(cls) -> Limits:
        """All that Telegram holds a bot to, a small burst included."""
        return cls(private_burst=3, closed_while_waiting=True)

    def spend(self, method: str, chat: int | None, clock: Clock) -> None:
        """Count a call.

        Raises ApiError (429, with `retry_after`) if it is one too many; a refused call isn't counted.
        """
        name = method.lower()
        if chat is None or name in _FREE or not name.startswith(_COUNTED):
            return
        # Nobody sets this clock: a machine whose date is corrected opens and closes no window.
        now = clock.monotonic()
        own = self._closed_until.get(chat, now) - now
        if chat > 0:
            allowed, window = self.private_per_second, float(self.private_burst)
            allowed = None if allowed is None else allowed * self.private_burst
        else:
            allowed, window = self.group_per_minute, 60.0
        wait = max(own, self._wait(chat, allowed, window, now), self._wait(None, self.global_per_second, 1.0, now))
        if wait > 0:
            seconds = max(1, math.ceil(wait))
            if self.closed_while_waiting and own <= 0:
                self._closed_until[chat] = now + seconds
            raise too_many_requests(seconds)
        for key in (chat, None):
            self._history.setdefault(key, deque()).append(now)

    def _wait(self, key: int | None, allowed: int | None, window: float, now: float) -> float:
        history = self._history.setdefault(key, deque())
        while history and history[0] <= now - window:
            history.popleft()
        if allowed is None or len(history) < allowed:
            return 0.0
        return history[len(history) - allowed] + window - now
