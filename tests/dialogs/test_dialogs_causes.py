"""The cause of a trouble is told, and isn't buried under what follows from it."""

from __future__ import annotations

import pytest

import content
import dialogs

HOTLINES = "content/hotlines.yaml"
RU = "content/ru/all.ftl"
CHILD = "trees/child.yaml"
YAMLS = ("hotlines", "regions", "categories", "services", "telltale", "aliases")


def only_file(workshop, name: str, *words: str) -> None:
    """Asserts that all that is told is one problem of this file."""
    (problem,) = workshop.check().problems
    assert problem.file == str(workshop.root / name), problem
    assert all(word in problem.message for word in words), problem


@pytest.mark.parametrize("name", [*(f"content/{name}.yaml" for name in YAMLS), CHILD, RU])
@pytest.mark.parametrize("how", ["empty", "comment", "not UTF-8", "folder"])
def test_a_file_that_can_not_be_read_is_all_that_is_told(workshop, name, how):
    path = workshop.root / name
    path.unlink()
    if how == "folder":
        path.mkdir()
    else:
        path.write_bytes({"empty": b"", "comment": b"# nothing\n", "not UTF-8": b"a: \xff\n"}[how])
    only_file(workshop, name, {"not UTF-8": "UTF-8", "folder": "can't be read"}.get(how, "put back what stood in it"))


@pytest.mark.parametrize("name", [f"content/{name}.yaml" for name in YAMLS])
def test_a_missing_file_of_data(workshop, name):
    (workshop.root / name).unlink()
    only_file(workshop, name, "can't be read", "put the file there")


@pytest.mark.parametrize("name", [*(f"content/{name}.yaml" for name in YAMLS), CHILD])
def test_yaml_that_is_not_valid(workshop, name):
    text = (workshop.root / name).read_text("utf-8")
    workshop.write(name, text + "\n]]: [\n")
    only_file(workshop, name, "not valid YAML", "correct")


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        (HOTLINES, "hotlines:", "hotlins:", ("hotlines",)),
        ("content/regions.yaml", "regions:", "region:", ("regions",)),
        (CHILD, "nodes:", "knots:", ("nodes",)),
        (HOTLINES, "status: publish\n", "status: pubish\n", ("unknown status 'pubish'", "did you mean 'publish'")),
        (HOTLINES, "    status: publish\n", "", ("lacks 'status'",)),
        (HOTLINES, "id: emergency_112", "id: 112", ("needs an id",)),
    ],
)
def test_what_much_else_rests_on(workshop, name, old, new, words):
    workshop.change(name, old, new)
    problems = workshop.check().problems
    assert {problem.file for problem in problems} == {str(workshop.root / name)}, problems
    assert any(all(word in problem.message for word in words) for problem in problems), problems


def test_a_tree_that_is_gone(workshop):
    (workshop.root / CHILD).unlink()
    (problem,) = workshop.check().problems
    assert problem.file == str(workshop.trees)
    assert "child, beaten, beaten_now and 1 more" in problem.message
    assert "put it back" in problem.message


def test_a_file_of_texts_that_is_gone(workshop):
    for language in ("kk", "ru", "en"):
        texts = "".join(f"more-{number} = {language}\n" for number in range(5))
        workshop.write(f"content/{language}/more.ftl", texts)
    (workshop.content / "ru" / "more.ftl").unlink()
    workshop.only("content/ru", 1, "none of the 5 texts that more.ftl has")


def test_causes_come_before_what_follows(workshop):
    workshop.change(CHILD, "  beaten_now:", "  Beaten_Now:")
    first, *rest = workshop.check().problems
    assert "'Beaten_Now' is no node id" in first.message
    assert rest
    workshop.change(RU, "start = ru welcome", "broken text\nstart = ru welcome")
    kinds = [problem.kind for problem in workshop.check().problems]
    assert kinds == sorted(kinds)
    assert len(set(kinds)) > 1


def test_loading_tells_the_same(workshop):
    (workshop.content / "hotlines.yaml").unlink()
    with pytest.raises(content.ContentError) as caught:
        content.load(workshop.content)
    assert caught.value.problems == workshop.check().problems
    assert len(str(caught.value).splitlines()) == 1


def test_loading_trees_tells_the_same(workshop):
    workshop.write(CHILD, "")
    with pytest.raises(dialogs.DialogError) as caught:
        workshop.load()
    assert caught.value.problems == workshop.check().problems
