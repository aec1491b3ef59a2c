"""Methods that delete messages."""

from __future__ import annotations

from aiogram import methods

from sandbox.errors import bad_request
from sandbox.model import Chat, GroupChat, Message
from sandbox.world import World

from .access import Handler, known_chat, known_message

AGE_LIMIT = 2 * 86_400
BATCH_LIMIT = 100
UNDELETABLE = frozenset({"forum_topic_created", "migrate_to_chat_id", "migrate_from_chat_id"})


def _check(world: World, message: Message) -> None:
    """Raises ApiError (400) if Telegram would not delete the message (limits of bots, TDLib)."""
    age = world.clock.now() - message.date
    if age > AGE_LIMIT:
        raise bad_request("message can't be deleted for everyone")
    fresh_dice = message.media == "dice" and message.chat.kind == "private" and age < AGE_LIMIT / 2
    if message.service in UNDELETABLE or fresh_dice:
        raise bad_request("message can't be deleted")
    chat = message.chat
    if isinstance(chat, GroupChat) and message.sender != "bot":
        assert chat.bot is not None
        if not chat.bot.can("can_delete_messages"):
            raise bad_request("message can't be deleted")


def _found(chat: Chat, message_ids: list[int]) -> list[Message]:
    found = [chat.messages[one] for one in dict.fromkeys(message_ids) if one in chat.messages]
    return [message for message in found if message.deleted is None]


def delete_message(world: World, call: methods.DeleteMessage) -> bool:
    """See https://core.telegram.org/bots/api#deletemessage."""
    message = known_message(known_chat(world, call.chat_id), call.message_id, "delete")
    _check(world, message)
    world.delete(message)
    return True


def delete_messages(world: World, call: methods.DeleteMessages) -> bool:
    """See https://core.telegram.org/bots/api#deletemessages: unknown ids are skipped, but one message that
    can't be deleted fails the whole call before anything is deleted (TDLib, `delete_messages`)."""
    if not call.message_ids:
        raise bad_request("message identifiers are not specified")
    if len(call.message_ids) > BATCH_LIMIT:
        raise bad_request("too many message identifiers specified")
    messages = _found(known_chat(world, call.chat_id), call.message_ids)
    for message in messages:
        _check(world, message)
    for message in messages:
        world.delete(message)
    return True


HANDLERS: dict[str, Handler] = {"deletemessage": delete_message, "deletemessages": delete_messages}
