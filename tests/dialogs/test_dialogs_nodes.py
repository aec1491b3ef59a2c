"""What single nodes and texts may not lack, on a miniature with one thing broken."""

from __future__ import annotations

import pytest

OPENING = "trees/opening.yaml"
CHILD = "trees/child.yaml"
SYSTEM = "trees/system.yaml"
HOTLINES = "content/hotlines.yaml"
RU = "content/ru/all.ftl"


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "words"),
    [
        (CHILD, "    role: child\n", "", "  child:", ("'child' must choose its role", "role: child")),
        (OPENING, "    action: sos_write\n", "    action: write\n", "  sos_write:", ("write 'action: sos_write'",)),
        (SYSTEM, "action: hide", "action: hidden", "action: hidden", ("unknown action 'hidden'", "'hide'")),
        (CHILD, "- beaten_now\n", "- beaten_now\n      - beaten\n", "- beaten\n", ("leads to itself",)),
        (OPENING, ", language: kk}", "}", "label: language-kk", ("add 'language:'",)),
        (OPENING, "language: kk}", "language: ru}", "label: language-ru", ("two buttons for the language 'ru'",)),
        (OPENING, "    contacts: [emergency_112, contact_centre_111]\n", "", "  sos:", ("no number that always",)),
        (OPENING, "    regions: contacts\n", "", "  contacts:\n", ("add 'regions: contacts'",)),
        (SYSTEM, "    regions: write\n", "", "  write:", ("add 'regions: write'",)),
        (
            CHILD,
            "urgent: true",
            "neutral: true\n    buttons: [start]",
            "  low:",
            ("only lines that the program shows",),
        ),
        (CHILD, "urgency: amber}", "}", "case: {category: violence.other, }", ("lacks 'urgency'",)),
        (CHILD, "tree: child", "tree: start", None, ("the tree 'start' stands in", "child.yaml too")),
    ],
)
def test_what_a_node_can_get_wrong(workshop, name, old, new, line, words):
    workshop.change(name, old, new)
    if line is None:
        workshop.finds(OPENING, 1, *words)
    else:
        text = (workshop.root / name).read_text("utf-8")
        workshop.finds(name, text[: text.index(line)].count("\n") + 1, *words)


def test_the_first_screen_is_never_neutral(workshop):
    workshop.change(OPENING, "  start:\n", "  start:\n    entry: true\n    neutral: true\n")
    workshop.finds(OPENING, workshop.line(OPENING, "  start:"), "take 'neutral: true' out")


def test_the_screen_of_an_emergency_shows_112(workshop):
    police = "id: police_102, name: {kk: П, ru: П, en: P}, numbers: ['102'], channels: [], hours: 24/7, status: publish"
    workshop.change(HOTLINES, "  - id: night_line", f"  - {{{police}}}\n  - id: night_line")
    workshop.change(OPENING, "[emergency_112, contact_centre_111]", "[contact_centre_111, police_102]")
    workshop.only(*workshop.node("sos"), "'sos' doesn't show 'emergency_112'; add it to its 'contacts:'")


@pytest.mark.parametrize("name", ["nobody", "failure", "waiting_red", "no_other_center", "not_kept"])
def test_who_finds_nobody_finds_a_number_that_always_answers(workshop, name):
    workshop.change(CHILD, "- beaten_now\n", f"- beaten_now\n      - {name}\n")
    contacts = "contacts: [emergency_112, contact_centre_111]"
    workshop.add_node(name, contacts, "notification: true")
    assert workshop.check().problems == ()
    workshop.change(CHILD, f"{contacts}\n    notification: true", "notification: true")
    told = f"'{name}' shows no number that always answers; add some to its 'contacts:'"
    workshop.only(*workshop.node(name), told)


def test_who_can_not_speak_finds_a_button_on_the_screen_of_an_emergency(workshop):
    workshop.change(CHILD, "- beaten_now\n", "- beaten_now\n      - silent\n")
    workshop.add_node("silent", "action: silent", mark="🤫 ", text=False)
    workshop.only(*workshop.node("sos"), "'sos' has no button for whoever can't speak; add 'silent' to its 'buttons:'")
    workshop.change(OPENING, "  sos:\n", "  sos:\n    buttons: [silent]\n")
    assert workshop.check().problems == ()


