"""Calls to the Bot API over HTTP. Answers stay plain JSON: what Telegram sends back holds names and whole
messages, and we want an id of it. A body may be encoded ahead, because a screen is the same for everybody
who opens it. A library's typed client would cost more than all else that a tap does, and two thirds of the
program's memory (docs/benchmarks.md).
"""

from __future__ import annotations

import json
import time
from contextvars import ContextVar
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Any
from urllib.parse import quote_plus

from aiohttp import (
    ClientError,
    ClientRequest,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    TCPConnector,
    ThreadedResolver,
)
from aiohttp.abc import AbstractResolver
from aiohttp.connector import Connection

from bot.telegram.connecting import LastKnown, connector, failures_of, is_socks

Field = str | int | list[Any] | dict[str, Any]

_HEADERS = {"Content-Type": "application/x-www-form-urlencoded", "User-Agent": "Qorgan"}
# Nobody who is there needs longer to take a connection, whatever time the answer may take.
_CONNECT_SECONDS = 10.0
_PROXY_ASKS_FOR_A_PASSWORD = 407


class CallError(Exception):
    """A call that failed. `code` is Telegram's error code, 0 when there was no answer that could be read.
    `sent`: False when the call certainly never left; where it did, and the code is 0, it may have had its effect.
    `seconds`: to wait before the next one. `chat`: what a group has become."""

    def __init__(
        self,
        method: str,
        code: int = 0,
        description: str = "",
        *,
        seconds: float = 0.0,
        chat: int = 0,
        sent: bool = True,
    ) -> None:
        super().__init__(f"{method}: {code} {description}")
        self.code = code
        self.description = description
        self.seconds = seconds
        self.chat = chat
        self.sent = sent


class _Progress:
    """How far a call has come."""

    __slots__ = ("sent",)

    def __init__(self) -> None:
        self.sent = False


_under_way: ContextVar[_Progress] = ContextVar("_under_way")


class _Request(ClientRequest):
    """A call that says when it leaves. (aiohttp's tracing would too, at a tenth of the cost of a call; what a proxy is
    asked ahead is another request.)"""

    async def send(self, conn: Connection) -> ClientResponse:
        _under_way.get().sent = True
        return await super().send(conn)


class Session:
    """The connection of one bot to the Bot API. `proxy`: the address of the one that calls go through, as
    `bot.proxies` takes it. `resolver` finds the addresses of names (default: the system's).

    `date_offset`: what Telegram's clock was ahead of this machine's by at the last answer, in seconds, to within one
    and the time that the answer took; None before the first one (RFC 9110, 6.6.1, Date).
    """

    def __init__(
        self, api_root: str, token: str, *, proxy: str | None = None, resolver: AbstractResolver | None = None
    ) -> None:
        self.bot = int(token.partition(":")[0])
        self.date_offset: float | None = None
        self._base = f"{api_root}/bot{token}/"
        self._proxy = proxy
        self._asked = resolver
        self._failures: tuple[type[Exception], ...] = (TimeoutError, ClientError, OSError, *failures_of(proxy))
        self._session: ClientSession | None = None
        self._names: LastKnown | None = None

    async def call(self, method: str, body: bytes, seconds: float) -> Any:
        """The `result` of a method, whose fields are urlencoded. Raises `CallError`."""
        progress = _Progress()
        _under_way.set(progress)
        try:
            async with self._open().post(
                self._base + method,
                data=body,
                timeout=_timeout(seconds),
                allow_redirects=False,  # the address holds the token, and Telegram's leads nowhere else
            ) as response:
                content = await response.read()
        except self._failures as error:
            self._ask_anew()
            # The error of the library quotes addresses, which hold the token and a proxy's password.
            raise CallError(method, description=type(error).__name__, sent=progress.sent) from None
        try:
            answer = json.loads(content.decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            answer = None
        if not isinstance(answer, dict):
            # A page of a proxy in between, say.
            sent = response.status != _PROXY_ASKS_FOR_A_PASSWORD
            raise CallError(method, description="unreadable answer", sent=sent)
        self._note(response.headers.get("Date"))
        if response.status == 200 and answer.get("ok") is True and "result" in answer:
            return answer["result"]
        # Telegram says the same twice; what stands between may pass on only one of them.
        code = answer.get("error_code")
        raise _refusal(method, code if isinstance(code, int) and response.status == 200 else response.status, answer)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
        if self._names is not None:
            await self._names.close()

    def _open(self) -> ClientSession:
        if self._session is None or self._session.closed:
            if self._names is None:
                self._names = LastKnown(self._asked or ThreadedResolver())
            self._session = ClientSession(
                connector=connector(self._base, self._proxy, self._names),
                headers=_HEADERS,
                proxy=None if is_socks(self._proxy) else self._proxy,
                request_class=_Request,
            )
        return self._session

    def _ask_anew(self) -> None:
        """The host may have moved: the next connection asks where it is."""
        if self._session is not None and isinstance(self._session.connector, TCPConnector):
            self._session.connector.clear_dns_cache()

    def _note(self, date: str | None) -> None:
        seconds = _seconds(date) if date is not None else None
        if seconds is not None:
            self.date_offset = seconds - time.time()


@lru_cache(maxsize=4)
def _seconds(date: str) -> float | None:
    """A date of HTTP in seconds since 1970; None when it is none."""
    try:
        return parsedate_to_datetime(date).timestamp()
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=64)
def _timeout(seconds: float) -> ClientTimeout:
    return ClientTimeout(total=seconds, connect=_CONNECT_SECONDS, sock_connect=_CONNECT_SECONDS)


def _refusal(method: str, status: int, answer: dict[str, Any]) -> CallError:
    """Telegram's error (Bot API, Making requests): the HTTP status is its code as well."""
    description, parameters = answer.get("description"), answer.get("parameters")
    if answer.get("ok") is not False or not isinstance(description, str):
        return CallError(method, description="unreadable answer")
    parameters = parameters if isinstance(parameters, dict) else {}
    seconds, chat = parameters.get("retry_after"), parameters.get("migrate_to_chat_id")
    return CallError(
        method,
        status,
        description,
        seconds=float(seconds) if isinstance(seconds, int | float) else 0.0,
        chat=chat if isinstance(chat, int) else 0,
    )


def encode(**fields: Field) -> bytes:
    """Urlencoded fields, each preceded by `&`, to be joined behind others."""
    return "".join(f"&{name}={quote_plus(_text(value))}" for name, value in fields.items()).encode()


def _text(value: Field) -> str:
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
