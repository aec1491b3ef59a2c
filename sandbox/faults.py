"""Failures that a test orders: of single calls, and of everything at once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from .errors import ApiError, too_many_requests
from .world import Call

Outage = Literal["drop", "error"]


@dataclass(eq=False)
class Fault:
    """What goes wrong with calls that match `method`, `chat`, `thread` and `when` (None matches all).

    The fault shows before the call takes effect, or after it with `effect=True`: first `delay` seconds or
    until `hold` is set, then at most one of: `drop` (the connection is cut without an answer), `garbage`
    (200 with these bytes), `retry_after` (429), `status` with `description` and `parameters`. With none of
    these the call is only slow. It strikes `times` times (None: for ever), after letting `skip` calls pass.
    `hits` counts; it rises when a call is struck, before any delay.
    """

    method: str | None = None
    chat: int | None = None
    thread: int | None = None
    when: Callable[[Call], bool] | None = None
    times: int | None = 1
    skip: int = 0
    effect: bool = False
    delay: float = 0.0
    hold: asyncio.Event | None = None
    drop: bool = False
    garbage: bytes | None = None
    retry_after: int | None = None
    status: int | None = None
    description: str = ""
    parameters: dict[str, Any] = field(default_factory=dict)
    hits: int = 0
    removed: bool = False

    def remove(self) -> None:
        """Strike no more."""
        self.removed = True

    def matches(self, call: Call) -> bool:
        """Whether this fault is about the call."""
        return (
            not self.removed
            and (self.times is None or self.hits < self.times)
            and (self.method is None or self.method.lower() == call.method.lower())
            and (self.chat is None or self.chat == call.chat)
            and (self.thread is None or self.thread == call.thread)
            and (self.when is None or self.when(call))
        )

    def error(self) -> ApiError | None:
        """The refusal that the fault answers with, if it does."""
        if self.retry_after is not None:
            return too_many_requests(self.retry_after)
        if self.status is not None:
            return ApiError(self.status, self.description or f"Fault {self.status}", self.parameters)
        return None

    async def pause(self) -> None:
        """Hold the call up."""
        if self.delay:
            await asyncio.sleep(self.delay)
        if self.hold is not None:
            await self.hold.wait()


class Faults:
    """The faults in force, and whether the whole service is away."""

    def __init__(self) -> None:
        self.outage: Outage | None = None
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        """Put a fault into force; of several that match a call the oldest strikes."""
        self._faults.append(fault)
        return fault

    def clear(self) -> None:
        """Remove all faults."""
        for fault in self._faults:
            fault.remove()
        self._faults = []

    def strike(self, call: Call) -> Fault | None:
        """The fault that this call meets, counted as a hit."""
        for fault in self._faults:
            if not fault.matches(call):
                continue
            if fault.skip:
                fault.skip -= 1
                continue
            fault.hits += 1
            return fault
        return None
