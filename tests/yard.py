"""A yard to drive the delivery of rows by hand: sandbox, store and worker, but no intake and no waiting.

Time is a clock that only the test moves; `pump` does what may go now, `empty` moves time until all is out.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from databases import sqlite_url
from sqlalchemy import func, select
from stage import DIALOGS, TOKEN, centers_in

from bot.app.opening import Store, open_store
from bot.app.wiring import Parts, build
from bot.cases.conversation import Opening
from bot.cases.model import Case, Urgency
from bot.delivery.letters import Answer
from bot.people import Visitor
from bot.settings import Settings
from bot.store.migrate import upgrade
from bot.store.tables import outbox
from bot.vault import Keyring
from sandbox import Group, ManualClock, Person, Sandbox, Topic


class Yard:
    def __init__(self, folder: Path, sandbox: Sandbox, clock: ManualClock, settings: Settings) -> None:
        self.folder = folder
        self.sandbox = sandbox
        self.clock = clock
        self.settings = settings
        self.parts: Parts
        self.group: Group

    @classmethod
    @asynccontextmanager
    async def open(cls, folder: Path, *, url: str = "", pacing: str = "off") -> AsyncIterator[Yard]:
        clock = ManualClock()
        sandbox = Sandbox(token=TOKEN, clock=clock)
        await sandbox.start()
        settings = Settings(
            bot_token=TOKEN,
            api_root=sandbox.root,
            keys=Keyring.generate(),
            database_url=url or sqlite_url(folder),
            # Order and endings are looked at, not rates; tests of rates switch it on, and tests/earnest runs with it.
            pacing=pacing,
        )
        yard = cls(folder, sandbox, clock, settings)
        try:
            yard.parts = yard.another()
            await upgrade(yard.store.database)
            yard.group = await yard.link("almaty")
            yield yard
        finally:
            await yard.close(yard.parts)
            await sandbox.stop()

    @property
    def store(self) -> Store:
        return self.parts.store

    def another(self) -> Parts:
        """The parts of one more process on the same database."""
        return build(self.settings, open_store(self.settings, centers_in(self.folder), DIALOGS, self.clock))

    async def close(self, parts: Parts) -> None:
        await parts.worker.drain(5)
        await parts.session.close()
        await parts.store.database.close()

    async def link(self, center: str) -> Group:
        group = self.sandbox.add_group(center)
        group.add_bot()
        links = self.store.desk.links
        async with self.store.database.write() as connection:
            await links.redeem(connection, await links.invite(connection, center), group.id, ready=True)
        return group

    def person(self) -> Person:
        person = self.sandbox.add_person("Айгерім", language="ru")
        person.started = True
        return person

    async def case(self, person: Person, urgency: Urgency = "green", center: str = "almaty") -> Case:
        opening = Opening("write", center, "ru", "child", urgency)
        visitor = Visitor("telegram", person.id, "")
        async with self.store.database.write() as connection:
            return await self.store.desk.conversation.open(connection, visitor, opening)

    async def hear(self, case: Case, text: str, source: int | None = None) -> int:
        async with self.store.database.write() as connection:
            now = await self._now(connection, case)
            message = await self.store.desk.conversation.hear(connection, now, text, source)
        assert message is not None
        return message

    async def revise(self, case: Case, message: int, text: str) -> None:
        desk = self.store.desk
        async with self.store.database.write() as connection:
            known = await desk.book.message(connection, message)
            assert known is not None
            await desk.conversation.revise(connection, await self._now(connection, case), known, text)

    async def answer(self, case: Case, text: str) -> int:
        desk = self.store.desk
        async with self.store.database.write() as connection:
            message = await desk.book.add_message(connection, await self._now(connection, case), "staff", text)
            await desk.outbox.put(connection, Answer(message), case=case)
            return message

    async def _now(self, connection: Any, case: Case) -> Case:
        found = await self.store.desk.book.by_id(connection, case.id)
        assert found is not None
        return found

    async def topic(self, case: Case) -> Topic | None:
        async with self.store.database.read() as connection:
            number = (await self._now(connection, case)).topic
        return None if number is None else self.group.topics[number]

    async def pump(self) -> None:
        """Everything that may go now goes, one step after the other."""
        worker = self.parts.worker
        for _ in range(500):
            await worker.look()
            await worker.drain(10)
            if worker.idle:
                return
        raise AssertionError("it never ends")

    async def crash(self) -> None:
        """Ends the process in the middle of whatever it does; another one starts."""
        await self.parts.worker.look()
        for _ in range(20):
            await asyncio.sleep(0)
        for task in list(self.parts.worker._tasks):
            task.cancel()
        gone, self.parts = self.parts, self.another()
        await self.close(gone)

    async def waiting(self, *, resting: bool = False) -> int:
        """Rows of the outbox; `resting`: without those that rest."""
        query = select(func.count()).select_from(outbox)
        if resting:
            query = query.where(outbox.c.state != "resting")
        async with self.store.database.read() as connection:
            return int(await connection.scalar(query) or 0)

    async def empty(self, step: float = 5.0, most: int = 200, *, resting: bool = False) -> None:
        """Lets time pass until nothing waits any more. `resting`: but for what may have arrived."""
        for _ in range(most):
            await self.pump()
            if not await self.waiting(resting=resting):
                return
            self.clock.advance(step)
        raise AssertionError(f"{await self.waiting()} rows still wait")
