"""Who had a case and is no longer there: it waits again, and everybody who works can take it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text as sql
from staff_support import answers, deputy, kept, lines, press, said, state_of, summary, toast, write
from stage import Stage

from sandbox import Fault, ManualClock, Person, Topic


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with Stage.open(tmp_path, clock=ManualClock(1_700_000_000)) as opened:
        yield opened


async def taken(stage: Stage) -> tuple[Person, Topic, Person]:
    """A child with a case that a deputy has; the lead is known as well."""
    holder = await deputy(stage)
    child = stage.child("ru")
    topic = await stage.open_case(child, "первые слова")
    await press(stage, stage.lead, topic, "⏫")
    await press(stage, holder, topic, "✋")
    return child, topic, holder


def name_of(stage: Stage, number: int) -> str:
    assert stage.parts is not None
    return stage.parts.store.desk.aliases.duty_name(number, "ru")


def waits(stage: Stage, topic: Topic) -> bool:
    return said(stage, "staff-state-waiting") in summary(topic).text


@pytest.mark.parametrize("how", ["left", "kicked"])
async def test_when_a_holder_goes_their_cases_wait_again(tmp_path: Path, database_url: str, how: str) -> None:
    async with Stage.open(tmp_path, url=database_url) as stage:
        child, topic, holder = await taken(stage)
        second = await stage.open_case(stage.child("ru"), "другой ребёнок")
        other = await stage.open_case(stage.child("ru"), "третий ребёнок")
        await press(stage, holder, second, "✋")
        await press(stage, stage.lead, other, "✋")
        assert child.screen is not None
        assert name_of(stage, 1) in child.screen.text
        stage.group.remove_member(holder, status=how)
        await stage.drained()
        for left in (topic, second):
            assert waits(stage, left)
            assert answers(left).count(said(stage, "staff-taker-left", name=name_of(stage, 1))) == 1
        assert not waits(stage, other)
        assert name_of(stage, 1) not in child.screen.text
        text = stage.dialogs.screen("waiting", "ru", center="Центр Алматы", count=1).text
        assert child.screen.text == text
        assert await press(stage, stage.lead, topic, "✋") == said(stage, "toast-taken")
        assert name_of(stage, 0) in child.screen.text
        await write(stage, stage.lead, topic, "теперь я с вами")
        assert lines(stage, child) == 1
        assert stage.parts is not None
        async with stage.parts.store.database.read() as connection:
            rows = (await connection.execute(sql("SELECT actor, what FROM events WHERE what = 'released'"))).all()
        assert [tuple(row) for row in rows] == [(name_of(stage, 1), "released")] * 2


async def test_a_departure_that_nobody_reported_shows_at_the_next_take(stage: Stage) -> None:
    child, topic, holder = await taken(stage)
    stage.group.members[holder.id].status = "left"
    await stage.later(61)
    stage.sandbox.faults.add(Fault(method="getChatMember", status=500, description="Internal Server Error"))
    assert await press(stage, stage.lead, topic, "✋") == said(stage, "toast-refused")
    assert await press(stage, stage.lead, topic, "✋") == said(stage, "toast-taken")
    assert said(stage, "staff-taker-left", name=name_of(stage, 1)) in answers(topic)
    assert child.screen is not None
    assert name_of(stage, 0) in child.screen.text


async def test_a_holder_who_is_there_keeps_the_case_and_so_does_one_who_can_not_be_checked(stage: Stage) -> None:
    _, topic, _ = await taken(stage)
    told = said(stage, "toast-taken-by", name=name_of(stage, 1))
    assert await press(stage, stage.lead, topic, "✋") == told
    await stage.later(61)
    # The lead's own standing is asked for first.
    await press(stage, stage.lead, topic, "⏫")
    for status, description in ((500, "Internal Server Error"), (400, "Bad Request: member list is inaccessible")):
        stage.sandbox.faults.add(Fault(method="getChatMember", status=status, description=description))
        assert await press(stage, stage.lead, topic, "✋") == told
    assert await state_of(stage) == "taken"
    strange = "Bad Request: PARTICIPANT_ID_INVALID"
    stage.sandbox.faults.add(Fault(method="getChatMember", status=400, description=strange))
    assert await press(stage, stage.lead, topic, "✋") == said(stage, "toast-taken")


async def test_a_holder_who_may_no_longer_write_loses_the_case_at_their_own_press(stage: Stage) -> None:
    _, topic, holder = await taken(stage)
    stage.group.add_member(holder, status="restricted")
    await stage.settled()
    await stage.press(holder, "⏫", chat=stage.group, thread=stage.thread(topic))
    assert toast(holder) == said(stage, "toast-not-member")
    await stage.drained()
    assert await state_of(stage) == "waiting"
    assert waits(stage, topic)


async def test_an_old_message_of_a_holder_who_has_gone_gives_the_case_back(stage: Stage) -> None:
    child, topic, holder = await taken(stage)
    await stage.stop_bot()
    holder.send("слова, которые ждали", chat=stage.group, thread=stage.thread(topic))
    stage.group.members[holder.id].status = "left"
    assert stage.clock is not None
    stage.clock.advance(300)
    await stage.start_bot()
    await stage.drained()
    assert said(stage, "toast-not-member") in answers(topic)
    assert await state_of(stage) == "waiting"
    assert lines(stage, child) == 0
    assert await kept(stage, "staff") == []


async def test_who_comes_back_does_not_have_the_case_any_more(stage: Stage) -> None:
    child, topic, holder = await taken(stage)
    stage.group.remove_member(holder)
    stage.group.add_member(holder, status="administrator")
    await stage.drained()
    await write(stage, holder, topic, "я снова тут")
    assert lines(stage, child) == 0
    assert await press(stage, holder, topic, "✋") == said(stage, "toast-taken")
    assert answers(topic).count(said(stage, "staff-taker-left", name=name_of(stage, 1))) == 1


async def test_a_case_whose_holder_is_no_member_since_long_can_be_taken(stage: Stage) -> None:
    """As a version left it that didn't give such cases back."""
    _, topic, _ = await taken(stage)
    assert stage.parts is not None
    async with stage.parts.store.database.write() as connection:
        await connection.execute(sql("UPDATE staff SET active = false, confirmed = false WHERE duty_name = 1"))
    assert await press(stage, stage.lead, topic, "✋") == said(stage, "toast-taken")
