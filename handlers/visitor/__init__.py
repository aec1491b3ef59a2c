"""Visitors: each event becomes one screen."""

from __future__ import annotations

from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.book import CaseBook
from bot.cases.settlement import Settlement
from bot.events import Event, Pressed, Reachable, Typed, Unreadable, VisitorEvent
from bot.intake.lanes import Attempt
from bot.replies import Reply
from bot.store.database import StoreUnavailable
from bot.store.receipts import Receipts
from dialogs import Dialogs
from handlers.visitor.messages import Messages
from handlers.visitor.taps import Taps


class Presenter(Protocol):
    """How a channel shows screens."""

    async def show(self, event: VisitorEvent, reply: Reply, attempt: Attempt) -> None: ...

    async def tell(self, event: VisitorEvent, node: str, language: str) -> int: ...


class VisitorHandler:
    def __init__(
        self,
        dialogs: Dialogs,
        taps: Taps,
        messages: Messages,
        presenter: Presenter,
        receipts: Receipts,
        book: CaseBook,
        settlement: Settlement,
    ) -> None:
        self._dialogs = dialogs
        self._taps = taps
        self._messages = messages
        self._presenter = presenter
        self._receipts = receipts
        self._book = book
        self._settlement = settlement

    async def handle(self, event: VisitorEvent, attempt: Attempt) -> None:
        """One try: the effect, then its screen. Whatever fails, the person sees numbers that answer."""
        try:
            reply = await self._reply(event)
        except StoreUnavailable:
            if await self._meanwhile(event, attempt):
                return
            raise
        except Exception:
            if not attempt.told:
                attempt.told = await self._presenter.tell(event, "failure", self._language(event)) or -1
            raise
        if reply is not None:
            await self._presenter.show(event, reply, attempt)

    def light(self, event: Event) -> bool:
        """Whether an event can be answered without a database."""
        return isinstance(event, Pressed) and self._taps.light(event)

    async def _reply(self, event: VisitorEvent) -> Reply | None:
        if isinstance(event, Pressed):
            return await self._taps.handle(event)
        if isinstance(event, Typed):
            return await self._messages.handle(event)
        if isinstance(event, Reachable):
            await self._reachable(event)
        if isinstance(event, Unreadable):
            return Reply("failure", self._language(event))
        return None

    async def _meanwhile(self, event: VisitorEvent, attempt: Attempt) -> bool:
        """Tells the person once that it takes longer; True when nothing more is to be done."""
        if isinstance(event, Pressed):
            node, language = self._taps.meanwhile(event)
            done = False
        elif isinstance(event, Typed):
            node, language, done = self._messages.meanwhile(event)
        else:
            return isinstance(event, Unreadable)
        if not attempt.told:
            attempt.told = await self._presenter.tell(event, node, language) or -1
        return done

    async def _reachable(self, event: Reachable) -> None:
        async def effect(connection: AsyncConnection) -> None:
            case = await self._book.of_visitor(connection, event.visitor)
            if case is not None:
                await self._settlement.set_reachable(connection, case, event.reachable)

        await self._receipts.once(event.receipt, effect)

    def _language(self, event: VisitorEvent) -> str:
        press = self._dialogs.parse(event.data) if isinstance(event, Pressed) else None
        return press.language if press is not None else event.visitor.hint or self._dialogs.languages[0]
