"""Words and ways: no blame, no promise, no sentence without an end, no circle without help."""

from __future__ import annotations

import pytest

import content
from dialogs.wording_rules import sentences

HOTLINES = "content/hotlines.yaml"
RU = "content/ru/all.ftl"


@pytest.mark.parametrize(
    ("language", "words"), [("ru", "Никто  не узнает."), ("en", "And nobody will know"), ("kk", "ешкім білмейді")]
)
def test_a_promise_that_nobody_can_keep_is_named(workshop, language, words):
    workshop.change(f"content/{language}/all.ftl", f"beaten_now = {language} go", f"beaten_now = {words}")
    line = workshop.line(f"content/{language}/all.ftl", "beaten_now =")
    workshop.only(f"content/{language}/all.ftl", line, "beaten_now", "a promise")


@pytest.mark.parametrize("quoted", ["«никто не узнает»", '"никто не узнает"', "“никто не узнает”"])
def test_what_somebody_should_not_say_may_be_quoted(workshop, quoted):
    workshop.change("content/ru/all.ftl", "beaten_now = ru go", f"beaten_now = Не говорите: {quoted}.")
    assert not workshop.check().problems


@pytest.mark.parametrize(
    "words",
    [
        "НИКТО не узнает!",
        "Никто\u00a0не узнает",
        "никто\n    не узнает",
        "никто, не узнает",
        "'никто не узнает'",
        "«Скажи. Никто не узнает",
        "Никто „по секрету“ не узнает",
    ],
)
def test_a_promise_however_it_is_written(workshop, words):
    workshop.change(RU, "low = ru stay", f"low =\n    {words}")
    told = "'low' says “никто не узнает…” (a promise); say it without, or in quotes as an example"
    workshop.only(RU, workshop.line(RU, "low ="), told)


@pytest.mark.parametrize("marks", ["«»", "“”", "„“", "„”", '""'])
def test_a_quotation_mark_that_was_forgotten_hides_nothing_in_other_lines(workshop, marks):
    workshop.change(RU, "low = ru stay", f"low =\n    {marks[0]}Скажи.\n    Никто не узнает.\n    Пиши{marks[1]}.")
    workshop.only(RU, workshop.line(RU, "low ="), "'low' says “никто не узнает…”")


@pytest.mark.parametrize(
    ("key", "old", "new"),
    [
        ("low.label", ".label = ru low", ".label = никто не узнает"),
        ("low-short", "low-short = ru lower", "low-short = никто не узнает"),
        ("write_go.label", "⏭ ru skip", "⏭ никто не узнает"),
        ("mark-back", "mark-back = ⬅️ ru back", "mark-back = ⬅️ никто не узнает"),
        ("contacts-none", "contacts-none = ru nobody in", "contacts-none = никто не узнает"),
    ],
)
def test_a_promise_on_buttons_and_in_pieces_of_screens(workshop, key, old, new):
    workshop.change(RU, old, new)
    workshop.only(RU, workshop.line(RU, new), f"'{key}' says “никто не узнает…” (a promise)")


def test_a_promise_in_a_text_that_a_screen_takes_in(workshop):
    workshop.add_services("case-closed: []\n")
    workshop.change_texts("low-short", "case-closed = {word} bye\nlow-short")
    workshop.change(RU, "case-closed = ru bye", "case-closed = никто не узнает")
    assert workshop.check().problems == ()
    workshop.change(RU, "low = ru stay", "low = ru { case-closed }")
    workshop.only(RU, workshop.line(RU, "low ="), "'low' says “никто не узнает…”")


def test_a_promise_in_a_term(workshop):
    workshop.change(RU, "low = ru stay", "-brand = никто не узнает\nlow = { -brand }")
    workshop.only(RU, workshop.line(RU, "low ="), "'low' says “никто не узнает…”")


@pytest.mark.parametrize("key", ["bot-name", "bot-about", "bot-description", "command-help"])
def test_a_promise_in_what_the_bot_says_of_itself(workshop, key):
    workshop.add_services(f"{key}: []\n")
    workshop.change_texts("low-short", f"{key} = {{word}} about\nlow-short")
    workshop.change(RU, f"{key} = ru about", f"{key} = никто не узнает")
    workshop.only(RU, workshop.line(RU, key), f"'{key}' says “никто не узнает…”")


@pytest.mark.parametrize(
    ("between", "told"),
    [(" ", True), ("\n    ", True), ("\n\n    ", False), ("\n    • ", False), ("\n    2. ", False), (".\n    ", False)],
)
def test_words_of_two_paragraphs_or_items_are_no_promise(workshop, between, told):
    workshop.change("content/wording.yaml", "никто не узнает", "никто … не узнает")
    workshop.change(RU, "low = ru stay", f"low =\n    Никто здесь{between}не узнает")
    assert [problem.line for problem in workshop.check().problems] == ([workshop.line(RU, "low =")] if told else [])


def test_what_only_staff_read_may_say_more(workshop):
    workshop.change(RU, "case-opened = ru", "case-opened = никто не узнает")
    assert workshop.check().problems == ()


