"""When the date may be believed: nothing is destroyed by a clock that was set."""

from __future__ import annotations

from typing import Any

import pytest

from bot.store.patience import Patience
from sandbox import ManualClock

HOUR = 3600.0
DAY = 24 * HOUR


def jumps(capsys: pytest.CaptureFixture[str]) -> int:
    return capsys.readouterr().err.count('"clock_jumped"')


def test_time_that_passes_is_believed(capsys: pytest.CaptureFixture[str]) -> None:
    clock = ManualClock()
    patience = Patience(clock)
    for _ in range(40):
        clock.advance(DAY)
        clock.set_wall(1)
        assert patience.allows()
        assert patience.date() == clock.now()
    assert jumps(capsys) == 0


def test_a_date_that_gains_an_hour_is_waited_for_and_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    clock = ManualClock()
    patience = Patience(clock)
    before = clock.now()
    clock.set_wall(35 * DAY)
    assert not patience.allows()
    clock.advance(DAY - 1)
    assert not patience.allows()
    assert patience.date() == before + DAY - 1
    clock.advance(1)
    assert patience.allows()
    assert patience.date() == clock.now()
    clock.advance(60)
    assert patience.allows()
    assert jumps(capsys) == 1


@pytest.mark.parametrize("steps", [[61], [1] * 61])
def test_many_small_steps_are_one_large(steps: list[int]) -> None:
    clock = ManualClock()
    patience = Patience(clock)
    allowed = True
    for minutes in steps:
        clock.set_wall(minutes * 60)
        clock.advance(5)
        allowed = patience.allows()
    assert not allowed


def test_a_clock_that_is_set_right_again_ends_the_wait(capsys: pytest.CaptureFixture[str]) -> None:
    clock = ManualClock()
    patience = Patience(clock)
    clock.set_wall(35 * DAY)
    assert not patience.allows()
    clock.advance(45)
    clock.set_wall(-35 * DAY + 2)
    assert patience.allows()
    assert jumps(capsys) == 1
    clock.set_wall(35 * DAY)
    assert not patience.allows()
    assert jumps(capsys) == 1


def test_a_second_jump_begins_the_day_anew(capsys: pytest.CaptureFixture[str]) -> None:
    clock = ManualClock()
    patience = Patience(clock)
    clock.set_wall(2 * HOUR)
    assert not patience.allows()
    clock.advance(DAY - 1)
    clock.set_wall(2 * HOUR)
    assert not patience.allows()
    clock.advance(DAY - 1)
    assert not patience.allows()
    clock.advance(1)
    assert patience.allows()
    assert jumps(capsys) == 2


def test_what_is_dated_while_the_clock_is_behind_is_not_destroyed_when_it_is_set_right() -> None:
    clock = ManualClock()
    patience = Patience(clock)
    assert not patience.fell()
    clock.set_wall(-5 * HOUR)
    assert patience.fell()
    assert patience.allows()
    dated = clock.now()
    clock.advance(60)
    clock.set_wall(5 * HOUR)
    assert patience.date() == dated + 60
    assert not patience.allows()
    clock.advance(DAY)
    assert patience.allows()
    assert not patience.fell()


@pytest.mark.parametrize("ahead", [-35 * DAY, -2 * HOUR, 2 * HOUR, 50 * 365 * DAY])
def test_at_the_start_telegrams_dates_must_agree(ahead: float, capsys: pytest.CaptureFixture[str]) -> None:
    clock = ManualClock()
    patience = Patience(clock)
    patience.compare(ahead)
    assert not patience.allows()
    assert jumps(capsys) == 1
    clock.advance(60)
    clock.set_wall(ahead)
    # Set right from ahead it is as before; from behind it jumps over what was dated meanwhile.
    assert patience.allows() is (ahead < 0)
    clock.advance(DAY)
    assert patience.allows()


@pytest.mark.parametrize("ahead", [None, 0.0, -HOUR, HOUR])
def test_at_the_start_dates_that_agree_are_believed(ahead: Any, capsys: pytest.CaptureFixture[str]) -> None:
    patience = Patience(ManualClock())
    patience.compare(ahead)
    assert patience.allows()
    assert jumps(capsys) == 0
