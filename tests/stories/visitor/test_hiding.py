"""🚪: what stays in the chat, and the silence until the person's next move."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

import pytest
from stage import Stage

from sandbox import Call, Fault, ManualClock, Person

LANGUAGES = ["kk", "ru", "en"]
QUIET = frozenset({"sendMessage", "editMessageText", "sendmessage", "editmessagetext"})


def neutral(stage: Stage, language: str) -> str:
    return stage.dialogs.content.text(language, "hidden")


def shown(stage: Stage, person: Person, since: int) -> list[Call]:
    """Calls that would make something appear in a person's chat."""
    return [call for call in stage.sandbox.calls[since:] if call.chat == person.id and call.method in QUIET]


def only_the_line(stage: Stage, person: Person, language: str) -> None:
    assert [message.text for message in person.messages] == [neutral(stage, language)]


async def answered(stage: Stage, person: Person, text: str = "Жауап") -> int:
    """A case with an answer that the person has not seen; the thread of its topic."""
    topic = await stage.open_case(person)
    await stage.take(topic)
    thread = stage.thread(topic)
    await stage.type(stage.lead, text, chat=stage.group, thread=thread)
    await stage.drained()
    return thread


@pytest.mark.parametrize("language", LANGUAGES)
async def test_one_neutral_line_stays(tmp_path: Path, language: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child(language)
        await answered(stage, child)
        await stage.press(child, "👁")
        await stage.type(child, "рахмет")
        await stage.act(child.send_media, "photo")
        await stage.press(child, "🚪")
        await stage.drained()
        only_the_line(stage, child, language)
        assert all(button[0] not in "🆘💬🚪" for button in stage.screens(child)[0].labels)


@pytest.mark.parametrize("how", ["press", "command"])
async def test_an_adults_own_words_go_too(tmp_path: Path, how: str) -> None:
    async with Stage.open(tmp_path) as stage:
        adult = stage.adult("ru")
        await stage.act(adult.start)
        await stage.press(adult, stage.dialogs.content.text("ru", "adult.label"))
        await stage.press(adult, "💬")
        await stage.press(adult, "⏭")
        await stage.type(adult, "сосед бьёт ребёнка")
        await stage.type(adult, "я слышу крики")
        topic = stage.topics[-1]
        await stage.take(topic)
        await stage.type(stage.lead, "Где это?", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        assert "Где это?" in [message.text for message in adult.messages]
        await (stage.press(adult, "🚪") if how == "press" else stage.type(adult, "/hide"))
        await stage.drained()
        only_the_line(stage, adult, "ru")


async def test_hiding_again_leaves_one_line(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.press(child, "🚪")
        only_the_line(stage, child, "ru")
        await stage.act(child.start)
        assert len(stage.screens(child)) == 1
        await stage.type(child, "/hide")
        await stage.type(child, "/hide")
        only_the_line(stage, child, "ru")
        await stage.press(child, "ℹ️")
        await stage.type(child, "привет")
        assert len(stage.screens(child)) == 1
        await stage.press(child, "🚪")
        only_the_line(stage, child, "ru")


async def test_hiding_without_a_start(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("en")
        await stage.type(child, "/hide")
        only_the_line(stage, child, "en")


async def test_what_is_too_old_to_delete_becomes_the_line(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        first = child.screen
        assert first is not None
        await stage.later(40 * 3600)
        await stage.press(child, stage.dialogs.content.text("ru", "child.label"))
        await stage.later(20 * 3600)
        await stage.type(child, "/help")
        assert first.text == neutral(stage, "ru"), "it could not be deleted any more"
        await stage.press(child, "🚪")
        assert {message.text for message in child.messages} == {neutral(stage, "ru")}


async def test_a_message_that_telegram_will_not_delete_is_covered(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        for method in ("deleteMessage", "deleteMessages"):
            stage.sandbox.faults.add(
                Fault(method=method, times=None, status=400, description="Bad Request: message can't be deleted")
            )
        await stage.type(child, "/help")
        await stage.press(child, "🚪")
        assert {message.text for message in stage.screens(child)} == {neutral(stage, "ru")}


async def test_nothing_comes_whatever_staff_do(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        thread = await answered(stage, child)
        topic = stage.group.topics[thread]
        await stage.press(child, "👁")
        await stage.press(child, "🚪")
        await stage.drained()
        assert any("спрятал чат" in text for text in stage.texts(topic))
        since, pushes = len(stage.sandbox.calls), len(child.notifications)
        own = await stage.type(stage.lead, "Ты здесь?", chat=stage.group, thread=thread)
        stage.lead.edit(own, "Ты ещё здесь?", chat=stage.group)
        await stage.press(stage.lead, "⏫", chat=stage.group, thread=thread)
        await stage.press(stage.lead, "✅", chat=stage.group, thread=thread)
        await stage.drained()
        await stage.press(stage.lead, "✋", chat=stage.group, thread=thread)
        await stage.type(stage.lead, "Я вернулся", chat=stage.group, thread=thread)
        await stage.drained()
        assert shown(stage, child, since) == []
        assert len(child.notifications) == pushes
        assert any("ваш ответ ждёт" in text for text in stage.texts(topic))
        await stage.press(child, "ℹ️")
        await stage.drained()
        lines = [message for message in child.messages if "👁" in "".join(message.labels)]
        assert len(lines) == 2
        assert not any("здесь?" in message.text for message in child.messages)
        await stage.press(child, "👁", message=lines[0])
        assert "Ты ещё здесь?" in lines[0].text


async def test_silence_after_a_closed_case(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        thread = await answered(stage, child)
        await stage.press(stage.lead, "✅", chat=stage.group, thread=thread)
        await stage.drained()
        await stage.press(child, "🚪")
        since = len(stage.sandbox.calls)
        await stage.press(stage.lead, "✋", chat=stage.group, thread=thread)
        await stage.type(stage.lead, "Ещё одно", chat=stage.group, thread=thread)
        await stage.drained()
        assert shown(stage, child, since) == []
        await stage.act(child.start)
        await stage.drained()
        assert shown(stage, child, since)
        assert any("👁" in "".join(message.labels) for message in child.messages)


@pytest.mark.parametrize("seen", ["covered", "live", "status", "edit"])
async def test_what_is_under_way_is_taken_back(tmp_path: Path, seen: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        thread = await answered(stage, child)
        if seen == "live":
            await stage.press(child, "▶️")
        if seen == "edit":
            await stage.press(child, "👁")
        hold = asyncio.Event()
        method = "sendMessage" if seen == "covered" else "editMessageText"
        fault = stage.sandbox.faults.add(Fault(method=method, chat=child.id, hold=hold))
        own = next(m.id for m in stage.group.topics[thread].messages if m.text == "Жауап")
        if seen == "status":
            stage.lead.press("✅", chat=stage.group, thread=thread)
        elif seen == "edit":
            stage.lead.edit(own, "Жауап жоқ", chat=stage.group)
        else:
            stage.lead.send("Слышишь?", chat=stage.group, thread=thread)
        await stage.until(lambda: fault.hits)
        places = {"live": "▶️", "status": "🔒", "edit": "▶️"}
        pressed = next((m for m in stage.screens(child) if places.get(seen, "-") in "".join(m.labels)), None)
        data = stage.dialogs.press("hide", "ru")
        target = pressed or (child.screen if seen != "live" else _live(stage, child))
        assert target is not None
        await stage.act(child.press_data, target.id, data)
        only_the_line(stage, child, "ru")
        since = len(stage.sandbox.calls)
        hold.set()
        await stage.drained()
        only_the_line(stage, child, "ru")
        assert not [call for call in shown(stage, child, since) if call.method == "sendMessage"]
        await stage.type(child, "я тут")
        await stage.drained()
        if seen in ("covered", "live"):
            assert any("👁" in "".join(message.labels) for message in child.messages)


def _live(stage: Stage, child: Person) -> object:
    words = stage.dialogs.content.text("ru", "live", count=1, covered="yes")
    return next(message for message in stage.screens(child) if message.text == words)


async def test_answers_keep_their_order_when_one_was_under_way(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        thread = await answered(stage, child)
        hold = asyncio.Event()
        fault = stage.sandbox.faults.add(Fault(method="sendMessage", chat=child.id, hold=hold))
        stage.lead.send("первый", chat=stage.group, thread=thread)
        await stage.until(lambda: fault.hits)
        await stage.type(stage.lead, "второй", chat=stage.group, thread=thread)
        await stage.press(child, "🚪")
        hold.set()
        await stage.drained()
        only_the_line(stage, child, "ru")
        await stage.act(child.start)
        await stage.drained()
        lines = [message for message in child.messages if "👁" in "".join(message.labels)]
        for line in lines:
            await stage.press(child, "👁", message=line)
        assert [line.text for line in lines] == ["первый", "второй"]


@pytest.mark.parametrize("seed", range(4))
async def test_silence_in_any_order(tmp_path: Path, seed: int) -> None:
    """Whatever the child and staff do in whatever order: after 🚪 one line, and nothing appears."""
    dice = random.Random(seed)
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        thread = await answered(stage, child)
        for _ in range(3):
            for _ in range(dice.randrange(1, 6)):
                await _deed(stage, child, thread, dice)
            stage.lead.send("в пути", chat=stage.group, thread=thread)
            data = stage.dialogs.press("hide", "ru")
            screens = stage.screens(child)
            if screens and dice.random() < 0.7:
                await stage.act(child.press_data, dice.choice(screens).id, data)
            else:
                await stage.type(child, "/hide")
            await stage.drained()
            only_the_line(stage, child, "ru")
            since, pushes = len(stage.sandbox.calls), len(child.notifications)
            for _ in range(dice.randrange(1, 6)):
                await _staff_deed(stage, thread, dice)
            await stage.drained()
            assert shown(stage, child, since) == []
            assert len(child.notifications) == pushes
            only_the_line(stage, child, "ru")


async def _deed(stage: Stage, child: Person, thread: int, dice: random.Random) -> None:
    choice = dice.randrange(7)
    if choice == 0:
        await stage.type(child, dice.choice(["мне страшно", "/help", "/start", "/lang", "/нет"]))
    elif choice == 1:
        await stage.act(child.send_media, "voice")
    elif choice == 2:
        await _staff_deed(stage, thread, dice)
    else:
        buttons = [
            (message, button["callback_data"])
            for message in stage.screens(child)
            for row in message.rows
            for button in row
            if "callback_data" in button and ":hide:" not in button["callback_data"]
        ]
        if buttons:
            message, data = dice.choice(buttons)
            await stage.act(child.press_data, message.id, data)
    await stage.drained()


async def _staff_deed(stage: Stage, thread: int, dice: random.Random) -> None:
    choice = dice.randrange(4)
    if choice < 2:
        await stage.type(stage.lead, f"ответ {dice.random()}", chat=stage.group, thread=thread)
    else:
        messages = [m for m in stage.group.topics[thread].messages if m.sender == "bot"]
        marks = [label[0] for message in messages for label in message.labels]
        await stage.act(stage.lead.press, dice.choice(marks), chat=stage.group, thread=thread)


@pytest.mark.parametrize("how", ["/hide", "/start"])
async def test_what_was_read_behind_the_line_is_hidden_after_a_restart(tmp_path: Path, how: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.press(child, "🚪")
        await stage.press(child, "ℹ️")
        await stage.press(child, "🆘")
        await stage.stop_bot()
        await stage.start_bot()
        await stage.type(child, how)
        left = "hidden" if how == "/hide" else "start"
        assert [message.text for message in child.messages] == [stage.dialogs.screen(left, "ru").text]


async def test_words_behind_the_line_are_asked_about_in_neutral_words(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.press(child, "🚪")
        await stage.press(child, "ℹ️")
        await stage.type(child, "чей это чат?")
        assert [m.text for m in child.messages] == [stage.dialogs.content.text("ru", "draft_again", count=1)]


@pytest.mark.parametrize("how", ["👁", "▶️"])
async def test_the_line_that_an_answer_became_gives_way_as_any_other(tmp_path: Path, how: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        await stage.take(topic)
        thread = stage.thread(topic)
        await stage.type(stage.lead, "до", chat=stage.group, thread=thread)
        await stage.drained()
        await stage.press(child, "👁")
        if how == "▶️":
            await stage.press(child, how)
            await stage.drained()
        opened = next(message for message in child.messages if "до" in message.text.split())
        await stage.press(child, "🚪", message=opened)
        assert child.messages == [opened]
        await stage.type(stage.lead, "после", chat=stage.group, thread=thread)
        await stage.drained()
        assert child.messages == [opened]
        await stage.type(child, "я снова здесь")
        await stage.drained()
        asked, waited = child.messages
        assert asked.text == stage.dialogs.content.text("ru", "draft_again", count=1)
        await stage.press(child, "👁", message=waited)
        assert waited.text == "после"
