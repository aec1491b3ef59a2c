"""Methods that change messages, answer presses and react."""

from __future__ import annotations

from aiogram import methods

from sandbox.errors import bad_request
from sandbox.model import JSON, Message
from sandbox.text import checked, parse
from sandbox.validation import given, plain
from sandbox.world import World

from .access import Handler, known_chat, known_message
from .sending import command_entities, markup_fields

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
ANSWER_LIMIT = 200
# https://core.telegram.org/bots/api#reactiontypeemoji
_REACTIONS = (
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 "
    "🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 "
    "🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡"
)
REACTIONS = frozenset(_REACTIONS.split())


def _own(world: World, chat_id: int | str | None, message_id: int | None) -> Message:
    if chat_id is None:
        raise bad_request("chat_id is empty")
    if not message_id:
        raise bad_request("message identifier is not specified")
    message = known_message(known_chat(world, chat_id), message_id, "edit")
    if message.sender != "bot" or message.service or "forward_origin" in message.raw:
        raise bad_request("message can't be edited")
    return message


def _change(world: World, message: Message, content: JSON) -> JSON:
    keys = ("text", "entities", "caption", "caption_entities", "reply_markup")
    if all(message.raw.get(key) == content.get(key) for key in keys):
        raise bad_request(NOT_MODIFIED)
    message.revise(content, world.clock.now())
    world.touch()
    return message.raw


def edit_message_text(world: World, call: methods.EditMessageText) -> JSON:
    """See https://core.telegram.org/bots/api#editmessagetext; no markup removes the keyboard."""
    if not call.text:
        raise bad_request("message text is empty")
    text, entities = parse(call.text, given(call.parse_mode), plain(call.entities))
    markup = markup_fields(call.reply_markup)
    message = _own(world, call.chat_id, call.message_id)
    if message.media:
        raise bad_request("there is no text in the message to edit")
    content: JSON = {"text": checked(text, "MESSAGE_TOO_LONG"), **markup}
    if entities or (entities := command_entities(content["text"])):
        content["entities"] = entities
    return _change(world, message, content)


def edit_message_reply_markup(world: World, call: methods.EditMessageReplyMarkup) -> JSON:
    """See https://core.telegram.org/bots/api#editmessagereplymarkup."""
    markup = markup_fields(call.reply_markup)
    message = _own(world, call.chat_id, call.message_id)
    kept = ("text", "entities", "caption", "caption_entities")
    content = {key: message.raw[key] for key in kept if key in message.raw}
    return _change(world, message, {**content, **markup})


def answer_callback_query(world: World, call: methods.AnswerCallbackQuery) -> bool:
    """See https://core.telegram.org/bots/api#answercallbackquery."""
    query = world.queries.get(call.callback_query_id)
    if query is None or query.answered or query.expires <= world.clock.now():
        raise bad_request(QUERY_TOO_OLD)
    if call.text and len(call.text) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    world.toast(query, call.text or "", bool(call.show_alert))
    return True


def set_message_reaction(world: World, call: methods.SetMessageReaction) -> bool:
    """See https://core.telegram.org/bots/api#setmessagereaction; a bot has one reaction at most."""
    reactions: list[JSON] = plain(call.reaction) or []
    message = known_message(known_chat(world, call.chat_id), call.message_id, "react")
    if len(reactions) > 1 or any(one.get("emoji") not in REACTIONS for one in reactions):
        raise bad_request("REACTION_INVALID")
    message.reactions = [one["emoji"] for one in reactions]
    owner = message.chat.owner
    if owner is not None and message.reactions:
        # The push about a reaction quotes the message.
        world.notify(owner, message, f"{message.reactions[0]} {message.text}")
    world.touch()
    return True


HANDLERS: dict[str, Handler] = {
    "editmessagetext": edit_message_text,
    "editmessagereplymarkup": edit_message_reply_markup,
    "answercallbackquery": answer_callback_query,
    "setmessagereaction": set_message_reaction,
}
