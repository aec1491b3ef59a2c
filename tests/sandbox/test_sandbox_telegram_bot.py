"""python-telegram-bot as a client: a second library, written independently, understands the same."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from sandbox import Fault, Group, Person, Sandbox

MENU = InlineKeyboardMarkup([[InlineKeyboardButton("💬 Write", callback_data="write")]])
AnyApplication = Application[Any, Any, Any, Any, Any, Any]


def talker(sandbox: Sandbox, group: Group) -> AnyApplication:
    async def greet(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text("Welcome", reply_markup=MENU)

    async def open_case(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        assert query is not None
        await query.answer("opening")
        await query.edit_message_text("Somebody will answer")
        topic = await context.bot.create_forum_topic(group.id, "🟢 case")
        await context.bot.send_message(group.id, "summary", message_thread_id=topic.message_thread_id)

    application = ApplicationBuilder().token(sandbox.token).base_url(f"{sandbox.root}/bot").build()
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    application.add_handler(MessageHandler(private, greet))
    application.add_handler(CallbackQueryHandler(open_case))
    return application


async def _story(sandbox: Sandbox, group: Group) -> None:
    child = sandbox.add_person("Айзере", role="child")
    child.start()
    await sandbox.wait_for(lambda: child.screen)
    child.press("💬")
    await sandbox.wait_for(lambda: group.topics and len(next(iter(group.topics.values())).messages) == 2)
    assert child.screen is not None
    assert (child.screen.text, child.screen.labels) == ("Somebody will answer", [])
    assert child.toasts[-1].text == "opening"


async def test_polling(sandbox: Sandbox, group: Group) -> None:
    async with talker(sandbox, group) as application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(poll_interval=0)
        await _story(sandbox, group)
        await application.updater.stop()
        await application.stop()


async def test_webhook(sandbox: Sandbox, group: Group) -> None:
    """With the library's documented own-server pattern, as its tornado extra isn't installed."""
    async with talker(sandbox, group) as application:

        async def receive(request: web.Request) -> web.Response:
            assert request.headers["X-Telegram-Bot-Api-Secret-Token"] == "s3cret"
            await application.update_queue.put(Update.de_json(await request.json(), application.bot))
            return web.Response()

        server = web.Application()
        server.router.add_post("/hook", receive)
        runner = web.AppRunner(server)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
        await application.bot.set_webhook(url, secret_token="s3cret")
        await application.start()
        await _story(sandbox, group)
        assert (await application.bot.get_webhook_info()).url == url
        await application.stop()
        await runner.cleanup()


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    async with Bot(sandbox.token, base_url=f"{sandbox.root}/bot") as bot:
        yield bot


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_errors_have_the_right_classes(sandbox: Sandbox, bot: Bot, child: Person, group: Group) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(12345, "x")
    sent = await bot.send_message(child.id, "x")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("x", child.id, sent.message_id)
    child.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(child.id, "x")
    basic = sandbox.add_group("Old", forum=False)
    basic.add_bot("member")
    new_id = basic.migrate()
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(basic.id, "x")
    assert moved.value.new_chat_id == new_id
    sandbox.faults.add(Fault("sendMessage", retry_after=5))
    with pytest.raises(RetryAfter):
        await bot.send_message(group.id, "x")
    sandbox.faults.add(Fault("sendMessage", drop=True))
    with pytest.raises(NetworkError):
        await bot.send_message(group.id, "x")
    stranger = Bot("43:OTHER", base_url=f"{sandbox.root}/bot")
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.request.shutdown()  # initialize() leaves its connection open when it fails


async def test_a_second_poll_ends_the_first(sandbox: Sandbox, bot: Bot, child: Person) -> None:
    for update in await bot.get_updates():
        await bot.get_updates(update.update_id + 1, timeout=0)
    async with Bot(sandbox.token, base_url=f"{sandbox.root}/bot") as other:
        first = asyncio.create_task(bot.get_updates(timeout=10))
        await sandbox.wait_for(lambda: sandbox.world.updates.waiting)
        second = asyncio.create_task(other.get_updates(timeout=10))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await first
        child.send("x")
        updates = await second
    assert updates[0].message is not None and updates[0].message.text == "x"
