"""Whether the listed keys are the ones that a database was sealed with."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import cases, centers, staff
from bot.vault import EnvelopeError, Vault

_ADDRESSES = ((centers, "chat"), (staff, "person"), (cases, "address"))


@dataclass(frozen=True, slots=True)
class Unopened:
    """Ids of keys that the database needs: `missing` ones aren't listed; under the id of a `different`
    one another key is listed, and opens nothing."""

    missing: list[str]
    different: list[str]


async def unopened(connection: AsyncConnection, vault: Vault) -> Unopened:
    """Looks at what must stay readable: addresses of groups, staff and cases. One row that is damaged
    says nothing about its key."""
    missing: set[str] = set()
    tried: dict[str, bool] = {}
    for table, column in _ADDRESSES:
        query = select(table.c.id, table.c[column]).where(table.c[column].is_not(None))
        for row, envelope in (await connection.execute(query)).all():
            try:
                key = vault.key_id(envelope)
            except EnvelopeError:
                continue
            if key not in vault.keyring.ids:
                missing.add(key)
            elif not tried.get(key, False):
                tried[key] = _opens(vault, envelope, table.name, column, row)
    return Unopened(sorted(missing), sorted(key for key, opened in tried.items() if not opened))


def _opens(vault: Vault, envelope: bytes, table: str, column: str, row: str) -> bool:
    try:
        vault.open(envelope, purpose="address", table=table, column=column, row=row)
    except EnvelopeError:
        return False
    return True
