"""The editors' commands from any folder: what they write, what they say, and how they refuse."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from app.command_line import CENTERS, Done, environment, forged, qorgan
from forge import Forge
from openpyxl import load_workbook

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("kk", "ru", "en")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of one's own, whose texts a test may change."""
    folder = tmp_path / "checkout"
    for package in ("bot", "content", "dialogs"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.ftl")}


def typed(path: Path, key: str, column: str, words: str) -> int:
    """Types words into a cell of an exported spreadsheet; its row."""
    book = load_workbook(path)
    sheet: Any = book.worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    number = 1 + next(index for index, row in enumerate(rows) if row[0] == key)
    sheet.cell(number, rows[0].index(column) + 1).value = words
    book.save(path)
    return number


def test_graphs_of_all_trees(tmp_path: Path) -> None:
    done = qorgan(tmp_path, "graph")
    assert done.code == 0
    written = done.out.splitlines()
    assert {"graph/start.mmd", "graph/start.svg", "graph/child.svg", "graph/adult.mmd"} <= set(written)
    assert sorted(str(path.relative_to(tmp_path)) for path in (tmp_path / "graph").iterdir()) == sorted(written)
    assert (tmp_path / "graph" / "start.mmd").read_text("utf-8").startswith("flowchart LR\n")


def test_one_graph_in_one_form(tmp_path: Path) -> None:
    options = ("--branch", "child", "--format", "mermaid", "--output", "a/b", "--lang", "en")
    done = qorgan(tmp_path, "graph", *options)
    assert (done.code, done.out) == (0, "a/b/child.mmd\n")
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["child.mmd"]
    assert "child or a teenager" in (tmp_path / "a" / "b" / "child.mmd").read_text("utf-8")


@pytest.mark.parametrize(("good", "expected"), [(True, "<svg>drawn</svg>"), (False, "<svg xmlns")])
def test_graphviz_draws_where_it_is_installed(tmp_path: Path, good: bool, expected: str) -> None:
    program = tmp_path / "bin" / "dot"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\ncat > given\n" + ("printf '<svg>drawn</svg>'\n" if good else "exit 1\n"), "utf-8")
    program.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-m", "bot", "graph", "--branch", "child", "--format", "svg"],
        cwd=tmp_path,
        env=environment() | {"PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (0, "graph/child.svg\n")
    assert ("failed; child is drawn without it" in done.stderr) == (not good)
    assert (tmp_path / "given").read_text("utf-8").startswith('digraph "child" {')
    assert expected in (tmp_path / "graph" / "child.svg").read_text("utf-8")


def test_the_printed_script(tmp_path: Path) -> None:
    done = qorgan(tmp_path, "export", "--print", "screens.html")
    assert (done.code, done.out) == (0, "screens.html\n")
    text = (tmp_path / "screens.html").read_text("utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert all(f'<section id="{name}">' in text for name in ("start", "child", "adult", "sos", "write"))


def test_a_preview(tmp_path: Path) -> None:
    done = qorgan(tmp_path, "preview", "sos", "--lang", "en", "--parent", "child")
    assert done.code == 0
    assert "📋 112 (6) copies 112" in done.out
    assert "→ child" in done.out
    assert "on a locked phone: " in done.out


def test_a_region_is_shown_with_the_center_of_the_folder(tmp_path: Path) -> None:
    shown = ("preview", "contacts_kz-75", "--lang", "en")
    assert "One" not in qorgan(tmp_path, *shown).out
    (tmp_path / "centers.yaml").write_text(CENTERS, "utf-8")
    assert "One" in qorgan(tmp_path, *shown).out
    (tmp_path / "centers.yaml").write_text(CENTERS.replace(", en: One", ""), "utf-8")
    refused = qorgan(tmp_path, *shown)
    assert (refused.code, refused.out) == (1, "")
    assert refused.complaint.startswith("qorgan: centers.yaml:4: add en")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["preview", "chlid"], "there is no screen 'chlid' (did you mean 'child'?)"),
        (["preview", "child", "--parent", "strat"], "there is no screen 'strat' (did you mean 'start'?)"),
        (["preview", "child", "--lang", "de"], "there is no language 'de'; known are kk, ru, en"),
        (["preview", "hide", "--lang", "ru"], "'hide' has no screen: the program answers its press (hide)"),
        (["graph", "--branch", "chld"], "there is no tree 'chld' (did you mean 'child'?)"),
        (["graph", "--lang", "xx"], "there is no language 'xx'; known are kk, ru, en"),
        (["graph", "--output", "file", "--branch", "child"], "file: can't be written (File exists); name another"),
        (["export", "--print", "none/a.html"], "none/a.html: can't be written (No such file or directory)"),
        (["export", "--xlsx", "none/a.xlsx"], "none/a.xlsx: can't be written (No such file or directory)"),
        (["import", "none.xlsx"], "none.xlsx: can't be read (No such file or directory)"),
        (["import", "file"], "file: is no .xlsx file"),
    ],
)
def test_what_is_refused(tmp_path: Path, forge: Forge, arguments: list[str], said: str) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    done = forged(forge, tmp_path, *arguments)
    assert (done.code, done.out) == (1, "")
    assert done.complaint.startswith(f"qorgan: {said}")


