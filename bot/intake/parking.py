"""Parking: what is unfinished is kept as a sealed row, so that the channel need not keep it.

A row has an owner and a lease. Whoever owns it is working on it; when the lease is over (the owner
is gone), any process may claim it.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, or_, select, update

from bot.clock import Clock
from bot.events import Event, load_event
from bot.logs import get_logger
from bot.people import Receipt
from bot.store.database import Database, serialize
from bot.store.leases import is_over
from bot.store.tables import parked
from bot.vault import EnvelopeError, Vault

log = get_logger("intake")

# So long a person waits for their turn when a process ended without a word; renewed three times as often.
LEASE_SECONDS = 6.0


class Parking:
    """Every method raises `StoreUnavailable`."""

    def __init__(self, database: Database, vault: Vault, clock: Clock) -> None:
        self._database = database
        self._vault = vault
        self._clock = clock
        self.owner = secrets.token_hex(8)
        self._unreadable: set[int] = set()  # logged once

    async def park(self, events: Sequence[Event]) -> None:
        """Keeps events, in their order; one that is parked already stays as it is."""
        now = self._clock.now()
        async with self._database.write() as connection:
            await serialize(connection, *(_place(event.receipt)["row"].encode() for event in events))
            for event in events:
                known = select(parked.c.id).where(*_is(event.receipt))
                if (await connection.execute(known)).first() is not None:
                    continue
                sealed = self._vault.seal(event.dump(), **_place(event.receipt))
                await connection.execute(
                    parked.insert().values(
                        channel=event.receipt.channel,
                        bot=event.receipt.bot,
                        event=event.receipt.event,
                        update=sealed,
                        attempts=0,
                        owner=self.owner,
                        lease_until=now + LEASE_SECONDS,
                        at=now,
                    )
                )

    async def release(self, *receipts: Receipt) -> None:
        """Forgets events that are finished."""
        async with self._database.write() as connection:
            for receipt in receipts:
                await connection.execute(delete(parked).where(*_is(receipt)))

    async def renew(self) -> None:
        """Says that this process is still working on its rows."""
        async with self._database.write() as connection:
            await connection.execute(
                update(parked).where(parked.c.owner == self.owner).values(lease_until=self._clock.now() + LEASE_SECONDS)
            )

    async def leave(self) -> None:
        """Gives up this process's claims: whoever starts next need not wait for the leases to end."""
        async with self._database.write() as connection:
            await connection.execute(update(parked).where(parked.c.owner == self.owner).values(lease_until=0.0))

    async def all(self) -> list[Event]:
        """Every parked event, in the order in which they were parked. What no listed key opens stays where
        it is: it was confirmed, nobody else has it, and its key may be listed again."""
        async with self._database.read() as connection:
            rows = (await connection.execute(select(parked).order_by(parked.c.id))).all()
        return self._opened(rows, ())

    async def orphaned(self, known: Collection[Receipt]) -> list[Event]:
        """What others have parked whose leases are over, but for what is known already, in its order. Costs nothing for
        this process's own rows, however many they are."""
        # Two ranges of the index of owners, sorted here: asked for in order, a database reads all the rows instead.
        others = parked.c.owner < self.owner, parked.c.owner > self.owner
        rows: list[Row[Any]] = []
        async with self._database.read() as connection:
            for some in others:
                query = select(parked).where(some, is_over(parked.c.lease_until, self._clock.now()))
                rows += (await connection.execute(query)).all()
        return self._opened(sorted(rows, key=lambda row: row.id), known)

    def _opened(self, rows: Iterable[Row[Any]], known: Collection[Receipt]) -> list[Event]:
        events = []
        for row in rows:
            receipt = Receipt(row.channel, row.bot, row.event)
            if receipt in known or row.id in self._unreadable:
                continue
            try:
                events.append(load_event(self._vault.open(row.update, **_place(receipt))))
            except (EnvelopeError, ValueError):
                self._unreadable.add(row.id)
                log.error("parked_event_unreadable", reason="unknown_key")
        return events

    async def claim(self, receipt: Receipt) -> float | None:
        """Takes a row over: 0 when it is ours now, None when it is gone, else the seconds after
        which its present owner's lease is over."""
        now = self._clock.now()
        async with self._database.write() as connection:
            row = (
                await connection.execute(select(parked.c.owner, parked.c.lease_until).where(*_is(receipt)))
            ).one_or_none()
            if row is None:
                return None
            taken = await connection.execute(
                update(parked)
                .where(*_is(receipt), or_(is_over(parked.c.lease_until, now), parked.c.owner == self.owner))
                .values(owner=self.owner, lease_until=now + LEASE_SECONDS, attempts=parked.c.attempts + 1)
            )
            return 0.0 if taken.rowcount == 1 else max(row.lease_until - now, 0.05)


def _is(receipt: Receipt) -> tuple[ColumnElement[bool], ...]:
    return (
        parked.c.channel == receipt.channel,
        parked.c.bot == receipt.bot,
        parked.c.event == receipt.event,
    )


def _place(receipt: Receipt) -> dict[str, str]:
    row = f"{receipt.channel}:{receipt.bot}:{receipt.event}"
    return {"purpose": "parked", "table": "parked", "column": "update", "row": row}
