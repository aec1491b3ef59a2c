"""The database away: taps from memory, texts answered once and delivered once, 🚪 at once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from databases import postgresql_server
from intake_support import locked, parked_rows, shown_to
from stage import Stage

from sandbox import Person


def screens(person: Person) -> list[Any]:
    return [message for message in person.messages if message.sender == "bot"]


def numbers(message: Any) -> bool:
    return any("112" in label for label in message.labels)


class Away:
    """A database that can be taken away and given back."""

    def __init__(self, stage: Stage, server: Any = None) -> None:
        self.stage = stage
        self._server = server
        self._lock: Any = None

    async def go(self) -> None:
        await self.stage.drained()
        if self._server is None:
            self._lock = locked(self.stage.folder)
            self._lock.__enter__()
        else:
            await asyncio.to_thread(self._server.stop)

    async def back(self) -> None:
        if self._server is None:
            self._lock.__exit__(None, None, None)
        else:
            await asyncio.to_thread(self._server.ensure_postgres_running)


@pytest.fixture
def server() -> Iterator[Any]:
    """A PostgreSQL server of this test alone: others would miss theirs."""
    with postgresql_server() as server:
        yield server


@asynccontextmanager
async def opened(kind: str, folder: Path, request: pytest.FixtureRequest) -> AsyncIterator[tuple[Stage, Away]]:
    server, url = None, ""
    if kind == "postgresql":
        server = request.getfixturevalue("server")
        url = server.get_uri(driver="asyncpg")
    async with Stage.open(folder, url=url) as stage:
        yield stage, Away(stage, server)


KINDS = pytest.mark.parametrize("kind", ["sqlite", "postgresql"])


@KINDS
async def test_taps_and_texts_while_it_is_away(tmp_path: Path, kind: str, request: pytest.FixtureRequest) -> None:
    async with opened(kind, tmp_path, request) as (stage, away):
        writer, reader, fresh = stage.child("ru"), stage.child("ru"), stage.child("ru")
        topic = await stage.open_case(writer, "ноль")
        await stage.act(reader.start)
        status = writer.screen
        await away.go()
        began = time.monotonic()
        reader.press("🆘")
        await stage.until(lambda: numbers(screens(reader)[-1]))
        assert time.monotonic() - began < 1.5
        writer.send("один")
        await stage.until(lambda: screens(writer)[-1] is not status, 15)
        told = screens(writer)[-1]
        assert numbers(told)
        assert stage.sandbox.pending()
        # Browsing goes on, out of turn, for the very person whose text is held.
        began = time.monotonic()
        writer.press("🆘", told)
        await stage.until(lambda: told.versions[-1].text != told.versions[0].text)
        assert time.monotonic() - began < 2.0
        # A role or a language can't be kept now, but leads on.
        fresh.send("/start")
        await stage.until(lambda: screens(fresh), 15)
        began = time.monotonic()
        fresh.press("Я ребёнок")
        await stage.until(lambda: len(screens(fresh)[-1].versions) > 1, 15)
        await asyncio.sleep(1.0)
        assert len(shown_to(stage.sandbox.calls, writer.id, "sendMessage")) <= 3
        await away.back()
        await stage.until(lambda: "один" in "".join(stage.texts(topic)), 30)
        await stage.settled(30)
        await stage.drained(30)
        assert "".join(stage.texts(topic)).count("один") == 1
        assert told.deleted is not None or len(screens(writer)) == 1
        assert len(screens(writer)) == 1


@KINDS
async def test_each_text_is_answered_once_and_delivered_once_in_order(
    tmp_path: Path, kind: str, request: pytest.FixtureRequest
) -> None:
    async with opened(kind, tmp_path, request) as (stage, away):
        child = stage.child("ru")
        topic = await stage.open_case(child, "ноль")
        before = len(shown_to(stage.sandbox.calls, child.id, "sendMessage"))
        await away.go()
        for word in ("один", "два", "три"):
            child.send(word)
        await stage.until(lambda: len(shown_to(stage.sandbox.calls, child.id, "sendMessage")) == before + 3, 15)
        await asyncio.sleep(2)
        assert len(shown_to(stage.sandbox.calls, child.id, "sendMessage")) == before + 3
        assert len(stage.sandbox.world.updates.pending()) == 3
        await away.back()
        await stage.until(lambda: "три" in "".join(stage.texts(topic)), 30)
        await stage.settled(30)
        said = "\n".join(stage.texts(topic))
        assert [said.count(word) for word in ("один", "два", "три")] == [1, 1, 1]
        assert said.index("один") < said.index("два") < said.index("три")
        assert len(screens(child)) == 1


@KINDS
async def test_hiding_works_at_once_and_nothing_appears_after_it(
    tmp_path: Path, kind: str, request: pytest.FixtureRequest
) -> None:
    async with opened(kind, tmp_path, request) as (stage, away):
        child, other = stage.child("ru"), stage.child("ru")
        topic = await stage.open_case(child, "ноль")
        await stage.act(other.start)
        line = other.screen
        await away.go()
        began = time.monotonic()
        other.press("🚪")
        await stage.until(lambda: len(line.versions) > 1 and len(line.labels) <= 1)  # type: ignore[union-attr]
        assert time.monotonic() - began < 1.5
        sent = child.send("один")
        await stage.until(lambda: len(screens(child)) > 1, 15)
        told = screens(child)[-1]
        began = time.monotonic()
        child.press("🚪", told)
        await stage.until(lambda: len(told.versions) > 1)
        hidden = told.versions[-1].text
        assert time.monotonic() - began < 1.5
        await stage.until(lambda: child.chat.messages[sent].deleted)
        before = len(shown_to(stage.sandbox.calls, child.id, "sendMessage"))
        await away.back()
        await stage.until(lambda: "один" in "".join(stage.texts(topic)), 30)
        await stage.settled(30)
        await stage.drained(30)
        assert len(shown_to(stage.sandbox.calls, child.id, "sendMessage")) == before
        assert [message.text for message in child.messages] == [hidden]
        assert [message.text for message in other.messages] == [hidden]


@KINDS
async def test_an_urgent_call_is_held_and_done_later(tmp_path: Path, kind: str, request: pytest.FixtureRequest) -> None:
    async with opened(kind, tmp_path, request) as (stage, away):
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.press(child, "🆘")
        await away.go()
        child.press("💬")
        screen = screens(child)[-1]
        shown = len(screen.versions)
        await stage.until(lambda: len(screen.versions) > shown, 15)
        assert numbers(screen)
        assert not stage.topics
        await away.back()
        await stage.until(lambda: stage.topics, 30)
        await stage.settled(30)
        await stage.drained(30)
        assert len(stage.topics) == 1
        assert stage.topics[0].name.startswith("🔴")
        assert len(screens(child)) == 1


async def test_many_held_texts_keep_nobody_waiting(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        people = [stage.child("ru") for _ in range(80)]
        reader = stage.child("ru")
        await stage.act(reader.start)
        for person in people:
            person.started = True
        await stage.drained()
        with locked(tmp_path):
            for person in people:
                person.send(f"помогите {person.id}")
            await stage.until(lambda: all(screens(person) for person in people), 12)
            for mark in ("🆘", "🏠", "🆘"):
                screen = screens(reader)[-1]
                shown = len(screen.versions)
                began = time.monotonic()
                reader.press(mark)
                await stage.until(lambda s=screen, n=shown: len(s.versions) > n)
                assert time.monotonic() - began < 3
        await stage.settled(30)
        assert all(len(screens(person)) == 1 for person in people)
        assert parked_rows(tmp_path) == 0
