"""Every rule of the checker, on a miniature with one thing broken: the problem names file and line."""

from __future__ import annotations

import datetime

import pytest

import content
import dialogs
from dialogs.text_rules import AUDIENCE_LIMITS

CHILD = "trees/child.yaml"
SYSTEM = "trees/system.yaml"
RU = "content/ru/all.ftl"


def test_the_miniature_has_no_problem(workshop):
    report = workshop.check()
    assert report.problems == ()
    assert report.counts["languages"] == 3
    assert report.counts["screens"] == 11 + 3  # three regions
    assert report.counts["contacts"] == 2


def test_reviews_name_file_line_role_and_message(workshop):
    reviews = [review for review in workshop.check().reviews if review.file.endswith("ru/all.ftl")]
    line = workshop.line(RU, "# review")
    assert [(review.line, review.role, review.message) for review in reviews] == [
        (line, "psychologist", "beaten"),
        (line, "lawyer", "beaten"),
    ]


def test_a_review_mark_without_a_role(workshop):
    workshop.change(RU, "# review: psychologist, lawyer", "# review: somebody")
    workshop.only(RU, workshop.line(RU, "# review"), "without a role", "psychologist")


def test_a_review_mark_away_from_its_message(workshop):
    workshop.change(RU, "# review: psychologist", "# review: lawyer\n\n# review: psychologist")
    workshop.only(RU, workshop.line(RU, "# review: lawyer"), "directly above")


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        (CHILD, "role: child", "rolle: child", ("unknown key 'rolle'", "did you mean 'role'")),
        (CHILD, "role: child", "role: chidl", ("unknown role 'chidl'", "did you mean 'child'")),
        (CHILD, "audience: child", "audience: teen", ("unknown audience 'teen'",)),
        (CHILD, "urgent: true", "urgent: maybe", ("true or false",)),
        (CHILD, "urgency: red", "urgency: blue", ("unknown urgency 'blue'",)),
        (CHILD, "violence.physical", "violence.fysical", ("unknown category", "violence.physical")),
        (CHILD, "night_line", "nite_line", ("unknown contact 'nite_line'", "night_line")),
        (CHILD, "- beaten_now", "- beaten_nov", ("no node 'beaten_nov'", "did you mean 'beaten_now'")),
        (CHILD, "{to: low,", "{too: low,", ("unknown key 'too'",)),
        (CHILD, "tree: child", "tree: chlid", ("'chlid'", "did you mean 'child'")),
        (CHILD, "buttons: [beaten, low]", "buttons: beaten", ("must be a list",)),
        (CHILD, "nodes:", "notes:", ("unknown key 'notes'", "nodes")),
        (SYSTEM, "regions: write", "regions: wite", ("unknown regions 'wite'",)),
        (SYSTEM, "center: 40", "center: 0", ("length of its longest value",)),
        (SYSTEM, "{center: 40", "{key: 5, center: 40", ("can't be called 'key'",)),
        (SYSTEM, "{center: 40", "{spare: 5, center: 40", ("uses the argument 'spare'",)),
        (SYSTEM, "write_go:", "Write_Go:", ("'Write_Go' is no node id",)),
        (SYSTEM, "write_go:", "write_go_to_somebody_far_away:", ("at most 24 bytes",)),
        (SYSTEM, "write_go:", "write:", ("'write' stands twice",)),
        ("trees/opening.yaml", "language: kk", "language: kz", ("unknown language 'kz'",)),
    ],
)
def test_what_a_tree_file_can_get_wrong(workshop, name, old, new, words):
    workshop.change(name, old, new)
    needle = new.split("\n")[0]
    line = workshop.line(name, needle)
    if "can't be called" in words[0] or "uses the argument" in words[0]:
        line = workshop.line(name, "unsent:")
    elif new == "write:":
        line = workshop.line(name, "action: write_go") - 1
    elif new == "tree: chlid":
        line = 1
    workshop.finds(name, line, *words)


