"""What stands between texts and a release: approvals of these very words, test calls, crisis procedures."""

from __future__ import annotations

import datetime

import pytest

import content
import dialogs
from bot.centers import Center, Centers, Hours
from bot.telegram.profile import VISITOR_COMMANDS
from dialogs.release import PUBLIC_SERVICES, fingerprint, release, waiting

CALLED = "".join(
    f"{name}: {{checked: 2026-11-01, by: operator, number: '{name[-3:]}'}}\n"
    for name in ("emergency_112", "contact_centre_111")
)


def approve(workshop, *, roles=("psychologist", "lawyer")):
    """Approves all that waits in the miniature as it stands."""
    lines = ["approvals:"]
    for key, mark in {one.key: one.fingerprint for one in waiting(workshop.load())}.items():
        lines.append(f"  {key}:")
        lines += [f"    - {{role: {role}, fingerprint: {mark}, date: 2026-11-02}}" for role in roles]
    workshop.write("content/approvals.yaml", "\n".join(lines) + "\n")


def lacks(workshop):
    """What waits for whom."""
    return {(one.key, one.role) for one in waiting(workshop.load())}


def state(workshop, **procedures):
    return release(workshop.load(), procedures or {"almaty": "shelf 3, the lead decides"}, "centers.yaml")


def test_nothing_is_released_by_itself(workshop):
    found = state(workshop)
    assert not found.ready
    assert str(found).startswith("NOT RELEASED: ")
    assert {"'beaten' waits for the psychologist", "'beaten' waits for the lawyer"} <= {
        problem.message.split(" (")[0] for problem in found.approvals
    }
    assert [problem.message.split("'")[1] for problem in found.calls] == ["emergency_112", "contact_centre_111"]


def test_complete_approvals_calls_and_procedures_release(workshop):
    workshop.write("content/contacts.checked.yaml", CALLED)
    approve(workshop)
    found = state(workshop)
    assert found.missing == []
    assert (found.ready, str(found)) == (True, "released")
    assert not state(workshop, almaty="x", astana=" ").ready


def test_without_a_center_nothing_is_released(workshop):
    workshop.write("content/contacts.checked.yaml", CALLED)
    approve(workshop)
    found = release(workshop.load(), {}, "centers.yaml")
    assert not found.ready
    assert [str(problem).partition(":")[0] for problem in found.missing] == ["centers.yaml"]
    assert "has no center: nobody would read what people write" in found.missing[0].message


def test_the_number_of_a_center_must_have_been_called(workshop):
    workshop.write("content/contacts.checked.yaml", CALLED)
    approve(workshop)
    name = {"kk": "Орталық", "ru": "Центр", "en": "Center"}
    for day, ready in ((None, False), (datetime.date(2026, 11, 1), True)):
        center = Center("one", name, (), None, Hours(), (), frozenset(), "+7 727 111 11 11", "ru", "shelf 3", day)
        loaded = dialogs.load(content.load(workshop.content), workshop.trees, Centers([center], "one"))
        found = release(loaded, {"one": "shelf 3"}, "centers.yaml")
        assert found.ready is ready
        assert [one.file for one in found.calls] == ([] if ready else ["centers.yaml"])
        assert all("'public_phone:' of 'one'" in one.message for one in found.calls)


def test_a_call_names_the_number_that_answered(workshop):
    approve(workshop)
    workshop.write("content/contacts.checked.yaml", CALLED.replace(", number: '112'", ""))
    found = state(workshop)
    assert [problem.message for problem in found.missing] == [
        "which number of 'emergency_112' was called? add 'number:', so that another one is noticed"
    ]
    assert found.missing[0].file.endswith("contacts.checked.yaml")


def test_what_rests_on_the_source_of_a_fact_is_read_by_a_lawyer_without_a_mark(workshop):
    fact = "{id: since, value: '2024', source: law_child}"
    workshop.change("content/facts.yaml", "facts: []", f"facts: [{fact}]")
    workshop.change_texts("beaten = {word} not", "beaten = { $since } {word} not")
    assert ("low", "lawyer") not in lacks(workshop)
    workshop.change_texts("low = {word} stay", "# source: law_child\nlow = {word} stay")
    assert ("low", "lawyer") in lacks(workshop)


