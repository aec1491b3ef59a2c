"""Watches over the staff groups: whether the bot can work in them, and that they know it."""

from __future__ import annotations

import asyncio
import contextlib

from bot.delivery.outbox import Outbox
from bot.duty.links import Link, Links
from bot.logs import get_logger
from bot.store.database import Database, StoreUnavailable
from bot.telegram.gateway import Gateway
from bot.telegram.session import CallError
from handlers.staff.linking import Linking

# How often groups that can't be worked in are asked again: not every lost right is reported.
RECHECK_SECONDS = 30.0

log = get_logger("groups")


class GroupWatch:
    def __init__(
        self, database: Database, links: Links, outbox: Outbox, linking: Linking, gateway: Gateway
    ) -> None:
        self._database = database
        self._outbox = outbox
        self._links = links
        self._linking = linking
        self._gateway = gateway
        self._logged: set[str] = set()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            self._links.readiness.clear()
            try:
                await self.look()
            except StoreUnavailable:
                log.warning("store_unavailable", seconds=RECHECK_SECONDS)
            # Not wait_for: until Python 3.12 it can swallow the cancelling that stops us.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(RECHECK_SECONDS):
                    await self._links.readiness.wait()

    async def look(self) -> None:
        """Asks for the rights in each group that lacked some, and tells each what it doesn't know yet.
        Raises `StoreUnavailable`."""
        async with self._database.read() as connection:
            links = await self._links.all(connection)
        for known in links:
            link = known if known.ready or await self._still_in_trouble(known) else await self._linking.recheck(known)
            self._log(link)
            if link.ready != link.announced and not link.held:
                await self._announce(link)

    async def _still_in_trouble(self, link: Link) -> bool:
        """Whether it isn't the rights that stand in the way: those could be asked for."""
        if link.trouble != "refused":
            return link.held > 0
        # As long as something is refused again and again; it clears the trouble itself when it goes.
        async with self._database.read() as connection:
            return await self._outbox.retries(connection, link.center)

    def _log(self, link: Link) -> None:
        if link.ready:
            self._logged.discard(link.center)
        elif link.center not in self._logged:
            self._logged.add(link.center)
            log.error("group_not_workable", center=link.center)

    async def _announce(self, link: Link) -> None:
        """Tells a group once. What can't be said now is said when it can."""
        news = await self._linking.news(link)
        if news is None or not await self._noted(link, link.ready):
            return
        try:
            await self._gateway.send(link.chat, news.text)
        except CallError:
            await self._noted(link, link.announced)

    async def _noted(self, link: Link, ready: bool) -> bool:
        async with self._database.write() as connection:
            return await self._links.announce(connection, link.center, ready)
