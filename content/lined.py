"""YAML files whose every value knows its line, so that a problem can name it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from content.letters import mixed_letters
from content.problems import Kind, Problem, file_name, nearest, unseen_character

LANGUAGE = re.compile(r"[a-z]{2,3}")  # also the name of a language's folder

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_QUOTED = re.compile("[“„«‘][^“”„«»‘’]*[”“»’]")

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


# An alias can stand for an alias, and so a few lines for millions of values.
_MOST_VALUES, _DEEPEST, _MOST_BRACKETS = 200_000, 40, 20_000


class _TooMuchError(Exception):
    """A file has more in it than fits."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a YAML file. `data` is a dict of values by key, a list of values, or a plain scalar;
    `raw` is how a scalar was written (`no` stays "no"); `line` is that of the key for a value of a
    mapping and counts from 1."""

    data: Any
    line: int
    raw: str = ""


class LinedFile:
    """One YAML file being read: turns values into the kinds that are expected, and collects a problem
    with its line for each that is not."""

    def __init__(self, path: Path, problems: list[Problem]) -> None:
        self.path = path
        self.name = file_name(path)
        self.problems = problems
        self.source = b""
        self._converted = 0

    def problem(self, line: int, message: str, kind: Kind = Kind.UNCLEAR) -> None:
        """Notes a problem of this file."""
        self.problems.append(Problem(self.name, line, message, kind))

    def load(self, *, may_be_empty: bool = False) -> Value:
        """The whole file, which must be a mapping; an empty mapping when it can't be read."""
        empty = Value({}, 1)
        try:
            self.source = self.path.read_bytes()
            text = self.source.decode("utf-8")
        except OSError as error:
            self.problem(1, f"can't be read ({error.strerror}); put the file there", Kind.UNREAD)
            return empty
        except UnicodeDecodeError:
            self.problem(1, "is not UTF-8; save the file as UTF-8", Kind.UNREAD)
            return empty
        if text.count("[") + text.count("{") > _MOST_BRACKETS:
            self.problem(1, "has more brackets than anybody writes; write it out plainly", Kind.UNREAD)
            return empty  # nested ones would end the library that reads them, and this program with it
        try:
            loader = _Loader(text)
            node = loader.get_single_node()
        except (RecursionError, MemoryError):
            self.problem(1, "is nested too deeply; write it out plainly", Kind.UNREAD)
            return empty
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            reason = getattr(error, "problem", None) or "characters that YAML doesn't allow"
            message = f"is not valid YAML: {reason}; correct this line or the one above it"
            self.problem(mark.line + 1 if mark else 1, message, Kind.UNREAD)
            return empty
        if node is None:
            if not may_be_empty:
                self.problem(1, "is empty; put back what stood in it", Kind.UNREAD)
            return empty
        try:
            value = self._convert(loader, node, node.start_mark.line + 1, ())
        except _TooMuchError:
            self.problem(1, "has more in it than anybody writes (aliases?); write the values out", Kind.UNREAD)
            return empty
        if not isinstance(value.data, dict):
            self.problem(value.line, "must be a mapping (key: value)", Kind.UNREAD)
            return empty
        return value

    def parts(self, known: Iterable[str], needed: Mapping[str, type]) -> dict[str, Value]:
        """The whole file as its parts: `known` may stand in it, `needed` must, each a list or a mapping.
        Nothing but one problem when the file can't be read."""
        before = len(self.problems)
        parts: dict[str, Value] = self.load().data
        if not parts:
            if len(self.problems) == before:
                self.problem(1, "is empty; put back what stood in it", Kind.UNREAD)
            return {}
        self.known_keys(parts, "the file", known, Kind.UNREAD)
        for key, sort in needed.items():
            if key not in parts:
                self.problem(1, f"lacks '{key}:' and what belongs under it; put it back", Kind.UNREAD)
            elif not isinstance(parts[key].data, sort):
                what = "a list" if sort is list else "a mapping (key: value)"
                self.problem(parts.pop(key).line, f"{key} must be {what}", Kind.UNREAD)
        return parts

    def _convert(self, loader: Any, node: Any, line: int, above: tuple[int, ...]) -> Value:
        self._converted += 1
        if self._converted > _MOST_VALUES or len(above) > _DEEPEST:
            raise _TooMuchError
        if id(node) in above:
            self.problem(line, "an alias leads into itself; write the value out")
            return Value(None, line)
        above = (*above, id(node))
        if isinstance(node, yaml.SequenceNode):
            items = [self._convert(loader, item, item.start_mark.line + 1, above) for item in node.value]
            return Value(items, line)
        if isinstance(node, yaml.MappingNode):
            return Value(self._convert_mapping(loader, node, above), line)
        try:
            data = loader.construct_object(node)
        except (yaml.YAMLError, ValueError, OverflowError):
            data = node.value
        return Value(data, line, node.value)

    def _convert_mapping(self, loader: Any, node: Any, above: tuple[int, ...]) -> dict[str, Value]:
        entries: dict[str, Value] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self.problem(line, "a key must be a plain word", Kind.UNREAD)
                continue
            if key_node.value in entries:
                self.problem(line, f"the key '{key_node.value}' stands twice; keep one of them")
                continue
            entries[key_node.value] = self._convert(loader, value_node, line, above)
        return entries

    def mapping(self, value: Value | None, what: str, known: Iterable[str] | None = None) -> dict[str, Value]:
        """The entries of a mapping; unknown keys are problems when `known` names the allowed ones."""
        if value is None:
            return {}
        if not isinstance(value.data, dict):
            self.problem(value.line, f"{what} must be a mapping (key: value)")
            return {}
        entries: dict[str, Value] = value.data
        if known is not None:
            self.known_keys(entries, what, known)
        return entries

    def known_keys(
        self, entries: Mapping[str, Value], what: str, known: Iterable[str], kind: Kind = Kind.UNCLEAR
    ) -> None:
        """A problem for each key that is not known."""
        names = tuple(known)
        for key in entries:
            if key not in names:
                hint = nearest(key, names) or f"; known are {', '.join(names)}"
                self.problem(entries[key].line, f"unknown key '{key}' in {what}{hint}", kind)

    def items(self, value: Value | None, what: str) -> list[Value]:
        """The items of a list; nothing for a missing one."""
        if value is None:
            return []
        if not isinstance(value.data, list):
            self.problem(value.line, f"{what} must be a list")
            return []
        return list(value.data)

    def word(
        self,
        value: Value | None,
        what: str,
        choices: Iterable[str] | None = None,
        kind: Kind = Kind.UNCLEAR,
    ) -> str:
        """A scalar as it was written, one of `choices` when given; "" when missing or wrong."""
        if value is None or value.data is None:
            return ""
        if isinstance(value.data, (dict, list)):
            self.problem(value.line, f"{what} must be a single word or text")
            return ""
        if choices is not None:
            names = tuple(choices)
            if value.raw not in names:
                hint = nearest(value.raw, names) or f"; known are {', '.join(names)}"
                self.problem(value.line, f"unknown {what} '{value.raw}'{hint}", kind)
                return ""
        if unseen := unseen_character(value.raw):
            self.problem(value.line, f"{what} has the character {unseen}, which nobody sees; take it out")
        if _QUOTED.fullmatch(value.raw):
            self.problem(value.line, f"{what} stands in typographic quotes, which would be shown; write \"…\" instead")
        for mixed in mixed_letters(value.raw):
            self.problem(value.line, f"{what} has {mixed}")
        return value.raw

    def flag(self, value: Value | None, what: str, default: bool) -> bool:
        """true or false."""
        if value is None:
            return default
        if not isinstance(value.data, bool):
            self.problem(value.line, f"{what} must be true or false")
            return default
        return value.data

    def day(self, value: Value | None, what: str) -> datetime.date | None:
        """A day written as 2026-11-01."""
        if value is None or value.data is None:
            return None
        if isinstance(value.data, datetime.date) and not isinstance(value.data, datetime.datetime):
            return value.data
        quoted = isinstance(value.data, str) and _DAY.fullmatch(value.raw)
        written = f"'{value.raw}' in quotes" if quoted else f"'{value.raw}'"
        self.problem(value.line, f"{what} must be a day written like 2026-11-01, not {written}")
        return None

    def texts(self, value: Value | None, what: str) -> dict[str, str]:
        """Texts by language. Languages that have no folder are let through: they may come or go."""
        entries = self.mapping(value, what)
        for key, entry in entries.items():
            if not LANGUAGE.fullmatch(key):
                self.problem(entry.line, f"'{key}' is no language code in {what}; use two or three letters")
        return {language: self.word(entry, what) for language, entry in entries.items()}
