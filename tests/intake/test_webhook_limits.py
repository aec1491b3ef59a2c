"""What the webhook gives to whoever isn't Telegram: by sockets, byte for byte."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import json
import tracemalloc
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

import pytest

from bot.intake.lanes import Lanes
from bot.settings import Address
from bot.telegram.projection import Projection
from bot.telegram.webhook import Webhook

SECRET = "s3cret_of-this_test"
KNOWN = f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\n"
WRONG = KNOWN.replace(SECRET, "wrong")
NOTHING = json.dumps({"update_id": 1}).encode()  # an update that concerns nobody
BOMB = gzip.compress(bytes(200 * 1024 * 1024), 9)
ENOUGH = 30.0


@asynccontextmanager
async def webhook(patience: float = ENOUGH) -> AsyncIterator[int]:
    hook = Webhook(
        Projection(42, lambda: ("ru",)),
        cast(Lanes, None),
        address=Address("127.0.0.1", 0),
        path="/hook",
        secret=SECRET,
        park_after=2,
        patience=patience,
    )
    await hook.start()
    try:
        yield hook.port
    finally:
        await hook.stop()


def request(headers: str, body: bytes = b"", *, length: int | None = None) -> bytes:
    size = len(body) if length is None else length
    return f"POST /hook HTTP/1.1\r\nHost: x\r\n{headers}Content-Length: {size}\r\n\r\n".encode() + body


@asynccontextmanager
async def connected(port: int) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        async with asyncio.timeout(ENOUGH):
            yield reader, writer
    finally:
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()


async def head(reader: asyncio.StreamReader) -> str:
    return (await reader.readuntil(b"\r\n\r\n")).decode()


async def rest(reader: asyncio.StreamReader) -> bytes:
    """All until the connection ends, however it ends."""
    with contextlib.suppress(ConnectionResetError):
        return await reader.read()
    return b""


async def answer(port: int, data: bytes) -> str:
    async with connected(port) as (reader, writer):
        writer.write(data)
        return (await head(reader)).split()[1]


@pytest.mark.parametrize(
    "begun",
    [b"", b"POST /hook HT", request(KNOWN)[:-2], request(KNOWN, b"{", length=100), request(WRONG, b"{", length=100)],
    ids=["nothing", "first line", "headers", "body", "body of a stranger"],
)
async def test_a_connection_that_stops_is_ended(begun: bytes) -> None:
    async with webhook(patience=0.4) as port, connected(port) as (reader, writer):
        writer.write(begun)
        await rest(reader)


@pytest.mark.parametrize(
    "begun", [b"POST /hook HTTP/1.1\r\nX: ", request(KNOWN, b"{", length=10_000)], ids=["headers", "body"]
)
async def test_one_that_goes_on_by_drops_is_ended_too(begun: bytes) -> None:
    async with webhook(patience=0.4) as port, connected(port) as (reader, writer):
        writer.write(begun)
        ended = asyncio.create_task(rest(reader))
        while not ended.done():
            writer.write(b"x")
            await asyncio.wait({ended}, timeout=0.05)


@pytest.mark.parametrize("begun", [b"", b"POST /hook HTTP/1.1\r\nX: "], ids=["idle", "headers"])
async def test_one_that_stops_after_a_good_request_is_ended(begun: bytes) -> None:
    async with webhook(patience=0.4) as port, connected(port) as (reader, writer):
        writer.write(request(KNOWN, NOTHING))
        assert " 200 " in await head(reader)
        writer.write(begun)
        await rest(reader)


async def test_several_requests_in_one_connection() -> None:
    async with webhook() as port, connected(port) as (reader, writer):
        for _ in range(3):
            writer.write(request(KNOWN, NOTHING))
            assert " 200 " in await head(reader)


async def test_a_stranger_is_refused_before_the_body() -> None:
    async with webhook() as port:
        for headers in ("", WRONG):
            async with connected(port) as (reader, writer):
                writer.write(request(headers, length=10**12))
                assert " 403 " in await head(reader)
        async with connected(port) as (reader, writer):
            writer.write(request(WRONG + "Expect: 100-continue\r\n", length=10))
            assert " 403 " in await head(reader)
        async with connected(port) as (reader, writer):
            writer.write(request(KNOWN + "Expect: 100-continue\r\n", length=len(NOTHING)))
            assert " 100 " in await head(reader)
            writer.write(NOTHING)
            assert " 200 " in await head(reader)


async def test_too_large_is_refused_before_the_body() -> None:
    async with webhook() as port, connected(port) as (reader, writer):
        writer.write(request(KNOWN, length=1024 * 1024 + 1))
        assert " 413 " in await head(reader)


async def test_what_a_stranger_sends_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[object, ...]] = []
    make = zlib.decompressobj

    def noted(*how: Any, **named: Any) -> Any:
        made.append(how)
        return make(*how, **named)

    monkeypatch.setattr(zlib, "decompressobj", noted)
    async with webhook() as port:
        assert await answer(port, request(WRONG + "Content-Encoding: gzip\r\n", BOMB)) == "403"
        assert made == []
        assert await answer(port, request(KNOWN + "Content-Encoding: gzip\r\n", gzip.compress(NOTHING))) == "200"
        assert len(made) == 1


async def test_a_bomb_with_the_secret_is_unpacked_to_its_limit_only() -> None:
    async with webhook() as port:
        tracemalloc.start()
        try:
            answered = await answer(port, request(KNOWN + "Content-Encoding: gzip\r\n", BOMB))
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert answered == "413"
    assert peak < 16 * 1024 * 1024


@pytest.mark.parametrize(
    ("encoding", "body", "status"),
    [
        ("gzip", gzip.compress(NOTHING), "200"),
        ("GZIP", gzip.compress(NOTHING), "200"),
        ("deflate", zlib.compress(NOTHING), "200"),
        ("identity", NOTHING, "200"),
        ("gzip", gzip.compress(NOTHING)[:-1], "400"),
        ("gzip", gzip.compress(NOTHING) + b"x", "400"),
        ("gzip", NOTHING, "400"),
        ("br", NOTHING, "415"),
        ("gzip, gzip", gzip.compress(gzip.compress(NOTHING)), "415"),
    ],
    ids=["gzip", "GZIP", "zlib", "identity", "cut off", "with more behind", "not compressed", "brotli", "twice"],
)
async def test_compressed_updates(encoding: str, body: bytes, status: str) -> None:
    async with webhook() as port:
        assert await answer(port, request(f"{KNOWN}Content-Encoding: {encoding}\r\n", body)) == status
