"""Work on a case: take, answer, note, raise, close; and that both sides always see how it stands."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text as sql
from staff_support import answers, deputy, lines, marks, press, replies, said, summary, toast, write
from stage import Stage

from sandbox import Fault


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with Stage.open(tmp_path) as opened:
        yield opened


async def test_of_two_who_take_at_once_one_wins_and_the_other_is_told(tmp_path: Path, database_url: str) -> None:
    async with Stage.open(tmp_path, url=database_url) as stage:
        other = await deputy(stage)
        for number in range(1, 4):
            topic = await stage.open_case(stage.child())
            await stage.until(lambda number=number: sum("✋ Взять" in one.labels for one in stage.general) == number)
            await stage.drained()
            alert = next(one for one in reversed(stage.general) if one.labels)
            # In different topics, so that no lane puts one press behind the other.
            other.press("✋", alert, chat=stage.group)
            stage.lead.press("✋", summary(topic), chat=stage.group)
            await stage.drained()
            won = said(stage, "toast-taken")
            told = sorted((toast(stage.lead), toast(other)), key=lambda text: text != won)
            assert told[0] == won
            assert told[1].startswith("Этот случай уже ведёт ") or told[1] == said(stage, "toast-too-late")
            assert stage.parts is not None
            async with stage.parts.store.database.read() as connection:
                taken = await connection.scalar(sql("SELECT count(*) FROM events WHERE what = 'taken'"))
            assert taken == number
            await press(stage, stage.lead, topic, "✅")


async def test_two_new_members_at_once_get_two_names(tmp_path: Path, database_url: str) -> None:
    async with Stage.open(tmp_path, url=database_url) as stage:
        people = [await deputy(stage) for _ in range(4)]
        topic = await stage.open_case(stage.child())
        await stage.until(lambda: any("✋" in "".join(one.labels) for one in stage.general))
        for person in people:
            person.press("✋", stage.general[-1], chat=stage.group)
            person.press("⏫", summary(topic), chat=stage.group)
        await stage.drained()
        assert stage.parts is not None
        async with stage.parts.store.database.read() as connection:
            names = [row[0] for row in await connection.execute(sql("SELECT duty_name FROM staff"))]
        assert len(names) == len(set(names)) == 4


async def test_only_the_takers_plain_words_reach_the_person(stage: Stage) -> None:
    other = await deputy(stage)
    child = stage.child("ru")
    topic = await stage.open_case(child)
    early = await write(stage, stage.lead, topic, "рано")
    assert replies(topic, early) == [said(stage, "staff-take-first")]
    await press(stage, stage.lead, topic, "✋")
    for person, text in (
        (stage.lead, "// моя заметка"),
        (stage.lead, "//без пробела"),
        (stage.lead, "  // с отступом"),
        (stage.lead, "/note заметка командой"),
        (other, "чужие слова"),
        (other, "/note чужая заметка"),
    ):
        number = await write(stage, person, topic, text)
        assert replies(topic, number) == [], text
        assert not marks(topic, number), text
    assert lines(stage, child) == 0
    empty = await write(stage, stage.lead, topic, "/note")
    assert replies(topic, empty) == [said(stage, "staff-note-empty")]
    number = await write(stage, stage.lead, topic, "только это")
    assert marks(topic, number)
    assert lines(stage, child) == 1
    await stage.press(child, "👁")
    assert "только это" in stage.screens(child)[-1].text
    everything = "\n".join(one.text for one in child.messages)
    assert not [word for word in ("рано", "заметка", "чужие", "пробела", "отступом") if word in everything]


async def test_an_album_of_the_taker_gets_one_refusal(stage: Stage) -> None:
    topic = await stage.open_case(stage.child())
    await press(stage, stage.lead, topic, "✋")
    place = {"chat": stage.group, "thread": stage.thread(topic)}
    for album in ("7001", "7002"):
        numbers = [stage.lead.send_media("photo", media_group_id=album, **place) for _ in range(10)]
        await stage.drained()
        assert [replies(topic, number) for number in numbers] == [[said(stage, "staff-media")], *[[]] * 9]


async def test_each_note_under_a_picture_of_an_album_is_kept(stage: Stage) -> None:
    topic = await stage.open_case(stage.child())
    await press(stage, stage.lead, topic, "✋")
    place = {"chat": stage.group, "thread": stage.thread(topic)}
    numbers = [stage.lead.send_media("photo", f"// {word}", media_group_id="7001", **place) for word in ("a", "b")]
    await stage.drained()
    assert [replies(topic, number) for number in numbers] == [[said(stage, "staff-media-note")], []]
    assert stage.parts is not None
    async with stage.parts.store.database.read() as connection:
        assert await connection.scalar(sql("SELECT count(*) FROM messages WHERE author = 'note'")) == 2


@pytest.mark.parametrize("kind", ["photo", "voice", "document", "sticker", "contact", "location", "video_note"])
async def test_media_of_the_taker_are_refused_with_a_word(stage: Stage, kind: str) -> None:
    other = await deputy(stage)
    child = stage.child()
    topic = await stage.open_case(child)
    await press(stage, stage.lead, topic, "✋")
    caption = "подпись" if kind in ("photo", "document") else None
    number = await stage.act(stage.lead.send_media, kind, caption, chat=stage.group, thread=stage.thread(topic))
    foreign = await stage.act(other.send_media, kind, chat=stage.group, thread=stage.thread(topic))
    await stage.drained()
    assert replies(topic, number) == [said(stage, "staff-media")]
    assert replies(topic, foreign) == []
    assert lines(stage, child) == 0
    assert {call.method for call in stage.sandbox.calls} & {"getFile", "forwardMessage", "copyMessage"} == set()


async def test_an_edited_answer_changes_what_the_person_sees(stage: Stage) -> None:
    child = stage.child("ru")
    topic = await stage.open_case(child)
    await press(stage, stage.lead, topic, "✋")
    number = await write(stage, stage.lead, topic, "первая")
    await stage.act(stage.lead.edit, number, "вторая", chat=stage.group)
    await stage.drained()
    assert lines(stage, child) == 1
    await stage.press(child, "👁")
    assert "вторая" in stage.screens(child)[-1].text
    assert "первая" not in stage.screens(child)[-1].text
    await stage.act(stage.lead.edit, number, "третья", chat=stage.group)
    await stage.until(lambda: "третья" in stage.screens(child)[-1].text)
    await press(stage, stage.lead, topic, "✅")
    await stage.act(stage.lead.edit, number, "после закрытия", chat=stage.group)
    await stage.drained()
    assert replies(topic, number)[-1] == said(stage, "staff-edit-kept")
    assert "после закрытия" not in "\n".join(one.text for one in child.messages)


async def test_an_edited_note_stays_a_note(stage: Stage) -> None:
    child = stage.child()
    topic = await stage.open_case(child)
    await press(stage, stage.lead, topic, "✋")
    number = await write(stage, stage.lead, topic, "// заметка")
    await stage.act(stage.lead.edit, number, "// другая заметка", chat=stage.group)
    await stage.drained()
    assert lines(stage, child) == 0


async def test_staff_are_told_why_an_answer_waits(stage: Stage) -> None:
    child = stage.child()
    topic = await stage.open_case(child)
    await press(stage, stage.lead, topic, "✋")
    await stage.press(child, "🚪")
    number = await write(stage, stage.lead, topic, "ждёт")
    assert replies(topic, number) == [said(stage, "staff-answer-waits")]
    assert not marks(topic, number)
    await stage.act(child.start)
    await stage.until(lambda: marks(topic, number))
    child.block()
    await stage.settled()
    number = await write(stage, stage.lead, topic, "никто не услышит")
    assert replies(topic, number) == [said(stage, "staff-unreachable")]
    assert answers(topic).count(said(stage, "staff-blocked")) == 1
    child.unblock()
    await stage.until(lambda: marks(topic, number))


async def test_the_urgency_shows_in_title_and_summary(stage: Stage) -> None:
    topic = await stage.open_case(stage.child())
    assert topic.name.startswith("🟢 ")
    for urgency, mark in (("amber", "🟠"), ("red", "🔴"), ("green", "🟢")):
        assert await press(stage, stage.lead, topic, "⏫") == said(stage, "toast-urgency", urgency=urgency)
        assert topic.name.startswith(mark)
        assert summary(topic).text.startswith(mark)
        assert said(stage, f"staff-urgency-{urgency}") in summary(topic).text


async def test_closing_and_taking_again(stage: Stage) -> None:
    other = await deputy(stage)
    stage.group.demote(other)
    child = stage.child("ru")
    topic = await stage.open_case(child)
    assert await press(stage, stage.lead, topic, "✋") == said(stage, "toast-taken")
    assert summary(topic).labels == ["✋ Взять", "⏫ Срочность", "✅ Закрыть"]
    assert await press(stage, stage.lead, topic, "✋") == said(stage, "toast-yours")
    number = await write(stage, stage.lead, topic, "/close")
    assert replies(topic, number) == [said(stage, "toast-closed-now")]
    assert topic.name.startswith("✅ ")
    assert said(stage, "staff-state-closed") in summary(topic).text
    assert summary(topic).labels == ["✋ Взять"]
    assert child.screen is not None
    late = await write(stage, stage.lead, topic, "после закрытия")
    assert replies(topic, late) == [said(stage, "staff-closed")]
    assert not marks(topic, late)
    again = await write(stage, stage.lead, topic, "/close")
    assert replies(topic, again) == [said(stage, "toast-closed")]
    assert await press(stage, stage.lead, topic, "✋") == said(stage, "toast-taken")
    assert topic.name.startswith("🟢 ")
    number = await write(stage, stage.lead, topic, "снова с вами")
    await stage.until(lambda: marks(topic, number))
    shown = "\n".join(one.text for one in child.messages)
    assert "после закрытия" not in shown


async def test_an_old_case_is_not_taken_again_beside_a_newer_one(stage: Stage) -> None:
    child = stage.child("ru")
    first = await stage.open_case(child)
    await press(stage, stage.lead, first, "✋")
    await press(stage, stage.lead, first, "✅")
    second = await stage.open_case(child, "ещё раз")
    assert second is not first
    assert await press(stage, stage.lead, first, "✋") == said(stage, "toast-newer")


async def test_one_alert_a_case_and_loud_only_when_red(stage: Stage) -> None:
    known = len(stage.general)
    calm = await stage.open_case(stage.child())
    await stage.until(lambda: len(stage.general) > known)
    await stage.drained()
    (alert,) = stage.general[known:]
    assert alert.silent
    assert alert.text.startswith("🟢 ")
    adult = stage.adult()
    await stage.act(adult.start)
    await stage.press(adult, "🆘")
    await stage.press(adult, "💬")
    await stage.until(lambda: len(stage.general) > known + 1)
    await stage.drained()
    loud = [one for one in stage.general[known + 1 :] if one.sender == "bot"]
    assert [one.silent for one in loud] == [False]
    assert loud[0].text.startswith("🔴 ")
    assert "✋ Взять" in loud[0].labels
    await press(stage, stage.lead, calm, "⏫")
    await stage.type(adult, "ещё слова")
    await stage.drained()
    assert len(stage.general) == known + 2


VERBATIM = [
    "*жирный* _курсив_ `код` [ссылка](https://example.org) <b>тег</b> &amp; &lt; ~~ || > #",
    "// это не заметка",
    "/close",
    "/note",
    "https://t.me/example?start=1 @nobody #тег tg://user?id=1",
    "👨‍👩‍👧‍👦🏳️‍🌈 é́́ \u202eмат\u202c שלום مرحبا",
    "  с отступом\n\n\n  и строками\t\ttab",
    "ә" * 4096,
    "😀" * 2048,
    "{ $text } %s %(name)s \\n",
]


@pytest.mark.parametrize("words", VERBATIM, ids=range(len(VERBATIM)))
async def test_the_words_of_a_person_arrive_verbatim(stage: Stage, words: str) -> None:
    child = stage.child()
    topic = await stage.open_case(child)
    await press(stage, stage.lead, topic, "✋")
    if words.startswith("/"):
        words = "смотрите: " + words if not words.startswith("//") else words
    await stage.type(child, words)
    await stage.drained()
    assert words.strip() in [text.strip() for text in answers(topic)]
    calls = [call for call in stage.sandbox.calls if call.method == "sendMessage"]
    assert all("parse_mode" not in call.params and "entities" not in call.params for call in calls)


async def test_the_longest_answer_reaches_the_person_whole(stage: Stage) -> None:
    words = "я" * 4095 + "!"
    child = stage.child("ru")
    topic = await stage.open_case(child)
    await press(stage, stage.lead, topic, "✋")
    number = await write(stage, stage.lead, topic, words)
    await stage.press(child, "👁")
    assert words in [one.text for one in child.messages]
    assert marks(topic, number)


async def test_the_longest_answer_to_an_adult_reaches_them_at_once(stage: Stage) -> None:
    words = "я" * 4095 + "!"
    adult = stage.adult()
    await stage.act(adult.start)
    await stage.press(adult, said(stage, "adult.label"))
    for mark in ("💬", "⏭"):
        await stage.press(adult, mark)
    await stage.type(adult, "нужна помощь")
    await stage.until(lambda: stage.topics and "нужна помощь" in stage.texts(stage.topics[0]))
    (topic,) = stage.topics
    await press(stage, stage.lead, topic, "✋")
    number = await write(stage, stage.lead, topic, words)
    assert words in [one.text for one in adult.messages]
    assert marks(topic, number)


async def test_a_lost_answer_to_telegram_marks_only_once(stage: Stage) -> None:
    child = stage.child()
    topic = await stage.open_case(child)
    await press(stage, stage.lead, topic, "✋")
    stage.sandbox.faults.add(Fault(method="setMessageReaction", retry_after=1))
    number = await write(stage, stage.lead, topic, "слова")
    await stage.until(lambda: marks(topic, number))
    assert lines(stage, child) == 1


async def test_commands_in_the_wrong_place(stage: Stage) -> None:
    for text, key in (("/close", "staff-in-topic"), ("/note x", "staff-in-topic"), ("/duty", "staff-duty-usage")):
        number = await stage.type(stage.lead, text, chat=stage.group)
        await stage.until(lambda number=number: any(one.reply_to == number for one in stage.general))
        assert stage.general[-1].text == said(stage, key)
    await stage.type(stage.lead, "/duty ON", chat=stage.group)
    await stage.until(lambda: stage.general[-1].text.startswith("На дежурстве: "))
    for text in ("/help", "/queue", "/handover astana"):
        number = await stage.type(stage.lead, text, chat=stage.group)
        await stage.until(lambda number=number: any(one.reply_to == number for one in stage.general))
        assert stage.general[-1].text == said(stage, "staff-help")
