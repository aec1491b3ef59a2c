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

    Sends, edits and calls about topics count; those of a group share one budget.
    """

    private_per_second: int | None = 1
    group_per_minute: int | None = 20
    global_per_second: int | None = 30
    _history: dict[int | None, deque[float]] = field(default_factory=dict)

    def spend(self, method: str, chat: int | None, clock: Clock) -> None:
        """Count a call.

        Raises ApiError (429, with `retry_after`) if it is one too many; a refused call isn't counted.
        """
        name = method.lower()
        if chat is None or name in _FREE or not name.startswith(_COUNTED):
            return
        now = clock.now()
        own, window = (self.private_per_second, 1.0) if chat > 0 else (self.group_per_minute, 60.0)
        waits = [self._wait(chat, own, window, now), self._wait(None, self.global_per_second, 1.0, now)]
        if max(waits) > 0:
            raise too_many_requests(max(1, math.ceil(max(waits))))
        for key in (chat, None):
            self._history.setdefault(key, deque()).append(now)

    def _wait(self, key: int | None, allowed: int | None, window: float, now: float) -> float:
        history = self._history.setdefault(key, deque())
        while history and history[0] <= now - window:
            history.popleft()
        if allowed is None or len(history) < allowed:
            return 0.0
        return history[len(history) - allowed] + window - now
