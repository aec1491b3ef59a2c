"""Which keys a database was sealed with, and whether they are the ones that are listed."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, LargeBinary, func, not_, or_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.receipts import KEPT_SECONDS
from bot.store.tables import cases, centers, parked, receipts, sessions, staff
from bot.vault import EnvelopeError, Vault
from bot.vault.envelope import HEADER, header, header_key_id

_ADDRESSES = ((centers, "chat"), (staff, "person"), (cases, "address"))


@dataclass(frozen=True, slots=True)
class Unopened:
    """Ids of keys that the database needs: `missing` ones aren't listed; under the id of a `different`
    one another key is listed, and opens nothing."""

    missing: list[str]
    different: list[str]


async def unopened(connection: AsyncConnection, vault: Vault, now: float) -> Unopened:
    """Looks at all that is still wanted; a row of a listed key that is damaged says nothing about it."""
    listed = vault.keyring.ids
    missing = await keys_in_use(connection, now, besides=listed)
    tried: dict[str, bool] = {}
    async for envelope, place in _openable(connection):
        with contextlib.suppress(EnvelopeError):
            key = vault.key_id(envelope)
            if key in listed and not tried.get(key, False):
                tried[key] = _opens(vault, envelope, place)
    return Unopened(sorted(missing), sorted(key for key, opened in tried.items() if not opened))


async def keys_in_use(connection: AsyncConnection, now: float, *, besides: Iterable[str]) -> set[str]:
    """Ids of the keys, other than these, that seal something which is still wanted. The database looks
    through it: there may be many receipts and sessions."""
    found: set[str] = set()
    for column, wanted in _sealed(now):
        named = [_start(column, len(known)) == known for known in map(header, besides)]
        query = select(_start(column, HEADER)).distinct().where(column.is_not(None), wanted, not_(or_(*named)))
        for start in (await connection.execute(query)).scalars():
            with contextlib.suppress(EnvelopeError):
                found.add(header_key_id(start))
    return found


def _sealed(now: float) -> list[tuple[Column[Any], ColumnElement[bool]]]:
    """Every column of envelopes that a master key seals, and which of its rows are still wanted."""
    return [
        (centers.c.chat, true()),
        (staff.c.person, true()),
        (cases.c.address, true()),
        (cases.c.data_key, true()),
        (parked.c.update, true()),
        (receipts.c.reply, receipts.c.at > now - KEPT_SECONDS),
        (sessions.c.sealed, sessions.c.expires_at > now),
    ]


def _start(column: Column[Any], length: int) -> ColumnElement[bytes]:
    return func.substr(column, 1, length, type_=LargeBinary)


async def _openable(connection: AsyncConnection) -> AsyncIterator[tuple[bytes, dict[str, str]]]:
    """Envelopes that can be tried without more than their row: addresses and what is parked."""
    for table, column in _ADDRESSES:
        query = select(table.c.id, table.c[column]).where(table.c[column].is_not(None))
        for row, envelope in (await connection.execute(query)).all():
            yield envelope, {"purpose": "address", "table": table.name, "column": column, "row": row}
    events = select(parked.c.channel, parked.c.bot, parked.c.event, parked.c.update)
    for row in (await connection.execute(events)).all():
        name = f"{row.channel}:{row.bot}:{row.event}"
        yield row[3], {"purpose": "parked", "table": "parked", "column": "update", "row": name}


def _opens(vault: Vault, envelope: bytes, place: dict[str, str]) -> bool:
    try:
        vault.open(envelope, **place)
    except EnvelopeError:
        return False
    return True
