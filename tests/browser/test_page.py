"""The demo as people use it: in a browser, by mouse, by keyboard, on a phone, in two windows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from checkout import Checkout
from playwright.sync_api import Locator, Page, expect
from stage import CONTENT

pytestmark = pytest.mark.browser
# Generous: it ends a test that would hang, and measures nothing.
expect.set_options(timeout=60_000)

WORDS = "Мектепте мені күнде мазақтайды"
ANSWER = "Жазғаның дұрыс болды. Қазір қауіпсіз жердесің бе?"
BACK = "Иә, үйдемін"
A_CASE = "[data-topic]:not([data-topic=general])"

Open = Callable[..., Page]


def panel(page: Page, name: str) -> Locator:
    return page.locator(f"[data-panel={name}]")


def button(place: Locator, words: str) -> Locator:
    """The newest button with these words or this mark."""
    return place.locator("[data-button]", has_text=words).last


def messages(place: Locator) -> Locator:
    return place.locator("[data-message]")


def said(key: str, language: str = "kk") -> str:
    """The last line of a screen: the first may be a bland one that many have."""
    return CONTENT.text(language, key, center="", name="", count=1).splitlines()[-1]


def label(key: str, language: str = "kk") -> str:
    return CONTENT.text(language, f"{key}.label")


def say(place: Locator, text: str) -> None:
    place.locator("[data-input]").fill(text)
    place.locator("[data-send]").click()


def start(place: Locator, language: str = "kk") -> None:
    place.locator("[data-start]").click()
    expect(messages(place).last).to_contain_text(said("start", language))


def open_red_case(child: Locator, staff: Locator) -> None:
    """🆘, 💬 and the first words; the new topic is opened from its alert in the staff group."""
    button(child, "🆘").click()
    expect(messages(child).last).to_contain_text(said("sos"))
    button(child, "💬").click()
    expect(staff.locator(A_CASE)).to_contain_text("🔴")
    say(child, WORDS)
    button(staff, "🔗").click()  # the alert's link into the topic
    expect(messages(staff).last).to_contain_text(WORDS)


def test_a_child_and_a_specialist_talk(window: Open) -> None:
    page = window(viewport={"width": 1440, "height": 900})
    child, staff = panel(page, "child"), panel(page, "staff")
    locked = child.locator("[data-lock]")
    start(child)
    button(child, label("child")).click()
    expect(messages(child).last).to_contain_text(said("child"))
    button(child, label("teen")).click()
    button(child, label("school")).click()
    expect(messages(child)).to_have_count(1)
    expect(messages(child).last).to_contain_text(said("school"))
    open_red_case(child, staff)
    expect(child.get_by_text(WORDS)).to_have_count(0)

    button(staff, "✋").click()
    expect(staff.locator("[data-toast]")).to_be_visible()
    expect(messages(child).last).to_contain_text(said("talking"))
    say(staff, ANSWER)
    expect(messages(child).last).to_contain_text(said("covered"))
    expect(locked.locator("li").first).to_contain_text(said("covered"))
    expect(locked.locator("li").first).to_have_attribute("data-silent", "true")
    expect(child.get_by_text(ANSWER)).to_have_count(0)
    expect(messages(staff).filter(has_text=ANSWER).get_by_role("list")).to_be_visible()  # the mark of delivery

    button(child, "👁").click()
    expect(messages(child).last).to_contain_text(ANSWER)
    say(child, BACK)
    expect(messages(staff).last).to_contain_text(BACK)
    button(staff, "✅").click()
    expect(child.get_by_text(said("closed"))).to_be_visible()
    # The topic's own mark yields to people: it comes when the group's minute has room (tests/stories/staff).


def test_numbers_are_copied_and_pictures_refused(window: Open) -> None:
    page = window(viewport={"width": 1440, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    adult = panel(page, "adult")
    start(adult, "ru")
    button(adult, "🆘").click()
    button(adult, "📋 112").click()
    expect(adult.locator("[data-toast]")).to_contain_text("112")
    assert page.evaluate("navigator.clipboard.readText()") == "112"
    adult.locator("[data-attach]").click()
    adult.locator("[data-media=photo]").click()
    expect(messages(adult).last).to_contain_text(said("media", "ru"))
    expect(messages(adult)).to_have_count(1)
    adult.locator("[data-more]").click()
    adult.locator("[data-block]").click()
    expect(adult.locator("[data-unblock]")).to_be_visible()
    adult.locator("[data-unblock]").click()
    expect(adult.locator("[data-input]")).to_be_visible()


def test_two_windows_stay_in_step(window: Open) -> None:
    first, second = window(), window()
    open_red_case_in(first)
    button(panel(first, "staff"), "✋").click()
    expect(panel(first, "staff").locator("[data-toast]")).to_be_visible()
    # A colleague in the other window sees the same, and is told that somebody was faster.
    staff = panel(second, "staff")
    staff.locator("[data-actor]").select_option(index=1)
    staff.locator(A_CASE).click()
    button(staff, "✋").click()
    expect(second.locator("dialog#alert")).to_be_visible()
    second.keyboard.press("Escape")
    expect(second.locator("dialog#alert")).to_be_hidden()
    say(panel(first, "staff"), ANSWER)
    for page in (first, second):
        expect(messages(panel(page, "child")).last).to_contain_text(said("covered"))
        expect(messages(panel(page, "staff")).last).to_contain_text(ANSWER)
    # What the one uncovers is uncovered in the other, and a reload changes nothing.
    button(panel(second, "child"), "👁").click()
    expect(messages(panel(first, "child")).last).to_contain_text(ANSWER)
    second.reload()
    expect(messages(panel(second, "child")).last).to_contain_text(ANSWER)
    expect(staff.locator("[data-actor] option:checked")).to_have_text(
        staff.locator("[data-actor] option").nth(1).inner_text()
    )


def open_red_case_in(page: Page) -> None:
    start(panel(page, "child"))
    open_red_case(panel(page, "child"), panel(page, "staff"))


def reach(target: Locator, key: str = "Tab") -> None:
    """Presses Tab (or Shift+Tab) until the focus is there, as somebody without a mouse does."""
    page = target.page
    target.wait_for()
    for _ in range(120):
        if target.and_(page.locator(":focus")).count():
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} doesn't lead to {target}")


def test_everything_can_be_done_with_the_keyboard(window: Open) -> None:
    page = window()
    child, staff = panel(page, "child"), panel(page, "staff")
    press = page.keyboard.press
    reach(child.locator("[data-start]"))
    press("Enter")
    reach(button(child, label("child")))
    press("Enter")
    expect(messages(child).last).to_contain_text(said("child"))
    expect(child.locator(":focus")).to_have_count(1)  # the focus isn't lost when a screen changes
    reach(button(child, "🆘"))
    press("Space")
    expect(messages(child).last).to_contain_text(said("sos"))
    reach(button(child, "💬"))
    press("Enter")
    expect(messages(child).last).to_contain_text(said("waiting_red"))
    reach(child.locator("[data-input]"))
    page.keyboard.type(WORDS)
    press("Enter")
    reach(staff.locator(A_CASE))
    press("Enter")
    expect(messages(staff).last).to_contain_text(WORDS)
    reach(button(staff, "✋"))
    press("Enter")
    expect(staff.locator("[data-toast]")).to_be_visible()
    reach(staff.locator("[data-input]"))
    page.keyboard.type(ANSWER)
    press("Enter")
    reach(button(child, "👁"), "Shift+Tab")
    press("Enter")
    expect(messages(child).last).to_contain_text(ANSWER)
    reach(child.locator("[data-attach]"))
    press("Enter")
    expect(child.locator("[data-media=photo]")).to_be_focused()
    press("ArrowDown")
    expect(child.locator("[data-media=voice]")).to_be_focused()
    press("Escape")
    expect(child.locator("[data-attach]")).to_be_focused()


def test_on_a_phone_one_panel_at_a_time(window: Open) -> None:
    page = window(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    child, adult, staff = (panel(page, name) for name in ("child", "adult", "staff"))
    tab = {name: page.locator(f"[data-tab={name}]") for name in ("child", "adult", "staff")}
    expect(child).to_be_visible()
    expect(adult).to_be_hidden()
    start(child)
    button(child, "🆘").tap()
    expect(messages(child).last).to_contain_text(said("sos"))
    button(child, "💬").tap()
    expect(tab["staff"]).to_contain_text("2 new")  # the summary and the alert, out of sight
    tab["staff"].tap()
    expect(child).to_be_hidden()
    staff.locator(A_CASE).tap()
    button(staff, "✋").tap()
    expect(staff.locator("[data-toast]")).to_be_visible()
    page.reload()
    expect(staff).to_be_visible()
    expect(messages(staff).first).to_be_attached()
    tab["child"].tap()
    expect(messages(child).last).to_contain_text(said("talking"))
    for name in tab:
        tab[name].tap()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, name


def test_a_broken_file_is_shown_until_it_is_good_again(checkout: Checkout, window: Open) -> None:
    first, second = window(), window(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    tree = checkout.folder / "dialogs" / "trees" / "child.yaml"
    good = tree.read_text("utf-8")
    start(panel(first, "child"))
    tree.write_text(good.replace("tree: child", "tree: <b>child</b>", 1), "utf-8")
    for page in (first, second):
        notice = page.get_by_role("status", name="Notice")
        expect(notice).to_contain_text("dialogs/trees/child.yaml:1: the tree '<b>child</b>'")
        expect(notice.locator("b")).to_have_count(0)
    assert second.evaluate("document.documentElement.scrollWidth") <= 390
    # What was good goes on.
    button(panel(first, "child"), "🆘").click()
    expect(messages(panel(first, "child")).last).to_contain_text(said("sos"))
    # Closed by keyboard in one window, it is gone in both; another mistake is shown anew.
    reach(first.locator("[data-notice-close]"))
    first.keyboard.press("Enter")
    for page in (first, second):
        expect(page.locator("[data-notice]")).to_be_hidden()
    expect(first.locator("#main")).to_be_focused()
    tree.write_text(good + "\nnodes:\n", "utf-8")
    for page in (first, second):
        expect(page.locator("[data-notice]")).to_be_visible()
    tree.write_text(good, "utf-8")
    for page in (first, second):
        expect(page.locator("[data-notice]")).to_be_hidden()
        expect(page.locator("[data-news] [data-toast]")).to_be_visible()


def test_a_changed_text_is_shown_by_the_next_tap(checkout: Checkout, window: Open) -> None:
    page = window()
    child = panel(page, "child")
    start(child)
    checkout.reword("kk", "mark-write", "💬 Жаңа сөз")
    expect(page.locator("[data-news] [data-toast]")).to_be_visible()
    button(child, "🆘").click()
    expect(messages(child).last).to_contain_text(said("sos"))
    expect(button(child, "💬")).to_have_text("💬 Жаңа сөз")
