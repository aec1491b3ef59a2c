"""Problems that a checked file can have, and the errors that carry them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_SHOWN_IN_AN_ERROR = 20


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong in one file. `line` counts from 1; `message` says what is wrong and what
    to do about it."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class ProblemsError(Exception):
    """Files were refused. `problems` holds all of them, sorted; the text names the first twenty."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: Sequence[Problem] = tuple(sorted(set(problems)))
        lines = [str(problem) for problem in self.problems[:_SHOWN_IN_AN_ERROR]]
        if len(self.problems) > _SHOWN_IN_AN_ERROR:
            lines.append(f"and {len(self.problems) - _SHOWN_IN_AN_ERROR} more")
        super().__init__("\n".join(lines))


class ContentError(ProblemsError):
    """Texts, contacts, regions or categories were refused."""


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
