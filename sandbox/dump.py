"""The state of all chats as text, for the messages of failed tests."""

from __future__ import annotations

from .model import Message
from .world import World

SHOWN_CALLS = 12


def dump(world: World) -> str:
    """What every chat shows now, and the bot's last calls."""
    lines: list[str] = []
    for person in world.people.values():
        state = " (has blocked the bot)" if person.blocked else ""
        lines.append(f"== {person.name}{state}")
        lines.extend(_line(message) for message in person.chat.visible())
    for group in world.groups.values():
        lines.append(f"== {group.title} {group.id}")
        lines.extend(_line(message) for message in group.general)
        for topic in group.topics.values():
            if not topic.deleted:
                lines.append(f"-- topic {topic.id} {topic.name!r}{' (closed)' if topic.closed else ''}")
                lines.extend(_line(message) for message in topic.messages)
    lines.append(f"== unconfirmed updates: {len(world.updates.pending())}; last calls")
    for call in world.calls[-SHOWN_CALLS:]:
        outcome = {None: "…", True: "ok"}.get(call.ok, call.error)
        lines.append(f"   {call.method} {_short(call.params)}: {outcome}")
    return "\n".join(lines)


def _line(message: Message) -> str:
    sender = "bot" if message.sender == "bot" else message.sender.name
    marks = "".join(f" {one}" for one in message.reactions)
    kind = f"[{message.media or message.service}] " if message.media or message.service else ""
    buttons = "".join("\n        " + " ".join(f"[{one['text']}]" for one in row) for row in message.rows)
    edited = " (edited)" if message.edited else ""
    return f"   {message.id} {sender}{edited}: {kind}{message.text}{marks}{buttons}"


def _short(params: dict[str, object]) -> str:
    shown = {key: value for key, value in params.items() if key != "reply_markup"}
    text = str(shown)
    return text if len(text) <= 200 else text[:200] + "…"
