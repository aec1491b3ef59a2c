"""Budgets with a clock that only the test moves: Telegram's limits are never passed, what is graver has its reserve."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.letters import Rank
from bot.delivery.pacing import GROUP_PER_MINUTE, GROUP_SHARE, TOTAL_PER_SECOND, Pacing
from sandbox import ManualClock

GROUP, OTHER, PERSON = "group:almaty", "group:astana", "private:1"


def send(pacing: Pacing, clock: ManualClock, chat: str, cost: int = 1, rank: Rank = Rank.PERSON) -> bool:
    now = clock.monotonic()
    if pacing.ready_at(chat, cost, now, rank) > now:
        return False
    pacing.spend(chat, cost, now)
    return True


def test_a_group_takes_what_telegram_allows_and_a_reserve_is_kept_for_what_is_graver() -> None:
    clock = ManualClock()
    pacing = Pacing(on=True)
    sent = {rank: sum(send(pacing, clock, GROUP, rank=rank) for _ in range(30)) for rank in reversed(Rank)}
    used = 0
    for rank in reversed(Rank):
        used += sent[rank]
        assert used == GROUP_SHARE[rank]
    assert used == GROUP_PER_MINUTE
    assert send(pacing, clock, OTHER), "another group has a budget of its own"
    assert 60 <= pacing.ready_at(GROUP, 1, clock.monotonic(), Rank.RED_ALERT) - clock.monotonic() <= 62
    clock.advance(62)
    assert send(pacing, clock, GROUP)


def test_a_person_gets_two_at_once_and_about_one_a_second() -> None:
    clock = ManualClock()
    pacing = Pacing(on=True)
    assert send(pacing, clock, PERSON, rank=Rank.UPKEEP)
    assert not send(pacing, clock, PERSON, rank=Rank.UPKEEP), "a board leaves room for an answer"
    assert send(pacing, clock, PERSON)
    assert not send(pacing, clock, PERSON)
    clock.advance(2.2)
    assert send(pacing, clock, PERSON)


def test_thirty_a_second_in_all_and_some_of_them_for_red() -> None:
    clock = ManualClock()
    pacing = Pacing(on=True)
    plain = sum(send(pacing, clock, f"private:{number}") for number in range(100))
    red = sum(send(pacing, clock, f"private:{number}", rank=Rank.RED) for number in range(100, 200))
    assert plain + red == TOTAL_PER_SECOND
    assert red > 0
    clock.advance(1.1)
    assert send(pacing, clock, "private:300")


def test_screens_wait_for_nothing_and_count_in_all() -> None:
    clock = ManualClock()
    pacing = Pacing(on=True)
    pacing.note(TOTAL_PER_SECOND, clock.monotonic())
    assert not send(pacing, clock, GROUP, rank=Rank.RED_ALERT)
    clock.advance(1.1)
    assert send(pacing, clock, GROUP, rank=Rank.RED_ALERT)


def test_what_costs_nothing_waits_for_nothing_but_a_hold() -> None:
    clock = ManualClock()
    pacing = Pacing(on=True)
    while send(pacing, clock, GROUP, rank=Rank.RED_ALERT):
        pass
    assert pacing.ready_at(GROUP, 0, clock.monotonic()) <= clock.monotonic()
    pacing.hold(GROUP, 100, clock.monotonic())
    assert pacing.ready_at(GROUP, 0, clock.monotonic(), Rank.RED_ALERT) == clock.monotonic() + 100


def test_a_hold_is_for_one_chat_and_is_never_shortened() -> None:
    clock = ManualClock()
    for pacing in (Pacing(on=True), Pacing(on=False)):
        pacing.hold(GROUP, 3600, clock.monotonic())
        pacing.hold(GROUP, 5, clock.monotonic())
        assert pacing.ready_at(GROUP, 1, clock.monotonic(), Rank.RED_ALERT) == clock.monotonic() + 3600
        assert pacing.ready_at(OTHER, 1, clock.monotonic()) <= clock.monotonic()
    clock.advance(3600)
    assert pacing.ready_at(GROUP, 1, clock.monotonic()) <= clock.monotonic()


def test_off_means_no_budget() -> None:
    clock = ManualClock()
    pacing = Pacing(on=False)
    assert all(send(pacing, clock, GROUP) for _ in range(100))


CALLS = st.lists(
    st.tuples(
        st.sampled_from([GROUP, OTHER, PERSON, "private:2"]),
        st.sampled_from([0, 1, 1, 1, 2, 3]),
        st.sampled_from(list(Rank)),
        st.floats(min_value=0, max_value=20),
    ),
    max_size=150,
)


@given(CALLS)
def test_no_window_holds_more_than_telegram_allows(calls: list[tuple[str, int, Rank, float]]) -> None:
    """Whoever waits until `ready_at` may go then, and no limit is passed, however calls fall."""
    clock = ManualClock()
    pacing = Pacing(on=True)
    made: dict[str, list[float]] = {}
    for chat, wanted, rank, pause in calls:
        cost = min(wanted, 1) if chat.startswith("private:") else wanted
        now = clock.monotonic()
        wait = pacing.ready_at(chat, cost, now, rank) - now
        assert wait < 70
        # A clock of floats may stop a hair before the time that was named.
        clock.advance(max(wait, 0.0) + 1e-6)
        assert send(pacing, clock, chat, cost, rank)
        made.setdefault(chat, []).extend([clock.monotonic()] * cost)
        clock.advance(pause)
    for chat, times in made.items():
        seconds, limit = (60.0, GROUP_PER_MINUTE) if chat.startswith("group:") else (2.0, 2)
        assert all(later - earlier >= seconds for earlier, later in zip(times, times[limit:], strict=False))
    everything = sorted(time for times in made.values() for time in times)
    assert all(
        later - earlier >= 1.0 for earlier, later in zip(everything, everything[TOTAL_PER_SECOND:], strict=False)
    )
