"""Rows for a person's chat: answers, the status message, covering, sweeping."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.cases.desk import Desk
from bot.cases.model import Case
from bot.cases.privacy import Privacy
from bot.delivery.outbox import Row
from bot.delivery.outcomes import Delivered, Later, Outcome, Refused
from bot.store.database import Database
from bot.telegram.gateway import Gateway
from bot.telegram.session import CallError
from bot.telegram.trouble import trouble
from dialogs import Press, Screen, callback

Hand = Callable[[Row, Case, int], Awaitable[Outcome]]


class VisitorDelivery:
    def __init__(self, gateway: Gateway, desk: Desk, database: Database, privacy: Privacy) -> None:
        self._gateway = gateway
        self._desk = desk
        self._database = database
        self._privacy = privacy
        self._hands: dict[str, Hand] = {
            "answer": self._answer,
            "answer_edit": self._answer_edit,
            "status": self._status,
            "live": self._live,
            "cover": self._cover,
            "sweep": self._sweep,
        }

    async def perform(self, row: Row) -> Outcome:
        async with self._database.read() as connection:
            case = await self._desk.book.by_id(connection, row.case_id or "")
        chat = self._desk.book.address(case) if case is not None else None
        if case is None or chat is None:
            return Refused("gone")
        if case.hushed and row.kind != "sweep":
            # 🚪 came between the claim and now; an answer is looked at again when the person moves.
            return Later("unconfirmed", 0.0) if row.kind == "answer" else Refused("done")
        return await self._hands[row.kind](row, case, chat)

    async def _answer(self, row: Row, case: Case, chat: int) -> Outcome:
        live = self._desk.live(case)
        follows = bool(live) and not self._desk.browsing.here(chat, live)
        if follows:
            shown = await self._show_live(case, chat, live, row.message or 0)
            if shown is not None:
                return shown
        if case.covered:
            line = self.covered(case, row.message or 0)
            return Delivered(await self._gateway.send_screen(chat, line), live=follows)
        text = await self._text(case, row)
        if text is None:
            return Refused("gone")
        screen = self._desk.dialogs.screen(_revealed(case), case.language, text=text)
        return Delivered(await self._gateway.send_screen(chat, screen, silent=False), live=follows)

    async def _show_live(self, case: Case, chat: int, message: int, and_also: int = 0) -> Outcome | None:
        """Shows the answers in the live message, `and_also` a new one; None when it is full. When that
        message is gone the answer is looked at again: 🚪 may have deleted it just now."""
        async with self._database.write() as connection:
            screen = await self._privacy.live_screen(connection, case, and_also)
        if screen is None:
            return None
        if await self._edited(chat, message, screen):
            return Delivered(message, edited=True)
        async with self._database.write() as connection:
            await self._desk.book.lost(connection, case.id, message)
        return Later("gone", 0.0)

    async def _live(self, row: Row, case: Case, chat: int) -> Outcome:
        if case.live_message is None or self._desk.browsing.here(chat, case.live_message):
            return Refused("done")
        return await self._show_live(case, chat, case.live_message) or Refused("done")

    async def _answer_edit(self, row: Row, case: Case, chat: int) -> Outcome:
        async with self._database.write() as connection:
            message = await self._desk.book.message(connection, row.message or 0)
            if message is None or not message.shown or message.delivered is None:
                # Still covered, or not delivered yet: the newest version is what 👁 shows.
                return Refused("done")
            if message.delivered == case.status_message or self._desk.browsing.here(chat, message.delivered):
                # The person has gone on from it; the newest version is what 👁 shows later.
                return Refused("done")
            text = await self._privacy.shown_text(connection, case, message.delivered)
        if message.delivered == case.live_message:
            return await self._show_live(case, chat, message.delivered) or Refused("done")
        screen = self._desk.dialogs.screen(_revealed(case), case.language, text=text)
        return await self._edit(chat, message.delivered, screen)

    async def _status(self, row: Row, case: Case, chat: int) -> Outcome:
        if case.status_message is None or self._desk.browsing.here(chat, case.status_message):
            return Refused("done")
        async with self._database.read() as connection:
            node, arguments = await self._desk.status(connection, case, case.language)
        screen = self._desk.dialogs.screen(node, case.language, "", **arguments)
        return await self._edit(chat, case.status_message, screen)

    async def _cover(self, row: Row, case: Case, chat: int) -> Outcome:
        target = int(row.payload["target"])
        browsing = self._desk.browsing
        if browsing.here(chat, target) and browsing.pressed_at(chat) >= row.at:
            # Meanwhile they began to read something there.
            async with self._database.write() as connection:
                await self._privacy.cover_later(connection, case, target, browsing.pressed_at(chat))
            return Refused("done")
        if row.message is None:
            screen = self._desk.dialogs.screen("covered_status", case.language)
        else:
            screen = self.covered(case, row.message)
        return await self._edit(chat, target, screen)

    async def _sweep(self, row: Row, case: Case, chat: int) -> Outcome:
        refused = await self._gateway.delete(chat, [int(message) for message in row.payload.get("ids", ())])
        line = self._desk.dialogs.screen("hidden", case.language)
        await self._gateway.cover(chat, [*refused, *row.payload.get("cover", ())], line)
        return Delivered()

    def covered(self, case: Case, message: int) -> Screen:
        """The neutral line whose 👁 opens one text."""
        dialogs = self._desk.dialogs
        line = dialogs.screen("covered", case.language)
        press = callback.pack(Press(dialogs.version, "reveal", f"m{message}", case.language))
        return Screen(line.text, tuple(tuple(replace(b, press=press) for b in row) for row in line.rows))

    async def _text(self, case: Case, row: Row) -> str | None:
        async with self._database.read() as connection:
            return await self._desk.book.text(connection, case, row.message or 0)

    async def _edit(self, chat: int, message: int, screen: Screen) -> Outcome:
        return Delivered(message, edited=True) if await self._edited(chat, message, screen) else Refused("gone")

    async def _edited(self, chat: int, message: int, screen: Screen) -> bool:
        try:
            await self._gateway.edit_screen(chat, message, screen)
        except CallError as error:
            if trouble(error).kind == "missing":
                return False
            raise
        return True


def _revealed(case: Case) -> str:
    """An answer in the open offers ▶️ only while more may come."""
    return "revealed" if case.is_open else "revealed_closed"
