"""The outbox: what must arrive, as rows written in the transaction that caused them.

The table is the truth; who goes next is decided in memory (bot.delivery.waiting). It is read by index only: what
this process wrote is handed over after the commit, what others wrote and what a crash left claimed is looked for
now and then.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from typing import Any, Protocol

from sqlalchemy import and_, case, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.delivery.letters import Letter, UnknownKind, kinds, read
from bot.delivery.waiting import Row
from bot.logs import get_logger
from bot.store.database import after_commit
from bot.store.leases import is_over
from bot.store.tables import cases, outbox

# A crashed owner's rows are free again after it: so long may a child wait for them. Who lives renews.
LEASE_SECONDS = 6.0
# No back-off is longer. A stored wait that is was reckoned by a clock that was wrong then or is wrong now.
LONGEST_WAIT_SECONDS = 40.0
# Rows of other processes get their numbers before they are committed, perhaps in another order: so far back we
# look for ones that were not there yet.
_OVERLAP = 200

# Made once: building a statement costs more than running it.
_PUT = outbox.insert()

log = get_logger("delivery")


class Subject(Protocol):
    """What the outbox needs to know of a case."""

    @property
    def id(self) -> str: ...
    @property
    def center(self) -> str: ...
    @property
    def urgency(self) -> str: ...


class Outbox:
    """`fresh`: rows that were committed and that the worker hasn't seen, with the seconds that each has to wait.
    `opened`: cases and centers to which something may go again. `urged`: cases that became red."""

    def __init__(self, clock: Clock, owner: str) -> None:
        self._clock = clock
        self._owner = owner
        self._strange: set[int] = set()
        self._seen = 0  # rows up to about this number were looked at
        self.wake = asyncio.Event()
        self.fresh: list[tuple[Row, float]] = []
        self.opened: set[str] = set()
        self.urged: set[str] = set()

    # For the services.

    async def put(
        self,
        connection: AsyncConnection,
        letter: Letter,
        *,
        case: Subject | None = None,
        center: str = "",
        place: int | None = None,
    ) -> None:
        """Queues one letter, about a case or (where there is none) for a center.
        `place`: the id of a finished row whose place in the stream it takes."""
        assert (case is None) == letter.of_center
        now = self._clock.now()
        owner = center if case is None else case.id
        urgent = case is not None and case.urgency == "red"
        stream = letter.stream_of(owner)
        values: dict[str, Any] = {
            "channel": "telegram",
            "case_id": None if case is None else case.id,
            "center": center,
            "stream": stream,
            "side": letter.side,
            "kind": letter.kind,
            "message": letter.message_id,
            "payload": letter.dump(),
            "urgent": urgent,
            "state": "queued",
            "attempts": 0,
            "unknown": 0,
            "next_at": now,
            "owner": "",
            "lease_until": 0.0,
            "at": now,
        }
        added = await connection.execute(_PUT, values if place is None else {"id": place, **values})
        number = place
        if number is None:
            assert added.inserted_primary_key is not None
            number = int(added.inserted_primary_key[0])
        goes_to = center if case is None else case.center
        row = Row(number, None if case is None else case.id, goes_to, stream, letter, urgent, at=now)
        after_commit(connection, lambda: self._hand_over(row))

    def _hand_over(self, row: Row) -> None:
        self.fresh.append((row, 0.0))
        self.wake.set()

    def open(self, connection: AsyncConnection, case_or_center: str) -> None:
        """After the commit something may go again to this case's person, or to this center's group."""

        def opened() -> None:
            self.opened.add(case_or_center)
            self.wake.set()

        after_commit(connection, opened)

    async def urge(self, connection: AsyncConnection, case_id: str) -> None:
        """A case has become red, and so has all that waits of it."""
        await connection.execute(update(outbox).where(outbox.c.case_id == case_id).values(urgent=True))

        def urged() -> None:
            self.urged.add(case_id)
            self.wake.set()

        after_commit(connection, urged)

    async def drop(self, connection: AsyncConnection, case_id: str, kinds: Sequence[type[Letter]]) -> None:
        """Takes back queued rows of a case that have lost their sense (nothing in flight)."""
        words = [kind.kind for kind in kinds]
        await connection.execute(
            delete(outbox).where(outbox.c.case_id == case_id, outbox.c.kind.in_(words), outbox.c.state != "sending")
        )

    async def again(self, connection: AsyncConnection, number: int, center: str) -> bool:
        """A row that rests because it may have arrived is sent once more; False when there is none."""
        found = (await connection.execute(_rows().where(outbox.c.id == number, outbox.c.state == "resting"))).first()
        row = None if found is None else self._row(found)
        if row is None or row.center != center:
            return False
        await connection.execute(
            update(outbox).where(outbox.c.id == number).values(state="queued", unknown=0, attempts=0, next_at=0.0)
        )
        after_commit(connection, lambda: self._hand_over(row))
        return True

    async def retries(self, connection: AsyncConnection, center: str) -> bool:
        """Whether something for this center's group has been tried in vain."""
        tried = _rows().where(outbox.c.state == "queued", outbox.c.attempts > 0, outbox.c.side == "staff")
        return (await connection.execute(tried.where(cases.c.center == center).limit(1))).first() is not None

    # For the worker.

    async def look(self, connection: AsyncConnection) -> list[tuple[Row, float]]:
        """Rows that others wrote since the last look, and claimed ones whose owner has let the lease go; each with
        the seconds that it has to wait. The first look finds everything that waits."""
        now = self._clock.now()
        # Found by the lease, which only claimed rows have.
        claimed = _rows().where(outbox.c.lease_until > 0.0, outbox.c.state == "sending")
        left = claimed.where(is_over(outbox.c.lease_until, now))
        new = _rows().where(outbox.c.id > self._seen - _OVERLAP, outbox.c.state == "queued")
        rows = [*(await connection.execute(left)).all(), *(await connection.execute(new)).all()]
        found = []
        for row in sorted(rows, key=lambda one: one.id):
            self._seen = max(self._seen, row.id)
            known = self._row(row)
            if known is not None:
                wait = row.next_at - now if row.state == "queued" else 0.0
                found.append((known, wait if wait <= LONGEST_WAIT_SECONDS else 0.0))
        return found

    async def as_they_are(self, connection: AsyncConnection, rows: Collection[Row]) -> dict[int, Row]:
        """Those of the rows that may be claimed now, as they are now: still there, not another's, and nothing
        of their stream before them."""
        now = self._clock.now()
        earlier = outbox.alias("earlier")
        before = exists().where(
            earlier.c.stream == outbox.c.stream,
            earlier.c.id < outbox.c.id,
            earlier.c.state != "resting",
            earlier.c.kind.in_(list(kinds())),  # another version's rows keep nobody waiting
        )
        query = _rows().where(outbox.c.id.in_([row.id for row in rows]), _free(now), ~before)
        found = (self._row(row) for row in (await connection.execute(query)).all())
        return {row.id: row for row in found if row is not None}

    async def exist(self, connection: AsyncConnection, rows: Collection[int]) -> set[int]:
        """Which of them are still to be delivered by somebody."""
        query = select(outbox.c.id).where(outbox.c.id.in_(rows), outbox.c.state != "resting")
        return set((await connection.execute(query)).scalars())

    async def claim(self, connection: AsyncConnection, rows: Collection[int]) -> set[int]:
        """Takes rows for this process; those that another one has taken meanwhile are left out."""
        now = self._clock.now()
        won = await connection.execute(
            update(outbox)
            .where(outbox.c.id.in_(rows), _free(now))
            .values(
                # Who claimed it before may have sent it.
                unknown=outbox.c.unknown + case((outbox.c.state == "sending", 1), else_=0),
                state="sending",
                owner=self._owner,
                lease_until=now + LEASE_SECONDS,
                attempts=outbox.c.attempts + 1,
            )
            .returning(outbox.c.id)
        )
        return set(won.scalars())

    async def renew(self, connection: AsyncConnection, rows: Collection[int]) -> None:
        """Holds the leases of rows that are still under way."""
        await connection.execute(
            update(outbox).where(self._mine(rows)).values(lease_until=self._clock.now() + LEASE_SECONDS)
        )

    async def finish(self, connection: AsyncConnection, rows: Collection[int]) -> None:
        await connection.execute(delete(outbox).where(outbox.c.id.in_(rows)))

    async def postpone(
        self,
        connection: AsyncConnection,
        rows: Collection[int],
        seconds: float,
        *,
        unknown: int = 0,
        tried: bool = True,
    ) -> None:
        """Gives rows back, not before `seconds` from now. `unknown`: one more try that may have had its effect;
        `tried`: it counts for the back-off."""
        await connection.execute(
            update(outbox)
            .where(self._mine(rows))
            .values(
                state="queued",
                owner="",
                lease_until=0.0,
                next_at=self._clock.now() + seconds,
                unknown=outbox.c.unknown + unknown,
                attempts=outbox.c.attempts if tried else 0,
            )
        )

    async def rest(self, connection: AsyncConnection, rows: Collection[int]) -> None:
        """They may have arrived twice already: no further copy, unless somebody asks for it."""
        await connection.execute(
            update(outbox).where(self._mine(rows)).values(state="resting", owner="", lease_until=0.0)
        )

    def _mine(self, rows: Collection[int]) -> Any:
        return and_(outbox.c.id.in_(rows), outbox.c.owner == self._owner, outbox.c.state == "sending")

    def _row(self, row: Any) -> Row | None:
        """None for a kind that this version doesn't know: another version's row, which is left alone."""
        try:
            letter = read(row.kind, row.message, row.payload)
        except UnknownKind:
            if row.id not in self._strange:
                self._strange.add(row.id)
                log.warning("unknown_letter")
            return None
        return Row(
            id=row.id,
            case_id=row.case_id,
            center=row.center if row.case_id is None else row.case_center or "",
            stream=row.stream,
            letter=letter,
            urgent=row.urgent,
            attempts=row.attempts,
            unknown=row.unknown + (1 if row.state == "sending" else 0),
            at=row.at,
        )


def _rows() -> Any:
    joined = outbox.outerjoin(cases, cases.c.id == outbox.c.case_id)
    return select(outbox, cases.c.center.label("case_center")).select_from(joined)


def _free(now: float) -> Any:
    return or_(outbox.c.state == "queued", and_(outbox.c.state == "sending", is_over(outbox.c.lease_until, now)))
