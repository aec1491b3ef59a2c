"""`qorgan keys rotate`: everything sealed by older keys is sealed anew by the newest one, and
pseudonyms are computed anew from the addresses that are sealed beside them.

Sessions can't be: their key needs the person's chat id. Nor can the digests of invitations: nobody
keeps the code. They are gone after 48 hours and a week anyway; until then their key must stay listed.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Table, and_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.store.database import Database
from bot.store.sealing import keys_in_use
from bot.store.tables import cases, centers, invites, parked, receipts, sessions, staff
from bot.vault import EnvelopeError, Vault


@dataclass(frozen=True, slots=True)
class Rotation:
    """`resealed` envelopes; keys that sessions and invitations still need (id, rows, until when, UTC);
    keys of rows that can't be opened; open cases (center, alias) of people who have another open one;
    keys of rows that others changed meanwhile; keys to drop."""

    resealed: int
    needed: list[tuple[str, int, str]]
    damaged: list[str]
    doubled: list[tuple[str, int]]
    left: list[str]
    free: list[str]


async def rotate(database: Database, vault: Vault, clock: Clock, channel: str = "telegram") -> Rotation:
    """Raises `StoreUnavailable`; a row that no listed key opens is left as it is and keeps its key."""
    async with database.write() as connection:
        work = _Rotator(connection, vault, channel)
        await work.addresses(cases, "address", ("pseudonym",))
        await work.data_keys()
        await work.addresses(centers, "chat", ("pseudonym",))
        await work.addresses(staff, "person", ("pseudonym",))
        await work.events(receipts, "reply", "receipt")
        await work.events(parked, "update", "parked")
        needed = await _needed(connection, vault, clock.now())
        in_use = await keys_in_use(connection, clock.now(), besides=(vault.keyring.newest,))
    await database.scrub()
    told = {key for key, _, _ in needed} | work.damaged | work.doubled_keys
    older = [key for key in vault.keyring.ids if key != vault.keyring.newest]
    return Rotation(
        resealed=work.resealed,
        needed=needed,
        damaged=sorted(work.damaged),
        doubled=work.doubled,
        left=[key for key in older if key in in_use - told],
        free=[key for key in older if key not in in_use | told],
    )


class _Rotator:
    def __init__(self, connection: AsyncConnection, vault: Vault, channel: str) -> None:
        self._connection = connection
        self._vault = vault
        self._channel = channel
        self.resealed = 0
        self.damaged: set[str] = set()
        self.doubled: list[tuple[str, int]] = []
        self.doubled_keys: set[str] = set()

    async def addresses(self, table: Table, column: str, pseudonyms: tuple[str, ...]) -> None:
        """Sealed chat ids, and the pseudonyms that belong to them."""
        query = select(table.c.id, table.c[column]).where(table.c[column].is_not(None))
        for row in (await self._connection.execute(query)).all():
            place = {"purpose": "address", "table": table.name, "column": column, "row": row.id}
            opened = self._opened(row[1], place)
            if opened is None:
                continue
            values: dict[str, Any] = {column: self._vault.seal(opened, **place)}
            for name in pseudonyms:
                values[name] = self._vault.pseudonym(self._channel, int(opened))
            try:
                async with self._connection.begin_nested():
                    await self._write(table, table.c.id == row.id, table.c[column], row[1], values)
            except IntegrityError:
                # Somebody else has this pseudonym: one person has two open cases, under two keys.
                if table is cases:
                    await self._double(row.id, row[1])

    async def data_keys(self) -> None:
        query = select(cases.c.id, cases.c.data_key).where(cases.c.data_key.is_not(None))
        for row in (await self._connection.execute(query)).all():
            if self._is_current(row.data_key):
                continue
            try:
                key = self._vault.open_data_key(row.data_key, row.id)
            except EnvelopeError:
                self._mark(row.data_key)
                continue
            values = {"data_key": self._vault.seal_data_key(key, row.id)}
            await self._write(cases, cases.c.id == row.id, cases.c.data_key, row.data_key, values)

    async def events(self, table: Table, column: str, purpose: str) -> None:
        """Rows that are named by channel, bot and event."""
        query = select(table.c.channel, table.c.bot, table.c.event, table.c[column]).where(table.c[column].is_not(None))
        for row in (await self._connection.execute(query)).all():
            name = f"{row.channel}:{row.bot}:{row.event}"
            place = {"purpose": purpose, "table": table.name, "column": column, "row": name}
            opened = self._opened(row[3], place)
            if opened is not None:
                mine = and_(table.c.channel == row.channel, table.c.bot == row.bot, table.c.event == row.event)
                await self._write(table, mine, table.c[column], row[3], {column: self._vault.seal(opened, **place)})

    def _opened(self, envelope: bytes, place: dict[str, str]) -> bytes | None:
        """The content of an envelope of an older key; None when there is nothing to do."""
        if self._is_current(envelope):
            return None
        try:
            return self._vault.open(envelope, **place)
        except EnvelopeError:
            self._mark(envelope)
            return None

    def _is_current(self, envelope: bytes) -> bool:
        try:
            return self._vault.is_current(envelope)
        except EnvelopeError:
            return False

    def _mark(self, envelope: bytes) -> None:
        """Something that no listed key opens. What isn't an envelope at all needs no key either."""
        with contextlib.suppress(EnvelopeError):
            self.damaged.add(self._vault.key_id(envelope))

    async def _double(self, case_id: str, envelope: bytes) -> None:
        query = select(cases.c.center, cases.c.alias).where(cases.c.id == case_id)
        row = (await self._connection.execute(query)).one()
        self.doubled.append((row.center, row.alias))
        self.doubled_keys.add(self._vault.key_id(envelope))

    async def _write(self, table: Table, row: Any, column: Any, envelope: bytes, values: dict[str, Any]) -> None:
        """What somebody destroyed or replaced since it was read stays as it is now."""
        written = await self._connection.execute(update(table).where(row, column == envelope).values(**values))
        self.resealed += written.rowcount


async def _needed(connection: AsyncConnection, vault: Vault, now: float) -> list[tuple[str, int, str]]:
    found: dict[str, tuple[int, float]] = {}
    waiting = []
    for row in (await connection.execute(select(sessions.c.sealed, sessions.c.expires_at))).all():
        with contextlib.suppress(EnvelopeError):
            waiting.append((vault.key_id(row.sealed), row.expires_at))
    for row in (await connection.execute(select(invites.c.key, invites.c.expires_at))).all():
        # Those of before a key was noted may be of any.
        waiting += [(key, row.expires_at) for key in ([row.key] if row.key else vault.keyring.ids)]
    for key, at in waiting:
        if key != vault.keyring.newest and at > now:
            rows, until = found.get(key, (0, 0.0))
            found[key] = (rows + 1, max(until, at))
    return [
        (key, rows, datetime.fromtimestamp(until, UTC).strftime("%Y-%m-%d %H:%M UTC"))
        for key, (rows, until) in sorted(found.items())
    ]
