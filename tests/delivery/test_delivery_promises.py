"""Promises of delivery, each by itself: what goes on when Telegram refuses, is silent, or asks to wait."""

from __future__ import annotations

import asyncio
import json
from itertools import accumulate
from pathlib import Path

from staff_support import press, write
from stage import DIALOGS, Stage
from yard import Yard

from bot.cases.model import Case
from sandbox import Fault, ManualClock, Person


async def ready(yard: Yard) -> set[str]:
    async with yard.store.database.read() as connection:
        return await yard.store.desk.links.ready(connection)


async def texts(yard: Yard, case: Case) -> list[str]:
    topic = await yard.topic(case)
    return [] if topic is None else [message.text for message in topic.messages if not message.deleted]


async def test_with_the_real_clock_and_budgets_everything_goes(tmp_path: Path) -> None:
    """A decision is made at one moment: a later reading of the clock would let every row wait for ever."""
    async with Stage.open(tmp_path, pacing="on") as stage:
        topic = await stage.open_case(stage.child("ru"), "первые слова")
        assert any("первые слова" in text for text in stage.texts(topic))
        assert stage.general


async def test_red_cases_take_turns(tmp_path: Path) -> None:
    """Two red cases have long texts, and the group's budget frees one call at a time: they share it evenly."""
    async with Yard.open(tmp_path, pacing="on") as yard:
        calm = await yard.case(yard.person())
        reds = [await yard.case(yard.person(), "red") for _ in range(2)]
        await yard.empty()
        yard.clock.advance(61)
        for number in range(14):  # the minute is used up bit by bit
            await yard.hear(calm, f"{number} " + "а" * 3000)
            await yard.pump()
            yard.clock.advance(4)
        before = len(yard.sandbox.calls)
        for case in reds:
            for number in range(6):
                await yard.hear(case, f"{number} " + "а" * 3000)
        await yard.empty(step=1)
        topics = [await yard.topic(case) for case in reds]
        threads = [topic.id for topic in topics if topic is not None]
        sent = [call.thread for call in yard.sandbox.calls[before:] if call.thread in threads]
        assert sorted(sent) == sorted(threads * 6)
        assert max(abs(lead) for lead in accumulate(1 if thread == threads[0] else -1 for thread in sent)) <= 2


async def test_words_outlive_a_refusal_that_nobody_knows(tmp_path: Path) -> None:
    """createForumTopic says a 400 that no table has: the group can't be worked in, and all is tried again."""
    async with Yard.open(tmp_path) as yard:
        await yard.link("astana")
        refusal = Fault("createForumTopic", status=400, description="Bad Request: TOPICS_TOO_MUCH", times=3)
        yard.sandbox.faults.add(refusal)
        case = await yard.case(yard.person())
        await yard.hear(case, "первые слова")
        await yard.pump()
        assert await ready(yard) == {"astana"}, "new cases go to the neighbor"
        await yard.empty()
        assert refusal.hits == 3
        assert (await texts(yard, case)).count("первые слова") == 1


async def test_at_most_two_copies_of_a_text(tmp_path: Path) -> None:
    """Telegram takes it and never answers: it is sent again once, and then staff are told."""
    async with Yard.open(tmp_path) as yard:
        case = await yard.case(yard.person())
        await yard.empty()
        topic = await yard.topic(case)
        assert topic is not None
        silent = Fault("sendMessage", chat=yard.group.id, thread=topic.id, effect=True, drop=True, times=None)
        yard.sandbox.faults.add(silent)
        await yard.hear(case, "дошло ли?")
        for _ in range(20):
            await yard.pump()
            yard.clock.advance(31)
        assert silent.hits == 2
        assert (await texts(yard, case)).count("дошло ли?") == 2
        told = [button for message in yard.group.general for button in message.labels if "📨" in button]
        assert len(told) == 1


async def test_a_group_held_for_over_a_minute_gets_no_new_cases(tmp_path: Path) -> None:
    async with Yard.open(tmp_path) as yard:
        await yard.link("astana")
        case = await yard.case(yard.person())
        await yard.empty()
        told = 0
        for seconds, workable in ((50, {"almaty", "astana"}), (70, {"astana"}), (3600, {"astana"})):
            yard.sandbox.faults.add(Fault("sendMessage", chat=yard.group.id, retry_after=seconds))
            await yard.hear(case, f"{seconds}")
            await yard.pump()
            assert await ready(yard) == workable
            yard.clock.advance(seconds + 1)
            await yard.empty()
            assert f"{seconds}" in await texts(yard, case)
            told += seconds > 60
            assert len([message for message in yard.group.general if "задержал" in message.text]) == told
        assert await ready(yard) == {"almaty", "astana"}


async def test_a_hold_is_reckoned_by_what_has_passed(tmp_path: Path) -> None:
    """The wall clock jumps while a person's chat is to be left alone: it is left alone as long as was asked."""
    async with Yard.open(tmp_path) as yard:
        case = await yard.case(yard.person())
        await yard.empty()
        held = yard.sandbox.faults.add(Fault("sendMessage", chat=yard.group.id, retry_after=40))
        await yard.hear(case, "ждёт")
        await yard.pump()
        assert held.hits == 1
        for hours in (-5, 10):
            yard.clock.set_wall(hours * 3600)
            await yard.pump()
            assert "ждёт" not in await texts(yard, case)
        yard.clock.advance(41)
        await yard.pump()
        assert "ждёт" in await texts(yard, case)


async def test_called_is_said_when_the_alert_was_accepted(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        away = stage.sandbox.faults.add(
            Fault("sendMessage", chat=stage.group.id, when=lambda call: not call.thread, status=502, times=None)
        )
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.press(child, "🆘")
        await stage.press(child, "💬")
        await stage.until(lambda: away.hits)
        assert shown(child) == screen("calling_red")
        away.remove()
        await stage.later(5)
        assert shown(child) == screen("waiting_red")


async def test_a_screen_that_comes_late_tells_what_has_happened_meanwhile(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.press(child, "🆘")
        late = asyncio.Event()
        slow = stage.sandbox.faults.add(Fault("editMessageText", chat=child.id, hold=late))
        child.press("💬")
        await stage.until(lambda: slow.hits and shown(child) == screen("waiting_red"))
        late.set()
        await stage.drained()
        await stage.until(lambda: shown(child) == screen("waiting_red"))


def shown(person: Person) -> str:
    assert person.screen is not None
    return person.screen.text


def screen(node: str) -> str:
    return DIALOGS.screen(node, "ru", center="Центр Алматы", count=0).text


async def test_a_group_without_the_usual_reaction_gets_another(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        stage.sandbox.faults.add(
            Fault(
                "setMessageReaction",
                when=lambda call: "👍" in str(call.params["reaction"]),
                status=400,
                description="Bad Request: REACTION_INVALID",
                times=None,
            )
        )
        found = {"id": stage.group.id, "available_reactions": [{"type": "emoji", "emoji": "🙏"}]}
        stage.sandbox.faults.add(Fault("getChat", garbage=json.dumps({"ok": True, "result": found}).encode()))
        topic = await stage.open_case(stage.child("ru"), "слова")
        await press(stage, stage.lead, topic, "✋")
        answer = await write(stage, stage.lead, topic, "ответ")
        assert stage.group.messages[answer].reactions == ["🙏"]