def test_an_id_in_two_trees(workshop):
    workshop.change(SYSTEM, "  hidden:\n", "  low:\n    entry: true\n  hidden:\n")
    workshop.only(SYSTEM, workshop.line(SYSTEM, "  low:"), "stands in", "child.yaml:")


def test_a_node_that_regions_make(workshop):
    workshop.change(SYSTEM, "  hidden:\n", "  write_kz-75:\n    entry: true\n  hidden:\n")
    workshop.finds(SYSTEM, workshop.line(SYSTEM, "write_kz-75"), "made from regions.yaml")


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("tree: [", 2, "not valid YAML"),
        ("- child", 1, "must be a mapping"),
        ("tree: child\n? [a]\n: b", 2, "key"),
    ],
)
def test_a_file_that_is_no_tree(workshop, text, line, word):
    workshop.write("trees/other.yaml", text)
    workshop.finds("trees/other.yaml", line, word)


def test_an_alias_that_leads_into_itself(workshop):
    workshop.write("trees/other.yaml", "tree: system\naudience: all\nnodes: &all\n  inner: *all\n")
    workshop.finds("trees/other.yaml", 4, "leads into itself")


def test_a_file_that_is_not_utf8(workshop):
    (workshop.trees / "other.yaml").write_bytes(b"tree: \xff")
    workshop.finds("trees/other.yaml", 1, "UTF-8")
    (workshop.content / "ru" / "other.ftl").write_bytes(b"a = \xff")
    workshop.finds("content/ru/other.ftl", 1, "UTF-8")


@pytest.mark.parametrize("name", ["start", "sos", "sos_write", "write", "hide", "contacts"])
def test_the_nodes_that_every_screen_needs(workshop, name):
    for path in workshop.trees.glob("*.yaml"):
        text = path.read_text("utf-8")
        path.write_text(text.replace(f"\n  {name}:\n", f"\n  {name}_old:\n"), "utf-8")
    workshop.finds("trees", 1, f"no tree has the node '{name}'")


def test_a_text_that_a_language_lacks(workshop):
    workshop.change(RU, "low = ru stay\n    .label = ru low\n", "")
    line = workshop.line(RU, "beaten_now =") + 1
    workshop.finds(RU, line, "the text 'low' is missing in 'ru'; add it here, as ", "kk/all.ftl:")
    workshop.finds(RU, line, "'low.label' is missing in 'ru'")


def test_a_label_of_a_button_that_a_language_lacks(workshop):
    workshop.change(RU, "low-short = ru lower\n", "")
    workshop.only(RU, workshop.line(RU, "low = ") + 1, "'low-short' is missing in 'ru'")


def test_a_text_of_a_service_that_a_language_lacks(workshop):
    workshop.change(RU, "case-opened = ru { $alias }\n", "")
    workshop.only(RU, workshop.line(RU, "unsent =") + 0, "'case-opened' is missing in 'ru'")


def test_a_mark_that_a_language_lacks(workshop):
    workshop.change(RU, "mark-sos = 🆘 ru now\n", "")
    workshop.only(RU, workshop.line(RU, "mark-start ="), "'mark-sos' is missing in 'ru'")


def test_a_text_that_every_language_lacks(workshop):
    for language in ("kk", "ru", "en"):
        workshop.change(f"content/{language}/all.ftl", f"low-short = {language} lower\n", "")
    workshop.only(CHILD, workshop.line(CHILD, "low-short"), "'low-short' is missing in 'kk' and 'ru' and 'en'")


def test_a_mark_without_its_sign(workshop):
    workshop.change(RU, "mark-sos = 🆘 ru now", "mark-sos = ru now")
    workshop.only(RU, workshop.line(RU, "mark-sos"), "must begin with its mark 🆘")


def test_a_superfluous_text(workshop):
    workshop.change(RU, "low-short", "spare = nobody\nlow-short")
    workshop.only(RU, workshop.line(RU, "spare"), "nothing uses the text 'spare'", "services.yaml")


