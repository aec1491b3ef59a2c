"""What Telegram takes and readers get, measured with the longest values; and what Fluent understands and can't show."""

from __future__ import annotations

import datetime

import pytest

import content
from content.problems import utf16_length
from dialogs.text_rules import AUDIENCE_LIMITS

CHILD = "trees/child.yaml"
KK, RU, EN = (f"content/{language}/all.ftl" for language in ("kk", "ru", "en"))
TOWN_LINE = "town_line: {checked: 2026-11-01, by: operator}\n"


@pytest.mark.parametrize(
    ("key", "most"),
    [
        ("toast-sent", 200),
        ("bot-name", 64),
        ("bot-about", 120),
        ("bot-description", 512),
        ("command-help", 256),
        ("staff-title", 128),
    ],
)
def test_each_sort_of_text_has_its_limit(workshop, key, most):
    workshop.add_services(f"{key}: {{name: 40}}\n")
    workshop.change_texts("low-short", f"{key} = {'x' * (most - 40)}{{ $name }}\nlow-short")
    assert workshop.check().problems == ()
    workshop.change(RU, f"{key} = x", f"{key} = xx")
    workshop.only(RU, workshop.line(RU, key), f"'{key}' has up to {most + 1} characters", f"Telegram takes {most}")


def test_other_texts_of_the_program_may_be_as_long_as_a_message(workshop):
    workshop.add_services("case-toast-sent: []\n")
    workshop.change_texts("low-short", f"case-toast-sent = {'x' * 4096}\nlow-short")
    assert workshop.check().problems == ()


def test_hours_count_with_their_length_in_each_language(workshop):
    workshop.add_services("bot-about: []\n")
    text = f"bot-about = {'x' * (121 - len('круглосуточно'))}{{ $contact_centre_111_hours }}"
    workshop.change_texts("low-short", f"{text}\nlow-short")
    found = {problem.file.split("/")[-2] for problem in workshop.check().problems}
    assert found == {"ru", "en"}  # тәулік бойы is two shorter


@pytest.mark.parametrize(
    ("audience", "listed"),
    [
        ("child", "\n\nГородская линия: +7 727 000 00 00 (9:00-18:00)"),
        ("younger", "\n\n+7 727 000 00 00: 9:00-18:00"),
    ],
)
def test_a_screen_is_measured_with_its_numbers_as_if_all_were_called(workshop, audience, listed):
    workshop.change(CHILD, "audience: child", f"audience: {audience}")
    workshop.change(CHILD, "night_line, removal]", "town_line]")
    limit = AUDIENCE_LIMITS[audience]
    workshop.change(RU, "beaten_now = ru go", f"beaten_now = {'я' * (limit - len(listed))}")
    assert workshop.check().problems == ()
    assert workshop.load().screen("beaten_now", "ru").text == "я" * (limit - len(listed))
    workshop.change(RU, "beaten_now = я", "beaten_now = яя")
    words = f"'beaten_now' has up to {limit + 1} characters", f"at most {limit}"
    workshop.only(RU, workshop.line(RU, "beaten_now ="), *words)


def test_a_directory_is_measured_as_if_all_were_called_long_ago(workshop):
    workshop.change(CHILD, "night_line, removal]", "town_line]\n    directory: true")
    workshop.write("content/contacts.checked.yaml", TOWN_LINE + "".join(
        f"{name}: {{checked: 2026-11-01, by: operator}}\n" for name in ("emergency_112", "contact_centre_111")
    ))  # fmt: skip
    old = datetime.date(2027, 11, 1)
    listed = workshop.load(old).screen("beaten_now", "ru").text.removeprefix("ru go")
    assert listed.count("ru overdue") == 3
    (workshop.content / "contacts.checked.yaml").unlink()
    room = AUDIENCE_LIMITS["child"] - utf16_length(listed)
    workshop.change(RU, "beaten_now = ru go", f"beaten_now = {'я' * room}")
    assert workshop.check().problems == ()
    workshop.change(RU, "beaten_now = я", "beaten_now = яя")
    workshop.only(RU, workshop.line(RU, "beaten_now ="), f"'beaten_now' has up to {AUDIENCE_LIMITS['child'] + 1}")


@pytest.mark.parametrize("name", ["NUMBER", "DATETIME", "NOBODY"])
@pytest.mark.parametrize(
    ("old", "key"), [("low = ru stay", "low"), (".label = ru low", "low.label"), ("low-short = ru lower", "low-short")]
)
def test_a_function_may_fail_when_it_is_shown(workshop, name, old, key):
    workshop.change(RU, old, f"{old.partition(' ru')[0]} {{ {name}(1) }}")
    workshop.only(RU, workshop.line(RU, f"{name}(1)"), f"'{key}' calls {name}(…)", "write the placeholder alone")


def test_a_function_in_a_term_and_in_a_selector(workshop):
    text = "-brand = { NUMBER(1) }\nlow = { -brand } { NUMBER(2) ->\n    [one] a\n   *[other] b\n }"
    workshop.change(RU, "low = ru stay", text)
    workshop.finds(RU, workshop.line(RU, "-brand ="), "'-brand' calls NUMBER(…)")
    workshop.finds(RU, workshop.line(RU, "low ="), "'low' calls NUMBER(…)")


def test_the_name_of_a_function_is_a_word_like_others(workshop):
    workshop.change(RU, "low = ru stay", "low = ru NUMBER(1)")
    assert workshop.check().problems == ()


@pytest.mark.parametrize(
    ("old", "new", "key", "way"),
    [
        ("low = ru stay", "low = { low } stay", "low", "low"),
        (".label = ru low", ".label = { low.label }", "low.label", "low.label"),
        ("low = ru stay", "low = { $emergency_112 ->\n    [one] { low }\n   *[other] b\n }", "low", "low"),
    ],
)
def test_a_text_that_takes_itself_in(workshop, old, new, key, way):
    workshop.change(RU, old, new)
    line = workshop.line(RU, new.splitlines()[0])
    workshop.finds(RU, line, f"'{key}' takes itself in by way of {way}; write one of them out")
    with pytest.raises(LookupError, match=r"takes itself in|yclic"):
        content.read(workshop.content)[0].text("ru", key, emergency_112=1)


def test_terms_that_take_each_other_in(workshop):
    workshop.change(RU, "low = ru stay", "-one = { -two }\n-two = { -one }\nlow = { -one }")
    workshop.finds(RU, workshop.line(RU, "-one ="), "'-one' takes itself in by way of -two")
    workshop.finds(RU, workshop.line(RU, "-two ="), "'-two' takes itself in by way of -one")
    assert not any("'low' takes itself in" in problem.message for problem in workshop.check().problems)


def test_a_text_may_take_another_in_twice(workshop):
    workshop.change_texts("low = {word} stay", "-brand = {word}\nwarm = { -brand } here\nlow = { warm } { -brand }")
    assert workshop.check().problems == ()
