"""What must not go unseen: texts that the program says, lines for a phone that somebody else may hold, and the
order in which causes and what follows from them are told."""

from __future__ import annotations

import pytest

SERVICES = "content/services.yaml"
CHILD = "trees/child.yaml"
SYSTEM = "trees/system.yaml"


def test_a_text_of_the_program_that_is_gone_everywhere(workshop):
    workshop.add_services("case-closed: []\n")
    workshop.change(SERVICES, "case-opened: [alias]\n", "")
    workshop.change_texts("case-opened = {word} { $alias }", "case-closed = {word}")
    workshop.only(SERVICES, 1, "lacks 'case-opened', which the program says", "in every language")


@pytest.mark.parametrize(
    ("key", "hint"), [("case-opend", " (did you mean 'case-opened'?)"), ("farewell", ""), ("toast-spare", "")]
)
def test_a_text_that_the_program_never_says(workshop, key, hint):
    workshop.change(SERVICES, "case-opened", f"{key}: []\ncase-opened")
    workshop.change_texts("case-opened", f"{key} = {{word}} bye\ncase-opened")
    told = f"the program never says '{key}'{hint}; take it out, with its texts"
    workshop.only(SERVICES, workshop.line(SERVICES, key), told)


def test_a_listed_text_with_a_comment_and_blanks(workshop):
    workshop.write("content/services.txt", "# of the program\n\n  case-opened  \n")
    assert workshop.check().problems == ()


def test_the_list_of_the_texts_of_the_program_is_gone(workshop):
    (workshop.content / "services.txt").unlink()
    workshop.only("content/services.txt", 1, "put the file there")


@pytest.mark.parametrize("name", ["covered", "covered_status", "hidden", "moment"])
def test_a_line_for_a_phone_in_other_hands_is_neutral(workshop, name):
    for path in ("trees/ids.txt", SYSTEM):
        workshop.change(path, "hidden", name)
    workshop.change_texts("hidden = .", f"{name} = .")
    assert all("neutral" not in problem.message for problem in workshop.check().problems)
    workshop.change(SYSTEM, "    neutral: true\n", "")
    workshop.finds(SYSTEM, workshop.line(SYSTEM, f"  {name}:"), f"'{name}' is shown", "write 'neutral: true'")


def test_what_stands_for_a_neutral_line_is_neutral_too(workshop):
    workshop.write("trees/ids.txt", (workshop.trees / "ids.txt").read_text() + "moment\n")
    workshop.write(SYSTEM, (workshop.root / SYSTEM).read_text() + "moved:\n  moment: unsent\n")
    line = workshop.line(SYSTEM, "  unsent:")
    workshop.only(SYSTEM, line, "'unsent', which stands for 'moment', is shown", "write 'neutral: true'")


def test_a_missing_id_does_not_hide_a_way_that_is_wrong(workshop):
    workshop.change("trees/ids.txt", "hidden\n", "")
    workshop.change(CHILD, "[emergency_112, contact_centre_111, night_line, removal]", "[emergency_112]")
    problems = [problem.message for problem in workshop.check().problems]
    assert len(problems) == 2, problems
    assert any("one number only" in message for message in problems)
