"""What the checker asks of the trees themselves: targets, ways, retired ids, contacts, numbers of buttons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from content.library import Content
from content.problems import Kind, Problem, file_name, nearest
from dialogs.layout import BUTTON_LIMIT, ROW_LIMIT, has_screen, links, main_rows, mark_row, way_row
from dialogs.model import CONTACTS, HIDE, NODE_ID, SOS, SOS_WRITE, START, SYSTEM, WRITE, Forest, Node

IDS_FILE = "ids.txt"

# Actions that a service always answers with a screen that has 🆘, 💬 and 🚪, whatever happened.
ANSWERED_WITH_MARKS = frozenset(("conversation", "reveal"))

# Names of parameters of Dialogs.screen and Content.text: a placeholder can't have them.
RESERVED_ARGUMENTS = frozenset({"node", "language", "parent", "key", "self"})


@dataclass(frozen=True, slots=True)
class Checked:
    """What the rules look at."""

    content: Content
    forest: Forest
    folder: Path

    def has_screen(self, node: Node) -> bool:
        """False for a node that only has an action."""
        return has_screen(self.content, node)


def tree_problems(checked: Checked) -> Iterator[Problem]:
    """Every problem of the trees."""
    yield from missing_fixed_nodes(checked)
    for node in checked.forest.nodes.values():
        if not node.generated:
            yield from _bad_node(checked, node)
            yield from _bad_targets(checked, node)
            yield from _bad_contacts(checked, node)
        yield from _too_many_buttons(checked, node)
    yield from _unreachable(checked)
    yield from _no_way_to_help(checked)
    yield from _bad_moves(checked.forest)


def missing_fixed_nodes(checked: Checked) -> Iterator[Problem]:
    """Nodes that every screen has a button to."""
    fixed = [START, SOS, SOS_WRITE, WRITE, HIDE] + ([CONTACTS] if checked.content.regions else [])
    for name in fixed:
        if name not in checked.forest.nodes:
            advice = "every screen has a button that leads there; add it to a tree"
            message = f"no tree has the node '{name}': {advice}"
            yield Problem(file_name(checked.folder), 1, message, Kind.CONSEQUENCE)


def _bad_node(checked: Checked, node: Node) -> Iterator[Problem]:
    if node.tree not in checked.forest.nodes and node.tree != Path(node.file).stem:
        hint = nearest(node.tree, checked.forest.nodes)
        message = f"the tree '{node.tree}' is named neither after a node nor after its file{hint}"
        yield Problem(node.file, 1, f"{message}; ⬅️ leads to the node of the tree's name")
    for name in sorted(RESERVED_ARGUMENTS.intersection(node.arguments)):
        yield Problem(node.file, node.line, f"an argument can't be called '{name}'; choose another name")


def _bad_targets(checked: Checked, node: Node) -> Iterator[Problem]:
    for link in node.links:
        if link.to in checked.forest.nodes:
            continue
        living = checked.forest.find(link.to)
        if living is not None:
            yield Problem(node.file, link.line, f"'{link.to}' is retired; write '{living.id}'")
        else:
            hint = nearest(link.to, checked.forest.nodes) or "; add the node or correct the id"
            yield Problem(node.file, link.line, f"a button of '{node.id}' leads to no node '{link.to}'{hint}")


def _bad_contacts(checked: Checked, node: Node) -> Iterator[Problem]:
    contacts = [checked.content.contacts[name] for name in node.contacts]
    for contact in contacts:
        if contact.status == "do_not_publish":
            message = f"'{contact.id}' is never published; take it off '{node.id}'"
            yield Problem(node.file, node.line, message)
        elif not contact.number and not contact.link:
            message = f"'{contact.id}' has neither a number nor an https address; take it off '{node.id}'"
            yield Problem(node.file, node.line, message)
    if contacts and not any(contact.visible for contact in contacts):
        message = f"'{node.id}' names only contacts that are hidden now; add one that is always shown"
        yield Problem(node.file, node.line, message)


def _too_many_buttons(checked: Checked, node: Node) -> Iterator[Problem]:
    rows = [list(row) for row in main_rows(checked.forest, checked.content, node)]
    if not node.neutral:
        rows += [list(way_row(checked.forest, node, "")), list(mark_row(node))]
    if any(len(row) > ROW_LIMIT for row in rows):
        message = f"'{node.id}' has over {ROW_LIMIT} buttons in a row; split the row"
        yield Problem(node.file, node.line, message)
    if sum(map(len, rows)) > BUTTON_LIMIT:
        yield Problem(node.file, node.line, f"'{node.id}' has over {BUTTON_LIMIT} buttons; make two screens")


def reachable(checked: Checked) -> set[str]:
    """Ids of the nodes that real buttons lead to from the first screen; those of the screens that the program shows
    by itself count for their own tree only. What a command shows needs a button too: few people type commands."""
    nodes = checked.forest.nodes
    from_start = _reached(checked, [node for node in nodes.values() if node.id == START])
    shown = _reached(checked, [node for node in nodes.values() if node.entry and node.tree == SYSTEM])
    return from_start | {name for name in shown if nodes[name].tree == SYSTEM or nodes[name].generated}


def _reached(checked: Checked, roots: Sequence[Node]) -> set[str]:
    seen = {(node.id, "") for node in roots}
    waiting = list(seen)
    while waiting:
        name, parent = waiting.pop()
        node = checked.forest.nodes[name]
        if not checked.has_screen(node):
            continue
        for link in links(checked.forest, checked.content, node, parent):
            target = checked.forest.find(link.to)
            if target is None:
                continue
            state = (target.id, "" if link.label == "mark-back" or not target.home else name)
            if state not in seen:
                seen.add(state)
                waiting.append(state)
    return {name for name, _ in seen}


def _unreachable(checked: Checked) -> Iterator[Problem]:
    reached = reachable(checked)
    for node in checked.forest.nodes.values():
        if node.id not in reached and not node.generated:
            advice = f"give it a button, or `entry: true` in the tree '{SYSTEM}' if the program shows it"
            yield Problem(node.file, node.line, f"no button leads to '{node.id}'; {advice}", Kind.CONSEQUENCE)


def _no_way_to_help(checked: Checked) -> Iterator[Problem]:
    for node in checked.forest.nodes.values():
        if not node.neutral or not checked.has_screen(node):
            continue  # every other screen has the fixed marks
        reached, served = _reach(checked, node)
        if served:
            continue
        for mark, wanted in (("🆘", {SOS}), ("💬", {WRITE, SOS_WRITE}), ("🚪", {HIDE})):
            if not reached & wanted:
                advice = "add a button that leads to a screen with the fixed marks"
                message = f"no way leads from the neutral '{node.id}' to {mark}; {advice}"
                yield Problem(node.file, node.line, message)


def _reach(checked: Checked, start: Node) -> tuple[set[str], bool]:
    """Ids that buttons lead to from a node (itself included), and whether a service answers one of them
    with a screen that has the fixed marks."""
    reached, waiting, served = {start.id}, [start], False
    while waiting:
        node = waiting.pop()
        served = served or node.action in ANSWERED_WITH_MARKS
        if not checked.has_screen(node):
            continue  # it has no buttons of its own
        for link in links(checked.forest, checked.content, node):
            target = checked.forest.find(link.to)
            if target is not None and target.id not in reached:
                reached.add(target.id)
                waiting.append(target)
        if reached >= {SOS, WRITE, HIDE}:
            break
    return reached, served


def _bad_moves(forest: Forest) -> Iterator[Problem]:
    for old, new in forest.moved.items():
        file, line = forest.moved_lines[old]
        if old in forest.nodes:
            yield Problem(file, line, f"'{old}' is still a node; take it off 'moved'")
        elif forest.find(old) is None:
            hint = nearest(new, forest.nodes)
            message = f"'{old}' moved to '{new}', which leads to no living node{hint}"
            yield Problem(file, line, f"{message}; name one that exists")


def published_ids(checked: Checked) -> dict[str, int]:
    """Every id of the list of published ids, with its last line."""
    return {line.strip(): number for number, line in _ledger(checked) if NODE_ID.fullmatch(line.strip())}


def _ledger(checked: Checked) -> list[tuple[int, str]]:
    """The numbered lines of the list of published ids, without comments."""
    return listed_lines(checked.folder / IDS_FILE)


def listed_lines(path: Path) -> list[tuple[int, str]]:
    """The numbered lines of a list, without comments and empty ones; nothing for a file that isn't there."""
    lines = path.read_text("utf-8-sig", errors="replace").splitlines() if path.is_file() else []
    numbered = enumerate(lines, start=1)
    return [(number, line) for number, line in numbered if line.strip() and not line.lstrip().startswith("#")]


