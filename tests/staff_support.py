"""What stories of staff look at: toasts, replies, what stands in a topic and in the person's chat, what is kept."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy import text as sql
from stage import Stage

from bot.store.tables import messages, texts
from sandbox import Message, Person, Topic


def said(stage: Stage, key: str, **arguments: Any) -> str:
    return stage.dialogs.content.text("ru", key, **arguments)


def toast(person: Person) -> str:
    return person.toasts[-1].text


def summary(topic: Topic) -> Message:
    return next(one for one in topic.messages if one.sender == "bot" and not one.service)


def answers(topic: Topic) -> list[str]:
    """What the bot says below the summary."""
    return [one.text for one in topic.messages if one.sender == "bot" and not one.service][1:]


def lines(stage: Stage, child: Person) -> int:
    """How many covered lines wait in the person's chat."""
    return sum("👁" in "".join(one.labels) for one in stage.screens(child))


def marks(topic: Topic, number: int) -> bool:
    return bool(next(one for one in topic.messages if one.id == number).reactions)


def replies(topic: Topic, number: int) -> list[str]:
    return [one.text for one in topic.messages if one.sender == "bot" and one.reply_to == number]


async def deputy(stage: Stage) -> Person:
    """A second lead."""
    person = stage.sandbox.add_person("Deputy", role="staff", language="ru")
    stage.group.add_member(person, status="administrator")
    await stage.settled()
    return person


async def write(stage: Stage, person: Person, topic: Topic, text: str) -> int:
    number = await stage.type(person, text, chat=stage.group, thread=stage.thread(topic))
    await stage.drained()
    return number


async def edit(stage: Stage, person: Person, number: int, text: str) -> None:
    await stage.act(person.edit, number, text, chat=stage.group)
    await stage.drained()


async def press(stage: Stage, person: Person, topic: Topic, mark: str) -> str:
    await stage.press(person, mark, chat=stage.group, thread=stage.thread(topic))
    await stage.drained()
    return toast(person)


async def state_of(stage: Stage) -> str:
    """Of the newest case."""
    assert stage.parts is not None
    async with stage.parts.store.database.read() as connection:
        return str(await connection.scalar(sql("SELECT state FROM cases ORDER BY opened_at DESC LIMIT 1")))


async def kept(stage: Stage, author: str) -> list[list[str]]:
    """The texts of an author in all cases, each with its versions, the first one first."""
    assert stage.parts is not None
    book = stage.parts.store.desk.book
    query = (
        select(messages.c.id, messages.c.case_id, texts.c.version)
        .join(texts, texts.c.message == messages.c.id)
        .where(messages.c.author == author)
        .order_by(messages.c.id, texts.c.version)
    )
    found: dict[int, list[str]] = {}
    async with stage.parts.store.database.read() as connection:
        for row in (await connection.execute(query)).all():
            case = await book.by_id(connection, row.case_id)
            assert case is not None
            text = await book.text(connection, case, row.id, row.version)
            assert text is not None
            found.setdefault(row.id, []).append(text)
    return list(found.values())
