"""A bot as a process of its own, and what it needs of the machine. Linux only (/proc)."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from asyncio import Event, wait_for
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 60.0
_STOP_SECONDS = 20.0
_PROCESSORS = sorted(os.sched_getaffinity(0))


@contextlib.contextmanager
def running(
    arguments: Sequence[str], additions: Mapping[str, str], folder: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """The bot, started by Python's `arguments` with nothing of this shell's settings but `additions`, on another
    processor than ours where there is one. Ends with the block."""
    # And no proxy between two ends of the loopback.
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ}
    environment = {**kept, "PYTHONPATH": str(ROOT), "HOME": str(folder), **additions}
    errors = folder / "errors.txt"
    with errors.open("wb") as log:
        os.sched_setaffinity(0, _PROCESSORS[1:2] or _PROCESSORS)  # the bot inherits it
        try:
            process = subprocess.Popen(
                [sys.executable, *arguments], cwd=folder, env=environment, stdout=log, stderr=log
            )
        finally:
            os.sched_setaffinity(0, _PROCESSORS[:1])
    try:
        yield process
        process.terminate()
        process.wait(_STOP_SECONDS)
    except BaseException:
        print(errors.read_text("utf-8", "replace")[-2000:], file=sys.stderr)
        raise
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


async def polled(first: Event, process: subprocess.Popen[bytes]) -> None:
    """Until the bot has asked for updates. Raises RuntimeError when it ends before, and TimeoutError."""
    end = time.perf_counter() + START_SECONDS
    while not first.is_set():
        if process.poll() is not None:
            raise RuntimeError("a bot ended before it had asked for updates; above is what it said")
        if time.perf_counter() > end:
            raise TimeoutError
        with contextlib.suppress(TimeoutError):
            await wait_for(first.wait(), 0.1)


def cpu_seconds(process: int) -> float:
    """User and system time of a process with its threads (proc(5): utime and stime of stat)."""
    values = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(values[11]) + int(values[12])) / os.sysconf("SC_CLK_TCK")


def peak_memory(process: int) -> float:
    """MiB that were resident at the peak, from the start on."""
    for line in Path(f"/proc/{process}/status").read_text("ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("/proc tells no peak of memory here")


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share of all does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
