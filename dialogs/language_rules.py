"""What the checker asks of the language of texts: each is written in its own, in letters of one kind.

No language is known here. What belongs to one is learned from all other texts: its words, its letters, and which
words are names (they never stand in small letters). So a new language needs nothing but its files.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from content.letters import alphabet, mixed_letters
from content.library import Content
from content.messages import Entry, Messages
from content.problems import Problem, code_point
from dialogs.text_rules import SURELY_TRANSLATED
from dialogs.wording_rules import SENTENCE

# Letters that people really mix up.
_LATIN_TWINS, _CYRILLIC_TWINS = "ABCEHIKMOPTXYaceiopxy", "АВСЕНІКМОРТХУасеіорху"
_TWINS = str.maketrans(_LATIN_TWINS + _CYRILLIC_TWINS, _CYRILLIC_TWINS + _LATIN_TWINS)

_WORD = re.compile(r"(?<![\w/@.])[^\W\d_]+(?:[-'’ʻʼ][^\W\d_]+)*(?![\w@/]|\.\w)")  # no commands, no addresses

_KNOWN = 2  # texts that make a word one of a language
_CLEARLY = 5  # so many times as often a word must be used in the language that it belongs to
_COMMON = 0.01  # share of a language's letters
_RARE, _ENOUGH = 2, 300  # words: more don't have a letter by mistake; so many tell which letters a language has
_FEWEST_WORDS = 2  # that must speak for another language, and be half of a sentence
_SAME_WORDS = 4  # a sentence of so many isn't the same in two languages by chance


@dataclass(frozen=True, slots=True)
class _Text:
    entry: Entry
    prose: str
    sentences: Sequence[Sequence[str]]  # the words of each, as they are written
    words: frozenset[str]  # in small letters


class _Language:
    """The texts of one language, and what they have in common."""

    def __init__(self, messages: Messages, left_out: set[str]) -> None:
        self.name = messages.language
        self.texts = {
            key: _text(entry, messages.prose(key))
            for key, entry in messages.entries.items()
            if key not in left_out
        }
        self.words = Counter(word for text in self.texts.values() for word in text.words)  # in how many texts
        spoken = [word for text in self.texts.values() for sentence in text.sentences for word in sentence]
        self.plain = {word for word in spoken if word.islower()}
        letters = Counter("".join(spoken).lower())
        self.common = {letter for letter, count in letters.items() if count >= _COMMON * letters.total()}
        alphabets = Counter[str]()
        for letter in self.common:
            alphabets[alphabet(letter)] += letters[letter]
        self.alphabet = alphabets.most_common(1)[0][0] if alphabets else ""
        foreign = {word for word in spoken if alphabet(word[0]) != self.alphabet}
        # Words of another alphabet that look like one of this language, in small letters.
        self.twins = {word.lower() for word in foreign if _twin(word) and _twin(word).lower() in self.words}


class _Pair:
    """Words that stand in texts of `own` and may belong to `other`: those that are clearly more at home there, and
    those with letters that only `other` has."""

    def __init__(self, own: _Language, other: _Language) -> None:
        self.own, self.other = own, other
        sizes = len(own.texts), _CLEARLY * len(other.texts)
        self.words = {
            word
            for word in own.words.keys() & other.plain
            if other.words[word] >= _KNOWN and other.words[word] * sizes[0] > (own.words[word] - 1) * sizes[1]
        }
        same = own.alphabet == other.alphabet
        alone = own.words.keys() - other.words.keys()
        strange = {
            letter
            for letter in other.common
            if alphabet(letter) == other.alphabet and len(alone) >= _ENOUGH
            if not same or sum(letter in word for word in alone) <= _RARE
        }
        lettered = {word for word in own.words if not strange.isdisjoint(word)}
        self.strange = {word for word in lettered if word in other.plain or (same and word in own.plain)}


def language_problems(content: Content) -> Iterator[Problem]:
    """Every problem of languages. What is the same in all or most of them is meant to be: names, commands, and the
    question which language one reads."""
    for messages in content.messages.values():
        for key, entry in {**messages.entries, **messages.terms}.items():
            for mixed in mixed_letters(messages.prose(key)):
                yield Problem(entry.file, entry.line, f"'{entry.key}' has {mixed}")
    same = _same_everywhere(content)
    languages = [_Language(messages, same) for messages in content.messages.values()]
    told: set[tuple[str, str]] = set()
    for own in languages:
        pairs = [_Pair(own, other) for other in languages if other is not own]
        suspects = own.twins.union(*(pair.words | pair.strange for pair in pairs))
        for key in [key for key, text in own.texts.items() if not text.words.isdisjoint(suspects)]:
            for problem in _foreign(languages, pairs, own, key):
                told.add((own.name, key))
                yield problem
    for number, own in enumerate(languages):
        for other in languages[:number]:
            for key in own.texts.keys() & other.texts.keys():
                if (own.name, key) not in told and (other.name, key) not in told:
                    yield from _same_sentence(languages, own, other, key)


def _text(entry: Entry, prose: str) -> _Text:
    sentences = [words for part in SENTENCE.split(prose) if (words := _WORD.findall(part))]
    return _Text(entry, prose, sentences, frozenset(word.lower() for words in sentences for word in words))


def _same_everywhere(content: Content) -> set[str]:
    """Keys of what all say alike who say it. One that is missing somewhere is told as missing."""
    said: dict[str, list[str]] = {}
    for messages in content.messages.values():
        for key in messages.entries:
            said.setdefault(key, []).append(messages.prose(key))
    few = min(len(content.messages), 2)
    return {key for key, texts in said.items() if len(texts) >= few and len(set(texts)) == 1}


def _most(languages: Sequence[_Language]) -> int:
    """So many languages don't leave the same words untranslated: they mean them. All of them where they are few."""
    return min(len(languages), max(3, len(languages) // 2 + 1))


def _twin(word: str) -> str:
    """A word of other letters that looks the same; "" when there is none."""
    twin = word.translate(_TWINS)
    return "" if any(one == letter for one, letter in zip(twin, word, strict=True)) else twin


def _foreign(
    languages: Sequence[_Language], pairs: Sequence[_Pair], own: _Language, key: str
) -> Iterator[Problem]:
    """The first sentence, or for lack of one the first word, of another language in one text."""
    text = own.texts[key]
    shared = Counter(word for one in languages if key in one.texts for word in one.texts[key].words)
    named = {word for word, count in shared.items() if count >= _most(languages)}
    for pair in pairs:
        for sentence in text.sentences if not _copied(pair, key) else ():
            words = [word.lower() for word in sentence if word.lower() not in named]
            if _speaks_for_other(pair, key, words):
                message = f"“{' '.join(sentence)}” in '{key}' is in '{pair.other.name}'"
                yield Problem(text.entry.file, text.entry.line, f"{message}; say it in '{own.name}'")
                return
    for sentence in text.sentences:
        for number, word in enumerate(sentence):
            if word.lower() not in named and (what := _foreign_word(pairs, own, key, word, first=not number)):
                yield Problem(text.entry.file, text.entry.line, f"'{key}' has the word '{word}', {what}")
                return


def _speaks_for_other(pair: _Pair, key: str, words: Sequence[str]) -> bool:
    suspects = [word for word in words if word in pair.words or word in pair.strange]
    others = [word for word in suspects if word in pair.strange or _elsewhere(pair.other, key, word)]
    own = [word for word in words if word not in others and _elsewhere(pair.own, key, word)]
    return len(others) >= _FEWEST_WORDS and len(others) * 2 >= len(words) and len(others) > 2 * len(own)


def _elsewhere(language: _Language, key: str, word: str) -> bool:
    """Whether other texts of a language have a word."""
    here = key in language.texts and word in language.texts[key].words
    return language.words[word] > here


def _copied(pair: _Pair, key: str) -> bool:
    """Whether a text is another language's whole text, and so long that text_rules tells it."""
    text, other = pair.own.texts[key], pair.other.texts.get(key)
    return other is not None and text.prose == other.prose and len(text.prose.split()) >= SURELY_TRANSLATED


def _foreign_word(pairs: Sequence[_Pair], own: _Language, key: str, word: str, *, first: bool) -> str:
    """What is wrong with a single word, "" for nothing. A capital letter by itself is rather a name."""
    if word.lower() in own.twins and _twin(word) and (first or len(word) > 1 or word.islower()):
        letters = ", ".join(f"'{letter}' {code_point(letter)}" for letter in dict.fromkeys(word))
        return f"which only looks right: it has letters of another alphabet ({letters}); type it anew"
    for pair in pairs:
        if word.lower() in pair.strange and not _copied(pair, key):
            return f"which is in '{pair.other.name}'; say it in '{own.name}'"
    return ""


def _same_sentence(languages: Sequence[_Language], own: _Language, other: _Language, key: str) -> Iterator[Problem]:
    text = own.texts[key]
    if text.prose == other.texts[key].prose:
        return  # told of the whole text, where it is long enough to be a mistake
    for sentence in text.sentences:
        if len(sentence) < _SAME_WORDS or sentence not in other.texts[key].sentences:
            continue
        having = sum(key in one.texts and sentence in one.texts[key].sentences for one in languages)
        if having >= _most(languages):
            continue
        message = f"“{' '.join(sentence)}” in '{key}' is the same in '{own.name}' and '{other.name}'; translate it"
        at_home = [sum(_elsewhere(one, key, word.lower()) for word in sentence) for one in (own, other)]
        entry = (text if at_home[0] <= at_home[1] else other.texts[key]).entry
        yield Problem(entry.file, entry.line, message)
        return
