"""Which center a case goes to: the start payload, else the region, else the default; when that one
has no working group, its neighbor, the default, then any that has."""

from __future__ import annotations

from collections.abc import Collection

from bot.centers import Centers


def choose(
    centers: Centers, ready: set[str], *, payload: str = "", region: str = "", avoided: Collection[str] = ()
) -> str | None:
    """The id of a center with a working group, or None when no center has one. Those that are
    `avoided`, because the person fears who works there, are never chosen."""
    wanted = centers.by_id(payload) or centers.for_region(region) or centers.default
    if wanted is None or centers.default is None:
        return None
    order = [wanted.id, wanted.neighbor or "", centers.default.id, *(center.id for center in centers)]
    return next((center for center in order if center in ready and center not in avoided), None)
