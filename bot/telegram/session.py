"""Calls to the Bot API over HTTP. Answers stay plain JSON: what Telegram sends back holds names and whole
messages, and we want an id of it. A body may be encoded ahead, because a screen is the same for everybody
who opens it. A library's typed client would cost more than all else that a tap does, and two thirds of the
program's memory (docs/benchmarks.md).
"""

from __future__ import annotations

import json
import ssl
from functools import lru_cache
from typing import Any
from urllib.parse import quote_plus

import certifi
from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector

Field = str | int | list[Any] | dict[str, Any]

_HEADERS = {"Content-Type": "application/x-www-form-urlencoded", "User-Agent": "Qorgan"}
_CONNECTIONS = 100
# Resolvers that fail now and then must not stop the sending.
_NAMES_SECONDS = 3600


class CallError(Exception):
    """A call that failed. `code` is Telegram's error code, 0 when there was no answer that could be read:
    the call may have had its effect. `seconds`: to wait before the next one. `chat`: what a group has become."""

    def __init__(
        self, method: str, code: int = 0, description: str = "", *, seconds: float = 0.0, chat: int = 0
    ) -> None:
        super().__init__(f"{method}: {code} {description}")
        self.code = code
        self.description = description
        self.seconds = seconds
        self.chat = chat


class Session:
    """The connection of one bot to the Bot API."""

    def __init__(self, api_root: str, token: str) -> None:
        self.bot = int(token.partition(":")[0])
        self._base = f"{api_root}/bot{token}/"
        self._session: ClientSession | None = None

    async def call(self, method: str, body: bytes, seconds: float) -> Any:
        """The `result` of a method, whose fields are urlencoded. Raises `CallError`."""
        try:
            async with self._open().post(self._base + method, data=body, timeout=_timeout(seconds)) as response:
                content = await response.read()
        except (TimeoutError, ClientError, OSError) as error:
            # The error of the library quotes the address, which holds the token.
            raise CallError(method, description=type(error).__name__) from None
        try:
            answer = json.loads(content.decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            answer = None
        if not isinstance(answer, dict):
            # A page of a proxy in between, say.
            raise CallError(method, description="unreadable answer")
        if response.status == 200 and answer.get("ok") is True and "result" in answer:
            return answer["result"]
        # Telegram says the same twice; what stands between may pass on only one of them.
        code = answer.get("error_code")
        raise _refusal(method, code if isinstance(code, int) and response.status == 200 else response.status, answer)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    def _open(self) -> ClientSession:
        if self._session is None or self._session.closed:
            # A server of one's own in the same network needs no certificates: they take time and memory.
            secure = _trusting() if self._base.startswith("https:") else True
            connector = TCPConnector(limit=_CONNECTIONS, ttl_dns_cache=_NAMES_SECONDS, ssl=secure)
            self._session = ClientSession(connector=connector, headers=_HEADERS)
        return self._session


def _trusting() -> ssl.SSLContext:
    """Trusts the system's certificates and certifi's: a bare machine may have none of its own."""
    trusted = ssl.create_default_context()
    trusted.load_verify_locations(certifi.where())
    return trusted


@lru_cache(maxsize=64)
def _timeout(seconds: float) -> ClientTimeout:
    return ClientTimeout(total=seconds)


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
