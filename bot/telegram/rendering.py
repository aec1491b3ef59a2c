"""Screens and notices in Telegram's form. Plain text without markup, no link previews."""

from __future__ import annotations

import json
from functools import lru_cache

from bot.telegram.session import encode
from dialogs import Button, Screen

# Telegram's limit of a message, in UTF-16 units (Bot API, sendMessage).
TEXT_UNITS = 4096
_NO_PREVIEW = json.dumps({"is_disabled": True})

Rows = tuple[tuple[Button, ...], ...]


def units(text: str) -> int:
    """The length that Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def keyboard(rows: Rows) -> str:
    """The JSON of an inline keyboard."""
    return json.dumps(
        {"inline_keyboard": [[_button(button) for button in row] for row in rows]},
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _button(button: Button) -> dict[str, object]:
    if button.copy:
        return {"text": button.label, "copy_text": {"text": button.copy}}
    if button.link:
        return {"text": button.label, "url": button.link}
    return {"text": button.label, "callback_data": button.press}


def fields(text: str, rows: Rows) -> bytes:
    """The encoded fields that sending and editing a message share."""
    encoded = encode(text=text, link_preview_options=_NO_PREVIEW)
    return encoded + encode(reply_markup=keyboard(rows)) if rows else encoded


@lru_cache(maxsize=4096)
def screen_fields(screen: Screen) -> bytes:
    """The same for a screen; those rendered ahead are encoded once (screens compare by identity)."""
    return fields(screen.text, screen.rows)
