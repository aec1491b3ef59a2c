"""The buttons of staff: an action and what it is done to. Who may press them is checked at the press."""

from __future__ import annotations

import re

TAKE, URGENCY, CLOSE, CONFIRM, AGAIN = "take", "urgency", "close", "confirm", "again"
_PRESS = re.compile(rf"staff:({TAKE}|{URGENCY}|{CLOSE}|{CONFIRM}|{AGAIN}):([0-9a-f]{{1,32}})")


def staff_press(action: str, subject: str) -> str:
    """Callback data of a staff button; who may press it is checked when it is pressed."""
    return f"staff:{action}:{subject}"


def read_staff_press(data: str) -> tuple[str, str] | None:
    """The action and subject of a staff button, None for anything else."""
    found = _PRESS.fullmatch(data)
    return (found[1], found[2]) if found is not None else None
