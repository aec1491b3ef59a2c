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
class Later:
    """Not now. `seconds`: what the channel asked for, None: back off by the number of attempts.
    `chat`: nothing else may go to that chat meanwhile. `reason`: for the log."""

    reason: str
    seconds: float | None = None
    chat: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """Never: the row is done with. `reason` is one of: gone, invalid, done (nothing was to do)."""

    reason: str


@dataclass(frozen=True, slots=True)
class TopicLost:
    """Somebody deleted the topic of the case: a new one is made and told so."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Nothing can be sent to that chat now (a person blocked the bot, a group took its rights):
    rows wait until the channel reports that it is open again."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The group has become another chat."""

    chat: int


Outcome = Delivered | Later | Refused | TopicLost | Unreachable | Moved
