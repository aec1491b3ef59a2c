"""What is deleted is in no file of SQLite any more, its log included."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select
from yard import Yard

from bot.cases.model import Case
from bot.cases.privacy import Privacy
from bot.people import Visitor
from bot.store.rotation import rotate
from bot.store.sessions import Session
from bot.store.tables import cases, sessions, texts
from bot.vault import Keyring, Vault


@pytest.fixture
async def yard(tmp_path: Path) -> AsyncIterator[Yard]:
    async with Yard.open(tmp_path) as found:
        yield found


def on_disk(yard: Yard) -> bytes:
    return b"".join(path.read_bytes() for path in yard.folder.glob("qorgan.db*"))


async def filled(yard: Yard) -> tuple[Case, list[bytes]]:
    """A case, and the envelopes of its key, address and text."""
    case = await yard.case(yard.person())
    await yard.hear(case, "секрет", 5)
    async with yard.store.database.read() as connection:
        [text] = (await connection.execute(select(texts.c.text))).scalars()
        row = (await connection.execute(select(cases.c.data_key, cases.c.address))).one()
    return case, [text, row.data_key, row.address]


async def test_what_was_shredded(yard: Yard) -> None:
    case, envelopes = await filled(yard)
    assert all(envelope in on_disk(yard) for envelope in envelopes)
    async with yard.store.database.write() as connection:
        now = await yard.store.desk.book.change(connection, case, state="closed")
        assert now is not None
        await yard.store.desk.book.due(connection, case.id, "shred", yard.clock.now())
    await yard.store.keeping.run()
    assert not any(envelope in on_disk(yard) for envelope in envelopes)
    assert (yard.folder / "qorgan.db-wal").stat().st_size == 0


async def test_the_session_that_was_hidden(yard: Yard) -> None:
    visitor = Visitor("telegram", yard.person().id, "ru")
    desk = yard.store.desk
    async with yard.store.database.write() as connection:
        await desk.sessions.keep(connection, visitor, Session(language="ru", draft=[(1, "помогите")]))
    async with yard.store.database.read() as connection:
        row = (await connection.execute(select(sessions))).one()
    assert all(envelope in on_disk(yard) for envelope in (row.sealed, row.draft))
    async with yard.store.database.write() as connection:
        await Privacy(desk).hide(connection, visitor, "ru", pressed=3)
    await yard.store.keeping.run()
    assert not any(envelope in on_disk(yard) for envelope in (row.sealed, row.draft, row.pseudonym))


async def test_what_an_old_key_sealed(yard: Yard) -> None:
    _, [_, data_key, address] = await filled(yard)
    vault = Vault(Keyring.parse(Keyring.generate(yard.settings.keys)))
    await rotate(yard.store.database, vault, yard.clock)
    assert not any(envelope in on_disk(yard) for envelope in (data_key, address))


async def test_a_reader_stops_nothing(yard: Yard) -> None:
    """Then the log is emptied the next time."""
    case, envelopes = await filled(yard)
    async with yard.store.database.read() as connection:
        await connection.execute(select(cases))
        async with yard.store.database.write() as writing:
            await yard.store.keeping.shred(writing, case)
        await yard.store.keeping.run()
    await yard.store.keeping.run()
    assert not any(envelope in on_disk(yard) for envelope in envelopes)
