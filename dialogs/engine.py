"""The tree engine: (place, language) → screen. Pure: no channel, no database, no clock."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from content.library import Content
from content.problems import utf16_length
from dialogs import callback
from dialogs.directory import directory_text, listed_contacts
from dialogs.layout import (
    COPY_MARK,
    LINK_MARK,
    Cell,
    ContactLink,
    has_screen,
    links,
    main_rows,
    mark_row,
    origin,
    way_row,
)
from dialogs.model import START, URGENCIES, CaseHint, Forest, Node, Press
from dialogs.screen import Button, Screen

LABEL_LIMIT = 30  # UTF-16 units, our own limit: longer labels are cut off on small phones

_KEPT = 2048  # screens with a parent that no real button has (forged or a service's) are kept up to here
_MISSING = "…"

_NOTHING: Mapping[str, str | int] = MappingProxyType({})

Row = tuple[Button, ...]


class Dialogs:
    """The trees of one version of the content, rendered ahead. Made by `dialogs.load`."""

    def __init__(self, content: Content, forest: Forest) -> None:
        self.content = content
        self.languages = content.languages
        self.version = forest.digest.hex()[: callback.VERSION_DIGITS]
        self.nodes = forest.nodes
        self._forest = forest
        self._rendered: dict[tuple[str, str, str], Screen] = {}
        self._kept: dict[tuple[str, str, str], Screen] = {}
        self._bodies: dict[tuple[str, str], tuple[str, list[Row], list[Row]]] = {}
        self._ways: dict[str, tuple[str, str]] = {}

    def become(self, other: Dialogs) -> None:
        """Says from now on what `other` says, to everybody who holds this object. Buttons of before lead on:
        by their ids, or by what the retired ones were replaced with."""
        vars(self).update(vars(other))

    def render_ahead(self) -> None:
        """Renders every screen that needs no arguments, once for each screen that leads to it. Raises
        LookupError when a text is missing."""
        callers: dict[str, set[str]] = {name: {""} for name in self.nodes}
        for node in self.nodes.values():
            for link in links(self._forest, self.content, node):
                if (target := self._forest.find(link.to)) is not None:
                    callers[target.id].add(node.id)
        for node in self.nodes.values():
            if node.arguments or not self.has_screen(node):
                continue
            for language in self.languages:
                for parent in callers[node.id]:
                    back = origin(self._forest, self.content, node, parent)
                    key = (node.id, language, back)
                    screen = self._rendered.get(key) or self._render(node, language, back)
                    self._rendered[key] = screen
                    self._rendered[node.id, language, parent] = screen

    def press(self, node: str, language: str, parent: str = "") -> str:
        """The data of a button that leads to a node. Raises ValueError for an unknown node, parent or
        language, and when the data would be too long."""
        if language not in self.languages:
            raise ValueError(f"unknown language {language!r}")
        for name in (node, parent) if parent else (node,):
            if self._forest.find(name) is None:
                raise ValueError(f"unknown node {name!r}")
        return callback.pack(Press(self.version, node, parent, language))

    @staticmethod
    def parse(data: str) -> Press | None:
        """What a pressed button says, whatever its version; None when it isn't ours. Never raises."""
        return callback.parse(data)

    def node(self, name: str) -> Node | None:
        """The node of an id, or of its successor when the id is retired; None when it is unknown."""
        return self._forest.find(name)

    def has_screen(self, node: Node) -> bool:
        """False for a node that only has an action, which a service answers with some other screen."""
        return has_screen(self.content, node)

    def case(self, node: str, about: str = "") -> CaseHint:
        """What a case that is opened from a node is about: by the node itself, else by the one that was `about`
        something before it, else by the entry of its tree."""
        found = self._forest.find(node)
        own = found.case if found else None
        if own is not None and own.category and not self._worse_before(found, own, about):
            return own
        before = self._forest.find(about) or (self.nodes.get(found.tree) if found else None)
        wider = (before.case if before else None) or CaseHint("", "green")
        urgencies = (own.urgency, wider.urgency) if own else (wider.urgency,)
        category = wider.category or (own.category if own else "")
        return CaseHint(category, min(urgencies, key=URGENCIES.index))

    def _worse_before(self, found: Node | None, own: CaseHint, about: str) -> bool:
        """Whether what somebody came from says more than a screen on which they only say whom they fear."""
        if found is None or not found.elsewhere or not about or about == found.id:
            return False
        before = self.case(about)
        same = before.category.partition(".")[0] == own.category.partition(".")[0]
        return same or URGENCIES.index(before.urgency) < URGENCIES.index(own.urgency)

    def named_by(self, node: str, language: str) -> tuple[str, ...]:
        """Keys of the labels that tell a screen from others: its own, and where others have the same words ("What to
        do now") before it that of the screen from which the shortest way leads to it; () when it has none."""
        if not self._ways:
            self._ways.update(self._found_ways())
        label, before = self._ways.get(node, ("", ""))
        if not label or not self.content.has(label):
            return ()
        words = self._words(label, language)
        same = [name for name, (other, _) in self._ways.items() if self._words(other, language) == words]
        above = self._ways.get(before, ("", ""))[0]
        return (above, label) if len(same) > 1 and self.content.has(above) else (label,)

    def _words(self, label: str, language: str) -> str:
        return self.content.text(language, label) if self.content.has(label) else ""

    def _found_ways(self) -> dict[str, tuple[str, str]]:
        """Of each node the label of the button on the shortest way to it, and where that button stands."""
        ways: dict[str, tuple[str, str]] = {START: ("", "")}
        waiting = [self.nodes[START]]
        for node in waiting:
            for link in node.links:
                target = self._forest.find(link.to)
                if target is not None and target.id not in ways and not target.generated:
                    ways[target.id] = (link.label or target.label_key(self.content.has), node.id)
                    waiting.append(target)
        return ways

    def is_about(self, node: Node) -> bool:
        """Whether a case from a node is about something by itself, wherever the person came from."""
        return node.case is not None and bool(node.case.category)

    def screen(self, node: str, language: str, parent: str = "", **arguments: str | int) -> Screen:
        """The screen of a node as it looks when reached from `parent`. Never raises, whatever the strings:
        an unknown node (or one without a screen) gives the first screen, an unknown language the first
        one, an unknown parent is as none, a missing argument shows as "…". Without arguments the same
        object comes back at every call."""
        ready = self._rendered.get((node, language, parent))
        if ready is not None:
            return ready
        found = self._forest.find(node)
        if found is None or not self.has_screen(found):
            found, parent = self.nodes[START], ""
        if language not in self.languages:
            language = self.languages[0]
        back = origin(self._forest, self.content, found, parent)
        if found.arguments:
            return self._render(found, language, back, arguments)
        key = (found.id, language, back)
        screen = self._rendered.get(key) or self._kept.get(key)
        if screen is None:
            screen = self._render(found, language, back)
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[key] = screen
        return screen

    def text(self, node: Node, language: str, arguments: Mapping[str, str | int] = _NOTHING) -> str:
        """What a screen says; a missing argument shows as "…". Raises LookupError when a text is missing."""
        if node.generated:
            return directory_text(self.content, node, language)
        filled = {name: arguments.get(name, _MISSING) for name in node.arguments}
        return self.content.text(language, node.text, **filled) + listed_contacts(self.content, node, language)

    def rows(self, node: Node) -> list[tuple[Cell, ...]]:
        """A screen's own buttons, those that every screen has left out."""
        return main_rows(self._forest, self.content, node)

    def label(self, cell: Cell, language: str) -> str:
        """What stands on a button. Raises LookupError when a text is missing."""
        if isinstance(cell, ContactLink):
            contact = cell.contact
            if contact.number:
                return f"{COPY_MARK} {contact.number}"
            return _shortened(f"{LINK_MARK} {contact.names[language]}")
        if cell.label:
            return self.content.text(language, cell.label)
        target = self._forest.find(cell.to)
        if target is None:
            raise LookupError(f"no tree has the node '{cell.to}'")
        if target.generated:
            return self.content.regions[target.region].labels[language]
        return self.content.text(language, target.label_key(self.content.has))

    def _render(
        self, node: Node, language: str, back: str, arguments: Mapping[str, str | int] = _NOTHING
    ) -> Screen:
        text, rows, marks = self._body(node, language, arguments)
        if node.neutral:
            return Screen(text, tuple(rows))
        way = self._row(node, language, way_row(self._forest, node, back))
        return Screen(text, (*rows, *([way] if way else []), *marks))

    def _body(
        self, node: Node, language: str, arguments: Mapping[str, str | int]
    ) -> tuple[str, list[Row], list[Row]]:
        """The part of a screen that its parent doesn't change."""
        body = self._bodies.get((node.id, language))
        if body is None:
            rows = [self._row(node, language, row) for row in self.rows(node)]
            marks = [self._row(node, language, mark_row(node))]
            text = "" if node.arguments else self.text(node, language)
            body = self._bodies[node.id, language] = (text, rows, marks)
        if not node.arguments:
            return body
        return self.text(node, language, arguments), body[1], body[2]

    def _row(self, node: Node, language: str, cells: tuple[Cell, ...]) -> Row:
        return tuple(self._button(node, language, cell) for cell in cells)

    def _button(self, node: Node, language: str, cell: Cell) -> Button:
        if isinstance(cell, ContactLink):
            contact = cell.contact
            if contact.number:
                return Button(self.label(cell, language), copy=contact.number)
            return Button(self.label(cell, language), link=contact.link)
        target = self._forest.find(cell.to)
        assert target is not None
        # ⬅️ goes back for good: the screen it leads to doesn't lead here again.
        parent = "" if cell.label == "mark-back" else node.id
        press = self.press(target.id, cell.language or language, parent)
        return Button(self.label(cell, language), press=press)


def _shortened(label: str) -> str:
    while utf16_length(label) > LABEL_LIMIT:
        label = label.rstrip("…")[:-1].rstrip() + "…"
    return label
