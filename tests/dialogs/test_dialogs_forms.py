"""Forms of texts: one for every number, no placeholder forgotten, labels of one line, nothing blank, no unused term."""

from __future__ import annotations

import pytest

from dialogs.form_rules import plural_forms

KK, RU, EN = (f"content/{language}/all.ftl" for language in ("kk", "ru", "en"))
FORMS = {
    "kk": "*[other] { $count } kk",
    "ru": "[one] { $count } ru\n    [few] { $count } ru\n   *[many] { $count } ru",
    "en": "[one] one en\n   *[other] { $count } en",
}


@pytest.fixture
def counting(workshop):
    """The miniature with three texts of the program that count."""
    keys = ("counted", "counted-2", "counted-3")
    services = "".join(f"{key}: [count]\n" for key in keys)
    workshop.add_services(services)
    for language, forms in FORMS.items():
        texts = "".join(f"{key} = {{ $count ->\n    [0] none {language}\n    {forms}\n }}\n" for key in keys)
        workshop.write(f"content/{language}/count.ftl", texts)
    assert workshop.check().problems == ()
    return workshop


def change(workshop, language, old, new):
    """Changes the first counting text of a language."""
    workshop.change(f"content/{language}/count.ftl", old, new)


def only(workshop, language, *words):
    """Asserts that nothing but the first counting text of a language has a problem."""
    workshop.only(f"content/{language}/count.ftl", 1, *words)


def test_forms_of_languages():
    assert {name: len(numbers) == 1 for name, numbers in plural_forms("ru").items()} == {
        "one": False, "few": False, "many": False,
    }  # fmt: skip
    assert {name: len(numbers) == 1 for name, numbers in plural_forms("kk").items()} == {"one": True, "other": False}
    assert set(plural_forms("ar")) == {"zero", "one", "two", "few", "many", "other"}
    assert plural_forms("xx") == {}


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("    [few] { $count } ru\n", "", ("no form [few] for { $count }",)),
        ("[one]", "[1]", ("no form [one]",)),
        ("*[many]", "*[other]", ("no form [many]",)),
        ("    [one] { $count } ru\n    [few] { $count } ru\n", "", ("no form [one], [few]",)),
        ("    [one] { $count } ru\n    [few] { $count } ru\n   *[many]", "   *[other]", ("[one], [few], [many]",)),
    ],
)
def test_a_form_of_the_language_is_missing(counting, old, new, words):
    change(counting, "ru", old, new)
    only(counting, "ru", "'counted' has no form", *words)


def test_a_text_that_forgets_that_it_counts(counting):
    change(counting, "en", "{ $count ->\n    [0] none en\n    " + FORMS["en"] + "\n }", "{ $count } en")
    only(counting, "en", "no form [one], [other] for { $count }")


def test_a_language_that_does_without_may_begin_to_have_forms(counting):
    change(counting, "kk", "*[other]", "[one] one kk\n   *[other]")
    assert counting.check().problems == ()
    change(counting, "kk", "*[other] { $count } kk", "*[many] { $count } kk")
    only(counting, "kk", "no form [other]")


def test_one_number_by_itself_stands_for_a_form_that_has_no_other(counting):
    change(counting, "en", "[one]", "[1]")
    assert counting.check().problems == ()


def test_a_number_is_forgotten_in_a_form(counting):
    change(counting, "ru", "[few] { $count } ru", "[few] some ru")
    only(counting, "ru", "lacks { $count } in the form [few], which [one] has")


def test_the_form_for_1_may_leave_its_number_out_unless_it_is_for_21_too(counting):
    change(counting, "ru", "[one] { $count } ru", "[one] one ru")
    only(counting, "ru", "lacks { $count } in the form [one], which [few] has")


def test_another_placeholder_stands_in_every_form(counting):
    change(counting, "en", "*[other] { $count } en", "*[other] { $count } en { $emergency_112 }")
    for language in ("kk", "ru"):
        counting.change(f"content/{language}/count.ftl", "} " + language, "} " + language + " { $emergency_112 }")
    counting.finds("content/en/count.ftl", 1, "lacks { $emergency_112 } in the form [0], which [other] has")


def test_forms_that_are_no_numbers_may_say_the_value_themselves(workshop):
    workshop.change_texts("{word} { $alias }", "{ $alias ->\n    [yes] {word}\n   *[other] {word} { $alias }\n }")
    assert workshop.check().problems == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    .label = ru low\n", "    .label =\n        ru low\n        more\n"),
        ("low-short = ru lower", 'low-short = ru{ "\\u000A" }lower'),
        ("mark-back = ⬅️ ru back", "mark-back =\n    ⬅️ ru back\n    again"),
    ],
)
def test_a_label_of_several_lines(workshop, old, new):
    line = workshop.line(RU, old.strip())
    workshop.change(RU, old, new)
    workshop.only(RU, line, "has several lines", "join them")


