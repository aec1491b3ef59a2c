"""Rows for staff groups: topics, summaries, relayed texts, notices, marks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from aiogram.exceptions import AiogramError
from sqlalchemy import select
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
from bot.telegram.staff_texts import StaffTexts, pieces
from bot.telegram.trouble import trouble

# How often an alert looks for its topic before it goes without a way into it.
_ALERT_LOOKS = {"red": 2, "amber": 6, "green": 6}
_ALERT_SECONDS = 0.5

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
        if row.kind == "group_notice":
            return await self._group_notice(row, link.chat)
        if case is None:
            return Refused("gone")
        if row.kind == "relay":
            return await self._relay(rows, case, link.chat)
        return await self._hands[row.kind](row, case, link.chat)

    async def together(self, connection: AsyncConnection, row: Row, following: Sequence[Row]) -> list[Row]:
        case = await self._desk.book.by_id(connection, row.case_id or "")
        if case is None or row.topic is None:
            return []
        used = units(await self._line(connection, case, row) or "")
        found = []
        for other in following:
            line = await self._line(connection, case, other) if other.kind == "relay" else None
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
        edited = len(rows) == 1 and int(rows[0].payload.get("version", 1)) > 1
        reply_to = first.delivered or 0 if edited and first is not None else 0
        sent = 0
        for piece in pieces(text):
            sent = await self._gateway.send(
                chat, piece, thread=ensured.topic or 0, reply_to=reply_to, silent=_is_quiet(ensured)
            )
        return Delivered(sent)

    async def _summary(self, row: Row, case: Case, chat: int) -> Outcome:
        ensured = await self._ensure_topic(case, chat)
        return Delivered() if isinstance(ensured, Case) else ensured

    async def _summary_edit(self, row: Row, case: Case, chat: int) -> Outcome:
        ensured = await self._ensure_topic(case, chat)
        if not isinstance(ensured, Case) or ensured.state == "shredded":
            return ensured if not isinstance(ensured, Case) else Refused("gone")
        async with self._database.read() as connection:
            text, buttons = await self._texts.summary(connection, ensured)
        if ensured.summary_message is not None:
            await self._gateway.edit(chat, ensured.summary_message, text, buttons)
        return Delivered()

    async def _title(self, row: Row, case: Case, chat: int) -> Outcome:
        if case.topic is None or case.state == "shredded":
            return Refused("gone")
        await self._gateway.rename_topic(chat, case.topic, self._texts.title(case))
        return Delivered()

    async def _notice(self, row: Row, case: Case, chat: int) -> Outcome:
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
        if case.topic is None and row.attempts < _ALERT_LOOKS[case.urgency]:
            return Later("busy", _ALERT_SECONDS)
        text, buttons = self._texts.alert(case, chat)
        return Delivered(await self._gateway.send(chat, text, buttons, silent=case.urgency != "red"))

    async def _group_notice(self, row: Row, chat: int) -> Outcome:
        text, buttons = self._texts.notice(row.center, row.payload)
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
            if case.topic_lost:
                await self._repeat_context(case, chat)
            async with self._database.write() as connection:
                await self._desk.book.touch(connection, case.id, summary_message=sent)
                fresh = await self._desk.book.by_id(connection, case.id)
            return fresh or Refused("gone")
        return case

    async def _make_topic(self, case: Case, chat: int) -> Case | Outcome:
        now = self._desk.clock.now()
        if case.topic_tried_at is not None and now - case.topic_tried_at < ADOPT_SECONDS:
            # An earlier try may have made one: Telegram reports it soon, or not at all.
            return Later("unconfirmed", ADOPT_SECONDS - (now - case.topic_tried_at) + 0.05)
        async with self._database.write() as connection:
            await self._desk.book.touch(connection, case.id, topic_tried_at=now)
        try:
            thread = await self._gateway.create_topic(chat, self._texts.title(case))
        except AiogramError as error:
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

    async def _repeat_context(self, case: Case, chat: int) -> None:
        """What was said before somebody deleted the topic, so that the case can go on."""
        parts = [self._texts.text(case.center, "staff-context")]
        async with self._database.read() as connection:
            query = select(messages.c.id, messages.c.author).where(
                messages.c.case_id == case.id, messages.c.delivered.is_not(None)
            )
            for row in (await connection.execute(query.order_by(messages.c.id))).all():
                text = await self._desk.book.text(connection, case, row.id)
                if text is not None:
                    parts.append(("— " if row.author == "staff" else "") + text)
        for piece in pieces("\n\n".join(parts)):
            self._pacing.spend(f"group:{case.center}", 1)
            await self._gateway.send(chat, piece, thread=case.topic or 0)


def _is_quiet(case: Case) -> bool:
    """A text makes a sound where somebody is needed or has taken the case; the rest had its alert."""
    return case.urgency != "red" and case.state != "taken"
