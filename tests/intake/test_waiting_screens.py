"""Screens that had to wait for Telegram, what the person did meanwhile, and what stands there in the end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from intake_support import fault
from stage import Stage

from bot.events import Typed
from bot.intake.lanes import Attempt
from bot.people import Receipt, Visitor
from bot.replies import Reply
from bot.telegram.showing import Showing, successor
from sandbox import Message, Person


def shown(person: Person) -> list[Message]:
    return [message for message in person.messages if message.sender == "bot"]


def numbers(person: Person) -> bool:
    return any("112" in label for message in shown(person) for label in message.labels)


async def test_the_screen_of_the_next_press_is_not_tidied_away(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        away = fault(stage, method="sendMessage", chat=child.id, status=502, times=3)
        typed = child.send("меня бьют")
        await stage.until(lambda: away.hits)
        child.press("🆘")
        await stage.settled(15)
        assert numbers(child)
        assert len(shown(child)) == 1
        assert typed not in [message.id for message in child.messages]


@pytest.mark.parametrize("after", ["/hide", "/start", "слово"])
@pytest.mark.parametrize("how", [{"status": 502, "times": 3}, {"retry_after": 2}], ids=["away", "throttled"])
@pytest.mark.parametrize("way", ["pressed", "typed"])
async def test_what_was_to_be_hidden_never_stays(tmp_path: Path, way: str, how: dict[str, Any], after: str) -> None:
    async with Stage.open(tmp_path) as stage:
        stage.discreet = False
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.press(child, "🆘")
        assert child.screen is not None
        secret = child.screen.text
        held = fault(stage, method="editMessageText", chat=child.id, **how)
        if way == "pressed":
            child.press("🚪")
        else:
            child.send("/hide")
        await stage.until(lambda: held.hits)
        child.send(after)
        await stage.settled(15)
        assert secret not in [message.text for message in child.messages]


async def test_hiding_does_not_wait_for_a_chat_that_is_held_for_hours(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.open_case(child)
        await stage.press(child, "🆘")
        fault(stage, method="editMessageText", chat=child.id, retry_after=7200, times=None)
        child.press("🚪")
        await stage.until(lambda: not child.messages)


async def test_what_is_too_old_to_delete_is_covered_when_edits_are_taken_again(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.take(topic)
        await stage.type(stage.lead, "тайный ответ", chat=stage.group, thread=topic.id)
        await stage.drained()
        await stage.press(child, "👁")
        [answer] = [message for message in shown(child) if message.text == "тайный ответ"]
        [status] = [message for message in shown(child) if message is not answer]
        kept = {"status": 400, "description": "Bad Request: message can't be deleted"}
        for method in ("deleteMessage", "deleteMessages"):
            struck = fault(stage, method=method, chat=child.id, times=None, **kept)
            struck.when = lambda call: f"{answer.id}" in str((call.params | {"chat_id": 0}).values())
        fault(stage, method="editMessageText", chat=child.id, retry_after=2)
        await stage.press(child, "🚪", message=status)
        await stage.settled(15)
        assert [message.text for message in child.messages] == [stage.dialogs.screen("hidden", "ru").text]


@pytest.mark.parametrize("restart", [False, True])
async def test_an_older_screen_does_not_come_after_the_door(tmp_path: Path, restart: bool) -> None:
    # Two seconds would be waited for several times over; with the default: tests/earnest.
    async with Stage.open(tmp_path, park_after=0.2) as stage:
        stage.discreet = False
        child = stage.child("ru")
        await stage.act(child.start)
        away = fault(stage, chat=child.id, status=502, times=None)
        child.send("меня бьют")
        await stage.until(lambda: away.hits)
        before = away.hits
        child.press("🚪")
        await stage.until(lambda: away.hits > before + 1)
        if restart:
            await stage.stop_bot()
        away.remove()
        if restart:
            await stage.start_bot()
        await stage.settled(40)
        said = [message.text for message in child.messages]
        assert said in ([], [stage.dialogs.screen("hidden", "ru").text])


@pytest.mark.parametrize("press", ["👁", "🆘"])
async def test_what_comes_twice_after_the_door_shows_nothing_again(tmp_path: Path, press: str) -> None:
    async with Stage.open(tmp_path) as stage:
        stage.discreet = False
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.take(topic)
        await stage.drained()
        await stage.type(stage.lead, "тайный ответ", chat=stage.group, thread=topic.id)
        await stage.drained()
        [line] = [message for message in shown(child) if message.labels[0].startswith("👁")]
        [status] = [message for message in shown(child) if message is not line]
        if press == "🆘":
            await stage.press(child, "👁", message=line)
        known = len(stage.sandbox.world.updates.log)
        await stage.press(child, press, message=line)
        await stage.press(child, "🚪", message=status)
        again = [one.update_id for one in stage.sandbox.world.updates.log[known:]]
        await stage.stop_bot()
        for update in again:
            stage.sandbox.redeliver(update)
        await stage.start_bot()
        await stage.settled()
        await stage.drained()
        assert [message.text for message in child.messages] == [stage.dialogs.screen("hidden", "ru").text]


async def test_an_edit_does_not_silence_the_question(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        held = fault(stage, method="sendMessage", chat=child.id, retry_after=2)
        number = child.send("меня бют")
        await stage.until(lambda: held.hits)
        child.edit(number, "меня бьют")
        await stage.settled(15)
        question = stage.dialogs.screen("draft", "ru", count=1, center="Центр Алматы").text
        assert [message.text for message in child.messages] == [question]


async def test_blocking_and_coming_back_does_not_swallow_a_screen(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        held = fault(stage, method="sendMessage", chat=child.id, retry_after=2)
        child.send("/help")
        await stage.until(lambda: held.hits)
        child.block()
        child.unblock()
        await stage.settled(15)
        assert [message.text for message in child.messages] == [stage.dialogs.screen("help", "ru").text]


async def test_two_answers_are_both_uncovered(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.take(topic)
        for text in ("первый", "второй"):
            await stage.type(stage.lead, text, chat=stage.group, thread=topic.id)
            await stage.drained()
        lines = [message for message in shown(child) if message.labels[0].startswith("👁")]
        held = fault(stage, method="editMessageText", chat=child.id, retry_after=2)
        child.press("👁", message=lines[0])
        await stage.until(lambda: held.hits)
        child.press("👁", message=lines[1])
        await stage.settled(15)
        await stage.until(lambda: {"первый", "второй"} <= {message.text for message in child.messages})


def typed(number: int) -> Typed:
    return Typed(Receipt("telegram", 1, number), Visitor("telegram", 5, "ru"), 9, "x", "", False)


REPLIES = st.builds(
    Reply,
    node=st.sampled_from(["", "help", "sos"]),
    language=st.just("ru"),
    edit=st.integers(0, 4),
    delete=st.sets(st.integers(1, 6), max_size=3).map(tuple),
    keep=st.sampled_from(["session", "status", "line", "nothing"]),
)


@given(st.lists(REPLIES, min_size=1, max_size=5))
def test_the_last_screen_is_shown_and_nobody_takes_it_away(replies: list[Reply]) -> None:
    waiting = [Showing(typed(number), reply, Attempt()) for number, reply in enumerate(replies)]
    asked_for = {message for reply in replies for message in reply.delete}
    deleted: set[int] = set()
    last: Showing | None = None
    while waiting:
        first, *later = waiting
        heir = successor(first.reply, later)
        if heir is not None:
            heir.takes_over(first)
            assert heir.reply.edit not in heir.reply.delete or heir.reply.edit in replies[-1].delete
        else:
            deleted |= set(first.reply.delete)
            last = first if first.reply.node else last
        waiting.pop(0)
    wanted = [reply for reply in replies if reply.node]
    if wanted:
        assert last is not None, "some screen is always shown"
        assert (last.reply.node, last.reply.edit) == (wanted[-1].node, wanted[-1].edit)
    shown_in = {reply.edit for reply in wanted}
    assert asked_for - shown_in <= deleted, "what was to go is gone, whoever was to delete it"


