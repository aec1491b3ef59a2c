"""The main job as people live it: a child's tap, a specialist's answer, and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from stage import Stage


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
async def test_a_child_writes_and_a_specialist_answers(tmp_path: Path, database_url: str, language: str) -> None:
    async with Stage.open(tmp_path, url=database_url) as stage:
        child = stage.child(language)
        topic = await stage.open_case(child, "мне страшно дома")
        assert "мне страшно дома" not in [message.text for message in child.messages]
        await stage.take(topic)
        thread = stage.thread(topic)
        answer = await stage.type(stage.lead, "Я рядом. Ты в безопасности сейчас?", chat=stage.group, thread=thread)
        await stage.until(lambda: any("👁" in "".join(m.labels) for m in child.messages))
        line = child.messages[-1]
        assert "безопасности" not in line.text
        assert child.notifications[-1].silent
        await stage.press(child, "👁")
        assert "Я рядом. Ты в безопасности сейчас?" in [message.text for message in child.messages]
        await stage.until(lambda: next(m for m in topic.messages if m.id == answer).reactions)
        await stage.type(child, "да, я у соседки")
        await stage.until(lambda: "да, я у соседки" in stage.texts(topic))
        await stage.press(stage.lead, "✅", chat=stage.group, thread=thread)
        await stage.until(lambda: topic.name.startswith("✅"))
