"""The data of a button: `version:node:parent:language` in at most 64 bytes."""

from __future__ import annotations

import re

from dialogs.model import NODE_ID_LIMIT, Press

LIMIT = 64  # bytes, Telegram's limit of callback_data
VERSION_DIGITS = 6

_NODE = rf"[a-z][a-z0-9_-]{{0,{NODE_ID_LIMIT - 1}}}"
_DATA = re.compile(rf"([0-9a-f]{{{VERSION_DIGITS}}}):({_NODE}):((?:{_NODE})?):([a-z]{{2,3}})")


def pack(press: Press) -> str:
    """The data of a press. Raises ValueError when it would not be read back."""
    data = f"{press.version}:{press.node}:{press.parent}:{press.language}"
    if len(data.encode()) > LIMIT or parse(data) != press:
        raise ValueError(f"{data!r} is no callback data: ids are at most {NODE_ID_LIMIT} bytes of a-z0-9_-")
    return data


def parse(data: str) -> Press | None:
    """The press that the data tell, of whatever version; None when they aren't ours. Never raises."""
    found = _DATA.fullmatch(data) if isinstance(data, str) else None
    return Press(found[1], found[2], found[3], found[4]) if found else None
