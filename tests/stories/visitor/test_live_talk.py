"""▶️, when answers are long: nothing of what staff have said is ever out of the person's reach."""

from __future__ import annotations

from pathlib import Path

import pytest
from stage import Stage

from sandbox import ManualClock, Message, Person, Topic

QUARTER = 15 * 60.0


async def live_talk(stage: Stage, language: str = "ru") -> tuple[Person, Topic, Message]:
    child: Person = stage.child(language)
    topic: Topic = await stage.open_case(child)
    await stage.take(topic)
    await stage.drained()
    await stage.press(child, "▶️")
    [live] = child.messages
    return child, topic, live


async def answer(stage: Stage, topic: Topic, text: str) -> int:
    number = await stage.type(stage.lead, text, chat=stage.group, thread=stage.thread(topic))
    await stage.drained()
    return number


def shown(person: Person) -> str:
    return "\n".join(message.text for message in person.messages)


async def uncover(stage: Stage, person: Person) -> None:
    for message in list(person.messages):
        if message.labels and message.labels[0].startswith("👁"):
            await stage.press(person, "👁", message=message)


@pytest.mark.parametrize("length", [3900, 4060, 4096])
async def test_an_answer_as_long_as_telegram_allows(tmp_path: Path, length: int) -> None:
    async with Stage.open(tmp_path) as stage:
        child, topic, live = await live_talk(stage)
        number = await answer(stage, topic, "я" * length)
        assert live.text.startswith("я" * length)
        assert next(m for m in topic.messages if m.id == number).reactions
        await stage.type(child, "спасибо")
        await answer(stage, topic, "Второй ответ")
        assert "я" * length in shown(child)
        assert "Второй ответ" in shown(child)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
async def test_a_full_message_goes_on_in_a_further_one(tmp_path: Path, language: str) -> None:
    async with Stage.open(tmp_path, clock=ManualClock()) as stage:
        child, topic, live = await live_talk(stage, language)
        await answer(stage, topic, "А" * 2500)
        pushes = len(child.notifications)
        await answer(stage, topic, "Б" * 2500)
        await answer(stage, topic, "ответ")
        [line] = child.notifications[pushes:]
        assert line.silent
        assert line.text == stage.dialogs.screen("covered", language).text
        first, second = child.messages
        assert first is live
        assert first.text == "А" * 2500, "it counts nothing any more"
        assert second.text.startswith("Б" * 2500 + "\n\nответ\n\n")
        await stage.type(child, "спасибо")
        await stage.drained()
        assert child.messages == [first, second], "words leave both where they are"
        await stage.later(QUARTER + 1)
        assert "А" not in shown(child)
        assert "Б" not in shown(child)
        await uncover(stage, child)
        assert [message.text for message in child.messages] == ["А" * 2500, "Б" * 2500 + "\n\nответ"]


