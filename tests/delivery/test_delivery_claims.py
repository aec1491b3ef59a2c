"""Two workers on one database, SQLite and PostgreSQL: a row is delivered by one of them while its lease holds."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import func, select, update
from yard import Yard

from bot.cases.model import Case
from bot.delivery import worker
from bot.delivery.letters import Summary, Sweep
from bot.delivery.outbox import LEASE_SECONDS, Outbox
from bot.delivery.waiting import Row
from bot.store.tables import outbox
from sandbox import Fault


async def texts(yard: Yard, case: object) -> str:
    topic = await yard.topic(case)  # type: ignore[arg-type]
    assert topic is not None
    return "\n".join(message.text for message in topic.messages)


async def held_back(yard: Yard) -> tuple[Case, asyncio.Event]:
    """A case whose text "[1]" is under way: Telegram has it, and answers when the event is set."""
    case = await yard.case(yard.person())
    await yard.empty()
    hold = asyncio.Event()
    slow = yard.sandbox.faults.add(Fault("sendMessage", chat=yard.group.id, hold=hold, effect=True))
    await yard.hear(case, "[1]")
    await yard.parts.worker.look()
    await yard.sandbox.wait_for(lambda: slow.hits)
    return case, hold


async def test_two_workers_deliver_everything_once(tmp_path: Path, database_url: str) -> None:
    async with Yard.open(tmp_path, url=database_url) as yard:
        other = yard.another()
        cases = [await yard.case(yard.person()) for _ in range(6)]
        for number in range(4):
            for case in cases:
                await yard.hear(case, f"[{number}]")
                await yard.answer(case, f"ответ {number}")
            await asyncio.gather(yard.parts.worker.look(), other.worker.look())
        for _ in range(200):
            await asyncio.gather(yard.parts.worker.look(), other.worker.look())
            await asyncio.gather(yard.parts.worker.drain(10), other.worker.drain(10))
            if not await yard.waiting():
                break
            yard.clock.advance(1)
        for case in cases:
            shown = await texts(yard, case)
            assert [shown.count(f"[{number}]") for number in range(4)] == [1, 1, 1, 1]
            assert [shown.index(f"[{number}]") for number in range(4)] == sorted(
                shown.index(f"[{number}]") for number in range(4)
            )
        sent = [call for call in yard.sandbox.calls if call.method == "sendMessage" and (call.chat or 0) > 0]
        assert len(sent) == 4 * len(cases)
        assert len([call for call in yard.sandbox.calls if call.method == "createForumTopic"]) == len(cases)
        await yard.close(other)


async def test_a_lease_keeps_others_away_until_it_is_over(tmp_path: Path, database_url: str) -> None:
    async with Yard.open(tmp_path, url=database_url) as yard:
        other = yard.another()
        await yard.case(yard.person())
        mine, theirs = yard.store.desk.outbox, other.store.desk.outbox
        async with yard.store.database.read() as connection:
            [row] = [row for row, _ in await mine.look(connection) if isinstance(row.letter, Summary)]

        async def claim(box: Outbox) -> set[int]:
            store = yard.store if box is mine else other.store
            async with store.database.write() as connection:
                return await box.claim(connection, [row.id])

        async def free(box: Outbox) -> list[Row]:
            async with yard.store.database.read() as connection:
                return list((await box.as_they_are(connection, [row])).values())

        won = await asyncio.gather(claim(mine), claim(theirs))
        assert sorted(len(rows) for rows in won) == [0, 1]
        first, second = (mine, theirs) if won[0] else (theirs, mine)
        yard.clock.advance(LEASE_SECONDS - 1)
        async with yard.store.database.write() as connection:
            await first.renew(connection, [row.id])
        yard.clock.advance(LEASE_SECONDS - 1)
        assert await free(second) == []
        yard.clock.advance(1)
        [again] = await free(second)
        assert again.unknown == 1, "whoever let the lease go may have sent it"
        assert await claim(second) == {row.id}
        # The first one's late giving back must not free what is the second one's.
        async with yard.store.database.write() as connection:
            await first.postpone(connection, [row.id], 0)
        assert await free(first) == []
        await yard.close(other)


async def test_what_has_another_row_before_it_in_its_stream_is_not_free(tmp_path: Path, database_url: str) -> None:
    async with Yard.open(tmp_path, url=database_url) as yard:
        case = await yard.case(yard.person())
        await yard.hear(case, "первое")
        box = yard.store.desk.outbox
        async with yard.store.database.read() as connection:
            rows = [row for row, _ in await box.look(connection) if row.stream.startswith("topic:")]
            free = await box.as_they_are(connection, rows)
        assert list(free) == [rows[0].id]


async def test_a_slow_call_keeps_its_lease(tmp_path: Path, database_url: str) -> None:
    async with Yard.open(tmp_path, url=database_url) as yard:
        other = yard.another()
        case, hold = await held_back(yard)
        for _ in range(8):
            yard.clock.advance(LEASE_SECONDS / 2)
            await yard.parts.worker.look()
            await other.worker.look()
        hold.set()
        await yard.parts.worker.drain(10)
        await yard.empty()
        assert (await texts(yard, case)).count("[1]") == 1
        await yard.close(other)


async def test_a_stopping_worker_keeps_the_lease_of_what_it_waits_for(
    tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rolling restart: the next process runs while the old one still waits for Telegram's answer."""
    monkeypatch.setattr(worker, "LEASE_SECONDS", 0.2)
    async with Yard.open(tmp_path, url=database_url) as yard:
        other = yard.another()
        case, hold = await held_back(yard)
        draining = asyncio.create_task(yard.parts.worker.drain(30))
        for _ in range(4):
            yard.clock.advance(LEASE_SECONDS - 1)
            async with asyncio.timeout(10):
                while not await _leased(yard, yard.clock.now() + LEASE_SECONDS):
                    await asyncio.sleep(0)
            await other.worker.look()
        hold.set()
        await draining
        await yard.empty()
        assert (await texts(yard, case)).count("[1]") == 1
        await yard.close(other)


