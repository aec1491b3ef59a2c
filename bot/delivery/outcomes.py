"""How an attempt to deliver ended, in words that every channel can say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Delivered:
    """`message`: the id of what was sent or edited; None where there is none. `edited`: it stood
    there before. `live`: it goes on where the message that shows answers as they come is full."""

    message: int | None = None
    edited: bool = False
    live: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One call of the several that the row needs is done; the row goes on. `topic`: the topic that was made,
    `summary`: its first message, `context`: texts up to this one were repeated (0: all)."""

    topic: int | None = None
    summary: int | None = None
    context: int | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """Not now. `seconds`: what the channel asked for, None: back off by the number of attempts.
    `chat`: nothing else may go to that chat meanwhile. `unknown`: it may have had its effect, so the next
    time may be a copy. `reason`: for the log."""

    reason: str
    seconds: float | None = None
    chat: bool = False
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """Never: the row is done with. `reason` is one of: gone, invalid (this very text can't be shown), done
    (nothing was to do), unmarked (the group allows no reaction at all)."""

    reason: str


@dataclass(frozen=True, slots=True)
class NotWorkable:
    """The channel refuses for a reason that isn't this row: it is tried again, and the center counts as not
    workable until it goes."""


@dataclass(frozen=True, slots=True)
class TopicLost:
    """Somebody deleted the topic `topic` of the case: a new one is made and told so."""

    topic: int | None


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Nothing can be sent to that chat now (a person blocked the bot, a group took its rights):
    rows wait until the channel reports that it is open again."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The group has become another chat."""

    chat: int


Outcome = Delivered | Step | Later | Refused | NotWorkable | TopicLost | Unreachable | Moved
