"""Which center a case goes to: never to none while any group works that the person doesn't fear."""

from __future__ import annotations

import pytest

from bot.centers import Center, Centers, Hours
from bot.duty.routing import choose


def center(name: str, region: str, neighbor: str | None = None) -> Center:
    return Center(name, {"en": name}, (region,), neighbor, Hours(), (), frozenset({"text"}), None, "ru")


CENTERS = Centers(
    [
        center("first", "KZ-10", "second"),
        center("second", "KZ-11"),
        center("usual", "KZ-75"),
        center("far", "KZ-39"),
        center("farther", "KZ-27"),
    ],
    "usual",
)


@pytest.mark.parametrize(
    ("payload", "region", "ready", "avoided", "chosen"),
    [
        ("far", "KZ-10", "first far usual", "", "far"),  # the start payload
        ("unknown", "KZ-10", "first far usual", "", "first"),  # else the region
        ("", "KZ-99", "first far usual", "", "usual"),  # else the default
        ("", "", "first far usual", "", "usual"),
        ("", "KZ-10", "second far usual", "", "second"),  # its neighbor
        ("", "KZ-10", "far usual", "", "usual"),  # then the default
        ("", "KZ-10", "farther far", "", "far"),  # then any, in the order of the file
        ("", "", "farther", "", "farther"),
        ("farther", "", "far", "", "far"),
        ("", "KZ-10", "first second usual", "first", "second"),  # never one that is feared
        ("", "KZ-10", "first second far", "first second", "far"),
        ("", "", "usual", "usual", None),
        ("", "KZ-10", "", "", None),  # no group works
    ],
)
def test_where_a_case_goes(payload: str, region: str, ready: str, avoided: str, chosen: str | None) -> None:
    found = choose(CENTERS, set(ready.split()), payload=payload, region=region, avoided=avoided.split())
    assert found == chosen


def test_without_centers_there_is_none() -> None:
    assert choose(Centers(), {"first"}) is None
