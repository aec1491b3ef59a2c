"""The visitor's side before and around a conversation: start, language, role, 💬, 🆘 💬."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.desk import QUESTIONS, Desk, Tap
from bot.cases.model import Case
from bot.people import Visitor
from bot.replies import Reply
from bot.store.sessions import Session
from dialogs.model import CONTACTS, START

# From here somebody chooses anew what it is about; so from every entry of a branch.
_BEGINNINGS = frozenset((START, CONTACTS, "needs"))

Effect = Callable[[AsyncConnection, Visitor, Tap], Awaitable[Reply]]


class Reception:
    """Each method runs in the transaction of one event and answers the screen to show."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def moves(self, visitor: Visitor, tap: Tap, *, browsing: bool) -> None:
        """A press is about to change its message: into a screen of the trees, or into something else."""
        places = self._desk.browsing
        places.press(visitor.chat, self._desk.clock.now())
        (places.begin if browsing else places.end)(visitor.chat, tap.message)
        node = self._desk.dialogs.node(tap.node)
        if browsing and node is not None:
            if node.elsewhere:
                places.fear(visitor.chat)
            if self._desk.dialogs.is_about(node) and not (node.elsewhere and places.about(visitor.chat)):
                places.read(visitor.chat, node.id)
            elif node.role or node.entry or node.id in _BEGINNINGS:
                places.read(visitor.chat, "")

    async def pressed(self, connection: AsyncConnection, visitor: Visitor, tap: Tap, effect: Effect) -> Reply:
        """Runs the effect of a press. Its screen, on the pressed message, replaces an older one elsewhere."""
        before = (await self._desk.sessions.load(connection, visitor)).screen
        await self._desk.back(connection, visitor)
        reply = await effect(connection, visitor, tap)
        if before in (0, tap.message) or reply.edit != tap.message:
            return reply
        if await self._desk.holds_answers(connection, visitor, before):
            return reply
        if await self._still_asked(connection, visitor, before, reply):
            return reply
        await self._desk.deleted(connection, visitor, (before,))
        return replace(reply, delete=tuple(sorted({*reply.delete, before})))

    async def _still_asked(
        self, connection: AsyncConnection, visitor: Visitor, before: int, reply: Reply
    ) -> bool:
        """Whether the question about unsent words goes on standing in the screen before: nothing else asks
        them, now or (after 🤫) in the end."""
        if reply.node in QUESTIONS or reply.node.startswith("silent_"):
            return False
        session = await self._desk.sessions.load(connection, visitor)
        if not session.draft or self._desk.browsing.here(visitor.chat, before):
            return False
        session.screen = before
        await self._desk.sessions.keep(connection, visitor, session)
        return True

    async def start(
        self, connection: AsyncConnection, visitor: Visitor, payload: str, message: int, node: str = "start"
    ) -> Reply:
        """`/start` and the other commands that lead to a screen: a fresh one at the end of the chat."""
        desk = self._desk
        session = await desk.sessions.load(connection, visitor)
        case = await desk.book.of_visitor(connection, visitor)
        session.language = desk.language(session, visitor, case)
        if payload and desk.centers.by_id(payload) is not None:
            session.center = payload
        session.writing_since = 0.0
        session.expecting = ""
        session.hidden = False
        desk.browsing.read(visitor.chat, "")
        await desk.back(connection, visitor)
        return await self.fresh(connection, visitor, session, Reply(node, session.language), message)

    async def fresh(
        self, connection: AsyncConnection, visitor: Visitor, session: Session, reply: Reply, *typed: int
    ) -> Reply:
        """A new screen at the end of the chat: the old one and what was typed are deleted."""
        if await self._desk.holds_answers(connection, visitor, session.screen):
            session.screen = 0
        gone = {message for message in (*typed, session.screen) if message}
        now = self._desk.clock.now()
        # Until they are deleted for certain they stay on the list that 🚪 works off, with their age.
        for message in gone - {known for known, _ in session.messages}:
            session.remember(message, now)
        await self._desk.deleted(connection, visitor, gone)
        await self._desk.sessions.keep(connection, visitor, session)
        return replace(reply, edit=0, delete=(*reply.delete, *sorted(gone)))

    async def choose_language(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
        session = await self._desk.arrived(connection, visitor, tap)
        case = await self._desk.book.of_visitor(connection, visitor)
        if case is not None:
            # Notices are written in the person's language of the moment they are sent.
            await self._desk.book.touch(connection, case.id, language=tap.language)
        await self._desk.sessions.keep(connection, visitor, session)
        if session.draft:
            return await self._desk.question(connection, visitor, session, edit=tap.message)
        return Reply("start", tap.language, edit=tap.message)

    async def choose_role(self, connection: AsyncConnection, visitor: Visitor, tap: Tap, role: str) -> Reply:
        session = await self._desk.arrived(connection, visitor, tap)
        session.role = role
        await self._desk.sessions.keep(connection, visitor, session)
        return Reply(tap.node, tap.language, tap.parent, edit=tap.message)

    async def write(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
        """💬: in an open case the conversation itself, else who reads, how long, and the region."""
        desk = self._desk
        session = await desk.arrived(connection, visitor, tap)
        urgent = desk.came(visitor, session, tap.parent)
        case = await desk.book.of_visitor(connection, visitor)
        if case is not None and not urgent:
            return await self.resume(connection, visitor, session, tap)
        if urgent:
            return await self.call(connection, visitor, tap, "sos")
        center = await desk.route(connection, visitor, session)
        await desk.sessions.keep(connection, visitor, session)
        if center is None:
            return Reply("nobody", tap.language, tap.parent, edit=tap.message)
        arguments: dict[str, str | int] = {
            "center": desk.center_name(center, tap.language),
            "minutes": await desk.usual_wait(connection, center),
        }
        return Reply("write", tap.language, tap.parent, arguments, edit=tap.message)

    async def ready_to_write(self, connection: AsyncConnection, visitor: Visitor, tap: Tap, region: str) -> Reply:
        """A region was chosen or skipped: the next text opens the case."""
        desk = self._desk
        session = await desk.arrived(connection, visitor, tap)
        if await desk.book.of_visitor(connection, visitor) is not None:
            return await self.resume(connection, visitor, session, tap)
        if region:
            session.region = region
        center = await desk.route(connection, visitor, session)
        if center is None:
            await desk.sessions.keep(connection, visitor, session)
            return Reply("nobody", tap.language, edit=tap.message)
        if session.draft:
            # What the person has written already is what they want to send.
            await desk.sessions.keep(connection, visitor, session)
            return await desk.question(connection, visitor, session, edit=tap.message)
        session.writing_since = desk.clock.now()
        await desk.sessions.keep(connection, visitor, session)
        name = desk.center_name(center, tap.language)
        return Reply("write_now", tap.language, "write", {"center": name}, edit=tap.message)

    async def resume(self, connection: AsyncConnection, visitor: Visitor, session: Session, tap: Tap) -> Reply:
        """Back to an open conversation by a deliberate press; nothing earlier is repeated."""
        desk = self._desk
        case = await desk.book.of_visitor(connection, visitor)
        if case is None or not await desk.conversation.active(connection, case):
            await desk.sessions.keep(connection, visitor, session)
            return Reply("closed", tap.language, edit=tap.message)
        session.case = case.id
        await desk.sessions.keep(connection, visitor, session)
        if session.draft:
            return await desk.question(connection, visitor, session, edit=tap.message)
        return await desk.status_reply(connection, case, tap.language, edit=tap.message)

    async def conversation(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
        session = await self._desk.arrived(connection, visitor, tap)
        return await self.resume(connection, visitor, session, tap)

    async def call(self, connection: AsyncConnection, visitor: Visitor, tap: Tap, origin: str) -> Reply:
        """🆘 💬 and 🤫: a red case at the tap, with no form in between."""
        desk = self._desk
        session = await desk.arrived(connection, visitor, tap)
        desk.came(visitor, session, tap.parent)
        case = await desk.book.of_visitor(connection, visitor)
        if case is not None and await desk.conversation.active(connection, case):
            case = await desk.conversation.raise_to(connection, case, "red", "person")
        else:
            opening = await desk.opening(connection, visitor, session, tap.language, origin, red=True)
            if opening is None:
                await desk.sessions.keep(connection, visitor, session)
                return Reply("nobody", tap.language, tap.parent, edit=tap.message)
            case = await desk.conversation.open(connection, visitor, opening)
        if not await desk.connected(connection, case):
            # Nobody is called by it now, and no question of ours may sound as if.
            return await self.resume(connection, visitor, session, tap)
        session.case = case.id
        await desk.sessions.keep(connection, visitor, session)
        if origin != "silent":
            return await self.called(connection, session, case, tap)
        # The questions are not the status message: news from the center must not replace them.
        await desk.book.touch(connection, case.id, status_message=None)
        await desk.book.show(connection, case.id, tap.message)
        return Reply("silent_near", tap.language, edit=tap.message)

    async def called(self, connection: AsyncConnection, session: Session, case: Case, tap: Tap) -> Reply:
        """After 🆘: the status, or, while words wait unsent, the question about them."""
        if not session.draft:
            return await self._desk.status_reply(connection, case, tap.language, edit=tap.message)
        name = self._desk.center_name(case.center, tap.language)
        arguments: dict[str, str | int] = {"center": name, "count": len(session.draft)}
        return Reply("draft_called", tap.language, arguments=arguments, edit=tap.message)
