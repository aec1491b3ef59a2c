"""The database: SQLite with one writer, or PostgreSQL. Services get a connection inside a
transaction and never commit; whoever opened the transaction does."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Table, event, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

# How long a statement waits for another process that writes to the same SQLite file.
BUSY_SECONDS = 3.0
# Writers wait while the log is emptied, so that doesn't wait for anybody for long.
_SCRUB_MILLISECONDS = 100
_WRITE = "qorgan_write"


class StoreUnavailable(Exception):
    """The database can't be reached or doesn't answer; nothing of the transaction was kept, or
    (after a commit whose answer was lost) its receipt will tell."""


class Deadlock(StoreUnavailable):
    """Two transactions waited for each other, and this one was given up: it works when it is run again."""


_after: WeakKeyDictionary[AsyncConnection, list[Callable[[], None]]] = WeakKeyDictionary()


def after_commit(connection: AsyncConnection, callback: Callable[[], None]) -> None:
    """Calls back when the transaction of this connection is committed, and only then: who is woken
    must find what was written."""
    _after.setdefault(connection, []).append(callback)


def insert(connection: AsyncConnection, table: Table) -> Any:
    """An INSERT of the connection's database: both know ON CONFLICT, each by a construct of its own."""
    return (sqlite if connection.dialect.name == "sqlite" else postgresql).insert(table)


async def serialize(connection: AsyncConnection, *names: bytes) -> None:
    """Another writing transaction that asks for one of these names waits until this one is over, and then
    finds what it wrote. SQLite has one writer anyway; who only reads never waits."""
    options = connection.sync_connection.get_execution_options() if connection.sync_connection else {}
    if connection.dialect.name != "postgresql" or not options.get(_WRITE):
        return
    numbers = {int.from_bytes(hashlib.blake2b(name, digest_size=8).digest(), signed=True) for name in names}
    for number in sorted(numbers):
        await connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": number})


class Database:
    """Opens transactions. Raises `StoreUnavailable` for every failure that may pass by itself."""

    def __init__(self, url: str) -> None:
        self.is_sqlite = url.startswith("sqlite")
        options: dict[str, Any] = {"pool_timeout": BUSY_SECONDS}
        if self.is_sqlite:
            options["connect_args"] = {"timeout": BUSY_SECONDS}
        else:
            options["connect_args"] = {"timeout": BUSY_SECONDS, "command_timeout": 10}
            options["pool_pre_ping"] = True
        self.engine: AsyncEngine = create_async_engine(url, **options)
        # SQLite has one writer: waiting here is fair and costs no busy loop in its threads.
        self._writer = asyncio.Lock()
        self._failures = 0
        if self.is_sqlite:
            event.listen(self.engine.sync_engine, "connect", _prepare_sqlite)
            event.listen(self.engine.sync_engine, "begin", _begin_sqlite)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that may write; committed when the block ends well."""
        if not self.is_sqlite:
            async with self._transaction(write=True) as connection:
                yield connection
            return
        async with self._turn(), self._transaction(write=True) as connection:
            yield connection

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        """The one writer's turn. Who waits behind one that found the database locked fails with it:
        everybody's own `BUSY_SECONDS`, one after the other, would add up to minutes."""
        failures = self._failures
        async with self._writer:
            if self._failures != failures:
                raise StoreUnavailable("the turn before")
            try:
                yield
            except StoreUnavailable:
                self._failures += 1
                raise

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads."""
        async with self._transaction(write=False) as connection:
            yield connection

    @asynccontextmanager
    async def _transaction(self, *, write: bool) -> AsyncIterator[AsyncConnection]:
        with _translated():
            async with self.engine.connect() as connection:
                await connection.execution_options(**{_WRITE: write})
                async with connection.begin():
                    yield connection
                for callback in _after.pop(connection, []):
                    callback()

    async def scrub(self) -> None:
        """SQLite keeps former pages in its log until they are copied into the file: now they are, and the
        log is emptied, so that what was deleted is in neither. When somebody reads or writes just now,
        the next time does it. Raises `StoreUnavailable`."""
        if not self.is_sqlite:
            return
        async with self._turn():
            with _translated():
                async with self.engine.connect() as connection:
                    await connection.execution_options(**{_WRITE: None})
                    await connection.exec_driver_sql(f"PRAGMA busy_timeout={_SCRUB_MILLISECONDS}")
                    await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                    await connection.exec_driver_sql(f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}")

    async def close(self) -> None:
        await self.engine.dispose()


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (IntegrityError, ProgrammingError, DataError):
        # What we asked for is wrong, and stays wrong.
        raise
    except (DBAPIError, PoolTimeoutError) as error:
        # PostgreSQL, appendix A, error codes: deadlock_detected.
        if getattr(getattr(error, "orig", None), "sqlstate", "") == "40P01":
            raise Deadlock(type(error).__name__) from error
        raise StoreUnavailable(type(error).__name__) from error
    except OSError as error:
        # asyncpg reports a refused connection as the plain error of the socket.
        raise StoreUnavailable(type(error).__name__) from error


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver must not begin transactions by itself: BEGIN IMMEDIATE is ours to say.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    # Deleted texts and sessions are overwritten, not left in free pages.
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    write = connection.get_execution_options().get(_WRITE, False)
    if write is not None:  # the log can't be emptied inside a transaction
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
