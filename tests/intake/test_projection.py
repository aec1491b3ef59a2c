"""The door takes whatever comes: nothing raises, and whoever can be told from an unreadable update is answered."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.events import GroupPressed, GroupTyped, Pressed, Typed, Unreadable, load_event
from bot.telegram.projection import ALLOWED_UPDATES, Projection

DOOR = Projection(42, lambda: ("kk", "ru", "en"))
PERSON = {"id": 7_000_000_001, "is_bot": False, "first_name": "Айгерім", "language_code": "ru-KZ"}
CHAT = {"id": 7_000_000_001, "type": "private"}
GROUP = {"id": -1_002_000_000_001, "type": "supergroup", "is_forum": True}

KEYS = st.sampled_from(
    """
    message edited_message callback_query my_chat_member chat_member chat from id type message_id text caption data
    date edit_date photo sticker is_bot language_code message_thread_id is_topic_message forum_topic_created name
    sender_chat new_chat_member status user migrate_to_chat_id forward_origin entities media_group_id
    """.split()  # noqa: SIM905 - a list of words is read more easily
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**400), 10**400)
    | st.integers(-5, 5)
    | st.floats()
    | st.text(max_size=5)
    | st.text(st.characters(categories=["Cs"]), max_size=2)
    | st.sampled_from(["private", "supergroup", "group", "kicked"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=8),
    max_leaves=40,
)


def message(**fields: Any) -> dict[str, Any]:
    return {"update_id": 5, "message": {"message_id": 9, "from": PERSON, "chat": CHAT, "date": 1, **fields}}


@given(st.integers(1, 10), st.sampled_from(ALLOWED_UPDATES), VALUES)
def test_nothing_raises_and_every_event_can_be_parked(number: int, kind: str, body: Any) -> None:
    event = DOOR.event({"update_id": number, kind: body})
    if event is not None:
        assert load_event(event.dump()) == event


@given(st.dictionaries(KEYS, VALUES, max_size=8), st.booleans())
def test_whatever_is_in_a_private_message_nothing_raises(fields: dict[str, Any], pressed: bool) -> None:
    update = message(**fields)
    if pressed:
        query = {"id": "1", "from": PERSON, "message": update["message"], "data": "x"}
        update = {"update_id": 5, "callback_query": {**query, **fields}}
    event = DOOR.event(update)
    if event is not None:
        assert load_event(event.dump()) == event


@pytest.mark.parametrize(
    "update",
    [
        message(text=5),
        message(text=None),
        message(text={"x": 1}),
        message(text=""),
        message(message_id="nine", text="сәлем"),
        message(message_id=None, text="сәлем"),
        message(message_id=2**70, text="сәлем"),
        message(hologram={"id": "x"}),
        message(),
        message(chat=None, text="сәлем"),
        message(chat={"id": "x", "type": "private"}, text="сәлем"),
        message(chat={"id": 7_000_000_001}, text=["x"]),
        {"update_id": 5, "callback_query": {"id": 12, "from": PERSON, "data": "x"}},
        {"update_id": 5, "callback_query": {"from": PERSON, "message": {"chat": CHAT}}},
    ],
)
def test_the_person_of_an_unreadable_update_is_known(update: dict[str, Any]) -> None:
    event = DOOR.event(update)
    assert isinstance(event, Unreadable)
    assert event.visitor.chat == PERSON["id"]
    assert event.visitor.hint == "ru"


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 5},
        {"update_id": 5, "message": None},
        {"update_id": 5, "message": []},
        {"update_id": 5, "message": {}},
        {"update_id": 5, "poll_answer": {"user": PERSON}},
        {"update_id": 5, "something_new": {"from": PERSON}},
        {"update_id": "5", "message": {"message_id": 1, "chat": CHAT, "text": "x"}},
        {"update_id": 2**70, "message": {"message_id": 1, "chat": CHAT, "text": "x"}},
        {"update_id": 5, "callback_query": {"id": "1", "data": "x"}},
        message(pinned_message={"message_id": 3}),
        message(message_auto_delete_timer_changed={"message_auto_delete_time": 86400}),
        message(chat=GROUP, new_chat_title="x"),
        message(chat={**GROUP, "type": "channel"}, text="x"),
    ],
)
def test_what_concerns_nobody_is_nothing(update: dict[str, Any]) -> None:
    assert DOOR.event(update) is None


def test_an_origin_without_a_name_is_a_text_like_any_other() -> None:
    event = DOOR.event(message(text="сәлем", forward_origin={"type": "hidden_user", "date": 1}))
    assert isinstance(event, Typed)
    assert event.text == "сәлем"


def test_half_a_character_becomes_one_that_can_be_stored() -> None:
    event = DOOR.event(json.loads(json.dumps(message(text="a\ud83db"))))
    assert isinstance(event, Typed)
    assert event.text == "a\ufffdb"


@pytest.mark.parametrize(
    "shown",
    [None, {"chat": CHAT, "message_id": 8, "date": 0}, {"chat": CHAT, "message_id": "x"}, {"chat": 7}, "x"],
)
def test_a_press_needs_no_message(shown: Any) -> None:
    event = DOOR.event({"update_id": 5, "callback_query": {"id": "1", "from": PERSON, "message": shown, "data": "x"}})
    assert isinstance(event, Pressed)
    assert event.visitor.chat == PERSON["id"]
    assert event.message in (0, 8)


def test_dates_beyond_every_calendar_are_no_dates() -> None:
    event = DOOR.event(message(chat=GROUP, text="x", date=10**400))
    assert isinstance(event, GroupTyped)
    assert event.at == 0.0


def test_nothing_of_a_person_but_ids_and_text_passes_the_door() -> None:
    named = {**PERSON, "last_name": "Сәкенқызы", "username": "aigerim_s"}
    contact = {"phone_number": "+77010000001", "first_name": "Айгерім"}
    for update in (
        message(**{"from": named, "contact": contact, "caption": "x"}),
        message(**{"from": named, "text": "x", "forward_origin": {"type": "user", "sender_user": named}}),
        {"update_id": 5, "callback_query": {"id": "1", "from": named, "data": "x", "message": message()["message"]}},
    ):
        event = DOOR.event(update)
        assert event is not None
        for secret in (b"+7701", "Айгерім".encode(), "Сәкен".encode(), b"aigerim"):
            assert secret not in event.dump()


def test_a_press_in_a_group_stays_in_its_topic() -> None:
    shown = {"chat": GROUP, "message_id": 8, "message_thread_id": 3, "is_topic_message": True, "date": 0}
    event = DOOR.event({"update_id": 5, "callback_query": {"id": "1", "from": PERSON, "message": shown, "data": "x"}})
    assert isinstance(event, GroupPressed)
    assert (event.chat, event.thread, event.message) == (GROUP["id"], 3, 8)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("/close@qorgan_bot", True),
        ("/CLOSE@Qorgan_Bot now", True),
        ("/close", True),
        ("/close@other_bot", False),
        ("write to /close@other_bot", True),
        ("/close@other_bot, please", True),
    ],
)
def test_commands_to_other_bots_are_none_of_ours(text: str, heard: bool) -> None:
    door = Projection(42, lambda: ("ru",))
    update = message(chat=GROUP, text=text)
    assert door.event(update) is not None  # until Telegram has said what the bot is called
    door.name = "qorgan_bot"
    assert (door.event(update) is not None) is heard


@pytest.mark.parametrize(
    ("creator", "counts"), [(PERSON, False), ({"id": 42, "is_bot": True}, True), ({"id": 42}, True), ({}, True)]
)
def test_a_topic_that_somebody_made_by_hand_is_theirs(creator: dict[str, Any], counts: bool) -> None:
    update = message(**{"chat": GROUP, "from": creator, "forum_topic_created": {"name": "🔴 синий кит · ?"}})
    assert (DOOR.event(update) is not None) is counts


def test_whoever_writes_behind_a_mask_is_anonymous() -> None:
    channel = {"id": -1_001_234_567_890, "type": "channel", "title": "x"}
    group_bot, channel_bot = ({"id": number, "is_bot": True} for number in (1087968824, 136817688))
    for sender, chat in ((group_bot, GROUP), (channel_bot, channel), (PERSON, channel), (group_bot, None)):
        event = DOOR.event(message(chat=GROUP, text="x", **{"from": sender}, sender_chat=chat))
        assert isinstance(event, GroupTyped)
        assert event.anonymous
    for sender in (group_bot, channel_bot, PERSON):
        query = {"id": "1", "from": sender, "message": {"chat": GROUP, "message_id": 8}, "data": "x"}
        pressed = DOOR.event({"update_id": 5, "callback_query": query})
        assert isinstance(pressed, GroupPressed)
        assert pressed.anonymous == (sender is not PERSON)
    plain = DOOR.event(message(chat=GROUP, text="x"))
    assert isinstance(plain, GroupTyped)
    assert not plain.anonymous
    forwarded = {"from": {"id": 777000, "is_bot": False}, "sender_chat": channel, "is_automatic_forward": True}
    assert DOOR.event(message(chat=GROUP, text="x", **forwarded)) is None


def test_a_press_that_was_parked_before_masks_were_noted_can_be_read() -> None:
    query = {"id": "1", "from": PERSON, "message": {"chat": GROUP, "message_id": 8}, "data": "x"}
    event = DOOR.event({"update_id": 5, "callback_query": query})
    assert event is not None
    values = json.loads(event.dump())
    del values["anonymous"]
    assert load_event(json.dumps(values).encode()) == event


def test_an_album_is_known_by_a_mark_that_means_nothing_elsewhere() -> None:
    album = "13579246801357924"
    marks = []
    for chat in (CHAT, CHAT, GROUP):
        event = DOOR.event(message(photo=[{}], media_group_id=album, chat=chat))
        assert isinstance(event, Typed | GroupTyped)
        assert album.encode() not in event.dump()
        assert load_event(event.dump()) == event
        marks.append(event.album)
    assert marks[0]
    assert len(set(marks)) == 1
    alone = DOOR.event(message(photo=[{}], media_group_id=[album]))
    assert isinstance(alone, Typed)
    assert alone.album == ""
