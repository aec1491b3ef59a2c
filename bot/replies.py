"""What a service wants the person to see, without a word about the channel."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

# Where the message id of a newly sent screen is kept: so that 🚪 can delete it, and so that the
# status of a conversation can be edited later. A `line` is the neutral one that 🚪 leaves.
Keep = Literal["session", "status", "line", "nothing"]


@dataclass(frozen=True, slots=True)
class Reply:
    """One screen for a person.

    `node`, `language`, `parent` and `arguments` name the screen. `edit` is the message that
    becomes the screen (0: a new message is sent); `anew`: a new one may be sent where it is gone. Without
    a node no screen is shown: the one that stands there says it already. `delete` are messages of either
    side to delete, `cover` messages of ours, too old to delete, that become the neutral line. `note`
    is a node whose words are added to the screen's.
    """

    node: str
    language: str
    parent: str = ""
    arguments: dict[str, str | int] = field(default_factory=dict)
    edit: int = 0
    delete: tuple[int, ...] = ()
    cover: tuple[int, ...] = ()
    keep: Keep = "session"
    case_id: str = ""
    anew: bool = True
    note: str = ""

    def dump(self) -> bytes:
        return _dump(asdict(self))

    @classmethod
    def load(cls, data: bytes) -> Reply:
        values: dict[str, Any] = json.loads(data)
        values["delete"] = tuple(values["delete"])
        values["cover"] = tuple(values["cover"])
        return cls(**values)


@dataclass(frozen=True, slots=True)
class Toast:
    """A short answer to staff: to a press (at most 200 characters, shown to that person alone), or to a
    message. `erase`: that message should not stay readable."""

    text: str = ""
    alert: bool = False
    erase: bool = False

    def dump(self) -> bytes:
        return _dump(asdict(self))

    @classmethod
    def load(cls, data: bytes) -> Toast:
        return cls(**json.loads(data))


def _dump(values: dict[str, Any]) -> bytes:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
