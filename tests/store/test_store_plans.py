"""No statement reads a whole table that grows, however long the bot has been in use."""

from __future__ import annotations

from pathlib import Path

import aiohttp
from staff_support import deputy, press, write
from stage import Stage
from store.plans import Plans, fill

from bot.app.preparing import prepare
from bot.intake.parking import Parking
from bot.people import Receipt
from bot.settings import Address
from bot.store.database import Database
from sandbox import Fault, Group, ManualClock, Person, Topic

DAY = 86_400.0
# Statements that have to read a whole table, and why.
LAWFUL = {
    "FROM parked ORDER BY parked.id": "a start takes up everything that was put aside, in its order",
    "SELECT DISTINCT substr(staff.person": "a start asks which keys are in use",
    "SELECT DISTINCT substr(parked.": "the same",
    "person FROM staff WHERE staff.person IS NOT NULL": "and tries them",
    "SELECT parked.channel, parked.bot, parked.event, parked.": "and tries them",
    "count(*) AS count_1 FROM parked": "metrics say how much is put aside",
    "count(*) AS count_1 FROM outbox": "metrics say how much waits",
    "IN (SELECT cases.id FROM cases WHERE cases.center =": "another group: all cases of the center move",
    "UPDATE cases SET topic=": "the same",
    "outbox.attempts > ": "every 30 s, only while a group refuses: whether anything of the queue was tried in vain",
    "SELECT cases.taken_at - cases.opened_at": "the last thirty of a center, in the order of the index",
}


async def talk(stage: Stage) -> tuple[Person, Topic]:
    """Opened, taken, answered, uncovered, shown as it comes, edited, covered by the clock."""
    child = stage.child("ru")
    topic = await stage.open_case(child, "первые слова")
    await press(stage, stage.lead, topic, "⏫")
    await press(stage, stage.lead, topic, "✋")
    answer = await write(stage, stage.lead, topic, "ответ")
    await stage.press(child, "👁")
    await stage.press(child, "▶️")
    await write(stage, stage.lead, topic, "второй ответ")
    await stage.act(stage.lead.edit, answer, "ответ, другими словами", chat=stage.group)
    await stage.type(child, "ещё")
    await write(stage, stage.colleague, topic, "заметка")
    await stage.later(16 * 60)
    return child, topic


async def endings(stage: Stage) -> None:
    """Hidden and back, closed, written again, reopened, kept and shredded."""
    child, topic = await talk(stage)
    await stage.type(child, "/hide")
    await stage.type(child, "я снова тут")
    await stage.press(child, "✅")
    await stage.drained()
    await press(stage, stage.lead, topic, "✅")
    await press(stage, stage.lead, topic, "✋")
    await press(stage, stage.lead, topic, "✅")
    await stage.later(2 * DAY)
    await stage.later(90 * DAY)


async def alarms(stage: Stage) -> None:
    """🆘 and 🤫; a draft that goes nowhere."""
    child = stage.child("kk")
    await stage.act(child.start)
    await stage.press(child, "🆘")
    await stage.press(child, "💬")
    await stage.type(child, "тез келіңіздер")
    silent = stage.child("kk")
    await stage.act(silent.start)
    await stage.press(silent, "🆘")
    await stage.press(silent, "🤫")
    drafted = stage.child("ru")
    await stage.type(drafted, "мама")
    await stage.press(drafted, "✖️")
    await stage.drained()


async def comings_and_goings(stage: Stage) -> None:
    """Staff come, take and leave; rights go and come back; a topic goes; the group becomes another one."""
    holder = await deputy(stage)
    child = stage.child("ru")
    topic = await stage.open_case(child, "слова")
    await press(stage, holder, topic, "✋")
    stage.group.remove_member(holder, status="left")
    await stage.drained()
    stage.group.add_bot(status="member")
    await stage.drained()
    await stage.type(child, "слышно?")
    stage.group.add_bot()
    await stage.drained()
    stage.group.delete_topic(stage.thread(topic))
    await stage.type(child, "а теперь?")
    await stage.drained()
    other: Group = stage.sandbox.add_group("Other")
    other.add_member(stage.lead, status="creator")
    other.add_bot()
    assert stage.parts is not None
    async with stage.parts.store.database.write() as connection:
        code = await stage.parts.store.desk.links.invite(connection, "almaty")
    await stage.type(stage.lead, f"/link {code}", chat=other)
    await stage.drained()


