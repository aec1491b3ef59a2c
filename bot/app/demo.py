"""`qorgan demo`: the sandbox and the bot in one process, with a center, two people on duty, a child
and an adult. Everything lives in a temporary folder and is gone at the end."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from bot.app.opening import open_store
from bot.app.reloading import CHECKED, Reloading, read
from bot.app.run import Program
from bot.app.watching import Watch
from bot.app.wiring import Parts, build
from bot.centers import Centers, load_centers
from bot.logs import configure
from bot.settings import Settings
from bot.store.migrate import upgrade
from bot.vault import Keyring
from content.library import DEFAULT_ROOT, Content
from content.problems import Problem, ProblemsError
from dialogs.reader import DEFAULT_FOLDER
from sandbox import Group, Limits, Person, Sandbox

_TOKEN = "42:DEMO"  # noqa: S105 - the sandbox's own, good for nothing else
_CENTER = "almaty"
_WAIT_SECONDS = 30.0
_NAMES = {"kk": "Алматы орталығы (үлгі)", "ru": "Центр «Алматы» (пример)", "en": "Almaty center (example)"}
_CENTERS = """
default: almaty
centers:
  - id: almaty
    name: {names}
    regions: [KZ-75, KZ-19]
    services: [psychological, legal, social]
    staff_language: ru
"""


class Demo:
    """Runs until Ctrl-C, and shows each change of texts, trees and contacts. `port`: of the page and the
    sandbox's Bot API; 0 takes a free one."""

    def __init__(self, port: int) -> None:
        self._port = port

    async def run(self) -> None:
        """Raises `ProblemsError` when the texts are wrong from the start."""
        configure("WARNING")
        stop = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        with tempfile.TemporaryDirectory(prefix="qorgan-demo-") as folder:
            sandbox = Sandbox(token=_TOKEN)
            # The limits that the bot keeps to. How fast somebody may tap through screens Telegram doesn't say, and a
            # stranger who looks around in the demo should not have to wait for each fourth one.
            sandbox.limits = Limits(private_per_second=None, closed_while_waiting=True)
            try:
                await sandbox.start(port=self._port)
            except OSError:
                print(f"qorgan: port {self._port} is taken; leave --port away for a free one", file=sys.stderr)
                raise SystemExit(2) from None
            try:
                await self._serve(sandbox, Path(folder), stop)
            finally:
                await sandbox.stop()

    async def _serve(self, sandbox: Sandbox, folder: Path, stop: asyncio.Event) -> None:
        settings = Settings(
            bot_token=_TOKEN,
            api_root=sandbox.root,
            keys=Keyring.generate(),
            database_url=f"sqlite+aiosqlite:///{folder / 'qorgan.db'}",
        )
        # Before the files are read, so that no change goes unseen.
        watch = Watch((DEFAULT_ROOT, DEFAULT_FOLDER, CHECKED))
        trees, found = read(settings.facts, lambda said: _centers(folder / "centers.yaml", said))
        again = partial(read, settings.facts, lambda _: found)
        reloading = Reloading(trees, lambda: again()[0], lambda problems: _show(sandbox, problems))
        store = open_store(settings, found, trees)
        await upgrade(store.database)
        parts = build(settings, store)
        program = Program(settings, parts, reloading, (partial(watch.run, reloading.ask),))
        await program.start()
        try:
            await _people(sandbox, parts)
            print(f"Qorgan's demo: {sandbox.root}/", flush=True)
            print("Keys and database were made for this run alone and go with it. Ctrl-C ends it.", flush=True)
            await stop.wait()
        finally:
            await program.stop()


def _centers(path: Path, said: Content) -> Centers:
    """One made-up center, with a name in every language."""
    names = {language: _NAMES.get(language, _NAMES["en"]) for language in said.languages}
    path.write_text(_CENTERS.format(names=json.dumps(names, ensure_ascii=False)), "utf-8")
    return load_centers(path, said.regions, said.languages)


def _show(sandbox: Sandbox, problems: Sequence[Problem]) -> None:
    if not problems:
        sandbox.show_notice(())
        sandbox.announce("The changed files are in use: the next tap shows them.")
        return
    head = "These files can't be used. What was shown before stays until they are corrected."
    sandbox.show_notice((head, *str(ProblemsError(problems)).splitlines()))


async def _people(sandbox: Sandbox, parts: Parts) -> None:
    """Made-up people, and a staff group that is linked the way a real one is."""
    sandbox.add_person("Аружан", "Үлгі", username="example_child", language="kk", role="child")
    sandbox.add_person("Марат", "Пример", username="example_adult", language="ru", role="adult")
    lead = sandbox.add_person("Сауле", "Пример", language="ru", role="staff")
    colleague = sandbox.add_person("Ерлан", "Пример", language="ru", role="staff")
    group = sandbox.add_group("Дежурная смена (пример)")
    group.add_member(lead, status="creator")
    group.add_member(colleague)
    group.add_bot()
    async with parts.store.database.write() as connection:
        code = await parts.store.desk.links.invite(connection, _CENTER)
    await _told(sandbox, group, lead, f"/link {code}")
    await _told(sandbox, group, lead, "/duty on")
    # A member whom no lead has let work yet: the bot asks the leads once.
    await _told(sandbox, group, colleague, "/duty on")
    await sandbox.wait_for(lambda: _can_confirm(group), timeout=_WAIT_SECONDS)
    confirmed = _answers(group)
    lead.press("✅", chat=group)
    await sandbox.wait_for(lambda: _answers(group) > confirmed, timeout=_WAIT_SECONDS)
    await _told(sandbox, group, colleague, "/duty on")


async def _told(sandbox: Sandbox, group: Group, person: Person, text: str) -> None:
    """Says something in the group and waits for the bot's answer."""
    before = _answers(group)
    person.send(text, chat=group)
    await sandbox.wait_for(lambda: _answers(group) > before, timeout=_WAIT_SECONDS)


def _answers(group: Group) -> int:
    return sum(message.sender == "bot" for message in group.general)


def _can_confirm(group: Group) -> bool:
    return any(label.startswith("✅") for message in group.general for label in message.labels)
