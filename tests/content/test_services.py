"""The list of the texts that the program says by their keys is true: it has those of the code, and no others."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import content
from dialogs.service_rules import KEYS_FILE

ROOT = Path(__file__).parents[2]
KEY = re.compile(r"(?:bot|button|category|command|link|right|staff|toast)-[a-z]+(?:-[a-z]+)*")


@pytest.fixture(scope="module")
def listed() -> set[str]:
    """The keys of the list."""
    lines = (content.library.DEFAULT_ROOT / KEYS_FILE).read_text("utf-8").splitlines()
    return {line for line in lines if not line.startswith("#")}


@pytest.fixture(scope="module")
def strings() -> set[str]:
    """Every string that stands in the code of the program, those of f-strings too."""
    paths = [path for room in ("bot", "handlers") for path in (ROOT / room).rglob("*.py")]
    nodes = [node for path in paths for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_key_of_the_code_is_listed(listed, strings):
    assert {string for string in strings if KEY.fullmatch(string)} <= listed


def test_every_listed_key_stands_in_the_code(listed, strings):
    beginnings = tuple(string for string in strings if re.fullmatch(r"[a-z]+(?:-[a-z]+)*-", string))
    assert {key for key in listed if key not in strings and not key.startswith(beginnings)} == set()


def test_the_list_has_all_services(listed):
    assert set(content.load().services) == listed
