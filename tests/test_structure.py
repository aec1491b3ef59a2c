"""The rules of the house that no linter knows: no circle between files, no long file, no long function."""

from __future__ import annotations

import ast
import asyncio
import socket
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("bot", "content", "dialogs", "handlers", "sandbox")
CODE = {".py", ".js", ".css", ".html"}
MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 50


def code_files() -> Iterator[Path]:
    """All code but tests and migrations."""
    for folder in (*PACKAGES, "bench", "docs"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in CODE and "migrations" not in path.parts:
                yield path


def test_no_circle_between_files() -> None:
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        pytest.fail("files import each other in a circle: " + " < ".join(error.args[1]), pytrace=False)


def test_no_long_file() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in code_files()}
    assert lengths
    assert {str(path): length for path, length in lengths.items() if length > MOST_LINES_OF_A_FILE} == {}


def test_no_long_function() -> None:
    lengths = {
        f"{path}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path in code_files()
        if path.suffix == ".py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert lengths
    assert {name: length for name, length in lengths.items() if length > MOST_LINES_OF_A_FUNCTION} == {}


async def test_tests_reach_no_network(outside_attempts: list[str]) -> None:
    """192.0.2.1 is an address for documents (RFC 5737), `.invalid` a name that never exists (RFC 2606)."""
    with pytest.raises(OSError, match="no network"):
        socket.create_connection(("192.0.2.1", 9), timeout=0.1)
    with pytest.raises(OSError, match="no network"):
        await asyncio.open_connection("192.0.2.1", 9)
    with pytest.raises(OSError, match="no network"):
        await asyncio.open_connection("somewhere.invalid", 9)
    # Numeric addresses pass through getaddrinfo as well.
    assert len(outside_attempts) == 3
    outside_attempts.clear()
