"""The words of an alias lead back to it: a topic that Telegram reports is known by its title alone."""

from __future__ import annotations

import pytest
from stage import CONTENT, DIALOGS

from bot.cases.aliases import Aliases

ALIASES = Aliases(DIALOGS)
LANGUAGES = CONTENT.languages


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_title_names_its_alias(language: str) -> None:
    """The second round too: more cases were open than there are names."""
    for alias in range(2 * ALIASES.count):
        for mark in ("🔴", "✅"):
            title = CONTENT.text(
                language, "staff-title", mark=mark, alias=ALIASES.name(alias, language), topic="тақырып · тема"
            )
            assert ALIASES.named(title, language) == [alias]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "title", ["", "·", " · ", "🔴 {name}", "{name} · topic", "🔴 {name}x · topic", "🔴 {half} · topic"]
)
def test_other_titles_name_none(language: str, title: str) -> None:
    name = ALIASES.name(7, language)
    assert ALIASES.named(title.format(name=name, half=name.split()[0]), language) == []
