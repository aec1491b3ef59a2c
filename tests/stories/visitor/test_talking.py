"""A conversation as the person lives it: what they are told, what reaches them, and what never does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from stage import CONTENT, Stage

from sandbox import ManualClock

LANGUAGES = ["kk", "ru", "en"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_usual_wait_is_measured(tmp_path: Path, language: str) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        center = stage.parts.store.desk.center_name("almaty", language) if stage.parts else ""
        person = stage.child(language)

        async def promised(minutes: int) -> bool:
            await stage.act(person.start)
            await stage.press(person, "💬")
            text = stage.dialogs.content.text(language, "write", center=center, minutes=minutes)
            return person.messages[0].text == text

        for known, seconds in enumerate((30, 840, 150, 60, 600)):
            assert await promised(0), f"{known} are too few to promise anything"
            topic = await stage.open_case(stage.child("ru"))
            await stage.later(seconds)
            await stage.take(topic)
        assert await promised(3), "the median, rounded up"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_status_follows_without_a_sound(tmp_path: Path, language: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child(language)
        topic = await stage.open_case(child)
        await stage.drained()
        [screen] = child.messages
        pushes = len(child.notifications)
        say = stage.dialogs.content.text
        center = {"kk": "Алматы орталығы", "ru": "Центр Алматы", "en": "Almaty center"}[language]
        assert screen.text == say(language, "waiting", center=center, count=1)
        await stage.type(child, "ещё")
        assert screen.text == say(language, "waiting", center=center, count=2)
        await stage.take(topic)
        await stage.drained()
        assert center in screen.text
        assert screen.text != say(language, "waiting", center=center, count=2)
        assert "Lead" not in screen.text
        await stage.press(stage.lead, "✅", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        assert child.messages == [screen]
        assert screen.text == say(language, "closed")
        assert len(child.notifications) == pushes


@pytest.mark.parametrize("language", LANGUAGES)
async def test_before_the_first_word_there_is_nothing_to_count(tmp_path: Path, language: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child(language)
        await stage.act(child.start)
        await stage.press(child, "🆘")
        await stage.press(child, "💬")
        await stage.drained()
        [screen] = child.messages
        center = {"kk": "Алматы орталығы", "ru": "Центр Алматы", "en": "Almaty center"}[language]
        say = stage.dialogs.content.text
        assert screen.text == say(language, "waiting_red", center=center, count=0)
        assert not re.search(r"(?<!\d)0(?!\d)", screen.text), "an invitation, not a count of nothing"
        await stage.take(stage.topics[0])
        await stage.drained()
        assert not re.search(r"(?<!\d)0(?!\d)", screen.text)
        await stage.press(child, "▶️")
        assert screen.text == say(language, "live", count=0, covered="yes")
        assert not re.search(r"(?<!\d)0(?!\d)", screen.text)
        await stage.type(child, "ещё")
        await stage.drained()
        assert screen.text == say(language, "live", count=1, covered="yes")


@pytest.mark.parametrize("key", ["waiting", "waiting_red", "talking", "live", "live_text"])
@pytest.mark.parametrize(
    ("language", "counts"),
    [
        ("ru", {1: "1 сообщение", 2: "2 сообщения", 5: "5 сообщений", 11: "11 сообщений", 21: "21 сообщение"}),
        ("kk", {1: "1 хат", 2: "2 хат", 21: "21 хат"}),
        ("en", {1: "1 message", 2: "2 messages", 21: "21 messages"}),
    ],
)
def test_counts_have_their_plural_forms(key: str, language: str, counts: dict[int, str]) -> None:
    for count, words in counts.items():
        text = CONTENT.text(language, key, center="·", name="·", text="·", count=count, covered="yes")
        assert re.search(rf"(?<!\d){words}(?!\w)", text), text


async def test_notes_reach_nobody(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        thread = stage.thread(topic)
        await stage.type(stage.lead, "ещё никто не взял", chat=stage.group, thread=thread)
        await stage.take(topic)
        await stage.type(stage.lead, "// это заметка", chat=stage.group, thread=thread)
        await stage.type(stage.lead, "/note и это", chat=stage.group, thread=thread)
        await stage.type(stage.colleague, "моё мнение", chat=stage.group, thread=thread)
        await stage.type(stage.lead, "вне темы", chat=stage.group)
        await stage.drained()
        assert not [message for message in child.messages if message.labels[0].startswith("👁")]
        answer = await stage.type(stage.lead, "Здравствуй", chat=stage.group, thread=thread)
        await stage.drained()
        assert len([message for message in child.messages if message.labels[0].startswith("👁")]) == 1
        assert next(message for message in topic.messages if message.id == answer).reactions


async def test_words_typed_after_opening_the_conversation_go_at_once(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child("ru")
        await stage.open_case(child)
        await stage.later(3600)
        await stage.press(child, "👁")
        await stage.type(child, "это снова я")
        await stage.drained()
        assert "это снова я" in stage.texts(stage.topics[0]), "a deliberate press needs no question"


async def test_a_screen_somewhere_else_is_replaced(tmp_path: Path) -> None:
    """Other commands and buttons during a conversation leave one screen beside the covered answers."""
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.take(topic)
        await stage.type(child, "/help")
        await stage.type(child, "пишу дальше")
        assert len(child.messages) == 1
        await stage.type(stage.lead, "ответ", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        await stage.press(child, "👁")
        opened = next(message for message in child.messages if message.text == "ответ")
        await stage.press(child, "💬", message=opened)
        assert child.messages == [opened]
        await stage.type(child, "и ещё")
        await stage.drained()
        assert child.messages == [opened]
        assert "и ещё" in stage.texts(topic)
