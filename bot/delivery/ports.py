"""What the delivery asks of a channel and of the cases, and the words that they answer in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.outcomes import Outcome
from bot.delivery.waiting import Row


@dataclass(frozen=True, slots=True)
class Held:
    """A row can't go now. `seconds`: look again then; None: when its case or center is opened."""

    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """Rows that go out in one call, with what the channel needs to know (`about`, its own type)."""

    rows: Sequence[Row]
    about: Any


class Performer(Protocol):
    """What a channel does with rows."""

    async def prepare(
        self, connection: AsyncConnection, batches: Sequence[Sequence[Row]]
    ) -> dict[int, Prepared | Held | Outcome | str]:
        """For each batch, by the id of its first row: what it needs to go out (perhaps with fewer rows), why it
        doesn't go now, how it ends without a call, or the center that it belongs to by now."""

    async def freed(self, connection: AsyncConnection, rows: Sequence[Row]) -> set[int]:
        """Which of these rows, that could not go, may by now, as far as is known without a call."""

    async def perform(self, prepared: Prepared) -> Outcome:
        """Delivers one row, or consecutive texts that become one message."""


class Settler(Protocol):
    async def settle(self, connection: AsyncConnection, endings: Sequence[tuple[Sequence[Row], Outcome]]) -> None:
        """Writes down what endings mean for their cases."""

    async def unsure(self, connection: AsyncConnection, row: Row) -> None:
        """A row rests: it may have arrived, or not."""
