"""The lists of words: an entry that says nothing is named where it stands, and stands for nothing; and what an entry
finds."""

from __future__ import annotations

import pytest

import content
from content.problems import Kind, Problem
from content.wording import any_of, plainly, read_telltale, read_wording


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


@pytest.mark.parametrize("entry", ["{says: айт}", '{says: айт, because: ""}', '{says: айт, because: " "}'])
def test_an_entry_of_wording_that_gives_no_reason(tmp_path, entry):
    path = tmp_path / "wording.yaml"
    path.write_text(f"kk:\n  - {{says: ешкім, because: x}}\n  - {entry}\n", "utf-8")
    problems: list[Problem] = []
    read_wording(path, ("kk",), problems)
    told = "an entry doesn't say what is wrong; add 'because:'"
    assert [(problem.file, problem.line, problem.message) for problem in problems] == [(str(path), 3, told)]


@pytest.mark.parametrize(("text", "line"), [("ru: []", 1), ("ru:", 1), ("ru: ", 1), ("en: [{says: x, because: y}]", 1)])
def test_a_language_without_forbidden_words(tmp_path, text, line):
    path = tmp_path / "wording.yaml"
    path.write_text(f"{text}\nkk: [{{says: неге, because: x}}]\n", "utf-8")
    problems: list[Problem] = []
    found = read_wording(path, ("kk", "ru"), problems)
    assert set(found) == {"kk"}
    assert any(one.line == line and "has no words for 'ru'; add a list" in one.message for one in problems), problems


@pytest.mark.parametrize("read", [read_wording, read_telltale])
def test_a_language_that_has_words_and_no_texts(tmp_path, read):
    path = tmp_path / "words.yaml"
    entry = "{says: x, because: y}" if read is read_wording else "x"
    path.write_text(f"kk: [{entry}]\nru: [{entry}]\n", "utf-8")
    problems: list[Problem] = []
    assert set(read(path, ("kk",), problems)) == {"kk"}
    assert [(problem.line, problem.kind) for problem in problems] == [(2, Kind.UNREAD)]
    assert "has words for 'ru', but no folder ru with .ftl files is there; put it back" in problems[0].message


@pytest.mark.parametrize(
    ("says", "words", "found"),
    [
        ("why", "Why not", True),
        ("why", "WHYEVER", True),
        ("why", "nowhy", False),
        ("it's you", "Only, it’s, you", True),
        ("it's you", "it‘s you", True),
        ("itʼs you", "it's you", True),
        ("все ясно", "Всё ясно", True),
        ("всё ясно", "ВСЕ\u0308 ясно", True),
        ("все ясно", "все\u00ad ясно", True),
        ("все ясно", "все\u2060  ясно", True),
        ("100% safe", "100 % safe", True),
        ("100 % safe", "100%safe", True),
        ("100% safe", "10% safe", False),
        ("never … know", "They never, ever, will know", True),
        ("never … know", "They will never know", True),
        ("never … know", "nevermore know", False),
        ("never … know", "never unknown", False),
        ("never … know", "Never. We know", False),
        ("never … know", "Never! We know", False),
        ("never … know", "Never… We know", True),
        ("why … ?", "Why did you go?", True),
        ("why … ?", "Why?", True),
        ("why … ?", "Why, we can't say.", False),
        ("why … ?", "Why, we can't say. Can you?", False),
        ("your fault.", "It is your fault.", True),
        ("your fault.", "It is your fault, or not.", False),
    ],
)
def test_what_an_entry_finds(tmp_path, says, words, found):
    path = tmp_path / "wording.yaml"
    path.write_text(f'en: [{{says: "{says}", because: x}}, {{says: another, because: x}}]\n', "utf-8")
    entries = read_wording(path, ("en",), [])["en"]
    assert entries[0].found_in(plainly(words)) is found
    assert bool(any_of(entries).search(plainly(words))) is found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("We promise you help.", True),
        ("We do not promise you help.", False),
        ("We’ll never, ever promise you help.", False),
        ("We promise you help. That we do not!", True),
        ("Do not go. We promise help.", True),
        ("We do nothing but promise.", True),
        ("Nobody can promise that.", False),
        ("No! We promise.", True),
        ("We promise you noon.", True),
    ],
)
def test_a_word_that_spares_its_sentence(tmp_path, words, found):
    path = tmp_path / "wording.yaml"
    path.write_text("en: [{says: promise, because: x, unless: [do not, we'll never, nobod…, 'no']}]\n", "utf-8")
    (entry,) = read_wording(path, ("en",), [])["en"]
    assert entry.found_in(plainly(words)) is found


@pytest.mark.parametrize(
    ("unless", "told"), [("not", "unless must be a list"), ("[[not]]", "unless must be a single word or text")]
)
def test_words_that_spare_are_a_list(tmp_path, unless, told):
    path = tmp_path / "wording.yaml"
    path.write_text(f"en:\n  - {{says: promise, because: x, unless: {unless}}}\n", "utf-8")
    problems: list[Problem] = []
    read_wording(path, ("en",), problems)
    assert [(problem.line, told in problem.message) for problem in problems] == [(2, True)]


def test_no_words_find_nothing():
    assert not any_of(()).search("anything")


def test_the_real_lists_say_something():
    loaded = content.load()
    assert all(loaded.telltale[language] and loaded.wording[language] for language in loaded.languages)
