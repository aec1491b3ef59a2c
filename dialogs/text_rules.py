"""What the checker asks of the texts: complete, equal and filled placeholders in every language, within
the limits, no number written out, none too many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from content.library import Content
from content.messages import Entry, Messages
from content.problems import Problem, file_name, nearest
from dialogs.directory import PIECES
from dialogs.layout import has_screen
from dialogs.model import MARK_TEXTS, Node
from dialogs.tree_rules import Checked

MESSAGE_LIMIT = 4096  # UTF-16 units, Telegram's limit of a message
AUDIENCE_LIMITS = {"child": 500, "all": 500, "adult": 900}

_MARKS = dict(zip(MARK_TEXTS, ("⬅️", "🏠", "🆘", "💬", "🚪"), strict=True))

# key of a text → the placeholders that something fills, with their longest lengths, and who needs the
# text, as file and line
Wanted = dict[str, tuple[Mapping[str, int], str, int]]


def text_problems(checked: Checked) -> Iterator[Problem]:
    """Every problem of the texts."""
    content = checked.content
    wanted = wanted_texts(checked)
    numbers = _number_patterns(content)
    used = _used(checked, wanted)
    for key in wanted:
        yield from _missing(checked, key, wanted)
        yield from _unused_arguments(checked, key, wanted)
    for language, messages in content.messages.items():
        for key, entry in messages.entries.items():
            if key not in used:
                yield Problem(entry.file, entry.line, _superfluous(key, wanted))
            yield from _bad_placeholders(content, language, entry, wanted[key][0] if key in wanted else {})
            yield from _numbers_in_prose(messages, entry, numbers)
            for name in messages.broken_references(key):
                hint = nearest(name, messages.entries)
                yield Problem(entry.file, entry.line, f"'{key}' refers to '{name}', which isn't there{hint}")
        for key, mark in _MARKS.items():
            if key in messages.entries and not messages.prose(key).startswith(mark):
                entry = messages.entries[key]
                yield Problem(entry.file, entry.line, f"'{key}' must begin with its mark {mark}")
        yield from _too_long(checked, messages, wanted)


def wanted_texts(checked: Checked) -> Wanted:
    """Every text that a screen or a service uses."""
    content, nodes = checked.content, checked.forest.nodes
    root = file_name(content.root)
    wanted: Wanted = dict.fromkeys(MARK_TEXTS, ({}, root, 1))
    if content.regions:
        wanted |= {key: (arguments, root, 1) for key, arguments in PIECES.items()}
    for service in content.services.values():
        wanted[service.key] = (service.arguments, service.file, service.line)
    for node in nodes.values():
        if node.generated:
            continue
        if has_screen(content, node):
            wanted[node.text] = (node.arguments, node.file, node.line)
        for link in (link for row in node.rows for link in row):
            target = checked.forest.find(link.to)
            if link.label:
                wanted.setdefault(link.label, ({}, node.file, link.line))
            elif target is not None and not target.generated:
                wanted.setdefault(target.label_key(content.has), ({}, target.file, target.line))
    return wanted


def _missing(checked: Checked, key: str, wanted: Wanted) -> Iterator[Problem]:
    _, file, line = wanted[key]
    content = checked.content
    lacking = [name for name, messages in content.messages.items() if key not in messages.entries]
    if not lacking:
        return
    elsewhere = [messages.entries[key] for messages in content.messages.values() if key in messages.entries]
    place = elsewhere[0].file.replace("\\", "/").rsplit("/", 1)[-1] if elsewhere else "an .ftl file"
    languages = " and ".join(f"'{name}'" for name in lacking)
    yield Problem(file, line, f"the text '{key}' is missing in {languages}; add it to {place} there")


def _unused_arguments(checked: Checked, key: str, wanted: Wanted) -> Iterator[Problem]:
    arguments, file, line = wanted[key]
    if key in PIECES:
        return
    having = [messages for messages in checked.content.messages.values() if key in messages.entries]
    for name in arguments:
        if having and not any(name in messages.placeholders(key) for messages in having):
            yield Problem(file, line, f"no text of '{key}' uses the argument '{name}'; take it out")


def _used(checked: Checked, wanted: Wanted) -> set[str]:
    """Keys that are needed somewhere, also by way of another text. The label of a node always counts: a
    button may need it any day."""
    used = set(wanted) | {f"{name}.label" for name in checked.forest.nodes}
    for messages in checked.content.messages.values():
        waiting = [key for key in used if key in messages.entries]
        while waiting:
            new = messages.references(waiting.pop()) - used
            used |= new
            waiting += [key for key in new if key in messages.entries]
    return used


def _superfluous(key: str, wanted: Wanted) -> str:
    advice = "take it out, or name it in services.yaml if the program uses it"
    return f"nothing uses the text '{key}'{nearest(key, wanted)}; {advice}"


def _bad_placeholders(
    content: Content, language: str, entry: Entry, arguments: Mapping[str, int]
) -> Iterator[Problem]:
    key = entry.key
    here = content.messages[language].placeholders(key)
    for name in sorted(here - set(arguments)):
        contact = content.contacts.get(name)
        if contact is None:
            hint = nearest(name, [*arguments, *content.numbers])
            advice = "name an argument of the node or service, or an always shown contact"
            message = f"nobody fills {{ ${name} }} in '{key}'{hint or f'; {advice}'}"
            yield Problem(entry.file, entry.line, message)
        elif not contact.always_shown:
            advice = "use the node's 'contacts:' instead"
            yield Problem(entry.file, entry.line, f"'{name}' may be hidden, a text can't name it; {advice}")
        elif not contact.number:
            yield Problem(entry.file, entry.line, f"the contact '{name}' has no number to fill in")
    others = {
        name: other
        for other, messages in content.messages.items()
        if key in messages.entries
        for name in messages.placeholders(key) - here
    }
    if others:
        names = ", ".join(f"{{ ${name} }}" for name in sorted(others))
        message = f"'{key}' lacks {names}, which '{'/'.join(sorted(set(others.values())))}' has; add it"
        yield Problem(entry.file, entry.line, message)


def _number_patterns(content: Content) -> list[tuple[str, re.Pattern[str]]]:
    """For each known number what it looks like in a text, however its digits are grouped."""
    patterns = []
    for contact in content.contacts.values():
        for number in contact.numbers:
            digits = [character for character in number if character.isdigit()]
            if len(digits) >= 3:
                spelled = r"[ \u00a0().-]*".join(digits)
                patterns.append((contact.id, re.compile(rf"(?<!\d){spelled}(?!\d)")))
    return patterns


def _numbers_in_prose(
    messages: Messages, entry: Entry, numbers: list[tuple[str, re.Pattern[str]]]
) -> Iterator[Problem]:
    prose = messages.prose(entry.key)
    if not any(character.isdigit() for character in prose):
        return
    for contact, pattern in numbers:
        if found := pattern.search(prose):
            advice = f"write {{ ${contact} }}, or put the contact on the node's 'contacts:'"
            message = f"'{entry.key}' writes out the number {found.group()}; {advice}"
            yield Problem(entry.file, entry.line, message)


def _too_long(checked: Checked, messages: Messages, wanted: Wanted) -> Iterator[Problem]:
    texts: dict[str, Node] = {node.text: node for node in checked.forest.nodes.values() if not node.generated}
    for key, (arguments, _, _) in wanted.items():
        entry = messages.entries.get(key)
        if entry is None:
            continue
        known = {name: len(number) for name, number in checked.content.numbers.items()}
        whole = messages.longest(key, {**known, **arguments})
        if whole > MESSAGE_LIMIT:
            message = f"'{key}' has up to {whole} characters; Telegram takes {MESSAGE_LIMIT}, shorten it"
            yield Problem(entry.file, entry.line, message)
        own = messages.longest(key, known)
        limit = AUDIENCE_LIMITS[texts[key].audience] if key in texts else MESSAGE_LIMIT
        if limit < own <= MESSAGE_LIMIT:
            message = f"'{key}' has {own} characters; these readers get at most {limit}, shorten or split it"
            yield Problem(entry.file, entry.line, message)
