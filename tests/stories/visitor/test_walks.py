"""Ten people and the way each of them goes. A line is a button that really stands on the screen before it."""

from __future__ import annotations

from pathlib import Path

import pytest
from stage import Stage

from sandbox import Person

STORIES = {
    "a boy of nine whom others beat and tease at school": (
        "kk", "child", "kid", "k_school", "k_bully", "k_bully_now",
    ),
    "a girl of fifteen who is blackmailed with a picture": (
        "ru", "child", "teen", "net", "blackmail", "blackmail_now", "blackmail_not",
    ),
    "a boy of ten who gets the belt and isn't sure that it is wrong": (
        "ru", "child", "kid", "k_home", "k_home_body", "k_belt",
    ),
    "a girl of sixteen who is to be married off": (
        "kk", "child", "teen", "forced", "marriage", "marriage_now",
    ),
    "a teenager who doesn't want to live": ("ru", "child", "teen", "low", "low_night"),
    "a child whose coach does it": ("en", "child", "teen", "other", "helper_did", "helper_yes"),
    "a neighbor who hears a beating": ("ru", "adult", "adult_now", "neighbor", "neighbor_102"),
    "a father who hits and is afraid of it": ("kk", "adult", "parent", "parent_now"),
    "a mother who is beaten herself": ("ru", "adult", "hurt", "order", "order_term"),
    "a teacher to whom a pupil told": ("kk", "adult", "specialist", "s_talk", "s_talk_write"),
}  # fmt: skip
RED = {"a girl of sixteen who is to be married off", "a neighbor who hears a beating"}


async def walk(stage: Stage, person: Person, *names: str) -> None:
    """Presses one button after the other, each of which must stand there."""
    for name in names:
        [screen] = stage.screens(person)
        there = [
            button["callback_data"]
            for row in screen.rows
            for button in row
            if "callback_data" in button and _leads_to(stage, button["callback_data"], name)
        ]
        assert there, f"no button to '{name}' on: {screen.text}"
        await stage.act(person.press_data, screen.id, there[0])
        [screen] = stage.screens(person)
        assert screen.text.startswith(stage.dialogs.screen(name, person.language).text)


def _leads_to(stage: Stage, data: str, name: str) -> bool:
    press = stage.dialogs.parse(data)
    return press is not None and press.node == name


@pytest.mark.parametrize("story", STORIES)
async def test_the_way_ends_at_a_person(tmp_path: Path, story: str) -> None:
    language, *way = STORIES[story]
    async with Stage.open(tmp_path) as stage:
        person = stage.child(language)
        await stage.act(person.start)
        await walk(stage, person, *way)
        [screen] = stage.screens(person)
        assert any(mark in screen.text + "".join(screen.labels) for mark in ("112", "111", "💬"))
        await stage.press(person, "💬")
        if stage.dialogs.node(way[-1]).urgent:  # type: ignore[union-attr]
            await stage.drained()
        else:
            await stage.press(person, "⏭")
            await stage.type(person, "мне нужен человек")
            await stage.drained()
            assert any("мне нужен человек" in text for text in stage.texts(stage.topics[0]))
        [topic] = stage.topics
        assert topic.name.startswith("🔴") or story not in RED
