"""`keys rotate`: afterwards the newest key alone opens everything, and finds everybody again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import structlog
from app.command_line import forged
from forge import Forge
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from stage import DIALOGS, centers_in

from bot.app.opening import Store, open_store
from bot.cases.closing import Closing
from bot.cases.conversation import Opening
from bot.cases.model import Case
from bot.cases.work import Work
from bot.duty.roster import Roster
from bot.events import Typed
from bot.intake.parking import Parking
from bot.people import Receipt, Visitor
from bot.replies import Reply
from bot.settings import Settings
from bot.store.migrate import upgrade
from bot.store.rotation import rotate
from bot.store.sealing import Unopened, unopened
from bot.store.sessions import Session
from bot.store.tables import cases, centers, staff
from bot.vault import Keyring
from sandbox import ManualClock

CHAT, GROUP, STAFF = 7_012_345_678, -1_002_100_000_001, 7_012_345_679
VISITOR = Visitor("telegram", CHAT, "ru")
DAY = 86_400.0


class Office:
    """One database, opened with one list of keys after the other."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder, self.url = folder, url
        self.clock = ManualClock()
        self.stores: list[Store] = []
        # Newest first: `generate` puts a fresh key in front.
        self.old = Keyring.generate()
        self.both = Keyring.generate(Keyring.parse(self.old))
        self.new = self.both.split(",")[0]

    def open(self, keys: str) -> Store:
        settings = Settings(keys=keys, database_url=self.url)
        self.stores.append(open_store(settings, centers_in(self.folder), DIALOGS, self.clock))
        return self.stores[-1]

    async def rotate(self) -> Any:
        store = self.open(self.both)
        return await rotate(store.database, store.vault, store.clock)


@pytest.fixture
async def office(tmp_path: Path, database_url: str) -> AsyncIterator[Office]:
    found = Office(tmp_path, database_url)
    await upgrade(found.open(found.old).database)
    yield found
    for store in found.stores:
        await store.database.close()


async def fill(office: Office) -> Case:
    """A linked group, a member of staff, a case with two versions of a text, a parked update, a receipt."""
    store = office.open(office.old)
    desk = store.desk
    async with store.database.write() as connection:
        await desk.links.redeem(connection, await desk.links.invite(connection, "almaty"), GROUP, ready=True)
        await Roster(store.vault).admit(connection, "almaty", STAFF, lead=True)
        case = await desk.conversation.open(connection, VISITOR, Opening("write", "almaty", "ru", "child", "green"))
        message = await desk.conversation.hear(connection, case, "первое", 5)
        known = await desk.book.message(connection, message)
        assert known is not None
        await desk.conversation.revise(connection, case, known, "второе")
    receipt = Receipt("telegram", 42, 1)

    async def effect(_: Any) -> Reply:
        return Reply("start", "ru", arguments={"center": "Центр"})

    await store.receipts.once(receipt, effect)
    parking = Parking(store.database, store.vault, store.clock)
    await parking.park([Typed(Receipt("telegram", 42, 2), VISITOR, 9, "припаркованное", "", False)])
    return case


async def test_the_new_key_alone_opens_everything(office: Office) -> None:
    case = await fill(office)
    report = await office.rotate()
    assert report.resealed == 6
    assert (report.needed, report.damaged) == ([], [])
    assert report.free == [Keyring.parse(office.old).newest]
    store = office.open(office.new)
    async with store.database.read() as connection:
        found = await store.desk.book.of_visitor(connection, VISITOR)
        assert found is not None
        assert found.id == case.id
        assert store.desk.book.address(found) == CHAT
        known = await store.desk.book.message_by_source(connection, found, "person", 5)
        assert known is not None
        versions = [await store.desk.book.text(connection, found, known.id, number) for number in (1, 2)]
        assert versions == ["первое", "второе"]
        link = await store.desk.links.of_chat(connection, GROUP)
        assert link is not None
        assert (link.center, link.chat) == ("almaty", GROUP)
        assert await Roster(store.vault).find(connection, "almaty", STAFF) is not None
        place = {"purpose": "address", "table": "staff", "column": "person"}
        row = (await connection.execute(select(staff))).one()
        assert store.vault.open(row.person, **place, row=row.id) == str(STAFF).encode()

    async def never(_: Any) -> Reply:
        raise AssertionError("the receipt was not found")

    reply = await store.receipts.once(Receipt("telegram", 42, 1), never)
    assert reply is not None
    assert reply.arguments == {"center": "Центр"}
    [event] = await Parking(store.database, store.vault, store.clock).all()
    assert isinstance(event, Typed)
    assert event.text == "припаркованное"


