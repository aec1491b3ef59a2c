"""Leases on rows: who works on one holds it until a date, and renews that as long as it lives."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ColumnElement, or_

# No lease is longer, with room for machines whose clocks differ.
LONGEST_SECONDS = 40.0


def is_over(until: Column[Any], now: float) -> ColumnElement[bool]:
    """Whether somebody else may take the row. A lease that ends later than any can was written by a clock that has
    been set back since: it would keep the row from everybody for hours."""
    return or_(until <= now, until > now + LONGEST_SECONDS)
