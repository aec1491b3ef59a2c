"""What the checker asks of the texts: complete, equal and filled placeholders in every language, within
the limits, no number written out, none too many."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from content.library import Content
from content.messages import Entry, Messages
from content.problems import Kind, Problem, file_name, nearest, unseen_character, utf16_length
from dialogs.directory import PIECES, SPARED, longest_list
from dialogs.engine import LABEL_LIMIT
from dialogs.layout import has_screen
from dialogs.model import MARK_TEXTS
from dialogs.number_rules import fact_problems, hours_problems, number_patterns, number_problems
from dialogs.tree_rules import Checked

MESSAGE_LIMIT = 4096  # UTF-16 units, Telegram's limit of a message
# Of Telegram's other texts, by the beginning of their keys: answers to presses, the bot's profile, names of topics
# (core.telegram.org/bots/api: answerCallbackQuery, setMyName, setMyShortDescription, setMyDescription, BotCommand,
# createForumTopic).
SERVICE_LIMITS = (
    ("toast-", 200), ("bot-name", 64), ("bot-about", 120), ("bot-description", 512), ("command-", 256),
    ("staff-title", 128),
)  # fmt: skip
AUDIENCE_LIMITS = {"younger": 220, "child": 500, "all": 500, "adult": 900}

MARKUP = re.compile(r"</?[a-z][^<>]*>|\*\*|__|`|\]\(|&[a-z]+;", re.IGNORECASE)
_ADDRESS = re.compile(
    r"https?:\S*|\bwww\.\S+|\bt(?:elegram)?\.me\b\S*|[\w.]*@\w[\w.]*"
    r"|(?<![\w.-])(?:[a-z\d-]+\.)+(?:com|kz|me|net|org|ru)\b(?:/\S*)?",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"^[ \t]*#+(?:[ \t]|$|review|source)", re.MULTILINE)
_STAFF_LABELS = "button-"  # those of visitors are measured on their screens
SURELY_TRANSLATED = 5  # words: shorter texts may well be the same in two languages

# key of a text → the placeholders that something fills, with their longest lengths, and who needs the
# text, as file and line
Wanted = dict[str, tuple[Mapping[str, int], str, int]]


def text_problems(checked: Checked) -> Iterator[Problem]:
    """Every problem of the texts."""
    content = checked.content
    wanted = wanted_texts(checked)
    numbers = number_patterns(content)
    used = _used(checked, wanted)
    yield from _untranslated(content, wanted)
    for key in wanted:
        yield from _missing(checked, key, wanted)
        yield from _unused_arguments(checked, key, wanted)
    for language, messages in content.messages.items():
        for_lawyers = {review.message for review in messages.reviews if review.role == "lawyer"}
        for key, entry in messages.entries.items():
            if key not in used:
                yield Problem(entry.file, entry.line, _superfluous(key, wanted), Kind.CONSEQUENCE)
            yield from _bad_placeholders(content, language, entry, wanted[key][0] if key in wanted else {})
        for key, entry in {**messages.entries, **messages.terms}.items():
            written_out = list(number_problems(content, messages, entry, numbers))
            yield from written_out or fact_problems(messages, entry, for_lawyers)
            yield from hours_problems(content, messages, entry)
            yield from _bad_characters(messages, entry)
            yield from _unworkable(messages, key, entry)
            for name in messages.broken_references(key):
                hint = nearest(name, [*messages.entries, *messages.terms])
                yield Problem(entry.file, entry.line, f"'{key}' refers to '{name}', which isn't there{hint}")
        yield from _unused_terms(messages)
        yield from _empty_pieces(messages)
        yield from _too_long(checked, messages, wanted)
        yield from _telling(checked, messages)


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
        for link in node.links:
            target = checked.forest.find(link.to)
            if link.label:
                wanted.setdefault(link.label, ({}, node.file, link.line))
            elif target is not None and not target.generated:
                wanted.setdefault(target.label_key(content.has), ({}, target.file, target.line))
    return wanted


def _missing(checked: Checked, key: str, wanted: Wanted) -> Iterator[Problem]:
    """Told where the text is to be added: in the file that has it in another language, behind the same one as there."""
    messages = checked.content.messages
    having = [one for one in messages.values() if key in one.entries]
    if len(having) == len(messages):
        return
    if not having:
        _, file, line = wanted[key]
        languages = " and ".join(f"'{name}'" for name in messages)
        message = f"the text '{key}' is missing in {languages}; add it to an .ftl file there"
        yield Problem(file, line, message, Kind.CONSEQUENCE)
        return
    model = having[0].entries[key]
    before = [name for name, entry in having[0].entries.items() if entry.file == model.file]
    before = before[: before.index(key)]
    for lacking in (one for one in messages.values() if key not in one.entries):
        path = checked.content.root / lacking.language / Path(model.file).name
        here = [lacking.entries[name] for name in before if name in lacking.entries]
        line = next((entry.line for entry in reversed(here) if Path(entry.file).name == path.name), 1)
        message = f"the text '{key}' is missing in '{lacking.language}'; add it here"
        yield Problem(file_name(path), line, f"{message}, as {model.file}:{model.line} has it", Kind.CONSEQUENCE)


def _unused_arguments(checked: Checked, key: str, wanted: Wanted) -> Iterator[Problem]:
    arguments, file, line = wanted[key]
    if key in PIECES:
        return
    having = [messages for messages in checked.content.messages.values() if key in messages.entries]
    for name in arguments:
        if having and not any(name in messages.placeholders(key) for messages in having):
            yield Problem(file, line, f"no text of '{key}' uses the argument '{name}'; take it out")


def _empty_pieces(messages: Messages) -> Iterator[Problem]:
    """Pieces of the directory without what they are there for."""
    for key, arguments in PIECES.items():
        if key in messages.entries:
            for name in sorted(arguments.keys() - SPARED - messages.placeholders(key)):
                entry = messages.entries[key]
                yield Problem(entry.file, entry.line, f"'{key}' lacks {{ ${name} }}, which it is there for; add it")


def _used(checked: Checked, wanted: Wanted) -> set[str]:
    """Keys that are needed somewhere, also by way of another text. The label of a node always counts: a
    button may need it any day."""
    used = set(wanted) | {f"{name}.label" for name in checked.forest.nodes}
    for messages in checked.content.messages.values():
        used.update(name for key in used & messages.entries.keys() for name in messages.within(key))
    return used


def _unworkable(messages: Messages, key: str, entry: Entry) -> Iterator[Problem]:
    """What Fluent understands and can't show."""
    if key in messages.within(key):
        message = f"'{key}' takes itself in by way of {', '.join(sorted(messages.references(key)))}"
        yield Problem(entry.file, entry.line, f"{message}; write one of them out")
    for function in messages.functions(key):
        message = f"'{key}' calls {function}(…), which may fail when it is shown"
        yield Problem(entry.file, entry.line, f"{message}; write the placeholder alone")


