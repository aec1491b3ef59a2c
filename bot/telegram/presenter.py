"""Shows replies in a private chat: edits in place or sends anew, then tidies up."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.cases.desk import Desk
from bot.events import Pressed, VisitorEvent
from bot.intake.lanes import Attempt, TryAgain
from bot.logs import get_logger
from bot.people import Visitor
from bot.replies import Reply
from bot.store.database import Database, StoreUnavailable
from bot.telegram.gateway import Gateway
from bot.telegram.session import CallError
from bot.telegram.showing import Showing, Waiting, successor
from bot.telegram.trouble import trouble
from dialogs import Screen

log = get_logger("presenter")

_MOST_HELD = 1000
# Who waits for room looks again after so many seconds, not in every free millisecond.
_SHORTEST_WAIT = 0.2
# What a screen says of a case may have changed when it took so long to show.
_LATE_SECONDS = 1.0
# Screens of a case that changes within a moment: the alert may be accepted before its screen stands.
_SOON_OVER = {"calling_red"}
# So many tries has a line before its message is deleted instead.
_PATIENCE = 2


class Presenter:
    """`unpressed_wait`: for how many seconds a screen that answers no press should wait, so that alarms find room."""

    def __init__(
        self, gateway: Gateway, desk: Desk, database: Database, unpressed_wait: Callable[[], float] = lambda: 0.0
    ) -> None:
        self._gateway = gateway
        self._unpressed_wait = unpressed_wait
        self._desk = desk
        self._database = database
        # Chats that Telegram asked to leave alone, and until when.
        self._held: dict[int, float] = {}
        self._waiting: dict[int, Waiting] = {}

    async def show(self, event: VisitorEvent, reply: Reply, attempt: Attempt) -> None:
        """One screen for one event, after those of the chat that still wait. Raises `TryAgain` when Telegram
        is away or asks to wait, and `StoreUnavailable` when the id of a new message couldn't be kept."""
        chat = event.visitor.chat
        waiting = self._waiting.setdefault(chat, Waiting())
        waiting.users += 1
        try:
            await asyncio.gather(self._answer(event, attempt), self._in_turn(waiting, Showing(event, reply, attempt)))
        except CallError as error:
            raise self._again(chat, error) from None
        finally:
            waiting.users -= 1
            if not waiting.users and not waiting.showings:
                self._waiting.pop(chat, None)

    async def _in_turn(self, waiting: Waiting, showing: Showing) -> None:
        async with waiting.turn:
            if showing.attempt.done.is_set():
                return
            if not any(one.finishes(showing.attempt) for one in waiting.showings):
                waiting.showings.append(showing)
            while waiting.showings:
                for one in waiting.showings:
                    one.hush()
                first, *later = waiting.showings
                heir = successor(first.reply, later)
                if heir is None:
                    await self._show(first, later)
                    first.finish()
                else:
                    heir.takes_over(first)
                waiting.showings.remove(first)

    async def _show(self, showing: Showing, later: Sequence[Showing]) -> None:
        """Raises `CallError` and `StoreUnavailable`; what was done by then isn't done again."""
        event, reply, attempt = showing.event, showing.reply, showing.attempt
        if reply.keep == "line":
            await self._clear_first(showing)
            reply = showing.reply
        begun = time.monotonic()
        try:
            shown = await self._place(event, reply, attempt)
        except CallError as error:
            if self._is_final(error) or await self._emptied(showing, error):
                return
            raise
        if reply.keep == "line":
            self._desk.sessions.leave(event.visitor, shown or reply.edit)
        elif shown and reply.keep != "nothing":
            await self._keep(event.visitor, reply, shown, attempt)
        late = attempt.number > 1 or time.monotonic() - begun > _LATE_SECONDS
        if reply.keep == "status" and (late or reply.node in _SOON_OVER):
            async with self._database.write() as connection:
                await self._desk.renew_status(connection, reply)
        # What was said in between has lost its sense, and so has an earlier showing of the same screen.
        stale = {attempt.told, attempt.before} - {-1, 0, *reply.delete}
        if shown and attempt.bland not in (0, shown):
            stale.add(attempt.bland)
        showing.reply = replace(reply, delete=(*reply.delete, *sorted(stale)))
        try:
            await self._tidy(event.visitor.chat, showing.reply, shown)
        except CallError as error:
            if self._is_final(error):
                return
            if not later:
                raise
            later[0].takes_over(Showing(event, replace(showing.reply, edit=0, keep="nothing"), Attempt()))

    async def _clear_first(self, showing: Showing) -> None:
        """🚪: what can be deleted is, before anything else. Telegram may hold back edits, but lets messages be
        deleted all the same (levlam in tdlib/telegram-bot-api#572)."""
        reply = showing.reply
        with contextlib.suppress(CallError):
            refused = await self._gateway.delete(showing.event.visitor.chat, reply.delete)
            showing.reply = replace(reply, delete=(), cover=(*reply.cover, *refused))

    async def _emptied(self, showing: Showing, error: CallError) -> bool:
        """Whether a message that can't become the neutral line now is gone instead: an empty chat says as
        little, and nothing readable waits."""
        reply, attempt = showing.reply, showing.attempt
        if reply.keep != "line" or not reply.edit:
            return False
        if trouble(error).kind != "throttled" and attempt.number < _PATIENCE:
            return False
        try:
            if await self._gateway.delete(showing.event.visitor.chat, [reply.edit]):
                return False
        except CallError:
            return False
        # What is too old to be deleted is covered as soon as that is possible again.
        showing.reply = replace(reply, node="", edit=0, keep="nothing")
        return not reply.cover

    async def tell(self, event: VisitorEvent, node: str, language: str) -> int:
        """A screen out of turn (something failed, something takes longer). Best effort. Answers the
        id of a new message, 0 when one was edited or nothing could be shown."""
        attempt = Attempt()
        reply = Reply(node, language, edit=event.message if isinstance(event, Pressed) else 0)
        try:
            place = self._place(event, reply, attempt)
            _, shown = await asyncio.gather(self._answer(event, attempt), place)
            return shown
        except CallError as error:
            log.warning("fallback_not_shown", reason=_word(error))
            return 0

    async def clear(self, event: VisitorEvent, messages: Sequence[int]) -> None:
        """Deletes messages at once. Best effort."""
        with contextlib.suppress(CallError):
            await self._gateway.delete(event.visitor.chat, messages)

    async def _answer(self, event: VisitorEvent, attempt: Attempt) -> None:
        if isinstance(event, Pressed) and not attempt.answered:
            attempt.answered = True
            await self._gateway.answer(event.query)

    async def _place(self, event: VisitorEvent, reply: Reply, attempt: Attempt) -> int:
        """Answers the id of a newly sent message, 0 when one was edited or nothing was to show."""
        if attempt.sent or not reply.node:
            return attempt.sent
        chat = event.visitor.chat
        held = self._seconds_held(chat)
        if held <= 0 and not isinstance(event, Pressed):
            held = self._unpressed_wait()
            held = max(held, _SHORTEST_WAIT) if held > 0 else 0.0
        if held > 0:
            raise CallError("sendMessage", 429, seconds=held)
        screen = self._screen(reply)
        if reply.edit and not attempt.bland:
            try:
                await self._gateway.edit_screen(chat, reply.edit, screen)
                return 0
            except CallError as error:
                if trouble(error).kind not in ("missing", "invalid"):
                    raise
                if not reply.anew:
                    return 0
        attempt.sent = await self._send(event.visitor, reply, screen, attempt)
        return attempt.sent

    def _screen(self, reply: Reply) -> Screen:
        dialogs = self._desk.dialogs
        screen = dialogs.screen(reply.node, reply.language, reply.parent, **reply.arguments)
        note = dialogs.node(reply.note) if reply.note else None
        if note is None:
            return screen
        return replace(screen, text=f"{screen.text}\n\n{dialogs.text(note, reply.language)}")

    async def _send(self, visitor: Visitor, reply: Reply, screen: Screen, attempt: Attempt) -> int:
        """A new message. A locked phone shows its first line, so a screen that isn't written for that
        (instead of one that can't be edited) comes as an edit of a bland one. Answers its id. Raises
        `CallError`: the next try goes on with the bland one."""
        gateway, dialogs, chat = self._gateway, self._desk.dialogs, visitor.chat
        node = dialogs.node(reply.node)
        if node is not None and node.notification:
            return await gateway.send_screen(chat, screen)
        if not attempt.bland:
            attempt.bland = await gateway.send_screen(chat, dialogs.screen("moment", reply.language))
            if reply.keep not in ("line", "nothing"):
                # Whoever comes after a crash finds it; a database that is away must not keep the screen back.
                with contextlib.suppress(StoreUnavailable):
                    await self._keep(visitor, reply, attempt.bland, attempt)
        try:
            await gateway.edit_screen(chat, attempt.bland, screen)
        except CallError as error:
            if trouble(error).kind not in ("missing", "invalid"):
                raise
            # Better a screen that shows too early than none.
            return await gateway.send_screen(chat, screen)
        return attempt.bland

    def _seconds_held(self, chat: int) -> float:
        return self._held.get(chat, 0.0) - time.monotonic()

    async def _tidy(self, chat: int, reply: Reply, shown: int) -> None:
        refused = await self._gateway.delete(chat, [message for message in reply.delete if message != shown])
        line = self._desk.dialogs.screen("hidden", reply.language)
        await self._gateway.cover(chat, [*refused, *reply.cover], line)

    async def _keep(self, visitor: Visitor, reply: Reply, message: int, attempt: Attempt) -> None:
        """Notes the id of a new message: so that 🚪 can delete it, and news can edit it."""
        desk = self._desk
        async with self._database.write() as connection:
            session = await desk.sessions.load(connection, visitor)
            session.language = session.language or reply.language
            earlier = session.screen
            if earlier not in (message, attempt.bland) and not await desk.holds_answers(connection, visitor, earlier):
                attempt.before = earlier
            session.screen = message
            session.remember(message, desk.clock.now())
            await desk.sessions.keep(connection, visitor, session)
            if reply.keep == "status":
                await desk.book.touch(connection, reply.case_id, status_message=message)
                await desk.book.show(connection, reply.case_id, message)

    def _again(self, chat: int, error: CallError) -> TryAgain:
        found = trouble(error)
        if found.kind != "throttled":
            return TryAgain(_word(error))
        now = time.monotonic()
        if len(self._held) >= _MOST_HELD:
            self._held = {one: until for one, until in self._held.items() if until > now}
        self._held[chat] = now + found.seconds
        return TryAgain(_word(error), found.seconds)

    def held(self, chat: int) -> float:
        """For how many seconds Telegram wants a chat left alone still, as far as its screens have met it."""
        return max(0.0, self._held.get(chat, 0.0) - time.monotonic())

    def _is_final(self, error: CallError) -> bool:
        """True when no further try could help this person."""
        kind = trouble(error).kind
        if kind in ("throttled", "unknown", "token", "conflict"):
            return False
        if kind not in ("blocked", "kicked"):
            log.error("screen_refused", reason="bad_request")
        return True


def _word(error: CallError) -> str:
    kind = trouble(error).kind
    words = {"throttled": "throttled", "blocked": "blocked", "unknown": "network", "token": "unauthorized"}
    return words.get(kind, "bad_request")
