"""People with telephones: what a test lets them do, and what they see."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .media import media_fields
from .methods.sending import command_entities
from .model import ANONYMOUS_ADMINISTRATOR, JSON, Account, Chat, GroupChat, Member, Message
from .world import World

Place = int | GroupChat | None


class Person(Account):
    """An account whose owner acts. `chat` None is the private chat with the bot, else a group or its id.

    Acts that Telegram's apps would not offer (writing to a closed topic, to a blocked bot, into a group
    one isn't in) raise AssertionError.
    """

    def __init__(self, world: World, user_id: int, **identity: Any) -> None:
        super().__init__(user_id, **identity)
        self._world = world
        self._files = 0

    def __repr__(self) -> str:
        return f"<{self.name}>"

    # what the person sees

    @property
    def messages(self) -> list[Message]:
        """Visible messages of the private chat, oldest first."""
        return self.chat.visible()

    @property
    def screen(self) -> Message | None:
        """The newest visible message of the bot in the private chat."""
        return next((one for one in reversed(self.messages) if one.sender == "bot"), None)

    # what the person does

    def start(self, payload: str = "") -> int:
        """Press START, with a deep link's payload; returns the message's id. A blocked bot is unblocked."""
        if self.blocked:
            self.unblock()
        return self.send(f"/start {payload}".strip())

    def send(
        self,
        text: str,
        chat: Place = None,
        thread: int | None = None,
        reply_to: int | None = None,
        **extra: Any,
    ) -> int:
        """Write a message; `extra` are further Bot API fields (forward_origin, entities, quote ...)."""
        content: JSON = {"text": text, **extra}
        if "entities" not in extra and (entities := command_entities(text)):
            content["entities"] = entities
        return self._post(content, chat, thread, reply_to).id

    def send_media(
        self,
        kind: str,
        caption: str | None = None,
        chat: Place = None,
        thread: int | None = None,
        media_group_id: str | None = None,
        **extra: Any,
    ) -> int:
        """Send a made-up photo, video, voice, document, sticker, contact, location ...; returns its id."""
        self._files += 1
        content, files = media_fields(kind, self, self.id * 1000 + self._files)
        self._world.files.update(files)
        if caption is not None:
            content["caption"] = caption
        if media_group_id is not None:
            content["media_group_id"] = media_group_id
        return self._post({**content, **extra}, chat, thread, None, kind).id

    def edit(self, message_id: int, text: str, chat: Place = None) -> None:
        """Edit an own message; the bot hears of it only if the text changed."""
        message = self._place(chat).messages[message_id]
        assert message.sender is self, "only own messages can be edited"
        assert message.deleted is None, "the message is deleted"
        if message.text == text:
            return
        message.revise({"caption" if message.media else "text": text}, self._world.clock.now())
        self._world.deliver_edit(message)
        self._world.touch()

    def press(
        self, mark: str, message: Message | int | None = None, chat: Place = None, thread: int | None = None
    ) -> str:
        """Press the newest visible button whose label begins with `mark`, else contains it.

        Returns the callback query's id. Raises AssertionError naming the visible buttons if there is none.
        """
        place = self._place(chat)
        if message is None:
            shown = [one for one in reversed(place.visible(thread)) if one.sender == "bot"]
        else:
            shown = [place.messages[message] if isinstance(message, int) else message]
        found = _button(shown, mark)
        if found is None:
            seen = [one.labels for one in shown if one.labels]
            raise AssertionError(f"{self.name} sees no button {mark!r}; visible buttons: {seen}")
        return self._press(*found)

    def press_data(self, message_id: int, data: str, chat: Place = None) -> str:
        """Press with made-up data, as a tampered app could, on a deleted message too."""
        return self._press(self._place(chat).messages[message_id], data)

    def delete(self, message_id: int, chat: Place = None) -> None:
        """Delete a message for both sides; the bot is not told."""
        self._world.delete(self._place(chat).messages[message_id])

    def block(self) -> None:
        """Block the bot."""
        self._set_blocked(True)

    def unblock(self) -> None:
        """Unblock the bot."""
        self._set_blocked(False)

    def _set_blocked(self, blocked: bool) -> None:
        if self.blocked == blocked:
            return
        before, self.blocked = Member("kicked" if self.blocked else "member"), blocked
        after = Member("kicked" if blocked else "member")
        self._world.report_bot_member(self.chat, self, before, after)
        self._world.touch()

    # how it is done

    def _place(self, chat: Place) -> Chat:
        if chat is None:
            return self.chat
        return chat if isinstance(chat, GroupChat) else self._world.groups[chat]

    def _post(
        self, content: JSON, chat: Place, thread: int | None, reply_to: int | None, media: str = ""
    ) -> Message:
        place = self._place(chat)
        sender: JSON = {}
        if isinstance(place, GroupChat):
            sender = self._check_group(place, thread)
        else:
            assert not self.blocked, f"{self.name} has blocked the bot"
            self.started = True
        message = self._world.post(
            place, self, content, thread=thread, reply_to=reply_to, media=media, sender_fields=sender
        )
        self._world.deliver(message)
        return message

    def _check_group(self, group: GroupChat, thread: int | None) -> JSON:
        member = group.members.get(self.id, Member("left"))
        assert member.present, f"{self.name} is not in the group"
        assert group.migrated_to is None, "the group has become a supergroup"
        if thread is not None:
            topic = group.topics[thread]
            assert not topic.deleted, "the topic is deleted"
            assert not topic.closed or member.can("can_manage_topics"), "the topic is closed"
        if not member.anonymous:
            return {}
        return {"from": dict(ANONYMOUS_ADMINISTRATOR), "sender_chat": group.json()}

    def _press(self, message: Message, data: str) -> str:
        place = message.chat
        if isinstance(place, GroupChat):
            assert place.members.get(self.id, Member("left")).present, f"{self.name} is not in the group"
        raw = message.raw
        if message.deleted is not None:
            raw = {"chat": place.json(), "message_id": message.id, "date": 0}
        return self._world.press(self, raw, data)


def _button(messages: Iterable[Message], mark: str) -> tuple[Message, str] | None:
    for message in messages:
        buttons = [one for row in message.rows for one in row if "callback_data" in one]
        for button in sorted(buttons, key=lambda one: not one["text"].startswith(mark)):
            if mark in button["text"]:
                return message, button["callback_data"]
    return None
