"""The control interface over HTTP: for the web page and for other processes on this machine."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from .methods.profile import visible_commands
from .model import JSON, Account, GroupChat, Message
from .people import Person
from .world import World

PAGE = Path(__file__).parent / "page"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
ANSWER_TIMEOUT = 5.0
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class ActError(ValueError):
    """An act that can't be done; the text is for the person at the page."""


class Control:
    """Serves the page, its state, changes as they happen, and acts of people."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._streams: set[asyncio.Task[Any]] = set()

    def add_routes(self, application: web.Application) -> None:
        """Register the addresses."""
        router = application.router
        router.add_get("/", self._guarded(self._index))
        router.add_get("/page/{name}", self._guarded(self._file))
        router.add_get("/sandbox/state", self._guarded(self._state))
        router.add_get("/sandbox/events", self._guarded(self._events))
        router.add_post("/sandbox/act", self._guarded(self._act))

    def close(self) -> None:
        """End the event streams."""
        for stream in self._streams:
            stream.cancel()

    def _guarded(self, handler: Handler) -> Handler:
        """Refuse requests that a foreign page could make this machine's browser send."""

        async def guard(request: web.Request) -> web.StreamResponse:
            if urlsplit(f"//{request.host}").hostname not in LOOPBACK:
                raise web.HTTPForbidden(text="only reachable under a loopback name")
            origin = request.headers.get("Origin")
            if origin is not None and urlsplit(origin).netloc != request.host:
                raise web.HTTPForbidden(text="cross-origin requests are refused")
            if request.method == "POST" and request.content_type != "application/json":
                raise web.HTTPUnsupportedMediaType(text="application/json expected")
            return await handler(request)

        return guard

    async def _index(self, request: web.Request) -> web.StreamResponse:
        return _static("index.html")

    async def _file(self, request: web.Request) -> web.StreamResponse:
        return _static(request.match_info["name"])

    async def _state(self, request: web.Request) -> web.StreamResponse:
        return web.json_response(state(self._world), dumps=_dumps, headers=HEADERS)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        await response.prepare(request)
        task = asyncio.current_task()
        assert task is not None
        self._streams.add(task)
        try:
            while True:
                sent = self._world.revision
                await response.write(f"data: {_dumps({'revision': sent})}\n\n".encode())
                await self._world.until(lambda sent=sent: self._world.revision != sent)  # type: ignore[misc]
        except ConnectionError:
            return response
        finally:
            self._streams.discard(task)

    async def _act(self, request: web.Request) -> web.StreamResponse:
        try:
            given = await request.json()
            if not isinstance(given, dict):
                raise ActError("an object expected")
            done = await act(self._world, given)
        except (ActError, AssertionError, KeyError, IndexError, TypeError, ValueError) as problem:
            return web.json_response({"ok": False, "error": _reason(problem)}, status=400, dumps=_dumps)
        return web.json_response({"ok": True, **done}, dumps=_dumps)


def _reason(problem: Exception) -> str:
    if isinstance(problem, KeyError | IndexError):
        return f"no such thing here: {problem}"
    return str(problem) or type(problem).__name__


def _static(name: str) -> web.StreamResponse:
    path = PAGE / name
    if path.parent != PAGE or not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path, headers=HEADERS)


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


# what is shown


def state(world: World) -> JSON:
    """Everything that the page shows."""
    return {
        "revision": world.revision,
        "now": world.clock.now(),
        "notice": list(world.notice),
        "news": {"number": world.news[0], "text": world.news[1]},
        "bot": {"name": world.bot_user()["first_name"]},
        "people": [_person(person) for person in world.people.values()],
        "chats": [_chat(world, person) for person in world.people.values()],
        "groups": [_group(group) for group in world.groups.values() if group.migrated_to is None],
    }


def _person(person: Account) -> JSON:
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role,
        "language": person.language,
        "blocked": person.blocked,
    }


