"""A miniature of content and trees, complete and without a problem, for tests to take apart."""

from __future__ import annotations

import datetime
from pathlib import Path
from textwrap import dedent

import pytest

import content
import dialogs

LANGUAGES = ("kk", "ru", "en")

FILES = {
    "content/hotlines.yaml": """
        hotlines:
          - id: emergency_112
            name: {kk: Құтқару, ru: Спасатели, en: Rescue}
            numbers: ["112"]
            channels: [phone]
            hours: 24/7
            status: publish
          - id: contact_centre_111
            name: {kk: Орталық, ru: Центр, en: Centre}
            numbers: ["111"]
            channels: [phone]
            hours: {kk: тәулік бойы, ru: круглосуточно, en: day and night}
            status: publish
          - id: night_line
            name: {kk: Түнгі желі, ru: Ночная линия, en: Night line}
            numbers: ["150", "+7 708 000 00 00"]
            channels: [phone]
            hours: 24/7
            status: publish_after_check
          - id: removal
            name: {kk: Өшіру қызметі, ru: Служба удаления, en: Removal service with a long name}
            numbers: []
            channels: ["site https://removal.example (asks nothing)"]
            hours: 24/7
            status: publish_after_check
          - id: town_line
            name: {kk: Қала желісі, ru: Городская линия, en: Town line}
            numbers: ["+7 727 000 00 00"]
            channels: [phone]
            hours: 9:00-18:00
            region: KZ-75
            status: publish_after_check
          - id: doubtful
            name: {kk: Күмәнді, ru: Сомнительный, en: Doubtful}
            numbers: ["1306"]
            channels: []
            hours: unverified
            status: do_not_publish
        """,
    "content/regions.yaml": """
        regions:
          - {id: KZ-75, type: city, kk: Алматы, ru: город Алматы, en: Almaty}
          - {id: KZ-10, type: oblast, kk: Абай облысы, ru: область Абай, en: Abai Region}
          - {id: KZ-62, type: oblast, kk: Ұлытау облысы, ru: область Улытау, en: Ulytau Region}
        """,
    "content/categories.yaml": """
        categories:
          - {id: violence, sub: [physical, other]}
        contact_about: [self]
        """,
    "content/services.yaml": """
        case-opened: [alias]
        """,
    "content/services.txt": """
        case-opened
        """,
    "content/telltale.yaml": """
        kk: [қорған]
        ru: [помощь]
        en: [help]
        """,
    "content/facts.yaml": """
        sources:
          - {id: law_child, title: Law on the rights of the child, seen: "2026-03-03"}
        facts: []
        """,
    "content/translations.txt": """
        text kk ru en
        """,
    "content/approvals.yaml": """
        approvals: {}
        """,
    "content/wording.yaml": """
        kk: [{says: ешкім білмейді, because: a promise}]
        ru: [{says: никто не узнает, because: a promise}]
        en: [{says: nobody will know, because: a promise}]
        """,
    "content/aliases.yaml": """
        first:
          - {kk: Ақ, ru: Белый, en: White, xx: W}
          - {kk: Көк, ru: Синий, en: Blue, xx: B}
        second:
          - {kk: самал, ru: ветерок, en: Breeze, xx: b}
        duty:
          - {kk: Қыран, ru: Беркут, en: Eagle, xx: E}
        """,
    "trees/opening.yaml": """
        tree: start
        audience: all
        nodes:
          start:
            notification: true
            buttons:
              - child
              - [language, contacts]
          language:
            notification: true
            buttons:
              - {to: lang_set, label: language-kk, language: kk}
              - {to: lang_set, label: language-ru, language: ru}
          lang_set:
            action: language
          sos:
            contacts: [emergency_112, contact_centre_111]
            case: {category: violence.other, urgency: red}
          sos_write:
            action: sos_write
          contacts:
            entry: true
            regions: contacts
        """,
    "trees/child.yaml": """
        tree: child
        audience: child
        nodes:
          child:
            role: child
            buttons: [beaten, low]
            case: {category: violence.other, urgency: amber}
          beaten:
            buttons:
              - beaten_now
              - {to: low, label: low-short}
            case: {category: violence.physical, urgency: red}
          beaten_now:
            contacts: [emergency_112, contact_centre_111, night_line, removal]
          low:
            urgent: true
        """,
    "trees/system.yaml": """
        tree: system
        audience: all
        nodes:
          write:
            action: write
            buttons: [write_go]
            regions: write
          write_go:
            action: write_go
          hide:
            action: hide
          hidden:
            entry: true
            neutral: true
            buttons: [start]
          unsent:
            entry: true
            arguments: {center: 40, body: 3000}
        """,
    "trees/ids.txt": """
        start
        language
        lang_set
        sos
        sos_write
        contacts
        child
        beaten
        beaten_now
        low
        write
        write_go
        hide
        hidden
        unsent
        """,
}

