"""Texts that change while the bot runs: on SIGHUP in earnest, at once in the demo; never by halves."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
from app.processes import START_SECONDS, earnest, ended, line, started, telegram
from checkout import Checkout

from bot.app.hangup import Hangup
from bot.app.reloading import Reloading, fitting
from bot.app.watching import Watch
from bot.centers import Center, Centers, Hours
from content.problems import Problem, ProblemsError
from sandbox import Person, Sandbox

WORDS = "💬 Жаңа сөз"
LATER = "💬 Тағы бір сөз"
BROKEN = "💬 Сын{ған"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the program is started."""
    path = tmp_path / "here"
    path.mkdir()
    return path


def labels(person: Person) -> list[str]:
    return list(person.screen.labels) if person.screen is not None else []


async def shows(sandbox: Sandbox, person: Person, mark: str, label: str) -> None:
    """The next tap on an old button leads to a screen with this label."""
    before = sum(call.method == "editMessageText" for call in sandbox.calls)
    person.press(mark)
    await sandbox.wait_for(lambda: sum(call.method == "editMessageText" for call in sandbox.calls) > before, 20)
    await sandbox.wait_for(lambda: label in labels(person), 20)


async def test_hangup_serves_what_is_good_and_names_what_is_broken(checkout: Checkout, folder: Path) -> None:
    async with telegram() as sandbox, started(folder, "run", **earnest(sandbox)) as process:
        child = sandbox.add_person("A", language="kk", role="child")
        child.start()
        await sandbox.wait_for(lambda: child.screen, 60)
        assert WORDS not in labels(child)
        checkout.reword("kk", "mark-write", WORDS)
        process.send_signal(signal.SIGHUP)
        assert json.loads(await line(process.stderr, '"reloaded"'))["level"] == "info"
        await shows(sandbox, child, "🆘", WORDS)

        path, number = checkout.place("kk", "mark-write")
        checkout.reword("kk", "mark-write", BROKEN)
        process.send_signal(signal.SIGHUP)
        refused = json.loads(await line(process.stderr, "reload_refused"))
        assert (refused["file"], refused["line"]) == (f"content/kk/{path.name}", number)
        told = await line(process.stderr, "qorgan: ")
        assert told.startswith(f"qorgan: {path}:{number}: ")
        assert "correct it and reload" in told
        await shows(sandbox, child, "🏠", WORDS)

        checkout.reword("kk", "mark-write", LATER)
        process.send_signal(signal.SIGHUP)
        await line(process.stderr, '"reloaded"')
        await shows(sandbox, child, "🆘", LATER)
        code, out, err = await ended(process, signal.SIGTERM)
    assert (code, out) == (0, "")
    assert BROKEN not in err


async def test_a_changed_profile_is_set_again_and_nothing_else_of_it(checkout: Checkout, folder: Path) -> None:
    async with telegram() as sandbox, started(folder, "run", **earnest(sandbox)) as process:
        about = sandbox.world.profile.short_descriptions
        await sandbox.wait_for(lambda: len(about) == 4, 60)
        before = len(sandbox.calls)
        checkout.reword("en", "bot-about", "Danger now: { $emergency_112 }")
        process.send_signal(signal.SIGHUP)
        await sandbox.wait_for(lambda: about["en"] == "Danger now: 112", 60)
        again = [call.method for call in sandbox.calls[before:] if call.method.startswith("set")]
        assert again == ["setMyShortDescription"]


async def test_hangups_during_start_and_stop_do_no_harm(folder: Path) -> None:
    async with telegram() as sandbox:
        sandbox.outage()
        async with started(folder, "run", **earnest(sandbox)) as process:
            await line(process.stderr, "no_centers")
            for _ in range(3):
                process.send_signal(signal.SIGHUP)
            await line(process.stderr, '"reloaded"')
            sandbox.recover()
            await line(process.stderr, '"started"')
            process.send_signal(signal.SIGTERM)
            ending = asyncio.create_task(process.communicate())
            async with asyncio.timeout(20):
                while not ending.done():
                    with_signal(process)
                    await asyncio.wait({ending}, timeout=0.005)
            assert process.returncode == 0


