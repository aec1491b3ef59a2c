"""Letters: everything that a row of the outbox can be, one frozen type a kind.

A letter holds references and names of texts, never a text, and no destination: what it says is rendered, and
where it goes is looked up, when its row is claimed. A new kind is a type here, decorated with `letter`, and a
hand in the adapter; a test fails for a kind without hand, log word or example.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import IntEnum
from typing import Any, ClassVar, Literal, TypeVar

Side = Literal["visitor", "staff"]
Argument = str | int


class Rank(IntEnum):
    """Who goes first where not all can go: within a chat's budget, and among all."""

    RED_ALERT = 0
    RED_OPENING = 1  # the topic and the summary of a red case
    RED = 2
    ALERT = 3
    PERSON = 4  # words, and what staff must know of a case
    UPKEEP = 5  # titles, boards, links: nobody waits for them


class UnknownKind(Exception):
    """A row that this version can't read: another version's. It is left alone."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What all kinds have. `kind` is the word in the table, `log` the one in the log, `calls` what one step of it
    costs of a budget (0: Telegram doesn't count it), `needs_topic`: the case's topic and summary are made first,
    `copies`: sent twice it stands there twice, `of_center`: it belongs to a center and to no case, `stream` names
    what is kept in order, `sample` has the values of an example."""

    kind: ClassVar[str]
    log: ClassVar[str]
    side: ClassVar[Side]
    calls: ClassVar[int] = 1
    needs_topic: ClassVar[bool] = False
    copies: ClassVar[bool] = False
    of_center: ClassVar[bool] = False
    rank: ClassVar[Rank] = Rank.PERSON
    red_rank: ClassVar[Rank] = Rank.RED
    stream: ClassVar[str]
    sample: ClassVar[Mapping[str, Any]] = {}

    @classmethod
    def example(cls) -> Letter:
        """A letter of this kind, for tests and documents."""
        return cls(**cls.sample)

    @property
    def message_id(self) -> int | None:
        """The text that it delivers, as the table's column has it."""
        return None

    def stream_of(self, owner: str) -> str:
        """The name of its stream; `owner` is the id of its case or center."""
        return f"{self.stream}:{owner}"

    def dump(self) -> str:
        """JSON for the table."""
        return json.dumps(self._payload(), ensure_ascii=False)

    def _payload(self) -> dict[str, Any]:
        return {name: value for name, value in asdict(self).items() if name != "message"}

    @classmethod
    def _load(cls, message: int | None, payload: dict[str, Any]) -> Letter:
        return cls(**({} if message is None else {"message": message}), **payload)


_KINDS: dict[str, type[Letter]] = {}
Kind = TypeVar("Kind", bound=type[Letter])


def letter(kind: Kind) -> Kind:
    """Registers a kind."""
    assert kind.kind not in _KINDS
    _KINDS[kind.kind] = kind
    return kind


def kinds() -> Mapping[str, type[Letter]]:
    """Every kind by its word in the table."""
    return _KINDS


def read(kind: str, message: int | None, payload: str) -> Letter:
    """The letter of a row. Raises `UnknownKind`."""
    known = _KINDS.get(kind)
    if known is None:
        raise UnknownKind(kind)
    try:
        return known._load(message, json.loads(payload))
    except (TypeError, ValueError) as error:
        raise UnknownKind(kind) from error


# For the staff's group.


@letter
@dataclass(frozen=True, slots=True)
class Alert(Letter):
    """The one line in General that calls; the way into the topic is edited in later."""

    kind = "alert"
    log = "alert"
    side = "staff"
    rank = Rank.ALERT
    red_rank = Rank.RED_ALERT
    copies = True
    stream = "alert"


@letter
@dataclass(frozen=True, slots=True)
class AlertLink(Letter):
    """The way into the topic, edited into the alert when nothing else needs the budget."""

    kind = "alert_link"
    log = "alert_link"
    side = "staff"
    rank = Rank.UPKEEP
    red_rank = Rank.UPKEEP
    stream = "alert"


@letter
@dataclass(frozen=True, slots=True)
class Summary(Letter):
    """The topic of a case and its first message."""

    kind = "summary"
    log = "summary"
    side = "staff"
    needs_topic = True
    red_rank = Rank.RED_OPENING
    stream = "topic"


@letter
@dataclass(frozen=True, slots=True)
class SummaryEdit(Letter):
    kind = "summary_edit"
    log = "summary_edit"
    side = "staff"
    rank = Rank.UPKEEP
    red_rank = Rank.UPKEEP
    stream = "topic"


@letter
@dataclass(frozen=True, slots=True)
class Title(Letter):
    kind = "title"
    log = "title"
    side = "staff"
    rank = Rank.UPKEEP
    red_rank = Rank.UPKEEP
    stream = "topic"


@letter
@dataclass(frozen=True, slots=True)
class Relay(Letter):
    """A text of the person; a `version` above 1 is an edit."""

    message: int
    version: int = 1
    kind = "relay"
    log = "relay"
    side = "staff"
    needs_topic = True
    copies = True
    stream = "topic"
    sample: ClassVar = {"message": 7}

    @property
    def message_id(self) -> int | None:
        return self.message


