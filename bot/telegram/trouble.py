"""What Telegram's errors mean for us, in one place.

Texts of errors are those of Telegram's Bot API server (github.com/tdlib/telegram-bot-api) and of
TDLib; they are matched by their stable parts, in lower case.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.telegram.session import CallError

Kind = Literal[
    "throttled",  # 429: `seconds` to wait for this chat
    "moved",  # the group is now the supergroup `chat`
    "blocked",  # the person blocked the bot, deleted their account, or never started it
    "kicked",  # the bot isn't in the group, or the group is gone
    "rights",  # the bot lacks a right in the group
    "topic",  # the topic was deleted
    "closed",  # the topic was closed
    "same",  # nothing to change: as good as done
    "missing",  # the message is gone, or too old to be changed
    "stale",  # a press that is too old to be answered
    "conflict",  # somebody else polls with this token, or a webhook is set
    "token",  # the token isn't valid
    "unknown",  # it may have had its effect: no answer, or one that makes no sense
    "reaction",  # the group doesn't allow this reaction
    "text",  # this very text can't be shown
    "invalid",  # our own mistake, or one of Telegram's words that we don't know
]

_BAD_REQUESTS: tuple[tuple[str, Kind], ...] = (
    ("message is not modified", "same"),
    ("topic_not_modified", "same"),
    ("message thread not found", "topic"),
    ("topic_deleted", "topic"),
    ("topic_id_invalid", "topic"),
    ("topic not found", "topic"),
    ("topic_closed", "closed"),
    ("topic closed", "closed"),
    ("query is too old", "stale"),
    ("query_id_invalid", "stale"),
    ("message to edit not found", "missing"),
    ("message to delete not found", "missing"),
    ("message can't be", "missing"),
    ("message to react not found", "missing"),
    ("message to be replied not found", "missing"),
    ("message_id_invalid", "missing"),
    ("message not found", "missing"),
    ("not enough rights", "rights"),
    ("need administrator rights", "rights"),
    ("chat_admin_required", "rights"),
    ("have no rights to send", "rights"),
    ("is not a forum", "rights"),
    ("topics must be enabled", "rights"),
    ("chat_write_forbidden", "rights"),
    ("chat_send_plain_forbidden", "rights"),
    ("chat_restricted", "rights"),
    ("channel_forum_missing", "rights"),
    ("reaction_invalid", "reaction"),
    ("reactions_too_many", "reaction"),
    ("message text is empty", "text"),
    ("message must be non-empty", "text"),
    ("text must be non-empty", "text"),
    ("message_empty", "text"),
    ("message is too long", "text"),
    ("message_too_long", "text"),
    ("must be encoded in utf-8", "text"),
    ("can't parse", "text"),
    ("chat not found", "kicked"),
    ("peer_id_invalid", "kicked"),
    ("group chat was deactivated", "kicked"),
    ("not a member", "kicked"),
    ("channel_private", "kicked"),
    ("chat_forbidden", "kicked"),
    ("chat_id_invalid", "kicked"),
    ("user_is_blocked", "blocked"),
    ("input_user_deactivated", "blocked"),
)
_FORBIDDEN: tuple[tuple[str, Kind], ...] = (
    ("blocked by the user", "blocked"),
    ("user is deactivated", "blocked"),
    ("can't initiate", "blocked"),
)


@dataclass(frozen=True, slots=True)
class Trouble:
    kind: Kind
    seconds: float = 0.0
    chat: int = 0


def trouble(error: CallError) -> Trouble:
    """What a failed call means. What isn't a clear answer of Telegram is `unknown`."""
    if error.seconds:
        return Trouble("throttled", seconds=error.seconds)
    if error.chat:
        return Trouble("moved", chat=error.chat)
    if error.code == 409:
        return Trouble("conflict")
    if error.code in (401, 404):
        return Trouble("token")
    if error.code == 403:
        return Trouble(_match(error, _FORBIDDEN, "kicked"))
    if error.code == 400:
        return Trouble(_match(error, _BAD_REQUESTS, "invalid"))
    return Trouble("unknown")


def _match(error: CallError, table: tuple[tuple[str, Kind], ...], otherwise: Kind) -> Kind:
    text = error.description.lower()
    return next((kind for part, kind in table if part in text), otherwise)
