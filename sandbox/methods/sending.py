"""Methods that put new messages into chats."""

from __future__ import annotations

from typing import Any

from aiogram import methods
from aiogram.enums import ChatAction

from sandbox.errors import bad_request
from sandbox.model import JSON, Chat, Message
from sandbox.text import checked, parse, units
from sandbox.validation import given, keyboard, plain
from sandbox.world import World

from .access import Handler, known_chat, known_message, target_thread, writable_chat

CAPTION_LIMIT = 1024
_OPTIONS = ("protect_content", "message_effect_id")
MEDIA_FIELDS = (
    "photo",
    "video",
    "voice",
    "document",
    "sticker",
    "contact",
    "location",
    "video_note",
    "animation",
    "dice",
)


def _replied(chat: Chat, call: Any) -> int | None:
    """The message answered; raises ApiError (400) if it must exist and doesn't."""
    parameters = call.reply_parameters
    message_id = parameters.message_id if parameters else getattr(call, "reply_to_message_id", None)
    if not message_id:
        return None
    message = chat.messages.get(message_id)
    if message is not None and message.deleted is None:
        return int(message_id)
    lenient = parameters.allow_sending_without_reply if parameters else call.allow_sending_without_reply
    if given(lenient):
        return None
    raise bad_request("message to be replied not found")


def markup_fields(markup: Any) -> JSON:
    """The `reply_markup` field of the sent message, which shows inline keyboards only."""
    rows = keyboard(markup)
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def _send(world: World, call: Any, content: JSON, media: str = "", *, origin: JSON | None = None) -> Message:
    chat = writable_chat(world, call.chat_id)
    thread = target_thread(chat, call.message_thread_id)
    reply_to = _replied(chat, call) if hasattr(call, "reply_parameters") else None
    content = {**content, **(origin or {})}
    if given(call.protect_content):
        content["has_protected_content"] = True
    if getattr(call, "message_effect_id", None):
        content["effect_id"] = call.message_effect_id
    return world.post(
        chat,
        None,
        content,
        thread=thread,
        reply_to=reply_to,
        media=media,
        silent=bool(call.disable_notification),
    )


def _caption(text: str | None, call: Any) -> JSON:
    if not text:
        return {}
    caption, entities = parse(text, given(call.parse_mode), plain(call.caption_entities))
    if units(caption) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return {"caption": caption, **({"caption_entities": entities} if entities else {})}


def _previewed(options: Any) -> JSON:
    value = plain(given(options))
    return {"link_preview_options": value} if value else {}


def send_message(world: World, call: methods.SendMessage) -> JSON:
    """See https://core.telegram.org/bots/api#sendmessage."""
    if not call.text:
        raise bad_request("message text is empty")
    text, entities = parse(call.text, given(call.parse_mode), plain(call.entities))
    markup = markup_fields(call.reply_markup)
    writable_chat(world, call.chat_id)
    content: JSON = {"text": checked(text), **_previewed(call.link_preview_options)}
    if entities or (entities := command_entities(content["text"])):
        content["entities"] = entities
    message = _send(world, call, {**content, **markup})
    return message.raw


def command_entities(text: str) -> list[JSON]:
    """The entity that Telegram finds by itself in a text that begins with a command."""
    command = text.split()[0] if text.startswith("/") and len(text) > 1 else ""
    return [{"type": "bot_command", "offset": 0, "length": units(command)}] if command else []


def send_photo(world: World, call: methods.SendPhoto) -> JSON:
    """See https://core.telegram.org/bots/api#sendphoto; the stand-in takes photos by file_id only."""
    if not isinstance(call.photo, str) or call.photo not in world.files:
        raise bad_request("wrong remote file identifier specified: can't unserialize it. Wrong last symbol")
    markup = markup_fields(call.reply_markup)
    size = {"file_id": call.photo, "file_unique_id": call.photo[-12:], "width": 800, "height": 600}
    content: JSON = {"photo": [size], **_caption(call.caption, call), **markup}
    return _send(world, call, content, "photo").raw


def _content(message: Message) -> JSON:
    """What a forward or copy takes along of a message."""
    if message.service:
        raise bad_request("the message can't be copied")
    kept = ("text", "entities", "caption", "caption_entities", *MEDIA_FIELDS)
    return {key: message.raw[key] for key in kept if key in message.raw}


def _origin(message: Message) -> JSON:
    if "forward_origin" in message.raw:
        return dict(message.raw["forward_origin"])
    return {"type": "user", "sender_user": message.raw["from"], "date": message.date}


def forward_message(world: World, call: methods.ForwardMessage) -> JSON:
    """See https://core.telegram.org/bots/api#forwardmessage."""
    source = known_message(known_chat(world, call.from_chat_id), call.message_id, "forward")
    if source.service or source.raw.get("has_protected_content"):
        raise bad_request("the message can't be forwarded")
    origin = {"forward_origin": _origin(source)}
    return _send(world, call, _content(source), source.media, origin=origin).raw


def copy_message(world: World, call: methods.CopyMessage) -> JSON:
    """See https://core.telegram.org/bots/api#copymessage."""
    source = known_message(known_chat(world, call.from_chat_id), call.message_id, "copy")
    content = _content(source)
    if call.caption is not None and source.media:
        content = {key: value for key, value in content.items() if not key.startswith("caption")}
        content.update(_caption(call.caption, call))
    content.update(markup_fields(call.reply_markup))
    return {"message_id": _send(world, call, content, source.media).id}


def send_chat_action(world: World, call: methods.SendChatAction) -> bool:
    """See https://core.telegram.org/bots/api#sendchataction."""
    if call.action not in {action.value for action in ChatAction}:
        raise bad_request("wrong parameter action in request")
    target_thread(writable_chat(world, call.chat_id), call.message_thread_id)
    return True


HANDLERS: dict[str, Handler] = {
    "sendmessage": send_message,
    "sendphoto": send_photo,
    "forwardmessage": forward_message,
    "copymessage": copy_message,
    "sendchataction": send_chat_action,
}
