"""A new language as a copy of another one's words: all files that it needs, for a translator to go on from."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from fluent.syntax import FluentParser, ast

from content.fluent_files import BadText, names_in, written_form
from content.lined import LANGUAGE
from content.places import LABEL_LIMIT
from content.problems import file_name, nearest, utf16_length
from content.replacing import replace_files

MARK = "review: native editor"
MARKED = re.compile(r"^\s*review:.*\bnative editor\b", re.MULTILINE)
_NO_CODES = ("id",)  # keys that have another meaning beside names by language

Change = tuple[int, str]  # a position in a text, and what is put there


class LanguageError(Exception):
    """A language can't be added. `lines` has all reasons."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = tuple(lines)
        super().__init__("\n".join(lines))


@dataclass(frozen=True, slots=True)
class Wanted:
    """The language to add: its `code`, whose words it begins with (`source`, another language's code), and what
    its speakers call it."""

    code: str
    source: str
    name: str


def add_language(root: Path, trees: Path, others: Iterable[Path], wanted: Wanted) -> dict[Path, int]:
    """Writes a folder of texts, an entry beside each one of the source in the .yaml files of `root` and in
    `others`, and a button beside each that chooses the source in the `trees`: how many new texts, entries or
    buttons, by file. Needs files without problems. Raises LanguageError, and OSError when a file can't be
    written; then nothing has changed."""
    if problems := refusals(root, wanted):
        raise LanguageError(problems)
    counts: dict[Path, int] = {}
    files: dict[Path, bytes] = {}
    for path in (*sorted(root.glob("*.yaml")), *others):
        _change(path, _entries(path, wanted, problems), files, counts)
    labels: dict[str, str] = {}
    for path in sorted(trees.glob("*.yaml")):
        _change(path, _buttons(path, wanted, labels, problems), files, counts)
    if problems:
        raise LanguageError(problems)
    for path in sorted(root.glob("*/*.ftl")):
        _change(path, _labels(path, wanted.name, labels), files, counts)
    like = {root / wanted.code / path.name: path for path in sorted((root / wanted.source).glob("*.ftl"))}
    for new, path in like.items():
        files[new], counts[new] = _marked(files.get(path) or path.read_bytes())
    replace_files(files, like)
    return counts


def refusals(root: Path, wanted: Wanted) -> list[str]:
    """Why a language can't be added to a folder of texts, whatever stands in its files; nothing when it can."""
    return list(_refusals(root, wanted))


def _refusals(root: Path, wanted: Wanted) -> Iterator[str]:
    code, source, name = wanted.code, wanted.source, wanted.name
    if not LANGUAGE.fullmatch(code) or code in _NO_CODES:
        yield f"'{code}' can't be the code of a language; give two or three small Latin letters, such as uz"
    elif (root / code).exists():
        yield f"{file_name(root / code)}: is there already; change the texts in it, or take it away first"
    known = sorted({path.parent.name for path in root.glob("*/*.ftl")})
    if source not in known:
        hint = nearest(source, known) or f"; known are {', '.join(known)}"
        yield f"there is no language '{source}' to begin with{hint}"
    if not 0 < utf16_length(name) <= LABEL_LIMIT or not name.isprintable() or name != name.strip():
        yield f"a language's name stands on a button: give one line of at most {LABEL_LIMIT} characters"
        return
    try:
        _, pattern = written_form(name)
        if names_in(pattern) or "{" in name:
            raise BadText
    except BadText:
        yield f"'{name}' can't stand on a button; write the language's name in plain letters"


def _change(path: Path, changes: Iterable[Change], files: dict[Path, bytes], counts: dict[Path, int]) -> None:
    """Notes what a file is to be, where anything changes in it."""
    found = sorted(changes)
    if not found:
        return
    mark, text = _read(path.read_bytes())
    files[path] = mark + _changed(text, found).encode()
    counts[path] = len(found)


def _read(raw: bytes) -> tuple[bytes, str]:
    """The mark of their order that some editors put before a text, and the text."""
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    return mark, raw.removeprefix(mark).decode("utf-8")


def _changed(text: str, changes: Sequence[Change]) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    for position, words in reversed(changes):
        text = text[:position] + words.replace("\r\n", "\n").replace("\n", newline) + text[position:]
    return text


