"""One round of one bot: start, warm up, drain a backlog, press at a steady rate, stop."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.contenders import ROOT, Contender
from bench.load import LoadServer, Measured, Prepared

PEOPLE = 1000
WARM_UP = 300
_START_SECONDS = 60.0
_STOP_SECONDS = 20.0
# A bot that takes longer than this for a press is broken, not slow.
_PRESS_SECONDS = 0.05

_PROCESSORS = sorted(os.sched_getaffinity(0))


@dataclass(frozen=True, slots=True)
class Figures:
    """What one round found out about one bot."""

    rate: float  # presses a second while a backlog is drained
    cpu: float  # milliseconds of processor a press, in the same time
    p50: float  # milliseconds from press to screen at the steady rate
    p99: float
    memory: float  # MiB that were resident at the peak, from the start on
    start: float  # seconds from the start to the first getUpdates
    server: float  # percent of its processor that the load server needed for the backlog: far from 100, or it braked


async def measure(contender: Contender, presses: int, rate: float, seconds: float, seed: int) -> Figures:
    """`presses` make the backlog; then `rate` a second come for so many seconds. Raises RuntimeError when a
    bot doesn't get done, or shows a screen that nobody asked for."""
    chance = random.Random(seed)
    server = LoadServer(PEOPLE)
    await server.start()
    try:
        with tempfile.TemporaryDirectory(prefix="qorgan-bench-") as name:
            started = time.perf_counter()
            with _running(contender, server.root, Path(name)) as process:
                await _polled(server, process)
                start = time.perf_counter() - started
                await _backlog(server, _work(server, contender, chance, min(WARM_UP, presses)))
                work = _work(server, contender, chance, presses)
                before, own = _cpu_seconds(process.pid), time.process_time()
                drained = await _backlog(server, work)
                cpu, own = _cpu_seconds(process.pid) - before, time.process_time() - own
                work = _work(server, contender, chance, max(int(rate * seconds), 1))
                steady = await _steady(server, work, rate)
                memory = _peak_memory(process.pid)
    except TimeoutError:
        raise RuntimeError(f"{contender.title} didn't get done in time") from None
    finally:
        await server.stop()
    if drained.strays or steady.strays:
        raise RuntimeError(f"{contender.title} showed screens that nobody had asked for")
    delays = sorted(steady.delays)
    drain = drained.ended - drained.started
    return Figures(
        rate=presses / drain,
        cpu=1000 * cpu / presses,
        p50=1000 * statistics.median(delays),
        p99=1000 * delays[min(len(delays) - 1, int(len(delays) * 0.99))],
        memory=memory,
        start=start,
        server=100 * own / drain,
    )


async def _polled(server: LoadServer, process: subprocess.Popen[bytes]) -> None:
    end = time.perf_counter() + _START_SECONDS
    while not server.polled.is_set():
        if process.poll() is not None:
            raise RuntimeError("a bot ended before it had asked for updates; above is what it said")
        if time.perf_counter() > end:
            raise TimeoutError
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(server.polled.wait(), 0.1)


def _work(server: LoadServer, contender: Contender, chance: random.Random, presses: int) -> list[Prepared]:
    """Presses of all people in turn, each somewhere in the trees."""
    work = []
    for number in range(presses):
        menu = chance.choice(contender.menus)
        work.append(server.prepare(number % PEOPLE, menu, chance.choice(menu.presses)))
    return work


async def _backlog(server: LoadServer, work: list[Prepared]) -> Measured:
    """Presses that wait already when the bot asks."""
    server.begin(len(work))
    server.press(work)
    return await server.finished(_START_SECONDS + len(work) * _PRESS_SECONDS)


async def _steady(server: LoadServer, work: list[Prepared], rate: float) -> Measured:
    """Presses that come when their time has come, whether or not the bot is ready for them."""
    server.begin(len(work))
    begin = time.perf_counter()
    for number, press in enumerate(work):
        wait = begin + number / rate - time.perf_counter()
        if wait > 0:
            await asyncio.sleep(wait)
        server.press([press])
    return await server.finished(_START_SECONDS)


@contextlib.contextmanager
def _running(contender: Contender, root: str, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The bot as a process, on another processor than ours where there is one; ends with the block."""
    arguments, additions = contender.command(root, folder)
    # Nothing of this shell's settings, and no proxy between two ends of the loopback.
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


def _cpu_seconds(process: int) -> float:
    """User and system time of a process with its threads (proc(5): utime and stime of stat)."""
    values = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(values[11]) + int(values[12])) / os.sysconf("SC_CLK_TCK")


def _peak_memory(process: int) -> float:
    for line in Path(f"/proc/{process}/status").read_text("ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("/proc tells no peak of memory here")
