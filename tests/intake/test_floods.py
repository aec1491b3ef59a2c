"""Floods: somebody writes or presses faster than anybody can; nothing is lost, and nobody else waits for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from intake_support import crash, locked, parked_rows, shown_to
from sqlalchemy import select
from stage import CONTENT, Stage

from bot.events import Event, Joined, VisitorEvent
from bot.intake.lanes import Attempt
from bot.intake.pace import AT_EASE, Pace
from bot.people import Visitor
from bot.store.tables import messages

FAST = CONTENT.text("ru", "writing_fast")


def words(count: int, start: int = 0) -> list[str]:
    return [f"слово{number:04}." for number in range(start, start + count)]


def watched(stage: Stage) -> list[tuple[int, int]]:
    """What is handled from now on: the person's chat, and how many of their events at once."""
    assert stage.parts is not None
    lanes = stage.parts.lanes
    handle = lanes._handle
    handled: list[tuple[int, int]] = []

    async def counted(event: Event, attempt: Attempt) -> None:
        await handle(event, attempt)
        if isinstance(event, VisitorEvent):
            handled.append((event.visitor.chat, len(event.parts) if isinstance(event, Joined) else 1))

    lanes._handle = counted
    return handled


async def texts_of(stage: Stage, chat: int) -> list[str]:
    """What a person's case has taken, in its order."""
    assert stage.parts is not None
    store = stage.parts.store
    async with store.database.read() as connection:
        case = await store.desk.book.of_visitor(connection, Visitor("telegram", chat, "ru"))
        assert case is not None
        query = select(messages.c.id).where(messages.c.case_id == case.id, messages.c.author == "person")
        numbers = (await connection.execute(query.order_by(messages.c.id))).scalars().all()
        return [await store.desk.book.text(connection, case, number) or "" for number in numbers]


def test_a_minutes_worth_is_at_ease_and_what_comes_on_top_is_not() -> None:
    pace = Pace()
    assert not any(pace.hurries("a", "text", second) for second in range(AT_EASE))
    assert pace.hurries("a", "text", AT_EASE)
    assert not pace.hurries("a", "press", AT_EASE)
    assert not pace.hurries("b", "text", AT_EASE)
    assert not any(pace.hurries("a", "text", 200 + 3.1 * number) for number in range(100))


def test_whoever_has_gone_is_forgotten() -> None:
    pace = Pace()
    for number in range(5000):
        pace.hurries(f"person:{number}", "text", number)
    assert len(pace._came) < 1100


async def test_words_that_come_too_fast_go_on_together_and_in_order(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child, "ноль")
        before = len(shown_to(stage.sandbox.calls, child.id, "sendMessage"))
        handled = watched(stage)
        said = words(120)
        for word in said:
            child.send(word)
        await stage.settled(60)
        await stage.drained(60)
        told = "\n".join(stage.texts(topic))
        assert [told.count(word) for word in said] == [1] * len(said)
        assert [told.index(word) for word in said] == sorted(told.index(word) for word in said)
        assert sum(count for _, count in handled) == 120
        assert len(handled) < 60
        # One screen, edited; nothing that was typed stays.
        assert len(shown_to(stage.sandbox.calls, child.id, "sendMessage")) == before
        assert len(child.messages) == 1
        assert child.screen is not None
        assert FAST in child.screen.text


