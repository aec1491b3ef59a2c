"""Order: a topic shows a person's texts in order, verbatim, none lost, whatever goes wrong in between."""

from __future__ import annotations

import asyncio
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from yard import Yard

from bot.cases.model import Case
from bot.delivery.letters import Notice
from bot.delivery.pacing import GROUP_PER_MINUTE
from bot.store.tables import outbox
from sandbox import Fault, Limits
from sandbox.text import units

FAULTS: dict[str, dict[str, Any]] = {
    "throttled": {"retry_after": 3},
    "refused": {"status": 502, "description": "Bad Gateway"},
    "before": {"drop": True},
    "after": {"drop": True, "effect": True},
    "garbage": {"garbage": b"{", "effect": True},
}
UNKNOWN = frozenset(("refused", "before", "after", "garbage", "crash"))


def long_text(token: str, filling: str, length: int) -> str:
    text = token + " "
    while units(text) + units(filling) <= length:
        text += filling
    return text + "."


PERSONS = st.integers(0, 1)
STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("text"),
            PERSONS,
            st.sampled_from(["а", "😀", "👩‍👩‍👧 ", "x\ny "]),
            st.sampled_from([20, 1500, 4094]),
        ),
        st.tuples(st.just("text"), PERSONS, st.just("а"), st.just(20)),
        st.tuples(st.just("edit"), PERSONS, st.just("ж"), st.sampled_from([20, 4094])),
        st.tuples(st.just("pump")),
        st.tuples(st.just("fault"), st.sampled_from(sorted(FAULTS)), st.integers(1, 3)),
        st.tuples(st.just("advance"), st.floats(0, 30)),
        st.tuples(st.just("crash")),
    ),
    min_size=8,
    max_size=25,
)


class Scene:
    """Does the steps, and remembers what must be seen at the end."""

    def __init__(self, yard: Yard) -> None:
        self.yard = yard
        self.cases: list[Case] = []
        self.expected: list[list[str]] = [[], []]
        self.newest: list[int] = [0, 0]
        self.unknown = False
        self.versions: dict[int, int] = {}
        self.number = 0
        self.rested: set[tuple[Any, Any]] = set()
        self.places: dict[str, tuple[int, int]] = {}  # the text and version that a token came as

    async def open(self) -> None:
        self.cases = [await self.yard.case(self.yard.person()) for _ in range(2)]

    async def do(self, step: tuple[Any, ...]) -> None:
        kind, *rest = step
        self.unknown |= kind in UNKNOWN or (kind == "fault" and rest[0] in UNKNOWN)
        if kind == "pump":
            await self.yard.pump()
        elif kind == "advance":
            self.yard.clock.advance(rest[0])
        elif kind == "crash":
            await self.yard.crash()
        elif kind == "fault":
            self.yard.sandbox.faults.add(Fault(chat=self.yard.group.id, times=rest[1], **FAULTS[rest[0]]))
        else:
            await self.write(kind, *rest)

    async def write(self, kind: str, who: int, filling: str, length: int) -> None:
        self.number += 1
        text = long_text(f"[{self.number}]", filling, length)
        if kind == "text" or not self.newest[who]:
            self.newest[who] = await self.yard.hear(self.cases[who], text)
            self.expected[who].append(text)
            self.versions[self.newest[who]] = 1
        else:
            await self.yard.revise(self.cases[who], self.newest[who], text)
            self.expected[who].append(f"исправлено: {text}")
            self.versions[self.newest[who]] += 1
        place = (self.newest[who], self.versions[self.newest[who]])
        self.places[f"[{self.number}]"] = place

    async def send_again(self) -> None:
        """Somebody presses 📨 below each text that may not have arrived; it comes then, out of its order."""
        while True:
            await self.yard.empty(resting=True)
            desk, database = self.yard.store.desk, self.yard.store.database
            async with database.write() as connection:
                resting = (await connection.execute(select(outbox).where(outbox.c.state == "resting"))).all()
                for row in resting:
                    await desk.outbox.again(connection, row.id, "almaty")
                    self.rested.add((row.message, json.loads(row.payload).get("version")))
            if not resting:
                return

    async def check(self) -> None:
        for case, expected in zip(self.cases, self.expected, strict=True):
            topic = await self.yard.topic(case)
            assert topic is not None
            shown = [m.text for m in topic.messages if m.deleted is None and not m.service][1:]
            assert all(units(text) <= 4096 for text in shown)
            self.check_order("\n".join(shown), expected)

    def check_order(self, shown: str, expected: list[str]) -> None:
        at = -1
        for text in expected:
            assert text[: text.index("]") + 1] in shown, f"lost: {text[:30]!r}"
        expected = [text for text in expected if self.places[_token(text)] not in self.rested]
        for text in expected:
            # An edit of the greatest length needs two messages.
            found = shown.find(text if text in shown else text[:4000], at + 1)
            assert found > at, f"lost or out of order: {text[:30]!r}"
            if not self.unknown:
                token = _token(text)
                assert shown.count(token) == 1, f"doubled without need: {token}"
                at = found
        firsts = [shown.index(text[: text.index("]") + 1]) for text in expected]
        assert firsts == sorted(firsts)


