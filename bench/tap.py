"""How fast a tap is answered, and what that costs: Qorgan beside the bare libraries and a bot without any, in one run.

Each bot is a process of its own and gets the same work from the same load server, in turns. docs/benchmarks.md
says how to read the numbers. Linux only (/proc). Reaches nothing but 127.0.0.1, and ends by itself.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

from bench.contenders import Contender, contenders  # noqa: E402 - found by the line above
from bench.measure import PEOPLE, Figures, measure  # noqa: E402

NAMES = ("qorgan", "aiohttp", "aiogram", "telegram-bot")
# Title of a figure's row, digits behind its point, and whether more of it is better (None: says nothing of the bot).
ROWS: dict[str, tuple[str, int, bool | None]] = {
    "rate": ("presses a second (backlog)", 0, True),
    "cpu": ("processor, ms a press (backlog)", 2, False),
    "p50": ("press to screen, p50 ms (steady)", 2, False),
    "p99": ("press to screen, p99 ms (steady)", 2, False),
    "memory": ("peak memory, MiB", 0, False),
    "start": ("start to first getUpdates, s", 2, False),
    "server": ("load server's processor, % (backlog)", 0, None),
}

Results = dict[str, list[Figures]]


def main() -> int:
    options = _options()
    results: Results = {name: [] for name in options.only}
    with tempfile.TemporaryDirectory(prefix="qorgan-bench-") as folder:
        entrants = [entrant for entrant in contenders(Path(folder)) if entrant.name in options.only]
        for turn in range(options.rounds):
            for entrant in entrants:
                try:
                    figures = asyncio.run(measure(entrant, options.presses, options.rate, options.seconds, seed=turn))
                except RuntimeError as error:
                    print(f"bench/tap.py: {error}", file=sys.stderr)
                    return 1
                results[entrant.name].append(figures)
                print(f"round {turn + 1}, {entrant.title}: {figures.rate:.0f} presses a second", file=sys.stderr)
    print(
        f"\n{options.rounds} rounds; backlog of {options.presses} presses of {PEOPLE} people; "
        f"steady {options.rate} presses a second for {options.seconds} s; medians (lowest to highest)\n"
    )
    print(_table(entrants, results))
    if "qorgan" in results and len(results) > 1:
        print(f"\n{_ratios(entrants, results)}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/tap.py", description=__doc__)
    parser.add_argument("--rounds", type=_whole, default=3, help="of each bot, in turns (default: 3)")
    parser.add_argument("--presses", type=_whole, default=2000, help="of the backlog (default: 2000)")
    parser.add_argument("--rate", type=_whole, default=100, help="steady presses a second (default: 100)")
    parser.add_argument("--seconds", type=_whole, default=3, help="of the steady rate (default: 3)")
    parser.add_argument("--only", type=_names, default=NAMES, help=f"some of {','.join(NAMES)}, comma separated")
    return parser.parse_args()


def _whole(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 100_000:
        raise argparse.ArgumentTypeError("must be a whole number from 1 to 100000")
    return int(text)


def _names(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    if not set(names) <= set(NAMES):
        raise argparse.ArgumentTypeError(f"must be some of {','.join(NAMES)}")
    return names


def _table(entrants: list[Contender], results: Results) -> str:
    """Markdown: of each figure the median, the lowest and the highest of all rounds."""
    lines = ["| | " + " | ".join(entrant.title for entrant in entrants) + " |", "|---|" + "---|" * len(entrants)]
    for name, (title, digits, _) in ROWS.items():
        cells = []
        for entrant in entrants:
            values = [getattr(found, name) for found in results[entrant.name]]
            spread = f"{min(values):.{digits}f} to {max(values):.{digits}f}"
            cells.append(f"{statistics.median(values):.{digits}f} ({spread})")
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _ratios(entrants: list[Contender], results: Results) -> str:
    """Markdown: Qorgan's median, divided by each other bot's."""
    others = [entrant for entrant in entrants if entrant.name != "qorgan"]
    lines = ["| Qorgan : other | better is | " + " | ".join(entrant.title for entrant in others) + " |"]
    lines.append("|---|---|" + "---|" * len(others))
    for name, (title, _, more) in ROWS.items():
        if more is None:
            continue
        ours = _median(results["qorgan"], name)
        ratios = [f"{ours / _median(results[entrant.name], name):.2f}" for entrant in others]
        lines.append(f"| {title} | {'above 1' if more else 'below 1'} | " + " | ".join(ratios) + " |")
    return "\n".join(lines)


def _median(found: list[Figures], name: str) -> float:
    return float(statistics.median(getattr(figures, name) for figures in found))


if __name__ == "__main__":
    raise SystemExit(main())
