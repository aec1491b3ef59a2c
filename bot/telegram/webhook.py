"""The webhook: an update is answered with 200 only when all it caused is committed, or it is parked.

Without a database the answer is 503 with Retry-After, and Telegram sends the update again. What the
update says can never make the answer an error: that would block the person's chat for a day.

Who doesn't know the secret is refused by the headers alone: of the body nothing is unpacked or kept. A connection
that says nothing, or stops in the middle of a request, is ended.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import json
import zlib

from aiohttp import web

from bot.intake.lanes import Lanes
from bot.logs import get_logger
from bot.settings import Address
from bot.store.database import StoreUnavailable
from bot.telegram.projection import Projection

log = get_logger("webhook")

# Telegram sends no update larger than this, unpacked; who sends more is not Telegram.
_BODY_BYTES = 1024 * 1024
# For the headers, between two requests, and for a body; Telegram and web servers connect anew without ado.
_PATIENCE_SECONDS = 10.0
# The part of it in which what is still sent after a refusal is thrown away: whoever is cut off in sending doesn't
# read the answer.
_LINGERING = 0.1
_ANY_WINDOW = zlib.MAX_WBITS | 32  # of zlib's: gzip and zlib, by their headers
_RETRY_SECONDS = 2
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


class Webhook:
    """Listens on `address` for POSTs to `path`. `patience`: how long a connection may say nothing, and a request may
    take to arrive, in seconds."""

    def __init__(
        self,
        projection: Projection,
        lanes: Lanes,
        *,
        address: Address,
        path: str,
        secret: str,
        park_after: float,
        patience: float = _PATIENCE_SECONDS,
    ) -> None:
        self._projection = projection
        self._lanes = lanes
        self._address = address
        self._path = path or "/"
        self._secret = secret.encode()
        self._park_after = park_after
        self._patience = patience
        self._runner: web.AppRunner | None = None
        self.port = address.port

    async def start(self) -> None:
        """Raises OSError when the address can't be listened on."""
        application = web.Application(client_max_size=_BODY_BYTES)
        application.router.add_post(self._path, self._receive, expect_handler=self._expect)
        self._runner = web.AppRunner(
            application,
            access_log=None,
            auto_decompress=False,
            keepalive_timeout=self._patience,
            lingering_time=self._patience * _LINGERING,
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._address.host, self._address.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    def _knows_secret(self, request: web.Request) -> bool:
        given = request.headers.get(_SECRET_HEADER, "").encode("utf-8", "replace")
        return hmac.compare_digest(given, self._secret)

    async def _expect(self, request: web.Request) -> web.Response | None:
        """Whoever asks whether to send a body (RFC 9110, 10.1.1) needs the secret for that too."""
        if not self._knows_secret(request):
            return _ended(403)
        await request.writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        request.writer.output_size = 0  # the answer has not begun
        return None

    async def _receive(self, request: web.Request) -> web.Response:
        if not self._knows_secret(request):
            return _ended(403)
        if (request.content_length or 0) > _BODY_BYTES:
            return _ended(413)
        try:
            async with asyncio.timeout(self._patience * (1 - _LINGERING)):
                body = await request.read()
        except TimeoutError:
            log.warning("webhook_refused", reason="timeout")
            return _ended(408)
        try:
            update = json.loads(_unpacked(body, request.headers.get("Content-Encoding", "")))
        except _Refused as refusal:
            return _ended(refusal.status)
        except (ValueError, RecursionError, zlib.error):
            log.warning("webhook_refused", reason="malformed")
            return web.Response(status=400)
        event = self._projection.event(update) if isinstance(update, dict) else None
        if event is None:
            return web.Response()
        job = self._lanes.submit(event)
        others = len(self._lanes.under_way) > 1
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(job.safe.wait(), self._park_after / 8 if others else self._park_after)
        if not job.safe.is_set():
            try:
                await self._lanes.park([job])
            except StoreUnavailable:
                log.warning("unconfirmed", reason="database")
                return web.Response(status=503, headers={"Retry-After": str(_RETRY_SECONDS)})
        return web.Response()


class _Refused(Exception):
    """A body that isn't taken, with the status that says so."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def _ended(status: int) -> web.Response:
    """A refusal, after which the connection ends."""
    response = web.Response(status=status)
    response.force_close()
    return response


def _unpacked(body: bytes, encoding: str) -> bytes:
    """The body as it was before it was compressed, never more than it may have. Raises `_Refused`, and zlib's error
    for what is damaged."""
    if encoding.strip().lower() in ("", "identity"):
        return body
    if encoding.strip().lower() not in ("gzip", "x-gzip", "deflate"):
        raise _Refused(415)
    packed = zlib.decompressobj(_ANY_WINDOW)
    plain = packed.decompress(body, _BODY_BYTES + 1)
    if len(plain) > _BODY_BYTES:
        raise _Refused(413)
    if not packed.eof or packed.unused_data:
        raise zlib.error("incomplete")
    return plain
