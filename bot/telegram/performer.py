"""Delivers rows of the outbox by Telegram: finds the hand for the row, says how it ended."""

from __future__ import annotations

import time
from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.dispatch import Dispatch, Dispatching
from bot.delivery.letters import Answer, Mark, Rank, Relay
from bot.delivery.outcomes import Later, Moved, NotWorkable, Outcome, Refused, TopicLost, Unreachable
from bot.delivery.ports import Held, Prepared
from bot.delivery.waiting import Row
from bot.telegram.session import CallError
from bot.telegram.staff_delivery import StaffDelivery
from bot.telegram.trouble import Trouble, trouble
from bot.telegram.visitor_delivery import VisitorDelivery

_MARK_TRIES = 5
# What somebody's chat refuses for a reason that we don't know is tried for about a minute.
_PERSON_TRIES = 8
# Of a staff group: from then on it is looked at whether others get through.
_GROUP_TRIES = 5
_MOST_REFUSED = 1000


class TelegramPerformer:
    def __init__(self, dispatching: Dispatching, staff: StaffDelivery, visitor: VisitorDelivery) -> None:
        self._dispatching = dispatching
        self._staff = staff
        self._visitor = visitor
        # Rows that a group has refused for a reason that we don't know, and since when.
        self._refused_since: dict[int, float] = {}

    async def prepare(
        self, connection: AsyncConnection, batches: Sequence[Sequence[Row]]
    ) -> dict[int, Prepared | Held | Outcome | str]:
        found = await self._dispatching.look_up(connection, batches)
        ready: dict[int, Prepared | Held | Outcome | str] = {}
        for batch in batches:
            one = found[batch[0].id]
            if isinstance(one, Dispatch):
                ready[batch[0].id] = Prepared(self._staff.together(batch, one), one)
            else:
                ready[batch[0].id] = one
        return ready

    async def freed(self, connection: AsyncConnection, rows: Sequence[Row]) -> set[int]:
        return await self._dispatching.freed(connection, rows)

    async def perform(self, prepared: Prepared) -> Outcome:
        rows, dispatch = prepared.rows, prepared.about
        assert isinstance(dispatch, Dispatch)
        try:
            if rows[0].letter.side == "staff":
                return await self._staff.perform(rows, dispatch)
            return await self._visitor.perform(rows[0], dispatch)
        except CallError as error:
            found = trouble(error)
            if found.kind == "closed" and rows[0].letter.side == "staff":
                return await self._opened(rows, dispatch)
            if found.kind == "unknown":
                return await self._unknown(rows[0], error)
            return self._ending(rows, dispatch, found)

    async def _opened(self, rows: Sequence[Row], dispatch: Dispatch) -> Outcome:
        """Staff closed the topic: the case goes on in it nevertheless."""
        try:
            return await self._staff.open_topic(rows[0], dispatch)
        except CallError as error:
            found = trouble(error)
            return Unreachable() if found.kind == "closed" else self._ending(rows, dispatch, found)

    async def _unknown(self, row: Row, error: CallError) -> Outcome:
        """Nobody knows whether it had its effect, unless Telegram is away altogether: then it hadn't."""
        if isinstance(row.letter, Mark) and row.attempts >= _MARK_TRIES:
            return Refused("gone")  # a courtesy isn't tried for ever
        if not row.letter.copies or not error.sent or error.code >= 500:
            # It never left, or Telegram says itself that it failed.
            return Later("network")
        return Later("network", unknown=await self._staff.answers())

    def _ending(self, rows: Sequence[Row], dispatch: Dispatch, found: Trouble) -> Outcome:
        row, letter = rows[0], rows[0].letter
        if found.kind == "throttled":
            return Later("throttled", found.seconds, chat=True)
        if found.kind == "moved":
            return Moved(found.chat)
        if found.kind in ("unknown", "token", "conflict"):
            return Later("network")
        if found.kind == "topic":
            upkeep = letter.rank == Rank.UPKEEP
            return Refused("gone") if upkeep else TopicLost(dispatch.case.topic if dispatch.case else None)
        if found.kind == "missing":
            return Refused("invalid" if isinstance(letter, Answer) else "gone")
        if found.kind in ("kicked", "rights", "blocked"):
            # One lost right (to react, say) isn't the whole group: only what must arrive waits.
            return Refused("gone") if isinstance(letter, Mark) else Unreachable()
        if len(rows) > 1:
            # One bad text must not take the others with it.
            self._staff.apart(rows)
            return Later("bad_request", 0.0)
        return self._refused(row, dispatch, found)

    def _refused(self, row: Row, dispatch: Dispatch, found: Trouble) -> Outcome:
        if found.kind == "text" or row.letter.rank == Rank.UPKEEP:
            return Refused("invalid")
        if row.letter.side == "visitor":
            return Refused("invalid") if row.attempts >= _PERSON_TRIES else Later("bad_request")
        if self._only_this(row, dispatch):
            return Refused("invalid")
        # Not this very text, or nobody can say: dropping it would lose somebody's words.
        return NotWorkable()

    def _only_this(self, row: Row, dispatch: Dispatch) -> bool:
        """Whether it is this very text after all that Telegram doesn't take, in words that we don't know: refused
        again and again, while the group takes others."""
        if dispatch.case is not None and dispatch.case.summary_message is None:
            return False  # it is the topic that can't be made
        if len(self._refused_since) > _MOST_REFUSED:
            self._refused_since.clear()
        since = self._refused_since.setdefault(row.id, time.monotonic())
        return row.attempts >= _GROUP_TRIES and self._staff.taken_at(dispatch.chat) > since


def is_edit(row: Row) -> bool:
    """Whether a row brings a further version of a text."""
    return isinstance(row.letter, Relay) and row.letter.version > 1