async def test_a_draft_that_is_typed_too_fast_keeps_every_word(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        said = words(150)
        for word in said:
            child.send(word)
        await stage.settled(60)
        assert len(child.messages) == 1
        assert child.screen is not None
        assert FAST in child.screen.text
        assert len(shown_to(stage.sandbox.calls, child.id, "sendMessage")) < 60
        await stage.press(child, "✅")
        await stage.drained(60)
        [topic] = stage.topics
        told = "\n".join(stage.texts(topic))
        assert [told.count(word) for word in said] == [1] * len(said)
        assert [told.index(word) for word in said] == sorted(told.index(word) for word in said)
        assert FAST not in child.screen.text


async def test_long_words_stay_within_what_telegram_shows(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child, "ноль")
        said = [f"{word}{'🐎' * 900}" for word in words(60)]
        for word in said:
            child.send(word)
        await stage.settled(60)
        await stage.drained(60)
        told = "\n".join(stage.texts(topic))
        assert [told.count(word) for word in said] == [1] * len(said)


async def test_an_edit_of_one_of_many_takes_nothing_from_the_others(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        adult = stage.adult()
        topic = await stage.open_case(adult, "ноль")
        said = words(60)
        numbers = [adult.send(word) for word in said]
        await stage.settled(60)
        left = {message.id for message in adult.messages} & set(numbers)
        for number in left:
            await stage.act(adult.edit, number, f"правка {number}.")
        await stage.drained(60)
        told = "\n".join(stage.texts(topic))
        assert all(word in told for word in said)
        assert all(f"правка {number}." in told for number in left)


async def test_a_crash_amid_a_flood_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    # Two seconds would be waited for several times over; with the default: tests/earnest.
    async with Stage.open(tmp_path, park_after=0.2) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child, "ноль")
        said = words(300)
        for word in said:
            child.send(word)
        for marker in (said[30], said[150]):
            await stage.until(lambda marker=marker: marker in "".join(stage.texts(topic)), 60)
            await crash(stage)
            await stage.start_bot()
        await stage.until(lambda: said[-1] in "".join(stage.texts(topic)), 60)
        await stage.settled(60)
        await stage.drained(60)
        told = "\n".join(stage.texts(topic))
        assert [told.index(word) for word in said] == sorted(told.index(word) for word in said)
        # In the topic what was under way may stand twice; it was taken once.
        taken = "\n".join(await texts_of(stage, child.id))
        assert [taken.count(word) for word in said] == [1] * len(said)
        assert parked_rows(tmp_path) == 0


async def test_a_flood_while_the_database_is_away_is_told_a_few_times_and_kept(tmp_path: Path) -> None:
    # Two seconds would be waited for several times over; with the default: tests/earnest.
    async with Stage.open(tmp_path, park_after=0.2) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child, "ноль")
        await stage.drained()
        before = len(shown_to(stage.sandbox.calls, child.id))
        said = words(90)
        with locked(tmp_path):
            for word in said:
                child.send(word)
            await stage.until(lambda: len(shown_to(stage.sandbox.calls, child.id)) > before, 30)
        await stage.settled(60)
        await stage.drained(60)
        assert len(shown_to(stage.sandbox.calls, child.id, "sendMessage")) <= AT_EASE + 30
        told = "\n".join(stage.texts(topic))
        assert [told.count(word) for word in said] == [1] * len(said)
        assert len(child.messages) == 1


@pytest.mark.parametrize("what", ["words", "presses"])
async def test_two_thousand_of_one_person_keep_nobody_waiting(tmp_path: Path, what: str) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        fast, other = stage.child("ru"), stage.child("ru")
        await stage.act(fast.start)
        handled = watched(stage)
        calls = len(stage.sandbox.calls)
        for word in words(2000):
            if what == "words":
                fast.send(word)
            else:
                fast.press("🆘")
        # Telegram gives updates in the order in which they came: this one comes after all the others.
        other.start()
        await stage.until(lambda: other.id in [chat for chat, _ in handled], 60)
        assert other.screen is not None
        turns = [chat for chat, _ in handled].index(other.id)
        shown = len(shown_to(stage.sandbox.calls[calls:], fast.id))
        assert shown < 150
        if what == "words":
            assert turns < 100
        await stage.settled(120)
        assert sum(count for chat, count in handled if chat == fast.id) == 2000
        assert fast.screen is not None
        assert any("112" in label for label in fast.screen.labels)


async def test_hurried_presses_are_shown_once_they_rest(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        before = len(shown_to(stage.sandbox.calls, child.id))
        presses: list[Any] = [child.press("🆘") for _ in range(200)]
        await stage.settled(60)
        assert len(presses) == 200
        assert child.screen is not None
        assert any("112" in label for label in child.screen.labels)
        assert len(child.messages) == 1
        assert len(shown_to(stage.sandbox.calls, child.id)) - before < 60


async def test_hiding_ends_a_flood_of_words(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child, "ноль")
        said = words(150)
        for word in said:
            child.send(word)
        child.send("/hide")
        await stage.settled(60)
        assert [message.text for message in child.messages] == [CONTENT.text("ru", "hidden")]
        await stage.drained(60)
        told = "\n".join(stage.texts(topic))
        assert all(word in told for word in said)
