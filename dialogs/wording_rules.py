"""What the checker asks of the words: none that blame or promise too much, sentences that can be followed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.library import Content
from content.problems import Problem
from dialogs.model import Node
from dialogs.tree_rules import Checked

# Words in the longest sentence, and on average, by audience. Counted in words because Kazakh and Russian have
# long ones by nature, so that a measure by letters or syllables would compare languages and not texts.
LONGEST_SENTENCE = {"younger": 14, "child": 22, "all": 26, "adult": 32}
AVERAGE_SENTENCE = {"younger": 8.0, "child": 12.0, "all": 14.0, "adult": 17.0}

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|„[^“”]*[“”]|\"[^\"]*\"")
SENTENCE = re.compile(r"[.!?…]+(?=\s|$)|\n+|[:;](?=\s)")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def wording_problems(checked: Checked) -> Iterator[Problem]:
    """Every problem of the words on visitors' screens."""
    content = checked.content
    screens = [node for node in checked.forest.nodes.values() if not node.generated]
    for language, messages in content.messages.items():
        for node in screens:
            for key in (node.text, f"{node.id}.label"):
                if key in messages.entries:
                    yield from _forbidden(content, language, key)
            if node.text in messages.entries and checked.has_screen(node):
                yield from _hard_to_read(content, language, node)


def sentences(prose: str) -> list[int]:
    """Words in each sentence of a text; a line or a colon ends one too."""
    counts = [len(_WORD.findall(part)) for part in SENTENCE.split(prose)]
    return [count for count in counts if count]


def _forbidden(content: Content, language: str, key: str) -> Iterator[Problem]:
    messages = content.messages[language]
    prose = " ".join(_QUOTED.sub(" ", messages.prose(key)).lower().split())
    entry = messages.entries[key]
    for words in content.wording.get(language, ()):
        if words.pattern.search(prose):
            message = f"'{key}' says “{words.says}…” ({words.because}); say it without, or in quotes as an example"
            yield Problem(entry.file, entry.line, message)


def _hard_to_read(content: Content, language: str, node: Node) -> Iterator[Problem]:
    messages = content.messages[language]
    entry = messages.entries[node.text]
    counts = sentences(messages.prose(node.text))
    if not counts:
        return
    longest, average = max(counts), sum(counts) / len(counts)
    if longest > LONGEST_SENTENCE[node.audience]:
        message = f"'{node.text}' has a sentence of {longest} words; these readers get at most"
        yield Problem(entry.file, entry.line, f"{message} {LONGEST_SENTENCE[node.audience]}, make two")
    elif average > AVERAGE_SENTENCE[node.audience]:
        message = f"'{node.text}' has {average:.1f} words a sentence on average; these readers get at most"
        yield Problem(entry.file, entry.line, f"{message} {AVERAGE_SENTENCE[node.audience]:.0f}, shorten some")