def test_a_lawyer_who_has_read_a_fact_needs_no_mark_to_read_it(workshop):
    fact = "{id: since, value: '2024', source: law_child}"
    workshop.change("content/facts.yaml", "facts: []", f"facts: [{fact}]")
    workshop.change_texts("beaten = {word} not", "beaten = { $since } {word} not")
    approve(workshop)
    workshop.change_texts("# review: psychologist, lawyer: whether this is right\n", "")
    assert workshop.check().problems == ()
    workshop.change("content/ru/all.ftl", "ru not your fault", "ru never your fault")
    line = workshop.line("content/ru/all.ftl", "beaten =")
    workshop.finds("content/ru/all.ftl", line, "'beaten' has { $since }; put '# review: lawyer'")


def test_another_word_makes_its_approvals_out_of_date(workshop):
    workshop.write("content/contacts.checked.yaml", CALLED)
    approve(workshop)
    workshop.change("content/kk/all.ftl", "kk not your fault", "kk not your fault at all")
    found = state(workshop)
    assert [problem.message.split(" (")[0] for problem in found.missing] == [
        "'beaten' was approved in an older form, and waits again for the psychologist",
        "'beaten' was approved in an older form, and waits again for the lawyer",
    ]


def test_another_label_or_fact_counts_too_but_blanks_do_not(workshop):
    workshop.write(
        "content/facts.yaml",
        'sources: [{id: law_child, title: Law}]\nfacts: [{id: since, value: "2024", source: law_child}]\n',
    )
    workshop.change_texts("beaten = {word} not your fault", "beaten = {word} not your fault { $since }")
    before = fingerprint(workshop.load().content, "beaten")
    workshop.change("content/ru/all.ftl", "beaten = ru", "beaten =\n    ru")
    assert fingerprint(workshop.load().content, "beaten") == before
    workshop.change("content/facts.yaml", '"2024"', '"2025"')
    after = fingerprint(workshop.load().content, "beaten")
    assert after != before
    workshop.change("content/ru/all.ftl", ".label = ru beaten", ".label = ru hurt")
    assert fingerprint(workshop.load().content, "beaten") != after


def test_an_approval_that_says_too_little_is_named(workshop):
    workshop.write("content/approvals.yaml", "approvals:\n  beaten:\n    - {role: psychologist, date: 2026-11-02}\n")
    workshop.only("content/approvals.yaml", 3, "beaten", "fingerprint")


def test_a_fact_or_source_that_nobody_needs_or_knows_is_named(workshop):
    workshop.change("content/facts.yaml", "facts: []", 'facts: [{id: since, value: "2024", source: law_child}]')
    workshop.only("content/facts.yaml", workshop.line("content/facts.yaml", "since"), "since")
    workshop.change("content/facts.yaml", 'facts: [{id: since, value: "2024", source: law_child}]', "facts: []")
    workshop.change("content/ru/all.ftl", "# source: law_child", "# source: law_chld")
    workshop.only("content/ru/all.ftl", workshop.line("content/ru/all.ftl", "law_chld"), "law_child")


def test_what_a_lawyer_reads_names_its_source(workshop):
    for language in ("kk", "ru", "en"):
        workshop.change(f"content/{language}/all.ftl", "# source: law_child\n", "")
    workshop.finds("content/ru/all.ftl", workshop.line("content/ru/all.ftl", "review: psychologist"), "source")


def test_all_that_visitors_see_waits_and_nothing_of_the_staff(workshop):
    workshop.add_services("bot-about: []\n")
    workshop.change("trees/child.yaml", "  low:\n", "  lower:\n    text: low\n  low:\n    buttons: [lower, beaten]\n")
    workshop.change_texts("low-short", "bot-about = {word} who\nlower =\n    .label = {word} more\nlow-short")
    workshop.write("trees/ids.txt", (workshop.root / "trees/ids.txt").read_text() + "lower\n")
    keys = {one.key for one in waiting(workshop.load())}
    assert {"low", "lower", "low-short", "write_go", "mark-back", "contacts-line", "bot-about"} <= keys
    assert "case-opened" not in keys
    workshop.write("content/contacts.checked.yaml", CALLED)
    approve(workshop)
    assert state(workshop).missing == []
    workshop.change("content/kk/all.ftl", "bot-about = kk who", "bot-about = kk where")
    workshop.change("content/ru/all.ftl", ".label = ru more", ".label = ru down")
    assert {problem.message.split("'")[1] for problem in state(workshop).missing} == {"bot-about", "lower"}


