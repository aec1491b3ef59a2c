"""A graph as a picture (SVG), for machines without Graphviz: a column for each number of presses from where the
branch begins, in each the screens in reading order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree

from dialogs.graph import ACTION, ELSEWHERE, ENTRY, REGIONS, SCREEN, Arrow, Graph

_WIDTH, _HEIGHT = 260, 46  # of a box, in the picture's units
_BETWEEN_COLUMNS, _BETWEEN_ROWS = 130, 16
_MARGIN, _TITLE = 30, 40
_BEND = 50  # how far an arrow inside a column swings out
_LONGEST = 34  # letters in a line of a box
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STYLE = """
    text { font: 13px sans-serif; fill: #1b2733; }
    .title { font-size: 18px; font-weight: bold; }
    .id, .label { font-size: 11px; fill: #5b6b7b; }
    .label { paint-order: stroke; stroke: #fff; stroke-width: 4px; }
    rect { fill: #f4f8fb; stroke: #46617c; }
    .entry { fill: #dcebf7; stroke-width: 2.5; }
    .action { fill: #fdf3dc; }
    .elsewhere { fill: #fff; stroke-dasharray: 5 4; }
    .regions { fill: #e9f5e6; }
    path { fill: none; stroke-width: 1.3; }
    path:hover { stroke-width: 4; }
    .back { stroke-dasharray: 2 3; }
    marker path { fill: #7d90a3; }
"""
_CORNERS = {ENTRY: "14", ACTION: "23", SCREEN: "4", ELSEWHERE: "4", REGIONS: "4"}

Place = tuple[int, int]  # column and row


def svg(drawn: Graph) -> str:
    """The picture, well-formed whatever the texts are."""
    places = _places(drawn)
    columns = max((column for column, _ in places.values()), default=0) + 1
    rows = max((row for _, row in places.values()), default=0) + 1
    width = 2 * _MARGIN + columns * _WIDTH + (columns - 1) * _BETWEEN_COLUMNS + _BEND
    height = 2 * _MARGIN + _TITLE + rows * (_HEIGHT + _BETWEEN_ROWS)
    size = {"width": str(width), "height": str(height), "viewBox": f"0 0 {width} {height}"}
    root = ElementTree.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **size})
    _text(root, "title", drawn.branch)
    _text(root, "style", _STYLE)
    ElementTree.SubElement(root, "rect", {"width": "100%", "height": "100%", "style": "fill: #fff; stroke: none"})
    marker = {"id": "tip", "viewBox": "0 0 8 8", "refX": "8", "refY": "4", "markerWidth": "7", "markerHeight": "7"}
    tip = ElementTree.SubElement(ElementTree.SubElement(root, "defs"), "marker", {**marker, "orient": "auto"})
    ElementTree.SubElement(tip, "path", {"d": "M0 0 L8 4 L0 8 z"})
    _text(root, "text", drawn.branch, {"class": "title", "x": str(_MARGIN), "y": str(_MARGIN + 8)})
    for arrow in drawn.arrows:
        _draw_arrow(root, arrow, places)
    for box in drawn.boxes:
        x, y = _corner(places[box.id])
        group = ElementTree.SubElement(root, "g")
        _text(group, "title", f"{box.label} ({box.id})" if box.label else box.id)
        shape = {"class": box.kind, "x": str(x), "y": str(y), "rx": _CORNERS[box.kind]}
        ElementTree.SubElement(group, "rect", {**shape, "width": str(_WIDTH), "height": str(_HEIGHT)})
        middle = {"x": str(x + _WIDTH // 2), "text-anchor": "middle"}
        if box.label:
            _text(group, "text", _shortened(box.label), {**middle, "y": str(y + 20)})
        _text(group, "text", box.id, {**middle, "class": "id", "y": str(y + (37 if box.label else 27))})
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, "unicode") + "\n"


def _places(drawn: Graph) -> dict[str, Place]:
    filled: dict[int, int] = {}
    places = {}
    for box in drawn.boxes:
        row = filled.get(box.column, 0)
        places[box.id] = (box.column, row)
        filled[box.column] = row + 1
    return places


def _corner(place: Place) -> tuple[int, int]:
    """The upper left corner of the box at a place."""
    column, row = place
    x = _MARGIN + column * (_WIDTH + _BETWEEN_COLUMNS)
    return x, _MARGIN + _TITLE + row * (_HEIGHT + _BETWEEN_ROWS)


def _draw_arrow(root: ElementTree.Element, arrow: Arrow, places: Mapping[str, Place]) -> None:
    source, target = places[arrow.source], places[arrow.target]
    (x1, y1), (x2, y2) = _corner(source), _corner(target)
    y1, y2 = y1 + _HEIGHT // 2, y2 + _HEIGHT // 2
    kind = "on"
    if target[0] > source[0]:
        x1 += _WIDTH
        bend1, bend2 = x1 + _BETWEEN_COLUMNS // 2, x2 - _BETWEEN_COLUMNS // 2
    else:
        kind = "back"
        x2 += _WIDTH
        x1 += _WIDTH if target[0] == source[0] else 0
        bend1 = x1 + (_BEND if target[0] == source[0] else -_BEND)
        bend2 = x2 + _BEND
    line = f"M{x1} {y1} C{bend1} {y1} {bend2} {y2} {x2} {y2}"
    # One color for each box that arrows leave, so that the eye can follow them where they lie close together.
    color = f"stroke: hsl({(source[0] * 83 + source[1] * 47) % 360} 45% 52%)"
    path = ElementTree.SubElement(root, "path", {"class": kind, "d": line, "style": color, "marker-end": "url(#tip)"})
    _text(path, "title", f"{arrow.source} → {arrow.target}")
    if arrow.label:
        # Near the tip: where many arrows leave one box, their beginnings lie on one another.
        x, anchor = (x2 - 10, "end") if kind == "on" else (x2 + 10, "start")
        place = {"class": "label", "x": str(x), "y": str(y2 - 5), "text-anchor": anchor}
        _text(root, "text", _shortened(arrow.label), place)


def _text(parent: ElementTree.Element, tag: str, text: str, attributes: Mapping[str, str] | None = None) -> None:
    ElementTree.SubElement(parent, tag, dict(attributes or {})).text = _NOT_XML.sub("", text)


def _shortened(label: str) -> str:
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"
