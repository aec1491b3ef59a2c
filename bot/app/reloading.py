"""Reads texts, trees and contacts anew while the bot runs, and serves them once nothing is wrong with them."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import gc
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import content
import dialogs
from bot.centers import Centers
from bot.logs import get_logger
from content.library import Content
from content.problems import Problem, ProblemsError
from dialogs import Dialogs

log = get_logger("reloading")

# The editor's file of an installed bot, in the folder where it is started.
CHECKED = Path("contacts.checked.yaml")
# Broken files that one try names in the log.
_MOST_FILES = 5


def read(settings: Mapping[str, int], centers: Callable[[Content], Centers]) -> tuple[Dialogs, Centers]:
    """What the files say now, with the centers that fit them; `settings` is what texts say of them. Raises
    `ProblemsError`, and what `centers` raises."""
    today = datetime.datetime.now(datetime.UTC).date()
    with _uncollected():
        said = content.load(today=today, checked=CHECKED, settings=settings)
        found = centers(said)
        return dialogs.load(said, network=found), found


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Almost nothing of what is read is garbage; to look for it costs a fourteenth of the time, and stops every tap."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class Reloading:
    """Swaps what all parts serve. `read` and `judge` run in a thread; `judge` answers what is to be said of
    the new texts' release. `told` hears of each try: what is wrong, nothing when the new texts are served."""

    def __init__(
        self,
        served: Dialogs,
        read: Callable[[], Dialogs],
        told: Callable[[Sequence[Problem]], None],
        judge: Callable[[Dialogs], str] = lambda _: "",
        released: str = "",
    ) -> None:
        self._served = served
        self._read = read
        self._told = told
        self._judge = judge
        self._asked = asyncio.Event()
        self.released = released

    def ask(self) -> None:
        """Once more: now, or when the try that is under way has ended."""
        self._asked.set()

    async def run(self, then: Callable[[], None]) -> None:
        """Tries whenever it is asked to; `then` is called when other texts are served."""
        while True:
            await self._asked.wait()
            self._asked.clear()
            await self._once(then)

    async def _once(self, then: Callable[[], None]) -> None:
        try:
            found, released = await asyncio.to_thread(self._try)
        except ProblemsError as error:
            self._told(error.problems)
            return
        self._served.become(found)
        self.released = released
        then()
        self._told(())

    def _try(self) -> tuple[Dialogs, str]:
        found = self._read()
        return found, self._judge(found)


def fitting(found: Dialogs, centers: Centers, file: Path) -> Dialogs:
    """The same, if the centers that are served fit. They were read at the start, from `file`. Raises
    `ProblemsError`."""
    said, problems = found.content, []
    for center in centers:
        missing = [name for name in said.languages if name not in center.name]
        lost = [region for region in center.regions if region not in said.regions]
        if missing:
            problems.append(f"'{center.id}' has no name in {', '.join(missing)}; add it and restart")
        if lost:
            problems.append(f"'{center.id}' has regions that are gone: {', '.join(lost)}; put them back")
        if center.staff_language not in said.languages:
            problems.append(f"'{center.id}' speaks {center.staff_language}, which is gone; put it back")
    if problems:
        raise ProblemsError(Problem(str(file), 1, message) for message in problems)
    return found


def tell(problems: Sequence[Problem]) -> None:
    """For a bot in earnest: the broken files in the log, and one line for whoever has asked."""
    if not problems:
        keep_loaded()
        log.info("reloaded")
        return
    first: dict[str, Problem] = {}
    for problem in problems:
        first.setdefault(problem.file, problem)
    for file, problem in list(first.items())[:_MOST_FILES]:
        log.error("reload_refused", reason="content", file=file, line=problem.line)
    others = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    message = " ".join(str(problems[0]).split())
    print(f"qorgan: {message}{others}; what was served before still is; correct it and reload", file=sys.stderr)


def keep_loaded() -> None:
    """All that is loaded by now stays. Collections that look through it again and again would stop every tap
    for a tenth of a second."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
