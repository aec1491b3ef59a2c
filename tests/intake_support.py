"""What tests of the intake share: counting calls, holding the database, a database server of one's own."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.telegram.polling import Polling
from sandbox import Fault
from sandbox.world import Call


def shown_to(calls: list[Call], chat: int, *methods: str) -> list[Call]:
    """The calls that showed something in a chat."""
    wanted = methods or ("sendMessage", "editMessageText")
    return [call for call in calls if call.chat == chat and call.method in wanted and call.effect]


def polls(calls: list[Call]) -> list[Call]:
    return [call for call in calls if call.method == "getUpdates"]


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """The SQLite file held by somebody else."""
    connection = sqlite3.connect(folder / "qorgan.db", isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
        connection.close()


def parked_rows(folder: Path) -> int:
    connection = sqlite3.connect(folder / "qorgan.db")
    try:
        return int(connection.execute("SELECT count(*) FROM parked").fetchone()[0])
    finally:
        connection.close()


def fault(stage: Any, **values: Any) -> Fault:
    return stage.sandbox.faults.add(Fault(**values))


def offset(polling: Polling) -> int:
    """The first update that is not confirmed."""
    return polling._offset or 0


async def crash(stage: Any) -> None:
    """Everything of the bot ends at once, without a word: what SIGKILL does to it."""
    assert stage.program is not None
    assert stage.parts is not None
    program, parts = stage.program, stage.parts
    stage.program = None
    tasks = [*program._tasks, *parts.lanes._tasks, *parts.worker._tasks]
    tasks += [program._polling] if program._polling is not None else []
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await parts.session.close()
    await parts.store.database.close()
