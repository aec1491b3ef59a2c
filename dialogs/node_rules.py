"""What the checker asks of single nodes beyond their targets: what the program counts on, and what a reader
would stumble over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.problems import Problem
from dialogs.model import ACTIONS, SOS, START, Node
from dialogs.reader import REGION_LISTS, ROLES
from dialogs.tree_rules import Checked

# What each press must do whose name the program or a mark gives: every action has a node of its name, but for
# these. Two that were exchanged would send what somebody throws away.
_OTHERWISE = {"lang_set": "language", "leave_yes": "leave_center"}
_NO_NODES = frozenset(("language", "leave_center", "silent_answer", "write_region"))
_ANSWER = re.compile(r"silent_\w+_(?:yes|no|skip|\d)")
# What the program may send as a new message, of which a locked phone shows the first line.
_NOTIFICATIONS = frozenset((
    START, "covered", "draft", "draft_again", "draft_called", "failure", "held", "help", "hidden", "language", "media",
    "media_draft", "media_heard", "moment", "nobody", "nobody_draft", "silent_door", "silent_floor", "talking",
    "undelivered", "waiting", "waiting_red", "calling_red",
))  # fmt: skip

# What the program leaves on a phone that somebody else may hold: lines of an open conversation, what 🚪 leaves, and
# what stands for a moment where another screen comes.
_ALWAYS_NEUTRAL = ("covered", "covered_status", "hidden", "moment")


# Screens for whoever needs help now, or finds nobody.
_WITH_NUMBERS = (
    SOS, "failure", "nobody", "nobody_draft", "held", "waiting_red", "calling_red", "no_other_center", "not_kept",
)  # fmt: skip
_LANGUAGE = "language-"  # beginnings of labels that name a language


def node_problems(checked: Checked) -> Iterator[Problem]:
    """Every problem of single nodes."""
    for node in checked.forest.nodes.values():
        if not node.generated:
            yield from _counted_on(node)
            yield from _bad_neutral(node)
            yield from _bad_buttons(checked, node)
    yield from _not_neutral(checked)
    yield from _sos_without_numbers(checked)
    yield from _no_choice_of_region(checked)


def _counted_on(node: Node) -> Iterator[Problem]:
    if node.id in ROLES and node.role != node.id:
        yield Problem(node.file, node.line, f"'{node.id}' must choose its role; write 'role: {node.id}'")
    action = _action(node.id)
    if action and node.action != action:
        yield Problem(node.file, node.line, f"'{node.id}' must do what its name says; write 'action: {action}'")
    if node.id in _NOTIFICATIONS and not node.notification and not node.neutral:
        message = f"'{node.id}' may come as a new message; write 'notification: true', so that its first line is bland"
        yield Problem(node.file, node.line, message)


def _action(name: str) -> str:
    """What a node must do by its name; "" when that is free."""
    if name in _OTHERWISE:
        return _OTHERWISE[name]
    if _ANSWER.fullmatch(name):
        return "silent_answer"
    return name if name in ACTIONS and name not in _NO_NODES else ""


def _bad_neutral(node: Node) -> Iterator[Problem]:
    if node.neutral and (not node.entry or node.id not in _ALWAYS_NEUTRAL):
        message = f"'{node.id}' is neutral and so has no 🆘, 💬 and 🚪; only lines that the program shows may be"
        yield Problem(node.file, node.line, f"{message}: take 'neutral: true' out")


def _not_neutral(checked: Checked) -> Iterator[Problem]:
    for name in _ALWAYS_NEUTRAL:
        node = checked.forest.find(name)
        if node is not None and not node.neutral:
            shown = f"'{name}'" if node.id == name else f"'{node.id}', which stands for '{name}',"
            message = f"{shown} is shown on a phone that somebody else may hold, and must say nothing"
            yield Problem(node.file, node.line, f"{message}; write 'neutral: true'")


def _bad_buttons(checked: Checked, node: Node) -> Iterator[Problem]:
    languages: list[str] = []
    for link in node.links:
        if link.to == node.id:
            yield Problem(node.file, link.line, f"a button of '{node.id}' leads to itself; take it out")
        target = checked.forest.find(link.to)
        if target is None or target.action != "language":
            continue
        if not link.language:
            message = f"a button to '{link.to}' must say which language it chooses; add 'language:'"
            yield Problem(node.file, link.line, message)
        elif link.label.startswith(_LANGUAGE) and link.label != f"{_LANGUAGE}{link.language}":
            message = f"the button '{link.label}' chooses the language '{link.language}'; correct one of them"
            yield Problem(node.file, link.line, message)
        elif link.language in languages:
            message = f"'{node.id}' has two buttons for the language '{link.language}'; correct one"
            yield Problem(node.file, link.line, message)
        languages.append(link.language)


def _sos_without_numbers(checked: Checked) -> Iterator[Problem]:
    nodes, contacts = checked.forest.nodes, checked.content.contacts
    for name in _WITH_NUMBERS:
        node = nodes.get(name)
        if node is not None and not any(contacts[one].always_shown for one in node.contacts):
            message = f"'{name}' shows no number that always answers; add some to its 'contacts:'"
            yield Problem(node.file, node.line, message)
        elif name == SOS and node is not None and "emergency_112" in contacts and "emergency_112" not in node.contacts:
            yield Problem(node.file, node.line, f"'{SOS}' doesn't show 'emergency_112'; add it to its 'contacts:'")
    node = nodes.get(SOS)
    if node is not None and "silent" in nodes and all(link.to != "silent" for link in node.links):
        message = f"'{SOS}' has no button for whoever can't speak; add 'silent' to its 'buttons:'"
        yield Problem(node.file, node.line, message)


def _no_choice_of_region(checked: Checked) -> Iterator[Problem]:
    nodes = checked.forest.nodes
    for name in REGION_LISTS if checked.content.regions else ():
        if name in nodes and not any(node.regions == name for node in nodes.values()):
            message = f"nobody can choose a region on '{name}'; add 'regions: {name}'"
            yield Problem(nodes[name].file, nodes[name].line, message)
