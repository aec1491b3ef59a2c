"""Numbers and addresses where people answer: which of them may be shown, and since when they are checked.

`hotlines.yaml` lists the contacts under `hotlines:`. The status of an entry decides:

* `publish`: always shown, however old its last check is;
* `publish_after_check`: loaded, hidden until the editor's file names the day on which somebody called;
* `do_not_publish`: never shown, and the editor's file can't change that.

An id that ends in a number (`emergency_112`) says which number must come first: such numbers stand in texts.

The editor's file, `contacts.checked.yaml`, has one entry a contact:

    helpline_150:
      checked: 2026-11-01        # the day of the test call; never a day to come
      by: psychologist on duty   # a role, not a name
      number: "150"              # the number that answered; may be left out if the contact has only one
      hours: "24/7"              # optional, when the call showed other hours: one text, or one a language

Age never hides anything: after 90 days a contact is overdue and its day of checking is shown as such.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from content.lined import LinedFile, Value
from content.problems import Kind, Problem

CHECK_HOLDS = datetime.timedelta(days=90)
# Texts and screens everywhere count on these.
ALWAYS_SHOWN = ("emergency_112", "fire_101", "police_102", "ambulance_103", "contact_centre_111")
CHECKED_FILE = "contacts.checked.yaml"

_STATUSES = ("publish", "publish_after_check", "do_not_publish")
_KEYS = (
    "id", "name", "numbers", "channels", "for_whom", "purpose", "hours", "cost", "languages", "operator",
    "region", "sources", "last_source_date", "confidence", "status", "notes",
)  # fmt: skip
# Who may have called: a role, because a name would be somebody's data.
CALLERS = ("coordinator", "doctor", "editor", "lawyer", "operator", "psychologist", "social worker", "specialist")
_REQUIRED = ("name", "numbers", "channels", "hours", "status")
_ID = re.compile(r"[a-z][a-z0-9_]*")
_ADDRESS = re.compile(r"https://[^\s()]+[^\s().,]")
_HANDLE = re.compile(r"Telegram @([A-Za-z0-9_]{5,32})")
_PLAIN_HOURS = re.compile(r"[0-9/:–—, -]+")  # hours that read the same in every language
_NUMBER = re.compile(r"[0-9+(][0-9 ()-]*")
_NUMBER_IN_ID = re.compile(r"_([0-9]{3,})$")
_FEWEST_DIGITS, _MOST_DIGITS = 3, 15  # 15 is the longest that ITU-T E.164 allows
_COPY_LIMIT = 27  # a copy button is the mark 📋 (two UTF-16 units), a space and the number: 30 in all


@dataclass(frozen=True, slots=True)
class Contact:
    """One place where people answer. `names` by language; `number` is the one to show first ("" when the
    contact has none), `numbers` all; `link` an https address or ""; `hours`, and `purposes`
    (what it is for; empty when that isn't known), by language;
    `region` an id of regions.yaml or "" for the whole country; `checked` the day of the last test
    call, `called` the number that answered ("" when nobody noted it) and `checked_at` the file and line that say so;
    `overdue` when that day is more than 90 days ago."""

    id: str
    names: Mapping[str, str]
    number: str
    numbers: tuple[str, ...]
    link: str
    hours: Mapping[str, str]
    region: str
    status: str
    line: int
    purposes: Mapping[str, str] = field(default_factory=dict)
    checked: datetime.date | None = None
    checked_at: tuple[str, int] = ("", 0)
    overdue: bool = False
    called: str = ""

    @property
    def always_shown(self) -> bool:
        """True when no check is needed to show it, so that a text may name it."""
        return self.status == "publish"

    @property
    def visible(self) -> bool:
        """True when it may be shown now."""
        return self.always_shown or (self.status == "publish_after_check" and self.checked is not None)


def read_contacts(
    path: Path, languages: tuple[str, ...], regions: Mapping[str, object], problems: list[Problem]
) -> tuple[dict[str, Contact], bytes]:
    """Contacts by id in the order of the file, and the file's bytes."""
    file = LinedFile(path, problems)
    top = file.parts(("meta", "hotlines"), {"hotlines": list})
    contacts: dict[str, Contact] = {}
    for value in file.items(top.get("hotlines"), "hotlines"):
        contact = _read_contact(file, value, languages, regions)
        if contact is None:
            continue
        if contact.id in contacts:
            file.problem(contact.line, f"the contact '{contact.id}' stands twice; keep one of them")
            continue
        contacts[contact.id] = contact
    return contacts, file.source


def _read_contact(
    file: LinedFile, value: Value, languages: tuple[str, ...], regions: Mapping[str, object]
) -> Contact | None:
    entries = file.mapping(value, "a contact", _KEYS)
    name = file.word(entries.get("id"), "id")
    if not _ID.fullmatch(name):
        file.problem(value.line, "a contact needs an id of small Latin letters, digits and _", Kind.UNREAD)
        return None
    for key in _REQUIRED:
        if key not in entries:
            # Without its status a contact is nowhere, and many texts and screens name it.
            kind = Kind.UNREAD if key == "status" else Kind.UNCLEAR
            file.problem(value.line, f"the contact '{name}' lacks '{key}'; add it", kind)
    names = file.texts(entries.get("name"), "name")
    for language in languages:
        if "name" in entries and not names.get(language):
            file.problem(entries["name"].line, f"the contact '{name}' has no name in '{language}'; add it")
    status = file.word(entries.get("status"), "status", _STATUSES, Kind.UNREAD)
    if name in ALWAYS_SHOWN and status not in ("", "publish"):
        file.problem(entries["status"].line, f"'{name}' is always shown; write 'status: publish'", Kind.UNREAD)
    numbers = _numbers(file, name, entries.get("numbers"), status)
    region = file.word(entries.get("region"), "region", regions)
    channels = [file.word(item, "a channel") for item in file.items(entries.get("channels"), "channels")]
    return Contact(
        id=name,
        names=names,
        number=numbers[0] if numbers else "",
        numbers=numbers,
        link=_link(channels),
        hours={} if status == "do_not_publish" else _hours(file, entries.get("hours"), languages),
        region=region,
        status=status or "do_not_publish",
        line=value.line,
        purposes=_purposes(file, entries.get("purpose"), name, languages),
    )


def _purposes(file: LinedFile, value: Value | None, name: str, languages: tuple[str, ...]) -> dict[str, str]:
    if value is None:
        return {}
    purposes = file.texts(value, "purpose")
    for language in languages:
        if not purposes.get(language):
            file.problem(value.line, f"the purpose of '{name}' has no text in '{language}'; add it")
    return purposes


def _numbers(file: LinedFile, name: str, value: Value | None, status: str) -> tuple[str, ...]:
    """The numbers, which must be such that a phone can dial them, unless they are never shown."""
    numbers = tuple(file.word(item, "a number") for item in file.items(value, "numbers"))
    if value is None or status == "do_not_publish":
        return numbers
    for number in numbers:
        digits = sum(character.isdigit() for character in number)
        if not _NUMBER.fullmatch(number) or not _FEWEST_DIGITS <= digits <= _MOST_DIGITS:
            form = f"{_FEWEST_DIGITS} to {_MOST_DIGITS} digits with spaces, +, - and brackets at most"
            file.problem(value.line, f"'{number}' is no number to dial: write {form}")
        elif len(number) > _COPY_LIMIT:
            file.problem(value.line, f"a number has 1 to {_COPY_LIMIT} characters, not '{number}'; shorten it")
    meant = _NUMBER_IN_ID.search(name)
    if meant and numbers and not _NUMBER.fullmatch(numbers[0]):
        return numbers
    if meant and not numbers:
        file.problem(value.line, f"'{name}' has no number; write {meant[1]}, or give the contact another id")
    elif meant and numbers[0] != meant[1]:
        advice = f"write {meant[1]} first, or give the contact another id"
        file.problem(value.line, f"'{name}' begins with the number {numbers[0]}; {advice}")
    return numbers


def _link(channels: list[str]) -> str:
    for channel in channels:
        if found := _ADDRESS.search(channel):
            return found.group()
        if found := _HANDLE.search(channel):
            return f"https://t.me/{found.group(1)}"
    return ""


def _hours(file: LinedFile, value: Value | None, languages: tuple[str, ...]) -> dict[str, str]:
    if value is not None and isinstance(value.data, dict):
        hours = file.texts(value, "hours")
        for language in languages:
            if not hours.get(language):
                file.problem(value.line, f"the hours have no text in '{language}'; add it")
        return hours
    text = file.word(value, "hours")
    if value is not None and not _PLAIN_HOURS.fullmatch(text):
        advice = "give them in every language ({kk: …, ru: …}); only digits and signs like 24/7 need none"
        file.problem(value.line, f"the hours are in one language; {advice}")
    return dict.fromkeys(languages, text)


def apply_checks(
    contacts: dict[str, Contact],
    path: Path,
    languages: tuple[str, ...],
    today: datetime.date | None,
    problems: list[Problem],
) -> tuple[dict[str, Contact], bytes]:
    """The contacts with what the editor's file says about them, and that file's bytes. `today` None means
    that nothing is overdue and no day lies in the future."""
    file = LinedFile(path, problems)
    checked = dict(contacts)
    for name, value in file.load(may_be_empty=True).data.items():
        contact = contacts.get(name)
        if contact is None:
            file.problem(value.line, f"hotlines.yaml has no contact '{name}'; correct the id")
        elif contact.status == "do_not_publish":
            file.problem(value.line, f"'{name}' is never published; change its status in hotlines.yaml first")
        else:
            checked[name] = _apply_check(file, contact, value, languages, today)
    return checked, file.source


def _apply_check(
    file: LinedFile, contact: Contact, value: Value, languages: tuple[str, ...], today: datetime.date | None
) -> Contact:
    entries = file.mapping(value, f"'{contact.id}'", ("checked", "by", "number", "hours"))
    day = file.day(entries.get("checked"), "checked")
    if day is None:
        if "checked" not in entries or entries["checked"].data is None:
            file.problem(value.line, f"'{contact.id}' needs 'checked:' with the day of the test call")
        return contact
    if today is not None and day > today:
        message = f"{day.isoformat()} is a day to come; write the day of the call"
        file.problem(entries["checked"].line, message)
        return contact
    if not file.word(entries.get("by"), "role in 'by:'", CALLERS):
        if "by" not in entries or entries["by"].data is None:
            file.problem(value.line, f"'{contact.id}' needs 'by:' with the role of who called")
        return contact
    number = file.word(entries.get("number"), "number") or contact.number
    if "number" not in entries and len(contact.numbers) > 1:
        file.problem(value.line, f"'{contact.id}' has several numbers; say in 'number:' which one answered")
        return contact
    if number and number not in contact.numbers:
        known = ", ".join(contact.numbers) or "none"
        file.problem(value.line, f"'{number}' is no number of '{contact.id}' (known: {known}); correct it")
        return contact
    hours = _hours(file, entries["hours"], languages) if "hours" in entries else contact.hours
    overdue = today is not None and today - day > CHECK_HOLDS
    return replace(
        contact,
        number=number,
        hours=hours,
        checked=day,
        called=number if "number" in entries else "",
        checked_at=(file.name, value.line),
        overdue=overdue,
    )
