"""`/link`: how a group becomes the staff group of a center, and how it stops being one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from stage import Stage

from bot.duty.links import INVITE_SECONDS, Link
from sandbox import Fault, Group, ManualClock, Person

LANGUAGES = ("kk", "ru", "en")


def said(stage: Stage, key: str, *languages: str, **arguments: Any) -> str:
    """What staff are told: in the center's language, or in all when nobody knows the center."""
    return "\n".join(stage.dialogs.content.text(one, key, **arguments) for one in languages or ("ru",))


async def code_for(stage: Stage, center: str = "almaty") -> str:
    assert stage.parts is not None
    async with stage.parts.store.database.write() as connection:
        return await stage.parts.store.desk.links.invite(connection, center)


async def link_of(stage: Stage, center: str = "almaty") -> Link | None:
    assert stage.parts is not None
    async with stage.parts.store.database.read() as connection:
        return await stage.parts.store.desk.links.of_center(connection, center)


def group_with(stage: Stage, *, forum: bool = True, bot: str = "administrator", **rights: bool) -> tuple[Group, Person]:
    lead = stage.sandbox.add_person("Lead", role="staff", language="ru")
    group = stage.sandbox.add_group("Group", forum=forum)
    group.add_member(lead, status="creator")
    group.add_bot(status=bot, **rights)
    return group, lead


def told(group: Group) -> list[str]:
    """What the bot said in General."""
    return [message.text for message in group.general if message.sender == "bot"]


async def write(stage: Stage, person: Person, text: str, group: Group) -> list[str]:
    """Writes in General; answers what the bot said to it."""
    before = len(told(group))
    await stage.type(person, text, chat=group)
    await stage.drained()
    return told(group)[before:]


