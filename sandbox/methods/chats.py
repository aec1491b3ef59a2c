"""Methods that tell about chats and members, and leaving a group."""

from __future__ import annotations

from aiogram import methods

from sandbox.errors import bad_request, forbidden
from sandbox.membership import PERMISSIONS, describe
from sandbox.model import JSON, GroupChat, Member
from sandbox.world import World

from .access import Handler, known_chat


def get_me(world: World, call: methods.GetMe) -> JSON:
    """See https://core.telegram.org/bots/api#getme."""
    return {
        **world.bot_user(),
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy_mode,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(world: World, call: methods.GetChat) -> JSON:
    """See https://core.telegram.org/bots/api#getchat."""
    chat = known_chat(world, call.chat_id)
    full: JSON = {
        **chat.json(),
        "accent_color_id": 1,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            (
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ),
            False,
        ),
    }
    if chat.owner is not None:
        full["bio"] = f"{chat.owner.name}, {chat.owner.phone}"
    else:
        full["permissions"] = dict.fromkeys(PERMISSIONS, True)
    return full


def _group(world: World, chat_id: int | str) -> GroupChat:
    chat = known_chat(world, chat_id)
    if not isinstance(chat, GroupChat):
        raise bad_request("there are no administrators in the private chat")
    return chat


def get_chat_member(world: World, call: methods.GetChatMember) -> JSON:
    """See https://core.telegram.org/bots/api#getchatmember; somebody unknown to the group has "left"."""
    chat = known_chat(world, call.chat_id)
    if call.user_id == world.bot_id and isinstance(chat, GroupChat) and chat.bot is not None:
        return describe(chat.bot, world.bot_user())
    account = world.people.get(call.user_id)
    if account is None:
        raise bad_request("invalid user_id specified")
    if not isinstance(chat, GroupChat):
        return describe(Member(), account.user())
    return describe(chat.members.get(account.id, Member("left")), account.user())


def get_chat_administrators(world: World, call: methods.GetChatAdministrators) -> list[JSON]:
    """See https://core.telegram.org/bots/api#getchatadministrators; other bots are left out."""
    group = _group(world, call.chat_id)
    found = [
        describe(member, group.accounts[user_id].user())
        for user_id, member in group.members.items()
        if member.status in {"creator", "administrator"}
    ]
    if group.bot is not None and group.bot.status == "administrator":
        found.append(describe(group.bot, world.bot_user()))
    return found


def leave_chat(world: World, call: methods.LeaveChat) -> bool:
    """See https://core.telegram.org/bots/api#leavechat."""
    chat = known_chat(world, call.chat_id)
    if not isinstance(chat, GroupChat):
        raise forbidden("bot can't leave a private chat")
    world.set_bot_member(chat, Member("left"), by=None)
    return True


HANDLERS: dict[str, Handler] = {
    "getme": get_me,
    "getchat": get_chat,
    "getchatmember": get_chat_member,
    "getchatadministrators": get_chat_administrators,
    "leavechat": leave_chat,
}
