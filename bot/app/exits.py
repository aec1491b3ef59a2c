"""How commands end: the exit codes, and errors in one line each."""

from __future__ import annotations

import sys
from typing import NoReturn

GOOD, PROBLEMS, USAGE = 0, 1, 2


def fail(*lines: str, code: int) -> NoReturn:
    """Says what is wrong on stderr and ends the program."""
    for line in lines:
        print(f"qorgan: {line}", file=sys.stderr)
    raise SystemExit(code)
