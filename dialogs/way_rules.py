"""What the checker asks of the ways through the trees: no circle without help, a number within two taps."""

from __future__ import annotations

from collections.abc import Iterator

from content.problems import Problem
from dialogs.layout import ContactLink, links, main_rows
from dialogs.model import SOS, SOS_WRITE, WRITE, Link, Node
from dialogs.tree_rules import Checked

TAPS_TO_A_NUMBER = 2
TAPS_TO_THE_QUESTION = 2  # whether a number answered; most screens have it themselves
_SILENT = "silent"  # where whoever can't speak goes on without a number

# Where a way may end although no number stands there: somebody is being called or written to.
_TO_PEOPLE = frozenset((
    "another_center", "conversation", "draft_send", "leave_center", "live", "silent", "silent_answer", "sos_write",
    "write", "write_go", "write_region",
))  # fmt: skip
_PEOPLE = frozenset((SOS, SOS_WRITE, WRITE, _SILENT))


def way_problems(checked: Checked) -> Iterator[Problem]:
    """Every problem of the ways."""
    yield from _traps(checked)
    yield from _far_from_numbers(checked)
    yield from _lonely_numbers(checked)
    yield from _silent_at_night(checked)
    yield from _nobody_asks(checked)


def _own(checked: Checked, node: Node) -> set[str]:
    """Ids that the node's own buttons lead to, without the row of marks that stands everywhere."""
    cells = [cell for row in main_rows(checked.forest, checked.content, node) for cell in row]
    found = (checked.forest.find(cell.to) for cell in cells if isinstance(cell, Link))
    return {target.id for target in found if target is not None}


def _has_number(checked: Checked, node: Node) -> bool:
    rows = main_rows(checked.forest, checked.content, node)
    return any(isinstance(cell, ContactLink) for row in rows for cell in row)


def _traps(checked: Checked) -> Iterator[Problem]:
    """Screens whose own buttons only lead round: who follows them never comes to a number or a person."""
    nodes = {name: node for name, node in checked.forest.nodes.items() if checked.has_screen(node)}
    ways = {name: _own(checked, node) for name, node in nodes.items()}
    good = {
        name
        for name, node in nodes.items()
        if _has_number(checked, node) or ways[name] & _PEOPLE or any(_served(checked, target) for target in ways[name])
    }
    # Who has chosen a language stands on the first screen.
    good |= {name for name in nodes if ways[name] and all(_chooses_language(checked, to) for to in ways[name])}
    grown = True
    while grown:
        more = {name for name in nodes.keys() - good if ways[name] & good}
        good |= more
        grown = bool(more)
    for name in sorted(nodes.keys() - good):
        node = nodes[name]
        if not node.generated and not node.neutral and ways[name]:
            message = f"the buttons of '{name}' only lead round in a circle; add a number, or a way out of it"
            yield Problem(node.file, node.line, message)


def _served(checked: Checked, name: str) -> bool:
    """Whether the program answers the press by bringing somebody in, or goes on with it."""
    return checked.forest.nodes[name].action in _TO_PEOPLE


def _chooses_language(checked: Checked, name: str) -> bool:
    return checked.forest.nodes[name].action == "language"


def _far_from_numbers(checked: Checked) -> Iterator[Problem]:
    nodes = {name: node for name, node in checked.forest.nodes.items() if checked.has_screen(node)}
    near = {name for name, node in nodes.items() if _has_number(checked, node)}
    for _ in range(TAPS_TO_A_NUMBER):
        near |= {name for name, node in nodes.items() if _next(checked, node) & near}
    for name in sorted(nodes.keys() - near):
        node = nodes[name]
        if not node.generated and not node.neutral:
            message = f"from '{name}' no number is within {TAPS_TO_A_NUMBER} taps; add 'contacts:' there or nearer"
            yield Problem(node.file, node.line, message)


def _next(checked: Checked, node: Node) -> set[str]:
    found = (checked.forest.find(link.to) for link in links(checked.forest, checked.content, node))
    return {target.id for target in found if target is not None}


def _lonely_numbers(checked: Checked) -> Iterator[Problem]:
    """A number may be engaged, or answer badly: whoever gets one gets a second."""
    for node in checked.forest.nodes.values():
        shown = [name for name in node.contacts if checked.content.contacts[name].visible]
        if len(shown) == 1 and not node.generated:
            advice = "add a second one that is always shown" if len(node.contacts) > 1 else "add a second one"
            message = f"'{node.id}' shows one number only, '{shown[0]}'; {advice} to its 'contacts:'"
            yield Problem(node.file, node.line, message)


def _silent_at_night(checked: Checked) -> Iterator[Problem]:
    """A number that was only checked by day is never the only one: some numbers always answer."""
    for node in checked.forest.nodes.values():
        contacts = [checked.content.contacts[name] for name in node.contacts]
        if any(one.visible for one in contacts) and not any(one.always_shown for one in contacts):
            names = ", ".join(f"'{one.id}'" for one in contacts)
            message = f"'{node.id}' shows only {names}, and nobody may answer there at night"
            yield Problem(node.file, node.line, f"{message}; add a contact with 'status: publish'")


def _nobody_asks(checked: Checked) -> Iterator[Problem]:
    """Screens with a number from which no way leads on for somebody who called in vain."""
    asking = {node.through for node in checked.forest.nodes.values() if node.through}
    nodes = [node for node in checked.forest.nodes.values() if checked.has_screen(node) and not node.generated]
    for node in nodes if asking else ():
        near = {node.id}
        for _ in range(TAPS_TO_THE_QUESTION):
            near |= {name for one in near for name in _own(checked, checked.forest.nodes[one])}
        if node.contacts and not _shown_by_the_program(node) and not near & (asking | {_SILENT}):
            message = f"'{node.id}' shows a number, and nothing asks whether it answered"
            advice = f"add 'through:' with one of {', '.join(sorted(asking))}"
            yield Problem(node.file, node.line, f"{message} within {TAPS_TO_THE_QUESTION} taps; {advice}")


def _shown_by_the_program(node: Node) -> bool:
    """Answers of the program, which ask something else already."""
    return node.entry and not node.role
