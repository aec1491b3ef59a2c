"""The bot's update queue: order, lifetimes, confirmation, long polling.

The rules are those of Telegram's Bot API server (`Client.cpp`, `TQueue.cpp` of tdlib).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from .clock import Clock
from .errors import ApiError, conflict
from .model import JSON

DAY = 86_400.0
CALLBACK_LIFETIME = 150.0
LONG_POLL_MAX_TIMEOUT = 50
FUTURE_OFFSETS = 10
PAST_OFFSETS = 100_000
KINDS_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(eq=False)
class Pending:
    """An unconfirmed update; `queue` is the webhook's order key, `expires` on the stand-in's clock."""

    update_id: int
    body: JSON
    expires: float
    queue: Hashable
    copies: int = 1

    def json(self) -> JSON:
        """The Bot API `Update`."""
        return {"update_id": self.update_id, **self.body}


class UpdateQueue:
    """Updates that wait for the bot, in one total order."""

    def __init__(self, clock: Clock, changed: Callable[[], None], first_id: int = 781_000_001) -> None:
        self._clock = clock
        self._changed = changed
        self._next_id = first_id
        self._pending: list[Pending] = []
        self._held: list[Pending] = []
        self._duplicates = 0
        self._reorder = 0
        self._waiter: asyncio.Future[bool] | None = None
        self._next_expiry = float("inf")
        self._last_offset: int | None = None
        self._last_start = float("-inf")
        self._calm_until = float("-inf")
        self.allowed: frozenset[str] | None = None
        self.log: list[Pending] = []
        self.listener: Callable[[], None] = lambda: None

    def wants(self, kind: str) -> bool:
        """Whether the bot has asked for updates of this kind."""
        return kind not in KINDS_ON_REQUEST if self.allowed is None else kind in self.allowed

    def allow(self, kinds: list[str] | None) -> None:
        """Remember `allowed_updates`; None keeps what was remembered, an empty list is the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def add(self, body: JSON, queue: Hashable, lifetime: float) -> int:
        """Append an update living `lifetime` seconds of the clock; returns its id."""
        pending = Pending(self._next_id, body, self._clock.now() + lifetime, queue)
        self._next_id += 1
        if self._duplicates:
            self._duplicates -= 1
            pending.copies = 2
        self.log.append(pending)
        if self._reorder:
            self._hold(pending)
        else:
            self._release([pending])
        return pending.update_id

    def _hold(self, pending: Pending) -> None:
        self._held.append(pending)
        if len(self._held) < self._reorder:
            return
        held, self._held, self._reorder = self._held, [], 0
        # The ids stay in order, as polling needs them; what happened comes in reverse.
        turned = [(one.body, one.queue, one.expires) for one in reversed(held)]
        for one, (body, queue, expires) in zip(held, turned, strict=True):
            one.body, one.queue, one.expires = body, queue, expires
        self._release(held)

    def _release(self, updates: list[Pending]) -> None:
        last = self._pending[-1].update_id if self._pending else 0
        self._pending.extend(updates)
        if updates[0].update_id < last:
            self._pending.sort(key=lambda one: one.update_id)
        self._next_expiry = min(self._next_expiry, *(one.expires for one in updates))
        self.wake()
        self.listener()
        self._changed()

    @property
    def waiting(self) -> bool:
        """Whether a long poll waits."""
        return self._waiter is not None

    def wake(self, end: bool = False) -> None:
        """Let a waiting long poll look again, or end it with what there is."""
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(end)

    def duplicate_next(self, count: int) -> None:
        """Deliver each of the next `count` updates twice, with the same id."""
        self._duplicates = count

    def reorder_next(self, count: int) -> None:
        """Hold back the next `count` updates and then deliver them in reverse order."""
        self._reorder = count

    def redeliver(self, update_id: int) -> None:
        """Deliver an update again that was already confirmed.

        Raises KeyError if there never was such an update.
        """
        for pending in self.log:
            if pending.update_id == update_id:
                if pending not in self._pending:
                    pending.copies = 1
                    self._release([pending])
                return
        raise KeyError(update_id)

    def pending(self) -> list[Pending]:
        """Unconfirmed updates that still live, oldest first."""
        now = self._clock.now()
        if now >= self._next_expiry:
            self._pending = [one for one in self._pending if one.expires > now]
            self._next_expiry = min((one.expires for one in self._pending), default=float("inf"))
        return self._pending

    def confirm(self, update_ids: set[int]) -> None:
        """Forget these updates."""
        self._pending = [one for one in self._pending if one.update_id not in update_ids]
        self._changed()

    def clear(self) -> None:
        """Forget everything (`drop_pending_updates`)."""
        self._pending = []
        self._changed()

    def _forget_below(self, offset: int) -> None:
        pending = self.pending()
        if offset < 0:
            kept = pending[offset:]
        elif offset > self._next_id + FUTURE_OFFSETS or offset < self._next_id - PAST_OFFSETS:
            return  # an offset that can't be right is read as "from the beginning"
        else:
            kept = [one for one in pending if one.update_id >= offset]
        if len(kept) != len(pending):
            self._pending = kept
            self._changed()

    def _batch(self, limit: int) -> list[JSON]:
        chosen = [one for one in self.pending() for _ in range(one.copies)][:limit]
        for one in chosen:
            one.copies = 1
        return [one.json() for one in chosen]

    async def poll(self, offset: int, limit: int, seconds: int) -> list[JSON]:
        """Answer getUpdates, waiting up to `seconds` of real time.

        Raises ApiError (409) when another poll or a webhook ends this one.
        """
        self.stop_poll(OTHER_POLL)
        started = time.monotonic()
        patience = max(0, min(seconds, LONG_POLL_MAX_TIMEOUT))
        if offset == self._last_offset:
            if started < self._last_start + 3.0:
                patience = max(patience, 3)
            if started < self._last_start + 0.5:
                limit = 1
        self._last_offset, self._last_start = offset, started
        if offset:
            self._forget_below(offset)
        batch = self._batch(limit)
        while not batch and (left := started + patience - time.monotonic()) > 0:
            if await self._wait(left):
                break
            batch = self._batch(limit)
        return batch

    async def _wait(self, seconds: float) -> bool:
        """Wait for an update; True if the poll is to end."""
        waiter: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiter = waiter
        self._changed()
        try:
            return await asyncio.wait_for(waiter, seconds)
        except TimeoutError:
            return False
        except ApiError:
            await self._calm()
            raise
        finally:
            if self._waiter is waiter:
                self._waiter = None

    async def _calm(self) -> None:
        """A second conflict within three seconds is answered three seconds later."""
        now = time.monotonic()
        calm, self._calm_until = now < self._calm_until, now + 3.0
        if calm:
            await asyncio.sleep(3.0)

    def stop_poll(self, reason: str) -> None:
        """End a waiting poll with 409 and this text."""
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(conflict(reason))
            self._waiter = None
