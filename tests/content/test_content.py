"""Texts, contacts, regions and categories: what is loaded, what is shown, what is refused and where."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import content
from content.contacts import CALLERS
from content.messages import Messages
from content.problems import utf16_length

TODAY = datetime.date(2026, 11, 23)

HOTLINES = """hotlines:
  - id: emergency_112
    name: {kk: Құтқару, ru: Спасатели}
    numbers: ["112"]
    channels: [phone]
    hours: {kk: тәулік бойы, ru: круглосуточно}
    status: publish
  - id: night_line
    name: {kk: Түнгі желі, ru: Ночная линия}
    numbers: ["150", "+7 708 000 00 00"]
    channels: ["WhatsApp +7 708 000 00 00", "Telegram @night_line_bot"]
    hours: 9:00-18:00
    region: KZ-75
    status: publish_after_check
  - id: town_line
    name: {kk: Қала желісі, ru: Городская линия}
    numbers: ["1303"]
    channels: ["site https://town.example (chat)"]
    hours: 24/7
    status: publish_after_check
  - id: doubtful
    name: {kk: Күмәнді, ru: Сомнительный}
    numbers: ["1306"]
    channels: []
    hours: unverified
    status: do_not_publish
"""
REGIONS = "regions:\n  - {id: KZ-75, type: city, kk: Алматы, ru: город Алматы}\n"
CATEGORIES = "categories:\n  - {id: violence, sub: [physical]}\ncontact_about: [self]\n"
SERVICES = "low: []\n"
TELLTALE = "kk: [маман]\nru: [специалист]\n"
ALIASES = """first:
  - {kk: Ақ, ru: Белый}
  - {kk: Көк, ru: Синий}
second: [{kk: самал, ru: ветерок}]
duty: [{kk: Қыран, ru: Беркут}]
"""
WORDING = """kk: [{says: ешкім білмейді, because: a promise}]
ru: [{says: никто не узнает, because: a promise}]
"""
CHECKED = "contacts.checked.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small content folder in two languages."""
    (tmp_path / "hotlines.yaml").write_text(HOTLINES, "utf-8")
    (tmp_path / "regions.yaml").write_text(REGIONS, "utf-8")
    (tmp_path / "categories.yaml").write_text(CATEGORIES, "utf-8")
    (tmp_path / "services.yaml").write_text(SERVICES, "utf-8")
    (tmp_path / "telltale.yaml").write_text(TELLTALE, "utf-8")
    (tmp_path / "aliases.yaml").write_text(ALIASES, "utf-8")
    (tmp_path / "facts.yaml").write_text("sources: []\nfacts: []\n", "utf-8")
    (tmp_path / "approvals.yaml").write_text("approvals: {}\n", "utf-8")
    (tmp_path / "wording.yaml").write_text(WORDING, "utf-8")
    for language in ("ru", "kk"):
        (tmp_path / language).mkdir()
        text = f"low = {language} {{ $emergency_112 }}\n    .label = {language} label\n"
        (tmp_path / language / "all.ftl").write_text(text, "utf-8")
    return tmp_path


def refused(root: Path, name: str, line: int, word: str, today: datetime.date | None = TODAY) -> None:
    """Asserts that loading names one problem: this file, this line, this word."""
    with pytest.raises(content.ContentError) as caught:
        content.load(root, today)
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == (str(root / name), line), problem
    assert word in problem.message
    assert str(caught.value) == f"{root / name}:{line}: {problem.message}"


