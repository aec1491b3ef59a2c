"""HTTP/1.1 as the bench's servers speak it: kept-alive connections, requests of known length, one after the other."""

from __future__ import annotations

import asyncio
import re
from typing import Protocol

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class Serving(Protocol):
    """What a server does with its connections."""

    def call(self, connection: Connection, method: bytes, body: bytes) -> None:
        """A request; it is answered by `connection.answer`, now or later."""

    def remember(self, connection: Connection) -> None: ...

    def forget(self, connection: Connection) -> None: ...


class Connection(asyncio.Protocol):
    """One connection of a bot; none of its requests is chunked."""

    def __init__(self, server: Serving) -> None:
        self._server = server
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._server.remember(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        self._server.forget(self)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end]
            length = _LENGTH.search(head)
            after = end + 4 + (int(length[1]) if length else 0)
            if len(self._buffer) < after:
                return
            body, self._buffer = self._buffer[end + 4 : after], self._buffer[after:]
            path = head[: head.index(b"\r\n")].split(b" ")[1]
            self._server.call(self, path[path.rindex(b"/") + 1 :], body)

    def answer(self, body: bytes, status: bytes = b"200 OK") -> None:
        if self._transport is not None:
            head = b"HTTP/1.1 %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % (status, len(body))
            self._transport.write(head + body)

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()


def raw_fields(body: bytes) -> dict[bytes, bytes]:
    """Urlencoded fields, their values as they came."""
    return dict(part.split(b"=", 1) for part in body.split(b"&") if part)
