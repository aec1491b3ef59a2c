"""The way to Telegram: a host that has moved, a resolver that fails, proxies, and whether a call has left."""

from __future__ import annotations

import asyncio
import socket
import ssl
import time
from email.utils import formatdate
from pathlib import Path

import pytest
from wayside import HttpProxy, Names, SocksProxy, bot_api, certified, listening

from bot.telegram.connecting import LastKnown
from bot.telegram.session import CallError, Session

TOKEN = "42:SECRET-token_1"
PASSWORD = "hunter2:@/# %"
ESCAPED = "hunter2%3A%40%2F%23%20%25"


async def failed(session: Session, seconds: float = 20) -> CallError:
    with pytest.raises(CallError) as caught:
        await session.call("getMe", b"", seconds)
    told = str(caught.value) + repr(caught.value.__cause__)
    assert not [secret for secret in ("SECRET", "hunter2") if secret in told]
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return caught.value


async def answered(session: Session) -> object:
    """The result of a call, or what came in its place."""
    try:
        return await session.call("getMe", b"", 20)
    except CallError as error:
        return error.description


def free_port() -> int:
    """Free on every address of this machine; held by nobody."""
    with socket.socket() as one:
        one.bind(("0.0.0.0", 0))  # noqa: S104 - to hold the port on all of them for a moment
        return int(one.getsockname()[1])


async def test_a_host_that_moved_is_asked_for_after_a_refused_connection() -> None:
    names = Names(**{"api.example": "127.0.0.1"})
    async with bot_api("127.0.0.1") as (port, _):
        session = Session(f"http://api.example:{port}", TOKEN, resolver=names)
        assert await session.call("getMe", b"", 20) == "127.0.0.1"
    names.addresses["api.example"] = "127.0.0.2"
    async with bot_api("127.0.0.2", port):
        error = await failed(session)
        assert (error.code, error.sent) == (0, False)
        assert [await answered(session), await answered(session)] == ["127.0.0.2"] * 2
    assert names.asked == ["api.example"] * 2
    await session.close()


async def test_a_resolver_that_fails_does_not_stop_the_sending() -> None:
    names = Names(**{"api.example": "127.0.0.1"})
    async with bot_api("127.0.0.1") as (port, _):
        session = Session(f"http://api.example:{port}", TOKEN, resolver=names)
        assert await session.call("getMe", b"", 20) == "127.0.0.1"
    names.addresses["api.example"] = None
    assert not (await failed(session)).sent
    async with bot_api("127.0.0.1", port):
        assert await answered(session) == "127.0.0.1"
    assert names.asked == ["api.example"] * 2
    await session.close()


async def test_a_resolver_that_never_answers_is_not_waited_for_twice() -> None:
    names = Names(host="127.0.0.1")
    known = LastKnown(names, seconds=0.05)
    assert [found["host"] for found in await known.resolve("host")] == ["127.0.0.1"]
    names.gate = asyncio.Event()
    names.addresses["host"] = "127.0.0.2"
    for _ in range(3):
        assert [found["host"] for found in await known.resolve("host")] == ["127.0.0.1"]
    assert names.asked == ["host"] * 2
    names.gate.set()
    async with asyncio.timeout(20):
        while (await known.resolve("host"))[0]["host"] == "127.0.0.1":
            await asyncio.sleep(0)
    await known.close()


async def test_a_name_that_nobody_knows() -> None:
    session = Session("http://api.example:1", TOKEN, resolver=Names(**{"api.example": None}))
    assert not (await failed(session)).sent
    await session.close()


