"""A lease ends with its time, and with a clock that is set back it doesn't last for hours."""

from __future__ import annotations

from pathlib import Path

import pytest
from yard import Yard

from bot.events import Typed
from bot.intake.parking import LEASE_SECONDS, Parking
from bot.people import Receipt, Visitor


@pytest.mark.parametrize("hours", [0, -5])
async def test_what_a_dead_process_has_parked_is_taken_over(tmp_path: Path, database_url: str, hours: int) -> None:
    async with Yard.open(tmp_path, url=database_url) as yard:
        store = yard.store
        dead, living = (Parking(store.database, store.vault, store.clock) for _ in range(2))
        receipt = Receipt("telegram", 42, 7)
        await dead.park([Typed(receipt, Visitor("telegram", 5, "ru"), 3, "помогите", "", False)])
        assert await living.orphaned(()) == []
        assert await living.claim(receipt) == LEASE_SECONDS
        yard.clock.set_wall(hours * 3600)
        if not hours:
            yard.clock.advance(LEASE_SECONDS)
        assert [event.receipt for event in await living.orphaned(())] == [receipt]
        assert await living.claim(receipt) == 0
