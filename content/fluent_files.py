"""Fluent files as they stand on the disk: where each text begins and ends, and how another is put in its place
while everything around it stays byte for byte."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import serialize_element

_INDENT = 4
_BLANKS_KEPT = '{ "" }'  # Fluent drops the blanks that a text begins with, but not those behind a placeable
_BLANK_ENDS = re.compile(r"^(?: *\n)+|[ \n]+$")


class BadText(ValueError):
    """A text is no Fluent; the message says why."""


@dataclass(frozen=True, slots=True)
class StandingText:
    """One text where it stands: from `start`, behind its `=`, to `end`. `words` is what a translator sees: what
    is said literally, with its `{ placeables }`; `names` are those of them that mean something outside of it.
    `indent` is how far its lines are indented when it begins `below` the line of its key."""

    key: str
    words: str
    names: frozenset[str]
    comment: str
    start: int
    end: int
    indent: int
    below: bool


@dataclass(frozen=True, slots=True)
class NewText:
    """A text to be put into a file: its tidy `words`, the comment of its message, and the names of messages and
    terms `after` which it stands elsewhere, in their order."""

    key: str
    words: str
    comment: str
    after: Sequence[str]


class FluentFile:
    """One file, or with `new` an empty one that isn't on the disk yet. What is no Fluent in it is passed over.
    `owners` has its messages and terms in their order: where the `=` of each is passed, and where it ends. Raises
    OSError or UnicodeDecodeError when it can't be read."""

    def __init__(self, path: Path, *, new: bool = False) -> None:
        self.path = path
        self.new = new
        raw = b"" if new else path.read_bytes()
        self._mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
        self._source = raw.removeprefix(self._mark).decode("utf-8")
        self.texts: dict[str, StandingText] = {}
        self.owners: dict[str, tuple[int, int]] = {}
        for owner in FluentParser(with_spans=True).parse(self._source).body:
            if isinstance(owner, (ast.Message, ast.Term)):
                for text in self._texts(owner):
                    self.texts.setdefault(text.key, text)
                self.owners.setdefault(_name(owner), self._place(owner))

    def with_words(self, changed: Mapping[str, str], added: Sequence[NewText] = ()) -> bytes:
        """The file's bytes with other words for some of its keys, and with texts that it doesn't have yet. Raises
        BadText, and KeyError for a changed key that isn't there."""
        source = self._source
        newline = "\r\n" if "\r\n" in source else "\n"
        changes = list(self._additions(added))
        for text in (self.texts[key] for key in changed):
            changes.append((text.start, text.end, written_form(changed[text.key], text.indent, text.below)[0]))
        for start, end, written in sorted(changes, reverse=True):
            source = source[:start] + written.replace("\n", newline) + source[end:]
        return self._mark + source.encode()

    def _additions(self, added: Sequence[NewText]) -> Iterator[tuple[int, int, str]]:
        """What is put where: into a message or term that is there already, or as a new one behind another."""
        groups: dict[str, list[NewText]] = {}
        for text in sorted(added, key=lambda text: len(text.after)):
            groups.setdefault(owner_of(text.key), []).append(text)
        places: dict[int, str] = {}
        for name, texts in groups.items():
            value = "".join(written_form(text.words)[0] for text in texts if text.key == name)
            attributes = "".join(_attribute(text) for text in texts if text.key != name)
            if name in self.owners:
                sign, end = self.owners[name]
                yield sign, sign, value
                places[end] = attributes + places.get(end, "")
            else:
                before = [self.owners[other][1] for other in texts[0].after if other in self.owners]
                end = before[-1] if before else len(self._source.rstrip())
                comment = "".join(f"# {line}\n" for line in texts[0].comment.split("\n") if line)
                places[end] = places.get(end, "") + ("\n\n" if end or end in places else "")
                places[end] += f"{comment}{name} ={value}{attributes}"
        for end, written in places.items():
            yield end, end, written if end < len(self._source) else f"{written}\n"

    def _texts(self, owner: ast.Message | ast.Term) -> Iterator[StandingText]:
        name = _name(owner)
        comment = (owner.comment.content if owner.comment else None) or ""
        if owner.value is not None:
            yield self._text(name, owner.id, owner.value, comment)
        for attribute in owner.attributes:
            yield self._text(f"{name}.{attribute.id.name}", attribute.id, attribute.value, comment)

    def _place(self, owner: ast.Message | ast.Term) -> tuple[int, int]:
        parts = [owner.value, *(attribute.value for attribute in owner.attributes)]
        return self._sign(owner.id), max(_end(part) for part in parts if part is not None)

    def _sign(self, name: ast.Identifier) -> int:
        """Where the `=` behind a name is passed."""
        return self._source.index("=", _end(name)) + 1

    def _text(self, key: str, name: ast.Identifier, pattern: ast.Pattern, comment: str) -> StandingText:
        after_name, end = _end(name), _end(pattern)
        start = self._sign(name)
        line = self._source[self._source.rfind("\n", 0, after_name) + 1 : after_name]
        return StandingText(
            key=key,
            words=words_of(pattern),
            names=names_in(pattern),
            comment=comment,
            start=start,
            end=end,
            indent=len(line) - len(line.lstrip(" ")) + _INDENT,
            below=self._source[start:end].lstrip(" \r").startswith("\n"),
        )


