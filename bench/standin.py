"""A light stand-in for the Bot API, for conversations: it hands out messages and presses, answers the calls of a
conversation truthfully (ids of messages and topics, rights, 429 if wanted), and notes when texts arrive.

The sandbox validates every call as Telegram would, which costs more than the bot does; here it would be measured
instead of the bot. Whether a bot's calls are right is a matter of the tests.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections import deque
from collections.abc import Callable
from itertools import count, islice
from typing import Any
from urllib.parse import unquote_plus

from bench.wire import Connection, raw_fields

BATCH = 100  # Bot API, getUpdates: the most that one answer holds
BOT = 42
TOKEN = f"{BOT}:BENCH"
_BOT = {"id": BOT, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
_RIGHTS = (
    "can_be_edited", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
    "can_delete_stories", "can_pin_messages", "can_manage_topics",
)  # fmt: skip
# Texts carry their number, so that they are known again even where several arrive as one message.
_NUMBER = re.compile(r"#(\d+)#")


def numbered(number: int) -> str:
    """A text that is known again when it arrives."""
    return f"мне страшно идти домой, он снова пил и кричал на маму #{number}#"


class StandIn:
    """Serves on a free port of 127.0.0.1. `refuse` answers the seconds of a 429 for a call into a chat (0: none);
    `rightless`: groups in which the bot may do nothing; `watch` is told of each call that was accepted.

    `given`: when a text, by its number, was first handed out; `arrived`: when it stood in a topic."""

    def __init__(
        self,
        refuse: Callable[[str, int], int] = lambda method, chat: 0,
        rightless: frozenset[int] = frozenset(),
        watch: Callable[[str, dict[str, str]], None] = lambda method, fields: None,
    ) -> None:
        self.root = ""
        self.polled = asyncio.Event()  # the bot has asked for updates
        self.given: dict[int, float] = {}
        self.arrived: dict[int, float] = {}
        self.screens: dict[int, float] = {}  # the newest screen or line in each private chat
        self.lines: dict[int, int] = {}  # new messages of the bot in each private chat
        self.calls: dict[str, int] = {}
        self._refuse, self._rightless, self._watch = refuse, rightless, watch
        self._server: asyncio.Server | None = None
        self._connections: set[Connection] = set()
        self._pending: deque[tuple[int, bytes, int]] = deque()  # update, its JSON, the number of its text or 0
        self._waiting: dict[Connection, asyncio.TimerHandle] = {}
        self._updates, self._messages, self._queries = count(1), count(1000), count(1)

    async def start(self) -> None:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: Connection(self), "127.0.0.1", 0)
        self.root = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        assert self._server is not None
        self._server.close()
        for timer in self._waiting.values():
            timer.cancel()
        for connection in list(self._connections):
            connection.close()
        await self._server.wait_closed()

    # What people do.

    def say(self, user: int, text: str, number: int = 0) -> None:
        """A person writes in their chat."""
        self._put("message", self._message(user, _private(user), text=text), number)

    def write(self, user: int, group: int, topic: int, text: str) -> None:
        """A member of the staff writes in a topic."""
        more = {"text": text, "message_thread_id": topic, "is_topic_message": True}
        self._put("message", self._message(user, _group(group), **more), 0)

    def press(self, user: int, message: int, data: str) -> None:
        """A person presses a button of a message in their chat."""
        body = self._message(BOT, _private(user), text="…") | {"message_id": message, "from": _BOT}
        query = {"id": str(next(self._queries)), "from": _user(user), "message": body, "chat_instance": "1"}
        self._put("callback_query", query | {"data": data}, 0)

    def _message(self, user: int, chat: dict[str, Any], **more: object) -> dict[str, Any]:
        return {
            "message_id": next(self._messages), "date": int(time.time()), "chat": chat, "from": _user(user), **more
        }  # fmt: skip

    def _put(self, kind: str, body: dict[str, Any], number: int) -> None:
        update = next(self._updates)
        encoded = json.dumps({"update_id": update, kind: body}, separators=(",", ":")).encode()
        self._pending.append((update, encoded, number))
        if self._waiting:
            connection, timer = self._waiting.popitem()
            timer.cancel()
            # The others of this moment come along.
            asyncio.get_running_loop().call_soon(self._hand_out, connection)

    def _hand_out(self, connection: Connection) -> None:
        now, batch = time.perf_counter(), []
        for _, encoded, number in islice(self._pending, BATCH):
            batch.append(encoded)
            if number:
                self.given.setdefault(number, now)
        connection.answer(b'{"ok":true,"result":[' + b",".join(batch) + b"]}")

    # What the bot calls.

    def remember(self, connection: Connection) -> None:
        self._connections.add(connection)

    def forget(self, connection: Connection) -> None:
        self._connections.discard(connection)
        timer = self._waiting.pop(connection, None)
        if timer is not None:
            timer.cancel()

    def call(self, connection: Connection, method: bytes, body: bytes) -> None:
        name = method.decode()
        fields = {key.decode(): unquote_plus(value.decode()) for key, value in raw_fields(body).items()}
        if name == "getUpdates":
            self._get_updates(connection, fields)
            return
        chat = int(fields.get("chat_id", "0"))
        seconds = self._refuse(name, chat)
        if seconds:
            text = f"Too Many Requests: retry after {seconds}"
            parameters = {"retry_after": seconds}
            answer = {"ok": False, "error_code": 429, "description": text, "parameters": parameters}
            connection.answer(json.dumps(answer).encode(), b"429 Too Many Requests")
            return
        self.calls[name] = self.calls.get(name, 0) + 1
        result = self._result(name, chat, fields)
        connection.answer(b'{"ok":true,"result":' + json.dumps(result, separators=(",", ":")).encode() + b"}")
        self._watch(name, fields)

    def _get_updates(self, connection: Connection, fields: dict[str, str]) -> None:
        self.polled.set()
        offset, seconds = int(fields.get("offset", "0")), float(fields.get("timeout", "0"))
        while self._pending and self._pending[0][0] < offset:
            self._pending.popleft()
        if self._pending or not seconds:
            self._hand_out(connection)
            return
        loop = asyncio.get_running_loop()
        self._waiting[connection] = loop.call_later(seconds, self._give_up, connection)

    def _give_up(self, connection: Connection) -> None:
        self._waiting.pop(connection, None)
        self._hand_out(connection)

    def _result(self, name: str, chat: int, fields: dict[str, str]) -> object:
        if name in ("sendMessage", "editMessageText"):
            return self._shown(name, chat, fields)
        if name == "createForumTopic":
            return {"message_thread_id": next(self._messages), "name": fields["name"], "icon_color": 7322096}
        if name == "getMe":
            return {**_BOT, "can_join_groups": True, "can_read_all_group_messages": True}
        if name == "getChat":
            return {**_group(chat), "accent_color_id": 0, "max_reaction_count": 11}
        if name == "getChatMember":
            able = chat not in self._rightless
            status = "administrator" if able else "member"
            return {"user": _user(int(fields["user_id"])), "status": status, **dict.fromkeys(_RIGHTS, able)}
        return True

    def _shown(self, name: str, chat: int, fields: dict[str, str]) -> dict[str, Any]:
        new = name == "sendMessage"
        number = next(self._messages) if new else int(fields["message_id"])
        message = {
            "message_id": number, "from": _BOT, "chat": _private(chat) if chat > 0 else _group(chat),
            "date": int(time.time()), "text": fields["text"],
        }  # fmt: skip
        if "reply_markup" in fields:
            message["reply_markup"] = json.loads(fields["reply_markup"])
        if chat > 0:
            self.screens[chat] = time.perf_counter()
            if new:
                self.lines[chat] = self.lines.get(chat, 0) + 1
        elif new:
            now = time.perf_counter()
            for found in _NUMBER.findall(fields["text"]):
                self.arrived.setdefault(int(found), now)
            if "message_thread_id" in fields:
                message |= {"message_thread_id": int(fields["message_thread_id"]), "is_topic_message": True}
        return message


def _user(number: int) -> dict[str, Any]:
    if number == BOT:
        return _BOT
    return {
        "id": number, "is_bot": False, "first_name": "Үлгі", "last_name": f"{number}", "username": f"example_{number}",
        "language_code": "ru",
    }  # fmt: skip


def _private(number: int) -> dict[str, Any]:
    return {"id": number, "type": "private", "first_name": "Үлгі", "username": f"example_{number}"}


def _group(number: int) -> dict[str, Any]:
    return {"id": number, "type": "supergroup", "title": "Team", "is_forum": True}
