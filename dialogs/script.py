"""All screens as a script to print: for experts who read on paper, every language side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from content.fluent_files import words_of
from dialogs.engine import Dialogs
from dialogs.graph import branches, reading_roots
from dialogs.layout import Cell, ContactLink
from dialogs.model import Link, Node
from dialogs.release import Waiting, seen, waiting

_MISSING = "(missing)"
_STYLE = """
@page { size: A4 landscape; margin: 12mm; }
body { font: 10.5pt/1.4 sans-serif; color: #111; margin: 1em auto; max-width: 75em; }
h1 { font-size: 17pt; } h2 { font-size: 14pt; break-before: page; } h3 { font-size: 11.5pt; margin: 0 0 .3em; }
h3 code { font-size: 11pt; }
section { break-inside: avoid; margin: 0 0 1.6em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #999; padding: .35em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; } .text { white-space: pre-wrap; } .form { font: 9pt monospace; white-space: pre-wrap; }
ul { margin: 0; padding-left: 1.1em; } a { color: inherit; }
.about { color: #444; font-weight: normal; } .wait { color: #8a1f11; } .missing { color: #8a1f11; font-style: italic; }
@media print { body { margin: 0; max-width: none; } thead { display: table-header-group; } }
"""


def script(dialogs: Dialogs) -> str:
    """An HTML page that asks nothing of the network: branch by branch, depth first from where each begins."""
    missing: dict[str, list[Waiting]] = {}
    for one in waiting(dialogs):
        missing.setdefault(one.key, []).append(one)
    parts = [
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">',
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
        f"<title>Qorgan, all screens</title><style>{_STYLE}</style></head><body>",
        f"<h1>Qorgan, all screens</h1><p>Version {escape(dialogs.version)}. ",
        "Where … stands, the program fills something in. ",
        "The buttons that every screen has (⬅️ 🏠 🆘 💬 🚪) are left out.</p>",
    ]
    for branch in all_branches(dialogs):
        nodes = in_reading_order(dialogs, branch)
        if sections := [_section(dialogs, node, missing.get(node.text, ())) for node in nodes]:
            parts += [f"<h2>{escape(branch)}</h2>", *sections]
    parts.append("<h2>on buttons, in parts of screens, and in the bot's profile</h2>")
    parts += [_piece(dialogs, key, missing.get(key, ())) for key in besides_screens(dialogs)]
    return "\n".join([*parts, "</body></html>\n"])


def besides_screens(dialogs: Dialogs) -> list[str]:
    """The keys of what visitors see and no section of a screen shows."""
    screens = {node.text for node in dialogs.nodes.values() if dialogs.has_screen(node)}
    return sorted(seen(dialogs.content, dialogs.nodes) - screens)


def all_branches(dialogs: Dialogs) -> list[str]:
    """Ids of the branches, then of those that only have screens made for regions."""
    return list(dict.fromkeys([*branches(dialogs), *(node.tree for node in dialogs.nodes.values())]))


def in_reading_order(dialogs: Dialogs, branch: str) -> Iterator[Node]:
    """Every screen of a branch once: each below the one from which the shortest way leads to it, depth first."""
    seen: set[str] = set()
    for root in reading_roots(dialogs, branch):
        if root.id not in seen:
            below = _below(dialogs, root, seen)
            waiting_nodes = [root]
            while waiting_nodes:
                node = waiting_nodes.pop()
                if dialogs.has_screen(node):
                    yield node
                waiting_nodes += reversed(below[node.id])


def _below(dialogs: Dialogs, root: Node, seen: set[str]) -> dict[str, list[Node]]:
    """For each node of the root's branch those that are first reached from it. Adds them to `seen`."""
    seen.add(root.id)
    below: dict[str, list[Node]] = {root.id: []}
    following = [root]
    for node in following:
        links = [cell for row in dialogs.rows(node) for cell in row if isinstance(cell, Link)]
        for target in filter(None, (dialogs.node(link.to) for link in links)):
            if target.id not in seen and target.tree == root.tree:
                seen.add(target.id)
                below[target.id] = []
                below[node.id].append(target)
                following.append(target)
    return below


def _section(dialogs: Dialogs, node: Node, missing: Sequence[Waiting]) -> str:
    about = [f"for {node.audience}", f"action {node.action}" if node.action else "", "neutral" if node.neutral else ""]
    about += ["may come as a new message" if node.notification else ""]
    about += [f"case {node.case.category}, {node.case.urgency}" if node.case else ""]
    cells = [cell for row in dialogs.rows(node) for cell in row]
    rows = [
        [_text_cell(dialogs, node, language) for language in dialogs.languages],
        [_buttons_cell(dialogs, cells, language) for language in dialogs.languages] if cells else [],
        _marks_row(dialogs, node.text),
    ]
    notes = "".join(f"<li>{escape(source)}</li>" for source in _sources(dialogs, node)) + _lacking(missing)
    return _table(dialogs, node.id, ", ".join(filter(None, about)), rows, notes)


def _piece(dialogs: Dialogs, key: str, missing: Sequence[Waiting]) -> str:
    """A text that is no screen of its own, as it is written, and the words of a button."""
    rows = [
        [_words_cell(dialogs, key, language) for language in dialogs.languages],
        _marks_row(dialogs, key),
    ]
    return _table(dialogs, key, "", rows, _lacking(missing))


def _table(dialogs: Dialogs, name: str, about: str, rows: Sequence[Sequence[str]], notes: str) -> str:
    """A section with one column a language; rows without cells are left out."""
    head = "".join(f'<th lang="{escape(language)}">{escape(language)}</th>' for language in dialogs.languages)
    body = "".join(f"<tr>{''.join(row)}</tr>" for row in rows if row)
    told = f' <span class="about">{escape(about)}</span>' if about else ""
    return (
        f'<section id="{escape(name)}"><h3><code>{escape(name)}</code>{told}</h3>'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        f"{f'<ul>{notes}</ul>' if notes else ''}</section>"
    )


def _words_cell(dialogs: Dialogs, key: str, language: str) -> str:
    entries = dialogs.content.messages[language].entries
    found = [words_of(entries[part].pattern) for part in (key, f"{key}.label") if part in entries]
    text = escape("\n".join(found or [_MISSING]))
    return f'<td lang="{escape(language)}" dir="auto"><div class="{"text" if found else "missing"}">{text}</div></td>'


def _lacking(missing: Sequence[Waiting]) -> str:
    return "".join(f'<li class="wait">approval: {escape(str(one))}</li>' for one in missing)


def _text_cell(dialogs: Dialogs, node: Node, language: str) -> str:
    try:
        text = f'<div class="text">{escape(dialogs.text(node, language))}</div>'
    except LookupError:
        text = f'<div class="missing">{_MISSING}</div>'
    entry = dialogs.content.messages[language].entries.get(node.text)
    words = words_of(entry.pattern) if entry is not None else ""
    # The text above shows one wording only of those that a { … -> … } chooses between.
    forms = f'<div class="form">{escape(words)}</div>' if "->" in words else ""
    return f'<td lang="{escape(language)}" dir="auto">{text}{forms}</td>'


def _buttons_cell(dialogs: Dialogs, cells: Sequence[Cell], language: str) -> str:
    items = "".join(f"<li>{_button(dialogs, cell, language)}</li>" for cell in cells)
    return f'<td lang="{escape(language)}" dir="auto"><ul>{items}</ul></td>'


def _button(dialogs: Dialogs, cell: Cell, language: str) -> str:
    try:
        label = escape(dialogs.label(cell, language))
    except LookupError:
        label = f'<span class="missing">{_MISSING}</span>'
    if isinstance(cell, ContactLink):
        contact = cell.contact
        return f"{label}: {escape(contact.names.get(language, contact.id))} {escape(contact.link)}".rstrip()
    target = dialogs.node(cell.to)
    name = escape(target.id if target else cell.to)
    if target is None or not dialogs.has_screen(target):
        return f"{label} → {name}"
    return f'{label} → <a href="#{name}">{name}</a>'


def _marks_row(dialogs: Dialogs, key: str) -> list[str]:
    """A cell a language; none where no language has a mark."""
    marks = {
        language: dict.fromkeys(one.note for one in messages.reviews if one.message == key)
        for language, messages in dialogs.content.messages.items()
    }
    return [
        f'<td lang="{escape(language)}" dir="auto"><ul>{_items("review", notes)}</ul></td>'
        for language, notes in marks.items()
        if any(marks.values())
    ]


def _items(what: str, notes: Iterable[str]) -> str:
    return "".join(f"<li>{what}: {escape(note)}</li>" for note in notes)


def _sources(dialogs: Dialogs, node: Node) -> list[str]:
    """What the text names above it, and where the facts in it were read."""
    content = dialogs.content
    found: dict[str, None] = {}
    for messages in content.messages.values():
        found.update(dict.fromkeys(mark.source for mark in messages.cited if mark.message == node.text))
        if node.text in messages.entries:
            facts = sorted(messages.placeholders(node.text) & content.facts.keys())
            found.update(dict.fromkeys(content.facts[name].source for name in facts))
    lines = []
    for name in filter(None, found):
        source = content.sources.get(name)
        seen = f" (seen {source.seen})" if source and source.seen else ""
        lines.append(f"source {name}: {source.title}{seen}" if source else f"source {name}: not in facts.yaml")
    return lines
