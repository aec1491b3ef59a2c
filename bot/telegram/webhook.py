"""The webhook: an update is answered with 200 only when all it caused is committed, or it is parked.

Without a database the answer is 503 with Retry-After, and Telegram sends the update again. What the
update says can never make the answer an error: that would block the person's chat for a day.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import json

from aiohttp import web

from bot.intake.lanes import Lanes
from bot.logs import get_logger
from bot.settings import Address
from bot.store.database import StoreUnavailable
from bot.telegram.projection import Projection

log = get_logger("webhook")

# Telegram sends no update larger than this; who sends more is not Telegram.
_BODY_BYTES = 1024 * 1024
_RETRY_SECONDS = 2
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


class Webhook:
    """Listens on `address` for POSTs to `path`."""

    def __init__(
        self,
        projection: Projection,
        lanes: Lanes,
        *,
        address: Address,
        path: str,
        secret: str,
        park_after: float,
    ) -> None:
        self._projection = projection
        self._lanes = lanes
        self._address = address
        self._path = path or "/"
        self._secret = secret.encode()
        self._park_after = park_after
        self._runner: web.AppRunner | None = None
        self.port = address.port

    async def start(self) -> None:
        """Raises OSError when the address can't be listened on."""
        application = web.Application(client_max_size=_BODY_BYTES)
        application.router.add_post(self._path, self._receive)
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._address.host, self._address.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(_SECRET_HEADER, "").encode("utf-8", "replace")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=403)
        try:
            update = json.loads(await request.read())
        except (ValueError, RecursionError):
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
