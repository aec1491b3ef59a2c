"""What staff learn when nobody knows whether something arrived, and what they can do about it."""

from __future__ import annotations

import json
from pathlib import Path

from staff_support import answers, said, toast, write
from stage import Stage

from sandbox import Fault, Person, Topic


async def taken(stage: Stage) -> tuple[Person, Topic]:
    child = stage.child("ru")
    topic = await stage.open_case(child, "первое")
    await stage.take(topic)
    await stage.drained()
    return child, topic


def alias(topic: Topic) -> str:
    return topic.name[2:].split(" · ")[0]


async def test_what_may_not_have_arrived_can_be_sent_again(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child, topic = await taken(stage)
        lost = Fault("sendMessage", thread=stage.thread(topic), drop=True, times=2)
        stage.sandbox.faults.add(lost)
        await stage.type(child, "дошло?")
        line = said(stage, "staff-unsure", alias=alias(topic))
        await stage.until(lambda: any(message.text == line for message in stage.general))
        assert "дошло?" not in stage.texts(topic)
        await stage.type(child, "а это?")
        await stage.until(lambda: "а это?" in stage.texts(topic))
        await stage.press(stage.lead, "📨", chat=stage.group)
        assert toast(stage.lead) == said(stage, "toast-again")
        await stage.until(lambda: "дошло?" in stage.texts(topic))
        await stage.drained()
        await stage.press(stage.lead, "📨", chat=stage.group)
        assert toast(stage.lead) == said(stage, "toast-again-done")
        assert stage.texts(topic).count("дошло?") == 1


async def test_only_who_works_in_the_center_sends_again(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child, topic = await taken(stage)
        stage.sandbox.faults.add(Fault("sendMessage", thread=stage.thread(topic), drop=True, times=2))
        await stage.type(child, "дошло?")
        await stage.until(lambda: any("📨" in "".join(message.labels) for message in stage.general))
        await stage.press(stage.colleague, "📨", chat=stage.group)
        assert toast(stage.colleague).startswith(said(stage, "toast-unconfirmed", name="|").split("|")[0][:5])
        await stage.drained()
        assert "дошло?" not in stage.texts(topic)


async def test_a_group_without_any_reaction_is_told_once_in_each_topic(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        refused = {"status": 400, "description": "Bad Request: REACTION_INVALID", "times": None}
        stage.sandbox.faults.add(Fault("setMessageReaction", **refused))
        none = json.dumps({"ok": True, "result": {"id": stage.group.id, "available_reactions": []}}).encode()
        stage.sandbox.faults.add(Fault("getChat", garbage=none, times=None))
        _, topic = await taken(stage)
        for number in range(3):
            await write(stage, stage.lead, topic, f"ответ {number}")
        await stage.until(lambda: said(stage, "staff-unmarked") in answers(topic))
        await stage.drained()
        assert answers(topic).count(said(stage, "staff-unmarked")) == 1


async def test_a_group_that_takes_no_more_topics_is_told_and_so_is_its_way_back(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        assert stage.program is not None
        full = Fault("createForumTopic", status=400, description="Bad Request: TOPICS_TOO_MUCH", times=None)
        stage.sandbox.faults.add(full)
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.press(child, "🆘")
        await stage.press(child, "💬")
        await stage.until(lambda: full.hits)
        await stage.until(lambda: any(m.text == said(stage, "link-refused") for m in stage.general))
        held = said(stage, "held", center="Центр Алматы").split("\n\n")[1]
        await stage.until(lambda: any(held in screen.text for screen in stage.screens(child)))
        full.remove()
        await stage.until(lambda: stage.topics, 40)
        await stage.until(lambda: any(m.text == said(stage, "link-ready") for m in stage.general))
