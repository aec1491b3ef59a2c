"""The audit trail: whoever moves a case stands in it by their duty name, with what they did."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select
from stage import Stage

from bot.store.tables import events


async def trail(stage: Stage) -> list[tuple[str, str, str]]:
    """Who, what, and to what; the oldest first."""
    assert stage.parts is not None
    async with stage.parts.store.database.read() as connection:
        query = select(events.c.actor, events.c.what, events.c.detail).order_by(events.c.id)
        return [(row.actor, row.what, row.detail) for row in (await connection.execute(query)).all()]


async def test_every_act_of_a_case_is_in_its_trail(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child()
        topic = await stage.open_case(child)
        where = {"chat": stage.group, "thread": stage.thread(topic)}
        await stage.drained()
        known = await trail(stage)
        assert known == [("person", "opened", "write")]
        taker = name(stage)
        acts = [
            (child, "🚪", {}, ("person", "hidden", "")),
            (stage.lead, "✋", where, (taker, "taken", "")),
            (stage.lead, "⏫", where, (taker, "urgency", "amber")),
            (stage.lead, "⏫", where, (taker, "urgency", "red")),
            (stage.lead, "⏫", where, (taker, "urgency", "green")),
            (stage.lead, "✅", where, (taker, "closed", "")),
            (stage.lead, "✋", where, (taker, "taken", "")),
        ]
        for person, mark, place, row in acts:
            await stage.press(person, mark, **place)
            await stage.drained()
            known.append(row)
            assert await trail(stage) == known, mark


def name(stage: Stage) -> str:
    """The lead's duty name, as their center reads it."""
    assert stage.parts is not None
    return stage.parts.store.desk.aliases.duty_name(0, "ru")
