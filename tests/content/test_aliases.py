"""Names for cases and staff: complete in every language, and no two the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.aliases import WORD_LIMIT, read_aliases
from content.problems import Problem

WORDS = """first:
  - {kk: Ақ, ru: Белый}
  - {kk: Көк, ru: Синий}
second:
  - {kk: самал, ru: ветерок}
duty:
  - {kk: Қыран, ru: Беркут}
  - {kk: Аққу, ru: Лебедь}
"""


def read(folder: Path, text: str) -> tuple[list[tuple[int, str]], list[int]]:
    path = folder / "aliases.yaml"
    path.write_text(text, "utf-8")
    problems: list[Problem] = []
    words = read_aliases(path, ("kk", "ru"), problems)
    assert all(problem.file == str(path) for problem in problems)
    return [(problem.line, problem.message) for problem in problems], [len(words.first), len(words.duty)]


def test_what_is_read(tmp_path):
    assert read(tmp_path, WORDS) == ([], [2, 2])
    assert read(tmp_path, WORDS.replace("Синий}", "Синий, xx: Blue}")) == ([], [2, 2])


@pytest.mark.parametrize(
    ("old", "new", "line", "word"),
    [
        ("ru: Синий", "ru: белый", 3, "'белый' stands twice in 'first' in 'ru'; choose another, as line 2 has it"),
        (", ru: Беркут", "", 7, "a word of 'duty' is missing in 'ru'"),
        ("ru: Беркут", "ru: ''", 7, "a word of 'duty' is missing in 'ru'"),
        ("ru: Беркут", "ru: Бер кут", 7, "'Бер кут' is no word for 'duty'"),
        ("ru: Беркут", f"ru: {'я' * (WORD_LIMIT + 1)}", 7, f"at most {WORD_LIMIT} characters"),
        ("{kk: Қыран, ru: Беркут}", "Беркут", 7, "must be a mapping"),
        ("duty:", "dutty:", 6, "did you mean 'duty'?"),
        ("duty:", "dutty:", 1, "lacks 'duty:'"),
        ("second:\n  - {kk: самал, ru: ветерок}\n", "second: []\n", 4, "'second' has no words"),
        ("second:\n  - {kk: самал, ru: ветерок}\n", "second: x\n", 4, "must be a list"),
    ],
)
def test_what_the_file_can_get_wrong(tmp_path, old, new, line, word):
    assert old in WORDS
    problems, _ = read(tmp_path, WORDS.replace(old, new, 1))
    assert any(line == where and word in message for where, message in problems), problems


def test_a_word_of_the_limit_is_let_through(tmp_path):
    assert read(tmp_path, WORDS.replace("Беркут", "я" * WORD_LIMIT))[0] == []
