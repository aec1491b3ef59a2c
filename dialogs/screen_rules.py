"""What the checker asks of the finished screens: labels that fit and differ, texts that render."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from content.problems import Problem, is_blank, utf16_length
from dialogs.engine import LABEL_LIMIT, Dialogs
from dialogs.layout import links, main_rows
from dialogs.model import Node
from dialogs.screen import Screen
from dialogs.text_rules import MESSAGE_LIMIT
from dialogs.tree_rules import Checked

CHOICES = {"younger": 4}  # by audience, besides the fixed marks


def screen_problems(checked: Checked, dialogs: Dialogs) -> Iterator[Problem]:
    """Every problem of the rendered screens. The trees and texts must be complete."""
    for node in checked.forest.nodes.values():
        if not checked.has_screen(node):
            continue
        yield from _too_many_choices(checked, node)
        for language in dialogs.languages:
            try:
                screen = dialogs.screen(node.id, language)
            except LookupError as error:
                yield Problem(*_place(checked, node), f"'{node.id}' can't be shown in '{language}': {error}")
                continue
            yield from _bad_labels(checked, node, language, screen)
            if is_blank(screen.text):
                message = f"'{node.id}' says nothing in '{language}'; write a text"
                yield Problem(*_place(checked, node), message)
            if node.generated and utf16_length(screen.text) > MESSAGE_LIMIT:
                message = (
                    f"the directory of '{node.region}' is over {MESSAGE_LIMIT} characters in '{language}'"
                )
                yield Problem(*_place(checked, node), f"{message}; shorten names and hours")


def _place(checked: Checked, node: Node) -> tuple[str, int]:
    if node.generated:
        return f"{checked.content.root / 'hotlines.yaml'}", 1
    return node.file, node.line


def _bad_labels(checked: Checked, node: Node, language: str, screen: Screen) -> Iterator[Problem]:
    seen = set()
    for label in (button.label for row in screen.rows for button in row):
        length = 0 if is_blank(label) else utf16_length(label)
        if not 0 < length <= LABEL_LIMIT:
            message = (
                f"a button of '{node.id}' has {length} characters in '{language}', not 1 to {LABEL_LIMIT}"
            )
            yield Problem(*_place_of_label(checked, node, language, label), f"{message}: '{label}'; shorten it")
        if (looks := _looks(label)) in seen:
            message = f"'{node.id}' has two buttons '{label}' in '{language}'"
            yield Problem(*_place_of_label(checked, node, language, label), f"{message}; give one another 'label:'")
        seen.add(looks)


@cache
def _looks(label: str) -> str:
    """Labels that nobody can tell apart are the same."""
    plain = unicodedata.normalize("NFKC", label).replace("\ufe0f", "").casefold()
    return " ".join(plain.split())


def _place_of_label(checked: Checked, node: Node, language: str, label: str) -> tuple[str, int]:
    """Where the words of a button stand, or for lack of such a text the node."""
    messages = checked.content.messages[language]
    for link in links(checked.forest, checked.content, node):
        target = checked.forest.find(link.to)
        if target is None or target.generated:
            continue
        key = link.label or target.label_key(checked.content.has)
        if key in messages.entries and not messages.placeholders(key) and messages.format(key, {}) == label:
            return messages.entries[key].file, messages.entries[key].line
    return _place(checked, node)


def _too_many_choices(checked: Checked, node: Node) -> Iterator[Problem]:
    """Those that stand above the row of ⬅️ and 🏠."""
    most = CHOICES.get(node.audience)
    count = sum(len(row) for row in main_rows(checked.forest, checked.content, node))
    if most is not None and count > most:
        message = f"'{node.id}' has {count} buttons of its own; these readers get at most {most}, split the screen"
        yield Problem(*_place(checked, node), message)
