"""How fast one person sends: whoever sends more than a minute's worth is served together from then on."""

from __future__ import annotations

from collections import deque

# So many texts, and so many presses, of one person are each dealt with alone, in so many seconds.
AT_EASE = 20
MINUTE = 60.0
_LOOKS_THROUGH = 1000


class Pace:
    """Counts what comes by lane and kind. What nobody does any more is forgotten."""

    def __init__(self) -> None:
        self._came: dict[tuple[str, str], deque[float]] = {}
        self._noted = 0

    def hurries(self, lane: str, kind: str, now: float) -> bool:
        """Notes one more of a kind at `now` (monotonic seconds); whether it is more than a minute's worth."""
        self._noted += 1
        if self._noted % _LOOKS_THROUGH == 0:
            self._came = {place: came for place, came in self._came.items() if now - came[-1] < MINUTE}
        came = self._came.setdefault((lane, kind), deque(maxlen=AT_EASE))
        many = len(came) == AT_EASE and now - came[0] < MINUTE
        came.append(now)
        return many
