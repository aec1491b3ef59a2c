"""Walks over screens by real buttons, as a person would: on the real content and on random trees."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import content
import dialogs
from dialogs.callback import LIMIT

MARKS = ("🆘", "💬", "🚪")


def walk(loaded, language, roots):
    """Every (press, screen) that real buttons lead to from the roots."""
    waiting = [loaded.press(root, language) for root in roots]
    seen = set(waiting)
    while waiting:
        data = waiting.pop()
        assert len(data.encode()) <= LIMIT
        press = loaded.parse(data)
        node = loaded.node(press.node)
        assert node is not None
        if not loaded.has_screen(node):
            continue
        screen = loaded.screen(press.node, press.language, press.parent)
        yield press, screen
        for button in (button for row in screen.rows for button in row if button.press):
            if button.press not in seen:
                seen.add(button.press)
                waiting.append(button.press)


def assert_marks(loaded, press, screen):
    """🆘, 💬 and 🚪 stand on the screen, once each."""
    if not loaded.node(press.node).neutral:
        labels = [button.label for button in screen.rows[-1]]
        assert [label.split()[0] for label in labels] == list(MARKS), press


def test_every_screen_of_the_miniature_has_the_marks(miniature):
    for language in miniature.languages:
        for press, screen in walk(miniature, language, ["start"]):
            assert_marks(miniature, press, screen)


def test_every_screen_of_the_real_content_has_the_marks():
    loaded = dialogs.load(content.load())
    for language in loaded.languages:
        seen = set()
        for press, screen in walk(loaded, language, ["start"]):
            assert_marks(loaded, press, screen)
            seen.add(press.node)
        assert len(seen) >= 25


FIXED = {"start", "sos", "sos_write", "write", "hide"}
NAMES = [f"n{number}" for number in range(7)]


@st.composite
def random_trees(draw):
    """Random nodes n0..n6 and start: buttons, entries, neutral lines, actions without a screen."""
    targets = st.lists(st.sampled_from(NAMES), max_size=3, unique=True)
    trees = {"start": {"buttons": draw(targets)}}
    for name in NAMES:
        kind = draw(st.sampled_from(["plain", "plain", "plain", "entry", "neutral", "action", "no way back"]))
        trees[name] = {"buttons": draw(targets), "kind": kind, "tree": draw(st.sampled_from(["start", "n0"]))}
    return trees


def write_random(root: Path, trees) -> None:
    """The random trees as files, complete in one language."""
    (root / "kk").mkdir()
    (root / "trees").mkdir()
    (root / "hotlines.yaml").write_text("hotlines: []\n")
    (root / "regions.yaml").write_text("regions: []\n")
    (root / "categories.yaml").write_text("categories: []\ncontact_about: []\n")
    (root / "services.yaml").write_text("spare: []\n")
    (root / "services.txt").write_text("spare\n")
    (root / "telltale.yaml").write_text("kk: [x]\n")
    (root / "facts.yaml").write_text("sources: []\nfacts: []\n")
    (root / "approvals.yaml").write_text("approvals: {}\n")
    (root / "wording.yaml").write_text("kk: [{says: never, because: a promise}]\n")
    (root / "aliases.yaml").write_text("first: [{kk: a}]\nsecond: [{kk: b}]\nduty: [{kk: c}]\n")
    texts = [f"mark-{name} = {mark}" for name, mark in zip(("sos", "write", "hide"), MARKS, strict=True)]
    texts += ["mark-back = ⬅️", "mark-start = 🏠"]
    files = {"start": [], "n0": []}
    for name in FIXED - {"start"}:
        files["start"].append(f"  {name}:\n    action: hide\n")
    for name, node in trees.items():
        kind = node.get("kind", "plain")
        lines = [f"  {name}:", f"    buttons: [{', '.join(node['buttons'])}]"]
        flags = {
            "entry": "entry: true",
            "neutral": "neutral: true",
            "action": "action: silent",
            "no way back": "back: false",
        }
        lines += [f"    {flags[kind]}"] if kind in flags else []
        files[node.get("tree", "start")].append("\n".join(lines) + "\n")
        value = "" if kind == "action" else " text"
        texts.append(f"{name} ={value}\n    .label = to {name}")
    for tree, nodes in files.items():
        text = "".join(nodes) or "  {}\n"
        (root / "trees" / f"{tree}.yaml").write_text(f"tree: {tree}\naudience: all\nnodes:\n{text}")
    (root / "kk" / "all.ftl").write_text("\n".join(texts) + "\n", "utf-8")
    (root / "trees" / "ids.txt").write_text("\n".join([*sorted(FIXED), *NAMES]) + "\n")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(random_trees())
def test_reachability_agrees_with_an_independent_walk(trees):
    root = Path(tempfile.mkdtemp())
    try:
        write_random(root, trees)
        loaded_content = content.load(root)
        loaded, problems = dialogs.read(loaded_content, root / "trees")
    finally:
        shutil.rmtree(root)
    pressed = {press.node for press, _ in walk(loaded, "kk", ["start"])}
    shown = {name for name in NAMES if trees[name]["kind"] != "action"}
    flagged = {name for name in shown if any(f"no button leads to '{name}'" in p.message for p in problems)}
    assert flagged == shown - pressed


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_walk_stays_in_its_language_unless_a_button_switches_it(miniature, language):
    languages = {press.language for press, _ in walk(miniature, language, ["child"])}
    assert languages == {language}  # lang_set has no screen: a service answers it
