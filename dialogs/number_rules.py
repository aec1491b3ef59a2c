"""What the checker asks of numbers and their hours: none is written out in a text, where it would grow old unseen."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from content.library import Content
from content.messages import Entry, Messages
from content.problems import Problem
from dialogs.directory import HOURS_ALWAYS

Pattern = tuple[str, re.Pattern[str]]

_BETWEEN = r"[ \u00a0\u202f\u2009()./\u2010-\u2014-]"  # what people group digits with
_RUN = re.compile(rf"\+?\(?\d(?:{_BETWEEN}{{0,2}}\d)+")
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15  # from a number inside a town to the longest of ITU-T E.164
_FEWEST_AFTER_PLUS = 5
_COUNTING = re.compile(r"^\s*\d{1,2}[.)]\s", re.MULTILINE)
_DIGIT = re.compile(r"\d")
_ANY = re.compile(r"\d[\d.,]*")
_LONG = re.compile(r"(?<![\d.,])\d{1,3}(?:[\u00a0 ]\d{3})+(?!\d)|(?<![\d.,])\d[\d.,]*\s?%|(?<!\d)\d{3}[\d.,]*")
_NO_PHONES = re.compile(
    r"\d{1,2}\.\d{1,2}\.\d{4}"  # a day
    r"|\d{4}-\d{2}-\d{2}"
    r"|(?:19|20)\d{2}\W{1,3}(?:19|20)\d{2}"  # years from and to
    r"|\d{1,3}(?:[ \u00a0\u202f]\d{3})*[ \u00a0\u202f]000"  # a round amount
    r"|\d(?:\W{1,2}\d)+"  # counting: 5-4-3-2-1
)


def number_patterns(content: Content) -> list[Pattern]:
    """For each known number what it looks like in a text, however its digits are grouped."""
    patterns = []
    for contact in content.contacts.values():
        for number in contact.numbers:
            digits = [character for character in number if character.isdigit()]
            if len(digits) >= 3:
                spelled = rf"{_BETWEEN}*".join(digits)
                patterns.append((contact.id, re.compile(rf"(?<!\d){spelled}(?!\d)")))
    return patterns


def number_problems(
    content: Content, messages: Messages, entry: Entry, known: list[Pattern]
) -> Iterator[Problem]:
    """Known numbers, and whatever looks like a phone number, in the words of one text."""
    prose = messages.prose(entry.key)
    if not _DIGIT.search(prose):
        return
    for contact, pattern in known:
        if found := pattern.search(prose):
            advice = f"write {{ ${contact} }}, or put" if contact in content.numbers else "put"
            advice += " the contact on the node's 'contacts:'"
            yield Problem(entry.file, entry.line, f"'{entry.key}' writes out the number {found.group()}; {advice}")
            prose = pattern.sub("", prose)
    for run in _RUN.findall(prose):
        digits = sum(character.isdigit() for character in run)
        fewest = _FEWEST_AFTER_PLUS if run.startswith("+") else _FEWEST_DIGITS
        if fewest <= digits <= _MOST_DIGITS and not _NO_PHONES.fullmatch(run):
            advice = "add it to hotlines.yaml and put the contact on the node's 'contacts:', or write it in words"
            yield Problem(entry.file, entry.line, f"'{entry.key}' writes out what looks like a number, {run}; {advice}")


def fact_problems(messages: Messages, entry: Entry, reviewed: Collection[str]) -> Iterator[Problem]:
    """Years, amounts and the like in words of a text; any number at all where a lawyer reads, but for those that
    count its paragraphs."""
    prose = _COUNTING.sub("", messages.prose(entry.key))
    pattern = _ANY if entry.key.partition(".")[0] in reviewed else _LONG
    if found := pattern.search(prose):
        message = f"'{entry.key}' writes out {found.group()}, which may change"
        yield Problem(entry.file, entry.line, f"{message}; put it into facts.yaml, with its source")


def hours_problems(content: Content, messages: Messages, entry: Entry) -> Iterator[Problem]:
    """Hours written out beside a number that is filled in: they would stay when the number's own change."""
    language = messages.language
    named = sorted(messages.placeholders(entry.key) & content.numbers.keys())
    prose = messages.prose(entry.key).lower() if named else ""
    always = messages.prose(HOURS_ALWAYS) if HOURS_ALWAYS in messages.entries else ""
    told: set[str] = set()
    for name in named:
        for words in (content.contacts[name].hours.get(language, ""), always):
            if words.strip() and words not in told and re.search(rf"\b{re.escape(words.lower())}\b", prose):
                told.add(words)
                message = f"'{entry.key}' writes out hours, “{words}”; write {{ ${name}_hours }}"
                yield Problem(entry.file, entry.line, message)
