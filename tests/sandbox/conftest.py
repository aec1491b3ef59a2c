"""A running stand-in with a clock that stands still, and a client for it."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from sandbox_client import Call, RefusedError

from sandbox import Group, ManualClock, Person, Sandbox


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def sandbox(clock: ManualClock) -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(clock=clock)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def call(sandbox: Sandbox, http: aiohttp.ClientSession) -> Call:
    """`await call("sendMessage", chat_id=1, text="x")`: the result, or RefusedError."""

    async def call(method: str, **params: Any) -> Any:
        async with http.post(f"{sandbox.root}/bot{sandbox.token}/{method}", json=params) as answer:
            body = await answer.json()
        if not body["ok"]:
            raise RefusedError(answer.status, body)
        return body["result"]

    return call


@pytest.fixture
def child(sandbox: Sandbox) -> Person:
    """Somebody who has started the bot."""
    child = sandbox.add_person("Айзере", "Сериккызы", "aizere", phone="+77015550101", role="child")
    child.start()
    return child


@pytest.fixture
def group(sandbox: Sandbox) -> Group:
    """A forum with a creator, in which the bot is an administrator."""
    group = sandbox.add_group("Duty")
    group.add_member(sandbox.add_person("Дина", role="staff"), "creator")
    group.add_bot()
    return group


@pytest.fixture
def owner(group: Group) -> Person:
    """The creator of the group."""
    owner = next(iter(group.accounts.values()))
    assert isinstance(owner, Person)
    return owner