async def test_rotating_again_finds_nothing_to_do(office: Office) -> None:
    await fill(office)
    await office.rotate()
    assert (await office.rotate()).resealed == 0


async def test_a_session_needs_its_key_until_it_is_over(office: Office) -> None:
    store = office.open(office.old)
    async with store.database.write() as connection:
        await store.desk.sessions.keep(connection, VISITOR, Session(language="kk", draft=[(1, "черновик")]))
    old = Keyring.parse(office.old).newest
    report = await office.rotate()
    assert [(key, rows) for key, rows, _ in report.needed] == [(old, 1)]
    assert report.free == []
    both = office.open(office.both)
    async with both.database.write() as connection:
        session = await both.desk.sessions.load(connection, VISITOR)
        assert session.language == "kk"
        await both.desk.sessions.keep(connection, VISITOR, session)
    report = await office.rotate()
    assert (report.needed, report.free) == ([], [old]), "a session that was used again is the new key's"


async def test_a_session_that_is_over_needs_no_key(office: Office) -> None:
    store = office.open(office.old)
    async with store.database.write() as connection:
        await store.desk.sessions.keep(connection, VISITOR, Session(language="kk"))
    office.clock.advance(2 * DAY + 1)
    report = await office.rotate()
    assert report.needed == []
    assert len(report.free) == 1


async def test_an_invitation_needs_its_key_until_it_is_over(office: Office) -> None:
    store = office.open(office.old)
    async with store.database.write() as connection:
        code = await store.desk.links.invite(connection, "almaty")
    report = await office.rotate()
    assert [(key, rows) for key, rows, _ in report.needed] == [(Keyring.parse(office.old).newest, 1)]
    assert report.free == []
    both = office.open(office.both)
    async with both.database.write() as connection:
        assert await both.desk.links.redeem(connection, code, GROUP, ready=True) == "almaty"
    assert len((await office.rotate()).free) == 1


async def test_a_damaged_row_is_left_as_it_is_and_stops_nothing(office: Office) -> None:
    await fill(office)
    store = office.open(office.old)
    async with store.database.write() as connection:
        chat = await connection.scalar(select(centers.c.chat))
        assert chat is not None
        damaged = chat[:-1] + bytes([chat[-1] ^ 1])
        await connection.execute(centers.update().values(chat=damaged))
        key = await connection.scalar(select(cases.c.data_key))
        assert key is not None
        await connection.execute(cases.update().values(data_key=key[:-1] + bytes([key[-1] ^ 1])))
    report = await office.rotate()
    assert report.resealed == 4
    assert report.damaged == [Keyring.parse(office.old).newest]
    assert report.free == []
    async with store.database.read() as connection:
        assert await connection.scalar(select(centers.c.chat)) == damaged


async def command(office: Office, forge: Forge, keys: str, code: int = 0) -> str:
    settings = {"keys": keys, "database_url": office.url}
    done = await asyncio.to_thread(forged, forge, office.folder, "keys", "rotate", **settings)
    assert (done.code, done.err) == (code, "")
    return done.out


async def test_the_command_says_which_keys_can_go(office: Office, forge: Forge) -> None:
    await fill(office)
    old = Keyring.parse(office.old).newest
    said = await command(office, forge, office.both)
    assert "resealed 6" in said
    assert f"key {old} can be taken off" in said
    store = office.open(office.new)
    async with store.database.read() as connection:
        assert await store.desk.book.of_visitor(connection, VISITOR) is not None
        assert await connection.scalar(text("SELECT count(*) FROM centers")) == 1


