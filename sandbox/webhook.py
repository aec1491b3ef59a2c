"""Delivery of updates to the bot's webhook, as Telegram's server does it (`WebhookActor.cpp` of tdlib)."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

import aiohttp

from .model import JSON
from .updates import Pending, UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (a header's name)
ANSWER_TIMEOUT = 60.0
RETRY_AFTER_LIMIT = 3600


@dataclass
class Hook:
    """What setWebhook was told."""

    url: str
    secret: str = ""
    max_connections: int = 40
    ip_address: str = ""


@dataclass
class _Attempts:
    failures: int = 0
    due: float = 0.0


@dataclass
class WebhookSender:
    """Sends the front of each queue, one request a queue at a time; a 2xx answer confirms.

    `retry_delay` is the second retry's wait in seconds of real time (the first comes at once); it doubles up
    to a random 60-120 s. `paused` says when Telegram itself is away.
    """

    updates: UpdateQueue
    changed: Callable[[], None]
    paused: Callable[[], bool]
    retry_delay: float = 2.0
    hook: Hook | None = None
    last_error: str = ""
    last_error_date: int = 0
    _attempts: dict[int, _Attempts] = field(default_factory=dict)
    _busy: dict[Hashable, asyncio.Task[None]] = field(default_factory=dict)
    _session: aiohttp.ClientSession | None = None
    _loop: asyncio.Task[None] | None = None
    _wake: asyncio.Event = field(default_factory=asyncio.Event)

    async def set(self, hook: Hook | None) -> None:
        """Install, replace or remove (None) the webhook; requests in flight are ended."""
        await self.stop()
        self.hook = hook
        self.last_error = ""
        if hook is not None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_TIMEOUT))
            self._loop = asyncio.create_task(self._run())
        self.changed()

    async def stop(self) -> None:
        """End all requests."""
        tasks = [*self._busy.values(), *([self._loop] if self._loop else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._busy, self._loop, self._attempts = {}, None, {}
        if self._session is not None:
            await self._session.close()
            self._session = None

    def wake(self) -> None:
        """Look for work."""
        self._wake.set()

    async def _run(self) -> None:
        while True:
            self._wake.clear()
            wait = self._start_ready()
            try:
                async with asyncio.timeout(wait):  # not wait_for, which can swallow a cancelling
                    await self._wake.wait()
            except TimeoutError:
                continue

    def _start_ready(self) -> float | None:
        """Start what can be sent; returns the seconds until the next retry is due."""
        assert self.hook is not None
        now, seen, waits = time.monotonic(), set(self._busy), list[float]()
        for pending in self.updates.pending():
            if len(self._busy) >= self.hook.max_connections:
                break
            if self.paused() or pending.queue in seen:
                continue
            seen.add(pending.queue)  # only the front of a queue is ever sent
            due = self._attempts.get(pending.update_id, _Attempts()).due
            if due > now:
                waits.append(due - now)
            else:
                self._busy[pending.queue] = asyncio.create_task(self._send(pending, self.hook))
        return min(waits) if waits else None

    async def _send(self, pending: Pending, hook: Hook) -> None:
        headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
        assert self._session is not None
        retry_after = ""
        try:
            async with self._session.post(hook.url, json=pending.json(), headers=headers) as answer:
                await answer.read()
                status, retry_after = answer.status, answer.headers.get("Retry-After", "")
                error = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError, OSError) as problem:
            status = 0
            error = "Read timeout expired" if isinstance(problem, TimeoutError) else "Connection refused"
        finally:
            self._busy.pop(pending.queue, None)
        if 200 <= status < 300:
            self._attempts.pop(pending.update_id, None)
            pending.copies -= 1
            if pending.copies < 1:
                self.updates.confirm({pending.update_id})
        else:
            self._failed(pending, error, retry_after)
        self.wake()
        self.changed()

    def _failed(self, pending: Pending, error: str, retry_after: str) -> None:
        self.last_error, self.last_error_date = error, int(time.time())
        attempts = self._attempts.setdefault(pending.update_id, _Attempts())
        delay = self.retry_delay * 2 ** (attempts.failures - 1) if attempts.failures else 0.0
        delay = min(delay, random.uniform(60, 120))  # noqa: S311 (spreads retries, no secret)
        if retry_after.isdigit():
            delay = min(int(retry_after), RETRY_AFTER_LIMIT)
        attempts.failures += 1
        attempts.due = time.monotonic() + delay

    def info(self) -> JSON:
        """The Bot API `WebhookInfo`."""
        info: JSON = {
            "url": self.hook.url if self.hook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates.pending()),
        }
        if self.hook:
            info["max_connections"] = self.hook.max_connections
            info["ip_address"] = self.hook.ip_address or "127.0.0.1"
        if self.last_error:
            info.update(last_error_message=self.last_error, last_error_date=self.last_error_date)
        if self.updates.allowed is not None:
            info["allowed_updates"] = sorted(self.updates.allowed)
        return info