def test_a_text_that_another_text_uses_is_not_superfluous(workshop):
    workshop.change_texts("low = {word} stay", "warm = {word} here\nlow = { warm } stay")
    assert workshop.check().problems == ()


def test_a_reference_that_leads_nowhere(workshop):
    workshop.change(RU, "low = ru stay", "low = { lov-short } stay")
    workshop.only(RU, workshop.line(RU, "low = "), "refers to 'lov-short'", "did you mean 'low-short'")


def test_texts_that_refer_to_each_other_in_a_circle(workshop):
    workshop.change(RU, "low = ru stay", "low = { low-short } stay")
    workshop.change(RU, "low-short = ru lower", "low-short = { low } lower")
    workshop.finds(RU, workshop.line(RU, "low ="), "'low' takes itself in by way of low-short")
    with pytest.raises(LookupError, match=r"takes itself in|yclic"):
        content.read(workshop.content)[0].text("ru", "low")


def test_placeholders_that_differ_between_languages(workshop):
    workshop.change(RU, "{ $emergency_112 } or ", "")
    workshop.only(RU, workshop.line(RU, "sos = ru call"), "lacks { $emergency_112 }")


def test_a_placeholder_that_nobody_fills(workshop):
    workshop.change_texts("low = {word} stay", "low = {word} stay { $emergency_113 }")
    for language in ("kk", "ru", "en"):
        name = f"content/{language}/all.ftl"
        workshop.finds(name, workshop.line(name, "low ="), "nobody fills { $emergency_113 }", "emergency_112")


def test_a_placeholder_with_a_number_that_may_be_hidden(workshop):
    workshop.change_texts("low = {word} stay", "low = {word} stay { $night_line }")
    workshop.finds(RU, workshop.line(RU, "low ="), "'night_line' may be hidden")


@pytest.mark.parametrize("number", ["150", "+7 708 000 00 00", "+7 (708) 000-00-00", "77080000000", "1306"])
def test_a_number_written_out_in_prose(workshop, number):
    workshop.change(RU, "low = ru stay", f"low = ru stay, {number}.")
    workshop.only(RU, workshop.line(RU, "low ="), "writes out the number")


def test_other_numbers_in_prose_are_not_taken_for_known_ones(workshop):
    workshop.change(RU, "low = ru stay", "low = ru 1500 1112 5-4-3-2-1 24/7 2150")
    workshop.only(RU, workshop.line(RU, "low ="), "facts.yaml")
    workshop.change(RU, "ru 1500 1112 5-4-3-2-1 24/7 2150", "ru 5-4-3-2-1, 24/7, 99")
    assert workshop.check().problems == ()


def test_a_text_longer_than_its_readers_get(workshop):
    limit = AUDIENCE_LIMITS["child"]
    workshop.change(RU, "low = ru stay", f"low = {'я' * limit}")
    assert workshop.check().problems == ()
    workshop.change(RU, "low = я", "low = яя")
    workshop.only(RU, workshop.line(RU, "low ="), f"has up to {limit + 1} characters", f"at most {limit}")


def test_the_limit_counts_utf16_and_the_longest_branch(workshop):
    half = AUDIENCE_LIMITS["child"] // 2
    text = "low = { $emergency_112 ->\n    [112] " + "🙂" * (half + 1) + "\n   *[other] x\n }"
    for language in ("kk", "ru", "en"):
        workshop.change(f"content/{language}/all.ftl", f"low = {language} stay", text)
    workshop.finds(RU, workshop.line(RU, "low ="), f"has up to {2 * half + 2} characters")


def test_a_text_longer_than_a_message_with_the_longest_values(workshop):
    workshop.change(SYSTEM, "body: 3000", "body: 4090")
    workshop.finds(RU, workshop.line(RU, "unsent ="), "Telegram takes 4096")


