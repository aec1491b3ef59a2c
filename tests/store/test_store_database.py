"""What a service may rely on, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, text
from stage import DIALOGS, centers_in

from bot.app.opening import Store, open_store
from bot.cases.conversation import Opening
from bot.cases.model import Case
from bot.people import Receipt, Visitor
from bot.replies import Reply
from bot.settings import Settings
from bot.store.database import Database, StoreUnavailable, after_commit
from bot.store.migrate import upgrade
from bot.store.sessions import Session
from bot.store.tables import cases, centers, deadlines, receipts
from bot.vault import Keyring
from sandbox import ManualClock

# Past 32 bits, as ids of new accounts, supergroups and callback queries are.
CHAT, GROUP = 7_012_345_678, -1_002_100_000_001
VISITOR = Visitor("telegram", CHAT, "ru")


class Processes:
    """Any number of processes on one database, with one clock and one list of keys."""

    def __init__(self, folder: Path, url: str) -> None:
        self.clock = ManualClock()
        self.keys = Keyring.generate()
        self._folder, self._url = folder, url
        self._opened: list[Store] = []

    def open(self, keys: str = "") -> Store:
        settings = Settings(keys=keys or self.keys, database_url=self._url)
        self._opened.append(open_store(settings, centers_in(self._folder), DIALOGS, self.clock))
        return self._opened[-1]

    async def close(self) -> None:
        for store in self._opened:
            await store.database.close()


@pytest.fixture
async def processes(tmp_path: Path, database_url: str) -> AsyncIterator[Processes]:
    found = Processes(tmp_path, database_url)
    await upgrade(found.open().database)
    yield found
    await found.close()


async def open_case(store: Store, connection: Any, visitor: Visitor = VISITOR) -> Case:
    return await store.desk.conversation.open(connection, visitor, Opening("write", "almaty", "ru", "child", "green"))


async def test_values_come_back_as_they_went(processes: Processes) -> None:
    store = processes.open()
    async with store.database.write() as connection:
        case = await open_case(store, connection)
        await store.desk.book.touch(
            connection, case.id, topic=2**52, status_message=2**40, live_until=1_790_000_000.25, covered=False
        )
        message = await store.desk.book.add_message(connection, case, "person", "мәтін 😀" * 100, source=2**45)
    async with store.database.read() as connection:
        found = await store.desk.book.by_id(connection, case.id)
        assert found is not None
        assert (found.topic, found.status_message, found.live_until) == (2**52, 2**40, 1_790_000_000.25)
        assert (found.covered, found.hushed, found.reachable) == (False, False, True)
        assert all(type(value) is bool for value in (found.covered, found.hushed, found.reachable))
        assert all(type(value) is bytes for value in (found.pseudonym, found.address, found.data_key))
        assert store.desk.book.address(found) == CHAT
        assert await store.desk.book.text(connection, found, message) == "мәтін 😀" * 100
        known = await store.desk.book.message_by_source(connection, found, "person", 2**45)
        assert known is not None
        assert known.id == message
    # The links compare pseudonyms by their bytes, and hold ids of supergroups.
    async with store.database.write() as connection:
        code = await store.desk.links.invite(connection, "almaty")
        assert await store.desk.links.redeem(connection, code, GROUP, ready=True) == "almaty"
        link = await store.desk.links.of_chat(connection, GROUP)
        assert link is not None
        assert (link.chat, link.ready) == (GROUP, True)


async def test_a_session_is_kept_and_found(processes: Processes) -> None:
    store = processes.open()
    session = Session(language="kk", role="child")
    session.remember(2**41, processes.clock.now())
    async with store.database.write() as connection:
        await store.desk.sessions.keep(connection, VISITOR, session)
        await store.desk.sessions.keep(connection, VISITOR, session)
    async with store.database.read() as connection:
        loaded = await store.desk.sessions.load(connection, VISITOR)
    assert (loaded.language, loaded.role, loaded.messages) == ("kk", "child", [(2**41, processes.clock.now())])


async def test_nothing_of_a_failed_transaction_stays_and_nobody_is_woken(processes: Processes) -> None:
    store = processes.open()
    woken: list[int] = []
    with pytest.raises(RuntimeError):
        async with store.database.write() as connection:
            await open_case(store, connection)
            after_commit(connection, lambda: woken.append(1))
            raise RuntimeError
    async with store.database.read() as connection:
        assert (await connection.execute(select(cases))).all() == []
    assert woken == []


async def test_two_processes_open_one_case_for_one_person(processes: Processes) -> None:
    """Both find no open case; the unique index lets one in, and the other one joins its case."""
    both = [processes.open(), processes.open()]
    gate = asyncio.Barrier(2)

    async def come(store: Store, event: int) -> str:
        async def effect(connection: Any) -> Reply:
            desk = store.desk
            case = await desk.book.of_visitor(connection, VISITOR)
            if event > 0 and not store.database.is_sqlite and not met[event]:
                met[event] = True
                await gate.wait()
            if case is None:
                case = await open_case(store, connection)
            await desk.conversation.hear(connection, case, f"текст {event}", event)
            return Reply("waiting", "ru", case_id=case.id)

        reply = await store.receipts.once(Receipt("telegram", 42, event), effect)
        assert reply is not None
        return reply.case_id

    met = {1: False, 2: False}
    first, second = await asyncio.gather(come(both[0], 1), come(both[1], 2))
    assert first == second
    async with both[0].database.read() as connection:
        assert len((await connection.execute(select(cases))).all()) == 1
        assert await connection.scalar(text("SELECT count(*) FROM messages")) == 2


async def test_one_event_in_two_processes_has_one_effect(processes: Processes) -> None:
    both = [processes.open(), processes.open()]
    effects: list[int] = []

    async def come(store: Store) -> Reply | None:
        async def effect(connection: Any) -> Reply:
            await store.desk.links.invite(connection, "almaty")
            effects.append(1)
            await asyncio.sleep(0.02)
            return Reply("start", "ru")

        return await store.receipts.once(Receipt("telegram", 42, 7), effect)

    replies = await asyncio.gather(*(come(store) for store in both))
    assert [reply is not None and reply.node for reply in replies] == ["start", "start"]
    async with both[0].database.read() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM invites")) == 1
        assert len((await connection.execute(select(receipts))).all()) == 1


async def test_one_transition_has_one_winner(processes: Processes) -> None:
    both = [processes.open(), processes.open()]
    async with both[0].database.write() as connection:
        case = await open_case(both[0], connection)

    async def take(store: Store, who: str) -> Case | None:
        async with store.database.write() as connection:
            return await store.desk.book.change(connection, case, state="taken", taker=who)

    results = await asyncio.gather(take(both[0], "a"), take(both[1], "b"))
    assert sum(result is not None for result in results) == 1


async def test_a_deadline_is_kept_by_one_process(processes: Processes) -> None:
    both = [processes.open(), processes.open()]
    async with both[0].database.write() as connection:
        case = await open_case(both[0], connection)
        await both[0].desk.book.touch(connection, case.id, state="closed")
        await connection.execute(deadlines.delete())
        await both[0].desk.book.due(connection, case.id, "retention_warning", processes.clock.now())
        await connection.execute(text("DELETE FROM outbox"))
    await asyncio.gather(*(store.keeping.run() for store in both))
    async with both[0].database.read() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM outbox")) == 1


async def test_a_group_is_told_by_one_process(processes: Processes) -> None:
    both = [processes.open(), processes.open()]
    async with both[0].database.write() as connection:
        links = both[0].desk.links
        await links.redeem(connection, await links.invite(connection, "almaty"), GROUP, ready=True)

    async def announce(store: Store) -> bool:
        async with store.database.write() as connection:
            return await store.desk.links.announce(connection, "almaty", False)

    assert sorted(await asyncio.gather(*(announce(store) for store in both))) == [False, True]
    async with both[0].database.read() as connection:
        assert (await connection.execute(select(centers.c.announced))).scalars().all() == [False]


async def test_readers_do_not_wait_for_a_writer(processes: Processes) -> None:
    store, other = processes.open(), processes.open()
    async with store.database.write() as writing:
        await writing.execute(insert(receipts).values(channel="telegram", bot=1, event=1, at=0.0))
        async with asyncio.timeout(2), other.database.read() as reading:
            assert (await reading.execute(select(receipts))).all() == []


async def test_a_database_that_is_not_there_is_unavailable(tmp_path: Path, postgresql: Any) -> None:
    addresses = [
        f"sqlite+aiosqlite:///{tmp_path / 'missing' / 'qorgan.db'}",
        postgresql.get_uri(database="nobody_made_it", driver="asyncpg"),
        "postgresql+asyncpg://postgres@127.0.0.1:9/qorgan",
        f"postgresql+asyncpg://postgres:@/qorgan?host={tmp_path}",
    ]
    for address in addresses:
        database = Database(address)
        with pytest.raises(StoreUnavailable):
            async with database.read() as connection:
                await connection.execute(text("SELECT 1"))
        await database.close()


async def test_a_server_that_restarted_is_used_again(tmp_path: Path, postgresql: Any) -> None:
    postgresql.psql("CREATE DATABASE restarted")
    database = Database(postgresql.get_uri(database="restarted", driver="asyncpg"))
    async with database.read() as connection:
        await connection.execute(text("SELECT 1"))
    postgresql.psql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'restarted'")
    async with database.read() as connection:
        assert await connection.scalar(text("SELECT 1")) == 1
    with pytest.raises(StoreUnavailable):
        async with database.write() as connection:
            postgresql.psql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'restarted'")
            await connection.execute(text("SELECT 1"))
    await database.close()
    postgresql.psql("DROP DATABASE restarted WITH (FORCE)")
