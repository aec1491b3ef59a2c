"""What a delivery needs to know when its row is claimed: the case as it is then, where it goes, its texts.

All rows of a claim are looked up together, in three statements however many they are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import false, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.book import Message
from bot.cases.desk import Desk
from bot.cases.model import Case
from bot.cases.topics import ADOPT_SECONDS
from bot.clock import seconds_held
from bot.delivery.letters import Answer, DropTopic, Letter, Relay, Sweep
from bot.delivery.outcomes import Later, Outcome, Refused
from bot.delivery.ports import Held
from bot.delivery.waiting import Row
from bot.duty.links import Link
from bot.logs import get_logger
from bot.store.tables import cases
from bot.vault import EnvelopeError

log = get_logger("delivery")


@dataclass(frozen=True, slots=True)
class Dispatch:
    """`chat`: the group or the person's chat; `texts`: by the ids of their messages and the version that was
    asked for (None: the newest)."""

    chat: int
    case: Case | None
    texts: Mapping[tuple[int, int | None], tuple[Message, str]]


class Dispatching:
    """`screens_held`: for how many seconds a person's chat takes no screens; nothing else goes there either."""

    def __init__(self, desk: Desk, screens_held: Callable[[int], float] = lambda chat: 0.0) -> None:
        self._desk = desk
        self._screens_held = screens_held

    async def look_up(
        self, connection: AsyncConnection, batches: Sequence[Sequence[Row]]
    ) -> dict[int, Dispatch | Held | Outcome | str]:
        """By the id of each batch's first row: where it goes and with what; why it doesn't go now; how it ends
        without a call; or the center that its case belongs to by now."""
        firsts = [batch[0] for batch in batches]
        held = await self._cases(connection, {row.case_id for row in firsts if row.case_id is not None})
        centers = {row.center for row in firsts if row.letter.of_center} | {case.center for case in held.values()}
        links = await self._desk.links.of_centers(connection, centers)
        found = {row.id: self._place(row, held.get(row.case_id or ""), links) for row in firsts}
        texts = await self._texts(connection, batches, found, held)
        await self._begin_topics(connection, firsts, found)
        return {
            number: Dispatch(one.chat, one.case, texts) if isinstance(one, Dispatch) else one
            for number, one in found.items()
        }

    async def freed(self, connection: AsyncConnection, rows: Sequence[Row]) -> set[int]:
        """Rows whose group can be worked in by now, or whose person has moved."""
        staff = [row for row in rows if row.letter.side == "staff"]
        people = [row for row in rows if row.letter.side == "visitor"]
        links = await self._desk.links.of_centers(connection, {row.center for row in staff})
        names = [row.case_id for row in people]
        moving = select(cases.c.id).where(cases.c.id.in_(names), cases.c.reachable, cases.c.hushed == false())
        moved = set((await connection.execute(moving)).scalars())
        workable = {center for center, link in links.items() if link.trouble != "rights"}
        return {row.id for row in staff if row.center in workable} | {row.id for row in people if row.case_id in moved}

    async def _cases(self, connection: AsyncConnection, ids: Collection[str]) -> dict[str, Case]:
        if not ids:
            return {}
        rows = (await connection.execute(select(cases).where(cases.c.id.in_(ids)))).all()
        return {row.id: Case.of(row) for row in rows}

    async def _texts(
        self,
        connection: AsyncConnection,
        batches: Sequence[Sequence[Row]],
        found: Mapping[int, Dispatch | Held | Outcome | str],
        held: Mapping[str, Case],
    ) -> dict[tuple[int, int | None], tuple[Message, str]]:
        wanted: set[tuple[int, int | None]] = set()
        for batch in batches:
            if isinstance(found[batch[0].id], Dispatch):
                for row in batch:
                    if isinstance(row.letter, Relay):
                        # Of one that was edited since, each version comes by a letter of its own.
                        wanted.add((row.letter.message, row.letter.version))
                    elif isinstance(row.letter, Answer):
                        wanted.add((row.letter.message, None))
        return await self._desk.book.texts(connection, held, wanted)

    def _place(self, row: Row, case: Case | None, links: Mapping[str, Link]) -> Dispatch | Held | Outcome | str:
        letter = row.letter
        if not letter.of_center and case is None:
            return Refused("gone")
        if letter.side == "visitor":
            assert case is not None
            return self._person(letter, case)
        if case is not None and case.center != row.center:
            return case.center
        link = links.get(row.center)
        if link is None or link.trouble == "rights":
            return Held()
        if link.held:
            return Held(link.held)
        if case is not None:
            ending = self._topic(letter, case)
            if ending is not None:
                return ending
        return Dispatch(link.chat, case, {})

    def _topic(self, letter: Letter, case: Case) -> Outcome | None:
        """How a letter to a topic ends without a call, or waits."""
        if case.state == "shredded" and not isinstance(letter, DropTopic):
            return Refused("gone")
        since = case.topic_tried_at
        if letter.needs_topic and case.topic is None and since is not None:
            # An earlier try may have made one: Telegram reports it soon, or not at all.
            left = seconds_held(since, since + ADOPT_SECONDS, self._desk.clock.now())
            return Later("unconfirmed", left + 0.05) if left else None
        return None

    def _person(self, letter: Letter, case: Case) -> Dispatch | Held | Outcome:
        try:
            chat = self._desk.book.address(case)
        except EnvelopeError as error:
            log.error("delivery_failed", kind=letter.log, exc_info=error)
            return Refused("gone")
        if chat is None:
            return Refused("gone")
        if case.hushed and not isinstance(letter, Sweep):
            # After 🚪 nothing comes until the person moves, and only answers are still worth anything then.
            return Held() if isinstance(letter, Answer) else Refused("done")
        if not case.reachable:
            return Held()
        left = max(seconds_held(case.held_from, case.held_until, self._desk.clock.now()), self._screens_held(chat))
        return Held(left) if left else Dispatch(chat, case, {})

    async def _begin_topics(
        self,
        connection: AsyncConnection,
        rows: Sequence[Row],
        found: Mapping[int, Dispatch | Held | Outcome | str],
    ) -> None:
        """Notes which topics are about to be made: a crash or a lost answer leaves nothing else to know them by."""
        begun = []
        for row in rows:
            one = found[row.id]
            if row.letter.needs_topic and isinstance(one, Dispatch) and one.case and one.case.topic is None:
                begun.append(one.case.id)
        if begun:
            now = self._desk.clock.now()
            await connection.execute(update(cases).where(cases.c.id.in_(begun)).values(topic_tried_at=now))