async def _leased(yard: Yard, until: float) -> bool:
    async with yard.store.database.read() as connection:
        return await connection.scalar(select(func.max(outbox.c.lease_until))) == until


async def test_the_id_of_a_row_that_is_gone_claims_nothing_else(tmp_path: Path) -> None:
    """Left to itself SQLite gives the id of the last row again when that row is gone."""
    async with Yard.open(tmp_path) as yard:
        case = await yard.case(yard.person())
        await yard.empty()
        await yard.hear(case, "старое")
        box, database = yard.store.desk.outbox, yard.store.database
        async with database.read() as connection:
            stale = max(row.id for row, _ in await box.look(connection))
        await yard.empty()
        await yard.hear(case, "новое")
        async with database.write() as connection:
            assert await box.claim(connection, [stale]) == set()
        await yard.empty()
        shown = await texts(yard, case)
        assert (shown.count("старое"), shown.count("новое")) == (1, 1)


@pytest.mark.parametrize("hours", [5, -5])
async def test_a_clock_that_is_set_while_a_row_waits_changes_nothing(tmp_path: Path, hours: int) -> None:
    async with Yard.open(tmp_path) as yard:
        case = await yard.case(yard.person())
        await yard.empty()
        yard.sandbox.faults.add(Fault("sendMessage", status=502, description="Bad Gateway", times=2))
        await yard.hear(case, "ждёт")
        await yard.parts.worker.look()
        await yard.parts.worker.drain(10)
        yard.clock.set_wall(hours * 3600)
        yard.clock.advance(2)
        await yard.pump()
        yard.clock.advance(2)
        await yard.pump()
        assert "ждёт" in await texts(yard, case)


@pytest.mark.parametrize("hours", [5, -5])
async def test_a_clock_that_is_set_between_two_processes_changes_nothing(tmp_path: Path, hours: int) -> None:
    async with Yard.open(tmp_path) as yard:
        case = await yard.case(yard.person())
        await yard.empty()
        yard.sandbox.faults.add(Fault("sendMessage", chat=yard.group.id, retry_after=30))
        await yard.hear(case, "ждёт")
        await yard.pump()
        yard.clock.set_wall(hours * 3600)
        await yard.crash()
        yard.clock.advance(31)
        await yard.empty()
        assert "ждёт" in await texts(yard, case)


async def test_a_row_of_a_kind_that_this_version_does_not_know_is_left_alone(tmp_path: Path) -> None:
    async with Yard.open(tmp_path) as yard:
        case = await yard.case(yard.person())
        async with yard.store.database.write() as connection:
            await connection.execute(update(outbox).values(kind="telegraph"))
        gone, yard.parts = yard.parts, yard.another()
        await yard.close(gone)
        await yard.hear(case, "обычное")
        await yard.pump()
        assert await yard.waiting() == 2
        assert "обычное" in await texts(yard, case)


async def test_a_sweep_of_somebody_who_blocked_the_bot_waits(tmp_path: Path) -> None:
    async with Yard.open(tmp_path) as yard:
        person = yard.person()
        case = await yard.case(person)
        await yard.answer(case, "ответ")
        await yard.empty()
        blocked = Fault(chat=person.id, times=None, status=403, description="Forbidden: bot was blocked by the user")
        yard.sandbox.faults.add(blocked)
        async with yard.store.database.write() as connection:
            await yard.store.desk.outbox.put(connection, Sweep((1, 2)), case=case)
        for _ in range(10):
            await yard.pump()
            yard.clock.advance(60)
        assert blocked.hits <= 2
        assert await yard.waiting() == 1
        blocked.remove()
        async with yard.store.database.write() as connection:
            await yard.store.desk.conversation.set_reachable(connection, await yard._now(connection, case), True)
        await yard.empty()


async def test_many_held_topics_of_one_group_block_no_other(tmp_path: Path) -> None:
    async with Yard.open(tmp_path) as yard:
        other = await yard.link("astana")
        yard.sandbox.faults.add(Fault(chat=yard.group.id, times=None, retry_after=7200))
        cases = [await yard.case(yard.person(), "red") for _ in range(210)]
        await yard.pump()
        hits = len(yard.sandbox.calls)
        assert hits < 100
        await yard.case(yard.person(), "green", center="astana")
        for _ in range(4):
            await yard.pump()
            yard.clock.advance(1)
        assert [topic for topic in other.topics.values() if not topic.deleted]
        assert len(cases) == 210
        yard.sandbox.faults.clear()
