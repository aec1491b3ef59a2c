"""One round of one bot: start, warm up, drain a backlog, press at a steady rate, stop."""

from __future__ import annotations

import asyncio
import random
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench.contenders import Contender
from bench.load import LoadServer, Measured, Prepared
from bench.process import START_SECONDS, cpu_seconds, peak_memory, percentile, polled, running

PEOPLE = 1000
WARM_UP = 300
# A bot that takes longer than this for a press is broken, not slow.
_PRESS_SECONDS = 0.05


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
            with running(*contender.command(server.root, Path(name)), Path(name)) as process:
                await polled(server.polled, process)
                start = time.perf_counter() - started
                await _backlog(server, _work(server, contender, chance, min(WARM_UP, presses)))
                work = _work(server, contender, chance, presses)
                before, own = cpu_seconds(process.pid), time.process_time()
                drained = await _backlog(server, work)
                cpu, own = cpu_seconds(process.pid) - before, time.process_time() - own
                work = _work(server, contender, chance, max(int(rate * seconds), 1))
                steady = await _steady(server, work, rate)
                memory = peak_memory(process.pid)
    except TimeoutError:
        raise RuntimeError(f"{contender.title} didn't get done in time") from None
    finally:
        await server.stop()
    if drained.strays or steady.strays:
        raise RuntimeError(f"{contender.title} showed screens that nobody had asked for")
    delays = steady.delays
    drain = drained.ended - drained.started
    return Figures(
        rate=presses / drain,
        cpu=1000 * cpu / presses,
        p50=1000 * statistics.median(delays),
        p99=1000 * percentile(delays, 0.99),
        memory=memory,
        start=start,
        server=100 * own / drain,
    )


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
    return await server.finished(START_SECONDS + len(work) * _PRESS_SECONDS)


async def _steady(server: LoadServer, work: list[Prepared], rate: float) -> Measured:
    """Presses that come when their time has come, whether or not the bot is ready for them."""
    server.begin(len(work))
    begin = time.perf_counter()
    for number, press in enumerate(work):
        wait = begin + number / rate - time.perf_counter()
        if wait > 0:
            await asyncio.sleep(wait)
        server.press([press])
    return await server.finished(START_SECONDS)
