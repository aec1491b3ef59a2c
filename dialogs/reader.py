"""Tree files into nodes. What is wrong in a file becomes a problem with its line."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from content.contacts import ALWAYS_SHOWN
from content.library import Content, argument_lengths
from content.lined import LinedFile, Value
from content.network import Network
from content.problems import Kind, Problem, file_name
from dialogs.model import (
    ACTIONS,
    CONTACTS,
    NODE_ID,
    NODE_ID_LIMIT,
    START,
    URGENCIES,
    WRITE,
    CaseHint,
    Forest,
    Link,
    Node,
)

DEFAULT_FOLDER = Path(__file__).parent / "trees"

AUDIENCES = ("younger", "child", "adult", "all")
ROLES = ("child", "adult")
REGION_LISTS = (CONTACTS, WRITE)

_TREE_KEYS = ("tree", "audience", "through", "nodes", "moved")
_NODE_KEYS = (
    "role", "buttons", "contacts", "case", "action", "text", "neutral", "urgent", "back", "entry",
    "arguments", "regions", "notification", "directory", "through", "elsewhere",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Whole:
    """What a tree file says for all of its nodes."""

    tree: str
    audience: str
    through: str


def read_forest(content: Content, folder: Path, problems: list[Problem], network: Network) -> Forest:
    """Reads every tree file of the folder and adds the nodes of the regions, with the centers that answer there."""
    nodes: dict[str, Node] = {}
    moved: dict[str, str] = {}
    moved_lines: dict[str, tuple[str, int]] = {}
    trees: dict[str, str] = {}
    digest = hashlib.sha256(content.digest)
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        problems.append(Problem(file_name(folder), 1, "has no tree; put .yaml files there"))
    for path in paths:
        file = LinedFile(path, problems)
        top = file.parts(_TREE_KEYS, {"nodes": dict})
        digest.update(path.name.encode() + b"\0" + file.source + b"\0")
        tree = _read_tree(file, top, content)
        name = tree[0].tree if tree else ""
        if name and name in trees:
            file.problem(top["tree"].line, f"the tree '{name}' stands in {trees[name]} too; rename one")
        trees.setdefault(name, file.name)
        for node in tree:
            if node.id in nodes:
                other = nodes[node.id]
                message = f"the id '{node.id}' stands in {other.file}:{other.line} too; rename one"
                file.problem(node.line, message)
                continue
            nodes[node.id] = node
        for old, value in file.mapping(top.get("moved"), "moved").items():
            if old in moved:
                file.problem(value.line, f"'{old}' is moved twice; keep one line")
            moved[old] = file.word(value, "the new id")
            moved_lines[old] = (file.name, value.line)
    _add_region_nodes(nodes, content, problems, network)
    return Forest(_with_homes(nodes), moved, moved_lines, digest.digest())


def _read_tree(file: LinedFile, top: Mapping[str, Value], content: Content) -> list[Node]:
    tree = file.word(top.get("tree"), "tree")
    if not NODE_ID.fullmatch(tree):
        file.problem(top["tree"].line if "tree" in top else 1, "needs 'tree:' with the id of its entry node")
    audience = file.word(top.get("audience"), "audience", AUDIENCES)
    if "audience" not in top:
        file.problem(1, f"needs 'audience:' ({', '.join(AUDIENCES)})")
    whole = _Whole(tree, audience or "all", file.word(top.get("through"), "through"))
    nodes = []
    for name, value in file.mapping(top.get("nodes"), "nodes").items():
        if not NODE_ID.fullmatch(name):
            advice = f"use a-z, 0-9, _ and -, a letter first, at most {NODE_ID_LIMIT} bytes"
            file.problem(value.line, f"'{name}' is no node id; {advice}")
            continue
        nodes.append(_read_node(file, name, value, content, whole))
    return nodes


def _read_node(file: LinedFile, name: str, value: Value, content: Content, whole: _Whole) -> Node:
    what = f"the node '{name}'"
    entries = file.mapping(value if value.data is not None else Value({}, value.line), what, _NODE_KEYS)
    contacts = []
    for item in file.items(entries.get("contacts"), f"contacts of {what}"):
        if content.contacts and item.raw in ALWAYS_SHOWN and item.raw not in content.contacts:
            message = f"has no contact '{item.raw}', on which much rests; put it back"
            file.problems.append(Problem(file_name(content.root / "hotlines.yaml"), 1, message, Kind.UNREAD))
        elif contact := file.word(item, "contact", content.contacts):
            contacts.append(contact)
    return Node(
        id=name,
        tree=whole.tree,
        text=file.word(entries.get("text"), "text") or name,
        audience=whole.audience,
        role=file.word(entries.get("role"), "role", ROLES),
        action=file.word(entries.get("action"), "action", ACTIONS),
        neutral=file.flag(entries.get("neutral"), "neutral", default=False),
        notification=file.flag(entries.get("notification"), "notification", default=False),
        elsewhere=file.flag(entries.get("elsewhere"), "elsewhere", default=False),
        urgent=file.flag(entries.get("urgent"), "urgent", default=False),
        entry=file.flag(entries.get("entry"), "entry", default=False),
        back=file.flag(entries.get("back"), "back", default=True),
        regions=file.word(entries.get("regions"), "regions", REGION_LISTS),
        rows=_read_rows(file, entries.get("buttons"), what, content),
        contacts=tuple(contacts),
        directory=file.flag(entries.get("directory"), "directory", default=False),
        through=_through(file, name, entries.get("through"), whole),
        arguments=argument_lengths(file, entries.get("arguments"), name),
        case=_read_case(file, entries.get("case"), what, content),
        file=file.name,
        line=value.line,
    )


def _through(file: LinedFile, name: str, value: Value | None, whole: _Whole) -> str:
    """The node that asks whether a number answered: the node's own, else that of its tree."""
    own = file.word(value, "through")
    return own or ("" if name == whole.through else whole.through)