@pytest.mark.parametrize(
    "arguments",
    [["export"], ["export", "--xlsx", "a.csv"], ["import"], ["preview"], ["graph", "--format", "png"]],
)
def test_wrong_usage(tmp_path: Path, arguments: list[str]) -> None:
    done = qorgan(tmp_path, *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.complaint.startswith("qorgan: ")


def test_out_to_translators_and_back(checkout: Path) -> None:
    before = files(checkout)
    exported = qorgan(checkout, "export", "--xlsx", "texts.xlsx")
    assert (exported.code, exported.out) == (0, "texts.xlsx\n")
    unchanged = qorgan(checkout, "import", "texts.xlsx")
    assert (unchanged.code, unchanged.out) == (0, "nothing differs\n")
    assert files(checkout) == before
    label = "🆘 Very urgent"
    typed(checkout / "texts.xlsx", "mark-sos", "en", label)
    done = qorgan(checkout, "import", "texts.xlsx")
    assert (done.code, done.err) == (0, "")
    assert done.out == "content/en/opening.ftl: 1 changed\nnow run qorgan check\n"
    after = files(checkout)
    name = "content/en/opening.ftl"
    assert [path for path in before if before[path] != after[path]] == [name]
    old, new = before[name].decode().splitlines(), after[name].decode().splitlines()
    assert [line for line in new if line not in old] == [f"mark-sos = {label}"]
    assert len(old) == len(new)
    assert label in qorgan(checkout, "preview", "child", "--lang", "en").out


def test_a_bad_sheet_changes_nothing(checkout: Path) -> None:
    before = files(checkout)
    assert qorgan(checkout, "export", "--xlsx", "texts.xlsx").code == 0
    typed(checkout / "texts.xlsx", "mark-hide", "en", "🚪 Other")
    row = typed(checkout / "texts.xlsx", "mark-sos", "ru", "{ $broken")
    done = qorgan(checkout, "import", "texts.xlsx")
    assert (done.code, done.out) == (1, "")
    assert done.complaint.startswith(f"qorgan: texts.xlsx, sheet 'texts', row {row}, column 'ru': is not valid Fluent")
    assert done.complaint.endswith("; nothing was changed")
    assert files(checkout) == before


def ended(done: Done) -> tuple[int, str]:
    return done.code, done.out


def test_one_broken_text_does_not_stop_the_work_on_others(checkout: Path) -> None:
    path = checkout / "content" / "ru" / "opening.ftl"
    path.write_text(path.read_text("utf-8").replace("mark-sos = ", "mark-sos = { $broken "), "utf-8")
    note = "problems in texts and trees; qorgan check names them"
    graph = qorgan(checkout, "graph", "--branch", "child", "--format", "svg")
    assert ended(graph) == (0, "graph/child.svg\n")
    assert graph.complaint.endswith(note)
    export = qorgan(checkout, "export", "--print", "a.html", "--xlsx", "a.xlsx")
    assert ended(export) == (0, "a.html\na.xlsx\n")
    assert export.complaint.endswith(note)
    assert qorgan(checkout, "preview", "child", "--lang", "en").code == 0
    broken = qorgan(checkout, "preview", "child", "--lang", "ru")
    assert broken.code == 1
    assert "'child' can't be shown in 'ru'" in broken.complaint


ADD = ("add-language", "uz", "--from", "en", "--name", "Oʻzbekcha")


def test_a_language_comes_into_the_files_of_the_folder_too(checkout: Path) -> None:
    (checkout / "centers.yaml").write_text(CENTERS, "utf-8")
    (checkout / "contacts.checked.yaml").write_text("", "utf-8")
    done = qorgan(checkout, *ADD)
    assert (done.code, done.err) == (0, "")
    assert "centers.yaml: 1 new\n" in done.out
    assert (checkout / "centers.yaml").read_text("utf-8") == CENTERS.replace("en: One", "en: One, uz: One")
    assert done.out.endswith("now translate the .ftl files of uz, and what stands under uz: in the .yaml files above\n")
    assert len(list((checkout / "content" / "uz").iterdir())) == len(list((checkout / "content" / "en").iterdir()))
    another = qorgan(checkout, "add-language", "uzb", "--from", "uz", "--name", "O")
    assert (another.code, another.out) == (1, "")
    assert another.complaint.endswith("correct what qorgan check names, then add a language")


def test_a_language_that_is_there_already_stays(checkout: Path) -> None:
    before = files(checkout)
    done = qorgan(checkout, "add-language", "ru", "--from", "en", "--name", "Русский")
    assert (done.code, done.out) == (1, "")
    assert done.complaint.startswith("qorgan: content/ru: is there already")
    assert files(checkout) == before


def test_centers_with_a_mistake_get_no_language(checkout: Path) -> None:
    (checkout / "centers.yaml").write_text(CENTERS.replace(", en: One", ""), "utf-8")
    before = files(checkout)
    done = qorgan(checkout, *ADD)
    assert (done.code, done.out) == (1, "")
    assert done.complaint.startswith("qorgan: centers.yaml:4: add en")
    assert files(checkout) == before
