"""Words that screens may not say: blame, pressure, promises that nobody can keep; and those that tell something to
whoever sees a locked phone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from content.lined import LinedFile, Value
from content.problems import Kind, Problem, is_blank

_ONE_SPELLING = {**str.maketrans("’‘ʼʻ`´ё", "''''''е"), **dict.fromkeys(map(ord, ",\u00ad\u200b\u2060"), None)}
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_PERCENT = re.compile(r"\s*%\s*")


@dataclass(frozen=True, slots=True, eq=False)
class Forbidden:
    """`says` as the file has it; `pattern` finds it in small letters; `because` says what is wrong with it; beside a
    word of `unless` nothing is."""

    says: str
    because: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str]

    def found_in(self, plain: str) -> bool:
        """Whether a sentence of a line says it."""
        return any(
            self.pattern.search(sentence) and not self.unless.search(sentence) for sentence in _SENTENCE.findall(plain)
        )


def read_wording(
    path: Path, languages: tuple[str, ...], problems: list[Problem]
) -> dict[str, tuple[Forbidden, ...]]:
    """The forbidden words of each language. A language without a list is a problem: somebody has to think."""
    file = LinedFile(path, problems)
    lists = file.load().data
    found: dict[str, tuple[Forbidden, ...]] = {}
    _without_texts(file, lists, languages)
    for language in languages if lists else ():
        if language not in lists or not lists[language].data:
            file.problem(1, f"has no words for '{language}'; add a list of what must not be said")
            continue
        forbidden = []
        for item in file.items(lists[language], language):
            entries = file.mapping(item, "an entry", ("says", "because", "unless"))
            unless = [file.word(word, "unless") for word in file.items(entries.get("unless"), "unless")]
            says, because = (file.word(entries.get(key), key) for key in ("says", "because"))
            if isinstance(item.data, dict) and is_blank(because):
                file.problem(item.line, "an entry doesn't say what is wrong; add 'because:'")
            if not is_blank(says.replace("…", " ")):
                forbidden.append(_forbidden(says, because, unless))
            elif isinstance(item.data, dict):  # anything else is told already
                file.problem(item.line, "an entry says nothing; write the words after 'says:', or take it out")
        found[language] = tuple(forbidden)
    return found


def read_telltale(
    path: Path, languages: tuple[str, ...], problems: list[Problem]
) -> dict[str, tuple[str, ...]]:
    """The beginnings of words, in small letters, that must not show on a locked phone. Each language has some."""
    file = LinedFile(path, problems)
    lists = file.load().data
    _without_texts(file, lists, languages)
    found: dict[str, tuple[str, ...]] = {}
    for language in languages if lists else ():
        if language not in lists:
            advice = f"add a list, or take the folder {language} away if it is no language"
            file.problem(1, f"has no words for '{language}'; {advice}", Kind.UNREAD)
            continue
        if not lists[language].data:
            file.problem(lists[language].line, f"has no words for '{language}'; add some")
        items = file.items(lists[language], language)
        words = [file.word(item, "a word").lower() for item in items]
        for item, word in zip(items, words, strict=True):
            if is_blank(word) and not isinstance(item.data, (dict, list)):
                file.problem(item.line, f"has an empty word for '{language}'; write one, or take the line out")
        found[language] = tuple(word for word in words if not is_blank(word))
    return found


def _without_texts(file: LinedFile, lists: Mapping[str, Value], languages: Iterable[str]) -> None:
    """A problem for each language that has words and no texts."""
    for language in lists.keys() - set(languages):
        message = f"has words for '{language}', but no folder {language} with .ftl files is there; put it back"
        file.problem(lists[language].line, message, Kind.UNREAD)


def plainly(words: str) -> str:
    """Words in small letters and one spelling, without commas and what nobody sees: as forbidden ones are
    looked for."""
    plain = unicodedata.normalize("NFC", words).lower().translate(_ONE_SPELLING)
    return " ".join(_PERCENT.sub("% ", plain).split())


def _forbidden(says: str, because: str, unless: Iterable[str]) -> Forbidden:
    whole = (plainly(word.removesuffix("…")) + ("…" if word.endswith("…") else "") for word in unless)
    spared = "|".join(re.escape(word).replace("…", r"\w*") for word in whole) or "(?!)"
    pattern, without = re.compile(rf"(?<!\w){_source(says)}"), re.compile(rf"(?<!\w)(?:{spared})(?!\w)")
    return Forbidden(says, because, pattern, without)


def any_of(forbidden: Iterable[Forbidden]) -> re.Pattern[str]:
    """Finds whatever one of them finds, in a fraction of the time."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(_source(words.says) for words in forbidden)) or '(?!)'})")


def _source(says: str) -> str:
    # What stands between the words has no end of a sentence in it.
    return r"\b[^.!?]*\b".join(re.escape(plainly(part)) for part in says.split("…"))
