"""The methods of the Bot API, by area."""

from . import chats, deleting, editing, profile, sending, topics
from .access import Handler

HANDLERS: dict[str, Handler] = {
    **sending.HANDLERS,
    **editing.HANDLERS,
    **deleting.HANDLERS,
    **topics.HANDLERS,
    **chats.HANDLERS,
    **profile.HANDLERS,
}