def _token(text: str) -> str:
    return text[: text.index("]") + 1].removeprefix("исправлено: ")


# Without making failures smaller: an example takes a second.
@settings(max_examples=20, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(st.booleans(), STEPS)
def test_a_topic_shows_all_texts_in_order(begun: bool, steps: list[tuple[Any, ...]]) -> None:
    async def example() -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with Yard.open(Path(folder)) as yard:
                scene = Scene(yard)
                await scene.open()
                if begun:
                    await yard.empty()
                for step in steps:
                    await scene.do(step)
                yard.sandbox.faults.clear()
                await scene.send_again()
                await scene.check()

    asyncio.run(example())


async def test_held_back_texts_become_one_message_of_one_person(tmp_path: Path) -> None:
    async with Yard.open(tmp_path) as yard:
        one, two = [await yard.case(yard.person()) for _ in range(2)]
        await yard.empty()
        for number in range(3):
            await yard.hear(one, f"раз {number}")
            await yard.hear(two, f"два {number}")
        await yard.empty()
        for case, word in ((one, "раз"), (two, "два")):
            assert (await texts(yard, case))[1:] == [f"{word} 0\n{word} 1\n{word} 2"]


async def test_nothing_is_joined_past_4096_units_nor_with_an_edit_or_a_notice(tmp_path: Path) -> None:
    async with Yard.open(tmp_path) as yard:
        case = await yard.case(yard.person())
        await yard.empty()
        full = "😀" * 2048
        await yard.hear(case, "до")
        message = await yard.hear(case, full)
        await yard.hear(case, "после")
        await yard.revise(case, message, "новое")
        await yard.hear(case, "ещё")
        async with yard.store.database.write() as connection:
            await yard.store.desk.outbox.put(connection, Notice("staff-hidden"), case=case)
        await yard.hear(case, "последнее")
        await yard.empty()
        shown = (await texts(yard, case))[1:]
        assert [*shown[:5], shown[6]] == ["до", full, "после", "исправлено: новое", "ещё", "последнее"]


async def texts(yard: Yard, case: Case) -> list[str]:
    topic = await yard.topic(case)
    assert topic is not None
    return [message.text for message in topic.messages if not message.service]


async def test_red_overtakes_between_topics_and_never_inside_one(tmp_path: Path) -> None:
    async with Yard.open(tmp_path) as yard:
        calm = await yard.case(yard.person())
        await yard.empty()
        await yard.hear(calm, "спокойное")
        red = await yard.case(yard.person(), "red")
        await yard.hear(red, "срочное")
        before = len(yard.sandbox.calls)
        await yard.empty()
        calls = [call for call in yard.sandbox.calls[before:] if call.chat == yard.group.id]
        assert calls[0].method == "sendMessage"
        assert calls[0].thread is None, "the alert of the red case, before the calm one's older text"
        assert "🔴" in str(calls[0].params["text"])
        own = [call.method for call in calls if call.thread == (await yard.topic(red)).id]  # type: ignore[union-attr]
        assert own[:2] == ["sendMessage", "sendMessage"], "the summary, then the words"
        assert "срочное" in (await texts(yard, red))[1]


async def test_red_alerts_go_at_once_although_calm_cases_have_used_the_minute(tmp_path: Path) -> None:
    """Seven amber cases and then three red ones in one group: every red alert is out before any time passes."""
    async with Yard.open(tmp_path, pacing="on") as yard:
        yard.sandbox.limits = Limits()
        for number in range(7):
            calm = await yard.case(yard.person(), "amber")
            await yard.hear(calm, f"спокойное {number}")
        await yard.pump()
        alerts = [message for message in yard.group.general if "🟠" in message.text]
        assert len(alerts) == 7
        reds = [await yard.case(yard.person(), "red") for _ in range(3)]
        await yard.pump()
        alerts = [message for message in yard.group.general if "🔴" in message.text]
        assert len(alerts) == 3
        assert not any(message.silent for message in alerts)
        # From the reserve comes as much as fits: topics one after the other, not all of one case.
        assert [bool(await yard.topic(red)) for red in reds] == [True, True, True]
        assert not [call for call in yard.sandbox.calls if call.code == 429]


async def test_many_texts_of_one_red_case_leave_room_for_the_next_ones_alert_and_topic(tmp_path: Path) -> None:
    async with Yard.open(tmp_path, pacing="on") as yard:
        yard.sandbox.limits = Limits()
        loud = await yard.case(yard.person(), "red")
        for number in range(130):
            await yard.hear(loud, f"{number} " + "а" * 3000)
        for _ in range(5):
            await yard.pump()
            yard.clock.advance(1)
        other = await yard.case(yard.person(), "red")
        await yard.pump()
        assert len([message for message in yard.group.general if "🔴" in message.text]) == 2
        assert await yard.topic(other) is not None
        assert not [call for call in yard.sandbox.calls if call.code == 429]


async def test_a_flood_in_one_group_keeps_no_other_waiting(tmp_path: Path, database_url: str) -> None:
    async with Yard.open(tmp_path, pacing="on", url=database_url) as yard:
        other = await yard.link("astana")
        for _ in range(230):
            await yard.case(yard.person())
        for _ in range(4):
            await yard.pump()
            yard.clock.advance(1)
        await yard.case(yard.person(), center="astana")
        for _ in range(3):
            await yard.pump()
            yard.clock.advance(1)
        assert [topic for topic in other.topics.values() if not topic.deleted]


@pytest.mark.parametrize("cases", [3, 12])
async def test_with_pacing_on_telegram_never_says_too_many(tmp_path: Path, cases: int) -> None:
    async with Yard.open(tmp_path, pacing="on") as yard:
        yard.sandbox.limits = Limits(private_per_second=2)
        open_cases = [await yard.case(yard.person()) for _ in range(cases)]
        for number in range(6):
            for case in open_cases:
                message = await yard.hear(case, f"текст {number}")
                if number % 2:
                    await yard.revise(case, message, f"правка {number}")
                await yard.answer(case, f"ответ {number}")
            await yard.pump()
            yard.clock.advance(0.4)
        await yard.empty(step=0.5, most=4000)
        refused = [call for call in yard.sandbox.calls if call.code == 429]
        assert refused == []
        counted = [c for c in yard.sandbox.calls if c.chat == yard.group.id and c.method != "setMessageReaction"]
        assert len(counted) > GROUP_PER_MINUTE
        for case in open_cases:
            shown = "\n".join(await texts(yard, case))
            assert [shown.index(f"текст {number}") for number in range(6)] == sorted(
                shown.index(f"текст {number}") for number in range(6)
            )
