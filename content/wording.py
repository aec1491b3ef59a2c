"""Words that screens may not say: blame, pressure, promises that nobody can keep."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from content.lined import LinedFile
from content.problems import Problem


@dataclass(frozen=True, slots=True)
class Forbidden:
    """`says` as the file has it; `pattern` finds it in small letters; `because` says what is wrong with it."""

    says: str
    because: str
    pattern: re.Pattern[str]


def read_wording(
    path: Path, languages: tuple[str, ...], problems: list[Problem]
) -> dict[str, tuple[Forbidden, ...]]:
    """The forbidden words of each language. A language without a list is a problem: somebody has to think."""
    file = LinedFile(path, problems)
    lists = file.load().data
    found: dict[str, tuple[Forbidden, ...]] = {}
    for language in languages if lists else ():
        if language not in lists:
            file.problem(1, f"has no list for '{language}'; add one, `{language}: []` if it is still to be written")
            continue
        found[language] = tuple(
            _forbidden(file.word(entries.get("says"), "says"), file.word(entries.get("because"), "because"))
            for entries in (
                file.mapping(item, "an entry", ("says", "because")) for item in file.items(lists[language], language)
            )
        )
    return found


def _forbidden(says: str, because: str) -> Forbidden:
    parts = [re.escape(part.strip()) for part in says.lower().split("…")]
    return Forbidden(says, because, re.compile(r"\b" + r"[^.!?]*".join(parts)))
