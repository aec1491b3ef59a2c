"""A center whose group is gone while cases are open: people are told the truth, and nothing is lost."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from stage import Stage

from sandbox import ManualClock, Person

LANGUAGES = ["kk", "ru", "en"]
CENTER = {"kk": "Алматы орталығы", "ru": "Центр Алматы", "en": "Almaty center"}


def held(stage: Stage, language: str) -> str:
    return stage.dialogs.content.text(language, "held", center=CENTER[language])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("taken", [False, True])
async def test_the_truth_numbers_and_the_way_back(tmp_path: Path, language: str, taken: bool) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child(language)
        topic = await stage.open_case(child)
        if taken:
            await stage.take(topic)
        await stage.drained()
        [screen] = child.messages
        pushes = len(child.notifications)
        stage.group.kick_bot()
        await stage.drained()
        assert child.messages == [screen]
        assert screen.text == held(stage, language), "told without being asked"
        await stage.type(child, "второе")
        await stage.drained()
        assert [message.text for message in child.messages] == [held(stage, language)]
        copied = {button.get("copy_text", {}).get("text") for row in child.messages[0].rows for button in row}
        assert {"112", "111"} <= copied
        stage.group.add_bot()
        await stage.until(lambda: "второе" in stage.texts(topic))
        await stage.drained()
        say = stage.dialogs.content.text
        [screen] = child.messages
        if taken:
            assert screen.text.endswith(say(language, "talking", name="|", center="|", count=2).rsplit("\n\n")[-1])
        else:
            assert screen.text == say(language, "waiting", center=CENTER[language], count=2)
        assert len(child.notifications) == pushes


async def _sos(stage: Stage, person: Person) -> None:
    await stage.type(person, "/start")
    await stage.press(person, "🆘")


async def _call(stage: Stage, person: Person) -> None:
    await _sos(stage, person)
    await stage.press(person, "💬")


async def _silent(stage: Stage, person: Person) -> None:
    await _sos(stage, person)
    await stage.press(person, "🤫")


async def _write(stage: Stage, person: Person) -> None:
    await stage.type(person, "/start")
    await stage.press(person, "💬")


async def _live(stage: Stage, person: Person) -> None:
    await stage.act(person.press_data, person.messages[0].id, stage.dialogs.press("live", "ru"))


async def _asked_about(stage: Stage, person: Person) -> None:
    await stage.later(3600)
    await stage.type(person, "это снова я")
    await stage.press(person, "✅")


DEEDS: dict[str, Callable[[Stage, Person], Awaitable[object]]] = {
    "words": lambda stage, person: stage.type(person, "помогите"),
    "🆘 💬": _call,
    "🤫": _silent,
    "💬": _write,
    "✅": _asked_about,
    "▶️": _live,
}


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("live", [False, True])
async def test_whatever_the_person_does(tmp_path: Path, deed: str, live: bool) -> None:
    async with Stage.open(tmp_path, clock=ManualClock()) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.take(topic)
        await stage.drained()
        if live:
            await stage.press(child, "▶️")
        stage.group.kick_bot()
        await stage.drained()
        await DEEDS[deed](stage, child)
        await stage.drained()
        assert [message.text for message in child.messages] == [held(stage, "ru")]
        if deed == "words":
            stage.group.add_bot()
            await stage.until(lambda: "помогите" in stage.texts(topic))


async def test_in_the_middle_of_the_questions(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        tapping, typing = stage.child("ru"), stage.child("ru")
        for child in (tapping, typing):
            await _silent(stage, child)
        for _ in range(3):
            await stage.press(typing, "⏭")
        await stage.drained()
        stage.group.kick_bot()
        await stage.drained()
        await stage.press(tapping, "✅")
        await stage.type(typing, "улица Абая, 5")
        await stage.drained()
        for child in (tapping, typing):
            assert [message.text for message in child.messages] == [held(stage, "ru")]
        stage.group.add_bot()
        await stage.until(lambda: any("улица Абая, 5" in text for topic in stage.topics for text in stage.texts(topic)))


async def test_words_under_a_picture_are_not_called_passed_on(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.drained()
        stage.group.kick_bot()
        await stage.drained()
        await stage.act(child.send_media, "photo", caption="это он")
        assert [message.text for message in child.messages] == [stage.dialogs.screen("media", "ru").text]
        stage.group.add_bot()
        await stage.until(lambda: "это он" in stage.texts(topic))


async def test_a_group_that_is_given_to_another_center(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.drained()
        assert stage.parts is not None
        desk, database = stage.parts.store.desk, stage.parts.store.database
        async with database.write() as connection:
            code = await desk.links.invite(connection, "astana")
        await stage.type(stage.lead, f"/link {code}", chat=stage.group)
        await stage.drained()
        [screen] = child.messages
        assert screen.text == held(stage, "ru")
        await stage.type(child, "второе")
        await stage.link()
        await stage.until(lambda: any("второе" in text for other in stage.topics for text in stage.texts(other)))
        await stage.drained()
        assert "второе" not in "\n".join(stage.texts(topic))
        assert [message.text for message in child.messages] == [
            stage.dialogs.content.text("ru", "waiting", center=CENTER["ru"], count=2)
        ]
