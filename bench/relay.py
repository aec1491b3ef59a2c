"""Person to staff to person: how fast, at what cost, and whether stored cases or a queue slow it down.

Every figure is of `qorgan run` as a process of its own, on a database that writes through to the disk.
docs/benchmarks.md says how to read them. Linux only (/proc). Reaches nothing but 127.0.0.1, and ends by itself.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import AsyncExitStack, ExitStack
from dataclasses import dataclass, fields
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

from bench import stored  # noqa: E402 - found by the line above
from bench.process import cpu_seconds, peak_memory, percentile, polled, running  # noqa: E402
from bench.standin import TOKEN, StandIn, numbered  # noqa: E402
from bot.vault import Keyring  # noqa: E402
from tests.databases import postgresql_server  # noqa: E402

PEOPLE = 400
_QUIET_SECONDS = 0.3
_PATIENCE_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Condition:
    """What stands in the database beside the people who write."""

    name: str
    title: str
    waiting: int = 0
    closed: int = 0
    shredded: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """What one round found out under one condition."""

    rate: float  # texts a second from a backlog, until the last one stands in its topic
    cpu: float  # milliseconds of processor a text of the backlog, with all that follows from it
    p50: float  # milliseconds from getUpdates to sendMessage into the topic, at the steady rate
    p99: float
    steady: float  # milliseconds of processor a text at the steady rate
    answers: float  # answers of staff a second from a backlog, until the last line is on its phone
    start: float  # seconds from the start to the first getUpdates
    started: float  # MiB that were resident at the peak by then
    memory: float  # and at the end
    server: float  # percent of its processor that the stand-in needed for the backlog


# Title of a figure's row, and the digits behind its point.
ROWS = {
    "rate": ("texts a second, person to topic (backlog)", 0),
    "cpu": ("processor, ms a text (backlog)", 2),
    "p50": ("text to topic, p50 ms (steady)", 1),
    "p99": ("text to topic, p99 ms (steady)", 1),
    "steady": ("processor, ms a text (steady)", 2),
    "answers": ("answers a second, topic to phone (backlog)", 0),
    "start": ("start to first getUpdates, s", 2),
    "started": ("peak memory at the start, MiB", 0),
    "memory": ("peak memory at the end, MiB", 0),
    "server": ("stand-in's processor, % (backlog)", 0),
}


class Bench:
    """The prepared databases of one kind (`sqlite` or `postgresql`), and the rounds over them."""

    def __init__(self, kind: str, source: stored.Source, keys: str, options: argparse.Namespace) -> None:
        self.kind = kind
        self._source = source
        self._keys = keys
        self._options = options
        self._round = 0

    async def prepare(self, conditions: list[Condition]) -> None:
        """Makes the database of each condition once; each round gets a copy."""
        await stored.people(self._source, "people", self._keys, PEOPLE)
        await self._source.tidy("people")
        for condition in conditions:
            began = time.perf_counter()
            self._source.create(condition.name, "people")
            if condition.waiting:
                await stored.with_waiting(self._source, condition.name, self._keys, condition.waiting)
            if condition.closed or condition.shredded:
                count, shredded = condition.closed or condition.shredded, condition.shredded > 0
                await stored.with_stored(self._source, condition.name, self._keys, count, shredded=shredded)
            seconds = time.perf_counter() - began
            print(f"{self.kind}, {condition.title}: made in {seconds:.0f} s", file=sys.stderr)

    async def measure(self, condition: Condition) -> Figures:
        """Raises RuntimeError when the bot doesn't get done in time."""
        self._round += 1
        name = f"round{self._round}"
        self._source.create(name, condition.name)
        async with AsyncExitStack() as stack:
            stack.callback(self._source.drop, name)
            telegram = StandIn(rightless=frozenset({stored.FIRST_GROUP - stored.RIGHTLESS}))
            await telegram.start()
            stack.push_async_callback(telegram.stop)
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="qorgan-relay-")))
            stored.write_centers(folder / "centers.yaml")
            settings = {
                "QORGAN_BOT_TOKEN": TOKEN,
                "QORGAN_KEYS": self._keys,
                "QORGAN_API_ROOT": telegram.root,
                "QORGAN_DATABASE_URL": self._source.url(name),
                # Telegram's limits would be measured, not the bot: bench/alarm.py keeps them.
                "QORGAN_PACING": "off",
            }
            began = time.perf_counter()
            process = stack.enter_context(running(["-m", "bot", "run"], settings, folder))
            try:
                await polled(telegram.polled, process)
                start = time.perf_counter() - began
                return await _phases(telegram, process.pid, self._options, start)
            except TimeoutError:
                raise RuntimeError(f"{self.kind}, {condition.title}: the bot didn't get done in time") from None


