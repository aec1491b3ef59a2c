"""Each text in its own language, and in letters of one kind: on a miniature that says enough to learn from, and on
the real texts with one thing swapped."""

from __future__ import annotations

import re
import shutil

import pytest

import content
from dialogs.language_rules import language_problems

KK, RU, EN = (f"content/{language}/all.ftl" for language in ("kk", "ru", "en"))

SPOKEN = {
    "kk": ("сенімді адамға бүгін айта аласың", "бұл сенің кінәң емес", "біз үнемі қасыңда боламыз"),
    "ru": ("сегодня можно рассказать взрослому", "это не твоя вина", "мы всегда будем рядом"),
    "en": ("today one can tell an adult", "this is not your fault", "people listen and keep quiet"),
}


@pytest.fixture
def speaking(workshop):
    """The miniature with sentences that each language says several times."""
    keys = [f"spoken-{number}" for number in range(9)]
    workshop.add_services("".join(f"{key}: []\n" for key in keys))
    for language, sentences in SPOKEN.items():
        texts = "".join(f"{key} = {sentences[number % 3]}.\n" for number, key in enumerate(keys))
        workshop.write(f"content/{language}/spoken.ftl", texts)
    assert workshop.check().problems == ()
    return workshop


@pytest.mark.parametrize(
    ("name", "place", "word", "words"),
    [
        (RU, "low = ", "пoмощь", ("'o' (Latin, U+006F) among Cyrillic letters in 'пoмощь'",)),
        (RU, "    .label = ru beaten", "Пoмощь", ("(Latin, U+006F)",)),
        (KK, "case-opened = ", "көмeк", ("'e' (Latin, U+0065)",)),
        (EN, "low = ", "sсhool", ("'с' (Cyrillic, U+0441) among Latin letters in 'sсhool'",)),
        (EN, "low = ", "αnd", ("'α' (Greek, U+03B1)",)),
    ],
)
def test_a_letter_of_another_alphabet_inside_a_word(workshop, name, place, word, words):
    workshop.change(name, place, f"{place} {word} ")
    workshop.only(name, workshop.line(name, word), *words)


@pytest.mark.parametrize("word", ["QR-код", "Telegram-ның", "№1а", "👩‍⚕️", "3D", "oʻzbek"])
def test_words_of_two_parts_may_have_two_alphabets(workshop, word):
    workshop.change(RU, "low = ru stay", f"low = ru {word}")
    assert workshop.check().problems == ()


def test_a_term_is_looked_at_too(workshop):
    workshop.change(RU, "low = ru stay", "-brand = Qоrgan\nlow = ru { -brand }")
    workshop.only(RU, workshop.line(RU, "-brand"), "'о' (Cyrillic, U+043E)")


@pytest.mark.parametrize(
    ("name", "own", "other"), [(RU, "ru", "kk"), (KK, "kk", "ru"), (EN, "en", "ru"), (RU, "ru", "en"), (KK, "kk", "en")]
)
def test_a_sentence_of_another_language(speaking, name, own, other):
    foreign = SPOKEN[other][2]
    speaking.change(name, f"low = {own} stay", f"low = {SPOKEN[own][0]}. {foreign}.")
    speaking.only(name, speaking.line(name, "low ="), f"“{foreign}” in 'low' is in '{other}'", f"say it in '{own}'")


def test_a_fourth_language_needs_no_code(speaking):
    speaking.add_language("xx")
    spoken = (speaking.root / "content/en/spoken.ftl").read_text("utf-8")
    for english, made in zip(SPOKEN["en"], ("mora nuni vela", "kile noru temi", "sela vimo daru"), strict=True):
        spoken = spoken.replace(english, made)
    speaking.write("content/xx/spoken.ftl", spoken)
    speaking.change("content/xx/all.ftl", "low = xx stay", "low = xx stay. People listen and keep quiet.")
    speaking.change(EN, "low = en stay", "low = en stay. Sela vimo daru.")
    problems = [one.message for one in language_problems(content.read(speaking.content)[0])]
    assert problems == [
        "“Sela vimo daru” in 'low' is in 'xx'; say it in 'en'",
        "“People listen and keep quiet” in 'low' is in 'en'; say it in 'xx'",
    ]


def test_what_most_languages_say_alike_is_meant(speaking):
    for language in ("kk", "ru", "en"):
        speaking.change(f"content/{language}/all.ftl", f"low = {language} stay", f"low = {language} stay. Keep quiet")
    speaking.add_language("xx")  # which says something else there
    assert list(language_problems(content.read(speaking.content)[0])) == []
    speaking.change(KK, " Keep quiet", "")
    problems = [one.message for one in language_problems(content.read(speaking.content)[0])]
    assert problems == ["“Keep quiet” in 'low' is in 'en'; say it in 'ru'"]


def test_a_sentence_that_stands_in_two_languages(workshop):
    for language in ("ru", "en"):
        workshop.change(f"content/{language}/all.ftl", f"{language} stay", f"{language} stay. Mora nuni vela sato.")
    workshop.only(EN, workshop.line(EN, "low ="), "“Mora nuni vela sato” in 'low' is the same in 'en' and 'ru'")
    workshop.change(KK, "kk stay", "kk stay. Mora nuni vela sato.")
    assert workshop.check().problems == ()


def test_short_sentences_may_be_the_same(workshop):
    for language in ("ru", "en"):
        workshop.change(f"content/{language}/all.ftl", f"{language} stay", f"{language} stay. Mora nuni vela.")
    assert workshop.check().problems == ()


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """A copy of the real texts."""
    root = tmp_path_factory.mktemp("real") / "content"
    shutil.copytree(content.library.DEFAULT_ROOT, root, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    return root


def found(root, language, key, text):
    """What is said of languages when one text is replaced, as key and message."""
    path = next(path for path in (root / language).iterdir() if f"\n{key} =" in path.read_text("utf-8"))
    before = path.read_text("utf-8")
    path.write_text(re.sub(rf"(?m)^{key} =.*\n(?: .*\n|\n(?= ))*", f"{key} =\n    {text}\n", before), "utf-8")
    try:
        return [one.message for one in language_problems(content.read(root)[0])]
    finally:
        path.write_text(before, "utf-8")


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ru", "Сюда пишут қорықпай.", "has the word 'қорықпай', which is in 'kk'"),
        ("ru", "Сюда пишут about себе.", "has the word 'about', which is in 'en'"),
        ("en", "Write here в words.", "has the word 'в', which is in 'ru'"),
        ("ru", "Сюда пишут o себе.", "'o', which only looks right: it has letters of another alphabet ('o' U+006F)"),
        ("ru", "Bсе слова дойдут.", "'B' (Latin, U+0042) among Cyrillic letters in 'Bсе'"),
        ("ru", "Пишут про Қазбек, Instagram, egov.kz/help, /help и план B.", ""),
        ("kk", "Сюда можно писать обо всём.", "“Сюда можно писать обо всём” in 'moment' is in 'ru'"),
        ("kk", "Бұл психолог, полиция, интернет, журналист.", ""),
        ("en", "You are not alone. Сен жалғыз емессің.", "“Сен жалғыз емессің” in 'moment' is in 'kk'"),
    ],
)
def test_words_among_the_real_texts(real, language, text, words):
    messages = found(real, language, "moment", text)
    assert len(messages) == bool(words), messages
    assert words in "".join(messages)


def test_the_real_texts_stand_in_their_languages(real):
    assert list(language_problems(content.read(real)[0])) == []
