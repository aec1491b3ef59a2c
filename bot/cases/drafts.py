"""Free text: never refused, never sent without a deliberate act.

A text goes straight to the case when this chat is speaking in it, or when 💬 has asked for it.
Every other text becomes part of a draft, and one question asks whether to send it.
"""

from __future__ import annotations

from collections.abc import Sequence
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

# What is added to the screen of somebody who writes very fast.
_FAST = "writing_fast"
# The longest text of one message, in UTF-16 units, with room for what it is shown with (Bot API, sendMessage: 4096).
_MOST_UNITS = 3500

# The id of the message that somebody typed (0: of none alone) and its text.
Part = tuple[int, str]


class Drafts:
    def __init__(self, desk: Desk, reception: Reception) -> None:
        self._desk = desk
        self._reception = reception

    async def text(
        self, connection: AsyncConnection, visitor: Visitor, text: str, message: int, *, refused: bool = False
    ) -> Reply:
        """One typed text (`refused`: it came with a picture or file that we don't take)."""
        return await self._texts(connection, visitor, [(message, text)], refused=refused)

    async def together(self, connection: AsyncConnection, visitor: Visitor, parts: Sequence[Part]) -> Reply:
        """Texts of somebody who writes faster than each can go on alone: they go on in few, and the screen says so. It
        is the same screen as before wherever nothing that was typed stays below it."""
        return await self._texts(connection, visitor, parts, joined=True)

    async def _texts(
        self,
        connection: AsyncConnection,
        visitor: Visitor,
        parts: Sequence[Part],
        *,
        refused: bool = False,
        joined: bool = False,
    ) -> Reply:
        desk = self._desk
        session = await desk.sessions.load(connection, visitor)
        case = next((one for one in await desk.back(connection, visitor) if one.is_open), None)
        session.language = desk.language(session, visitor, case)
        # Somebody who has just said whom they fear is asked before their words go there.
        speaking = case is not None and desk.speaking(session, case) and not desk.browsing.fears(visitor.chat)
        asked = desk.clock.now() - session.writing_since < DRAFT_SECONDS
        if case is None and asked and not session.draft:
            opening = await desk.opening(connection, visitor, session, session.language, "write")
            if opening is not None:
                case, speaking = await desk.conversation.open(connection, visitor, opening), True
        if case is not None and speaking:
            heard = await self._hear(connection, visitor, session, case, parts, refused=refused, joined=joined)
            if heard is not None:
                return heard
        known = {message for message, _ in session.draft}
        # One that is known: an edit of it came first.
        if new := [(message, text) for message, text in parts if message not in known]:
            for message, text in _in_few(new) if joined else new:
                session.add(message, text, desk.clock.now())
            if not asked and (about := desk.browsing.about(visitor.chat)):
                session.route, session.about = about, ""
        reply = await desk.question(connection, visitor, session, refused=refused)
        typed = tuple(message for message, _ in parts)
        if joined:
            return await self._in_place(connection, visitor, session, reply, typed)
        return await self._reception.fresh(connection, visitor, session, reply, *typed)

    async def _in_place(
        self, connection: AsyncConnection, visitor: Visitor, session: Session, reply: Reply, typed: tuple[int, ...]
    ) -> Reply:
        """The screen for somebody who writes too fast, above nothing but what is about to be deleted."""
        reply = replace(reply, note=_FAST)
        screen = session.screen
        if not screen or await self._desk.holds_answers(connection, visitor, screen):
            return await self._reception.fresh(connection, visitor, session, reply, *typed)
        for message in typed:
            session.remember(message, self._desk.clock.now())
        self._desk.browsing.end(visitor.chat, screen)
        # It may have been a case's status: what happens there must not take the place of the question.
        await self._desk.deleted(connection, visitor, {screen})
        await self._desk.sessions.keep(connection, visitor, session)
        return replace(reply, edit=screen, delete=(*reply.delete, *typed))

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
            await desk.conversation.hear(connection, case, text, source or None)
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
        parts: Sequence[Part],
        *,
        refused: bool,
        joined: bool,
    ) -> Reply | None:
        """None: the case was closed meanwhile."""
        desk = self._desk
        expecting = self._expected(visitor, session)
        if not await self._taken(connection, case, parts, expecting, joined=joined):
            return None
        session.case = case.id
        session.writing_since = 0.0
        messages = tuple(message for message, _ in parts)
        if not case.covered:
            # An adult's own words stay in the chat, where they can be edited; 🚪 still finds them.
            for message in messages:
                await desk.book.show(connection, case.id, message)
        connected = await desk.connected(connection, case)
        following = _AFTER_TYPED.get(expecting) if connected else None
        typed = messages if case.covered or refused else ()
        if desk.live(case) and following is None and not (refused or session.draft) and connected:
            return await self._heard_live(connection, visitor, session, case, typed)
        if following is not None:
            session.expecting = following
            reply = Reply(f"silent_{following}", session.language)
            return await self._reception.fresh(connection, visitor, session, reply, *typed)
        if session.draft:
            # Written before the case was opened by 🆘: still unsent, so asked about until it is decided.
            reply = await desk.question(connection, visitor, session, refused=refused)
            if joined and case.covered:
                return await self._in_place(connection, visitor, session, reply, typed)
            return await self._reception.fresh(connection, visitor, session, reply, *typed)
        if refused:
            reply = Reply("media_heard" if connected else "media", session.language)
            return await self._reception.fresh(connection, visitor, session, reply, *typed)
        note = _FAST if joined else ""
        return await self._status(connection, visitor, session, case, typed, note=note, connected=connected)

    async def _status(
        self,
        connection: AsyncConnection,
        visitor: Visitor,
        session: Session,
        case: Case,
        typed: tuple[int, ...],
        *,
        note: str,
        connected: bool,
    ) -> Reply:
        """The conversation's status, in place where nothing that was typed stays below it."""
        desk, status = self._desk, case.status_message
        if case.covered and status and status == session.screen:
            desk.browsing.end(visitor.chat, status)
            await desk.sessions.keep(connection, visitor, session)
            reply = await desk.status_reply(
                connection, case, session.language, edit=status, delete=typed, stands=True, connected=connected
            )
            return replace(reply, note=note)
        reply = replace(await desk.status_reply(connection, case, session.language, edit=0), note=note)
        if status and status != session.screen:
            reply = replace(reply, delete=(status,))
        return await self._reception.fresh(connection, visitor, session, reply, *typed)

    async def _taken(
        self, connection: AsyncConnection, case: Case, parts: Sequence[Part], expecting: str, *, joined: bool
    ) -> bool:
        """Takes texts into a case; False when it was closed meanwhile."""
        new = []
        for message, text in parts:
            # One that is known: an edit of it came first, and says it better.
            if await self._desk.book.message_by_source(connection, case, "person", message) is None:
                new.append((message, text))
        # A typed answer of 🤫 stays alone: it is told as what it is.
        alone = 1 if expecting else 0
        pieces = [*new[:alone], *_in_few(new[alone:])] if joined else new
        for place, (message, text) in enumerate(pieces):
            label = expecting if place == 0 else ""
            if not await self._desk.conversation.hear(connection, case, text, message or None, label):
                return False
        return True

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


def _in_few(parts: Sequence[Part]) -> list[Part]:
    """The same words in as few texts as Telegram lets us show. One that holds several messages comes from none of
    them: an edit of one of those must not replace the others."""
    few: list[Part] = []
    for message, text in parts:
        if few and _units(few[-1][1]) + 1 + _units(text) <= _MOST_UNITS:
            few[-1] = (0, f"{few[-1][1]}\n{text}")
        else:
            few.append((message, text))
    return few


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


# After a typed answer of 🤫 the next question follows.
_AFTER_TYPED = {"address": "floor", "floor": "door"}
