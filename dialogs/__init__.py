"""The tree engine and its checker. Pure: no Telegram, no database, no clock."""

from dialogs.checker import DialogError, Report, check, load, read
from dialogs.engine import Dialogs
from dialogs.model import CaseHint, Node, Press
from dialogs.screen import Button, Screen

__all__ = [
    "Button", "CaseHint", "DialogError", "Dialogs", "Node", "Press", "Report", "Screen", "check", "load",
    "read",
]  # fmt: skip
