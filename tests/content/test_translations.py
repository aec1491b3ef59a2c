"""Translations that were not looked at since their source changed."""

from __future__ import annotations

import pytest

import content
from content.translations import FILE, accept, stale

DATA = {
    "hotlines": "hotlines: []",
    "regions": "regions: []",
    "categories": "categories: []\ncontact_about: []",
    "services": "spare: []",
    "telltale": "kk: [x]\nru: [x]\nen: [x]",
    "facts": "sources: []\nfacts: []",
    "approvals": "approvals: {}",
    "wording": "".join(f"{language}: [{{says: x, because: y}}]\n" for language in ("kk", "ru", "en")),
    "aliases": "".join(f"{name}: [{{kk: a, ru: b, en: c}}]\n" for name in ("first", "second", "duty")),
}
TEXTS = {"kk": "Сәлеметсіз бе!", "ru": "Здравствуйте!", "en": "Hello!"}


@pytest.fixture
def texts(tmp_path):
    """A content folder with two texts in three languages, accepted."""
    root = tmp_path / "content"
    for language, text in TEXTS.items():
        (root / language).mkdir(parents=True)
        (root / language / "opening.ftl").write_text(f"start = {text}\nlanguage = {language}\n", "utf-8")
    for name, text in DATA.items():
        (root / f"{name}.yaml").write_text(f"{text}\n", "utf-8")
    assert accept(content.load(root)) == 2
    return root


def change(root, language, old, new):
    path = root / language / "opening.ftl"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_accepted_texts_wait_for_nothing(texts):
    assert stale(content.load(texts)) == ([], [])
    assert accept(content.load(texts)) == 0


def test_a_change_of_the_source_names_the_translations(texts):
    change(texts, "ru", "Здравствуйте!", "Добрый день!")
    problems, waiting = stale(content.load(texts))
    assert [problem.file.rsplit("content/")[-1] for problem in problems] == ["kk/opening.ftl", "en/opening.ftl"]
    assert all("'start' changed in 'ru'" in problem.message for problem in problems)
    assert waiting == []
    change(texts, "en", "Hello!", "Good day!")
    problems, _ = stale(content.load(texts))
    assert [problem.file.rsplit("content/")[-1] for problem in problems] == ["kk/opening.ftl"]
    accept(content.load(texts))
    assert stale(content.load(texts)) == ([], [])


def test_a_change_of_a_translation_is_no_fault_and_waits_to_be_noted(texts):
    change(texts, "en", "Hello!", "Good day!")
    problems, waiting = stale(content.load(texts))
    assert problems == []
    assert "start" in waiting[0].message


@pytest.mark.parametrize("damage", ["gone", "another head", "a merge", "no text"])
def test_a_damaged_file_is_told_and_hides_nothing(texts, damage):
    path = texts / FILE
    lines = path.read_text("utf-8").splitlines()
    if damage == "gone":
        path.unlink()
    elif damage == "no text":
        path.write_bytes(b"\xff\xfe" + path.read_bytes())
    else:
        lines.insert(0 if damage == "another head" else 1, "<<<<<<< mine")
        path.write_text("\n".join(lines), "utf-8")
    [problem], waiting = stale(content.load(texts))
    assert "put back the file" in problem.message
    assert waiting == []


def test_the_sign_of_an_editor_before_the_file_makes_no_difference(texts):
    path = texts / FILE
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert stale(content.load(texts)) == ([], [])
