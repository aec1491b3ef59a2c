"""Staff groups: each event becomes an act on a case, or a word about why not."""

from __future__ import annotations

from typing import Protocol

from bot.events import GroupEvent, GroupMoved, GroupPressed, GroupTyped, MemberChanged, TopicReported
from bot.intake.lanes import Attempt
from bot.replies import Toast
from handlers.staff.linking import Linking
from handlers.staff.messages import StaffMessages
from handlers.staff.presses import StaffPresses


class Responder(Protocol):
    """How a channel answers staff at once: a press, or a reply to a message."""

    async def answer(self, event: GroupPressed, toast: Toast, attempt: Attempt) -> None: ...

    async def reply(self, event: GroupEvent, toast: Toast, attempt: Attempt) -> None: ...


class StaffHandler:
    def __init__(self, presses: StaffPresses, messages: StaffMessages, linking: Linking, responder: Responder) -> None:
        self._presses = presses
        self._messages = messages
        self._linking = linking
        self._responder = responder

    async def handle(self, event: GroupEvent, attempt: Attempt) -> None:
        """One try of one event."""
        if isinstance(event, GroupPressed):
            await self._responder.answer(event, await self._presses.handle(event), attempt)
            return
        # The act is done once; what is said about it may need another try.
        if attempt.toast is None:
            attempt.toast = await self._act(event)
        if attempt.toast is not None:
            await self._responder.reply(event, attempt.toast, attempt)

    async def _act(self, event: GroupEvent) -> Toast | None:
        if isinstance(event, GroupTyped):
            return await self._messages.handle(event)
        if isinstance(event, MemberChanged):
            await self._linking.member_changed(event)
        elif isinstance(event, TopicReported):
            await self._linking.topic_reported(event)
        elif isinstance(event, GroupMoved):
            await self._linking.moved(event)
        return None