MESSAGES = """
mark-back = ⬅️ {word} back
mark-start = 🏠 {word} start
mark-sos = 🆘 {word} now
mark-write = 💬 {word} write
mark-hide = 🚪 {word} hide
language-kk = Қазақша
language-ru = Русский
start = {word} welcome
    .label = 🏠 {word} first
language = {word} choose
    .label = 🌐 {word} language
sos = {word} call {{ $emergency_112 }} or {{ $contact_centre_111 }}
contacts = {word} where
    .label = {word} contacts
contacts-region =
    {{ $region }}
    {{ $lines }}
contacts-line = {{ $name }}: {{ $number }} ({{ $hours }})
contacts-checked = {word} checked {{ $date }}
contacts-short = {{ $number }}: {{ $hours }}
contacts-unchecked = {word} unchecked
contacts-waiting = {word} waiting
contacts-overdue = {word} overdue {{ $date }}
contacts-none = {word} nobody in {{ $region }}
contacts-not-called = {word} not called
center-here = {word} center {{ $name }}
center-away = {word} elsewhere {{ $name }}
center-services = {word} with {{ $services }}
center-hours = {word} open {{ $hours }}
center-phone = {word} number {{ $number }}
hours-always = {word} always
hours-block = {{ $days }} {{ $start }}-{{ $end }}
hours-days = {{ $first }}-{{ $last }}
service-psychological = {word} psychological
service-legal = {word} legal
service-medical = {word} medical
service-social = {word} social
day-monday = {word} mo
day-tuesday = {word} tu
day-wednesday = {word} we
day-thursday = {word} th
day-friday = {word} fr
day-saturday = {word} sa
day-sunday = {word} su
child = {word} what
    .label = {word} child
# review: psychologist, lawyer: whether this is right
# source: law_child
beaten = {word} not your fault
    .label = {word} beaten
beaten_now = {word} go
    .label = {word} now
low = {word} stay
    .label = {word} low
low-short = {word} lower
write = {word} who reads
write_go =
    .label = ⏭ {word} skip
hidden = .
unsent = {word} {{ $center }} not yet: {{ $body }}
case-opened = {word} {{ $alias }}
"""


class Workshop:
    """The files of a miniature, to be changed and checked."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.content = root / "content"
        self.trees = root / "trees"
        for name, text in FILES.items():
            self.write(name, dedent(text).lstrip("\n"))
        for language in LANGUAGES:
            self.add_language(language)

    def write(self, name: str, text: str) -> None:
        """Makes or replaces a file."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def append(self, name: str, text: str) -> None:
        """Adds a text at the end of a file."""
        self.write(name, (self.root / name).read_text("utf-8") + text)

    def change(self, name: str, old: str, new: str) -> None:
        """Replaces a text that must stand in a file."""
        text = (self.root / name).read_text("utf-8")
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def change_texts(self, old: str, new: str) -> None:
        """Replaces a text in the messages of every language."""
        for language in LANGUAGES:
            self.change(
                f"content/{language}/all.ftl", *(text.replace("{word}", language) for text in (old, new))
            )

    def add_services(self, keys: str) -> None:
        """Lets the program say more: lines of services.yaml, `key: [argument]`."""
        self.change("content/services.yaml", "case-opened", f"{keys}case-opened")
        names = "".join(f"{line.partition(':')[0]}\n" for line in keys.splitlines())
        self.change("content/services.txt", "case-opened", f"{names}case-opened")

    def add_node(self, name: str, *lines: str, mark: str = "", text: bool = True) -> None:
        """Adds a node to the tree of a child, with a label, and a text unless it only acts."""
        self.append("trees/child.yaml", f"  {name}:\n" + "".join(f"    {line}\n" for line in lines))
        self.append("trees/ids.txt", f"{name}\n")
        for language in LANGUAGES:
            said = f" {language} {name}" if text else ""
            self.append(f"content/{language}/all.ftl", f"{name} ={said}\n    .label = {mark}{language} {name}\n")

    def add_language(self, language: str) -> None:
        """Makes the messages of another language."""
        self.write(f"content/{language}/all.ftl", MESSAGES.format(word=language).lstrip("\n"))

    def line(self, name: str, needle: str) -> int:
        """The number of the first line that contains the needle."""
        lines = (self.root / name).read_text("utf-8").splitlines()
        return next(number for number, line in enumerate(lines, 1) if needle in line)

    def node(self, node: str) -> tuple[str, int]:
        """The file and line where a node stands."""
        names = (f"trees/{path.name}" for path in sorted(self.trees.glob("*.yaml")))
        found = ((name, (self.root / name).read_text("utf-8").splitlines()) for name in names)
        return next((name, lines.index(f"  {node}:") + 1) for name, lines in found if f"  {node}:" in lines)

    def check(self, today: datetime.date | None = None) -> dialogs.Report:
        """What the checker reports."""
        return dialogs.check(self.content, self.trees, today=today)

    def load(self, today: datetime.date | None = None) -> dialogs.Dialogs:
        """The miniature loaded."""
        return dialogs.load(content.load(self.content, today), self.trees)

    def only(self, name: str, line: int, *words: str) -> None:
        """Asserts that the checker finds exactly one problem: this line, these words."""
        problems = self.check().problems
        assert [(problem.file, problem.line) for problem in problems] == [(str(self.root / name), line)], (
            problems
        )
        for word in words:
            assert word in problems[0].message, problems[0].message

    def finds(self, name: str, line: int, *words: str) -> None:
        """Asserts that one of the checker's problems names this line with these words."""
        problems = self.check().problems
        here = [item.message for item in problems if (item.file, item.line) == (str(self.root / name), line)]
        assert any(all(word in message for word in words) for message in here), problems


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """A miniature of one's own."""
    return Workshop(tmp_path)


@pytest.fixture(scope="session")
def miniature(tmp_path_factory: pytest.TempPathFactory) -> dialogs.Dialogs:
    """The unchanged miniature, loaded once."""
    return Workshop(tmp_path_factory.mktemp("miniature")).load()
