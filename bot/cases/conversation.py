"""A conversation's life on the person's side: opening, hearing, raising, reopening.

Everything runs in the caller's transaction; what others must learn goes through the outbox.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from itertools import count

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.aliases import Aliases
from bot.cases.book import CaseBook, Message
from bot.cases.model import Case, Urgency, more_urgent
from bot.clock import LIVE_SECONDS, Clock
from bot.delivery.letters import (
    Alert,
    AnswerEdit,
    Cover,
    Live,
    Notice,
    Relay,
    Status,
    Summary,
    SummaryEdit,
    Title,
)
from bot.delivery.outbox import Outbox
from bot.people import Visitor
from bot.store.tables import cases, messages

# Without activity for this long, what was uncovered is covered again.
COVER_SECONDS = 15 * 60.0
# After this long a first text is asked about before it goes out: somebody else may hold the phone.
SILENCE_SECONDS = 30 * 60.0


@dataclass(frozen=True, slots=True)
class Opening:
    """How a person came: `origin` is write, sos, silent or draft; `route` the node of the tree;
    `role` is child, adult, or empty when none was chosen, which is treated as a child."""

    origin: str
    center: str
    language: str
    role: str
    urgency: Urgency
    region: str = ""
    route: str = ""
    category: str = ""


class Conversation:
    def __init__(self, book: CaseBook, outbox: Outbox, clock: Clock, aliases: Aliases) -> None:
        self._book = book
        self._outbox = outbox
        self._clock = clock
        self._aliases = aliases

    async def open(self, connection: AsyncConnection, visitor: Visitor, opening: Opening) -> Case:
        case = await self._book.create(
            connection,
            visitor,
            urgency=opening.urgency,
            alias=await self.alias(connection),
            center=opening.center,
            language=opening.language,
            role=opening.role,
            region=opening.region,
            route=opening.route,
            category=opening.category,
            origin=opening.origin,
            covered=opening.role != "adult",
        )
        await self._book.event(connection, case.id, "person", "opened", opening.origin)
        await self._outbox.put(connection, Alert(), case=case)
        await self._outbox.put(connection, Summary(), case=case)
        await self._book.due(connection, case.id, "cover", self._clock.now() + COVER_SECONDS)
        return case

    async def hear(
        self, connection: AsyncConnection, case: Case, text: str, source: int | None, label: str = ""
    ) -> int | None:
        """Takes one text of the person into a case; answers the id of the text, None when the case was
        closed meanwhile and has taken nothing."""
        if not await self.active(connection, case):
            return None
        message = await self._book.add_message(connection, case, "person", text, source=source, label=label)
        await self._outbox.put(connection, Relay(message), case=case)
        return message

    async def revise(self, connection: AsyncConnection, case: Case, message: Message, text: str) -> bool:
        """An edit by the person: a further version, delivered as one. False when the case was closed
        meanwhile and has taken nothing."""
        if await self._book.text(connection, case, message.id) == text:
            return True
        if not await self.active(connection, case):
            return False
        version = await self._book.add_version(connection, case, message.id, text)
        await self._outbox.put(connection, Relay(message.id, version), case=case)
        return True

    async def active(self, connection: AsyncConnection, case: Case) -> bool:
        """The person did something: answers may come again, the cover waits anew. Answers whether the
        case is open, which it then is until this transaction is over."""
        held = await self._book.hold(connection, case.id)
        if held is None or held.state == "shredded":
            return False
        now = self._clock.now()
        live = now + LIVE_SECONDS if held.live_until is not None and held.live_until > now else None
        await self.set_reachable(connection, held, True)
        await self._book.touch(connection, case.id, activity_at=now, hushed=False, live_until=live)
        await self._book.due(connection, case.id, "cover", now + COVER_SECONDS)
        if held.hushed:
            self._outbox.open(connection, case.id)
        return held.is_open

    async def back(self, connection: AsyncConnection, case: Case) -> None:
        """The person moved: what waited for them since 🚪, or since they blocked the bot, may go out."""
        await self.set_reachable(connection, case, True)
        if case.hushed:
            await self._book.touch(connection, case.id, hushed=False)
            self._outbox.open(connection, case.id)

    async def set_reachable(self, connection: AsyncConnection, case: Case, reachable: bool) -> None:
        """The person blocked the bot or took it back; staff are told once. `case`: as it was read just now."""
        if case.reachable == reachable:
            return
        changed = await connection.execute(
            update(cases).where(cases.c.id == case.id, cases.c.reachable != reachable).values(reachable=reachable)
        )
        if changed.rowcount == 0:
            return
        if case.is_open:
            key = "staff-back" if reachable else "staff-blocked"
            await self._outbox.put(connection, Notice(key), case=case)
        self._outbox.open(connection, case.id)

    async def raise_to(self, connection: AsyncConnection, case: Case, urgency: Urgency, actor: str) -> Case:
        """Raises the urgency (never lowers it) and tells the center."""
        # Held, because an alarm must not get lost to whoever changes the case just now.
        case = await self._book.hold(connection, case.id) or case
        graver = more_urgent(case.urgency, urgency)
        if graver == case.urgency or not case.is_open:
            return case
        changed = await self._book.change(connection, case, urgency=graver, alerted_at=None)
        if changed is None:
            return case
        await self._book.event(connection, case.id, actor, "urgency", graver)
        if graver == "red":
            await self._outbox.urge(connection, case.id)
        await self._outbox.put(connection, Alert(), case=changed)
        await self._outbox.put(connection, Title(), case=changed)
        await self._outbox.put(connection, SummaryEdit(), case=changed)
        return changed

    async def reopen(self, connection: AsyncConnection, case: Case, urgency: Urgency) -> Case | None:
        """A closed case waits again, in its old topic; None when it was shredded meanwhile."""
        # First the case, then the names: so does who takes it, and neither waits for the other.
        await self._book.hold(connection, case.id)
        reopened = await self._book.change(
            connection,
            case,
            state="waiting",
            taker=None,
            taken_at=None,
            alerted_at=None,
            **self._book.reopening(case),
            urgency=more_urgent(case.urgency, urgency),
            alias=await self.alias(connection, case.alias),
        )
        if reopened is None:
            return None
        for kind in ("retention_warning", "shred"):
            await self._book.due(connection, case.id, kind, None)
        await self._book.event(connection, case.id, "person", "reopened")
        await self._outbox.put(connection, Alert(), case=reopened)
        await self._outbox.put(connection, Title(), case=reopened)
        await self._outbox.put(connection, SummaryEdit(), case=reopened)
        await self._outbox.put(connection, Notice("staff-reopened"), case=reopened)
        await self.active(connection, reopened)
        return reopened

    async def hide(self, connection: AsyncConnection, case: Case) -> None:
        """🚪: nothing goes to the chat until the person moves, and staff know that answers wait."""
        await self._book.touch(
            connection,
            case.id,
            hushed=True,
            status_message=None,
            live_until=None,
            live_message=None,
        )
        mine = messages.c.case_id == case.id
        await connection.execute(update(messages).where(mine).values(shown=False))
        # What they stood in is deleted, or another line now.
        await connection.execute(update(messages).where(mine, messages.c.author == "staff").values(delivered=None))
        await self._book.due(connection, case.id, "cover", None)
        await self._outbox.drop(connection, case.id, (Status, Live, Cover, AnswerEdit))
        if case.is_open and not case.hushed:
            await self._book.event(connection, case.id, "person", "hidden")
            await self._outbox.put(connection, Notice("staff-hidden"), case=case)

    async def answers_in(self, connection: AsyncConnection, case: Case, delivered: int) -> list[int]:
        """The texts of staff that stand together in one message of the person's chat."""
        query = (
            select(messages.c.id)
            .where(
                messages.c.case_id == case.id,
                messages.c.author == "staff",
                messages.c.delivered == delivered,
            )
            .order_by(messages.c.id)
        )
        return list((await connection.execute(query)).scalars())

    async def alias(self, connection: AsyncConnection, wanted: int | None = None) -> int:
        """A name for staff that no open case has; kept, where it is free, when a case reopens."""
        used = await self._book.aliases_in_use(connection)
        if wanted is not None and wanted not in used:
            return wanted
        free = [alias for alias in range(self._aliases.count) if alias not in used]
        # More open cases than names: the second round is told apart by its number.
        return secrets.choice(free) if free else next(one for one in count(self._aliases.count) if one not in used)
