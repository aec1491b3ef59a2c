"""Notices when a file of texts, trees or contacts changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

_SECONDS = 0.5
_KINDS = frozenset((".ftl", ".yaml", ".txt"))


class Watch:
    """Looks at `places`, folders or files, twice a second; the first look is now. A file that was half written
    at one look is seen again when it is whole."""

    def __init__(self, places: Sequence[Path]) -> None:
        self._places = places
        self._seen = self._look()

    async def run(self, changed: Callable[[], None]) -> None:
        """Calls `changed` when something isn't as it was at the look before."""
        while True:
            await asyncio.sleep(_SECONDS)
            now = await asyncio.to_thread(self._look)
            if now != self._seen:
                self._seen = now
                changed()

    def _look(self) -> Mapping[Path, tuple[int, int, int]]:
        """When and how large each file is, and which one: another may have been moved to its place."""
        found = {}
        for path in self._files():
            try:
                state = path.stat()
            except OSError:
                continue
            found[path] = (state.st_mtime_ns, state.st_size, state.st_ino)
        return found

    def _files(self) -> Iterable[Path]:
        for place in self._places:
            if place.is_dir():
                yield from (path for path in place.rglob("*") if path.suffix in _KINDS)
            else:
                yield place
