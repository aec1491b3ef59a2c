"""Regions of the country and reasons for contact: two small data files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from content.lined import LANGUAGE, LinedFile
from content.problems import Problem, utf16_length

LABEL_LIMIT = 30  # UTF-16 units of a button's label

_REGION = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class Region:
    """A region by its ISO 3166-2 code, with its name and its button's label by language. The label is the
    name unless the file gives a `short:` form (needed when a name is over 30 characters)."""

    id: str
    names: Mapping[str, str]
    labels: Mapping[str, str]
    line: int


def read_regions(
    path: Path, languages: tuple[str, ...], problems: list[Problem]
) -> tuple[dict[str, Region], bytes]:
    """Regions by id in the order of the file, and the file's bytes."""
    file = LinedFile(path, problems)
    top = file.parts(("regions",), {"regions": list})
    known = ("type", "centre", "appeals_111_2025", "short")
    regions: dict[str, Region] = {}
    for value in file.items(top.get("regions"), "regions"):
        entries = file.mapping(value, "a region")
        others = {key: entry for key, entry in entries.items() if not LANGUAGE.fullmatch(key)}
        file.known_keys(others, "a region", known)
        name = file.word(entries.get("id"), "id")
        if not _REGION.fullmatch(name) or name in regions:
            file.problem(value.line, f"'{name}' is no ISO 3166-2 code that is new here; correct the id")
            continue
        names = {language: file.word(entries.get(language), "a name") for language in languages}
        labels = names | file.texts(entries.get("short"), "short")
        for language in languages:
            if not names[language]:
                file.problem(value.line, f"the region '{name}' has no name in '{language}'; add it")
            elif utf16_length(labels[language]) > LABEL_LIMIT:
                advice = f"add 'short: {{{language}: …}}' with at most {LABEL_LIMIT}"
                file.problem(value.line, f"'{labels[language]}' is too long for a button; {advice}")
        regions[name] = Region(name, names, labels, value.line)
    return regions, file.source


def read_categories(path: Path, problems: list[Problem]) -> tuple[tuple[str, ...], tuple[str, ...], bytes]:
    """Reasons for contact as `category` and `category.sub`, whom they can be about, and the file's bytes."""
    file = LinedFile(path, problems)
    top = file.parts(("categories", "contact_about"), {"categories": list, "contact_about": list})
    names: list[str] = []
    for value in file.items(top.get("categories"), "categories"):
        entries = file.mapping(value, "a category", ("id", "sub"))
        name = file.word(entries.get("id"), "id")
        if not name or name in names:
            file.problem(value.line, f"a category needs an id that is new here, not '{name}'")
            continue
        names.append(name)
        names += [f"{name}.{file.word(item, 'sub')}" for item in file.items(entries.get("sub"), "sub")]
    about = [file.word(item, "a word") for item in file.items(top.get("contact_about"), "contact_about")]
    return tuple(names), tuple(about), file.source
