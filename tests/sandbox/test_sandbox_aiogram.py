"""aiogram as a client: what it sends is taken, what it gets it understands, errors have its classes."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendDice
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    ReactionTypeEmoji,
    ReplyParameters,
)
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from sandbox import Fault, Group, Person, Sandbox

MENU = InlineKeyboardMarkup(
    inline_keyboard=[
        [InlineKeyboardButton(text="💬 Write", callback_data="write")],
        [InlineKeyboardButton(text="📋 112", copy_text=CopyTextButton(text="112"))],
    ]
)


def client(sandbox: Sandbox, token: str) -> Bot:
    return Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(sandbox.root)))


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    bot = client(sandbox, sandbox.token)
    yield bot
    await bot.session.close()


def talker(group: Group) -> Dispatcher:
    """A bot that shows a menu, opens a topic at a press and notes edits in it."""
    dispatcher = Dispatcher()

    @dispatcher.message(F.chat.type == "private")
    async def greet(message: Message) -> None:
        await message.answer("Welcome", reply_markup=MENU, disable_notification=True)

    @dispatcher.callback_query()
    async def open_case(query: CallbackQuery, bot: Bot) -> None:
        assert isinstance(query.message, Message)
        await query.answer("opening", show_alert=True)
        await query.message.edit_text("Somebody will answer")
        topic = await bot.create_forum_topic(group.id, "🟢 case")
        await bot.send_message(group.id, "summary", message_thread_id=topic.message_thread_id)

    @dispatcher.edited_message()
    async def edited(message: Message, bot: Bot) -> None:
        await bot.send_message(
            group.id, f"edited: {message.text}", message_thread_id=next(iter(group.topics))
        )

    return dispatcher


async def _story(sandbox: Sandbox, group: Group) -> None:
    child = sandbox.add_person("Айзере", role="child")
    first = child.start("almaty")
    await sandbox.wait_for(lambda: child.screen)
    assert child.screen is not None and child.screen.labels == ["💬 Write", "📋 112"]
    assert child.notifications[-1].text == "Welcome" and child.notifications[-1].silent
    child.press("💬")
    await sandbox.wait_for(lambda: group.topics and len(next(iter(group.topics.values())).messages) == 2)
    assert child.screen.text == "Somebody will answer" and child.screen.labels == []
    assert [version.text for version in child.screen.versions] == ["Welcome", "Somebody will answer"]
    assert (child.toasts[-1].text, child.toasts[-1].alert) == ("opening", True)
    assert len(child.notifications) == 1, "an edit shows no notification"
    child.edit(first, "hello")
    topic = next(iter(group.topics.values()))
    await sandbox.wait_for(lambda: topic.messages[-1].text == "edited: hello")
    await sandbox.wait_for(lambda: not sandbox.pending())


async def test_polling(sandbox: Sandbox, bot: Bot, group: Group) -> None:
    dispatcher = talker(group)
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, polling_timeout=5))
    await _story(sandbox, group)
    await dispatcher.stop_polling()
    await polling


async def test_webhook(sandbox: Sandbox, bot: Bot, group: Group) -> None:
    application = web.Application()
    handler = SimpleRequestHandler(talker(group), bot, handle_in_background=False, secret_token="s3cret")
    handler.register(application, "/hook")
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    assert await bot.set_webhook(url, secret_token="s3cret")
    await _story(sandbox, group)
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count, info.last_error_message) == (url, 0, None)
    with pytest.raises(TelegramConflictError, match="can't use getUpdates"):
        await bot.get_updates()
    assert await bot.delete_webhook()
    assert await bot.get_updates() == []
    await runner.cleanup()


async def test_errors_have_the_right_classes(sandbox: Sandbox, bot: Bot, child: Person, group: Group) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(12345, "x")
    stranger = sandbox.add_person("Stranger")
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
        await bot.send_message(stranger.id, "x")
    child.block()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(child.id, "x")
    with pytest.raises(TelegramNotFound):
        await bot(SendDice(chat_id=child.id))
    group.kick_bot()
    with pytest.raises(TelegramForbiddenError, match="bot was kicked from the supergroup chat"):
        await bot.send_message(group.id, "x")
    basic = sandbox.add_group("Old", forum=False)
    basic.add_bot("member")
    new_id = basic.migrate()
    with pytest.raises(TelegramMigrateToChat) as moved:
        await bot.send_message(basic.id, "x")
    assert moved.value.migrate_to_chat_id == new_id
    await bot.send_message(new_id, "x")
    stranger_bot = client(sandbox, "43:OTHER")
    with pytest.raises(TelegramUnauthorizedError):
        await stranger_bot.get_me()
    await stranger_bot.session.close()


async def test_faults_have_the_right_classes(sandbox: Sandbox, bot: Bot, child: Person) -> None:
    sandbox.faults.add(Fault("sendMessage", retry_after=77))
    with pytest.raises(TelegramRetryAfter) as flood:
        await bot.send_message(child.id, "x")
    assert flood.value.retry_after == 77
    sandbox.faults.add(Fault("sendMessage", status=500, description="Internal Server Error"))
    with pytest.raises(TelegramServerError):
        await bot.send_message(child.id, "x")
    sandbox.faults.add(Fault("sendMessage", drop=True))
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(child.id, "x")
    assert child.screen is None


async def test_the_methods_that_a_bot_needs(bot: Bot, child: Person, owner: Person, group: Group) -> None:
    me = await bot.get_me()
    assert me.id == bot.id
    commands = [BotCommand(command="start", description="Begin")]
    assert await bot.set_my_commands(commands, BotCommandScopeAllPrivateChats(), "ru")
    known = await bot.get_my_commands(BotCommandScopeAllPrivateChats(), "ru")
    assert [(one.command, one.description) for one in known] == [("start", "Begin")]
    assert await bot.delete_my_commands(BotCommandScopeAllPrivateChats(), "ru")
    assert await bot.set_my_name("Qorgan") and (await bot.get_my_name()).name == "Qorgan"
    assert await bot.set_my_description("Help", "ru")
    assert (await bot.get_my_description("ru")).description == "Help"
    assert await bot.set_my_short_description("Help")
    assert (await bot.get_my_short_description("kk")).short_description == "Help"
    assert (await bot.get_chat(group.id)).is_forum
    assert (await bot.get_chat_member(group.id, owner.id)).status == "creator"
    assert (await bot.get_chat_member(group.id, child.id)).status == "left"
    assert (await bot.get_chat_member(group.id, me.id)).status == "administrator"
    assert len(await bot.get_chat_administrators(group.id)) == 2
    assert await bot.send_chat_action(child.id, "typing")
    sent = await bot.send_message(child.id, "<b>a</b> &amp; b", parse_mode="HTML")
    assert sent.entities is not None and (sent.text, sent.entities[0].type) == ("a & b", "bold")
    reply = await bot.send_message(
        child.id, "b", reply_parameters=ReplyParameters(message_id=sent.message_id)
    )
    assert reply.reply_to_message is not None and reply.reply_to_message.message_id == sent.message_id
    assert await bot.set_message_reaction(child.id, sent.message_id, [ReactionTypeEmoji(emoji="👍")])
    assert child.messages[-2].reactions == ["👍"]
    copy = await bot.copy_message(group.id, child.id, reply.message_id)
    assert group.messages[copy.message_id].text == "b"
    forwarded = await bot.forward_message(group.id, child.id, 1)
    assert forwarded.forward_origin is not None and "Айзере" in str(forwarded.forward_origin)
    photo = child.send_media("photo", "look")
    file_id = child.chat.messages[photo].raw["photo"][0]["file_id"]
    assert (await bot.send_photo(group.id, file_id, caption="c")).photo
    with pytest.raises(TelegramBadRequest, match="wrong remote file identifier"):
        await bot.send_photo(group.id, "made-up")
    changed = await bot.edit_message_reply_markup(
        chat_id=child.id, message_id=sent.message_id, reply_markup=MENU
    )
    assert isinstance(changed, Message) and changed.reply_markup is not None
    assert changed.reply_markup.model_dump() == MENU.model_dump()
    assert await bot.delete_messages(child.id, [sent.message_id, reply.message_id, 9999])
    assert await bot.delete_message(child.id, photo)
    assert await bot.leave_chat(group.id)


async def test_everything_reported_is_valid_for_the_types(
    sandbox: Sandbox, bot: Bot, child: Person, group: Group
) -> None:
    kinds = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]
    await bot.get_updates(timeout=0, allowed_updates=kinds)
    for kind in ("photo", "video", "voice", "document", "sticker", "contact", "location", "dice"):
        child.send_media(kind)
    child.send_media("video_note")
    child.send_media("animation", "caption", media_group_id="7")
    group.add_member(child, "administrator", anonymous=True)
    group.demote(child)
    group.promote(child, anonymous=True)
    topic = group.create_topic("Talk", child)
    child.send("hidden", group, topic.id)
    group.set_bot_rights(can_manage_topics=False)
    group.set_bot_rights(can_send_messages=False)
    group.remove_member(child)
    child.block()
    child.unblock()
    expected = sandbox.pending()
    updates = await bot.get_updates(timeout=0)
    seen: list[str] = [update.event_type for update in updates]
    while updates:
        updates = await bot.get_updates(updates[-1].update_id + 1, timeout=0) if sandbox.pending() else []
        seen += [update.event_type for update in updates]
    assert sandbox.pending() < expected
    assert {"message", "my_chat_member", "chat_member"} <= set(seen)
