"""Webhook delivery: order within a queue, retries, confirmation, the secret."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from sandbox_client import Call, keyboard

from sandbox import Group, Person, Sandbox


class Receiver:
    """A bot's webhook: keeps what comes, answers as told, can hold requests of one kind."""

    def __init__(self) -> None:
        self.got: list[dict[str, Any]] = []
        self.headers: list[str] = []
        self.statuses: list[int] = []
        self.answer_headers: dict[str, str] = {}
        self.gates: dict[str, asyncio.Event] = {}
        self.url = ""

    async def handle(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.got.append(update)
        self.headers.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""))
        for kind, gate in self.gates.items():
            if kind in update:
                await gate.wait()
        status = self.statuses.pop(0) if self.statuses else 200
        return web.Response(status=status, headers=self.answer_headers)

    def texts(self) -> list[str]:
        return [update["message"]["text"] if "message" in update else "press" for update in self.got]


@pytest.fixture
async def receiver(sandbox: Sandbox) -> AsyncIterator[Receiver]:
    receiver = Receiver()
    application = web.Application()
    application.router.add_post("/hook", receiver.handle)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    sandbox.webhook.retry_delay = 0.01
    yield receiver
    await runner.cleanup()


async def test_one_chat_waits_for_its_first_update(
    sandbox: Sandbox, call: Call, child: Person, receiver: Receiver
) -> None:
    await call("sendMessage", chat_id=child.id, text="menu", reply_markup=keyboard("🆘", callback_data="d"))
    receiver.gates["message"] = asyncio.Event()
    await call("setWebhook", url=receiver.url, secret_token="s3cret", drop_pending_updates=True)
    child.send("first")
    child.send("second")
    child.press("🆘")
    await sandbox.wait_for(lambda: sandbox.pending() == 2)
    assert sorted(receiver.texts()) == ["first", "press"], "presses are a queue of their own"
    receiver.gates["message"].set()
    await sandbox.wait_for(lambda: sandbox.pending() == 0)
    assert receiver.texts()[-1] == "second"
    assert set(receiver.headers) == {"s3cret"}


async def test_what_is_not_taken_comes_again(
    sandbox: Sandbox, call: Call, child: Person, receiver: Receiver
) -> None:
    receiver.statuses = [500, 503, 404]
    await call("setWebhook", url=receiver.url)
    await sandbox.wait_for(lambda: sandbox.pending() == 0)
    assert receiver.texts() == ["/start"] * 4
    assert len({update["update_id"] for update in receiver.got}) == 1
    info = await call("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 404 Not Found"


async def test_retry_after_is_honoured(
    sandbox: Sandbox, call: Call, child: Person, receiver: Receiver
) -> None:
    receiver.statuses = [503]
    receiver.answer_headers = {"Retry-After": "3000"}
    await call("setWebhook", url=receiver.url)
    await sandbox.wait_for(lambda: sandbox.webhook.last_error)
    child.send("behind it")
    other = sandbox.add_person("Other")
    other.start()
    await sandbox.wait_for(lambda: len(receiver.got) == 2)
    await sandbox.wait_for(lambda: sandbox.pending() == 2)
    assert [update["message"]["from"]["id"] for update in receiver.got] == [child.id, other.id]


async def test_removing_the_webhook_gives_the_rest_to_polling(
    sandbox: Sandbox, call: Call, child: Person, receiver: Receiver
) -> None:
    receiver.gates["message"] = asyncio.Event()
    await call("setWebhook", url=receiver.url)
    await call("deleteWebhook")
    assert [update["message"]["text"] for update in await call("getUpdates")] == ["/start"]


async def test_a_duplicate_is_sent_twice(
    sandbox: Sandbox, call: Call, child: Person, receiver: Receiver
) -> None:
    await call("setWebhook", url=receiver.url, drop_pending_updates=True)
    sandbox.duplicate_next(1)
    child.send("again")
    await sandbox.wait_for(lambda: sandbox.pending() == 0)
    assert receiver.texts() == ["again", "again"]


async def test_nothing_is_sent_while_the_service_is_away(
    sandbox: Sandbox, call: Call, child: Person, receiver: Receiver, group: Group
) -> None:
    await call("setWebhook", url=receiver.url, drop_pending_updates=True)
    sandbox.outage()
    child.send("later")
    assert receiver.got == []
    sandbox.recover()
    await sandbox.wait_for(lambda: sandbox.pending() == 0)
    assert receiver.texts() == ["later"]
