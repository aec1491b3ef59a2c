"""In which order a script is read, and what a picture must not take for a list."""

from __future__ import annotations

import pytest

from dialogs.graph import graph, mermaid
from dialogs.script import all_branches, in_reading_order, script

CHILD = "trees/child.yaml"


def order(workshop) -> list[str]:
    return [node.id for node in in_reading_order(workshop.load(), "child")]


def test_a_screen_stands_below_the_one_from_which_the_shortest_way_leads(workshop):
    workshop.change(CHILD, "    urgent: true\n", "    urgent: true\n    buttons: [deep]\n")
    workshop.change(CHILD, "  beaten_now:\n", "  beaten_now:\n    buttons: [deep]\n")
    workshop.add_node("deep", "buttons: [low]", "contacts: [emergency_112, contact_centre_111]")
    assert order(workshop) == ["child", "beaten", "beaten_now", "low", "deep"]
    workshop.change(CHILD, "      - beaten_now\n", "      - beaten_now\n      - deep\n")
    assert order(workshop) == ["child", "beaten", "beaten_now", "deep", "low"]


def test_what_no_button_of_the_branch_leads_to_comes_last(workshop):
    workshop.change("trees/opening.yaml", "[language, contacts]", "[language, contacts, aside]")
    workshop.add_node("aside", "buttons: [beaten_now]")
    assert order(workshop) == ["child", "beaten", "beaten_now", "low", "aside"]


def test_a_branch_without_a_screen_has_no_heading(miniature):
    assert "write" in all_branches(miniature)
    assert list(in_reading_order(miniature, "write")) == []
    text = script(miniature)
    assert "<h2>contacts</h2>" in text
    assert "<h2>write</h2>" not in text


@pytest.mark.parametrize(
    ("label", "drawn"),
    [
        ("1. ru", "1#46; ru"),
        ("12. ru", "12#46; ru"),
        ("- ru", "#45; ru"),
        ("+ ru", "#43; ru"),
        ("* ru", "#42; ru"),
        ("1) ru", "1#41; ru"),
        ("ru 1. ru", "ru 1. ru"),
        ("ru-ru + ru", "ru-ru + ru"),
    ],
)
def test_a_label_that_begins_like_a_list(workshop, label, drawn):
    workshop.change("content/ru/all.ftl", ".label = ru low", f'.label = {{ "" }}{label}')
    assert f'["{drawn}<br/>low"]' in mermaid(graph(workshop.load(), "child", "ru"))
