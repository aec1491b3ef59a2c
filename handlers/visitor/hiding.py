"""🚪, pressed or typed. It may come twice (a crash before the confirmation), and must hide both times all that
stands there then."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.privacy import Privacy
from bot.events import VisitorEvent
from bot.replies import Reply
from bot.store.receipts import Receipts


async def hide(
    receipts: Receipts, privacy: Privacy, event: VisitorEvent, language: str, *, pressed: int = 0, typed: int = 0
) -> Reply:
    """What 🚪 hides and leaves. Raises `StoreUnavailable`."""
    new = False

    async def effect(connection: AsyncConnection) -> Reply:
        nonlocal new
        new = True
        return await privacy.hide(connection, event.visitor, language, pressed=pressed, typed=typed)

    reply = await receipts.once(event.receipt, effect) or Reply("hidden", language, edit=pressed, keep="line")
    if new:
        return reply
    # Events from before it may have come again too, and have shown something in between.
    again = await receipts.repeat(effect)
    gone = {*reply.delete, *again.delete, again.edit} - {0, reply.edit}
    cover = {*reply.cover, *again.cover} - {reply.edit}
    return replace(reply, delete=tuple(sorted(gone)), cover=tuple(sorted(cover)))
