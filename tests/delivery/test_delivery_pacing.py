"""Budgets with a clock that only the test moves: Telegram's limits are never passed, red has its reserve."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.pacing import GROUP_PER_MINUTE, GROUP_RESERVE, TOTAL_PER_SECOND, Pacing
from sandbox import ManualClock

GROUP, OTHER, PERSON = "group:almaty", "group:astana", "private:1"


def send(pacing: Pacing, clock: ManualClock, chat: str, cost: int = 1, *, urgent: bool = False) -> bool:
    if pacing.ready_at(chat, cost, clock.now(), urgent=urgent) > clock.now():
        return False
    pacing.spend(chat, cost)
    return True


def test_a_group_takes_what_telegram_allows_and_a_reserve_is_kept_for_red() -> None:
    clock = ManualClock()
    pacing = Pacing(clock, on=True)
    plain = sum(send(pacing, clock, GROUP) for _ in range(30))
    red = sum(send(pacing, clock, GROUP, urgent=True) for _ in range(30))
    assert (plain, red) == (GROUP_PER_MINUTE - GROUP_RESERVE, GROUP_RESERVE)
    assert send(pacing, clock, OTHER), "another group has a budget of its own"
    assert 60 <= pacing.ready_at(GROUP, 1, clock.now(), urgent=True) - clock.now() <= 62
    clock.advance(62)
    assert send(pacing, clock, GROUP)


def test_a_person_gets_one_a_second() -> None:
    clock = ManualClock()
    pacing = Pacing(clock, on=True)
    assert send(pacing, clock, PERSON)
    assert not send(pacing, clock, PERSON)
    clock.advance(1.1)
    assert send(pacing, clock, PERSON)


def test_thirty_a_second_in_all() -> None:
    clock = ManualClock()
    pacing = Pacing(clock, on=True)
    assert sum(send(pacing, clock, f"private:{number}") for number in range(100)) == TOTAL_PER_SECOND
    clock.advance(1.1)
    assert send(pacing, clock, "private:100")


def test_what_costs_nothing_waits_for_nothing_but_a_hold() -> None:
    clock = ManualClock()
    pacing = Pacing(clock, on=True)
    while send(pacing, clock, GROUP, urgent=True):
        pass
    assert pacing.ready_at(GROUP, 0, clock.now(), urgent=False) <= clock.now()
    pacing.hold(GROUP, 100)
    assert pacing.ready_at(GROUP, 0, clock.now(), urgent=True) == clock.now() + 100


def test_a_hold_is_for_one_chat_and_is_never_shortened() -> None:
    clock = ManualClock()
    for pacing in (Pacing(clock, on=True), Pacing(clock, on=False)):
        pacing.hold(GROUP, 3600)
        pacing.hold(GROUP, 5)
        assert pacing.ready_at(GROUP, 1, clock.now(), urgent=True) == clock.now() + 3600
        assert pacing.ready_at(OTHER, 1, clock.now(), urgent=False) <= clock.now()
    clock.advance(3600)
    assert pacing.ready_at(GROUP, 1, clock.now(), urgent=False) <= clock.now()


def test_off_means_no_budget() -> None:
    clock = ManualClock()
    pacing = Pacing(clock, on=False)
    assert all(send(pacing, clock, GROUP) for _ in range(100))


CALLS = st.lists(
    st.tuples(
        st.sampled_from([GROUP, OTHER, PERSON, "private:2"]),
        st.sampled_from([0, 1, 1, 1, 2, 3]),
        st.booleans(),
        st.floats(min_value=0, max_value=20),
    ),
    max_size=150,
)


@given(CALLS)
def test_no_window_holds_more_than_telegram_allows(calls: list[tuple[str, int, bool, float]]) -> None:
    """Whoever waits until `ready_at` may go then, and no limit is passed, however calls fall."""
    clock = ManualClock()
    pacing = Pacing(clock, on=True)
    made: dict[str, list[float]] = {}
    for chat, wanted, urgent, pause in calls:
        cost = min(wanted, 1) if chat.startswith("private:") else wanted
        wait = pacing.ready_at(chat, cost, clock.now(), urgent=urgent) - clock.now()
        assert wait < 70
        # A clock of floats may stop a hair before the time that was named.
        clock.advance(max(wait, 0.0) + 1e-6)
        assert send(pacing, clock, chat, cost, urgent=urgent)
        made.setdefault(chat, []).extend([clock.now()] * cost)
        clock.advance(pause)
    for chat, times in made.items():
        seconds, limit = (60.0, GROUP_PER_MINUTE) if chat.startswith("group:") else (1.0, 1)
        assert all(later - earlier >= seconds for earlier, later in zip(times, times[limit:], strict=False))
    everything = sorted(time for times in made.values() for time in times)
    assert all(
        later - earlier >= 1.0 for earlier, later in zip(everything, everything[TOTAL_PER_SECOND:], strict=False)
    )
