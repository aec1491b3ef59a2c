"""First lines of what may come as a new message: a locked phone shows them to anybody."""

from __future__ import annotations

import pytest

import content
import dialogs

SYSTEM = "trees/system.yaml"
RU = "content/ru/all.ftl"


@pytest.fixture
def telling(workshop):
    """The miniature with words that first lines may not have, and one node that may come as new."""
    workshop.write("content/telltale.yaml", "kk: [маман]\nru: [специалист, помо]\nen: [help]\n")
    workshop.change(SYSTEM, "unsent:\n", "unsent:\n    notification: true\n")
    workshop.change_texts("unsent = ", "unsent =\n    {word} hello\n\n    ")
    return workshop


def test_a_bland_first_line_is_no_problem(telling):
    assert telling.check().problems == ()
    assert telling.load().nodes["unsent"].notification
    assert not telling.load().nodes["hidden"].notification


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Наш Специалист здесь", ("специалист", "telltale.yaml")),
        ("Вы просили о помощи", ("помо", "telltale.yaml")),
        ("Привет!\n    Ещё", ("line of its own",)),
        ("Привет, { $center }", ("line of its own",)),
        ("{ $center }", ("line of its own",)),
    ],
)
def test_a_first_line_that_tells(telling, line, words):
    telling.change(RU, "ru hello", line)
    telling.only(RU, telling.line(RU, "unsent ="), *words)


def test_only_whole_beginnings_count(telling):
    telling.change(RU, "ru hello", "Неспециалист")
    assert telling.check().problems == ()


def test_a_language_without_words(telling):
    telling.write("content/telltale.yaml", "kk: [маман]\nen: [help]\n")
    telling.only("content/telltale.yaml", 1, "no words for 'ru'")


def test_the_package_has_words_and_a_list_of_nodes():
    texts = content.load()
    trees = dialogs.load(texts)
    assert all(len(texts.telltale[language]) > 20 for language in texts.languages)
    known = {name for name, node in trees.nodes.items() if node.notification}
    assert {"start", "covered", "hidden", "draft", "waiting", "talking", "undelivered"} <= known
