"""Data files and texts that were typed on another keyboard, or made to do harm: told plainly, and never a crash."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.lined import LinedFile
from content.messages import Messages
from content.problems import Kind, Problem


def read(folder: Path, text: str) -> tuple[list[tuple[int, str]], dict[str, str]]:
    """Problems with their lines, and the words, of a file of plain words."""
    path = folder / "words.yaml"
    path.write_text(text, "utf-8")
    problems: list[Problem] = []
    file = LinedFile(path, problems)
    words = {key: file.word(value, "a word") for key, value in file.load().data.items()}
    assert all(problem.file == str(path) for problem in problems)
    return [(problem.line, problem.message) for problem in problems], words


def texts(folder: Path, **files: str) -> list[Problem]:
    """Problems of files of texts that are read one after the other."""
    messages, problems = Messages("ru"), list[Problem]()
    for name, text in files.items():
        path = folder / f"{name}.ftl"
        path.write_text(text, "utf-8")
        messages.read(path, problems)
    return problems


@pytest.mark.parametrize("value", ["“help”", "«help»", "„help“", "„help”", "‘help’", '"«help»"', "'“help”'"])
def test_a_value_in_typographic_quotes(tmp_path, value):
    problems, _ = read(tmp_path, f"first: help\nsecond: {value}\n")
    told = 'a word stands in typographic quotes, which would be shown; write "…" instead'
    assert problems == [(2, told)]


@pytest.mark.parametrize(
    "value", ['"help"', "'help'", "say «help»", "«help» and more", "it’s", "o’clock’", "\"it's “so”, yes\""]
)
def test_quotes_that_belong_to_the_words(tmp_path, value):
    problems, words = read(tmp_path, f"first: {value}\n")
    assert problems == []
    assert words["first"].strip("\"'") == value.strip("\"'")


BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{other}'] * 10)}]\n" for other, name in zip("abcde", "bcdef", strict=True)
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (BOMB, "has more in it than anybody writes (aliases?); write the values out"),
        (f"a: {'[' * 50}{']' * 50}\n", "has more in it than anybody writes (aliases?)"),
        (f"a: {'{b: ' * 50}x{'}' * 50}\n", "has more in it than anybody writes (aliases?)"),
        (f"a: {'[' * 5000}{']' * 5000}\n", ""),
    ],
)
def test_a_file_that_would_never_end(tmp_path, text, told):
    problems, _ = read(tmp_path, text)
    assert [line for line, _ in problems] == [1]
    assert told in problems[0][1]


def test_aliases_and_lists_in_lists_of_which_there_are_few(tmp_path):
    path = tmp_path / "words.yaml"
    path.write_text(f"a: &a {'[' * 20}x{']' * 20}\nb: [*a, *a, *a]\n", "utf-8")
    problems: list[Problem] = []
    file = LinedFile(path, problems)
    assert len(file.load().data["b"].data) == 3
    assert problems == []


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ('"2026-11-01"', "must be a day written like 2026-11-01, not '2026-11-01' in quotes"),
        ("'2026-11-01'", "must be a day written like 2026-11-01, not '2026-11-01' in quotes"),
        ("1.11.2026", "must be a day written like 2026-11-01, not '1.11.2026'"),
        ('"yesterday"', "must be a day written like 2026-11-01, not 'yesterday'"),
        ("2026-11-01", ""),
        ("~", ""),
    ],
)
def test_a_day_in_quotes(tmp_path, day, told):
    path = tmp_path / "days.yaml"
    path.write_text(f"# days\nday: {day}\n", "utf-8")
    problems: list[Problem] = []
    file = LinedFile(path, problems)
    file.day(file.load().data["day"], "day")
    assert [(one.line, one.message) for one in problems] == ([(2, f"day {told}")] if told else [])


@pytest.mark.parametrize(("opened", "closed"), [("{", "}"), ("{ $x ->\n   *[a] ", "\n }")])
def test_a_text_with_braces_in_braces(tmp_path, opened, closed):
    (problem,) = texts(tmp_path, low=f'low = {opened * 500}{{ "" }}{closed * 500}\n')
    assert (problem.line, problem.kind) == (1, Kind.UNREAD)
    assert "has { } nested too deeply; write it plainly" in problem.message


def test_braces_in_braces_as_people_write_them(tmp_path):
    inner = "{ $y ->\n        [b] c\n       *[d] { $z }\n    }"
    assert texts(tmp_path, low=f"low = {{ $x ->\n    [a] {inner}\n   *[e] f\n }}\n") == []


@pytest.mark.parametrize("blank", ["\t", "\u00a0", "\u2003", "\u3000"])
@pytest.mark.parametrize(("before", "line"), [("low =\n", 1), ("low = text\n", 2), ("high = text\n\nlow =\n", 3)])
def test_a_line_that_begins_with_another_blank(tmp_path, blank, before, line):
    (problem,) = texts(tmp_path, low=f"{before}{blank}.label = text\n")
    assert problem.line == line
    assert "a line begins with a tab or a blank that isn't a plain one; begin it with plain blanks" in problem.message


@pytest.mark.parametrize("text", ["low\n", "low = { $x\n", "= text\n"])
def test_other_mistakes_are_told_in_other_words(tmp_path, text):
    (problem,) = texts(tmp_path, low=text)
    assert "is not valid Fluent" in problem.message
    assert "tab" not in problem.message


@pytest.mark.parametrize("text", ["low =\n    text\n", "low = a\u00a0b\n", "low =\n    a\n    b\u00a0c\n"])
def test_plain_blanks_at_the_beginning_and_others_inside(tmp_path, text):
    assert texts(tmp_path, low=text) == []


@pytest.mark.parametrize("key", ["low", "-brand"])
def test_a_text_that_stands_in_two_files_names_the_other_place(tmp_path, key):
    (problem,) = texts(tmp_path, one=f"# first\n{key} = a\n", two=f"# more\n\n{key} = b\n")
    assert (problem.file, problem.line) == (str(tmp_path / "two.ftl"), 3)
    assert problem.message == f"the message '{key}' stands in {tmp_path / 'one.ftl'}:2 too; keep one of them"


def test_a_text_that_stands_twice_in_one_file(tmp_path):
    (problem,) = texts(tmp_path, one="low = a\nhigh = a\nlow = b\n")
    assert (problem.line, problem.message) == (3, "the message 'low' stands twice; keep one of them")


def test_a_term_may_have_the_name_of_a_text(tmp_path):
    assert texts(tmp_path, one="low = a { -low }\n", two="-low = b\n") == []
