"""What was decided and then didn't leave uses up nothing of what a group may get in a minute."""

from __future__ import annotations

from pathlib import Path

from yard import Yard

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
