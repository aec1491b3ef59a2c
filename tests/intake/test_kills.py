"""The kill campaign: the bot as a real process, ended at random moments while many people type, press and answer;
two bots beside each other, each with its own people and database, because most of a life is waiting. Nothing is
lost, nothing happens twice; what appears twice was under way when the process was killed. What was under way at two
kills rests, General says so, and staff have it sent again."""

from __future__ import annotations

import asyncio
import os
import random
import re
import signal
import sqlite3
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from itertools import pairwise
from pathlib import Path

from forge import ROOT, Forge
from stage import CENTERS, TOKEN

from bot.delivery.outbox import LEASE_SECONDS
from bot.vault import Keyring
from sandbox import Group, Person, Sandbox

KILLS = 26  # of each bot
STOP_SECONDS = 120
ARRIVE_SECONDS = 240
PEOPLE = 8
UNFINISHED = "SELECT 1 FROM outbox WHERE state <> 'resting' UNION ALL SELECT 1 FROM parked"
RESTING = "SELECT 1 FROM outbox WHERE state = 'resting'"
# From a delivery to the note that it arrived: what a kill in between leaves unknown.
UNKNOWN_SECONDS = LEASE_SECONDS
# What was sent just before a kill is heard just after it, on a busy machine too.
HEARD_SECONDS = 2.0
_NEEDLE = re.compile(r"(?:слово|ответ) \d+-\d+\.|:reveal:m\d+:")


class Campaign:
    """One database, one bot after the other, and people who don't know about it."""

    def __init__(self, folder: Path, sandbox: Sandbox, seed: int) -> None:
        self.folder = folder
        self.sandbox = sandbox
        self.random = random.Random(seed)
        self.kills: list[tuple[float, int]] = []
        self.typed: dict[int, list[str]] = {}
        self.answered: dict[int, list[str]] = {}
        # Lines in General about something that may not have arrived, whose button was pressed.
        self.sent_again: set[int] = set()
        self.ending = asyncio.Event()
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("QORGAN_")} | {
            "PYTHONPATH": str(ROOT),
            "QORGAN_BOT_TOKEN": TOKEN,
            "QORGAN_API_ROOT": sandbox.root,
            "QORGAN_KEYS": str(Keyring.generate()),
            # Many kills, each with words under way: at 20 calls a minute nothing would be under way. In earnest:
            # tests/earnest.
            "QORGAN_PACING": "off",
            # So that lives of a second meet parked updates too.
            "QORGAN_PARK_AFTER": "0.4",
            # Hundreds of lives would write all that they do; with the default: tests/earnest.
            "QORGAN_LOG_LEVEL": "WARNING",
        }
        (folder / "centers.yaml").write_text(CENTERS, "utf-8")

    async def command(self, *arguments: str) -> str:
        process = await self._spawn(*arguments, stdout=asyncio.subprocess.PIPE)
        out, _ = await asyncio.wait_for(process.communicate(), STOP_SECONDS)
        assert process.returncode == 0
        return out.decode().strip()

    async def _spawn(self, *arguments: str, stdout: int | None = None) -> asyncio.subprocess.Process:
        with (self.folder / "bot.log").open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", *arguments, cwd=self.folder, env=self.environment,
                stdout=log if stdout is None else stdout, stderr=log,
            )  # fmt: skip

    @asynccontextmanager
    async def life(self) -> AsyncIterator[None]:
        """A bot as an operator starts it, ended by SIGTERM."""
        before = self._polls()
        process = await self._spawn("run")
        try:
            await self.sandbox.wait_for(lambda: self._polls() > before, STOP_SECONDS)
            yield
            process.terminate()
            assert await asyncio.wait_for(process.wait(), STOP_SECONDS) == 0
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()

    def _polls(self) -> int:
        return sum(call.method == "getUpdates" for call in self.sandbox.calls)

    async def kill(self, forge: Forge, number: int) -> None:
        """One life that ends at a random moment by -9 or TERM."""
        hard = number % 3 != 0
        before = self._polls()
        with (self.folder / "bot.log").open("ab") as log:
            streams = {"out": log.fileno(), "err": log.fileno()}
            start = partial(forge.start, "run", folder=self.folder, environment=self.environment, **streams)
            process = await asyncio.to_thread(start)
        await self.sandbox.wait_for(lambda: self._polls() > before, STOP_SECONDS)
        await asyncio.sleep(self.random.choice((0.0, 0.05, 0.3, 1.0)) * self.random.random() * 2)
        process.send_signal(signal.SIGKILL if hard else signal.SIGTERM)
        self.kills.append((time.time(), signal.SIGKILL if hard else signal.SIGTERM))
        # An end that hangs is noticed; how long a busy machine takes for a good one says nothing.
        code = await asyncio.to_thread(process.wait, STOP_SECONDS)
        assert code == (-signal.SIGKILL if hard else 0)

    async def person(self, person: Person) -> None:
        """Opens a case, then types and looks around until the end."""
        person.start()
        for mark in ("💬", "⏭"):
            await self.sandbox.wait_for(lambda mark=mark: _button(person, mark), 120)
            person.press(mark)
            shown = person.screen
            text = shown.text if shown else ""
            await self.sandbox.wait_for(lambda text=text: person.screen and person.screen.text != text, 120)
        said = self.typed.setdefault(person.id, [])
        while not self.ending.is_set():
            text = f"слово {person.id}-{len(said)}."
            person.send(text)
            said.append(text)
            await asyncio.sleep(self.random.uniform(0.3, 2.0))
            for mark in self.random.sample(("🆘", "🏠", "👁"), 2):
                if _button(person, mark):
                    person.press(mark)
                await asyncio.sleep(self.random.uniform(0.05, 0.4))

    def send_again(self, lead: Person, group: Group) -> None:
        for message in list(group.general):
            if message.id not in self.sent_again and any(label.startswith("📨") for label in message.labels):
                self.sent_again.add(message.id)
                lead.press("📨", message, chat=group)

    async def specialist(self, lead: Person, group: Group) -> None:
        """Takes every case, answers in it, and has sent again what may not have arrived."""
        taken: set[int] = set()
        while not self.ending.is_set():
            self.send_again(lead, group)
            for thread, topic in list(group.topics.items()):
                if thread not in taken:
                    if any(label.startswith("✋") for message in topic.messages for label in message.labels):
                        lead.press("✋", chat=group, thread=thread)
                        taken.add(thread)
                    continue
                said = self.answered.setdefault(thread, [])
                said.append(f"ответ {thread}-{len(said)}.")
                lead.send(said[-1], chat=group, thread=thread)
            await asyncio.sleep(self.random.uniform(1.0, 4.0))

    def sent(self, needles: list[str]) -> dict[str, list[float]]:
        """When something with each of these in it was sent."""
        found: dict[str, list[float]] = {needle: [] for needle in needles}
        for call in self.sandbox.calls:
            if call.method == "sendMessage" and call.effect:
                for needle in set(_NEEDLE.findall(str(call.params))) & found.keys():
                    found[needle].append(call.time)
        return found

    def rows(self, query: str) -> list[tuple[int, ...]]:
        connection = sqlite3.connect(self.folder / "qorgan.db")
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()


