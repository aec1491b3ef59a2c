"""Somebody who blocked the bot and took it back without Telegram saying so: whatever they do next shows it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from stage import Stage

from sandbox import ManualClock, Person


async def _pressed(stage: Stage, person: Person) -> None:
    await stage.press(person, "🏠")
    await stage.act(person.press_data, stage.screens(person)[0].id, stage.dialogs.press("child", "ru"))


async def _asked_about(stage: Stage, person: Person) -> None:
    await stage.later(3600)
    await stage.type(person, "это снова я")


DEEDS: dict[str, Callable[[Stage, Person], Awaitable[object]]] = {
    "/start": lambda stage, person: stage.type(person, "/start"),
    "/help": lambda stage, person: stage.type(person, "/help"),
    "a tap that writes": _pressed,
    "words in the talk": lambda stage, person: stage.type(person, "я здесь"),
    "words that are asked about": _asked_about,
    "a picture": lambda stage, person: stage.act(person.send_media, "photo"),
}


@pytest.mark.parametrize("deed", DEEDS)
async def test_what_waited_comes_and_staff_are_told_once(tmp_path: Path, deed: str) -> None:
    async with Stage.open(tmp_path, clock=ManualClock()) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.take(topic)
        child.block()
        await stage.type(stage.lead, "ответ", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        child.blocked = False  # nothing reports it
        await DEEDS[deed](stage, child)
        await stage.drained()
        lines = [message for message in child.messages if message.text == stage.dialogs.screen("covered", "ru").text]
        assert len(lines) == 1
        await stage.type(child, "/help")
        await stage.drained()
        assert stage.texts(topic).count(stage.dialogs.content.text("ru", "staff-back")) == 1