def _chat(world: World, person: Account) -> JSON:
    return {
        "person": person.id,
        "messages": [shown(message) for message in person.chat.visible()],
        "notifications": [
            {"message_id": one.message_id, "text": one.text, "silent": one.silent, "date": one.date}
            for one in person.notifications
        ],
        "commands": visible_commands(world, person),
    }


def _group(group: GroupChat) -> JSON:
    return {
        "id": group.id,
        "title": group.title,
        "members": [
            {"id": user_id, "name": group.accounts[user_id].name, "status": member.status}
            for user_id, member in group.members.items()
            if member.present
        ],
        "general": [shown(message) for message in group.general],
        "topics": [
            {
                "id": topic.id,
                "name": topic.name,
                "closed": topic.closed,
                "messages": [shown(message) for message in topic.messages],
            }
            for topic in group.topics.values()
            if not topic.deleted
        ],
    }


def shown(message: Message) -> JSON:
    """A message as the page gets it."""
    sender = message.sender
    anonymous = "sender_chat" in message.raw
    name = message.raw["from"]["first_name"] if sender == "bot" else sender.name
    return {
        "id": message.id,
        "from": sender if sender == "bot" else sender.id,
        "name": message.chat.title if anonymous else name,
        "date": message.date,
        "edited": message.edited is not None,
        "text": message.text,
        "rows": [[_button(button) for button in row] for row in message.rows],
        "reply_to": message.reply_to,
        "reactions": message.reactions,
        "media": message.media,
        "service": message.service,
    }


def _button(button: JSON) -> JSON:
    result: JSON = {"text": button["text"]}
    if "callback_data" in button:
        result["data"] = button["callback_data"]
    if "copy_text" in button:
        result["copy"] = button["copy_text"]["text"]
    if "url" in button:
        result["url"] = button["url"]
    return result


# what people do


async def act(world: World, given: JSON) -> JSON:
    """Do what a person at the page asks for; returns fields of the answer.

    Raises ActError and the errors of `Person` for what can't be done.
    """
    if given.get("kind") == "close":
        world.close_notice(tuple(given["notice"]))
        return {}
    person = world.people.get(given.get("actor", 0))
    if not isinstance(person, Person):
        raise ActError("no such actor")
    kind, chat, thread = given.get("kind"), given.get("chat"), given.get("thread")
    if kind == "start":
        return {"message": person.start(given.get("payload") or "")}
    if kind == "send":
        return {"message": person.send(_text(given), chat, thread, given.get("message"))}
    if kind == "media":
        return {"message": person.send_media(given["media"], given.get("text") or None, chat, thread)}
    if kind == "press":
        return await _press(world, person, given)
    if kind == "edit":
        person.edit(given["message"], _text(given), chat)
    elif kind == "delete":
        person.delete(given["message"], chat)
    elif kind == "block":
        person.block()
    elif kind == "unblock":
        person.unblock()
    else:
        raise ActError(f"unknown kind of act: {kind}")
    return {}


def _text(given: JSON) -> str:
    text = given.get("text")
    if not isinstance(text, str) or not text.strip():
        raise ActError("a text expected")
    return text.strip()


async def _press(world: World, person: Person, given: JSON) -> JSON:
    chat = person.chat if given.get("chat") is None else world.groups[given["chat"]]
    message = chat.messages[given["message"]]
    button = message.rows[given["row"]][given["column"]]
    if message.deleted is not None or "callback_data" not in button:
        raise ActError("nothing to press here")
    query_id = person.press_data(message.id, button["callback_data"], given.get("chat"))
    try:
        async with asyncio.timeout(ANSWER_TIMEOUT):
            await world.until(lambda: world.queries[query_id].answered)
    except TimeoutError:
        return {}
    toast = next(one for one in person.toasts if one.query_id == query_id)
    return {"toast": {"text": toast.text, "alert": toast.alert}} if toast.text else {}
