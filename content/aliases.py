"""Names that the bot gives: two words to a case, one word to each member of the staff."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from content.lined import LinedFile, Value
from content.problems import Problem, utf16_length

WORD_LIMIT = 17  # UTF-16 units: two words and a number of four digits are at most 40, as services.yaml says

_LISTS = ("first", "second", "duty")

Words = tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class Aliases:
    """Words by language: `first` and `second` make the name of a case, `duty` those of the staff."""

    first: Words
    second: Words
    duty: Words


def read_aliases(path: Path, languages: tuple[str, ...], problems: list[Problem]) -> Aliases:
    """The lists of aliases.yaml; each word is there in every language, and once in its list."""
    file = LinedFile(path, problems)
    lists = file.parts(_LISTS, dict.fromkeys(_LISTS, list))
    return Aliases(*(_read_words(file, name, lists.get(name), languages) for name in _LISTS))


def _read_words(file: LinedFile, name: str, value: Value | None, languages: tuple[str, ...]) -> Words:
    words: list[Mapping[str, str]] = []
    seen: dict[tuple[str, str], int] = {}
    for item in file.items(value, name):
        texts = file.texts(item, f"a word of '{name}'")
        for language in languages:
            word = texts.get(language, "")
            if not word:
                file.problem(item.line, f"a word of '{name}' is missing in '{language}'; add it")
            elif len(word.split()) != 1 or utf16_length(word) > WORD_LIMIT:
                advice = f"write one word of at most {WORD_LIMIT} characters"
                file.problem(item.line, f"'{word}' is no word for '{name}'; {advice}")
            elif (language, word.casefold()) in seen:
                advice = f"choose another, as line {seen[language, word.casefold()]} has it"
                file.problem(item.line, f"'{word}' stands twice in '{name}' in '{language}'; {advice}")
            seen.setdefault((language, word.casefold()), item.line)
        words.append(texts)
    if value is not None and not words:
        file.problem(value.line, f"'{name}' has no words; add some")
    return tuple(words)
