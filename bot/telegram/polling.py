"""Long polling in which an update is confirmed only when all it caused is committed.

Telegram forgets every update below the offset of the next request (Bot API, getUpdates): the offset
moves to the first update that is neither finished nor parked.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
import time
from typing import Any

from bot.intake.lanes import Job, Lanes
from bot.logs import get_logger
from bot.store.database import StoreUnavailable
from bot.telegram.gateway import Gateway
from bot.telegram.projection import ALLOWED_UPDATES, Projection
from bot.telegram.session import CallError, Field
from bot.telegram.trouble import trouble

log = get_logger("polling")

POLL_SECONDS = 25
_LIMIT = 100
# The same offset asked again within half a second is answered with one update only (TDLib's TQueue).
_SAME_OFFSET_SECONDS = 0.6
_BACK_OFF = (0.5, 1.0, 2.0, 5.0, 10.0)
_CONFLICT_SECONDS = 5.0
_LAST_WORD_SECONDS = 3
_LARGEST_NUMBER = 2**63 - 1


class Polling:
    """`park_after`: seconds after which an unfinished event is parked; an eighth of it when others wait."""

    def __init__(self, gateway: Gateway, projection: Projection, lanes: Lanes, park_after: float) -> None:
        self._gateway = gateway
        self._projection = projection
        self._lanes = lanes
        self._park_after = park_after
        self._offset: int | None = None
        # Updates that Telegram still keeps for us, with their job (None: nothing to do for it).
        self._ledger: dict[int, Job | None] = {}
        self._asked: int | None = None
        self._asked_at = -math.inf
        self._fetched_at: float | None = None
        self._failures = 0
        self._parking: asyncio.Task[None] | None = None
        self._unconfirmed = False

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            batch = await self._fetch()
            for update in batch:
                self._take(update)
            await self._settle(full=len(batch) >= _LIMIT)
            self._advance()

    @property
    def silence(self) -> float | None:
        """Seconds since Telegram last answered; None before its first answer."""
        return None if self._fetched_at is None else time.monotonic() - self._fetched_at

    def _take(self, update: Any) -> None:
        number = update.get("update_id") if isinstance(update, dict) else None
        if not isinstance(number, int) or not 0 <= number < _LARGEST_NUMBER or number in self._ledger:
            return
        self._ledger[number] = None
        try:
            event = self._projection.event(update)
        except Exception as error:
            # A mistake of ours in one update must not keep everybody else from being heard.
            log.error("update_unreadable", exc_info=error)
            return
        if event is not None:
            self._ledger[number] = self._lanes.submit(event)

    async def confirm(self) -> None:
        """The last word at a stop: what is finished need not come again."""
        self._advance()
        if self._offset != self._asked:
            with contextlib.suppress(CallError):
                await self._ask(0, 1, _LAST_WORD_SECONDS)

    async def _fetch(self) -> list[Any]:
        if self._offset == self._asked:
            # Nothing was confirmed: asked again too soon, Telegram answers with less than it has.
            pause = self._asked_at + _SAME_OFFSET_SECONDS - time.monotonic()
            await _wait(self._unsafe(), pause, pause)
            self._advance()
        try:
            # With something held back its updates come again: a short poll finds the newer ones.
            batch = await self._ask(0 if self._ledger else POLL_SECONDS, _LIMIT, POLL_SECONDS + 15)
        except CallError as error:
            await self._rest(error)
            return []
        self._failures = 0
        self._fetched_at = time.monotonic()
        return batch if isinstance(batch, list) else []

    async def _ask(self, seconds: int, limit: int, patience: int) -> Any:
        self._asked, self._asked_at = self._offset, time.monotonic()
        fields: dict[str, Field] = {"limit": limit, "timeout": seconds, "allowed_updates": ALLOWED_UPDATES}
        if self._offset is not None:
            fields["offset"] = self._offset
        return await self._gateway.call("getUpdates", fields, patience)

    async def _rest(self, error: CallError) -> None:
        found = trouble(error)
        self._failures += 1
        seconds = _BACK_OFF[min(self._failures, len(_BACK_OFF)) - 1]
        if found.kind == "conflict":
            # Two programs that poll with one token end each other's requests: don't spin.
            seconds = _CONFLICT_SECONDS
            if "webhook" in str(error).lower():
                log.error("token_has_a_webhook", reason="conflict", seconds=seconds)
            else:
                log.error("another_instance_polls_with_this_token", reason="conflict", seconds=seconds)
        elif found.kind == "throttled":
            seconds = max(found.seconds, seconds)
            log.warning("polling_failed", reason="throttled", seconds=seconds)
        elif found.kind == "token":
            log.error("polling_failed", reason="unauthorized", seconds=seconds)
        else:
            log.warning("polling_failed", reason="network", seconds=seconds, attempts=self._failures)
        await asyncio.sleep(seconds)

    async def _settle(self, *, full: bool) -> None:
        """Waits for what was fetched; parks what takes too long."""
        jobs = self._unsafe()
        if not jobs:
            return
        soon = self._park_after / 8
        # Of somebody who sends too fast there is always more: nobody waits for all of it.
        hurried = any(job.hurried for job in jobs)
        await _wait(jobs, soon if hurried else self._park_after, soon)
        slow = [job for job in jobs if not job.safe.is_set()]
        if not slow:
            return
        others = full or hurried or len({job.event.lane for job in jobs}) > 1 or len(jobs) < len(self._ledger)
        oldest = time.monotonic() - min(job.since for job in slow)
        if oldest >= (soon if others else self._park_after):
            await self._park(slow)
        # Else Telegram is asked first whether others wait.

    async def _park(self, slow: list[Job]) -> None:
        """With the database away Telegram keeps them; newer updates of other people still come with the
        same offset, so nobody waits for this attempt either."""
        if self._parking is None:
            self._parking = asyncio.create_task(self._lanes.park(slow))
        await asyncio.wait({self._parking}, timeout=_SAME_OFFSET_SECONDS)
        if not self._parking.done():
            return
        parking, self._parking = self._parking, None
        try:
            await parking
            self._unconfirmed = False
        except StoreUnavailable:
            if not self._unconfirmed:
                log.warning("unconfirmed", reason="database", count=len(slow))
            self._unconfirmed = True

    def _unsafe(self) -> list[Job]:
        return [job for job in self._ledger.values() if job is not None and not job.safe.is_set()]

    def _advance(self) -> None:
        """Moves the offset up to the first update that isn't safe; they may have come in any order."""
        if not self._ledger:
            return
        unsafe = [number for number, job in self._ledger.items() if job is not None and not job.safe.is_set()]
        self._offset = min(unsafe) if unsafe else max(self._ledger) + 1
        self._ledger = {number: job for number, job in self._ledger.items() if number >= self._offset}


async def _wait(jobs: list[Job], longest: float, quiet: float) -> None:
    """Until all jobs are safe, at most `longest` seconds, or until none became safe for `quiet`."""
    if not jobs:
        await asyncio.sleep(max(longest, 0))
        return
    end = time.monotonic() + longest
    waiting = {asyncio.ensure_future(job.safe.wait()) for job in jobs}
    try:
        while waiting:
            left = min(end - time.monotonic(), quiet)
            if left <= 0:
                return
            done, waiting = await asyncio.wait(waiting, timeout=left, return_when=asyncio.FIRST_COMPLETED)
            if not done:
                return
    finally:
        for task in waiting:
            task.cancel()
