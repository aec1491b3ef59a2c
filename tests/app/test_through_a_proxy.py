"""`qorgan run` as a process whose every call goes through a proxy."""

from __future__ import annotations

import asyncio
import json
import signal
from pathlib import Path

import pytest
from app.processes import earnest, ended, line, started, telegram
from wayside import HttpProxy, SocksProxy

PASSWORD = "hunter2"


@pytest.mark.parametrize(
    ("scheme", "proxy"),
    [("http", HttpProxy(password=f"user:{PASSWORD}")), ("socks5h", SocksProxy(user="user", password=PASSWORD))],
)
async def test_it_answers_through_a_proxy(tmp_path: Path, scheme: str, proxy: HttpProxy | SocksProxy) -> None:
    async with telegram() as sandbox, proxy.listening() as port:
        # The setting is what is tested; without one: tests/earnest.
        settings = earnest(sandbox, proxy=f"{scheme}://user:{PASSWORD}@127.0.0.1:{port}")
        async with started(tmp_path, "run", **settings) as process:
            await line(process.stderr, '"started"')
            child = sandbox.add_person("A", language="ru", role="child")
            child.start()
            await sandbox.wait_for(lambda: child.screen, 60)
            code, out, err = await ended(process, signal.SIGTERM)
    assert (code, out) == (0, "")
    assert proxy.asked
    assert PASSWORD not in err


async def test_a_proxy_that_refuses_is_told_without_its_password(tmp_path: Path) -> None:
    proxy = SocksProxy(user="user", password="another")
    async with telegram() as sandbox, proxy.listening() as port:
        # The setting is what is tested; without one: tests/earnest.
        settings = earnest(sandbox, proxy=f"socks5://user:{PASSWORD}@127.0.0.1:{port}")
        async with started(tmp_path, "run", **settings) as process, asyncio.timeout(60):
            said = json.loads(await line(process.stderr, "telegram_unreachable"))
            assert said["level"] == "warning"
            _, _, err = await ended(process, signal.SIGTERM)
        assert not sandbox.calls
    assert PASSWORD not in json.dumps(said) + err
