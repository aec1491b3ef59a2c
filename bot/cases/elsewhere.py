"""Another center than the one that would read it: for somebody who fears who works there."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.closing import Closing
from bot.cases.desk import Desk, Tap
from bot.cases.model import Case
from bot.delivery.letters import Notice
from bot.people import Visitor
from bot.replies import Reply
from bot.store.sessions import Session


class Elsewhere:
    """Each method runs in the transaction of one press and answers the screen to show. What is avoided is known as
    long as the session, and, where a conversation was ended for it, as long as that is kept."""

    def __init__(self, desk: Desk, closing: Closing) -> None:
        self._desk = desk
        self._closing = closing

    async def offer(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
        """From now on the center that would read it doesn't; in an open conversation, once the person ends it."""
        session = await self._desk.arrived(connection, visitor, tap)
        self._desk.came(visitor, session, tap.parent)
        case = await self._desk.book.of_visitor(connection, visitor)
        return await self._moved(connection, visitor, session, tap, case, sure=case is None)

    async def leave(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
        """The person ends the open conversation, to write to another center."""
        session = await self._desk.arrived(connection, visitor, tap)
        case = await self._desk.book.of_visitor(connection, visitor)
        return await self._moved(connection, visitor, session, tap, case, sure=True)

    async def _moved(
        self,
        connection: AsyncConnection,
        visitor: Visitor,
        session: Session,
        tap: Tap,
        case: Case | None,
        *,
        sure: bool,
    ) -> Reply:
        desk = self._desk
        known = await desk.avoided(connection, visitor, session)
        former = await self._feared(connection, visitor, session, tap, case)
        if former is None:
            await desk.sessions.keep(connection, visitor, session)
            return Reply("nobody", tap.language, tap.parent, edit=tap.message)
        before, session.avoided = session.avoided, list(dict.fromkeys([*known, former]))
        other = await desk.choose(connection, session, session.avoided)
        if other is None and tap.parent == "write_other":
            # All have been offered: from the beginning, but for those that the person has left.
            session.avoided = [former]
            other = await desk.choose(connection, session, await desk.avoided(connection, visitor, session))
        arguments: dict[str, str | int] = {"center": desk.center_name(former, tap.language)}
        if other is None or not sure or not await self._ended(connection, case, tap):
            session.avoided = before
            await desk.sessions.keep(connection, visitor, session)
            node = "no_other_center" if other is None else "leave_center"
            return Reply(node, tap.language, tap.parent, arguments, edit=tap.message)
        await self._end_for_good(connection, visitor, former)
        session.case = ""
        desk.browsing.trust(visitor.chat)
        await desk.sessions.keep(connection, visitor, session)
        arguments = {"center": desk.center_name(other, tap.language), "former": arguments["center"]}
        return Reply("write_other", tap.language, tap.parent, arguments, edit=tap.message)

    async def _feared(
        self, connection: AsyncConnection, visitor: Visitor, session: Session, tap: Tap, case: Case | None
    ) -> str | None:
        """The center that must not read it: that of the open conversation, else the one that would read it now. Asked
        once more where the other one is offered, it is that one; asked twice elsewhere, the answer is the same."""
        desk = self._desk
        if case is not None:
            return case.center
        if session.avoided and tap.parent != "write_other":
            return session.avoided[-1]
        return await desk.choose(connection, session, await desk.avoided(connection, visitor, session))

    async def _end_for_good(self, connection: AsyncConnection, visitor: Visitor, center: str) -> None:
        """What that center has closed already it can't take up again either."""
        book = self._desk.book
        for case in await book.all_of_visitor(connection, visitor):
            if case.center == center and case.state == "closed" and not await book.left(connection, case):
                await book.event(connection, case.id, "person", "closed")

    async def _ended(self, connection: AsyncConnection, case: Case | None, tap: Tap) -> bool:
        """Ends the conversation, if there is one. Held, so that no member takes it meanwhile; False when it goes on
        all the same, and nothing may sound as if it didn't."""
        if case is None:
            return True
        desk = self._desk
        # The pressed message shows another screen now; the end of this one must not replace it.
        await desk.book.lost(connection, case.id, tap.message)
        held = await desk.book.hold(connection, case.id)
        if held is None or not held.is_open:
            return True
        if await self._closing.close(connection, held, "person") is None:
            return False
        await desk.outbox.put(connection, Notice("staff-left"), case=held)
        return True
