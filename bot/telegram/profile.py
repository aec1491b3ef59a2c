"""What Telegram shows of the bot: name, texts, commands, per language and per scope.

Set at every start. Commands of staff are set for each linked group alone, so that nobody else
ever sees them.
"""

from __future__ import annotations

import asyncio

from bot.logs import get_logger
from bot.telegram.gateway import Gateway
from bot.telegram.session import CallError, Field
from bot.telegram.trouble import trouble
from content import Content

log = get_logger("profile")

# Names may be set a few times a day only: what is refused for longer waits for the next start.
_LONGEST_SECONDS = 60.0
_PAUSE_SECONDS = 1.0
_TRIES = 4
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
        await self._call("setMyName", name=text("bot-name"), **shown)
        await self._call("setMyDescription", description=text("bot-description"), **shown)
        await self._call("setMyShortDescription", short_description=text("bot-about"), **shown)

    async def set_group(self, chat: int, language: str) -> None:
        """The commands of one staff group, in its center's language."""
        commands = [_command(name, self._content.text(language, key)) for name, key in STAFF_COMMANDS]
        await self._call("setMyCommands", commands=commands, scope={"type": "chat", "chat_id": chat})

    async def clear_group(self, chat: int) -> None:
        """A group that no longer is one of staff shows no commands of theirs."""
        await self._call("deleteMyCommands", scope={"type": "chat", "chat_id": chat})

    async def _call(self, method: str, **fields: Field) -> None:
        for _ in range(_TRIES):
            try:
                await self._gateway.call(method, fields)
                return
            except CallError as error:
                found = trouble(error)
                if found.kind not in ("throttled", "unknown") or found.seconds > _LONGEST_SECONDS:
                    break
                await asyncio.sleep(found.seconds or _PAUSE_SECONDS)
        log.warning("profile_not_set", method=method)


def _command(name: str, description: str) -> dict[str, str]:
    """Bot API, BotCommand."""
    return {"command": name, "description": description}
