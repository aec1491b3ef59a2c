"""Methods about the bot's commands, name and descriptions."""

from __future__ import annotations

import re
from typing import Any

from aiogram import methods

from sandbox.errors import bad_request
from sandbox.model import JSON, Account
from sandbox.validation import plain
from sandbox.world import World

from .access import Handler, known_chat

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"([a-z]{2})?")
COMMANDS_LIMIT = 100
DESCRIPTION_LIMIT = 256


def _language(call: Any) -> str:
    language = call.language_code or ""
    if not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return str(language)


def _scope(world: World, call: Any) -> str:
    """The scope as a key: its type and, where it has them, chat and user."""
    scope: JSON = plain(call.scope) or {"type": "default"}
    parts = [str(scope.get("type", "default"))]
    if "chat_id" in scope:
        parts.append(str(known_chat(world, scope["chat_id"]).id))
    if "user_id" in scope:
        parts.append(str(scope["user_id"]))
    return ":".join(parts)


def set_my_commands(world: World, call: methods.SetMyCommands) -> bool:
    """See https://core.telegram.org/bots/api#setmycommands."""
    commands: list[JSON] = plain(call.commands)
    if len(commands) > COMMANDS_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= DESCRIPTION_LIMIT:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile.commands[_scope(world, call), _language(call)] = commands
    world.touch()
    return True


def delete_my_commands(world: World, call: methods.DeleteMyCommands) -> bool:
    """See https://core.telegram.org/bots/api#deletemycommands."""
    world.profile.commands.pop((_scope(world, call), _language(call)), None)
    world.touch()
    return True


def get_my_commands(world: World, call: methods.GetMyCommands) -> list[JSON]:
    """See https://core.telegram.org/bots/api#getmycommands: of exactly this scope and language."""
    return world.profile.commands.get((_scope(world, call), _language(call)), [])


def visible_commands(world: World, account: Account) -> list[JSON]:
    """What the command menu of a private chat shows, by Telegram's order of scopes.

    See https://core.telegram.org/bots/api#determining-list-of-commands.
    """
    for scope in (f"chat:{account.id}", "all_private_chats", "default"):
        for language in (account.language, ""):
            if commands := world.profile.commands.get((scope, language)):
                return commands
    return []


def _store(world: World, values: dict[str, str], call: Any, value: str | None, limit: int, what: str) -> bool:
    language = _language(call)
    if len(value or "") > limit:
        raise bad_request(f"{what} is too long, {limit} characters at most")
    if value:
        values[language] = value
    else:
        values.pop(language, None)
    world.touch()
    return True


def set_my_name(world: World, call: methods.SetMyName) -> bool:
    """See https://core.telegram.org/bots/api#setmyname."""
    return _store(world, world.profile.names, call, call.name, 64, "name")


def set_my_description(world: World, call: methods.SetMyDescription) -> bool:
    """See https://core.telegram.org/bots/api#setmydescription."""
    return _store(world, world.profile.descriptions, call, call.description, 512, "description")


def set_my_short_description(world: World, call: methods.SetMyShortDescription) -> bool:
    """See https://core.telegram.org/bots/api#setmyshortdescription."""
    values = world.profile.short_descriptions
    return _store(world, values, call, call.short_description, 120, "short description")


def _stored(values: dict[str, str], call: Any) -> str:
    return values.get(_language(call)) or values.get("", "")


def get_my_name(world: World, call: methods.GetMyName) -> JSON:
    """See https://core.telegram.org/bots/api#getmyname."""
    return {"name": _stored(world.profile.names, call) or world.bot_name}


def get_my_description(world: World, call: methods.GetMyDescription) -> JSON:
    """See https://core.telegram.org/bots/api#getmydescription."""
    return {"description": _stored(world.profile.descriptions, call)}


def get_my_short_description(world: World, call: methods.GetMyShortDescription) -> JSON:
    """See https://core.telegram.org/bots/api#getmyshortdescription."""
    return {"short_description": _stored(world.profile.short_descriptions, call)}


HANDLERS: dict[str, Handler] = {
    "setmycommands": set_my_commands,
    "deletemycommands": delete_my_commands,
    "getmycommands": get_my_commands,
    "setmyname": set_my_name,
    "setmydescription": set_my_description,
    "setmyshortdescription": set_my_short_description,
    "getmyname": get_my_name,
    "getmydescription": get_my_description,
    "getmyshortdescription": get_my_short_description,
}
