"""For whoever runs the bot: is it alive, is it ready, and how much waits. No names, no ids, no texts.

`/healthz` answers while the process does; `/readyz` 503 while the database or Telegram is away, or while what
should have been sent has not been (bot.app.selfwatch);
`/metrics` is Prometheus' text form.
"""

from __future__ import annotations

from collections.abc import Callable

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest
from sqlalchemy import func, select

from bot.clock import Clock
from bot.settings import Address
from bot.store.database import Database, StoreUnavailable
from bot.store.tables import cases, centers, outbox, parked

_STATES = ("waiting", "taken", "closed")


class Operations:
    """Listens on `address`. `reached`: seconds since Telegram last answered, None: never. `released` answers what
    readiness says of the texts; they stop nothing, because an operator decides what goes live. `troubles` answers
    what the bot finds wrong with itself, a line each."""

    def __init__(
        self,
        address: Address,
        database: Database,
        clock: Clock,
        reached: Callable[[], float | None],
        released: Callable[[], str],
        troubles: Callable[[], list[str]],
    ) -> None:
        self._address = address
        self._database = database
        self._clock = clock
        self._reached = reached
        self._released = released
        self._troubles = troubles
        self._runner: web.AppRunner | None = None
        self.port = address.port
        self._registry = CollectorRegistry()
        self._cases = self._gauge("qorgan_cases", "Cases by state", "state")
        self._outbox = self._gauge("qorgan_outbox_rows", "Rows that wait to be delivered")
        self._oldest = self._gauge("qorgan_outbox_oldest_seconds", "Age of the oldest of them")
        self._parked = self._gauge("qorgan_parked_updates", "Updates that were put aside unfinished")
        self._groups = self._gauge("qorgan_groups_ready", "Linked staff groups in which the bot can work")

    def _gauge(self, name: str, text: str, *labels: str) -> Gauge:
        return Gauge(name, text, labels, registry=self._registry)

    async def start(self) -> None:
        """Raises OSError when the address can't be listened on."""
        application = web.Application()
        application.router.add_get("/healthz", self._healthz)
        application.router.add_get("/readyz", self._readyz)
        application.router.add_get("/metrics", self._metrics)
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, self._address.host, self._address.port).start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _healthz(self, _request: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def _readyz(self, _request: web.Request) -> web.Response:
        problems = self._troubles()
        reached = self._reached()
        if reached is None or reached > 120:
            problems.append("Telegram has not answered for two minutes")
        try:
            async with self._database.read() as connection:
                ready = await connection.scalar(select(func.count()).where(centers.c.ready))
        except StoreUnavailable:
            problems.append("the database doesn't answer")
        else:
            if not ready:
                problems.append("no staff group is linked that the bot can work in")
        said = [*(problems or ["ready"]), *filter(None, [self._released()])]
        return web.Response(text="\n".join(said) + "\n", status=503 if problems else 200)

    async def _metrics(self, _request: web.Request) -> web.Response:
        try:
            await self._measure()
        except StoreUnavailable:
            return web.Response(text="the database doesn't answer\n", status=503)
        return web.Response(body=generate_latest(self._registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def _measure(self) -> None:
        async with self._database.read() as connection:
            kept = cases.c.state.in_(_STATES)  # shredded ones are for ever, and nobody asks how many
            counted = await connection.execute(select(cases.c.state, func.count()).where(kept).group_by(cases.c.state))
            found: dict[str, int] = {row[0]: row[1] for row in counted}
            rows = await connection.scalar(select(func.count()).select_from(outbox))
            oldest = await connection.scalar(select(outbox.c.at).order_by(outbox.c.id).limit(1))
            put_aside = await connection.scalar(select(func.count()).select_from(parked))
            ready = await connection.scalar(select(func.count()).where(centers.c.ready))
        for state in _STATES:
            self._cases.labels(state).set(found.get(state, 0))
        self._outbox.set(rows or 0)
        self._oldest.set(0 if oldest is None else max(0.0, self._clock.now() - oldest))
        self._parked.set(put_aside or 0)
        self._groups.set(ready or 0)
