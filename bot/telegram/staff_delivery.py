"""Rows for staff groups: topics, summaries, relayed texts, notices, marks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.desk import Desk
from bot.cases.model import Case
from bot.cases.topics import ADOPT_SECONDS, Topics
from bot.delivery.outbox import Row
from bot.delivery.outcomes import Delivered, Later, Outcome, Refused, Unreachable
from bot.delivery.pacing import Pacing
from bot.store.database import Database
from bot.store.tables import messages
from bot.telegram.gateway import Gateway
from bot.telegram.rendering import TEXT_UNITS, units
from bot.telegram.session import CallError
from bot.telegram.staff_texts import StaffTexts, pieces
from bot.telegram.trouble import trouble

_MOST_APART = 1000
_CONTEXT_MARKS = {"person": "", "staff": "— ", "note": "// "}

Hand = Callable[[Row, Case, int], Awaitable[Outcome]]


class StaffDelivery:
    def __init__(
        self,
        gateway: Gateway,
        desk: Desk,
        database: Database,
        texts: StaffTexts,
        topics: Topics,
        pacing: Pacing,
    ) -> None:
        self._gateway = gateway
        self._desk = desk
        self._database = database
        self._texts = texts
        self._topics = topics
        self._pacing = pacing
        self._apart: set[int] = set()
        # Texts of which some pieces have gone out: (text, version) and how many.
        self._sent: dict[tuple[int, int], int] = {}
        self._hands: dict[str, Hand] = {
            "summary": self._summary,
            "summary_edit": self._summary_edit,
            "title": self._title,
            "notice": self._notice,
            "mark": self._mark,
            "alert": self._alert,
            "drop_topic": self._drop_topic,
        }

    async def perform(self, rows: Sequence[Row]) -> Outcome:
        row = rows[0]
        async with self._database.read() as connection:
            link = await self._desk.links.of_center(connection, row.center)
            case = await self._desk.book.by_id(connection, row.case_id) if row.case_id else None
        if link is None:
            return Unreachable()
        if row.case_id is None:
            return await self._group_notice(row, link.chat)
        if case is None:
            return Refused("gone")
        if row.kind == "relay":
            return await self._relay(rows, case, link.chat)
        return await self._hands[row.kind](row, case, link.chat)

    async def open_topic(self, row: Row) -> Outcome:
        """Reopens the topic that a row goes to."""
        async with self._database.read() as connection:
            link = await self._desk.links.of_center(connection, row.center)
        general = row.stream.startswith("general:")
        if link is None or (row.topic is None and not general):
            return Unreachable()
        await self._gateway.reopen_topic(link.chat, 0 if general else row.topic or 0)
        return Later("busy")

    def apart(self, rows: Sequence[Row]) -> None:
        """These texts go one by one: together they were refused."""
        if len(self._apart) > _MOST_APART:
            self._apart.clear()
        self._apart |= {row.id for row in rows}

    async def together(self, connection: AsyncConnection, row: Row, following: Sequence[Row]) -> list[Row]:
        """Texts only: an edit answers the message that it changes."""
        case = await self._desk.book.by_id(connection, row.case_id or "")
        if case is None or row.topic is None or row.id in self._apart or _is_edit(row):
            return []
        used = units(await self._line(connection, case, row) or "")
        found = []
        for other in following:
            wanted = other.kind == "relay" and not _is_edit(other)
            line = await self._line(connection, case, other) if wanted else None
            if line is None or used + units(line) + 1 > TEXT_UNITS:
                break
            used += units(line) + 1
            found.append(other)
        return found

    async def _line(self, connection: AsyncConnection, case: Case, row: Row) -> str | None:
        """One text of the person as staff read it; None when it is no longer kept."""
        message = await self._desk.book.message(connection, row.message or 0)
        version = int(row.payload.get("version", 1))
        text = await self._desk.book.text(connection, case, row.message or 0, version)
        if message is None or text is None:
            return None
        return self._texts.relay(case.center, text, message.label, version)

    async def _relay(self, rows: Sequence[Row], case: Case, chat: int) -> Outcome:
        ensured = await self._ensure_topic(case, chat)
        if not isinstance(ensured, Case):
            return ensured
        async with self._database.read() as connection:
            lines = [await self._line(connection, case, row) for row in rows]
            first = await self._desk.book.message(connection, rows[0].message or 0)
        text = "\n".join(line for line in lines if line is not None)
        if not text.strip():
            return Refused("gone")
        reply_to = first.delivered or 0 if first is not None and _is_edit(rows[0]) else 0
        return Delivered(await self._pieces(text, ensured, chat, rows[0], reply_to))

    async def _pieces(self, text: str, case: Case, chat: int, row: Row, reply_to: int) -> int:
        """Sends a text in as many messages as it needs, each once; answers the id of the last one."""
        place = (row.message or 0, int(row.payload.get("version", 1)))
        sent = 0
        found = pieces(text)
        for number in range(self._sent.get(place, 0), len(found)):
            if number:
                self._pacing.spend(row.chat, 1)
            sent = await self._gateway.send(chat, found[number], thread=case.topic or 0, reply_to=reply_to)
            self._sent[place] = number + 1
        self._sent.pop(place, None)
        return sent

    async def _summary(self, row: Row, case: Case, chat: int) -> Outcome:
        ensured = await self._ensure_topic(case, chat)
        return Delivered() if isinstance(ensured, Case) else ensured

    async def _summary_edit(self, row: Row, case: Case, chat: int) -> Outcome:
        if case.topic is None or case.summary_message is None or case.state == "shredded":
            # The summary that is still to come says it, and nothing else needs a topic for it.
            return Refused("done")
        async with self._database.read() as connection:
            text, buttons = await self._texts.summary(connection, case)
        await self._gateway.edit(chat, case.summary_message, text, buttons)
        return Delivered()

    async def _title(self, row: Row, case: Case, chat: int) -> Outcome:
        if case.topic is None or case.state == "shredded":
            return Refused("gone")
        await self._gateway.rename_topic(chat, case.topic, self._texts.title(case))
        return Delivered()

    async def _notice(self, row: Row, case: Case, chat: int) -> Outcome:
        if case.topic is None and not case.is_open:
            # Staff deleted the topic of a closed case: no word is worth bringing its texts back.
            return Refused("gone")
        ensured = await self._ensure_topic(case, chat)
        if not isinstance(ensured, Case):
            return ensured
        text, buttons = self._texts.notice(case.center, row.payload)
        reply_to = int(row.payload.get("reply_to") or 0)
        sent = await self._gateway.send(chat, text, buttons, thread=ensured.topic or 0, reply_to=reply_to)
        return Delivered(sent)

    async def _mark(self, row: Row, case: Case, chat: int) -> Outcome:
        await self._gateway.mark(chat, int(row.payload["target"]))
        return Delivered()

    async def _alert(self, row: Row, case: Case, chat: int) -> Outcome:
        if not case.is_open:
            return Refused("gone")
        text, buttons = self._texts.alert(case, chat)
        return Delivered(await self._gateway.send(chat, text, buttons, silent=case.urgency != "red"))

    async def _group_notice(self, row: Row, chat: int) -> Outcome:
        payload = row.payload
        if row.kind == "delayed":
            minutes = int((self._desk.clock.now() - row.at) // 60) + 1
            payload = {"key": "staff-delayed-group", "minutes": minutes}
        text, buttons = self._texts.notice(row.center, payload)
        return Delivered(await self._gateway.send(chat, text, buttons))

    async def _drop_topic(self, row: Row, case: Case, chat: int) -> Outcome:
        await self._gateway.delete_topic(chat, int(row.payload["topic"]))
        return Delivered()

    async def _ensure_topic(self, case: Case, chat: int) -> Case | Outcome:
        """The case with a topic and a summary in it, both made now if they are missing."""
        if case.state == "shredded":
            return Refused("gone")
        if case.topic is None:
            made = await self._make_topic(case, chat)
            if not isinstance(made, Case):
                return made
            case = made
        if case.summary_message is None:
            async with self._database.read() as connection:
                text, buttons = await self._texts.summary(connection, case)
            sent = await self._gateway.send(chat, text, buttons, thread=case.topic or 0)
            await self._note(case, summary_message=sent)
        if case.context is not None:
            await self._repeat_context(case, chat, case.context)
        async with self._database.read() as connection:
            fresh = await self._desk.book.by_id(connection, case.id)
        return fresh or Refused("gone")

    async def _note(self, case: Case, **values: object) -> None:
        async with self._database.write() as connection:
            await self._desk.book.touch(connection, case.id, **values)

    async def _make_topic(self, case: Case, chat: int) -> Case | Outcome:
        now = self._desk.clock.now()
        if case.topic_tried_at is not None and now - case.topic_tried_at < ADOPT_SECONDS:
            # An earlier try may have made one: Telegram reports it soon, or not at all.
            return Later("unconfirmed", ADOPT_SECONDS - (now - case.topic_tried_at) + 0.05)
        async with self._database.write() as connection:
            await self._desk.book.touch(connection, case.id, topic_tried_at=now)
        try:
            thread = await self._gateway.create_topic(chat, self._texts.title(case))
        except CallError as error:
            if trouble(error).kind != "unknown":
                async with self._database.write() as connection:
                    await self._desk.book.touch(connection, case.id, topic_tried_at=None)
            raise
        async with self._database.write() as connection:
            adopted = await self._topics.adopt(connection, case, thread)
            fresh = await self._desk.book.by_id(connection, case.id)
            if not adopted and fresh is not None and fresh.topic != thread:
                await self._topics.drop(connection, fresh, thread)
        return fresh or Refused("gone")

    async def _repeat_context(self, case: Case, chat: int, after: int) -> None:
        """What was said before somebody deleted the topic, so that the case can go on. `after`: the
        last text that the new topic has already."""
        text = "" if after else self._texts.text(case.center, "staff-context")
        last = after
        for message, line in await self._context(case, after):
            if text and units(text) + units(line) + 2 > TEXT_UNITS:
                await self._say(case, chat, text)
                await self._note(case, context=last)
                text = ""
            text = f"{text}\n\n{line}" if text else line
            last = message
        if last > after:
            await self._say(case, chat, text)
        await self._note(case, context=None)

    async def _context(self, case: Case, after: int) -> list[tuple[int, str]]:
        """Id and line of each text that stood in the topic: the person's delivered ones, all of staff."""
        query = select(messages.c.id, messages.c.author).where(
            messages.c.case_id == case.id,
            messages.c.id > after,
            or_(messages.c.author != "person", messages.c.delivered.is_not(None)),
        )
        found = []
        async with self._database.read() as connection:
            for row in (await connection.execute(query.order_by(messages.c.id))).all():
                text = await self._desk.book.text(connection, case, row.id)
                if text is not None:
                    found.append((row.id, _CONTEXT_MARKS[row.author] + text))
        return found

    async def _say(self, case: Case, chat: int, text: str) -> None:
        for piece in pieces(text):
            self._pacing.spend(f"group:{case.center}", 1)
            await self._gateway.send(chat, piece, thread=case.topic or 0)


def _is_edit(row: Row) -> bool:
    return int(row.payload.get("version", 1)) > 1
