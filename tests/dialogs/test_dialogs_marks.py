"""Buttons with the same meaning begin with the same mark, whatever the language."""

from __future__ import annotations

import pytest

import content
from dialogs.mark_rules import FIXED_MARKS, OWN_MARKS, leading_mark

EN = "content/en/all.ftl"


@pytest.mark.parametrize(
    ("label", "mark"),
    [
        ("⬅️ Back", "⬅️"),
        ("👁 Open", "👁"),
        ("✖️ No", "✖️"),
        ("👩‍⚕️Doctor", "👩‍⚕️"),
        ("Back ⬅️", ""),
        ("«Back»", ""),
        ("(back)", ""),
        ('"back"', ""),
        ("1", ""),
        ("🏠", "🏠"),
        ("", ""),
    ],
)
def test_the_mark_that_a_label_begins_with(label, mark):
    assert leading_mark(label) == mark


@pytest.mark.parametrize("wrong", ["en skip", "✖️ en skip", "en ⏭ skip", "⏭⏭ en skip"])
def test_a_known_button_with_another_mark_or_none(workshop, wrong):
    workshop.change(EN, "⏭ en skip", wrong)
    workshop.only(EN, workshop.line(EN, "skip"), "'write_go.label' must begin with its mark ⏭")


def test_a_mark_that_only_one_language_has(workshop):
    workshop.change(EN, ".label = en low", ".label = 🌧 en low")
    workshop.only(EN, workshop.line(EN, "🌧 en low"), "'low.label' begins with 🌧 here", "has none in 'kk'")


def test_different_marks_in_different_languages(workshop):
    workshop.change_texts("low-short = {word} lower", "low-short = 🌧 {word} lower")
    assert workshop.check().problems == ()
    workshop.change(EN, "low-short = 🌧", "low-short = 🌈")
    workshop.only(EN, workshop.line(EN, "low-short"), "begins with 🌈 here", "🌧 in 'kk'")


@pytest.mark.parametrize("mark", sorted(OWN_MARKS))
def test_a_mark_of_something_else(workshop, mark):
    workshop.change_texts(".label = {word} low", f".label = {mark} {{word}} low")
    problems = workshop.check().problems
    assert len(problems) == 3
    assert all(f"begins with {mark}, which stands for something else" in item.message for item in problems)


def test_the_invisible_sign_after_a_mark_makes_no_difference(workshop):
    workshop.change(EN, "mark-back = ⬅️", "mark-back = ⬅")
    assert workshop.check().problems == ()


def test_the_real_buttons_with_fixed_marks():
    loaded = content.load()
    for key, mark in FIXED_MARKS.items():
        if "*" not in key and loaded.has(key):
            labels = [loaded.text(language, key) for language in loaded.languages]
            assert all(label.startswith(mark) for label in labels), labels
    assert {"draft_send.label", "reveal.label", "write_go.label"} <= set(FIXED_MARKS)