@pytest.mark.parametrize(
    ("old", "new", "contact"),
    [
        ("ru: Спасатели", "ru: Никто не узнает", "emergency_112"),
        ('["112"]', '["112"]\n    purpose: {kk: а, ru: "Здесь никто, поверь, не узнает", en: b}', "emergency_112"),
        ("ru: круглосуточно", "ru: когда никто не узнает", "contact_centre_111"),
        ("ru: Ночная линия", "ru: Никто не узнает", "night_line"),
    ],
)
def test_a_promise_in_what_a_contact_says_of_itself(workshop, old, new, contact):
    workshop.change("content/wording.yaml", "никто не узнает", "никто … не узнает")
    workshop.change(HOTLINES, old, new)
    told = f"'{contact}' says “никто … не узнает…” (a promise)"
    workshop.only(HOTLINES, workshop.line(HOTLINES, f"id: {contact}"), told)


def test_a_promise_in_a_fact(workshop):
    value = "{kk: ақ, ru: никто не узнает, en: x}"
    workshop.change("content/facts.yaml", "facts: []", f"facts: [{{id: since, value: {value}, source: law_child}}]")
    workshop.change_texts("beaten = {word}", "beaten = {word} { $since }")
    line = workshop.line("content/facts.yaml", "since")
    workshop.only("content/facts.yaml", line, "'since' says “никто не узнает…”")


@pytest.mark.parametrize(
    ("language", "words", "because"),
    [
        ("en", "You shouldn’t have gone there.", "blame"),
        ("ru", "Всё точно наладится.", "a promise"),
        ("kk", "Неге үндемедің?", "blame"),
    ],
)
def test_the_real_list_in_the_checker(workshop, language, words, because):
    workshop.write("content/wording.yaml", (content.library.DEFAULT_ROOT / "wording.yaml").read_text("utf-8"))
    assert workshop.check().problems == ()
    path = f"content/{language}/all.ftl"
    workshop.change(path, f"low = {language} stay", f"low = {words}")
    workshop.finds(path, workshop.line(path, "low ="), "'low' says “", f"({because})")


def test_sentences_end_at_marks_lines_and_colons():
    assert sentences("Один два. Три!\nЧетыре пять шесть: семь") == [2, 1, 3, 1]
    assert sentences("") == []


def test_a_long_sentence_is_named(workshop):
    workshop.change("content/en/all.ftl", "beaten_now = en go", "beaten_now = " + " ".join(["word"] * 23))
    workshop.only("content/en/all.ftl", workshop.line("content/en/all.ftl", "beaten_now ="), "23 words")


@pytest.mark.parametrize(
    ("middle", "count"),
    [
        ("{ $emergency_112 }", 1),
        ("{ -brand }", 1),
        ('{ "word" }', 1),
        ("{ $emergency_112 ->\n    [x] word\n   *[other] word word\n }", 2),
    ],
)
def test_what_is_filled_in_ends_no_sentence_and_counts(workshop, middle, count):
    if "-brand" in middle:
        workshop.change_texts("low =", "-brand = {word}\nlow =")
    workshop.change_texts("low = {word} stay", f"low = {'word ' * 5}{middle}{' word' * 5}")
    assert workshop.check().problems == ()
    workshop.change(RU, "low = ", "low = " + "word " * 12)
    workshop.finds(RU, workshop.line(RU, "low ="), f"'low' has a sentence of {22 + count} words")


def test_buttons_that_only_lead_round_are_a_trap(workshop):
    workshop.write(
        "trees/round.yaml",
        """tree: round
audience: child
nodes:
  round: {buttons: [round_b]}
  round_b: {buttons: [round_c]}
  round_c: {buttons: [round_b]}
""",
    )
    for language in ("kk", "ru", "en"):
        text = (workshop.content / language / "all.ftl").read_text("utf-8")
        names = ("round", "round_b", "round_c")
        new = "".join(f"{name} = {language} {name}\n    .label = {language} {name}\n" for name in names)
        workshop.write(f"content/{language}/all.ftl", text + new)
    workshop.change("trees/child.yaml", "buttons: [beaten, low]", "buttons: [beaten, low, round]")
    workshop.write("trees/ids.txt", (workshop.trees / "ids.txt").read_text() + "round\nround_b\nround_c\n")
    problems = [problem.message for problem in workshop.check().problems]
    assert [message.split("'")[1] for message in problems] == ["round", "round_b", "round_c"]
    numbers = "contacts: [emergency_112, contact_centre_111]"
    workshop.change("trees/round.yaml", "c: {buttons: [round_b]}", f"c: {{buttons: [round_b], {numbers}}}")
    assert not workshop.check().problems


def test_a_number_is_within_two_taps(workshop):
    workshop.change("trees/opening.yaml", "contacts: [emergency_112, contact_centre_111]", "buttons: [child]")
    far = [one.message for one in workshop.check().problems if "no number is within 2 taps" in one.message]
    assert [message.split("'")[1] for message in far] == ["low", "language", "sos", "write", "unsent"]


def test_one_number_offers_a_second(workshop):
    workshop.change("trees/opening.yaml", "contacts: [emergency_112, contact_centre_111]", "contacts: [emergency_112]")
    assert any("'sos' shows one number only" in problem.message for problem in workshop.check().problems)


def test_the_youngest_get_few_choices(workshop):
    workshop.change("trees/child.yaml", "audience: child", "audience: younger")
    assert not workshop.check().problems
    workshop.change(
        "trees/child.yaml",
        "buttons: [beaten, low]",
        "buttons: [beaten, low, {to: write, label: mark-back}, {to: language, label: mark-start}, contacts]",
    )
    assert any("has 5 buttons" in problem.message for problem in workshop.check().problems)
