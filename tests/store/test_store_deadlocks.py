"""Two transactions that want the same rows and names ask for them in one order: none has to be given up."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from yard import Yard

from bot.app.opening import Store
from bot.cases.closing import Closing
from bot.cases.model import Case
from bot.cases.settlement import Settlement
from bot.cases.topics import Topics
from bot.cases.work import Work
from bot.delivery.outcomes import Later, Outcome, Unreachable
from bot.duty.roster import Member, Roster

LEAD = 7_012_345_001


@pytest.fixture
async def yard(tmp_path: Path, postgresql: Any) -> AsyncIterator[Yard]:
    """On PostgreSQL: SQLite has one writer at a time."""
    postgresql.psql("CREATE DATABASE deadlocks")
    async with Yard.open(tmp_path, url=postgresql.get_uri(database="deadlocks", driver="asyncpg")) as opened:
        yield opened
    postgresql.psql("DROP DATABASE deadlocks WITH (FORCE)")


@pytest.fixture
async def other(yard: Yard) -> AsyncIterator[Store]:
    """The store of a second process."""
    parts = yard.another()
    yield parts.store
    await yard.close(parts)


def work_of(store: Store) -> Work:
    return Work(store.desk, Roster(store.vault), Closing(store.desk, 30))


async def closed_and_hidden(yard: Yard) -> tuple[Case, Member]:
    case = await yard.case(yard.person())
    desk = yard.store.desk
    async with yard.store.database.write() as connection:
        lead, _ = await Roster(yard.store.vault).admit(connection, "almaty", LEAD, lead=True)
        await work_of(yard.store).close(connection, case, lead)
        found = await desk.book.by_id(connection, case.id)
        assert found is not None
        await desk.conversation.hide(connection, found)
    async with yard.store.database.read() as connection:
        found = await desk.book.by_id(connection, case.id)
    assert found is not None
    return found, lead


async def test_a_person_reopens_what_a_specialist_takes(yard: Yard, other: Store) -> None:
    case, lead = await closed_and_hidden(yard)

    async def take() -> str:
        async with other.database.write() as connection:
            return (await work_of(other).take(connection, case, lead))[0]

    conversation = yard.store.desk.conversation
    async with yard.store.database.write() as connection:
        await conversation.back(connection, case)
        task = asyncio.ensure_future(take())
        await asyncio.wait({task}, timeout=0.3)
        reopened = await conversation.reopen(connection, case, "amber")
    assert reopened is not None
    assert await task == "toast-too-late"


@pytest.mark.parametrize("outcome", [Unreachable(), Later("throttled", 300.0, chat=True)])
async def test_a_group_is_linked_anew_while_a_row_for_it_ends(yard: Yard, other: Store, outcome: Outcome) -> None:
    case = await yard.case(yard.person())
    await yard.empty()
    await yard.hear(case, "кто-нибудь есть?")
    async with yard.store.database.read() as connection:
        [(row, _)] = await yard.store.desk.outbox.look(connection)

    async def settle() -> None:
        async with other.database.write() as connection:
            await Settlement(other.desk, Topics(other.desk)).settle(connection, [([row], outcome)])

    desk = yard.store.desk
    async with yard.store.database.write() as connection:
        code = await desk.links.invite(connection, "almaty")
        await desk.links.redeem(connection, code, -100_777, ready=True)
        task = asyncio.ensure_future(settle())
        await asyncio.wait({task}, timeout=0.3)
        await Topics(desk).rehouse(connection, case.center)
    await task
