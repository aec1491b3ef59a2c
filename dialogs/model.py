"""Nodes of the dialog trees and what a pressed button says."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from content.network import NetworkCenter

START = "start"
SOS = "sos"
SOS_WRITE = "sos_write"
WRITE = "write"
HIDE = "hide"
CONTACTS = "contacts"
SYSTEM = "system"  # the tree of the screens that the program shows by itself

# Presses that a service answers, by the `action:` of their node.
ACTIONS = (
    "another_center", "conversation", "cover_off", "cover_on", "draft_drop", "draft_send", "hide", "language",
    "leave_center", "live", "moved", "reveal", "silent", "silent_answer", "sos_write", "write", "write_go",
    "write_region",
)  # fmt: skip

URGENCIES = ("red", "amber", "green")  # the gravest first

MARK_TEXTS = ("mark-back", "mark-start", "mark-sos", "mark-write", "mark-hide")

NODE_ID_LIMIT = 24  # bytes
NODE_ID = re.compile(rf"[a-z][a-z0-9_-]{{0,{NODE_ID_LIMIT - 1}}}")


@dataclass(frozen=True, slots=True)
class CaseHint:
    """What a case that is opened from a place is about: an id of categories.yaml ("" when that is up to where the
    person came from) and an urgency, or the least one: red, amber or green."""

    category: str
    urgency: str


@dataclass(frozen=True, slots=True)
class Link:
    """A button in a tree file: the node it leads to, the key of its label when that isn't the node's own,
    and the language it switches to ("" for the current one)."""

    to: str
    label: str = ""
    language: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Node:
    """One place of a tree. `text` is the key of its message; `arguments` the placeholders that a service
    fills, with the longest length of each in UTF-16 units; `home` the node that ⬅️ leads to when no
    other is known ("" for no ⬅️ at all); `region` the region that a generated node stands for;
    `elsewhere` whether who comes from it fears the center that would read them: another one does, if one works;
    `directory` whether the screen lists what is known of its contacts; `through` the node that asks whether a
    number answered; `center` the one of the network that answers for a generated node's region, or for lack of
    one everybody; `notification` whether it may come as a new message, of which a locked phone shows the first line."""

    id: str
    tree: str
    text: str
    audience: str = "all"
    role: str = ""
    action: str = ""
    region: str = ""
    home: str = START
    neutral: bool = False
    notification: bool = False
    urgent: bool = False
    elsewhere: bool = False
    entry: bool = False
    back: bool = True
    regions: str = ""
    rows: tuple[tuple[Link, ...], ...] = ()
    contacts: tuple[str, ...] = ()
    directory: bool = False
    through: str = ""
    center: NetworkCenter | None = field(default=None, compare=False)
    arguments: Mapping[str, int] = field(default_factory=dict)
    case: CaseHint | None = None
    file: str = ""
    line: int = 0

    @property
    def links(self) -> tuple[Link, ...]:
        """Every button that its tree file gives it."""
        asks = (Link(self.through, line=self.line),) if self.through and self.contacts else ()
        return (*asks, *(link for row in self.rows for link in row))

    @property
    def generated(self) -> bool:
        """True for the nodes that are made for each region."""
        return bool(self.region)

    def label_key(self, has: Callable[[str], bool]) -> str:
        """The key of the label of buttons that lead here: the node's own, else that of its text."""
        own = f"{self.id}.label"
        return own if has(own) or self.text == self.id else f"{self.text}.label"


@dataclass(frozen=True, slots=True)
class Forest:
    """All trees: nodes by id, retired ids with their successors, and the line of each `moved:` entry."""

    nodes: Mapping[str, Node]
    moved: Mapping[str, str]
    moved_lines: Mapping[str, tuple[str, int]]
    digest: bytes

    def find(self, name: str) -> Node | None:
        """The node of a living or retired id; None when it is unknown or its successors go in a circle."""
        for _ in range(len(self.moved) + 1):
            node = self.nodes.get(name)
            if node is not None:
                return node
            if name not in self.moved:
                return None
            name = self.moved[name]
        return None


@dataclass(frozen=True, slots=True)
class Press:
    """What a pressed button says: the version of the content that made it, where it leads, from where,
    and in which language. Nothing of it is to be trusted: anybody can forge it."""

    version: str
    node: str
    parent: str
    language: str
