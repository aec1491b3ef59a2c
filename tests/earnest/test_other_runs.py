"""The same story on PostgreSQL and by a webhook."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

from earnest.house import House
from forge import Forge


async def test_a_run_on_postgresql(tmp_path: Path, forge: Forge, postgresql: Any, tables: str) -> None:
    async with House.open(tmp_path, forge, server=postgresql) as house:
        await house.whole_story(0)
        assert await house.terminate() == 0
        assert house.refused() == []


async def test_a_webhook_run(tmp_path: Path, forge: Forge) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    webhook = {
        "QORGAN_WEBHOOK_URL": f"http://{address}/hook",
        "QORGAN_WEBHOOK_SECRET": "a" * 32,
        "QORGAN_WEBHOOK_LISTEN": address,
    }
    async with House.open(tmp_path, forge, **webhook) as house:
        await house.whole_story(0)
        assert not any(call.method == "getUpdates" for call in house.sandbox.calls)
        assert await house.terminate() == 0
        assert house.refused() == []
