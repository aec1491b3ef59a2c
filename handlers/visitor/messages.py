"""Typed messages of visitors: commands, free text, edits, and media, which is refused kindly."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Collection

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.drafts import Drafts
from bot.cases.privacy import Privacy
from bot.cases.reception import Reception
from bot.events import Joined, Typed
from bot.intake.albums import Albums
from bot.people import Receipt
from bot.replies import Reply
from bot.store.receipts import Receipts
from dialogs import Dialogs
from handlers.visitor.hiding import hide

# Commands that lead to a screen.
_SCREENS = {"start": "start", "help": "help", "lang": "language"}

# With words behind them these say nothing to a specialist either: a language, a center's code.
_NO_TEXT = frozenset(("lang", "link", "duty"))

# Bot API, deep linking.
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")

Effect = Callable[[AsyncConnection], Awaitable[Reply | None]]


class Messages:
    def __init__(
        self, dialogs: Dialogs, receipts: Receipts, reception: Reception, drafts: Drafts, privacy: Privacy
    ) -> None:
        self._dialogs = dialogs
        self._receipts = receipts
        self._reception = reception
        self._drafts = drafts
        self._privacy = privacy
        self._albums = Albums()

    async def handle(self, event: Typed) -> Reply | None:
        """The screen for a message. Raises `StoreUnavailable` for what must not be lost."""
        if self.hides(event):
            return await hide(self._receipts, self._privacy, event, "", typed=event.message)
        return await self._receipts.once(event.receipt, self._effect(event))

    async def together(self, event: Joined) -> Reply | None:
        """The screen for texts that are handled as one. Raises `StoreUnavailable`."""

        async def effect(connection: AsyncConnection, new: Collection[Receipt]) -> Reply:
            parts = [(part.message, part.text) for part in event.parts if part.receipt in new]
            return await self._drafts.together(connection, event.visitor, parts)

        return await self._receipts.together([part.receipt for part in event.parts], effect)

    def hides(self, event: Typed) -> bool:
        return _command(event)[0] == "hide"

    def meanwhile(self, event: Typed) -> tuple[str, str, bool]:
        """Without a database: the node and language to show, and whether that is all there is to do."""
        language = event.visitor.hint or self._dialogs.languages[0]
        command, _ = _command(event)
        if command in _SCREENS:
            return _SCREENS[command], language, True
        if self.hides(event):
            return "hidden", language, False
        if event.media and not event.text:
            return "media", language, True
        return "undelivered", language, False

    def _effect(self, event: Typed) -> Effect:
        visitor, message = event.visitor, event.message
        command, rest = _command(event)
        if command in _NO_TEXT or (command and (not rest or (command == "start" and _PAYLOAD.fullmatch(rest)))):
            # An unknown command alone says nothing to anybody; with words behind it any is a text.
            node = _SCREENS.get(command, "help")
            payload = rest if command == "start" else ""
            return lambda connection: self._reception.start(connection, visitor, payload, message, node)
        again = not self._albums.leads(event)
        if event.media and not event.text.strip():
            return lambda connection: self._drafts.media(connection, visitor, message, again=again)
        refused = bool(event.media)
        if event.edited:
            return lambda connection: self._drafts.edited(connection, visitor, event.text, message, refused=refused)
        return lambda connection: self._drafts.text(connection, visitor, event.text, message, refused=refused)


def _command(event: Typed) -> tuple[str, str]:
    """The command and what stands behind it; empty for anything else."""
    text = event.text.lstrip()
    if not text.startswith("/") or event.media:
        return "", ""
    first, _, rest = text[1:].partition(" ")
    name = first.split("@")[0].lower()
    return (name, rest.strip()) if name.isascii() and name.isidentifier() else ("", "")
