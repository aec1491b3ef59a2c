"""Who walks through the trees where. News of a conversation must not replace what is being read, and
a tap that only moves through a tree writes nothing, so the running program remembers it."""

from __future__ import annotations

# After a restart, and beyond this many, news shows in its message again, whatever stands there.
_KEPT = 10_000


class Browsing:
    """Messages (chat and id) that show a screen of the trees."""

    def __init__(self) -> None:
        self._places: dict[tuple[int, int], None] = {}

    def begin(self, chat: int, message: int) -> None:
        """The message becomes a screen of the trees now."""
        self.end(chat, message)
        self._places[chat, message] = None
        if len(self._places) > _KEPT:
            del self._places[next(iter(self._places))]

    def end(self, chat: int, message: int) -> None:
        """The message becomes something else, by a press or words of the person."""
        self._places.pop((chat, message), None)

    def here(self, chat: int, message: int | None) -> bool:
        """Whether somebody is reading a screen of the trees in this message."""
        return message is not None and (chat, message) in self._places
