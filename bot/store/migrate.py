"""Bringing a database to the newest revision (`qorgan db upgrade`, and every start)."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text
from sqlalchemy.engine import Connection

from bot.store.database import Database

# The newest revision. A start that finds it needs no Alembic, whose import costs time and memory.
HEAD = "0005"


class UnknownRevision(Exception):
    """The database has a revision that this version doesn't know: a newer one made it."""


async def revision(database: Database) -> str | None:
    """The revision of the database, or None for an empty one. Raises `StoreUnavailable`."""
    async with database.read() as connection:
        return await connection.run_sync(_revision)


def _revision(connection: Connection) -> str | None:
    from sqlalchemy import inspect

    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


async def upgrade(database: Database, target: str = "head") -> None:
    """Applies what is missing, in one transaction. Raises `StoreUnavailable` and `UnknownRevision`."""
    if target == "head" and await revision(database) == HEAD:
        return
    async with database.write() as connection:
        await connection.run_sync(_run, target, downgrade=False)


async def downgrade(database: Database, target: str) -> None:
    """Takes revisions back to `target` (tests prove that every revision can)."""
    async with database.write() as connection:
        await connection.run_sync(_run, target, downgrade=True)


def _run(connection: Connection, target: str, *, downgrade: bool) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util.exc import CommandError

    configuration = Config()
    configuration.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    configuration.set_main_option("path_separator", "os")
    configuration.attributes["connection"] = connection
    if not downgrade and connection.dialect.name == "postgresql":
        # Two processes that start at once must not both create the tables.
        connection.execute(text("SELECT pg_advisory_xact_lock(71011001)"))
    try:
        (command.downgrade if downgrade else command.upgrade)(configuration, target)
    except CommandError as error:
        raise UnknownRevision from error
