"""Where buttons lead: to every screen, to somebody who helps, and to a second number; what may be neutral; and what
a press must do by its name."""

from __future__ import annotations

import pytest

OPENING = "trees/opening.yaml"
CHILD = "trees/child.yaml"
SYSTEM = "trees/system.yaml"
CHECKED = "content/contacts.checked.yaml"
NUMBERS = "[emergency_112, contact_centre_111, night_line, removal]"


@pytest.mark.parametrize(
    ("node", "path", "button"),
    [
        ("contacts", OPENING, ", contacts"),
        ("language", OPENING, "language, "),
        ("child", OPENING, "      - child\n"),
        ("beaten_now", CHILD, "      - beaten_now\n"),
    ],
)
def test_entry_opens_screens_of_the_program_only(workshop, node, path, button):
    workshop.change(path, button, "")
    if node != "contacts":
        workshop.change(path if node != "child" else CHILD, f"  {node}:\n", f"  {node}:\n    entry: true\n")
    told = f"no button leads to '{node}'; give it a button, or `entry: true` in the tree 'system'"
    workshop.finds(*workshop.node(node), told)


def test_what_only_a_screen_of_the_program_leads_to_is_not_reached(workshop):
    """Nobody finds it from the first screen."""
    workshop.change(CHILD, "      - beaten_now\n", "")
    workshop.change(SYSTEM, "    buttons: [start]\n", "    buttons: [start, beaten_now]\n")
    workshop.finds(*workshop.node("beaten_now"), "no button leads to 'beaten_now'")
    workshop.change(SYSTEM, "  hidden:\n    entry: true\n", "  hidden:\n")
    workshop.finds(*workshop.node("hidden"), "no button leads to 'hidden'")


@pytest.mark.parametrize(
    ("path", "node"), [(OPENING, "contacts"), (CHILD, "child"), (CHILD, "beaten"), (CHILD, "low"), (SYSTEM, "unsent")]
)
def test_only_few_lines_may_be_neutral(workshop, path, node):
    entry = "" if node in ("contacts", "unsent") else "    entry: true\n"
    workshop.change(path, f"  {node}:\n", f"  {node}:\n{entry}    neutral: true\n")
    advice = "only lines that the program shows may be: take 'neutral: true' out"
    workshop.finds(*workshop.node(node), f"'{node}' is neutral and so has no 🆘, 💬 and 🚪", advice)


def test_a_neutral_line_is_one_that_the_program_shows(workshop):
    workshop.change(SYSTEM, "  hidden:\n    entry: true\n", "  hidden:\n")
    workshop.change(OPENING, "[language, contacts]", "[language, contacts, hidden]")
    workshop.change_texts("hidden = .", "hidden = .\n    .label = {word} hidden")
    workshop.only(*workshop.node("hidden"), "'hidden' is neutral", "take 'neutral: true' out")


@pytest.mark.parametrize("contacts", ["[emergency_112, night_line]", "[emergency_112, night_line, town_line, removal]"])
def test_a_number_beside_hidden_ones_is_alone(workshop, contacts):
    workshop.change(CHILD, NUMBERS, contacts)
    words = "'beaten_now' shows one number only, 'emergency_112'", "add a second one that is always shown"
    workshop.only(*workshop.node("beaten_now"), *words)
    workshop.write(CHECKED, 'night_line: {checked: 2026-11-01, by: operator, number: "150"}\n')
    assert workshop.check().problems == ()


def test_a_number_that_has_no_second_at_all(workshop):
    workshop.change(CHILD, NUMBERS, "[emergency_112]")
    words = "shows one number only, 'emergency_112'; add a second one to its 'contacts:'"
    workshop.only(*workshop.node("beaten_now"), words)


def go_round(workshop, action: str) -> None:
    """Two screens that lead to each other and to a press that the program answers."""
    workshop.change(CHILD, "buttons: [beaten, low]", "buttons: [beaten, low, round]")
    workshop.add_node("round", "buttons: [round_b]")
    workshop.add_node("round_b", "buttons: [round, gone]")
    workshop.add_node("gone", f"action: {action}", text=False)


@pytest.mark.parametrize("action", ["cover_on", "cover_off", "draft_drop", "hide", "moved", "reveal"])
def test_a_press_that_calls_nobody_leads_out_of_no_circle(workshop, action):
    go_round(workshop, action)
    problems = [problem.message for problem in workshop.check().problems]
    assert [message.split("'")[1] for message in problems] == ["round", "round_b"]
    assert all("only lead round in a circle" in message for message in problems)


@pytest.mark.parametrize("action", ["another_center", "conversation", "draft_send", "silent", "write_go"])
def test_a_press_that_brings_somebody_in_leads_out_of_a_circle(workshop, action):
    go_round(workshop, action)
    assert workshop.check().problems == ()


@pytest.mark.parametrize(
    ("name", "action", "mark"),
    [
        ("draft_send", "draft_send", "✅ "),
        ("draft_drop", "draft_drop", "✖️ "),
        ("cover_on", "cover_on", "✅ "),
        ("another_center", "another_center", ""),
        ("leave_yes", "leave_center", ""),
        ("silent_floor_1", "silent_answer", ""),
        ("silent_door_no", "silent_answer", "✖️ "),
    ],
)
def test_a_press_does_what_its_name_says(workshop, name, action, mark):
    workshop.change(CHILD, "  low:\n", f"  low:\n    buttons: [{name}, beaten]\n")
    workshop.add_node(name, f"action: {action}", mark=mark, text=False)
    assert workshop.check().problems == ()
    workshop.change(CHILD, f"action: {action}", "action: live")
    told = f"'{name}' must do what its name says; write 'action: {action}'"
    workshop.only(*workshop.node(name), told)


@pytest.mark.parametrize("name", ["silent_floor", "silent_answers", "sending"])
def test_other_names_are_free(workshop, name):
    workshop.change(CHILD, "  low:\n", f"  low:\n    buttons: [{name}, beaten]\n")
    workshop.add_node(name, "action: live", "notification: true", text=False)
    assert workshop.check().problems == ()


@pytest.mark.parametrize("name", ["start", "language"])
def test_what_may_come_as_a_new_message_is_bland(workshop, name):
    workshop.change(OPENING, f"  {name}:\n    notification: true\n", f"  {name}:\n")
    workshop.only(*workshop.node(name), f"'{name}' may come as a new message; write 'notification: true'", "first line")


def test_the_name_of_a_language_chooses_that_language(workshop):
    workshop.change(OPENING, "label: language-kk, language: kk", "label: language-kk, language: en")
    line = workshop.line(OPENING, "label: language-kk")
    workshop.only(OPENING, line, "the button 'language-kk' chooses the language 'en'; correct one of them")
    workshop.change(OPENING, "label: language-kk, language: en", "label: low-short, language: kk")
    assert not any("chooses the language" in problem.message for problem in workshop.check().problems)
