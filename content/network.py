"""What screens say of the centers of the network. The centers themselves are read from the operator's file by the
program; here stands only what a screen needs to know of them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Protocol


class OpenBlock(Protocol):
    """Some days (0 is Monday) from `start` until `end`, in minutes since midnight."""

    @property
    def days(self) -> frozenset[int]: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class OpeningHours(Protocol):
    """When a center answers; no blocks means at any time."""

    @property
    def blocks(self) -> Sequence[OpenBlock]: ...


class NetworkCenter(Protocol):
    """A center as a person may know it: its name by language, what it helps with (ids), and the number that
    anybody may be told, with the day on which somebody last called it."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> Mapping[str, str]: ...
    @property
    def regions(self) -> Sequence[str]: ...
    @property
    def services(self) -> Sequence[str]: ...
    @property
    def hours(self) -> OpeningHours: ...
    @property
    def public_phone(self) -> str | None: ...
    @property
    def phone_checked(self) -> datetime.date | None: ...


class Network(Protocol):
    """Which center answers where."""

    @property
    def default(self) -> NetworkCenter | None: ...
    def for_region(self, region: str) -> NetworkCenter | None:
        """The center of an ISO 3166-2 region, if it has one."""
        ...


class _NoNetwork:
    default: NetworkCenter | None = None

    def for_region(self, region: str) -> NetworkCenter | None:
        """None, whatever the region."""
        return None


NO_NETWORK: Network = _NoNetwork()  # for texts that are looked at without centers


def day_ranges(days: frozenset[int]) -> list[tuple[int, int]]:
    """First and last days of the runs in a set of weekdays: {0, 1, 2, 5} gives (0, 2) and (5, 5)."""
    found: list[tuple[int, int]] = []
    for day in sorted(days):
        if found and found[-1][1] == day - 1:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found


def clock(minute: int) -> str:
    """Minutes since midnight as `08:30`; the end of a day is `24:00`."""
    return f"{minute // 60:02}:{minute % 60:02}"
