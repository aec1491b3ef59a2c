"""A stand-in for Telegram that only knows what the bench needs, so that it is never the slow part.

It hands out presses as getUpdates does (batches of 100, forgotten once the offset has passed them) and
answers the two calls of a press with JSON of the form and size that Telegram sends. It checks nothing:
whether a bot's calls are right is a matter of the tests, which have a strict sandbox for it.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, NamedTuple
from urllib.parse import unquote_plus

from bench.wire import Connection, raw_fields

BATCH = 100  # Bot API, getUpdates: the most that one answer holds
FIRST_PERSON = 5_000_000_000  # real ids need more than 32 bits by now
_BOT = {"id": 42, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
_NAMES = ("Айгерім", "Марат", "Дана", "Ерлан", "Сәуле", "Тимур", "Алина", "Нұрлан")
_KEPT = 10_000  # texts and keyboards that are remembered in their JSON form


@dataclass(frozen=True, slots=True)
class Menu:
    """A message with buttons. `markup` is its keyboard as the Bot API writes it, `presses` the data to press."""

    text: str
    markup: dict[str, Any]
    presses: tuple[str, ...]


class Prepared(NamedTuple):
    """A press in the form in which getUpdates hands it out."""

    chat: int
    update: int
    encoded: bytes


@dataclass(slots=True)
class Measured:
    """What was seen of one phase. `delays`: seconds from press to screen, in the order of the screens."""

    started: float = 0.0
    ended: float = 0.0
    answers: int = 0
    delays: list[float] = field(default_factory=list)
    strays: int = 0  # screens for which nobody had pressed


class LoadServer:
    """Serves on a free port of 127.0.0.1. A phase: `begin`, `press` as often as wanted, `finished`."""

    def __init__(self, people: int) -> None:
        self.root = ""
        self.polled = asyncio.Event()  # the bot has asked for updates
        self._server: asyncio.Server | None = None
        self._connections: set[Connection] = set()
        self._persons = [_person(number) for number in range(people)]
        self._pending: deque[Prepared] = deque()
        self._waiting: list[tuple[Connection, asyncio.TimerHandle]] = []
        self._update = 700_000_000
        self._pressed: dict[int, deque[float]] = {}
        self._json: dict[bytes, bytes] = {}
        self._expected = 0
        self._done = asyncio.Event()
        self._measured = Measured()

    async def start(self) -> None:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: Connection(self), "127.0.0.1", 0)
        self.root = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        assert self._server is not None
        self._server.close()
        for _, timer in self._waiting:
            timer.cancel()
        for connection in list(self._connections):
            connection.close()
        await self._server.wait_closed()

    def prepare(self, number: int, menu: Menu, data: str) -> Prepared:
        """The press of a person who has this menu before them. To be pressed in the order of preparation."""
        self._update += 1
        return Prepared(FIRST_PERSON + number, self._update, self._encoded_press(number, menu, data))

    def begin(self, expected: int) -> None:
        """A new phase of so many presses."""
        self._expected = expected
        self._pressed.clear()
        self._done.clear()
        self._measured = Measured(started=time.perf_counter())

    def press(self, presses: Sequence[Prepared]) -> None:
        """These presses come in now."""
        now = time.perf_counter()
        for press in presses:
            self._pressed.setdefault(press.chat, deque()).append(now)
        self._pending.extend(presses)
        waiting, self._waiting = self._waiting, []
        for connection, timer in waiting:
            timer.cancel()
            connection.answer(self._batch())

    async def finished(self, seconds: float) -> Measured:
        """Waits until every press has its screen and its answer. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            await self._done.wait()
        return self._measured

    def call(self, connection: Connection, method: bytes, body: bytes) -> None:
        if method == b"editMessageText":
            self._edit(connection, body)
        elif method == b"answerCallbackQuery":
            self._measured.answers += 1
            connection.answer(b'{"ok":true,"result":true}')
        elif method == b"getUpdates":
            self._get_updates(connection, raw_fields(body))
            return
        elif method == b"getMe":
            connection.answer(json.dumps({"ok": True, "result": _BOT}).encode())
        else:
            connection.answer(b'{"ok":true,"result":true}')
        measured = self._measured
        if len(measured.delays) == measured.answers == self._expected and not self._done.is_set():
            measured.ended = time.perf_counter()
            self._done.set()

    def _get_updates(self, connection: Connection, fields: dict[bytes, bytes]) -> None:
        self.polled.set()
        offset = int(fields.get(b"offset", b"0"))
        while self._pending and self._pending[0].update < offset:
            self._pending.popleft()
        seconds = float(fields.get(b"timeout", b"0"))
        if self._pending or not seconds:
            connection.answer(self._batch())
            return
        timer = asyncio.get_running_loop().call_later(seconds, self._give_up, connection)
        self._waiting.append((connection, timer))

    def _give_up(self, connection: Connection) -> None:
        self._waiting = [entry for entry in self._waiting if entry[0] is not connection]
        connection.answer(self._batch())

    def forget(self, connection: Connection) -> None:
        """The connection is gone."""
        self._connections.discard(connection)
        for waiting, timer in self._waiting:
            if waiting is connection:
                timer.cancel()
        self._waiting = [entry for entry in self._waiting if entry[0] is not connection]

    def remember(self, connection: Connection) -> None:
        self._connections.add(connection)

    def _batch(self) -> bytes:
        return b'{"ok":true,"result":[' + b",".join(press.encoded for press in islice(self._pending, BATCH)) + b"]}"

    def _encoded_press(self, number: int, menu: Menu, data: str) -> bytes:
        person = self._persons[number]
        message = {
            "message_id": 10 + number % 90,
            "from": _BOT,
            "chat": person["chat"],
            "date": 1_790_000_000,
            "edit_date": 1_790_000_100,
            "text": menu.text,
            "reply_markup": menu.markup,
        }
        query = {
            "id": str(3_000_000_000_000_000_000 + self._update),
            "from": person["from"],
            "message": message,
            "chat_instance": "-5893214506112786442",
            "data": data,
        }
        return json.dumps({"update_id": self._update, "callback_query": query}, separators=(",", ":")).encode()

    def _edit(self, connection: Connection, body: bytes) -> None:
        now = time.perf_counter()
        fields = raw_fields(body)
        chat = int(fields[b"chat_id"])
        pressed = self._pressed.get(chat)
        if pressed:
            self._measured.delays.append(now - pressed.popleft())
        else:
            self._measured.strays += 1
        person = self._persons[chat - FIRST_PERSON]
        connection.answer(
            b'{"ok":true,"result":{"message_id":%b,"from":%b,"chat":%b,"date":1790000000,"edit_date":1790000200,'
            b'"text":%b,"reply_markup":%b}}'
            % (
                fields[b"message_id"],
                _BOT_JSON,
                person["json"],
                self._encoded(fields[b"text"], text=True),
                self._encoded(fields[b"reply_markup"], text=False),
            )
        )

    def _encoded(self, raw: bytes, *, text: bool) -> bytes:
        """A urlencoded text or keyboard in the JSON form of an answer."""
        known = self._json.get(raw)
        if known is None:
            if len(self._json) >= _KEPT:
                self._json.clear()
            value = unquote_plus(raw.decode())
            known = json.dumps(value if text else json.loads(value), separators=(",", ":")).encode()
            self._json[raw] = known
        return known


_BOT_JSON = json.dumps(_BOT, separators=(",", ":")).encode()


def _person(number: int) -> dict[str, Any]:
    names = {
        "id": FIRST_PERSON + number,
        "first_name": _NAMES[number % len(_NAMES)],
        "last_name": f"Үлгі {number}",
        "username": f"example_{number}",
    }
    chat = {**names, "type": "private"}
    return {
        "from": {**names, "is_bot": False, "language_code": "ru"},
        "chat": chat,
        "json": json.dumps(chat, separators=(",", ":")).encode(),
    }
