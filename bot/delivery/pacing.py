"""Budgets: how much may be sent to one chat and in all, before Telegram says "too many".

Telegram's own numbers (core.telegram.org/bots/faq): about one message a second in a private chat,
20 a minute in a group (sends, edits and topics together, tdlib/td#2592), 30 a second in all. Only
rows of the outbox are paced ahead; `retry_after` of a chat is obeyed for that chat alone.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from bot.clock import Clock

GROUP_PER_MINUTE = 20
# Kept free for what is red: an alarm must not wait behind a minute of small talk.
GROUP_RESERVE = 4
TOTAL_PER_SECOND = 30
# We count a call when it leaves, Telegram when it arrives: a little more than a second and a minute.
PRIVATE_SECONDS = 1.05
_SECOND = 1.05
_MINUTE = 61.0


@dataclass(slots=True)
class _Window:
    """Times of the last calls within `seconds`."""

    seconds: float
    times: deque[float] = field(default_factory=deque)

    def count(self, now: float) -> int:
        while self.times and self.times[0] <= now - self.seconds:
            self.times.popleft()
        return len(self.times)

    def free_at(self, limit: int, cost: int, now: float) -> float:
        """When `cost` more calls fit under `limit`."""
        used = self.count(now)
        excess = used + cost - limit
        if excess <= 0:
            return now
        if excess > used:
            # More than a whole window holds: it goes when the window is empty.
            return self.times[-1] + self.seconds if self.times else now
        return self.times[excess - 1] + self.seconds


class Pacing:
    """Counts calls by chat: names as `Row.chat` gives them (`group:…`, `private:…`)."""

    def __init__(self, clock: Clock, *, on: bool) -> None:
        self._clock = clock
        self._on = on
        self._chats: dict[str, _Window] = {}
        self._total = _Window(_SECOND)
        self._held: dict[str, float] = {}

    def ready_at(self, chat: str, cost: int, now: float, *, urgent: bool) -> float:
        """When `cost` calls may go to this chat; `now` or earlier means at once. `now` is the reading that the
        caller compares with: a second one here would always be later, and nothing would ever go."""
        held = self._held.get(chat, 0.0)
        if held and held <= now:
            del self._held[chat]
        if not self._on or not cost:
            return held
        limit = 1
        if chat.startswith("group:"):
            limit = GROUP_PER_MINUTE - (0 if urgent else GROUP_RESERVE)
        window = self._chats.get(chat)
        own = window.free_at(limit, cost, now) if window is not None else now
        return max(held, own, self._total.free_at(TOTAL_PER_SECOND, cost, now))

    def spend(self, chat: str, cost: int) -> None:
        """Notes calls that are about to be made."""
        if not self._on:
            return
        now = self._clock.now()
        window = self._chats.get(chat)
        if window is None:
            seconds = _MINUTE if chat.startswith("group:") else PRIVATE_SECONDS
            window = self._chats[chat] = _Window(seconds)
        window.times.extend([now] * cost)
        self._total.count(now)
        self._total.times.extend([now] * cost)
        if len(self._chats) > 1000:
            self._chats = {name: kept for name, kept in self._chats.items() if kept.count(now)}

    def hold(self, chat: str, seconds: float) -> None:
        """Telegram asked to leave this chat alone for so long."""
        self._held[chat] = max(self._held.get(chat, 0.0), self._clock.now() + seconds)
