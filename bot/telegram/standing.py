"""Standing in a group by `getChatMember`, remembered for a minute; a failure refuses."""

from __future__ import annotations

from typing import Any

from bot.clock import Clock
from bot.duty.standing import OwnRights
from bot.telegram.gateway import Gateway
from bot.telegram.session import CallError
from bot.telegram.trouble import trouble

REMEMBERED_SECONDS = 60.0
_MOST = 5000
# What Telegram's Bot API server and TDLib say of somebody who isn't there. Whatever else is wrong with the
# question ("member list is inaccessible") says nothing about the person: cases would change hands by it.
_STRANGERS = (
    "user_not_participant",
    "participant_id_invalid",
    "user_id_invalid",
    "invalid user_id",
    "user not found",
    "member not found",
)


class TelegramStanding:
    def __init__(self, gateway: Gateway, clock: Clock, bot: int) -> None:
        self._gateway = gateway
        self._clock = clock
        self._bot = bot
        self._known: dict[tuple[int, int], tuple[str, float]] = {}

    async def of(self, chat: int, user: int) -> str | None:
        now = self._clock.now()
        known = self._known.get((chat, user))
        if known is not None and 0 <= now - known[1] < REMEMBERED_SECONDS:
            return known[0]
        try:
            status = _status(await self._gateway.member(chat, user))
        except CallError as error:
            if not _is_stranger(error):
                return None
            status = "left"
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[chat, user] = (status, now)
        return status

    def forget(self, chat: int, user: int) -> None:
        self._known.pop((chat, user), None)

    async def own(self, chat: int) -> OwnRights | None:
        try:
            member = await self._gateway.member(chat, self._bot)
            forum = await self._is_forum(chat)
        except CallError as error:
            found = trouble(error)
            if found.kind in ("kicked", "blocked", "rights", "moved"):
                return OwnRights(("right-admin",), forum=False, moved=found.chat)
            return None
        missing = []
        if member.get("status") == "creator":
            pass
        elif member.get("status") != "administrator":
            missing.append("right-admin")
        else:
            if member.get("can_manage_topics") is not True:
                missing.append("right-topics")
            if member.get("can_delete_messages") is not True:
                missing.append("right-delete")
        if not forum:
            missing.append("right-topics-off")
        return OwnRights(tuple(missing), forum)

    async def _is_forum(self, chat: int) -> bool:
        """A Bot API server that doesn't tell is no reason to refuse: the first topic will."""
        try:
            return await self._gateway.is_forum(chat)
        except CallError as error:
            if error.code != 404:
                raise
            return True


def _is_stranger(error: CallError) -> bool:
    return error.code == 400 and any(part in error.description.lower() for part in _STRANGERS)


def _status(member: dict[str, Any]) -> str:
    """Somebody restricted works with the others as long as they are in the group and may write there
    (Bot API, ChatMemberRestricted)."""
    status = str(member.get("status", ""))
    if status == "restricted" and not (member.get("is_member") is True and member.get("can_send_messages") is True):
        return "left"
    return status
