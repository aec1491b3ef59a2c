"""Who may act on a case, and what becomes of everything else that is pressed or written in a staff group."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from stage import Stage

from sandbox import Fault, ManualClock, Person, Topic


def said(stage: Stage, key: str, **arguments: Any) -> str:
    return stage.dialogs.content.text("ru", key, **arguments)


def asked(stage: Stage) -> list[str]:
    """The questions to the leads whether somebody may work."""
    pattern = re.escape(said(stage, "staff-confirm", name="@")).replace("@", ".+")
    return [message.text for message in stage.general if re.fullmatch(pattern, message.text)]


def answers(topic: Topic) -> list[str]:
    return [message.text for message in topic.messages if message.sender == "bot" and not message.service]


def toast(person: Person) -> str:
    return person.toasts[-1].text


async def state_of(stage: Stage) -> str:
    assert stage.parts is not None
    async with stage.parts.store.database.read() as connection:
        return str(await connection.scalar(text("SELECT state FROM cases ORDER BY opened_at DESC LIMIT 1")))


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with Stage.open(tmp_path) as opened:
        yield opened


async def confirm(stage: Stage, person: Person, topic: Topic) -> None:
    """A lead lets somebody work."""
    known = len(asked(stage))
    await stage.press(person, "✋", chat=stage.group, thread=stage.thread(topic))
    await stage.until(lambda: len(asked(stage)) == known + 1)
    await stage.press(stage.lead, "✅ Допустить", chat=stage.group)
    await stage.drained()


async def test_a_member_works_once_a_lead_has_confirmed_them(stage: Stage) -> None:
    topic = await stage.open_case(stage.child())
    thread = stage.thread(topic)
    for _ in range(4):
        await stage.press(stage.colleague, "✋", chat=stage.group, thread=thread)
        assert "Сначала вас должен допустить руководитель" in toast(stage.colleague)
    for written in ("/duty on", "ответ", "// заметка"):
        await stage.type(stage.colleague, written, chat=stage.group, thread=thread)
    await stage.drained()
    assert len(asked(stage)) == 1
    assert await state_of(stage) == "waiting"
    await stage.press(stage.colleague, "✅ Допустить", chat=stage.group)
    assert toast(stage.colleague) == said(stage, "toast-lead-only")
    await stage.press(stage.lead, "✅ Допустить", chat=stage.group)
    assert toast(stage.lead).startswith("Теперь может работать")
    await stage.press(stage.colleague, "✋", chat=stage.group, thread=thread)
    assert toast(stage.colleague) == said(stage, "toast-taken")
    await stage.press(stage.lead, "✅ Допустить", chat=stage.group)
    await stage.drained()
    assert sum(message.text.startswith("Теперь может работать") for message in stage.general) == 1


async def test_who_left_and_came_back_is_asked_about_again(stage: Stage) -> None:
    topic = await stage.open_case(stage.child())
    await confirm(stage, stage.colleague, topic)
    stage.group.remove_member(stage.colleague)
    stage.group.add_member(stage.colleague)
    await stage.settled()
    await stage.press(stage.colleague, "✋", chat=stage.group, thread=stage.thread(topic))
    assert "Сначала вас должен допустить руководитель" in toast(stage.colleague)
    await stage.until(lambda: len(asked(stage)) == 2)
    await stage.press(stage.lead, "✅ Допустить", chat=stage.group)
    await stage.press(stage.colleague, "✋", chat=stage.group, thread=stage.thread(topic))
    assert toast(stage.colleague) == said(stage, "toast-taken")
    await stage.drained()
    assert len(set(asked(stage))) == 1, "somebody who comes back has the name they had"


@pytest.mark.parametrize("how", ["left", "kicked", "restricted"])
async def test_who_is_no_member_any_more_can_do_nothing(stage: Stage, how: str) -> None:
    topic = await stage.open_case(stage.child())
    await confirm(stage, stage.colleague, topic)
    message = next(one for one in topic.messages if one.labels)
    data = message.rows[0][0]["callback_data"]
    member = stage.group.members[stage.colleague.id]
    if how == "restricted":
        stage.group.add_member(stage.colleague, status="restricted")
    else:
        stage.group.remove_member(stage.colleague, status=how)
    await stage.settled()
    # Telegram's own check is not ours: the press comes all the same.
    held, stage.group.members[stage.colleague.id] = stage.group.members[stage.colleague.id], member
    number = stage.sandbox.world.press(stage.colleague, message.raw, data)
    stage.group.members[stage.colleague.id] = held
    await stage.settled()
    assert stage.sandbox.world.queries[number].answered
    assert toast(stage.colleague) == said(stage, "toast-not-member")
    assert await state_of(stage) == "waiting"


async def test_a_lead_who_was_demoted_closes_only_what_they_took(stage: Stage) -> None:
    deputy = stage.sandbox.add_person("Deputy", role="staff")
    stage.group.add_member(deputy, status="administrator")
    topic = await stage.open_case(stage.child())
    thread = stage.thread(topic)
    await stage.take(topic)
    await stage.press(deputy, "⏫", chat=stage.group, thread=thread)
    stage.group.demote(deputy)
    await stage.settled()
    await stage.press(deputy, "✅", chat=stage.group, thread=thread)
    assert toast(deputy) == said(stage, "toast-not-yours")
    await stage.type(deputy, "/close", chat=stage.group, thread=thread)
    await stage.until(lambda: said(stage, "toast-not-yours") in answers(topic))
    assert await state_of(stage) == "taken"


async def test_who_becomes_a_lead_needs_no_confirmation(stage: Stage) -> None:
    topic = await stage.open_case(stage.child())
    await stage.press(stage.colleague, "✋", chat=stage.group, thread=stage.thread(topic))
    stage.group.promote(stage.colleague)
    await stage.settled()
    await stage.press(stage.colleague, "✋", chat=stage.group, thread=stage.thread(topic))
    assert toast(stage.colleague) == said(stage, "toast-taken")


async def test_an_old_message_is_checked_and_a_failed_check_refuses_with_a_word(tmp_path: Path) -> None:
    clock = ManualClock(1_700_000_000)
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child()
        topic = await stage.open_case(child)
        thread = stage.thread(topic)
        await stage.take(topic)
        await stage.stop_bot()
        stage.lead.send("пока вас не было", chat=stage.group, thread=thread)
        clock.advance(300)
        stage.sandbox.faults.add(Fault(method="getChatMember", status=500, description="Internal Server Error"))
        await stage.start_bot()
        await stage.until(lambda: said(stage, "toast-refused") in answers(topic))
        await stage.drained()
        assert not any("👁" in "".join(one.labels) for one in stage.screens(child))
        clock.advance(61)
        before = len([call for call in stage.sandbox.calls if call.method == "getChatMember"])
        await stage.type(stage.lead, "теперь", chat=stage.group, thread=thread)
        for mark in ("⏫", "⏫", "⏫"):
            await stage.press(stage.lead, mark, chat=stage.group, thread=thread)
        asked_for = [call for call in stage.sandbox.calls if call.method == "getChatMember"][before:]
        assert len(asked_for) == 1, "a fresh message needs no question, presses one a minute"


@pytest.mark.parametrize("fault", [{"status": 500}, {"retry_after": 30}, {"drop": True}, {"garbage": b"<html>"}])
async def test_a_press_that_can_not_be_checked_is_refused_with_a_word(stage: Stage, fault: dict[str, Any]) -> None:
    deputy = stage.sandbox.add_person("Deputy", role="staff")
    stage.group.add_member(deputy, status="administrator")
    topic = await stage.open_case(stage.child())
    stage.sandbox.faults.add(Fault(method="getChatMember", **fault))
    await stage.take(topic, deputy)
    assert toast(deputy) == said(stage, "toast-refused")
    assert await state_of(stage) == "waiting"
    await stage.take(topic, deputy)
    assert toast(deputy) == said(stage, "toast-taken")


FORGED = [
    "",
    ":",
    "staff",
    "staff:take",
    "staff:take:",
    "staff:take:0000000000000000",
    "staff:take:' OR 1=1 --",
    "staff:confirm:0000000000000000",
    "staff:shred:0000000000000000",
    "staff:take:0000:more",
    "staff:take:\x00",
    "staff:take:" + "f" * 53,
    "000000:sos::ru",
    "☃" * 20,
]


async def test_forged_data_does_nothing_and_is_answered(stage: Stage) -> None:
    topic = await stage.open_case(stage.child())
    await stage.drained()
    message = next(one for one in topic.messages if one.labels)
    before = [(one.text, one.rows) for one in topic.messages]
    calls = len(stage.sandbox.calls)
    for data in FORGED:
        number = await stage.act(stage.lead.press_data, message.id, data, stage.group)
        assert stage.sandbox.world.queries[number].answered, data
        assert toast(stage.lead) in (said(stage, "toast-unknown"), said(stage, "toast-stranger")), data
    await stage.drained()
    assert [(one.text, one.rows) for one in topic.messages] == before
    assert {call.method for call in stage.sandbox.calls[calls:]} <= {
        "getUpdates",
        "answerCallbackQuery",
        "getChatMember",
    }


async def test_staff_data_in_a_private_chat_is_a_way_to_the_start(stage: Stage) -> None:
    child = stage.child("ru")
    topic = await stage.open_case(child)
    data = next(one for one in topic.messages if one.labels).rows[0][0]["callback_data"]
    screen = stage.screens(child)[-1]
    await stage.act(child.press_data, screen.id, data)
    assert await state_of(stage) == "waiting"
    assert stage.screens(child)[-1].text == stage.dialogs.screen("start", "ru").text


async def test_nobody_of_another_center_can_act_on_a_case(stage: Stage) -> None:
    topic = await stage.open_case(stage.child())
    mine = stage.group
    data = [button["callback_data"] for button in next(one for one in topic.messages if one.labels).rows[0]]
    await stage.press(stage.colleague, "✋", chat=mine, thread=stage.thread(topic))
    await stage.until(lambda: asked(stage))
    confirmation = next(one for one in stage.general if any("Допустить" in label for label in one.labels))
    await stage.link("astana")
    number = stage.lead.send("/help", chat=stage.group)
    await stage.settled()
    other = stage.general[-1].id
    assert number
    for forged in data:
        await stage.act(stage.lead.press_data, other, forged, stage.group)
        assert toast(stage.lead) == said(stage, "toast-stranger")
    await stage.act(stage.lead.press_data, other, confirmation.rows[0][0]["callback_data"], stage.group)
    assert toast(stage.lead) == said(stage, "toast-unknown")
    assert await state_of(stage) == "waiting"
    assert stage.group is not mine


async def test_an_anonymous_administrator_is_asked_to_write_as_themselves(stage: Stage) -> None:
    child = stage.child()
    topic = await stage.open_case(child)
    ghost = stage.sandbox.add_person("Ghost", role="staff")
    stage.group.add_member(ghost, status="administrator", anonymous=True)
    await stage.settled()
    for written in ("слова", "/close", "// заметка"):
        known = len(answers(topic))
        await stage.type(ghost, written, chat=stage.group, thread=stage.thread(topic))
        await stage.until(lambda known=known: len(answers(topic)) == known + 1)
        assert answers(topic)[-1] == said(stage, "staff-anonymous")
    assert await state_of(stage) == "waiting"


async def test_other_bots_and_talk_in_other_topics_are_left_alone(stage: Stage) -> None:
    topic = await stage.open_case(stage.child())
    await stage.take(topic)
    lunch = stage.group.create_topic("Обед", stage.lead)
    await stage.settled()
    calls = len(stage.sandbox.calls)
    known = len(stage.general)
    stage.sandbox.faults.add(Fault(method="getChatMember", times=None, status=500))
    for person in (stage.lead, stage.colleague):
        await stage.type(person, "кто идёт?", chat=stage.group, thread=lunch.id)
        await stage.type(person, "привет", chat=stage.group)
        await stage.type(person, "/rules@some_other_bot", chat=stage.group)
    machine = stage.sandbox.add_person("Other bot", role="staff")
    stage.group.add_member(machine)
    raw = {
        "message_id": 90_000,
        "from": {"id": machine.id, "is_bot": True, "first_name": "Other bot"},
        "chat": {"id": stage.group.id, "type": "supergroup", "title": "Staff", "is_forum": True},
        "date": int(stage.sandbox.clock.now()),
        "message_thread_id": stage.thread(topic),
        "is_topic_message": True,
        "text": "/close",
    }
    stage.sandbox.inject({"message": raw})
    await stage.drained()
    assert await state_of(stage) == "taken"
    assert not answers(lunch)
    assert len([one for one in stage.general[known:] if one.sender == "bot"]) == 0
    assert "getChatMember" not in {call.method for call in stage.sandbox.calls[calls:]}


async def test_a_burst_of_presses_of_somebody_new_asks_once(stage: Stage) -> None:
    topic = await stage.open_case(stage.child())
    await stage.until(lambda: any("✋" in "".join(one.labels) for one in stage.general))
    for _ in range(4):
        stage.colleague.press("✋", chat=stage.group, thread=stage.thread(topic))
        stage.colleague.press("✋", chat=stage.group)
        stage.colleague.send("/duty on", chat=stage.group)
    await asyncio.sleep(0)
    await stage.drained()
    assert len(asked(stage)) == 1


CHANNEL = {"id": -1_001_234_567_890, "type": "channel", "title": "Channel"}
CHANNEL_BOT = {"id": 136_817_688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}


async def test_who_writes_as_a_channel_is_asked_to_write_as_themselves(stage: Stage) -> None:
    child = stage.child()
    topic = await stage.open_case(child)
    await stage.take(topic)
    await stage.drained()
    for written in ("слова", "/close", "// заметка"):
        known = len(answers(topic))
        mask = {"from": CHANNEL_BOT, "sender_chat": CHANNEL}
        await stage.act(stage.lead.send, written, chat=stage.group, thread=stage.thread(topic), **mask)
        await stage.until(lambda known=known: len(answers(topic)) == known + 1)
        assert answers(topic)[-1] == said(stage, "staff-anonymous")
    assert await state_of(stage) == "taken"
    assert not any("👁" in "".join(one.labels) for one in stage.screens(child))


async def test_who_writes_as_the_group_in_a_topic_of_no_case_is_left_alone(stage: Stage) -> None:
    ghost = stage.sandbox.add_person("Ghost", role="staff")
    stage.group.add_member(ghost, status="administrator", anonymous=True)
    lunch = stage.group.create_topic("Обед", stage.lead)
    await stage.type(ghost, "кто идёт?", chat=stage.group, thread=lunch.id)
    await stage.drained()
    assert not answers(lunch)


@pytest.mark.parametrize("mask", [1087968824, CHANNEL_BOT["id"]])
async def test_a_press_of_nobody_in_particular_is_refused(stage: Stage, mask: int) -> None:
    topic = await stage.open_case(stage.child())
    ghost = stage.sandbox.add_person("Group", role="staff")
    ghost.id = mask
    stage.group.add_member(ghost, status="administrator")
    await stage.settled()
    for mark in ("✋", "⏫", "✅"):
        await stage.press(ghost, mark, chat=stage.group, thread=stage.thread(topic))
        assert toast(ghost) == said(stage, "toast-anonymous")
    assert await state_of(stage) == "waiting"
    assert stage.parts is not None
    async with stage.parts.store.database.read() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM staff")) == 0