async def _phases(telegram: StandIn, process: int, options: argparse.Namespace, start: float) -> Figures:
    started = peak_memory(process)
    texts = _Texts(telegram)
    await texts.backlog(min(60, options.texts))  # warms up, and isn't counted
    await _quiet(telegram)
    before, own, begin = cpu_seconds(process), time.process_time(), time.perf_counter()
    numbers = await texts.backlog(options.texts)
    drained, own = max(telegram.arrived[number] for number in numbers) - begin, time.process_time() - own
    await _quiet(telegram)
    cpu = cpu_seconds(process) - before
    before = cpu_seconds(process)
    numbers = await texts.steady(options.rate, options.seconds)
    await _quiet(telegram)
    steady = cpu_seconds(process) - before
    delays = [1000 * (telegram.arrived[number] - telegram.given[number]) for number in numbers]
    answers = await _answers(telegram, min(options.texts, PEOPLE // 2))
    return Figures(
        rate=options.texts / drained,
        cpu=1000 * cpu / options.texts,
        p50=statistics.median(delays),
        p99=percentile(delays, 0.99),
        steady=1000 * steady / len(numbers),
        answers=answers,
        start=start,
        started=started,
        memory=peak_memory(process),
        server=100 * own / drained,
    )


class _Texts:
    """Texts of all people in turn; each knows its number again."""

    def __init__(self, telegram: StandIn) -> None:
        self._telegram = telegram
        self._next = 0

    def _say(self) -> int:
        self._next += 1
        self._telegram.say(stored.FIRST_PERSON + self._next % PEOPLE, numbered(self._next), self._next)
        return self._next

    async def backlog(self, count: int) -> list[int]:
        """Everybody types at once. Raises TimeoutError."""
        return await self._arrived([self._say() for _ in range(count)])

    async def steady(self, rate: float, seconds: float) -> list[int]:
        """Texts come when their time has come, whether or not the bot is ready for them."""
        begin, numbers = time.perf_counter(), []
        for number in range(max(1, int(rate * seconds))):
            wait = begin + number / rate - time.perf_counter()
            if wait > 0:
                await asyncio.sleep(wait)
            numbers.append(self._say())
        return await self._arrived(numbers)

    async def _arrived(self, numbers: list[int]) -> list[int]:
        await until(lambda: all(number in self._telegram.arrived for number in reversed(numbers)))
        return numbers


async def _answers(telegram: StandIn, count: int) -> float:
    """Staff answer so many people at once; answers a second until each phone has its line."""
    begin, before = time.perf_counter(), dict(telegram.lines)
    people = range(count)
    for number in people:
        center = number % stored.GROUPS
        telegram.write(
            stored.FIRST_STAFF + center, stored.FIRST_GROUP - center, stored.FIRST_TOPIC + number, "я рядом"
        )
    chats = [stored.FIRST_PERSON + number for number in people]
    await until(lambda: all(telegram.lines.get(chat, 0) > before.get(chat, 0) for chat in chats))
    return count / (max(telegram.screens[chat] for chat in chats) - begin)


async def until(found: Callable[[], bool], seconds: float = _PATIENCE_SECONDS) -> None:
    """Raises TimeoutError. Looking now and then costs the stand-in less than an event a call."""
    async with asyncio.timeout(seconds):
        while not found():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def _quiet(telegram: StandIn) -> None:
    """Until nothing is called any more."""
    seen = -1
    async with asyncio.timeout(_PATIENCE_SECONDS):
        while (now := sum(telegram.calls.values())) != seen:
            seen = now
            await asyncio.sleep(_QUIET_SECONDS)


def conditions(options: argparse.Namespace) -> list[Condition]:
    """The first one is what the others are compared with."""
    found = [Condition("nothing", "nothing else")]
    found += [Condition(f"waiting{n}", f"{n} rows waiting", waiting=n) for n in options.waiting]
    found += [Condition(f"closed{n}", f"{n} closed cases with texts", closed=n) for n in options.closed]
    found += [Condition(f"shredded{n}", f"{n} shredded cases", shredded=n) for n in options.shredded]
    return found


async def work(options: argparse.Namespace) -> int:
    keys, wanted = Keyring.generate(), conditions(options)
    with ExitStack() as stack:
        benches = []
        for kind in options.databases:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="qorgan-relay-databases-")))
            server = stack.enter_context(postgresql_server()) if kind == "postgresql" else None
            bench = Bench(kind, stored.Source(folder, server), keys, options)
            await bench.prepare(wanted)
            benches.append(bench)
        results: dict[tuple[str, str], list[Figures]] = {}
        for turn in range(options.rounds):
            for condition in wanted:
                for bench in benches:
                    figures = await bench.measure(condition)
                    results.setdefault((bench.kind, condition.name), []).append(figures)
                    said = f"round {turn + 1}, {bench.kind}, {condition.title}: {figures.rate:.0f} texts a second"
                    print(f"{said}, {figures.cpu:.2f} ms each", file=sys.stderr)
    print(
        f"\n{options.rounds} rounds; {PEOPLE} people in {stored.GROUPS} groups; backlog of {options.texts} texts; "
        f"steady {options.rate} texts a second for {options.seconds} s; medians (lowest to highest)"
    )
    for kind in options.databases:
        print(f"\n{kind}\n\n{_table(kind, wanted, results)}")
        if len(wanted) > 1:
            print(f"\n{_ratios(kind, wanted, results)}")
    return 0