async def refusals(stage: Stage) -> None:
    """Telegram refuses a topic, asks to wait, takes texts without an answer; what rests is sent again."""
    assert stage.program is not None
    child = stage.child("ru")
    refusal = Fault("createForumTopic", status=400, description="Bad Request: TOPICS_TOO_MUCH", times=2)
    stage.sandbox.faults.add(refusal)
    await stage.act(child.start)
    await stage.press(child, "💬")
    await stage.press(child, "⏭")
    await stage.type(child, "первые слова")
    await stage.drained()
    await stage.program.groups.look()
    await stage.later(60)
    await stage.later(60)
    [topic] = [found for found in stage.topics if any("первые слова" in text for text in stage.texts(found))]
    for fault in (
        Fault(chat=stage.group.id, retry_after=90),
        Fault("sendMessage", chat=stage.group.id, thread=stage.thread(topic), effect=True, drop=True, times=2),
    ):
        stage.sandbox.faults.add(fault)
        await stage.type(child, "слышно?")
        await stage.drained()
        await stage.later(91)
        await stage.later(31)
    await stage.press(stage.lead, "📨", chat=stage.group)
    await stage.drained()


async def machinery(stage: Stage) -> None:
    """A start, a purge, the questions of whoever runs the bot, and what is put aside."""
    assert stage.parts is not None
    assert stage.program is not None
    store = stage.parts.store
    await prepare(store, stage.settings)
    operations = stage.program._operations
    assert operations is not None
    for path in ("readyz", "metrics"):
        async with aiohttp.ClientSession() as session:
            await (await session.get(f"http://127.0.0.1:{operations.port}/{path}")).text()
    parking = Parking(store.database, store.vault, store.clock)
    receipt = Receipt("telegram", 42, 1)
    await parking.park([])
    await parking.all()
    await parking.orphaned([])
    await parking.claim(receipt)
    await parking.renew()
    await parking.release(receipt)
    await parking.leave()
    stage.parts.worker._looks_at = 0.0
    await stage.parts.worker.look()


WHOLE = (
    "SELECT id FROM cases WHERE route = 'x'",
    "SELECT id FROM cases AS other WHERE route = 'x' LIMIT 5",
    "SELECT min(at) FROM outbox",
    "SELECT count(*) FROM outbox WHERE state = 'queued'",
    "SELECT id FROM outbox WHERE at > 1 ORDER BY id LIMIT 1",
    "UPDATE messages SET shown = false WHERE staff = 'x'",
    "DELETE FROM texts WHERE at < 1",
    "SELECT id FROM cases WHERE center = 'almaty' ORDER BY opened_at DESC",
)
PART = (
    "SELECT at FROM outbox ORDER BY id LIMIT 1",
    "SELECT min(due_at) FROM deadlines",
    "SELECT alias FROM cases WHERE state IN ('waiting', 'taken')",
    "SELECT id FROM centers WHERE ready",
)


async def test_what_counts_as_reading_a_whole_table(database_url: str) -> None:
    database = Database(database_url)
    async with database.write() as connection:
        await fill(connection)
        found = await Plans(dict.fromkeys((*WHOLE, *PART), ())).scans(connection)
    await database.close()
    assert list(found) == list(WHOLE)


async def test_no_statement_reads_a_whole_table_that_grows(tmp_path: Path, database_url: str) -> None:
    plans = Plans()
    address = Address("127.0.0.1", 0)
    with plans.listening():
        # Off unless it is set; port 0 takes a free one.
        async with Stage.open(tmp_path, url=database_url, clock=ManualClock(), ops_listen=address) as stage:
            for story in (endings, alarms, refusals, comings_and_goings, machinery):
                await story(stage)
            await stage.later(91 * DAY)
            await stage.stop_bot()
            assert stage.parts is not None
            async with stage.parts.store.database.write() as connection:
                seen = Plans(dict(plans.seen))
                await fill(connection)
                found = await seen.scans(connection)
    unlawful = {said: lines for said, lines in found.items() if not any(part in said for part in LAWFUL)}
    assert len(seen.seen) > 80
    assert unlawful == {}, "\n\n".join(f"{said}\n    {lines}" for said, lines in unlawful.items())