def _name(owner: ast.Message | ast.Term) -> str:
    return f"-{owner.id.name}" if isinstance(owner, ast.Term) else owner.id.name


def _attribute(text: NewText) -> str:
    written, _ = written_form(text.words, 2 * _INDENT)
    return f"\n{' ' * _INDENT}.{text.key.partition('.')[2]} ={written}"


def owner_of(key: str) -> str:
    """The message or term that a text is, or is an attribute of."""
    return key.partition(".")[0]


def words_of(pattern: ast.Pattern) -> str:
    """A text as a translator sees it."""
    return "".join(serialize_element(element) for element in pattern.elements)


def names_in(pattern: ast.Pattern) -> frozenset[str]:
    """The placeholders, texts and terms that a text takes in, as they are written: `$count`, `other`, `-term`."""
    return frozenset(_names(pattern))


def tidy(words: str) -> str:
    """Words without what spreadsheets and people leave at their ends, and with plain line ends."""
    plain = words.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
    return _BLANK_ENDS.sub("", plain)


def written_form(words: str, indent: int = _INDENT, below: bool = False) -> tuple[str, ast.Pattern]:
    """How tidy words stand in a file behind their `=`, and what Fluent makes of it. Words of several lines
    always begin below. Raises BadText."""
    reasons = []
    for form, exactly in _forms(words, indent, below):
        pattern, reason = _understood(form)
        if pattern is None:
            reasons.append(reason)
        elif words_of(pattern) == words or not (exactly or _lost_blanks(words, pattern)):
            return form, pattern
    raise BadText(reasons[0] if reasons else "can't be written in Fluent")


def _forms(words: str, indent: int, below: bool) -> Iterator[tuple[str, bool]]:
    """Ways of writing words, the usual one first, and whether only exactly these words may come of them."""
    if below or "\n" in words:
        yield f"\n{_indented(words, indent)}", False
    if "\n" not in words:
        yield f" {words}", False
    if words.startswith(" "):
        yield f"\n{_indented(_BLANKS_KEPT + words, indent)}", False
    else:
        # Only the first line of a text may begin with [ * or . and only beside its key.
        first, _, rest = words.partition("\n")
        yield f" {first}\n{_indented(rest, indent)}", True


def _indented(words: str, indent: int) -> str:
    return "\n".join(" " * indent + line if line.strip(" ") else "" for line in words.split("\n"))


def _understood(form: str) -> tuple[ast.Pattern | None, str]:
    """What a text alone in a file means, or why it means nothing."""
    body = FluentParser().parse(f"text ={form}\n").body
    if len(body) == 1 and isinstance(message := body[0], ast.Message):
        if message.value is not None and not message.attributes:
            return message.value, ""
        return None, "a line begins like an attribute (.name =)"
    notes = [note.message or "" for item in body if isinstance(item, ast.Junk) for note in item.annotations]
    return None, notes[0] if notes else "a line begins with [, *, . or }"


def _lost_blanks(words: str, pattern: ast.Pattern) -> bool:
    """Whether Fluent took the blanks that words begin with, and so perhaps those of other lines, for indentation."""
    kept = words_of(pattern).removeprefix(_BLANKS_KEPT)
    blanks = len(words) - len(words.lstrip(" "))
    return blanks > 0 and blanks != len(kept) - len(kept.lstrip(" "))


def _names(node: ast.BaseNode) -> Iterator[str]:
    if isinstance(node, ast.VariableReference):
        yield f"${node.id.name}"
    elif isinstance(node, (ast.MessageReference, ast.TermReference)):
        sign = "-" if isinstance(node, ast.TermReference) else ""
        yield f"{sign}{node.id.name}" + (f".{node.attribute.name}" if node.attribute else "")
    for value in vars(node).values():
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, ast.BaseNode):
                yield from _names(part)


def _end(node: ast.SyntaxNode) -> int:
    assert node.span is not None  # the parser was asked for spans
    return node.span.end
