"""Every promise names a test that is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "docs" / "promises.md").read_text("utf-8")
PROVED, _, UNPROVED = TEXT.partition("## Not proven by a test")


def rows(text: str) -> list[list[str]]:
    found = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line[:1] == "|"]
    return [row for row in found if row[0] not in ("promise", "---")]


@pytest.mark.parametrize("row", rows(PROVED), ids=lambda row: row[0][:40])
def test_a_promise_is_proved(row: list[str]) -> None:
    assert len(row) == 3
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", row[2])
    assert named, "names no test"
    for path, name in named:
        assert re.search(rf"^(async )?def {name}\(", (ROOT / path).read_text("utf-8"), re.M), f"{path}::{name}"


def test_what_is_not_proved_says_why() -> None:
    assert rows(UNPROVED)
    assert all(len(row) == 3 and len(row[2]) > 10 for row in rows(UNPROVED))


def test_screens_that_are_named_exist() -> None:
    content = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "content" / "en").glob("*.ftl")))
    ids = set(re.findall(r"^([a-z][\w-]*) *=", content, re.M))
    for row in rows(TEXT):
        for name in re.findall(r"`([a-z][\w-]*)`", row[1]):
            assert name in ids, name