async def test_under_a_new_key_a_person_still_has_one_open_case(office: Office) -> None:
    old, new = office.open(office.old), office.open(office.both)
    opening = Opening("write", "almaty", "ru", "child", "green")
    async with old.database.write() as connection:
        case = await old.desk.conversation.open(connection, VISITOR, opening)
        member, _ = await Roster(old.vault).admit(connection, "almaty", STAFF, lead=True)
        await Work(old.desk, Roster(old.vault), Closing(old.desk, 30)).close(connection, case, member)
    work = Work(new.desk, Roster(new.vault), Closing(new.desk, 30))
    async with new.database.write() as connection:
        other = await new.desk.conversation.open(connection, VISITOR, opening)
        closed = await new.desk.book.by_id(connection, case.id)
        assert closed is not None
        assert await work.take(connection, closed, member) == ("toast-newer", {})
        await work.close(connection, other, member)
        assert await work.take(connection, closed, member) == ("toast-taken", {})
    # Reopened, it is the newest key's: now the database itself refuses a second one.
    with pytest.raises(IntegrityError):
        async with new.database.write() as connection:
            await new.desk.conversation.open(connection, VISITOR, opening)


async def test_two_open_cases_of_one_person_are_named_and_stop_nothing(office: Office, forge: Forge) -> None:
    old = Keyring.parse(office.old).newest
    await fill(office)
    store = office.open(office.both)
    opening = Opening("write", "almaty", "ru", "child", "green")
    async with store.database.write() as connection:
        other = await store.desk.conversation.open(connection, VISITOR, opening)
    said = await command(office, forge, office.both, code=1)
    assert "two open cases of one person" in said
    assert f"key {old} can be taken off" not in said
    report = await office.rotate()
    assert (report.resealed, report.free, report.left) == (0, [], [])
    [(center, alias)] = report.doubled
    async with store.database.read() as connection:
        [name] = (await connection.execute(select(cases.c.alias).where(cases.c.id != other.id))).scalars()
    assert (center, alias) == ("almaty", name)
    async with store.database.write() as connection:
        await store.desk.book.change(connection, other, state="closed")
    report = await office.rotate()
    assert (report.doubled, report.free) == ([], [old])


async def wanted(office: Office, keys: str) -> Unopened:
    store = office.open(keys)
    async with store.database.read() as connection:
        return await unopened(connection, store.vault, store.clock.now())


async def park(store: Store) -> None:
    event = Typed(Receipt("telegram", 42, 2), VISITOR, 9, "припаркованное", "", False)
    await Parking(store.database, store.vault, store.clock).park([event])


async def receive(store: Store) -> None:
    async def effect(_: Any) -> Reply:
        return Reply("start", "ru")

    await store.receipts.once(Receipt("telegram", 42, 1), effect)


async def choose(store: Store) -> None:
    async with store.database.write() as connection:
        await store.desk.sessions.keep(connection, VISITOR, Session(language="kk"))


@pytest.mark.parametrize("keep", [park, receive, choose])
async def test_whatever_is_still_wanted_names_its_key(
    office: Office, keep: Callable[[Store], Awaitable[None]]
) -> None:
    await keep(office.open(office.old))
    old = Keyring.parse(office.old).newest
    assert await wanted(office, office.both) == Unopened([], [])
    assert await wanted(office, office.new) == Unopened([old], [])
    office.clock.advance(2 * DAY + 1)
    assert (await wanted(office, office.new)).missing == ([old] if keep is park else [])


async def test_another_key_of_the_same_name_is_noticed_by_what_is_parked(office: Office) -> None:
    await park(office.open(office.old))
    name = Keyring.parse(office.old).newest
    other = f"{name}:{Keyring.generate().partition(':')[2]}"
    assert await wanted(office, other) == Unopened([], [name])


async def test_what_is_parked_under_a_key_that_is_not_listed_waits_for_it(office: Office) -> None:
    await park(office.open(office.old))
    store = office.open(office.new)
    parking = Parking(store.database, store.vault, store.clock)
    with structlog.testing.capture_logs() as lines:
        assert await parking.all() == []
        assert await parking.all() == []
    assert [line["event"] for line in lines] == ["parked_event_unreadable"]
    both = office.open(office.both)
    [event] = await Parking(both.database, both.vault, both.clock).all()
    assert isinstance(event, Typed)
    assert event.text == "припаркованное"