@dataclass(frozen=True, slots=True)
class _Said(Letter):
    """A text of ours by its `key`, with its arguments."""

    key: str
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    reply_to: int | None = None
    confirm: str = ""  # a member whom a lead may confirm by the button below it
    again: int = 0  # a row that is sent again by the button below it

    def _payload(self) -> dict[str, Any]:
        rest = {"reply_to": self.reply_to, "confirm": self.confirm, "again": self.again}
        return {"key": self.key, **self.arguments, **{name: value for name, value in rest.items() if value}}

    @classmethod
    def _load(cls, message: int | None, payload: dict[str, Any]) -> Letter:
        own = {name: payload.pop(name) for name in ("key", "reply_to", "confirm", "again") if name in payload}
        return cls(**own, arguments=payload)


@letter
@dataclass(frozen=True, slots=True)
class Notice(_Said):
    """Something that staff must know, in the topic of a case."""

    kind = "notice"
    log = "notice"
    side = "staff"
    needs_topic = True
    copies = True
    stream = "topic"
    sample: ClassVar = {"key": "staff-hidden", "arguments": {"minutes": 3}, "reply_to": 9}


@letter
@dataclass(frozen=True, slots=True)
class GroupNotice(_Said):
    """Something that a whole center must know, in General."""

    kind = "group_notice"
    log = "group_notice"
    side = "staff"
    of_center = True
    copies = True
    stream = "general"
    sample: ClassVar = {"key": "staff-confirm", "arguments": {"duty_name": 1}, "confirm": "ab"}


@letter
@dataclass(frozen=True, slots=True)
class Delayed(Letter):
    """How long Telegram kept the group from hearing anything; said when it can be."""

    kind = "delayed"
    log = "delayed"
    side = "staff"
    of_center = True
    copies = True
    stream = "general"


@letter
@dataclass(frozen=True, slots=True)
class Mark(Letter):
    """The reaction on a message of staff that says delivered."""

    target: int
    kind = "mark"
    log = "mark"
    side = "staff"
    calls = 0
    rank = Rank.UPKEEP
    red_rank = Rank.UPKEEP
    stream = "marks"
    sample: ClassVar = {"target": 5}


@letter
@dataclass(frozen=True, slots=True)
class DropTopic(Letter):
    """Deletes a topic with all that stands in it."""

    topic: int
    kind = "drop_topic"
    log = "drop_topic"
    side = "staff"
    rank = Rank.UPKEEP
    red_rank = Rank.UPKEEP
    stream = "orphan"
    sample: ClassVar = {"topic": 4}

    def stream_of(self, owner: str) -> str:
        return f"orphan:{self.topic}:{owner}"


# For the person's chat.


@letter
@dataclass(frozen=True, slots=True)
class Answer(Letter):
    """A text of staff."""

    message: int
    kind = "answer"
    log = "answer"
    side = "visitor"
    copies = True
    stream = "person"
    sample: ClassVar = {"message": 8}

    @property
    def message_id(self) -> int | None:
        return self.message


@letter
@dataclass(frozen=True, slots=True)
class AnswerEdit(Letter):
    """An answer that stands readable, as it is now."""

    message: int
    kind = "answer_edit"
    log = "answer_edit"
    side = "visitor"
    stream = "person"
    sample: ClassVar = {"message": 8}

    @property
    def message_id(self) -> int | None:
        return self.message


@letter
@dataclass(frozen=True, slots=True)
class Status(Letter):
    """The conversation's one status message, as it is now."""

    kind = "status"
    log = "status"
    side = "visitor"
    rank = Rank.UPKEEP
    red_rank = Rank.UPKEEP
    stream = "person"


@letter
@dataclass(frozen=True, slots=True)
class Live(Letter):
    """The message that shows answers as they come, as it is now."""

    kind = "live"
    log = "live"
    side = "visitor"
    stream = "person"


@letter
@dataclass(frozen=True, slots=True)
class Cover(Letter):
    """A readable message becomes a neutral line, whose 👁 opens the text `message` if there is one."""

    target: int
    message: int | None = None
    kind = "cover"
    log = "cover"
    side = "visitor"
    stream = "person"
    sample: ClassVar = {"target": 6, "message": 8}

    @property
    def message_id(self) -> int | None:
        return self.message


@letter
@dataclass(frozen=True, slots=True)
class Sweep(Letter):
    """Messages of the person's chat are deleted (`ids`), or become the neutral line (`cover`). It goes even to a
    chat that 🚪 has hushed, on a stream of its own."""

    ids: tuple[int, ...] = ()
    cover: tuple[int, ...] = ()
    kind = "sweep"
    log = "sweep"
    side = "visitor"
    calls = 0
    stream = "sweep"
    sample: ClassVar = {"ids": (1, 2), "cover": (3,)}

    @classmethod
    def _load(cls, message: int | None, payload: dict[str, Any]) -> Letter:
        return cls(tuple(payload.get("ids", ())), tuple(payload.get("cover", ())))
