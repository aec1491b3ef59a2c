"""The outbox: what must arrive, as rows written in the transaction that caused them.

A row holds references and names of texts, never a text: what it says is rendered when it is sent,
in the reader's language of that moment. Rows of one stream (a chat and topic) go out in order.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Any, Literal, Protocol

from sqlalchemy import ColumnElement, Select, and_, case, delete, desc, exists, false, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.store.database import after_commit
from bot.store.tables import cases, centers, outbox

Side = Literal["visitor", "staff"]

# A crashed owner's rows are free again after it: so long may a child wait for them. Who lives renews.
LEASE_SECONDS = 6.0
# A minute's budget of a group.
_OF_ONE_CHAT = 20


class Subject(Protocol):
    """What the outbox needs to know of a case."""

    @property
    def id(self) -> str: ...
    @property
    def center(self) -> str: ...
    @property
    def urgency(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Row:
    id: int
    case_id: str | None
    center: str
    stream: str
    side: Side
    kind: str
    message: int | None
    payload: dict[str, Any]
    urgent: bool
    attempts: int
    at: float
    topic: int | None  # of the case, when the row was read or claimed

    @property
    def chat(self) -> str:
        """What a budget or a 429 is counted for: the group of a center, or one person's chat."""
        return f"group:{self.center}" if self.side == "staff" else f"private:{self.case_id}"


class Outbox:
    def __init__(self, clock: Clock, owner: str) -> None:
        self._clock = clock
        self._owner = owner
        self.wake = asyncio.Event()

    async def put(
        self,
        connection: AsyncConnection,
        kind: str,
        *,
        case: Subject | None = None,
        center: str = "",
        side: Side = "staff",
        stream: str = "",
        message: int | None = None,
        urgent: bool | None = None,
        after: float = 0.0,
        place: int | None = None,
        **payload: Any,
    ) -> None:
        """Queues one row. The stream is the case's topic (staff) or the person's chat, unless given.
        `place`: the id of a finished row whose place in the stream it takes."""
        now = self._clock.now()
        if not stream:
            assert case is not None
            stream = f"{'topic' if side == 'staff' else 'person'}:{case.id}"
        await connection.execute(
            outbox.insert().values(
                **({} if place is None else {"id": place}),
                case_id=None if case is None else case.id,
                center=center or (case.center if case is not None else ""),
                stream=stream,
                side=side,
                kind=kind,
                message=message,
                payload=json.dumps(payload, ensure_ascii=False),
                urgent=urgent if urgent is not None else case is not None and case.urgency == "red",
                state="queued",
                attempts=0,
                next_at=now + after,
                owner="",
                lease_until=0.0,
                at=now,
            )
        )
        after_commit(connection, self.wake.set)

    async def heads(self, connection: AsyncConnection, limit: int = 200) -> list[Row]:
        """The first row of each stream that may go now, red ones first. A row with red ones behind it
        counts as red: they can't pass it. Of one chat only so many: a busy one must not hide the others."""
        now = self._clock.now()
        earlier, later = outbox.alias("earlier"), outbox.alias("later")
        first = select(func.min(earlier.c.id)).where(earlier.c.stream == outbox.c.stream).scalar_subquery()
        pressing = exists().where(later.c.stream == outbox.c.stream, later.c.urgent)
        chat = case((outbox.c.side == "staff", outbox.c.center), else_=outbox.c.case_id)
        turn = func.row_number().over(partition_by=(outbox.c.side, chat), order_by=(desc(pressing), outbox.c.id))
        found = (
            _rows()
            .add_columns(pressing.label("pressing"), turn.label("turn"))
            .where(outbox.c.id == first, _free(now), _open_way(now))
            .subquery()
        )
        query = select(found).where(found.c.turn <= _OF_ONE_CHAT).order_by(desc(found.c.pressing), found.c.id)
        return [replace(_row(row), urgent=row.pressing) for row in (await connection.execute(query.limit(limit))).all()]

    async def next_at(self, connection: AsyncConnection) -> float | None:
        """When the next postponed row, abandoned lease or chat that is held back is due; None: nothing is."""
        now = self._clock.now()
        times = []
        for column in (outbox.c.next_at, outbox.c.lease_until, cases.c.held_until, centers.c.held_until):
            times.append(await connection.scalar(select(func.min(column)).where(column > now)))
        return min((time for time in times if time is not None), default=None)

    async def claim(self, connection: AsyncConnection, rows: Sequence[Row]) -> list[Row]:
        """Takes rows for this process, and answers them as they are now; those that were taken by
        another one, or changed in any way since they were read, are left out."""
        now = self._clock.now()
        won = []
        for row in rows:
            result = await connection.execute(
                update(outbox)
                .where(
                    outbox.c.id == row.id,
                    outbox.c.stream == row.stream,
                    outbox.c.attempts == row.attempts,
                    or_(outbox.c.state == "queued", outbox.c.lease_until <= now),
                )
                .values(
                    state="sending",
                    owner=self._owner,
                    lease_until=now + LEASE_SECONDS,
                    attempts=outbox.c.attempts + 1,
                )
            )
            if result.rowcount == 1:
                found = (await connection.execute(_rows().where(outbox.c.id == row.id))).one()
                # `attempts` counts those before this one.
                won.append(replace(_row(found), attempts=row.attempts))
        return won

    async def renew(self, connection: AsyncConnection, ids: Collection[int]) -> None:
        """Holds the leases of rows that are still under way."""
        await connection.execute(
            update(outbox)
            .where(outbox.c.id.in_(ids), outbox.c.owner == self._owner, outbox.c.state == "sending")
            .values(lease_until=self._clock.now() + LEASE_SECONDS)
        )

    async def following(self, connection: AsyncConnection, row: Row, limit: int = 50) -> list[Row]:
        """The rows right behind `row` in its stream that may go with it."""
        query = _rows().where(outbox.c.stream == row.stream, outbox.c.id > row.id).order_by(outbox.c.id)
        found = (await connection.execute(query.limit(limit))).all()
        free = takewhile(lambda other: other.state == "queued" and other.next_at <= self._clock.now(), found)
        return [_row(other) for other in free]

    async def finish(self, connection: AsyncConnection, ids: Sequence[int]) -> None:
        await connection.execute(delete(outbox).where(outbox.c.id.in_(ids)))
        after_commit(connection, self.wake.set)

    async def postpone(self, connection: AsyncConnection, ids: Sequence[int], seconds: float) -> None:
        """Gives rows back, not before `seconds` from now."""
        await connection.execute(
            update(outbox)
            .where(outbox.c.id.in_(ids), outbox.c.owner == self._owner)
            .values(state="queued", owner="", lease_until=0.0, next_at=self._clock.now() + seconds)
        )
        after_commit(connection, self.wake.set)

    async def drop(self, connection: AsyncConnection, case_id: str, kinds: Sequence[str]) -> None:
        """Takes back queued rows of a case that have lost their sense (nothing in flight)."""
        await connection.execute(
            delete(outbox).where(outbox.c.case_id == case_id, outbox.c.kind.in_(kinds), outbox.c.state == "queued")
        )


