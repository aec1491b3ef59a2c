"""Texts out to translators and back: nothing lost, nothing touched that nobody changed, bad sheets refused."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from content.fluent_files import BadText, FluentFile, names_in, tidy, written_form
from content.messages import Messages
from content.sheet import SheetError, read_sheet
from content.translating import export_texts, import_texts

LANGUAGES = ("kk", "ru")
ROW = {"first": 2, "first.label": 3, "second": 4, "-term": 5, "only": 6}
KK = """\
# The whole file.

# review: psychologist
first =
    Бірінші { $number }.

    • Екінші жол
      шегініс
    .label = Белгі


second={ $count ->
        [one] бір
       *[other] { $count } көп
    }
-term = Термин
only = Тек қазақша
"""
RU = """\
# review: psychologist
# review: lawyer
first = Первая { $number }.
    .label =
        Метка
## Группа
second = { $count ->
    [one] один
   *[other] { $count } { -term }
}
-term = Термин
"""

literal = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="{}\ufffe\uffff")
    | st.sampled_from(" \n\t=+-@'\"#*[.😀")
)
placeable = st.sampled_from(
    [
        "{ $name }",
        "{$name}",
        '{ "" }',
        '{ "  {x} \\" \\u00e9" }',
        "{ other }",
        "{ -term }",
        "{ 5 }",
        "{ NUMBER($name, minimumFractionDigits: 2) }",
        "{ $name ->\n    [one] a\n      b\n   *[other] { $name }\n}",
        "{ $name ->\n [0] =1+1\n *[few] *x\n }",
    ]
)
words_of_translators = st.lists(literal | placeable, min_size=1, max_size=5).map("".join).map(tidy).filter(bool)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    for language, text in (("kk", KK), ("ru", RU)):
        (folder / language).mkdir(parents=True)
        (folder / language / "all.ftl").write_text(text, "utf-8")
    return folder


@pytest.fixture
def sheet(root: Path) -> Path:
    path = root.parent / "texts.xlsx"
    export_texts(root, LANGUAGES, path)
    return path


def source(root: Path, language: str) -> str:
    return (root / language / "all.ftl").read_text("utf-8")


def write(path: Path, row: int, column: str, value: object, kind: str = "s") -> None:
    """Types a value into a cell of an exported spreadsheet."""
    book = load_workbook(path)
    found = book.worksheets[0]
    column_number = [cell.value for cell in next(found.iter_rows())].index(column) + 1
    cell: Any = found.cell(row, column_number)
    cell.value = value
    if kind:
        cell.data_type = kind
    book.save(path)


def refused(root: Path, sheet: Path, *words: str) -> None:
    """Asserts that importing names one problem with these words, and changes no file."""
    before = {language: source(root, language) for language in LANGUAGES}
    with pytest.raises(SheetError) as caught:
        import_texts(root, LANGUAGES, sheet)
    (line,) = caught.value.lines
    for word in (str(sheet), *words):
        assert word in line
    assert {language: source(root, language) for language in LANGUAGES} == before
    assert sorted(path.name for path in (root / "kk").iterdir()) == ["all.ftl"]


def test_what_translators_get(sheet: Path) -> None:
    rows = [[cell.value for cell in row] for row in load_workbook(sheet)["texts"].iter_rows()]
    assert rows[0] == ["id", "kk", "ru", "comment", "file", "exported"]
    assert {str(row[0]): number for number, row in enumerate(rows[1:], 2)} == ROW
    assert rows[1][1] == "Бірінші { $number }.\n\n• Екінші жол\n  шегініс"
    assert rows[1][3] == "review: psychologist\nru: review: lawyer"
    assert rows[2][1:3] == ["Белгі", "Метка"]
    assert rows[3][1] == "{ $count ->\n    [one] бір\n   *[other] { $count } көп\n}"
    assert rows[5][1:3] == ["Тек қазақша", None]
    assert rows[5][4] == "all.ftl"


def test_what_nobody_changed_stays_as_it_is(root: Path, sheet: Path) -> None:
    stamps = {path: path.stat().st_mtime_ns for path in root.rglob("*.ftl")}
    assert import_texts(root, LANGUAGES, sheet) == {}
    assert (source(root, "kk"), source(root, "ru")) == (KK, RU)
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*.ftl")} == stamps


@pytest.mark.parametrize(
    ("key", "language", "words", "old", "new"),
    [
        ("first", "ru", "Вторая { $number }!", "= Первая { $number }.", "= Вторая { $number }!"),
        ("first", "ru", "Раз\n\n  { $number }", "= Первая { $number }.", "=\n    Раз\n\n      { $number }"),
        ("first", "ru", "  Вглубь { $number } \n", "= Первая { $number }.", '=\n    { "" }  Вглубь { $number }'),
        ("first", "ru", "=1+1 { $number }", "= Первая { $number }.", "= =1+1 { $number }"),
        ("first", "ru", "[1] { $number }\nдва", "= Первая { $number }.", "= [1] { $number }\n    два"),
        ("first.label", "ru", "Знак", "        Метка", "        Знак"),
        ("first.label", "ru", "* Знак", "\n        Метка", " * Знак"),
        ("first.label", "kk", "Екі\r\nжол", ".label = Белгі", ".label =\n        Екі\n        жол"),
        ("second", "kk", "{ $count } рет", KK[KK.index("{ $count ->") : KK.index("-term")], " { $count } рет\n"),
        ("-term", "kk", "@сөз", "-term = Термин", "-term = @сөз"),
    ],
)
def test_what_was_changed_is_all_that_changes(
    root: Path, sheet: Path, key: str, language: str, words: str, old: str, new: str
) -> None:
    texts = {"kk": KK, "ru": RU}
    write(sheet, ROW[key], language, words)
    assert import_texts(root, LANGUAGES, sheet) == {root / language / "all.ftl": 1}
    assert texts[language].count(old) == 1
    texts[language] = texts[language].replace(old, new)
    assert (source(root, "kk"), source(root, "ru")) == (texts["kk"], texts["ru"])
    assert import_texts(root, LANGUAGES, sheet) == {}


@pytest.mark.parametrize(
    ("key", "language", "value", "said"),
    [
        ("first", "ru", "Первая.", ["'first' lacks { $number }; put it back"]),
        ("first", "ru", "{ $number } { $nubmer }", ["has { $nubmer }, which nothing fills"]),
        ("first", "ru", "{ $nubmer }", ["lacks { $number } and has { $nubmer }", "write it as it was"]),
        ("first", "ru", "{ $number", ["is not valid Fluent"]),
        ("first", "ru", "{ $number } }", ["is not valid Fluent"]),
        ("first", "ru", "Раз { $number }\n* два", ["is not valid Fluent"]),
        ("first", "ru", "Раз { $number }\n.label = два", ["is not valid Fluent", ".name ="]),
        ("second", "ru", "{ $count ->\n  [one] { -term }\n}", ["is not valid Fluent"]),
        ("first", "ru", "", ["the text of 'first' is gone; put it back"]),
        ("only", "ru", "Только { $name }", ["'only' has { $name }, which nothing fills; take it out"]),
        ("only", "ru", "Только {", ["is not valid Fluent"]),
        ("first.label", "id", "frist.label", ["there is no text 'frist.label' (did you mean 'first.label'?)"]),
        ("second", "id", "first", ["the id 'first' stands in row 2 too"]),
        ("first", "id", None, ["has texts and no id"]),
    ],
)
def test_bad_cells(root: Path, sheet: Path, key: str, language: str, value: str | None, said: list[str]) -> None:
    write(sheet, ROW["first.label"], "ru", "Этого тоже не будет")
    write(sheet, ROW[key], language, value)
    refused(root, sheet, "sheet 'texts'", f"row {ROW[key]}", *said)


@pytest.mark.parametrize(
    ("value", "kind", "said"),
    [("=1+1", "f", "column C: is a formula; format"), (7, "n", "is a number"), (True, "b", "is a number")],
)
def test_a_cell_that_is_no_text(root: Path, sheet: Path, value: object, kind: str, said: str) -> None:
    write(sheet, 2, "ru", value, kind)
    refused(root, sheet, "row 2", said)


@pytest.mark.parametrize("name", ["id", "ru"])
def test_a_missing_or_doubled_column(root: Path, sheet: Path, name: str) -> None:
    write(sheet, 1, name, "other")
    refused(root, sheet, "row 1", f"has no column '{name}'")
    write(sheet, 1, "other", name)
    write(sheet, 1, "comment", name)
    refused(root, sheet, "row 1", f"has two columns '{name}'")


def test_all_that_is_wrong_at_once(root: Path, sheet: Path) -> None:
    write(sheet, ROW["first"], "kk", "x")
    write(sheet, ROW["second"], "ru", "y")
    with pytest.raises(SheetError) as caught:
        import_texts(root, LANGUAGES, sheet)
    assert len(caught.value.lines) == 2


def test_a_column_that_was_emptied(root: Path, sheet: Path) -> None:
    for row in ROW.values():
        write(sheet, row, "ru", None)
    refused(root, sheet, "the column 'ru' is empty")


def test_what_is_no_spreadsheet(root: Path) -> None:
    for name, data in (("none.xlsx", None), ("text.xlsx", b"id;kk;ru"), ("texts.ods", b"PK"), ("zip.xlsx", EMPTY_ZIP)):
        if data is not None:
            (root.parent / name).write_bytes(data)
        refused(root, root.parent / name)


def test_a_damaged_spreadsheet(root: Path, sheet: Path) -> None:
    raw = sheet.read_bytes()
    broken = root.parent / "broken.xlsx"
    refusals = 0
    for place in range(0, len(raw), 97):
        broken.write_bytes(raw[:place] + bytes(9) + raw[place + 9 :])
        try:
            import_texts(root, LANGUAGES, broken)
        except SheetError:
            refusals += 1
    assert refusals > 10
    assert (source(root, "kk"), source(root, "ru")) == (KK, RU)


EMPTY_ZIP = b"PK\x05\x06" + bytes(18)


def test_rows_that_are_not_there_and_columns_of_ones_own(root: Path) -> None:
    book = Workbook()
    sheet: Any = book.active
    for row in (["Mine", "RU", "ID", "kk"], ["note", "Метка 2", "first.label", "Белгі"], [None, None, None, None]):
        sheet.append(row)
    path = root.parent / "own.xlsx"
    book.save(path)
    assert import_texts(root, LANGUAGES, path, overwrite=True) == {root / "ru" / "all.ftl": 1}
    assert source(root, "ru") == RU.replace("Метка", "Метка 2")


def test_what_a_language_does_not_have_yet_stands_where_others_have_it(root: Path) -> None:
    path = root / "ru" / "all.ftl"
    beginning, end = RU[: RU.index("    .label")], RU[RU.rindex("-term") :]
    path.write_text(beginning + end, "utf-8")
    (root / "kk" / "new.ftl").write_text("# review: lawyer\nfresh = Жаңа { $number }\n    .label = Жаңа\n", "utf-8")
    sheet = root.parent / "texts.xlsx"
    export_texts(root, LANGUAGES, sheet)
    for row, words in enumerate([None, "Метка", "{ $count } раз", None, "Только", "Новое\n{ $number }", "Новое"], 2):
        if words:
            write(sheet, row, "ru", words)
    assert import_texts(root, LANGUAGES, sheet) == {path: 3, root / "ru" / "new.ftl": 2}
    assert source(root, "ru") == (
        "# review: psychologist\n# review: lawyer\nfirst = Первая { $number }.\n    .label = Метка\n\n"
        "# review: native editor\nsecond = { $count } раз\n"
        "-term = Термин\n\n# review: native editor\nonly = Только\n"
    )
    assert (root / "ru" / "new.ftl").read_text("utf-8") == (
        "# review: lawyer\n# review: native editor\nfresh =\n    Новое\n    { $number }\n    .label = Новое\n"
    )
    assert source(root, "kk") == KK
    assert import_texts(root, LANGUAGES, sheet) == {}


def test_what_editors_changed_since_the_export_stays(root: Path, sheet: Path) -> None:
    corrected = RU.replace("Метка", "Знак").replace("Первая { $number }", "Номер { $number }")
    (root / "ru" / "all.ftl").write_text(corrected, "utf-8")
    write(sheet, ROW["-term"], "ru", "Слово")
    assert import_texts(root, LANGUAGES, sheet) == {root / "ru" / "all.ftl": 1}
    assert source(root, "ru") == corrected.replace("-term = Термин", "-term = Слово")
    write(sheet, ROW["first.label"], "ru", "Ярлык")
    with pytest.raises(SheetError, match=r"'first\.label' was changed here, and in its file since the export"):
        import_texts(root, LANGUAGES, sheet)
    # Without its column a sheet takes nothing back unless one asks for it.
    write(sheet, 1, "exported", "mine")
    with pytest.raises(SheetError, match="lost its hidden column 'exported'"):
        import_texts(root, LANGUAGES, sheet)
    import_texts(root, LANGUAGES, sheet, overwrite=True)
    assert source(root, "ru") == RU.replace("Метка", "Ярлык").replace("-term = Термин", "-term = Слово")


def test_a_text_that_was_taken_out_since_the_export_is_no_matter(root: Path, sheet: Path) -> None:
    for language, text in (("kk", KK), ("ru", RU)):
        without = text[: text.index("second")] + text[text.rindex("-term") :]
        (root / language / "all.ftl").write_text(without, "utf-8")
    write(sheet, ROW["-term"], "ru", "Слово")
    assert import_texts(root, LANGUAGES, sheet) == {root / "ru" / "all.ftl": 1}
    write(sheet, ROW["second"], "ru", "Другое")
    with pytest.raises(SheetError, match="there is no text 'second'"):
        import_texts(root, LANGUAGES, sheet)


def test_a_new_text_must_have_the_placeholders_of_the_others(root: Path, sheet: Path) -> None:
    (root / "ru" / "all.ftl").write_text(RU.replace("first = Первая { $number }.", "first ="), "utf-8")
    write(sheet, ROW["first"], "ru", "Первая")
    with pytest.raises(SheetError, match=r"'first' lacks \{ \$number \}; put it back"):
        import_texts(root, LANGUAGES, sheet)
    write(sheet, ROW["first"], "ru", "Первая { $number }")
    assert import_texts(root, LANGUAGES, sheet) == {root / "ru" / "all.ftl": 1}
    assert source(root, "ru") == RU.replace("{ $number }.", "{ $number }")


def test_line_ends_and_the_mark_of_their_order_stay(root: Path) -> None:
    path = root / "ru" / "all.ftl"
    raw = b"\xef\xbb\xbf" + RU.replace("\n", "\r\n").encode()
    path.write_bytes(raw)
    sheet = root.parent / "texts.xlsx"
    export_texts(root, LANGUAGES, sheet)
    assert import_texts(root, LANGUAGES, sheet) == {}
    assert path.read_bytes() == raw
    write(sheet, ROW["first"], "ru", "Раз\n{ $number }")
    import_texts(root, LANGUAGES, sheet)
    changed = RU.replace("= Первая { $number }.", "=\n    Раз\n    { $number }")
    assert path.read_bytes() == b"\xef\xbb\xbf" + changed.replace("\n", "\r\n").encode()


def test_a_file_that_can_not_be_read(root: Path, sheet: Path) -> None:
    (root / "ru" / "all.ftl").write_bytes(b"\xff")
    exported = export_texts(root, LANGUAGES, root.parent / "rest.xlsx")
    (line,) = exported.unread
    assert "all.ftl: can't be read (it is not UTF-8)" in line
    assert exported.texts == len(ROW)
    with pytest.raises(SheetError, match="not UTF-8"):
        import_texts(root, LANGUAGES, sheet)


def test_what_no_spreadsheet_can_hold(root: Path) -> None:
    path = root.parent / "out.xlsx"
    for words, said in (("a\x07", "U\\+0007"), ("a\uffff", "U\\+FFFF"), ("a" * 32_768, "over 32767")):
        (root / "ru" / "all.ftl").write_text(f"first = {words}\n", "utf-8")
        with pytest.raises(SheetError, match=said):
            export_texts(root, LANGUAGES, path)
    assert not path.exists()


def test_when_a_file_can_not_be_written_none_is(root: Path, sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(sheet, ROW["first.label"], "kk", "А")
    write(sheet, ROW["first.label"], "ru", "Б")
    real = tempfile.mkstemp

    def full(*arguments: object, **options: Any) -> tuple[int, str]:
        if Path(options["dir"]).name == "ru":
            raise OSError(28, "No space left on device", "ru")
        return real(*arguments, **options)

    monkeypatch.setattr(tempfile, "mkstemp", full)
    with pytest.raises(OSError, match="No space"):
        import_texts(root, LANGUAGES, sheet)
    assert (source(root, "kk"), source(root, "ru")) == (KK, RU)
    assert [path.name for path in (root / "kk").iterdir()] == ["all.ftl"]


def test_when_a_file_can_not_be_put_in_place_all_are_as_before(
    root: Path, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "kk" / ".all.ftl.abc.replacing").write_text("left by a try that was killed")
    write(sheet, ROW["first.label"], "kk", "А")
    write(sheet, ROW["first.label"], "ru", "Б")
    real = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if target.parent.name == "ru":
            raise OSError(1, "Operation not permitted", str(target))
        return real(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="not permitted"):
        import_texts(root, LANGUAGES, sheet)
    assert (source(root, "kk"), source(root, "ru")) == (KK, RU)
    assert [path.name for path in (root / "kk").iterdir()] == ["all.ftl"]


def test_what_a_link_leads_to_is_changed(root: Path, sheet: Path) -> None:
    path, elsewhere = root / "ru" / "all.ftl", root / "shared.txt"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    write(sheet, ROW["-term"], "ru", "Слово")
    import_texts(root, LANGUAGES, sheet)
    assert path.is_symlink()
    assert "-term = Слово" in elsewhere.read_text("utf-8")


def file_of(texts: Mapping[str, str]) -> str:
    """A Fluent file with comments and these texts, as attributes too."""
    parts = ["### Whole\n\n"]
    for key, words in texts.items():
        form, _ = written_form(words)
        inner, _ = written_form(words, 8)
        parts.append(f"# review: psychologist ={key}\n{key} ={form}\n    .label ={inner}\n\n")
    return "".join(parts) + "# end\n"


def takes(words: str, names: frozenset[str]) -> bool:
    """Whether words are Fluent with exactly these placeables."""
    try:
        return names_in(written_form(words)[1]) == names
    except BadText:
        return False


@given(old=st.lists(words_of_translators, min_size=3, max_size=3), new=literal | words_of_translators)
def test_nothing_is_lost_on_the_way(old: list[str], new: str) -> None:
    try:
        before = file_of({"a": old[0], "b": old[1], "c": old[2]})
    except BadText:
        assume(False)
    with tempfile.TemporaryDirectory() as folder:
        root, sheet, back = Path(folder), Path(folder, "a.xlsx"), Path(folder, "b.xlsx")
        path = root / "kk" / "all.ftl"
        path.parent.mkdir()
        path.write_text(before, "utf-8", newline="")
        standing = FluentFile(path).texts
        export_texts(root, ("kk",), sheet)
        assert {row.key: row.words["kk"] for row in read_sheet(sheet, ("kk",))} == {
            key: text.words for key, text in standing.items()
        }
        assert import_texts(root, ("kk",), sheet) == {}
        assert path.read_text("utf-8") == before
        # A text with the same placeables in another place, and back again.
        names = standing["b"].names
        other = tidy(new + "".join(f"{{ {name} }}" for name in sorted(names))) or "x"
        back.write_bytes(sheet.read_bytes())
        write(back, 4, "kk", other)
        if not takes(other, names):
            with pytest.raises(SheetError):
                import_texts(root, ("kk",), back)
            assert path.read_text("utf-8") == before
            return
        changed = import_texts(root, ("kk",), back)
        now = FluentFile(path).texts
        assert now["b"].names == names
        assert (now["b"].words != standing["b"].words) == bool(changed)
        assert {key: text.words for key, text in now.items() if key != "b"} == {
            key: text.words for key, text in standing.items() if key != "b"
        }
        assert {key: text.comment for key, text in now.items()} == {key: text.comment for key, text in standing.items()}
        # The first sheet is older than the file now: it takes nothing back.
        assert import_texts(root, ("kk",), sheet) == {}
        assert {key: text.words for key, text in FluentFile(path).texts.items()} == {
            key: text.words for key, text in now.items()
        }


@settings(max_examples=40)
@given(
    words=st.lists(words_of_translators, min_size=8, max_size=8),
    gone=st.sets(st.sampled_from(["a", "a.label", "b", "b.label", "c", "c.label", "d", "d.label"])),
    rows=st.randoms(use_true_random=False),
)
def test_what_a_language_lost_comes_back(words: list[str], gone: set[str], rows: Random) -> None:
    """Whatever is taken out of one language, a sheet from before brings back, in the same order."""
    keys = ["a", "a.label", "b", "b.label", "c", "c.label", "d", "d.label"]
    texts = dict(zip(keys, words, strict=True))
    try:
        whole, rest = file_with(texts), file_with({key: texts[key] for key in keys if key not in gone})
    except BadText:
        assume(False)
    with tempfile.TemporaryDirectory() as folder:
        root, sheet = Path(folder), Path(folder, "a.xlsx")
        for language in LANGUAGES:
            (root / language).mkdir()
            (root / language / "all.ftl").write_text(whole, "utf-8", newline="")
        path = root / "ru" / "all.ftl"
        before = FluentFile(path)
        export_texts(root, LANGUAGES, sheet)
        mix(sheet, rows)
        path.write_text(rest, "utf-8", newline="")
        assert import_texts(root, LANGUAGES, sheet) == ({path: len(gone)} if gone else {})
        after = FluentFile(path)
        assert {key: text.words for key, text in after.texts.items()} == {
            key: text.words for key, text in before.texts.items()
        }
        assert list(after.owners) == list(before.owners)


def file_with(texts: Mapping[str, str]) -> str:
    """A Fluent file of these texts and attributes, each attribute after its text."""
    parts = {"top": "top = x"}
    for key, words in texts.items():
        owner, _, attribute = key.partition(".")
        form, _ = written_form(words, 8 if attribute else 4)
        parts[owner] = parts.get(owner, f"{owner} =") + (f"\n    .{attribute} ={form}" if attribute else form)
    return "\n\n".join(parts.values()) + "\n"


def mix(sheet: Path, rows: Random) -> None:
    """Sorts the rows of a spreadsheet otherwise."""
    book = load_workbook(sheet)
    found: Any = book["texts"]
    cells = [[cell.value for cell in row] for row in found.iter_rows(min_row=2)]
    rows.shuffle(cells)
    for number, row in enumerate(cells, 2):
        for column, value in enumerate(row, 1):
            found.cell(number, column).value = value
            if value is not None:
                found.cell(number, column).data_type = "s"
    book.save(sheet)


@given(words=literal.map(tidy).filter(bool))
def test_what_is_typed_is_what_is_shown(words: str) -> None:
    try:
        form, _ = written_form(words)
    except BadText:
        assume(False)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "all.ftl")
        path.write_text(f"text ={form}\n", "utf-8", newline="")
        messages = Messages("kk")
        messages.read(path, problems := [])
    assert problems == []
    shown = messages.format("text", {})
    assert shown.split("\n") == [line if line.strip(" ") else "" for line in words.split("\n")]


@pytest.mark.parametrize(
    "words", ["_x000D_ a", "_x0041_", "_x005F_x0041_", "#N/A", "'a", "=A1", "+7", "-1", "@x", "1", "2026-11-01"]
)
def test_what_spreadsheets_take_for_something_else(root: Path, words: str) -> None:
    (root / "ru" / "all.ftl").write_text(f"first = {words}\n", "utf-8")
    sheet = root.parent / "texts.xlsx"
    export_texts(root, ("ru",), sheet)
    (row,) = read_sheet(sheet, ("ru",))
    assert row.words == {"ru": words}
    cell = load_workbook(sheet)["texts"]["B2"]
    assert (cell.data_type, cell.number_format, cell.quotePrefix) == ("s", "@", True)
    assert import_texts(root, ("ru",), sheet) == {}