def _unused_terms(messages: Messages) -> Iterator[Problem]:
    keys = [*messages.entries, *messages.terms]
    used = {name.partition(".")[0] for key in keys for name in messages.references(key)}
    for key, entry in messages.terms.items():
        if key.partition(".")[0] not in used:
            message = f"nothing uses the term '{key}'{nearest(key, used)}; take it out"
            yield Problem(entry.file, entry.line, message, Kind.CONSEQUENCE)


def _superfluous(key: str, wanted: Wanted) -> str:
    advice = "take it out, or name it in services.yaml if the program uses it"
    return f"nothing uses the text '{key}'{nearest(key, wanted)}; {advice}"


def _bad_placeholders(
    content: Content, language: str, entry: Entry, arguments: Mapping[str, int]
) -> Iterator[Problem]:
    key = entry.key
    here = content.messages[language].placeholders(key)
    unfilled = sorted(here - set(arguments) - set(content.filled[language]))
    for name in unfilled:
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
    if any(nearest(name, [*arguments, *content.filled[language]]) for name in unfilled):
        return  # what it lacks is what was mistyped
    others = {
        name: other
        for other, messages in content.messages.items()
        if key in messages.entries
        for name in messages.placeholders(key) - here
        if name in arguments or name in content.filled[other] or name in content.contacts
    }
    if others:
        names = ", ".join(f"{{ ${name} }}" for name in sorted(others))
        message = f"'{key}' lacks {names}, which '{'/'.join(sorted(set(others.values())))}' has; add it"
        yield Problem(entry.file, entry.line, message)


