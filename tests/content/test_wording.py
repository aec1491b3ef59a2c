"""What the real list of forbidden words finds, however it is written, and what it lets through."""

from __future__ import annotations

import pytest

import content
from content.problems import Problem
from content.wording import plainly, read_wording


@pytest.fixture(scope="module")
def forbidden():
    """The real list, by language."""
    problems: list[Problem] = []
    found = read_wording(content.library.DEFAULT_ROOT / "wording.yaml", ("kk", "ru", "en"), problems)
    assert problems == []
    return found


def reasons(forbidden, language: str, words: str) -> set[str]:
    """What is wrong with words."""
    return {one.because for one in forbidden[language] if one.found_in(plainly(words))}


@pytest.mark.parametrize(
    ("language", "words", "because"),
    [
        ("en", "Why didn't you tell anybody sooner?", "blame"),
        ("en", "Think about it: why did he get angry?", "blame"),
        ("en", "It’s your fault.", "blame"),
        ("en", "Itʼs  your\u00a0fault", "blame"),
        ("en", "You shouldn‘t have gone there.", "blame"),
        ("en", "You’re to blame for this", "blame"),
        ("en", "Perhaps you brought this on yourself.", "blame"),
        ("en", "YOU MUST tell your parents.", "pressure"),
        ("en", "Nobody at your school will ever know.", "a promise"),
        ("en", "No one, not even your mother, will know.", "a promise"),
        ("en", "He will, of course, never find out.", "a promise"),
        ("en", "This is 100 % anonymous.", "a promise"),
        ("en", "We promise, nothing will change now.", "a promise"),
        ("en", "Every\u00adthing will be fine!", "a promise"),
        ("ru", "Почему ты молчала?", "blame"),
        ("ru", "Подумай, зачем он это сделал.", "blame"),
        ("ru", "Сама во всём виновата.", "blame"),
        ("ru", "Сама во все\u0308м виновата.", "blame"),
        ("ru", "И всё это - по твоей вине.", "blame"),
        ("ru", "Тебе надо было рассказать сразу.", "blame"),
        ("ru", "Ты должна, наконец, рассказать.", "pressure"),
        ("ru", "Никто из твоих знакомых, поверь, не узнает.", "a promise"),
        ("ru", "Никому, даже маме, не расскажем.", "a promise"),
        ("ru", "Всё точно будет хорошо.", "a promise"),
        ("ru", "Мы тебя обязательно спасём.", "a promise"),
        ("ru", "Обещаю, что станет легче.", "a promise"),
        ("ru", "Это на 100 % анонимно.", "a promise"),
        ("kk", "Неге ертерек айтпадың?", "blame"),
        ("kk", "Ол саған неге ашуланды деп ойлайсың?", "blame"),
        ("kk", "Неліктен сонда бардың?", "blame"),
        ("kk", "Бұған өзің кінәлісің.", "blame"),
        ("kk", "Бұл, сенің кінәң.", "blame"),
        ("kk", "Мұны бірден айту керек еді.", "blame"),
        ("kk", "Сен әкеңе айтуға тиіссің.", "pressure"),
        ("kk", "Ешкім, тіпті анаң да, білмейді.", "a promise"),
        ("kk", "Біз ешкімге ештеңе айтпаймыз.", "a promise"),
        ("kk", "БӘРІ міндетті түрде жақсы болады!", "a promise"),
        ("kk", "Біз сені құтқарамыз.", "a promise"),
        ("kk", "Бұл 100 % анонимді.", "a promise"),
    ],
)
def test_blame_pressure_and_promises(forbidden, language, words, because):
    assert because in reasons(forbidden, language, words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "It is not your fault."),
        ("en", "You are not to blame, whatever you did."),
        ("en", "You do not have to decide today."),
        ("en", "Nobody may hurt you. You will know what to do next."),
        ("en", "We cannot know whether everything will go well."),
        ("ru", "Это не твоя вина."),
        ("ru", "Ты не виновата, что бы ни случилось."),
        ("ru", "Ты не обязана отвечать сегодня."),
        ("ru", "Никто не имеет права тебя бить. Психолог узнает, как помочь."),
        ("ru", "Мы не можем знать, всё ли сложится."),
        ("kk", "Бұл сенің кінәң емес."),
        ("kk", "Сен кінәлі емессің."),
        ("kk", "Неге олай болғанын білмесең де, жаза аласың."),
        ("kk", "Ешкімнің сені ұруға құқығы жоқ."),
        ("kk", "Бүгін жауап беру міндетті емес."),
    ],
)
def test_what_may_be_said(forbidden, language, words):
    assert reasons(forbidden, language, words) == set()
