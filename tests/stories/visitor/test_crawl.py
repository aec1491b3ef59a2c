"""Every button of every page, in every language, over HTTP, as somebody who is new here would press it."""

from __future__ import annotations

import re
from collections import deque
from pathlib import Path

import pytest
from stage import Stage

from sandbox import Message

LANGUAGES = ("kk", "ru", "en")
KAZAKH = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
CYRILLIC = re.compile("[а-яА-ЯёЁ]")
# The choice of a language speaks all of them, and regions keep their own names.
SHARED = re.compile("Қорған|Қазақша|Русский|Тіл · Язык|Қай тілде.*?language\\?|Жетісу|Қонаев|Семей")


def foreign(text: str, language: str) -> bool:
    """Whether a text is surely of another language."""
    text = SHARED.sub("", text)
    return bool({"en": CYRILLIC, "ru": KAZAKH}[language].search(text)) if language != "kk" else not KAZAKH.search(text)


def presses(stage: Stage, screen: Message) -> list[tuple[str, str, str]]:
    """Label, data and node of each button that leads somewhere."""
    found = []
    for row in screen.rows:
        for button in row:
            if "callback_data" in button:
                press = stage.dialogs.parse(button["callback_data"])
                assert press is not None
                found.append((button["text"], button["callback_data"], press.node))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_button_leads_on(tmp_path: Path, language: str) -> None:
    async with Stage.open(tmp_path) as stage:
        person = stage.child(language)
        await stage.act(person.start)
        [first] = stage.screens(person)
        ways = deque([(stage.dialogs.press("start", language), "start")])
        seen, pressed = {"start"}, 0
        while ways:
            here, name = ways.popleft()
            await stage.act(person.press_data, first.id, here)
            [screen] = stage.screens(person)
            buttons = presses(stage, screen)
            pressed += 1
            for _, data, target in buttons:
                node = stage.dialogs.node(target)
                assert node is not None, (name, target)
                if node.action:
                    continue  # what services answer has stories of its own
                await stage.act(person.press_data, first.id, data)
                pressed += 1
                [after] = stage.screens(person)
                assert after.text.startswith(stage.dialogs.screen(target, language).text), (name, target)
                if not node.neutral:
                    assert {"🆘", "💬", "🚪"} <= {label[0] for label in after.labels}, target
                assert not foreign(after.text + "".join(after.labels), language), (target, after.text)
                if target not in seen:
                    seen.add(target)
                    ways.append((data, target))
        assert len(person.toasts) == pressed
        pages = {
            name
            for name, node in stage.dialogs.nodes.items()
            if stage.dialogs.has_screen(node) and not node.action and node.tree != "system"
        }
        assert pages <= seen, sorted(pages - seen)
        assert not stage.topics, "reading opens nothing"
