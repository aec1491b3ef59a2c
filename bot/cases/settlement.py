"""What the endings of deliveries mean for their cases: marks for staff, waiting, a lost topic, a group that
can't be worked in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.desk import Desk
from bot.cases.model import Case
from bot.cases.topics import Topics
from bot.delivery.letters import (
    Alert,
    AlertLink,
    Answer,
    AnswerEdit,
    Delayed,
    GroupNotice,
    Live,
    Mark,
    Notice,
    Relay,
    Status,
    Summary,
    Sweep,
)
from bot.delivery.outcomes import Delivered, Later, Moved, NotWorkable, Outcome, Refused, Step, TopicLost, Unreachable
from bot.delivery.waiting import Row
from bot.store.tables import cases, centers, events, messages, outbox

# From this long on a person's held-back chat is worth a word to the staff who wait for it.
_WORTH_TELLING_SECONDS = 120.0
# A group that is held back for longer can't be worked in meanwhile: new cases go to the neighbor.
WORKABLE_SECONDS = 60.0
_SHOWN = update(messages).where(messages.c.id == bindparam("message")).values(delivered=bindparam("number"))


class Settlement:
    def __init__(self, desk: Desk, topics: Topics) -> None:
        self._desk = desk
        self._topics = topics

    async def settle(self, connection: AsyncConnection, endings: Sequence[tuple[Sequence[Row], Outcome]]) -> None:
        """Texts that were relayed share a statement: most of what is delivered is one."""
        shown: list[dict[str, int]] = []
        for rows, outcome in endings:
            if isinstance(outcome, Delivered) and isinstance(rows[0].letter, Relay):
                relays = [row.letter.message for row in rows if isinstance(row.letter, Relay)]
                shown += [{"message": message, "number": outcome.message or 0} for message in relays]
                await self._goes_again(connection, rows[0])
                continue
            for row in rows:
                await self._settle(connection, row, outcome)
        if shown:
            await connection.execute(_SHOWN, shown)

    async def unsure(self, connection: AsyncConnection, row: Row) -> None:
        """General learns that something may not have arrived, and can have it sent again."""
        if row.case_id is None:
            return  # said to General itself
        case = await self._desk.book.by_id(connection, row.case_id)
        if case is not None and case.state != "shredded":
            key = "staff-unsure-answer" if row.letter.side == "visitor" else "staff-unsure"
            notice = GroupNotice(key, {"case": case.alias}, again=row.id)
            await self._desk.outbox.put(connection, notice, center=case.center)

    async def _settle(self, connection: AsyncConnection, row: Row, outcome: Outcome) -> None:
        # What is about a group changes its center alone: who links another group holds that, then the cases.
        group = row.letter.side == "staff" and isinstance(outcome, Later | Unreachable | Moved | NotWorkable)
        held = isinstance(outcome, Later) and not outcome.chat
        case = await self._desk.book.hold(connection, row.case_id) if row.case_id and not (group or held) else None
        if group:
            await self._no_topic_made(connection, row, outcome)
        if isinstance(outcome, Delivered):
            await self._delivered(connection, row, case, outcome)
        elif isinstance(outcome, Step):
            await self._goes_again(connection, row)
            await self._step(connection, case, outcome)
        elif isinstance(outcome, Refused):
            await self._refused(connection, row, case, outcome)
        elif isinstance(outcome, Later):
            await self._held(connection, row, case, outcome)
        elif isinstance(outcome, NotWorkable):
            await self._desk.set_ready(connection, row.center, False, "refused")
        elif isinstance(outcome, TopicLost) and case is not None:
            await self._topic_lost(connection, case, outcome)
        elif isinstance(outcome, Unreachable):
            await self._unreachable(connection, row, case)
        elif isinstance(outcome, Moved) and row.letter.side == "staff":
            await self._desk.links.move(connection, row.center, outcome.chat)

    async def _delivered(self, connection: AsyncConnection, row: Row, case: Case | None, outcome: Delivered) -> None:
        if row.letter.side == "staff":
            await self._goes_again(connection, row)
        if case is None:
            return
        if row.letter.side == "visitor" and case.hushed and outcome.message is not None:
            await self._taken_back(connection, row, case, outcome)
        elif isinstance(row.letter, Answer):
            await self._answered(connection, row.letter.message, case, outcome)
        elif isinstance(row.letter, Alert):
            await self._alerted(connection, case, outcome)
        elif isinstance(row.letter, Summary):
            await self._desk.book.touch(connection, case.id, summary_message=outcome.message)
            await self._link_alert(connection, case)

    async def _alerted(self, connection: AsyncConnection, case: Case, outcome: Delivered) -> None:
        """The center has been called: now the person's screen may say so."""
        first = case.alerted_at is None
        await self._desk.book.touch(
            connection, case.id, alert_message=str(outcome.message), alerted_at=self._desk.clock.now()
        )
        if case.summary_message is not None:  # else the summary brings it
            await self._desk.outbox.put(connection, AlertLink(), case=case)
        if first and case.status_message is not None:
            await self._desk.outbox.put(connection, Status(), case=case)

    async def _link_alert(self, connection: AsyncConnection, case: Case) -> None:
        if case.alert_message is not None and case.is_open:
            await self._desk.outbox.put(connection, AlertLink(), case=case)

    async def _step(self, connection: AsyncConnection, case: Case | None, outcome: Step) -> None:
        if case is None or outcome.topic is None:
            return
        if outcome.summary is None and outcome.context is None:
            if not await self._topics.adopt(connection, case, outcome.topic):
                fresh = await self._desk.book.by_id(connection, case.id)
                if fresh is not None and fresh.topic != outcome.topic:
                    await self._topics.drop(connection, fresh, outcome.topic)
        elif case.topic == outcome.topic:  # nobody has deleted it meanwhile
            values: dict[str, Any] = {}
            if outcome.summary is not None:
                values["summary_message"] = outcome.summary
                await self._link_alert(connection, case)
            if outcome.context is not None:
                values["context"] = outcome.context or None
            await self._desk.book.touch(connection, case.id, **values)

    async def _no_topic_made(self, connection: AsyncConnection, row: Row, outcome: Outcome) -> None:
        """A clear refusal: there is no topic that Telegram could still report."""
        if row.letter.needs_topic and not (isinstance(outcome, Later) and not outcome.chat):
            none = update(cases).where(cases.c.id == row.case_id, cases.c.topic.is_(None))
            await connection.execute(none.values(topic_tried_at=None))

    async def _topic_lost(self, connection: AsyncConnection, case: Case, outcome: TopicLost) -> None:
        # Only the topic that the row was sent to: a new one may have been made meanwhile.
        if case.topic is not None and case.topic == outcome.topic:
            lost = case.topic_lost + 1
            await self._desk.book.touch(
                connection,
                case.id,
                topic=None,
                topic_tried_at=None,
                summary_message=None,
                topic_lost=lost,
                context=0,
            )

    async def _taken_back(self, connection: AsyncConnection, row: Row, case: Case, outcome: Delivered) -> None:
        """🚪 was pressed while it was under way: deleted again, or made the neutral line where the line
        may stand now; an answer waits for the person."""
        number = outcome.message or 0
        sweep = Sweep(cover=(number,)) if outcome.edited else Sweep(ids=(number,))
        await self._desk.outbox.put(connection, sweep, case=case)
        if isinstance(row.letter, Answer):
            await self._desk.outbox.put(connection, row.letter, case=case, place=row.id)

    async def _answered(self, connection: AsyncConnection, message_id: int, case: Case, outcome: Delivered) -> None:
        book, box = self._desk.book, self._desk.outbox
        if outcome.message is not None:
            live = outcome.message == case.live_message
            if outcome.live and self._desk.live(case):
                live = True
                await self._goes_on(connection, case, outcome.message)
            shown = live or not case.covered
            values = {"delivered": outcome.message, "shown": shown}
            await connection.execute(update(messages).where(messages.c.id == message_id).values(**values))
            await book.show(connection, case.id, outcome.message)
        source = await connection.scalar(select(messages.c.source).where(messages.c.id == message_id))
        if source is not None:
            await box.put(connection, Mark(source), case=case)

    async def _goes_on(self, connection: AsyncConnection, case: Case, message: int) -> None:
        """The message that shows answers as they come is full: this one does it now. The full one no
        longer counts what has arrived."""
        before = await self._desk.conversation.answers_in(connection, case, case.live_message or 0)
        await self._desk.book.touch(connection, case.id, live_message=message)
        await self._desk.outbox.put(connection, Live(), case=case)
        for answer in before[-1:]:
            await self._desk.outbox.put(connection, AnswerEdit(answer), case=case)

    async def _refused(self, connection: AsyncConnection, row: Row, case: Case | None, outcome: Refused) -> None:
        """Telegram won't have a text: whoever waits for it must know. The group itself is in order."""
        if outcome.reason == "invalid" and row.letter.side == "staff":
            await self._goes_again(connection, row)
        if case is None:
            return
        if outcome.reason == "unmarked":
            await self._unmarked(connection, case)
        elif outcome.reason != "invalid":
            return
        elif isinstance(row.letter, Answer):
            source = await connection.scalar(select(messages.c.source).where(messages.c.id == row.letter.message))
            await self._desk.outbox.put(connection, Notice("staff-undelivered", reply_to=source), case=case)
        elif isinstance(row.letter, Relay):
            notice = GroupNotice("staff-unshown", {"case": case.alias})
            await self._desk.outbox.put(connection, notice, center=case.center)

    async def _unmarked(self, connection: AsyncConnection, case: Case) -> None:
        """The group allows no reactions: said once in each topic, because silence there means nothing from now on."""
        told = select(events.c.id).where(events.c.case_id == case.id, events.c.what == "unmarked").limit(1)
        if (await connection.execute(told)).first() is None:
            await self._desk.book.event(connection, case.id, "qorgan", "unmarked")
            await self._desk.outbox.put(connection, Notice("staff-unmarked"), case=case)

    async def _held(self, connection: AsyncConnection, row: Row, case: Case | None, outcome: Later) -> None:
        """Telegram asked to leave a chat alone: noted for every process and every restart, told once."""
        if not outcome.chat:
            return
        now, seconds = self._desk.clock.now(), outcome.seconds or 0.0
        staff = row.letter.side == "staff"
        table, name = (centers, row.center) if staff else (cases, row.case_id)
        mine = table.c.id == name
        # A hold that the clock stands outside of is over.
        over = or_(table.c.held_until.is_(None), table.c.held_until <= now, table.c.held_from > now)
        fresh = await connection.execute(
            update(table).where(mine, over).values(held_from=now, held_until=now + seconds)
        )
        if fresh.rowcount == 0:
            longer = update(table).where(mine, table.c.held_until < now + seconds)
            await connection.execute(longer.values(held_until=now + seconds))
        minutes = int(seconds // 60) + 1
        if not staff:
            if fresh.rowcount == 1 and case is not None and seconds >= _WORTH_TELLING_SECONDS:
                await self._desk.outbox.put(connection, Notice("staff-delayed", {"minutes": minutes}), case=case)
        elif seconds > WORKABLE_SECONDS:
            await self._desk.set_ready(connection, row.center, False, "held")
            await self._tell_delayed(connection, row.center)

    async def _tell_delayed(self, connection: AsyncConnection, center: str) -> None:
        """It arrives when the group can be written to again: one that still waits says it all."""
        stream = Delayed().stream_of(center)
        waiting = select(outbox.c.id).where(outbox.c.stream == stream, outbox.c.kind == Delayed.kind).limit(1)
        if (await connection.execute(waiting)).first() is None:
            await self._desk.outbox.put(connection, Delayed(), center=center)

    async def _goes_again(self, connection: AsyncConnection, row: Row) -> None:
        """Something has arrived in a group that counted as not workable: what was refused before, or anything at
        all after a hold."""
        trouble = self._desk.links.troubles.get(row.center)
        if trouble == "held" or (trouble == "refused" and row.attempts):
            await self._desk.set_ready(connection, row.center, True)

    async def _unreachable(self, connection: AsyncConnection, row: Row, case: Case | None) -> None:
        if row.letter.side == "staff":
            await self._desk.set_ready(connection, row.center, False)
        elif case is not None and case.reachable:
            await self._desk.conversation.set_reachable(connection, case, False)
