"""A stage for stories: sandbox and bot over real HTTP, a linked center, its staff, and visitors.

    async with Stage.open(tmp_path) as stage:
        child = stage.child()
        await stage.act(child.start)
        await stage.press(child, "💬")
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from databases import sqlite_url

import content
import dialogs
from bot.app.opening import open_store
from bot.app.run import Program
from bot.app.wiring import Parts, build
from bot.centers import Centers, load_centers
from bot.settings import Settings
from bot.store.migrate import upgrade
from bot.vault import Keyring
from sandbox import Group, ManualClock, Message, Person, Sandbox, Topic

TOKEN = "42:TEST"
CENTERS = """
default: almaty
centers:
  - id: almaty
    name: {kk: Алматы орталығы, ru: Центр Алматы, en: Almaty center}
    regions: [KZ-75, KZ-19]
    neighbor: astana
    staff_language: ru
  - id: astana
    name: {kk: Астана орталығы, ru: Центр Астана, en: Astana center}
    regions: [KZ-71]
    staff_language: ru
"""

# Read once for all tests of a process: none of them changes it.
CONTENT = content.load()


def centers_in(folder: Path) -> Centers:
    """Those of CENTERS, by a file in the folder."""
    path = folder / "centers.yaml"
    path.write_text(CENTERS, "utf-8")
    return load_centers(path, CONTENT.regions, CONTENT.languages)


with tempfile.TemporaryDirectory() as _folder:
    DIALOGS = dialogs.load(CONTENT, network=centers_in(Path(_folder)))
# The first lines of every screen that may come as a new message.
_BLAND = frozenset(
    CONTENT.messages[language].first_line(node.text)
    for language in CONTENT.languages
    for node in DIALOGS.nodes.values()
    if node.notification
)


class Stage:
    """`clock` moves sandbox and bot together; `parts` is the running bot."""

    def __init__(self, folder: Path, sandbox: Sandbox, clock: ManualClock | None, settings: Settings) -> None:
        self.folder = folder
        self.sandbox = sandbox
        self.clock = clock
        self.settings = settings
        self.dialogs = DIALOGS
        self.program: Program | None = None
        self.parts: Parts | None = None
        self.discreet = True  # new messages must begin with a bland line
        self.group: Group
        self.lead: Person
        self.colleague: Person

    @classmethod
    @asynccontextmanager
    async def open(
        cls, folder: Path, *, clock: ManualClock | None = None, linked: bool = True, url: str = "", **settings: Any
    ) -> AsyncIterator[Stage]:
        sandbox = Sandbox(token=TOKEN, clock=clock)
        await sandbox.start()
        values: dict[str, Any] = {
            "bot_token": TOKEN,
            "api_root": sandbox.root,
            "keys": Keyring.generate(),
            "database_url": url or sqlite_url(folder),
            # Stories send more in a second than a group may get in a minute, and some have a clock that stands still.
            # With the default: tests/earnest.
            "pacing": "off",
        }
        stage = cls(folder, sandbox, clock, Settings(**(values | settings)))
        try:
            await stage.start_bot()
            if linked:
                await stage.link()
            yield stage
            if stage.discreet:
                stage.new_messages_told_nothing()
        finally:
            await stage.stop_bot()
            await sandbox.stop()

    def new_messages_told_nothing(self) -> None:
        """Whatever came as a new message began with a line that the checker knows to be bland, but for
        answers that somebody wants to see in the open."""
        groups = self.sandbox.world.groups.values()
        by_staff = {version.text for group in groups for m in group.messages.values() for version in m.versions}
        for call in self.sandbox.calls:
            if call.method.lower() == "sendmessage" and (call.chat or 0) > 0:
                text = str(call.params["text"])
                assert text in by_staff or text.splitlines()[0] in _BLAND, text

    async def start_bot(self) -> None:
        store = open_store(self.settings, centers_in(self.folder), DIALOGS, self.clock)
        await upgrade(store.database)
        self.parts = build(self.settings, store)
        self.program = Program(self.settings, self.parts)
        await self.program.start()

    async def stop_bot(self) -> None:
        if self.program is not None:
            await self.program.stop()
        self.program = None

    async def link(self, center: str = "almaty") -> None:
        """A forum group with a lead and a colleague, linked the way a real one is."""
        self.lead = self.sandbox.add_person("Lead", role="staff", language="ru")
        self.colleague = self.sandbox.add_person("Colleague", role="staff", language="ru")
        self.group = self.sandbox.add_group("Staff")
        self.group.add_member(self.lead, status="creator")
        self.group.add_member(self.colleague)
        self.group.add_bot()
        assert self.parts is not None
        async with self.parts.store.database.write() as connection:
            code = await self.parts.store.desk.links.invite(connection, center)
        self.lead.send(f"/link {code}", chat=self.group)
        await self.until(lambda: any(message.sender == "bot" for message in self.general))
        await self.settled()

    def child(self, language: str = "kk", **identity: Any) -> Person:
        return self.sandbox.add_person("Айгерім", "Сәкенқызы", language=language, role="child", **identity)

    def adult(self, language: str = "ru", **identity: Any) -> Person:
        return self.sandbox.add_person("Марат", "Ахметов", language=language, role="adult", **identity)

    @property
    def general(self) -> list[Message]:
        return list(self.group.general)

    @property
    def topics(self) -> list[Topic]:
        return [topic for topic in self.group.topics.values() if not topic.deleted]

    async def until(self, predicate: Callable[[], Any], timeout: float = 10.0) -> Any:
        return await self.sandbox.wait_for(predicate, timeout)

    async def settled(self, timeout: float = 10.0) -> None:
        """Until Telegram has nothing more for the bot, and the bot nothing more to do."""
        assert self.parts is not None
        lanes = self.parts.lanes
        end = asyncio.get_running_loop().time() + timeout
        await self.until(lambda: not self.sandbox.pending(), timeout)
        # What is parked already changes nothing at Telegram when it is finished.
        while lanes.under_way or self.sandbox.pending():
            assert asyncio.get_running_loop().time() < end, f"still under way: {lanes.under_way}"
            await asyncio.sleep(0.005)

    async def drained(self, timeout: float = 10.0) -> None:
        """Until nothing of the outbox can go out now either."""
        assert self.parts is not None
        async with asyncio.timeout(timeout):
            while True:
                await self.settled(timeout)
                asked = self.parts.store.desk.outbox.wake.is_set() or self.sandbox.pending()
                if self.parts.worker.idle and not asked and not self.parts.lanes.under_way:
                    return
                await asyncio.sleep(0.01)

    async def later(self, seconds: float) -> None:
        """Lets time pass (with a clock that can be moved) and everything due be done."""
        assert self.clock is not None
        assert self.parts is not None
        self.clock.advance(seconds)
        self.parts.store.desk.outbox.wake.set()
        await self.parts.store.keeping.run()
        await self.drained()

    @staticmethod
    def screens(person: Person) -> list[Message]:
        """What the bot shows somebody now."""
        return [message for message in person.messages if message.sender == "bot"]

    async def act(self, deed: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
        """Does something as a person would and waits until the bot has dealt with it."""
        result = deed(*arguments, **named)
        await self.settled()
        return result

    async def press(self, person: Person, mark: str, **where: Any) -> None:
        await self.act(person.press, mark, **where)

    async def type(self, person: Person, text: str, **where: Any) -> int:
        number: int = await self.act(person.send, text, **where)
        return number

    async def open_case(self, person: Person, text: str = "Маған көмек керек") -> Topic:
        """💬, skip the region, the first text; answers the new topic with the text in it."""
        known = set(self.group.topics)
        await self.act(person.start)
        await self.press(person, "💬")
        await self.press(person, "⏭")
        await self.type(person, text)
        return await self.until(lambda: self._topic_with(text, known))

    def _topic_with(self, text: str, known: set[int]) -> Topic | None:
        for number, topic in self.group.topics.items():
            if number not in known and any(text in message.text for message in topic.messages):
                return topic
        return None

    async def take(self, topic: Topic, by: Person | None = None) -> None:
        await self.press(by or self.lead, "✋", chat=self.group, thread=self.thread(topic))

    def thread(self, topic: Topic) -> int:
        return next(number for number, found in self.group.topics.items() if found is topic)

    def texts(self, topic: Topic) -> list[str]:
        return [message.text for message in topic.messages if not message.deleted]
