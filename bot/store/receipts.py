"""Receipts: which events have had their effect, and what each of them was answered with: a screen
for a person, a word for staff.

An event that is delivered twice (a crash before the confirmation, a retried webhook) finds its
receipt, skips its effect and is answered again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import Protocol, TypeVar

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.people import Receipt
from bot.replies import Reply, Toast
from bot.store.database import Database, Deadlock
from bot.store.tables import receipts
from bot.vault import Vault

KEPT_SECONDS = 48 * 3600.0
_RACES = 3


class _Answer(Protocol):
    """What is kept, sealed, of how an event was answered."""

    def dump(self) -> bytes: ...


_A = TypeVar("_A", bound=_Answer)
_Effect = Callable[[AsyncConnection, Collection[Receipt]], Awaitable[_A | None]]


# Made once: building a statement costs more than running it.
_FIND = select(receipts.c.reply).where(
    receipts.c.channel == bindparam("channel"),
    receipts.c.bot == bindparam("bot"),
    receipts.c.event == bindparam("event"),
)
_KEEP = receipts.insert()


class Receipts:
    """Runs effects once. One transaction holds the effect and its receipt."""

    def __init__(self, database: Database, vault: Vault, clock: Clock) -> None:
        self._database = database
        self._vault = vault
        self._clock = clock

    async def once(
        self, receipt: Receipt, effect: Callable[[AsyncConnection], Awaitable[Reply | None]]
    ) -> Reply | None:
        """Runs `effect` in a transaction unless this event has had it; answers the reply of the
        first time either way. Raises `StoreUnavailable`."""
        return await self._raced([receipt], lambda connection, _: effect(connection), Reply.load)

    async def together(
        self, receipts: Sequence[Receipt], effect: Callable[[AsyncConnection, Collection[Receipt]], Awaitable[Reply]]
    ) -> Reply | None:
        """The same for events that are handled as one: `effect` is given those that haven't had theirs. Their reply is
        the last one's."""
        return await self._raced(receipts, effect, Reply.load)

    async def repeat(self, effect: Callable[[AsyncConnection], Awaitable[Reply]]) -> Reply:
        """Runs an effect that may be repeated, in a transaction. Raises `StoreUnavailable`."""
        async with self._database.write() as connection:
            return await effect(connection)

    async def told_once(
        self, receipt: Receipt, effect: Callable[[AsyncConnection], Awaitable[Toast | None]]
    ) -> Toast | None:
        """The same for an event of staff. None also for one that was recorded without its words."""
        return await self._raced([receipt], lambda connection, _: effect(connection), Toast.load)

    async def _raced(
        self, wanted: Sequence[Receipt], effect: _Effect[_A], load: Callable[[bytes], _A]
    ) -> _A | None:
        for _ in range(_RACES):
            try:
                return await self._once(wanted, effect, load)
            except (IntegrityError, Deadlock):
                # Another process was faster (two events of one person at once, the same event
                # twice): what it wrote is visible now, so the effect finds it.
                continue
        return await self._once(wanted, effect, load)

    async def _once(
        self, wanted: Sequence[Receipt], effect: _Effect[_A], load: Callable[[bytes], _A]
    ) -> _A | None:
        last = wanted[-1]
        async with self._database.write() as connection:
            known: dict[Receipt, bytes | None] = {}
            for receipt in wanted:
                found = (await connection.execute(_FIND, _key(receipt))).one_or_none()
                if found is not None:
                    known[receipt] = found.reply
            new = [receipt for receipt in wanted if receipt not in known]
            if not new:
                kept = known[last]
                return None if kept is None else load(self._vault.open(kept, **_place(last)))
            answer = await effect(connection, new)
            for receipt in new:
                told = answer if receipt == new[-1] else None
                reply = None if told is None else self._vault.seal(told.dump(), **_place(receipt))
                await connection.execute(_KEEP, {**_key(receipt), "reply": reply, "at": self._clock.now()})
            return answer

    async def redate(self, connection: AsyncConnection, now: float) -> None:
        """No receipt is kept for longer from `now` than a new one: its date was wrong."""
        await connection.execute(update(receipts).where(receipts.c.at > now).values(at=now))

    async def purge(self, connection: AsyncConnection, now: float) -> int:
        """Forgets receipts that are older at `now` than any redelivery; answers how many."""
        return (await connection.execute(delete(receipts).where(receipts.c.at < now - KEPT_SECONDS))).rowcount


def _key(receipt: Receipt) -> dict[str, str | int]:
    return {"channel": receipt.channel, "bot": receipt.bot, "event": receipt.event}


def _place(receipt: Receipt) -> dict[str, str]:
    row = f"{receipt.channel}:{receipt.bot}:{receipt.event}"
    return {"purpose": "receipt", "table": "receipts", "column": "reply", "row": row}
