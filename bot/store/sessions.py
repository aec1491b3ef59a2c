"""The visitor's session: what is kept about somebody who has not opened a case.

One row, found by the pseudonym and opened with a key that needs the chat's id, gone after 48 hours
(setting) or at once with 🚪. The draft is sealed apart, because it has to go after 30 minutes and
nobody but the person can open the session to take it out.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import DELETABLE_SECONDS, DRAFT_SECONDS, Clock
from bot.people import Visitor
from bot.store.database import insert, serialize
from bot.store.patience import Patience
from bot.store.tables import sessions
from bot.vault import EnvelopeError, Vault

_MESSAGES_KEPT = 300
_LINES_KEPT = 10_000


@dataclass(slots=True)
class Session:
    """What the person has chosen, and which messages 🚪 must hide (pairs of id and time sent)."""

    language: str = ""
    role: str = ""
    region: str = ""
    center: str = ""  # from a start payload
    screen: int = 0  # the newest screen
    messages: list[tuple[int, float]] = field(default_factory=list)
    writing_since: float = 0.0  # since 💬 asked for the first text; 0: not asked
    route: str = ""  # where in the tree 💬 was pressed
    about: str = ""  # the screen that was about something before it
    avoided: list[str] = field(default_factory=list)  # centers that must not read it
    case: str = ""  # the case in which this chat has spoken
    expecting: str = ""  # which typed answer of 🤫 comes next: address, floor, door
    draft: list[tuple[int, str]] = field(default_factory=list)  # message id and text of each part
    draft_since: float = 0.0  # when its newest part came
    hidden: bool = False  # 🚪 was the last that the person did here
    stored: bool = field(default=False, repr=False)  # a row existed

    def remember(self, message: int, now: float) -> None:
        """Adds a message that 🚪 must hide, with its age; forgets those too old to be deleted, but for
        the screen itself, which can still be covered."""
        at = dict(self.messages).get(message, now)
        kept = [
            (i, sent)
            for i, sent in self.messages
            if i != message and (now - sent < DELETABLE_SECONDS or i == self.screen)
        ]
        self.messages = [*kept, (message, at)][-_MESSAGES_KEPT:]

    def add(self, message: int, text: str, now: float) -> None:
        """A further part of the draft, whose 30 minutes start again."""
        self.draft.append((message, text))
        self.draft_since = now


class Sessions:
    """Loads and keeps sessions inside the caller's transaction."""

    def __init__(self, vault: Vault, clock: Clock, hours: float, patience: Patience | None = None) -> None:
        self._vault = vault
        self._clock = clock
        self._patience = patience or Patience(clock)
        self._seconds = hours * 3600.0
        # The neutral line that 🚪 left in a chat. The session is gone then, so this is known as long as
        # the program runs and is written nowhere; not to know it costs the person a second neutral line.
        self._lines: dict[tuple[str, int], tuple[int, float]] = {}

    async def load(self, connection: AsyncConnection, visitor: Visitor) -> Session:
        """The person's session, or an empty one. What else of theirs wants to write waits until this
        transaction is over: a session is written whole, and an old copy would undo what came between."""
        known = self._vault.pseudonyms(visitor.channel, visitor.chat)
        await serialize(connection, *known)
        rows = (await connection.execute(select(sessions).where(sessions.c.pseudonym.in_(known)))).all()
        now = self._patience.date()
        for row in sorted(rows, key=lambda found: known.index(bytes(found.pseudonym))):
            if row.expires_at <= now:
                continue
            try:
                values = json.loads(self._open(visitor, bytes(row.pseudonym), "sealed", row.sealed))
                session = Session(**values, stored=True)
                session.messages = [(i, at) for i, at in session.messages]
                if row.draft is not None and row.draft_until > now:
                    parts = json.loads(self._open(visitor, bytes(row.pseudonym), "draft", row.draft))
                    session.draft = [(i, text) for i, text in parts]
            except EnvelopeError:
                # A damaged session must not keep a person out: they start afresh.
                continue
            return session
        line = self._lines.get((visitor.channel, visitor.chat))
        return Session() if line is None else Session(screen=line[0], messages=[line], hidden=True)

    def leave(self, visitor: Visitor, message: int) -> None:
        """Remembers the neutral line that 🚪 left."""
        self._lines.pop((visitor.channel, visitor.chat), None)
        self._lines[visitor.channel, visitor.chat] = (message, self._clock.now())
        while len(self._lines) > _LINES_KEPT:
            del self._lines[next(iter(self._lines))]

    async def keep(self, connection: AsyncConnection, visitor: Visitor, session: Session) -> None:
        """Writes the session under the newest key; its 48 hours start again."""
        pseudonym = self._vault.pseudonym(visitor.channel, visitor.chat)
        now = self._clock.now()
        values = asdict(session)
        draft = values.pop("draft")
        values.pop("stored")
        row = {
            "sealed": self._seal(visitor, pseudonym, "sealed", values),
            "draft": self._seal(visitor, pseudonym, "draft", draft) if draft else None,
            "draft_until": session.draft_since + DRAFT_SECONDS if draft else None,
            "expires_at": now + self._seconds,
        }
        older = [one for one in self._vault.pseudonyms(visitor.channel, visitor.chat) if one != pseudonym]
        if older:
            await connection.execute(delete(sessions).where(sessions.c.pseudonym.in_(older)))
        kept = insert(connection, sessions).values(pseudonym=pseudonym, **row)
        await connection.execute(kept.on_conflict_do_update(index_elements=["pseudonym"], set_=row))
        self._lines.pop((visitor.channel, visitor.chat), None)

    async def drop(self, connection: AsyncConnection, visitor: Visitor) -> None:
        known = self._vault.pseudonyms(visitor.channel, visitor.chat)
        await connection.execute(delete(sessions).where(sessions.c.pseudonym.in_(known)))

    async def purge(self, connection: AsyncConnection, now: float) -> int:
        """Drops sessions and drafts that have expired by `now`; answers how many rows were touched."""
        self._lines = {place: line for place, line in self._lines.items() if now - line[1] < self._seconds}
        gone = await connection.execute(delete(sessions).where(sessions.c.expires_at <= now))
        stale = await connection.execute(
            update(sessions).where(sessions.c.draft_until <= now).values(draft=None, draft_until=None)
        )
        return gone.rowcount + stale.rowcount

    async def redate(self, connection: AsyncConnection, now: float) -> None:
        """No session and no draft is kept for longer from `now` than a new one: its date was wrong."""
        last = now + self._seconds
        await connection.execute(update(sessions).where(sessions.c.expires_at > last).values(expires_at=last))
        last = now + DRAFT_SECONDS
        await connection.execute(update(sessions).where(sessions.c.draft_until > last).values(draft_until=last))

    def _seal(self, visitor: Visitor, pseudonym: bytes, column: str, value: object) -> bytes:
        data = json.dumps(value, ensure_ascii=False).encode()
        return self._vault.session_seal(visitor.channel, visitor.chat, data, row=_row(pseudonym, column))

    def _open(self, visitor: Visitor, pseudonym: bytes, column: str, envelope: bytes) -> bytes:
        row = _row(pseudonym, column)
        return self._vault.session_open(visitor.channel, visitor.chat, envelope, row=row)


def _row(pseudonym: bytes, column: str) -> str:
    # The two columns of a row are two envelopes that must not be exchanged for each other.
    return f"{pseudonym.hex()}:{column}"