def _bad_characters(messages: Messages, entry: Entry) -> Iterator[Problem]:
    prose = messages.prose(entry.key)
    if unseen := unseen_character(prose):
        message = f"'{entry.key}' has the character {unseen}, which nobody sees; take it out"
        yield Problem(entry.file, entry.line, message)
    if markup := MARKUP.search(prose):
        message = f"'{entry.key}' has {markup.group()}, which would be shown as it stands; texts are plain text"
        yield Problem(entry.file, entry.line, f"{message}, take it out")
    elif address := _ADDRESS.search(prose):
        advice = "add it to the channels of a contact in hotlines.yaml, where somebody checks it"
        yield Problem(entry.file, entry.line, f"'{entry.key}' writes out the address {address.group()}; {advice}")
    if comment := _COMMENT.search(prose):
        message = f"'{entry.key}' has a line '{comment.group().strip()} …', which would be shown as it stands"
        yield Problem(entry.file, entry.line, f"{message}; a comment stands above the message, without blanks before #")
    if entry.key.startswith(_STAFF_LABELS) and (length := messages.longest(entry.key, {})) > LABEL_LIMIT:
        message = f"'{entry.key}' has {length} characters; a label has at most {LABEL_LIMIT}, shorten it"
        yield Problem(entry.file, entry.line, message)


def _untranslated(content: Content, wanted: Wanted) -> Iterator[Problem]:
    """Long texts that are the same in some languages. What is the same in all of them is meant to be."""
    for key in wanted:
        entries = [(name, item.entries[key]) for name, item in content.messages.items() if key in item.entries]
        seen: dict[str, str] = {}
        for language, entry in entries:
            prose = content.messages[language].prose(key)
            if len(prose.split()) >= SURELY_TRANSLATED:
                if prose in seen:
                    message = f"'{key}' is the same in '{language}' and '{seen[prose]}'; translate it"
                    if len({content.messages[name].prose(key) for name, _ in entries}) > 1:
                        yield Problem(entry.file, entry.line, message)
                seen.setdefault(prose, language)


def _too_long(checked: Checked, messages: Messages, wanted: Wanted) -> Iterator[Problem]:
    """Over Telegram's limits with the longest values, or over what the readers of a screen get."""
    filled = checked.content.filled[messages.language]
    known = {name: utf16_length(str(value)) for name, value in filled.items()}
    for key, (arguments, _, _) in wanted.items():
        entry = messages.entries.get(key)
        if entry is None:
            continue
        limit = next((most for start, most in SERVICE_LIMITS if key.startswith(start)), MESSAGE_LIMIT)
        whole = messages.longest(key, {**known, **arguments})
        if whole > limit:
            message = f"'{key}' has up to {whole} characters; Telegram takes {limit}, shorten it"
            yield Problem(entry.file, entry.line, message)
    for node in checked.forest.nodes.values():
        entry = messages.entries.get(node.text)
        if node.generated or entry is None or not checked.has_screen(node):
            continue
        limit, own = AUDIENCE_LIMITS[node.audience], messages.longest(node.text, known)
        with contextlib.suppress(LookupError):  # a piece is missing: that is told
            own += utf16_length(longest_list(checked.content, node, messages.language))
        if limit < own <= MESSAGE_LIMIT:
            message = f"'{node.text}' has up to {own} characters; these readers get at most {limit}"
            yield Problem(entry.file, entry.line, f"{message}, shorten or split it")


def _telling(checked: Checked, messages: Messages) -> Iterator[Problem]:
    """First lines that tell something to whoever sees the notification of a new message."""
    words = checked.content.telltale.get(messages.language, ())
    for node in checked.forest.nodes.values():
        entry = messages.entries.get(node.text)
        if not node.notification or entry is None:
            continue
        line = messages.first_line(entry.key)
        advice = "a locked phone shows the first line; put a bland one and an empty line above the rest"
        if line is None:
            yield Problem(entry.file, entry.line, f"'{entry.key}' doesn't begin with a line of its own; {advice}")
            continue
        for word in words:
            if re.search(rf"\b{re.escape(word)}", line.lower()):
                message = f"the first line of '{entry.key}' has '{word}…' of telltale.yaml; {advice}"
                yield Problem(entry.file, entry.line, message)
