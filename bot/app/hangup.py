"""SIGHUP: the wish that texts, trees and contacts are read anew."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Callable


class Hangup:
    """Hears SIGHUP from now until `over`: it must not end the program, whatever that is doing. The event
    loop's own handler would come too late and be gone too early."""

    def __init__(self) -> None:
        self._heard = False
        self._ask: Callable[[], object] | None = None
        signal.signal(signal.SIGHUP, self._note)

    def call(self, ask: Callable[[], object]) -> None:
        """Calls `ask` in the running loop at each signal, and now if there was one before."""
        loop = asyncio.get_running_loop()
        self._ask = lambda: loop.call_soon_threadsafe(ask)
        if self._heard:
            ask()

    def over(self) -> None:
        """Nothing can be read anew any more."""
        signal.signal(signal.SIGHUP, signal.SIG_IGN)

    def _note(self, *_: object) -> None:
        self._heard = True
        if self._ask is not None:
            # The loop may be closed already; then nothing is served that could be read anew.
            with contextlib.suppress(RuntimeError):
                self._ask()
