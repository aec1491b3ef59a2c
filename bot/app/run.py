"""`qorgan run`: starts the parts, keeps them going, stops them without losing anything."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.app.groups import GroupWatch
from bot.app.selfwatch import SelfWatch
from bot.app.wiring import Parts
from bot.logs import get_logger
from bot.settings import Settings, name
from bot.store.database import StoreUnavailable
from bot.telegram.profile import Profile
from bot.telegram.projection import ALLOWED_UPDATES
from bot.telegram.session import CallError, Field
from bot.telegram.trouble import trouble

if TYPE_CHECKING:
    from bot.app.ops import Operations
    from bot.app.reloading import Reloading

log = get_logger("run")

Work = Callable[[], Coroutine[Any, Any, None]]

# What is in hand gets so long to finish after SIGTERM; the rest is parked.
STOP_SECONDS = 8.0
# How long the keeper sleeps at most.
_KEEP_SECONDS = 30.0
_RESTART_SECONDS = 1.0
_BACK_OFF = (0.5, 1.0, 2.0, 5.0, 10.0)


class TokenRefused(Exception):
    """Telegram doesn't know the bot token."""


class CannotListen(Exception):
    """The address of `setting` is taken, or isn't this machine's."""

    def __init__(self, setting: str) -> None:
        super().__init__(setting)
        self.setting = setting


