"""Which chats, topics and messages a call may reach."""

from collections.abc import Callable
from typing import Any

from sandbox.errors import bad_request, forbidden
from sandbox.model import GENERAL_TOPIC_ID, Chat, GroupChat, Message, Topic
from sandbox.world import World

Handler = Callable[[World, Any], Any]


def known_chat(world: World, chat_id: int | str) -> Chat:
    """A chat that the bot may see.

    Raises ApiError: 400 for unknown and migrated chats, 403 where the bot is no member any more.
    """
    chat = world.chat(chat_id) if isinstance(chat_id, int) else None
    if chat is None:
        raise bad_request("chat not found")
    if not isinstance(chat, GroupChat):
        return chat
    if chat.migrated_to is not None:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
    if chat.bot is None:
        raise bad_request("chat not found")
    if chat.bot.status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if not chat.bot.present:
        raise forbidden(f"bot is not a member of the {chat.kind} chat")
    return chat


def writable_chat(world: World, chat_id: int | str) -> Chat:
    """A chat that the bot may write to.

    Raises ApiError like `known_chat`, and 403 for people who never wrote to the bot or blocked it.
    """
    chat = known_chat(world, chat_id)
    if chat.owner is not None:
        if chat.owner.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.owner.started:
            raise forbidden("bot can't initiate conversation with a user")
    elif isinstance(chat, GroupChat) and chat.bot is not None and chat.bot.status == "restricted":
        raise bad_request("not enough rights to send text messages to the chat")
    return chat


def target_thread(chat: Chat, thread: int | None) -> int | None:
    """The topic that a message goes to, None for General.

    Raises ApiError (400) for unknown, deleted and closed topics; General has no id that could be named.
    """
    if not thread:
        if isinstance(chat, GroupChat) and chat.general_closed and not _bot_can(chat, "can_manage_topics"):
            raise bad_request("TOPIC_CLOSED")
        return None
    topic = chat.topics.get(thread) if isinstance(chat, GroupChat) else None
    if topic is None or topic.deleted or thread == GENERAL_TOPIC_ID:
        raise bad_request("message thread not found")
    if topic.closed and not topic.by_bot and not _bot_can(topic.chat, "can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return thread


def _bot_can(group: GroupChat, right: str) -> bool:
    return group.bot is not None and group.bot.can(right)


def forum(world: World, chat_id: int | str) -> GroupChat:
    """A group with topics.

    Raises ApiError (400) for anything else.
    """
    chat = known_chat(world, chat_id)
    if not isinstance(chat, GroupChat) or not chat.forum:
        raise bad_request("the chat is not a forum")
    return chat


def known_topic(group: GroupChat, thread: int) -> Topic:
    """A topic that is not deleted.

    Raises ApiError (400) otherwise.
    """
    topic = group.topics.get(thread)
    if topic is None or topic.deleted:
        raise bad_request("TOPIC_ID_INVALID")
    return topic


def known_message(chat: Chat, message_id: int, purpose: str) -> Message:
    """A message that is not deleted; `purpose` is the word of Telegram's text ("edit", "delete" ...).

    Raises ApiError (400) otherwise.
    """
    message = chat.messages.get(message_id)
    if message is None or message.deleted is not None:
        raise bad_request(f"message to {purpose} not found")
    return message