def with_signal(process: asyncio.subprocess.Process) -> None:
    # Another thread waits for it: it may be gone before this one has heard.
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGHUP)


def test_a_signal_before_anybody_listens_is_not_lost() -> None:
    before = signal.getsignal(signal.SIGHUP)
    hangup = Hangup()
    try:
        os.kill(os.getpid(), signal.SIGHUP)
        asked: list[int] = []

        async def listen() -> None:
            heard = asyncio.Event()
            hangup.call(lambda: (asked.append(1), heard.set()))
            heard.clear()
            os.kill(os.getpid(), signal.SIGHUP)
            async with asyncio.timeout(10):
                await heard.wait()

        asyncio.run(listen())
        assert len(asked) == 2
        os.kill(os.getpid(), signal.SIGHUP)  # the loop is closed
        hangup.over()
        os.kill(os.getpid(), signal.SIGHUP)
        assert len(asked) == 2
    finally:
        signal.signal(signal.SIGHUP, before)


class Served:
    """Stands for what all parts hold."""

    def __init__(self, name: str) -> None:
        self.name = name

    def become(self, other: Served) -> None:
        self.name = other.name


class Files:
    """What is read: each time waits for `go`, and is never read twice at once."""

    def __init__(self) -> None:
        self.reads = 0
        self.broken = False
        self.go = threading.Semaphore(0)
        self._one = threading.Lock()

    def read(self) -> Served:
        assert self._one.acquire(blocking=False)
        try:
            assert self.go.acquire(timeout=20)
            self.reads += 1
            if self.broken:
                raise ProblemsError([Problem("content/kk/a.ftl", 3, "is broken")])
            return Served(f"version {self.reads}")
        finally:
            self._one.release()


async def test_two_wishes_in_a_row_are_one_try_after_the_other() -> None:
    files, served = Files(), Served("version 0")
    told: asyncio.Queue[tuple[Problem, ...]] = asyncio.Queue()
    changes: list[str] = []
    reloading: Any = Reloading(
        served,  # type: ignore[arg-type]
        files.read,  # type: ignore[arg-type]
        lambda problems: told.put_nowait(tuple(problems)),
        judge=lambda new: f"judged {new.name}",  # type: ignore[attr-defined]
        released="judged version 0",
    )
    running = asyncio.create_task(reloading.run(lambda: changes.append(served.name)))
    try:
        async with asyncio.timeout(20):
            reloading.ask()
            while not files._one.locked():
                await asyncio.sleep(0)
            reloading.ask()
            reloading.ask()
            assert (served.name, reloading.released) == ("version 0", "judged version 0")
            files.go.release()
            assert await told.get() == ()
            assert (served.name, reloading.released) == ("version 1", "judged version 1")
            files.broken = True
            files.go.release()
            assert [problem.line for problem in await told.get()] == [3]
            assert (served.name, reloading.released) == ("version 1", "judged version 1")
            assert (files.reads, changes) == (2, ["version 1"])
    finally:
        running.cancel()


def test_texts_that_the_centers_do_not_fit_are_refused() -> None:
    center = Center("one", {"kk": "Бір", "ru": "Один"}, ("KZ-75",), None, Hours(), (), frozenset(("text",)), None, "kk")
    centers = Centers([center], "one")

    def found(*languages: str, regions: tuple[str, ...] = ("KZ-75",)) -> Any:
        return SimpleNamespace(content=SimpleNamespace(languages=languages, regions=dict.fromkeys(regions)))

    good = found("kk", "ru")
    assert fitting(good, centers, Path("centers.yaml")) is good
    for bad, words in (
        (found("kk", "ru", "en"), "'one' has no name in en"),
        (found("ru"), "'one' speaks kk"),
        (found("kk", regions=("KZ-71",)), "'one' has regions that are gone: KZ-75"),
    ):
        with pytest.raises(ProblemsError, match=f"^centers.yaml:1: {words}"):
            fitting(bad, centers, Path("centers.yaml"))


