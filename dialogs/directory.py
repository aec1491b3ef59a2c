"""The directory of contacts: one generated screen for each region."""

from __future__ import annotations

from content.contacts import Contact
from content.library import Content
from dialogs.layout import shown_contacts
from dialogs.model import Node

# The Fluent messages that make a screen, with the placeholders that each may use and the longest length
# of what fills them, in UTF-16 units (`lines` is what the whole screen is checked for instead).
PIECES = {
    "contacts-region": {"region": 60, "lines": 0},
    "contacts-line": {"name": 200, "number": 120, "hours": 80},
    "contacts-checked": {"date": 10},
    "contacts-unchecked": {},
    "contacts-overdue": {"date": 10},
    "contacts-none": {"region": 60},
}


def directory_text(content: Content, node: Node, language: str) -> str:
    """The text of a region's screen: a line for each contact with its hours and day of checking, and one
    note at the end when others wait for their check. Raises LookupError when a piece is missing."""
    region = content.regions[node.region].names.get(language, node.region)
    contacts = shown_contacts(content, node)
    lines = []
    if not any(contact.region for contact in contacts):
        lines.append(content.text(language, "contacts-none", region=region) + "\n")
    lines += [_line(content, contact, language) for contact in contacts]
    if _others_wait(content, node):
        lines.append("\n" + content.text(language, "contacts-unchecked"))
    return content.text(language, "contacts-region", region=region, lines="\n".join(lines))


def checked_lines(content: Content, node: Node, language: str) -> str:
    """What a button with a bare number can't say of contacts that don't answer day and night: whose it is,
    when it answers, and when somebody last called it. "" when the node names none. Raises LookupError when
    a piece is missing."""
    contacts = [] if node.generated else [one for one in shown_contacts(content, node) if not one.always_shown]
    return "".join("\n\n" + _line(content, contact, language) for contact in contacts)


def _others_wait(content: Content, node: Node) -> bool:
    """Whether the region or the whole country has contacts that stay hidden until somebody has called."""
    return any(
        contact.status == "publish_after_check" and not contact.visible
        for contact in content.contacts.values()
        if contact.region in ("", node.region)
    )


def _line(content: Content, contact: Contact, language: str) -> str:
    number = ", ".join(filter(None, (contact.number, contact.link)))
    line = content.text(
        language,
        "contacts-line",
        name=contact.names.get(language, contact.id),
        number=number,
        hours=contact.hours.get(language, ""),
    )
    if contact.checked is None:  # only those that always answer are shown without a check
        return line
    key = "contacts-overdue" if contact.overdue else "contacts-checked"
    return f"{line}\n   {content.text(language, key, date=contact.checked.strftime('%d.%m.%Y'))}"