class Program:
    """The running bot. `start` answers when it takes updates; `stop` when all is safe. `reloading` serves
    other texts while it runs; `also` is what else goes on from its start to its end."""

    def __init__(
        self, settings: Settings, parts: Parts, reloading: Reloading | None = None, also: Sequence[Work] = ()
    ) -> None:
        self._settings = settings
        self._reloading = reloading
        self._also = also
        self._parts = parts
        desk = parts.staff.desk
        self._kept_at = parts.store.clock.monotonic()
        self.selfwatch = SelfWatch(
            parts.worker, desk.outbox, parts.store.database, parts.store.clock, lambda: self._kept_at
        )
        self.groups = GroupWatch(parts.store.database, desk.links, desk.outbox, parts.linking, parts.gateway)
        self._profile = Profile(parts.gateway, parts.store.desk.dialogs)
        self._tasks: list[asyncio.Task[None]] = []
        self._polling: asyncio.Task[None] | None = None
        self._operations: Operations | None = None

    async def start(self) -> None:
        """Raises `TokenRefused` and `CannotListen`."""
        parts = self._parts
        await self._open_operations()
        for work in self._also:
            self._go(work)
        if self._reloading is not None:
            self._go(partial(self._reloading.run, self._retell))
        await self._until_answered()
        parts.store.patience.compare(parts.session.date_offset)
        with contextlib.suppress(StoreUnavailable):
            await parts.lanes.recover()
        for work in (parts.worker.run, parts.lanes.keep_leases, self._keep, self.groups.run, self.selfwatch.run):
            self._go(work)
        if parts.webhook is None:
            await self._call("deleteWebhook")
            self._polling = asyncio.create_task(_forever(parts.polling.run))
        else:
            await _listen(parts.webhook.start, "webhook_listen")
            await self._set_webhook()
        self._go(self._set_profile)
        log.info("started", kind="polling" if parts.webhook is None else "webhook")

    async def stop(self) -> None:
        """Takes no more, finishes what is in hand, parks the rest."""
        parts = self._parts
        if self._tasks:
            log.info("stopping")
        await _cancel([self._polling] if self._polling else [])
        if parts.webhook is not None:
            await parts.webhook.stop()
        if self._operations is not None:
            await self._operations.stop()
        await parts.lanes.drain(STOP_SECONDS)
        if self._polling is not None:
            await parts.polling.confirm()
        await parts.worker.stop(STOP_SECONDS)
        await _cancel(self._tasks)
        await parts.session.close()
        await parts.store.database.close()

    async def run(self) -> None:
        """From start to SIGTERM or SIGINT. Raises `TokenRefused` and `CannotListen`."""
        loop = asyncio.get_running_loop()
        stop = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop.set)
        starting = asyncio.create_task(self.start())
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait({starting, stopping}, return_when=asyncio.FIRST_COMPLETED)
        try:
            if starting.done():
                await starting
                await stopping
            else:
                await _cancel([starting])
        finally:
            stopping.cancel()
            await self.stop()

    async def _open_operations(self) -> None:
        address = self._settings.ops_listen
        if address is None:
            return
        from bot.app.ops import Operations

        store, parts, reloading = self._parts.store, self._parts, self._reloading
        # With a webhook Telegram calls us; that it was set is all that can be known.
        reached = (lambda: 0.0) if parts.webhook is not None else (lambda: parts.polling.silence)
        released = (lambda: "") if reloading is None else (lambda: reloading.released)
        self._operations = Operations(address, store.database, store.clock, reached, released, self._problems)
        await _listen(self._operations.start, "ops_listen")

    def _problems(self) -> list[str]:
        """Before it works it can't be late."""
        return self.selfwatch.problems() if self._tasks else []

    def _go(self, work: Work) -> None:
        self._tasks.append(asyncio.create_task(_forever(work)))

    async def _until_answered(self) -> None:
        """Telegram away at the start is no reason to give up; a token that it refuses is."""
        failures = 0
        while True:
            try:
                self._parts.projection.name = await self._parts.gateway.own_name()
                return
            except CallError as error:
                found = trouble(error)
                if found.kind == "token":
                    raise TokenRefused from None
                seconds = found.seconds or _BACK_OFF[min(failures, len(_BACK_OFF) - 1)]
                failures += 1
                log.warning("telegram_unreachable", seconds=seconds, attempts=failures)
                await asyncio.sleep(seconds)

    async def _set_webhook(self) -> None:
        settings = self._settings
        assert settings.webhook_url is not None
        assert settings.webhook_secret is not None
        await self._call(
            "setWebhook",
            url=settings.webhook_url,
            secret_token=settings.webhook_secret.get_secret_value(),
            allowed_updates=ALLOWED_UPDATES,
        )

    async def _call(self, method: str, **fields: Field) -> None:
        failures = 0
        while True:
            try:
                await self._parts.gateway.call(method, fields)
                return
            except CallError as error:
                found = trouble(error)
                seconds = found.seconds or _BACK_OFF[min(failures, len(_BACK_OFF) - 1)]
                failures += 1
                log.warning("webhook_not_set", method=method, seconds=seconds)
                await asyncio.sleep(seconds)

    def _retell(self) -> None:
        """Other texts are served now: what Telegram shows of the bot may be among them."""
        self._parts.staff.desk.links.changed.set()

    async def _set_profile(self) -> None:
        said = ""
        known: dict[int, tuple[str, str]] = {}
        changed = self._parts.staff.desk.links.changed
        while True:
            changed.clear()
            version = self._parts.store.desk.dialogs.version
            if said != version:
                said = version
                await self._profile.set()
            try:
                links = await self._links()
            except StoreUnavailable:
                await asyncio.sleep(_KEEP_SECONDS)
                continue
            wanted = {link.chat: (self._parts.staff.language(link.center), version) for link in links}
            for chat in known.keys() - wanted.keys():
                await self._profile.clear_group(chat)
            for chat, shown in wanted.items():
                if known.get(chat) != shown:
                    await self._profile.set_group(chat, shown[0])
            known = wanted
            await changed.wait()

    async def _keep(self) -> None:
        """Covers, sweeps, warns, shreds and forgets, each when it is due."""
        keeping = self._parts.store.keeping
        clock = self._parts.store.clock
        while True:
            wait = _KEEP_SECONDS
            self._kept_at = clock.monotonic()
            try:
                await keeping.run()
                due = await keeping.next_at()
                if due is not None:
                    wait = min(wait, max(due - clock.now(), 0.05))
            except StoreUnavailable:
                log.warning("store_unavailable", seconds=wait)
            except Exception as error:
                log.error("keeping_failed", exc_info=error)
            await asyncio.sleep(wait)

    async def _links(self) -> list[Any]:
        async with self._parts.store.database.read() as connection:
            return await self._parts.staff.desk.links.all(connection)


async def _forever(work: Work) -> None:
    """A mistake in one part must not end it: a queue that nobody works off is worse than a slow one."""
    while True:
        try:
            await work()
            return
        except Exception as error:
            log.error("part_failed", exc_info=error)
            await asyncio.sleep(_RESTART_SECONDS)


async def _listen(start: Work, setting: str) -> None:
    try:
        await start()
    except OSError:
        raise CannotListen(name(setting)) from None


async def _cancel(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
