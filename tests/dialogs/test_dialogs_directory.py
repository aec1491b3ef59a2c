"""The directory: by what it is about, by region with the center of the network, and the question after a number."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from types import MappingProxyType

import pytest

import content
import dialogs
from bot.centers import Block, Center, Centers, Hours

CHILD = "trees/child.yaml"
OPENING = "trees/opening.yaml"
CHECKED = "content/contacts.checked.yaml"
NIGHT_LINE = """
night_line: {checked: 2026-11-01, by: psychologist, number: "150"}
"""
ALWAYS = """
emergency_112: {checked: 2026-11-01, by: operator}
contact_centre_111: {checked: 2026-11-01, by: operator}
"""


@dataclass
class Made:
    """A center, as far as a screen shows it."""

    regions: tuple[str, ...] = ("KZ-75",)
    services: tuple[str, ...] = ("psychological", "legal")
    hours: Hours = field(default_factory=Hours)
    phone: str | None = None
    phone_checked: datetime.date | None = None

    @property
    def network(self) -> Centers:
        name = MappingProxyType({"kk": "Орталық", "ru": "Центр", "en": "Center"})
        center = Center(
            "one", name, self.regions, None, self.hours, self.services, frozenset(), self.phone, "ru", "",
            self.phone_checked,
        )  # fmt: skip
        return Centers([center], "one")


def region(workshop, made: Made, name: str = "kz-75", language: str = "en") -> dialogs.screen.Screen:
    loaded = dialogs.load(content.load(workshop.content), workshop.trees, made.network)
    return loaded.screen(f"contacts_{name}", language)


def test_a_region_shows_its_center_with_services_and_hours(workshop):
    weekdays = Block(frozenset(range(5)), 8 * 60, 20 * 60)
    some = Block(frozenset((5, 6)), 10 * 60 + 30, 24 * 60)
    text = region(workshop, Made(hours=Hours((weekdays, some)))).text
    assert "en center Center\nen with en psychological, en legal\n" in text
    assert "en open en mo-en fr 08:00-20:00; en sa-en su 10:30-24:00\n" in text
    assert "number" not in text


def test_single_days_and_a_center_that_never_closes(workshop):
    odd = Block(frozenset((0, 2, 3)), 0, 60)
    assert "en open en mo, en we-en th 00:00-01:00\n" in region(workshop, Made(hours=Hours((odd,)))).text
    always = region(workshop, Made(services=())).text
    assert "en open en always\n" in always
    assert "with" not in always


def test_a_region_without_a_center_of_its_own_names_the_one_that_answers(workshop):
    text = region(workshop, Made(), "kz-10").text
    assert "en elsewhere Center\n" in text
    assert "en center" not in text


def test_without_a_network_no_center_is_named(workshop):
    text = workshop.load().screen("contacts_kz-75", "en").text
    assert "Center" not in text
    assert "Rescue: 112" in text


@pytest.mark.parametrize(
    ("day", "words"), [(None, "en not called"), (datetime.date(2026, 11, 1), "en checked 01.11.2026")]
)
def test_the_number_of_a_center_with_the_day_of_its_check(workshop, day, words):
    screen = region(workshop, Made(phone="+7 727 111 11 11", phone_checked=day))
    assert f"en number +7 727 111 11 11\n   {words}\n" in screen.text
    assert screen.rows[0][0].copy == "+7 727 111 11 11"


def test_a_center_of_before_a_new_language(workshop):
    made = Made()
    loaded = dialogs.load(content.load(workshop.content), workshop.trees, made.network)
    object.__setattr__(made.network.default, "name", {"ru": "Центр"})
    assert "Center" in loaded.screen("contacts_kz-75", "en").text


def test_a_directory_says_what_is_known_of_every_number(workshop):
    workshop.change(CHILD, "beaten_now:", "beaten_now:\n    directory: true")
    purpose = "purpose: {kk: а, ru: б, en: Danger}"
    workshop.change("content/hotlines.yaml", 'numbers: ["112"]', f'numbers: ["112"]\n    {purpose}')
    assert "Rescue: 112 (24/7)\n   Danger\n" in workshop.load().screen("contacts_kz-10", "en").text
    text = workshop.load().screen("beaten_now", "en").text
    assert text == "en go\n\nRescue: 112 (24/7)\nCentre: 111 (day and night)\n\nen unchecked en waiting"
    workshop.write(CHECKED, NIGHT_LINE)
    assert "\nNight line: 150 (24/7)\n   en checked 01.11.2026\n" in workshop.load().screen("beaten_now", "en").text


@pytest.mark.parametrize(
    ("contacts", "called", "notes"),
    [
        ("[emergency_112, contact_centre_111]", "", "\n\nen unchecked"),
        ("[emergency_112, contact_centre_111, removal]", ALWAYS, "\n\nen waiting"),
        ("[emergency_112, contact_centre_111, removal]", "", "\n\nen unchecked en waiting"),
        ("[emergency_112, contact_centre_111]", ALWAYS, "01.11.2026"),
        ("[emergency_112, contact_centre_111, night_line]", ALWAYS + NIGHT_LINE, "01.11.2026"),
        ("[emergency_112, contact_centre_111, night_line]", NIGHT_LINE, "01.11.2026\n\nen unchecked"),
    ],
)
def test_the_notes_below_a_directory(workshop, contacts, called, notes):
    workshop.change(CHILD, "[emergency_112, contact_centre_111, night_line, removal]", contacts)
    workshop.change(CHILD, "beaten_now:", "beaten_now:\n    directory: true")
    workshop.write(CHECKED, f"# calls\n{called}")
    text = workshop.load().screen("beaten_now", "en").text
    assert text.endswith(notes)
    assert text.count("en unchecked") + text.count("en waiting") == notes.count("en ")


def test_elsewhere_only_of_those_that_may_not_answer(workshop):
    assert workshop.load().screen("beaten_now", "en").text == "en go"
    workshop.write(CHECKED, NIGHT_LINE)
    text = workshop.load().screen("beaten_now", "en").text
    assert text == "en go\n\nNight line: 150 (24/7)"
    workshop.change(CHILD, "audience: child", "audience: younger")
    assert workshop.load().screen("beaten_now", "en").text == "en go\n\n150: 24/7"


def test_the_hours_that_a_call_showed(workshop):
    workshop.write(CHECKED, NIGHT_LINE.replace("}", ', hours: "10:00-18:00"}'))
    assert workshop.load().screen("beaten_now", "ru").text == "ru go\n\nНочная линия: 150 (10:00-18:00)"
    workshop.change(CHILD, "audience: child", "audience: younger")
    assert workshop.load().screen("beaten_now", "ru").text == "ru go\n\n150: 10:00-18:00"


def test_an_address_has_no_number_to_list(workshop):
    workshop.write(CHECKED, "removal: {checked: 2026-11-01, by: operator}\n")
    assert workshop.load().screen("beaten_now", "en").text == "en go"
    workshop.change(CHILD, "beaten_now:", "beaten_now:\n    directory: true")
    lines = workshop.load().screen("beaten_now", "en").text.splitlines()
    assert "Removal service with a long name: https://removal.example (24/7)" in lines


@pytest.mark.parametrize(
    ("piece", "name"),
    [
        ("contacts-line", "number"),
        ("contacts-line", "hours"),
        ("contacts-short", "number"),
        ("contacts-region", "lines"),
        ("contacts-checked", "date"),
        ("center-phone", "number"),
    ],
)
def test_a_piece_that_lacks_what_it_is_there_for(workshop, piece, name):
    for language in ("kk", "ru", "en"):
        path = f"content/{language}/all.ftl"
        before, key, after = (workshop.root / path).read_text("utf-8").partition(f"{piece} =")
        workshop.write(path, before + key + after.replace(f"{{ ${name} }}", language, 1))
        told = f"'{piece}' lacks {{ ${name} }}, which it is there for; add it"
        workshop.finds(path, workshop.line(path, f"{piece} ="), told)


def test_pieces_need_not_repeat_the_name_of_the_region(workshop):
    workshop.change_texts("contacts-none = {word} nobody in { $region }", "contacts-none = {word} nobody")
    workshop.change_texts("    { $region }\n    { $lines }", "    { $lines }")
    assert workshop.check().problems == ()


def test_a_purpose_in_every_language(workshop):
    workshop.change("content/hotlines.yaml", 'numbers: ["112"]', 'numbers: ["112"]\n    purpose: {kk: а, ru: б}')
    line = workshop.line("content/hotlines.yaml", "purpose")
    workshop.only("content/hotlines.yaml", line, "purpose", "'emergency_112'", "'en'")


def ask(workshop) -> None:
    """A question after numbers, for the whole branch and the directory."""
    workshop.change(CHILD, "audience: child", "audience: child\nthrough: through")
    workshop.change(CHILD, "    urgent: true\n", "    urgent: true\n  through:\n    buttons: [beaten]\n")
    workshop.change(OPENING, "    regions: contacts\n", "    regions: contacts\n    through: through\n")
    workshop.change(OPENING, "  sos:\n", "  sos:\n    through: through\n")
    workshop.change_texts("low-short =", "through = {word} heard\n    .label = {word} heard?\nlow-short =")
    with (workshop.root / "trees/ids.txt").open("a") as ids:
        ids.write("through\n")


def test_after_the_numbers_a_screen_asks_whether_they_answered(workshop):
    ask(workshop)
    assert workshop.check().problems == ()
    loaded = workshop.load()
    rows = loaded.screen("beaten_now", "en").rows
    assert [button.copy for button in rows[0]] == ["112", "111"]
    assert rows[1][0].label == "en heard?"
    assert loaded.parse(rows[1][0].press).parent == "beaten_now"  # so that ⬅️ leads back to the numbers
    assert all(button.label != "en heard?" for row in loaded.screen("beaten", "en").rows for button in row)


def test_a_region_asks_too(workshop):
    ask(workshop)
    labels = [button.label for row in workshop.load().screen("contacts_kz-10", "en").rows for button in row]
    assert labels[:3] == ["📋 112", "📋 111", "en heard?"]


def test_a_question_that_is_no_node(workshop):
    ask(workshop)
    workshop.change(CHILD, "through: through", "through: thruogh")
    line = workshop.line(CHILD, "  beaten_now:")
    workshop.finds(CHILD, line, "'thruogh'", "did you mean 'through'")


def test_a_number_after_which_nobody_asks(workshop):
    ask(workshop)
    workshop.change(CHILD, "audience: child\nthrough: through", "audience: child")
    workshop.change(CHILD, ", night_line, removal]", ", night_line]")
    line = workshop.line(CHILD, "  beaten_now:")
    workshop.finds(CHILD, line, "'beaten_now'", "nothing asks whether it answered", "'through:' with one of through")


def test_a_number_that_may_not_answer_at_night_is_never_alone(workshop):
    workshop.write(CHECKED, NIGHT_LINE)
    workshop.change(CHILD, "emergency_112, contact_centre_111, night_line", "night_line")
    line = workshop.line(CHILD, "  beaten_now:")
    workshop.finds(CHILD, line, "'beaten_now' shows only 'night_line', 'removal'", "at night", "status: publish")


@pytest.fixture(scope="module")
def real() -> dialogs.Dialogs:
    """The real trees."""
    return dialogs.load(content.load())


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_need_begins_with_a_number_that_always_answers(real, language):
    said, loaded = real.content, real
    needs = [cell.to for row in loaded.rows(loaded.nodes["needs"]) for cell in row]
    assert len(needs) >= 8
    for name in needs:
        screen = loaded.screen(name, language, "needs")
        first = said.contacts[loaded.nodes[name].contacts[0]]
        assert first.always_shown, name
        assert f"{first.number} — {first.names[language]} ({first.hours[language]})" in screen.text
        assert screen.rows[0][0].copy == first.number