def change(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text("utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new, 1), "utf-8")


def test_what_is_loaded(root):
    loaded = content.load(root, TODAY)
    assert loaded.languages == ("kk", "ru")
    assert loaded.text("ru", "low") == "ru 112"
    assert loaded.text("ru", "low.label") == "ru label"
    assert loaded.text("xx", "low") == "kk 112"
    assert loaded.categories == ("violence", "violence.physical")
    assert loaded.about == ("self",)
    assert loaded.regions["KZ-75"].names == {"kk": "Алматы", "ru": "город Алматы"}
    assert loaded.numbers == {"emergency_112": "112"}


def test_a_contact_in_full(root):
    contact = content.load(root, TODAY).contacts["night_line"]
    assert contact.numbers == ("150", "+7 708 000 00 00")
    assert (contact.number, contact.region, contact.link) == ("150", "KZ-75", "https://t.me/night_line_bot")
    assert contact.hours == {"kk": "9:00-18:00", "ru": "9:00-18:00"}
    assert content.load(root, TODAY).contacts["town_line"].link == "https://town.example"


@pytest.mark.parametrize("key", ["nobody", "low.hint", "nobody.label", ""])
def test_an_unknown_text_is_a_lookup_error(root, key):
    with pytest.raises(LookupError):
        content.load(root).text("kk", key)


def test_a_missing_argument_is_a_lookup_error(root):
    for language in ("kk", "ru"):
        change(root, f"{language}/all.ftl", "$emergency_112", "$alias")
    loaded = content.load(root)
    assert loaded.text("kk", "low", alias="ақ құс") == "kk ақ құс"
    with pytest.raises(LookupError, match="alias"):
        loaded.text("kk", "low")


@given(value=st.text(max_size=5000), other=st.text(max_size=30))
def test_arguments_come_through_unchanged(tmp_path_factory, value, other):
    messages = _messages(tmp_path_factory, "pair = <{ $value }|{ $other }>\n")
    assert messages.format("pair", {"value": value, "other": other}) == f"<{value}|{other}>"


def _messages(tmp_path_factory, text: str) -> Messages:
    path = tmp_path_factory.getbasetemp() / "pair.ftl"
    path.write_text(text, "utf-8")
    messages, problems = Messages("kk"), []
    messages.read(path, problems)
    assert problems == []
    return messages


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("low = a\nbroken text\n", 2, "not valid Fluent"),
        ("low = a\n\nnew = { $open\n", 3, "not valid Fluent"),
        ("low = a\nlow = b\n", 2, "stands twice"),
        ("low = a\n    .label = b\n    .label = c\n", 3, "stands twice"),
        ("### review: lawyer\n\nlow = a\n", 1, "directly above"),
    ],
)
def test_what_a_text_file_can_get_wrong(root, text, line, word):
    (root / "ru" / "all.ftl").write_text(text, "utf-8")
    refused(root, "ru/all.ftl", line, word)


def test_a_message_in_two_files(root):
    (root / "ru" / "more.ftl").write_text("\n\nlow = again\n", "utf-8")
    refused(root, "ru/more.ftl", 3, "the message 'low' stands in ")


def test_lines_are_right_in_a_file_with_windows_line_ends(root):
    (root / "ru" / "all.ftl").write_bytes(b"low = a\r\n    .label = b\r\n\r\nlow = c\r\n")
    refused(root, "ru/all.ftl", 4, "stands twice")


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "word"),
    [
        ("hotlines.yaml", "id: night_line", "id: emergency_112", 8, "stands twice"),
        ("hotlines.yaml", "id: night_line", "id: Night", 8, "needs an id"),
        ("hotlines.yaml", '    numbers: ["1303"]\n', "", 15, "lacks 'numbers'"),
        ("hotlines.yaml", 'numbers: ["1303"]', "nummers: []\n    numbers: []", 17, "did you mean 'numbers'?"),
        ("hotlines.yaml", "ru: Спасатели", "en: Rescue", 3, "no name in 'ru'"),
        ("hotlines.yaml", "ru: Спасатели", "ru: Спасатели, rus: Х", 3, "'rus_'"),
        ("hotlines.yaml", "ru: круглосуточно", "en: always", 6, "hours have no text in 'ru'"),
        ("hotlines.yaml", "hours: 9:00-18:00", "hours: working days", 12, "in one language"),
        ("hotlines.yaml", "region: KZ-75", "region: KZ-57", 13, "did you mean 'KZ-75'?"),
        ("hotlines.yaml", "status: publish\n", "status: published\n", 7, "did you mean 'publish"),
        ("hotlines.yaml", '["1303"]', '["1303 or 1304 or 1305, ask first"]', 17, "no number to dial"),
        ("hotlines.yaml", '["1303"]', '["call us"]', 17, "'call us' is no number to dial"),
        ("hotlines.yaml", '["1303"]', '["12"]', 17, "'12' is no number to dial"),
        ("hotlines.yaml", '["1303"]', '["1234567890123456"]', 17, "is no number to dial"),
        ("hotlines.yaml", '["1303"]', '["1303 (ask)"]', 17, "is no number to dial"),
        ("hotlines.yaml", '["1303"]', '["(1303) - - - - - - - - - - - -"]', 17, "1 to 27 characters"),
        ("hotlines.yaml", '["112"]', '["113"]', 4, "write 112 first"),
        ("hotlines.yaml", '["112"]', '["113", "112"]', 4, "'emergency_112' begins with the number 113"),
        ("hotlines.yaml", '["112"]', "[]", 4, "'emergency_112' has no number; write 112"),
        ("regions.yaml", "ru: город Алматы", "en: Almaty", 2, "no name in 'ru'"),
        ("regions.yaml", "город Алматы", "город республиканского значения Алматы", 2, "add 'short: {ru: …}'"),
        ("hotlines.yaml", "Спасатели", "Cпасатели", 3, "'C' (Latin, U+0043) among Cyrillic letters in 'Cпасатели'"),
        ("regions.yaml", "Алматы, ru", "Aлматы, ru", 2, "type the word anew"),
        ("regions.yaml", "type: city", "kind: city", 2, "unknown key 'kind'"),
        ("regions.yaml", "id: KZ-75", "id: Almaty", 2, "no ISO 3166-2 code"),
        ("categories.yaml", "id: violence", "sup: x", 2, "unknown key 'sup'"),
    ],
)
def test_what_a_data_file_can_get_wrong(root, name, old, new, line, word):
    if word == "'rus_'":
        new, word = new.replace("rus:", "rus_:"), "'rus_' is no language code"
    change(root, name, old, new)
    loaded, problems = content.read(root, TODAY)
    assert loaded.languages == ("kk", "ru")
    here = [
        problem.message for problem in problems if problem.file == str(root / name) and problem.line == line
    ]
    assert any(word in message for message in here), problems


