"""Graphs of the trees: every button an arrow, and pictures that stay well-formed whatever the texts say."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from dialogs import Dialogs
from dialogs.drawing import svg
from dialogs.graph import Graph, branches, dot, graph, mermaid

SVG = "{http://www.w3.org/2000/svg}"
NASTY = 'a"]<b>&\\#{`%};|'


def parsed(picture: str) -> ElementTree.Element:
    return ElementTree.fromstring(picture)  # noqa: S314 - we have made it ourselves


def words(drawn: Graph) -> dict[str, tuple[str, str, int]]:
    return {box.id: (box.label, box.kind, box.column) for box in drawn.boxes}


def nasty(workshop) -> Dialogs:
    workshop.change_texts(".label = {word} beaten\n", f".label = {NASTY}\n".replace("{`%}", '{ "{" }`%{ "}" }'))
    workshop.change_texts("low-short = {word} lower", "low-short = {word} \u0001\"--&gt;")
    return workshop_read(workshop)


def workshop_read(workshop) -> Dialogs:
    """The miniature as far as it can be read."""
    import content
    import dialogs

    said, problems = content.read(workshop.content)
    return dialogs.read(said, workshop.trees, problems)[0]


def test_branches_begin_with_the_first_screen(miniature: Dialogs) -> None:
    assert branches(miniature) == ["start", "child", "system"]
    with pytest.raises(KeyError):
        graph(miniature, "contacts", "ru")


def test_a_branch(miniature: Dialogs) -> None:
    drawn = graph(miniature, "child", "ru")
    assert words(drawn) == {
        "child": ("ru child", "entry", 0),
        "beaten": ("ru beaten", "screen", 1),
        "low": ("ru low", "screen", 1),
        "beaten_now": ("ru now", "screen", 2),
    }
    assert {(arrow.source, arrow.target, arrow.label) for arrow in drawn.arrows} == {
        ("child", "beaten", ""),
        ("child", "low", ""),
        ("beaten", "beaten_now", ""),
        ("beaten", "low", "ru lower"),
    }


def test_what_the_program_shows_other_branches_and_regions(miniature: Dialogs) -> None:
    drawn = words(graph(miniature, "system", "en"))
    assert drawn["hidden"] == ("", "entry", 0)
    assert drawn["start"] == ("🏠 en first", "elsewhere", 1)
    assert drawn["write_go"] == ("⏭ en skip", "action", 1)
    assert drawn["write_…"] == ("3 regions", "regions", 1)
    assert not any(name.startswith("write_kz") for name in drawn)
    assert words(graph(miniature, "start", "kk"))["child"][1] == "elsewhere"


def test_every_arrow_has_its_boxes(miniature: Dialogs) -> None:
    for branch in branches(miniature):
        drawn = graph(miniature, branch, "kk")
        names = [box.id for box in drawn.boxes]
        assert len(set(names)) == len(names)
        assert {name for arrow in drawn.arrows for name in (arrow.source, arrow.target)} <= set(names)
        living = {node.id for node in miniature.nodes.values() if node.tree == branch and not node.generated}
        assert living <= set(names)


def test_mermaid(miniature: Dialogs) -> None:
    lines = mermaid(graph(miniature, "child", "ru")).splitlines()
    assert lines[:3] == ["flowchart LR", '    n0(["ru child<br/>child"])', '    n1["ru beaten<br/>beaten"]']
    assert '    n1 -->|"ru lower"| n2' in lines
    assert "    n1 --> n3" in lines


def test_mermaid_with_signs_that_mean_something_there(workshop) -> None:
    lines = mermaid(graph(nasty(workshop), "child", "ru")).splitlines()
    assert '    n1["a#34;#93;#60;b#62;#38;#92;#35;#123;#96;#37;#125;#59;#124;<br/>beaten"]' in lines
    assert all(re.fullmatch(r'    n\d+[^"]*("[^"]*"[^"]*)*', line) for line in lines[1:])


def test_graphviz(workshop) -> None:
    text = dot(graph(nasty(workshop), "child", "ru"))
    assert text.startswith('digraph "child" {\n')
    assert '"beaten" [label="a\\"]<b>&\\\\#{`%};|\\nbeaten", shape=box];' in text
    assert '"beaten" -> "low" [label="' in text


def test_svg(miniature: Dialogs) -> None:
    drawn = graph(miniature, "child", "ru")
    root = parsed(svg(drawn))
    texts = [text.text for text in root.iter(f"{SVG}text")]
    for expected in ("child", "ru child", "ru beaten", "beaten_now", "ru lower"):
        assert expected in texts
    lines = [path for path in root.iter(f"{SVG}path") if path.get("marker-end")]
    assert len(lines) == len(drawn.arrows)
    width, height = (float(root.attrib[name]) for name in ("width", "height"))
    boxes = [box for box in root.iter(f"{SVG}rect") if box.get("rx")]
    places = {(float(box.attrib["x"]), float(box.attrib["y"])) for box in boxes}
    assert len(places) == len(drawn.boxes)
    for x, y in places:
        assert 0 <= x <= width - float(boxes[0].attrib["width"])
        assert 0 <= y <= height - float(boxes[0].attrib["height"])


def test_columns_stand_in_order_and_boxes_not_on_each_other(miniature: Dialogs) -> None:
    drawn = graph(miniature, "child", "ru")
    root = parsed(svg(drawn))
    boxes = [box for box in root.iter(f"{SVG}rect") if box.get("rx")]
    columns = [float(box.attrib["x"]) for box in boxes]
    assert [sorted(set(columns)).index(x) for x in columns] == [box.column for box in drawn.boxes]
    for one in boxes:
        for other in boxes:
            if one is not other and one.attrib["x"] == other.attrib["x"]:
                distance = abs(float(one.attrib["y"]) - float(other.attrib["y"]))
                assert distance > float(one.attrib["height"])


def test_svg_stays_well_formed(workshop) -> None:
    root = parsed(svg(graph(nasty(workshop), "child", "ru")))
    texts = [text.text for text in root.iter(f"{SVG}text")]
    assert NASTY in texts
    assert 'ru "--&gt;' in texts


def test_a_missing_label_leaves_the_id(workshop) -> None:
    workshop.change("content/ru/all.ftl", "beaten_now = ru go\n    .label = ru now\n", "")
    drawn = graph(workshop_read(workshop), "child", "ru")
    assert words(drawn)["beaten_now"] == ("", "screen", 2)
    assert 'n3["beaten_now"]' in mermaid(drawn)
    parsed(svg(drawn))
