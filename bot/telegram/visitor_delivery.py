"""Rows for a person's chat: answers, the status message, covering, sweeping."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import cast

from bot.cases.desk import Desk
from bot.cases.dispatch import Dispatch
from bot.cases.model import Case
from bot.cases.privacy import Privacy
from bot.delivery import letters
from bot.delivery.letters import Letter
from bot.delivery.outcomes import Delivered, Later, Outcome, Refused
from bot.delivery.waiting import Row
from bot.store.database import Database
from bot.telegram.gateway import CALL_SECONDS, Gateway
from bot.telegram.session import CallError
from bot.telegram.trouble import trouble
from dialogs import Press, Screen, callback

# A second covered line on the phone can't be told from the first: it is waited for.
_COVERED_SECONDS = 60.0

Hand = Callable[[Row, Dispatch], Awaitable[Outcome]]


class VisitorDelivery:
    def __init__(self, gateway: Gateway, desk: Desk, database: Database, privacy: Privacy) -> None:
        self._gateway = gateway
        self._desk = desk
        self._database = database
        self._privacy = privacy
        self.hands: dict[type[Letter], Hand] = {
            letters.Answer: self._answer,
            letters.AnswerEdit: self._answer_edit,
            letters.Status: self._status,
            letters.Live: self._live,
            letters.Cover: self._cover,
            letters.Sweep: self._sweep,
        }

    async def perform(self, row: Row, dispatch: Dispatch) -> Outcome:
        assert dispatch.case is not None
        return await self.hands[type(row.letter)](row, dispatch)

    async def _answer(self, row: Row, dispatch: Dispatch) -> Outcome:
        case, chat = _addressed(dispatch)
        message = cast(letters.Answer, row.letter).message
        if (message, None) not in dispatch.texts:
            return Refused("gone")
        live = self._desk.live(case)
        follows = bool(live) and not self._desk.browsing.here(chat, live)
        if follows:
            shown = await self._show_live(case, chat, live, message)
            if shown is not None:
                return shown
        if case.covered:
            line = self.covered(case, message)
            sent = await self._gateway.send_screen(chat, line, seconds=_COVERED_SECONDS)
            return Delivered(sent, live=follows)
        _, text = dispatch.texts[message, None]
        screen = self._desk.dialogs.screen(_revealed(case), case.language, text=text)
        patience = _COVERED_SECONDS if row.unknown else CALL_SECONDS
        sent = await self._gateway.send_screen(chat, screen, silent=False, seconds=patience)
        return Delivered(sent, live=follows)

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

    async def _live(self, row: Row, dispatch: Dispatch) -> Outcome:
        case, chat = _addressed(dispatch)
        if case.live_message is None or self._desk.browsing.here(chat, case.live_message):
            return Refused("done")
        return await self._show_live(case, chat, case.live_message) or Refused("done")

    async def _answer_edit(self, row: Row, dispatch: Dispatch) -> Outcome:
        case, chat = _addressed(dispatch)
        async with self._database.write() as connection:
            message = await self._desk.book.message(connection, cast(letters.AnswerEdit, row.letter).message)
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

    async def _status(self, row: Row, dispatch: Dispatch) -> Outcome:
        case, chat = _addressed(dispatch)
        if case.status_message is None or self._desk.browsing.here(chat, case.status_message):
            return Refused("done")
        async with self._database.read() as connection:
            node, arguments = await self._desk.status(connection, case, case.language)
        screen = self._desk.dialogs.screen(node, case.language, "", **arguments)
        return await self._edit(chat, case.status_message, screen)

    async def _cover(self, row: Row, dispatch: Dispatch) -> Outcome:
        case, chat = _addressed(dispatch)
        cover = cast(letters.Cover, row.letter)
        target = cover.target
        browsing = self._desk.browsing
        if browsing.here(chat, target) and browsing.pressed_at(chat) >= row.at:
            # Meanwhile they began to read something there.
            async with self._database.write() as connection:
                await self._privacy.cover_later(connection, case, target, browsing.pressed_at(chat))
            return Refused("done")
        if cover.message is None:
            screen = self._desk.dialogs.screen("covered_status", case.language)
        else:
            screen = self.covered(case, cover.message)
        return await self._edit(chat, target, screen)

    async def _sweep(self, row: Row, dispatch: Dispatch) -> Outcome:
        case, chat = _addressed(dispatch)
        sweep = cast(letters.Sweep, row.letter)
        refused = await self._gateway.delete(chat, sweep.ids)
        line = self._desk.dialogs.screen("hidden", case.language)
        await self._gateway.cover(chat, [*refused, *sweep.cover], line)
        return Delivered()

    def covered(self, case: Case, message: int) -> Screen:
        """The neutral line whose 👁 opens one text."""
        dialogs = self._desk.dialogs
        line = dialogs.screen("covered", case.language)
        press = callback.pack(Press(dialogs.version, "reveal", f"m{message}", case.language))
        return Screen(line.text, tuple(tuple(replace(b, press=press) for b in row) for row in line.rows))

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


def _addressed(dispatch: Dispatch) -> tuple[Case, int]:
    assert dispatch.case is not None
    return dispatch.case, dispatch.chat


def _revealed(case: Case) -> str:
    """An answer in the open offers ▶️ only while more may come."""
    return "revealed" if case.is_open else "revealed_closed"
