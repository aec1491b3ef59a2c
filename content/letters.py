"""Letters that look alike: which alphabet each is of, and words in which they were mixed up."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from content.problems import code_point

# Alphabets with many letters that look alike (Unicode Technical Standard 39, confusables.txt), as regular
# expressions have them.
_ALPHABETS = {"LATIN": "A-Za-z\u00c0-\u024f", "GREEK": "\u0370-\u03ff", "CYRILLIC": "\u0400-\u052f"}
_LETTERS = re.compile(r"[^\W\d_]+")
_SEAM = re.compile(
    "|".join(f"[{one}][{other}]" for one in _ALPHABETS.values() for other in _ALPHABETS.values() if one is not other)
)


@cache
def alphabet(letter: str) -> str:
    """`CYRILLIC`, `LATIN`, `GREEK`, …"""
    return unicodedata.name(letter, "").partition(" ")[0]


def mixed_letters(text: str) -> list[str]:
    """What is wrong with each word that has a letter of another alphabet, which looks right and is read out,
    searched and sorted wrongly."""
    return [_told(word) for word in _LETTERS.findall(text) if _SEAM.search(word)] if _SEAM.search(text) else []


def _told(word: str) -> str:
    alphabets = Counter(alphabet(letter) for letter in word)
    usual = alphabets.most_common(1)[0][0]
    letter = next(one for one in word if alphabet(one) != usual)
    what = f"'{letter}' ({alphabet(letter).capitalize()}, {code_point(letter)})"
    return f"{what} among {usual.capitalize()} letters in '{word}'; type the word anew"
