"""A process of ours: nobody reads what it says, and nobody but its user may read what it writes."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from app.command_line import command, environment, made_keys
from app.processes import earnest, telegram

from sandbox import Sandbox

LINUX = pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="this is read from Linux's /proc")


@asynccontextmanager
async def running(
    folder: Path, sandbox: Sandbox, streams: str, log: int | None = None
) -> AsyncIterator[asyncio.subprocess.Process]:
    """`qorgan run` as a shell starts it, with these streams, answering already."""
    program = await asyncio.create_subprocess_exec(
        *("sh", "-c", f'umask 022; exec "$@" {streams}', "sh", *command("run")),
        cwd=folder,
        env=environment(**earnest(sandbox)),
        stderr=log,
    )
    try:
        child = sandbox.add_person("A", language="ru", role="child")
        child.start()
        shown = asyncio.create_task(sandbox.wait_for(lambda: child.screen, 60))
        gone = asyncio.create_task(program.wait())
        done, left = await asyncio.wait({shown, gone}, return_when=asyncio.FIRST_COMPLETED)
        for task in left:
            task.cancel()
        assert gone not in done
        await shown
        yield program
    finally:
        if program.returncode is None:
            program.kill()
        await program.wait()


async def ended(program: asyncio.subprocess.Process) -> int:
    program.send_signal(signal.SIGTERM)
    async with asyncio.timeout(30):
        return await program.wait()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("streams", ["2>/dev/full", "2>&-", ">/dev/full 2>/dev/full", "<&- >&- 2>&-"])
async def test_it_runs_where_nothing_can_be_logged(tmp_path: Path, streams: str) -> None:
    async with telegram() as sandbox, running(tmp_path, sandbox, streams) as program:
        assert await ended(program) == 0


async def test_it_runs_when_whoever_read_the_log_has_gone(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        async with telegram() as sandbox, running(tmp_path, sandbox, "", writing) as program:
            assert await ended(program) == 0
    finally:
        os.close(writing)


@LINUX
async def test_no_file_gets_the_number_of_a_closed_stream(tmp_path: Path) -> None:
    async with telegram() as sandbox, running(tmp_path, sandbox, "<&- >&- 2>&-") as program:
        streams = [str(Path(f"/proc/{program.pid}/fd/{number}").readlink()) for number in range(3)]
    assert streams == [os.devnull] * 3


@LINUX
async def test_what_it_writes_is_its_own_and_its_memory_is_never_written(tmp_path: Path) -> None:
    async with telegram() as sandbox, running(tmp_path, sandbox, "2>/dev/null") as program:
        modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
        limits = Path(f"/proc/{program.pid}/limits").read_text("ascii")
    assert modes == {"qorgan.db": 0o600, "qorgan.db-wal": 0o600, "qorgan.db-shm": 0o600}
    (cores,) = [line.split()[4:6] for line in limits.splitlines() if line.startswith("Max core file size")]
    assert cores == ["0", "0"]


def shell(folder: Path, streams: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-c", f'umask 022; "$@" {streams}', "sh", *command(*arguments)],
        cwd=folder,
        env=environment(keys=made_keys()),
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_exported_texts_are_their_maker_s(tmp_path: Path) -> None:
    done = shell(tmp_path, "", "export", "--xlsx", "texts.xlsx", "--print", "screens.html")
    assert done.returncode == 0, done.stderr
    assert {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {
        "texts.xlsx": 0o600,
        "screens.html": 0o600,
    }


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("arguments", [("keys", "new"), ("--help",)])
@pytest.mark.parametrize("buffered", ["", "1"])
def test_a_result_that_cannot_be_written_is_an_error_of_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], buffered: str
) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", buffered)
    done = shell(tmp_path, ">/dev/full", *arguments)
    assert done.returncode == 1
    assert done.stderr == "qorgan: could not write: the disk is full, or whoever read it has gone\n"
