"""Two-word names for cases and one-word names for staff, in the reader's language."""

from __future__ import annotations

from importlib.resources import files

import yaml


class Aliases:
    """Reads content/aliases.yaml: `first` and `second` words of a case's alias and `duty` names,
    each a list of {language: word}."""

    def __init__(self) -> None:
        data = yaml.safe_load(files("content").joinpath("aliases.yaml").read_text("utf-8"))
        self._first: list[dict[str, str]] = data["first"]
        self._second: list[dict[str, str]] = data["second"]
        self._duty: list[dict[str, str]] = data["duty"]

    @property
    def count(self) -> int:
        return len(self._first) * len(self._second)

    def name(self, alias: int, language: str) -> str:
        """The words of an alias; a number is added when more cases are open than there are names."""
        round_, index = divmod(alias, self.count)
        first = self._first[index % len(self._first)]
        second = self._second[index // len(self._first)]
        words = f"{_word(first, language)} {_word(second, language)}"
        return f"{words} {round_ + 1}" if round_ else words

    def duty_name(self, number: int, language: str) -> str:
        """The name that the bot gives the member number `number` (from 0) of a center."""
        round_, index = divmod(number, len(self._duty))
        word = _word(self._duty[index], language)
        return f"{word} {round_ + 1}" if round_ else word


def _word(words: dict[str, str], language: str) -> str:
    return words.get(language) or next(iter(words.values()))
