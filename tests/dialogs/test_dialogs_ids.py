"""Ids outlive their nodes: the list of every published id, and `moved:` for the retired ones."""

from __future__ import annotations

import pytest

CHILD = "trees/child.yaml"
SYSTEM = "trees/system.yaml"


def test_an_id_that_is_not_yet_published(workshop):
    workshop.change("trees/ids.txt", "hidden\n", "")
    last = len((workshop.trees / "ids.txt").read_text().splitlines())
    workshop.only("trees/ids.txt", last + 1, "add these lines at the end: hidden")


def test_a_missing_list_of_ids(workshop):
    (workshop.trees / "ids.txt").unlink()
    workshop.only("trees/ids.txt", 1, "start", "unsent")


@pytest.mark.parametrize(("line", "word"), [("Bad Id", "no node id"), ("start", "stands twice")])
def test_a_bad_line_in_the_list_of_ids(workshop, line, word):
    text = (workshop.trees / "ids.txt").read_text()
    workshop.write("trees/ids.txt", f"{text}{line}\n")
    workshop.finds("trees/ids.txt", len(text.splitlines()) + 1, word)


def test_a_retired_id_needs_a_successor(workshop):
    workshop.write("trees/ids.txt", "# ever published\nslapped\n" + (workshop.trees / "ids.txt").read_text())
    workshop.only("trees/ids.txt", 2, "'slapped' exists no longer", "moved:")
    workshop.write(CHILD, (workshop.root / CHILD).read_text() + "moved:\n  slapped: beaten\n")
    assert workshop.check().problems == ()


def _moved(workshop, text: str) -> None:
    workshop.write(CHILD, (workshop.root / CHILD).read_text() + f"moved:\n{text}")
    ids = [line.split(":")[0].strip() for line in text.splitlines()]
    new = [name for name in ids if name not in (workshop.trees / "ids.txt").read_text().split()]
    workshop.write(
        "trees/ids.txt", (workshop.trees / "ids.txt").read_text() + "".join(f"{name}\n" for name in new)
    )


def test_moves_that_lead_nowhere_or_in_a_circle(workshop):
    _moved(workshop, "  gone: beten\n  one: two\n  two: one\n")
    workshop.finds(CHILD, workshop.line(CHILD, "gone:"), "leads to no living node", "did you mean 'beaten'")
    workshop.finds(CHILD, workshop.line(CHILD, "one: two"), "no living node")
    workshop.finds(CHILD, workshop.line(CHILD, "two: one"), "no living node")


def test_a_move_of_a_living_node(workshop):
    _moved(workshop, "  low: beaten\n")
    workshop.only(CHILD, workshop.line(CHILD, "low: beaten"), "still a node")


def test_a_node_moved_in_two_trees(workshop):
    _moved(workshop, "  old: beaten\n")
    workshop.write(SYSTEM, (workshop.root / SYSTEM).read_text() + "moved:\n  old: low\n")
    workshop.only(SYSTEM, workshop.line(SYSTEM, "old: low"), "moved twice")


def test_a_button_to_a_retired_id(workshop):
    _moved(workshop, "  slapped: beaten_now\n")
    workshop.change(CHILD, "- beaten_now", "- slapped")
    workshop.only(CHILD, workshop.line(CHILD, "- slapped"), "write 'beaten_now'")
