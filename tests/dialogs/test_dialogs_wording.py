"""Words and ways: no blame, no promise, no sentence without an end, no circle without help."""

from __future__ import annotations

import pytest

from dialogs.wording_rules import sentences


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


def test_sentences_end_at_marks_lines_and_colons():
    assert sentences("Один два. Три!\nЧетыре пять шесть: семь") == [2, 1, 3, 1]
    assert sentences("") == []


def test_a_long_sentence_is_named(workshop):
    workshop.change("content/en/all.ftl", "beaten_now = en go", "beaten_now = " + " ".join(["word"] * 23))
    workshop.only("content/en/all.ftl", workshop.line("content/en/all.ftl", "beaten_now ="), "23 words")


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