Results = dict[tuple[str, str], list[Figures]]


def _table(kind: str, wanted: list[Condition], results: Results) -> str:
    """Markdown: of each figure the median, the lowest and the highest of all rounds."""
    lines = ["| | " + " | ".join(one.title for one in wanted) + " |", "|---|" + "---|" * len(wanted)]
    for name, (title, digits) in ROWS.items():
        cells = []
        for one in wanted:
            values = [getattr(found, name) for found in results[kind, one.name]]
            spread = f"{min(values):.{digits}f} to {max(values):.{digits}f}"
            cells.append(f"{statistics.median(values):.{digits}f} ({spread})")
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _ratios(kind: str, wanted: list[Condition], results: Results) -> str:
    """Markdown: each condition's median, divided by that of an empty database in the same rounds."""
    lines = ["| to nothing else | " + " | ".join(one.title for one in wanted[1:]) + " |"]
    lines.append("|---|" + "---|" * (len(wanted) - 1))
    for name, (title, _) in ROWS.items():
        if name == "server":
            continue
        bare = results[kind, wanted[0].name]
        cells = []
        for one in wanted[1:]:
            # Round by round: a slow minute of the machine hits both.
            pairs = zip(results[kind, one.name], bare, strict=True)
            cells.append(f"{statistics.median(getattr(a, name) / getattr(b, name) for a, b in pairs):.2f}")
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/relay.py", description=__doc__)
    parser.add_argument("--rounds", type=whole, default=3, help="of each condition, in turns (default: 3)")
    parser.add_argument("--texts", type=whole, default=400, help="of the backlog (default: 400)")
    parser.add_argument("--rate", type=whole, default=30, help="steady texts a second (default: 30)")
    parser.add_argument("--seconds", type=whole, default=4, help="of the steady rate (default: 4)")
    parser.add_argument("--databases", type=_kinds, default=("sqlite", "postgresql"), help="sqlite,postgresql")
    parser.add_argument("--waiting", type=_counts, default=(1_000, 10_000), help="rows that wait (1000,10000)")
    parser.add_argument("--closed", type=_counts, default=(100_000,), help="closed cases with texts (100000)")
    parser.add_argument("--shredded", type=_counts, default=(1_000_000,), help="shredded cases (1000000)")
    parser.add_argument("--quick", action="store_true", help="one small round on SQLite, for trying: under a minute")
    options = parser.parse_args()
    if options.quick:
        options.rounds, options.texts, options.seconds, options.databases = 1, 300, 2, ("sqlite",)
        options.waiting, options.closed, options.shredded = (1_000,), (10_000,), ()
    return options


def whole(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 10_000_000:
        raise argparse.ArgumentTypeError("must be a whole number from 1 to 10000000")
    return int(text)


def _counts(text: str) -> tuple[int, ...]:
    return tuple(whole(part) for part in text.split(",")) if text else ()


def _kinds(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    if not set(names) <= {"sqlite", "postgresql"}:
        raise argparse.ArgumentTypeError("must be sqlite, postgresql, or both with a comma")
    return names


def main() -> int:
    options = _options()
    assert set(ROWS) == {field.name for field in fields(Figures)}
    try:
        return asyncio.run(work(options))
    except RuntimeError as error:
        print(f"bench/relay.py: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    raise SystemExit(main())
