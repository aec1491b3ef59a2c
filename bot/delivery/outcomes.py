"""How an attempt to deliver ended, in words that every channel can say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Delivered:
    """`message`: the id that the channel gave; None where there is none."""

    message: int | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """Not now. `seconds`: what the channel asked for, None: back off by the number of attempts.
    `chat`: nothing else may go to that chat meanwhile. `reason`: for the log."""

    reason: str
    seconds: float | None = None
    chat: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """Never. `reason` is one of: blocked, gone, invalid, nothing_to_do."""

    reason: str


@dataclass(frozen=True, slots=True)
class TopicLost:
    """Somebody deleted the topic of the case: a new one is made and told so."""


@dataclass(frozen=True, slots=True)
class RightsLost:
    """The group can't be worked in: its rows wait until the rights are back."""

    reason: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The group has become another chat."""

    chat: int


Outcome = Delivered | Later | Refused | TopicLost | RightsLost | Moved
