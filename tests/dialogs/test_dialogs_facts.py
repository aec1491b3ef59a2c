"""What may change: hours, dates, amounts. None is written out in a text, and each is read beside its source."""

from __future__ import annotations

import pytest

HOTLINES = "content/hotlines.yaml"
REGIONS = "content/regions.yaml"
FACTS = "content/facts.yaml"
RU = "content/ru/all.ftl"


def add_fact(workshop, value: str = '"2024"') -> None:
    """A fact in a text that a lawyer reads."""
    workshop.change(FACTS, "facts: []", f"facts:\n  - {{id: since, value: {value}, source: law_child}}")
    workshop.change_texts("beaten = {word} not", "beaten = { $since } {word} not")


@pytest.mark.parametrize(
    ("language", "contact", "words", "hours"),
    [
        ("ru", "contact_centre_111", "круглосуточно", "круглосуточно"),
        ("ru", "contact_centre_111", "Круглосуточно!", "круглосуточно"),
        ("kk", "contact_centre_111", "Тәулік бойы.", "тәулік бойы"),
        ("en", "emergency_112", "24/7", "24/7"),
        ("en", "emergency_112", "(24/7)", "24/7"),
        ("en", "emergency_112", "En always", "en always"),  # the words for hours without an end
    ],
)
def test_hours_written_out_beside_their_number(workshop, language, contact, words, hours):
    workshop.change_texts("low = {word} stay", f"low = {{ ${contact} }}")
    name = f"content/{language}/all.ftl"
    workshop.change(name, "low = {", f"low = {words} {{")
    told = f"'low' writes out hours, “{hours}”; write {{ ${contact}_hours }}"
    workshop.only(name, workshop.line(name, "low ="), told)


@pytest.mark.parametrize(
    "text",
    [
        "{ $contact_centre_111 }: ru некруглосуточно",
        "{ $emergency_112 }: ru круглосуточно",  # whose hours are written 24/7
        "{ $emergency_112 } ({ $emergency_112_hours })",
    ],
)
def test_hours_of_another_number_other_words_and_placeholders_are_let_through(workshop, text):
    for language in ("kk", "ru", "en"):
        own = text if language == "ru" else text.partition("ru ")[0]
        workshop.change(f"content/{language}/all.ftl", f"low = {language} stay", f"low = {language} {own}")
    assert workshop.check().problems == ()
    screen = workshop.load().screen("low", "ru").text
    assert "112 (24/7)" in screen or "круглосуточно" in screen


def test_hours_without_a_number_are_let_through(workshop):
    workshop.change(RU, "low = ru stay", "low = ru круглосуточно, 24/7")
    assert workshop.check().problems == ()


@pytest.mark.parametrize(
    ("words", "told"),
    [("в 2024 году", "2024"), ("до 250 мест", "250"), ("№ 345", "345"), ("3 % детей", "3 %"), ("30%", "30%")],
)
def test_a_fact_in_prose(workshop, words, told):
    workshop.change(RU, "low = ru stay", f"low = ru {words}")
    workshop.only(RU, workshop.line(RU, "low ="), f"'low' writes out {told}", "put it into facts.yaml, with its source")


def test_a_fact_in_a_label_and_in_a_term(workshop):
    workshop.change(RU, ".label = ru low", ".label = ru 2024")
    workshop.only(RU, workshop.line(RU, "2024"), "'low.label' writes out 2024")
    workshop.change(RU, ".label = ru 2024", ".label = ru low")
    workshop.change(RU, "low = ru stay", "-law = ru 2024\nlow = { -law }")
    workshop.only(RU, workshop.line(RU, "-law ="), "'-law' writes out 2024")


@pytest.mark.parametrize("words", ["18 лет", "за 2 минуты", "1. ru\n    2) ru", "5-10 слов"])
def test_small_numbers_are_let_through(workshop, words):
    workshop.change(RU, "low = ru stay", f"low =\n    {words}")
    assert workshop.check().problems == ()


@pytest.mark.parametrize("words", ["до 18 лет", "18", "статья 7.5", "ru 1. ru", "123. ru", "1.раз"])
def test_any_number_where_a_lawyer_reads(workshop, words):
    workshop.change(RU, "beaten = ru not your fault", f"beaten =\n    {words}")
    workshop.only(RU, workshop.line(RU, "beaten ="), "'beaten' writes out ", "put it into facts.yaml")


def test_any_number_on_a_button_of_what_a_lawyer_reads(workshop):
    workshop.change(RU, ".label = ru beaten", ".label = ru 5")
    workshop.only(RU, workshop.line(RU, "ru 5"), "'beaten.label' writes out 5")