def _button(person: Person, mark: str) -> bool:
    return any(label.startswith(mark) for message in person.messages for label in message.labels)


async def test_fifty_kills_lose_nothing_and_double_nothing_that_was_settled(tmp_path: Path, forge: Forge) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    kills = await asyncio.gather(*(_campaign(folder, forge, seed) for seed, folder in enumerate(folders, 20261123)))
    assert sum(kills) >= 50


async def _campaign(folder: Path, forge: Forge, seed: int) -> int:
    """Answers how often the bot was killed."""
    sandbox = Sandbox(token=TOKEN)
    await sandbox.start()
    campaign = Campaign(folder, sandbox, seed)
    tasks: list[asyncio.Task[None]] = []
    try:
        lead = sandbox.add_person("Lead", role="staff", language="ru")
        group = sandbox.add_group("Staff")
        group.add_member(lead, status="creator")
        group.add_bot()
        code = await campaign.command("centers", "invite", "almaty")
        async with campaign.life():
            lead.send(f"/link {code}", chat=group)
            await sandbox.wait_for(lambda: len(group.general) > 3, STOP_SECONDS)
        people = [sandbox.add_person(f"Child {number}", language="ru", role="child") for number in range(PEOPLE)]
        tasks = [asyncio.create_task(campaign.person(person)) for person in people]
        tasks.append(asyncio.create_task(campaign.specialist(lead, group)))
        for number in range(KILLS):
            await campaign.kill(forge, number)
        campaign.ending.set()
        await asyncio.gather(*tasks)
        async with campaign.life():
            await _everything_arrived(campaign, lead, group)
        _check(campaign, people)
        return len(campaign.kills)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await sandbox.stop()


async def _everything_arrived(campaign: Campaign, lead: Person, group: Group) -> None:
    # Ends a test that would hang. Nothing says how long a busy machine takes.
    async with asyncio.timeout(ARRIVE_SECONDS):
        while campaign.sandbox.pending() or campaign.rows(UNFINISHED) or campaign.rows(RESTING):
            campaign.send_again(lead, group)
            await asyncio.sleep(0.2)


def _check(campaign: Campaign, people: list[Person]) -> None:
    assert len(campaign.typed) == len(people)
    texts = [text for said in campaign.typed.values() for text in said]
    answers = [text for said in campaign.answered.values() for text in said]
    assert len(texts) > KILLS
    assert answers
    # Stored once: a case a person, a row a text, one version each.
    assert campaign.rows("SELECT count(*) FROM cases") == [(len(people),)]
    assert campaign.rows("SELECT count(*) FROM messages WHERE author = 'person'") == [(len(texts),)]
    assert campaign.rows("SELECT count(*) FROM messages WHERE author = 'staff'") == [(len(answers),)]
    assert campaign.rows("SELECT count(*) FROM messages WHERE delivered IS NULL") == [(0,)]
    hard = [at for at, number in campaign.kills if number == signal.SIGKILL]
    sent = campaign.sent(texts)
    assert not [text for text in texts if not sent[text]]
    late = 0
    for said in campaign.typed.values():
        first = [sent[text][0] for text in said]
        late += sum(at > min(first[number:]) for number, at in enumerate(first))
    # Only what rested, and perhaps had not even left before, comes out of its order.
    assert late <= len(campaign.sent_again)
    covered = [f":reveal:m{number}:" for (number,) in campaign.rows("SELECT id FROM messages WHERE author = 'staff'")]
    for text, times in (sent | campaign.sent(covered)).items():
        for earlier, later in pairwise(times):
            near = [(round(at - earlier, 3), number) for at, number in campaign.kills if earlier - 5 <= at <= later + 1]
            assert any(earlier - HEARD_SECONDS <= at <= min(later, earlier + UNKNOWN_SECONDS) for at in hard), (
                f"{text} was sent again after {later - earlier:.3f} s; the kills around it: {near}"
            )
