"""Project Fluent files of one language: messages with their lines, placeholders and review marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, FluentSerializer, ast

from content.patterns import reference, walk, without_long_values
from content.problems import Kind, Problem, file_name, nearest, utf16_length

ROLES = ("psychologist", "lawyer", "native editor", "expert by experience")


_MARK = re.compile(r"\s*review\s*:\s*(.*)", re.IGNORECASE)
_SOURCE = re.compile(r"\s*source\s*:\s*(.*)", re.IGNORECASE)
_INDENTED_OTHERWISE = re.compile(r"^ *[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]", re.MULTILINE)
_ANY_MARK = re.compile(r"^\s*(review|source)\s*:", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Review:
    """A `# review: role, what to look at` mark above a message: somebody of that role has to read it."""

    file: str
    line: int
    role: str
    message: str
    note: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A `# source: id` mark above a message: where what it says was read."""

    file: str
    line: int
    source: str
    message: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One text: the value of a message (key `id`) or one attribute of it (key `id.label`), or a term (`-id`)."""

    key: str
    file: str
    line: int
    pattern: ast.Pattern


@dataclass(frozen=True, slots=True)
class Variant:
    """One of several forms: `name` is what stands in its [ ], `exact` whether that is a number, `placeholders`
    what the form takes in."""

    name: str
    exact: bool
    placeholders: frozenset[str]


@dataclass(frozen=True, slots=True)
class Selection:
    """A place of a text where the values of some placeholders decide which of several forms it takes."""

    deciding: frozenset[str]
    variants: tuple[Variant, ...]


class Messages:
    """Everything that one language's files say. Methods that take a `key` take that of an entry or a term."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.entries: dict[str, Entry] = {}
        self.reviews: list[Review] = []
        self.cited: list[Cited] = []
        self.source = b""
        self.terms: dict[str, Entry] = {}
        self._names: dict[str, frozenset[str]] = {}
        self._prose: dict[str, str] = {}
        self._owners: dict[str, str] = {}  # messages and terms, and where each stands
        self._references: dict[str, set[str]] = {}
        self._plain: dict[str, str] = {}  # finished texts without placeholders
        self._bundle = FluentBundle([language, "en"], use_isolating=False)

    def read(self, path: Path, problems: list[Problem]) -> None:
        """Adds one file's messages."""
        name = file_name(path)
        try:
            raw = path.read_bytes()
            source = raw.decode("utf-8-sig")  # some editors put a mark of its order before the text
        except OSError as error:
            problems.append(Problem(name, 1, f"can't be read ({error.strerror}); put a file there", Kind.UNREAD))
            return
        except UnicodeDecodeError:
            problems.append(Problem(name, 1, "is not UTF-8; save the file as UTF-8", Kind.UNREAD))
            return
        self.source += path.name.encode() + b"\0" + raw + b"\0"
        try:
            resource = FluentParser(with_spans=True).parse(source)
        except RecursionError:
            problems.append(Problem(name, 1, "has { } nested too deeply; write it plainly", Kind.UNREAD))
            return
        if all(isinstance(item, ast.BaseComment) for item in resource.body):
            problems.append(Problem(name, 1, "has no text; put back what stood in it", Kind.UNREAD))
        lines = _Lines(source)
        for item, following in zip_longest(resource.body, resource.body[1:]):
            if isinstance(item, ast.Junk):
                self._junk(name, lines, item, problems)
            elif isinstance(item, (ast.Message, ast.Term)):
                self._add(name, lines, item, problems)
            elif isinstance(following, ast.Junk):
                continue  # its own problem is told
            elif isinstance(item, ast.BaseComment) and (mark := _ANY_MARK.search(item.content or "")):
                advice = f"a {mark.group(1).lower()} mark must stand directly above its message, with one #"
                line = lines.of(item) + (item.content or "").count("\n", 0, mark.start(1))
                problems.append(Problem(name, line, advice))
        self._bundle.add_resource(resource)

    @staticmethod
    def _junk(name: str, lines: _Lines, item: ast.Junk, problems: list[Problem]) -> None:
        note = item.annotations[0] if item.annotations else None
        first = lines.of(item)
        last = first + (item.content or "").rstrip().count("\n")  # a missing brace is noticed only after it
        line = min(lines.of(note), last) if note is not None else first
        reason = note.message if note is not None else "can't be understood"
        if _INDENTED_OTHERWISE.search(item.content or ""):
            reason = "a line begins with a tab or a blank that isn't a plain one; begin it with plain blanks"
        advice = "write `id =` and the text in indented lines, with { } in pairs and *[ ] before one of several forms"
        problems.append(Problem(name, line, f"is not valid Fluent: {reason}; {advice}", Kind.UNCLEAR))

    def _add(self, name: str, lines: _Lines, item: ast.Message | ast.Term, problems: list[Problem]) -> None:
        term = isinstance(item, ast.Term)
        known = self.terms if term else self.entries
        line, own = lines.of(item.id), f"-{item.id.name}" if term else item.id.name
        if own in self._owners:
            other = self._owners[own]
            where = f"stands in {other} too" if not other.startswith(f"{name}:") else "stands twice"
            problems.append(Problem(name, line, f"the message '{own}' {where}; keep one of them"))
            return
        self._owners[own] = f"{name}:{line}"
        if item.value is not None:
            known[own] = Entry(own, name, line, item.value)
        for attribute in item.attributes:
            key = f"{own}.{attribute.id.name}"
            if key in known:
                problems.append(Problem(name, lines.of(attribute), f"'{key}' stands twice; keep one of them"))
                continue
            known[key] = Entry(key, name, lines.of(attribute), attribute.value)
        if item.comment is None:
            return
        first = lines.of(item.comment)
        if not term:
            self._marks(name, first, item, problems)
        elif mark := _ANY_MARK.search(item.comment.content or ""):
            message = f"a {mark.group(1).lower()} mark stands above '{own}', which is no text by itself"
            line = first + (item.comment.content or "").count("\n", 0, mark.start(1))
            problems.append(Problem(name, line, f"{message}; put it above the messages that use it"))

    def _marks(
        self, name: str, first: int, item: ast.Message | ast.Term, problems: list[Problem]
    ) -> None:
        content = (item.comment.content if item.comment else None) or ""
        for offset, text in enumerate(content.split("\n")):
            found = _MARK.match(text)
            if source := _SOURCE.match(text):
                for word in filter(None, re.split(r"[,\s]+", source.group(1))):
                    self.cited.append(Cited(name, first + offset, word, item.id.name))
                continue
            if not found:
                word = text.split(":")[0].split()[:1]
                if word and nearest(word[0].lower(), ["review"]) and any(role in text for role in ROLES):
                    message = f"a mark for a reader is written 'review:', not '{word[0]}'; correct it"
                    problems.append(Problem(name, first + offset, message))
                continue
            roles = [role for role in ROLES if re.search(rf"\b{role}\b", found.group(1).split(":")[0])]
            if not roles:
                advice = f"name one of {', '.join(ROLES)}"
                problems.append(Problem(name, first + offset, f"a review mark without a role; {advice}"))
            for role in roles:
                self.reviews.append(Review(name, first + offset, role, item.id.name, found.group(1)))

    def format(self, key: str, arguments: Mapping[str, str | int]) -> str:
        """The finished text. Raises LookupError for an unknown key, a missing argument or a reference
        that leads nowhere."""
        if key in self._plain:
            return self._plain[key]
        name, _, attribute = key.partition(".")
        try:
            message = self._bundle.get_message(name)
        except RecursionError:
            raise LookupError(f"'{key}' in '{self.language}' has forms nested too deeply") from None
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise LookupError(f"the message '{key}' has no text in '{self.language}'")
        names = self.placeholders(key) if key in self.entries else frozenset()
        # The library converts every argument that it is given, and there are many facts.
        short, long = without_long_values({name: arguments[name] for name in names if name in arguments})
        try:
            text, errors = self._bundle.format_pattern(pattern, short)
        except RecursionError:
            raise LookupError(f"'{key}' in '{self.language}' takes itself in") from None
        if errors:
            raise LookupError(f"'{key}' in '{self.language}': {errors[0]}")
        finished = str(text)
        for token, value in long.items():
            finished = finished.replace(token, value)
        if key in self.entries and not names:
            self._plain[key] = finished
        return finished

    def placeholders(self, key: str) -> frozenset[str]:
        """Names of the `{ $placeholders }` of a text, also of those in texts that it refers to."""
        if key not in self._names:
            self._names[key] = self._variables(self._pattern(key))
        return self._names[key]

    def selections(self, key: str) -> list[Selection]:
        """Where values decide between several forms of a text."""
        return [
            Selection(
                self._variables(node.selector),
                tuple(
                    Variant(
                        variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value,
                        isinstance(variant.key, ast.NumberLiteral),
                        self._variables(variant.value),
                    )
                    for variant in node.variants
                ),
            )
            for node in walk(self._pattern(key))
            if isinstance(node, ast.SelectExpression)
        ]

    def first_line(self, key: str) -> str | None:
        """What stands alone above the first empty line, or is the whole text; None when a placeholder
        or a second line stands there too."""
        elements = self.entries[key].pattern.elements
        if not elements or not isinstance(elements[0], ast.TextElement):
            return None
        line, empty, _ = elements[0].value.partition("\n\n")
        return None if "\n" in line or not (empty or len(elements) == 1) else line

    def source_of(self, key: str) -> str:
        """A text as it stands in its file, in one form whatever the blanks at its lines' beginnings."""
        message = ast.Message(ast.Identifier("text"), self._pattern(key))
        return FluentSerializer().serialize_entry(message)

    def broken_references(self, key: str) -> list[str]:
        """Messages and terms that a text refers to and that don't exist."""
        broken = []
        for node in walk(self._pattern(key)):
            if isinstance(node, (ast.MessageReference, ast.TermReference)) and self._target(node) is None:
                broken.append(reference(node))
        return broken

    def functions(self, key: str) -> list[str]:
        """Names of the functions that a text calls."""
        return [node.id.name for node in walk(self._pattern(key)) if isinstance(node, ast.FunctionReference)]

    def prose(self, key: str) -> str:
        """What stands in a text literally, placeholders left out."""
        if key not in self._prose:
            self._prose[key] = "\n".join(self._literally(key))
        return self._prose[key]

    def spoken(self, key: str) -> str:
        """A text as one reads it: the longest of several forms, and a word for each placeholder."""
        return self._spoken(self._pattern(key), frozenset({key}))

    def _spoken(self, pattern: ast.Pattern, above: frozenset[str]) -> str:
        parts = []
        for element in pattern.elements:
            inside = element.expression if isinstance(element, ast.Placeable) else element
            if isinstance(inside, ast.TextElement):
                parts.append(inside.value)
            elif isinstance(inside, ast.SelectExpression):
                parts.append(max((self._spoken(variant.value, above) for variant in inside.variants), key=len))
            elif isinstance(inside, (ast.MessageReference, ast.TermReference)):
                name, target = reference(inside), self._target(inside)
                if target is not None and name not in above:
                    parts.append(self._spoken(target.pattern, above | {name}))
            elif isinstance(inside, ast.StringLiteral):
                parts.append(str(inside.parse()["value"]))
            else:
                parts.append("x")
        return "".join(parts)

    def breaks(self, key: str) -> bool:
        """Whether a text has several lines."""
        return any("\n" in part for part in self._literally(key))

    def references(self, key: str) -> set[str]:
        """Keys of the messages and terms that a text refers to directly."""
        if key not in self._references:
            nodes = walk(self._pattern(key))
            self._references[key] = {
                reference(node) for node in nodes if isinstance(node, (ast.MessageReference, ast.TermReference))
            }
        return self._references[key]

    def within(self, key: str) -> list[str]:
        """Keys of all messages and terms that a text refers to, also by way of others, each once, sorted."""
        found: set[str] = set()
        waiting = [key]
        while waiting:
            new = {name for name in self.references(waiting.pop()) if name in self.entries or name in self.terms}
            waiting += new - found
            found |= new
        return sorted(found)

    def longest(self, key: str, lengths: Mapping[str, int]) -> int:
        """UTF-16 units of the longest form of a text; `lengths` has that of each
        placeholder's value, 0 when it isn't there."""
        return self._longest(self.entries[key].pattern, lengths, frozenset())

    def _longest(self, node: ast.BaseNode, lengths: Mapping[str, int], above: frozenset[str]) -> int:
        if isinstance(node, ast.Pattern):
            return sum(self._longest(element, lengths, above) for element in node.elements)
        if isinstance(node, ast.TextElement):
            return utf16_length(node.value)
        if isinstance(node, ast.Placeable):
            return self._longest(node.expression, lengths, above)
        if isinstance(node, ast.SelectExpression):
            return max(self._longest(variant.value, lengths, above) for variant in node.variants)
        if isinstance(node, ast.VariableReference):
            return lengths.get(node.id.name, 0)
        if isinstance(node, (ast.StringLiteral, ast.NumberLiteral)):
            return utf16_length(str(node.parse()["value"]))
        if isinstance(node, (ast.MessageReference, ast.TermReference)):
            name, target = reference(node), self._target(node)
            if target is not None and name not in above:
                return self._longest(target.pattern, lengths, above | {name})
        if isinstance(node, ast.FunctionReference):
            return max((self._longest(item, lengths, above) for item in node.arguments.positional), default=0)
        return 0

    def _pattern(self, key: str) -> ast.Pattern:
        return (self.terms if key.startswith("-") else self.entries)[key].pattern

    def _literally(self, key: str) -> Iterator[str]:
        for node in walk(self._pattern(key)):
            if isinstance(node, ast.TextElement):
                yield node.value
            elif isinstance(node, ast.StringLiteral):
                yield str(node.parse()["value"])

    def _target(self, node: ast.MessageReference | ast.TermReference) -> Entry | None:
        return (self.terms if isinstance(node, ast.TermReference) else self.entries).get(reference(node))

    def _variables(self, within: ast.BaseNode) -> frozenset[str]:
        nodes = self._nodes(within, frozenset())
        return frozenset(node.id.name for node in nodes if isinstance(node, ast.VariableReference))

    def _nodes(self, within: ast.BaseNode, above: frozenset[str]) -> Iterator[ast.BaseNode]:
        for node in walk(within):
            yield node
            if isinstance(node, (ast.MessageReference, ast.TermReference)):
                name, target = reference(node), self._target(node)
                if target is not None and name not in above:
                    yield from self._nodes(target.pattern, above | {name})


class _Lines:
    """Line numbers, counted from 1, of places in a source text."""

    def __init__(self, source: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", source))]

    def of(self, node: ast.SyntaxNode) -> int:
        """The line on which a node begins."""
        return bisect_right(self._starts, node.span.start if node.span else 0)