def ledger_problems(checked: Checked) -> Iterator[Problem]:
    """Every problem of the list of published ids."""
    name = file_name(checked.folder / IDS_FILE)
    if any("\ufffd" in line for _, line in _ledger(checked)):
        yield Problem(name, 1, "is not UTF-8; save the file as UTF-8", Kind.UNREAD)
    published: dict[str, int] = {}
    number = 0
    for number, line in _ledger(checked):
        node_id = line.strip()
        if not NODE_ID.fullmatch(node_id):
            yield Problem(name, number, f"'{node_id}' is no node id; one id a line")
        elif node_id in published:
            yield Problem(name, number, f"'{node_id}' stands twice; keep one line")
        published[node_id] = number
    for node_id, number in published.items():
        if node_id not in checked.forest.nodes and node_id not in checked.forest.moved:
            advice = "old buttons still lead there; put it under 'moved:' of a tree with its successor"
            yield Problem(name, number, f"'{node_id}' exists no longer: {advice}", Kind.CONSEQUENCE)
    # Nodes of regions are made from data: whoever takes a region out needs no successor for its buttons.
    written = [node.id for node in checked.forest.nodes.values() if not node.generated]
    new = [node_id for node_id in (*written, *checked.forest.moved) if node_id not in published]
    if new:
        message = f"lacks ids that are in use; add these lines at the end: {' '.join(new)}"
        yield Problem(name, number + 1, message)
