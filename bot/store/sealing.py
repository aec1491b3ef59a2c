"""Which keys a database was sealed with, and whether they are the ones that are listed."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, LargeBinary, func, literal_column, not_, or_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.receipts import KEPT_SECONDS
from bot.store.tables import cases, centers, parked, receipts, sessions, staff
from bot.vault import EnvelopeError, Vault
from bot.vault.envelope import HEADER, header, header_key_id

_ADDRESSES = ((centers, "chat"), (staff, "person"))
# So many addresses of cases are tried with a key. One would do, if it isn't damaged.
_TRIED = 20


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
    async for envelope, place in _openable(connection, listed):
        with contextlib.suppress(EnvelopeError):
            key = vault.key_id(envelope)
            if key in listed and not tried.get(key, False):
                tried[key] = _opens(vault, envelope, place)
    return Unopened(sorted(missing), sorted(key for key, opened in tried.items() if not opened))


async def keys_in_use(connection: AsyncConnection, now: float, *, besides: Iterable[str]) -> set[str]:
    """Ids of the keys, other than these, that seal something which is still wanted. The database looks
    through it: there may be many receipts and sessions."""
    found: set[str] = set()
    for column in (cases.c.address, cases.c.data_key):
        found |= await _by_index(connection, column)
    found -= set(besides)
    for column, wanted in _sealed(now):
        named = [_start(column, len(known)) == known for known in map(header, besides)]
        query = select(_start(column, HEADER)).distinct().where(column.is_not(None), wanted, not_(or_(*named)))
        for start in (await connection.execute(query)).scalars():
            with contextlib.suppress(EnvelopeError):
                found.add(header_key_id(start))
    return found


def _sealed(now: float) -> list[tuple[Column[Any], ColumnElement[bool]]]:
    """The columns of envelopes that a master key seals, but for those of the cases, and which of their rows are
    still wanted."""
    return [
        (centers.c.chat, true()),
        (staff.c.person, true()),
        (parked.c.update, true()),
        (receipts.c.reply, receipts.c.at > now - KEPT_SECONDS),
        (sessions.c.sealed, sessions.c.expires_at > now),
    ]


def _start(column: Column[Any], length: int) -> ColumnElement[bytes]:
    return func.substr(column, 1, length, type_=LargeBinary)


async def _by_index(connection: AsyncConnection, column: Column[Any]) -> set[str]:
    """The keys of a column of the cases, of which there may be very many: from one key's first envelope the index
    leads to the next key's."""
    found: set[str] = set()
    start, last = _indexed(column), b""
    while (after := await connection.scalar(select(start).where(start > last).order_by(start).limit(1))) is not None:
        last = bytes(after)
        with contextlib.suppress(EnvelopeError):
            key = header_key_id(last)
            found.add(key)
            last = _end(key)
    return found


def _indexed(column: Column[Any]) -> ColumnElement[bytes]:
    """The expression of an index, word for word."""
    return func.substr(column, literal_column("1"), literal_column(str(HEADER)), type_=LargeBinary)


def _end(key: str) -> bytes:
    """What comes after the beginning of every envelope of a key."""
    return header(key) + b"\xff" * (HEADER + 1)


async def _openable(
    connection: AsyncConnection, listed: Iterable[str]
) -> AsyncIterator[tuple[bytes, dict[str, str]]]:
    """Envelopes that can be tried without more than their row: addresses and what is parked."""
    queries = [(table, column, select(table.c.id, table.c[column])) for table, column in _ADDRESSES]
    start = _indexed(cases.c.address)
    for key in listed:
        some = select(cases.c.id, cases.c.address).where(start > header(key), start < _end(key)).limit(_TRIED)
        queries.append((cases, "address", some))
    for table, column, query in queries:
        for row, envelope in (await connection.execute(query.where(table.c[column].is_not(None)))).all():
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
