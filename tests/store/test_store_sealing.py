"""Which keys seal the cases: found by the index, whatever stands there."""

from __future__ import annotations

import secrets

from store.plans import row_of

from bot.store.database import Database
from bot.store.sealing import keys_in_use
from bot.store.tables import cases
from bot.vault.envelope import header

KEYS = ("a", "ab", "b", "0123456789abcdef", "0123456789abcdeg", "zz")
GARBAGE = (b"", b"\x01", b"\x01\x02a", b"\x00" * 40, b"\xff" * 40, b"\x01\x03A-B" + bytes(40))


async def test_every_key_is_found_once_among_many_rows_and_damaged_ones(database_url: str) -> None:
    database = Database(database_url)
    envelopes = [header(key) + secrets.token_bytes(40) for key in KEYS for _ in range(5)]
    envelopes += [header(key) + end for key in KEYS[:3] for end in (b"\x00" * 40, b"\xff" * 40)]
    columns = ("address", "data_key")
    values = [
        row_of(cases, number) | {"address": None, "data_key": None, columns[number % 2]: envelope}
        for number, envelope in enumerate([*envelopes, *GARBAGE, None, None])
    ]
    async with database.write() as connection:
        await connection.execute(cases.insert(), values)
        assert await keys_in_use(connection, 0.0, besides=("other",)) == set(KEYS)
        assert await keys_in_use(connection, 0.0, besides=("a", "zz")) == set(KEYS) - {"a", "zz"}
    await database.close()
