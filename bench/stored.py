"""Databases as a running network leaves them: people in conversations, closed and shredded cases by the hundred
thousand, letters that wait for groups that can't be written to. Every row is one that the program could have
written: what is sealed is sealed by the vault, for its place."""

from __future__ import annotations

import secrets
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import update

from bot.cases.book import CaseBook
from bot.clock import SystemClock
from bot.delivery.letters import Letter, Relay
from bot.duty.links import Links
from bot.duty.roster import Roster
from bot.people import Visitor
from bot.store.database import Database
from bot.store.migrate import upgrade
from bot.store.sessions import Session, Sessions
from bot.store.tables import centers
from bot.vault import DataKey, Keyring, Vault

FIRST_PERSON = 5_000_000_000  # real ids need more than 32 bits by now
FIRST_STORED = 6_000_000_000
FIRST_GROUP = -1_001_000_000_000
FIRST_STAFF = 900_000
FIRST_TOPIC = 100
STATUS_MESSAGE = 10
GROUPS = 20
# Two more groups that can't be written to: Telegram asked to leave one alone, in the other the rights are gone.
HELD, RIGHTLESS = GROUPS, GROUPS + 1
# So many of its texts wait of one person.
_WAITING_EACH = 10
_HELD_SECONDS = 7200.0
_DAY = 86_400.0
_AT_ONCE = 20_000
_WORDS = "я не знаю, с чего начать, но дома снова было плохо, и мне страшно идти туда вечером"


def group_of(person: int) -> int:
    """The Telegram group of the center to which a person writes."""
    return FIRST_GROUP - person % GROUPS


def write_centers(path: Path) -> None:
    """A file of centers, as many as there are groups."""
    lines = ["default: center0", "centers:"]
    for number in range(GROUPS + 2):
        name = ", ".join(f"{language}: Center {number}" for language in ("kk", "ru", "en"))
        lines.append(
            f"  - {{id: center{number}, name: {{{name}}}, regions: [], neighbor: null, hours: 24/7, "
            "services: [psychological], accepts: [text], public_phone: null, staff_language: ru}"
        )
    path.write_text("\n".join(lines) + "\n", "utf-8")


@dataclass(frozen=True, slots=True)
class Source:
    """Where prepared databases are kept: a folder of SQLite files, or a PostgreSQL server."""

    folder: Path
    server: Any = None

    def url(self, name: str, driver: str = "asyncpg") -> str:
        if self.server is None:
            return f"sqlite+aiosqlite:///{self.folder / name}.db"
        return str(self.server.get_uri(database=name, driver=driver))

    def create(self, name: str, template: str = "") -> None:
        """A new database, a copy of another one."""
        if self.server is None:
            if template:
                shutil.copyfile(self.folder / f"{template}.db", self.folder / f"{name}.db")
        else:
            self.server.psql(f"CREATE DATABASE {name} TEMPLATE {template or 'template1'} STRATEGY file_copy")

    def drop(self, name: str) -> None:
        if self.server is None:
            for path in self.folder.glob(f"{name}.db*"):
                path.unlink()
        else:
            self.server.psql(f"DROP DATABASE {name} WITH (FORCE)")

    async def write(self, name: str, tables: dict[str, tuple[tuple[str, ...], Iterable[tuple[Any, ...]]]]) -> None:
        """Writes rows in bulk: columns and rows by the name of their table."""
        if self.server is None:
            with closing(sqlite3.connect(self.folder / f"{name}.db")) as connection:
                connection.execute("PRAGMA synchronous=OFF")
                for table, (columns, rows) in tables.items():
                    marks = ", ".join("?" * len(columns))
                    statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - ours
                    connection.executemany(statement, rows)
                connection.commit()
            return
        connection = await asyncpg.connect(self.url(name, driver="").replace("+", ""))
        for table, (columns, rows) in tables.items():
            await connection.copy_records_to_table(table, columns=columns, records=rows)
            if "id" in columns and table != "cases":
                newest = f"SELECT max(id) FROM {table}"  # noqa: S608 - ours
                await connection.execute(f"SELECT setval('{table}_id_seq', ({newest}))")
        await connection.close()

    async def tidy(self, name: str) -> None:
        """What a database does for itself in quiet hours, so that it isn't measured."""
        if self.server is None:
            with closing(sqlite3.connect(self.folder / f"{name}.db")) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            connection = await asyncpg.connect(self.url(name, driver="").replace("+", ""))
            await connection.execute("VACUUM ANALYZE")
            await connection.execute("CHECKPOINT")
            await connection.close()


