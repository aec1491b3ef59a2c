"""Two-word names for cases and one-word names for staff, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from content.aliases import Aliases as Words
from dialogs import Dialogs


class Aliases:
    """Names made of the words of content/aliases.yaml."""

    def __init__(self, dialogs: Dialogs) -> None:
        self._dialogs = dialogs

    @property
    def _words(self) -> Words:
        return self._dialogs.content.aliases

    @property
    def count(self) -> int:
        return len(self._words.first) * len(self._words.second)

    def name(self, alias: int, language: str) -> str:
        """The words of an alias; a number is added when more cases are open than there are names."""
        round_, index = divmod(alias, self.count)
        first = self._words.first[index % len(self._words.first)]
        second = self._words.second[index // len(self._words.first)]
        words = f"{_word(first, language)} {_word(second, language)}"
        return f"{words} {round_ + 1}" if round_ else words

    def named(self, title: str, language: str) -> list[int]:
        """The aliases whose words stand in the title of a topic, behind its mark and before what it is about."""
        first = {_word(words, language): index for index, words in enumerate(self._words.first)}
        second = {_word(words, language): index for index, words in enumerate(self._words.second)}
        found = []
        # A name at the very beginning has no mark before it, so the bot has not given it.
        for part in f"·{title}".split(" · ")[:-1]:
            words = part.split(" ")
            round_ = int(words.pop()) - 1 if words[-1].isdecimal() else 0
            one, other = words[-2:] if len(words) > 1 else ("", "")
            if one in first and other in second:
                found.append(round_ * self.count + second[other] * len(first) + first[one])
        return found

    def duty_name(self, number: int, language: str) -> str:
        """The name that the bot gives the member number `number` (from 0) of a center."""
        round_, index = divmod(number, len(self._words.duty))
        word = _word(self._words.duty[index], language)
        return f"{word} {round_ + 1}" if round_ else word


def _word(words: Mapping[str, str], language: str) -> str:
    return words.get(language) or next(iter(words.values()))
