"""What Telegram shows of the bot: name, texts, commands, per language and per scope.

Set at every start. Commands of staff are set for each linked group alone, so that nobody else
ever sees them.
"""

from __future__ import annotations

from aiogram.exceptions import AiogramError
from aiogram.methods import (
    SetMyCommands,
    SetMyDescription,
    SetMyName,
    SetMyShortDescription,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)

from bot.logs import get_logger
from bot.telegram.gateway import Gateway
from content import Content

log = get_logger("profile")

VISITOR_COMMANDS = ("start", "help", "lang", "hide")
STAFF_COMMANDS = (
    ("duty", "command-duty"),
    ("note", "command-note"),
    ("close", "command-close"),
    ("help", "command-staff-help"),
)


class Profile:
    """Best effort: a profile that can't be set keeps nobody from being helped."""

    def __init__(self, gateway: Gateway, content: Content) -> None:
        self._gateway = gateway
        self._content = content

    async def set(self) -> None:
        """The first language is also what speakers of all others see."""
        for code, language in [("", self._content.languages[0]), *((x, x) for x in self._content.languages)]:
            await self._texts(code, language)

    async def _texts(self, code: str, language: str) -> None:
        text, shown = self._content.text, code or None
        commands = [
            BotCommand(command=name, description=text(language, f"command-{name}")) for name in VISITOR_COMMANDS
        ]
        scope = BotCommandScopeAllPrivateChats()
        await self._call(SetMyCommands(commands=commands, scope=scope, language_code=shown))
        link = [BotCommand(command="link", description=text(language, "command-link"))]
        groups = BotCommandScopeAllGroupChats()
        await self._call(SetMyCommands(commands=link, scope=groups, language_code=shown))
        await self._call(SetMyName(name=text(language, "bot-name"), language_code=shown))
        description = text(language, "bot-description")
        await self._call(SetMyDescription(description=description, language_code=shown))
        about = text(language, "bot-about")
        await self._call(SetMyShortDescription(short_description=about, language_code=shown))

    async def set_group(self, chat: int, language: str) -> None:
        """The commands of one staff group, in its center's language."""
        commands = [
            BotCommand(command=name, description=self._content.text(language, key)) for name, key in STAFF_COMMANDS
        ]
        await self._call(SetMyCommands(commands=commands, scope=BotCommandScopeChat(chat_id=chat)))

    async def _call(self, method: SetMyCommands | SetMyName | SetMyDescription | SetMyShortDescription) -> None:
        try:
            await self._gateway.call(method)
        except AiogramError:
            log.warning("profile_not_set", method=method.__api_method__)
