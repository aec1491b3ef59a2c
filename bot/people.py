"""Who is on the other side, as far as the program knows: a place in a channel, never a name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person's private chat. `hint` is the language their application is set to, if we speak
    it; it may choose the first screen and is kept nowhere."""

    channel: str
    chat: int
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What makes one event of a channel recognisable when it is delivered twice."""

    channel: str
    bot: int
    event: int
