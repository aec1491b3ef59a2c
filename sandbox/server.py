"""The stand-in as one object: start it, let people act, look at what happened."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import TypeVar

from aiohttp import web

from .api import BotApi
from .clock import Clock, SystemClock
from .control import Control
from .dump import dump
from .faults import Faults, Outage
from .groups import Group
from .limits import Limits
from .model import JSON
from .people import Person
from .webhook import WebhookSender
from .world import Call, World

Value = TypeVar("Value")

REQUEST_LIMIT = 50 * 2**20


class Sandbox:
    """A Bot API server for one bot on loopback, with its people and groups.

    `token` has Telegram's form "number:word". `clock` is used for dates, lifetimes and age limits (default:
    the machine's); waiting is always in real time.
    """

    def __init__(self, token: str = "42:TEST", clock: Clock | None = None) -> None:  # noqa: S107
        self.token = token
        self.clock: Clock = clock or SystemClock()
        self.world = World(token, self.clock)
        self.faults = Faults()
        self.webhook = WebhookSender(self.world.updates, self.world.touch, self._is_away)
        self.world.updates.listener = self.webhook.wake
        self.api = BotApi(self.world, self.webhook, self.faults)
        self.control = Control(self.world)
        self.root = ""
        self._runner: web.AppRunner | None = None

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; `root` is the address then (port 0: a free one).

        Raises OSError if the port is taken.
        """
        application = web.Application(client_max_size=REQUEST_LIMIT)
        application.router.add_route("*", "/bot{token}/{method}", self.api.handle)
        self.control.add_routes(application)
        # A client that hangs up ends its long poll; everything else is shielded (see `BotApi.handle`).
        self._runner = web.AppRunner(
            application, handler_cancellation=True, access_log=None, shutdown_timeout=0.2
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        address = self._runner.addresses[0]
        self.root = f"http://{address[0]}:{address[1]}"

    async def stop(self) -> None:
        """Stop listening and end all waiting requests."""
        self.control.close()
        await self.webhook.stop()
        await self.api.close()
        self.world.updates.wake(end=True)
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    # who and where

    def add_person(
        self,
        first_name: str,
        last_name: str = "",
        username: str = "",
        language: str = "kk",
        phone: str = "",
        role: str = "",
        premium: bool = False,
    ) -> Person:
        """Add somebody who has not yet opened the bot; role: child, adult, staff or empty (for the page)."""
        person = Person(
            self.world,
            self.world.next_person_id(),
            first_name=first_name,
            last_name=last_name,
            username=username,
            language=language,
            phone=phone,
            role=role,
            premium=premium,
        )
        self.world.people[person.id] = person
        self.world.touch()
        return person

    def add_group(self, title: str, forum: bool = True, kind: str = "") -> Group:
        """Add a forum supergroup; with forum=False a basic group, or a plain one with kind="supergroup"."""
        kind = kind or ("supergroup" if forum else "group")
        group = Group(self.world, self.world.next_group_id(kind), title, kind, forum)
        self.world.groups[group.id] = group
        self.world.touch()
        return group

    def group(self, chat_id: int) -> Group:
        """The group of this id (after a migration: the new one).

        Raises KeyError if there is none.
        """
        group = self.world.groups[chat_id]
        assert isinstance(group, Group)
        return group

    @property
    def calls(self) -> list[Call]:
        """Every request of the bot, oldest first."""
        return self.world.calls

    @property
    def limits(self) -> Limits | None:
        """Telegram's rates; None (the default) enforces none."""
        return self.api.limits

    @limits.setter
    def limits(self, limits: Limits | None) -> None:
        self.api.limits = limits

    # what whoever looks at the page is told

    @property
    def notice(self) -> tuple[str, ...]:
        """The lines that the page shows on top."""
        return self.world.notice

    def show_notice(self, lines: Iterable[str]) -> None:
        """Show plain lines on top of the page until they are replaced, taken back (no lines) or closed there."""
        self.world.show_notice(tuple(lines))

    def announce(self, text: str) -> None:
        """Show a plain text for a moment on every page that is open."""
        self.world.announce(text)

    # updates

    def inject(self, update: JSON) -> int:
        """Queue a raw update without its id, whatever its form or kind; returns the id."""
        return self.world.updates.add(update, ("injected",), 86_400.0)

    def duplicate_next(self, count: int) -> None:
        """Deliver each of the next `count` updates twice, with the same id."""
        self.world.updates.duplicate_next(count)

    def reorder_next(self, count: int) -> None:
        """Hold back the next `count` updates, then deliver what they say in reverse order."""
        self.world.updates.reorder_next(count)

    def redeliver(self, update_id: int) -> None:
        """Deliver a confirmed update again."""
        self.world.updates.redeliver(update_id)

    def pending(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self.world.updates.pending())

    # failures

    def _is_away(self) -> bool:
        return self.faults.outage is not None

    def outage(self, kind: Outage = "drop") -> None:
        """Be away: cut every connection ("drop") or answer 502 ("error"), waiting polls included."""
        self.faults.outage = kind
        self.world.updates.wake(end=True)
        self.world.touch()

    def recover(self) -> None:
        """Be back."""
        self.faults.outage = None
        self.webhook.wake()
        self.world.touch()

    # waiting

    async def wait_for(self, predicate: Callable[[], Value], timeout: float = 5.0) -> Value:  # noqa: ASYNC109
        """Wait until the predicate is true and return its value; it is asked again at each change.

        Raises TimeoutError, with what all chats show, after `timeout` seconds.
        """
        try:
            async with asyncio.timeout(timeout):
                return await self.world.until(predicate)
        except TimeoutError:
            raise TimeoutError(f"not within {timeout} s; the chats show:\n{dump(self.world)}") from None
