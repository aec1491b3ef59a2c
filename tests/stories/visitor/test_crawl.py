"""Every button of every page, in every language, over HTTP, as somebody who is new here would press it."""

from __future__ import annotations

import re
from collections import Counter, deque
from pathlib import Path
from typing import Any

import pytest
from stage import CONTENT, Stage

from sandbox import Message, Person

LANGUAGES = ("kk", "ru", "en")
MARKS = {"🏠", "🆘", "💬", "🚪"}
KAZAKH = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
CYRILLIC = re.compile("[а-яА-ЯёЁ]")
WORD = re.compile(r"[^\W\d_]{3,}")
# The choice of a language speaks all of them, regions keep their own names, and so do services.
SHARED = re.compile("Қорған|Қазақша|Русский|Тіл · Язык|Қай тілде.*?language\\?|Жетісу|Қонаев|Семей|Qorgan|Telegram|SIM")
# The commonest short words of each language: two of another one in a line, and none of its own, is another language.
_WORDS = {
    "kk": "мен бар деп үшін емес керек болса бұл осы сені саған сенің айт біз оны қазір және не да де",
    "ru": "не что это если как для или тебе тебя вам вас можно нужно когда чтобы кто есть уже мне он",
    "en": "the you and that not are with this for they can your what who have from here about them",
}
COMMON = {language: frozenset(words.split()) for language, words in _WORDS.items()}
LEFT_OVER = re.compile(r"[{}<>]|\$|None|…\{")
NUMBERS = {number for contact in CONTENT.contacts.values() for number in contact.numbers if contact.visible}


def foreign(text: str, language: str) -> str:
    """The first line that is surely of another language; "" for none."""
    own = SHARED.sub(" ", text)
    if language == "kk" and len(WORD.findall(own)) > 3 and not KAZAKH.search(own):
        return own
    for line in own.splitlines():
        words = [word.lower() for word in WORD.findall(line)]
        others = [name for name in LANGUAGES if name != language and len(COMMON[name].intersection(words)) >= 2]
        if language == "en" and CYRILLIC.search(line):
            return line
        if language == "ru" and KAZAKH.search(line):
            return line
        if language != "en" and len([word for word in words if word.isascii()]) >= 3:
            return line
        if others and not COMMON[language].intersection(words) and not (language == "kk" and KAZAKH.search(line)):
            return line
    return ""


def buttons(screen: Message) -> list[dict[str, Any]]:
    return [button for row in screen.rows for button in row]


def looked_at(stage: Stage, screen: Message, name: str, language: str) -> None:
    """What must be true of every page, whoever made it."""
    node = stage.dialogs.node(name)
    assert node is not None
    labels = [label.replace("\ufe0f", "") for label in screen.labels]
    told = f"{name} in {language}: {screen.text}"
    if not node.neutral and name != "start":
        assert {label[0] for label in labels} >= MARKS, told
    assert len(set(labels)) == len(labels), f"{told}: {labels}"
    assert all(0 < len(label.encode("utf-16-le")) // 2 <= 31 for label in labels), f"{told}: {labels}"
    assert not LEFT_OVER.search(screen.text + "".join(labels)), told
    for part in (screen.text, *labels):
        assert not (found := foreign(part, language)), f"{told}: {found}"
    copies = [button["copy_text"]["text"] for button in buttons(screen) if "copy_text" in button]
    assert set(copies) <= NUMBERS, f"{told}: {copies}"
    assert all(f"📋 {number}" in labels for number in copies), told
    assert not [number for number, times in Counter(copies).items() if times > 1], told


async def pressed(stage: Stage, person: Person, screen: int, data: str) -> Message:
    """Presses a button of the one screen, is answered, and sees one screen."""
    answered = len(person.toasts)
    await stage.act(person.press_data, screen, data)
    assert len(person.toasts) == answered + 1, f"no answer to {data}"
    [after] = stage.screens(person)
    return after


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("entry", ["child", "adult"])
async def test_every_button_leads_on(tmp_path: Path, language: str, entry: str) -> None:
    async with Stage.open(tmp_path) as stage:
        dialogs = stage.dialogs
        person = stage.child(language)
        await stage.act(person.start)
        [first] = stage.screens(person)
        looked_at(stage, first, "start", language)
        begun = next(
            button["callback_data"] for button in buttons(first) if dialogs.parse(button["callback_data"]).node == entry
        )
        ways = deque([(begun, entry)])
        seen = {"start", entry}
        while ways:
            here, name = ways.popleft()
            screen = await pressed(stage, person, first.id, here)
            assert screen.text == dialogs.screen(name, language).text, name
            looked_at(stage, screen, name, language)
            for button in (button for button in buttons(screen) if "callback_data" in button):
                press = dialogs.parse(button["callback_data"])
                assert press is not None
                target = dialogs.node(press.node)
                assert target is not None, (name, press)
                # What the program answers, and what doesn't belong to this entry, has stories of its own.
                if target.action or target.role:
                    continue
                after = await pressed(stage, person, first.id, button["callback_data"])
                assert after.text == dialogs.screen(target.id, language).text, (name, target.id)
                if target.id not in seen:
                    seen.add(target.id)
                    ways.append((button["callback_data"], target.id))
        assert len(seen) > 140
        tree = {"child": {"child", "kid"}, "adult": {"adult", "specialist"}}[entry]
        pages = {name for name, node in dialogs.nodes.items() if node.tree in tree and not node.action}
        assert pages <= seen, sorted(pages - seen)
        assert not stage.topics, "reading opens nothing"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_the_program_answers_leads_on_too(tmp_path: Path, language: str) -> None:
    """Each action once, from a screen on which its button stands: answered, in the language, and never a dead end."""
    async with Stage.open(tmp_path) as stage:
        dialogs = stage.dialogs
        person = stage.child(language)
        done: set[str] = set()
        for name, node in dialogs.nodes.items():
            if node.tree == "system" or not dialogs.has_screen(node) or node.neutral or node.action:
                continue
            for button in (one for row in dialogs.screen(name, language).rows for one in row if one.press):
                press = dialogs.parse(button.press)
                target = dialogs.node(press.node) if press else None
                if target is None or not target.action or target.action in done or press.language != language:
                    continue
                done.add(target.action)
                await stage.act(person.start)
                screen = stage.screens(person)[-1]
                answered = len(person.toasts)
                await stage.act(person.press_data, screen.id, button.press)
                assert len(person.toasts) == answered + 1, name
                after = stage.screens(person)[-1]
                if target.action != "hide":
                    looked_at(stage, after, "start" if target.action == "language" else "write", language)
        assert {"write", "sos_write", "silent", "hide", "another_center", "language"} <= done