async def test_a_call_that_gets_no_answer_has_left() -> None:
    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()

    async def cut(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")

    for serve, seconds in ((silent, 0.3), (cut, 20.0)):
        async with listening(serve) as port:
            session = Session(f"http://127.0.0.1:{port}", TOKEN)
            error = await failed(session, seconds)
            assert (error.code, error.sent) == (0, True)
            await session.close()
    assert CallError("getMe", 403, "Forbidden").sent


async def test_a_connection_that_is_never_taken_has_not_let_it_leave() -> None:
    """The first half of TLS, and then nothing: no time-out of the whole makes it a call that was sent."""

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()

    async with listening(silent) as port:
        session = Session(f"https://127.0.0.1:{port}", TOKEN)
        assert not (await failed(session, 0.3)).sent
        await session.close()


async def test_the_clock_of_the_other_side() -> None:
    ahead = 35 * 86_400
    async with bot_api(Date=formatdate(time.time() + ahead, usegmt=True)) as (port, _):
        session = Session(f"http://127.0.0.1:{port}", TOKEN)
        assert session.date_offset is None
        await session.call("getMe", b"", 20)
        assert session.date_offset == pytest.approx(ahead, abs=60)
        await session.close()
    async with bot_api(Date="yesterday") as (port, _):
        session = Session(f"http://127.0.0.1:{port}", TOKEN)
        await session.call("getMe", b"", 20)
        assert session.date_offset is None
        await session.close()


async def test_a_redirect_takes_the_token_nowhere() -> None:
    async with bot_api() as (port, seen):
        answer = f"HTTP/1.1 307 X\r\nLocation: http://127.0.0.1:{port}/\r\nContent-Length: 0\r\n\r\n".encode()

        async def redirect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(answer)
            await writer.drain()
            await reader.read()

        async with listening(redirect) as other:
            session = Session(f"http://127.0.0.1:{other}", TOKEN)
            await failed(session)
            await session.close()
        assert seen == []


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    certificate, server = certified(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    return server


async def call_through(proxy: str, root: str) -> object:
    session = Session(root, TOKEN, proxy=proxy)
    try:
        return [await session.call("getMe", b"chat_id=1", 20) for _ in range(2)]
    finally:
        await session.close()


async def test_through_an_http_proxy(trusted: ssl.SSLContext) -> None:
    proxy = HttpProxy(password=f"user:{PASSWORD}")
    address = f"http://user:{ESCAPED}@127.0.0.1"
    async with proxy.listening() as at:
        async with bot_api() as (port, seen):
            assert await call_through(f"{address}:{at}", f"http://api.example:{port}") == ["127.0.0.1"] * 2
            assert seen == [f"/bot{TOKEN}/getMe"] * 2
            assert proxy.asked == [f"POST http://api.example:{port}/bot{TOKEN}/getMe"] * 2
        async with bot_api(tls=trusted) as (port, seen):
            proxy.asked.clear()
            assert await call_through(f"{address}:{at}", f"https://api.example:{port}") == ["127.0.0.1"] * 2
            # The proxy learns the host, and nothing of the token.
            assert proxy.asked == [f"CONNECT api.example:{port}"] * 2


async def test_through_a_proxy_that_is_spoken_to_by_tls(trusted: ssl.SSLContext) -> None:
    proxy = HttpProxy(tls=trusted)
    async with proxy.listening() as at, bot_api(tls=trusted) as (port, _):
        assert await call_through(f"https://127.0.0.1:{at}", f"https://api.example:{port}") == ["127.0.0.1"] * 2
    assert proxy.asked == [f"CONNECT api.example:{port}"] * 2


async def test_through_a_socks_proxy(trusted: ssl.SSLContext) -> None:
    proxy = SocksProxy(user="user", password=PASSWORD)
    async with proxy.listening() as at:
        async with bot_api() as (port, _):
            address = f"user:{ESCAPED}@127.0.0.1:{at}"
            assert await call_through(f"socks5h://{address}", f"http://api.example:{port}") == ["127.0.0.1"] * 2
            # Here the name is looked for on this side.
            assert await call_through(f"socks5://{address}", f"http://localhost:{port}") == ["127.0.0.1"] * 2
        async with bot_api(tls=trusted) as (port, _):
            assert await call_through(f"socks5h://{address}", f"https://api.example:{port}") == ["127.0.0.1"] * 2
    assert [host for host in proxy.asked if host not in ("127.0.0.1", "::1")] == ["api.example"] * 4
    open_to_all = SocksProxy()
    async with open_to_all.listening() as at, bot_api() as (port, _):
        assert await call_through(f"socks5h://localhost:{at}", f"http://127.0.0.1:{port}") == ["127.0.0.1"] * 2


@pytest.mark.parametrize("scheme", ["http", "socks5", "socks5h"])
@pytest.mark.parametrize("root", ["http://127.0.0.1:1", "https://127.0.0.1:1"])
async def test_a_proxy_that_is_not_there_or_refuses(scheme: str, root: str) -> None:
    addresses = [f"{scheme}://user:hunter2@127.0.0.1:{free_port()}"]
    http, socks = HttpProxy(password="user:other"), SocksProxy(user="user", password="other")
    refusing, blocking = SocksProxy(refuse=True), HttpProxy(refuse=403)
    async with (
        http.listening() as one,
        socks.listening() as two,
        refusing.listening() as three,
        blocking.listening() as four,
    ):
        ports = (one, four) if scheme == "http" else (two, three)
        addresses += [f"{scheme}://user:hunter2@127.0.0.1:{port}" for port in ports]
        for address in addresses:
            session = Session(root, TOKEN, proxy=address)
            error = await failed(session)
            # An HTTP proxy that forwards may have done so whatever it says, but not when it wants a password.
            unclear = address.endswith(f":{four}") and root.startswith("http:")
            assert error.sent is unclear
            await session.close()