async def test_a_good_code_works_once_and_does_not_stay_readable(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        group, lead = group_with(stage)
        code = await code_for(stage)
        number = await stage.type(lead, f"/link {code}", chat=group)
        await stage.until(lambda: told(group))
        assert told(group) == [said(stage, "link-done", center="Центр Алматы")]
        await stage.until(lambda: group.messages[number].deleted is not None)
        other, other_lead = group_with(stage)
        assert await write(stage, other_lead, f"/link {code}", other) == [said(stage, "link-wrong", *LANGUAGES)]
        link = await link_of(stage)
        assert link is not None
        assert (link.chat, link.ready) == (group.id, True)


@pytest.mark.parametrize("form", ["/link@sandbox_bot {}", "/LINK  {}", "/link\n{}", "/link {} "])
async def test_forms_in_which_people_send_a_code(tmp_path: Path, form: str) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        group, lead = group_with(stage)
        code = (await code_for(stage)).lower().replace("-", " ")
        assert await write(stage, lead, form.format(code), group) == [said(stage, "link-done", center="Центр Алматы")]


async def test_codes_that_are_not_good(tmp_path: Path) -> None:
    clock = ManualClock(1_700_000_000)
    async with Stage.open(tmp_path, linked=False, clock=clock) as stage:
        group, lead = group_with(stage)
        expired = await code_for(stage)
        unknown_center = await code_for(stage, "gone")
        clock.advance(INVITE_SECONDS)
        for text in ("/link WRONG-CODE0", f"/link {expired}", f"/link {unknown_center}", "/link " + "x" * 4000):
            assert await write(stage, lead, text, group) == [said(stage, "link-wrong", *LANGUAGES)], text
        assert await write(stage, lead, "/link", group) == [said(stage, "link-usage", *LANGUAGES)]
        assert await link_of(stage) is None


async def test_any_member_may_link_but_nobody_nameless(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        group, _ = group_with(stage)
        member, ghost = stage.sandbox.add_person("M", role="staff"), stage.sandbox.add_person("G", role="staff")
        group.add_member(member)
        group.add_member(ghost, status="administrator", anonymous=True)
        code = await code_for(stage)
        assert await write(stage, ghost, f"/link {code}", group) == [said(stage, "staff-anonymous", *LANGUAGES)]
        assert not [message.text for message in group.general if "/link" in message.text and not message.deleted]
        assert await link_of(stage) is None
        assert await write(stage, member, f"/link {code}", group) == [said(stage, "link-done", center="Центр Алматы")]


@pytest.mark.parametrize("bot", ["administrator", "member"])
async def test_a_group_without_topics_keeps_the_code_good(tmp_path: Path, bot: str) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        group, lead = group_with(stage, forum=False, bot=bot)
        code = await code_for(stage)
        assert await write(stage, lead, f"/link {code}", group) == [said(stage, "link-forum")]
        assert await link_of(stage) is None
        group.forum = True
        group.add_bot()
        assert await write(stage, lead, f"/link {code}", group) == [said(stage, "link-done", center="Центр Алматы")]


@pytest.mark.parametrize(
    ("bot", "rights", "named"),
    [
        ("member", {}, ["right-admin"]),
        ("administrator", {"can_manage_topics": False}, ["right-topics"]),
        ("administrator", {"can_delete_messages": False}, ["right-delete"]),
        (
            "administrator",
            {"can_manage_topics": False, "can_delete_messages": False},
            ["right-topics", "right-delete"],
        ),
    ],
)
async def test_each_missing_right_is_named_and_nothing_more_is_asked_when_they_come(
    tmp_path: Path, bot: str, rights: dict[str, bool], named: list[str]
) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        group, lead = group_with(stage, bot=bot, **rights)
        code = await code_for(stage)
        listed = ", ".join(said(stage, right) for right in named)
        assert await write(stage, lead, f"/link {code}", group) == [said(stage, "link-rights", rights=listed)]
        link = await link_of(stage)
        assert link is not None
        assert not link.ready
        group.add_bot()
        await stage.until(lambda: told(group)[-1] == said(stage, "link-ready"))
        group.set_bot_rights(can_manage_topics=False)
        await stage.until(lambda: told(group)[-1] == said(stage, "link-lost", rights=said(stage, "right-topics")))
        group.set_bot_rights(can_manage_topics=True)
        await stage.until(lambda: told(group).count(said(stage, "link-ready")) == 2)
        assert len(told(group)) == 4


async def test_telegram_away_while_rights_are_asked_for(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        group, lead = group_with(stage)
        code = await code_for(stage)
        for method in ("getChatMember", "getChat"):
            stage.sandbox.faults.add(Fault(method=method, status=500, description="Internal Server Error"))
            assert await write(stage, lead, f"/link {code}", group) == [said(stage, "link-failed", *LANGUAGES)]
        assert await write(stage, lead, f"/link {code}", group) == [said(stage, "link-done", center="Центр Алматы")]


@pytest.mark.parametrize("fault", [{"retry_after": 1}, {"drop": True}, {"status": 502}])
async def test_the_answer_to_a_good_code_is_tried_again_and_stays_the_same(
    tmp_path: Path, fault: dict[str, Any]
) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        group, lead = group_with(stage)
        code = await code_for(stage)
        struck = stage.sandbox.faults.add(Fault(method="sendMessage", chat=group.id, **fault))
        assert await write(stage, lead, f"/link {code}", group) == [said(stage, "link-done", center="Центр Алматы")]
        assert struck.hits == 1


async def test_a_code_that_is_delivered_twice(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        group, lead = group_with(stage)
        stage.sandbox.duplicate_next(1)
        lines = await write(stage, lead, f"/link {await code_for(stage)}", group)
        assert set(lines) == {said(stage, "link-done", center="Центр Алматы")}


async def test_the_coordinators_group_needs_no_topics(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        group, lead = group_with(stage, forum=False, can_manage_topics=False)
        code = await code_for(stage, "network")
        assert await write(stage, lead, f"/link {code}", group) == [said(stage, "link-network", "kk")]
        link = await link_of(stage, "network")
        assert link is not None
        assert (link.chat, link.ready) == (group.id, True)
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.press(child, "💬")
        assert child.screen is not None
        assert child.screen.text == stage.dialogs.screen("nobody", "ru").text


async def test_the_coordinators_group_is_told_of_the_one_right_that_counts(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        group, lead = group_with(stage, forum=False, bot="member")
        lines = await write(stage, lead, f"/link {await code_for(stage, 'network')}", group)
        assert lines == [said(stage, "link-rights", "kk", rights=said(stage, "right-admin", "kk"))]
        group.add_bot(can_manage_topics=False)
        await stage.until(lambda: len(told(group)) == 2)


async def test_open_cases_move_to_the_new_group_and_nothing_is_mixed_up(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child, "первые слова")
        await stage.take(topic)
        old, thread = stage.group, stage.thread(topic)
        answer = await stage.type(stage.lead, "мой ответ", chat=old, thread=thread)
        await stage.drained()
        group, lead = group_with(stage)
        group.add_member(stage.lead, status="administrator")
        # A topic and a message of the new group have the numbers of the old one's.
        group.last_message_id = thread - 1
        stranger = group.create_topic("Обед", stage.lead)
        assert stranger.id == thread
        await write(stage, lead, f"/link {await code_for(stage)}", group)
        await stage.until(lambda: len(group.topics) == 2)
        moved = next(found for found in group.topics.values() if found is not stranger)
        await stage.until(lambda: any("мой ответ" in message.text for message in moved.messages))
        assert any("первые слова" in message.text for message in moved.messages)
        await stage.type(child, "вторые слова")
        await stage.until(lambda: any("вторые слова" in message.text for message in moved.messages))
        await stage.type(stage.lead, "кто идёт обедать?", chat=group, thread=stranger.id)
        while group.last_message_id < answer - 1:
            await stage.type(stage.lead, "ещё", chat=group, thread=stranger.id)
        await stage.type(stage.lead, "не сюда", chat=old, thread=thread)
        await stage.type(stage.lead, "а это туда", chat=group, thread=moved.id)
        await stage.drained()
        await stage.press(child, "👁")
        shown = [message.text for message in stage.screens(child)]
        assert "а это туда" in "\n".join(shown)
        assert not [text for text in shown if "обедать" in text or "не сюда" in text or "ещё" in text]
        assert not [message for message in stranger.messages if message.sender == "bot"]


async def test_an_unlinked_group_hears_nothing_else(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        group, lead = group_with(stage)
        topic = group.create_topic("🔴 a · b", lead)
        for text in ("hello", "/help", "/duty on", "/start", "/close", "// x", "/start almaty"):
            await stage.type(lead, text, chat=group)
            await stage.type(lead, text, chat=group, thread=topic.id)
        await stage.act(lead.send_media, "photo", chat=group)
        await stage.drained()
        assert told(group) == []
        assert not [message for message in topic.messages if message.sender == "bot" and not message.service]


async def test_a_center_that_loses_its_group_to_another_one_is_named(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    async with Stage.open(tmp_path) as stage:
        topic = await stage.open_case(stage.child("ru"))
        group = stage.group
        lines = await write(stage, stage.lead, f"/link {await code_for(stage, 'astana')}", group)
        done = said(stage, "link-done", center="Центр Астана")
        assert lines == [f"{done}\n\n{said(stage, 'link-replaced', center='Центр Алматы')}"]
        assert await link_of(stage) is None
        assert [line for line in capfd.readouterr().err.splitlines() if "center_without_group" in line]
        # The same center again takes nothing from anybody.
        assert await write(stage, stage.lead, f"/link {await code_for(stage, 'astana')}", group) == [done]
        lines = await write(stage, stage.lead, f"/link {await code_for(stage, 'network')}", group)
        assert lines[0].endswith(said(stage, "link-replaced", "kk", center="Астана орталығы"))
        lines = await write(stage, stage.lead, f"/link {await code_for(stage)}", group)
        assert lines[0].endswith(said(stage, "link-replaced-network"))
        await stage.until(lambda: len(stage.topics) == 2 and topic in stage.topics)