@pytest.mark.parametrize("words", ["1. a\n    2. b\n\n    13. c", "1) a\n    2) b", "a { $retention_days }"])
def test_a_lawyer_may_read_paragraphs_that_are_counted_and_what_is_filled_in(workshop, words):
    workshop.change_texts("beaten = {word} not your fault", f"beaten =\n    {words}")
    assert workshop.check().problems == ()


@pytest.mark.parametrize(
    "marks", ["", "# review: lawyer\n", "# source: law_child\n", "# review: psychologist\n# source: law_child\n"]
)
def test_a_fact_where_no_lawyer_reads_or_no_source_is_named(workshop, marks):
    add_fact(workshop)
    workshop.change_texts("low = {word} stay", f"{marks}low = {{word}} {{ $since }}")
    both = "'low' has { $since }; put '# review: lawyer' and '# source: …' above it"
    for language in ("kk", "ru", "en"):
        workshop.finds(f"content/{language}/all.ftl", workshop.line(RU, "low ="), both)


def test_a_fact_beside_its_marks(workshop):
    add_fact(workshop)
    marks = "# review: psychologist, lawyer: the year\n# source: law_child\n"
    workshop.change_texts("low = {word} stay", f"{marks}low = {{word}} {{ $since }}")
    assert workshop.check().problems == ()


def test_the_marks_of_a_fact_stand_in_each_language(workshop):
    add_fact(workshop)
    marks = "# review: lawyer\n# source: law_child\n"
    workshop.change_texts("low = {word} stay", f"{marks}low = {{word}} {{ $since }}")
    workshop.change(RU, f"{marks}low =", "low =")
    workshop.only(RU, workshop.line(RU, "low ="), "'low' has { $since }")


@pytest.mark.parametrize("new", [".label = {word} { $since }", ".label = { -law }"])
def test_a_fact_on_a_button_or_by_way_of_a_term(workshop, new):
    add_fact(workshop)
    workshop.change_texts("beaten_now =", "-law = { $since }\nspare = { -law }\nbeaten_now =")
    workshop.add_services("spare: []\n")
    workshop.change_texts("spare =", "# review: lawyer\n# source: law_child\nspare =")
    assert workshop.check().problems == ()
    workshop.change_texts(".label = {word} low", new)
    workshop.finds(RU, workshop.line(RU, new.replace("{word}", "ru")), "'low.label' has { $since }")


@pytest.mark.parametrize(("words", "told"), [('" "', "says nothing in 'ru'; write it"), ('"**a**"', "has ** in 'ru'")])
@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        (HOTLINES, "ru: Спасатели", "ru: WORDS", "'emergency_112'"),
        (HOTLINES, 'numbers: ["112"]', 'numbers: ["112"]\n    purpose: {kk: а, ru: WORDS, en: a}', "'emergency_112'"),
        (HOTLINES, "ru: Городская линия", "ru: WORDS", "'town_line'"),
        (REGIONS, "ru: город Алматы", "ru: WORDS", "'KZ-75'"),
        (REGIONS, "en: Almaty}", "en: Almaty, short: {ru: WORDS}}", "'KZ-75'"),
    ],
)
def test_words_of_data_that_show_nothing_or_too_much(workshop, words, told, name, old, new, what):
    workshop.change(name, old, new.replace("WORDS", words))
    workshop.only(name, workshop.line(name, what.strip("'")), f"{what} {told}")


@pytest.mark.parametrize("blank", [" ", "\\u00a0", "\\u3000"])
def test_a_fact_that_shows_nothing(workshop, blank):
    add_fact(workshop, f'{{kk: a, ru: "{blank}", en: a}}')
    workshop.only(FACTS, workshop.line(FACTS, "id: since"), "'since' says nothing in 'ru'; write it")


@pytest.mark.parametrize(
    ("words", "sign"),
    [("<b>a</b>", "<b>"), ("a</B>", "</B>"), ("__a__", "__"), ("a&nbsp;a", "&nbsp;"), ("`a`", "`"), ("[a](a)", "](")],
)
def test_a_fact_that_shows_too_much(workshop, words, sign):
    add_fact(workshop, f"{{kk: a, ru: '{words}', en: a}}")
    told = f"'since' has {sign} in 'ru', which would be shown as it stands; take it out"
    workshop.only(FACTS, workshop.line(FACTS, "id: since"), told)


def test_hours_that_show_too_much(workshop):
    workshop.change(HOTLINES, "ru: круглосуточно", 'ru: "**круглосуточно**"')
    workshop.only(HOTLINES, workshop.line(HOTLINES, "contact_centre_111"), "'contact_centre_111' has ** in 'ru'")


def test_signs_that_are_no_markup_are_let_through(workshop):
    workshop.change(HOTLINES, "ru: Спасатели", 'ru: "Спасатели (112) & «Скорая» < 5 мин, *"')
    workshop.change(REGIONS, "ru: город Алматы", 'ru: "Алматы_1 [центр]"')
    assert workshop.check().problems == ()
