"""A command that doesn't exist is a slip of staff's fingers, never words for the person."""

from __future__ import annotations

from pathlib import Path

from stage import Stage


async def test_an_unknown_command_is_not_said_to_the_person(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child()
        topic = await stage.open_case(child)
        await stage.take(topic)
        thread = stage.thread(topic)
        slip = await stage.type(stage.lead, "/handover к ночной смене", chat=stage.group, thread=thread)
        await stage.until(lambda: any("/note" in text for text in stage.texts(topic)))
        await stage.type(stage.lead, "/24 часа на связи", chat=stage.group, thread=thread)
        await stage.until(lambda: any("👁" in "".join(message.labels) for message in child.messages))
        await stage.press(child, "👁")
        assert child.messages[-1].text == "/24 часа на связи"
        assert not next(message for message in topic.messages if message.id == slip).reactions