def _read_rows(
    file: LinedFile, value: Value | None, what: str, content: Content
) -> tuple[tuple[Link, ...], ...]:
    rows = []
    for item in file.items(value, f"buttons of {what}"):
        cells = item.data if isinstance(item.data, list) else [item]
        row = [_read_link(file, cell, what, content) for cell in cells]
        rows.append(tuple(link for link in row if link is not None))
    return tuple(row for row in rows if row)


def _read_link(file: LinedFile, value: Value, what: str, content: Content) -> Link | None:
    if not isinstance(value.data, dict):
        to = file.word(value, f"a button of {what}")
        return Link(to, line=value.line) if to else None
    entries = file.mapping(value, f"a button of {what}", ("to", "label", "language"))
    to = file.word(entries.get("to"), "to")
    if not to:
        file.problem(value.line, f"a button of {what} needs 'to:' with a node id")
        return None
    language = file.word(entries.get("language"), "language", content.languages)
    return Link(to, file.word(entries.get("label"), "label"), language, value.line)


def _read_case(file: LinedFile, value: Value | None, what: str, content: Content) -> CaseHint | None:
    if value is None:
        return None
    entries = file.mapping(value, f"the case of {what}", ("category", "urgency"))
    category = file.word(entries.get("category"), "category", content.categories)
    urgency = file.word(entries.get("urgency"), "urgency", URGENCIES)
    if "urgency" not in entries:
        file.problem(value.line, f"the case of {what} lacks 'urgency'; add it")
    return CaseHint(category, urgency or "green")


def _add_region_nodes(
    nodes: dict[str, Node], content: Content, problems: list[Problem], network: Network
) -> None:
    for region in content.regions.values():
        for kind in REGION_LISTS:
            name = f"{kind}_{region.id.lower()}"
            if name in nodes:
                other = nodes[name]
                message = f"'{name}' is made from regions.yaml; leave it out here"
                problems.append(Problem(other.file, other.line, message))
            action = "write_region" if kind == WRITE else ""
            asks = nodes[kind].through if kind in nodes else ""
            nodes[name] = Node(
                name,
                tree=kind,
                text="",
                action=action,
                region=region.id,
                home=kind,
                through=asks,
                center=network.for_region(region.id) or network.default,
            )


def _with_homes(nodes: dict[str, Node]) -> dict[str, Node]:
    """Sets where ⬅️ leads by default: the entry of the node's tree, for lack of one the first screen. Only
    screens that a service shows, entries of trees and nodes with `back: false` have no ⬅️: who pressed 🆘
    deep in a tree must find the way back."""
    opening = nodes[START].tree if START in nodes else START
    homes = {}
    for name, node in nodes.items():
        home = node.home
        if not node.generated:
            home = node.tree if node.tree in nodes else START
        shown_by_service = node.entry and node.tree != opening
        if shown_by_service or not node.back or name in (node.tree, START):
            home = ""
        homes[name] = replace(node, home=home)
    return homes
