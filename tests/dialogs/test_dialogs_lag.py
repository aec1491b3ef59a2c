"""Which words of data, terms and texts lag behind: the checker tells them once all else is in order."""

from __future__ import annotations

import pytest

import content
from content.translations import FILE, accept

HOTLINES = "content/hotlines.yaml"
REGIONS = "content/regions.yaml"
FACTS = "content/facts.yaml"
RU = "content/ru/all.ftl"


@pytest.fixture
def accepted(workshop):
    """The miniature with a term, a purpose and a fact, all accepted."""
    workshop.change_texts("low = {word} stay", "-team = {word} team\nlow = { -team }")
    workshop.change(HOTLINES, 'numbers: ["112"]', 'numbers: ["112"]\n    purpose: {kk: алау, ru: беда, en: trouble}')
    fact = "{id: since, value: {kk: қыс, ru: зима, en: winter}, source: law_child}"
    workshop.change(FACTS, "facts: []", f"facts:\n  - {fact}\n  - {{id: year, value: '2024', source: law_child}}")
    workshop.change_texts("beaten = {word}", "beaten = { $since } { $year } {word}")
    accept(content.load(workshop.content))
    report = workshop.check()
    assert (report.problems, report.warnings) == ((), ())
    return workshop


@pytest.mark.parametrize(
    ("path", "old", "new", "where", "key"),
    [
        (HOTLINES, "ru: Спасатели", "ru: Спасатель", "emergency_112", "contact:emergency_112.name"),
        (HOTLINES, "ru: беда", "ru: пожар", "emergency_112", "contact:emergency_112.purpose"),
        (HOTLINES, "ru: круглосуточно", "ru: всегда", "contact_centre_111", "contact:contact_centre_111.hours"),
        (REGIONS, "ru: область Абай", "ru: Абайская область", "KZ-10", "region:KZ-10"),
        (FACTS, "ru: зима", "ru: весна", "since", "fact:since"),
    ],
)
def test_words_of_data_whose_translations_lag_behind(accepted, path, old, new, where, key):
    accepted.change(path, old, new)
    accepted.only(path, accepted.line(path, where), f"'{key}' changed in 'ru' after this translation", "--accept")
    accept(content.load(accepted.content))
    assert accepted.check().problems == ()


def test_a_term_whose_translations_lag_behind(accepted):
    accepted.change(RU, "-team = ru team", "-team = ru group")
    problems = accepted.check().problems
    others = [f"content/{language}/all.ftl" for language in ("en", "kk")]
    assert [(problem.file, problem.line) for problem in problems] == [
        (str(accepted.root / path), accepted.line(path, "-team =")) for path in others
    ]
    assert all("'-team' changed in 'ru' after this translation" in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (HOTLINES, "kk: Құтқару", "kk: Құтқарушы"),
        (REGIONS, "en: Abai Region", "en: Region of Abai"),
        (FACTS, "en: winter", "en: the winter"),
        ("content/kk/all.ftl", "-team = kk team", "-team = kk group"),
    ],
)
def test_a_change_of_a_translation_only_waits(accepted, path, old, new):
    accepted.change(path, old, new)
    report = accepted.check()
    assert report.problems == ()
    assert ["1 new or changed texts are not accepted yet" in warning.message for warning in report.warnings] == [True]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [(FACTS, "2024", "2025"), (HOTLINES, "hours: 24/7", "hours: 9:00-18:00"), (HOTLINES, '"+7 727', '"+7 728')],
)
def test_what_reads_the_same_everywhere_needs_no_translation(accepted, path, old, new):
    accepted.change(path, old, new)
    report = accepted.check()
    assert (report.problems, report.warnings) == ((), ())


def test_the_checker_misses_the_list(accepted):
    (accepted.content / FILE).unlink()
    accepted.only(f"content/{FILE}", 1, "can't be read", "put back the file")
    (accepted.content / FILE).mkdir()
    accepted.only(f"content/{FILE}", 1, "can't be read", "put back the file")


@pytest.mark.parametrize("path", [f"content/{FILE}", "content/services.txt", "trees/ids.txt"])
def test_the_sign_of_an_editor_before_a_list_makes_no_difference(accepted, path):
    raw = (accepted.root / path).read_bytes()
    (accepted.root / path).write_bytes(b"\xef\xbb\xbf" + raw)
    report = accepted.check()
    assert (report.problems, report.warnings) == ((), ())