def _entries(path: Path, wanted: Wanted, problems: list[str]) -> Iterator[Change]:
    """A copy of each entry of the source, under the key of the new language."""
    text, nodes = _nodes(path, problems)
    for node in nodes:
        if not isinstance(node, yaml.MappingNode):
            continue
        entries = {key.value: (key, value) for key, value in node.value}
        if wanted.source not in entries or wanted.code in entries:
            continue
        key, value = entries[wanted.source]
        end = _end(text, value)
        words = wanted.code + text[key.end_mark.index : end]
        if node.flow_style:
            yield end, f", {words}"
        elif "?" in text[_line_start(text, key.start_mark.index) : key.start_mark.index]:
            advice = f"write '{wanted.source}:' without it"
            problems.append(f"{file_name(path)}:{key.start_mark.line + 1}: has a key after a question mark; {advice}")
        else:
            yield _line_end(text, end), f"\n{' ' * key.start_mark.column}{words}"


def _buttons(path: Path, wanted: Wanted, labels: dict[str, str], problems: list[str]) -> Iterator[Change]:
    """A copy of each button that chooses the source; `labels` takes what is said on both, old and new."""
    text, nodes = _nodes(path, problems)
    for row in nodes:
        if not isinstance(row, yaml.SequenceNode):
            continue
        for item in row.value:
            entries = {key.value: value for key, value in item.value} if isinstance(item, yaml.MappingNode) else {}
            if "language" not in entries or entries["language"].value != wanted.source:
                continue
            start, end = item.start_mark.index, _end(text, item)
            words = text[start:end]
            new = {"language": wanted.code}
            if "label" in entries:
                label = entries["label"].value
                new["label"] = labels[label] = f"{label.removesuffix(f'-{wanted.source}')}-{wanted.code}"
            for name in sorted(new, key=lambda name: entries[name].start_mark.index, reverse=True):
                old = entries[name]
                words = words[: old.start_mark.index - start] + new[name] + words[old.end_mark.index - start :]
            if row.flow_style:
                yield end, f", {words}"
            else:
                first = _line_start(text, start)
                dash = text.rindex("-", first, start) - first
                yield _line_end(text, end), f"\n{' ' * dash}-{' ' * (item.start_mark.column - dash - 1)}{words}"


def _labels(path: Path, name: str, labels: Mapping[str, str]) -> Iterator[Change]:
    """What the new button says, below what the old one says."""
    _, text = _read(path.read_bytes())
    if not any(old in text for old in labels):  # reading all of Fluent takes time
        return
    body = FluentParser(with_spans=True).parse(text).body
    said = {item.id.name: item for item in body if isinstance(item, ast.Message)}
    for old, new in labels.items():
        if old in said and new not in said:
            written, _ = written_form(name)
            yield _place(said[old].span).end, f"\n{new} ={written}"


def _marked(raw: bytes) -> tuple[bytes, int]:
    """A file of texts with a mark above each that no native editor is asked for yet, and how many texts it has."""
    mark, text = _read(raw)
    body = FluentParser(with_spans=True).parse(text).body
    texts = [item for item in body if isinstance(item, (ast.Message, ast.Term))]
    changes = [
        (_line_start(text, _place(item.id.span).start), f"# {MARK}\n")
        for item in texts
        if not MARKED.search((item.comment.content if item.comment else None) or "")
    ]
    return mark + _changed(text, changes).encode(), len(texts)


def _nodes(path: Path, problems: list[str]) -> tuple[str, list[yaml.Node]]:
    """A YAML file's text, and everything in it, whose marks count in this text; nothing when it has a problem."""
    try:
        _, text = _read(path.read_bytes())
        for event in yaml.parse(text, yaml.SafeLoader):
            if isinstance(event, yaml.NodeEvent) and event.anchor and event.start_mark:
                message = "has an anchor (& or *), which can't be copied; write the value out"
                problems.append(f"{file_name(path)}:{event.start_mark.line + 1}: {message}")
                return "", []
        root = yaml.compose(text, yaml.SafeLoader)
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        problems.append(f"{file_name(path)}:{mark.line + 1 if mark else 1}: is not valid YAML; correct it")
        return "", []
    return text, list(_within(root)) if root is not None else []


def _within(node: yaml.Node) -> Iterator[yaml.Node]:
    yield node
    for child in node.value if isinstance(node, yaml.CollectionNode) else ():
        for part in child if isinstance(child, tuple) else (child,):
            yield from _within(part)


def _end(text: str, node: yaml.Node) -> int:
    """Where the last word of a node ends: a block's own mark stands behind the comments that follow it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    return len(text[: node.end_mark.index].rstrip())


def _line_start(text: str, position: int) -> int:
    return text.rfind("\n", 0, position) + 1


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end - (text[end - 1] == "\r")


def _place(span: ast.Span | None) -> ast.Span:
    assert span is not None  # the parser was asked for spans
    return span