def test_a_label_over_30_characters(workshop):
    workshop.change(RU, ".label = ru low", f".label = {'ж' * 30}")
    assert workshop.check().problems == ()
    workshop.change(RU, "жж", "ж🙂")
    workshop.only(RU, workshop.line(RU, "ж🙂"), "a button of 'child' has 31 characters in 'ru'")


def test_two_buttons_that_look_the_same(workshop):
    workshop.change(RU, "low-short = ru lower", "low-short = ru now")
    workshop.only(RU, workshop.line(RU, ".label = ru now"), "'beaten' has two buttons 'ru now' in 'ru'")


def test_a_node_that_no_button_leads_to(workshop):
    workshop.change(CHILD, "      - beaten_now\n", "")
    workshop.only(
        CHILD, workshop.line(CHILD, "  beaten_now:"), "no button leads to 'beaten_now'", "entry: true"
    )


def test_neutral_lines_that_lead_only_to_each_other(workshop):
    text = "  hidden:\n    entry: true\n    neutral: true\n    buttons: [hidden_more]\n"
    text += "  hidden_more:\n    neutral: true\n    buttons: [hidden]\n"
    workshop.change(SYSTEM, "  hidden:\n    entry: true\n    neutral: true\n    buttons: [start]\n", text)
    workshop.change_texts(
        "hidden = .", "hidden = .\n    .label = {word}\nhidden_more = .\n    .label = {word} more"
    )
    workshop.write("trees/ids.txt", (workshop.trees / "ids.txt").read_text() + "hidden_more\n")
    for name in ("hidden", "hidden_more"):
        for mark in ("🆘", "💬", "🚪"):
            workshop.finds(SYSTEM, workshop.line(SYSTEM, f"  {name}:"), f"from the neutral '{name}' to {mark}")


def test_a_neutral_line_without_a_button_is_a_dead_end(workshop):
    workshop.change(SYSTEM, "    neutral: true\n    buttons: [start]\n", "    neutral: true\n")
    for mark in ("🆘", "💬", "🚪"):
        workshop.finds(SYSTEM, workshop.line(SYSTEM, "  hidden:"), f"from the neutral 'hidden' to {mark}")


def test_a_neutral_node_of_a_tree_needs_a_way_out(workshop):
    workshop.change(CHILD, "    urgent: true\n", "    neutral: true\n")
    workshop.finds(CHILD, workshop.line(CHILD, "  low:"), "from the neutral 'low' to 🆘")


@pytest.mark.parametrize(("action", "served"), [("reveal", True), ("conversation", True), ("language", False)])
def test_only_some_actions_lead_out_of_a_neutral_line(workshop, action, served):
    workshop.change(SYSTEM, "    buttons: [start]\n", f"    buttons: [opened]\n  opened:\n    action: {action}\n")
    workshop.change_texts("hidden = .", "hidden = .\nopened =\n    .label = {word} open")
    workshop.write("trees/ids.txt", (workshop.trees / "ids.txt").read_text() + "opened\n")
    problems = [problem.message for problem in workshop.check().problems]
    assert (not any("no way leads from the neutral 'hidden'" in message for message in problems)) == served, problems


def test_only_hidden_contacts(workshop):
    workshop.change(CHILD, "[emergency_112, contact_centre_111, night_line, removal]", "[night_line, removal]")
    workshop.only(CHILD, workshop.line(CHILD, "beaten_now:"), "only contacts that are hidden")


def test_a_contact_that_is_never_published(workshop):
    workshop.change(CHILD, "night_line, removal]", "doubtful]")
    workshop.only(CHILD, workshop.line(CHILD, "beaten_now:"), "'doubtful' is never published")


def test_a_contact_without_anything_to_press(workshop):
    workshop.change("content/hotlines.yaml", "https://removal.example", "on paper")
    workshop.only(CHILD, workshop.line(CHILD, "beaten_now:"), "'removal' has neither a number nor")


