"""What is compared: Qorgan as it runs in earnest, a bot without any framework, and the bare libraries."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import content
import dialogs
from bench.load import Menu
from bench.process import ROOT
from bot.vault import Keyring

# (address of the API, a folder of its own) → arguments for Python, additions to the environment
Command = Callable[[str, Path], tuple[list[str], dict[str, str]]]


@dataclass(frozen=True, slots=True)
class Contender:
    name: str
    title: str
    menus: Sequence[Menu]
    command: Command


def contenders(folder: Path) -> list[Contender]:
    """All of them. `folder` is where the bare bots find their menu."""
    screens = _screens()
    # As large as a screen of ours usually is.
    menu = sorted(screens, key=lambda screen: len(screen.text) + len(json.dumps(screen.markup)))[len(screens) // 2]
    path = folder / "menu.json"
    path.write_text(json.dumps({"text": menu.text, "markup": menu.markup}), "utf-8")
    return [
        Contender("qorgan", "Qorgan", screens, _qorgan),
        Contender("aiohttp", "bare aiohttp", [menu], _bare("bare_aiohttp.py", path)),
        Contender("aiogram", "bare aiogram", [menu], _bare("bare_aiogram.py", path)),
        Contender("telegram-bot", "bare python-telegram-bot", [menu], _bare("bare_telegram_bot.py", path)),
    ]


def _screens() -> list[Menu]:
    """Every screen that is reached by moving through the trees, with its buttons that only move on."""
    trees = dialogs.load(content.load())
    found = []
    for node in trees.nodes.values():
        if node.arguments or node.action or not trees.has_screen(node):
            continue
        for language in trees.languages:
            screen = trees.screen(node.id, language)
            presses = tuple(b.press for row in screen.rows for b in row if _moves_on(trees, b.press))
            if presses:
                rows = [[_button(button) for button in row] for row in screen.rows]
                found.append(Menu(screen.text, {"inline_keyboard": rows}, presses))
    return found


def _moves_on(trees: dialogs.Dialogs, data: str) -> bool:
    press = trees.parse(data)
    node = trees.node(press.node) if press is not None else None
    return node is not None and not node.action and not node.role


def _button(button: dialogs.Button) -> dict[str, object]:
    if button.copy:
        return {"text": button.label, "copy_text": {"text": button.copy}}
    if button.link:
        return {"text": button.label, "url": button.link}
    return {"text": button.label, "callback_data": button.press}


def _qorgan(root: str, folder: Path) -> tuple[list[str], dict[str, str]]:
    return ["-m", "bot", "run"], {
        "QORGAN_BOT_TOKEN": "42:BENCH",
        "QORGAN_KEYS": Keyring.generate(),
        "QORGAN_API_ROOT": root,
        "QORGAN_DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'qorgan.db'}",
        "QORGAN_CENTERS_FILE": str(ROOT / "centers.example.yaml"),
        # Taps are measured, and the other bots pace nothing; bench/alarm.py runs with the default.
        "QORGAN_PACING": "off",
    }


def _bare(script: str, menu: Path) -> Command:
    return lambda root, _: ([str(ROOT / "bench" / script), root, str(menu)], {})
