"""The door: a raw update becomes one of our events, or nothing. What an event has no field for goes
no further; nothing here trusts the form of an update, because one that a library refuses would stop
all others behind it.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeGuard

from bot.events import (
    Event,
    GroupMoved,
    GroupPressed,
    GroupTyped,
    MemberChanged,
    Pressed,
    Reachable,
    TopicReported,
    Typed,
    Unreadable,
)
from bot.people import Receipt, Visitor

CHANNEL = "telegram"
ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]
# Telegram's accounts for administrators who write as the group, and for whoever writes as a channel
# (Bot API, Message.from and Message.sender_chat: "a fake sender user").
_MASKS = frozenset((1087968824, 136817688))
# Bot API, Commands in groups: `/command@name_of_the_bot`.
_COMMAND = re.compile(r"/\w+@(\w+)(?!\S)")
_GROUPS = ("group", "supergroup")
# Anything that carries something but text. Contacts and locations say who and where somebody is.
_MEDIA = (
    "photo", "voice", "video", "video_note", "audio", "document", "animation", "sticker", "contact", "location",
    "venue", "poll", "dice", "story", "game", "paid_media", "live_photo", "checklist", "giveaway", "invoice",
    "rich_message",
)  # fmt: skip
# What a private chat's service messages say: nothing that anybody waits for an answer to (Bot API, Message).
_SERVICE = frozenset((
    "pinned_message", "message_auto_delete_timer_changed", "chat_background_set", "connected_website",
    "write_access_allowed", "users_shared", "user_shared", "chat_shared", "web_app_data", "passport_data",
    "successful_payment", "refunded_payment", "proximity_alert_triggered", "gift", "unique_gift",
    "gift_upgrade_sent", "boost_added", "paid_message_price_changed", "checklist_tasks_done",
    "checklist_tasks_added", "forum_topic_created", "forum_topic_edited", "forum_topic_closed",
    "forum_topic_reopened", "poll_option_added", "poll_option_deleted", "suggested_post_approved",
    "suggested_post_approval_failed", "suggested_post_declined", "suggested_post_paid",
    "suggested_post_refunded", "new_chat_photo", "new_chat_title", "video_chat_started", "video_chat_ended",
))  # fmt: skip


class Projection:
    """Projects the updates of one bot. `languages` answers those that texts are there in now."""

    def __init__(self, bot: int, languages: Callable[[], Collection[str]]) -> None:
        self._bot = bot
        self._languages = languages
        # What tells albums apart must mean nothing outside of this run.
        self._album_key = secrets.token_bytes(16)
        # The bot's own name, once Telegram has told it: commands to other bots carry theirs.
        self.name = ""

    def event(self, update: Mapping[str, Any]) -> Event | None:
        """The event of a raw update; None when it is of no concern to us. Never raises."""
        event = update.get("update_id")
        if not _is_id(event):
            return None
        receipt = Receipt(CHANNEL, self._bot, event)
        for kind in ALLOWED_UPDATES:
            body = update.get(kind)
            if isinstance(body, dict):
                return self._of(receipt, kind, body)
        return None

    def _of(self, receipt: Receipt, kind: str, body: dict[str, Any]) -> Event | None:
        if kind == "callback_query":
            return self._press(receipt, body)
        chat = _part(body, "chat")
        if kind in ("my_chat_member", "chat_member"):
            return self._member(receipt, body, chat, own=kind == "my_chat_member")
        if chat.get("type") in _GROUPS and _is_id(chat.get("id")):
            return self._group(receipt, body, chat["id"], edited=kind == "edited_message")
        if chat.get("type") == "private" and _is_id(chat.get("id")):
            return self._private(receipt, body, chat["id"], edited=kind == "edited_message")
        if isinstance(chat.get("type"), str) and _is_id(chat.get("id")):
            return None
        # Nobody can tell which chat it came from; whoever sent it has one with us, or can't be written to.
        return self._unreadable(receipt, _part(body, "from"))

    def _private(self, receipt: Receipt, body: dict[str, Any], chat: int, *, edited: bool) -> Event | None:
        person = _part(body, "from")
        if person.get("is_bot") is True:
            return None
        visitor = Visitor(CHANNEL, chat, self._hint(person))
        message, media, text = body.get("message_id"), _media(body), _text(body)
        if _is_id(message) and (text or media):
            return Typed(receipt, visitor, message, text, media, edited, self._album(body))
        if _SERVICE.isdisjoint(body):
            return Unreadable(receipt, visitor)
        return None

    def _press(self, receipt: Receipt, body: dict[str, Any]) -> Event | None:
        person, message = _part(body, "from"), _part(body, "message")
        chat = _part(message, "chat")
        query, data, user, number = body.get("id"), body.get("data"), person.get("id"), message.get("message_id")
        if not _is_id(user):
            return None
        data = _whole(data) if isinstance(data, str) else ""
        number = number if _is_id(number) else 0
        if chat.get("type") in _GROUPS and _is_id(chat.get("id")):
            if not isinstance(query, str):
                return None
            masked = user in _MASKS
            return GroupPressed(receipt, chat["id"], _thread(message), user, number, data, _whole(query), masked)
        if not isinstance(query, str):
            return self._unreadable(receipt, person)
        visitor = Visitor(CHANNEL, user, self._hint(person))
        # A message too old for Telegram to send along still says which chat it is in: the person's own.
        return Pressed(receipt, visitor, number, data, _whole(query))

    def _unreadable(self, receipt: Receipt, person: dict[str, Any]) -> Event | None:
        if not _is_id(person.get("id")) or person.get("is_bot") is True:
            return None
        return Unreadable(receipt, Visitor(CHANNEL, person["id"], self._hint(person)))

    def _group(self, receipt: Receipt, body: dict[str, Any], chat: int, *, edited: bool) -> Event | None:
        thread, person = _thread(body), _part(body, "from")
        topic = body.get("forum_topic_created")
        if isinstance(topic, dict):
            if person.get("is_bot") is False and person.get("id") != self._bot:
                return None  # somebody's own topic, whatever its title
            title = topic.get("name")
            return TopicReported(receipt, chat, thread, _whole(title) if isinstance(title, str) else "")
        target = body.get("migrate_to_chat_id")
        if _is_id(target):
            return GroupMoved(receipt, chat, thread, target)
        user, message, media, text = person.get("id"), body.get("message_id"), _media(body), _text(body)
        if not _is_id(user) or not _is_id(message) or not (text or media) or self._for_another_bot(text):
            return None
        if body.get("is_automatic_forward") is True:
            return None  # the linked channel's own posts, written by nobody here
        anonymous = user in _MASKS or isinstance(body.get("sender_chat"), dict)
        if person.get("is_bot") is True and not anonymous:
            return None
        at = body.get("edit_date" if edited else "date")
        return GroupTyped(
            receipt,
            chat,
            thread,
            user,
            message,
            text,
            media,
            edited,
            anonymous,
            float(at) if _is_id(at) else 0.0,
            self._album(body),
        )

    def _member(self, receipt: Receipt, body: dict[str, Any], chat: dict[str, Any], *, own: bool) -> Event | None:
        member = _part(body, "new_chat_member")
        status, user = member.get("status"), _part(member, "user").get("id")
        if not _is_id(chat.get("id")) or not isinstance(status, str):
            return None
        if chat.get("type") == "private":
            visitor = Visitor(CHANNEL, chat["id"], self._hint(_part(body, "from")))
            return Reachable(receipt, visitor, status not in ("kicked", "left"))
        if chat.get("type") not in _GROUPS or not _is_id(user):
            return None
        if status == "restricted" and member.get("is_member") is not True:
            status = "left"
        return MemberChanged(receipt, chat["id"], 0, user, status, own)

    def _for_another_bot(self, text: str) -> bool:
        command = _COMMAND.match(text)
        return command is not None and bool(self.name) and command[1].lower() != self.name.lower()

    def _album(self, body: dict[str, Any]) -> str:
        group = body.get("media_group_id")
        if not isinstance(group, str) or not group:
            return ""
        return hashlib.blake2b(_whole(group).encode(), key=self._album_key, digest_size=8).hexdigest()

    def _hint(self, person: dict[str, Any]) -> str:
        """Their application's language, if it is one of ours: anything else would tell people apart."""
        code = person.get("language_code")
        short = code.split("-")[0].lower() if isinstance(code, str) else ""
        return short if short in self._languages() else ""


def _part(body: Mapping[str, Any], name: str) -> dict[str, Any]:
    part = body.get(name)
    return part if isinstance(part, dict) else {}


def _is_id(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63


def _thread(message: Mapping[str, Any]) -> int:
    thread = message.get("message_thread_id")
    # In General a reply chain also has a thread id; only messages of topics are marked as such.
    return thread if _is_id(thread) and message.get("is_topic_message") is True else 0


def _text(body: Mapping[str, Any]) -> str:
    """The text, of a medium its caption; empty for anything else."""
    text = body.get("caption" if _media(body) else "text")
    return _whole(text) if isinstance(text, str) else ""


def _whole(text: str) -> str:
    """Half a surrogate pair is no character: it could be neither sealed nor sent."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _media(body: Mapping[str, Any]) -> str:
    return next((kind for kind in _MEDIA if body.get(kind) is not None), "")
