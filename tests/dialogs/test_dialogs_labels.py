"""Labels that nobody can tell apart, and where a wrong one is told: in the file that says it."""

from __future__ import annotations

import pytest

RU = "content/ru/all.ftl"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ru now", "RU Now"),
        ("ru now", "ru\u00a0now"),
        ("ru now", "ru  now"),
        ("ru now", "ｒu now"),
        ("мой", "мои\u0306"),
        ("ru ½", "ru 1⁄2"),
    ],
)
def test_labels_that_look_the_same(workshop, one, other):
    workshop.change(RU, ".label = ru now", f".label = {one}")
    workshop.change(RU, "low-short = ru lower", f"low-short = {other}")
    told = f"'beaten' has two buttons '{other}' in 'ru'; give one another 'label:'"
    workshop.finds(RU, workshop.line(RU, "low-short ="), told)
    assert len([one for one in workshop.check().problems if "two buttons" in one.message]) == 1


def test_marks_that_look_the_same(workshop):
    workshop.change_texts(".label = {word} now", ".label = ▶️ {word}")
    workshop.change_texts("low-short = {word} lower", "low-short = ▶ {word}")
    problems = workshop.check().problems
    assert [problem.line for problem in problems] == [workshop.line(RU, "low-short =")] * 3
    assert all("'beaten' has two buttons '▶ " in problem.message for problem in problems)


@pytest.mark.parametrize("other", ["ru now?", "ru not now", "run ow", "ru 1 now", "ru now…"])
def test_labels_that_differ_in_what_is_seen(workshop, other):
    workshop.change(RU, "low-short = ru lower", f"low-short = {other}")
    assert workshop.check().problems == ()


def test_the_same_label_on_two_screens(workshop):
    workshop.change(RU, ".label = ru beaten", ".label = ru now")
    assert workshop.check().problems == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (".label = ru low", f".label = {'ж' * 31}"),
        ("low-short = ru lower", f"low-short = {'ж' * 31}"),
        (".label = 🌐 ru language", f".label = 🌐 {'ж' * 28}"),
    ],
)
def test_a_long_label_is_told_where_its_words_stand(workshop, old, new):
    workshop.change(RU, old, new)
    workshop.only(RU, workshop.line(RU, new), "has 31 characters in 'ru', not 1 to 30", "shorten it")


def test_a_mark_is_told_where_its_words_stand(workshop):
    workshop.change(RU, "mark-hide = 🚪 ru hide", f"mark-hide = 🚪 {'ж' * 28}")
    problems = workshop.check().problems
    assert {(problem.file, problem.line) for problem in problems} == {(str(workshop.root / RU), 5)}
    assert all("has 31 characters in 'ru'" in problem.message for problem in problems)


def test_a_label_that_is_filled_in_is_told_at_its_screen(workshop):
    workshop.change_texts("low-short = {word} lower", "low-short = " + "x" * 28 + "{ $emergency_112 }")
    workshop.finds(*workshop.node("beaten"), "a button of 'beaten' has 31 characters in 'ru'")