@pytest.mark.parametrize("status", ["publish_after_check", "do_not_publish"])
def test_numbers_on_which_much_rests_are_always_shown(workshop, status):
    workshop.change(HOTLINES, "status: publish\n", f"status: {status}\n")
    workshop.only(HOTLINES, workshop.line(HOTLINES, "status:"), "'emergency_112' is always shown")


def test_a_number_on_which_much_rests_is_gone(workshop):
    workshop.change(HOTLINES, "id: emergency_112", "id: emergency")
    workshop.only(HOTLINES, 1, "has no contact 'emergency_112'", "put it back")


def test_a_label_of_the_staff_over_30_characters(workshop):
    workshop.add_services("button-take: []\n")
    workshop.change_texts("low-short", f"button-take = ✋ {'x' * 28}\nlow-short")
    assert workshop.check().problems == ()
    workshop.change(RU, "✋ x", "✋ xx")
    workshop.only(RU, workshop.line(RU, "button-take"), "31 characters", "shorten")


@pytest.mark.parametrize(
    "text", ["<b>ru</b> stay", "**ru** stay", "__ru__", "[ru](https://x)", "ru &amp; stay", "`ru`"]
)
def test_markup(workshop, text):
    workshop.change(RU, "low = ru stay", f'low = {{ "" }}{text}')
    workshop.only(RU, workshop.line(RU, "low ="), "plain text")


def test_a_screen_that_says_nothing(workshop):
    workshop.change(RU, "low = ru stay", 'low = { " " }')
    workshop.only(CHILD, workshop.line(CHILD, "  low:"), "says nothing in 'ru'")


def test_a_label_of_spaces(workshop):
    workshop.change(RU, ".label = ru low", '.label = { "  " }')
    workshop.only(RU, workshop.line(RU, '.label = { "'), "a button of 'child' has 0 characters in 'ru'")


def test_a_text_that_was_copied_and_not_translated(workshop):
    workshop.change("content/kk/all.ftl", "low = kk stay", "low = one two three four five")
    workshop.change(RU, "low = ru stay", "low = one two three four five")
    workshop.only(RU, workshop.line(RU, "low ="), "the same in 'ru' and 'kk'")
    workshop.change("content/en/all.ftl", "low = en stay", "low = one two three four five")
    assert workshop.check().problems == ()


def test_a_misspelled_mark_for_a_reader(workshop):
    workshop.change(RU, "# review: psychologist", "# reveiw: psychologist")
    workshop.only(RU, workshop.line(RU, "# reveiw"), "'review:', not 'reveiw'")


@pytest.mark.parametrize("comment", ["# A psychologist said so.", "# Previews: none", "# law: lawyer"])
def test_other_comments_are_let_be(workshop, comment):
    workshop.change(RU, "low-short =", f"{comment}\nlow-short =")
    assert workshop.check().problems == ()


def test_a_mark_for_a_reader_above_a_broken_text_is_not_told_too(workshop):
    workshop.change(RU, "beaten = ru", "beaten ru")
    assert not any("directly above" in problem.message for problem in workshop.check().problems)


def test_the_sign_of_an_editor_before_the_text_makes_no_difference(workshop):
    path = workshop.root / RU
    path.write_bytes(path.read_text("utf-8").encode("utf-8-sig"))
    assert workshop.check().problems == ()


def test_folders_of_languages(workshop):
    workshop.write("content/ru_old/all.ftl", "low = x\n")
    workshop.only("content/ru_old", 1, "no language code")
    (workshop.content / "ru_old").rename(workshop.content / "rus")
    workshop.only("content/telltale.yaml", 1, "has no words for 'rus'", "take the folder rus away")
    (workshop.content / "rus").rename(workshop.root / "rus")
    (workshop.content / "ru").rename(workshop.root / "ru")
    for name in ("content/telltale.yaml", "content/wording.yaml"):
        workshop.finds(name, 2, "no folder ru with .ftl files")


def test_a_list_of_ids_that_is_not_utf8(workshop):
    (workshop.trees / "ids.txt").write_bytes(b"start\n\xff\n")
    problems = workshop.check().problems
    assert any("not UTF-8" in problem.message for problem in problems)
