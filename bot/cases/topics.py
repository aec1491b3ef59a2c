"""Topics that Telegram reports: adopted when a case waits for its own, deleted when it is a double.

Creating a topic has no idempotency key. When the answer to a creation was lost, the service message
that reports it is the only sign that it happened; the title, unique among open cases, says whose it is.
"""

from __future__ import annotations

from sqlalchemy import and_, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.desk import Desk
from bot.cases.model import OPEN, Case
from bot.delivery.letters import AlertLink, DropTopic, Mark, Summary
from bot.store.tables import cases, messages, outbox

# How long a lost answer is waited for before the topic is created anew.
ADOPT_SECONDS = 10.0


class Topics:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def reported(self, connection: AsyncConnection, center: str, thread: int, title: str) -> None:
        """A topic was created in the group of a center, by whomever."""
        case = await self._titled(connection, center, thread, title)
        if case is None or case.topic == thread:
            return
        if case.is_open and await self.adopt(connection, case, thread):
            self._desk.outbox.open(connection, case.id)
            return
        # The answer to the call may have come first, in another transaction: then it is the case's own topic.
        fresh = await self._desk.book.by_id(connection, case.id)
        if fresh is None or fresh.topic != thread:
            await self.drop(connection, case, thread)

    async def adopt(self, connection: AsyncConnection, case: Case, thread: int) -> bool:
        """Makes it the topic of the case if it has none; False when it has another one."""
        result = await connection.execute(
            update(cases)
            .where(cases.c.id == case.id, cases.c.topic.is_(None), cases.c.state != "shredded")
            .values(topic=thread, topic_tried_at=None)
        )
        return result.rowcount == 1

    async def drop(self, connection: AsyncConnection, case: Case, thread: int) -> None:
        """Deletes a topic that no case uses."""
        await self._desk.outbox.put(connection, DropTopic(thread), case=case)

    async def rehouse(self, connection: AsyncConnection, center: str) -> None:
        """The cases of a center are to live in another group: ids of messages and topics mean others
        there. Open ones get a new topic with what was said so far, closed ones when they reopen."""
        own = select(cases.c.id).where(cases.c.center == center)
        stale = (Mark.kind, DropTopic.kind, AlertLink.kind)
        await connection.execute(delete(outbox).where(outbox.c.case_id.in_(own), outbox.c.kind.in_(stale)))
        await connection.execute(
            update(cases).where(cases.c.center == center, cases.c.state.in_(OPEN)).values(alert_message=None)
        )
        await connection.execute(
            update(messages).where(messages.c.case_id.in_(own), messages.c.author != "person").values(source=None)
        )
        # Delivered they are, under an id that there means another message.
        delivered = and_(messages.c.author == "person", messages.c.delivered.is_not(None))
        await connection.execute(update(messages).where(messages.c.case_id.in_(own), delivered).values(delivered=0))
        await connection.execute(
            update(cases)
            .where(cases.c.center == center, cases.c.topic.is_not(None))
            .values(
                topic=None,
                topic_tried_at=None,
                summary_message=None,
                topic_lost=cases.c.topic_lost + 1,
                context=0,
            )
        )
        query = select(cases).where(cases.c.center == center, cases.c.state.in_(OPEN))
        for row in sorted((await connection.execute(query)).all(), key=lambda row: row.opened_at):
            await self._desk.outbox.put(connection, Summary(), case=Case.of(row))

    async def _titled(self, connection: AsyncConnection, center: str, thread: int, title: str) -> Case | None:
        """The case that a title names: the one that has the topic, else one that waits for its own, else
        an open one, else a closed one, whose double came late."""
        found = self._desk.centers.by_id(center)
        language = found.staff_language if found is not None else self._desk.dialogs.languages[0]
        aliases = self._desk.aliases.named(title, language)
        kept = cases.c.state.in_((*OPEN, "closed"))
        query = select(cases).where(kept, cases.c.center == center, cases.c.alias.in_(aliases))
        named = [Case.of(row) for row in (await connection.execute(query)).all()]
        named.sort(key=lambda case: (case.topic != thread, not case.is_open, case.topic is not None))
        return named[0] if named else None
