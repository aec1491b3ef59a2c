"""What goes wrong between us and a staff group or a person's chat, and that staff learn of it once."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text as sql
from stage import Stage

from bot.cases.topics import ADOPT_SECONDS
from bot.delivery.letters import Mark, SummaryEdit, Title
from bot.delivery.outbox import LEASE_SECONDS
from sandbox import Fault, ManualClock, Person, Topic

HOURS = 3 * 3600


def texts(stage: Stage, topic: Topic, part: str) -> list[str]:
    return [text for text in stage.texts(topic) if part in text]


def general(stage: Stage, part: str) -> list[str]:
    return [message.text for message in stage.general if part in message.text]


def said(stage: Stage, key: str, **arguments: Any) -> str:
    return stage.dialogs.content.text("ru", key, **arguments)


def covered(stage: Stage, person: Person) -> int:
    """How many answers wait covered."""
    line = stage.dialogs.content.text(person.language, "covered")
    return sum(message.text == line for message in stage.screens(person))


async def taken(stage: Stage, text: str = "первое") -> tuple[Person, Topic, int]:
    child: Person = stage.child("ru")
    topic: Topic = await stage.open_case(child, text)
    await stage.take(topic)
    await stage.drained()
    return child, topic, stage.thread(topic)


async def test_a_person_who_blocked_the_bot_and_came_back(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child, topic, thread = await taken(stage)
        child.block()
        await stage.type(stage.lead, "ответ один", chat=stage.group, thread=thread)
        await stage.type(stage.lead, "ответ два", chat=stage.group, thread=thread)
        await stage.drained()
        assert len(texts(stage, topic, said(stage, "staff-blocked"))) == 1
        await stage.act(child.unblock)
        await stage.drained()
        assert len(texts(stage, topic, said(stage, "staff-back"))) == 1
        assert covered(stage, child) == 2


async def test_a_block_that_nobody_reported(tmp_path: Path) -> None:
    """Telegram refuses an answer before the update about the block comes (or without one)."""
    async with Stage.open(tmp_path) as stage:
        child, topic, thread = await taken(stage)
        stage.sandbox.faults.add(
            Fault("sendMessage", chat=child.id, status=403, description="Forbidden: bot was blocked by the user")
        )
        for number in range(3):
            await stage.type(stage.lead, f"ответ {number}", chat=stage.group, thread=thread)
        await stage.drained()
        assert len(texts(stage, topic, said(stage, "staff-blocked"))) == 1
        await stage.type(child, "я тут")
        await stage.drained()
        assert covered(stage, child) == 3


async def test_an_answer_that_waited_comes_although_the_case_was_closed_meanwhile(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child, _, thread = await taken(stage)
        await stage.act(child.block)
        await stage.type(stage.lead, "ответ", chat=stage.group, thread=thread)
        await stage.press(stage.lead, "✅", chat=stage.group, thread=thread)
        await stage.drained()
        await stage.act(child.unblock)
        await stage.drained()
        assert covered(stage, child) == 1


async def test_a_deleted_topic_is_made_anew_once_with_its_context(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child, topic, thread = await taken(stage)
        await stage.type(stage.lead, "// заметка", chat=stage.group, thread=thread)
        await stage.type(stage.lead, "ответ", chat=stage.group, thread=thread)
        await stage.drained()
        stage.group.delete_topic(thread)
        await stage.type(child, "второе")
        await stage.type(child, "третье")
        await stage.drained()
        [new] = stage.topics
        assert new is not topic
        shown = stage.texts(new)
        context = [text for text in shown if text.startswith(said(stage, "staff-context"))]
        assert len(context) == 1
        assert context[0].split("\n\n")[1:] == ["первое", "// заметка", "— ответ"]
        later = "\n".join(shown[shown.index(context[0]) + 1 :]).split("\n")
        assert later == ["второе", "третье"]
        await stage.type(stage.lead, "и дальше", chat=stage.group, thread=stage.thread(new))
        await stage.drained()
        assert covered(stage, child) == 2


async def test_a_long_context_is_repeated_once_although_telegram_refuses_in_the_middle(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child, _, thread = await taken(stage)
        long = ["а" * 3000, "б" * 3000, "в" * 3000]
        for text in long:
            await stage.type(child, text)
            await stage.drained()
        stage.group.delete_topic(thread)
        stage.sandbox.faults.add(
            Fault("sendMessage", when=lambda call: "ббб" in str(call.params.get("text")), retry_after=1)
        )
        await stage.type(child, "последнее")
        await stage.until(lambda: stage.topics and texts(stage, stage.topics[0], "последнее"))
        [new] = stage.topics
        for text in long:
            assert len(texts(stage, new, text)) == 1
        assert len(texts(stage, new, said(stage, "staff-context"))) == 1
        assert "".join(stage.texts(new)).count(said(stage, "staff-role-none")) == 1


async def test_upkeep_of_a_closed_case_makes_no_topic(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        _, _, thread = await taken(stage)
        await stage.press(stage.lead, "✅", chat=stage.group, thread=thread)
        await stage.drained()
        stage.group.delete_topic(thread)
        assert stage.parts is not None
        desk = stage.parts.store.desk
        async with stage.parts.store.database.write() as connection:
            row = (await connection.execute(sql("SELECT id FROM cases"))).one()
            case = await desk.book.by_id(connection, row.id)
            await desk.outbox.put(connection, SummaryEdit(), case=case)
            await desk.outbox.put(connection, Title(), case=case)
            await desk.outbox.put(connection, Mark(5), case=case)
        await stage.drained()
        async with stage.parts.store.database.write() as connection:
            await connection.execute(sql("UPDATE cases SET topic = NULL, summary_message = NULL"))
            await desk.outbox.put(connection, SummaryEdit(), case=case)
            await desk.outbox.put(connection, Title(), case=case)
        await stage.drained()
        assert stage.topics == []


async def test_a_topic_that_staff_closed_is_opened_again(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child, topic, thread = await taken(stage)
        stage.group.close_topic(thread)
        # As the server says it to a bot that it doesn't let through (the stand-in lets administrators).
        closed = Fault("sendMessage", thread=thread, times=1, status=400, description="Bad Request: TOPIC_CLOSED")
        stage.sandbox.faults.add(closed)
        await stage.type(child, "второе")
        await stage.until(lambda: "второе" in stage.texts(topic))
        assert not topic.closed


async def test_general_that_staff_closed_is_opened_again(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        stage.group.general_closed = True
        in_general = Fault("sendMessage", chat=stage.group.id, status=400, description="Bad Request: TOPIC_CLOSED")
        in_general.when = lambda call: not call.params.get("message_thread_id")
        in_general.times = 1
        stage.sandbox.faults.add(in_general)
        await stage.open_case(stage.child("ru"))
        await stage.drained()
        await stage.until(lambda: [one for one in stage.general if one.labels])
        assert not stage.group.general_closed
        assert not [call for call in stage.sandbox.calls if call.method == "reopenForumTopic"]


async def test_a_closed_cases_deleted_topic_stays_deleted(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        _, _, thread = await taken(stage)
        await stage.press(stage.lead, "✅", chat=stage.group, thread=thread)
        await stage.drained()
        stage.group.delete_topic(thread)
        for _ in range(31):
            await stage.later(24 * 3600)
        assert stage.topics == []
        assert [call.method for call in stage.sandbox.calls].count("createForumTopic") == 1


async def test_an_edit_after_relinking_answers_no_message_of_the_new_group(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        adult = stage.adult("ru")
        await stage.act(adult.start)
        await stage.press(adult, said(stage, "adult.label"))
        await stage.press(adult, "💬")
        await stage.press(adult, "⏭")
        number = await stage.type(adult, "дом 5")
        await stage.drained()
        await stage.link()
        await stage.drained()
        await stage.act(adult.edit, number, "дом 7")
        await stage.drained()
        edit = [call for call in stage.sandbox.calls if "дом 7" in str(call.params)][-1]
        assert edit.chat == stage.group.id
        assert "reply_parameters" not in edit.params


async def test_a_text_that_telegram_refuses_is_told_and_takes_no_other_with_it(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child, topic, thread = await taken(stage)
        bad = Fault("sendMessage", when=lambda call: "плохо" in str(call.params.get("text")), times=None)
        bad.status, bad.description = 400, "Bad Request: strings must be encoded in UTF-8"
        stage.sandbox.faults.add(bad)
        stage.sandbox.faults.add(Fault("sendMessage", thread=thread, retry_after=1))
        for text in ("раз", "плохо", "два"):
            await stage.type(child, text)
        await stage.until(lambda: texts(stage, topic, "два"))
        await stage.drained()
        assert texts(stage, topic, "раз")
        alias = topic.name[2:].split(" · ")[0]
        assert len(general(stage, said(stage, "staff-unshown", alias=alias))) == 1


async def test_hours_of_429_hold_only_that_group_and_are_told_once(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child, topic, _ = await taken(stage)
        other, second, _ = await taken(stage, "второй случай")
        held = stage.sandbox.faults.add(
            Fault(chat=stage.group.id, times=None, retry_after=HOURS, when=lambda call: call.method != "getChatMember")
        )
        await stage.type(child, "раз")
        await stage.type(other, "два")
        await stage.type(child, "три")
        await stage.drained()
        tries = held.hits
        assert tries <= 3
        # A person's chat goes on: an answer from before is shown, screens appear.
        await stage.act(other.start)
        assert stage.screens(other)
        await stage.stop_bot()
        await stage.start_bot()
        await stage.drained()
        assert held.hits == tries, "a restart doesn't forget what Telegram asked for"
        held.remove()
        await stage.later(HOURS + 1)
        assert [text for text in stage.texts(topic) if text in ("раз", "три", "раз\nтри")]
        assert "два" in stage.texts(second)
        [told] = general(stage, said(stage, "staff-delayed-group", minutes=0).split("0")[0])
        assert str(HOURS // 60 + 1) in told


async def test_hours_of_429_hold_only_that_person_and_are_told_once(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child, topic, thread = await taken(stage)
        other, _, second = await taken(stage, "второй случай")
        held = stage.sandbox.faults.add(Fault("sendMessage", chat=child.id, times=None, retry_after=HOURS))
        for number in range(3):
            await stage.type(stage.lead, f"ответ {number}", chat=stage.group, thread=thread)
        await stage.type(stage.lead, "другому", chat=stage.group, thread=second)
        await stage.drained()
        assert held.hits == 1
        assert covered(stage, other) == 1
        await stage.stop_bot()
        await stage.start_bot()
        await stage.drained()
        assert held.hits == 1
        [told] = texts(stage, topic, said(stage, "staff-delayed", minutes=0).split("0")[0])
        assert str(HOURS // 60 + 1) in told
        held.remove()
        await stage.later(HOURS + 1)
        assert covered(stage, child) == 3


@pytest.mark.parametrize("how", ["drop", "garbage", "error"])
@pytest.mark.parametrize("method", ["sendMessage", "editMessageText", "editForumTopic", "setMessageReaction"])
async def test_what_has_an_unknown_outcome_is_repeated(tmp_path: Path, method: str, how: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child, topic, thread = await taken(stage)
        ways: dict[str, dict[str, Any]] = {
            "drop": {"drop": True},
            "garbage": {"garbage": b"<html>"},
            "error": {"status": 502, "description": "Bad Gateway"},
        }
        fault = stage.sandbox.faults.add(Fault(method, chat=stage.group.id, times=2, effect=True, **ways[how]))
        await stage.type(child, "второе")
        answer = await stage.type(stage.lead, "ответ", chat=stage.group, thread=thread)
        await stage.press(stage.lead, "⏫", chat=stage.group, thread=thread)
        await stage.until(lambda: fault.hits == 2)
        await stage.until(lambda: texts(stage, topic, "второе"))
        await stage.until(lambda: stage.group.messages[answer].reactions)
        await stage.until(lambda: topic.name[0] == "🟠")
        await stage.drained()
        doubles = 2 if method == "sendMessage" else 0
        assert len(texts(stage, topic, "второе")) <= 1 + doubles


async def test_an_alert_with_an_unknown_outcome_is_repeated(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        alerts = stage.sandbox.faults.add(
            Fault("sendMessage", chat=stage.group.id, when=lambda call: not call.thread, effect=True, drop=True)
        )
        child = stage.child("ru")
        await stage.open_case(child)
        await stage.until(lambda: alerts.hits == 1 and len(general(stage, "Язык: русский")) == 2)


@pytest.mark.parametrize("reported", ["now", "never", "late"])
async def test_a_topic_whose_making_has_an_unknown_outcome(tmp_path: Path, reported: str) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        stage.group.report_topics = reported
        lost = stage.sandbox.faults.add(Fault("createForumTopic", effect=True, drop=True))
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.press(child, "💬")
        await stage.press(child, "⏭")
        await stage.type(child, "первое")
        await stage.until(lambda: lost.hits == 1)
        await stage.drained()
        [first] = stage.topics
        await stage.later(ADOPT_SECONDS - 1)
        assert len(stage.topics) == 1
        await stage.later(2)
        if reported == "now":
            assert stage.topics == [first]
        else:
            assert len(stage.topics) == 2
        [used] = [topic for topic in stage.topics if "первое" in stage.texts(topic)]
        assert (used is first) == (reported == "now")
        if reported == "late":
            stage.group.report_late()
            await stage.settled()
            await stage.drained()
            assert stage.topics == [used]
        assert stage.texts(used).count("первое") == 1


async def test_a_row_left_sending_by_a_crash_goes_when_its_lease_is_over(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child, topic, thread = await taken(stage)
        hold = asyncio.Event()
        stuck = stage.sandbox.faults.add(Fault("sendMessage", thread=thread, hold=hold, drop=True))
        await stage.type(child, "второе")
        await stage.type(child, "третье")
        await stage.until(lambda: stuck.hits == 1)
        assert stage.program is not None
        assert stage.parts is not None
        # The process is gone, what it had in hand stays claimed.
        for task in [*stage.program._tasks, *stage.parts.worker._tasks]:
            task.cancel()
        await stage.stop_bot()
        await stage.start_bot()
        await stage.settled()
        hold.set()
        assert "второе" not in "\n".join(stage.texts(topic))
        await stage.later(LEASE_SECONDS + 1)
        assert "\n".join(stage.texts(topic)).endswith("второе\nтретье")


async def test_a_stop_settles_what_is_in_flight_and_leaves_nothing_claimed(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child, topic, thread = await taken(stage)
        hold = asyncio.Event()
        slow = stage.sandbox.faults.add(Fault("sendMessage", thread=thread, hold=hold, effect=True))
        await stage.type(child, "второе")
        await stage.type(child, "третье")
        await stage.until(lambda: slow.hits == 1)
        stopping = asyncio.create_task(stage.stop_bot())
        assert stage.parts is not None
        async with asyncio.timeout(10):
            while not stage.parts.worker._stopping:
                await asyncio.sleep(0)
        hold.set()
        await stopping
        await stage.start_bot()
        await stage.until(lambda: "третье" in "\n".join(stage.texts(topic)), 3)
        await stage.drained()
        said = "\n".join(stage.texts(topic))
        assert (said.count("второе"), said.count("третье")) == (1, 1)


async def test_a_second_copy_of_a_covered_line_goes_when_either_is_pressed(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child, _, thread = await taken(stage)
        stage.sandbox.faults.add(Fault("sendMessage", chat=child.id, effect=True, drop=True))
        await stage.type(stage.lead, "ответ", chat=stage.group, thread=thread)
        await stage.until(lambda: covered(stage, child) == 2)
        await stage.drained()
        stray = next(message for message in stage.screens(child) if "👁" in "".join(message.labels))
        await stage.act(child.press, "👁", stray)
        assert covered(stage, child) == 0
        assert any("ответ" in message.text for message in stage.screens(child))


async def test_one_text_that_is_refused_in_unknown_words_keeps_no_center_from_its_work(tmp_path: Path) -> None:
    """Others get through: then it is this text, however Telegram says it."""
    async with Stage.open(tmp_path) as stage:
        child, topic, _ = await taken(stage)
        odd = Fault("sendMessage", when=lambda call: "странное" in str(call.params.get("text")), times=None)
        odd.status, odd.description = 400, "Bad Request: SOMETHING_NOBODY_KNOWS"
        stage.sandbox.faults.add(odd)
        await stage.type(child, "странное")
        await stage.until(lambda: odd.hits)
        await stage.drained()
        other = stage.child("ru")
        await stage.act(other.start)
        await stage.press(other, "🆘")
        assert stage.parts is not None
        # While nobody can say, new cases go to the neighbor, which has no group here.
        async with stage.parts.store.database.read() as connection:
            assert await stage.parts.store.desk.links.ready(connection) == set()
        for _ in range(8):
            # Back-off in real time would be a minute; each of these is one more try.
            stage.parts.worker.waiting.hurry(await _case_id(stage), stage.parts.worker._clock.monotonic())
            stage.parts.store.desk.outbox.wake.set()
            await stage.drained()
        alias = topic.name[2:].split(" · ")[0]
        await stage.until(lambda: general(stage, said(stage, "staff-unshown", alias=alias)))
        async with stage.parts.store.database.read() as connection:
            assert await stage.parts.store.desk.links.ready(connection) == {"almaty"}
        await stage.type(child, "обычное")
        await stage.until(lambda: texts(stage, topic, "обычное"))


async def _case_id(stage: Stage) -> str:
    assert stage.parts is not None
    async with stage.parts.store.database.read() as connection:
        return str(await connection.scalar(sql("SELECT id FROM cases ORDER BY opened_at LIMIT 1")))
