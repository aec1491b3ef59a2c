"""What Telegram shows of the bot: name, texts, commands, per language and per scope.

Set at every start. Commands of staff are set for each linked group alone, so that nobody else
ever sees them.
"""

from __future__ import annotations

from bot.logs import get_logger
from bot.telegram.gateway import Gateway
from bot.telegram.session import CallError, Field
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
        def text(key: str) -> str:
            return self._content.text(language, key)

        shown: dict[str, Field] = {"language_code": code} if code else {}
        visitors = [_command(name, text(f"command-{name}")) for name in VISITOR_COMMANDS]
        await self._call("setMyCommands", commands=visitors, scope={"type": "all_private_chats"}, **shown)
        link = [_command("link", text("command-link"))]
        await self._call("setMyCommands", commands=link, scope={"type": "all_group_chats"}, **shown)
        await self._call("setMyName", name=text("bot-name"), **shown)
        await self._call("setMyDescription", description=text("bot-description"), **shown)
        await self._call("setMyShortDescription", short_description=text("bot-about"), **shown)

    async def set_group(self, chat: int, language: str) -> None:
        """The commands of one staff group, in its center's language."""
        commands = [_command(name, self._content.text(language, key)) for name, key in STAFF_COMMANDS]
        await self._call("setMyCommands", commands=commands, scope={"type": "chat", "chat_id": chat})

    async def _call(self, method: str, **fields: Field) -> None:
        try:
            await self._gateway.call(method, fields)
        except CallError:
            log.warning("profile_not_set", method=method)


def _command(name: str, description: str) -> dict[str, str]:
    """Bot API, BotCommand."""
    return {"command": name, "description": description}
