"""Somebody who fears who works in a center reaches another one, and the feared one reads nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from stage import Stage

from sandbox import Group, ManualClock, Person

SECRET = "он психолог у вас"


@asynccontextmanager
async def two_centers(folder: Path, **settings: Any) -> AsyncIterator[SimpleNamespace]:
    """A stage with both centers linked: `almaty` and `astana` are their groups, `lead` is Almaty's."""
    async with Stage.open(folder, **settings) as stage:
        almaty, lead = stage.group, stage.lead
        await stage.link("astana")
        yield SimpleNamespace(stage=stage, almaty=almaty, lead=lead, astana=stage.group)


def words_in(group: Group) -> str:
    return "\n".join(message.text for topic in group.topics.values() for message in topic.messages)


async def go(stage: Stage, person: Person, node: str) -> None:
    """To a screen of the trees, by a button that may stand anywhere in the chat."""
    screen = person.screen
    assert screen is not None
    await stage.act(person.press_data, screen.id, stage.dialogs.press(node, person.language))


async def come_by_link(stage: Stage) -> Person:
    """A child who came by the link of the center in Almaty."""
    child = stage.child("ru")
    await stage.act(child.start, "almaty")
    return child


async def in_talk_with_almaty(stage: Stage) -> Person:
    """A child with an open conversation there."""
    child = await come_by_link(stage)
    await stage.press(child, "💬")
    await stage.press(child, "⏭")
    await stage.type(child, "раз")
    await stage.drained()
    return child


def label(stage: Stage, key: str) -> str:
    return stage.dialogs.content.text("ru", f"{key}.label")


@pytest.mark.parametrize("way", [("helper_did", "helper_yes"), ("k_helper", "k_helper_yes"), ("told_whom",)])
async def test_the_words_go_elsewhere_whatever_link_and_region_say(tmp_path: Path, way: tuple[str, ...]) -> None:
    async with two_centers(tmp_path) as two:
        stage = two.stage
        child = await come_by_link(stage)
        await go(stage, child, way[0])
        for name in way[1:]:
            await stage.press(child, label(stage, name))
        await stage.press(child, label(stage, "another_center"))
        assert "Центр Астана" in child.screen.text
        assert "Центр Алматы" in child.screen.text
        # 💬 again, and the region of the center that is feared: it doesn't get the words either.
        await stage.press(child, "💬")
        assert "Центр Алматы" not in child.screen.text
        await stage.press(child, stage.dialogs.content.regions["KZ-75"].labels["ru"])
        assert "Центр Астана" in child.screen.text
        await stage.type(child, SECRET)
        await stage.drained()
        assert SECRET in words_in(two.astana)
        assert not two.almaty.topics
        await go(stage, child, "low_now")
        await stage.press(child, "💬")
        await stage.drained()
        assert not two.almaty.topics, "a red case neither"


async def test_one_tap_is_enough(tmp_path: Path) -> None:
    async with two_centers(tmp_path) as two:
        stage = two.stage
        child = await come_by_link(stage)
        await go(stage, child, "helper_yes")
        await stage.press(child, label(stage, "another_center"))
        await stage.press(child, stage.dialogs.content.text("ru", "write-other-go"))
        assert "Центр Астана" in child.screen.text
        await stage.type(child, SECRET)
        await stage.drained()
        [topic] = two.astana.topics.values()
        assert topic.name.startswith("🟠")
        assert label(stage, "helper_yes") in topic.messages[1].text
        assert not two.almaty.topics


async def test_an_open_conversation_is_ended_first(tmp_path: Path) -> None:
    async with two_centers(tmp_path) as two:
        stage = two.stage
        child = await in_talk_with_almaty(stage)
        [old] = two.almaty.topics.values()
        await go(stage, child, "helper_yes")
        await stage.press(child, label(stage, "another_center"))
        assert "Центр Алматы" in child.screen.text
        assert not two.astana.topics, "nothing has happened yet"
        await stage.press(child, label(stage, "leave_yes"))
        await stage.drained()
        assert "Центр Астана" in child.screen.text
        staff_left = stage.dialogs.content.text("ru", "staff-left")
        assert staff_left in [message.text for message in old.messages]
        # Nobody of the old center gets the conversation back, and nothing new goes there.
        taken = len(old.messages)
        await stage.press(two.lead, "✋", chat=two.almaty, thread=next(iter(two.almaty.topics)))
        assert stage.dialogs.content.text("ru", "toast-left") in str(two.lead.toasts[-1])
        await stage.press(child, "✅")
        await stage.type(child, SECRET)
        await stage.drained()
        assert SECRET in words_in(two.astana)
        assert SECRET not in words_in(two.almaty)
        assert len(old.messages) == taken


