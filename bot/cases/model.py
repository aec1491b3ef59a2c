"""A case as the services see it: one row of `cases`, read-only."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Literal

Urgency = Literal["red", "amber", "green"]
State = Literal["waiting", "taken", "closed", "shredded"]
Author = Literal["person", "staff", "note"]

URGENCIES: tuple[Urgency, ...] = ("green", "amber", "red")
OPEN: tuple[State, ...] = ("waiting", "taken")


@dataclass(frozen=True, slots=True)
class Case:
    """Times are UTC seconds; `topic`, `*_message` are ids in the channel, None while unknown."""

    id: str
    version: int
    state: State
    urgency: Urgency
    alias: int
    center: str
    pseudonym: bytes | None
    address: bytes | None
    data_key: bytes | None
    language: str
    role: str
    region: str
    route: str
    category: str
    origin: str
    covered: bool
    hushed: bool
    reachable: bool
    held_from: float | None
    held_until: float | None
    live_until: float | None
    live_message: int | None
    status_message: int | None
    taker: str | None
    topic: int | None
    topic_tried_at: float | None
    topic_lost: int
    context: int | None
    summary_message: int | None
    alert_message: str | None
    alerted_at: float | None
    opened_at: float
    taken_at: float | None
    closed_at: float | None
    activity_at: float
    shredded_at: float | None

    @classmethod
    def of(cls, row: Any) -> Case:
        """From a row of the table `cases`."""
        values = row._mapping
        return cls(**{field.name: values[field.name] for field in fields(cls)})

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


def more_urgent(one: Urgency, other: Urgency) -> Urgency:
    """The graver of the two: a machine only ever raises."""
    return max(one, other, key=URGENCIES.index)
