"""Rows for staff groups: topics, summaries, relayed texts, notices, marks. One call a step."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import cast

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.desk import Desk
from bot.cases.dispatch import Dispatch
from bot.cases.model import Case
from bot.delivery import letters
from bot.delivery.letters import Letter
from bot.delivery.outcomes import Delivered, Later, Outcome, Refused, Step, Unreachable
from bot.delivery.pacing import Pacing
from bot.delivery.waiting import Row
from bot.store.database import Database
from bot.store.tables import messages
from bot.telegram.gateway import CALL_SECONDS, Gateway
from bot.telegram.rendering import TEXT_UNITS, units
from bot.telegram.staff_texts import StaffTexts, pieces

# So long a text is waited for that may have arrived already: a second copy is worse than a minute.
_PATIENT_SECONDS = 30
_MOST_APART = 1000
_CONTEXT_MARKS = {"person": "", "staff": "— ", "note": "// "}

Hand = Callable[[Row, Case, int], Awaitable[Outcome]]


class StaffDelivery:
    def __init__(self, gateway: Gateway, desk: Desk, database: Database, texts: StaffTexts, pacing: Pacing) -> None:
        self._gateway = gateway
        self._desk = desk
        self._database = database
        self._texts = texts
        self._pacing = pacing
        self._apart: set[int] = set()
        # Texts of which some pieces have gone out: (text, version) and how many.
        self._sent: dict[tuple[int, int], int] = {}
        self.hands: dict[type[Letter], Hand] = {
            letters.Summary: self._summary,
            letters.SummaryEdit: self._summary_edit,
            letters.Title: self._title,
            letters.Notice: self._notice,
            letters.Mark: self._mark,
            letters.Alert: self._alert,
            letters.AlertLink: self._alert_link,
            letters.DropTopic: self._drop_topic,
        }

    async def perform(self, rows: Sequence[Row], dispatch: Dispatch) -> Outcome:
        row, case, chat = rows[0], dispatch.case, dispatch.chat
        if case is None:
            return await self._group_notice(row, chat)
        if row.letter.needs_topic:
            if case.topic is None:
                if isinstance(row.letter, letters.Notice) and not case.is_open:
                    # Staff deleted the topic of a closed case: no word is worth bringing its texts back.
                    return Refused("gone")
                return Step(topic=await self._gateway.create_topic(chat, self._texts.title(case)))
            if case.summary_message is None:
                return await self._first_message(row, case, chat)
            if case.context is not None:
                return await self._repeat_context(row, case, chat, case.context)
        if isinstance(row.letter, letters.Relay):
            return await self._relay(rows, dispatch, case)
        return await self.hands[type(row.letter)](row, case, chat)

    async def open_topic(self, row: Row, dispatch: Dispatch) -> Outcome:
        """Reopens the topic that a row goes to."""
        general = dispatch.case is None or isinstance(row.letter, letters.Alert | letters.AlertLink)
        topic = 0 if general or dispatch.case is None else dispatch.case.topic
        if topic is None:
            return Unreachable()
        await self._gateway.reopen_topic(dispatch.chat, topic)
        return Later("busy", 0.0)

    async def answers(self) -> bool:
        """Whether Telegram answers at all."""
        return await self._gateway.answers()

    def taken_at(self, chat: int) -> float:
        """When Telegram last took a message for a group, on the process's monotonic clock; 0: never yet."""
        return self._gateway.taken_at.get(chat, 0.0)

    def apart(self, rows: Sequence[Row]) -> None:
        """These texts go one by one: together they were refused."""
        if len(self._apart) > _MOST_APART:
            self._apart.clear()
        self._apart |= {row.id for row in rows}

    def together(self, batch: Sequence[Row], dispatch: Dispatch) -> Sequence[Row]:
        """The first row, and those behind it that fit into its message. Texts only: an edit answers the message
        that it changes."""
        row, case = batch[0], dispatch.case
        if case is None or case.topic is None or case.summary_message is None or case.context is not None:
            return [row]
        if row.id in self._apart or not isinstance(row.letter, letters.Relay) or row.letter.version > 1:
            return [row]
        used = units(self._line(case, row, dispatch) or "")
        found = [row]
        for other in batch[1:]:
            wanted = isinstance(other.letter, letters.Relay) and other.letter.version == 1
            line = self._line(case, other, dispatch) if wanted and other.id not in self._apart else None
            if line is None or other.attempts or used + units(line) + 1 > TEXT_UNITS:
                break
            used += units(line) + 1
            found.append(other)
        return found

    def _line(self, case: Case, row: Row, dispatch: Dispatch) -> str | None:
        """One text of the person as staff read it; None when it is no longer kept."""
        letter = cast(letters.Relay, row.letter)
        found = dispatch.texts.get((letter.message, letter.version))
        if found is None:
            return None
        message, text = found
        return self._texts.relay(case.center, text, message.label, letter.version)

    async def _relay(self, rows: Sequence[Row], dispatch: Dispatch, case: Case) -> Outcome:
        lines = [self._line(case, row, dispatch) for row in rows]
        text = "\n".join(line for line in lines if line is not None)
        if not text.strip():
            return Refused("gone")
        letter = cast(letters.Relay, rows[0].letter)
        first = dispatch.texts.get((letter.message, letter.version))
        reply_to = first[0].delivered or 0 if first is not None and letter.version > 1 else 0
        return Delivered(await self._pieces(text, case, dispatch.chat, rows[0], reply_to))

    async def _pieces(self, text: str, case: Case, chat: int, row: Row, reply_to: int) -> int:
        """Sends a text in as many messages as it needs, each once; answers the id of the last one."""
        letter = cast(letters.Relay, row.letter)
        place = (letter.message, letter.version)
        sent = 0
        found = pieces(text)
        for number in range(self._sent.get(place, 0), len(found)):
            if number:
                self._pacing.spend(row.chat, 1, self._desk.clock.monotonic())
            sent = await self._gateway.send(
                chat, found[number], thread=case.topic or 0, reply_to=reply_to, seconds=_patience(row)
            )
            self._sent[place] = number + 1
        self._sent.pop(place, None)
        return sent

    async def _summary(self, row: Row, case: Case, chat: int) -> Outcome:
        return Refused("done")  # its steps were all of it

    async def _summary_edit(self, row: Row, case: Case, chat: int) -> Outcome:
        if case.topic is None or case.summary_message is None:
            # The summary that is still to come says it, and nothing else needs a topic for it.
            return Refused("done")
        async with self._database.read() as connection:
            text, buttons = await self._texts.summary(connection, case)
        await self._gateway.edit(chat, case.summary_message, text, buttons)
        return Delivered()

    async def _title(self, row: Row, case: Case, chat: int) -> Outcome:
        if case.topic is None:
            return Refused("gone")
        await self._gateway.rename_topic(chat, case.topic, self._texts.title(case))
        return Delivered()

    async def _notice(self, row: Row, case: Case, chat: int) -> Outcome:
        notice = cast(letters.Notice, row.letter)
        text, buttons = self._texts.notice(case.center, notice)
        sent = await self._gateway.send(
            chat, text, buttons, thread=case.topic or 0, reply_to=notice.reply_to or 0, seconds=_patience(row)
        )
        return Delivered(sent)

    async def _mark(self, row: Row, case: Case, chat: int) -> Outcome:
        target = cast(letters.Mark, row.letter).target
        if await self._gateway.mark(chat, target):
            return Delivered()
        return Refused("unmarked")

    async def _alert(self, row: Row, case: Case, chat: int) -> Outcome:
        if not case.is_open:
            return Refused("gone")
        text, buttons = self._texts.alert(case, chat)
        silent = case.urgency != "red"
        return Delivered(await self._gateway.send(chat, text, buttons, silent=silent, seconds=_patience(row)))

    async def _alert_link(self, row: Row, case: Case, chat: int) -> Outcome:
        if case.alert_message is None or not case.is_open:
            return Refused("done")
        text, buttons = self._texts.alert(case, chat)
        await self._gateway.edit(chat, int(case.alert_message), text, buttons)
        return Delivered()

    async def _group_notice(self, row: Row, chat: int) -> Outcome:
        notice = row.letter
        if isinstance(notice, letters.Delayed):
            minutes = int((self._desk.clock.now() - row.at) // 60) + 1
            notice = letters.GroupNotice("staff-delayed-group", {"minutes": minutes})
        assert isinstance(notice, letters.GroupNotice)
        text, buttons = self._texts.notice(row.center, notice)
        return Delivered(await self._gateway.send(chat, text, buttons, seconds=_patience(row)))

    async def _drop_topic(self, row: Row, case: Case, chat: int) -> Outcome:
        await self._gateway.delete_topic(chat, cast(letters.DropTopic, row.letter).topic)
        return Delivered()

    async def _first_message(self, row: Row, case: Case, chat: int) -> Outcome:
        async with self._database.read() as connection:
            text, buttons = await self._texts.summary(connection, case)
        sent = await self._gateway.send(chat, text, buttons, thread=case.topic or 0)
        if isinstance(row.letter, letters.Summary) and case.context is None:
            return Delivered(sent)
        return Step(topic=case.topic, summary=sent)

    async def _repeat_context(self, row: Row, case: Case, chat: int, after: int) -> Outcome:
        """What was said before somebody deleted the topic, so that the case can go on: one message of it.
        `after`: the last text that the new topic has already."""
        text = "" if after else self._texts.text(case.center, "staff-context")
        last, more = after, False
        for message, line in await self._context(case, after):
            joined = f"{text}\n\n{line}" if text else line
            if last > after and units(joined) > TEXT_UNITS:
                more = True
                break
            text, last = joined, message
        if last == after:
            return Step(topic=case.topic, context=0)
        for number, piece in enumerate(pieces(text)):
            if number:
                self._pacing.spend(row.chat, 1, self._desk.clock.monotonic())
            await self._gateway.send(chat, piece, thread=case.topic or 0)
        return Step(topic=case.topic, context=last if more else 0)

    async def _context(self, case: Case, after: int) -> list[tuple[int, str]]:
        """Id and line of each text that stood in the topic: the person's delivered ones, all of staff."""
        query = select(messages.c.id, messages.c.author).where(
            messages.c.case_id == case.id,
            messages.c.id > after,
            or_(messages.c.author != "person", messages.c.delivered.is_not(None)),
        )
        async with self._database.read() as connection:
            rows = (await connection.execute(query.order_by(messages.c.id))).all()
            return await self._lines(connection, case, [(row.id, row.author) for row in rows])

    async def _lines(
        self, connection: AsyncConnection, case: Case, found: Sequence[tuple[int, str]]
    ) -> list[tuple[int, str]]:
        texts = await self._desk.book.texts(connection, {case.id: case}, {(number, None) for number, _ in found})
        return [
            (number, _CONTEXT_MARKS[author] + texts[number, None][1])
            for number, author in found
            if (number, None) in texts
        ]


def _patience(row: Row) -> float:
    """Seconds to wait for an answer."""
    return _PATIENT_SECONDS if row.unknown else CALL_SECONDS
