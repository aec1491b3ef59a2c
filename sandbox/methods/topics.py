"""Methods about forum topics."""

from __future__ import annotations

from typing import Any

from aiogram import methods

from sandbox.errors import bad_request
from sandbox.model import JSON, GroupChat, Topic
from sandbox.world import World

from .access import Handler, forum, known_topic

NAME_LIMIT = 128
COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


def _check_name(name: str) -> str:
    name = " ".join(name.split())
    # Telegram cuts longer names off; a bot that relies on the name should hear of it.
    if not 1 <= len(name) <= NAME_LIMIT:
        raise bad_request("topic name must be 1-128 characters long")
    return name


def _require(group: GroupChat, right: str, action: str) -> None:
    if group.bot is None or not group.bot.can(right):
        raise bad_request(f"not enough rights to {action}")


def _managed(world: World, call: Any, action: str) -> Topic:
    """The topic of a call that needs can_manage_topics unless the bot created the topic."""
    group = forum(world, call.chat_id)
    topic = known_topic(group, call.message_thread_id)
    if not topic.by_bot:
        _require(group, "can_manage_topics", action)
    return topic


def _announce(world: World, topic: Topic, kind: str, value: JSON) -> None:
    message = world.service(topic.chat, None, kind, value, topic.id)
    world.deliver(message)


def create_forum_topic(world: World, call: methods.CreateForumTopic) -> JSON:
    """See https://core.telegram.org/bots/api#createforumtopic."""
    group = forum(world, call.chat_id)
    name = _check_name(call.name)
    _require(group, "can_manage_topics", "create a topic")
    color = call.icon_color or COLORS[0]
    if color not in COLORS:
        raise bad_request("TOPIC_ICON_COLOR_INVALID")
    topic, message = world.create_topic(group, name, None, color, call.icon_custom_emoji_id or "")
    world.report_topic(group, message)
    answer: JSON = {"message_thread_id": topic.id, "name": name, "icon_color": color}
    if topic.icon_custom_emoji_id:
        answer["icon_custom_emoji_id"] = topic.icon_custom_emoji_id
    return answer


def edit_forum_topic(world: World, call: methods.EditForumTopic) -> bool:
    """See https://core.telegram.org/bots/api#editforumtopic."""
    topic = _managed(world, call, "edit the topic")
    name = _check_name(call.name) if call.name else topic.name
    icon = topic.icon_custom_emoji_id if call.icon_custom_emoji_id is None else call.icon_custom_emoji_id
    if (name, icon) == (topic.name, topic.icon_custom_emoji_id):
        raise bad_request("TOPIC_NOT_MODIFIED")
    edited: JSON = {"name": name} if name != topic.name else {}
    if icon != topic.icon_custom_emoji_id:
        edited["icon_custom_emoji_id"] = icon
    topic.name, topic.icon_custom_emoji_id = name, icon
    _announce(world, topic, "forum_topic_edited", edited)
    return True


def close_forum_topic(world: World, call: methods.CloseForumTopic) -> bool:
    """See https://core.telegram.org/bots/api#closeforumtopic."""
    topic = _managed(world, call, "close or open the topic")
    if topic.closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = True
    _announce(world, topic, "forum_topic_closed", {})
    return True


def reopen_forum_topic(world: World, call: methods.ReopenForumTopic) -> bool:
    """See https://core.telegram.org/bots/api#reopenforumtopic."""
    topic = _managed(world, call, "close or open the topic")
    if not topic.closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = False
    _announce(world, topic, "forum_topic_reopened", {})
    return True


def reopen_general_forum_topic(world: World, call: methods.ReopenGeneralForumTopic) -> bool:
    """See https://core.telegram.org/bots/api#reopengeneralforumtopic."""
    group = forum(world, call.chat_id)
    _require(group, "can_manage_topics", "close or open the topic")
    if not group.general_closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    group.general_closed = False
    world.deliver(world.service(group, None, "general_forum_topic_unhidden", {}))
    return True


def delete_forum_topic(world: World, call: methods.DeleteForumTopic) -> bool:
    """See https://core.telegram.org/bots/api#deleteforumtopic; no age limit, no update."""
    group = forum(world, call.chat_id)
    topic = known_topic(group, call.message_thread_id)
    _require(group, "can_delete_messages", "delete the topic")
    world.delete_topic(topic)
    return True


HANDLERS: dict[str, Handler] = {
    "createforumtopic": create_forum_topic,
    "editforumtopic": edit_forum_topic,
    "closeforumtopic": close_forum_topic,
    "reopenforumtopic": reopen_forum_topic,
    "reopengeneralforumtopic": reopen_general_forum_topic,
    "deleteforumtopic": delete_forum_topic,
}
