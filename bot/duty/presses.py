"""The buttons of staff: an action and what it is done to. Who may press them is checked at the press."""

from __future__ import annotations

TAKE, URGENCY, CLOSE, CONFIRM = "take", "urgency", "close", "confirm"


def staff_press(action: str, subject: str) -> str:
    """Callback data of a staff button; who may press it is checked when it is pressed."""
    return f"staff:{action}:{subject}"


def read_staff_press(data: str) -> tuple[str, str] | None:
    """The action and subject of a staff button, None for anything else."""
    parts = data.split(":")
    return (parts[1], parts[2]) if len(parts) == 3 and parts[0] == "staff" else None
