"""Each setting that a test or a bench changes has a reason beside it, and stands in docs/testing.md with the test that
runs without the change."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.settings import PREFIX, Settings

ROOT = Path(__file__).resolve().parent.parent
# Who a run is, and where Telegram, the database and the centers are: no run without them.
REQUIRED = {"bot_token", "api_root", "keys", "database_url", "centers_file"}
WEBHOOK = {"webhook_url", "webhook_secret", "webhook_listen"}
FIELDS = Settings.model_fields.keys() - REQUIRED - WEBHOOK
# How settings are read, and what texts say of them: nothing runs with these.
READING = {"tests/bot/test_settings.py", "tests/bot/test_proxies.py", "tests/content/test_content.py"}
TAKES_SETTINGS = {"Settings", "open", "earnest", "environment", "started"}
COMMENT_LINES = 3  # so far above may the reason stand
DOCUMENT = (ROOT / "docs" / "testing.md").read_text("utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in DOCUMENT.splitlines() if line[:3] == "| `"]


def given(source: str) -> Iterator[tuple[str, ast.expr]]:
    """Settings that get a value, by a call that takes settings or in a dictionary, and the values."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in TAKES_SETTINGS:
                yield from ((one.arg, one.value) for one in node.keywords if one.arg in FIELDS)
        elif isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                written = key.value if isinstance(key, ast.Constant) else None
                if isinstance(written, str) and (field := written.removeprefix(PREFIX).lower()) in FIELDS:
                    yield field, value


def is_default(field: str, value: ast.expr) -> bool:
    try:
        found = getattr(Settings(**{field: ast.literal_eval(value)}), field)
    except ValueError:
        return False
    return bool(found == Settings.model_fields[field].default)


def changes(path: Path) -> list[tuple[str, int]]:
    """Settings that a file gives another value than their default, and in which line."""
    return [
        (field, value.lineno) for field, value in given(path.read_text("utf-8")) if not is_default(field, value)
    ]


def files() -> Iterator[tuple[str, Path]]:
    for folder in ("tests", "bench"):
        for path in (ROOT / folder).rglob("*.py"):
            name = path.relative_to(ROOT).as_posix()
            if name not in READING:
                yield name, path


def test_the_table_lists_every_change_and_no_other() -> None:
    found = {(field, name) for name, path in files() for field, _ in changes(path)}
    listed = {(row[0].strip("`"), name) for row in ROWS for name in re.findall(r"`([\w/]+\.py)`", row[1])}
    assert found == listed


def test_the_reason_stands_beside_each_change() -> None:
    for name, path in files():
        lines = path.read_text("utf-8").splitlines()
        for field, number in changes(path):
            near = lines[max(number - 1 - COMMENT_LINES, 0) : number]
            assert any("#" in line for line in near), f"{name}:{number} changes {field} without a word why"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[1][:40]}")
def test_a_test_runs_without_the_change(row: list[str]) -> None:
    assert len(row) == 4
    assert len(row[2]) > 20, "no reason"
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", row[3])
    assert named, "names no test"
    for path, name in named:
        assert re.search(rf"^(async )?def {name}\(", (ROOT / path).read_text("utf-8"), re.M), f"{path}::{name}"


def test_the_earnest_tests_change_nothing() -> None:
    assert not [name for name, path in files() if name.startswith("tests/earnest/") and changes(path)]


def test_what_is_changed_is_noticed_however_it_is_given(tmp_path: Path) -> None:
    path = tmp_path / "test_some.py"
    said = ('Settings(pacing="off")', 'environment = {"QORGAN_PARK_AFTER": "0.1"}', 'Stage.open(folder, pacing="on")')
    path.write_text("\n".join(said))
    assert changes(path) == [("pacing", 1), ("park_after", 2)]
