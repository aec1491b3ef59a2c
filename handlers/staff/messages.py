"""Messages in staff groups: commands anywhere, and in a case's topic answers and notes."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.model import Case
from bot.cases.work import has
from bot.duty.links import Link
from bot.duty.roster import Member
from bot.events import GroupTyped
from bot.intake.albums import Albums
from bot.replies import Toast
from handlers.staff.desk import FRESH_SECONDS, Refusal, StaffDesk
from handlers.staff.linking import Linking

# What looks like a slash, or is typed for one: a note must not become an answer by another keyboard.
_SLASHES = frozenset("/\\／＼⁄∕∖╱╲⧸⧹﹨")
_COMMANDS = frozenset(("duty", "note", "close", "help", "link"))
# What only looks like a command: a slip of the fingers inside a topic.
_SLIP = "slip"
# What staff of other bots of this kind type; here it is answered with what there is.
_ASKED_FOR = frozenset(("rota", "next", "queue", "handover", "block", "report"))

# Unicode's general categories of control and format characters.
_INVISIBLE = frozenset(("Cc", "Cf"))


class StaffMessages:
    """Answers a toast where somebody should be told something; the adapter sends it as a reply."""

    def __init__(self, staff: StaffDesk, linking: Linking) -> None:
        self._staff = staff
        self._work = staff.work
        self._linking = linking
        self._albums = Albums()

    async def handle(self, event: GroupTyped) -> Toast | None:
        """An act is an act for every picture of an album; what is said about it is said once."""
        toast = await self._handle(event)
        return toast if toast is not None and self._albums.leads(event) else None

    async def _handle(self, event: GroupTyped) -> Toast | None:
        command, rest = _command(event)
        if command == "link" and not event.edited:
            return await self._linking.link(event, rest)
        link = await self._staff.link(event.chat)
        if link is None or (command in ("", _SLIP) and await self._case(event, link) is None):
            return None
        if event.anonymous:
            return self._staff.toast(link.center, "staff-anonymous")
        if command == "help" or (command == _SLIP and not event.edited):
            return self._staff.toast(link.center, "staff-help")
        if event.edited and command not in ("", "note"):
            # A code may still be good.
            return replace(self._staff.toast(link.center, "staff-edit-command"), erase=command == "link")
        fresh = abs(self._staff.desk.clock.now() - event.at) < FRESH_SECONDS
        try:
            status = await self._staff.check(link, event.user, fresh=fresh)
        except Refusal as refusal:
            return refusal.toast

        async def effect(connection: AsyncConnection) -> Toast | None:
            return await self._act(connection, event, link, status, command, rest)

        return await self._staff.receipts.told_once(event.receipt, effect)

    async def _case(self, event: GroupTyped, link: Link) -> Case | None:
        if not event.thread:
            return None
        async with self._staff.database.read() as connection:
            return await self._staff.desk.book.by_topic(connection, link.center, event.thread)

    async def _act(
        self,
        connection: AsyncConnection,
        event: GroupTyped,
        link: Link,
        status: str,
        command: str,
        rest: str,
    ) -> Toast | None:
        case = None
        if event.thread:
            case = await self._staff.desk.book.by_topic(connection, link.center, event.thread)
        if case is None and not command:
            return None
        member, confirmed = await self._staff.admit(connection, link, event.user, status)
        if not confirmed:
            name = self._staff.name(member)
            return self._staff.toast(link.center, "staff-unconfirmed", {"name": name})
        if command == "duty":
            return await self._duty(connection, member, rest)
        if case is None:
            return self._staff.toast(link.center, "staff-in-topic")
        if command == "close":
            return await self._close(connection, case, member)
        text = _visible(event.text)
        note = rest if command == "note" else _note(text)
        if event.media:
            return await self._media(connection, event, case, member, note)
        if note is not None:
            return await self._note(connection, event, case, member, note)
        if text:
            act = self._work.revise if event.edited else self._work.answer
            await act(connection, case, member, event.text, event.message)
        return None

    async def _media(
        self, connection: AsyncConnection, event: GroupTyped, case: Case, member: Member, note: str | None
    ) -> Toast | None:
        """Pictures and files go nowhere; the words under them are a note, unless they were meant for the person."""
        mine, words = has(member, case), _visible(event.text) if note is None else note
        if words and (note is not None or not mine):
            await self._keep(connection, event, case, member, words)
            return self._staff.toast(case.center, "staff-media-note")
        if mine or case.state != "taken":
            return self._staff.toast(case.center, "staff-media") if words or not event.edited else None
        return None

    async def _note(
        self, connection: AsyncConnection, event: GroupTyped, case: Case, member: Member, words: str
    ) -> Toast | None:
        if not words:
            return self._staff.toast(case.center, "staff-note-empty")
        await self._keep(connection, event, case, member, words)
        return None

    async def _keep(
        self, connection: AsyncConnection, event: GroupTyped, case: Case, member: Member, words: str
    ) -> None:
        keep = self._work.revise_note if event.edited else self._work.note
        await keep(connection, case, member, words, event.message)

    async def _close(self, connection: AsyncConnection, case: Case, member: Member) -> Toast:
        key, arguments = await self._work.close(connection, case, member)
        return self._staff.toast(case.center, key, arguments)

    async def _duty(self, connection: AsyncConnection, member: Member, rest: str) -> Toast:
        wanted = rest.strip().lower()
        if wanted not in ("on", "off"):
            return self._staff.toast(member.center, "staff-duty-usage")
        await self._staff.roster.set_duty(connection, member.id, wanted == "on")
        return self._staff.toast(member.center, f"staff-duty-{wanted}", {"name": self._staff.name(member)})


def _command(event: GroupTyped) -> tuple[str, str]:
    text = _visible(event.text)
    if text[:1] not in _SLASHES or _note(text) is not None:
        return "", ""
    first, *rest = text[1:].split(maxsplit=1) or [""]
    name = first.split("@")[0].lower()
    if event.media:
        return ("note", "".join(rest).strip()) if name == "note" and event.thread else ("", "")
    if name in _COMMANDS:
        return name, "".join(rest).strip()
    if name in _ASKED_FOR:
        return "help", ""
    # A slip of the fingers ("/nota", "/note:", "/ note") is answered with what there is; it must not go to the
    # person as an answer, as "/24 hours a day" may. Outside the topics it may well be meant for another bot.
    return (_SLIP, "") if event.thread and not name[:1].isdigit() else ("", "")


def _note(text: str) -> str | None:
    """The words of a note, which begins with two slashes; None when it is marked as none."""
    rest = _visible(text[1:])
    return rest[1:].strip() if text[:1] in _SLASHES and rest[:1] in _SLASHES else None


def _visible(text: str) -> str:
    """From the first visible character on: keyboards for right-to-left scripts put invisible ones before
    what is typed, and a note must not become an answer by one."""
    for place, letter in enumerate(text):
        if not letter.isspace() and unicodedata.category(letter) not in _INVISIBLE:
            return text[place:]
    return ""
