"""Calls to the Bot API: what comes back, what a failure means, and what it must not say."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import parse_qs

import pytest
from aiohttp import web

from bot.telegram.session import CallError, Session, encode
from bot.telegram.trouble import Trouble, trouble

TOKEN = "42:SECRET-token_1"


@asynccontextmanager
async def answering(answer: web.Response | None) -> AsyncIterator[tuple[Session, list[web.BaseRequest]]]:
    """A session, and the requests that it makes. None: the connection ends without an answer."""
    seen: list[web.BaseRequest] = []

    async def handle(request: web.BaseRequest) -> web.Response:
        await request.read()
        seen.append(request)
        if answer is None:
            assert request.transport is not None
            request.transport.close()
            return web.Response()
        return answer

    runner = web.ServerRunner(web.Server(handle))
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    assert site._server is not None
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
    session = Session(f"http://127.0.0.1:{port}/behind/a/path", TOKEN)
    try:
        yield session, seen
    finally:
        await session.close()
        await runner.cleanup()


def refusal(code: int, description: str, *, status: int = 0, **parameters: int) -> web.Response:
    body = {"ok": False, "error_code": code, "description": description, "parameters": parameters}
    return web.json_response(body, status=status or code)


async def failure(answer: web.Response | None) -> CallError:
    async with answering(answer) as (session, _):
        with pytest.raises(CallError) as caught:
            await session.call("sendMessage", b"chat_id=1", 5)
    assert "SECRET" not in "".join([str(caught.value), repr(caught.value.__cause__)])
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return caught.value


async def test_a_call_carries_its_fields_and_answers_the_result() -> None:
    result = {"message_id": 7, "text": "сәлем"}
    async with answering(web.json_response({"ok": True, "result": result})) as (session, seen):
        body = encode(chat_id=-5, silent=True, text="a&b = 💬+\n", rows=[{"text": "ә"}])[1:]
        assert await session.call("sendMessage", body, 5) == result
        assert session.bot == 42
    assert seen[0].method == "POST"
    assert seen[0].path == f"/behind/a/path/bot{TOKEN}/sendMessage"
    assert seen[0].content_type == "application/x-www-form-urlencoded"
    fields = {name: values[0] for name, values in parse_qs((await seen[0].read()).decode()).items()}
    assert json.loads(fields.pop("rows")) == [{"text": "ә"}]
    assert fields == {"chat_id": "-5", "silent": "true", "text": "a&b = 💬+\n"}


@pytest.mark.parametrize(
    ("answer", "meaning"),
    [
        (refusal(429, "Too Many Requests: retry after 9", retry_after=9), Trouble("throttled", seconds=9.0)),
        (refusal(400, "Bad Request: upgraded", migrate_to_chat_id=-100123), Trouble("moved", chat=-100123)),
        (refusal(409, "Conflict: terminated by other getUpdates request"), Trouble("conflict")),
        (refusal(401, "Unauthorized"), Trouble("token")),
        (refusal(404, "Not Found"), Trouble("token")),
        (refusal(403, "Forbidden: bot was blocked by the user"), Trouble("blocked")),
        (refusal(403, "Forbidden: bot was kicked from the supergroup chat"), Trouble("kicked")),
        (refusal(400, "Bad Request: message is not modified: the same"), Trouble("same")),
        (refusal(400, "Bad Request: can't parse entities"), Trouble("text")),
        (refusal(502, "Bad Gateway"), Trouble("unknown")),
        (web.Response(text="<html>Bad Gateway</html>", status=502), Trouble("unknown")),
        (web.Response(text="<html>log in first</html>", status=200), Trouble("unknown")),
        (web.Response(text="<html>forbidden</html>", status=403), Trouble("unknown")),
        (web.Response(body=b"\xff\xfe", status=200), Trouble("unknown")),
        (web.Response(text="[" * 100_000, status=200), Trouble("unknown")),
        (web.json_response([], status=200), Trouble("unknown")),
        (refusal(403, "Forbidden: bot was blocked by the user", status=200), Trouble("blocked")),
        (web.json_response({"ok": True}, status=200), Trouble("unknown")),
        (web.json_response({"error": "none of Telegram's"}, status=403), Trouble("unknown")),
        (None, Trouble("unknown")),
    ],
)
async def test_what_a_failure_means(answer: web.Response | None, meaning: Trouble) -> None:
    assert trouble(await failure(answer)) == meaning


async def test_nobody_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        session = Session(f"http://127.0.0.1:{taken.getsockname()[1]}", TOKEN)
        with pytest.raises(CallError) as caught:
            await session.call("getMe", b"", 5)
        await session.close()
    assert trouble(caught.value).kind == "unknown"
    assert "SECRET" not in str(caught.value)


def test_the_running_bot_loads_nothing_that_it_does_not_need() -> None:
    """Each of these costs tens of megabytes or seconds; Alembic is for a database that isn't current."""
    program = "import sys, bot.app.cli, bot.app.opening, bot.app.run, bot.app.wiring; print(*sys.modules)"
    finished = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    loaded: set[Any] = {name.partition(".")[0] for name in finished.stdout.split()}
    assert not loaded & {"aiogram", "sandbox", "alembic", "matplotlib", "telegram", "prometheus_client", "babel"}
