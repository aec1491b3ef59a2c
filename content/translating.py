"""Texts for translators: out into a spreadsheet, and what they changed back into the Fluent files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from content.fluent_files import (
    BadText,
    FluentFile,
    NewText,
    StandingText,
    names_in,
    owner_of,
    tidy,
    words_of,
    written_form,
)
from content.new_language import MARK, MARKED
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


@dataclass(frozen=True, slots=True)
class _Texts:
    """All texts of a folder: where each stands by its key and language, the files, and why some can't be read."""

    places: Mapping[str, Mapping[str, _Place]]
    files: dict[Path, FluentFile]
    unread: Sequence[str]

    def file_for(self, language: str, owner: str, model: Path) -> FluentFile:
        """Where a language has a message, or is to have it as another one has it in the file `model`."""
        folder = model.parent.parent / language
        for file in self.files.values():
            if file.path.parent == folder and owner in file.owners:
                return file
        path = folder / model.name
        if path not in self.files:
            self.files[path] = FluentFile(path, new=True)
        return self.files[path]


@dataclass(slots=True)
class _Edits:
    """What is to be done to one file."""

    changed: dict[str, str] = field(default_factory=dict)
    added: list[NewText] = field(default_factory=list)


def export_texts(root: Path, languages: Sequence[str], path: Path) -> Exported:
    """Writes every text of a content folder into a spreadsheet. Raises SheetError and OSError as `write_sheet`
    does."""
    texts = _read_texts(root, languages)
    rows = [_row(key, places, languages) for key, places in texts.places.items()]
    write_sheet(path, rows, languages)
    return Exported(len(rows), texts.unread)


def import_texts(
    root: Path, languages: Sequence[str], path: Path, *, overwrite: bool = False
) -> dict[Path, int]:
    """Writes what a spreadsheet says otherwise into the Fluent files, and what a language doesn't have yet: how
    many texts, by file. `overwrite`: also where the sheet doesn't say what went out, and so may be older. Raises
    SheetError with all that is wrong with it, and OSError when a file can't be written; then nothing has
    changed."""
    texts = _read_texts(root, languages)
    problems = list(texts.unread)
    seen: dict[str, str] = {}
    edits: dict[Path, _Edits] = {}
    unsure = 0
    rows = read_sheet(path, languages)
    for language in languages:
        had = [row for row in rows if language in texts.places.get(row.key, {})]
        if had and not any(row.words[language] for row in rows):
            raise SheetError([f"{path}: the column '{language}' is empty; put its texts back"])
    for row in rows:
        if row.key in seen:
            problems.append(f"{row.place}: the id '{row.key}' stands in {seen[row.key]} too; keep one of them")
        elif row.key not in texts.places and all(row.as_exported(name, words) for name, words in row.words.items()):
            continue  # its text was taken out since the export
        elif row.key not in texts.places:
            hint = nearest(row.key, texts.places) or "; ids are given in the files, not here: put back the right one"
            problems.append(f"{row.place}: there is no text '{row.key}'{hint}")
        else:
            for file, edit in _edits(row, texts, problems):
                of_file = edits.setdefault(file.path, _Edits())
                if isinstance(edit, NewText):
                    of_file.added.append(edit)
                else:
                    of_file.changed[row.key] = edit
                    unsure += not row.exported
        seen.setdefault(row.key, row.place.rpartition(", ")[2])
    if unsure and not overwrite:
        advice = "export again, or import --overwrite if nobody has changed the files since"
        problems.append(f"{path}: lost its hidden column 'exported', and with it what went out; {advice}")
    if problems:
        raise SheetError(problems)
    written = {path: texts.files[path].with_words(edit.changed, edit.added) for path, edit in edits.items()}
    models = {other.path.name: other.path for other in texts.files.values() if not other.new}
    replace_files(written, {path: models[path.name] for path in written if texts.files[path].new})
    return {path: len(edit.changed) + len(edit.added) for path, edit in edits.items()}


def _read_texts(root: Path, languages: Sequence[str]) -> _Texts:
    texts: dict[str, dict[str, _Place]] = {}
    files = {}
    unread = []
    for language in languages:
        for path in sorted((root / language).glob("*.ftl")):
            try:
                file = files[path] = FluentFile(path)
            except (OSError, UnicodeDecodeError) as error:
                reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
                unread.append(f"{file_name(path)}: can't be read ({reason}); save it as UTF-8, or put a file there")
                continue
            for text in file.texts.values():
                texts.setdefault(text.key, {}).setdefault(language, _Place(file, text))
    return _Texts(texts, files, unread)


def _row(key: str, places: Mapping[str, _Place], languages: Sequence[str]) -> Row:
    words = {language: places[language].text.words for language in languages if language in places}
    comments = lines_of({language: place.text.comment for language, place in places.items()})
    file = next(iter(places.values())).file.path.name
    return Row(key, words, "\n".join(comments), file)


def _edits(row: Row, texts: _Texts, problems: list[str]) -> Iterator[tuple[FluentFile, str | NewText]]:
    """What a row says otherwise or anew, and for which file; or what is wrong with that."""
    places = texts.places[row.key]
    names = [place.text.names for place in places.values()]
    for language, cell in row.words.items():
        place, words = places.get(language), tidy(cell)
        where = f"{row.place}, column '{language}'"
        if place is None and not words:
            continue
        if place is not None and (cell == place.text.words or words == tidy(place.text.words)):
            continue
        if place is not None and row.as_exported(language, cell):
            continue  # the file was changed since, and this cell wasn't
        if not words:
            problems.append(f"{where}: the text of '{row.key}' is gone; put it back")
            continue
        try:
            _, pattern = written_form(words, *((place.text.indent, place.text.below) if place else ()))
        except BadText as error:
            problems.append(f"{where}: is not valid Fluent: {error}; {_ADVICE}")
            continue
        before = place.text.names if place else frozenset(filter(_filled_in, names[0].intersection(*names)))
        if place is not None and words_of(pattern) == place.text.words:
            continue
        if place is not None and row.as_exported(language, place.text.words) is False:
            advice = "export again, and make the change in the new sheet"
            problems.append(f"{where}: '{row.key}' was changed here, and in its file since the export; {advice}")
            continue
        if wrong := _wrong_names(names_in(pattern), before, names[0].union(*names)):
            problems.append(f"{where}: '{row.key}' {wrong}")
        elif place is None:
            yield _added(row.key, words, texts, language)
        else:
            yield place.file, words


def _added(key: str, words: str, texts: _Texts, language: str) -> tuple[FluentFile, NewText]:
    """A text that a language doesn't have yet, behind what it stands behind in another one. A native editor has
    not read it."""
    model = next(iter(texts.places[key].values()))
    comment = model.text.comment
    if not MARKED.search(comment):
        comment = f"{comment}\n{MARK}"
    owner = owner_of(key)
    before = tuple(takewhile(lambda name: name != owner, model.file.owners))
    return texts.file_for(language, owner, model.file.path), NewText(key, words, comment, before)


def _filled_in(name: str) -> bool:
    return name.startswith("$")


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
