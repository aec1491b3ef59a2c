"""What is due by the clock: covering, sweeping, warning, shredding; and forgetting what is over."""

from __future__ import annotations

import contextlib

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.closing import WARNING_SECONDS
from bot.cases.conversation import COVER_SECONDS
from bot.cases.desk import Desk
from bot.cases.model import Case
from bot.clock import DELETABLE_SECONDS
from bot.delivery.letters import Cover, DropTopic, Notice, Sweep
from bot.store.database import Database
from bot.store.patience import Patience
from bot.store.receipts import Receipts
from bot.store.tables import deadlines, invites, messages, outbox, texts, visible
from bot.vault import EnvelopeError

_BATCH = 100
# The kind of deadline that destroys something; all others protect somebody.
_DESTROYS = "shred"
# How long a covering edit has before the case that it belongs to is shredded.
_COVERING_SECONDS = 30.0


class Keeping:
    """`run` does everything that is due now, each case in a transaction of its own."""

    def __init__(self, desk: Desk, database: Database, receipts: Receipts, patience: Patience) -> None:
        self._desk = desk
        self._database = database
        self._receipts = receipts
        self._patience = patience

    async def run(self, *, regardless: bool = False) -> int:
        """Answers how many things were done. What can't be undone waits while the clock isn't believed, but for
        `regardless`, an operator's word. Raises `StoreUnavailable`."""
        now = self._desk.clock.now()
        destroy = now if regardless or self._patience.allows() else None
        done = 0
        while True:
            async with self._database.read() as connection:
                due = await self._due(connection, now, destroy=destroy is not None)
            for case_id, kind, due_at in due:
                async with self._database.write() as connection:
                    await self._do(connection, case_id, kind, due_at)
            done += len(due)
            if len(due) < _BATCH:
                break
        async with self._database.write() as connection:
            if self._patience.allows() and not self._patience.fell():
                await self._redate(connection, now)
            done += await self._sweep(connection, now if regardless else self._patience.date())
            if destroy is not None:
                done += await self._desk.sessions.purge(connection, destroy)
                done += await self._receipts.purge(connection, destroy)
                expired = delete(invites).where(invites.c.expires_at <= destroy)
                done += (await connection.execute(expired)).rowcount
        await self._database.scrub()
        return done

    async def next_at(self) -> float | None:
        """When the next deadline of a case is, of those that don't wait for the clock to be believed."""
        query = select(deadlines.c.due_at).order_by(deadlines.c.due_at).limit(1)
        if not self._patience.allows():
            query = query.where(deadlines.c.kind != _DESTROYS)
        async with self._database.read() as connection:
            at: float | None = await connection.scalar(query)
            return at

    async def _due(self, connection: AsyncConnection, now: float, *, destroy: bool) -> list[tuple[str, str, float]]:
        """Case, kind and date of what is due; cases that are to be shredded only with `destroy`."""
        columns = select(deadlines.c.case_id, deadlines.c.kind, deadlines.c.due_at)
        due = columns.where(deadlines.c.due_at <= now)
        if not destroy:
            due = due.where(deadlines.c.kind != _DESTROYS)
        rows = list((await connection.execute(due.order_by(deadlines.c.due_at).limit(_BATCH))).all())
        if self._patience.fell():
            # A cover further away than covers are made was dated before the clock fell back: it may be overdue.
            covers = columns.where(deadlines.c.kind == "cover", deadlines.c.due_at > now + COVER_SECONDS)
            rows += (await connection.execute(covers.limit(_BATCH))).all()
        return [(row.case_id, row.kind, row.due_at) for row in rows]

    async def _do(self, connection: AsyncConnection, case_id: str, kind: str, due_at: float) -> None:
        case = await self._desk.book.hold(connection, case_id)
        mine = (deadlines.c.case_id == case_id) & (deadlines.c.kind == kind) & (deadlines.c.due_at == due_at)
        if (await connection.execute(delete(deadlines).where(mine))).rowcount == 0 or case is None:
            return  # another process does it, or something happened that put it off
        if kind == "cover":
            await self._cover_unless_reading(connection, case)
        elif kind == "retention_warning" and case.state == "closed":
            notice = Notice("staff-retention", {"hours": int(WARNING_SECONDS // 3600)})
            await self._desk.outbox.put(connection, notice, case=case)
        elif kind == "shred" and case.state == "closed":
            await self._shred(connection, case)

    async def _shred(self, connection: AsyncConnection, case: Case) -> None:
        """First covers what stands readable: afterwards nobody knows whose chat it is."""
        query = select(messages.c.id).where(messages.c.case_id == case.id, messages.c.shown)
        if case.hushed or (await connection.execute(query.limit(1))).first() is None:
            await self.shred(connection, case)
            return
        await self._cover(connection, case, whatever=True)
        await self._desk.book.due(connection, case.id, "shred", self._desk.clock.now() + _COVERING_SECONDS)

    async def _cover_unless_reading(self, connection: AsyncConnection, case: Case) -> None:
        """Whoever moves through the trees is active too, which only the running program knows."""
        quiet_at = 0.0
        with contextlib.suppress(EnvelopeError):
            chat = self._desk.book.address(case)
            quiet_at = 0.0 if chat is None else self._desk.browsing.pressed_at(chat) + COVER_SECONDS
        # Later than any press can make it: that press is from before the clock was set back.
        if 0 < quiet_at - self._desk.clock.now() <= COVER_SECONDS:
            await self._desk.book.due(connection, case.id, "cover", quiet_at)
        else:
            await self._cover(connection, case)

    async def _cover(self, connection: AsyncConnection, case: Case, *, whatever: bool = False) -> None:
        """15 minutes without activity: what is readable becomes neutral lines again. `whatever`: also
        what an adult wanted in the open."""
        if case.hushed or not (case.covered or whatever):
            return
        query = (
            select(func.max(messages.c.id), messages.c.delivered)
            .where(messages.c.case_id == case.id, messages.c.shown, messages.c.delivered.is_not(None))
            .group_by(messages.c.delivered)
        )
        readable = {delivered: message for message, delivered in (await connection.execute(query)).all()}
        for delivered, message in readable.items():
            await self._desk.outbox.put(connection, Cover(delivered, message), case=case)
        for target in {one for one in (case.status_message, case.live_message) if one} - readable.keys():
            await self._desk.outbox.put(connection, Cover(target), case=case)
        await connection.execute(update(messages).where(messages.c.case_id == case.id).values(shown=False))
        await self._desk.book.touch(connection, case.id, status_message=None, live_until=None, live_message=None)

    async def _redate(self, connection: AsyncConnection, now: float) -> None:
        """What was dated by a clock that stood ahead is kept no longer for it than if it were of this moment."""
        await self._desk.sessions.redate(connection, now)
        await self._receipts.redate(connection, now)
        await connection.execute(update(visible).where(visible.c.sent_at > now).values(sent_at=now))

    async def _sweep(self, connection: AsyncConnection, now: float) -> int:
        """Messages of conversations are deleted before their 48th hour, while Telegram lets us."""
        limit = now - DELETABLE_SECONDS
        query = select(visible.c.case_id, visible.c.message_id).where(visible.c.sent_at <= limit)
        rows = (await connection.execute(query.limit(1000))).all()
        found: dict[str, list[int]] = {}
        for row in rows:
            found.setdefault(row.case_id, []).append(row.message_id)
        for case_id, ids in found.items():
            case = await self._desk.book.by_id(connection, case_id)
            if case is not None and case.address is not None:
                await self._desk.outbox.put(connection, Sweep(tuple(ids)), case=case)
            gone = delete(visible).where(visible.c.case_id == case_id, visible.c.message_id.in_(ids))
            await connection.execute(gone)
        return len(rows)

    async def shred(self, connection: AsyncConnection, case: Case) -> None:
        """Destroys key, address, pseudonym and texts of a case; its topic is deleted."""
        shredded = await self._desk.book.change(
            connection,
            case,
            state="shredded",
            data_key=None,
            address=None,
            pseudonym=None,
            status_message=None,
            live_message=None,
            shredded_at=self._desk.clock.now(),
        )
        if shredded is None:
            return
        own = select(messages.c.id).where(messages.c.case_id == case.id)
        await connection.execute(delete(texts).where(texts.c.message.in_(own)))
        await connection.execute(delete(visible).where(visible.c.case_id == case.id))
        await connection.execute(delete(deadlines).where(deadlines.c.case_id == case.id))
        mine = (outbox.c.case_id == case.id) & (outbox.c.kind != "drop_topic")
        await connection.execute(delete(outbox).where(mine))
        await self._desk.book.event(connection, case.id, "qorgan", "shredded")
        if case.topic is not None:
            await self._desk.outbox.put(connection, DropTopic(case.topic), case=case)
