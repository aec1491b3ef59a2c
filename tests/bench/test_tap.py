"""The bench runs and says what it found. How fast anything was is no matter of a test."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

import pytest

TAP = Path(__file__).resolve().parents[2] / "bench" / "tap.py"
# Ends a bench that hangs; a busy machine needs several times what an idle one does.
LIMIT_SECONDS = 600


async def tap(*options: str) -> tuple[int, str, str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(TAP), *options, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    try:
        async with asyncio.timeout(LIMIT_SECONDS):
            output, errors = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode is not None
    return process.returncode, output.decode(), errors.decode()


async def test_every_bot_is_measured_and_compared() -> None:
    # So many that each bot uses a tick of its processor's clock (10 ms): of nothing there is no ratio.
    code, output, errors = await tap("--rounds", "1", "--presses", "200", "--rate", "20", "--seconds", "1")
    assert code == 0, errors
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in output.splitlines() if line[:1] == "|"]
    assert rows[0] == ["", "Qorgan", "bare aiohttp", "bare aiogram", "bare python-telegram-bot"]
    figures = {row[0]: row[1:] for row in rows[2:9]}
    assert len(figures) == 7
    number = r"\d+(\.\d+)?"
    for cells in figures.values():
        assert len(cells) == 4
        assert all(re.fullmatch(rf"{number} \({number} to {number}\)", cell) for cell in cells)
    assert rows[9] == ["Qorgan : other", "better is", "bare aiohttp", "bare aiogram", "bare python-telegram-bot"]
    assert all(re.fullmatch(number, cell) for row in rows[11:] for cell in row[2:])
    assert rows[11][:2] == ["presses a second (backlog)", "above 1"]


@pytest.mark.parametrize("options", [("--rounds", "0"), ("--presses", "many"), ("--only", "qorgan,other")])
async def test_wrong_options_are_named(options: tuple[str, ...]) -> None:
    code, output, errors = await tap(*options)
    assert (code, output) == (2, "")
    assert options[0] in errors