async def people(source: Source, name: str, keys: str, count: int, newcomers: int = 0) -> None:
    """A database with linked groups, one confirmed member each, people in open conversations, and behind them
    `newcomers` who have only read so far, each by the link of a center."""
    vault, clock = Vault(Keyring.parse(keys)), SystemClock()
    book, links, roster = CaseBook(vault, clock), Links(vault, clock), Roster(vault)
    sessions = Sessions(vault, clock, 48.0)
    source.create(name)
    database = Database(source.url(name))
    await upgrade(database)
    takers = []
    async with database.write() as connection:
        for number in range(GROUPS + 2):
            code = await links.invite(connection, f"center{number}")
            await links.redeem(connection, code, FIRST_GROUP - number, ready=number != RIGHTLESS)
            member, _ = await roster.admit(connection, f"center{number}", FIRST_STAFF + number, lead=True)
            takers.append(member.id)
        for number in range(count):
            visitor = Visitor("telegram", FIRST_PERSON + number)
            case = await book.create(connection, visitor, **_opening(number, f"center{number % GROUPS}"))
            await book.touch(connection, case.id, **_worked_on(number, takers[number % GROUPS], clock.now()))
            await book.show(connection, case.id, STATUS_MESSAGE)
            session = Session(language="ru", role="child", screen=STATUS_MESSAGE, case=case.id)
            session.remember(STATUS_MESSAGE, clock.now())
            await sessions.keep(connection, visitor, session)
        for number in range(count, count + newcomers):
            session = Session(language="ru", role="child", screen=STATUS_MESSAGE, center=f"center{number % GROUPS}")
            await sessions.keep(connection, Visitor("telegram", FIRST_PERSON + number), session)
        now = clock.now()
        held = {"ready": False, "announced": False, "trouble": "held", "held_from": now}
        held["held_until"] = now + _HELD_SECONDS
        await connection.execute(update(centers).where(centers.c.id == f"center{HELD}").values(**held))
    await database.close()


def _opening(alias: int, center: str) -> dict[str, object]:
    return {
        "urgency": "amber", "alias": alias, "center": center, "language": "ru", "role": "child", "region": "",
        "route": "", "category": "", "origin": "write", "covered": True,
    }  # fmt: skip


def _worked_on(number: int, taker: str, now: float) -> dict[str, object]:
    return {
        "state": "taken", "taker": taker, "taken_at": now, "topic": FIRST_TOPIC + number, "summary_message": 1,
        "alert_message": "1", "alerted_at": now, "status_message": STATUS_MESSAGE,
    }  # fmt: skip


async def with_stored(source: Source, name: str, keys: str, count: int, *, shredded: bool) -> None:
    """Adds cases that are over: closed ones, with a question and an answer each, or shredded ones."""
    make = _shredded if shredded else _closed(Vault(Keyring.parse(keys)))
    rows = _numbered(make, count)
    while batch := list(islice(rows, _AT_ONCE)):
        await source.write(name, _by_table(batch))
    await source.tidy(name)


Rows = list[tuple[str, dict[str, Any]]]


def _numbered(make: Callable[[int, float], Rows], count: int) -> Iterator[Rows]:
    now = time.time()
    for number in range(count):
        yield make(number, now - (count - number) * 25 * _DAY / count)


def _by_table(batch: Iterable[Rows]) -> dict[str, tuple[tuple[str, ...], list[tuple[Any, ...]]]]:
    """Rows of several tables, in the order in which these refer to each other."""
    found: dict[str, list[dict[str, Any]]] = {table: [] for table in ("cases", "messages", "texts", "events")}
    for rows in batch:
        for table, values in rows:
            found.setdefault(table, []).append(values)
    return {
        table: (tuple(rows[0]), [tuple(row.values()) for row in rows]) for table, rows in found.items() if rows
    }


def _case(case_id: str, number: int, state: str, at: float, **values: object) -> dict[str, Any]:
    sealed: dict[str, object] = {"pseudonym": None, "address": None, "data_key": None, "shredded_at": None}
    return {
        "id": case_id, "version": 4, "state": state, **_opening(number % 400, f"center{number % GROUPS}"),
        "hushed": False, "reachable": True, "taker": None, "topic": 1_000_000 + number, "topic_lost": 0,
        "summary_message": 1, "alert_message": "1", "alerted_at": at, "opened_at": at, "taken_at": at + 60,
        "closed_at": at + 3600, "activity_at": at + 3000, **sealed, **values,
    }  # fmt: skip


