"""Who walks through the trees where, and when they pressed a button last. News of a conversation must not
replace what is being read, nor may the cover while somebody reads; and a tap that only moves through a tree
writes nothing, so the running program remembers it."""

from __future__ import annotations

# After a restart, and beyond this many, news shows in its message again, whatever stands there, and what
# is readable is covered although somebody may be reading.
_KEPT = 10_000


class Browsing:
    """Messages (chat and id) that show a screen of the trees; what they are about; times of presses in UTC seconds."""

    def __init__(self) -> None:
        self._places: dict[tuple[int, int], None] = {}
        self._pressed: dict[int, float] = {}
        self._about: dict[int, str] = {}
        self._fearing: dict[int, None] = {}

    def press(self, chat: int, now: float) -> None:
        """Somebody pressed a button, whatever it does."""
        self._pressed.pop(chat, None)
        self._pressed[chat] = now
        if len(self._pressed) > _KEPT:
            del self._pressed[next(iter(self._pressed))]

    def pressed_at(self, chat: int) -> float:
        """When a button of this chat was pressed last; 0 when that isn't known."""
        return self._pressed.get(chat, 0.0)

    def read(self, chat: int, node: str) -> None:
        """Somebody reads a screen that is about something; "" for one from which they begin anew."""
        self._about.pop(chat, None)
        if node:
            self._about[chat] = node
        else:
            self.trust(chat)
        if len(self._about) > _KEPT:
            del self._about[next(iter(self._about))]

    def fear(self, chat: int) -> None:
        """Somebody has said that they fear who would read it."""
        self._fearing[chat] = None
        if len(self._fearing) > _KEPT:
            del self._fearing[next(iter(self._fearing))]

    def trust(self, chat: int) -> None:
        """Another reads it now."""
        self._fearing.pop(chat, None)

    def fears(self, chat: int) -> bool:
        """Whether they said so since they began."""
        return chat in self._fearing

    def about(self, chat: int) -> str:
        """The screen that somebody came from, by way of others that are about nothing; "" when that isn't known."""
        return self._about.get(chat, "")

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
