"""The webhook: nobody else is heard, 200 only when all is committed or parked, never an error for what a text says."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from intake_support import fault, locked, parked_rows, shown_to
from stage import Stage

from bot.store import database

SECRET = "s3cret_of-this_test"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


@asynccontextmanager
async def hooked(folder: Path, **settings: Any) -> AsyncIterator[Stage]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    values = {
        "webhook_url": f"http://127.0.0.1:{port}/hook",
        "webhook_secret": SECRET,
        "webhook_listen": f"127.0.0.1:{port}",
    }
    async with Stage.open(folder, **(values | settings)) as stage:
        yield stage


def update(number: int, text: str = "/start", **fields: Any) -> dict[str, Any]:
    person = {"id": 7_000_000_001, "is_bot": False, "first_name": "x", "language_code": "ru"}
    chat = {"id": 7_000_000_001, "type": "private"}
    return {"update_id": number, "message": {"message_id": number, "date": 1, "from": person, "chat": chat,
                                             "text": text, **fields}}  # fmt: skip


async def post(stage: Stage, body: Any, secret: str | None = SECRET, **how: Any) -> tuple[int, str]:
    headers = {} if secret is None else {HEADER: secret}
    sent: dict[str, Any] = {"data": body} if isinstance(body, bytes) else {"json": body}
    async with (
        aiohttp.ClientSession() as session,
        session.post(str(stage.settings.webhook_url), headers=headers, **sent, **how) as answer,
    ):
        return answer.status, answer.headers.get("Retry-After", "")


async def test_a_story_by_webhook(tmp_path: Path) -> None:
    async with hooked(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child, "ноль")
        stage.sandbox.duplicate_next(2)
        for word in ("один", "два"):
            child.send(word)
        await stage.settled()
        await stage.until(lambda: "два" in "".join(stage.texts(topic)))
        said = "\n".join(stage.texts(topic))
        assert [said.count(word) for word in ("один", "два")] == [1, 1]
        assert said.index("один") < said.index("два")
        assert not [call for call in stage.sandbox.calls if call.method == "getUpdates"]


async def test_only_telegram_is_heard(tmp_path: Path) -> None:
    async with hooked(tmp_path, linked=False) as stage:
        for secret in (None, "", "wrong", SECRET + "x", SECRET[:-1], "ключ"):
            assert (await post(stage, update(1), secret))[0] == 403
        assert not shown_to(stage.sandbox.calls, 7_000_000_001)
        assert not [call for call in stage.sandbox.calls if call.chat == 7_000_000_001]


@pytest.mark.parametrize(
    "body",
    [{}, [], 5, b"null", "x", {"update_id": "x"}, {"update_id": 1, "message": None}, {"update_id": 2**90},
     update(3, message_id=None), update(4, text=["x"]), update(5, chat="x"), {"update_id": 6, "new_thing": {}}],
    ids=str,
)  # fmt: skip
async def test_no_content_makes_the_answer_an_error(tmp_path: Path, body: Any) -> None:
    async with hooked(tmp_path, linked=False) as stage:
        assert (await post(stage, body))[0] == 200


async def test_what_is_no_update_is_refused_and_the_next_one_served(tmp_path: Path) -> None:
    async with hooked(tmp_path, linked=False) as stage:
        for body in (b"", b"{", b"\xff\xfe", b"[" * 100_000):
            assert (await post(stage, body))[0] == 400
        assert (await post(stage, b'{"x":"' + b"y" * (1024 * 1024) + b'"}'))[0] == 413
        child = stage.child("ru")
        await stage.act(child.start)
        assert child.screen is not None


async def test_with_the_database_away_telegram_is_asked_to_come_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 1.0)  # nothing else ends the waiting for a lock
    async with hooked(tmp_path, park_after=0.4) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child, "ноль")
        await stage.press(child, "🆘")
        await stage.drained()
        with locked(tmp_path):
            status, again = await post(stage, update(99))
            assert status == 503
            assert int(again) >= 1
            child.send("один")
            # The one who browses is answered, and confirmed, meanwhile.
            began = time.monotonic()
            child.press("🏠")
            await stage.until(lambda: "112" not in "".join(child.messages[0].labels))
            assert time.monotonic() - began < 2
            await stage.until(lambda: stage.sandbox.webhook.last_error.startswith("Wrong response"))
        await stage.until(lambda: "один" in "".join(stage.texts(topic)), 30)
        await stage.settled(30)
        assert "".join(stage.texts(topic)).count("один") == 1


async def test_200_comes_when_it_is_done_or_parked_in_order(tmp_path: Path) -> None:
    async with hooked(tmp_path, park_after=0.8) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child, "ноль")
        held = fault(stage, chat=child.id, hold=asyncio.Event(), times=None)
        child.send("один")
        await stage.until(lambda: held.hits)
        child.press("🆘")
        await stage.until(lambda: not stage.sandbox.pending())
        assert parked_rows(tmp_path) == 2
        assert held.hold is not None
        held.remove()
        held.hold.set()
        await stage.settled(20)
        await stage.until(lambda: "один" in "".join(stage.texts(topic)))
        assert "112" in "".join(child.screen.labels)  # type: ignore[union-attr]


async def test_a_stop_finishes_what_was_received(tmp_path: Path) -> None:
    async with hooked(tmp_path, linked=False) as stage:
        gate = asyncio.Event()
        held = fault(stage, method="sendMessage", chat=7_000_000_001, hold=gate)
        request = asyncio.create_task(post(stage, update(7)))
        await stage.until(lambda: held.hits)
        stopping = asyncio.create_task(stage.stop_bot())
        gate.set()
        assert (await request)[0] == 200
        await stopping
        assert held.hits == 1
