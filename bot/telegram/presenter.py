"""Shows replies in a private chat: edits in place or sends anew, then tidies up."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from aiogram.exceptions import AiogramError

from bot.cases.desk import Desk
from bot.events import Pressed, VisitorEvent
from bot.intake.lanes import Attempt, TryAgain
from bot.logs import get_logger
from bot.people import Visitor
from bot.replies import Reply
from bot.store.database import Database
from bot.telegram.gateway import Gateway
from bot.telegram.trouble import trouble
from dialogs import Screen

log = get_logger("presenter")


class Presenter:
    def __init__(self, gateway: Gateway, desk: Desk, database: Database) -> None:
        self._gateway = gateway
        self._desk = desk
        self._database = database

    async def show(self, event: VisitorEvent, reply: Reply, attempt: Attempt) -> None:
        """One screen for one event. Raises `TryAgain` when Telegram is away or asks to wait, and
        `StoreUnavailable` when the id of a new message couldn't be kept."""
        chat = event.visitor.chat
        screen = self._desk.dialogs.screen(reply.node, reply.language, reply.parent, **reply.arguments)
        try:
            if isinstance(event, Pressed) and not attempt.answered:
                _, shown = await asyncio.gather(
                    self._gateway.answer(event.query), self._place(chat, reply, screen, attempt)
                )
                attempt.answered = True
            else:
                shown = await self._place(chat, reply, screen, attempt)
        except AiogramError as error:
            if self._is_final(error):
                return
            raise _again(error) from None
        if shown and reply.keep != "nothing":
            await self._keep(event.visitor, reply, shown)
        if attempt.told > 0:
            # What was said in between has lost its sense.
            reply = replace(reply, delete=(*reply.delete, attempt.told))
        try:
            await self._tidy(chat, reply, shown)
        except AiogramError as error:
            if not self._is_final(error):
                raise _again(error) from None

    async def tell(self, event: VisitorEvent, node: str, language: str) -> int:
        """A screen out of turn (something failed, something takes longer). Best effort. Answers the
        id of a new message, 0 when one was edited or nothing could be shown."""
        screen = self._desk.dialogs.screen(node, language)
        try:
            if isinstance(event, Pressed):
                await self._gateway.answer(event.query)
                if event.message:
                    await self._gateway.edit_screen(event.visitor.chat, event.message, screen)
                    return 0
            return await self._gateway.send_screen(event.visitor.chat, screen)
        except AiogramError as error:
            log.warning("fallback_not_shown", reason=_word(error))
            return 0

    async def _place(self, chat: int, reply: Reply, screen: Screen, attempt: Attempt) -> int:
        """Answers the id of a newly sent message, 0 when one was edited."""
        if attempt.sent:
            return attempt.sent
        if reply.edit:
            try:
                await self._gateway.edit_screen(chat, reply.edit, screen)
                return 0
            except AiogramError as error:
                if trouble(error).kind != "missing":
                    raise
        attempt.sent = await self._gateway.send_screen(chat, screen)
        return attempt.sent

    async def _tidy(self, chat: int, reply: Reply, shown: int) -> None:
        if reply.delete:
            await self._gateway.delete(chat, [message for message in reply.delete if message != shown])
        line = self._desk.dialogs.screen("hidden", reply.language)
        for message in reply.cover:
            try:
                await self._gateway.edit_screen(chat, message, line)
            except AiogramError as error:
                # Not one of ours, or gone: nothing that we could change.
                if trouble(error).kind not in ("missing", "invalid"):
                    raise

    async def _keep(self, visitor: Visitor, reply: Reply, message: int) -> None:
        """Notes the id of a new message: so that 🚪 can delete it, and news can edit it."""
        desk = self._desk
        async with self._database.write() as connection:
            session = await desk.sessions.load(connection, visitor)
            session.language = session.language or reply.language
            session.screen = message
            session.remember(message, desk.clock.now())
            await desk.sessions.keep(connection, visitor, session)
            if reply.keep == "status":
                await desk.book.touch(connection, reply.case_id, status_message=message)
                await desk.book.show(connection, reply.case_id, message)

    def _is_final(self, error: AiogramError) -> bool:
        """True when no further try could help this person."""
        kind = trouble(error).kind
        if kind in ("blocked", "kicked"):
            return True
        if kind in ("invalid", "missing"):
            log.error("screen_refused", reason="bad_request")
            return True
        return False


def _again(error: AiogramError) -> TryAgain:
    found = trouble(error)
    return TryAgain(_word(error), found.seconds if found.kind == "throttled" else None)


def _word(error: AiogramError) -> str:
    kind = trouble(error).kind
    words = {"throttled": "throttled", "blocked": "blocked", "unknown": "network", "token": "unauthorized"}
    return words.get(kind, "bad_request")