async def test_in_the_open_too(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child, topic, live = await live_talk(stage)
        await stage.press(child, "👁" if any("👁" in label for label in live.labels) else "💬")
        await stage.press(child, "🔒")
        await stage.press(child, "✖️")
        await stage.press(child, "▶️")
        for letter in "АБВ":
            await answer(stage, topic, letter * 2500)
        assert all(letter * 2500 in shown(child) for letter in "АБВ")


@pytest.mark.parametrize("covered", [False, True])
async def test_a_correction_that_takes_more_room_drops_no_other(tmp_path: Path, covered: bool) -> None:
    async with Stage.open(tmp_path, clock=ManualClock()) as stage:
        child, topic, _ = await live_talk(stage)
        first = await answer(stage, topic, "коротко")
        await answer(stage, topic, "Б" * 2500)
        if covered:
            await stage.later(QUARTER + 1)
        await stage.act(stage.lead.edit, first, "А" * 2500, stage.group)
        await stage.drained()
        await uncover(stage, child)
        await stage.drained()
        await uncover(stage, child)
        assert "А" * 2500 in shown(child)
        assert "Б" * 2500 in shown(child)


@pytest.mark.parametrize("deed", ["/start", "words", "a picture", "💬"])
async def test_covered_answers_of_a_live_talk_outlast_other_screens(tmp_path: Path, deed: str) -> None:
    async with Stage.open(tmp_path, clock=ManualClock()) as stage:
        child, topic, live = await live_talk(stage)
        await answer(stage, topic, "Приходи завтра")
        await stage.later(QUARTER + 1)
        if deed == "words":
            await stage.type(child, "я здесь")
        elif deed == "a picture":
            await stage.act(child.send_media, "photo")
        else:
            await stage.type(child, "/start")
        if deed == "💬":
            await stage.press(child, "💬", message=child.messages[-1])
        await stage.drained()
        assert live.deleted is None
        await stage.press(child, "👁", message=live)
        assert live.text == "Приходи завтра"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("how", ["covered", "uncovered", "live", "live and full", "in the open"])
async def test_after_closing_nothing_says_that_a_talk_is_open(tmp_path: Path, language: str, how: str) -> None:
    async with Stage.open(tmp_path, clock=ManualClock()) as stage:
        child = stage.child(language)
        topic = await stage.open_case(child)
        await stage.take(topic)
        await stage.drained()
        if how == "in the open":
            await stage.press(child, "🔒")
            await stage.press(child, "✖️")
        elif how.startswith("live"):
            await stage.press(child, "▶️")
        await answer(stage, topic, "А" * 2500)
        if how == "live and full":
            await answer(stage, topic, "Б" * 2500)
        if how == "uncovered":
            await uncover(stage, child)
        pushes = len(child.notifications)
        await stage.press(stage.lead, "✅", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        await uncover(stage, child)
        say = stage.dialogs.content.text
        allowed = {"А" * 2500, "Б" * 2500, say(language, "closed")}
        assert {message.text for message in child.messages} <= allowed
        assert not [label for m in child.messages for label in m.labels if label.startswith(("▶️", "🔒"))]
        assert len(child.notifications) == pushes
        if how != "in the open":
            await stage.later(QUARTER + 1)
            lines = {say(language, key) for key in ("covered", "covered_status")}
            assert {message.text for message in child.messages} <= lines, "15 minutes as any other"


@pytest.mark.parametrize("role", ["child", "adult"])
async def test_the_answer_whose_button_it_was_stays_readable(tmp_path: Path, role: str) -> None:
    async with Stage.open(tmp_path, clock=ManualClock()) as stage:
        child: Person = stage.child("ru")
        topic: Topic = await stage.open_case(child)
        await stage.take(topic)
        await stage.drained()
        if role == "adult":
            await stage.press(child, "🔒")
            await stage.press(child, "✖️")
        await answer(stage, topic, "Важный ответ")
        await uncover(stage, child)
        await stage.press(child, "▶️")
        await stage.drained()
        [live] = child.messages
        say = stage.dialogs.content.text
        assert live.text == say("ru", "live_text", text="Важный ответ", count=1)
        assert "▶️" not in "".join(live.labels)
        await answer(stage, topic, "Ещё один")
        assert child.messages == [live]
        assert live.text == say("ru", "live_text", text="Важный ответ\n\nЕщё один", count=1)
        await stage.later(QUARTER + 1)
        assert ("Важный ответ" in live.text) is (role == "adult")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("covered", [True, False])
async def test_what_comes_afterwards_is_what_was_said(tmp_path: Path, language: str, covered: bool) -> None:
    async with Stage.open(tmp_path, clock=ManualClock()) as stage:
        child, topic, live = await live_talk(stage, language)
        if not covered:
            await stage.press(child, "💬")
            await stage.press(child, "🔒")
            await stage.press(child, "✖️")
            await stage.press(child, "▶️")
        say = stage.dialogs.content.text
        assert live.text == say(language, "live", count=1, covered="yes" if covered else "no")
        assert say(language, "live", count=1, covered="yes") != say(language, "live", count=1, covered="no")
        await stage.type(child, "я тут")
        await stage.drained()
        assert live.text == say(language, "live", count=2, covered="yes" if covered else "no")
        await answer(stage, topic, "Первый ответ")
        await stage.later(QUARTER + 1)
        assert ("Первый ответ" in shown(child)) is not covered
        await answer(stage, topic, "Второй ответ")
        assert ("Второй ответ" in [message.text for message in child.messages]) is not covered
