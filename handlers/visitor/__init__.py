"""Visitors: each event becomes one screen."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.book import CaseBook
from bot.cases.conversation import Conversation
from bot.events import Event, Joined, Pressed, Reachable, Typed, Unreadable, VisitorEvent
from bot.intake.lanes import Ahead, Attempt
from bot.replies import Reply
from bot.store.database import StoreUnavailable
from bot.store.receipts import Receipts
from dialogs import Dialogs
from handlers.visitor.messages import Messages
from handlers.visitor.taps import Taps

# 🚪 hides what is on the screen after this long, whatever the database is busy with.
_HIDE_SECONDS = 0.3


class Presenter(Protocol):
    """How a channel shows screens."""

    async def show(self, event: VisitorEvent, reply: Reply, attempt: Attempt) -> None: ...

    async def tell(self, event: VisitorEvent, node: str, language: str) -> int: ...

    async def clear(self, event: VisitorEvent, messages: Sequence[int]) -> None: ...


class VisitorHandler:
    def __init__(
        self,
        dialogs: Dialogs,
        taps: Taps,
        messages: Messages,
        presenter: Presenter,
        receipts: Receipts,
        book: CaseBook,
        conversation: Conversation,
    ) -> None:
        self._dialogs = dialogs
        self._taps = taps
        self._messages = messages
        self._presenter = presenter
        self._receipts = receipts
        self._book = book
        self._conversation = conversation

    async def handle(self, event: VisitorEvent, attempt: Attempt) -> None:
        """One try: the effect, then its screen. Whatever fails, the person sees numbers that answer."""
        try:
            if attempt.reply is None:
                attempt.reply = await self._reply_or_hide(event, attempt)
        except StoreUnavailable:
            if await self._meanwhile(event, attempt):
                return
            raise
        except Exception:
            if not attempt.told:
                attempt.told = await self._presenter.tell(event, "failure", self._language(event)) or -1
            raise
        if attempt.reply is not None and not (attempt.passed and _is_passing(event, attempt.reply)):
            await self._presenter.show(event, attempt.reply, attempt)

    async def meanwhile(self, event: Event, attempt: Attempt, ahead: Ahead) -> None:
        """Tells a person whose event waits behind others of theirs; 🚪 silences those."""
        if not isinstance(event, VisitorEvent):
            return
        if self.hides(event):
            gone = []
            for other, tried in ahead:
                tried.hushed = True
                gone += [shown for shown in (tried.told, tried.sent, tried.bland) if shown > 0]
                tried.told = -1
                gone += [other.message] if isinstance(other, Typed) else []
            kept = event.message if isinstance(event, Pressed) else 0
            await self._meanwhile(event, attempt)
            await self._presenter.clear(event, [message for message in gone if message != kept])
        else:
            await self._meanwhile(event, attempt)

    def light(self, event: Event) -> bool:
        """Whether an event can be answered without a database."""
        return isinstance(event, Pressed) and self._taps.light(event)

    async def _reply(self, event: VisitorEvent) -> Reply | None:
        if isinstance(event, Pressed):
            return await self._taps.handle(event)
        if isinstance(event, Typed):
            return await self._messages.handle(event)
        if isinstance(event, Joined):
            return await self._messages.together(event)
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
        elif isinstance(event, Typed | Joined):
            typed = event if isinstance(event, Typed) else event.parts[-1]
            node, language, done = self._messages.meanwhile(typed)
        else:
            return isinstance(event, Unreadable)
        if not attempt.told:
            await self._tell(event, node, language, attempt)
        return done

    async def _tell(self, event: VisitorEvent, node: str, language: str, attempt: Attempt) -> None:
        attempt.told = -1
        told = await self._presenter.tell(event, node, language)
        if told and attempt.hushed:
            if told == attempt.spared:
                return
            await self._presenter.clear(event, [told])
        elif told and self.hides(event):
            # The neutral line is all that will ever be shown.
            attempt.sent = told
        elif told:
            attempt.told = told

    async def _reply_or_hide(self, event: VisitorEvent, attempt: Attempt) -> Reply | None:
        if not isinstance(event, Pressed) or not self.hides(event):
            return await self._reply(event)
        work = asyncio.ensure_future(self._reply(event))
        try:
            done, _ = await asyncio.wait({work}, timeout=_HIDE_SECONDS)
            if not done:
                await self._meanwhile(event, attempt)
            return await work
        finally:
            work.cancel()

    def hides(self, event: Event) -> bool:
        """Whether it is 🚪, pressed or typed."""
        if isinstance(event, Pressed):
            return self._taps.hides(event)
        return isinstance(event, Typed) and self._messages.hides(event)

    async def _reachable(self, event: Reachable) -> None:
        async def effect(connection: AsyncConnection) -> None:
            # A closed case too: an answer may wait in it for the person.
            for case in await self._book.all_of_visitor(connection, event.visitor):
                await self._conversation.set_reachable(connection, case, event.reachable)

        await self._receipts.once(event.receipt, effect)

    def _language(self, event: VisitorEvent) -> str:
        press = self._dialogs.parse(event.data) if isinstance(event, Pressed) else None
        return press.language if press is not None else event.visitor.hint or self._dialogs.languages[0]


def _is_passing(event: VisitorEvent, reply: Reply) -> bool:
    """Whether a screen is nothing but a step on the pressed message, on which another follows at once. The press
    isn't answered either: with a call for each the one that follows would wait."""
    if not isinstance(event, Pressed) or reply.edit != event.message:
        return False
    return bool(reply.node) and reply.keep in ("session", "nothing") and not (reply.delete or reply.cover)
