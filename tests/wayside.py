"""What stands between a bot and Telegram, in small and real: servers of HTTP and TLS, proxies, a resolver."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import datetime
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from ipaddress import ip_address
from pathlib import Path

from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

Pair = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Names(AbstractResolver):
    """Knows each name's address; None: it fails. `asked` has the names that were asked for."""

    def __init__(self, **addresses: str | None) -> None:
        self.addresses = addresses
        self.asked: list[str] = []
        self.gate: asyncio.Event | None = None

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.append(host)
        if self.gate is not None:
            await self.gate.wait()
        address = self.addresses[host]
        if address is None:
            raise OSError("no answer")
        return [
            ResolveResult(hostname=host, host=address, port=port, family=socket.AF_INET, proto=0, flags=0)
        ]

    async def close(self) -> None:
        return


@asynccontextmanager
async def bot_api(
    host: str = "127.0.0.1", port: int = 0, *, tls: ssl.SSLContext | None = None, **headers: str
) -> AsyncIterator[tuple[int, list[str]]]:
    """Answers every call with its host, and `headers`, in a connection of its own: the port, and the paths that were
    called."""
    seen: list[str] = []

    async def handle(request: web.BaseRequest) -> web.Response:
        seen.append(request.path)
        answer = web.json_response({"ok": True, "result": host}, headers=headers)
        answer.force_close()
        return answer

    runner = web.ServerRunner(web.Server(handle))
    await runner.setup()
    await web.TCPSite(runner, host, port, ssl_context=tls, reuse_address=True).start()
    try:
        yield runner.addresses[0][1], seen
    finally:
        await runner.cleanup()


@asynccontextmanager
async def listening(
    serve: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]], tls: ssl.SSLContext | None = None
) -> AsyncIterator[int]:
    """The port of a server whose connections `serve` has; they end with the test."""
    under_way: set[asyncio.Task[None]] = set()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        under_way.add(task)
        try:
            with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
                await serve(reader, writer)
        finally:
            under_way.discard(task)
            writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0, ssl=tls)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for task in list(under_way):
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)


class HttpProxy:
    """Forwards requests with a whole address and CONNECTs, to a port of this machine. `password`: user:password that
    it asks for; `refuse`: the status that it answers instead."""

    def __init__(self, *, password: str = "", refuse: int = 0, tls: ssl.SSLContext | None = None) -> None:
        self.asked: list[str] = []
        self._password = base64.b64encode(password.encode()).decode() if password else ""
        self._refuse = refuse
        self._tls = tls

    def listening(self) -> contextlib.AbstractAsyncContextManager[int]:
        return listening(self._serve, self._tls)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        method, target, _ = head.partition("\r\n")[0].split(" ")
        self.asked.append(f"{method} {target}")
        status = self._refuse
        if self._password and f"Proxy-Authorization: Basic {self._password}" not in head:
            status = 407
        if status:
            writer.write(f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
            await writer.drain()
            return
        host = target if method == "CONNECT" else target.split("/")[2]
        further = await asyncio.open_connection("127.0.0.1", int(host.rpartition(":")[2]))
        if method == "CONNECT":
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            path = "/" + target.split("/", 3)[3]
            further[1].write(head.replace(target, path, 1).encode())
        await _both_ways((reader, writer), further)


class SocksProxy:
    """SOCKS 5 (RFC 1928, RFC 1929). `asked` has the hosts as they were named to it. Connects to this machine."""

    def __init__(self, *, user: str = "", password: str = "", refuse: bool = False) -> None:
        self.asked: list[str] = []
        self._given = (user, password)
        self._refuse = refuse

    def listening(self) -> contextlib.AbstractAsyncContextManager[int]:
        return listening(self._serve)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, count = await reader.readexactly(2)
        methods = await reader.readexactly(count)
        method = 2 if self._given[0] else 0
        writer.write(bytes([5, method if method in methods else 0xFF]))
        if method == 2:
            await reader.readexactly(1)
            given = tuple([(await reader.readexactly((await reader.readexactly(1))[0])).decode() for _ in range(2)])
            writer.write(bytes([1, given != self._given]))
            if given != self._given:
                return
        kind = (await reader.readexactly(4))[3]
        length = 4 if kind == 1 else (await reader.readexactly(1))[0]
        named = await reader.readexactly(length)
        (port,) = struct.unpack(">H", await reader.readexactly(2))
        self.asked.append(str(ip_address(named)) if kind == 1 else named.decode())
        writer.write(bytes([5, 5 if self._refuse else 0, 0, 1, 0, 0, 0, 0, 0, 0]))
        await writer.drain()
        if not self._refuse:
            await _both_ways((reader, writer), await asyncio.open_connection("127.0.0.1", port))


async def _both_ways(one: Pair, other: Pair) -> None:
    async def copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
        writer.close()

    try:
        await asyncio.gather(copy(one[0], other[1]), copy(other[0], one[1]))
    finally:
        other[1].close()


def certified(folder: Path) -> tuple[Path, ssl.SSLContext]:
    """A certificate of this machine, and what a server needs to show it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    names = [x509.DNSName("localhost"), x509.DNSName("api.example"), x509.IPAddress(ip_address("127.0.0.1"))]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificate.pem"
    path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    form, none = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    (folder / "key.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, form, none))
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(path, folder / "key.pem")
    return path, server
