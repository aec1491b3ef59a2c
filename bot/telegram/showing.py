"""Screens that wait to be shown in one chat: which of them still matter, and what the others leave to do.

Telegram may be away, or ask to leave a chat alone for hours. Effects go on meanwhile, so that several screens
may wait. They are shown in order, but for those that a later one would replace at once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.events import VisitorEvent
from bot.intake.lanes import Attempt
from bot.replies import Reply


@dataclass(slots=True, eq=False)
class Showing:
    """One event's screen that is still to be shown. `replaced`: earlier events, whose screens this one makes
    pointless; they are finished when it is."""

    event: VisitorEvent
    reply: Reply
    attempt: Attempt
    replaced: list[Attempt] = field(default_factory=list)

    def finishes(self, attempt: Attempt) -> bool:
        """Whether an event is finished when this screen is shown."""
        return any(one is attempt for one in (self.attempt, *self.replaced))

    def finish(self) -> None:
        """Nothing is left to show of these events."""
        for attempt in (self.attempt, *self.replaced):
            attempt.done.set()

    @property
    def own(self) -> set[int]:
        """Messages that exist because of this event alone."""
        attempt = self.attempt
        return {message for message in (attempt.sent, attempt.bland, attempt.told) if message > 0}

    def hush(self) -> None:
        """After 🚪 only the tidying up is left."""
        if self.attempt.hushed and self.reply.keep != "line":
            gone = (*self.reply.delete, *sorted(self.own - {self.attempt.spared}))
            self.attempt.sent, self.attempt.bland, self.attempt.told = 0, 0, -1
            self.reply = replace(self.reply, node="", edit=0, delete=gone, keep="nothing")

    def takes_over(self, earlier: Showing) -> None:
        """Does what an earlier one, which isn't shown any more, would have tidied up."""
        self.replaced += [earlier.attempt, *earlier.replaced]
        mine, theirs = self.reply, earlier.reply
        gone = {*mine.delete, *theirs.delete, *earlier.own}
        if "line" in (mine.keep, theirs.keep):
            # What 🚪 was to hide, or to turn into its line, must not stay.
            gone.add(theirs.edit)
        keep = {0, mine.edit, self.attempt.sent, self.attempt.bland}
        cover = tuple(sorted({*mine.cover, *theirs.cover} - keep))
        self.reply = replace(mine, delete=tuple(sorted(gone - keep)), cover=cover)


@dataclass(slots=True)
class Waiting:
    """The screens of one chat, oldest first, and who may show them now."""

    showings: list[Showing] = field(default_factory=list)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0


def successor(earlier: Reply, later: Sequence[Showing]) -> Showing | None:
    """The first later screen that makes an earlier one pointless; None when it must still be shown."""
    if not earlier.node:
        return None
    return next((one for one in later if one.reply.node and _replaces(one.reply, earlier)), None)


def _replaces(later: Reply, earlier: Reply) -> bool:
    same = bool(earlier.edit) and later.edit == earlier.edit
    if earlier.keep == "line":
        return same or later.keep == "line"
    if later.keep == "line" or not earlier.edit:
        return True
    return same or earlier.edit in (*later.delete, *later.cover)
