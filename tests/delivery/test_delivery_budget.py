"""What was decided and then didn't leave uses up nothing of what a group may get in a minute."""

from __future__ import annotations

from pathlib import Path

from delivery.test_delivery_waiting import always, drained, row
from yard import Yard

from bot.delivery.pacing import GROUP_PER_MINUTE, MINUTE, Pacing
from bot.delivery.waiting import Waiting
from sandbox import Limits


async def test_what_could_not_go_is_not_counted(tmp_path: Path) -> None:
    """Alarms stand before a group without rights and are looked at again and again. As soon as the rights are back they
    go, without waiting for a minute in which nothing was sent."""
    async with Yard.open(tmp_path, pacing="on") as yard:
        yard.sandbox.limits = Limits()
        desk, database = yard.store.desk, yard.store.database
        async with database.write() as connection:
            await desk.links.set_ready(connection, "almaty", False)
        for _ in range(8):
            await yard.case(yard.person(), "red")
        for _ in range(4):
            await yard.pump()
            yard.clock.advance(5)
        async with database.write() as connection:
            await desk.links.set_ready(connection, "almaty", True)
            desk.outbox.open(connection, "almaty")
        await yard.pump()
        assert len([message for message in yard.group.general if "🔴" in message.text]) == 8
        assert not [call for call in yard.sandbox.calls if call.code == 429]


def crowded() -> Waiting:
    """More alarms than a group may get in a minute."""
    waiting = Waiting(Pacing(on=True))
    for number in range(GROUP_PER_MINUTE + 5):
        waiting.add(row(number, f"case{number}", red=True, kind="alert"), 0.0)
    return waiting


def test_who_found_no_room_beside_what_stayed_looks_again() -> None:
    waiting = crowded()
    chosen, _ = waiting.next(0.0, always)
    assert len(chosen) == GROUP_PER_MINUTE
    for one in chosen[1:]:
        waiting.back(one.stream, 0.0)
    waiting.sent_off(chosen, chosen[:1], 0.0, 0.0)
    assert len(drained(waiting, 0.0)) == GROUP_PER_MINUTE - 1


def test_a_minute_counts_from_when_something_left() -> None:
    """A database that is slow lies between the decision and the call."""
    waiting = crowded()
    chosen, _ = waiting.next(0.0, always)
    waiting.sent_off(chosen, chosen, 0.0, 5.0)
    assert drained(waiting, MINUTE + 4) == []
    assert len(drained(waiting, MINUTE + 5)) == 5
