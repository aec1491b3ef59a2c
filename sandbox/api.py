"""The HTTP side of the Bot API: reads requests, meets faults, runs methods, writes answers."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from .errors import ApiError, bad_request
from .faults import Fault, Faults
from .limits import Limits
from .methods import HANDLERS
from .methods.intake import INTAKE
from .model import JSON
from .validation import decode, method_types, plain, read
from .webhook import WebhookSender
from .world import Call, World


class DroppedError(Exception):
    """The connection is to be cut without an answer."""


@dataclass
class BotApi:
    """Answers `/bot{token}/{method}`."""

    world: World
    sender: WebhookSender
    faults: Faults
    limits: Limits | None = None
    _tasks: set[asyncio.Task[web.StreamResponse]] = field(default_factory=set)

    async def close(self) -> None:
        """End calls that are still held up."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one request; what it does is done even if the client goes away."""
        if request.match_info["token"] != self.world.token:
            return _answer(ApiError(401, "Unauthorized"))
        name = request.match_info["method"].lower()
        if self.faults.outage:
            return self._away(request)
        try:
            params = await _params(request)
            answer = self._answer(name, request.match_info["method"], params)
            if name == "getupdates":
                return await answer
            task = asyncio.create_task(answer)
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
            return await asyncio.shield(task)
        except DroppedError:
            return _cut(request)
        except ApiError as error:
            return _answer(error)

    def _away(self, request: web.Request) -> web.StreamResponse:
        if self.faults.outage == "error":
            return _answer(ApiError(502, "Bad Gateway"))
        return _cut(request)

    async def _answer(self, name: str, written: str, params: JSON) -> web.StreamResponse:
        kind = method_types().get(name)
        if kind is None or (name not in HANDLERS and name not in INTAKE):
            self._record(written, params)
            return _answer(ApiError(404, "Not Found"))
        try:
            decoded = decode(kind, params)
        except ApiError as error:
            return self._finish(self._record(kind.__api_method__, params), error)
        call = self._record(kind.__api_method__, decoded)
        fault = self.faults.strike(call)
        self.world.touch()
        if fault is not None and not fault.effect:
            await fault.pause()
            self._check_cut(fault, call)
            if fault.error() is not None or fault.garbage is not None:
                return self._struck(fault, call)
        outcome = await self._run(name, kind, call)
        if fault is not None and fault.effect:
            await fault.pause()
            self._check_cut(fault, call)
            if fault.error() is not None or fault.garbage is not None:
                return self._struck(fault, call)
        return self._finish(call, outcome)

    async def _run(self, name: str, kind: Any, call: Call) -> Any:
        """The method's result, or the ApiError that refused it."""
        try:
            request = read(kind, call.params)
            call.params = {key: plain(getattr(request, key)) for key in call.params}
            if name in INTAKE:
                result = await INTAKE[name](self.world, self.sender, request)
            else:
                if self.limits is not None:
                    self.limits.spend(name, call.chat, self.world.clock)
                result = HANDLERS[name](self.world, request)
                call.effect = True
        except ApiError as error:
            return error
        if self.faults.outage == "drop":
            # The service went away while this call waited.
            raise DroppedError
        return result

    def _record(self, method: str, params: JSON) -> Call:
        chat_id, thread = _number(params.get("chat_id")), _number(params.get("message_thread_id"))
        chat = self.world.chat(chat_id) if chat_id is not None else None
        message = chat.messages.get(_number(params.get("message_id")) or 0) if chat is not None else None
        if message is not None:
            thread = message.thread  # edits, deletions and reactions don't name their topic
        call = Call(method, params, chat_id, thread, self.world.clock.now())
        self.world.calls.append(call)
        return call

    def _check_cut(self, fault: Fault, call: Call) -> None:
        if fault.drop:
            call.ok, call.error = False, "connection dropped"
            self.world.touch()
            raise DroppedError

    def _struck(self, fault: Fault, call: Call) -> web.StreamResponse:
        error = fault.error()
        if error is not None:
            return self._finish(call, error)
        call.ok, call.error = False, "garbage"
        self.world.touch()
        return web.Response(body=fault.garbage, content_type="application/json")

    def _finish(self, call: Call, outcome: Any) -> web.StreamResponse:
        if isinstance(outcome, ApiError):
            call.ok, call.code, call.error = False, outcome.code, outcome.description
            answer = _answer(outcome)
        else:
            call.ok, call.code, call.result = True, 200, outcome
            answer = web.json_response({"ok": True, "result": outcome}, dumps=_dumps)
        if call.method != "getUpdates":
            self.world.touch()
        return answer


def _number(value: Any) -> int | None:
    """An id as forms and JSON give it; None if it is none."""
    if isinstance(value, str) and value.removeprefix("-").isdecimal():
        return int(value)
    return value if isinstance(value, int) else None


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _answer(error: ApiError) -> web.Response:
    return web.json_response(error.body(), status=error.code, dumps=_dumps)


def _cut(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def _params(request: web.Request) -> JSON:
    """Parameters of the query string and of a JSON, urlencoded or multipart body.

    Uploaded files are left out: a reference to one is then refused by its method.
    """
    params: JSON = dict(request.query)
    if request.content_type == "application/json":
        body = await request.read()
        try:
            given = json.loads(body or b"{}")
        except ValueError:
            given = None
        if not isinstance(given, dict):
            raise bad_request("can't parse request JSON object")
        params.update({key: value for key, value in given.items() if value is not None})
    elif request.method == "POST":
        form = await request.post()
        params.update({key: value for key, value in form.items() if isinstance(value, str)})
    return params
