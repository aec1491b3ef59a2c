"""Nobody outside a center's group acts on its cases, whatever they press or write, and wherever."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text as sql
from staff_support import lines, press, said, summary, toast, write
from stage import Stage

from bot.duty.presses import CLOSE, CONFIRM, TAKE, URGENCY, staff_press
from sandbox import Group, Message, Person, Topic

WRITTEN = ("чужие слова", "// чужая заметка", "/note чужая заметка", "/close", "/duty on", "/handover astana")
TABLES = ("cases", "messages", "texts", "events", "deadlines", "outbox", "staff")


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with Stage.open(tmp_path) as opened:
        yield opened


async def rows(stage: Stage, *tables: str) -> dict[str, list[tuple[object, ...]]]:
    assert stage.parts is not None
    found = {}
    async with stage.parts.store.database.read() as connection:
        for table in tables or TABLES:
            query = sql(f"SELECT * FROM {table} ORDER BY 1")  # noqa: S608 - names of our own
            found[table] = [tuple(row) for row in (await connection.execute(query)).all()]
    return found


async def forged(stage: Stage) -> list[str]:
    """Every button that there can be for the case and for the members of its group."""
    known = await rows(stage, "cases", "staff")
    cases, members = ([str(row[0]) for row in known[table]] for table in ("cases", "staff"))
    presses = [staff_press(action, case) for action in (TAKE, URGENCY, CLOSE) for case in cases]
    return presses + [staff_press(CONFIRM, member) for member in members]


async def open_and_taken(stage: Stage) -> tuple[Person, Topic]:
    """A case that the lead has, and a colleague who waits to be let in."""
    child = stage.child("ru")
    topic = await stage.open_case(child)
    await press(stage, stage.lead, topic, "✋")
    await press(stage, stage.colleague, topic, "⏫")
    return child, topic


def topic_numbered(group: Group, number: int, by: Person) -> Topic:
    """A topic of another group with the number that a case's topic has in its own."""
    group.last_message_id = number - 1
    found = group.create_topic("Обед", by)
    assert found.id == number
    return found


async def message_of_the_bot(stage: Stage, group: Group, person: Person) -> Message:
    """Something to press on: what it shows doesn't matter, the data is forged."""
    number = await stage.type(person, "/link X", chat=group)
    await stage.until(lambda: any(one.sender == "bot" for one in group.general))
    assert number
    return next(one for one in group.general if one.sender == "bot")


async def test_a_group_that_serves_another_center(stage: Stage) -> None:
    child, topic = await open_and_taken(stage)
    thread, insider, mine = stage.thread(topic), stage.lead, stage.group
    presses = await forged(stage)
    await stage.link("astana")
    # Whoever is in both groups acts in one of them.
    stage.group.add_member(insider, status="administrator")
    lunch = topic_numbered(stage.group, thread, stage.lead)
    button = await message_of_the_bot(stage, stage.group, stage.lead)
    for person in (stage.lead, insider):
        await write(stage, person, lunch, "/duty off")
    await stage.drained()
    before = await rows(stage)
    for person in (stage.lead, insider):
        for data in presses:
            await stage.act(person.press_data, button.id, data, stage.group)
            wanted = "toast-unknown" if f":{CONFIRM}:" in data else "toast-stranger"
            assert toast(person) == said(stage, wanted), data
        for text in WRITTEN:
            number = await write(stage, person, lunch, text)
            await stage.act(person.edit, number, text + "!", chat=stage.group)
    await stage.drained()
    after = await rows(stage)
    # A colleague of the other center may begin their own duty, no more.
    mine_before, mine_after = ([row for row in found["staff"] if "almaty" in row] for found in (before, after))
    assert mine_before == mine_after
    assert {**after, "staff": ()} == {**before, "staff": ()}
    assert lines(stage, child) == 0
    assert summary(topic).chat is mine


async def test_a_group_that_serves_nobody(stage: Stage) -> None:
    child, topic = await open_and_taken(stage)
    presses = await forged(stage)
    group = stage.sandbox.add_group("Other")
    group.add_member(stage.lead, status="creator")
    group.add_bot()
    lunch = topic_numbered(group, stage.thread(topic), stage.lead)
    button = await message_of_the_bot(stage, group, stage.lead)
    await stage.drained()
    before = await rows(stage)
    for data in presses:
        await stage.act(stage.lead.press_data, button.id, data, group)
        assert said(stage, "toast-not-linked") in toast(stage.lead), data
    for text in WRITTEN:
        number = await stage.type(stage.lead, text, chat=group, thread=lunch.id)
        await stage.act(stage.lead.edit, number, text + "!", chat=group)
    await stage.drained()
    assert await rows(stage) == before
    assert lines(stage, child) == 0


async def test_a_private_chat_even_of_the_one_who_has_the_case(stage: Stage) -> None:
    child, _ = await open_and_taken(stage)
    presses = await forged(stage)
    await stage.act(stage.lead.start)
    await stage.drained()
    before = await rows(stage)
    for data in presses:
        assert stage.lead.screen is not None
        await stage.act(stage.lead.press_data, stage.lead.screen.id, data)
    for text in WRITTEN:
        await stage.type(stage.lead, text)
    await stage.drained()
    assert await rows(stage) == before
    assert lines(stage, child) == 0