def test_too_many_buttons_in_a_row(workshop):
    workshop.change(CHILD, "buttons: [beaten, low]", f"buttons: [[{', '.join(['low'] * 9)}], beaten]")
    workshop.only(CHILD, workshop.line(CHILD, "  child:"), "over 8 buttons in a row")


def test_too_many_buttons_on_a_screen(workshop):
    workshop.change(CHILD, "buttons: [beaten, low]", f"buttons: [{', '.join(['low'] * 97)}, beaten]")
    workshop.only(CHILD, workshop.line(CHILD, "  child:"), "over 100 buttons")


def test_a_directory_longer_than_a_message(workshop):
    name = f"{{kk: {'қ' * 90}, ru: {'ю' * 90}, en: {'w' * 90}}}"
    rest = f"name: {name}, numbers: [\"1300\"], channels: [phone], hours: 24/7, status: publish"
    text = "".join(f"  - {{id: long_{number}, {rest}}}\n" for number in range(45))
    path = workshop.content / "hotlines.yaml"
    path.write_text(path.read_text("utf-8") + text, "utf-8")
    workshop.finds("content/hotlines.yaml", 1, "directory of 'KZ-75' is over 4096")


def test_loading_refuses_and_names_every_problem(workshop):
    workshop.change(CHILD, "- beaten_now", "- beaten_nov")
    workshop.change(RU, "low-short = ru lower", "low-short = 112")
    with pytest.raises(dialogs.DialogError) as caught:
        workshop.load()
    text = str(caught.value)
    assert f"{CHILD}:{workshop.line(CHILD, 'beaten_nov')}: " in text
    assert f"{RU}:{workshop.line(RU, 'low-short')}: " in text
    assert list(caught.value.problems) == sorted(caught.value.problems)


def test_a_long_list_of_problems_is_cut(workshop):
    text = (workshop.root / RU).read_text("utf-8")
    workshop.write(RU, text[: text.index("low = ")])
    workshop.write("trees/ids.txt", "\n".join(f"gone_{number}" for number in range(3)))
    for language in ("kk", "en"):
        extra = "".join(f"spare-{number} = x\n" for number in range(10))
        name = f"content/{language}/all.ftl"
        workshop.write(name, (workshop.root / name).read_text("utf-8") + extra)
    with pytest.raises(dialogs.DialogError) as caught:
        workshop.load()
    assert len(caught.value.problems) > 20
    assert str(caught.value).splitlines()[-1] == f"and {len(caught.value.problems) - 20} more"


def test_without_any_language(workshop):
    for path in workshop.content.glob("*/*.ftl"):
        path.unlink()
    workshop.only("content", 1, "has no language")


def test_without_any_tree(workshop):
    for path in workshop.trees.glob("*.yaml"):
        path.unlink()
    workshop.finds("trees", 1, "has no tree")


def test_a_fourth_language_needs_files_only(workshop):
    for name in ("content/hotlines.yaml", "content/regions.yaml"):
        text = (
            (workshop.root / name)
            .read_text("utf-8")
            .replace("{kk: ", "{xx: X, kk: ")
            .replace("kk: А", "xx: X, kk: А")
        )
        workshop.write(
            name,
            text.replace("kk: Ұлытау", "xx: U, kk: Ұлытау").replace("xx: X, kk: Абай", "xx: A, kk: Абай"),
        )
    workshop.add_language("xx")
    workshop.change("content/telltale.yaml", "kk:", "xx: [help]\nkk:")
    workshop.change("content/wording.yaml", "kk:", "xx: [{says: never, because: a promise}]\nkk:")
    loaded = workshop.load()
    assert loaded.languages == ("kk", "ru", "en", "xx")
    assert loaded.screen("low", "xx").text == "xx stay"


def test_the_real_content_has_no_problem():
    report = dialogs.check(today=datetime.date(2026, 11, 23))
    assert [str(problem) for problem in report.problems] == []
    assert report.counts["screens"] >= 25
    loaded = dialogs.load(content.load())
    assert {"kk", "ru", "en"} <= set(loaded.languages)
