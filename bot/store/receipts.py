"""Receipts: which events have had their effect, and which screen each of them showed.

An event that is delivered twice (a crash before the confirmation, a retried webhook) finds its
receipt, skips its effect and shows its screen again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.people import Receipt
from bot.replies import Reply
from bot.store.database import Database
from bot.store.tables import receipts
from bot.vault import Vault

KEPT_SECONDS = 48 * 3600.0
_RACES = 3


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
        for _ in range(_RACES):
            try:
                return await self._once(receipt, effect)
            except IntegrityError:
                # Another process was faster (two events of one person at once, the same event
                # twice): what it wrote is visible now, so the effect finds it.
                continue
        return await self._once(receipt, effect)

    async def _once(
        self, receipt: Receipt, effect: Callable[[AsyncConnection], Awaitable[Reply | None]]
    ) -> Reply | None:
        async with self._database.write() as connection:
            row = (
                await connection.execute(
                    select(receipts.c.reply).where(
                        receipts.c.channel == receipt.channel,
                        receipts.c.bot == receipt.bot,
                        receipts.c.event == receipt.event,
                    )
                )
            ).one_or_none()
            if row is not None:
                return None if row.reply is None else self._open(receipt, row.reply)
            reply = await effect(connection)
            await connection.execute(
                receipts.insert().values(
                    channel=receipt.channel,
                    bot=receipt.bot,
                    event=receipt.event,
                    reply=None if reply is None else self._seal(receipt, reply),
                    at=self._clock.now(),
                )
            )
            return reply

    async def purge(self, connection: AsyncConnection) -> int:
        """Forgets receipts older than any redelivery; answers how many."""
        limit = self._clock.now() - KEPT_SECONDS
        return (await connection.execute(delete(receipts).where(receipts.c.at < limit))).rowcount

    def _seal(self, receipt: Receipt, reply: Reply) -> bytes:
        return self._vault.seal(reply.dump(), **_place(receipt))

    def _open(self, receipt: Receipt, envelope: bytes) -> Reply:
        return Reply.load(self._vault.open(envelope, **_place(receipt)))


def _place(receipt: Receipt) -> dict[str, str]:
    row = f"{receipt.channel}:{receipt.bot}:{receipt.event}"
    return {"purpose": "receipt", "table": "receipts", "column": "reply", "row": row}
