"""Answers to staff at once: toasts for presses, replies to commands as the group's budget allows."""

from __future__ import annotations

from collections.abc import Mapping

from bot.clock import Clock
from bot.delivery.letters import Rank
from bot.delivery.pacing import Pacing
from bot.events import GroupEvent, GroupPressed, GroupTyped
from bot.intake.lanes import Attempt, TryAgain
from bot.replies import Toast
from bot.telegram.gateway import Gateway
from bot.telegram.session import CallError
from bot.telegram.trouble import trouble

# Bot API, answerCallbackQuery.
_TOAST_CHARACTERS = 200


class TelegramResponder:
    def __init__(self, gateway: Gateway, pacing: Pacing, clock: Clock, names: Mapping[int, str]) -> None:
        self._gateway = gateway
        self._pacing = pacing
        self._clock = clock
        self._names = names

    async def answer(self, event: GroupPressed, toast: Toast, attempt: Attempt) -> None:
        """Best effort: the summary shows the new state in any case."""
        await self._gateway.answer(event.query, toast.text[:_TOAST_CHARACTERS], alert=toast.alert)

    async def reply(self, event: GroupEvent, toast: Toast, attempt: Attempt) -> None:
        """Raises `TryAgain` when Telegram is away or asks to wait."""
        message = event.message if isinstance(event, GroupTyped) else 0
        reply_to = 0 if toast.erase else message
        try:
            if not attempt.sent:
                self._spend(event.chat)
                attempt.sent = await self._gateway.send(event.chat, toast.text, thread=event.thread, reply_to=reply_to)
            if toast.erase and message:
                await self._gateway.delete(event.chat, [message])
        except CallError as error:
            found = trouble(error)
            if found.kind == "throttled":
                name = f"group:{self._names.get(event.chat, event.chat)}"
                self._pacing.hold(name, found.seconds, self._clock.monotonic())
                raise TryAgain("throttled", found.seconds) from None
            if found.kind == "unknown":
                raise TryAgain("network") from None
            # A group in which we may not write, or not delete: the checks of rights tell the operator.

    def _spend(self, chat: int) -> None:
        """A reply is one of the group's calls of this minute, like every other. Raises `TryAgain` when none is left."""
        now = self._clock.monotonic()
        name = f"group:{self._names.get(chat, chat)}"
        ready = self._pacing.ready_at(name, 1, now, Rank.RED)
        if ready > now:
            raise TryAgain("paced", ready - now)
        self._pacing.spend(name, 1, now)
