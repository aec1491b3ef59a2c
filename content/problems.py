"""Problems that a checked file can have, and the errors that carry them."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path

_SHOWN_IN_AN_ERROR = 20
_UNSEEN = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"))  # Unicode's general categories
# Letters and signs that are drawn as nothing: Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties.txt)
# as far as its categories don't say so, without the sign that asks for an emoji; and the Braille cell without dots.
_UNDRAWN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")
_EMOJI_SIGN = "\ufe0f"


class Kind(IntEnum):
    """How near to the cause a problem is: what is told first, and what is not told at all."""

    UNREAD = 0  # a file, or what much else rests on, can't be read: all else would only be its consequence
    UNCLEAR = 1  # something inside a file can't be understood
    RULE = 2  # it is understood, and breaks a rule
    CONSEQUENCE = 3  # it may come from another problem


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in one file. `line` counts from 1; `message` says what is wrong and what
    to do about it. Causes sort before consequences, then by file and line."""

    file: str
    line: int
    message: str
    kind: Kind = Kind.RULE

    def __lt__(self, other: Problem) -> bool:
        return self._place < other._place

    @property
    def _place(self) -> tuple[Kind, str, int, str]:
        return self.kind, self.file, self.line, self.message

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


def told(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems to tell, sorted. Where something can't be read, only that: most of the others would be
    gone with it, and an editor who follows their advice would take out good texts."""
    found = sorted(set(problems))
    return tuple(problem for problem in found if problem.kind is Kind.UNREAD) or tuple(found)


class ProblemsError(Exception):
    """Files were refused. `problems` holds those to tell, sorted; the text names the first twenty."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: Sequence[Problem] = told(problems)
        lines = [str(problem) for problem in self.problems[:_SHOWN_IN_AN_ERROR]]
        if len(self.problems) > _SHOWN_IN_AN_ERROR:
            lines.append(f"and {len(self.problems) - _SHOWN_IN_AN_ERROR} more")
        super().__init__("\n".join(lines))


class ContentError(ProblemsError):
    """Texts, contacts, regions or categories were refused."""


def unseen_character(text: str) -> str:
    """The first character that nobody sees and that may turn or break a text, like `U+202E`; "" for none.
    Line ends, and the joiner that makes one emoji of several, are let through."""
    if text.replace("\n", "").isprintable() and _UNDRAWN.isdisjoint(text):
        return ""  # nearly all texts, and in no time
    for character in text:
        if character not in "\n\u200d" and _is_unseen(character):
            return code_point(character)
    return ""


def is_blank(text: str) -> bool:
    """Whether nobody sees anything of a text."""
    return all(character.isspace() or character == _EMOJI_SIGN or _is_unseen(character) for character in text)


def code_point(character: str) -> str:
    """`U+0430` for the Cyrillic а."""
    return f"U+{ord(character):04X}"


@cache
def _is_unseen(character: str) -> bool:
    return character in _UNDRAWN or unicodedata.category(character) in _UNSEEN


def file_name(path: Path) -> str:
    """The path as a person in the current folder would type it, where that is shorter."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def nearest(word: str, choices: Iterable[str]) -> str:
    """` (did you mean 'x'?)` for the choice that is spelled most like the word, or nothing."""
    found = difflib.get_close_matches(word, list(choices), n=1, cutoff=0.6)
    return f" (did you mean '{found[0]}'?)" if found else ""


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, the unit in which Telegram counts its limits."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
