"""The running bot watches itself: what should have gone long ago, and parts that have stopped looking, are said in
the log, by `/readyz`, and in the staff's General as soon as that can be sent.

The measures are taken where a mistake would show, not where it would be made: a row counts as late when its chat's
budget was not used at all meanwhile, whatever the delivery believes of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from bot.clock import Clock
from bot.delivery.letters import GroupNotice
from bot.delivery.outbox import Outbox
from bot.delivery.worker import OVERDUE_ALERT_SECONDS, DeliveryWorker
from bot.logs import get_logger
from bot.store.database import Database, StoreUnavailable

# A part that has not looked for so long has stopped.
SILENT_SECONDS = 60.0
WATCH_SECONDS = 5.0

log = get_logger("watch")

_SAY: dict[str, Callable[[float], None]] = {
    "delivery_overdue": lambda seconds: log.error("delivery_overdue", seconds=seconds),
    "alert_overdue": lambda seconds: log.error("alert_overdue", seconds=seconds),
    "delivery_silent": lambda seconds: log.error("delivery_silent", seconds=seconds),
    "keeper_silent": lambda seconds: log.error("keeper_silent", seconds=seconds),
}


class SelfWatch:
    """`kept_at`: when the keeper last looked, on the monotonic clock."""

    def __init__(
        self,
        worker: DeliveryWorker,
        outbox: Outbox,
        database: Database,
        clock: Clock,
        kept_at: Callable[[], float],
    ) -> None:
        self._worker = worker
        self._outbox = outbox
        self._database = database
        self._clock = clock
        self._kept_at = kept_at
        self._logged: set[str] = set()
        self._told: set[str] = set()

    def problems(self) -> list[str]:
        """What is wrong now, each in a line that begins with what it is; empty: nothing."""
        return [line for _, line, _ in self._found()]

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(WATCH_SECONDS)

    async def look(self) -> None:
        """Logs what is wrong, once as long as it lasts, and has the centers told that it concerns."""
        found = self._found()
        for event, _, seconds in found:
            if event not in self._logged:
                _SAY[event](seconds)
        self._logged = {event for event, _, _ in found}
        late = self._worker.late_centers()
        for center in sorted(late - self._told):
            try:
                async with self._database.write() as connection:
                    await self._outbox.put(connection, GroupNotice("staff-late"), center=center)
                self._told.add(center)
            except StoreUnavailable:
                return
        self._told &= late

    def _found(self) -> list[tuple[str, str, float]]:
        """Event of the log, line, seconds."""
        now = self._clock.monotonic()
        found = []
        overdue, alert = self._worker.trouble()
        if overdue:
            oldest = max(now - row.since for row in overdue)
            line = f"delivery: {len(overdue)} messages wait although nothing holds them back"
            found.append(("delivery_overdue", line, oldest))
        if alert > OVERDUE_ALERT_SECONDS:
            found.append(("alert_overdue", f"delivery: an alert has waited for {alert:.0f} seconds", alert))
        for event, name, looked_at in (
            ("delivery_silent", "delivery", self._worker.looked_at),
            ("keeper_silent", "keeper", self._kept_at()),
        ):
            silence = now - looked_at
            if silence > SILENT_SECONDS:
                found.append((event, f"{name}: has not looked for {silence:.0f} seconds", silence))
        return found
