"""`qorgan run` as an operator starts it: a process of its own, the required settings and no other, the machine's
clock, the default pacing; Telegram's limits on."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from databases import sqlite_url
from forge import ROOT, Forge

from bench import stored
from bot.vault import Keyring
from sandbox import Call, Group, Limits, Message, Person, Sandbox

TOKEN = "42:" + "A" * 35
# Far beyond what a busy machine needs: it ends a test that would hang, and measures nothing.
PATIENCE_SECONDS = 60.0
EARLIER_CASES = 50
QUIET_SECONDS = 3.0


class House:
    """One database with earlier cases, and the bot that runs on it. `forge`: for what an operator types beside it."""

    def __init__(self, folder: Path, forge: Forge, sandbox: Sandbox, settings: dict[str, str]) -> None:
        self.folder = folder
        self._forge = forge
        self.sandbox = sandbox
        self.leads: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.process: asyncio.subprocess.Process
        plain = {name: value for name, value in os.environ.items() if not name.startswith("QORGAN_")}
        self._environment = plain | {"PYTHONPATH": str(ROOT)} | settings
        stored.write_centers(folder / "centers.yaml")

    @classmethod
    @asynccontextmanager
    async def open(cls, folder: Path, forge: Forge, *, server: Any = None, **settings: str) -> AsyncIterator[House]:
        """A running bot. `server`: a PostgreSQL server with a database `tables` to copy, else it is the default
        SQLite file; `settings`: the three of a webhook."""
        keys = str(Keyring.generate())
        source = stored.Source(folder, server)
        name = "qorgan" if server is None else f"earnest{os.getpid()}"
        if server is None:
            sqlite_url(folder)
        else:
            source.create(name, "tables")
        await stored.with_stored(source, name, keys, EARLIER_CASES, shredded=False)
        sandbox = Sandbox(token=TOKEN)
        sandbox.limits = Limits.in_earnest()
        await sandbox.start()
        required = {"QORGAN_BOT_TOKEN": TOKEN, "QORGAN_API_ROOT": sandbox.root, "QORGAN_KEYS": keys} | settings
        if server is not None:
            required["QORGAN_DATABASE_URL"] = source.url(name)
        house = cls(folder, forge, sandbox, required)
        try:
            await house.start()
            yield house
        finally:
            if house.process.returncode is None:
                house.process.kill()
                await house.process.wait()
            await sandbox.stop()
            if server is not None:
                source.drop(name)

    async def start(self) -> None:
        before = len(self.sandbox.calls)
        self.process = await self._spawn("run")
        ready = {"getUpdates", "setWebhook"}
        await self.until(lambda: any(call.method in ready for call in self.sandbox.calls[before:]))

    async def kill(self) -> None:
        self.process.kill()
        await self.process.wait()

    async def terminate(self) -> int:
        """The exit code after SIGTERM."""
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), PATIENCE_SECONDS)

    async def until(self, found: Callable[[], Any], seconds: float = PATIENCE_SECONDS) -> Any:
        await self.sandbox.wait_for(found, seconds)
        return found()

    async def quiet(self, chat: int) -> None:
        """Until nothing was sent to a chat for as long as Telegram remembers a person's burst, and somebody who
        reads, thinks and types needs longer: time that has to pass, not a wait for something."""
        seen = -1
        while seen != (seen := sum(call.chat == chat for call in self.sandbox.calls)):
            await asyncio.sleep(QUIET_SECONDS)

    async def link(self, number: int) -> None:
        """A group that is linked as a real one is."""
        lead = self.leads[number] = self.sandbox.add_person(f"Lead {number}", role="staff", language="ru")
        group = self.groups[number] = self.sandbox.add_group(f"Staff {number}")
        group.add_member(lead, status="creator")
        group.add_bot()
        said = self.folder / f"invitation{number}"
        with said.open("wb") as out:
            process = await asyncio.to_thread(
                self._forge.start, "centers", "invite", f"center{number}",
                folder=self.folder, environment=self._environment, out=out.fileno(), err=out.fileno(),
            )  # fmt: skip
            code = await asyncio.to_thread(process.wait, PATIENCE_SECONDS)
        invitation = said.read_text()
        assert code == 0, invitation
        lead.send(f"/link {invitation.strip()}", chat=group)
        await self.until(lambda: any(one.sender == "bot" for one in group.general))

    async def child(self, number: int) -> Person:
        """Somebody who looks at the emergency screen, from the link of this center."""
        person = self.sandbox.add_person("Айгерім", language="ru", role="child")
        person.start(f"center{number}")
        await self.until(lambda: person.screen and has(person.screen, "🆘"))
        before = person.screen
        assert before is not None
        text = before.text
        person.press("🆘")
        await self.until(lambda: person.screen and person.screen.text != text and has(person.screen, "💬"))
        return person

    async def alarm(self, number: int) -> tuple[Person, Message]:
        """A red case by one tap, in a center that is linked now if it wasn't: who pressed, and its alert in General."""
        if number not in self.groups:
            await self.link(number)
        person = await self.child(number)
        known = {one.id for one in self.alerts(number)}
        began = time.monotonic()
        person.press("💬")
        alert = await self.until(lambda: next((one for one in self.alerts(number) if one.id not in known), None))
        show(f"red tap to alert: {time.monotonic() - began:.2f} s")
        return person, alert

    async def talk(self, number: int) -> tuple[Person, int]:
        """A red case whose first words are in its topic and that the lead has taken: who wrote, and the topic."""
        person, _ = await self.alarm(number)
        person.send("он за дверью")
        words = await self.until(lambda: self.in_topics(number, "он за дверью"))
        self.leads[number].press("✋", chat=self.groups[number], thread=words.thread)
        await self.until(lambda: self.in_topics(number, "Состояние: в работе"))
        await self.until(lambda: any("на связи специалист" in message.text for message in person.messages))
        return person, words.thread

    async def answer(self, number: int, person: Person, thread: int, words: str) -> Message:
        """What comes to the phone when the lead answers."""
        await self.quiet(person.id)
        self.leads[number].send(words, chat=self.groups[number], thread=thread)
        return await self.until(lambda: next((one for one in person.messages if has(one, "👁")), None))

    async def whole_story(self, number: int) -> None:
        """A red case from the tap to the uncovered answer."""
        person, thread = await self.talk(number)
        covered = await self.answer(number, person, thread, "я рядом, вы правильно сделали")
        person.press("👁", covered)
        await self.until(lambda: any("я рядом" in message.text for message in person.messages))

    def alerts(self, number: int) -> list[Message]:
        """Red alerts in the center's General."""
        return [one for one in self.groups[number].general if one.sender == "bot" and "🔴" in one.text]

    def in_topics(self, number: int, words: str) -> Message | None:
        """The newest message of the bot in a topic of this center with these words."""
        topics = self.groups[number].topics.values()
        found = [one for topic in topics for one in topic.messages if one.sender == "bot" and words in one.text]
        return found[-1] if found else None

    def refused(self) -> list[Call]:
        """Calls that are paced and yet met a limit: all of groups, and covered lines. (Screens are answers to a
        press, and go at once.)"""
        paced = [one for one in self.sandbox.calls if (one.chat or 0) < 0 or "👁" in str(one.params)]
        return [one for one in paced if one.code == 429]

    def processor_seconds(self) -> float:
        """What the running process has used so far (Linux)."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / float(os.sysconf("SC_CLK_TCK"))

    async def _spawn(self, *arguments: str) -> asyncio.subprocess.Process:
        with (self.folder / "bot.log").open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", *arguments, cwd=self.folder, env=self._environment, stdout=log, stderr=log
            )


def has(message: Message, mark: str) -> bool:
    return any(label.startswith(mark) for label in message.labels)


def show(figure: str) -> None:
    """Figures are shown (`pytest -s`) and never asserted."""
    print(figure)  # noqa: T201
