"""The lists of words: an entry that says nothing is named where it stands, and stands for nothing."""

from __future__ import annotations

import pytest

import content
from content.problems import Problem
from content.wording import read_telltale, read_wording


@pytest.mark.parametrize("empty", ["", '""', '" "', '"\\u00a0"', "~"])
def test_an_empty_entry_of_telltale(tmp_path, empty):
    path = tmp_path / "telltale.yaml"
    path.write_text(f"kk:\n  - маман\n  - {empty}\n  - қорған\n", "utf-8")
    problems: list[Problem] = []
    assert read_telltale(path, ("kk",), problems) == {"kk": ("маман", "қорған")}
    assert [(problem.file, problem.line) for problem in problems] == [(str(path), 3)]
    assert "an empty word for 'kk'" in problems[0].message


def test_an_empty_entry_at_the_end_of_telltale(tmp_path):
    path = tmp_path / "telltale.yaml"
    path.write_text("kk:\n  - маман\n  -\nru: [помощь]\n", "utf-8")
    problems: list[Problem] = []
    read_telltale(path, ("kk", "ru"), problems)
    assert [problem.line for problem in problems] == [3]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ('{says: "", because: x}', "says nothing"),
        ("{because: x}", "says nothing"),
        ('{says: "…", because: x}', "says nothing"),
        ("", "must be a mapping"),
        ("word", "must be a mapping"),
    ],
)
def test_an_entry_of_wording_that_forbids_everything(tmp_path, entry, words):
    path = tmp_path / "wording.yaml"
    path.write_text(f"kk:\n  - {{says: ешкім, because: x}}\n  - {entry}\n  - {{says: неге, because: x}}\n", "utf-8")
    problems: list[Problem] = []
    assert [one.says for one in read_wording(path, ("kk",), problems)["kk"]] == ["ешкім", "неге"]
    assert [problem.line for problem in problems] == [3]
    assert words in problems[0].message


def test_the_real_lists_say_something():
    loaded = content.load()
    assert all(loaded.telltale[language] and loaded.wording[language] for language in loaded.languages)