@pytest.mark.parametrize("sign", ["\u2800", "\u3164", "\u115f", "\u1160", "\uffa0", "\u034f", "\u180b"])
def test_a_letter_that_is_drawn_as_nothing(workshop, sign):
    workshop.change(RU, "low-short = ru lower", f"low-short = {sign}")
    workshop.only(RU, workshop.line(RU, "low-short ="), f"has the character U+{ord(sign):04X}", "nobody sees")


@pytest.mark.parametrize("blank", ["\u00a0", "\u3000\u2003", "\u200d", "\ufe0f"])
def test_a_text_or_label_of_blanks(workshop, blank):
    workshop.change(RU, "low = ru stay", f'low = {{ "{blank}" }}')
    workshop.only("trees/child.yaml", workshop.line("trees/child.yaml", "  low:"), "says nothing in 'ru'")
    workshop.change(RU, f'low = {{ "{blank}" }}', "low = ru stay")
    workshop.change(RU, ".label = ru low", f'.label = {{ "{blank}" }}')
    workshop.only(RU, workshop.line(RU, '.label = { "'), "a button of 'child' has 0 characters in 'ru'")


def test_a_text_of_the_program_that_says_nothing(workshop):
    workshop.add_services("case-closed: []\n")
    workshop.change_texts("case-opened", "case-closed = {word} bye\ncase-opened")
    assert workshop.check().problems == ()
    workshop.change(RU, "case-closed = ru bye", 'case-closed = { " " }')
    workshop.only(RU, workshop.line(RU, "case-closed"), "'case-closed' says nothing")


def test_a_term_that_nothing_uses(workshop):
    workshop.change(RU, "low =", "-brand = ru\n    .case = x\nlow =")
    problems = workshop.check().problems
    assert [problem.message.split(";")[0] for problem in problems] == [
        "nothing uses the term '-brand'", "nothing uses the term '-brand.case'",
    ]  # fmt: skip
    workshop.change(RU, "low = ru", "low = { -brand }")
    assert workshop.check().problems == ()


def test_numbers_and_marks_in_a_term_are_found(workshop):
    workshop.change(RU, "low = ru", "-brand = ru 150\nlow = { -brand }")
    workshop.only(RU, workshop.line(RU, "-brand"), "'-brand' writes out the number 150")


@pytest.mark.parametrize(
    "address",
    ["https://help.example/x", "http://help", "www.help.example", "t.me/help_bot", "@help", "egov.kz", "me@mail.ru"],
)
def test_an_address_in_a_text(workshop, address):
    workshop.change(RU, "low = ru stay", f"low = ru stay, {address}.")
    workshop.only(RU, workshop.line(RU, "low ="), "writes out the address", address.split("@")[-1], "hotlines.yaml")


@pytest.mark.parametrize("words", ["ru a.m. ru", "ru и т.д. ru", "ru 10.kz2", "ru httpd", "ru me.net2"])
def test_what_is_no_address(workshop, words):
    workshop.change(RU, "low = ru stay", f"low = {words}")
    assert workshop.check().problems == ()


@pytest.mark.parametrize("comment", ["# review: lawyer", "#review: lawyer", "## source: law_child", "# note"])
def test_a_comment_inside_of_a_text_would_be_shown(workshop, comment):
    workshop.change(RU, "low = ru stay\n", f"low = ru stay\n    {comment}\n")
    workshop.only(RU, workshop.line(RU, "low ="), "'low' has a line '#", "above the message")


@pytest.mark.parametrize("sign", ["#", "##", "###"])
@pytest.mark.parametrize("mark", ["review: psychologist", "source: law_child"])
def test_a_mark_away_from_its_message(workshop, sign, mark):
    workshop.change(RU, "low = ru", f"{sign} A note.\n{sign} {mark}\n\nlow = ru")
    workshop.only(RU, workshop.line(RU, "low = ru") - 2, f"a {mark.split(':')[0]} mark", "directly above")


@pytest.mark.parametrize("mark", ["review: psychologist", "source: law_child"])
def test_a_mark_above_a_term(workshop, mark):
    workshop.change(RU, "low = ru", f"# A note.\n# {mark}\n-brand = ru\nlow = {{ -brand }}")
    workshop.only(RU, workshop.line(RU, "-brand =") - 1, "above '-brand'", "the messages that use it")
