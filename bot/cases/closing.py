"""The end of a case, by staff or by the person: what everybody who can see it learns, and what is due then."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.desk import Desk
from bot.cases.model import Case
from bot.delivery.letters import AnswerEdit, Live, Status, SummaryEdit, Title
from bot.store.tables import messages

DAY_SECONDS = 24 * 3600.0
WARNING_SECONDS = 72 * 3600.0
# Answers that an adult left in the open may be hundreds; the newest are what somebody looks at.
_IN_SIGHT = 10


class Closing:
    """`retention_days`: how long the texts of a closed case are kept."""

    def __init__(self, desk: Desk, retention_days: float) -> None:
        self._desk = desk
        self._retention = retention_days * DAY_SECONDS

    async def close(self, connection: AsyncConnection, case: Case, actor: str) -> Case | None:
        """Closes an open case; its texts are shredded when the retention time is over. None when somebody else
        was faster."""
        book, now = self._desk.book, self._desk.clock.now()
        closed = await book.change(connection, case, state="closed", closed_at=now)
        if closed is None:
            return None
        await book.event(connection, case.id, actor, "closed")
        await book.due(connection, case.id, "shred", now + self._retention)
        if self._retention > WARNING_SECONDS:
            await book.due(connection, case.id, "retention_warning", now + self._retention - WARNING_SECONDS)
        await self.changed(connection, closed, title=True)
        await self._end_of_answers(connection, closed)
        return closed

    async def changed(self, connection: AsyncConnection, case: Case, *, title: bool) -> None:
        """Everybody who can see the state of the case learns the new one, by edits."""
        outbox = self._desk.outbox
        await outbox.put(connection, SummaryEdit(), case=case)
        if title:
            await outbox.put(connection, Title(), case=case)
        await outbox.put(connection, Status(), case=case)
        if case.live_message is not None:
            await outbox.put(connection, Live(), case=case)

    async def _end_of_answers(self, connection: AsyncConnection, case: Case) -> None:
        """What stands readable in the person's chat no longer offers to show further answers."""
        query = (
            select(func.max(messages.c.id))
            .where(messages.c.case_id == case.id, messages.c.author == "staff", messages.c.shown)
            .where(messages.c.delivered.is_not(None), messages.c.delivered.is_distinct_from(case.live_message))
            .group_by(messages.c.delivered)
            .order_by(func.max(messages.c.id).desc())
            .limit(_IN_SIGHT)
        )
        for message in (await connection.execute(query)).scalars().all():
            await self._desk.outbox.put(connection, AnswerEdit(message), case=case)
