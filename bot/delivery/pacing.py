"""Budgets: how much may be sent to one chat and in all, before Telegram says "too many".

Telegram's own numbers (core.telegram.org/bots/faq): about one message a second in a private chat,
20 a minute in a group (sends, edits and topics together, tdlib/td#2592), 30 a second in all. What is
paced are rows of the outbox and replies to staff; screens go at once and only count. `retry_after` of a
chat is obeyed for that chat alone.

Every `now` is a reading of the monotonic clock in seconds, the same one for a whole decision: who reads
the clock again while deciding compares two moments.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from bot.delivery.letters import Rank

GROUP_PER_MINUTE = 20
TOTAL_PER_SECOND = 30
# What each rank may use of a group's minute. The rest is kept for what is graver: an alarm must not wait behind a
# minute of small talk, nor the topic of one red case behind the texts of another.
GROUP_SHARE = {
    Rank.RED_ALERT: GROUP_PER_MINUTE,
    Rank.RED_OPENING: GROUP_PER_MINUTE,
    Rank.RED: GROUP_PER_MINUTE - 4,
    Rank.ALERT: GROUP_PER_MINUTE - 5,
    Rank.PERSON: GROUP_PER_MINUTE - 6,
    Rank.UPKEEP: GROUP_PER_MINUTE - 10,
}
# In a private chat short bursts pass; boards leave room for the answer that comes after them.
PRIVATE_SHARE = {rank: 1 if rank == Rank.UPKEEP else 2 for rank in Rank}
# What is not red leaves some of each second to what is.
_TOTAL_RESERVE = 3
# We count a call when it leaves, Telegram when it arrives: a little more than a second and a minute.
PRIVATE_SECONDS = 2.1
SECOND = 1.05
MINUTE = 61.0
# Screens after something typed leave so many of each second to alarms and words: nobody waits for "passed on".
_SCREEN_RESERVE = 8
# Windows of so many chats are kept before the empty ones are forgotten.
_MOST_CHATS = 1000


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

    def __init__(self, *, on: bool) -> None:
        self._on = on
        self._chats: dict[str, _Window] = {}
        self._total = _Window(SECOND)
        self._held: dict[str, float] = {}

    def ready_at(self, chat: str, cost: int, now: float, rank: Rank = Rank.PERSON) -> float:
        """When `cost` calls of this rank may go to this chat; `now` or earlier means at once."""
        held = self.held_until(chat, now)
        if not self._on or not cost:
            return held
        limit = (GROUP_SHARE if chat.startswith("group:") else PRIVATE_SHARE)[rank]
        window = self._chats.get(chat)
        own = window.free_at(limit, cost, now) if window is not None else now
        return max(held, own, self.total_ready_at(cost, now, rank))

    def total_ready_at(self, cost: int, now: float, rank: Rank = Rank.PERSON) -> float:
        """When `cost` calls of this rank may go to any chat."""
        if not self._on or not cost:
            return now
        limit = TOTAL_PER_SECOND - (0 if rank <= Rank.RED else _TOTAL_RESERVE)
        return self._total.free_at(limit, cost, now)

    def spend(self, chat: str, cost: int, now: float) -> None:
        """Notes calls that are about to be made."""
        if not self._on or not cost:
            return
        window = self._chats.get(chat)
        if window is None:
            seconds = MINUTE if chat.startswith("group:") else PRIVATE_SECONDS
            window = self._chats[chat] = _Window(seconds)
        window.times.extend([now] * cost)
        self.note(cost, now)
        if len(self._chats) > _MOST_CHATS:
            self._chats = {name: kept for name, kept in self._chats.items() if kept.count(now)}

    def take_back(self, chat: str, cost: int, now: float) -> None:
        """Calls that `spend` noted at this moment and that weren't made after all."""
        for window in (self._chats.get(chat), self._total):
            for _ in range(cost):
                if window is not None and now in window.times:
                    window.times.remove(now)

    def note(self, cost: int, now: float) -> None:
        """Notes calls that don't wait for any budget, but count in all: screens."""
        if self._on:
            self._total.count(now)
            self._total.times.extend([now] * cost)

    def screen_wait(self, now: float) -> float:
        """For how many seconds a screen that nobody pressed a button for should wait."""
        if not self._on:
            return 0.0
        return max(0.0, self._total.free_at(TOTAL_PER_SECOND - _SCREEN_RESERVE, 1, now) - now)

    def hold(self, chat: str, seconds: float, now: float) -> None:
        """Telegram asked to leave this chat alone for so long."""
        self._held[chat] = max(self._held.get(chat, 0.0), now + seconds)

    def held_until(self, chat: str, now: float) -> float:
        """Until when a chat is left alone; 0: it isn't."""
        held = self._held.get(chat, 0.0)
        if held and held <= now:
            del self._held[chat]
            return 0.0
        return held

    def unused(self, chat: str, now: float) -> bool:
        """Whether nothing of the chat's budget was used lately: nothing there waits for a budget."""
        window = self._chats.get(chat)
        return not self.held_until(chat, now) and (window is None or not window.count(now))
