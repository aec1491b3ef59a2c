"""News of a conversation and the screen that the person is reading; what a closed case leaves behind; screens
that come as new messages."""

from __future__ import annotations

from pathlib import Path

import pytest
from stage import Stage

from sandbox import Fault, ManualClock, Message, Person

ANSWER = "Ты не виновата"
CORRECTED = "Ты ни в чём не виновата"
QUARTER = 15 * 60.0


async def talk(stage: Stage, person: Person) -> int:
    topic = await stage.open_case(person)
    await stage.take(topic)
    await stage.drained()
    return stage.thread(topic)


async def answer(stage: Stage, thread: int, text: str = ANSWER) -> int:
    number = await stage.type(stage.lead, text, chat=stage.group, thread=thread)
    await stage.drained()
    return number


def opened(person: Person, text: str = ANSWER) -> Message:
    return next(message for message in person.messages if message.text == text)


def covered(person: Person) -> list[Message]:
    return [message for message in person.messages if message.labels and message.labels[0].startswith("👁")]


def marks(person: Person) -> set[str]:
    return {label.split()[0] for message in person.messages for label in message.labels}


@pytest.mark.parametrize("where", ["🏠", "role", "language", "🔒", "🆘"])
async def test_news_does_not_replace_what_is_being_read(tmp_path: Path, where: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        [screen] = child.messages
        nodes = {"role": "child", "language": "lang_set"}
        if where in nodes:
            await stage.act(child.press_data, screen.id, stage.dialogs.press(nodes[where], "ru"))
        else:
            await stage.press(child, where)
        reading = screen.text
        await stage.take(topic)
        await stage.press(stage.lead, "✅", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        assert [message.text for message in child.messages] == [reading]
        await stage.press(stage.lead, "✋", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        await stage.press(child, "💬" if where != "🔒" else "👁")
        talking = screen.text
        assert talking != reading
        await stage.press(stage.lead, "✅", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        assert screen.text == stage.dialogs.screen("closed", "ru").text, "back in the talk news shows again"


async def test_words_bring_the_talk_back(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        [screen] = child.messages
        await stage.press(child, "🏠")
        await stage.type(child, "ещё слова")
        await stage.drained()
        assert child.messages == [screen]
        await stage.take(topic)
        await stage.press(stage.lead, "✅", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        assert screen.text == stage.dialogs.screen("closed", "ru").text


async def test_an_answer_that_was_left_stays_out_of_sight(tmp_path: Path) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        child = stage.child("ru")
        thread = await talk(stage, child)
        own = await answer(stage, thread)
        await stage.press(child, "👁", message=covered(child)[0])
        message = opened(child)
        await stage.press(child, "🏠", message=message)
        start = stage.dialogs.screen("start", "ru").text
        stage.lead.edit(own, CORRECTED, chat=stage.group)
        await stage.drained()
        await stage.press(stage.lead, "✅", chat=stage.group, thread=thread)
        await stage.drained()
        assert message.text == start
        await stage.later(QUARTER + 1)
        await stage.press(child, "👁", message=message)
        assert message.text == CORRECTED, "nothing of it is lost"


async def test_an_answer_does_not_replace_the_conversation(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        thread = await talk(stage, child)
        own = await answer(stage, thread)
        await stage.press(child, "👁", message=covered(child)[0])
        message = opened(child)
        await stage.press(child, "💬", message=message)
        status = message.text
        stage.lead.edit(own, CORRECTED, chat=stage.group)
        await stage.drained()
        assert message.text == status


async def test_answers_do_not_replace_what_is_read_instead_of_them(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        thread = await talk(stage, child)
        await stage.press(child, "▶️")
        await stage.press(child, "🏠")
        await answer(stage, thread)
        assert stage.dialogs.screen("start", "ru").text in [message.text for message in child.messages]
        [line] = covered(child)
        await stage.press(child, "👁", message=line)
        assert line.text == ANSWER


@pytest.mark.parametrize("how", ["covered", "open", "live", "live, nothing said"])
async def test_a_closed_case_offers_no_further_answers(tmp_path: Path, how: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        thread = await talk(stage, child)
        if how == "open":
            await stage.press(child, "🔒")
            await stage.press(child, "✖️")
        elif how.startswith("live"):
            await stage.press(child, "▶️")
        if "nothing" not in how:
            await answer(stage, thread)
        if how == "covered":
            await stage.press(child, "👁", message=covered(child)[0])
        pushes = len(child.notifications)
        await stage.press(stage.lead, "✅", chat=stage.group, thread=thread)
        await stage.drained()
        assert "▶️" not in marks(child)
        texts = [message.text for message in child.messages]
        assert (stage.dialogs.screen("closed", "ru").text in texts) is (how != "live")
        assert (ANSWER in texts) is ("nothing" not in how)
        assert len(child.notifications) == pushes


async def test_a_new_screen_shows_nothing_on_a_locked_phone(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        [screen] = child.messages
        child.delete(screen.id)
        await stage.act(child.press_data, screen.id, stage.dialogs.press("sos", "ru"))
        assert [message.text for message in child.messages] == [stage.dialogs.screen("sos", "ru").text]
        assert child.notifications[-1].text == stage.dialogs.screen("moment", "ru").text


async def test_better_a_telling_line_than_no_screen(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        stage.discreet = False
        child = stage.child("ru")
        await stage.act(child.start)
        stage.sandbox.faults.add(
            Fault(method="editMessageText", times=None, status=400, description="Bad Request: message can't be edited")
        )
        await stage.press(child, "🆘")
        assert child.messages[-1].text == stage.dialogs.screen("sos", "ru").text
        assert stage.dialogs.screen("moment", "ru").text not in [message.text for message in child.messages]


async def test_the_first_line_of_every_notification_is_bland(tmp_path: Path) -> None:
    """Media, words, commands and a covered answer, as a locked phone shows them in three languages."""
    async with Stage.open(tmp_path) as stage:
        content = stage.dialogs.content
        for language in content.languages:
            child = stage.child(language)
            for typed in ("/start", "/help", "/lang", "мне страшно", "/hide", "кто здесь"):
                await stage.type(child, typed)
            await stage.act(child.send_media, "photo")
            await stage.press(child, "✖️")
            thread = await talk(stage, child)
            await stage.act(child.send_media, "voice")
            await answer(stage, thread)
            assert len(child.notifications) > 8
            for notification in child.notifications:
                line = notification.text.splitlines()[0].lower()
                told = [word for word in content.telltale[language] if word in line]
                assert not told, line


async def test_who_walks_through_the_trees_is_not_covered(tmp_path: Path) -> None:
    """A tap may not write, and yet it is activity."""
    async with Stage.open(tmp_path, clock=ManualClock()) as stage:
        child = stage.child("ru")
        thread = await talk(stage, child)
        await answer(stage, thread)
        await stage.press(child, "👁")
        message = opened(child)
        for mark in ("🏠", "🆘", "🏠", "🆘"):
            await stage.later(QUARTER - 60)
            await stage.press(child, mark, message=message)
        reading = stage.dialogs.screen("sos", "ru").text
        assert message.text == reading
        await stage.later(QUARTER - 1)
        assert message.text == reading
        await stage.later(2)
        assert message.text == stage.dialogs.content.text("ru", "covered"), "then it is covered after all"
        await stage.press(child, "👁", message=message)
        assert message.text == ANSWER


async def test_after_a_restart_it_is_rather_covered(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, clock=ManualClock()) as stage:
        child = stage.child("ru")
        thread = await talk(stage, child)
        await answer(stage, thread)
        await stage.press(child, "👁")
        await stage.later(QUARTER - 60)
        await stage.press(child, "🆘", message=opened(child))
        await stage.stop_bot()
        await stage.start_bot()
        await stage.later(61)
        lines = {stage.dialogs.content.text("ru", key) for key in ("covered", "covered_status")}
        assert {message.text for message in child.messages} == lines


@pytest.mark.parametrize("what", ["answer", "status"])
async def test_a_cover_that_comes_late_does_not_replace_what_is_read_by_then(tmp_path: Path, what: str) -> None:
    clock = ManualClock()
    async with Stage.open(tmp_path, clock=clock) as stage:
        assert stage.parts is not None
        child = stage.child("ru")
        thread = await talk(stage, child)
        if what == "answer":
            await answer(stage, thread)
            await stage.press(child, "👁")
        message = opened(child) if what == "answer" else child.messages[-1]
        fault = Fault(method="editMessageText", chat=child.id, times=2, status=502)
        stage.sandbox.faults.add(fault)
        clock.advance(QUARTER + 1)
        await stage.parts.store.keeping.run()
        stage.parts.store.desk.outbox.wake.set()
        await stage.until(lambda: fault.hits == 2)
        await stage.press(child, "🆘", message=message)
        reading = stage.dialogs.screen("sos", "ru").text
        await stage.later(60)
        assert message.text == reading
        await stage.later(QUARTER)
        line = "covered" if what == "answer" else "covered_status"
        assert message.text == stage.dialogs.content.text("ru", line)
