"""The benches of conversations run and say what they found. How fast anything was is no matter of a test."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bench import stored
from bot.store.database import Database
from bot.store.tables import cases, messages, outbox
from bot.vault import Keyring

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


@pytest.mark.parametrize(
    ("database", "beside"),
    [
        ("sqlite", {"closed": "closed cases with texts"}),
        ("postgresql", {"waiting": "rows waiting"}),
    ],
    ids=["sqlite", "postgresql"],
)
async def test_a_relay_is_measured_beside_waiting_rows_and_stored_cases(
    database: str, beside: dict[str, str]
) -> None:
    small = ("--rounds", "1", "--texts", "5", "--rate", "10", "--seconds", "1")
    kept = [f"--{name}={20 if name in beside else ''}" for name in ("waiting", "closed", "shredded")]
    code, output, errors = await bench("relay.py", *small, *kept, "--databases", database)
    assert code == 0, errors
    assert f"\n{database}\n" in output
    found = rows(output)
    titles = [f"20 {said}" for said in beside.values()]
    assert found[0] == ["", "nothing else", *titles]
    figures = {row[0]: row[1:] for row in found[2:12]}
    assert len(figures) == 10
    for cells in figures.values():
        assert len(cells) == 1 + len(beside)
        assert all(re.fullmatch(rf"{NUMBER} \({NUMBER} to {NUMBER}\)", cell) for cell in cells)
    assert found[12] == ["to nothing else", *titles]
    assert len(found[14:]) == 9
    assert all(re.fullmatch(NUMBER, cell) for row in found[14:] for cell in row[1:])


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_every_kind_of_stored_rows_is_made_in_each_database(
    tmp_path: Path, kind: str, request: pytest.FixtureRequest
) -> None:
    source = stored.Source(tmp_path, request.getfixturevalue("postgresql") if kind == "postgresql" else None)
    keys = Keyring.generate()
    names = [f"bench_{name}" for name in ("people", "waiting", "closed", "shredded")]
    try:
        await stored.people(source, names[0], keys, 2)
        for name in names[1:]:
            source.create(name, names[0])
        await stored.with_waiting(source, names[1], keys, 20)
        await stored.with_stored(source, names[2], keys, 3, shredded=False)
        await stored.with_stored(source, names[3], keys, 3, shredded=True)
        assert [await counted(source.url(name)) for name in names] == [(2, 0, 0), (4, 20, 20), (5, 6, 0), (5, 3, 0)]
    finally:
        for name in names:
            source.drop(name)


async def counted(url: str) -> tuple[int, ...]:
    """How many cases, messages and letters there are."""
    database = Database(url)
    async with database.read() as connection:
        found = [
            (await connection.execute(select(func.count()).select_from(table))).scalar_one()
            for table in (cases, messages, outbox)
        ]
    await database.close()
    return tuple(found)


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
