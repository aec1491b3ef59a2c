"""The first screen, commands, unknown buttons: a person never gets stuck and sees one screen at a time."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from stage import Stage

from dialogs import Dialogs
from sandbox import Message

LANGUAGES = ["kk", "ru", "en"]
FIRST_SCREEN = 500
TYPED = ["/start", "/help", "/lang", "/hide", "/x", "мне страшно", "привет"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_first_screen(tmp_path: Path, language: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child(language)
        await stage.act(child.start)
        [screen] = child.messages
        assert screen.text == stage.dialogs.screen("start", language).text
        assert len(screen.text) <= FIRST_SCREEN
        assert "112" in screen.text
        assert "111" in screen.text
        assert "Telegram" in screen.text
        assert {"🆘", "💬", "🚪"} <= {label[0] for label in screen.labels}
        assert child.notifications[-1].silent


@pytest.mark.parametrize(("code", "language"), [("ru-RU", "ru"), ("en-GB", "en"), ("uk", "kk"), ("", "kk")])
async def test_the_language_of_the_application_chooses_the_first_screen_only(
    tmp_path: Path, code: str, language: str
) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child(code)
        await stage.act(child.start)
        assert child.messages[0].text == stage.dialogs.screen("start", language).text
        child.language = "en" if language != "en" else "ru"
        await stage.type(child, "/help")
        assert child.messages[0].text == stage.dialogs.screen("help", language).text


async def test_a_center_in_the_link_gets_the_case(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        first = stage.group
        await stage.link("astana")
        child = stage.child("ru")
        await stage.act(child.start, "astana")
        await stage.press(child, "💬")
        assert "Центр Астана" in stage.screens(child)[0].text
        await stage.press(child, "⏭")
        await stage.type(child, "привет")
        await stage.drained()
        assert len(stage.topics) == 1
        assert not first.topics


@pytest.mark.parametrize("payload", ["nowhere", "a" * 64, "-_-"])
async def test_an_unknown_link_is_a_plain_start(tmp_path: Path, payload: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start, payload)
        assert [message.text for message in child.messages] == [stage.dialogs.screen("start", "ru").text]


@pytest.mark.parametrize(
    ("typed", "node"),
    [("/help", "help"), ("/lang", "language"), ("/start", "start"), ("/nope", "help"), ("/HELP@sandbox_bot", "help")],
)
async def test_commands(tmp_path: Path, typed: str, node: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.type(child, typed)
        assert [message.text for message in child.messages] == [stage.dialogs.screen(node, "ru").text]


@pytest.mark.parametrize("typed", ["/help меня бьют", "/start мне страшно", "/помогите", "/нет слов"])
async def test_words_behind_a_command_are_not_lost(tmp_path: Path, typed: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.type(child, typed)
        await stage.press(child, "✅")
        await stage.drained()
        assert typed in stage.texts(stage.topics[0])


@pytest.mark.parametrize(
    "data",
    [
        "x",
        "000000:nowhere::ru",
        "000000:start:nowhere:xx",
        "000000:reveal:m1:ru",
        "000000:reveal:m999999999999999999999:ru",
        "000000:silent_near_yes::ru",
        "000000:draft_send::ru",
        "000000:live::ru",
        "000000:cover_off::ru",
        "000000:conversation::ru",
        "take:0123456789abcdef",
        "\x00:\x00",
        ":::",
        "ы" * 32,
    ],
)
async def test_any_button_leads_to_a_screen(tmp_path: Path, data: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        screen = child.screen
        assert screen is not None
        before = len(child.toasts)
        await stage.act(child.press_data, screen.id, data)
        assert len(child.toasts) == before + 1, "a press is always answered"
        [shown] = child.messages
        assert {"🆘", "💬", "🚪"} <= {label[0] for label in shown.labels}
        assert shown.id == screen.id


async def test_a_button_of_a_deleted_message_brings_a_fresh_screen(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        screen = child.screen
        assert screen is not None
        child.delete(screen.id)
        await stage.act(child.press_data, screen.id, stage.dialogs.press("help", "ru"))
        assert [message.text for message in child.messages] == [stage.dialogs.screen("help", "ru").text]


def test_every_screen_has_the_three_marks() -> None:
    dialogs = _dialogs()
    for name, node in dialogs.nodes.items():
        if node.neutral or not dialogs.has_screen(node):
            continue
        for language in LANGUAGES:
            arguments = dict.fromkeys(node.arguments, 1)
            screen = dialogs.screen(name, language, **arguments)
            marks = {row[0].label[0] for row in screen.rows} | {b.label[0] for row in screen.rows for b in row}
            assert {"🆘", "💬", "🚪"} <= marks, name


def test_neutral_lines_say_nothing() -> None:
    dialogs = _dialogs()
    telling = ("qorgan", "қорған", "112", "111", "специалист", "маман", "specialist", "help", "помощ", "көмек")
    for name, node in dialogs.nodes.items():
        if not node.neutral:
            continue
        for language in LANGUAGES:
            screen = dialogs.screen(name, language)
            words = " ".join([screen.text, *(button.label for row in screen.rows for button in row)]).lower()
            assert not [word for word in telling if word in words], (name, language)


@pytest.mark.parametrize("seed", range(4))
async def test_one_screen_at_a_time(tmp_path: Path, seed: int) -> None:
    """Whatever a child presses and types before anybody answers, one screen stands there, every press is
    answered, and nothing that was dealt with stays. (Adults' words stay, so that they can edit them.)"""
    dice = random.Random(seed)
    async with Stage.open(tmp_path) as stage:
        child = stage.child(dice.choice(LANGUAGES))
        await stage.act(child.start)
        presses = 0
        for _ in range(40):
            [screen] = child.messages
            choice = dice.random()
            if choice < 0.15:
                await stage.type(child, dice.choice(TYPED))
            elif choice < 0.2:
                await stage.act(child.send_media, dice.choice(["photo", "sticker", "contact"]))
            else:
                presses += 1
                presented = [data for data in _presses(screen) if ":adult:" not in data]
                await stage.act(child.press_data, screen.id, dice.choice(presented))
            assert len(child.messages) == 1, [message.text for message in child.messages]
        assert len(child.toasts) == presses


def _presses(message: Message) -> list[str]:
    return [button["callback_data"] for row in message.rows for button in row if "callback_data" in button]


def _dialogs() -> Dialogs:
    from stage import DIALOGS

    return DIALOGS


@pytest.mark.parametrize(
    ("text", "node"), [("  /help", "help"), ("/lang ru", "language"), ("/link ABCD-EFGH", "help"), ("/duty on", "help")]
)
async def test_commands_with_a_slip_are_no_words_for_a_specialist(tmp_path: Path, text: str, node: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.type(child, text)
        [screen] = stage.screens(child)
        assert screen.text == stage.dialogs.screen(node, "ru").text
        assert stage.topics == []
