"""What the engine shows, and that no forged data can break it."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dialogs
from dialogs.callback import LIMIT, pack, parse
from dialogs.model import NODE_ID, Press

NODE_IDS = st.from_regex(NODE_ID, fullmatch=True)
PRESSES = st.builds(
    Press,
    version=st.from_regex(r"[0-9a-f]{6}", fullmatch=True),
    node=NODE_IDS,
    parent=st.just("") | NODE_IDS,
    language=st.from_regex(r"[a-z]{2,3}", fullmatch=True),
)
FORGED = (
    st.text() | st.binary().map(lambda raw: raw.decode("latin-1")) | PRESSES.map(lambda press: press.node)
)


def labels(screen):
    return [[button.label for button in row] for row in screen.rows]


def targets(loaded, screen):
    """Where the buttons of a screen lead, as (node, parent, language)."""
    presses = [loaded.parse(button.press) for row in screen.rows for button in row if button.press]
    return [(press.node, press.parent, press.language) for press in presses]


@given(PRESSES)
def test_every_press_fits_and_is_read_back(press):
    data = pack(press)
    assert len(data.encode()) <= LIMIT
    assert parse(data) == press


@given(FORGED)
def test_parsing_never_raises_and_only_takes_what_it_would_write(data):
    press = parse(data)
    assert press is None or pack(press) == data


@pytest.mark.parametrize(
    "data", ["", ":", "abcdef:start::kk\n", "ABCDEF:start::kk", "abcdef:start:kk", "abcdef:å::kk"]
)
def test_data_that_are_not_ours(data):
    assert parse(data) is None


def test_press_and_parse_round_trip_over_everything(miniature):
    for node in miniature.nodes:
        for parent in ("", *miniature.nodes):
            for language in miniature.languages:
                data = miniature.press(node, language, parent)
                assert miniature.parse(data) == Press(miniature.version, node, parent, language)


@pytest.mark.parametrize(
    "arguments", [("nowhere", "kk"), ("low", "xx"), ("low", "kk", "nowhere"), ("", "kk"), ("low" * 30, "kk")]
)
def test_a_press_of_something_unknown_is_refused(miniature, arguments):
    with pytest.raises(ValueError, match="unknown"):
        miniature.press(*arguments)


@given(node=FORGED, language=FORGED, parent=FORGED)
def test_a_screen_never_raises(miniature, node, language, parent):
    screen = miniature.screen(node, language, parent)
    assert screen.text
    known = miniature.node(node)
    assert known is not None or screen is miniature.screen("start", miniature.languages[0])


def test_an_unknown_node_gives_the_first_screen_in_the_language(miniature):
    assert miniature.screen("nowhere", "en") is miniature.screen("start", "en")
    assert miniature.screen("start", "en").text == "en welcome"


def test_a_node_with_only_an_action_gives_the_first_screen(miniature):
    assert miniature.screen("write_go", "ru", "low") is miniature.screen("start", "ru")
    assert miniature.node("write_go").action == "write_go"


def test_an_unknown_language_gives_the_first_one(miniature):
    assert miniature.screen("low", "xx") is miniature.screen("low", "kk")


@pytest.mark.parametrize("parent", ["nowhere", "low", "write_go", "hidden", "child", "\ud800"])
def test_a_parent_that_changes_nothing_gives_the_same_object(miniature, parent):
    assert miniature.screen("low", "ru", parent) is miniature.screen("low", "ru")


def test_the_same_object_comes_back_for_every_parent(miniature):
    for parent in ("", *miniature.nodes):
        assert miniature.screen("low", "ru", parent) is miniature.screen("low", "ru", parent)
    assert miniature.screen("low", "ru", "beaten") is not miniature.screen("low", "ru")


def test_screens_kept_for_forged_parents_are_bounded(workshop, monkeypatch):
    monkeypatch.setattr("dialogs.engine._KEPT", 2)
    loaded = workshop.load()
    for parent in loaded.nodes:
        first = loaded.screen("low", "kk", parent)
        assert loaded.screen("low", "kk", parent) is first
        assert len(loaded._kept) <= 2


def test_a_screen_of_a_branch(miniature):
    screen = miniature.screen("beaten", "ru", "child")
    assert screen.text == "ru not your fault"
    assert labels(screen) == [
        ["ru now"],
        ["ru lower"],
        ["⬅️ ru back", "🏠 ru start"],
        ["🆘 ru now", "💬 ru write", "🚪 ru hide"],
    ]
    assert targets(miniature, screen) == [
        ("beaten_now", "beaten", "ru"),
        ("low", "beaten", "ru"),
        ("child", "", "ru"),
        ("start", "beaten", "ru"),
        ("sos", "beaten", "ru"),
        ("write", "beaten", "ru"),
        ("hide", "beaten", "ru"),
    ]


def test_back_leads_to_the_parent_else_to_the_entry_of_the_branch(miniature):
    def back(*place):
        return targets(miniature, miniature.screen(*place))[-5]

    assert back("low", "kk", "beaten") == ("beaten", "", "kk")
    assert back("low", "kk", "sos") == ("sos", "", "kk")
    assert back("low", "kk") == ("child", "", "kk")
    assert back("low", "kk", "nowhere") == ("child", "", "kk")
    assert back("contacts_kz-75", "kk", "beaten") == ("contacts", "", "kk")


@pytest.mark.parametrize("node", ["sos", "contacts", "language"])
def test_who_pressed_a_mark_deep_in_a_tree_finds_the_way_back(miniature, node):
    back = [button for row in miniature.screen(node, "ru", "low").rows for button in row if "⬅️" in button.label]
    assert [miniature.parse(button.press).node for button in back] == ["low"]
    assert not any("⬅️" in label for row in labels(miniature.screen(node, "ru")) for label in row)


@pytest.mark.parametrize("node", ["start", "child", "unsent"])
def test_no_way_back_from_the_first_screen_and_the_entries(miniature, node):
    for parent in ("", "low"):
        assert not any("⬅️" in label for row in labels(miniature.screen(node, "ru", parent)) for label in row)


def test_no_second_button_to_the_first_screen(miniature):
    assert labels(miniature.screen("low", "ru", "start"))[0] == ["🏠 ru start"]
    assert labels(miniature.screen("write", "ru"))[-2] == ["🏠 ru start"]
    assert not any("🏠" in label for row in labels(miniature.screen("start", "ru")) for label in row)


def test_where_it_is_urgent_the_write_button_asks_nothing(miniature):
    for node in ("sos", "low"):
        assert targets(miniature, miniature.screen(node, "ru"))[-2] == ("sos_write", node, "ru")
    assert targets(miniature, miniature.screen("child", "ru"))[-2] == ("write", "child", "ru")


def test_back_false_takes_the_way_back_away(workshop):
    workshop.change("trees/child.yaml", "    urgent: true", "    back: false")
    assert labels(workshop.load().screen("low", "ru", "beaten"))[0] == ["🏠 ru start"]


def test_a_neutral_line_has_no_fixed_marks(miniature):
    screen = miniature.screen("hidden", "ru", "low")
    assert (screen.text, labels(screen)) == (".", [["🏠 ru first"]])
    assert miniature.node("hidden").neutral


def test_a_button_may_switch_the_language(miniature):
    screen = miniature.screen("language", "en")
    assert labels(screen)[:2] == [["Қазақша"], ["Русский"]]
    assert targets(miniature, screen)[:2] == [("lang_set", "language", "kk"), ("lang_set", "language", "ru")]


def test_numbers_come_first_two_a_row_and_hidden_ones_are_left_out(miniature):
    screen = miniature.screen("sos", "ru")
    assert labels(screen)[0] == ["📋 112", "📋 111"]
    assert [button.copy for button in screen.rows[0]] == ["112", "111"]
    assert screen.text == "ru call 112 or 111"
    assert labels(miniature.screen("beaten_now", "ru"))[:2] == [["📋 112", "📋 111"], ["⬅️ ru back", "🏠 ru start"]]


def test_checked_contacts_are_shown_with_number_or_address(workshop):
    checked = "night_line: {checked: 2026-11-01, by: operator, number: +7 708 000 00 00}\n"
    checked += "removal: {checked: 2026-11-01, by: operator}\n"
    workshop.write("content/contacts.checked.yaml", checked)
    rows = workshop.load().screen("beaten_now", "en").rows
    assert [[(b.label, b.copy, b.link) for b in row] for row in rows[:2]] == [
        [("📋 112", "112", ""), ("📋 111", "111", "")],
        [("📋 +7 708 000 00 00", "+7 708 000 00 00", ""), ("🔗 Removal service with a lon…", "", "https://removal.example")],
    ]


def test_a_number_that_does_not_answer_day_and_night_says_whose_it_is(workshop):
    plain = workshop.load().screen("beaten_now", "en").text
    workshop.write("content/contacts.checked.yaml", "night_line: {checked: 2026-01-01, by: operator, number: '150'}\n")
    text = workshop.load().screen("beaten_now", "en").text
    assert text.startswith(plain + "\n\n")
    said = text.removeprefix(plain)
    assert "Night line" in said
    assert "112" not in said


def test_a_screen_with_arguments_is_filled_at_each_call(miniature):
    screen = miniature.screen("unsent", "ru", center="А", body="Б")
    assert screen.text == "ru А not yet: Б"
    assert screen is not miniature.screen("unsent", "ru", center="А", body="Б")
    assert screen.rows[-1] == miniature.screen("unsent", "ru", center="В", body="").rows[-1]


def test_a_long_argument_comes_through_unchanged(miniature):
    body = "{ $center } \ue0000\ue001 " + "ұ" * 4000
    assert miniature.screen("unsent", "kk", center="\ue0001\ue001", body=body).text.endswith(f": {body}")


def test_missing_arguments_show_as_dots(miniature):
    assert miniature.screen("unsent", "ru", "low").text == "ru … not yet: …"


def test_what_a_case_is_about(miniature):
    assert miniature.case("beaten") == dialogs.CaseHint("violence.physical", "red")
    assert miniature.case("low") == dialogs.CaseHint("violence.other", "amber")
    assert miniature.case("sos") == dialogs.CaseHint("violence.other", "red")
    assert miniature.case("write") == dialogs.CaseHint("", "green")
    assert miniature.case("nowhere") == dialogs.CaseHint("", "green")


def test_a_case_is_about_what_somebody_came_from(workshop):
    workshop.change("trees/child.yaml", "    urgent: true\n", "    case: {urgency: amber}\n")
    loaded = workshop.load()
    for about, category, urgency in (
        ("", "violence.other", "amber"),  # by the entry of its tree
        ("beaten", "violence.physical", "red"),
        ("sos", "violence.other", "red"),
        ("nowhere", "violence.other", "amber"),
    ):
        assert loaded.case("low", about) == dialogs.CaseHint(category, urgency), about
    assert loaded.case("beaten", "sos") == dialogs.CaseHint("violence.physical", "red")
    assert [loaded.is_about(loaded.nodes[name]) for name in ("beaten", "low", "hidden")] == [True, False, False]


def test_the_graver_urgency_counts(workshop):
    workshop.change("trees/child.yaml", "    urgent: true\n", "    case: {urgency: red}\n")
    assert workshop.load().case("low", "child") == dialogs.CaseHint("violence.other", "red")
    workshop.change("trees/child.yaml", "case: {urgency: red}", "case: {urgency: green}")
    assert workshop.load().case("low", "child") == dialogs.CaseHint("violence.other", "amber")
    assert workshop.load().case("low", "beaten") == dialogs.CaseHint("violence.physical", "red")


def test_retired_ids_lead_to_their_successors(workshop):
    text = (workshop.trees / "child.yaml").read_text() + "moved: {oldest: older, older: old, old: low}\n"
    workshop.write("trees/child.yaml", text)
    workshop.write("trees/ids.txt", (workshop.trees / "ids.txt").read_text() + "oldest\nolder\nold\n")
    loaded = workshop.load()
    for name in ("oldest", "older", "old"):
        assert loaded.node(name) is loaded.node("low")
        assert loaded.screen(name, "ru", "beaten") is loaded.screen("low", "ru", "beaten")
        assert loaded.screen("beaten_now", "ru", name) is loaded.screen("beaten_now", "ru", "low")
        assert loaded.case(name) == loaded.case("low")
        assert loaded.parse(loaded.press(name, "ru")).node == name


def test_the_version_changes_with_texts_trees_and_contacts(workshop):
    versions = {workshop.load().version}
    assert workshop.load().version in versions
    workshop.change("content/ru/all.ftl", "ru stay", "ru stay here")
    versions.add(workshop.load().version)
    workshop.change("trees/child.yaml", "[beaten, low]", "[[beaten, low]]")
    versions.add(workshop.load().version)
    workshop.write("content/contacts.checked.yaml", "town_line: {checked: 2026-11-01, by: operator}\n")
    versions.add(workshop.load().version)
    assert len(versions) == 4
    assert all(len(version) == 6 for version in versions)


def test_regions_have_a_directory_and_a_choice(miniature):
    rows = miniature.screen("contacts", "ru").rows
    assert [[button.label for button in row] for row in rows[:2]] == [
        ["город Алматы", "область Абай"],
        ["область Улытау"],
    ]
    assert targets(miniature, miniature.screen("contacts", "ru"))[0] == ("contacts_kz-75", "contacts", "ru")
    write = targets(miniature, miniature.screen("write", "ru"))
    assert write[:2] == [("write_go", "write", "ru"), ("write_kz-75", "write", "ru")]
    node = miniature.node("write_kz-75")
    assert (node.action, node.region) == ("write_region", "KZ-75")


def test_the_directory_of_a_region_without_contacts_offers_the_national_ones(miniature):
    screen = miniature.screen("contacts_kz-10", "ru")
    assert screen.text == (
        "область Абай\nru nobody in область Абай\n\n"
        "Спасатели: 112 (24/7)\n"
        "Центр: 111 (круглосуточно)\n\n"
        "ru unchecked ru waiting"
    )
    assert labels(screen)[0] == ["📋 112", "📋 111"]


def test_the_directory_shows_days_of_checking_local_contacts_first(workshop):
    checked = "town_line: {checked: 2026-08-01, by: operator}\n"
    checked += "removal: {checked: 2026-11-01, by: operator}\n"
    workshop.write("content/contacts.checked.yaml", checked)
    screen = workshop.load(datetime.date(2026, 11, 23)).screen("contacts_kz-75", "ru")
    assert screen.text == (
        "город Алматы\n"
        "Городская линия: +7 727 000 00 00 (9:00-18:00)\n   ru overdue 01.08.2026\n"
        "Спасатели: 112 (24/7)\n"
        "Центр: 111 (круглосуточно)\n"
        "Служба удаления: https://removal.example (24/7)\n   ru checked 01.11.2026\n\n"
        "ru unchecked ru waiting"
    )
    assert labels(screen)[0] == ["📋 +7 727 000 00 00", "📋 112"]


def test_the_directory_has_no_note_when_nothing_waits_for_its_check(workshop):
    checked = "town_line: {checked: 2026-11-01, by: operator}\n"
    checked += "removal: {checked: 2026-11-01, by: operator}\n"
    checked += 'night_line: {checked: 2026-11-01, by: operator, number: "150"}\n'
    workshop.write("content/contacts.checked.yaml", checked)
    assert workshop.load().screen("contacts_kz-75", "ru").text.endswith("\n\nru unchecked")
    for name in ("emergency_112", "contact_centre_111"):
        checked += f"{name}: {{checked: 2026-11-01, by: operator}}\n"
    workshop.write("content/contacts.checked.yaml", checked)
    assert workshop.load().screen("contacts_kz-75", "ru").text.endswith("01.11.2026")