def test_a_short_name_makes_the_label_of_a_region(root):
    change(
        root,
        "regions.yaml",
        "ru: город Алматы",
        "ru: город республиканского значения Алматы, short: {ru: Алматы}",
    )
    region = content.load(root).regions["KZ-75"]
    assert region.labels == {"kk": "Алматы", "ru": "Алматы"}
    assert region.names["ru"] == "город республиканского значения Алматы"


def visible(root: Path, today: datetime.date | None = TODAY) -> set[str]:
    return {contact.id for contact in content.load(root, today).contacts.values() if contact.visible}


def test_without_a_check_only_the_always_shown_are_visible(root):
    assert visible(root) == {"emergency_112"}


def test_a_check_makes_a_contact_visible_with_its_number_and_hours(root):
    text = "night_line:\n  checked: 2026-11-01\n  by: operator\n  number: +7 708 000 00 00\n  hours: 24/7\n"
    (root / CHECKED).write_text(text, "utf-8")
    contact = content.load(root, TODAY).contacts["night_line"]
    assert contact.visible
    assert not contact.overdue
    assert (contact.checked, contact.number) == (datetime.date(2026, 11, 1), "+7 708 000 00 00")
    assert contact.hours["ru"] == "24/7"
    assert visible(root) == {"emergency_112", "night_line"}


def test_the_operators_file_comes_before_the_folders_own(root, tmp_path):
    (root / CHECKED).write_text("town_line: {checked: 2026-11-01, by: operator}\n", "utf-8")
    other = root / "operator.yaml"
    other.write_text("night_line: {checked: 2026-11-01, by: operator, number: '150'}\n", "utf-8")
    assert content.load(root, TODAY, other).contacts["night_line"].visible
    assert not content.load(root, TODAY, other).contacts["town_line"].visible
    assert content.load(root, TODAY, root / "nowhere.yaml").contacts["town_line"].visible


@pytest.mark.parametrize(("days", "overdue"), [(0, False), (90, False), (91, True), (4000, True)])
def test_age_makes_a_contact_overdue_and_never_hides_it(root, days, overdue):
    day = TODAY - datetime.timedelta(days=days)
    text = f"town_line: {{checked: {day}, by: operator}}\nemergency_112: {{checked: {day}, by: operator}}\n"
    (root / CHECKED).write_text(text, "utf-8")
    for name in ("town_line", "emergency_112"):
        contact = content.load(root, TODAY).contacts[name]
        assert (contact.visible, contact.overdue, contact.checked) == (True, overdue, day)
        assert not content.load(root, None).contacts[name].overdue


