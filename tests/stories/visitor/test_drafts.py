"""Free text outside a conversation: never refused, never sent without a deliberate act."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text as sql
from stage import Stage

from sandbox import ManualClock, Message, Person, Topic

LANGUAGES = ["kk", "ru", "en"]
HALF_AN_HOUR = 30 * 60.0


def question(stage: Stage, node: str, language: str, count: int) -> str:
    center = {"kk": "Алматы орталығы", "ru": "Центр Алматы", "en": "Almaty center"}[language]
    return stage.dialogs.content.text(language, node, count=count, center=center)


async def drafts(stage: Stage) -> int:
    assert stage.parts is not None
    async with stage.parts.store.database.read() as connection:
        count = await connection.scalar(sql("SELECT count(*) FROM sessions WHERE draft IS NOT NULL"))
        return int(count or 0)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_several_texts_one_question(tmp_path: Path, language: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child(language)
        await stage.act(child.start)
        for count, words in enumerate(("раз", "два", "три"), 1):
            await stage.type(child, words)
            assert [m.text for m in child.messages] == [question(stage, "draft", language, count)]
        assert not stage.topics
        assert await drafts(stage) == 1
        await stage.press(child, "✅")
        await stage.drained()
        [topic] = stage.topics
        told = "\n".join(stage.texts(topic))
        assert told.index("раз") < told.index("два") < told.index("три")
        assert await drafts(stage) == 0
        await stage.press(child, "🏠")
        await stage.act(child.press_data, child.messages[0].id, stage.dialogs.press("draft_send", language))
        assert child.messages[0].text == waiting(stage, language, 3), "pressed again: it has arrived"
        assert len(stage.topics) == 1
        await stage.press(child, "🚪")
        await stage.act(child.press_data, child.messages[0].id, stage.dialogs.press("draft_send", language))
        assert child.messages[0].text != waiting(stage, language, 3)


@pytest.mark.parametrize("how", ["✖️", "🚪"])
async def test_the_draft_goes(tmp_path: Path, how: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.type(child, "не знаю")
        await stage.press(child, how)
        assert await drafts(stage) == 0
        await stage.act(child.press_data, child.messages[0].id, stage.dialogs.press("draft_send", "ru"))
        assert child.messages[0].text == stage.dialogs.screen("draft_gone", "ru").text
        assert not stage.topics


async def test_a_draft_lives_half_an_hour(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child("ru")
        await stage.type(child, "не знаю")
        await stage.later(HALF_AN_HOUR / 2)
        await stage.press(child, "🏠")
        await stage.press(child, stage.dialogs.content.text("ru", "child.label"))
        await stage.later(HALF_AN_HOUR / 2 + 1)
        assert await drafts(stage) == 0, "moving around doesn't lengthen its life"
        await stage.act(child.press_data, child.messages[0].id, stage.dialogs.press("draft_send", "ru"))
        assert child.messages[0].text == stage.dialogs.screen("draft_gone", "ru").text
        assert not stage.topics


async def test_an_expired_draft_is_not_joined_by_a_new_text(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child("ru")
        await stage.type(child, "вчерашнее")
        clock.advance(HALF_AN_HOUR + 1)
        await stage.type(child, "сегодняшнее")
        await stage.press(child, "✅")
        await stage.drained()
        assert "вчерашнее" not in "\n".join(stage.texts(stage.topics[0]))


async def test_an_edit_of_a_part_is_what_goes(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        number = await stage.type(child, "папа")
        stage.sandbox.inject(_edit(child, number, "отчим"))
        await stage.settled()
        await stage.press(child, "✅")
        await stage.drained()
        told = "\n".join(stage.texts(stage.topics[0]))
        assert "отчим" in told
        assert "папа" not in told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("after", ["hide", "silence", "close"])
async def test_who_may_hold_the_phone_is_asked_in_neutral_words(tmp_path: Path, after: str, language: str) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child(language)
        topic = await stage.open_case(child)
        await stage.take(topic)
        if after == "hide":
            await stage.press(child, "🚪")
            child.language = "ru" if language != "ru" else "en"
        elif after == "silence":
            await stage.later(HALF_AN_HOUR + 1)
        else:
            await stage.press(stage.lead, "✅", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        texts = stage.texts(topic)
        await stage.type(child, "кто здесь?")
        await stage.drained()
        asked = question(stage, "draft_again", language, 1)
        assert asked in [message.text for message in child.messages]
        assert "кто здесь?" not in "\n".join(stage.texts(topic)[len(texts) :])
        words = asked + " ".join(child.messages[-1].labels[:2])
        assert not [word for word in ("специалист", "маман", "specialist", "112") if word in words]
        await stage.press(child, "✅")
        await stage.drained()
        assert stage.topics == [topic], "the same topic goes on"
        assert "кто здесь?" in "\n".join(stage.texts(topic))


async def test_hiding_before_any_case_is_neutral_too(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.press(child, "🚪")
        await stage.type(child, "что это?")
        assert [m.text for m in child.messages] == [question(stage, "draft_again", "ru", 1)]


async def test_a_closed_case_opens_again_in_its_topic(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.take(topic)
        await stage.press(stage.lead, "✅", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        assert topic.name.startswith("✅")
        await stage.later(20 * 86_400)
        await stage.type(child, "снова я")
        await stage.press(child, "✅")
        await stage.drained()
        assert not topic.name.startswith("✅")
        assert "снова я" in stage.texts(topic)
        await stage.later(15 * 86_400)
        assert not topic.deleted, "the month starts again"


async def test_after_shredding_a_new_case(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.take(topic)
        await stage.press(stage.lead, "✅", chat=stage.group, thread=stage.thread(topic))
        await stage.later(31 * 86_400)
        assert topic.deleted
        await stage.type(child, "снова я")
        assert question(stage, "draft", "ru", 1) == child.messages[-1].text
        await stage.press(child, "✅")
        await stage.drained()
        [fresh] = stage.topics
        assert "снова я" in stage.texts(fresh)


async def test_the_pen_finds_the_draft(tmp_path: Path) -> None:
    """💬 with an unsent text asks about that text instead of promising to send the next one."""
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.type(child, "первое")
        await stage.press(child, "💬")
        await stage.press(child, "⏭")
        assert [m.text for m in child.messages] == [question(stage, "draft", "ru", 1)]
        await stage.press(child, "✅")
        await stage.drained()
        assert "первое" in stage.texts(stage.topics[0])


@pytest.mark.parametrize("language", LANGUAGES)
async def test_another_language_loses_nothing(tmp_path: Path, language: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("en" if language != "en" else "ru")
        await stage.type(child, "моё")
        name = stage.dialogs.content.text(language, f"language-{language}")
        await stage.type(child, "/lang")
        await stage.press(child, name)
        assert [m.text for m in child.messages] == [question(stage, "draft", language, 1)]
        await stage.press(child, "✅")
        await stage.drained()
        [topic] = stage.topics
        assert "моё" in stage.texts(topic)
        other = "ru" if language != "ru" else "kk"
        await stage.type(child, "/lang")
        await stage.press(child, stage.dialogs.content.text(other, f"language-{other}"))
        await stage.take(topic)
        await stage.type(stage.lead, "Ответ", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        line = next(m for m in child.messages if "👁" in "".join(m.labels))
        assert line.text == stage.dialogs.content.text(other, "covered")
        await stage.type(child, "ещё")
        await stage.drained()
        assert "ещё" in stage.texts(topic)


def _edit(person: Person, number: int, text: str) -> dict[str, object]:
    chat = {"id": person.id, "type": "private"}
    message = {"message_id": number, "date": 1, "edit_date": 2, "chat": chat, "from": person.user(), "text": text}
    return {"edited_message": message}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
async def test_a_draft_is_not_forgotten_when_the_person_calls_by_the_emergency_button(
    tmp_path: Path, language: str
) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child(language)
        await stage.act(child.start)
        await stage.type(child, "он вернулся")
        await stage.press(child, "🆘")
        await stage.press(child, "💬")
        await stage.drained()
        [topic] = stage.topics
        assert topic.name.startswith("🔴")
        asked = stage.dialogs.screen("draft_called", language, center=center(language), count=1).text
        assert child.screen is not None
        assert child.screen.text == asked
        await stage.type(child, "он у двери")
        await stage.drained()
        assert stage.texts(topic)[-1] == "он у двери"
        assert child.screen.text == question(stage, "draft_again", language, 1)
        await stage.press(child, "✅")
        await stage.drained()
        assert stage.texts(topic)[-1] == "он вернулся"
        assert await drafts(stage) == 0
        assert "✅" not in "".join(child.screen.labels)


async def test_a_draft_is_asked_about_after_the_questions_of_the_silent_call(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.type(child, "он вернулся")
        await stage.press(child, "🆘")
        await stage.press(child, "🤫")
        for _ in range(6):
            await stage.press(child, "⏭")
        assert child.screen is not None
        assert child.screen.text == stage.dialogs.screen("draft_called", "ru", center="Центр Алматы", count=1).text
        await stage.press(child, "✖️")
        await stage.drained()
        assert child.screen.text == stage.dialogs.screen("waiting_red", "ru", center="Центр Алматы", count=0).text
        assert await drafts(stage) == 0


async def test_sending_twice_is_sending_once(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.type(child, "мне страшно")
        screen = child.screen
        assert screen is not None
        child.press("✅")
        child.press_data(screen.id, stage.dialogs.press("draft_send", "ru"))
        await stage.drained()
        assert child.screen is not None
        assert child.screen.text == waiting(stage, "ru", 1)
        [topic] = stage.topics
        assert stage.texts(topic).count("мне страшно") == 1


async def test_an_edit_that_comes_before_its_text_is_the_last_word(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        adult = stage.adult("ru")
        await stage.act(adult.start)
        await stage.press(adult, stage.dialogs.content.text("ru", "adult.label"))
        await stage.press(adult, "💬")
        await stage.press(adult, "⏭")
        await stage.type(adult, "соседи шумят")
        await stage.drained()
        stage.sandbox.reorder_next(2)
        number = adult.send("дом 5")
        adult.edit(number, "дом 7")
        await stage.settled()
        await stage.drained()
        [topic] = stage.topics
        assert [text for text in stage.texts(topic) if "дом" in text] == ["дом 7"]


def center(language: str) -> str:
    return {"kk": "Алматы орталығы", "ru": "Центр Алматы", "en": "Almaty center"}[language]


def waiting(stage: Stage, language: str, count: int) -> str:
    return stage.dialogs.screen("waiting", language, center=center(language), count=count).text


async def beside_an_answer(stage: Stage, child: Person) -> tuple[Topic, Message]:
    """After 🚪: words that wait unsent, and below the question about them an answer that was opened."""
    topic: Topic = await stage.open_case(child)
    await stage.take(topic)
    await stage.press(child, "🚪")
    await stage.type(child, "помогите мне")
    await stage.type(stage.lead, "Ответ", chat=stage.group, thread=stage.thread(topic))
    await stage.drained()
    await stage.press(child, "👁")
    opened = child.messages[-1]
    assert opened.text == "Ответ"
    return topic, opened


def asking(person: Person) -> list[Message]:
    return [m for m in person.messages if any(label.startswith("✅") for label in m.labels)]


async def test_a_question_is_not_forgotten_for_a_live_talk(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic, opened = await beside_an_answer(stage, child)
        await stage.press(child, "▶️", message=opened)
        await stage.drained()
        assert opened.text == "Ответ"
        [last] = asking(child)
        assert child.messages == [opened, last], "the one question stands at the end"
        await stage.press(child, "✅", message=last)
        await stage.drained()
        assert "помогите мне" in stage.texts(topic)
        assert not asking(child)


@pytest.mark.parametrize("way", ["role", "cover_on"])
async def test_a_question_outlasts_what_is_pressed_elsewhere(tmp_path: Path, way: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic, opened = await beside_an_answer(stage, child)
        node = "child" if way == "role" else way
        await stage.act(child.press_data, opened.id, stage.dialogs.press(node, "ru"))
        assert len(asking(child)) == 1
        await stage.type(child, "и ещё")
        await stage.drained()
        [last] = asking(child)
        assert last.text == question(stage, "draft_again", "ru", 2)
        assert last is child.messages[-1]
        await stage.press(child, "✅", message=last)
        await stage.drained()
        assert "помогите мне\nи ещё" in stage.texts(topic)[-1].replace("\n\n", "\n")


async def test_words_in_a_live_talk_leave_unsent_ones_asked_about(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic: Topic = await stage.open_case(child)
        await stage.take(topic)
        await stage.press(child, "🚪")
        await stage.type(stage.lead, "Ответ", chat=stage.group, thread=stage.thread(topic))
        await stage.press(child, "ℹ️")
        await stage.drained()
        await stage.press(child, "👁")
        await stage.press(child, "▶️")
        await stage.type(child, "первое")
        await stage.drained()
        [asked] = asking(child)
        await stage.press(child, "🆘", message=asked)
        await stage.press(child, "💬", message=asked)
        await stage.type(child, "второе")
        await stage.drained()
        assert stage.texts(topic)[-1] == "второе"
        [asked] = asking(child)
        assert asked is child.messages[-1]
        await stage.press(child, "✅", message=asked)
        await stage.drained()
        assert stage.texts(topic)[-1] == "первое"
