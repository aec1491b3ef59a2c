"""A screen that may not show on a locked phone comes as an edit of a bland line. Whatever happens between
the two calls, the person ends with that screen, once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from intake_support import fault, locked, shown_to
from stage import Stage

from bot.events import Pressed
from bot.intake.lanes import Attempt, TryAgain
from bot.people import Receipt, Visitor
from bot.replies import Reply
from bot.telegram.presenter import Presenter
from sandbox import Call, Person


@asynccontextmanager
async def about_to_send(tmp_path: Path) -> AsyncIterator[tuple[Stage, Person, int]]:
    """A person whose screen is gone from their chat: a press on it brings a new message."""
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        [screen] = child.messages
        child.delete(screen.id)
        yield stage, child, screen.id


def other_than(gone: int) -> Callable[[Call], bool]:
    return lambda call: int(str(call.params["message_id"])) != gone


def only_screen(stage: Stage, person: Person, node: str = "sos") -> None:
    assert [message.text for message in person.messages] == [stage.dialogs.screen(node, "ru").text]


WRONG: list[dict[str, Any]] = [
    {"retry_after": 1},
    {"status": 502},
    {"drop": True},
    {"drop": True, "effect": True},
    {"garbage": b"<x>"},
]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
async def test_an_edit_that_fails_is_tried_on(tmp_path: Path, wrong: dict[str, Any]) -> None:
    async with about_to_send(tmp_path) as (stage, child, gone):
        struck = fault(stage, method="editMessageText", chat=child.id, when=other_than(gone), **wrong)
        sent = len(shown_to(stage.sandbox.calls, child.id, "sendMessage"))
        await stage.act(child.press_data, gone, stage.dialogs.press("sos", "ru"))
        assert struck.hits == 1
        only_screen(stage, child)
        assert len(shown_to(stage.sandbox.calls, child.id, "sendMessage")) == sent + 1


async def test_an_edit_that_telegram_refuses_and_a_deletion_that_waits(tmp_path: Path) -> None:
    async with about_to_send(tmp_path) as (stage, child, gone):
        stage.discreet = False
        fault(stage, method="editMessageText", status=400, description="Bad Request: message can't be edited")
        fault(stage, method="editMessageText", status=400, description="Bad Request: message can't be edited")
        waits = fault(stage, method="deleteMessages", chat=child.id, retry_after=1)
        one = fault(stage, method="deleteMessage", chat=child.id, retry_after=1)
        await stage.act(child.press_data, gone, stage.dialogs.press("sos", "ru"))
        assert waits.hits + one.hits
        only_screen(stage, child)


@pytest.mark.parametrize("deed", ["words", "the same button", "the line's own button"])
async def test_the_next_deed_takes_over_the_bland_line(tmp_path: Path, deed: str) -> None:
    async with about_to_send(tmp_path) as (stage, child, gone):
        held = fault(stage, method="editMessageText", chat=child.id, status=500, times=None, when=other_than(gone))
        child.press_data(gone, stage.dialogs.press("sos", "ru"))
        await stage.until(lambda: held.hits and child.messages)
        if deed == "words":
            child.send("мне страшно")
        elif deed == "the same button":
            child.press_data(gone, stage.dialogs.press("help", "ru"))
        else:
            child.press("🏠")
        await asyncio.sleep(0)
        await stage.until(lambda: not stage.sandbox.pending())
        held.remove()
        await stage.settled(20)
        if deed == "words":
            assert [m.text for m in child.messages if m.sender == "bot"] == [
                stage.dialogs.content.text("ru", "nobody_draft")
            ]
        else:
            only_screen(stage, child, "help" if deed == "the same button" else "start")


async def test_after_a_crash_between_the_two(tmp_path: Path) -> None:
    """The update comes again to a program that remembers nothing."""
    async with about_to_send(tmp_path) as (stage, child, gone):
        assert stage.parts is not None
        store = stage.parts.store
        event = Pressed(Receipt("telegram", 42, 9_000), Visitor("telegram", child.id, "ru"), "9", gone, "")
        reply = Reply("sos", "ru", edit=gone)
        broken = fault(stage, method="editMessageText", chat=child.id, status=500, when=other_than(gone))
        with pytest.raises(TryAgain):
            await Presenter(stage.parts.gateway, store.desk, store.database).show(event, reply, Attempt())
        assert broken.hits == 1
        assert [message.text for message in child.messages] == [stage.dialogs.screen("moment", "ru").text]
        await Presenter(stage.parts.gateway, store.desk, store.database).show(event, reply, Attempt())
        only_screen(stage, child)


async def test_a_database_that_is_away_does_not_keep_the_screen_back(tmp_path: Path) -> None:
    async with about_to_send(tmp_path) as (stage, child, gone):
        with locked(tmp_path):
            child.press_data(gone, stage.dialogs.press("sos", "ru"))
            text = stage.dialogs.screen("sos", "ru").text
            await stage.until(lambda: [message.text for message in child.messages] == [text], 20)
        await stage.settled(30)
        only_screen(stage, child)


async def test_a_screen_whose_first_line_is_bland_costs_one_call(tmp_path: Path) -> None:
    async with about_to_send(tmp_path) as (stage, child, gone):
        calls = len(stage.sandbox.calls)
        await stage.act(child.press_data, gone, stage.dialogs.press("start", "ru"))
        only_screen(stage, child, "start")
        assert len(shown_to(stage.sandbox.calls[calls:], child.id)) == 1
