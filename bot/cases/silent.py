"""🤫: a red case by taps alone. Each answer goes to the center as it is given, in their language;
each question can be skipped; address, floor and door may also be typed. After the last one the
conversation's status message stands there."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.desk import Desk, Tap
from bot.cases.reception import Reception
from bot.people import Visitor
from bot.replies import Reply

# The questions in their order; the last screen says that everything has arrived.
STEPS = ("near", "hurt", "come", "address", "floor", "door")
TAPPED = frozenset(("near", "hurt", "come"))
TYPED = frozenset(STEPS) - TAPPED


class Silent:
    def __init__(self, desk: Desk, reception: Reception) -> None:
        self._desk = desk
        self._reception = reception

    async def answer(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
        """A pressed answer, node `silent_STEP_ANSWER` (or `silent_STEP_skip`): told, and the next one."""
        desk = self._desk
        _, step, value = tap.node.split("_", 2)
        session = await desk.arrived(connection, visitor, tap)
        case = await desk.book.of_visitor(connection, visitor)
        if case is None or not await desk.conversation.active(connection, case):
            await desk.sessions.keep(connection, visitor, session)
            return Reply("closed", tap.language, edit=tap.message)
        if value != "skip":
            # A text of the case like any other: sealed, in order, rendered in the center's language.
            await desk.conversation.hear(connection, case, value, None, label=step)
        if not await desk.connected(connection, case):
            return await self._reception.resume(connection, visitor, session, tap)
        following = _next(step)
        session.expecting = following if following in TYPED else ""
        session.case = case.id
        await desk.sessions.keep(connection, visitor, session)
        if following == "done":
            return await self._reception.called(connection, session, case, tap)
        return Reply(f"silent_{following}", tap.language, edit=tap.message)


def _next(step: str) -> str:
    place = STEPS.index(step) + 1
    return STEPS[place] if place < len(STEPS) else "done"
