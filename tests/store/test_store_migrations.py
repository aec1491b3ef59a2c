"""Every revision, up and down, with data in every table, on both databases."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Boolean, Connection, Double, LargeBinary, MetaData, String, Table, inspect, text

from bot.store import migrate
from bot.store.database import Database
from bot.store.tables import metadata

# Of SQLite's indexes those of expressions can't be compared; that they are there is looked at below.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index"),
    pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based index"),
]
FOLDER = Path(migrate.__file__).with_name("migrations")


def revisions() -> list[str]:
    """Oldest first."""
    configuration = Config()
    configuration.set_main_option("script_location", str(FOLDER))
    configuration.set_main_option("path_separator", "os")
    found = ScriptDirectory.from_config(configuration).walk_revisions()
    return [revision.revision for revision in found][::-1]


@pytest.fixture
async def database(empty_database_url: str) -> AsyncIterator[Database]:
    found = Database(empty_database_url)
    yield found
    await found.close()


async def reflected(database: Database) -> MetaData:
    """The tables as they are now."""

    def read(connection: Connection) -> MetaData:
        found = MetaData()
        found.reflect(connection)
        return found

    async with database.read() as connection:
        return await connection.run_sync(read)


def sample(table: Table) -> dict[str, Any]:
    """A row of a table, whatever its columns are at that revision."""
    row: dict[str, Any] = {}
    for column in table.columns:
        if column.foreign_keys:
            [key] = column.foreign_keys
            row[column.name] = sample(key.column.table)[key.column.name]
        elif isinstance(column.type, LargeBinary):
            row[column.name] = bytes(32)
        elif isinstance(column.type, Boolean):
            row[column.name] = True
        elif isinstance(column.type, String):
            row[column.name] = "text"
        else:
            row[column.name] = 1.5 if isinstance(column.type, Double) else 1
    return row


async def fill(database: Database) -> dict[str, dict[str, Any]]:
    tables = await reflected(database)
    rows = {}
    async with database.write() as connection:
        for table in tables.sorted_tables:
            if table.name != "alembic_version":
                rows[table.name] = sample(table)
                await connection.execute(table.insert().values(rows[table.name]))
    return rows


async def stored(database: Database) -> dict[str, dict[str, Any]]:
    tables = await reflected(database)
    async with database.read() as connection:
        return {
            table.name: dict((await connection.execute(table.select())).one()._mapping)
            for table in tables.sorted_tables
            if table.name != "alembic_version"
        }


def same(one: dict[str, dict[str, Any]], other: dict[str, dict[str, Any]]) -> bool:
    """Whether both say the same where both have a column."""
    return set(one) == set(other) and all(
        row[column] == other[name][column] for name, row in one.items() for column in row.keys() & other[name].keys()
    )


def test_the_head_that_a_start_looks_for_is_the_newest_file() -> None:
    assert revisions()[-1] == migrate.HEAD
    assert sorted(path.name[:4] for path in (FOLDER / "versions").glob("0*.py")) == revisions()


@pytest.mark.parametrize("target", revisions())
async def test_a_revision_goes_up_and_down_with_data(database: Database, target: str) -> None:
    known = revisions()
    before = known[known.index(target) - 1] if target != known[0] else "base"
    if before != "base":
        await migrate.upgrade(database, before)
        rows = await fill(database)
        await migrate.upgrade(database, target)
        assert same(rows, await stored(database))
    else:
        await migrate.upgrade(database, target)
        rows = await fill(database)
    await migrate.downgrade(database, before)
    if before == "base":
        assert set((await reflected(database)).tables) <= {"alembic_version"}
    else:
        assert same(rows, await stored(database))
    await migrate.upgrade(database)
    assert await migrate.revision(database) == migrate.HEAD


async def test_all_the_way_down_and_up_again(database: Database) -> None:
    await migrate.upgrade(database)
    await fill(database)
    await migrate.downgrade(database, "base")
    await migrate.upgrade(database)
    await fill(database)


async def test_models_and_migrations_agree(database: Database) -> None:
    await migrate.upgrade(database)

    def compare(connection: Connection) -> list[Any]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, metadata))

    async with database.read() as connection:
        assert await connection.run_sync(compare) == []


async def test_constraints_and_indexes_have_the_names_of_the_models(database: Database) -> None:
    await migrate.upgrade(database)

    def names(connection: Connection) -> set[str]:
        inspector = inspect(connection)
        found: set[str] = set()
        for table in metadata.tables:
            found |= {str(index["name"]) for index in inspector.get_indexes(table)}
            found |= {str(unique["name"]) for unique in inspector.get_unique_constraints(table)}
        if connection.dialect.name == "sqlite":  # those of expressions, which SQLAlchemy doesn't read
            found |= set(connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'index'")).scalars())
        return found

    async with database.read() as connection:
        found = await connection.run_sync(names)
    wanted = {str(index.name) for table in metadata.tables.values() for index in table.indexes}
    assert wanted <= found


async def test_two_starts_at_once_make_the_tables_once(database: Database, empty_database_url: str) -> None:
    other = Database(empty_database_url)
    await asyncio.gather(migrate.upgrade(database), migrate.upgrade(other))
    assert await migrate.revision(other) == migrate.HEAD
    await other.close()


async def test_groups_linked_before_0002_count_as_told_what_they_are(database: Database) -> None:
    await migrate.upgrade(database, "0001")
    insert = "INSERT INTO centers (id, chat, pseudonym, ready, linked_at) VALUES (:id, :chat, :pseudonym, :ready, 1.0)"
    async with database.write() as connection:
        for number, ready in enumerate((True, False)):
            values = {"id": f"c{number}", "chat": b"x", "pseudonym": bytes([number]) * 32, "ready": ready}
            await connection.execute(text(insert), values)
    await migrate.upgrade(database)
    async with database.read() as connection:
        rows = (await connection.execute(metadata.tables["centers"].select().order_by(text("id")))).all()
    assert [(row.ready, row.announced, row.held_until) for row in rows] == [(True, True, None), (False, False, None)]


async def test_alerts_of_before_0004_call_for_their_case_and_come_back(database: Database) -> None:
    await migrate.upgrade(database, "0003")
    tables = (await reflected(database)).tables
    async with database.write() as connection:
        for name, kind in (("called", "relay"), ("calling", "alert")):
            case = {"id": name, "center": "almaty", "pseudonym": name.encode(), "opened_at": 7.0}
            await connection.execute(tables["cases"].insert().values(sample(tables["cases"]) | case))
            row = {"id": len(name), "case_id": name, "center": "almaty", "kind": kind, "stream": "general:almaty"}
            await connection.execute(tables["outbox"].insert().values(sample(tables["outbox"]) | row))
    query = text("SELECT case_id, center, stream FROM outbox ORDER BY id")

    async def rows() -> list[tuple[str, str, str]]:
        async with database.read() as connection:
            return [(row.case_id, row.center, row.stream) for row in (await connection.execute(query)).all()]

    before = await rows()
    await migrate.upgrade(database)
    assert await rows() == [("called", "almaty", "general:almaty"), ("calling", "almaty", "alert:calling")]
    async with database.read() as connection:
        found = (await connection.execute(text("SELECT id, alerted_at FROM cases ORDER BY id"))).all()
    assert [tuple(row) for row in found] == [("called", 7.0), ("calling", None)], "who is still being called"
    await migrate.downgrade(database, "0003")
    assert await rows() == before
