"""Texts for translators: out into a spreadsheet, and what they changed back into the Fluent files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from content.fluent_files import BadText, FluentFile, StandingText, names_in, tidy, words_of, written_form
from content.problems import file_name, nearest
from content.replacing import replace_files
from content.sheet import Row, SheetError, lines_of, read_sheet, write_sheet

_ADVICE = "put { } in pairs and *[ ] before one of several forms, and begin no line with [, *, . or }"


@dataclass(frozen=True, slots=True)
class Exported:
    """How many texts went out, and the files that couldn't be read, each with the reason."""

    texts: int
    unread: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Place:
    file: FluentFile
    text: StandingText


Texts = Mapping[str, Mapping[str, _Place]]  # key → language → where it stands


def export_texts(root: Path, languages: Sequence[str], path: Path) -> Exported:
    """Writes every text of a content folder into a spreadsheet. Raises SheetError and OSError as `write_sheet`
    does."""
    texts, unread = _read_texts(root, languages)
    rows = [_row(key, places, languages) for key, places in texts.items()]
    write_sheet(path, rows, languages)
    return Exported(len(rows), unread)


def import_texts(root: Path, languages: Sequence[str], path: Path) -> dict[Path, int]:
    """Writes what a spreadsheet says otherwise into the Fluent files: how many texts changed, by file. Raises
    SheetError with all that is wrong with it, and OSError when a file can't be written; then nothing has
    changed."""
    texts, problems = _read_texts(root, languages)
    seen: dict[str, str] = {}
    changed: dict[Path, tuple[FluentFile, dict[str, str]]] = {}
    for row in read_sheet(path, languages):
        if row.key in seen:
            problems.append(f"{row.place}: the id '{row.key}' stands in {seen[row.key]} too; keep one of them")
        elif row.key not in texts:
            hint = nearest(row.key, texts) or "; ids are given in the files, not here: put back the right one"
            problems.append(f"{row.place}: there is no text '{row.key}'{hint}")
        else:
            for place, words in _changes(row, texts[row.key], problems):
                changed.setdefault(place.file.path, (place.file, {}))[1][row.key] = words
        seen.setdefault(row.key, row.place.rpartition(", ")[2])
    if problems:
        raise SheetError(problems)
    replace_files({path: file.with_words(words) for path, (file, words) in changed.items()})
    return {path: len(words) for path, (_, words) in changed.items()}


def _read_texts(root: Path, languages: Sequence[str]) -> tuple[Texts, list[str]]:
    texts: dict[str, dict[str, _Place]] = {}
    unread = []
    for language in languages:
        for path in sorted((root / language).glob("*.ftl")):
            try:
                file = FluentFile(path)
            except (OSError, UnicodeDecodeError) as error:
                reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
                unread.append(f"{file_name(path)}: can't be read ({reason}); save it as UTF-8, or put a file there")
                continue
            for text in file.texts.values():
                texts.setdefault(text.key, {}).setdefault(language, _Place(file, text))
    return texts, unread


def _row(key: str, places: Mapping[str, _Place], languages: Sequence[str]) -> Row:
    words = {language: places[language].text.words for language in languages if language in places}
    comments = lines_of({language: place.text.comment for language, place in places.items()})
    file = next(iter(places.values())).file.path.name
    return Row(key, words, "\n".join(comments), file)


def _changes(row: Row, places: Mapping[str, _Place], problems: list[str]) -> Iterator[tuple[_Place, str]]:
    """What a row says otherwise, or what is wrong with that."""
    known = frozenset[str]().union(*(place.text.names for place in places.values()))
    for language, cell in row.words.items():
        place, words = places.get(language), tidy(cell)
        where = f"{row.place}, column '{language}'"
        if place is None:
            if words:
                file = next(iter(places.values())).file.path.name
                advice = f"add it to {language}/{file} first, then export again"
                problems.append(f"{where}: '{row.key}' has no text in '{language}' yet; {advice}")
        elif cell == place.text.words or words == tidy(place.text.words):
            continue
        elif not words:
            problems.append(f"{where}: the text of '{row.key}' is gone; put it back")
        else:
            try:
                _, pattern = written_form(words, place.text.indent, place.text.below)
            except BadText as error:
                problems.append(f"{where}: is not valid Fluent: {error}; {_ADVICE}")
                continue
            if wrong := _wrong_names(names_in(pattern), place.text.names, known):
                problems.append(f"{where}: '{row.key}' {wrong}")
            elif words_of(pattern) != place.text.words:
                yield place, words


def _wrong_names(now: frozenset[str], before: frozenset[str], known: frozenset[str]) -> str:
    """A placeholder may be moved, not lost; a new one must stand in another language."""
    lost, new = _told(before - now), _told(now - known)
    if lost and new:
        return f"lacks {lost} and has {new}, which nothing fills; write it as it was"
    if lost:
        return f"lacks {lost}; put it back"
    return f"has {new}, which nothing fills; take it out" if new else ""


def _told(names: frozenset[str]) -> str:
    return ", ".join(f"{{ {name} }}" for name in sorted(names))
