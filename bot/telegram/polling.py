"""Long polling in which an update is confirmed only when all it caused is committed.

Telegram forgets every update below the offset of the next request (Bot API, getUpdates): the offset
moves to the first update that is neither finished nor parked.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import OrderedDict
from typing import Any

from aiogram.exceptions import AiogramError
from aiogram.methods import TelegramMethod

from bot.intake.lanes import Job, Lanes
from bot.logs import get_logger
from bot.store.database import StoreUnavailable
from bot.telegram.gateway import Gateway
from bot.telegram.projection import ALLOWED_UPDATES, Projection
from bot.telegram.trouble import trouble

log = get_logger("polling")

POLL_SECONDS = 25
_LIMIT = 100
# The same offset asked again within half a second is answered with one update only (TDLib's TQueue).
_SAME_OFFSET_SECONDS = 0.6
_BACK_OFF = (0.5, 1.0, 2.0, 5.0, 10.0)
_CONFLICT_SECONDS = 5.0


class GetRawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates whose answer nobody validates: one update of an unknown form must not stop the rest."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int = _LIMIT
    timeout: int = POLL_SECONDS
    allowed_updates: list[str]


class Polling:
    """`park_after`: seconds after which an unfinished event is parked; an eighth of it when others wait."""

    def __init__(self, gateway: Gateway, projection: Projection, lanes: Lanes, park_after: float) -> None:
        self._gateway = gateway
        self._projection = projection
        self._lanes = lanes
        self._park_after = park_after
        self._offset: int | None = None
        # Updates that Telegram still keeps for us, with their job (None: nothing to do for it).
        self._ledger: OrderedDict[int, Job | None] = OrderedDict()
        self._asked: int | None = None
        self._fetched_at: float | None = None
        self._failures = 0

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            batch = await self._fetch()
            for update in batch:
                number = update.get("update_id") if isinstance(update, dict) else None
                if not isinstance(number, int) or number in self._ledger:
                    continue
                event = self._projection.event(update)
                self._ledger[number] = None if event is None else self._lanes.submit(event)
            await self._settle(full=len(batch) >= _LIMIT)
            self._advance()

    @property
    def silence(self) -> float | None:
        """Seconds since Telegram last answered; None before its first answer."""
        return None if self._fetched_at is None else time.monotonic() - self._fetched_at

    async def confirm(self) -> None:
        """The last word at a stop: what is finished need not come again."""
        self._advance()
        if self._offset != self._asked:
            with contextlib.suppress(AiogramError):
                await self._ask(0, 1)

    async def _fetch(self) -> list[Any]:
        try:
            # With something held back its updates come again: a short poll finds the newer ones.
            batch = await self._ask(0 if self._ledger else POLL_SECONDS, _LIMIT)
        except AiogramError as error:
            await self._rest(error)
            return []
        self._failures = 0
        self._fetched_at = time.monotonic()
        return batch if isinstance(batch, list) else []

    async def _ask(self, seconds: int, limit: int) -> Any:
        self._asked = self._offset
        method = GetRawUpdates(offset=self._offset, limit=limit, timeout=seconds, allowed_updates=ALLOWED_UPDATES)
        return await self._gateway.call(method, seconds + 15)

    async def _rest(self, error: AiogramError) -> None:
        found = trouble(error)
        self._failures += 1
        seconds = _BACK_OFF[min(self._failures, len(_BACK_OFF)) - 1]
        if found.kind == "conflict":
            # Two programs that poll with one token end each other's requests: don't spin.
            seconds = _CONFLICT_SECONDS
            log.error("another_instance_polls_with_this_token", reason="conflict", seconds=seconds)
        elif found.kind == "throttled":
            seconds = found.seconds
            log.warning("polling_failed", reason="throttled", seconds=seconds)
        elif found.kind == "token":
            log.error("polling_failed", reason="unauthorized", seconds=seconds)
        else:
            log.warning("polling_failed", reason="network", seconds=seconds, attempts=self._failures)
        await asyncio.sleep(seconds)

    async def _settle(self, *, full: bool) -> None:
        """Waits for the batch; parks what takes too long."""
        jobs = [job for job in self._ledger.values() if job is not None and not job.safe.is_set()]
        if not jobs:
            return
        others = full or len({job.event.lane for job in jobs}) > 1 or len(jobs) < len(self._ledger)
        await _wait(jobs, self._park_after, self._park_after / 8 if others else self._park_after)
        slow = [job for job in jobs if not job.safe.is_set()]
        if not slow:
            return
        try:
            await self._lanes.park(slow)
        except StoreUnavailable:
            # Telegram keeps them; newer updates of other people still come with the same offset.
            log.warning("unconfirmed", reason="database", count=len(slow))
            await _wait(slow, _SAME_OFFSET_SECONDS, _SAME_OFFSET_SECONDS)

    def _advance(self) -> None:
        while self._ledger:
            number, job = next(iter(self._ledger.items()))
            if job is not None and not job.safe.is_set():
                self._offset = number
                return
            del self._ledger[number]
            self._offset = number + 1


async def _wait(jobs: list[Job], longest: float, quiet: float) -> None:
    """Until all jobs are safe, at most `longest` seconds, or until none became safe for `quiet`."""
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
