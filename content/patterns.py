"""Parts of Fluent's patterns: what stands in them, and what the library can't take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count

from fluent.syntax import ast

_LONG_VALUE = 2000
# What has nothing within that anybody asks for: not to look there takes half of the time.
_LEAVES = (
    ast.TextElement, ast.Identifier, ast.Span, ast.StringLiteral, ast.NumberLiteral, ast.VariableReference,
)  # fmt: skip


def without_long_values(
    arguments: Mapping[str, str | int],
) -> tuple[dict[str, str | int], dict[str, str]]:
    """The arguments with a token for each long value, and the values by token. fluent.runtime (resolver.py,
    MAX_PART_LENGTH) refuses values over 2500 characters, and a person's text may be longer."""
    short, long = dict(arguments), dict[str, str]()
    strings = [value for value in arguments.values() if isinstance(value, str)]
    free = (token for token in map("\ue000{}\ue001".format, count()) if not any(token in s for s in strings))
    for name, value in arguments.items():
        if isinstance(value, str) and len(value) > _LONG_VALUE:
            token = next(free)
            short[name], long[token] = token, value
    return short, long


def reference(node: ast.MessageReference | ast.TermReference) -> str:
    """The key of what is taken in: `id`, `id.label` or `-term`."""
    sign = "-" if isinstance(node, ast.TermReference) else ""
    return f"{sign}{node.id.name}" + (f".{node.attribute.name}" if node.attribute else "")


def walk(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    """A node and all that stands in it, but for names and places."""
    yield node
    if isinstance(node, _LEAVES):
        return
    for value in vars(node).values():
        if isinstance(value, ast.BaseNode) and not isinstance(value, ast.Span):
            yield from walk(value)
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, ast.BaseNode):
                    yield from walk(item)