def _message(number: int, case_id: str, author: str, at: float) -> dict[str, Any]:
    return {
        "id": number, "case_id": case_id, "author": author, "label": "", "source": number, "delivered": number,
        "shown": False, "at": at,
    }  # fmt: skip


def _event(case_id: str, what: str, at: float) -> dict[str, Any]:
    return {"case_id": case_id, "at": at, "actor": "person", "what": what, "detail": ""}


def _sealed(vault: Vault, case_id: str, chat: int) -> tuple[DataKey, dict[str, object]]:
    """The key of a case's texts, and what its row holds sealed."""
    key = vault.new_data_key()
    place = {"purpose": "address", "table": "cases", "column": "address", "row": case_id}
    return key, {
        "pseudonym": vault.pseudonym("telegram", chat),
        "address": vault.seal(str(chat).encode(), **place),
        "data_key": vault.seal_data_key(key, case_id),
    }


def _text(key: DataKey, message: dict[str, Any]) -> Rows:
    """A text, sealed by the key of its case."""
    place = {"purpose": "text", "table": "texts", "column": "text", "row": f"{message['id']}:1"}
    sealed = key.seal(f"{_WORDS} {message['id']}".encode(), **place)
    return [
        ("messages", message), ("texts", {"message": message["id"], "version": 1, "text": sealed, "at": message["at"]})
    ]  # fmt: skip


def _closed(vault: Vault) -> Callable[[int, float], Rows]:
    def make(number: int, at: float) -> Rows:
        case_id = secrets.token_hex(8)
        key, sealed = _sealed(vault, case_id, FIRST_STORED + number)
        rows: Rows = [("cases", _case(case_id, number, "closed", at, **sealed))]
        for message, author in ((2 * number + 1, "person"), (2 * number + 2, "staff")):
            rows += _text(key, _message(message, case_id, author, at))
        rows += [("events", _event(case_id, what, at)) for what in ("opened", "taken", "closed")]
        due = {"retention_warning": at + 27 * _DAY, "shred": at + 30 * _DAY}
        rows += [("deadlines", {"case_id": case_id, "kind": kind, "due_at": when}) for kind, when in due.items()]
        return rows

    return make


def _shredded(number: int, at: float) -> Rows:
    case_id = secrets.token_hex(8)
    return [
        ("cases", _case(case_id, number, "shredded", at, shredded_at=at + 7200)),
        ("messages", _message(number + 1, case_id, "person", at)),
        *(("events", _event(case_id, what, at)) for what in ("opened", "shredded")),
    ]


async def with_waiting(source: Source, name: str, keys: str, count: int) -> None:
    """Adds texts that wait for the two groups that can't be written to, ten of each person."""
    cases = _numbered(_waiting(Vault(Keyring.parse(keys))), count // _WAITING_EACH)
    await source.write(name, _by_table(cases))
    await source.tidy(name)


def _waiting(vault: Vault) -> Callable[[int, float], Rows]:
    def make(number: int, _: float) -> Rows:
        case_id, now = secrets.token_hex(8), time.time()
        key, opened = _sealed(vault, case_id, FIRST_STORED - 1 - number)
        center = {"alias": 1000 + number, "center": f"center{HELD if number % 2 else RIGHTLESS}"}
        over = {"alerted_at": now, "taken_at": None, "closed_at": None, "opened_at": now, "activity_at": now}
        rows: Rows = [("cases", _case(case_id, number, "waiting", now, **opened, **center, **over))]
        for place in range(_WAITING_EACH):
            message = number * _WAITING_EACH + place + 1
            rows += _text(key, _message(message, case_id, "person", now) | {"delivered": None})
            rows.append(("outbox", _row(case_id, Relay(message), now)))
        return rows

    return make


def _row(case_id: str, letter: Letter, now: float) -> dict[str, Any]:
    return {
        "channel": "telegram", "case_id": case_id, "center": "", "stream": letter.stream_of(case_id),
        "side": letter.side, "kind": letter.kind, "message": letter.message_id, "payload": letter.dump(),
        "urgent": False, "state": "queued", "attempts": 0, "unknown": 0, "next_at": now, "owner": "",
        "lease_until": 0.0, "at": now,
    }  # fmt: skip
