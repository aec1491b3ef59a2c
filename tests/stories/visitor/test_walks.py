"""Ten people, and the way each of them goes: what they press, what they read then, which numbers they can copy, and
what somebody on duty reads when they write. The words stand here as they stand on the phone: whoever changes one
of these screens looks here once more whether the story still ends well.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from stage import Stage

from sandbox import Message, Person

MARKS = {"🏠", "🆘", "💬", "🚪"}
WORDS = "мне нужен человек"


@dataclass(frozen=True)
class Story:
    """`steps`: the label of a button, and words of the screen behind it. `numbers` can be copied at the end. `duty`:
    the topic's mark and kind, and from which screen. `red`: 💬 calls at once, without a form."""

    language: str
    steps: tuple[tuple[str, str], ...]
    numbers: tuple[str, ...]
    duty: tuple[str, str, str]
    red: bool = False
    adult: bool = False


KK_CHILD = ("Мен бала немесе жасөспіріммін", "Жасың нешеде?")
KK_ADULT = ("Мен үлкен адаммын", "атыңызды айтпай-ақ сұрай аласыз")
RU_CHILD = ("Я ребёнок или подросток", "Сколько тебе лет?")
RU_KID = ("Мне 12 лет или меньше", "Где тебе плохо?")
RU_TEEN = ("Мне 13 или больше", "выбери то, что ближе всего")
RU_ADULT = ("Я взрослый человек", "Уверенности не нужно")

STORIES = {
    "a boy of nine whom others beat and tease at school": Story(
        "kk",
        (
            KK_CHILD,
            ("12 жастамын не одан кішімін", "Қай жерде қиналып жүрсің?"),
            ("Мектепте, аулада", "саған ешкім тиіспеуі керек"),
            ("Балалар мазақтайды", "Бұл — буллинг, әзіл емес. Сенің кінәң жоқ."),
            ("Қазір не істеймін", "Бүгін-ақ бір үлкенге айт"),
        ),
        ("111", "102"),
        ("🟠", "травля", "Меня травят, дразнят › Что делать сейчас"),
    ),
    "a girl of fifteen who is blackmailed with a picture": Story(
        "ru",
        (
            RU_CHILD,
            RU_TEEN,
            ("Плохое в интернете", "ранит по-настоящему"),
            ("Просят фото, шантажируют", "Твоей вины нет."),
            ("Чего лучше не делать", "Не плати, даже «в последний раз»"),
            ("Что делать сейчас", "Не плати и больше ничего не присылай.\n• Перестань отвечать.\n• Не удаляй чат"),
        ),
        ("102", "111"),
        ("🟠", "интернет, снимки", "Просят фото, шантажируют › Что делать сейчас"),
    ),
    "a boy of ten who gets the belt and isn't sure that it is wrong": Story(
        "ru",
        (
            RU_CHILD,
            RU_KID,
            ("Дома", "Дома должно быть спокойно."),
            ("Мне делают больно", "Твоё тело — только твоё."),
            ("Ремень, подзатыльник", "Закон Казахстана этого не разрешает. Даже маме и папе."),
            ("Чего лучше не делать", "Бить за ошибки нельзя."),
            ("Что делать сейчас", "Скажи"),
        ),
        ("111", "112"),
        ("🟠", "физическое насилие", "Ремень, подзатыльник › Что делать сейчас"),
    ),
    "a girl of sixteen who is to be married off": Story(
        "kk",
        (
            KK_CHILD,
            ("13 жастамын не одан үлкенмін", "өзіңе жақынын таңда"),
            ("Мені мәжбүрлейді", "Сені күштеуге ешкімнің құқығы жоқ."),
            ("Күштеп ұзату, алып қашу", "«Жоқ» деу — ұят емес."),
            ("Қазір не істеймін", "Ештеңеге қол қойма."),
        ),
        ("112", "102", "111"),
        ("🔴", "брак по принуждению", "Замуж против воли, увезли › Что делать сейчас"),
        red=True,
    ),
    "a teenager who doesn't want to live": Story(
        "ru",
        (
            RU_CHILD,
            RU_TEEN,
            ("Так плохо, что не хочу жить", "С такой болью не нужно оставаться наедине."),
            ("Боюсь, что не удержусь", "Сейчас важнее всего ты."),
        ),
        ("112", "103"),
        ("🔴", "не хочет жить", "Боюсь, что не удержусь"),
        red=True,
    ),
    "a child whose coach does it": Story(
        "en",
        (
            ("I am a child or a teenager", "How old are you?"),
            ("13 or older", "choose what comes closest"),
            ("Something else, not sure", "You don't have to know what it is called."),
            ("A teacher or helper did it", "it isn't your fault"),
            ("✅ Yes, they work there", "It is better to do without those who work with this person."),
        ),
        ("111", "112"),
        ("🟠", "насилие", "Это учитель, врач, помощник › ✅ Да, работает там"),
    ),
    "a neighbor who hears a beating": Story(
        "ru",
        (
            RU_ADULT,
            ("Вижу или слышу это сейчас", "Ничего доказывать не нужно"),
            ("Слышу это за стеной", "никому не нужно открывать дверь"),
            ("Что сказать по телефону", "«Я живу рядом. За стеной кого-то бьют. Там плачет ребёнок."),
        ),
        ("102", "112", "103"),
        ("🔴", "физическое насилие", "Слышу это за стеной › Что сказать по телефону"),
        red=True,
        adult=True,
    ),
    "a father who hits and is afraid of it": Story(
        "kk",
        (
            KK_ADULT,
            ("Ашуымды баладан аламын", "Бүгіннен бастап тоқтатуға болады."),
            ("Қазір ашуым келіп тұр", "Бұл — алғашқы қадам."),
        ),
        ("111", "112"),
        ("🟠", "отношения с родителями", "Сейчас сорвусь"),
        adult=True,
    ),
    "a mother who is beaten herself": Story(
        "ru",
        (
            RU_ADULT,
            ("Меня бьют или унижают дома", "виноваты не вы"),
            ("Защитное предписание", "бумаг не ждите"),
            ("Сколько оно действует", "Полиция выносит его на 30 дней"),
        ),
        ("102", "112", "111"),
        ("🟠", "право", "Сколько оно действует"),
        adult=True,
    ),
    "a teacher to whom a pupil told": Story(
        "kk",
        (
            KK_ADULT,
            ("Балалармен жұмыс істеймін", "баланың атын да айтпай-ақ қойыңыз"),
            ("Алғашқы әңгіме", "«Ауыр болса, айтуыңа болады."),
            ("Не жазып қою керек", "Баланың сөзі тырнақша ішінде"),
        ),
        (),
        ("🟠", "насилие", "Первый разговор › Что записать"),
        adult=True,
    ),
}


