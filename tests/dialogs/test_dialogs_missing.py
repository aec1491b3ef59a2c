"""What some language lacks: told where it is to be added, and only there."""

from __future__ import annotations

import pytest

KK, RU, EN = (f"content/{language}/all.ftl" for language in ("kk", "ru", "en"))


def test_the_first_text_of_a_file_belongs_to_its_first_line(workshop):
    workshop.change(RU, "mark-back = ⬅️ ru back\n", "")
    workshop.only(RU, 1, "the text 'mark-back' is missing in 'ru'; add it here, as ", "kk/all.ftl:1 has it")


def test_a_text_belongs_behind_the_nearest_before_it_that_is_there(workshop):
    for text in ("language-kk = Қазақша\n", "language-ru = Русский\n"):
        workshop.change(RU, text, "")
    for key in ("language-kk", "language-ru"):
        workshop.finds(RU, workshop.line(RU, "mark-hide ="), f"'{key}' is missing in 'ru'; add it here")


def test_a_text_of_a_file_that_is_not_there(workshop):
    workshop.add_services("case-closed: []\n")
    for language in ("kk", "en"):
        workshop.write(f"content/{language}/closing.ftl", f"case-closed = {language} bye\n")
    workshop.only("content/ru/closing.ftl", 1, "'case-closed' is missing in 'ru'", "kk/closing.ftl:1 has it")


def test_two_languages_lack_a_text(workshop):
    for language, name in (("kk", KK), ("en", EN)):
        workshop.change(name, f"low-short = {language} lower\n", "")
    has = f"ru/all.ftl:{workshop.line(RU, 'low-short =')} has it"
    for language, name in (("kk", KK), ("en", EN)):
        workshop.finds(name, workshop.line(name, "low = ") + 1, f"'low-short' is missing in '{language}'", has)
    assert len(workshop.check().problems) == 2


def test_a_label_of_a_text_that_is_there(workshop):
    workshop.change(RU, "    .label = ru low\n", "")
    workshop.only(RU, workshop.line(RU, "low = "), "the text 'low.label' is missing in 'ru'")


@pytest.mark.parametrize("name", ["emergncy_112", "somebody", "town_line"])
def test_a_placeholder_of_one_language_that_nobody_fills(workshop, name):
    workshop.change(RU, "low = ru stay", f"low = ru stay {{ ${name} }}")
    told = "'town_line' may be hidden" if name == "town_line" else f"nobody fills {{ ${name} }} in 'low'"
    workshop.finds(RU, workshop.line(RU, "low ="), told)


@pytest.mark.parametrize("name", ["emergncy_112", "somebody"])
def test_other_languages_need_not_repeat_what_nobody_fills(workshop, name):
    workshop.change(RU, "low = ru stay", f"low = ru stay {{ ${name} }}")
    workshop.only(RU, workshop.line(RU, "low ="), f"{{ ${name} }}")


def test_a_mistyped_placeholder_is_told_once(workshop):
    workshop.change_texts("low = {word} stay", "low = {word} { $emergency_112 }")
    assert workshop.check().problems == ()
    workshop.change(RU, "low = ru { $emergency_112 }", "low = ru { $emergncy_112 }")
    told = "nobody fills { $emergncy_112 } in 'low' (did you mean 'emergency_112'?)"
    workshop.only(RU, workshop.line(RU, "low ="), told)


@pytest.mark.parametrize("name", ["emergency_112", "emergency_112_hours", "retention_days"])
def test_other_languages_lack_what_is_filled(workshop, name):
    workshop.change(RU, "low = ru stay", f"low = ru stay {{ ${name} }}")
    problems = workshop.check().problems
    assert [(problem.file, problem.line) for problem in problems] == [
        (str(workshop.root / path), workshop.line(path, "low =")) for path in (EN, KK)
    ]
    assert all(f"'low' lacks {{ ${name} }}, which 'ru' has" in problem.message for problem in problems)
