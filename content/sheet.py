"""A spreadsheet of texts: one row a text, one column a language. Whatever a cell begins with, it is text."""

from __future__ import annotations

import hashlib
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from content.fluent_files import tidy

TITLE = "texts"
KEY = "id"
COMMENT = "comment"
FILE = "file"
EXPORTED = "exported"  # of each language a fingerprint of the words that went out; nobody needs to see it

_MOST_BYTES = 50 * 1024 * 1024  # unpacked; ours have about 1 MiB
_MOST_CELLS = 2_000_000  # the empty ones up to the last one count; ours have about 20,000
_LONGEST = 32_767  # characters; a spreadsheet cuts off what is longer
# What XML can't hold, and the line end that it changes.
_UNHOLDABLE = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # ECMA-376 part 1, 22.9.2.19: _x000D_ stands for a character
_ESCAPED = "_x005F_"  # the underscore itself; openpyxl leaves it to us
_UNESCAPE = re.compile(f"{_ESCAPED}(?=x[0-9A-Fa-f]{{4}}_)")
_PRINT_DIGITS = 12
_PRINT = re.compile(rf"(\w+):([0-9a-f]{{{_PRINT_DIGITS}}})")
_WIDTHS = {KEY: 26, COMMENT: 34, FILE: 16}
_TEXT_WIDTH = 60
_AS_TEXT = "@"  # the number format of cells that stay as they are typed


class SheetError(Exception):
    """A spreadsheet was refused, or can't be written. `lines` has all reasons."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = tuple(lines)
        super().__init__("\n".join(lines))


@dataclass(frozen=True, slots=True)
class Row:
    """One text: `words` by language, "" where a language has none. `place` names the row to people; `exported` is
    what tells whether words are those that went out, by language (nothing is known where one is missing)."""

    key: str
    words: Mapping[str, str]
    comment: str = ""
    file: str = ""
    place: str = ""
    exported: Mapping[str, str] = field(default_factory=dict)

    def as_exported(self, language: str, words: str) -> bool | None:
        """Whether these words went out in a language; None when that isn't known."""
        return _print(words) == self.exported[language] if language in self.exported else None


def write_sheet(path: Path, rows: Sequence[Row], languages: Sequence[str]) -> None:
    """Makes or replaces a spreadsheet. Raises SheetError for a text that none can hold, OSError when the file
    can't be written."""
    problems = []
    for row in rows:
        for language, words in row.words.items():
            if reason := _unholdable(words):
                problems.append(f"'{row.key}' in '{language}' can't stand in a spreadsheet: {reason}")
    if problems:
        raise SheetError(problems)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = TITLE
    header = [KEY, *languages, COMMENT, FILE, EXPORTED]
    for column, name in enumerate(header, 1):
        _write(sheet, 1, column, name).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(name, _TEXT_WIDTH)
    for number, row in enumerate(rows, 2):
        texts = [row.words.get(language, "") for language in languages]
        prints = " ".join(f"{name}:{_print(words)}" for name, words in zip(languages, texts, strict=True))
        for column, words in enumerate([row.key, *texts, row.comment, row.file, prints], 1):
            _write(sheet, number, column, words)
    sheet.column_dimensions[get_column_letter(len(header))].hidden = True
    sheet.freeze_panes = "B2"
    book.save(path)


