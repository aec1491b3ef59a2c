"""`qorgan run` and `qorgan demo` as processes: what they need to start, and how they end."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
from pathlib import Path

import aiohttp
import pytest
from app.command_line import CENTERS, complaints, forged, made_keys, qorgan
from app.processes import earnest, ended, line, started, telegram
from forge import Forge

import content
import dialogs
from bot.app.opening import open_store
from bot.centers import Centers
from bot.settings import Settings
from bot.store.migrate import upgrade
from bot.vault import Keyring


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_token_and_keys_are_enough(tmp_path: Path, number: signal.Signals) -> None:
    async with telegram() as sandbox, started(tmp_path, "run", **earnest(sandbox)) as process:
        warning = json.loads(await line(process.stderr, "no_centers"))
        assert (warning["level"], warning["event"]) == ("warning", "no_centers_copy_centers_example_yaml")
        child = sandbox.add_person("A", language="ru", role="child")
        child.start()
        await sandbox.wait_for(lambda: child.screen, 60)
        child.press("💬")
        nobody = content.load().text("ru", "nobody")
        await sandbox.wait_for(lambda: child.screen is not None and child.screen.text == nobody, 20)
        assert (tmp_path / "qorgan.db").exists()
        code, out, err = await ended(process, number)
    assert (code, out) == (0, "")
    assert "no_centers" not in err
    assert all(json.loads(text)["level"] == "info" for text in complaints(err))


async def test_a_token_that_telegram_refuses(tmp_path: Path) -> None:
    async with telegram() as sandbox:
        # The complaint alone on the screen; with all that is logged: tests/earnest.
        settings = earnest(sandbox, bot_token="43:WRONG", log_level="ERROR")
        async with started(tmp_path, "run", **settings) as process:
            async with asyncio.timeout(60):
                out, err = await process.communicate()
    assert (process.returncode, out) == (2, b"")
    assert complaints(err.decode()) == ["qorgan: Telegram refused QORGAN_BOT_TOKEN; ask @BotFather for the present one"]


@pytest.mark.parametrize("setting", ["webhook_listen", "ops_listen"])
async def test_an_address_that_is_taken(tmp_path: Path, setting: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        async with telegram() as sandbox:
            # The complaint alone on the screen; with all that is logged: tests/earnest.
            settings = earnest(sandbox, log_level="ERROR", **{setting: address})
            if setting == "webhook_listen":
                settings |= {"webhook_url": f"http://{address}/hook", "webhook_secret": "s"}
            async with started(tmp_path, "run", **settings) as process, asyncio.timeout(60):
                out, err = await process.communicate()
    assert (process.returncode, out) == (2, b"")
    assert complaints(err.decode()) == [
        f"qorgan: QORGAN_{setting.upper()} can't be listened on; choose a free address of this machine"
    ]


async def _used(path: Path, keys: str) -> None:
    """A database with a linked group in it."""
    settings = Settings(keys=keys, database_url=f"sqlite+aiosqlite:///{path}")
    store = open_store(settings, Centers(), dialogs.load(content.load()))
    await upgrade(store.database)
    async with store.database.write() as connection:
        code = await store.desk.links.invite(connection, "one")
        await store.desk.links.redeem(connection, code, -1001, ready=True)
    await store.database.close()


@pytest.mark.parametrize("what", ["other", "same_id"])
async def test_other_keys_than_the_database_was_sealed_with(tmp_path: Path, forge: Forge, what: str) -> None:
    keys = made_keys()
    (tmp_path / "centers.yaml").write_text(CENTERS, "utf-8")
    await _used(tmp_path / "qorgan.db", keys)
    sealed = Keyring.parse(keys).newest
    other = made_keys()
    if what == "same_id":
        other = f"{sealed}:{other.partition(':')[2]}"
    for arguments in (("run",), ("centers", "list"), ("purge",), ("keys", "rotate"), ("centers", "invite", "one")):
        # The complaint alone on the screen; with all that is logged: tests/earnest.
        settings = {"bot_token": "1:A", "keys": other, "api_root": "http://127.0.0.1:1", "log_level": "ERROR"}
        done = await asyncio.to_thread(forged, forge, tmp_path, *arguments, **settings)
        assert (done.code, done.out) == (2, "")
        assert done.complaint.startswith("qorgan: QORGAN_KEYS ")
        assert sealed in done.complaint
    both = Keyring.generate(Keyring.parse(keys))
    done = await asyncio.to_thread(forged, forge, tmp_path, "centers", "list", keys=both)
    assert done.out == "one\tlinked\tKZ-75\nnetwork\tnot linked\n"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_two_demos_at_once_and_nothing_left_of_them(tmp_path: Path, number: signal.Signals) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    async with started(folders[0], "demo") as one, started(folders[1], "demo") as two:
        addresses = set()
        for process, folder in ((one, folders[0]), (two, folders[1])):
            address = (await line(process.stdout, "http://")).split()[-1]
            addresses.add(address)
            async with aiohttp.ClientSession() as session, session.get(address) as answer:
                assert answer.status == 200
            assert len(list(folder.iterdir())) == 1
        assert len(addresses) == 2
        for process in (one, two):
            code, _, err = await ended(process, number)
            assert (code, err) == (0, "")
    assert [list(folder.iterdir()) for folder in folders] == [[], []]


async def test_a_demo_that_is_ended_while_it_starts(tmp_path: Path) -> None:
    async with started(tmp_path, "demo") as process:
        async with asyncio.timeout(60):
            while not list(tmp_path.iterdir()):
                await asyncio.sleep(0.01)
        code, _, err = await ended(process, signal.SIGINT)
    assert (code, err) == (0, "")
    assert list(tmp_path.iterdir()) == []


async def test_a_port_that_is_taken(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = await asyncio.to_thread(qorgan, tmp_path, "demo", "--port", str(taken.getsockname()[1]))
    assert (done.code, done.out) == (2, "")
    assert "--port" in done.complaint
