"""The promises that everything else rests on, by `qorgan run` on its defaults and the real clock, against
Telegram's limits. Each test has a center of its own, so that one group's budget is not spent by another test."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from earnest.house import QUIET_SECONDS, House, show
from forge import Forge

shared = pytest.mark.asyncio(loop_scope="module")
# A loop that never waits uses most of a processor, one that waits a millisecond a fifth of it.
IDLE_SHARE = 0.15


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory, forge: Forge) -> AsyncIterator[House]:
    async with House.open(tmp_path_factory.mktemp("earnest"), forge) as house:
        yield house


@shared
async def test_a_group_is_linked_by_its_code(house: House) -> None:
    await house.link(0)
    assert any("Center 0" in message.text for message in house.groups[0].general if message.sender == "bot")


@shared
async def test_a_red_alert_makes_a_sound_in_general(house: House) -> None:
    _, alert = await house.alarm(1)
    assert not alert.silent
    assert not alert.thread


@shared
async def test_words_reach_the_topic(house: House) -> None:
    person, _ = await house.alarm(2)
    began = time.monotonic()
    person.send("он за дверью")
    await house.until(lambda: house.in_topics(2, "он за дверью"))
    show(f"words to the topic: {time.monotonic() - began:.2f} s")


@shared
async def test_an_answer_comes_covered_without_a_sound_and_opens_at_the_press(house: House) -> None:
    person, thread = await house.talk(3)
    covered = await house.answer(3, person, thread, "я рядом, вы правильно сделали")
    assert "я рядом" not in covered.text
    assert covered.silent
    person.press("👁", covered)
    await house.until(lambda: any("я рядом" in message.text for message in person.messages))
    assert house.refused() == []


@shared
async def test_words_sent_just_before_a_kill_are_not_lost(house: House) -> None:
    person, _ = await house.alarm(4)
    person.send("начало")
    await house.until(lambda: house.in_topics(4, "начало"))
    for words in ("раз", "два"):
        person.send(words)
    await house.kill()
    began = time.monotonic()
    await house.start()
    await house.until(lambda: house.in_topics(4, "раз") and house.in_topics(4, "два"))
    show(f"words over a kill: {time.monotonic() - began:.2f} s")


@shared
async def test_ten_red_cases_at_once_meet_no_limit_of_telegram(house: House) -> None:
    """Alerts and topics alone are all that a group may get in a minute, and it has just been told that it is linked."""
    await house.link(5)
    people = [await house.child(5) for _ in range(10)]
    # Their screens are no part of it: those of one second can be more than Telegram takes.
    await house.quiet(people[-1].id)
    for person in people:
        person.press("💬")
        person.send("он за дверью")
    await house.until(lambda: len(house.alerts(5)) >= len(people) / 2)
    await house.quiet(house.groups[5].id)
    show(f"ten red cases at once: {len(house.alerts(5))} alerts in the first seconds")
    assert house.refused() == []


@shared
async def test_with_nothing_to_do_it_does_not_spin(house: House) -> None:
    shares: list[float] = []
    # Not the first rest, perhaps: a bot that has just started has things to do. Time has to pass, it is measured.
    while (not shares or shares[-1] > IDLE_SHARE) and len(shares) < 5:
        before, began = house.processor_seconds(), time.monotonic()
        await asyncio.sleep(QUIET_SECONDS)
        shares.append((house.processor_seconds() - before) / (time.monotonic() - began))
    show(f"idle: {shares[-1]:.1%} of a processor")
    assert min(shares) <= IDLE_SHARE


@shared
async def test_sigterm_ends_it_well(house: House) -> None:
    assert await house.terminate() == 0
    await house.start()
