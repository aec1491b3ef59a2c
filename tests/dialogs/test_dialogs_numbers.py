"""Numbers and characters that must not stand in a text."""

from __future__ import annotations

import pytest

RU = "content/ru/all.ftl"


@pytest.mark.parametrize(
    "number",
    [
        "8 800 555 35 35",
        "8-800-555-35-35",
        "+7 (701) 555 35 35",
        "+77015553535",
        "376 56 60",
        "8.800.555.35.35",
        "+12345",
    ],
)
def test_what_looks_like_a_phone_number(workshop, number):
    workshop.change(RU, "low = ru stay", f"low = ru stay, {number}.")
    workshop.only(RU, workshop.line(RU, "low ="), "looks like a number", number, "hotlines.yaml")


@pytest.mark.parametrize(
    "words",
    ["01.11.2026", "2026-11-01", "2020-2026", "2020 – 2026", "1 000 000", "10 000", "№ 214-1", "113, 1500"],
)
def test_what_is_no_phone_number_is_a_fact(workshop, words):
    workshop.change(RU, "low = ru stay", f"low = ru stay, {words}.")
    workshop.only(RU, workshop.line(RU, "low ="), "'low' writes out", "may change", "facts.yaml")


@pytest.mark.parametrize("words", ["5-4-3-2-1", "24/7", "18", "1-2-3", "№ 2"])
def test_what_is_neither_a_phone_number_nor_a_fact(workshop, words):
    workshop.change(RU, "low = ru stay", f"low = ru stay, {words}.")
    assert workshop.check().problems == ()


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        ("111", "; write { $contact_centre_111 }, or put the contact on the node's 'contacts:'"),
        ("+7 727 000 00 00", "; put the contact on the node's 'contacts:'"),  # town_line may be hidden
    ],
)
def test_a_known_number_is_told_once(workshop, number, advice):
    workshop.change(RU, "low = ru stay", f"low = ru {number}")
    workshop.only(RU, workshop.line(RU, "low ="), "writes out the number", advice)


@pytest.mark.parametrize("sign", ["\x07", "\u202e", "\u200b", "\ufeff", "\u2028", '{ "\\u0007" }', "\t"])
def test_a_character_that_nobody_sees(workshop, sign):
    workshop.change(RU, "low = ru stay", f"low = ru{sign}stay")
    workshop.only(RU, workshop.line(RU, "low ="), "'low' has the character U+", "take it out")


def test_one_emoji_of_several_is_let_through(workshop):
    workshop.change(RU, "low = ru stay", "low = ru 👩‍⚕️")
    assert workshop.check().problems == ()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("content/hotlines.yaml", "en: Rescue", 'en: "Res\\u202ecue"'),
        ("content/regions.yaml", "en: Almaty", 'en: "Alm\\x07aty"'),
        ("content/aliases.yaml", "en: White", 'en: "Whi\\u200bte"'),
    ],
)
def test_a_character_that_nobody_sees_in_a_file_of_data(workshop, name, old, new):
    workshop.change(name, old, new)
    workshop.only(name, workshop.line(name, new), "has the character U+", "take it out")
