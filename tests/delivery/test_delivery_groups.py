"""Staff groups that the bot can't work in: rows wait, the group is told once, cases go elsewhere, and
everything goes out when the rights are back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from stage import Stage

from sandbox import Fault, Group, Person, Topic


def general(stage: Stage, part: str) -> list[str]:
    return [message.text for message in stage.general if part in message.text]


def said(stage: Stage, key: str, **arguments: Any) -> str:
    return str(stage.dialogs.content.text("ru", key, **arguments))


def lost(stage: Stage) -> list[str]:
    return general(stage, said(stage, "link-lost", rights="|").split("|")[0])


async def taken(stage: Stage) -> tuple[Person, Topic, int]:
    child: Person = stage.child("ru")
    topic: Topic = await stage.open_case(child, "первое")
    await stage.take(topic)
    await stage.drained()
    return child, topic, stage.thread(topic)


async def ready(stage: Stage) -> set[str]:
    assert stage.parts is not None
    async with stage.parts.store.database.read() as connection:
        return await stage.parts.store.desk.links.ready(connection)


async def look(stage: Stage) -> None:
    """What happens every 30 seconds."""
    assert stage.program is not None
    await stage.program.groups.look()
    await stage.drained()


def topics_off(group: Group) -> None:
    group.forum = False


LOSSES: dict[str, tuple[Callable[[Group], None], Callable[[Group], None], int]] = {
    "topics": (
        lambda group: group.set_bot_rights(can_manage_topics=False),
        lambda group: group.set_bot_rights(can_manage_topics=True),
        1,
    ),
    "delete": (
        lambda group: group.set_bot_rights(can_delete_messages=False),
        lambda group: group.set_bot_rights(can_delete_messages=True),
        1,
    ),
    "muted": (
        lambda group: group.set_bot_rights(can_send_messages=False),
        lambda group: group.set_bot_rights(can_manage_topics=True),
        0,
    ),
    "demoted": (
        lambda group: group.set_bot_rights(can_send_messages=True),
        lambda group: group.set_bot_rights(can_manage_topics=True),
        1,
    ),
    "kicked": (lambda group: group.kick_bot(), lambda group: group.add_bot(), 0),
}


@pytest.mark.parametrize("what", LOSSES)
async def test_lost_rights_are_told_once_and_nothing_is_lost(tmp_path: Path, what: str) -> None:
    take_away, give_back, told = LOSSES[what]
    async with Stage.open(tmp_path) as stage:
        child, topic, _ = await taken(stage)
        take_away(stage.group)
        await stage.settled()
        await stage.type(child, "второе")
        await stage.type(child, "третье")
        await stage.drained()
        assert await ready(stage) == set()
        await look(stage)
        await look(stage)
        assert len(lost(stage)) == told
        late = stage.child("ru")
        await stage.act(late.start)
        await stage.press(late, "💬")
        assert stage.screens(late)[-1].text.split("\n")[0] == said(stage, "nobody").split("\n")[0]
        give_back(stage.group)
        await stage.until(lambda: "\n".join(stage.texts(topic)).endswith("второе\nтретье"))
        await stage.drained()
        assert await ready(stage) == {"almaty"}
        await look(stage)
        assert len(general(stage, said(stage, "link-ready"))) == told


async def test_a_loss_that_nobody_reports_is_found_by_sending_and_its_end_by_looking(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child, topic, _ = await taken(stage)
        stage.group.forum = False  # turning topics off is no change of anybody's membership
        refused = Fault("sendMessage", chat=stage.group.id, times=None, status=400)
        refused.when = lambda call: bool(call.params.get("message_thread_id"))
        refused.description = "Bad Request: the chat is not a forum"
        stage.sandbox.faults.add(refused)
        await stage.type(child, "второе")
        await stage.until(lambda: lost(stage))
        await look(stage)
        assert len(lost(stage)) == 1
        assert await ready(stage) == set()
        hits = refused.hits
        await look(stage)
        assert refused.hits == hits, "a group that can't be worked in is left alone"
        stage.group.forum = True
        refused.remove()
        await look(stage)
        await stage.until(lambda: "второе" in stage.texts(topic))
        assert len(general(stage, said(stage, "link-ready"))) == 1


async def test_a_refusal_that_no_right_explains_makes_no_storm(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child, topic, thread = await taken(stage)
        odd = Fault("sendMessage", thread=thread, times=4, status=400)
        odd.description = "Bad Request: not enough rights to send text messages to the chat"
        stage.sandbox.faults.add(odd)
        await stage.type(child, "второе")
        await stage.until(lambda: "второе" in stage.texts(topic), 15)
        await stage.drained()
        assert lost(stage) == []
        assert general(stage, said(stage, "link-ready")) == []
        assert await ready(stage) == {"almaty"}


async def test_a_restart_does_not_tell_again(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        await taken(stage)
        stage.group.set_bot_rights(can_delete_messages=False)
        await stage.until(lambda: lost(stage))
        await stage.stop_bot()
        await stage.start_bot()
        await look(stage)
        assert len(lost(stage)) == 1


async def test_a_link_without_rights_is_told_by_its_answer_alone(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        stage.lead = stage.sandbox.add_person("Lead", role="staff", language="ru")
        stage.group = stage.sandbox.add_group("Staff")
        stage.group.add_member(stage.lead, status="creator")
        stage.group.add_bot(can_delete_messages=False)
        assert stage.parts is not None
        async with stage.parts.store.database.write() as connection:
            code = await stage.parts.store.desk.links.invite(connection, "almaty")
        await stage.type(stage.lead, f"/link {code}", chat=stage.group)
        await look(stage)
        assert lost(stage) == []
        assert len(stage.general) == len([m for m in stage.general if m.sender != "bot"]) + 1
        stage.group.set_bot_rights(can_delete_messages=True)
        await stage.until(lambda: general(stage, said(stage, "link-ready")))


async def basic(stage: Stage) -> Group:
    """A basic group, which has no topics, linked by an administrator in advance."""
    stage.lead = stage.sandbox.add_person("Lead", role="staff", language="ru")
    stage.group = stage.sandbox.add_group("Staff", forum=False)
    stage.group.add_member(stage.lead, status="creator")
    stage.group.add_bot()
    assert stage.parts is not None
    async with stage.parts.store.database.write() as connection:
        links = stage.parts.store.desk.links
        await links.redeem(connection, await links.invite(connection, "almaty"), stage.group.id, ready=False)
    return stage.group


@pytest.mark.parametrize("first", ["message", "call"])
async def test_a_group_that_becomes_a_supergroup_is_followed(tmp_path: Path, first: str) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        old = await basic(stage)
        if first == "call":
            # The service message comes late, or got lost: the answer to a call says where the group is.
            old.bot, bot = None, old.bot
            new = stage.sandbox.group(old.migrate())
            old.bot = new.bot = bot
        else:
            new = stage.sandbox.group(old.migrate())
            await stage.settled()
        await look(stage)
        stage.group = new
        assert await ready(stage) == {"almaty"}
        child = stage.child("ru")
        assert await stage.open_case(child, "первое")


async def test_a_send_that_names_the_new_chat_is_followed(tmp_path: Path) -> None:
    """Before any service message arrives, a row meets 400 with `migrate_to_chat_id`."""
    async with Stage.open(tmp_path) as stage:
        new = stage.sandbox.add_group("Staff")
        new.add_member(stage.lead, status="creator")
        new.add_bot()
        moved = Fault(chat=stage.group.id, times=None, status=400, parameters={"migrate_to_chat_id": new.id})
        moved.description = "Bad Request: group chat was upgraded to a supergroup chat"
        stage.sandbox.faults.add(moved)
        stage.group = new
        child = stage.child("ru")
        topic = await stage.open_case(child, "первое")
        await stage.drained()
        assert stage.texts(topic)[-1] == "первое"
        assert moved.hits <= 3
