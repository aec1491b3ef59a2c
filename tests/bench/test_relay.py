"""The benches of conversations run and say what they found. How fast anything was is no matter of a test."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench"
NUMBER = r"\d+(\.\d+)?"


async def bench(script: str, *options: str) -> tuple[int, str, str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(BENCH / script), *options, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    try:
        async with asyncio.timeout(180):
            output, errors = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode is not None
    return process.returncode, output.decode(), errors.decode()


def rows(output: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in output.splitlines() if line[:1] == "|"]


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
async def test_a_relay_is_measured_beside_waiting_rows_and_stored_cases(database: str) -> None:
    small = ("--rounds", "1", "--texts", "10", "--rate", "10", "--seconds", "1")
    kept = ("--waiting", "20", "--closed", "20", "--shredded", "20")
    code, output, errors = await bench("relay.py", *small, *kept, "--databases", database)
    assert code == 0, errors
    assert f"\n{database}\n" in output
    found = rows(output)
    titles = ["20 rows waiting", "20 closed cases with texts", "20 shredded cases"]
    assert found[0] == ["", "nothing else", *titles]
    figures = {row[0]: row[1:] for row in found[2:12]}
    assert len(figures) == 10
    for cells in figures.values():
        assert len(cells) == 4
        assert all(re.fullmatch(rf"{NUMBER} \({NUMBER} to {NUMBER}\)", cell) for cell in cells)
    assert found[12] == ["to nothing else", *titles]
    assert len(found[14:]) == 9
    assert all(re.fullmatch(NUMBER, cell) for row in found[14:] for cell in row[1:])


async def test_alarms_are_measured_alone_and_among_others() -> None:
    code, output, errors = await bench("alarm.py", "--rounds", "1", "--taps", "2", "--pause", "10", "--rate", "2")
    assert code == 0, errors
    found = rows(output)
    assert [row[0] for row in found[2:]] == ["nobody else writes", "among 2 texts a second"]
    assert all(re.fullmatch(NUMBER, cell) for row in found[2:] for cell in row[1:])


@pytest.mark.parametrize(
    ("script", "options"),
    [
        ("relay.py", ("--rounds", "0")),
        ("relay.py", ("--databases", "sqlite,other")),
        ("relay.py", ("--waiting", "many")),
        ("alarm.py", ("--taps", "none")),
    ],
)
async def test_wrong_options_are_named(script: str, options: tuple[str, ...]) -> None:
    code, output, errors = await bench(script, *options)
    assert (code, output) == (2, "")
    assert options[0] in errors