def copied(screen: Message) -> tuple[str, ...]:
    """The numbers that the buttons of a screen really copy."""
    buttons = [button for row in screen.rows for button in row]
    return tuple(button["copy_text"]["text"] for button in buttons if "copy_text" in button)


async def walk(stage: Stage, person: Person, story: Story) -> Message:
    """Presses and reads, step by step; the last screen."""
    await stage.act(person.start)
    for label, words in story.steps:
        assert label in person.screen.labels, f"no button “{label}” on: {person.screen.text}"
        await stage.press(person, label)
        [screen] = stage.screens(person)
        assert words in screen.text, f"behind “{label}”: {screen.text}"
        assert {label[0] for label in screen.labels} >= MARKS, label
    return screen


@pytest.mark.parametrize("name", STORIES)
async def test_the_way_ends_at_a_person(tmp_path: Path, name: str) -> None:
    story = STORIES[name]
    mark, kind, origin = story.duty
    async with Stage.open(tmp_path) as stage:
        person = stage.adult(story.language) if story.adult else stage.child(story.language)
        last = await walk(stage, person, story)
        assert copied(last) == story.numbers
        await stage.press(person, "💬")
        await stage.drained()
        assert bool(stage.topics) == story.red, "a form stands between, but where danger is now"
        if not story.red:
            await stage.press(person, "⏭")
        await stage.type(person, WORDS)
        await stage.drained()
        [topic] = stage.topics
        assert topic.name.startswith(mark)
        assert topic.name.endswith(f"· {kind}")
        assert f"С экрана: {origin}\n" in topic.messages[1].text
        assert ("взрослый" in topic.messages[1].text) == story.adult
        assert WORDS in "".join(stage.texts(topic))
        # The answer comes back to the same person, covered for a child.
        await stage.take(topic)
        await stage.type(stage.lead, "Я здесь", chat=stage.group, thread=stage.thread(topic))
        await stage.drained()
        assert ("Я здесь" in "".join(message.text for message in person.messages)) == story.adult
        if not story.adult:
            await stage.press(person, "👁")
        assert "Я здесь" in "".join(message.text for message in person.messages)
