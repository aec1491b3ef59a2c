"""Free text: never refused, never sent without a deliberate act.

A text goes straight to the case when this chat is speaking in it, or when 💬 has asked for it.
Every other text becomes part of a draft, and one question asks whether to send it.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.desk import Desk, Tap
from bot.cases.model import Case
from bot.cases.reception import Reception
from bot.clock import DRAFT_SECONDS
from bot.delivery.letters import Live
from bot.people import Visitor
from bot.replies import Reply
from bot.store.sessions import Session


class Drafts:
    def __init__(self, desk: Desk, reception: Reception) -> None:
        self._desk = desk
        self._reception = reception

    async def text(
        self, connection: AsyncConnection, visitor: Visitor, text: str, message: int, *, refused: bool = False
    ) -> Reply:
        """One typed text (`refused`: it came with a picture or file that we don't take)."""
        desk = self._desk
        session = await desk.sessions.load(connection, visitor)
        case = await desk.book.of_visitor(connection, visitor)
        session.language = desk.language(session, visitor, case)
        await desk.back(connection, visitor)
        # Somebody who has just said whom they fear is asked before their words go there.
        speaking = case is not None and desk.speaking(session, case) and not desk.browsing.fears(visitor.chat)
        asked = desk.clock.now() - session.writing_since < DRAFT_SECONDS
        if case is None and asked and not session.draft:
            opening = await desk.opening(connection, visitor, session, session.language, "write")
            if opening is not None:
                case, speaking = await desk.conversation.open(connection, visitor, opening), True
        if case is not None and speaking:
            heard = await self._hear(connection, visitor, session, case, text, message, refused=refused)
            if heard is not None:
                return heard
        if not any(part == message for part, _ in session.draft):  # else an edit of it came first
            session.add(message, text, desk.clock.now())
            if not asked and (about := desk.browsing.about(visitor.chat)):
                session.route, session.about = about, ""
        reply = await desk.question(connection, visitor, session, refused=refused)
        return await self._reception.fresh(connection, visitor, session, reply, message)

    async def media(
        self, connection: AsyncConnection, visitor: Visitor, message: int, *, again: bool = False
    ) -> Reply:
        """A picture, file or voice: refused kindly and deleted; nothing of it was downloaded. `again`: another of
        the same album, about which all has been said."""
        desk = self._desk
        session = await desk.sessions.load(connection, visitor)
        case = await desk.book.of_visitor(connection, visitor)
        session.language = desk.language(session, visitor, case)
        if again:
            if session.stored:  # else 🚪 came in between, and nothing is kept of them
                session.remember(message, desk.clock.now())
                await desk.deleted(connection, visitor, {message})
                await desk.sessions.keep(connection, visitor, session)
            return Reply("", session.language, delete=(message,))
        await desk.back(connection, visitor)
        reply = Reply("media", session.language)
        if session.draft:
            reply = await desk.question(connection, visitor, session, refused=True)
        return await self._reception.fresh(connection, visitor, session, reply, message)

    async def edited(
        self, connection: AsyncConnection, visitor: Visitor, text: str, message: int, *, refused: bool = False
    ) -> Reply | None:
        """An edit of a text that was sent (a further version) or that stands in the draft."""
        desk = self._desk
        session = await desk.sessions.load(connection, visitor)
        case = await desk.book.of_visitor(connection, visitor)
        if case is not None:
            known = await desk.book.message_by_source(connection, case, "person", message)
            if known is not None and await desk.conversation.revise(connection, case, known, text):
                return None
        if any(part == message for part, _ in session.draft):
            session.draft = [(part, text if part == message else old) for part, old in session.draft]
            await desk.sessions.keep(connection, visitor, session)
            return None
        # Not a text we hold (an edit of something that was refused, say): as if typed now.
        return await self.text(connection, visitor, text, message, refused=refused)

    async def send(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
        """✅: the draft becomes the first texts of a case, of the open one, or reopens a closed one."""
        desk = self._desk
        session = await desk.arrived(connection, visitor, tap)
        case = await desk.book.of_visitor(connection, visitor)
        if not session.draft:
            if case is not None and desk.speaking(session, case):
                # Pressed twice: what it sent the first time has arrived.
                return await desk.status_reply(connection, case, tap.language, edit=tap.message)
            return Reply("draft_gone", tap.language, edit=tap.message)
        if case is None or not await desk.conversation.active(connection, case):
            case = await self._reopened(connection, visitor, session)
        if case is None:
            opening = await desk.opening(connection, visitor, session, tap.language, "draft")
            if opening is None:
                await desk.sessions.keep(connection, visitor, session)
                return Reply("nobody_draft", tap.language, edit=tap.message)
            case = await desk.conversation.open(connection, visitor, opening)
        for source, text in session.draft:
            await desk.conversation.hear(connection, case, text, source)
        session.draft = []
        session.case = case.id
        session.writing_since = 0.0
        await desk.sessions.keep(connection, visitor, session)
        return await desk.status_reply(connection, case, tap.language, edit=tap.message)

    async def discard(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
        """✖️: the draft is gone."""
        session = await self._desk.arrived(connection, visitor, tap)
        session.draft = []
        await self._desk.sessions.keep(connection, visitor, session)
        case = await self._desk.book.of_visitor(connection, visitor)
        if case is not None and self._desk.speaking(session, case):
            return await self._desk.status_reply(connection, case, tap.language, edit=tap.message)
        return Reply("draft_dropped", tap.language, edit=tap.message)

    async def _hear(
        self,
        connection: AsyncConnection,
        visitor: Visitor,
        session: Session,
        case: Case,
        text: str,
        message: int,
        *,
        refused: bool,
    ) -> Reply | None:
        """None: the case was closed meanwhile."""
        desk = self._desk
        expecting = self._expected(visitor, session)
        known = await desk.book.message_by_source(connection, case, "person", message)
        # Known: an edit of it came first, and says it better.
        if known is None and not await desk.conversation.hear(connection, case, text, message, expecting):
            return None
        session.case = case.id
        session.writing_since = 0.0
        if not case.covered:
            # An adult's own words stay in the chat, where they can be edited; 🚪 still finds them.
            await desk.book.show(connection, case.id, message)
        connected = await desk.connected(connection, case)
        following = _AFTER_TYPED.get(expecting) if connected else None
        typed = (message,) if case.covered or refused else ()
        if desk.live(case) and following is None and not (refused or session.draft) and connected:
            return await self._heard_live(connection, visitor, session, case, typed)
        if following is not None:
            session.expecting = following
            reply = Reply(f"silent_{following}", session.language)
            return await self._reception.fresh(connection, visitor, session, reply, *typed)
        if session.draft:
            # Written before the case was opened by 🆘: still unsent, so asked about until it is decided.
            reply = await desk.question(connection, visitor, session, refused=refused)
            return await self._reception.fresh(connection, visitor, session, reply, *typed)
        if refused:
            reply = Reply("media_heard" if connected else "media", session.language)
            return await self._reception.fresh(connection, visitor, session, reply, *typed)
        if case.covered and case.status_message and case.status_message == session.screen:
            desk.browsing.end(visitor.chat, case.status_message)
            await desk.sessions.keep(connection, visitor, session)
            return await desk.status_reply(connection, case, session.language, edit=case.status_message, delete=typed)
        reply = await desk.status_reply(connection, case, session.language, edit=0)
        if case.status_message and case.status_message != session.screen:
            reply = replace(reply, delete=(case.status_message,))
        return await self._reception.fresh(connection, visitor, session, reply, *typed)

    def _expected(self, visitor: Visitor, session: Session) -> str:
        """Which typed answer of 🤫 comes now; none where they have left its questions for another screen."""
        expecting, session.expecting = session.expecting, ""
        return "" if self._desk.browsing.here(visitor.chat, session.screen) else expecting

    async def _heard_live(
        self, connection: AsyncConnection, visitor: Visitor, session: Session, case: Case, typed: tuple[int, ...]
    ) -> Reply:
        """While answers show as they come, their message stays the screen and counts what has arrived."""
        desk = self._desk
        live = desk.live(case)
        kept = live if await desk.holds_answers(connection, visitor, session.screen) else session.screen
        gone = {*typed, kept} - {0, live}
        session.screen = live
        desk.browsing.end(visitor.chat, live)
        for message in gone:
            session.remember(message, desk.clock.now())
        await desk.sessions.keep(connection, visitor, session)
        await desk.outbox.put(connection, Live(), case=case)
        return Reply("", session.language, delete=tuple(sorted(gone)))

    async def _reopened(self, connection: AsyncConnection, visitor: Visitor, session: Session) -> Case | None:
        closed = await self._desk.book.of_visitor(connection, visitor, ("closed",))
        if closed is None or closed.center in await self._desk.avoided(connection, visitor, session):
            return None
        if closed.center not in await self._desk.links.ready(connection):
            return None
        return await self._desk.conversation.reopen(connection, closed, "amber")


# After a typed answer of 🤫 the next question follows.
_AFTER_TYPED = {"address": "floor", "floor": "door"}
