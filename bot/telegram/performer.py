"""Delivers rows of the outbox by Telegram: finds the hand for the row, says how it ended."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.outbox import Row
from bot.delivery.outcomes import Later, Moved, Outcome, Refused, TopicLost, Unreachable
from bot.telegram.session import CallError
from bot.telegram.staff_delivery import StaffDelivery
from bot.telegram.trouble import trouble
from bot.telegram.visitor_delivery import VisitorDelivery

_MARK_TRIES = 5
# Rows that only bring a topic up to date: a topic that is gone needs none of them.
_UPKEEP = frozenset(("summary_edit", "title", "mark", "drop_topic"))
# Rows that make a topic where there is none.
_NEED_TOPIC = frozenset(("summary", "relay", "notice"))


class TelegramPerformer:
    def __init__(self, staff: StaffDelivery, visitor: VisitorDelivery) -> None:
        self._staff = staff
        self._visitor = visitor

    def cost(self, row: Row) -> int:
        """Calls that count for a budget: deletions and reactions don't."""
        if row.kind in ("mark", "sweep", "drop_topic"):
            return 0
        if row.kind in _NEED_TOPIC and row.topic is None:
            # The topic and its summary come first.
            return 2 if row.kind == "summary" else 3
        return 1

    async def together(self, connection: AsyncConnection, row: Row, following: Sequence[Row]) -> list[Row]:
        """Consecutive texts of one person become one message."""
        if row.kind != "relay":
            return []
        return await self._staff.together(connection, row, following)

    async def perform(self, rows: Sequence[Row]) -> Outcome:
        row = rows[0]
        try:
            if row.side == "staff":
                return await self._staff.perform(rows)
            return await self._visitor.perform(row)
        except CallError as error:
            if trouble(error).kind == "closed" and row.side == "staff":
                return await self._opened(row)
            return self._ending(rows, error)

    async def _opened(self, row: Row) -> Outcome:
        """Staff closed the topic: the case goes on in it nevertheless."""
        try:
            return await self._staff.open_topic(row)
        except CallError as error:
            return Unreachable() if trouble(error).kind == "closed" else self._ending([row], error)

    def _ending(self, rows: Sequence[Row], error: CallError) -> Outcome:
        row, found = rows[0], trouble(error)
        if found.kind == "throttled":
            return Later("throttled", found.seconds, chat=True)
        if found.kind == "moved":
            return Moved(found.chat)
        if found.kind in ("unknown", "token", "conflict"):
            # A mark is a courtesy: it isn't tried for ever.
            return Refused("gone") if row.kind == "mark" and row.attempts >= _MARK_TRIES else Later("network")
        if found.kind == "topic":
            return Refused("gone") if row.kind in _UPKEEP else TopicLost()
        if found.kind == "missing":
            return Refused("invalid" if row.kind == "answer" else "gone")
        if found.kind == "invalid" and len(rows) > 1:
            # One bad text must not take the others with it.
            self._staff.apart(rows)
            return Later("bad_request", 0.0)
        return self._refused(row, found.kind)

    def _refused(self, row: Row, kind: str) -> Outcome:
        if kind in ("kicked", "rights", "blocked"):
            # One lost right (to react, say) isn't the whole group: only what must arrive waits.
            return Refused("gone") if row.kind == "mark" else Unreachable()
        return Refused("invalid")
