"""What the ending of a delivery means for its case: marks for staff, waiting, a lost topic."""

from __future__ import annotations

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.desk import Desk
from bot.cases.model import Case
from bot.delivery.outbox import Row
from bot.delivery.outcomes import Delivered, Later, Moved, Outcome, Refused, TopicLost, Unreachable
from bot.store.tables import cases, centers, messages, outbox

# From this long on a held-back chat is worth a word to the people who wait for it.
_WORTH_TELLING_SECONDS = 120.0


class Settlement:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def settle(self, connection: AsyncConnection, row: Row, outcome: Outcome) -> None:
        # What is about a group changes its center alone: who links another group holds that, then the cases.
        group = row.side == "staff" and isinstance(outcome, Later | Unreachable | Moved)
        case = await self._desk.book.hold(connection, row.case_id) if row.case_id and not group else None
        if isinstance(outcome, Delivered):
            await self._delivered(connection, row, case, outcome)
        elif isinstance(outcome, Refused) and outcome.reason == "invalid":
            await self._refused(connection, row, case)
        elif isinstance(outcome, Later):
            await self._held(connection, row, case, outcome)
        elif isinstance(outcome, TopicLost) and case is not None:
            # Only the topic that the row was sent to: a new one may have been made meanwhile.
            if case.topic == row.topic:
                await self._desk.book.touch(
                    connection,
                    case.id,
                    topic=None,
                    summary_message=None,
                    topic_lost=case.topic_lost + 1,
                    context=0,
                )
        elif isinstance(outcome, Unreachable):
            await self._unreachable(connection, row, case)
        elif isinstance(outcome, Moved) and row.side == "staff":
            await self._desk.links.move(connection, row.center, outcome.chat)

    async def _delivered(self, connection: AsyncConnection, row: Row, case: Case | None, outcome: Delivered) -> None:
        if row.kind == "relay" and row.message is not None:
            await self._set_delivered(connection, row.message, outcome.message)
        elif row.side == "visitor" and case is not None and case.hushed and outcome.message is not None:
            await self._taken_back(connection, row, case, outcome)
        elif row.kind == "answer" and case is not None and row.message is not None:
            await self._answered(connection, row.message, case, outcome)

    async def _taken_back(self, connection: AsyncConnection, row: Row, case: Case, outcome: Delivered) -> None:
        """🚪 was pressed while it was under way: deleted again, or made the neutral line where the line
        may stand now; an answer waits for the person."""
        ids, cover = ([], [outcome.message]) if outcome.edited else ([outcome.message], [])
        stream = f"sweep:{case.id}"
        await self._desk.outbox.put(connection, "sweep", case=case, side="visitor", stream=stream, ids=ids, cover=cover)
        if row.kind == "answer":
            await self._desk.outbox.put(
                connection, "answer", case=case, side="visitor", message=row.message, place=row.id
            )

    async def _answered(self, connection: AsyncConnection, message_id: int, case: Case, outcome: Delivered) -> None:
        book, outbox = self._desk.book, self._desk.outbox
        if outcome.message is not None:
            live = outcome.message == case.live_message
            if outcome.live and self._desk.live(case):
                live = True
                await self._goes_on(connection, case, outcome.message)
            await self._set_delivered(connection, message_id, outcome.message, shown=live or not case.covered)
            await book.show(connection, case.id, outcome.message)
        message = await book.message(connection, message_id)
        if message is not None and message.source is not None:
            await outbox.put(connection, "mark", case=case, stream=f"marks:{case.id}", target=message.source)

    async def _goes_on(self, connection: AsyncConnection, case: Case, message: int) -> None:
        """The message that shows answers as they come is full: this one does it now. The full one no
        longer counts what has arrived."""
        before = await self._desk.conversation.answers_in(connection, case, case.live_message or 0)
        await self._desk.book.touch(connection, case.id, live_message=message)
        await self._desk.outbox.put(connection, "live", case=case, side="visitor")
        for answer in before[-1:]:
            await self._desk.outbox.put(connection, "answer_edit", case=case, side="visitor", message=answer)

    async def _set_delivered(
        self, connection: AsyncConnection, message: int, delivered: int | None, **values: object
    ) -> None:
        if delivered is not None:
            await connection.execute(
                update(messages).where(messages.c.id == message).values(delivered=delivered, **values)
            )

    async def _refused(self, connection: AsyncConnection, row: Row, case: Case | None) -> None:
        """Telegram won't have a text: whoever waits for it must know."""
        if row.kind not in ("answer", "relay") or case is None or row.message is None:
            return
        message = await self._desk.book.message(connection, row.message)
        answer = row.kind == "answer"
        await self._desk.outbox.put(
            connection,
            "notice",
            case=case,
            key="staff-undelivered" if answer else "staff-unshown",
            reply_to=message.source if answer and message is not None else None,
        )

    async def _held(self, connection: AsyncConnection, row: Row, case: Case | None, outcome: Later) -> None:
        """Telegram asked to leave a chat alone: noted for every process and every restart, told once."""
        if not outcome.chat:
            return
        now, seconds = self._desk.clock.now(), outcome.seconds or 0.0
        table, name = (centers, row.center) if row.side == "staff" else (cases, row.case_id)
        mine = table.c.id == name
        fresh = await connection.execute(
            update(table)
            .where(mine, or_(table.c.held_until.is_(None), table.c.held_until <= now))
            .values(held_until=now + seconds)
        )
        if fresh.rowcount == 0:
            longer = update(table).where(mine, table.c.held_until < now + seconds)
            await connection.execute(longer.values(held_until=now + seconds))
        elif seconds >= _WORTH_TELLING_SECONDS:
            await self._tell_held(connection, row, case, int(seconds // 60) + 1)

    async def _tell_held(self, connection: AsyncConnection, row: Row, case: Case | None, minutes: int) -> None:
        put = self._desk.outbox.put
        if row.side == "visitor":
            if case is not None:
                await put(connection, "notice", case=case, key="staff-delayed", minutes=minutes)
            return
        # It arrives when the group can be written to again: one that still waits says it all.
        waiting = select(outbox.c.id).where(outbox.c.center == row.center, outbox.c.kind == "delayed").limit(1)
        if (await connection.execute(waiting)).first() is None:
            await put(connection, "delayed", center=row.center, stream=f"general:{row.center}")

    async def _unreachable(self, connection: AsyncConnection, row: Row, case: Case | None) -> None:
        if row.side == "staff":
            await self._desk.set_ready(connection, row.center, False)
        elif case is not None and case.reachable:
            await self._desk.conversation.set_reachable(connection, case, False)
