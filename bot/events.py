"""What can happen, without a word about the channel: all that is left of an update at the door.

Names, usernames, phones, avatars, origins of forwards, contacts and quotes have no field here, so
nothing behind the door can keep, log or relay them.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from bot.people import Receipt, Visitor


@dataclass(frozen=True, slots=True)
class Event:
    receipt: Receipt

    @property
    def lane(self) -> str:
        """What is handled in order: one person, or one topic of a staff group."""
        raise NotImplementedError

    def dump(self) -> bytes:
        return json.dumps({"event": type(self).__name__, **asdict(self)}, ensure_ascii=False).encode()


@dataclass(frozen=True, slots=True)
class VisitorEvent(Event):
    visitor: Visitor

    @property
    def lane(self) -> str:
        return f"person:{self.visitor.chat}"


@dataclass(frozen=True, slots=True)
class Typed(VisitorEvent):
    """A message in a private chat. `media` is its kind (photo, voice, …) or empty; then `text` is
    its caption. `edited`: a further version of a message sent before. `album`: the same for all that was sent
    as one, else empty."""

    message: int
    text: str
    media: str
    edited: bool
    album: str = ""

    @property
    def joins(self) -> bool:
        """Whether it is plain text, which means the same when it comes together with other texts."""
        return not (self.edited or self.media) and not self.text.lstrip().startswith("/")


@dataclass(frozen=True, slots=True)
class Joined(VisitorEvent):
    """Texts of somebody who writes faster than each can be dealt with alone, in their order; `receipt` is that of the
    first. Each of them is parked, confirmed and recorded as itself."""

    parts: tuple[Typed, ...]


@dataclass(frozen=True, slots=True)
class Pressed(VisitorEvent):
    """A button on `message`; `query` is what the channel wants answered."""

    message: int
    data: str
    query: str


@dataclass(frozen=True, slots=True)
class Unreadable(VisitorEvent):
    """Something that came from a private chat and that we can't make sense of."""


@dataclass(frozen=True, slots=True)
class Reachable(VisitorEvent):
    """The person blocked the bot, or took that back."""

    reachable: bool


@dataclass(frozen=True, slots=True)
class GroupEvent(Event):
    chat: int
    thread: int  # 0: the General topic

    @property
    def lane(self) -> str:
        return f"topic:{self.chat}:{self.thread}"


@dataclass(frozen=True, slots=True)
class GroupTyped(GroupEvent):
    """A message in a staff group. `anonymous`: written as the group or as a channel, so nobody knows by whom.
    `album` as in `Typed`."""

    user: int
    message: int
    text: str
    media: str
    edited: bool
    anonymous: bool
    at: float
    album: str = ""


@dataclass(frozen=True, slots=True)
class GroupPressed(GroupEvent):
    """A button of staff on `message`. `anonymous` as in `GroupTyped`."""

    user: int
    message: int
    data: str
    query: str
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class MemberChanged(GroupEvent):
    """Somebody's (or with `own` the bot's own) standing in a group: creator, administrator, member,
    restricted, left, kicked."""

    user: int
    status: str
    own: bool


@dataclass(frozen=True, slots=True)
class TopicReported(GroupEvent):
    """The channel says that a topic was created in `thread`."""

    title: str


@dataclass(frozen=True, slots=True)
class GroupMoved(GroupEvent):
    """The group has become the chat `target`."""

    target: int


_EVENTS = (Typed, Pressed, Unreadable, Reachable, GroupTyped, GroupPressed, MemberChanged, TopicReported, GroupMoved)
_KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in _EVENTS}


def load_event(data: bytes) -> Event:
    """The event of `Event.dump`. Raises ValueError for anything else."""
    values: dict[str, Any] = json.loads(data)
    kind = _KINDS.get(values.pop("event", ""))
    if kind is None:
        raise ValueError("not an event")
    values["receipt"] = Receipt(**values["receipt"])
    if "visitor" in values:
        values["visitor"] = Visitor(**values["visitor"])
    try:
        return kind(**values)
    except TypeError as error:
        raise ValueError("not an event") from error
