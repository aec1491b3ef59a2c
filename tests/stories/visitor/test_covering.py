"""What stands readable in a person's chat, and for how long; pictures and files; edits."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text as sql
from stage import Stage

from sandbox import ManualClock, Message, Person, Topic

LANGUAGES = ["kk", "ru", "en"]
QUARTER = 15 * 60.0
DAY = 86_400.0
ANSWER = "Ты не виновата. Расскажи, что случилось?"


async def talk(stage: Stage, person: Person) -> tuple[Topic, int]:
    topic = await stage.open_case(person)
    await stage.take(topic)
    await stage.drained()
    return topic, stage.thread(topic)


async def answer(stage: Stage, thread: int, text: str = ANSWER) -> int:
    number = await stage.type(stage.lead, text, chat=stage.group, thread=thread)
    await stage.drained()
    return number


def covered(person: Person) -> list[Message]:
    return [message for message in person.messages if message.labels and message.labels[0].startswith("👁")]


async def adult_talk(stage: Stage) -> tuple[Person, Topic, int]:
    adult = stage.adult("ru")
    await stage.act(adult.start)
    await stage.press(adult, stage.dialogs.content.text("ru", "adult.label"))
    await stage.press(adult, "💬")
    await stage.press(adult, "⏭")
    await stage.type(adult, "у соседей плачет ребёнок")
    await stage.drained()
    topic = stage.topics[-1]
    await stage.take(topic)
    await stage.drained()
    return adult, topic, stage.thread(topic)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_answer_comes_covered_and_opens_in_place(tmp_path: Path, language: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child(language)
        _, thread = await talk(stage, child)
        await answer(stage, thread)
        [line] = covered(child)
        assert line.text == stage.dialogs.content.text(language, "covered")
        assert child.notifications[-1].text == line.text
        assert child.notifications[-1].silent
        pushes = len(child.notifications)
        await stage.press(child, "👁")
        assert line.text == ANSWER
        assert len(child.notifications) == pushes
        assert not [push for push in child.notifications if "виновата" in push.text]
        assert not [message for message in child.messages if message.sender is child], "own words are deleted"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_quarter_of_an_hour_covers_again(tmp_path: Path, language: str) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child(language)
        _, thread = await talk(stage, child)
        await answer(stage, thread)
        await stage.press(child, "👁")
        pushes = len(child.notifications)
        await stage.later(QUARTER - 60)
        await stage.type(child, "я здесь")
        await stage.later(QUARTER - 60)
        assert ANSWER in [message.text for message in child.messages], "activity keeps it open"
        await stage.later(61)
        lines = {stage.dialogs.content.text(language, key) for key in ("covered", "covered_status")}
        assert {message.text for message in child.messages} == lines
        assert len(child.notifications) <= pushes + 1
        line = next(m for m in child.messages if m.text == stage.dialogs.content.text(language, "covered"))
        await stage.press(child, "👁", message=line)
        assert line.text == ANSWER


async def test_live_shows_answers_by_edits_of_one_message(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child("ru")
        topic, thread = await talk(stage, child)
        await stage.press(child, "▶️")
        [live] = child.messages
        pushes = len(child.notifications)
        await answer(stage, thread, "Первый ответ")
        await stage.type(child, "спасибо")
        await answer(stage, thread, "Второй ответ")
        assert child.messages == [live]
        assert "Первый ответ\n\nВторой ответ" in live.text
        assert "Передано 2 сообщения" in live.text
        assert len(child.notifications) == pushes
        assert "спасибо" in stage.texts(topic)
        await stage.later(9 * 60)
        await stage.type(child, "ещё тут")
        await stage.later(9 * 60)
        await answer(stage, thread, "Третий ответ")
        assert "Третий ответ" in live.text, "activity renews it"
        await stage.later(60 + 1)
        await answer(stage, thread, "Четвёртый ответ")
        assert "Четвёртый ответ" not in live.text
        assert len(covered(child)) == 1
        await stage.later(QUARTER)
        assert "ответ" not in "".join(message.text for message in child.messages)
        await stage.press(child, "👁", message=live)
        assert "Первый ответ" in live.text


async def test_a_picture_in_a_live_talk_keeps_what_was_said(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        _, thread = await talk(stage, child)
        await stage.press(child, "▶️")
        [live] = child.messages
        await answer(stage, thread)
        await stage.act(child.send_media, "photo")
        assert ANSWER in live.text
        assert live.deleted is None
        await stage.type(child, "словами")
        await stage.drained()
        assert child.messages == [live]


@pytest.mark.parametrize("deed", ["/start", "/help", "photo", "💬", "🏠"])
async def test_after_leaving_a_live_talk_a_screen_answers(tmp_path: Path, deed: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic, thread = await talk(stage, child)
        await stage.press(child, "▶️")
        if deed.startswith("/"):
            await stage.type(child, deed)
        elif deed == "photo":
            await stage.act(child.send_media, deed)
        else:
            await stage.press(child, deed)
        await stage.type(child, "слышно?")
        await stage.drained()
        assert "слышно?" in stage.texts(topic)
        [screen] = child.messages
        assert "Передано 2 сообщения" in screen.text
        await answer(stage, thread)
        if deed == "🏠":
            assert ANSWER in screen.text, "it is the live message again"
        else:
            assert len(covered(child)) == 1


async def test_adults_see_answers_and_can_cover_them(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        adult, _, thread = await adult_talk(stage)
        await answer(stage, thread, "Какой адрес?")
        assert "Какой адрес?" in [message.text for message in adult.messages]
        await stage.later(QUARTER + 1)
        assert "Какой адрес?" in [message.text for message in adult.messages]
        await stage.press(adult, "🔒")
        await stage.press(adult, "✅")
        await answer(stage, thread, "Ещё вопрос")
        assert "Ещё вопрос" not in [message.text for message in adult.messages]
        await stage.later(QUARTER + 1)
        assert "Какой адрес?" not in [message.text for message in adult.messages]


async def test_a_child_can_switch_covering_off(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        _, thread = await talk(stage, child)
        await stage.press(child, "🔒")
        await stage.press(child, "✖️")
        await answer(stage, thread)
        assert ANSWER in [message.text for message in child.messages]


async def test_an_answer_opens_for_nobody_else(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child, other = stage.child("ru"), stage.child("ru")
        _, thread = await talk(stage, child)
        await answer(stage, thread)
        data = covered(child)[0].rows[0][0]["callback_data"]
        await stage.act(other.start)
        await stage.act(other.press_data, other.messages[0].id, data)
        assert [m.text for m in other.messages] == [stage.dialogs.screen("not_kept", "ru").text]
        await stage.open_case(other, "у меня другое")
        await stage.act(other.press_data, other.messages[-1].id, data)
        assert ANSWER not in "".join(v.text for m in other.chat.messages.values() for v in m.versions)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_after_shredding_it_says_so(tmp_path: Path, language: str) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child(language)
        topic, thread = await talk(stage, child)
        await answer(stage, thread)
        [line] = covered(child)
        data = line.rows[0][0]["callback_data"]
        await stage.press(stage.lead, "✅", chat=stage.group, thread=thread)
        await stage.later(30 * DAY + 1)
        assert topic.deleted
        await stage.act(child.press_data, line.id, data)
        assert child.messages[-1].text == stage.dialogs.screen("not_kept", language).text


@pytest.mark.parametrize("role", ["child", "adult"])
async def test_shredding_covers_what_is_being_read(tmp_path: Path, role: str) -> None:
    clock = ManualClock()
    # What is being read is covered after 15 minutes anyway: here it is shredded before.
    async with Stage.open(tmp_path, clock=clock, retention_days=0.01) as stage:
        if role == "child":
            person = stage.child("ru")
            _, thread = await talk(stage, person)
        else:
            person, _, thread = await adult_talk(stage)
        await answer(stage, thread)
        await stage.press(stage.lead, "✅", chat=stage.group, thread=thread)
        await stage.drained()
        if role == "child":
            await stage.later(0.01 * DAY - 30)
            await stage.press(person, "👁")
        assert ANSWER in [message.text for message in person.messages]
        await stage.later(31 if role == "child" else 0.01 * DAY + 1)
        await stage.later(60)
        assert ANSWER not in "".join(message.text for message in person.messages)
        assert not stage.topics
        await stage.press(person, "👁")
        assert stage.dialogs.screen("not_kept", "ru").text in [message.text for message in person.messages]


async def test_every_kept_case_can_be_read(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        lines = []
        for number in range(3):
            topic, thread = await talk(stage, child)
            await answer(stage, thread, f"ответ {number}")
            lines.append(covered(child)[-1])
            await stage.press(stage.lead, "✅", chat=stage.group, thread=stage.thread(topic))
            await stage.drained()
        for number, line in enumerate(lines):
            await stage.press(child, "👁", message=line)
            assert line.text == f"ответ {number}"
        await stage.press(child, "🚪")
        assert len(child.messages) == 1


async def test_edits_arrive_as_versions(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        adult, topic, _ = await adult_talk(stage)
        number = await stage.type(adult, "дом 5")
        await stage.drained()
        await stage.act(adult.edit, number, "дом 6")
        await stage.act(adult.edit, number, "дом 7")
        await stage.drained()
        texts = stage.texts(topic)
        assert {"дом 5", "исправлено: дом 6", "исправлено: дом 7"} <= set(texts)


MEDIA = ["photo", "video", "voice", "document", "sticker", "contact", "location", "video_note", "animation"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_media_is_refused_kindly(tmp_path: Path, language: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child(language)
        await stage.act(child.start)
        for kind in MEDIA:
            number = await stage.act(child.send_media, kind)
            assert child.chat.messages[number].deleted is not None
            assert [m.text for m in child.messages] == [stage.dialogs.screen("media", language).text]
        await talk(stage, child)
        for kind in MEDIA:
            number = await stage.act(child.send_media, kind)
            assert child.chat.messages[number].deleted is not None
            assert [m.text for m in child.messages] == [stage.dialogs.screen("media", language).text]
        await stage.drained()
        used = {call.method for call in stage.sandbox.calls}
        assert not [method for method in used if re.search("forward|copy|getFile|sendPhoto|sendDocument", method, re.I)]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_album_with_words(tmp_path: Path, language: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child(language)
        await stage.act(child.start)
        child.send_media("photo", caption="это он", media_group_id="1")
        child.send_media("photo", media_group_id="1")
        await stage.act(child.send_media, "photo", media_group_id="1")
        asked = stage.dialogs.content.text(language, "media_draft", count=1)
        assert [message.text for message in child.messages] == [asked]
        await stage.press(child, "✅")
        await stage.drained()
        [topic] = stage.topics
        assert "это он" in stage.texts(topic)
        await stage.act(child.send_media, "document", caption="и это")
        await stage.drained()
        assert "и это" in stage.texts(topic)
        assert stage.dialogs.screen("media_heard", language).text in [m.text for m in child.messages]
        assert not [m for m in topic.messages if m.media]


async def test_an_album_is_refused_once(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        for album in ("7001", "7002"):
            before = len(stage.sandbox.calls)
            numbers = [child.send_media("photo", media_group_id=album) for _ in range(10)]
            await stage.settled()
            assert all(child.chat.messages[number].deleted is not None for number in numbers)
            assert [m.text for m in child.messages] == [stage.dialogs.screen("media", "ru").text]
            sent = [call for call in stage.sandbox.calls[before:] if call.method == "sendMessage"]
            assert len(sent) == 1


async def test_words_under_a_later_picture_of_an_album_are_heard(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic, _ = await talk(stage, child)
        child.send_media("photo", media_group_id="7001")
        child.send_media("photo", caption="это он", media_group_id="7001")
        await stage.act(child.send_media, "photo", media_group_id="7001")
        await stage.drained()
        assert "это он" in stage.texts(topic)
        assert stage.dialogs.screen("media_heard", "ru").text in [m.text for m in child.messages]
        assert not [m for m in child.messages if m.media]


async def test_words_under_a_picture_are_not_lost_by_an_edit(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        update: dict[str, Any] = {
            "message_id": 4_000,
            "date": 1,
            "chat": {"id": child.id, "type": "private"},
            "from": child.user(),
            "photo": [{"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}],
            "caption": "посмотри",
        }
        stage.sandbox.inject({"edited_message": {**update, "edit_date": 2}})
        await stage.settled()
        assert stage.dialogs.content.text("ru", "media_draft", count=1) in [m.text for m in child.messages]


async def test_conversations_are_swept_before_they_cannot_be(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child("ru")
        _, thread = await talk(stage, child)
        await answer(stage, thread)
        adult, _, thread = await adult_talk(stage)
        await answer(stage, thread)
        await stage.later(47 * 3600 + 60)
        for person in (child, adult):
            assert ANSWER not in "".join(message.text for message in person.messages)
            assert not covered(person)
            assert not [message for message in person.messages if message.sender is person]


async def test_what_is_kept_and_for_how_long(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child, reader = stage.child("ru"), stage.child("ru")
        await stage.act(reader.start)
        topic, thread = await talk(stage, child)
        await answer(stage, thread)
        assert await _rows(stage, "sessions") == 2
        await stage.later(2 * DAY + 1)
        assert await _rows(stage, "sessions") == 0
        assert await _rows(stage, "receipts") == 0
        await stage.press(stage.lead, "✅", chat=stage.group, thread=thread)
        await stage.later(27 * DAY - 60)
        assert not [text for text in stage.texts(topic) if "уничтожены" in text]
        await stage.later(120)
        assert [text for text in stage.texts(topic) if "72" in text and "уничтожены" in text]
        assert await _rows(stage, "texts") > 0
        await stage.later(3 * DAY)
        assert topic.deleted
        assert await _rows(stage, "texts") == 0
        assert await _rows(stage, "visible") == 0
        assert await _one(stage, "SELECT count(*) FROM cases WHERE data_key IS NOT NULL OR address IS NOT NULL") == 0
        assert await _one(stage, "SELECT count(*) FROM cases WHERE pseudonym IS NOT NULL") == 0
        assert await _rows(stage, "events") > 0, "the trail stays, without a text"


async def test_hiding_erases_the_note_at_once(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.type(child, "слова")
        assert await _rows(stage, "sessions") == 1
        await stage.press(child, "🚪")
        assert await _rows(stage, "sessions") == 0


async def test_reading_writes_nothing(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        counts = [await _rows(stage, table) for table in ("sessions", "receipts", "outbox", "cases")]
        for node in ("contacts", "help", "confidential", "kept", "sos", "contacts_kz-75", "language"):
            await stage.act(child.press_data, child.messages[0].id, stage.dialogs.press(node, "ru"))
        assert counts == [await _rows(stage, table) for table in ("sessions", "receipts", "outbox", "cases")]


async def _rows(stage: Stage, table: str) -> int:
    return await _one(stage, f"SELECT count(*) FROM {table}")  # noqa: S608 - a constant of this file


async def _one(stage: Stage, query: str) -> int:
    assert stage.parts is not None
    async with stage.parts.store.database.read() as connection:
        return int(await connection.scalar(sql(query)) or 0)
