"""The state of the stand-in: who exists, what was said, and what the bot is told about it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from .clock import Clock
from .membership import describe
from .model import JSON, Account, Chat, GroupChat, Member, Message, Notification, Toast, Topic, Version
from .text import first_lines
from .updates import CALLBACK_LIFETIME, DAY, UpdateQueue

Value = TypeVar("Value")


@dataclass
class Call:
    """One request of the bot: `ok` is None until it is answered, `effect` whether it took effect here.

    `thread` is the topic that the call or the message it is about belongs to.
    """

    method: str
    params: JSON
    chat: int | None
    thread: int | None
    time: float
    ok: bool | None = None
    code: int | None = None
    error: str = ""
    effect: bool = False
    result: Any = None


@dataclass
class Query:
    """A press that waits for answerCallbackQuery."""

    id: str
    account: Account
    expires: float
    answered: bool = False


@dataclass
class Profile:
    """What the bot has set about itself: by language code, commands by (scope, language code)."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[JSON]] = field(default_factory=dict)


class World:
    """Everything behind one bot token. All changes happen on one event loop."""

    def __init__(self, token: str, clock: Clock) -> None:
        self.token = token
        self.clock = clock
        self.bot_id = int(token.partition(":")[0])
        self.bot_name = "Sandbox bot"
        self.bot_username = "sandbox_bot"
        self.privacy_mode = True
        self.profile = Profile()
        self.people: dict[int, Account] = {}
        self.groups: dict[int, GroupChat] = {}
        self.queries: dict[str, Query] = {}
        self.files: set[str] = set()
        self.calls: list[Call] = []
        self.revision = 0
        self.notice: tuple[str, ...] = ()
        self.news = (0, "")
        self.updates = UpdateQueue(clock, self.touch)
        self._change = asyncio.Event()
        self._last_private_id = 0
        self._last_query = 4_381_000_000_000_000

    # changes

    def touch(self) -> None:
        """Note that something changed, and wake all that wait for it."""
        self.revision += 1
        change, self._change = self._change, asyncio.Event()
        change.set()

    async def until(self, predicate: Callable[[], Value]) -> Value:
        """Wait until the predicate is true, looking again at each change; returns its value."""
        while not (value := predicate()):
            await self._change.wait()
        return value

    # what whoever looks at the page is told

    def show_notice(self, lines: tuple[str, ...]) -> None:
        """Show lines until they are replaced, taken back (no lines) or closed at the page."""
        if self.notice != lines:
            self.notice = lines
            self.touch()

    def close_notice(self, lines: tuple[str, ...]) -> None:
        """Close the notice that says this, in every window; another that has come meanwhile stays."""
        if self.notice == lines:
            self.show_notice(())

    def announce(self, text: str) -> None:
        """Show a text for a moment, in every window that is open now."""
        self.news = (self.news[0] + 1, text)
        self.touch()

    # identities

    def bot_user(self) -> JSON:
        """The bot as a Bot API `User`."""
        name = self.profile.names.get("", self.bot_name)
        return {"id": self.bot_id, "is_bot": True, "first_name": name, "username": self.bot_username}

    def chat(self, chat_id: int) -> Chat | None:
        """The private chat or group of this id."""
        if chat_id in self.people:
            return self.people[chat_id].chat
        return self.groups.get(chat_id)

    def next_person_id(self) -> int:
        """An unused user id, past 32 bits as those of new accounts are."""
        return 7_012_345_678 + 104_729 * len(self.people)

    def next_group_id(self, kind: str) -> int:
        """An unused group id in Telegram's form: -100... for a supergroup."""
        base = -1_002_100_000_001 if kind == "supergroup" else -4_100_000_001
        return base - 7_919 * len(self.groups)

    # messages

    def _next_message_id(self, chat: Chat) -> int:
        if isinstance(chat, GroupChat) and chat.kind == "supergroup":
            chat.last_message_id += 1
            return chat.last_message_id
        # Private chats and basic groups share one sequence of the bot's account.
        self._last_private_id += 1
        return self._last_private_id

    def post(
        self,
        chat: Chat,
        sender: Account | None,
        content: JSON,
        *,
        thread: int | None = None,
        reply_to: int | None = None,
        media: str = "",
        service: str = "",
        silent: bool = False,
        sender_fields: JSON | None = None,
    ) -> Message:
        """Add a message; `sender` None is the bot, `content` are fields of a Bot API message.

        A message in a topic that answers nothing replies to the topic's creation, as Telegram's server says.
        """
        message_id, now = self._next_message_id(chat), self.clock.now()
        raw: JSON = {"message_id": message_id}
        raw["from"] = sender.user() if sender else self.bot_user()
        raw.update(sender_fields or {})
        raw.update(chat=chat.json(), date=int(now))
        if thread is not None:
            raw.update(message_thread_id=thread, is_topic_message=True)
        answered = chat.messages.get(reply_to if reply_to is not None else thread or 0)
        if answered is not None and answered.deleted is None:
            raw["reply_to_message"] = answered.reference()
        raw.update(content)
        message = Message(
            id=message_id,
            chat=chat,
            sender=sender or "bot",
            date=int(now),
            raw=raw,
            text=str(content.get("text") or content.get("caption") or ""),
            rows=content.get("reply_markup", {}).get("inline_keyboard", []),
            thread=thread,
            reply_to=reply_to,
            media=media,
            service=service,
            silent=silent,
        )
        message.versions.append(Version(message.text, message.rows, now))
        chat.messages[message_id] = message
        if sender is None and chat.owner is not None and not service:
            self.notify(chat.owner, message, message.text)
        self.touch()
        return message

    def notify(self, account: Account, message: Message, text: str) -> None:
        """Show a notification on the account's phone."""
        shown = first_lines(text) or message.media
        account.notifications.append(Notification(message.id, shown, message.silent, self.clock.now()))

    def service(
        self, chat: Chat, sender: Account | None, kind: str, value: Any, thread: int | None = None
    ) -> Message:
        """Add a service message whose Bot API field is `kind`."""
        return self.post(chat, sender, {kind: value}, thread=thread, service=kind)

    def create_topic(
        self,
        group: GroupChat,
        name: str,
        by: Account | None,
        icon_color: int = 0x6FB9F0,
        icon_custom_emoji_id: str = "",
    ) -> tuple[Topic, Message]:
        """Add a topic and its creation message (which the bot has not been told about yet)."""
        created: JSON = {"name": name, "icon_color": icon_color}
        if icon_custom_emoji_id:
            created["icon_custom_emoji_id"] = icon_custom_emoji_id
        message = self.post(group, by, {"forum_topic_created": created}, service="forum_topic_created")
        message.thread = message.id
        message.raw = {**message.raw, "message_thread_id": message.id, "is_topic_message": True}
        topic = Topic(message.id, name, group, icon_color, by is None, icon_custom_emoji_id)
        group.topics[topic.id] = topic
        self.touch()
        return topic, message

    def delete(self, message: Message) -> None:
        """Mark a message deleted for everybody; nobody is told."""
        message.deleted = self.clock.now()
        self.touch()

    def delete_topic(self, topic: Topic) -> None:
        """Delete a topic with all its messages; nobody is told."""
        for message in topic.messages:
            self.delete(message)
        topic.deleted = True
        self.touch()

    def report_topic(self, group: GroupChat, message: Message) -> None:
        """Report a topic's creation, as the group's `report_topics` says."""
        if group.report_topics == "now":
            self.deliver(message)
        elif group.report_topics == "late":
            group.unreported.append(message)

    # what the bot is told

    def hears(self, message: Message) -> bool:
        """Whether the bot gets this message: Telegram's rules of membership and privacy mode."""
        chat = message.chat
        if not isinstance(chat, GroupChat):
            return True
        if chat.bot is None or not chat.bot.present:
            return False
        if chat.bot.status == "administrator" or not self.privacy_mode or message.service:
            return True
        answered = chat.messages.get(message.reply_to or 0)
        return message.text.startswith("/") or (answered is not None and answered.sender == "bot")

    def deliver(self, message: Message) -> int | None:
        """Report a new message to the bot."""
        if not self.hears(message):
            return None
        return self.report("message", message.raw, ("chat", message.chat.id), message.date + DAY)

    def deliver_edit(self, message: Message) -> int | None:
        """Report an edited message to the bot."""
        if not self.hears(message) or message.edited is None:
            return None
        return self.report("edited_message", message.raw, ("chat", message.chat.id), message.edited + DAY)

    def report(self, kind: str, body: JSON, queue: Hashable, expires: float | None = None) -> int | None:
        """Queue an update of one kind; `expires` in seconds since 1970, default a day from now.

        Returns its id, None if the bot doesn't want this kind or it is already too old.
        """
        now = self.clock.now()
        lifetime = DAY if expires is None else expires - now
        if lifetime <= 0 or not self.updates.wants(kind):
            return None
        return self.updates.add({kind: body}, queue, lifetime)

    def report_bot_member(self, chat: Chat, by: Account | None, before: Member, after: Member) -> None:
        """Report a change of the bot's own membership (`my_chat_member`)."""
        body = self._member_change(chat, by, before, after, self.bot_user())
        self.report("my_chat_member", body, ("my_chat_member", chat.id))

    def report_member(self, group: GroupChat, account: Account, before: Member, after: Member) -> None:
        """Report a change of somebody's membership; only a bot that is an administrator hears of it."""
        if group.bot is not None and group.bot.status == "administrator":
            body = self._member_change(group, account, before, after, account.user())
            self.report("chat_member", body, ("chat_member", account.id))

    def _member_change(
        self, chat: Chat, by: Account | None, before: Member, after: Member, user: JSON
    ) -> JSON:
        return {
            "chat": chat.json(),
            "from": by.user() if by is not None else self.bot_user(),
            "date": int(self.clock.now()),
            "old_chat_member": describe(before, user),
            "new_chat_member": describe(after, user),
        }

    def set_bot_member(self, group: GroupChat, member: Member, by: Account | None) -> None:
        """Change the bot's membership of a group and tell it; `by` None is the bot itself."""
        before, group.bot = group.bot or Member("left"), member
        self.report_bot_member(group, by, before, member)
        self.touch()

    def press(self, account: Account, message: JSON, data: str) -> str:
        """Report a press of a button; returns the id of the callback query."""
        self._last_query += 7
        query = Query(str(self._last_query), account, self.clock.now() + CALLBACK_LIFETIME)
        self.queries[query.id] = query
        body: JSON = {
            "id": query.id,
            "from": account.user(),
            "message": message,
            "chat_instance": str(-7_000_000_000 - message["chat"]["id"] % 1_000_003),
            "data": data,
        }
        self.report("callback_query", body, ("callback", account.id), query.expires)
        return query.id

    def toast(self, query: Query, text: str, alert: bool) -> None:
        """Answer a press."""
        query.answered = True
        query.account.toasts.append(Toast(text, alert, query.id, self.clock.now()))
        self.touch()
