"""What the checker asks of the words: none that blame or promise too much, sentences that can be followed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from content.library import Content
from content.problems import Problem, file_name
from content.wording import Forbidden, any_of, plainly
from dialogs.model import Node
from dialogs.release import seen
from dialogs.tree_rules import Checked

# Words in the longest sentence, and on average, by audience. Counted in words because Kazakh and Russian have
# long ones by nature, so that a measure by letters or syllables would compare languages and not texts.
LONGEST_SENTENCE = {"younger": 14, "child": 22, "all": 26, "adult": 32}
AVERAGE_SENTENCE = {"younger": 8.0, "child": 12.0, "all": 14.0, "adult": 17.0}

# Within a line: a quotation mark that was forgotten must not hide the rest.
_QUOTED = re.compile(r"«[^»\n]*»|“[^”\n]*”|„[^“”\n]*[“”]|\"[^\"\n]*\"")
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*(?:•|\d+[.)]))")
SENTENCE = re.compile(r"[.!?…]+(?=\s|$)|\n+|[:;](?=\s)")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def wording_problems(checked: Checked) -> Iterator[Problem]:
    """Every problem of the words that visitors read."""
    content = checked.content
    screens = [node for node in checked.forest.nodes.values() if not node.generated]
    names = seen(content, checked.forest.nodes)
    keys = sorted(key for name in names for key in (name, f"{name}.label"))
    for language, messages in content.messages.items():
        for key in (key for key in keys if key in messages.entries):
            entry, parts = messages.entries[key], [key, *messages.within(key)]
            prose = "\n".join(messages.prose(part) for part in parts)
            yield from _forbidden(content, language, prose, f"'{key}'", (entry.file, entry.line))
        for node in screens:
            if node.text in messages.entries and checked.has_screen(node):
                yield from _hard_to_read(content, language, node)
        yield from _forbidden_data(content, language)


def _forbidden_data(content: Content, language: str) -> Iterator[Problem]:
    """The same in what data files say to visitors."""
    hotlines = file_name(content.root / "hotlines.yaml")
    for contact in content.contacts.values():
        said = (names.get(language, "") for names in (contact.names, contact.purposes, contact.hours))
        yield from _forbidden(content, language, "\n".join(said), f"'{contact.id}'", (hotlines, contact.line))
    for fact in content.facts.values():
        place = (fact.file, fact.line)
        yield from _forbidden(content, language, fact.values.get(language, ""), f"'{fact.id}'", place)


def sentences(prose: str) -> list[int]:
    """Words in each sentence of a text; a line or a colon ends one too."""
    counts = [len(_WORD.findall(part)) for part in SENTENCE.split(prose)]
    return [count for count in counts if count]


def _forbidden(
    content: Content, language: str, prose: str, what: str, place: tuple[str, int]
) -> Iterator[Problem]:
    forbidden = content.wording.get(language, ())
    suspicious = _any_of(forbidden)
    lines = [plainly(part) for part in _PARAGRAPH.split(_QUOTED.sub(" ", prose))]
    found = [line for line in lines if suspicious.search(line)]
    for words in forbidden if found else ():
        if any(words.found_in(line) for line in found):
            message = f"{what} says “{words.says}…” ({words.because}); say it without, or in quotes as an example"
            yield Problem(*place, message)


@cache
def _any_of(forbidden: tuple[Forbidden, ...]) -> re.Pattern[str]:
    return any_of(forbidden)


def _hard_to_read(content: Content, language: str, node: Node) -> Iterator[Problem]:
    messages = content.messages[language]
    entry = messages.entries[node.text]
    counts = sentences(messages.spoken(node.text))
    if not counts:
        return
    longest, average = max(counts), sum(counts) / len(counts)
    if longest > LONGEST_SENTENCE[node.audience]:
        message = f"'{node.text}' has a sentence of {longest} words; these readers get at most"
        yield Problem(entry.file, entry.line, f"{message} {LONGEST_SENTENCE[node.audience]}, make two")
    elif average > AVERAGE_SENTENCE[node.audience]:
        message = f"'{node.text}' has {average:.1f} words a sentence on average; these readers get at most"
        yield Problem(entry.file, entry.line, f"{message} {AVERAGE_SENTENCE[node.audience]:.0f}, shorten some")
