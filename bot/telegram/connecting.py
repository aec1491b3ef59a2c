"""The way to the Bot API: names of hosts, proxies and certificates."""

from __future__ import annotations

import asyncio
import socket
import ssl
from urllib.parse import unquote, urlsplit

import certifi
from aiohttp import TCPConnector
from aiohttp.abc import AbstractResolver, ResolveResult

_CONNECTIONS = 100
# How long an address is used without asking again while it can be connected to.
_NAMES_SECONDS = 300
# How long an answer about a name is waited for when there is an earlier one.
_ANSWER_SECONDS = 3.0
_SOCKS_PORT = 1080  # RFC 1928

_Name = tuple[str, int, socket.AddressFamily]


class LastKnown(AbstractResolver):
    """Asks another resolver, and repeats its last answer while that one fails or takes too long: resolvers that fail
    now and then must not stop the sending."""

    def __init__(self, resolver: AbstractResolver, seconds: float = _ANSWER_SECONDS) -> None:
        self._resolver = resolver
        self._seconds = seconds
        self._known: dict[_Name, list[ResolveResult]] = {}
        self._asking: dict[_Name, asyncio.Task[list[ResolveResult]]] = {}

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Raises OSError when there was never an answer."""
        name = (host, port, family)
        # One question at a time: each holds a thread, however long it takes.
        if name not in self._asking:
            self._asking[name] = asyncio.create_task(self._ask(name))
            self._asking[name].add_done_callback(_noted)
        asking = self._asking[name]
        known = self._known.get(name)
        if known is None:
            return await asyncio.shield(asking)
        await asyncio.wait({asking}, timeout=self._seconds)
        return self._known[name]

    async def _ask(self, name: _Name) -> list[ResolveResult]:
        host, port, family = name
        try:
            found = await self._resolver.resolve(host, port, family)
        except OSError:
            if name not in self._known:
                raise
            found = self._known[name]
        finally:
            del self._asking[name]
        self._known[name] = found
        return found

    async def close(self) -> None:
        for asking in list(self._asking.values()):
            asking.cancel()
        await self._resolver.close()


def _noted(asking: asyncio.Task[list[ResolveResult]]) -> None:
    """Whoever asked may have gone by now; then nobody else takes the error."""
    if not asking.cancelled():
        asking.exception()


def connector(address: str, proxy: str | None, resolver: AbstractResolver) -> TCPConnector:
    """Connections to an address; the ones through a SOCKS proxy are made here, those through an HTTP proxy are asked
    for by each request."""
    # A server of one's own in the same network needs no certificates: they take time and memory.
    secure = _trusting() if "https" in (urlsplit(address).scheme, urlsplit(proxy or "").scheme) else True
    if not is_socks(proxy):
        return TCPConnector(limit=_CONNECTIONS, ttl_dns_cache=_NAMES_SECONDS, ssl=secure, resolver=resolver)
    from aiohttp_socks import ProxyConnector, ProxyType

    parts = urlsplit(proxy or "")
    return ProxyConnector(
        parts.hostname or "",
        parts.port or _SOCKS_PORT,
        ProxyType.SOCKS5,
        username=unquote(parts.username) if parts.username else None,
        password=unquote(parts.password or "") if parts.username else None,
        rdns=parts.scheme == "socks5h",  # whether the proxy asks for the name
        limit=_CONNECTIONS,
        ssl=secure,
    )


def is_socks(proxy: str | None) -> bool:
    return proxy is not None and proxy.startswith("socks5")


def failures_of(proxy: str | None) -> tuple[type[Exception], ...]:
    """What the connections through a proxy raise beside the errors of aiohttp and OSError."""
    if not is_socks(proxy):
        return ()
    from aiohttp_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError

    return ProxyConnectionError, ProxyError, ProxyTimeoutError


def _trusting() -> ssl.SSLContext:
    """Trusts the system's certificates and certifi's: a bare machine may have none of its own."""
    trusted = ssl.create_default_context()
    trusted.load_verify_locations(certifi.where())
    return trusted
