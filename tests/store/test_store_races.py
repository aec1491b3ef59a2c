"""Two processes write at the same moment: the second one begins before the first one's commit."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text
from yard import Yard

from bot.app.opening import Store
from bot.app.wiring import Parts
from bot.cases.closing import Closing
from bot.cases.conversation import Opening
from bot.cases.desk import Tap
from bot.cases.drafts import Drafts
from bot.cases.model import Case
from bot.cases.privacy import Privacy
from bot.cases.reception import Reception
from bot.cases.settlement import Settlement
from bot.cases.topics import Topics
from bot.cases.work import Work
from bot.delivery.letters import Answer
from bot.delivery.outcomes import Delivered
from bot.duty.roster import Member, Roster
from bot.events import Typed
from bot.intake.parking import Parking
from bot.people import Receipt, Visitor
from bot.store.rotation import rotate
from bot.store.tables import cases, messages, outbox, parked, texts
from bot.vault import Keyring, Vault

LEAD, COLLEAGUE = 7_012_345_001, 7_012_345_002


@dataclass
class Two:
    """One yard, and a second process on its database."""

    yard: Yard
    parts: Parts

    @property
    def one(self) -> Store:
        return self.yard.store

    @property
    def other(self) -> Store:
        return self.parts.store

    async def overlap(
        self, first: Callable[[Any], Awaitable[Any]], second: Callable[[], Awaitable[Any]]
    ) -> tuple[Any, Any]:
        """`first` of one process; `second` of the other one begins before it is committed, and waits or
        ends, whatever it does."""
        async with self.one.database.write() as connection:
            before = await first(connection)
            task = asyncio.ensure_future(second())
            await asyncio.wait({task}, timeout=0.3)
        return before, await task

    async def now(self, case: Case) -> Case:
        async with self.one.database.read() as connection:
            found = await self.one.desk.book.by_id(connection, case.id)
        assert found is not None
        return found

    async def kinds(self) -> list[str]:
        async with self.one.database.read() as connection:
            return list((await connection.execute(select(outbox.c.kind))).scalars())

    async def lead(self) -> Member:
        async with self.one.database.write() as connection:
            member, _ = await Roster(self.one.vault).admit(connection, "almaty", LEAD, lead=True)
        return member


@pytest.fixture
async def two(tmp_path: Path, database_url: str) -> AsyncIterator[Two]:
    async with Yard.open(tmp_path, url=database_url) as yard:
        found = Two(yard, yard.another())
        yield found
        await yard.close(found.parts)


def work_of(store: Store) -> Work:
    return Work(store.desk, Roster(store.vault), Closing(store.desk, 30))


async def speaking(two: Two) -> tuple[Visitor, Case]:
    """A person whose texts go to their case at once."""
    person = two.yard.person()
    visitor = Visitor("telegram", person.id, "ru")
    case = await two.yard.case(person)
    desk = two.one.desk
    async with two.one.database.write() as connection:
        session = await desk.sessions.load(connection, visitor)
        session.case, session.language = case.id, "ru"
        await desk.sessions.keep(connection, visitor, session)
    return visitor, case


async def type_in(store: Store, visitor: Visitor, words: str, message: int) -> Any:
    async with store.database.write() as connection:
        return await Drafts(store.desk, Reception(store.desk)).text(connection, visitor, words, message)


async def draft_of(store: Store, visitor: Visitor) -> list[tuple[int, str]]:
    async with store.database.read() as connection:
        return (await store.desk.sessions.load(connection, visitor)).draft


async def test_a_press_does_not_undo_a_draft(two: Two) -> None:
    visitor = Visitor("telegram", two.yard.person().id, "ru")
    desk = two.one.desk

    async def press(connection: Any) -> None:
        session = await desk.sessions.load(connection, visitor)
        await asyncio.sleep(0)
        session.language = "kk"
        await desk.sessions.keep(connection, visitor, session)

    await two.overlap(press, lambda: type_in(two.other, visitor, "помогите", 7))
    assert await draft_of(two.one, visitor) == [(7, "помогите")]

    async def press_early(connection: Any) -> None:
        session = await desk.sessions.load(connection, visitor)
        task = asyncio.ensure_future(type_in(two.other, visitor, "он идёт", 8))
        await asyncio.wait({task}, timeout=0.3)
        await desk.sessions.keep(connection, visitor, session)
        waiting.append(task)

    waiting: list[asyncio.Future[Any]] = []
    async with two.one.database.write() as connection:
        await press_early(connection)
    await waiting[0]
    assert await draft_of(two.one, visitor) == [(7, "помогите"), (8, "он идёт")]


async def test_a_text_beside_a_close_becomes_a_draft(two: Two) -> None:
    visitor, case = await speaking(two)
    lead = await two.lead()

    async def close(connection: Any) -> Any:
        return await work_of(two.one).close(connection, case, lead)

    (toast, _), reply = await two.overlap(close, lambda: type_in(two.other, visitor, "он идёт", 9))
    assert toast == "toast-closed-now"
    assert reply.node == "draft_again"
    assert await draft_of(two.one, visitor) == [(9, "он идёт")]
    assert (await two.now(case)).state == "closed"
    assert "relay" not in await two.kinds()


async def test_a_close_beside_a_text_comes_after_it(two: Two) -> None:
    visitor, case = await speaking(two)
    lead = await two.lead()

    async def close() -> Any:
        async with two.other.database.write() as connection:
            return await work_of(two.other).close(connection, case, lead)

    async def type_first(connection: Any) -> Any:
        return await Drafts(two.one.desk, Reception(two.one.desk)).text(connection, visitor, "он идёт", 9)

    reply, (toast, _) = await two.overlap(type_first, close)
    assert (reply.node, toast) == ("waiting", "toast-closed-now")
    kinds = await two.kinds()
    assert kinds.index("relay") < kinds.index("summary_edit")


async def test_a_draft_sent_beside_a_close_opens_the_case_again(two: Two) -> None:
    visitor, case = await speaking(two)
    lead = await two.lead()
    two.yard.clock.advance(3600)
    await type_in(two.one, visitor, "я снова здесь", 9)

    async def close(connection: Any) -> Any:
        return await work_of(two.one).close(connection, case, lead)

    async def send() -> Any:
        async with two.other.database.write() as connection:
            drafts = Drafts(two.other.desk, Reception(two.other.desk))
            return await drafts.send(connection, visitor, Tap("draft_send", "", "ru", 11))

    _, reply = await two.overlap(close, send)
    assert reply.node == "waiting"
    assert (await two.now(case)).state == "waiting"
    assert "relay" in await two.kinds()


async def test_an_answer_beside_a_close_stays_a_note(two: Two) -> None:
    _, case = await speaking(two)
    lead = await two.lead()
    async with two.one.database.write() as connection:
        await work_of(two.one).take(connection, case, lead)
    taken = await two.now(case)

    async def close(connection: Any) -> Any:
        return await work_of(two.one).close(connection, taken, lead)

    async def answer() -> None:
        async with two.other.database.write() as connection:
            await work_of(two.other).answer(connection, taken, lead, "я рядом", 21)

    await two.overlap(close, answer)
    assert "answer" not in await two.kinds()
    async with two.one.database.read() as connection:
        assert (await connection.execute(select(messages.c.author))).scalars().all() == ["note"]


async def closed(two: Two) -> Case:
    _, case = await speaking(two)
    await two.yard.hear(case, "секрет", 5)
    lead = await two.lead()
    async with two.one.database.write() as connection:
        await work_of(two.one).close(connection, await two.now(case), lead)
    return await two.now(case)


async def test_a_note_beside_the_shredding_is_not_kept(two: Two) -> None:
    case = await closed(two)
    lead = await two.lead()

    async def note() -> None:
        async with two.other.database.write() as connection:
            await work_of(two.other).note(connection, case, lead, "звонила мама", 22)

    await two.overlap(lambda connection: two.one.keeping.shred(connection, case), note)
    async with two.one.database.read() as connection:
        assert (await connection.execute(select(texts))).all() == []


async def test_a_case_taken_beside_its_shredding_keeps_its_texts(two: Two) -> None:
    case = await closed(two)
    lead = await two.lead()
    two.yard.clock.advance(31 * 86_400.0)

    async def take(connection: Any) -> Any:
        return await work_of(two.one).take(connection, case, lead)

    async def shred() -> None:
        async with two.other.database.write() as connection:
            await two.other.keeping.shred(connection, case)

    (toast, _), _ = await two.overlap(take, shred)
    assert toast == "toast-taken"
    await two.other.keeping.run()
    found = await two.now(case)
    assert (found.state, found.data_key is not None) == ("taken", True)
    async with two.one.database.read() as connection:
        assert len((await connection.execute(select(texts))).all()) == 1


async def test_an_alarm_beside_a_take_is_not_lost(two: Two) -> None:
    _, case = await speaking(two)
    lead = await two.lead()

    async def alarm() -> None:
        async with two.other.database.write() as connection:
            await two.other.desk.conversation.raise_to(connection, case, "red", "person")

    async def take(connection: Any) -> Any:
        return await work_of(two.one).take(connection, case, lead)

    await two.overlap(take, alarm)
    found = await two.now(case)
    assert (found.state, found.urgency) == ("taken", "red")


def settlement(store: Store) -> Settlement:
    return Settlement(store.desk, Topics(store.desk))


async def test_what_arrives_beside_a_hiding_is_deleted_with_the_rest(two: Two) -> None:
    visitor, case = await speaking(two)
    await two.yard.answer(case, "я рядом")
    async with two.one.database.write() as connection:
        [row] = [row for row, _ in await two.one.desk.outbox.look(connection) if isinstance(row.letter, Answer)]

    async def arrive(connection: Any) -> None:
        await settlement(two.one).settle(connection, [([row], Delivered(77))])

    async def hide() -> Any:
        async with two.other.database.write() as connection:
            return await Privacy(two.other.desk).hide(connection, visitor, "ru", pressed=3)

    _, reply = await two.overlap(arrive, hide)
    assert 77 in reply.delete


async def test_what_arrives_after_a_hiding_is_taken_back(two: Two) -> None:
    visitor, case = await speaking(two)
    await two.yard.answer(case, "я рядом")
    async with two.one.database.write() as connection:
        [row] = [row for row, _ in await two.one.desk.outbox.look(connection) if isinstance(row.letter, Answer)]
        await two.one.desk.outbox.claim(connection, [row.id])

    async def hide(connection: Any) -> Any:
        return await Privacy(two.one.desk).hide(connection, visitor, "ru", pressed=3)

    async def arrive() -> None:
        async with two.other.database.write() as connection:
            await two.other.desk.outbox.finish(connection, [row.id])
            await settlement(two.other).settle(connection, [([row], Delivered(77))])

    await two.overlap(hide, arrive)
    assert "sweep" in await two.kinds()


async def test_a_key_destroyed_beside_a_rotation_stays_destroyed(two: Two) -> None:
    case = await closed(two)
    vault = Vault(Keyring.parse(Keyring.generate(two.yard.settings.keys)))
    await two.overlap(
        lambda connection: two.one.keeping.shred(connection, case),
        lambda: rotate(two.other.database, vault, two.other.clock),
    )
    found = await two.now(case)
    assert (found.state, found.data_key, found.address, found.pseudonym) == ("shredded", None, None, None)


async def test_a_group_that_moves_beside_a_rotation_stays_where_it_went(two: Two) -> None:
    """And its old key is not called free."""
    vault = Vault(Keyring.parse(Keyring.generate(two.yard.settings.keys)))
    _, report = await two.overlap(
        lambda connection: two.one.desk.links.move(connection, "almaty", -100_777),
        lambda: rotate(two.other.database, vault, two.other.clock),
    )
    async with two.one.database.read() as connection:
        chat = await connection.scalar(text("SELECT chat FROM centers"))
    place = {"purpose": "address", "table": "centers", "column": "chat", "row": "almaty"}
    assert vault.open(chat, **place) == b"-100777"
    old = two.one.vault.keyring.newest
    assert (report.free == []) == (report.left == [old]) == (not vault.is_current(chat))


@dataclass(frozen=True)
class FewNames:
    """So many words for names, and no more."""

    count: int


async def test_two_cases_opened_at_once_have_two_names(two: Two) -> None:
    for store in (two.one, two.other):
        store.desk.conversation._aliases = FewNames(2)

    async def open_one(store: Store, connection: Any) -> Case:
        visitor = Visitor("telegram", two.yard.person().id, "ru")
        opening = Opening("write", "almaty", "ru", "child", "green")
        return await store.desk.conversation.open(connection, visitor, opening)

    async def second() -> Case:
        async with two.other.database.write() as connection:
            return await open_one(two.other, connection)

    pairs = [await two.overlap(lambda connection: open_one(two.one, connection), second) for _ in range(3)]
    assert sorted(case.alias for pair in pairs for case in pair) == [0, 1, 2, 3, 4, 5]


async def test_a_name_beyond_the_words_is_free(two: Two) -> None:
    two.one.desk.conversation._aliases = FewNames(1)
    opened = [await two.yard.case(two.yard.person()) for _ in range(4)]
    lead = await two.lead()
    async with two.one.database.write() as connection:
        await work_of(two.one).close(connection, next(case for case in opened if case.alias == 1), lead)
    await two.yard.case(two.yard.person())
    async with two.one.database.read() as connection:
        named = (await connection.execute(select(cases.c.alias).where(cases.c.state == "waiting"))).scalars().all()
    assert sorted(named) == [0, 1, 2, 3]


async def test_two_members_who_come_at_once_have_two_names(two: Two) -> None:
    async def second() -> Any:
        async with two.other.database.write() as connection:
            return await Roster(two.other.vault).admit(connection, "almaty", COLLEAGUE, lead=False)

    (one, _), (other, _) = await two.overlap(
        lambda connection: Roster(two.one.vault).admit(connection, "almaty", LEAD, lead=True), second
    )
    assert {one.duty_name, other.duty_name} == {0, 1}


async def test_a_confirmation_beside_an_act_of_the_member_stays(two: Two) -> None:
    async with two.one.database.write() as connection:
        member, _ = await Roster(two.one.vault).admit(connection, "almaty", COLLEAGUE, lead=False)

    async def act() -> Any:
        async with two.other.database.write() as connection:
            return await Roster(two.other.vault).admit(connection, "almaty", COLLEAGUE, lead=False)

    _, (found, _) = await two.overlap(
        lambda connection: Roster(two.one.vault).confirm(connection, "almaty", member.id), act
    )
    assert found.confirmed


async def test_events_parked_twice_at_once_are_parked_once(two: Two) -> None:
    visitor = Visitor("telegram", 5, "ru")
    events = [Typed(Receipt("telegram", 42, number), visitor, 9, "помогите", "", False) for number in range(20)]
    parkings = [Parking(store.database, store.vault, store.clock) for store in (two.one, two.other)]
    await asyncio.gather(*(parking.park(events[::way]) for parking in parkings for way in (1, -1)))
    async with two.one.database.read() as connection:
        assert len((await connection.execute(select(parked))).all()) == len(events)
