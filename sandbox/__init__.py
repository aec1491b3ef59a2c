"""A strict local stand-in for Telegram's Bot API, for the demo and the tests."""

from .clock import Clock, ManualClock, SystemClock
from .faults import Fault
from .groups import Group
from .limits import Limits
from .model import Message, Notification, Toast, Topic
from .people import Person
from .server import Sandbox
from .world import Call

__all__ = [
    "Call",
    "Clock",
    "Fault",
    "Group",
    "Limits",
    "ManualClock",
    "Message",
    "Notification",
    "Person",
    "Sandbox",
    "SystemClock",
    "Toast",
    "Topic",
]