@pytest.mark.parametrize(
    ("entry", "word"),
    [
        ("nowhere: {checked: 2026-11-01, by: operator}", "no contact 'nowhere'"),
        ("doubtful: {checked: 2026-11-01, by: operator}", "never published"),
        ("town_line: {checked: 2026-11-24, by: operator}", "a day to come"),
        ("town_line: {checked: 1.11.2026, by: operator}", "written like 2026-11-01"),
        ("town_line: {checked: 2026-13-41, by: operator}", "written like 2026-11-01"),
        ("town_line: {checked: 20261101, by: operator}", "written like 2026-11-01"),
        ("town_line: {by: operator}", "needs 'checked:'"),
        ("town_line: {checked: , by: operator}", "needs 'checked:'"),
        ("town_line: {checked: 2026-11-01}", "needs 'by:'"),
        ("town_line: {checked: 2026-11-01, by: }", "needs 'by:'"),
        ("town_line: {checked: 2026-11-01, by: Aigerim}", "unknown role in 'by:' 'Aigerim'; known are coordinator, "),
        ("town_line: {checked: 2026-11-01, by: Operator}", "did you mean 'operator'?"),
        ("town_line: {checked: 2026-11-01, by: operator on duty}", "did you mean 'operator'?"),
        ("town_line: {checked: 2026-11-01, by: [operator]}", "role in 'by:' must be a single word or text"),
        ('town_line: {checked: "2026-11-01", by: operator}', "not '2026-11-01' in quotes"),
        ("town_line: {checked: 2026-11-01, by: operator, number: '1304'}", "no number of 'town_line'"),
        ("night_line: {checked: 2026-11-01, by: operator}", "say in 'number:'"),
        ("town_line: {checked: 2026-11-01, by: operator, day: 3}", "unknown key 'day'"),
        ("town_line: yes", "must be a mapping"),
    ],
)
def test_what_the_editors_file_can_get_wrong(root, entry, word):
    (root / CHECKED).write_text(f"# calls\n{entry}\n", "utf-8")
    _, problems = content.read(root, TODAY)
    here = [(problem.file, problem.line) for problem in problems if word in problem.message]
    assert here == [(str(root / CHECKED), 2)], problems


@pytest.mark.parametrize("role", CALLERS)
def test_who_may_have_called(root, role):
    (root / CHECKED).write_text(f"town_line: {{checked: 2026-11-01, by: {role}}}\n", "utf-8")
    assert "town_line" in visible(root)


def test_a_call_by_somebody_whose_role_is_unknown_shows_nothing(root):
    (root / CHECKED).write_text("town_line: {checked: 2026-11-01, by: Aigerim}\n", "utf-8")
    loaded, _ = content.read(root, TODAY)
    assert not loaded.contacts["town_line"].visible


def test_a_folder_instead_of_the_editors_file(root):
    (root / CHECKED).mkdir()
    refused(root, CHECKED, 1, "can't be read (Is a directory)")


def test_a_link_to_nowhere_instead_of_the_editors_file(root):
    (root / CHECKED).symlink_to(root / "nowhere.yaml")
    refused(root, CHECKED, 1, "can't be read")


def test_an_editors_file_without_calls(root):
    (root / CHECKED).write_text("# nobody has called yet\n", "utf-8")
    assert visible(root) == {"emergency_112"}


def test_the_real_numbers_that_always_stay():
    loaded = content.read(today=datetime.date(2036, 1, 1))[0]
    always = {"emergency_112", "police_102", "ambulance_103", "fire_101", "contact_centre_111"}
    assert always <= set(loaded.numbers)
    assert all(loaded.numbers[name] == name.rsplit("_", 1)[1] for name in always)
    assert len(loaded.regions) == 20


@given(st.text())
def test_utf16_length_counts_code_units(text):
    assert utf16_length(text) == sum(2 if ord(character) > 0xFFFF else 1 for character in text)


def test_importing_brings_neither_fluent_nor_a_channel_nor_a_database():
    code = "import sys, content, dialogs; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = set(done.stdout.split())
    assert not modules & {"fluent.runtime", "babel", "aiogram", "sqlalchemy", "bot"}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_screens_say_the_times_that_are_set(language):
    said = content.load(settings={"retention_days": 77, "session_hours": 11}).text(language, "kept")
    assert "77" in said
    assert "11" in said
    assert "30" not in said
    assert "48" not in said
