"""Reads the plans of statements: which of them go through a whole table that grows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Boolean, Double, Engine, LargeBinary, String, Table, event, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import metadata

# Tables that don't grow, and why.
SMALL = {"centers": "one row a center", "alembic_version": "one row", "sqlite_master": "the schema"}
GROWING = frozenset(table for table in metadata.tables if table not in SMALL)
# Conditions that hold for nearly every row, whether there is an index for them or not.
_FOR_MOST = {("outbox", "state"), ("outbox", "channel"), ("cases", "center"), ("receipts", "channel")}
# An index of a few rows: those of open cases.
_PARTIAL = "uq_cases_open_pseudonym"
_FILLED = 2000


class Plans:
    """Statements and the parameters that they were executed with."""

    def __init__(self, seen: dict[str, Any] | None = None) -> None:
        self.seen = seen or {}

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Notes every statement of this process, whichever engine executes it."""

        def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, many: bool) -> None:
            if re.match(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b", statement):
                self.seen.setdefault(statement, parameters[0] if many else parameters)

        event.listen(Engine, "before_cursor_execute", note)
        try:
            yield
        finally:
            event.remove(Engine, "before_cursor_execute", note)

    async def scans(self, connection: AsyncConnection) -> dict[str, list[str]]:
        """The statements that read a whole growing table, and the lines of their plans that say so."""
        read = _of_postgresql if connection.dialect.name == "postgresql" else _of_sqlite
        found = {}
        for statement, parameters in self.seen.items():
            lines = await read(connection, statement, parameters)
            if lines:
                found[re.sub(r"\s+", " ", statement)] = lines
        return found


async def fill(connection: AsyncConnection) -> None:
    """Rows in every table, so many that a plan for few of them is another one; the planner is told of them."""
    for table in metadata.sorted_tables:
        await connection.execute(table.insert(), [row_of(table, number) for number in range(_FILLED)])
    if connection.dialect.name == "postgresql":
        await connection.execute(text("ANALYZE"))


def row_of(table: Table, number: int) -> dict[str, Any]:
    """The filling row of that number."""
    row: dict[str, Any] = {}
    for column in table.columns:
        kind = column.type
        if column.name == "state":
            row[column.name] = "queued" if table.name == "outbox" else "shredded"
        elif column.name in ("center", "channel"):
            row[column.name] = ("almaty", "astana")[number % 2] if column.name == "center" else "telegram"
        elif column.name == "pseudonym" and column.nullable:
            row[column.name] = None
        elif isinstance(kind, LargeBinary):
            row[column.name] = number.to_bytes(32)
        elif isinstance(kind, Boolean):
            row[column.name] = False
        elif isinstance(kind, String):
            row[column.name] = f"f{number}"
        else:
            row[column.name] = number + 0.5 if isinstance(kind, Double) else number - 1_000_000
    return row


# SQLite.

_SQLITE = re.compile(r"(SCAN|SEARCH) (?P<name>\w+)(?P<how> USING .*)?$")


async def _of_sqlite(connection: AsyncConnection, statement: str, parameters: Any) -> list[str]:
    rows = (await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)).all()
    details = [str(row.detail) for row in rows]
    names = dict(re.findall(r"\b(\w+) AS (\w+)", statement))
    tables = {alias: table for table, alias in names.items() if table in metadata.tables}
    # The first row of an index is all that is read where nothing else is asked.
    first = "LIMIT" in statement and "WHERE" not in statement and not any("B-TREE" in one for one in details)
    found = []
    for detail in details:
        match = _SQLITE.match(detail)
        if match is None:
            continue
        name = tables.get(match["name"], match["name"])
        how = match["how"] or ""
        # A SEARCH by nothing is min() of a column without an index.
        whole = not first and (detail.startswith("SCAN") or not how)
        if name in GROWING and (whole or "AUTOMATIC" in how or _for_most(name, re.findall(r"(\w+)[=<>]", how))):
            found.append(detail)
    return found


def _for_most(table: str, columns: list[str]) -> bool:
    return bool(columns) and all((table, column) in _FOR_MOST for column in columns)


# PostgreSQL.


async def _of_postgresql(connection: AsyncConnection, statement: str, parameters: Any) -> list[str]:
    await connection.execute(text("SET LOCAL enable_seqscan = off"))
    [(plan,)] = (await connection.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {statement}", parameters)).all()
    plan = json.loads(plan) if isinstance(plan, str) else plan
    return list(_nodes(plan[0]["Plan"], limited=False, table=""))


def _nodes(node: dict[str, Any], *, limited: bool, table: str) -> Iterator[str]:
    kind, name = node["Node Type"], node.get("Relation Name", table)
    condition = node.get("Index Cond", "")
    line = f"{kind} of {name} by {node.get('Index Name', 'nothing')} {condition or 'without a condition'}"
    if name in GROWING and "Scan" in kind and kind != "Bitmap Heap Scan":
        columns = re.findall(r"\(?\(?(\w+)\)?(?:::\w+)? (?:=|<|>|<=|>=) ", condition)
        whole = not condition and (not limited or "Filter" in node)
        if node.get("Index Name") != _PARTIAL and (whole or kind == "Seq Scan" or _for_most(name, columns)):
            yield line
    here = limited or kind == "Limit"
    for child in node.get("Plans", ()):
        # What is sorted or counted first is read whole, whatever the limit.
        goes_on = here and kind in ("Limit", "LockRows", "Result", "ModifyTable")
        yield from _nodes(child, limited=goes_on, table=name if kind == "Bitmap Heap Scan" else "")
