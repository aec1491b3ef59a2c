"""From a red tap to the moment when Telegram accepts the alert: default pacing, Telegram's limits kept.

Measured while nobody else writes, and among 30 texts a second of other people, more than Telegram's limits let
through. Every figure is of `qorgan run` as a process of its own on its default settings. docs/benchmarks.md says how
to read them. Reaches nothing but 127.0.0.1, and ends by itself.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections import Counter, deque
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

import content  # noqa: E402 - found by the line above
import dialogs  # noqa: E402
from bench import stored  # noqa: E402
from bench.process import percentile, polled, running  # noqa: E402
from bench.relay import until, whole  # noqa: E402
from bench.standin import TOKEN, StandIn, numbered  # noqa: E402
from bot.vault import Keyring  # noqa: E402
from dialogs.model import SOS  # noqa: E402
from sandbox.clock import SystemClock  # noqa: E402
from sandbox.errors import ApiError  # noqa: E402
from sandbox.limits import Limits  # noqa: E402

PEOPLE = 400
# The texts of other people come for so long before the first tap: what they fill is full by then.
_AHEAD_SECONDS = 5.0
_PATIENCE_SECONDS = 90.0


@dataclass(slots=True)
class Measured:
    """`delays`: milliseconds from tap to alert, in the order of the alerts; `refused`: how many calls to which
    chats (`groups`, `people`) Telegram answered with 429."""

    delays: list[float] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    texts: int = 0
    arrived: int = 0


class Alarms:
    """A stand-in that keeps Telegram's limits and knows alerts when they come."""

    def __init__(self) -> None:
        self.telegram = StandIn(refuse=self._refuse, watch=self._watch)
        self.measured = Measured()
        self._limits, self._clock = Limits.in_earnest(), SystemClock()
        self._tapped: dict[int, deque[float]] = {}  # when, by group

    def tap(self, person: int, press: str) -> None:
        self._tapped.setdefault(stored.group_of(person), deque()).append(time.perf_counter())
        self.telegram.press(stored.FIRST_PERSON + person, stored.STATUS_MESSAGE, press)

    def _refuse(self, method: str, chat: int) -> int:
        try:
            self._limits.spend(method, chat or None, self._clock)
        except ApiError as error:
            self.measured.refused["groups" if chat < 0 else "people"] += 1
            return int(error.parameters["retry_after"])
        return 0

    def _watch(self, method: str, fields: dict[str, str]) -> None:
        # Only a red alert comes to General with a sound.
        group = int(fields.get("chat_id", "0"))
        loud = fields.get("disable_notification") == "false"
        tapped = self._tapped.get(group)
        if method == "sendMessage" and loud and "message_thread_id" not in fields and tapped:
            self.measured.delays.append(1000 * (time.perf_counter() - tapped.popleft()))


async def measure(keys: str, source: stored.Source, options: argparse.Namespace, rate: int) -> Measured:
    """One run among `rate` texts a second. Raises RuntimeError when an alert never comes."""
    press = _press()
    alarms = Alarms()
    async with AsyncExitStack() as stack:
        source.create("run", "people")
        stack.callback(source.drop, "run")
        await alarms.telegram.start()
        stack.push_async_callback(alarms.telegram.stop)
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="qorgan-alarm-")))
        stored.write_centers(folder / "centers.yaml")
        settings = {
            "QORGAN_BOT_TOKEN": TOKEN,
            "QORGAN_KEYS": keys,
            "QORGAN_API_ROOT": alarms.telegram.root,
            "QORGAN_DATABASE_URL": source.url("run"),
        }
        process = stack.enter_context(running(["-m", "bot", "run"], settings, folder))
        try:
            await polled(alarms.telegram.polled, process)
            async with asyncio.TaskGroup() as tasks:
                others = tasks.create_task(_others(alarms, rate))
                if rate:
                    await asyncio.sleep(_AHEAD_SECONDS)
                for number in range(options.taps):
                    alarms.tap(PEOPLE + number, press)
                    await asyncio.sleep(options.pause / 1000)
                await until(lambda: len(alarms.measured.delays) == options.taps, _PATIENCE_SECONDS)
                others.cancel()
        except TimeoutError:
            missing = options.taps - len(alarms.measured.delays)
            raise RuntimeError(f"{missing} of {options.taps} alerts never came") from None
    alarms.measured.arrived = len(alarms.telegram.arrived)
    return alarms.measured


async def _others(alarms: Alarms, rate: int) -> None:
    """Until cancelled: texts that come when their time has come, of all people in turn."""
    begin = time.perf_counter()
    while rate:
        alarms.measured.texts += 1
        number = alarms.measured.texts
        alarms.telegram.say(stored.FIRST_PERSON + number % PEOPLE, numbered(number), number)
        await asyncio.sleep(max(0.0, begin + number / rate - time.perf_counter()))


def _press() -> str:
    """The data of 💬 on the screen of 🆘: one tap that opens a red case."""
    screen = dialogs.load(content.load()).screen(SOS, "ru")
    return next(button.press for row in screen.rows for button in row if button.press and "💬" in button.label)


async def work(options: argparse.Namespace) -> int:
    keys, found = Keyring.generate(), {0: [], options.rate: []}  # type: dict[int, list[Measured]]
    with tempfile.TemporaryDirectory(prefix="qorgan-alarm-databases-") as folder:
        source = stored.Source(Path(folder))
        await stored.people(source, "people", keys, PEOPLE, newcomers=options.taps)
        await source.tidy("people")
        for turn in range(options.rounds):
            for rate, results in found.items():
                results.append(await measure(keys, source, options, rate))
                p50 = statistics.median(results[-1].delays)
                print(f"round {turn + 1}, among {rate} texts a second: p50 {p50:.0f} ms", file=sys.stderr)
    print(
        f"\n{options.rounds} rounds of {options.taps} red taps, one each {options.pause} ms, in {stored.GROUPS} "
        "groups; default pacing, Telegram's limits kept; all rounds together\n"
    )
    print(_table(found))
    return 0


def _table(found: dict[int, list[Measured]]) -> str:
    """Markdown."""
    lines = ["| red tap to alert | p50, ms | p99, ms | longest, ms | 429 in groups | 429 in people's chats |"]
    lines.append("|---|---|---|---|---|---|")
    for rate, results in found.items():
        delays = [delay for one in results for delay in one.delays]
        refused = sum((one.refused for one in results), Counter[str]())
        among = f"among {rate} texts a second" if rate else "nobody else writes"
        times = f"{statistics.median(delays):.0f} | {percentile(delays, 0.99):.0f} | {max(delays):.0f}"
        lines.append(f"| {among} | {times} | {refused['groups']} | {refused['people']} |")
    return "\n".join(lines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/alarm.py", description=__doc__)
    parser.add_argument("--rounds", type=whole, default=3, help="of each kind, in turns (default: 3)")
    parser.add_argument("--taps", type=whole, default=40, help="a round (default: 40)")
    parser.add_argument("--pause", type=whole, default=500, help="milliseconds between two taps (default: 500)")
    parser.add_argument("--rate", type=whole, default=30, help="texts of others a second (default: 30)")
    parser.add_argument("--quick", action="store_true", help="one small round, for trying: half a minute")
    options = parser.parse_args()
    if options.quick:
        options.rounds, options.taps = 1, 10
    return options


def main() -> int:
    try:
        return asyncio.run(work(_options()))
    except RuntimeError as error:
        print(f"bench/alarm.py: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    raise SystemExit(main())
