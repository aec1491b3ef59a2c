"""A screen as a phone shows it, in letters, for the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from content.problems import utf16_length
from dialogs.engine import LABEL_LIMIT, Dialogs
from dialogs.model import Node
from dialogs.screen import Button
from dialogs.text_rules import AUDIENCE_LIMITS, MESSAGE_LIMIT

WIDTH = 44  # columns inside of the frame, about what a small phone shows in a line
_EMOJI_FORM = "\ufe0f"  # asks for the colored form of a sign, which is two columns wide


def preview(dialogs: Dialogs, node: Node, language: str, parent: str = "") -> str:
    """The screen of a node reached from `parent`, with … for what the program fills in. Raises LookupError when
    a text of it is missing."""
    screen = dialogs.screen(node.id, language, parent)
    lines = [f"╭{'─' * (WIDTH + 2)}╮"]
    lines += [f"│ {padded(line, WIDTH)} │" for line in wrapped(screen.text, WIDTH)]
    lines.append(f"├{'─' * (WIDTH + 2)}┤")
    lines += [f"│ {_row(row)} │" for row in screen.rows]
    lines.append(f"╰{'─' * (WIDTH + 2)}╯")
    first = screen.text.strip().split("\n", 1)[0]
    rarely = "" if node.notification else " (only where it can't be an edit of an older screen)"
    lines.append(f"on a locked phone: {first}{rarely}")
    lines += _lengths(dialogs, node, language, screen.text)
    for button in (button for row in screen.rows for button in row):
        length = utf16_length(button.label)
        over = f", over {LABEL_LIMIT}: shorten it" if length > LABEL_LIMIT else ""
        lines.append(f"  {button.label} ({length}{over}) {_use(dialogs, button)}")
    return "\n".join(lines)


def width(text: str) -> int:
    """Columns that a text takes in a terminal (Unicode Standard Annex 11: wide signs take two)."""
    columns = 0
    for character in text:
        if character == _EMOJI_FORM:
            columns += 1
        elif unicodedata.category(character) not in ("Mn", "Me", "Cf"):
            columns += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return columns


def wrapped(text: str, columns: int) -> Iterator[str]:
    """The lines of a text, none wider than so many columns, broken between words where that can be."""
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            if line and width(f"{line} {word}") > columns:
                yield line
                line = word
            else:
                line = f"{line} {word}" if line else word
            while width(line) > columns:
                part = _cut(line, columns)
                yield part
                line = line[len(part) :]
        yield line


def padded(text: str, columns: int) -> str:
    """A text with blanks up to so many columns."""
    return text + " " * (columns - width(text))


def _row(buttons: Sequence[Button]) -> str:
    """A row of buttons, all of one width; labels that don't fit are cut off, as on a phone."""
    each = (WIDTH - len(buttons) + 1) // len(buttons)
    cells = []
    for button in buttons:
        label = button.label
        if width(label) > each - 2:
            label = f"{_cut(label, each - 3)}…"
        left = (each - 2 - width(label)) // 2
        cells.append(f"[{padded(' ' * left + label, each - 2)}]")
    return padded(" ".join(cells), WIDTH)


def _cut(text: str, columns: int) -> str:
    """The longest beginning of a text that fits, one character at least."""
    length = 1
    while length < len(text) and width(text[: length + 1]) <= columns:
        length += 1
    return text[:length]


def _lengths(dialogs: Dialogs, node: Node, language: str, text: str) -> Iterator[str]:
    """How long the text may get, beside what its readers and Telegram take."""
    if node.generated:
        yield f"text: {utf16_length(text)} of {MESSAGE_LIMIT} characters"
        return
    filled = {name: utf16_length(str(value)) for name, value in dialogs.content.filled[language].items()}
    messages = dialogs.content.messages[language]
    own, limit = messages.longest(node.text, filled), AUDIENCE_LIMITS[node.audience]
    over = "; shorten or split it" if own > limit else ""
    yield f"text: {own} of {limit} characters{over}"
    if node.arguments:
        whole = messages.longest(node.text, {**filled, **node.arguments})
        over = "; shorten it" if whole > MESSAGE_LIMIT else ""
        yield f"with all that is filled in: up to {whole} of {MESSAGE_LIMIT}{over}"


def _use(dialogs: Dialogs, button: Button) -> str:
    if button.copy:
        return f"copies {button.copy}"
    if button.link:
        return f"opens {button.link}"
    press = dialogs.parse(button.press)
    return f"→ {press.node}" if press else ""