async def test_the_watch_sees_every_kind_of_change(tmp_path: Path) -> None:
    texts, alone = tmp_path / "texts", tmp_path / "alone.yaml"
    (texts / "kk").mkdir(parents=True)
    text = texts / "kk" / "a.ftl"
    text.write_text("a = b\n", "utf-8")
    changed = asyncio.Event()
    watching = asyncio.create_task(Watch((texts, alone)).run(changed.set))
    deeds: list[Callable[[], object]] = [
        lambda: text.write_text("a = c\n", "utf-8"),
        lambda: (texts / "b.yaml").write_text("x: 1\n", "utf-8"),
        lambda: alone.write_text("x: 1\n", "utf-8"),
        (texts / "b.yaml").unlink,
        lambda: alone.rename(texts / "c.yaml"),
    ]
    try:
        for deed in deeds:
            deed()
            async with asyncio.timeout(20):
                await changed.wait()
            changed.clear()
    finally:
        watching.cancel()


class Page:
    """What a page of the demo sees and does."""

    def __init__(self, session: aiohttp.ClientSession, root: str) -> None:
        self._session = session
        self._root = root

    async def states(self) -> AsyncIterator[dict[str, Any]]:
        """The state now, and after each change."""
        async with self._session.get(f"{self._root}sandbox/events") as events:
            async for text in events.content:
                if text.startswith(b"data:"):
                    async with self._session.get(f"{self._root}sandbox/state") as answer:
                        yield await answer.json()

    async def until(self, predicate: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
        async with asyncio.timeout(START_SECONDS):
            async for state in self.states():
                if predicate(state):
                    return state
        raise AssertionError("the demo has ended")

    async def act(self, **deed: Any) -> None:
        async with self._session.post(f"{self._root}sandbox/act", json=deed) as answer:
            assert (await answer.json())["ok"]

    async def tap(self, mark: str, label: str) -> None:
        """Presses a button of the child's newest screen, and waits for a screen with this label."""
        state = await self.until(lambda state: newest(state)["rows"])
        screen, child = newest(state), state["chats"][0]["person"]
        row, column = next(
            (row, column)
            for row, buttons in enumerate(screen["rows"])
            for column, button in enumerate(buttons)
            if button["text"].startswith(mark)
        )
        await self.act(actor=child, kind="press", message=screen["id"], row=row, column=column)
        await self.until(lambda state: label in {one["text"] for row in newest(state)["rows"] for one in row})


def newest(state: dict[str, Any]) -> dict[str, Any]:
    return next((one for one in reversed(state["chats"][0]["messages"]) if one["from"] == "bot"), {"rows": []})


async def test_the_demo_shows_each_change_and_each_mistake(checkout: Checkout, folder: Path) -> None:
    async with started(folder, "demo") as process, aiohttp.ClientSession() as session:
        page = Page(session, (await line(process.stdout, "http://")).split()[-1])
        state = await page.until(lambda state: len(state["people"]) == 4)
        assert (state["notice"], state["news"]["number"]) == ([], 0)
        await page.act(actor=state["chats"][0]["person"], kind="start")
        checkout.reword("kk", "mark-write", WORDS)
        await page.until(lambda state: state["news"]["number"] == 1)
        await page.tap("🆘", WORDS)

        path, number = checkout.place("kk", "mark-write")
        checkout.reword("kk", "mark-write", BROKEN)
        broken = await page.until(lambda state: state["notice"])
        assert any(text.startswith(f"{path}:{number}: ") for text in broken["notice"][1:])
        await page.tap("🏠", WORDS)

        checkout.reword("kk", "mark-write", LATER)
        state = await page.until(lambda state: not state["notice"])
        assert state["news"]["number"] == 2
        await page.tap("🆘", LATER)
        code, _, err = await ended(process, signal.SIGINT)
    assert (code, err) == (0, "")


async def test_a_demo_of_broken_texts_says_so_and_ends(checkout: Checkout, folder: Path) -> None:
    path, number = checkout.place("kk", "mark-write")
    checkout.reword("kk", "mark-write", BROKEN)
    async with started(folder, "demo") as process, asyncio.timeout(START_SECONDS):
        out, err = await process.communicate()
    assert (process.returncode, out) == (1, b"")
    assert f"qorgan: {path}:{number}: " in err.decode()
    assert list(folder.iterdir()) == []