def test_what_a_text_takes_in_counts_as_its_own(workshop):
    before = fingerprint(workshop.load().content, "beaten")
    workshop.change_texts("low = {word} stay", "-brand = {word}\nwarm = { -brand } here\nlow = { warm } stay")
    old = fingerprint(workshop.load().content, "low")
    workshop.change("content/ru/all.ftl", "-brand = ru", "-brand = ru there")
    assert fingerprint(workshop.load().content, "low") != old
    assert fingerprint(workshop.load().content, "beaten") == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ru: Спасатели", "ru: Спасатель"),
        ("en: Night line", "en: Line at night"),  # which is hidden now
        ("ru: круглосуточно", "ru: всегда"),
        ('numbers: ["112"]', 'numbers: ["112"]\n    purpose: {kk: а, ru: б, en: c}'),
        ("id: town_line", "id: city_line"),
    ],
)
def test_what_contacts_say_of_themselves_is_approved_with_their_line(workshop, old, new):
    before = {key: fingerprint(workshop.load().content, key) for key in ("contacts-line", "contacts-none", "sos")}
    workshop.change("content/hotlines.yaml", old, new)
    after = {key: fingerprint(workshop.load().content, key) for key in before}
    assert [key for key in before if before[key] != after[key]] == ["contacts-line"]


def test_numbers_and_regions_of_contacts_need_no_reader(workshop):
    before = fingerprint(workshop.load().content, "contacts-line")
    workshop.change("content/hotlines.yaml", '"150", ', '"151", ')
    workshop.change("content/hotlines.yaml", "region: KZ-75", "region: KZ-10")
    assert fingerprint(workshop.load().content, "contacts-line") == before


def test_who_has_read_a_text_once_reads_it_again(workshop):
    workshop.write("content/contacts.checked.yaml", CALLED)
    approve(workshop)
    workshop.change_texts("# review: psychologist, lawyer: whether this is right\n# source: law_child\n", "")
    workshop.write("content/facts.yaml", "sources: []\nfacts: []\n")
    assert state(workshop).missing == []
    workshop.change("content/ru/all.ftl", "ru not your fault", "ru never your fault")
    assert [problem.message.partition(" (")[0] for problem in state(workshop).missing] == [
        "'beaten' was approved in an older form, and waits again for the psychologist",
        "'beaten' was approved in an older form, and waits again for the lawyer",
    ]


def test_a_text_was_not_read_on_a_day_to_come(workshop):
    path, today = "content/approvals.yaml", datetime.date(2026, 11, 23)
    mark = fingerprint(workshop.load().content, "low")
    approval = f"- {{role: psychologist, fingerprint: '{mark}', date: 2026-11-23}}"
    workshop.write(path, f"approvals:\n  low:\n    {approval}\n")
    assert "low" not in {one.key for one in waiting(workshop.load(today))}
    workshop.change(path, "2026-11-23", "2026-11-24")
    (problem,) = workshop.check(today).problems
    assert (problem.file, problem.line) == (str(workshop.root / path), 3)
    assert "2026-11-24 is a day to come; write the day on which it was read" in problem.message


def test_the_commands_that_visitors_see_are_those_of_the_program():
    shown = {f"command-{name}" for name in VISITOR_COMMANDS}
    assert {key for key in PUBLIC_SERVICES if key.startswith("command-")} == shown


def test_an_approval_of_what_nobody_sees(workshop):
    approval = "{role: psychologist, fingerprint: 0123456789abcdef, date: 2026-11-02}"
    path = "content/approvals.yaml"
    workshop.write(path, f"approvals:\n  low: [{approval}]\n  betaen: [{approval}]\n")
    workshop.only(path, 3, "visitors see no text 'betaen' (did you mean 'beaten'?)")
    workshop.write(path, f"approvals:\n  low: [{approval}]\n  quarterly:\n    - {approval}\n")
    workshop.only(path, 4, "visitors see no text 'quarterly'; take the approval out")
