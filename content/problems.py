"""Problems that a checked file can have, and the errors that carry them."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

_SHOWN_IN_AN_ERROR = 20
_UNSEEN = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"))  # Unicode's general categories


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
    for character in text:
        if character not in "\n\u200d" and unicodedata.category(character) in _UNSEEN:
            return f"U+{ord(character):04X}"
    return ""


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
