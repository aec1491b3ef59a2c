"""What changes outside the program and is said on screens: dates, amounts and names of the law, each with
the source that it was read in. Texts take them by placeholder, so that one line is changed when the law is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from content.lined import LinedFile, Value
from content.problems import Problem

_ID = re.compile(r"[a-z][a-z0-9_]{2,31}")


@dataclass(frozen=True, slots=True)
class Source:
    """Where something that screens say was read: `title` names it for an editor, `seen` is the newest date
    that the source itself bears, as far as one was visible."""

    id: str
    title: str
    seen: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Fact:
    """One date, amount or name by language, filled in for `{ $id }`; `source` is the id of its source."""

    id: str
    values: Mapping[str, str]
    source: str
    file: str
    line: int


def read_facts(
    path: Path, languages: tuple[str, ...], taken: Mapping[str, object], problems: list[Problem]
) -> tuple[dict[str, Source], dict[str, Fact], bytes]:
    """Sources and facts by id, and the file's bytes. `taken` are the names that other placeholders have."""
    file = LinedFile(path, problems)
    top = file.parts(("sources", "facts"), {"sources": list, "facts": list})
    sources: dict[str, Source] = {}
    for value in file.items(top.get("sources"), "sources"):
        entries = file.mapping(value, "a source", ("id", "title", "seen"))
        name = _new_id(file, value, entries.get("id"), sources)
        title = file.word(entries.get("title"), "title")
        if not title:
            file.problem(value.line, f"the source '{name}' needs a title that an editor can find it by")
        sources[name] = Source(name, title, file.word(entries.get("seen"), "seen"), file.name, value.line)
    facts: dict[str, Fact] = {}
    for value in file.items(top.get("facts"), "facts"):
        entries = file.mapping(value, "a fact", ("id", "value", "source"))
        name = _new_id(file, value, entries.get("id"), {**facts, **taken})
        source = file.word(entries.get("source"), "source", sources)
        if not source:
            file.problem(value.line, f"the fact '{name}' needs 'source:' with the id of a source")
        values = _values(file, entries.get("value"), languages, name)
        facts[name] = Fact(name, values, source, file.name, value.line)
    return sources, facts, file.source


def _new_id(file: LinedFile, value: Value, entry: Value | None, known: Mapping[str, object]) -> str:
    name = file.word(entry, "id")
    if not _ID.fullmatch(name) or name in known:
        file.problem(value.line, f"'{name}' is no id that is new here (small letters, digits, _); correct it")
    return name


def _values(file: LinedFile, value: Value | None, languages: tuple[str, ...], name: str) -> dict[str, str]:
    """The same in every language when it is one scalar."""
    if value is not None and not isinstance(value.data, dict):
        return dict.fromkeys(languages, file.word(value, "value"))
    texts = file.texts(value, "value")
    line = value.line if value is not None else 1
    for language in languages:
        if not texts.get(language):
            file.problem(line, f"the fact '{name}' has no value in '{language}'; add it")
    return {language: texts.get(language, "") for language in languages}
