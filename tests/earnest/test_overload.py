"""Seven amber cases and then three red ones in one group that may be written to 20 times a minute."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from earnest.house import House, has, show
from forge import Forge

AMBER = 7
RED = 3
# The group's minute: an alert that comes within it waited for no budget.
MINUTE = 60.0
# A page of the tree whose cases are amber.
PAGE = "s_signs"


async def test_red_alerts_do_not_wait_for_the_minute_of_amber_cases(tmp_path: Path, forge: Forge) -> None:
    async with House.open(tmp_path, forge) as house:
        await house.link(0)
        visitors = [await house.child(0) for _ in range(RED)]
        await asyncio.gather(*(_amber(house, number) for number in range(AMBER)))
        await house.until(lambda: len(_amber_alerts(house)) == AMBER)
        # What they may use of the minute is used.
        await house.quiet(house.groups[0].id)
        tapped = time.monotonic()
        for person in visitors:
            person.press("💬")
        await house.until(lambda: len(house.alerts(0)) >= RED, MINUTE / 2)
        show(f"three red alerts: {time.monotonic() - tapped:.2f} s after their taps")
        assert not any(alert.silent for alert in house.alerts(0))
        shown = [house.in_topics(0, f"дома плохо {number}") for number in range(AMBER)]
        assert not all(shown), "this was no overload"
        assert house.refused() == []


def _amber_alerts(house: House) -> list[object]:
    return [one for one in house.groups[0].general if one.sender == "bot" and "🟠" in one.text]


async def _amber(house: House, number: int) -> None:
    """A text that somebody sends to the specialist on duty from a page about signs of violence."""
    person = house.sandbox.add_person("Марат", language="ru", role="adult")
    person.start("center0")
    first = await house.until(lambda: person.screen if person.screen and has(person.screen, "💬") else None)
    buttons = (button.get("callback_data", "") for row in first.rows for button in row)
    text, version = first.text, next(data for data in buttons if data.count(":") >= 3).split(":")[0]
    person.press_data(first.id, f"{version}:{PAGE}::ru")
    for mark in ("💬", "⏭"):
        text = await house.until(lambda text=text: "" if person.screen.text == text else person.screen.text)
        person.press(mark)
    await house.until(lambda: person.screen.text != text)
    person.send(f"дома плохо {number}")