async def test_words_that_were_typed_before_do_not_reopen_the_old_conversation(tmp_path: Path) -> None:
    async with two_centers(tmp_path) as two:
        stage = two.stage
        stage.group = two.almaty
        child = stage.child("ru")
        await stage.open_case(child, "раз")
        await go(stage, child, "helper_yes")
        await stage.press(child, label(stage, "another_center"))
        await stage.press(child, label(stage, "leave_yes"))
        await stage.press(child, "🏠")
        await stage.type(child, SECRET)
        await stage.press(child, "✅")
        await stage.drained()
        assert SECRET in words_in(two.astana)
        assert SECRET not in words_in(two.almaty)


async def test_where_there_is_no_other_center_that_is_said(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await go(stage, child, "helper_yes")
        await stage.press(child, label(stage, "another_center"))
        assert "Центр Алматы" in child.screen.text
        assert {"📋 111", "📋 112"} <= set(child.screen.labels)
        await stage.press(child, "💬")
        assert "Центр Алматы" in child.screen.text


async def test_pressed_twice_it_says_the_same_and_where_it_is_offered_the_other_one(tmp_path: Path) -> None:
    async with two_centers(tmp_path) as two:
        stage = two.stage
        child = await come_by_link(stage)
        for _ in range(2):
            await go(stage, child, "another_center")
            assert "прочтёт Центр Астана" in child.screen.text
        # The bot can't know which of the two it is: who reads the names turns it round.
        for center in ("Алматы", "Астана", "Алматы"):
            await stage.press(child, stage.dialogs.content.text("ru", "write-other-again"))
            assert f"прочтёт Центр {center}" in child.screen.text
        await stage.press(child, stage.dialogs.content.text("ru", "write-other-go"))
        assert "Центр Алматы" in child.screen.text


@pytest.mark.parametrize("way", ["typed", "sos", "silent", "💬"])
async def test_whoever_says_yes_reaches_the_other_center_however_they_write(tmp_path: Path, way: str) -> None:
    async with two_centers(tmp_path) as two:
        stage = two.stage
        child = await come_by_link(stage)
        await go(stage, child, "helper_yes")
        if way == "typed":
            await stage.type(child, SECRET)
            assert "Центр Астана" in child.screen.text
            await stage.press(child, "✅")
        elif way == "💬":
            await stage.press(child, "💬")
            assert "Центр Астана" in child.screen.text
            await stage.press(child, "⏭")
            await stage.type(child, SECRET)
        else:
            await stage.press(child, "🆘")
            await stage.press(child, "🤫" if way == "silent" else "💬")
        await stage.drained()
        assert two.astana.topics
        assert not two.almaty.topics


async def test_with_one_center_the_yes_changes_nothing(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await go(stage, child, "helper_yes")
        await stage.type(child, SECRET)
        await stage.press(child, "✅")
        await stage.drained()
        assert stage.topics


async def test_words_typed_beside_the_offer_are_asked_about(tmp_path: Path) -> None:
    """They don't slip into the open conversation with the center that is feared."""
    async with two_centers(tmp_path) as two:
        stage = two.stage
        child = await in_talk_with_almaty(stage)
        await go(stage, child, "helper_yes")
        await stage.type(child, SECRET)
        await stage.drained()
        assert SECRET not in words_in(two.almaty)
        await stage.press(child, "✖️")
        await stage.act(child.start)
        await stage.press(child, "💬")
        await stage.type(child, "два")
        await stage.drained()
        assert "два" in words_in(two.almaty)


@pytest.mark.parametrize("gone", ["🚪", "48 hours"])
async def test_what_was_ended_there_stays_ended(tmp_path: Path, gone: str) -> None:
    """Also when nothing is left of the session, whoever types first."""
    clock = ManualClock()
    async with two_centers(tmp_path, clock=clock) as two:
        stage = two.stage
        child = await in_talk_with_almaty(stage)
        await go(stage, child, "helper_yes")
        await stage.press(child, label(stage, "another_center"))
        await stage.press(child, label(stage, "leave_yes"))
        await stage.drained()
        if gone == "🚪":
            await stage.press(child, "🚪")
        else:
            await stage.later(49 * 3600)
        await stage.type(child, SECRET)
        await stage.press(child, "✅")
        await stage.drained()
        assert SECRET in words_in(two.astana)
        assert SECRET not in words_in(two.almaty)


async def test_a_conversation_that_staff_have_closed_is_not_taken_up_again_either(tmp_path: Path) -> None:
    async with two_centers(tmp_path) as two:
        stage = two.stage
        child = await in_talk_with_almaty(stage)
        thread = next(iter(two.almaty.topics))
        await stage.press(two.lead, "✋", chat=two.almaty, thread=thread)
        await stage.press(two.lead, "✅", chat=two.almaty, thread=thread)
        await stage.drained()
        await go(stage, child, "helper_yes")
        await stage.press(child, label(stage, "another_center"))
        assert "прочтёт Центр Астана" in child.screen.text
        await stage.press(two.lead, "✋", chat=two.almaty, thread=thread)
        assert stage.dialogs.content.text("ru", "toast-left") in str(two.lead.toasts[-1])
        await stage.press(child, "✅")
        await stage.type(child, SECRET)
        await stage.drained()
        assert SECRET in words_in(two.astana)
        assert SECRET not in words_in(two.almaty)


@pytest.mark.parametrize("way", ["", "💬"])
async def test_the_other_center_reads_how_bad_it_is(tmp_path: Path, way: str) -> None:
    async with two_centers(tmp_path) as two:
        stage = two.stage
        child = await come_by_link(stage)
        await go(stage, child, "marriage_now")
        await go(stage, child, "helper_yes")
        await stage.press(child, label(stage, "another_center"))
        await stage.press(child, way or stage.dialogs.content.text("ru", "write-other-go"))
        await stage.type(child, SECRET)
        await stage.drained()
        [topic] = two.astana.topics.values()
        assert topic.name.startswith("🔴")
        assert topic.name.endswith("брак по принуждению")
        assert SECRET in words_in(two.astana)


WAYS = {
    "after a number that did not answer": ("low_now", ("📞", "✖️"), "🔴"),
    "after danger at home": ("risk", ("📞",), "🔴"),
    "how to say it": ("touched", ("say_touched",), "🟠"),
    "calm": ("blackmail", ("calm",), "🟠"),
}


@pytest.mark.parametrize("way", WAYS)
async def test_a_case_keeps_what_the_person_came_from(tmp_path: Path, way: str) -> None:
    first, presses, mark = WAYS[way]
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await go(stage, child, first)
        for press in presses:
            if press.isascii():
                await go(stage, child, press)
            else:
                await stage.press(child, press)
        await stage.press(child, "💬")
        await stage.drained()
        if mark == "🔴":
            assert stage.topics, "no form in between"
        else:
            await stage.press(child, "⏭")
            await stage.type(child, "привет")
            await stage.drained()
        [topic] = stage.topics
        hint = stage.dialogs.case(first)
        key = "category-" + hint.category.replace(".", "-").replace("_", "-").removesuffix("-other")
        assert topic.name.startswith(mark)
        assert topic.name.endswith(stage.dialogs.content.text("ru", key))


async def test_who_begins_anew_is_asked_anew(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        for way in ("🏠", "🚪"):
            await go(stage, child, "low_now")
            await stage.press(child, way)
            if way == "🚪":
                await stage.act(child.start)
            await go(stage, child, "calm")
            await stage.press(child, "💬")
            await stage.drained()
            assert not stage.topics


@pytest.mark.parametrize("door", ["teen", "adult", "contacts", "needs"])
async def test_who_looks_for_something_else_is_asked_anew(tmp_path: Path, door: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        for before in ("low_now", "sos"):
            for name in (before, door, "calm"):
                await go(stage, child, name)
            await stage.press(child, "💬")
            await stage.drained()
            assert not stage.topics


async def test_words_typed_on_a_screen_are_about_it(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await go(stage, child, "low_now")
        await stage.type(child, "я не могу больше")
        await stage.press(child, "✅")
        await stage.drained()
        [topic] = stage.topics
        assert topic.name.startswith("🔴")
