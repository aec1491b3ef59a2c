"""The trees as graphs: which screen leads where. The buttons that every screen has (⬅️ 🏠 🆘 💬 🚪) are left out."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dialogs.engine import Dialogs
from dialogs.model import START, Link, Node

ENTRY, SCREEN, ACTION, ELSEWHERE, REGIONS = "entry", "screen", "action", "elsewhere", "regions"

# What may mean something in its quotes: signs, and the beginning of a list.
_MERMAID_SIGNS = re.compile(r"[^\w .,!?:'/+\u0080-\U0010ffff-]|^[-+]|(?<=^\d)\.|(?<=^\d\d)\.")
_MERMAID_SHAPES = {
    ENTRY: '(["{}"])',
    SCREEN: '["{}"]',
    ACTION: '("{}")',
    ELSEWHERE: '[/"{}"/]',
    REGIONS: '[["{}"]]',
}
_DOT_SHAPES = {
    ENTRY: 'shape=box, style="rounded,bold"',
    SCREEN: "shape=box",
    ACTION: 'shape=box, style="rounded"',
    ELSEWHERE: 'shape=box, style="dashed"',
    REGIONS: "shape=box, peripheries=2",
}


@dataclass(frozen=True, slots=True)
class Box:
    """A screen in a graph: its id, the label of buttons that lead to it, and how it is drawn. `column` is how
    many buttons are pressed to come here from where the branch begins."""

    id: str
    label: str
    kind: str
    column: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """A button: from a box to a box, with its label where that isn't the target's own."""

    source: str
    target: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Graph:
    """One branch, its boxes in reading order, and those of others that it leads to."""

    branch: str
    boxes: Sequence[Box]
    arrows: Sequence[Arrow]


def branches(dialogs: Dialogs) -> list[str]:
    """Ids of the branches, the first screen's first. What is generated for regions is no branch of its own."""
    found = list(dict.fromkeys(node.tree for node in dialogs.nodes.values() if not node.generated))
    first = dialogs.nodes[START].tree if START in dialogs.nodes else ""
    return sorted(found, key=lambda name: name != first)


def graph(dialogs: Dialogs, branch: str, language: str) -> Graph:
    """One branch with labels in one language. Raises KeyError for an unknown branch."""
    if branch not in branches(dialogs):
        raise KeyError(branch)
    columns: dict[str, int] = {}
    arrows: dict[Arrow, None] = {}
    for root in reading_roots(dialogs, branch):
        if root.generated:
            continue
        waiting = deque([] if root.id in columns else [root.id])
        columns.setdefault(root.id, 0)
        while waiting:
            name = waiting.popleft()
            if _kind(dialogs, name, branch) in (ELSEWHERE, REGIONS):
                continue
            for arrow in _arrows(dialogs, dialogs.nodes[name], language):
                arrows[arrow] = None
                if arrow.target not in columns:
                    columns[arrow.target] = columns[name] + 1
                    waiting.append(arrow.target)
    boxes = [
        Box(name, _label(dialogs, name, language), _kind(dialogs, name, branch), column)
        for name, column in columns.items()
    ]
    return Graph(branch, boxes, _joined(arrows))


def _joined(arrows: Iterable[Arrow]) -> list[Arrow]:
    """One arrow from one box to another, with all that stands on the buttons."""
    labels: dict[tuple[str, str], list[str]] = {}
    for arrow in arrows:
        labels.setdefault((arrow.source, arrow.target), []).extend([arrow.label] if arrow.label else [])
    return [Arrow(source, target, " / ".join(found)) for (source, target), found in labels.items()]


def reading_roots(dialogs: Dialogs, branch: str) -> list[Node]:
    """Where reading a branch begins: its entry, then what the program shows by itself, then the rest. Who
    follows the buttons of each, and passes over what has been seen, sees every screen once."""
    nodes = [node for node in dialogs.nodes.values() if node.tree == branch]
    return sorted(nodes, key=lambda node: (node.id != branch, node.id != START, not node.entry))


def mermaid(drawn: Graph) -> str:
    """A graph as a Mermaid flowchart."""
    numbers = {box.id: f"n{number}" for number, box in enumerate(drawn.boxes)}
    lines = ["flowchart LR"]
    for box in drawn.boxes:
        text = f"{_for_mermaid(box.label)}<br/>{_for_mermaid(box.id)}" if box.label else _for_mermaid(box.id)
        lines.append(f"    {numbers[box.id]}{_MERMAID_SHAPES[box.kind].format(text)}")
    for arrow in drawn.arrows:
        label = f'|"{_for_mermaid(arrow.label)}"|' if arrow.label else ""
        lines.append(f"    {numbers[arrow.source]} -->{label} {numbers[arrow.target]}")
    return "\n".join(lines) + "\n"


def dot(drawn: Graph) -> str:
    """A graph in Graphviz's language."""
    lines = [f"digraph {_for_dot(drawn.branch)} {{", "    rankdir=LR;", '    node [fontname="sans-serif"];']
    for box in drawn.boxes:
        label = _for_dot(*filter(None, (box.label, box.id)))
        lines.append(f"    {_for_dot(box.id)} [label={label}, {_DOT_SHAPES[box.kind]}];")
    for arrow in drawn.arrows:
        label = f" [label={_for_dot(arrow.label)}]" if arrow.label else ""
        lines.append(f"    {_for_dot(arrow.source)} -> {_for_dot(arrow.target)}{label};")
    return "\n".join([*lines, "}"]) + "\n"


def _arrows(dialogs: Dialogs, node: Node, language: str) -> Iterator[Arrow]:
    for cell in (cell for row in dialogs.rows(node) for cell in row if isinstance(cell, Link)):
        target = dialogs.node(cell.to)
        if target is None or (cell.to == node.through and target.tree != node.tree):
            continue  # what every screen with a number asks would be an arrow from nearly all of them
        if target.generated:
            yield Arrow(node.id, _regions_box(target.tree))
        else:
            yield Arrow(node.id, target.id, _text(dialogs, cell, language) if cell.label else "")


def _regions_box(kind: str) -> str:
    return f"{kind}_…"


def _kind(dialogs: Dialogs, name: str, branch: str) -> str:
    node = dialogs.nodes.get(name)
    if node is None:
        return REGIONS
    if node.tree != branch:
        return ELSEWHERE
    if node.entry or node.id == branch:
        return ENTRY
    return SCREEN if dialogs.has_screen(node) else ACTION


def _label(dialogs: Dialogs, name: str, language: str) -> str:
    """What buttons to a screen say; for one that no button leads to, nothing: its id tells more."""
    if name not in dialogs.nodes:
        return f"{len(dialogs.content.regions)} regions"
    return _text(dialogs, Link(name), language)


def _text(dialogs: Dialogs, link: Link, language: str) -> str:
    try:
        return dialogs.label(link, language)
    except LookupError:
        return ""


def _for_mermaid(text: str) -> str:
    """Mermaid takes `#38;` for the character 38 inside of quotes; what begins like a list it would not draw."""
    return _MERMAID_SIGNS.sub(lambda found: "".join(f"#{ord(sign)};" for sign in found.group()), text)


def _for_dot(*lines: str) -> str:
    escaped = (line.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") for line in lines)
    return '"' + "\\n".join(escaped) + '"'
