"""What the checker asks of the marks (emoji) that labels begin with: the same meaning, the same mark, in
every language. Whoever can't read a label yet knows the mark."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from fnmatch import fnmatchcase

from content.library import Content
from content.messages import Entry
from content.problems import Problem, is_blank
from dialogs.tree_rules import Checked

# Keys of texts (with * for any letters) and the mark that each must begin with.
FIXED_MARKS = {
    "mark-back": "⬅️",
    "mark-start": "🏠",
    "mark-sos": "🆘",
    "mark-write": "💬",
    "mark-hide": "🚪",
    "start.label": "🏠",
    "sos.label": "🆘",
    "sos_write.label": "💬",
    "write.label": "💬",
    "hide.label": "🚪",
    "language.label": "🌐",
    "silent.label": "🤫",
    "silent_*_yes.label": "✅",
    "silent_*_no.label": "✖️",
    "silent_*_skip.label": "⏭",
    "write_go.label": "⏭",
    "draft_send.label": "✅",
    "draft_drop.label": "✖️",
    "reveal.label": "👁",
    "conversation.label": "👁",
    "live.label": "▶️",
    "cover_on.label": "✅",
    "cover_off.label": "✖️",
    "button-take": "✋",
    "button-next": "➡️",
    "button-handover": "🔁",
    "button-urgency": "⏫",
    "button-close": "✅",
    "button-confirm": "✅",
}

# Marks that stand for one thing only: no other label may begin with them.
OWN_MARKS = frozenset(("🆘", "💬", "🚪", "⬅️", "🏠", "🌐", "🤫", "👁", "⏭"))

_SIGNS = frozenset(("So", "Sm", "Sk", "Mn", "Me", "Po"))  # Unicode's general categories
_JOINER = "\u200d"  # makes one emoji of several


def mark_problems(checked: Checked) -> Iterator[Problem]:
    """Every label without its mark, with another's mark, or with different marks in different languages."""
    content = checked.content
    keys = {key for messages in content.messages.values() for key in messages.entries}
    labels = {link.label for node in checked.forest.nodes.values() for row in node.rows for link in row}
    for key in sorted(keys):
        fixed = next((mark for pattern, mark in FIXED_MARKS.items() if fnmatchcase(key, pattern)), "")
        if fixed:
            yield from _lacking(content, key, fixed)
        elif key in labels or key.endswith(".label") or key.startswith("button-"):
            yield from _differing(content, key)


def _lacking(content: Content, key: str, fixed: str) -> Iterator[Problem]:
    for entry, mark in _marks(content, key):
        if _plain(mark) != _plain(fixed):
            found = f", not with {mark}" if mark else ""
            message = f"'{key}' must begin with its mark {fixed}{found}; write '{fixed} ' before the words"
            yield Problem(entry.file, entry.line, message)


def _differing(content: Content, key: str) -> Iterator[Problem]:
    marks = _marks(content, key)
    first = marks[0][1]
    for entry, mark in marks:
        if any(_plain(mark) == _plain(own) for own in OWN_MARKS):
            message = f"'{key}' begins with {mark}, which stands for something else; take another mark or none"
            yield Problem(entry.file, entry.line, message)
        elif _plain(mark) != _plain(first):
            these = f"begins with {mark}" if mark else "has no mark"
            others = f"begins with {first}" if first else "has none"
            message = f"'{key}' {these} here and {others} in '{content.languages[0]}'; make them the same"
            yield Problem(entry.file, entry.line, message)


def _marks(content: Content, key: str) -> list[tuple[Entry, str]]:
    """The text in each language that has it, with its mark ("" for none)."""
    found = [messages for messages in content.messages.values() if key in messages.entries]
    return [(messages.entries[key], leading_mark(messages.prose(key))) for messages in found]


def leading_mark(label: str) -> str:
    """The signs (emoji, with what belongs to them) that a label begins with: up to its first letter, digit
    or space; "" for none. Quotation marks and brackets aren't signs."""
    length = 0
    for character in label:
        if character != _JOINER and (unicodedata.category(character) not in _SIGNS or character in "\"'#*"):
            break
        length += 1
    return "" if is_blank(label[:length]) else label[:length]


def _plain(mark: str) -> str:
    """A mark without the invisible sign that asks for its colored form: keyboards leave it out or not."""
    return mark.replace("\ufe0f", "")
