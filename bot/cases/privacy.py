"""🚪, 👁, ▶️ and the cover: what stands readable in the person's chat, and for how long."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.conversation import COVER_SECONDS
from bot.cases.desk import Desk, Tap
from bot.cases.model import Case
from bot.clock import DELETABLE_SECONDS, LIVE_SECONDS
from bot.delivery.letters import Answer, Live
from bot.people import Visitor
from bot.replies import Reply
from bot.store.tables import messages, visible
from dialogs import Screen

# Bot API, sendMessage: 1 to 4096 characters, which Telegram counts in UTF-16 units.
_MESSAGE_UNITS = 4096


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
            # What is delivered from now on finds the chat hushed; what was, is found here.
            await desk.conversation.hide(connection, case)
            rows = await connection.execute(select(visible).where(visible.c.case_id == case.id))
            sent.update({row.message_id: row.sent_at for row in rows})
            await connection.execute(delete(visible).where(visible.c.case_id == case.id))
        await desk.sessions.drop(connection, visitor)
        if typed:
            sent[typed] = now
        desk.browsing.read(visitor.chat, "")
        line = pressed or session.screen
        sent.pop(line, None)
        young = tuple(sorted(i for i, at in sent.items() if now - at < DELETABLE_SECONDS))
        old = tuple(sorted(set(sent) - set(young)))
        return Reply("hidden", language, edit=line, delete=young, cover=old, keep="line")

    async def moved(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
        """The button of the neutral line: the person is back, what waited for them may come. Who it is is
        still not known: what they type is asked about in neutral words."""
        session = await self._desk.arrived(connection, visitor, tap)
        session.hidden = True
        await self._desk.sessions.keep(connection, visitor, session)
        return Reply(tap.node, tap.language, tap.parent, edit=tap.message)

    async def reveal(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
        """👁: the covered answer, for the person it was sent to, as long as it is kept."""
        desk = self._desk
        kept = await self._kept(connection, visitor, tap.parent)
        if kept is None:
            return Reply("not_kept", tap.language, edit=tap.message)
        case, message = kept
        is_open = await desk.conversation.active(connection, case)
        together = await desk.conversation.answers_in(connection, case, tap.message) or [message]
        stray = await self._stray(connection, case, message, tap.message)
        await connection.execute(
            update(messages).where(messages.c.id.in_(together)).values(shown=True, delivered=tap.message)
        )
        text = await self._readable(connection, case, together)
        if not text:  # shredded meanwhile
            return Reply("not_kept", tap.language, edit=tap.message)
        await desk.book.show(connection, case.id, tap.message)
        node = "revealed" if is_open else "revealed_closed"
        return Reply(node, tap.language, arguments={"text": text}, edit=tap.message, delete=stray)

    async def _stray(self, connection: AsyncConnection, case: Case, answer: int, pressed: int) -> tuple[int, ...]:
        """The other copy of a covered line, which came twice because nobody knew whether it had arrived: one of them
        is enough on a phone that others may read."""
        known = await connection.scalar(select(messages.c.delivered).where(messages.c.id == answer))
        if known in (None, 0, pressed, case.live_message, case.status_message):
            return ()
        together = await self._desk.conversation.answers_in(connection, case, known)
        return (known,) if together == [answer] else ()

    async def live(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
        """▶️: for ten minutes answers come by edits of this one message."""
        desk = self._desk
        case = await desk.book.of_visitor(connection, visitor)
        if case is None or not await desk.conversation.active(connection, case):
            return Reply("closed", tap.language, edit=tap.message)
        asked = await self._asked_first(connection, visitor, tap)
        if asked is not None:
            return asked
        if not await desk.connected(connection, case):
            # Nobody could answer in it.
            return await desk.status_reply(connection, case, tap.language, edit=tap.message)
        until = desk.clock.now() + LIVE_SECONDS
        status = None if case.status_message == tap.message else case.status_message
        await desk.book.touch(connection, case.id, live_until=until, live_message=tap.message, status_message=status)
        await desk.book.show(connection, case.id, tap.message)
        answers = await desk.conversation.answers_in(connection, case, tap.message)
        if answers:
            # They stay readable in it. Not by this reply: its receipt would hold the text.
            await connection.execute(update(messages).where(messages.c.id.in_(answers)).values(shown=True))
            await desk.outbox.put(connection, Live(), case=case)
            return Reply("", tap.language, edit=tap.message)
        return Reply("live", tap.language, arguments=await self._live_arguments(connection, case), edit=tap.message)

    async def set_cover(self, connection: AsyncConnection, visitor: Visitor, tap: Tap, *, covered: bool) -> Reply:
        """Whether answers come covered: adults may switch it on, children off."""
        desk = self._desk
        case = await desk.book.of_visitor(connection, visitor)
        if case is None or not await desk.conversation.active(connection, case):
            return Reply("closed", tap.language, edit=tap.message)
        await desk.book.touch(connection, case.id, covered=covered)
        asked = await self._asked_first(connection, visitor, tap)
        if asked is not None:
            return asked
        return await desk.status_reply(connection, case, tap.language, edit=tap.message)

    async def cover_later(self, connection: AsyncConnection, case: Case, target: int, active_at: float) -> None:
        """A message that was to be covered shows a screen of the trees, which somebody reads: its turn comes
        when they have done nothing for the time of the cover."""
        desk = self._desk
        answers = await desk.conversation.answers_in(connection, case, target)
        if answers:
            await connection.execute(update(messages).where(messages.c.id.in_(answers)).values(shown=True))
        elif case.status_message is None:
            await desk.book.touch(connection, case.id, status_message=target)
        await desk.book.due(connection, case.id, "cover", active_at + COVER_SECONDS)

    async def _asked_first(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply | None:
        """The pressed message becomes the person's screen. While words wait unsent the question about them
        comes instead: at the end of the chat, where the pressed message shows answers."""
        desk = self._desk
        before = await desk.sessions.load(connection, visitor)
        if before.draft and await desk.holds_answers(connection, visitor, tap.message):
            reply = await desk.question(connection, visitor, before)
            gone = () if await desk.holds_answers(connection, visitor, before.screen) else (before.screen,)
            return replace(reply, language=tap.language, delete=gone)
        session = await desk.arrived(connection, visitor, tap)
        await desk.sessions.keep(connection, visitor, session)
        return await desk.question(connection, visitor, session, edit=tap.message) if session.draft else None

    async def _live_arguments(self, connection: AsyncConnection, case: Case) -> dict[str, str | int]:
        return {
            "count": await self._desk.book.count(connection, case, "person"),
            "covered": "yes" if case.covered else "no",
        }

    async def live_screen(self, connection: AsyncConnection, case: Case, and_also: int = 0) -> Screen | None:
        """The live message: the answers delivered into it, and one more (0: none). None when there is no
        room for that one below the others."""
        desk = self._desk
        together = await desk.conversation.answers_in(connection, case, case.live_message or 0)
        if not and_also:
            text = await self._readable(connection, case, together)
        else:
            text = _joined(await self._texts(connection, case, [*together, and_also]))
        count = await desk.book.count(connection, case, "person")
        if not case.is_open:
            screen = desk.dialogs.screen("revealed_closed" if text else "closed", case.language, text=text)
        elif text:
            screen = desk.dialogs.screen("live_text", case.language, text=text, count=count)
        else:
            screen = desk.dialogs.screen("live", case.language, "", **await self._live_arguments(connection, case))
        if _units(screen.text) <= _MESSAGE_UNITS:
            return screen
        if and_also and together:
            return None
        # A long answer stands there alone, without the line below it.
        return desk.dialogs.screen("revealed_closed", case.language, text=text)

    async def shown_text(self, connection: AsyncConnection, case: Case, delivered: int) -> str:
        """What one uncovered message of the person's chat shows now."""
        together = await self._desk.conversation.answers_in(connection, case, delivered)
        return await self._readable(connection, case, together)

    async def _readable(self, connection: AsyncConnection, case: Case, answers: list[int]) -> str:
        """The answers of one message, as many as fit. One that doesn't any more, because staff made
        another longer, comes anew in a message of its own."""
        texts = await self._texts(connection, case, answers)
        while len(texts) > 1 and _units(_joined(texts)) > _MESSAGE_UNITS:
            last, _ = texts.popitem()
            await connection.execute(update(messages).where(messages.c.id == last).values(shown=False, delivered=None))
            await self._desk.outbox.put(connection, Answer(last), case=case)
        return _joined(texts)

    async def _texts(self, connection: AsyncConnection, case: Case, answers: list[int]) -> dict[int, str]:
        found = {answer: await self._desk.book.text(connection, case, answer) for answer in sorted(answers)}
        return {answer: text for answer, text in found.items() if text}

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


def _joined(texts: dict[int, str]) -> str:
    return "\n\n".join(texts.values())


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