def read_sheet(path: Path, languages: Sequence[str]) -> list[Row]:
    """The rows of a spreadsheet, empty ones left out. Raises SheetError when it isn't one with these languages,
    or a cell is no text."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of colors and the like that it doesn't know
            too_large = _unpacks_to_too_much(path)
            book = None if too_large else load_workbook(path)
    except OSError as error:
        reason = error.strerror or "it is damaged"
        raise SheetError([f"{path}: can't be read ({reason}); name a file that is there"]) from None
    except Exception:  # whatever openpyxl, zlib and the XML parser make of a file that is none or is damaged
        raise SheetError([f"{path}: is no .xlsx file; save it as an Excel workbook (.xlsx)"]) from None
    if book is None:
        most = _MOST_BYTES // 2**20
        raise SheetError([f"{path}: unpacks to over {most} MiB; take the sheet that qorgan export --xlsx made"])
    if not book.worksheets:
        raise SheetError([f"{path}: has no sheet; take the one that qorgan export --xlsx made"])
    sheet = book[TITLE] if TITLE in book.sheetnames else book.worksheets[0]
    place = f"{path}, sheet '{sheet.title}'"
    if sheet.max_row * sheet.max_column > _MOST_CELLS:
        last = f"{get_column_letter(sheet.max_column)}{sheet.max_row}"
        raise SheetError([f"{place}: reaches to cell {last}; delete the rows and columns after the texts"])
    lines = sheet.iter_rows()
    columns = _columns(place, next(lines, ()), languages)
    problems: list[str] = []
    rows = []
    for number, cells in enumerate(lines, 2):
        read = {name: _read(cells[column], f"{place}, row {number}", problems) for name, column in columns.items()}
        key, exported = read.pop(KEY).strip(), dict(_PRINT.findall(read.pop(EXPORTED, "")))
        if key:
            rows.append(Row(key, read, place=f"{place}, row {number}", exported=exported))
        elif any(read.values()):
            problems.append(f"{place}, row {number}: has texts and no id; put back the id of this text")
    if problems:
        raise SheetError(problems)
    return rows


def _unpacks_to_too_much(path: Path) -> bool:
    """Whether a file says so. Raises what zipfile and zlib make of one that is damaged or says otherwise than it is:
    what it says is the most that zipfile unpacks of a part, and then the check sum is wrong."""
    with zipfile.ZipFile(path) as packed:
        if sum(part.file_size for part in packed.infolist()) > _MOST_BYTES:
            return True
        if packed.testzip() is not None:
            raise zipfile.BadZipFile
    return False


def _columns(place: str, header: Sequence[Any], languages: Sequence[str]) -> dict[str, int]:
    """Where the id and each language stand. Others are the reader's own."""
    names = [str(cell.value or "").strip().lower() for cell in header]
    problems = []
    for name in (KEY, *languages):
        if name not in names:
            problems.append(f"{place}, row 1: has no column '{name}'; put it back, named so in its first row")
        elif names.count(name) > 1:
            problems.append(f"{place}, row 1: has two columns '{name}'; keep one of them")
    if problems:
        raise SheetError(problems)
    known = (KEY, *languages, *([EXPORTED] if EXPORTED in names else []))
    return {name: names.index(name) for name in known}


def _write(sheet: Any, row: int, column: int, words: str) -> Any:
    cell = sheet.cell(row, column)
    if words:
        cell.value = _ESCAPE.sub(_ESCAPED, words)
        cell.data_type = "s"  # also what begins with = or looks like an error
    cell.number_format = _AS_TEXT
    cell.quotePrefix = True
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _read(cell: Any, place: str, problems: list[str]) -> str:
    if cell.value is None:
        return ""
    if cell.data_type in ("s", "inlineStr") and isinstance(cell.value, str):
        return _UNESCAPE.sub("_", cell.value)
    what = "a formula" if cell.data_type == "f" else "a number, a date or the like"
    column = get_column_letter(cell.column)
    problems.append(f"{place}, column {column}: is {what}; format the cell as text and write it again")
    return ""


def _print(words: str) -> str:
    """A fingerprint of words, whatever a spreadsheet makes of their ends."""
    return hashlib.sha256(tidy(words).encode()).hexdigest()[:_PRINT_DIGITS]


def _unholdable(words: str) -> str:
    if len(words) > _LONGEST:
        return f"it has over {_LONGEST} characters; split it"
    if found := _UNHOLDABLE.search(words):
        return f"it has the character U+{ord(found.group()):04X}, which nobody sees; take it out"
    return ""


def lines_of(comments: Mapping[str, str]) -> Iterator[str]:
    """The lines of comments that languages have in common once, others with their languages before them."""
    having: dict[str, list[str]] = {}
    for language, comment in comments.items():
        for line in filter(None, comment.split("\n")):
            having.setdefault(line, []).append(language)
    for line, named in having.items():
        yield line if len(named) == len(comments) else f"{', '.join(named)}: {line}"
