"""What the process is before it does anything: its streams, the rights of its files, no image of its memory."""

from __future__ import annotations

import contextlib
import os
import resource
import sys
from io import TextIOWrapper
from typing import Any, TextIO, cast

_OWNER_ONLY = 0o077
_PR_SET_DUMPABLE = 4  # linux/prctl.h


class BestEffort:
    """A stream that is written to as long as somebody takes it: nobody may notice that a disk is full, or that whoever
    read the log has gone, by a bot that stands still."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        with contextlib.suppress(OSError, ValueError):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            self._stream.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def harden() -> None:
    """To be called first of all: what is open already keeps its number and its rights."""
    _hold_streams()
    os.umask(_OWNER_ONLY)
    _leave_no_image()


def written() -> bool:
    """Whether all that was printed has been taken; to be asked at the end."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        # Python would try again, and say so in its own words.
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
        return False
    return True


def _hold_streams() -> None:
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            # Else the next file that is opened gets its number, a database say, and what is meant for the stream.
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)
    # Python has none for a descriptor that was closed when it started.
    sys.stdout = sys.stdout or os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = sys.stderr or os.fdopen(2, "w", encoding="utf-8", closefd=False)
    for stream in (sys.stdout, sys.stderr):
        # A terminal without Kazakh letters is no reason to stop; a stream that can't be told is as good as before.
        if isinstance(stream, TextIOWrapper):
            with contextlib.suppress(OSError):
                stream.reconfigure(errors="replace")
    if not isinstance(sys.stderr, BestEffort):
        sys.stderr = cast(TextIO, BestEffort(sys.stderr))


def _leave_no_image() -> None:
    """Keys are in memory, and would be in a core dump. A handler of dumps that is a program doesn't keep to the limit
    (core(5)), hence also what Linux has for it; it closes /proc/PID/environ to others of the same user, too."""
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
