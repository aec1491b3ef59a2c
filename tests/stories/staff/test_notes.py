"""Notes stay among staff, whatever a message was before it became one; and nobody is left without a word."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from staff_support import deputy, edit, kept, lines, press, replies, said, state_of, write
from stage import Stage

from sandbox import Person, Topic


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with Stage.open(tmp_path) as opened:
        yield opened


async def taken(stage: Stage) -> tuple[Person, Topic]:
    child = stage.child("ru")
    topic = await stage.open_case(child)
    await press(stage, stage.lead, topic, "✋")
    return child, topic


async def caption(stage: Stage, person: Person, topic: Topic, text: str | None) -> int:
    number: int = await stage.act(person.send_media, "photo", text, chat=stage.group, thread=stage.thread(topic))
    await stage.drained()
    return number


def everything(child: Person) -> str:
    return "\n".join(version.text for one in child.chat.messages.values() for version in one.versions)


@pytest.mark.parametrize("slip", ["/nota", "/note:", "/note,", "/", "/-", "/заметка", "\\", "／заметка"])
async def test_a_slip_that_is_edited_into_a_note_is_a_note(stage: Stage, slip: str) -> None:
    child, topic = await taken(stage)
    number = await write(stage, stage.lead, topic, f"{slip} мать пьёт")
    assert replies(topic, number) == [said(stage, "staff-help")]
    await edit(stage, stage.lead, number, "// мать пьёт")
    assert lines(stage, child) == 0
    assert await kept(stage, "note") == [["мать пьёт"]]
    assert await kept(stage, "staff") == []


NOTES = ["// тайное", "//тайное", "/note тайное", "/note@sandbox_bot тайное", "\u200f// тайное"]
SLIPS = ["／／ тайное", "⁄⁄тайное", "∕∕ тайное", "\\\\ тайное", "＼＼тайное", "/ / тайное", "/\u200f/ тайное"]
SLIPS += ["/\\ тайное", "／note тайное"]


@pytest.mark.parametrize("note", NOTES)
async def test_an_answer_edited_into_a_note_stays_what_the_person_was_told(stage: Stage, note: str) -> None:
    child, topic = await taken(stage)
    number = await write(stage, stage.lead, topic, "здравствуй")
    await edit(stage, stage.lead, number, note)
    assert replies(topic, number) == [said(stage, "staff-edit-note")]
    await stage.press(child, "👁")
    assert "здравствуй" in stage.screens(child)[-1].text
    await edit(stage, stage.lead, number, note + "!")
    assert "тайное" not in everything(child)
    assert await kept(stage, "staff") == [["здравствуй"]]
    await edit(stage, stage.lead, number, "здравствуйте")
    await stage.until(lambda: "здравствуйте" in stage.screens(child)[-1].text)


@pytest.mark.parametrize("slip", SLIPS)
async def test_a_mark_from_another_keyboard_makes_a_note_too(stage: Stage, slip: str) -> None:
    child, topic = await taken(stage)
    number = await write(stage, stage.lead, topic, slip)
    assert await kept(stage, "note") == [["тайное"]]
    await edit(stage, stage.lead, number, slip + "!")
    assert await kept(stage, "note") == [["тайное", "тайное!"]]
    await caption(stage, stage.lead, topic, slip)
    assert await kept(stage, "note") == [["тайное", "тайное!"], ["тайное"]]
    assert lines(stage, child) == 0
    assert await kept(stage, "staff") == []


async def test_a_note_edited_into_a_plain_text_is_not_sent_and_that_is_said(stage: Stage) -> None:
    child, topic = await taken(stage)
    number = await write(stage, stage.lead, topic, "// как ты")
    await edit(stage, stage.lead, number, "как ты")
    assert replies(topic, number) == [said(stage, "staff-edit-answer")]
    await edit(stage, stage.lead, number, "как ты, друг?")
    assert replies(topic, number) == [said(stage, "staff-edit-answer")] * 2
    assert lines(stage, child) == 0
    assert await kept(stage, "note") == [["как ты", "как ты, друг?"]]
    other = await deputy(stage)
    number = await write(stage, other, topic, "моё мнение")
    await edit(stage, other, number, "моё мнение: подождать")
    assert replies(topic, number) == [], "nobody expects a colleague's words to be sent"


async def test_edited_note_commands_are_versions_or_notes(stage: Stage) -> None:
    child, topic = await taken(stage)
    number = await write(stage, stage.lead, topic, "/nte одно")
    for text in ("/note одно", "/note два", "// три", "// три"):
        await edit(stage, stage.lead, number, text)
    assert await kept(stage, "note") == [["одно", "два", "три"]]
    assert replies(topic, number) == [said(stage, "staff-help")]
    await edit(stage, stage.lead, number, "/note")
    assert replies(topic, number)[-1] == said(stage, "staff-note-empty")
    assert lines(stage, child) == 0


@pytest.mark.parametrize("empty", ["//", "// ", "/note", "/note  "])
async def test_an_empty_note_is_answered(stage: Stage, empty: str) -> None:
    _, topic = await taken(stage)
    number = await write(stage, stage.lead, topic, empty)
    assert replies(topic, number) == [said(stage, "staff-note-empty")]
    assert await kept(stage, "note") == []


@pytest.mark.parametrize("command", ["/close", "/duty on", "/clsoe", "/link AAAA"])
async def test_other_commands_that_come_by_an_edit_do_nothing_and_say_so(stage: Stage, command: str) -> None:
    child, topic = await taken(stage)
    number = await write(stage, stage.lead, topic, "здравствуй")
    await edit(stage, stage.lead, number, command)
    told = [one.text for one in topic.messages if one.sender == "bot"][-1]
    assert told == said(stage, "staff-edit-command")
    assert await state_of(stage) == "taken"
    await stage.press(child, "👁")
    assert "здравствуй" in stage.screens(child)[-1].text


async def test_words_under_pictures_are_notes_and_the_picture_is_told_not_to_go(stage: Stage) -> None:
    child = stage.child("ru")
    topic = await stage.open_case(child)
    early = await caption(stage, stage.lead, topic, "снимок до того")
    assert replies(topic, early) == [said(stage, "staff-media-note")]
    await press(stage, stage.lead, topic, "✋")
    other = await deputy(stage)
    for person, text in ((other, "чужая подпись"), (stage.lead, "// моя подпись"), (other, "/note ещё подпись")):
        number = await caption(stage, person, topic, text)
        assert replies(topic, number) == [said(stage, "staff-media-note")], text
    assert replies(topic, await caption(stage, stage.lead, topic, "для ребёнка")) == [said(stage, "staff-media")]
    assert replies(topic, await caption(stage, other, topic, None)) == []
    notes = [["снимок до того"], ["чужая подпись"], ["моя подпись"], ["ещё подпись"]]
    assert await kept(stage, "note") == notes
    await edit(stage, other, number, "// подпись точнее")
    assert await kept(stage, "note") == [*notes[:3], ["ещё подпись", "подпись точнее"]]
    assert await kept(stage, "staff") == []
    assert lines(stage, child) == 0


async def test_a_picture_in_a_case_that_nobody_has_is_answered(stage: Stage) -> None:
    topic = await stage.open_case(stage.child("ru"))
    assert replies(topic, await caption(stage, stage.lead, topic, None)) == [said(stage, "staff-media")]


WORDS = [
    "ә" * 4090,
    "😀" * 2040,
    "👨‍👩‍👧‍👦🏳️‍🌈 é́́ \u202eмат\u202c שלום مرحبا",
    "a\n\n\tb  c",
    "// ещё",
    "{ $text } %s \\n <b>",
]


@pytest.mark.parametrize("mark", ["// ", "/note "])
@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
async def test_any_words_can_be_a_note(stage: Stage, words: str, mark: str) -> None:
    child, topic = await taken(stage)
    number = await write(stage, stage.lead, topic, mark + words)
    assert replies(topic, number) == []
    assert await kept(stage, "note") == [[words]]
    assert lines(stage, child) == 0
