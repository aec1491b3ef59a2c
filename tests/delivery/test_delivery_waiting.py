"""Who goes next, decided in memory: order inside a stream, red first, round robin, nothing forgotten."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.letters import Alert, Mark, Rank, Relay, Summary
from bot.delivery.pacing import Pacing
from bot.delivery.waiting import Row, Waiting


def row(number: int, case: str, *, red: bool = False, center: str = "almaty", kind: str = "relay") -> Row:
    letter = {"relay": Relay(number), "alert": Alert(), "summary": Summary(), "mark": Mark(number)}[kind]
    return Row(number, case, center, letter.stream_of(case), letter, red)


def always(rank: Rank, chosen: int) -> bool:
    return True


def drained(waiting: Waiting, now: float) -> list[int]:
    """What goes at one moment when each call ends at once."""
    gone: list[int] = []
    while True:
        chosen, _ = waiting.next(now, always)
        if not chosen:
            return gone
        for one in chosen:
            gone.append(one.id)
            waiting.remove([one.id])
            waiting.back(one.stream, now)


def test_red_goes_first_and_alerts_before_all() -> None:
    waiting = Waiting(Pacing(on=False))
    for one in (row(1, "calm"), row(2, "hot", red=True), row(3, "hot", red=True, kind="alert"), row(4, "calm2")):
        waiting.add(one, 0.0)
    assert drained(waiting, 0.0) == [3, 2, 1, 4]


def test_a_row_with_a_red_one_behind_it_counts_as_red() -> None:
    waiting = Waiting(Pacing(on=False))
    for one in (row(1, "other"), row(2, "case"), row(3, "case", red=True)):
        waiting.add(one, 0.0)
    assert drained(waiting, 0.0)[0] == 2


def test_among_red_cases_the_budget_goes_round_robin() -> None:
    waiting = Waiting(Pacing(on=True))
    for number in range(30):
        waiting.add(row(number, "loud", red=True), 0.0)
    for number in range(100, 103):
        waiting.add(row(number, "quiet", red=True), 0.0)
    gone = drained(waiting, 1000.0)
    assert set(gone) >= {100, 101, 102}


def test_marks_wait_for_no_budget() -> None:
    waiting = Waiting(Pacing(on=True))
    for number in range(40):
        waiting.add(row(number, f"case{number}"), 0.0)
    drained(waiting, 1000.0)
    waiting.add(row(99, "case", kind="mark"), 1000.0)
    assert drained(waiting, 1000.0) == [99]


def test_a_blocked_stream_waits_for_its_opening_and_keeps_no_other_waiting() -> None:
    waiting = Waiting(Pacing(on=False))
    waiting.add(row(1, "one"), 0.0)
    waiting.add(row(2, "two"), 0.0)
    chosen, _ = waiting.next(0.0, always)
    waiting.block(chosen[0].stream)
    waiting.remove([2])
    waiting.back(chosen[1].stream, 0.0)
    assert drained(waiting, 100.0) == []
    waiting.open(100.0, lambda one: one.case_id == "one")
    assert drained(waiting, 100.0) == [1]


def test_a_moved_case_counts_for_its_new_center() -> None:
    waiting = Waiting(Pacing(on=True))
    for number in range(20):
        waiting.add(row(number, f"case{number}"), 0.0)
    drained(waiting, 1000.0)
    waiting.add(row(50, "moved"), 1000.0)
    assert drained(waiting, 1000.0) == []
    waiting.move("topic:moved", "astana", 1000.0)
    assert drained(waiting, 1000.0) == [50]


STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("add"),
            st.integers(0, 4),
            st.booleans(),
            st.sampled_from(["relay", "relay", "alert", "summary", "mark"]),
        ),
        st.tuples(st.just("next"), st.integers(1, 5)),
        st.tuples(st.just("done"), st.booleans()),
        st.tuples(st.just("sleep"), st.floats(0, 40)),
        st.tuples(st.just("block"), st.integers(0, 4)),
        st.tuples(st.just("open"), st.integers(0, 4)),
        st.tuples(st.just("hold"), st.floats(0, 90)),
    ),
    max_size=80,
)


@given(st.booleans(), STEPS)
def test_whatever_happens_everything_goes_once_and_in_order(paced: bool, steps: list[tuple[object, ...]]) -> None:
    pacing = Pacing(on=paced)
    waiting = Waiting(pacing)
    now, number = 1000.0, 0
    added: dict[str, list[int]] = {}
    gone: dict[str, list[int]] = {}
    under_way: list[Row] = []

    def end(one: Row, *, well: bool) -> None:
        if well:
            gone.setdefault(one.stream, []).append(one.id)
            waiting.remove([one.id])
        waiting.back(one.stream, now, 0.0 if well else 3.0)

    for step in steps:
        match step:
            case ("add", case, red, kind):
                number += 1
                one = row(number, f"case{case}", red=bool(red), kind=str(kind))
                added.setdefault(one.stream, []).append(number)
                waiting.add(one, now)
            case ("next", most):
                chosen, _ = waiting.next(now, lambda _, so_far, most=most: so_far < most)
                assert not {one.stream for one in chosen} & {one.stream for one in under_way}
                under_way += chosen
            case ("done", well) if under_way:
                end(under_way.pop(0), well=bool(well))
            case ("sleep", seconds):
                now += float(str(seconds))
            case ("block", case) if not any(one.stream == f"topic:case{case}" for one in under_way):
                waiting.block(f"topic:case{case}")
            case ("open", case):
                waiting.open(now, lambda one, case=case: one.case_id == f"case{case}")
            case ("hold", seconds):
                pacing.hold("group:almaty", float(str(seconds)), now)
    for one in under_way:
        end(one, well=True)
    waiting.open(now, lambda one: True)
    for _ in range(400):
        chosen, following = waiting.next(now, always)
        for one in chosen:
            end(one, well=True)
        if not chosen:
            if not len(waiting):
                break
            assert following is not None or waiting.ready(now), "something waits, and nothing will look at it"
            now = max(now, following or now) + 1e-6
    assert len(waiting) == 0
    assert gone == added
