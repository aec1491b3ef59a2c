"""`qorgan run` and `qorgan demo` as processes that a test starts, listens to and ends."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from app.command_line import command, environment, made_keys

from sandbox import Sandbox

# Far beyond what a busy machine needs: they end a test that would hang, and measure nothing.
START_SECONDS = 180
STOP_SECONDS = 120


@asynccontextmanager
async def started(folder: Path, *arguments: str, **settings: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """A running `qorgan`, ended with the test if it still runs."""
    process = await asyncio.create_subprocess_exec(
        *command(*arguments),
        cwd=folder,
        env=environment(**settings) | {"TMPDIR": str(folder)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def line(stream: asyncio.StreamReader | None, wanted: str) -> str:
    """The next line that has these words."""
    assert stream is not None
    async with asyncio.timeout(START_SECONDS):
        while True:
            found = (await stream.readline()).decode()
            assert found, f"ended before {wanted!r}"
            if wanted in found:
                return found


async def ended(process: asyncio.subprocess.Process, number: signal.Signals) -> tuple[int, str, str]:
    """Exit code, stdout and stderr after a signal."""
    process.send_signal(number)
    async with asyncio.timeout(STOP_SECONDS):
        out, err = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode(), err.decode()


@asynccontextmanager
async def telegram() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(token="42:TEST")
    await sandbox.start()
    try:
        yield sandbox
    finally:
        await sandbox.stop()


def earnest(sandbox: Sandbox, **settings: str) -> dict[str, str]:
    """Settings of a run whose start and end are tested, not what it sends."""
    # Pacing is off because nothing here is about rates; with the defaults: tests/earnest.
    return {"bot_token": "42:TEST", "api_root": sandbox.root, "keys": made_keys(), "pacing": "off"} | settings
