"""The calls that we make to Telegram, each in one place. Errors are `CallError`, except where a
failure is as good as success; `bot.telegram.trouble` says what they mean."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.telegram.rendering import Rows, fields, screen_fields
from bot.telegram.session import CallError, Field, Session, encode
from bot.telegram.trouble import trouble
from dialogs import Screen

# Above what Telegram needs on a bad day, below the lease of an outbox row.
CALL_SECONDS = 10
# Bot API, deleteMessages: 1 to 100 ids a call.
_DELETE_AT_ONCE = 100
# Reactions that say "delivered", the best one first; all are in the Bot API's list (ReactionTypeEmoji).
DELIVERED_MARKS = ("👍", "👌", "❤", "🤝", "🙏", "✍", "👏", "🕊")
# What counts for Telegram's limits (core.telegram.org/bots/faq, tdlib/td#2592).
_COUNTED = ("send", "edit")
_ASKING_SECONDS = 5.0


class Gateway:
    """All methods raise `CallError`. `counted` is told of each call that counts for Telegram's limits, where
    nobody else counts it."""

    def __init__(self, session: Session, counted: Callable[[], None] | None = None) -> None:
        self._session = session
        self._counted = counted
        self._reactions: dict[int, str] = {}
        # When Telegram last took a message for a group, on the monotonic clock of the process.
        self.taken_at: dict[int, float] = {}

    async def call(self, method: str, fields: Mapping[str, Field], seconds: float = CALL_SECONDS) -> Any:
        """Any method of the Bot API; answers the JSON of its result."""
        return await self._session.call(method, encode(**fields)[1:], seconds)

    async def _encoded(self, name: str, body: bytes, seconds: float = CALL_SECONDS) -> Any:
        if self._counted is not None and name.startswith(_COUNTED):
            self._counted()
        return await self._session.call(name, body, seconds)

    async def answers(self) -> bool:
        """Whether Telegram answers a question that changes nothing."""
        try:
            await self.call("getMe", {}, _ASKING_SECONDS)
        except CallError as error:
            return error.code != 0 and error.code < 500
        return True

    async def own_name(self) -> str:
        """The bot's username; empty when Telegram doesn't say."""
        result = await self.call("getMe", {})
        name = result.get("username") if isinstance(result, dict) else None
        return name if isinstance(name, str) else ""

    # Private chats.

    async def send_screen(
        self, chat: int, screen: Screen, *, silent: bool = True, seconds: float = CALL_SECONDS
    ) -> int:
        """Answers the id of the new message, within so many seconds."""
        body = encode(chat_id=chat, disable_notification=silent)[1:] + screen_fields(screen)
        return _message_id(await self._encoded("sendMessage", body, seconds))

    async def edit_screen(self, chat: int, message: int, screen: Screen) -> None:
        """In place; an unchanged screen is as good as changed."""
        await self._edit(encode(chat_id=chat, message_id=message)[1:] + screen_fields(screen))

    async def answer(self, query: str, text: str = "", *, alert: bool = False) -> None:
        """Stops the press's clock. Best effort: whatever goes wrong, the screen matters more."""
        body = encode(callback_query_id=query)[1:]
        if text:
            body += encode(text=text, show_alert=alert)
        try:
            await self._encoded("answerCallbackQuery", body)
        except CallError:
            return

    async def delete(self, chat: int, messages: Sequence[int]) -> list[int]:
        """Deletes what can be deleted. Unknown ids are skipped by Telegram; one that is too old
        refuses the whole call, so those are tried one by one. Answers the ids that were refused."""
        refused = []
        for start in range(0, len(messages), _DELETE_AT_ONCE):
            batch = list(messages[start : start + _DELETE_AT_ONCE])
            if len(batch) == 1 or not await self._delete_batch(chat, batch):
                refused += [message for message in batch if not await self._delete_one(chat, message)]
        return refused

    async def cover(self, chat: int, messages: Sequence[int], line: Screen) -> None:
        """Edits messages of ours that can't be deleted to a neutral line."""
        for message in messages:
            try:
                await self.edit_screen(chat, message, line)
            except CallError as error:
                # Not one of ours, or gone: nothing that we could change.
                if trouble(error).kind not in ("missing", "invalid"):
                    raise

    async def _delete_batch(self, chat: int, batch: list[int]) -> bool:
        body = encode(chat_id=chat, message_ids=json.dumps(batch))[1:]
        try:
            await self._encoded("deleteMessages", body)
        except CallError as error:
            if trouble(error).kind in ("missing", "invalid"):
                return False
            raise
        return True

    async def _delete_one(self, chat: int, message: int) -> bool:
        try:
            await self._encoded("deleteMessage", encode(chat_id=chat, message_id=message)[1:])
        except CallError as error:
            if trouble(error).kind not in ("missing", "invalid"):
                raise
            return False
        return True

    # Staff groups.

    async def send(
        self,
        chat: int,
        text: str,
        rows: Rows = (),
        *,
        thread: int = 0,
        reply_to: int = 0,
        silent: bool = True,
        seconds: float = CALL_SECONDS,
    ) -> int:
        """Answers the id of the new message, within so many seconds. A replied-to message that is gone is no
        obstacle."""
        sent = await self._sent(chat, text, rows, thread, reply_to, silent, seconds)
        self.taken_at[chat] = time.monotonic()
        return sent

    async def _sent(
        self, chat: int, text: str, rows: Rows, thread: int, reply_to: int, silent: bool, seconds: float
    ) -> int:
        body = encode(chat_id=chat, disable_notification=silent)[1:] + fields(text, rows)
        if thread:
            body += encode(message_thread_id=thread)
        if reply_to:
            reply = json.dumps({"message_id": reply_to, "allow_sending_without_reply": True})
            try:
                return _message_id(await self._encoded("sendMessage", body + encode(reply_parameters=reply), seconds))
            except CallError as error:
                if trouble(error).kind != "missing":
                    raise
        return _message_id(await self._encoded("sendMessage", body, seconds))

    async def edit(self, chat: int, message: int, text: str, rows: Rows = ()) -> None:
        await self._edit(encode(chat_id=chat, message_id=message)[1:] + fields(text, rows))

    async def mark(self, chat: int, message: int) -> bool:
        """The reaction that says delivered; where the group's owner doesn't allow it, another one that is allowed.
        False when none is."""
        emoji = self._reactions.get(chat, DELIVERED_MARKS[0])
        if emoji and await self._marked(chat, message, emoji):
            return True
        self._reactions[chat] = found = await self._allowed_reaction(chat)
        return bool(found) and found != emoji and await self._marked(chat, message, found)

    async def _marked(self, chat: int, message: int, emoji: str) -> bool:
        reaction = json.dumps([{"type": "emoji", "emoji": emoji}])
        try:
            await self._encoded("setMessageReaction", encode(chat_id=chat, message_id=message, reaction=reaction)[1:])
        except CallError as error:
            if trouble(error).kind != "reaction":
                raise
            return False
        return True

    async def _allowed_reaction(self, chat: int) -> str:
        """Bot API, ChatFullInfo: without `available_reactions` all emoji are allowed."""
        result = _fields("getChat", await self._encoded("getChat", encode(chat_id=chat)[1:]))
        allowed = result.get("available_reactions")
        if allowed is None:
            return DELIVERED_MARKS[0]
        found = [str(one["emoji"]) for one in allowed if isinstance(one, dict) and "emoji" in one]
        return next((emoji for emoji in DELIVERED_MARKS if emoji in found), found[0] if found else "")

    async def create_topic(self, chat: int, title: str) -> int:
        result = await self._encoded("createForumTopic", encode(chat_id=chat, name=title)[1:])
        return _message_id(result, "message_thread_id")

    async def rename_topic(self, chat: int, thread: int, title: str) -> None:
        body = encode(chat_id=chat, message_thread_id=thread, name=title)[1:]
        try:
            await self._encoded("editForumTopic", body)
        except CallError as error:
            if trouble(error).kind != "same":
                raise

    async def reopen_topic(self, chat: int, thread: int) -> None:
        """`thread`: 0 for General."""
        body = encode(chat_id=chat)[1:] + (encode(message_thread_id=thread) if thread else b"")
        try:
            await self._encoded("reopenForumTopic" if thread else "reopenGeneralForumTopic", body)
        except CallError as error:
            if trouble(error).kind != "same":
                raise

    async def delete_topic(self, chat: int, thread: int) -> None:
        """A topic that is gone is as good as deleted."""
        body = encode(chat_id=chat, message_thread_id=thread)[1:]
        try:
            await self._encoded("deleteForumTopic", body)
        except CallError as error:
            if trouble(error).kind not in ("topic", "missing"):
                raise

    async def member(self, chat: int, user: int) -> dict[str, Any]:
        """`getChatMember`: only its `status`, `is_member` and `can_…` fields are for use."""
        result = _fields("getChatMember", await self._encoded("getChatMember", encode(chat_id=chat, user_id=user)[1:]))
        return {key: value for key, value in result.items() if key.startswith(("status", "is_member", "can_"))}

    async def is_forum(self, chat: int) -> bool:
        """Whether a group has topics. Only ever called for staff groups."""
        result = _fields("getChat", await self._encoded("getChat", encode(chat_id=chat)[1:]))
        return result.get("is_forum") is True

    async def _edit(self, body: bytes) -> None:
        try:
            await self._encoded("editMessageText", body)
        except CallError as error:
            if trouble(error).kind != "same":
                raise


def _fields(method: str, result: Any) -> dict[str, Any]:
    if not isinstance(result, dict):
        raise CallError(method, description="unreadable answer")
    return result


def _message_id(result: Any, name: str = "message_id") -> int:
    number = result.get(name) if isinstance(result, dict) else None
    if not isinstance(number, int):
        # Telegram said yes, in a form that we can't read: the call may have had its effect.
        raise CallError(name, description="an answer without an id")
    return number
