"""What whoever runs the bot can ask it: alive, ready, how much waits."""

from __future__ import annotations

from pathlib import Path

import aiohttp
from stage import Stage

from bot.settings import Address


async def _get(stage: Stage, path: str) -> tuple[int, str]:
    assert stage.program is not None
    operations = stage.program._operations
    assert operations is not None
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{operations.port}{path}") as answer:
        return answer.status, await answer.text()


async def test_health_readiness_and_metrics(tmp_path: Path) -> None:
    # Off unless it is set; port 0 takes a free one.
    async with Stage.open(tmp_path, ops_listen=Address("127.0.0.1", 0)) as stage:
        assert await _get(stage, "/healthz") == (200, "ok\n")
        assert await _get(stage, "/readyz") == (200, "ready\n")
        await stage.open_case(stage.child(), "нужна помощь")
        status, text = await _get(stage, "/metrics")
        assert status == 200
        assert 'qorgan_cases{state="waiting"} 1.0' in text
        assert "qorgan_groups_ready 1.0" in text
        assert "нужна помощь" not in text


async def test_without_a_group_it_is_not_ready(tmp_path: Path) -> None:
    # Off unless it is set; port 0 takes a free one.
    async with Stage.open(tmp_path, linked=False, ops_listen=Address("127.0.0.1", 0)) as stage:
        status, text = await _get(stage, "/readyz")
        assert status == 503
        assert "no staff group" in text
