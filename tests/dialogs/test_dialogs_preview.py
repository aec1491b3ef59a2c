"""The preview in the terminal: a frame that holds, what a locked phone shows, lengths, where buttons lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs import Dialogs
from dialogs.preview import WIDTH, preview, width, wrapped


def shown(trees: Dialogs, name: str, language: str = "ru", parent: str = "") -> tuple[list[str], list[str]]:
    """The lines inside the frame, and those below it."""
    lines = preview(trees, trees.nodes[name], language, parent).split("\n")
    end = next(number for number, line in enumerate(lines) if line.startswith("╰"))
    for line in lines[: end + 1]:
        assert width(line) == WIDTH + 4, line
    return [line[2:-2].rstrip() for line in lines[1:end]], lines[end + 1 :]


def test_a_screen(miniature: Dialogs) -> None:
    inside, below = shown(miniature, "beaten")
    assert inside[0] == "ru not your fault"
    assert inside[2].strip("[ ]") == "ru now"
    assert [cell.strip() for cell in inside[-1].strip("[]").split("] [")] == ["🆘 ru now", "💬 ru write", "🚪 ru hide"]
    assert below[0].startswith("on a locked phone: ru not your fault")
    assert below[1] == "text: 17 of 500 characters"
    assert "  ru lower (8) → low" in below
    assert "  ⬅️ ru back (10) → child" in below


def test_the_way_back_is_that_of_the_parent(miniature: Dialogs) -> None:
    _, below = shown(miniature, "low", parent="beaten")
    assert "  ⬅️ ru back (10) → beaten" in below


def test_numbers_and_links(workshop) -> None:
    day = "{checked: 2026-11-01, by: operator, number: '150'}"
    other = "{checked: 2026-11-01, by: operator}"
    workshop.write("content/contacts.checked.yaml", f"night_line: {day}\nremoval: {other}\n")
    inside, below = shown(workshop.load(), "beaten_now", "en")
    assert any("Night line" in line for line in inside)
    assert "  📋 112 (6) copies 112" in below
    assert any(line.endswith("opens https://removal.example") for line in below)


def test_what_the_program_fills_in(miniature: Dialogs) -> None:
    inside, below = shown(miniature, "unsent", "en")
    assert inside[0] == "en … not yet: …"
    assert below[1:3] == [
        "text: 13 of 500 characters",
        "with all that is filled in: up to 3053 of 4096",
    ]


def test_a_locked_phone_shows_the_first_line(workshop) -> None:
    workshop.change_texts("unsent = {word} {", "unsent =\n    {word} moment.\n\n    {word} {")
    workshop.change("trees/system.yaml", "    arguments", "    notification: true\n    arguments")
    _, below = shown(workshop.load(), "unsent")
    assert below[0] == "on a locked phone: ru moment."
    _, below = shown(workshop.load(), "beaten")
    assert below[0] != "on a locked phone: ru not your fault"


def test_too_long(workshop) -> None:
    workshop.change_texts("beaten = {word} not", f"beaten = {{word}} {'long ' * 120}not")
    workshop.change_texts(".label = {word} low", f".label = {{word}} {'w' * 45}")
    import content
    import dialogs

    said, problems = content.read(workshop.content)
    trees, _ = dialogs.read(said, workshop.trees, problems)
    _, below = shown(trees, "beaten")
    assert "text: 617 of 500 characters; shorten or split it" in below
    inside, below = shown(trees, "child")
    assert any(line.endswith("w…]") for line in inside)
    assert f"  ru {'w' * 45} (48, over 30: shorten it) → low" in below


def test_a_region(miniature: Dialogs) -> None:
    _, below = shown(miniature, "contacts_kz-75")
    assert below[1].endswith("of 4096 characters")


def test_what_can_not_be_shown(workshop) -> None:
    workshop.change("content/ru/all.ftl", "low = ru stay\n", "low =\n")
    import content
    import dialogs

    said, problems = content.read(workshop.content)
    trees, _ = dialogs.read(said, workshop.trees, problems)
    with pytest.raises(LookupError):
        preview(trees, trees.nodes["low"], "ru")


def test_every_screen_in_every_language(miniature: Dialogs) -> None:
    for node in miniature.nodes.values():
        if miniature.has_screen(node):
            for language in miniature.languages:
                shown(miniature, node.id, language)


@given(text=st.text(), columns=st.integers(2, 50))
def test_lines_fit_and_lose_nothing(text: str, columns: int) -> None:
    lines = list(wrapped(text, columns))
    assert all(width(line) <= columns or len(line) == 1 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace("\n", "").replace(" ", "")


def test_widths() -> None:
    assert [width(text) for text in ("аб", "🆘", "✖️", "é", "👨‍👩", "日")] == [2, 2, 2, 1, 4, 2]
