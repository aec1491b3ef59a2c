"""🚪, 👁, ▶️ and the cover: what stands readable in the person's chat, and for how long."""

from __future__ import annotations

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.conversation import COVER_SECONDS, LIVE_SECONDS
from bot.cases.desk import Desk, Tap
from bot.cases.model import Case
from bot.people import Visitor
from bot.replies import Reply
from bot.store.sessions import DELETABLE_SECONDS
from bot.store.tables import messages, visible

# A screen holds at most 4096 UTF-16 units; answers shown together are cut at the front.
_SHOWN_UNITS = 3800


class Privacy:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def hide(
        self,
        connection: AsyncConnection,
        visitor: Visitor,
        language: str,
        *,
        pressed: int = 0,
        typed: int = 0,
    ) -> Reply:
        """🚪: deletes what can be deleted, covers what is too old, leaves one neutral line."""
        desk = self._desk
        now = desk.clock.now()
        session = await desk.sessions.load(connection, visitor)
        case = await desk.book.of_visitor(connection, visitor)
        language = language or desk.language(session, visitor, case)
        sent = dict(session.messages)
        for case in await desk.book.all_of_visitor(connection, visitor):
            rows = await connection.execute(select(visible).where(visible.c.case_id == case.id))
            sent.update({row.message_id: row.sent_at for row in rows})
            await desk.conversation.hide(connection, case)
            await connection.execute(delete(visible).where(visible.c.case_id == case.id))
        await desk.sessions.drop(connection, visitor)
        if typed:
            sent[typed] = now
        line = pressed or session.screen
        sent.pop(line, None)
        young = tuple(sorted(i for i, at in sent.items() if now - at < DELETABLE_SECONDS))
        old = tuple(sorted(set(sent) - set(young)))
        return Reply("hidden", language, edit=line, delete=young, cover=old, keep="line")

    async def moved(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
        """The button of the neutral line: the person is back, what waited for them may come."""
        return Reply(tap.node, tap.language, tap.parent, edit=tap.message)

    async def reveal(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
        """👁: the covered answer, for the person it was sent to, as long as it is kept."""
        desk = self._desk
        kept = await self._kept(connection, visitor, tap.parent)
        if kept is None:
            return Reply("not_kept", tap.language, edit=tap.message)
        case, message = kept
        together = await desk.conversation.answers_in(connection, case, tap.message) or [message]
        text = await self._together(connection, case, together)
        await connection.execute(
            update(messages).where(messages.c.id.in_(together)).values(shown=True, delivered=tap.message)
        )
        await desk.book.show(connection, case.id, tap.message)
        await desk.conversation.active(connection, case)
        await desk.book.due(connection, case.id, "cover", desk.clock.now() + COVER_SECONDS)
        node = "revealed" if case.is_open else "revealed_closed"
        return Reply(node, tap.language, arguments={"text": text}, edit=tap.message)

    async def live(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
        """▶️: for ten minutes answers come by edits of this one message."""
        desk = self._desk
        case = await desk.book.of_visitor(connection, visitor)
        if case is None:
            return Reply("closed", tap.language, edit=tap.message)
        await desk.conversation.active(connection, case)
        until = desk.clock.now() + LIVE_SECONDS
        status = None if case.status_message == tap.message else case.status_message
        await desk.book.touch(connection, case.id, live_until=until, live_message=tap.message, status_message=status)
        await desk.book.show(connection, case.id, tap.message)
        await self._stays(connection, visitor, tap)
        count = await desk.book.count(connection, case, "person")
        return Reply("live", tap.language, arguments={"count": count}, edit=tap.message)

    async def set_cover(self, connection: AsyncConnection, visitor: Visitor, tap: Tap, *, covered: bool) -> Reply:
        """Whether answers come covered: adults may switch it on, children off."""
        desk = self._desk
        case = await desk.book.of_visitor(connection, visitor)
        if case is None:
            return Reply("closed", tap.language, edit=tap.message)
        await desk.book.touch(connection, case.id, covered=covered)
        await desk.conversation.active(connection, case)
        await self._stays(connection, visitor, tap)
        return await desk.status_reply(connection, case, tap.language, edit=tap.message)

    async def _stays(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> None:
        """The pressed message is the person's screen now."""
        session = await self._desk.sessions.load(connection, visitor)
        session.screen = tap.message
        session.remember(tap.message, self._desk.clock.now())
        await self._desk.sessions.keep(connection, visitor, session)

    async def live_text(self, connection: AsyncConnection, case: Case, and_also: int) -> str:
        """What the live message shows: the answers delivered into it, and one more (0: none)."""
        together = await self._desk.conversation.answers_in(connection, case, case.live_message or 0)
        return await self._together(connection, case, sorted({*together, and_also} - {0}))

    async def shown_text(self, connection: AsyncConnection, case: Case, delivered: int) -> str:
        """What one uncovered message of the person's chat shows now."""
        together = await self._desk.conversation.answers_in(connection, case, delivered)
        return await self._together(connection, case, together)

    async def _together(self, connection: AsyncConnection, case: Case, answers: list[int]) -> str:
        parts = [await self._desk.book.text(connection, case, answer) or "" for answer in answers]
        text = "\n\n".join(part for part in parts if part)
        while len(parts) > 1 and _units(text) > _SHOWN_UNITS:
            parts = parts[1:]
            text = "\n\n".join(part for part in parts if part)
        return text

    async def _kept(self, connection: AsyncConnection, visitor: Visitor, token: str) -> tuple[Case, int] | None:
        """The case and text that a 👁 means; None when it isn't this person's or no longer kept."""
        digits = token.removeprefix("m")
        if not digits.isdecimal() or len(digits) > 18:
            return None
        desk = self._desk
        message = await desk.book.message(connection, int(digits))
        if message is None or message.author != "staff":
            return None
        own = {case.id: case for case in await desk.book.all_of_visitor(connection, visitor)}
        case = own.get(message.case_id)
        if case is None or case.data_key is None:
            return None
        return case, message.id



def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
