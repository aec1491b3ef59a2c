"""Spreadsheets that are small as files and unpack to more than a machine holds."""

from __future__ import annotations

import struct
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from app.command_line import qorgan
from openpyxl import load_workbook

from content.sheet import Row, SheetError, read_sheet, write_sheet

MEBIBYTE = 1024 * 1024


def sheet(path: Path) -> Path:
    write_sheet(path, [Row("id", {"ru": "слово"})], ("ru",))
    return path


def with_part(path: Path, name: str, mebibytes: int) -> Path:
    """With a part that is as long, and nearly nothing in the file."""
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed, packed.open(name, "w") as part:
        for _ in range(mebibytes):
            part.write(bytes(MEBIBYTE))
    return path


def lying(path: Path, size: int) -> Path:
    """Says of its longest part that it has `size` bytes, in both places (APPNOTE.TXT, 4.3.7 and 4.3.12)."""
    with zipfile.ZipFile(path) as packed:
        longest = max(part.file_size for part in packed.infolist())
    said = struct.pack("<L", longest)
    data = path.read_bytes()
    assert data.count(said) >= 1
    path.write_bytes(data.replace(said, struct.pack("<L", size)))
    return path


@contextmanager
def within(mebibytes: int) -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < mebibytes * MEBIBYTE
    finally:
        tracemalloc.stop()


def refused(path: Path) -> str:
    with within(20), pytest.raises(SheetError) as caught:
        read_sheet(path, ("ru",))
    (line,) = caught.value.lines
    return line


def test_one_large_part(tmp_path: Path) -> None:
    bomb = with_part(sheet(tmp_path / "a.xlsx"), "xl/media/a.png", 51)
    assert bomb.stat().st_size < MEBIBYTE
    assert "unpacks to over 50 MiB" in refused(bomb)


def test_many_parts_that_are_large_together(tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx")
    for number in range(6):
        with_part(path, f"xl/media/{number}.png", 9)
    assert "unpacks to over 50 MiB" in refused(path)


def test_one_that_says_less_than_it_is(tmp_path: Path) -> None:
    path = lying(with_part(sheet(tmp_path / "a.xlsx"), "xl/media/a.png", 200), 1000)
    with zipfile.ZipFile(path) as packed:
        assert max(part.file_size for part in packed.infolist()) < MEBIBYTE
    assert "is no .xlsx file" in refused(path)


def test_one_cell_far_away(tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx")
    book = load_workbook(path)
    book.worksheets[0]["XFD1048576"] = "x"
    book.save(path)
    assert "reaches to cell XFD1048576" in refused(path)


def test_pictures_within_the_limit_are_no_matter(tmp_path: Path) -> None:
    path = with_part(sheet(tmp_path / "a.xlsx"), "xl/media/a.png", 40)
    with within(20):
        assert [row.words for row in read_sheet(path, ("ru",))] == [{"ru": "слово"}]


def test_the_command_says_it_in_one_line(tmp_path: Path) -> None:
    done = qorgan(tmp_path, "import", str(with_part(sheet(tmp_path / "a.xlsx"), "xl/media/a.png", 51).name))
    assert (done.code, done.out) == (1, "")
    assert done.complaint == (
        "qorgan: a.xlsx: unpacks to over 50 MiB; take the sheet that qorgan export --xlsx made; nothing was changed"
    )
