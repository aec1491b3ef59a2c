"""What Telegram shows of the bot: name, texts, commands, per language and per scope.

Set at every start, and when the texts change while it runs. Commands of staff are set for each linked
group alone, so that nobody else ever sees them.
"""

from __future__ import annotations

import asyncio

from bot.logs import get_logger
from bot.telegram.gateway import Gateway
from bot.telegram.session import CallError, Field
from bot.telegram.trouble import trouble
from dialogs import Dialogs

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
    """Best effort: a profile that can't be set keeps nobody from being helped. What Telegram shows already
    isn't set again."""

    def __init__(self, gateway: Gateway, dialogs: Dialogs) -> None:
        self._gateway = gateway
        self._dialogs = dialogs
        # By method and language, or group: what was set last.
        self._shown: dict[tuple[str, str | int], dict[str, Field]] = {}

    async def set(self) -> None:
        """The first language is also what speakers of all others see."""
        languages = self._dialogs.languages
        for code, language in [("", languages[0]), *((x, x) for x in languages)]:
            await self._texts(code, language)

    async def _texts(self, code: str, language: str) -> None:
        def text(key: str) -> str:
            return self._dialogs.content.text(language, key)

        shown: dict[str, Field] = {"language_code": code} if code else {}
        visitors = [_command(name, text(f"command-{name}")) for name in VISITOR_COMMANDS]
        await self._show(code, "setMyCommands", commands=visitors, scope={"type": "all_private_chats"}, **shown)
        await self._show(code, "setMyName", name=text("bot-name"), **shown)
        await self._show(code, "setMyDescription", description=text("bot-description"), **shown)
        await self._show(code, "setMyShortDescription", short_description=text("bot-about"), **shown)

    async def set_group(self, chat: int, language: str) -> None:
        """The commands of one staff group, in its center's language."""
        commands = [_command(name, self._dialogs.content.text(language, key)) for name, key in STAFF_COMMANDS]
        await self._show(chat, "setMyCommands", commands=commands, scope={"type": "chat", "chat_id": chat})

    async def clear_group(self, chat: int) -> None:
        """A group that no longer is one of staff shows no commands of theirs."""
        self._shown.pop(("setMyCommands", chat), None)
        await self._call("deleteMyCommands", {"scope": {"type": "chat", "chat_id": chat}})

    async def _show(self, place: str | int, method: str, **fields: Field) -> None:
        """`place`: the language, or the group, that it is for."""
        if self._shown.get((method, place)) != fields and await self._call(method, fields):
            self._shown[method, place] = fields

    async def _call(self, method: str, fields: dict[str, Field]) -> bool:
        """Whether Telegram took it."""
        for _ in range(_TRIES):
            try:
                await self._gateway.call(method, fields)
                return True
            except CallError as error:
                found = trouble(error)
                if found.kind not in ("throttled", "unknown") or found.seconds > _LONGEST_SECONDS:
                    break
                await asyncio.sleep(found.seconds or _PAUSE_SECONDS)
        log.warning("profile_not_set", method=method)
        return False


def _command(name: str, description: str) -> dict[str, str]:
    """Bot API, BotCommand."""
    return {"command": name, "description": description}
