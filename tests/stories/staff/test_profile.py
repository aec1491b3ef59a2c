"""What Telegram shows of the bot: set at every start, per language and scope, within Telegram's limits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from stage import Stage

from sandbox import Fault

VISITOR = ["start", "help", "lang", "hide"]
STAFF = ["duty", "note", "close", "help"]


def commands(stage: Stage, scope: str, language: str = "") -> list[str]:
    return [one["command"] for one in stage.sandbox.world.profile.commands.get((scope, language), [])]


async def test_names_texts_and_commands_per_language_and_scope(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        profile = stage.sandbox.world.profile
        group = f"chat:{stage.group.id}"
        await stage.until(lambda: commands(stage, group) and profile.short_descriptions.keys() >= {"", "en"})
        for language in ("", "kk", "ru", "en"):
            text = stage.dialogs.content.text
            shown = language or "kk"
            assert profile.names[language] == text(shown, "bot-name")
            assert len(profile.names[language]) <= 64
            assert profile.descriptions[language] == text(shown, "bot-description")
            assert len(profile.descriptions[language]) <= 512
            assert profile.short_descriptions[language] == text(shown, "bot-about")
            assert len(profile.short_descriptions[language]) <= 120
            assert commands(stage, "all_private_chats", language) == VISITOR
        assert commands(stage, group) == STAFF
        elsewhere = {scope for scope, _ in profile.commands} - {group}
        assert elsewhere == {"all_private_chats"}
        described = profile.commands[group, ""][0]["description"]
        assert described == stage.dialogs.content.text("ru", "command-duty")


async def test_a_group_that_is_no_longer_one_of_staff_loses_its_commands(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        before = f"chat:{stage.group.id}"
        await stage.until(lambda: commands(stage, before))
        await stage.link()
        await stage.until(lambda: commands(stage, f"chat:{stage.group.id}"))
        await stage.until(lambda: not commands(stage, before))


@pytest.mark.parametrize("fault", [{"retry_after": 1}, {"drop": True}])
async def test_what_could_not_be_set_is_tried_again(tmp_path: Path, fault: dict[str, Any]) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        await stage.stop_bot()
        stage.sandbox.world.profile.commands.clear()
        struck = stage.sandbox.faults.add(Fault(method="setMyCommands", **fault))
        await stage.start_bot()
        await stage.until(lambda: commands(stage, "all_private_chats"))
        assert struck.hits == 1
