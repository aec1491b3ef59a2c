"""The directory of contacts: a generated screen for each region, and lists of those that a screen names."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from content.contacts import Contact
from content.library import Content
from content.network import NetworkCenter, clock, day_ranges
from dialogs.layout import shown_contacts
from dialogs.model import Node

SERVICES = ("psychological", "legal", "medical", "social")  # what a center may help with
_INDENT = "   "  # of what is said of the line above
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

HOURS_ALWAYS = "hours-always"  # the text of opening hours without an end

# The Fluent messages that make a screen, with the placeholders that each may use and the longest length
# of what fills them, in UTF-16 units (`lines` is what the whole screen is checked for instead).
PIECES: dict[str, dict[str, int]] = {
    "contacts-region": {"region": 60, "lines": 0},
    "contacts-line": {"name": 200, "number": 120, "hours": 80},
    "contacts-checked": {"date": 10},
    "contacts-short": {"number": 120, "hours": 80},
    "contacts-unchecked": {},
    "contacts-waiting": {},
    "contacts-overdue": {"date": 10},
    "contacts-not-called": {},
    "contacts-none": {"region": 60},
    "center-here": {"name": 64},
    "center-away": {"name": 64},
    "center-services": {"services": 120},
    "center-hours": {"hours": 300},
    "center-phone": {"number": 25},
    HOURS_ALWAYS: {},
    "hours-block": {"days": 60, "start": 5, "end": 5},
    "hours-days": {"first": 20, "last": 20},
    **{f"service-{service}": {} for service in SERVICES},
    **{f"day-{day}": {} for day in _DAYS},
}


# What a piece may leave out: a region's name stands above.
SPARED = frozenset({"region"})


def directory_text(content: Content, node: Node, language: str) -> str:
    """The text of a region's screen: the center that answers there, a line for each contact with its hours and
    day of checking, and one note at the end when others wait for their check. Raises LookupError when a piece
    is missing."""
    region = content.regions[node.region].names.get(language, node.region)
    contacts = shown_contacts(content, node)
    lines = []
    if node.center is not None:
        lines.append(_center(content, node, node.center, language) + "\n")
    if not any(contact.region for contact in contacts):
        lines.append(content.text(language, "contacts-none", region=region) + "\n")
    lines += [_line(content, contact, language) for contact in contacts]
    if notes := _notes(content, contacts, language, others=_others_wait(content, node)):
        lines.append("\n" + notes)
    return content.text(language, "contacts-region", region=region, lines="\n".join(lines))


def listed_contacts(content: Content, node: Node, language: str) -> str:
    """What a button with a bare number can't say of a screen's contacts: on a `directory` of all of them whose it
    is, when it answers, and when somebody last called it; on other screens, of those that may not answer, whose it
    is (but for the youngest) and when. "" when there is nothing to say. Raises LookupError when a piece is
    missing."""
    contacts = shown_contacts(content, node)
    return _listed(content, node, contacts, language, others=len(contacts) < len(node.contacts))


def longest_list(content: Content, node: Node, language: str) -> str:
    """The same, once somebody has called all numbers that may be shown, and that is long ago."""
    called = datetime.date.max
    contacts = [content.contacts[name] for name in node.contacts]
    contacts = [
        replace(one, checked=called, overdue=True, number=max(one.numbers, key=len, default=""))
        for one in contacts
        if one.status != "do_not_publish"
    ]
    return _listed(content, node, contacts, language, others=False)


def _listed(content: Content, node: Node, contacts: Sequence[Contact], language: str, *, others: bool) -> str:
    if node.directory:
        lines = [_line(content, contact, language, purpose=False) for contact in contacts]
        if notes := _notes(content, contacts, language, others=others):
            lines.append("\n" + notes)
        return "".join("\n" + line for line in ["", *lines])
    lines = [
        _short(content, contact, language) if node.audience == "younger" else _named(content, contact, language)
        for contact in contacts
        if contact.number and not contact.always_shown
    ]
    return "".join("\n" + line for line in ["", *lines]) if lines else ""


def _notes(content: Content, contacts: Sequence[Contact], language: str, *, others: bool) -> str:
    """Under a directory: where numbers without a day come from, and that others wait for their check."""
    keys = ["contacts-unchecked"] if any(contact.checked is None for contact in contacts) else []
    return " ".join(content.text(language, key) for key in [*keys, *(["contacts-waiting"] if others else [])])


def _center(content: Content, node: Node, center: NetworkCenter, language: str) -> str:
    """Which center it is, what it helps with, when, and its number."""
    whose = "center-here" if node.region in center.regions else "center-away"
    lines = [content.text(language, whose, name=_name(center, language))]
    if center.services:
        services = [content.text(language, f"service-{service}") for service in center.services]
        lines.append(content.text(language, "center-services", services=", ".join(services)))
    lines.append(content.text(language, "center-hours", hours=_hours(content, center, language)))
    if center.public_phone:
        lines.append(content.text(language, "center-phone", number=center.public_phone))
        lines.append(_checked(content, center.phone_checked, overdue=False, language=language))
    return "\n".join(lines)


def _name(center: NetworkCenter, language: str) -> str:
    """Its name; where a language has come since the centers were read, the first that it has."""
    return center.name.get(language) or next(iter(center.name.values()), center.id)


def _hours(content: Content, center: NetworkCenter, language: str) -> str:
    """`Mon–Fri 08:00–20:00, Sat–Sun 10:00–16:00`, in a language."""
    if not center.hours.blocks:
        return content.text(language, HOURS_ALWAYS)
    told = []
    for block in center.hours.blocks:
        days = []
        for first, last in day_ranges(block.days):
            names = [content.text(language, f"day-{_DAYS[day]}") for day in (first, last)]
            whole = content.text(language, "hours-days", first=names[0], last=names[1])
            days.append(names[0] if first == last else whole)
        times = {"start": clock(block.start), "end": clock(block.end)}
        told.append(content.text(language, "hours-block", days=", ".join(days), **times))
    return "; ".join(told)


def _others_wait(content: Content, node: Node) -> bool:
    """Whether the region or the whole country has contacts that stay hidden until somebody has called."""
    return any(
        contact.status == "publish_after_check" and not contact.visible
        for contact in content.contacts.values()
        if contact.region in ("", node.region)
    )


def _line(content: Content, contact: Contact, language: str, *, purpose: bool = True) -> str:
    """A contact in a directory; a need says by itself what its numbers are for."""
    lines = [_named(content, contact, language)]
    if purpose and contact.purposes.get(language):
        lines.append(_INDENT + contact.purposes[language])
    if contact.checked is not None:  # only those that always answer are shown without a check
        lines.append(_checked(content, contact.checked, overdue=contact.overdue, language=language))
    return "\n".join(lines)


def _named(content: Content, contact: Contact, language: str) -> str:
    number = ", ".join(filter(None, (contact.number, contact.link)))
    name, hours = contact.names.get(language, contact.id), contact.hours.get(language, "")
    return content.text(language, "contacts-line", name=name, number=number, hours=hours)


def _short(content: Content, contact: Contact, language: str) -> str:
    hours = contact.hours.get(language, "")
    return content.text(language, "contacts-short", number=contact.number, hours=hours)


def _checked(content: Content, day: datetime.date | None, *, overdue: bool, language: str) -> str:
    """When somebody last called a number."""
    if day is None:
        return _INDENT + content.text(language, "contacts-not-called")
    key = "contacts-overdue" if overdue else "contacts-checked"
    return _INDENT + content.text(language, key, date=day.strftime("%d.%m.%Y"))
