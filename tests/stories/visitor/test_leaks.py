"""Who somebody is stops at the door: a marked identity is looked for wherever it must not be."""

from __future__ import annotations

import json
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text as sql
from stage import Stage

from bot import logs
from bot.store.tables import metadata
from sandbox import Person

MARKS = ("Zuhramark", "Markovamark", "zuhra_mark", "77059998877", "Biomark", "Quotemark", "Channelmark", "Signmark")
WORDS = "бұл менің құпиям"
STAFF_MARKS = ("Leadmark", "leadmark_user")


@pytest.fixture
def spoken(capfd: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """All that the program writes, with the log at its loudest."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    logs.configure("DEBUG")
    yield capfd
    logging.captureWarnings(False)
    root.handlers[:], logging.raiseExceptions = handlers, True
    root.setLevel(level)
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
    logs._set_up_structlog(logging.WARNING)


def identity(stage: Stage) -> Person:
    person = stage.sandbox.add_person(
        MARKS[0], MARKS[1], username=MARKS[2], language="kk", phone=f"+{MARKS[3]}", premium=True
    )
    assert person.id > 2**32, "an id that fits nowhere by accident"
    return person


def told(person: Person) -> dict[str, Any]:
    """Every field of a message that can say who somebody is, but for the words themselves."""
    user = {**person.user(), "bio": "Biomark"}
    channel = {"id": -1_009_998_877_665, "type": "channel", "title": "Channelmark", "username": "zuhra_mark"}
    return {
        "entities": [{"type": "text_mention", "offset": 0, "length": 3, "user": user}],
        "forward_origin": {"type": "user", "sender_user": user, "date": 1},
        "via_bot": {"id": 998_877, "is_bot": True, "first_name": "Channelmark"},
        "quote": {"text": "Quotemark", "position": 0},
        "external_reply": {"origin": {"type": "channel", "chat": channel, "author_signature": "Signmark", "date": 1}},
        "sender_chat": channel,
        "author_signature": "Signmark",
        "link_preview_options": {"url": "https://t.me/zuhra_mark"},
        "reply_to_message": {"message_id": 1, "date": 1, "chat": channel, "text": "Quotemark", "from": user},
    }


async def columns(stage: Stage) -> list[tuple[str, Any]]:
    """Every value of every table, with its place."""
    assert stage.parts is not None
    found = []
    async with stage.parts.store.database.read() as connection:
        for table in metadata.sorted_tables:
            for row in (await connection.execute(sql(f"SELECT * FROM {table.name}"))).mappings():  # noqa: S608
                found += [(f"{table.name}.{column}", value) for column, value in row.items()]
    return found


async def assert_sealed(stage: Stage, ids: list[int], *marks: str) -> None:
    """No mark and no id in any column, nor anywhere in the files of the database."""
    for place, value in await columns(stage):
        assert value not in ids, place
        data = value if isinstance(value, bytes) else str(value).encode()
        for mark in (*marks, *(str(abs(number)) for number in ids)):
            assert mark.encode() not in data, (place, mark)
        for number in ids:
            assert not isinstance(value, bytes) or number.to_bytes(8, "big", signed=True) not in value, place
    files = b"".join(path.read_bytes() for path in stage.folder.glob("qorgan.db*"))
    for mark in (*marks, *(str(abs(number)) for number in ids)):
        assert mark.encode() not in files, mark
    for number in ids:
        # As SQLite stores an integer of this size.
        assert number.to_bytes(6, "big", signed=True) not in files


async def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        await stage.open_case(stage.child("ru"))
        await assert_sealed(stage, [12_345_678_901], "nowhere to be found")
        with pytest.raises(AssertionError, match="almaty"):
            await assert_sealed(stage, [], "almaty")


def staff_saw(stage: Stage) -> str:
    calls = [call.params for call in stage.sandbox.calls if call.chat == stage.group.id]
    messages = [m for m in stage.group.messages.values() if m.sender == "bot"]
    shown = [(m.text, m.raw.get("entities"), m.rows, [v.text for v in m.versions]) for m in messages]
    return json.dumps([calls, shown, [t.name for t in stage.group.topics.values()]], ensure_ascii=False, default=str)


async def test_a_marked_identity_reaches_nobody(tmp_path: Path, spoken: pytest.CaptureFixture[str]) -> None:
    async with Stage.open(tmp_path) as stage:
        person = identity(stage)
        ids = [person.id]
        await stage.act(person.start, "astana")
        await stage.act(person.send, WORDS, **told(person))
        await assert_sealed(stage, ids, *MARKS, WORDS)
        await stage.press(person, "✅")
        await stage.drained()
        [topic] = stage.topics
        assert WORDS in stage.texts(topic)
        await stage.take(topic)
        for kind in ("contact", "photo", "location", "voice", "document", "sticker"):
            await stage.act(person.send_media, kind, caption=f"{WORDS} {kind}", **told(person))
        number = await stage.act(person.send, f"{WORDS} тағы", **told(person))
        edited = {"message_id": number, "date": 1, "edit_date": 2, "chat": person.chat.json(), "from": person.user()}
        stage.sandbox.inject({"edited_message": {**told(person), **edited, "text": f"{WORDS} түзетілді"}})
        stage.sandbox.inject({"message": {**told(person), **edited, "message_id": number + 500, "text": 7}})
        await stage.settled()
        await stage.type(stage.lead, "Жауап", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        await stage.press(person, "🚪")
        await stage.type(stage.lead, "Екінші жауап", chat=stage.group, thread=stage.thread(topic))
        person.block()
        await stage.settled()
        person.unblock()
        await stage.settled()
        await assert_sealed(stage, ids, *MARKS, WORDS, "Жауап", "жауап")
        await stage.press(person, "ℹ️")
        await stage.act(person.press, "🆘")
        await stage.press(person, "🤫")
        await stage.drained()
        await assert_sealed(stage, ids, *MARKS, WORDS)
        seen = staff_saw(stage)
        assert WORDS in seen
        for mark in (*MARKS, str(person.id)):
            assert mark not in seen, mark
        used = {call.method.lower() for call in stage.sandbox.calls}
        assert not [name for name in used if name.startswith(("forward", "copy", "getfile", "getuser"))]
        assert not [call for call in stage.sandbox.calls if "entities" in call.params]
        assert not [
            call for call in stage.sandbox.calls if call.method.lower() == "getchat" and call.chat == person.id
        ]
    heard = "".join(spoken.readouterr())
    assert heard, "the log was not captured"
    for mark in (*MARKS, str(person.id), WORDS, "Жауап", stage.sandbox.world.token):
        assert mark not in heard, mark


async def test_of_somebody_who_only_reads_one_sealed_note_is_kept(
    tmp_path: Path, spoken: pytest.CaptureFixture[str]
) -> None:
    async with Stage.open(tmp_path) as stage:
        before = {place.split(".")[0] for place, _ in await columns(stage)}
        person = identity(stage)
        await stage.act(person.start)
        await stage.press(person, stage.dialogs.content.text("kk", "child.label"))
        for _ in range(8):
            [screen] = stage.screens(person)
            data = [b["callback_data"] for row in screen.rows for b in row if "callback_data" in b]
            pages = [one for one in data if not stage.dialogs.node(stage.dialogs.parse(one).node).action]
            await stage.act(person.press_data, screen.id, pages[0])
        found = await columns(stage)
        assert {place.split(".")[0] for place, _ in found} - before <= {"sessions", "receipts"}
        assert len([place for place, _ in found if place == "sessions.pseudonym"]) == 1
        await assert_sealed(stage, [person.id], *MARKS)
    heard = "".join(spoken.readouterr())
    assert str(person.id) not in heard
    assert not [mark for mark in MARKS if mark in heard]


async def test_staff_are_sealed_as_well(tmp_path: Path, spoken: pytest.CaptureFixture[str]) -> None:
    async with Stage.open(tmp_path) as stage:
        lead = stage.sandbox.add_person(STAFF_MARKS[0], username=STAFF_MARKS[1], language="ru", role="staff")
        stage.group.add_member(lead, status="administrator")
        stage.group.promote(lead)
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.take(topic, by=lead)
        thread = stage.thread(topic)
        await stage.type(lead, "Здравствуй", chat=stage.group, thread=thread)
        await stage.type(lead, "// заметка", chat=stage.group, thread=thread)
        await stage.drained()
        await stage.press(child, "👁")
        assert "Здравствуй" in [message.text for message in child.messages]
        ids = [lead.id, stage.lead.id, stage.group.id]
        await assert_sealed(stage, ids, *STAFF_MARKS, "заметка")
        calls = [call.params for call in stage.sandbox.calls if call.chat == child.id]
        seen = json.dumps(calls, ensure_ascii=False, default=str)
        assert not [mark for mark in (*STAFF_MARKS, str(lead.id)) if mark in seen]
    heard = "".join(spoken.readouterr())
    assert not [mark for mark in (*STAFF_MARKS, *map(str, ids), "заметка") if mark in heard]
