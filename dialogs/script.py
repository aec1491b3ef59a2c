"""All screens as a script to print: for experts who read on paper, every language side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from content.fluent_files import words_of
from dialogs.engine import Dialogs
from dialogs.graph import branches, reading_roots
from dialogs.layout import Cell, ContactLink
from dialogs.model import Link, Node
from dialogs.release import Waiting, waiting

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
        parts.append(f"<h2>{escape(branch)}</h2>")
        parts += [_section(dialogs, node, missing.get(node.text, ())) for node in in_reading_order(dialogs, branch)]
    return "\n".join([*parts, "</body></html>\n"])


def all_branches(dialogs: Dialogs) -> list[str]:
    """Ids of the branches, then of those that only have screens made for regions."""
    return list(dict.fromkeys([*branches(dialogs), *(node.tree for node in dialogs.nodes.values())]))


def in_reading_order(dialogs: Dialogs, branch: str) -> Iterator[Node]:
    """Every screen of a branch once, depth first."""
    seen: set[str] = set()
    for root in reading_roots(dialogs, branch):
        waiting_nodes = [root]
        while waiting_nodes:
            node = waiting_nodes.pop()
            if node.id in seen or node.tree != branch:
                continue
            seen.add(node.id)
            if dialogs.has_screen(node):
                yield node
            links = [cell for row in dialogs.rows(node) for cell in row if isinstance(cell, Link)]
            found = (dialogs.node(link.to) for link in reversed(links))
            waiting_nodes += [target for target in found if target is not None]


def _section(dialogs: Dialogs, node: Node, missing: Sequence[Waiting]) -> str:
    languages = dialogs.languages
    about = [f"for {node.audience}", f"action {node.action}" if node.action else "", "neutral" if node.neutral else ""]
    about += ["may come as a new message" if node.notification else ""]
    about += [f"case {node.case.category}, {node.case.urgency}" if node.case else ""]
    head = "".join(f'<th lang="{escape(language)}">{escape(language)}</th>' for language in languages)
    texts = "".join(_text_cell(dialogs, node, language) for language in languages)
    rows = [cell for row in dialogs.rows(node) for cell in row]
    buttons = "".join(_buttons_cell(dialogs, rows, language) for language in languages)
    marks = "".join(_marks_cell(dialogs, node, language) for language in languages)
    sources = "".join(f"<li>{escape(source)}</li>" for source in _sources(dialogs, node))
    lacking = "".join(f'<li class="wait">approval: {escape(str(one))}</li>' for one in missing)
    notes = f"<ul>{sources}{lacking}</ul>" if sources or lacking else ""
    return (
        f'<section id="{escape(node.id)}"><h3><code>{escape(node.id)}</code> '
        f'<span class="about">{escape(", ".join(filter(None, about)))}</span></h3>'
        f"<table><thead><tr>{head}</tr></thead><tbody><tr>{texts}</tr>"
        f"{f'<tr>{buttons}</tr>' if rows else ''}"
        f"{f'<tr>{marks}</tr>' if '<li>' in marks else ''}</tbody></table>{notes}</section>"
    )


def _text_cell(dialogs: Dialogs, node: Node, language: str) -> str:
    try:
        text = f'<div class="text">{escape(dialogs.text(node, language))}</div>'
    except LookupError:
        text = f'<div class="missing">{_MISSING}</div>'
    entry = dialogs.content.messages[language].entries.get(node.text)
    words = words_of(entry.pattern) if entry is not None else ""
    # The text above shows one wording only of those that a { … -> … } chooses between.
    forms = f'<div class="form">{escape(words)}</div>' if "->" in words else ""
    return f'<td lang="{escape(language)}">{text}{forms}</td>'


def _buttons_cell(dialogs: Dialogs, cells: Sequence[Cell], language: str) -> str:
    items = "".join(f"<li>{_button(dialogs, cell, language)}</li>" for cell in cells)
    return f'<td lang="{escape(language)}"><ul>{items}</ul></td>'


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


def _marks_cell(dialogs: Dialogs, node: Node, language: str) -> str:
    reviews = [one for one in dialogs.content.messages[language].reviews if one.message == node.text]
    notes = dict.fromkeys(one.note for one in reviews)
    items = "".join(f"<li>review: {escape(note)}</li>" for note in notes)
    return f'<td lang="{escape(language)}"><ul>{items}</ul></td>' if items else "<td></td>"


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
