"""The book of cases: rows, texts under each case's own key, events. Works inside the caller's
transaction and never commits."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.model import OPEN, Author, Case, State
from bot.clock import Clock
from bot.people import Visitor
from bot.store.database import insert, serialize
from bot.store.tables import cases, deadlines, events, messages, texts, visible
from bot.vault import DataKey, EnvelopeError, Vault


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a case; `source` and `delivered` are message ids in its author's and its
    reader's chat, `version` the newest one."""

    id: int
    case_id: str
    author: Author
    label: str
    staff: str | None
    source: int | None
    delivered: int | None
    shown: bool
    version: int


# What every text needs, made once: building a statement costs more than running it.
_BY_ID = select(cases).where(cases.c.id == bindparam("case"))
_HOLD = _BY_ID.with_for_update(key_share=True)
_OF_VISITOR = (
    select(cases).where(cases.c.pseudonym.in_(bindparam("known", expanding=True))).order_by(cases.c.opened_at.desc())
)
_ADD_MESSAGE, _ADD_TEXT = messages.insert(), texts.insert()
_COUNT = select(func.count()).where(messages.c.case_id == bindparam("case"), messages.c.author == bindparam("author"))


class CaseBook:
    def __init__(self, vault: Vault, clock: Clock, channel: str = "telegram") -> None:
        self._vault = vault
        self._clock = clock
        self._channel = channel

    # Finding.

    async def by_id(self, connection: AsyncConnection, case_id: str) -> Case | None:
        row = (await connection.execute(_BY_ID, {"case": case_id})).one_or_none()
        return None if row is None else Case.of(row)

    async def of_visitor(
        self, connection: AsyncConnection, visitor: Visitor, states: tuple[State, ...] = OPEN
    ) -> Case | None:
        """The newest case of this person in one of `states`, found under any listed key."""
        found = await self.all_of_visitor(connection, visitor)
        return next((case for case in found if case.state in states), None)

    async def all_of_visitor(self, connection: AsyncConnection, visitor: Visitor) -> list[Case]:
        """Every case of this person that isn't shredded, the newest first."""
        known = self._vault.pseudonyms(visitor.channel, visitor.chat)
        return [Case.of(row) for row in (await connection.execute(_OF_VISITOR, {"known": known})).all()]

    async def by_topic(self, connection: AsyncConnection, center: str, topic: int) -> Case | None:
        # Not in an order of the database: SQLite would go through all cases of the center for it.
        query = select(cases).where(cases.c.center == center, cases.c.topic == topic)
        found = [Case.of(row) for row in (await connection.execute(query)).all()]
        return max(found, key=lambda case: case.opened_at, default=None)

    async def other_open(self, connection: AsyncConnection, case: Case) -> Case | None:
        """The open case of the person whose closed case this is, found under any listed key."""
        query = select(cases).where(cases.c.pseudonym.in_(self._pseudonyms(case)), cases.c.state.in_(OPEN))
        row = (await connection.execute(query.where(cases.c.id != case.id))).first()
        return None if row is None else Case.of(row)

    async def aliases_in_use(self, connection: AsyncConnection) -> set[int]:
        """Of open cases; whoever takes one that is free has it before the next one asks."""
        await serialize(connection, b"aliases")
        return set((await connection.execute(select(cases.c.alias).where(cases.c.state.in_(OPEN)))).scalars())

    # Writing.

    async def create(self, connection: AsyncConnection, visitor: Visitor, **values: object) -> Case:
        """Opens a row with a data key of its own."""
        case_id = secrets.token_hex(8)
        now = self._clock.now()
        key = self._vault.new_data_key()
        row: dict[str, object] = {
            "id": case_id,
            "version": 1,
            "state": "waiting",
            "pseudonym": self._vault.pseudonym(visitor.channel, visitor.chat),
            "address": self._vault.seal(str(visitor.chat).encode(), **_address(case_id)),
            "data_key": self._vault.seal_data_key(key, case_id),
            "hushed": False,
            "reachable": True,
            "topic_lost": 0,
            "opened_at": now,
            "activity_at": now,
        }
        await connection.execute(cases.insert().values(**row, **values))
        case = await self.by_id(connection, case_id)
        assert case is not None
        return case

    async def change(self, connection: AsyncConnection, case: Case, **values: object) -> Case | None:
        """One conditional update: None when somebody else was faster (state or version moved)."""
        result = await connection.execute(
            update(cases)
            .where(cases.c.id == case.id, cases.c.version == case.version, cases.c.state == case.state)
            .values(version=case.version + 1, **values)
        )
        return await self.by_id(connection, case.id) if result.rowcount == 1 else None

    async def hold(self, connection: AsyncConnection, case_id: str) -> Case | None:
        """The case as it is now; nobody else changes it before this transaction is over."""
        row = (await connection.execute(_HOLD, {"case": case_id})).one_or_none()
        return None if row is None else Case.of(row)

    def reopening(self, case: Case) -> dict[str, object]:
        """What every reopening sets: under one pseudonym, the newest key's, the database itself refuses
        a second open case of a person."""
        return {"closed_at": None, "pseudonym": next(iter(self._pseudonyms(case)), None)}

    async def touch(self, connection: AsyncConnection, case_id: str, **values: object) -> None:
        """Sets facts that no transition depends on (ids of messages, marks of delivery)."""
        await connection.execute(update(cases).where(cases.c.id == case_id).values(**values))

    async def lost(self, connection: AsyncConnection, case_id: str, message: int) -> None:
        """A message of the person's chat is gone: nothing more is shown in it."""
        its = cases.c.id == case_id
        await connection.execute(
            update(cases).where(its, cases.c.live_message == message).values(live_message=None, live_until=None)
        )
        await connection.execute(
            update(cases).where(its, cases.c.status_message == message).values(status_message=None)
        )

    async def event(self, connection: AsyncConnection, case_id: str, actor: str, what: str, detail: str = "") -> None:
        """The audit trail: a duty name or `person`, what, when; never a text."""
        await connection.execute(
            events.insert().values(case_id=case_id, at=self._clock.now(), actor=actor, what=what, detail=detail[:64])
        )

    async def left(self, connection: AsyncConnection, case: Case) -> bool:
        """Whether it was the person who ended a closed case."""
        ends = select(events.c.actor).where(events.c.case_id == case.id, events.c.what == "closed")
        return await connection.scalar(ends.order_by(events.c.id.desc()).limit(1)) == "person"

    def address(self, case: Case) -> int | None:
        """The person's chat; None after shredding. Raises `EnvelopeError`."""
        if case.address is None:
            return None
        return int(self._vault.open(case.address, **_address(case.id)))

    # Texts.

    async def add_message(
        self,
        connection: AsyncConnection,
        case: Case,
        author: Author,
        text: str,
        *,
        source: int | None = None,
        staff: str | None = None,
        label: str = "",
    ) -> int:
        inserted = await connection.execute(
            _ADD_MESSAGE,
            {
                "case_id": case.id,
                "author": author,
                "label": label,
                "staff": staff,
                "source": source,
                "shown": False,
                "at": self._clock.now(),
            },
        )
        key = inserted.inserted_primary_key
        assert key is not None
        await self._add_text(connection, case, int(key[0]), 1, text)
        return int(key[0])

    async def add_version(self, connection: AsyncConnection, case: Case, message: int, text: str) -> int:
        """A further version of a text; nothing is overwritten. Answers its number, from 1."""
        newest = await connection.scalar(select(func.max(texts.c.version)).where(texts.c.message == message))
        version = (newest or 0) + 1
        await self._add_text(connection, case, message, version, text)
        return version

    async def _add_text(self, connection: AsyncConnection, case: Case, message: int, version: int, text: str) -> None:
        sealed = self._key(case).seal(text.encode(), **_text(message, version))
        await connection.execute(
            _ADD_TEXT, {"message": message, "version": version, "text": sealed, "at": self._clock.now()}
        )

    async def text(
        self, connection: AsyncConnection, case: Case, message: int, version: int | None = None
    ) -> str | None:
        """One version of a text (the newest by default); None when it is no longer kept."""
        if case.data_key is None:
            return None
        query = select(texts.c.version, texts.c.text).where(texts.c.message == message)
        query = query.order_by(texts.c.version.desc()).limit(1)
        if version is not None:
            query = query.where(texts.c.version == version)
        row = (await connection.execute(query)).one_or_none()
        if row is None:
            return None
        return self._key(case).open(row.text, **_text(message, row.version)).decode()

    async def texts(
        self, connection: AsyncConnection, held: Mapping[str, Case], wanted: Collection[tuple[int, int | None]]
    ) -> dict[tuple[int, int | None], tuple[Message, str]]:
        """Texts by the ids of their messages and the version that is wanted of each (None: the newest), all in one
        statement. `held`: their cases by id. What is no longer kept, or can't be opened, is left out."""
        query = (
            select(messages, texts.c.version, texts.c.text)
            .join(texts, texts.c.message == messages.c.id)
            .where(messages.c.id.in_({message for message, _ in wanted}))
            .order_by(texts.c.version)
        )
        rows = {}
        for row in (await connection.execute(query)).all() if wanted else ():
            for place in ((row.id, row.version), (row.id, None)):
                if place in wanted:
                    rows[place] = row
        keys: dict[str, DataKey] = {}
        found = {}
        for place, row in rows.items():
            case = held.get(row.case_id)
            if case is None or case.data_key is None:
                continue
            with contextlib.suppress(EnvelopeError):
                key = keys.get(case.id) or keys.setdefault(case.id, self._key(case))
                text = key.open(row.text, **_text(row.id, row.version)).decode()
                found[place] = (_message(row, row.version), text)
        return found

    async def message(self, connection: AsyncConnection, message_id: int) -> Message | None:
        return await self._message(connection, messages.c.id == message_id)

    async def message_by_source(
        self, connection: AsyncConnection, case: Case, author: Author, source: int
    ) -> Message | None:
        """The text that came as message `source` of its author's chat."""
        return await self._message(
            connection,
            (messages.c.case_id == case.id) & (messages.c.author == author) & (messages.c.source == source),
        )

    async def _message(self, connection: AsyncConnection, condition: object) -> Message | None:
        newest = select(func.max(texts.c.version)).where(texts.c.message == messages.c.id).scalar_subquery()
        query = select(messages, newest.label("version")).where(condition)  # type: ignore[arg-type]
        row = (await connection.execute(query.order_by(messages.c.id).limit(1))).one_or_none()
        if row is None:
            return None
        return _message(row, row.version or 0)

    async def count(self, connection: AsyncConnection, case: Case, author: Author) -> int:
        return int(await connection.scalar(_COUNT, {"case": case.id, "author": author}) or 0)

    # What stands in the person's chat, and what is due.

    async def show(self, connection: AsyncConnection, case_id: str, message_id: int) -> None:
        """Notes a message of the conversation in the person's chat, for 🚪 and the sweep."""
        noted = insert(connection, visible).values(case_id=case_id, message_id=message_id, sent_at=self._clock.now())
        await connection.execute(noted.on_conflict_do_nothing())

    async def due(self, connection: AsyncConnection, case_id: str, kind: str, at: float | None) -> None:
        """Sets (or with None clears) a deadline of a case; one of each kind."""
        if at is None:
            mine = deadlines.delete().where(deadlines.c.case_id == case_id, deadlines.c.kind == kind)
            await connection.execute(mine)
            return
        due = insert(connection, deadlines).values(case_id=case_id, kind=kind, due_at=at)
        await connection.execute(
            due.on_conflict_do_update(index_elements=["case_id", "kind"], set_={"due_at": at})
        )

    def _pseudonyms(self, case: Case) -> list[bytes]:
        """Of the person under every listed key, newest first; the stored one if the address is damaged."""
        with contextlib.suppress(EnvelopeError):
            chat = self.address(case)
            if chat is not None:
                return self._vault.pseudonyms(self._channel, chat)
        return [] if case.pseudonym is None else [case.pseudonym]

    def _key(self, case: Case) -> DataKey:
        if case.data_key is None:
            raise LookupError("the texts of a shredded case can't be read or added to")
        return self._vault.open_data_key(case.data_key, case.id)


def _message(row: Any, version: int) -> Message:
    return Message(
        id=row.id,
        case_id=row.case_id,
        author=row.author,
        label=row.label,
        staff=row.staff,
        source=row.source,
        delivered=row.delivered,
        shown=row.shown,
        version=version,
    )


def _address(case_id: str) -> dict[str, str]:
    return {"purpose": "address", "table": "cases", "column": "address", "row": case_id}


def _text(message: int, version: int) -> dict[str, str]:
    return {"purpose": "text", "table": "texts", "column": "text", "row": f"{message}:{version}"}
