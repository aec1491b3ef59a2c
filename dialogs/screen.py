"""What a person sees, without a word about the channel that shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Button:
    """One button: exactly one of `press` (what comes back when it is pressed), `copy` (text that
    a tap puts on the clipboard, nothing comes back) or `link` (an https address) is set."""

    label: str
    press: str = ""
    copy: str = ""
    link: str = ""

    def __post_init__(self) -> None:
        if sum(map(bool, (self.press, self.copy, self.link))) != 1:
            raise ValueError(f"button {self.label!r} needs exactly one of press, copy and link")


@dataclass(frozen=True, slots=True, eq=False)
class Screen:
    """A plain text and rows of buttons. Compared by identity: screens rendered ahead are the same
    object at every tap, so an adapter may keep its own form of one beside it."""

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
