"""Takes docs/demo.png, the picture that README.md shows: `make screenshot`.

Starts the demo, plays a short scene in headless Chromium and photographs it. Needs Debian's Chromium.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Locator, Page, expect, sync_playwright

import content

PICTURE = Path(__file__).with_name("demo.png")
SIZE = {"width": 1440, "height": 900}
SWITCHES = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
SAID = content.load()
WORDS = "Мектепте мені күнде мазақтап, топқа суреттерімді салады. Ешкімге айта алмай жүрмін"
QUESTION = "Сәлем! Жазғаның дұрыс болды, бұған сен кінәлі емессің. Қазір қауіпсіз жердесің бе?"
BACK = "Иә, үйдемін. Ертең мектепке барғым келмейді"
NOTE = "// Спрошу, кто из учителей уже знает"
REPORT = "У соседей почти каждый вечер плачет мальчик лет шести, слышны удары. Что мне делать?"
ANSWER = "Түсінемін. Бірге ойланайық: сен сенетін мұғалім бар ма?"


def button(place: Locator, words: str) -> Locator:
    return place.locator("[data-button]", has_text=words).last


def walk(place: Locator, language: str, *nodes: str) -> None:
    """Presses from screen to screen, each time once the one before is there."""
    for node in nodes:
        button(place, SAID.text(language, f"{node}.label")).click()
        arrived(place, SAID.text(language, node).splitlines()[0])


def arrived(place: Locator, text: str) -> None:
    expect(place.locator("[data-message]").last).to_contain_text(text)


def say(place: Locator, text: str) -> None:
    place.locator("[data-input]").fill(text)
    place.locator("[data-send]").click()


def write(place: Locator, language: str, text: str) -> None:
    """💬, no region, and the first text."""
    button(place, "💬").click()
    button(place, "⏭").click()
    arrived(place, SAID.text(language, "write_now", center="").splitlines()[0])
    say(place, text)


def play(page: Page) -> None:
    """An adult asks and reads on; a child is mocked at school, and a specialist answers."""
    child, adult, staff = (page.locator(f"[data-panel={name}]") for name in ("child", "adult", "staff"))
    topics = staff.locator("[data-topic]:not([data-topic=general])")
    adult.locator("[data-start]").click()
    walk(adult, "ru", "adult", "signs")
    write(adult, "ru", REPORT)
    topics.wait_for()
    button(adult, "🏠").click()
    walk(adult, "ru", "adult", "told", "told_not")
    child.locator("[data-start]").click()
    walk(child, "kk", "child", "teen", "school", "bullying")
    write(child, "kk", WORDS)
    expect(topics).to_have_count(2)
    topics.first.click()
    arrived(staff, WORDS)
    button(staff, "✋").click()
    say(staff, QUESTION)
    button(child, "👁").click()
    arrived(child, QUESTION)
    say(child, BACK)
    arrived(staff, BACK)
    say(staff, NOTE)
    say(staff, ANSWER)
    button(child, "👁").wait_for()
    for reactions in range(2):
        staff.locator(".reactions li").nth(reactions).wait_for()
    expect(page.locator("[data-toast]")).to_have_count(0, timeout=20_000)
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement.blur()")
    # A long screen is read from its beginning.
    adult.locator(".log").evaluate("log => { log.scrollTop = 0; }")


def main() -> None:
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("there is no Chromium (Debian, as root: apt-get install chromium)")
    command = [sys.executable, "-m", "bot", "demo"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as demo:  # noqa: S603 - our own program
        try:
            assert demo.stdout is not None
            address = demo.stdout.readline().removeprefix("Qorgan's demo: ").strip()
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
                page = browser.new_page(viewport=SIZE, color_scheme="light", reduced_motion="reduce")  # type: ignore[arg-type]
                page.goto(address)
                play(page)
                page.screenshot(path=PICTURE)
                browser.close()
        finally:
            demo.send_signal(signal.SIGINT)


if __name__ == "__main__":
    main()