def _rows() -> Select[Any]:
    joined = outbox.outerjoin(cases, cases.c.id == outbox.c.case_id).outerjoin(centers, centers.c.id == outbox.c.center)
    return select(outbox, cases.c.topic).select_from(joined)


def _free(now: float) -> ColumnElement[bool]:
    # An alert waits a little for the topic that it leads to.
    alert = and_(outbox.c.kind == "alert", outbox.c.attempts == 0, cases.c.topic.is_not(None))
    return or_(
        and_(outbox.c.state == "queued", or_(outbox.c.next_at <= now, alert)),
        and_(outbox.c.state == "sending", outbox.c.lease_until <= now),
    )


def _open_way(now: float) -> ColumnElement[bool]:
    """Whether the chat can be sent to: the center's group or the person's chat."""
    return or_(
        and_(outbox.c.side == "staff", centers.c.ready, func.coalesce(centers.c.held_until, 0.0) <= now),
        and_(
            outbox.c.side == "visitor",
            cases.c.reachable,
            or_(cases.c.hushed == false(), outbox.c.kind == "sweep"),
            func.coalesce(cases.c.held_until, 0.0) <= now,
        ),
    )


def _row(row: Any) -> Row:
    return Row(
        id=row.id,
        case_id=row.case_id,
        center=row.center,
        stream=row.stream,
        side=row.side,
        kind=row.kind,
        message=row.message,
        payload=json.loads(row.payload),
        urgent=row.urgent,
        attempts=row.attempts,
        at=row.at,
        topic=row.topic,
    )
