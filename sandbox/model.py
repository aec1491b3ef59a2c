"""What the stand-in remembers: accounts, chats, topics, messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

JSON = dict[str, Any]
Rows = list[list[JSON]]

GENERAL_TOPIC_ID = 1
ANONYMOUS_ADMINISTRATOR: JSON = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}


@dataclass(frozen=True)
class Version:
    """One state of a message's text and keyboard, and when it began (seconds since 1970, UTC)."""

    text: str
    rows: Rows
    time: float


@dataclass(frozen=True)
class Notification:
    """What a locked phone would show."""

    message_id: int
    text: str
    silent: bool
    date: float


@dataclass(frozen=True)
class Toast:
    """The bot's answer to one press."""

    text: str
    alert: bool
    query_id: str
    date: float


@dataclass(eq=False)
class Account:
    """A person with a Telegram account, and the private chat with the bot."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language: str = ""
    phone: str = ""
    role: str = ""
    premium: bool = False
    started: bool = False
    blocked: bool = False
    notifications: list[Notification] = field(default_factory=list)
    toasts: list[Toast] = field(default_factory=list)
    chat: Chat = field(init=False)

    def __post_init__(self) -> None:
        self.chat = Chat(self.id, "private", owner=self)

    @property
    def name(self) -> str:
        """First and last name as a messenger shows them."""
        return f"{self.first_name} {self.last_name}".strip()

    def user(self) -> JSON:
        """The account as a Bot API `User`."""
        user: JSON = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        for key, value in (
            ("last_name", self.last_name),
            ("username", self.username),
            ("language_code", self.language),
            ("is_premium", self.premium),
        ):
            if value:
                user[key] = value
        return user


@dataclass(eq=False)
class Chat:
    """A conversation; `messages` keeps deleted ones too, by message id, oldest first."""

    id: int
    kind: Literal["private", "group", "supergroup"]
    title: str = ""
    owner: Account | None = None
    messages: dict[int, Message] = field(default_factory=dict)

    def json(self) -> JSON:
        """The chat as a Bot API `Chat`."""
        if self.owner is None:
            return {"id": self.id, "type": self.kind, "title": self.title}
        user = self.owner.user()
        names: JSON = {key: user[key] for key in ("first_name", "last_name", "username") if key in user}
        return {"id": self.id, "type": "private", **names}

    def visible(self, thread: int | None = None) -> list[Message]:
        """Messages that are not deleted, of one topic (None: General or the whole private chat)."""
        return [one for one in self.messages.values() if one.deleted is None and one.thread == thread]


@dataclass
class Member:
    """Somebody's place in a group: Telegram's status names, and rights of an administrator."""

    status: str = "member"
    rights: dict[str, bool] = field(default_factory=dict)
    anonymous: bool = False

    @property
    def present(self) -> bool:
        """Whether this member is in the group now."""
        return self.status in {"member", "administrator", "creator", "restricted"}

    def can(self, right: str) -> bool:
        """Whether an administrator's right is held; a creator holds all."""
        return self.status == "creator" or (self.status == "administrator" and self.rights.get(right, False))


@dataclass(eq=False)
class Topic:
    """A forum topic; its id is the id of the service message that created it."""

    id: int
    name: str
    chat: GroupChat
    icon_color: int
    by_bot: bool
    icon_custom_emoji_id: str = ""
    closed: bool = False
    deleted: bool = False

    @property
    def messages(self) -> list[Message]:
        """Visible messages, oldest first, service messages included."""
        return self.chat.visible(self.id)


@dataclass(eq=False)
class GroupChat(Chat):
    """A basic group or a supergroup; `bot` is the bot's own membership, None if never there.

    `report_topics` says whether the bot hears of topics that it created; with "late" the creation messages
    wait in `unreported`.
    """

    forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    accounts: dict[int, Account] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    bot: Member | None = None
    migrated_to: int | None = None
    last_message_id: int = 0
    report_topics: Literal["now", "late", "never"] = "now"
    unreported: list[Message] = field(default_factory=list)
    general_closed: bool = False

    def json(self) -> JSON:
        """The chat as a Bot API `Chat`."""
        chat = super().json()
        if self.forum:
            chat["is_forum"] = True
        return chat

    @property
    def general(self) -> list[Message]:
        """Visible messages of the General topic (of everything, where there are no topics)."""
        return self.visible(None)


@dataclass(eq=False)
class Message:
    """A message as it stands now, with all its earlier versions.

    `raw` is the Bot API `Message` that the bot sees. `date`, `edited` and `deleted` are seconds since
    1970 UTC, None while it did not happen. `text` is the caption where `media` names a kind.
    """

    id: int
    chat: Chat
    sender: Account | Literal["bot"]
    date: int
    raw: JSON
    text: str = ""
    rows: Rows = field(default_factory=list)
    thread: int | None = None
    reply_to: int | None = None
    media: str = ""
    service: str = ""
    silent: bool = False
    edited: float | None = None
    deleted: float | None = None
    reactions: list[str] = field(default_factory=list)
    versions: list[Version] = field(default_factory=list)

    @property
    def labels(self) -> list[str]:
        """All button labels, row by row."""
        return [button["text"] for row in self.rows for button in row]

    def revise(self, content: JSON, now: float) -> None:
        """Take over new text and keyboard (fields of a Bot API message) as the version edited now."""
        replaced = {"text", "caption", "entities", "caption_entities", "reply_markup"}
        kept = {key: value for key, value in self.raw.items() if key not in replaced}
        # A new object, as updates and answers hold the one that was.
        self.raw = {**kept, "edit_date": int(now), **content}
        self.edited = now
        self.text = str(content.get("text") or content.get("caption") or "")
        self.rows = content.get("reply_markup", {}).get("inline_keyboard", [])
        self.versions.append(Version(self.text, self.rows, now))

    def reference(self) -> JSON:
        """The message as it stands inside `reply_to_message`: without a further reply."""
        return {key: value for key, value in self.raw.items() if key not in {"reply_to_message", "quote"}}
