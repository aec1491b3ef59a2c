"""Messages in staff groups: commands anywhere, and in a case's topic answers and notes."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.model import Case
from bot.cases.work import Work
from bot.duty.links import Link
from bot.duty.roster import Member
from bot.events import GroupTyped
from bot.replies import Toast
from handlers.staff.desk import FRESH_SECONDS, Refusal, StaffDesk
from handlers.staff.linking import Linking

NOTE_MARK = "//"
_COMMANDS = frozenset(("duty", "note", "close", "help", "link"))


class StaffMessages:
    """Answers a toast where somebody should be told something; the adapter sends it as a reply."""

    def __init__(self, staff: StaffDesk, work: Work, linking: Linking) -> None:
        self._staff = staff
        self._work = work
        self._linking = linking

    async def handle(self, event: GroupTyped) -> Toast | None:
        command, rest = _command(event)
        if command == "link" and not event.edited:
            return await self._linking.link(event, rest)
        link = await self._staff.link(event.chat)
        if link is None or (not command and not event.thread):
            return None
        if event.anonymous:
            return self._staff.toast(link.center, "staff-anonymous")
        if command == "help":
            return self._staff.toast(link.center, "staff-help")
        if not command and await self._case(event, link) is None:
            return None
        fresh = abs(self._staff.desk.clock.now() - event.at) < FRESH_SECONDS
        try:
            status = await self._staff.check(link, event.user, fresh=fresh)
        except Refusal as refusal:
            return refusal.toast
        told: Toast | None = None

        async def effect(connection: AsyncConnection) -> None:
            nonlocal told
            told = await self._act(connection, event, link, status, command, rest)

        await self._staff.receipts.once(event.receipt, effect)
        return told

    async def _case(self, event: GroupTyped, link: Link) -> Case | None:
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
        if command and event.edited:
            return None
        if command == "duty":
            return await self._duty(connection, member, rest)
        if case is None:
            return self._staff.toast(link.center, "staff-in-topic")
        if command == "close":
            return await self._close(connection, case, member)
        if command == "note":
            return await self._note(connection, event, case, member, rest)
        return await self._text(connection, event, case, member)

    async def _text(self, connection: AsyncConnection, event: GroupTyped, case: Case, member: Member) -> Toast | None:
        if event.media:
            mine = case.state == "taken" and case.taker == member.id
            return self._staff.toast(case.center, "staff-media") if mine else None
        text = event.text.strip()
        if event.edited:
            await self._work.revise(connection, case, member, event.text, event.message)
        elif text.startswith(NOTE_MARK):
            await self._work.note(connection, case, member, text.removeprefix(NOTE_MARK).strip(), event.message)
        elif text:
            await self._work.answer(connection, case, member, event.text, event.message)
        return None

    async def _note(
        self, connection: AsyncConnection, event: GroupTyped, case: Case, member: Member, rest: str
    ) -> Toast | None:
        if not rest:
            return self._staff.toast(case.center, "staff-note-empty")
        await self._work.note(connection, case, member, rest, event.message)
        return None

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
    if not event.text.startswith("/") or event.text.startswith(NOTE_MARK) or event.media:
        return "", ""
    first, *rest = event.text[1:].split(maxsplit=1) or [""]
    name = first.split("@")[0].lower()
    if name in _COMMANDS:
        return name, "".join(rest).strip()
    # A slip of the fingers is answered with what there is; it must not go to the person as an answer.
    # Outside the topics it may well be meant for another bot.
    return ("help", "") if name.isidentifier() and event.thread else ("", "")
