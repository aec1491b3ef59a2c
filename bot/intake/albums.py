"""Albums: ten pictures that were sent as one are ten events, and one answer to them is enough."""

from __future__ import annotations

from bot.events import GroupTyped, Typed
from bot.people import Receipt

# An album's pictures come one after the other; to forget one costs its sender a second answer.
_KEPT = 1000


class Albums:
    """Which event of each album came first. Written nowhere: after a restart an album is answered once more."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], Receipt] = {}

    def leads(self, event: Typed | GroupTyped) -> bool:
        """Whether an event is the one of its album that is answered; one of no album is."""
        if not event.album:
            return True
        first = self._first.setdefault((event.lane, event.album), event.receipt)
        while len(self._first) > _KEPT:
            del self._first[next(iter(self._first))]
        return first == event.receipt
