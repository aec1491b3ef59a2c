"""For every test: bounded property tests, Chromium for those that ask, no network but this machine's own."""

from __future__ import annotations

import gc
import ipaddress
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from checkout import Checkout
from databases import database_url, empty_database_url, postgresql, tables
from forge import Forge
from hypothesis import settings

__all__ = ["database_url", "empty_database_url", "postgresql", "tables"]  # fixtures for every test

IN_CI = os.environ.get("CI", "").lower() not in {"", "0", "false"}
CHROMIUM = shutil.which("chromium")

settings.register_profile("local", deadline=None, max_examples=60)
settings.register_profile("ci", settings.get_profile("local"), derandomize=True, database=None)
settings.load_profile("ci" if IN_CI else "local")

_MEMORY = "/dev/shm"
_ROOM = 2 * 2**30  # bytes; one run needs about a fifth of it


def _has_room(folder: str) -> bool:
    """Whether files may be kept in this folder, and programs run from it."""
    try:
        return shutil.disk_usage(folder).free > _ROOM and not os.statvfs(folder).f_flag & os.ST_NOEXEC
    except OSError:
        return False


if "TMPDIR" not in os.environ and _has_room(_MEMORY):
    # A commit waits for the disk, half of the time of a test; what is asked of a file system in memory is the same.
    os.environ["TMPDIR"] = tempfile.tempdir = _MEMORY

# Importing and reading makes millions of objects that all stay: looking through them again and again for what could go
# is a quarter of what collecting costs.
gc.disable()


def pytest_collection_finish() -> None:
    """What there is now stays to the end: from here on only what tests make is looked through."""
    gc.freeze()
    gc.enable()


@pytest.hookimpl(optionalhook=True)  # of xdist, which a run may be without
def pytest_xdist_auto_num_workers() -> int:
    """Processes for `-n auto`: twice as many as processors, because half of the time of a test is waiting."""
    return 2 * (os.cpu_count() or 1)


_outside: list[str] = []


class OutsideError(OSError):
    """A test tried to reach something outside this machine."""


def _is_local(host: object) -> bool:
    """Whether a host as Python's sockets take it is this machine; an address of zeros is one to listen on."""
    name = host.decode() if isinstance(host, bytes) else host
    if name in {None, "", "localhost"}:
        return True
    try:
        address = ipaddress.ip_address(str(name).partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _refuse_the_outside(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook, because asyncio, aiohttp and the database drivers all end at these events."""
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        address = arguments[1]
        if not isinstance(address, tuple) or _is_local(address[0]):  # no tuple: a socket in the file system
            return
    elif event != "socket.getaddrinfo" or _is_local(arguments[0]):
        return
    else:
        address = arguments[0]
    _outside.append(f"{event} {address!r}")
    raise OutsideError(f"tests reach no network but 127.0.0.1: {_outside[-1]}")


sys.addaudithook(_refuse_the_outside)


@pytest.fixture(autouse=True)
def outside_attempts() -> Iterator[list[str]]:
    """What was tried to reach outside this machine; the test fails if anything was, caught or not."""
    yield _outside
    attempts = list(_outside)
    _outside.clear()
    assert not attempts


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skips a test that needs a browser where there is none; in CI nobody would notice, so there it fails."""
    if CHROMIUM or not item.get_closest_marker("browser"):
        return
    if IN_CI:
        pytest.fail("there is no Chromium, and in CI a browser test must not be skipped", pytrace=False)
    pytest.skip("there is no Chromium")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Debian's Chromium, for tests marked `browser`."""
    assert CHROMIUM is not None, "a test that asks for Chromium must be marked `browser`"
    return CHROMIUM


@pytest.fixture(scope="session")
def forge() -> Iterator[Forge]:
    """Starts commands that need not be started by a fresh interpreter."""
    forge = Forge()
    yield forge
    forge.close()


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    """A copy whose texts may be changed. Name it before what starts a process."""
    return Checkout(tmp_path / "checkout", monkeypatch)
