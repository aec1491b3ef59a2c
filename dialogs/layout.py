"""Which buttons stand on a screen, in which order: the one place that knows, for the engine that shows
them and for the checker that walks them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from content.contacts import Contact
from content.library import Content
from dialogs.model import HIDE, SOS, SOS_WRITE, START, WRITE, Forest, Link, Node

COPY_MARK = "📋"
LINK_MARK = "🔗"
IN_A_ROW = 2  # region and contact buttons
ROW_LIMIT = 8  # Telegram's limit of buttons in a row
BUTTON_LIMIT = 100  # and on a screen


@dataclass(frozen=True, slots=True)
class ContactLink:
    """A button that copies the number of a contact or opens its address."""

    contact: Contact


Cell = Link | ContactLink


def has_screen(content: Content, node: Node) -> bool:
    """False for a node that only has an action, which a service answers with some other screen."""
    return not node.action or (not node.generated and content.has(node.text))


def main_rows(forest: Forest, content: Content, node: Node) -> list[tuple[Cell, ...]]:
    """A node's own rows: numbers first and whether they answered, then its answers, then regions. A neutral
    line has no others."""
    rows: list[tuple[Cell, ...]] = []
    contacts = [contact for contact in shown_contacts(content, node) if contact.number or contact.link]
    contacts = center_contact(node) + contacts
    rows += _in_rows([ContactLink(contact) for contact in contacts])
    if contacts and node.through and forest.find(node.through):
        rows.append((Link(node.through),))
    rows += [tuple(link for link in row if forest.find(link.to)) for row in node.rows]
    if node.regions:
        names = [f"{node.regions}_{region.lower()}" for region in content.regions]
        rows += _in_rows([Link(name) for name in names])
    return [row for row in rows if row]


def shown_contacts(content: Content, node: Node) -> list[Contact]:
    """The contacts that a node names, or that its region has, as far as they may be shown now: those of
    the region first, then those of the whole country."""
    if node.generated and not node.action:
        visible = [one for one in content.contacts.values() if one.visible and (one.number or one.link)]
        local = [contact for contact in visible if contact.region == node.region]
        return local + [contact for contact in visible if not contact.region]
    return [content.contacts[name] for name in node.contacts if content.contacts[name].visible]


def center_contact(node: Node) -> list[Contact]:
    """The number of the center that answers for a region's screen, if anybody may be told one."""
    center = None if node.action else node.center
    if center is None or not center.public_phone:
        return []
    phone = center.public_phone
    return [Contact(f"center_{center.id}", center.name, phone, (phone,), "", {}, node.region, "publish", 0)]


def origin(forest: Forest, content: Content, node: Node, parent: str) -> str:
    """The id of the parent as far as it changes where ⬅️ leads; "" for one that is unknown, that can't be
    shown again or that is where ⬅️ leads anyway."""
    if not node.home or node.neutral or node.generated or not parent:
        return ""
    found = forest.find(parent)
    if found is None or found.id in (node.id, node.home) or found.neutral or not has_screen(content, found):
        return ""
    return found.id


def way_row(forest: Forest, node: Node, came_from: str) -> tuple[Link, ...]:
    """⬅️ and 🏠 of a screen with this `origin`. No ⬅️ where it would do the same as 🏠, no 🏠 on the first
    screen."""
    back = forest.find(came_from or node.home) if node.home else None
    row = []
    if back is not None and back.id != START:
        row.append(Link(back.id, "mark-back"))
    if node.id != START:
        row.append(Link(START, "mark-start"))
    return tuple(row)


def mark_row(node: Node) -> tuple[Link, ...]:
    """🆘, 💬 and 🚪. Where it is urgent, 💬 opens the red case without a form in between."""
    write = SOS_WRITE if node.id == SOS or node.urgent else WRITE
    return (Link(SOS, "mark-sos"), Link(write, "mark-write"), Link(HIDE, "mark-hide"))


def links(forest: Forest, content: Content, node: Node, parent: str = "") -> list[Link]:
    """Every button of a screen that leads to a node."""
    rows: list[tuple[Cell, ...]] = main_rows(forest, content, node)
    if not node.neutral:
        rows += [way_row(forest, node, origin(forest, content, node, parent)), mark_row(node)]
    return [cell for row in rows for cell in row if isinstance(cell, Link)]


def _in_rows(cells: Sequence[Cell]) -> list[tuple[Cell, ...]]:
    return [tuple(cells[start : start + IN_A_ROW]) for start in range(0, len(cells), IN_A_ROW)]
