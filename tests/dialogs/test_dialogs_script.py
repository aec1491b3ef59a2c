"""The printed script: every screen once, in reading order, every language beside the others, all escaped."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import content
import dialogs
from dialogs import Dialogs
from dialogs.release import fingerprint, waiting
from dialogs.script import all_branches, besides_screens, in_reading_order, script


class Page(HTMLParser):
    """What a page says, tag by tag; fails on what is not closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.ids: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "section":
            self.ids.append(str(dict(attrs)["id"]))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def section(text: str, node: str) -> str:
    """The part of a page that is about one screen."""
    return text.partition(f'<section id="{node}">')[2].partition("</section>")[0]


def read(workshop) -> Dialogs:
    said, problems = content.read(workshop.content)
    return dialogs.read(said, workshop.trees, problems)[0]


def test_every_screen_once_in_reading_order(miniature: Dialogs) -> None:
    page = Page(script(miniature))
    own = [name for name in page.ids if "kz" not in name]
    assert own[11:] == besides_screens(miniature)
    assert own[:11] == [
        "start", "language", "contacts", "sos", "child", "beaten", "beaten_now", "low", "hidden", "unsent",
        "write",
    ]  # fmt: skip
    screens = [node.id for node in miniature.nodes.values() if miniature.has_screen(node)]
    assert sorted(page.ids) == sorted(screens + besides_screens(miniature))


def test_depth_comes_first(miniature: Dialogs) -> None:
    assert [node.id for node in in_reading_order(miniature, "child")] == ["child", "beaten", "beaten_now", "low"]
    assert all_branches(miniature) == ["start", "child", "system", "contacts", "write"]


def test_what_stands_beside_a_screen(miniature: Dialogs) -> None:
    beaten = section(script(miniature), "beaten")
    assert "<code>beaten</code>" in beaten
    assert "for child, case violence.physical, red" in beaten
    for language in ("kk", "ru", "en"):
        assert f'<td lang="{language}" dir="auto"><div class="text">{language} not your fault</div></td>' in beaten
        assert f'<li>{language} now → <a href="#beaten_now">beaten_now</a></li>' in beaten
        assert f'<li>{language} lower → <a href="#low">low</a></li>' in beaten
    assert beaten.count("<li>review: psychologist, lawyer: whether this is right</li>") == 3
    assert "source law_child: Law on the rights of the child (seen 2026-03-03)" in beaten
    assert "approval: waits for the psychologist" in beaten
    assert "approval: waits for the lawyer" in beaten
    assert "waits for the lawyer" not in section(script(miniature), "low")
    assert "📋 112: Спасатели" in section(script(miniature), "beaten_now")


def test_an_approval_holds_until_the_text_changes(workshop) -> None:
    print_ = fingerprint(workshop.load().content, "low")
    approval = f"{{role: psychologist, fingerprint: '{print_}', date: 2026-11-01}}"
    workshop.write("content/approvals.yaml", f"approvals:\n  low: [{approval}]\n")
    assert "approval:" not in section(script(workshop.load()), "low")
    workshop.change_texts("low = {word} stay", "low = {word} remain")
    said = section(script(workshop.load()), "low")
    assert "approval: was approved in an older form, and waits again for the psychologist" in said


def test_all_that_waits_for_an_approval_is_there(workshop) -> None:
    workshop.add_services("bot-about: []\n")
    workshop.change_texts("low-short", "# review: native editor\nbot-about = {word} who & why\nlow-short")
    dialogs = workshop.load()
    text = script(dialogs)
    for one in waiting(dialogs):
        screens = [node.id for node in dialogs.nodes.values() if node.text == one.key and dialogs.has_screen(node)]
        for name in screens or [one.key]:
            assert f"approval: {one}" in section(text, name)
    about = section(text, "bot-about")
    for language in ("kk", "ru", "en"):
        assert f'<td lang="{language}" dir="auto"><div class="text">{language} who &amp; why</div></td>' in about
    assert about.count("<li>review: native editor</li>") == 3
    assert "case-opened" not in text


def test_what_the_program_fills_in_and_all_forms(workshop) -> None:
    workshop.change_texts("unsent = {word} { $center }", "unsent = {word} { $center ->\n    *[x] y\n    }")
    said = section(script(workshop.load()), "unsent")
    assert '<div class="text">ru y not yet: …</div>' in said
    assert '<div class="form">ru { $center -&gt;\n   *[x] y\n} not yet: { $body }</div>' in said


def test_everything_is_escaped_and_nothing_is_fetched(workshop) -> None:
    workshop.change_texts("beaten = {word} not", "beaten = <script>alert(1)</script><img src=https://x.example> & not")
    workshop.change_texts(".label = {word} now", ".label = <b onclick=x>")
    workshop.change("content/facts.yaml", "Law on", "<i>Law</i> on")
    text = script(read(workshop))
    page = Page(text)
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"script", "img", "b", "i", "link", "iframe", "object"}
    for _, attributes in page.tags:
        assert not {"src", "srcset", "onclick"} & attributes.keys()
        assert str(attributes.get("href", "#")).startswith("#")
    assert "url(" not in text
    assert "@import" not in text
    assert "default-src 'none'" in str(dict(page.tags[3][1]).get("content"))
    assert any("<script>alert(1)</script>" in words for words in page.words)


def test_links_lead_somewhere(miniature: Dialogs) -> None:
    page = Page(script(miniature))
    links = {str(attributes["href"]).lstrip("#") for tag, attributes in page.tags if tag == "a"}
    assert links
    assert links <= set(page.ids)


def test_what_is_missing_is_said(workshop) -> None:
    workshop.change("content/ru/all.ftl", "beaten_now = ru go\n    .label = ru now\n", "")
    text = script(read(workshop))
    Page(text)
    assert '<td lang="ru" dir="auto"><div class="missing">(missing)</div></td>' in section(text, "beaten_now")
    assert '<span class="missing">(missing)</span> → <a href="#beaten_now">' in section(text, "beaten")


def test_the_rules_for_print(miniature: Dialogs, tmp_path: Path) -> None:
    text = script(miniature)
    assert "@page" in text
    assert "break-inside: avoid" in text
