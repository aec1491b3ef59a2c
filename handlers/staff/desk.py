"""What the staff's handlers share: finding the group and the member, and saying no in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.desk import Desk
from bot.cases.work import Work
from bot.delivery.letters import GroupNotice
from bot.duty.links import Link
from bot.duty.roster import Member, Roster
from bot.duty.standing import LEADS, MEMBERS, Standing
from bot.replies import Toast
from bot.store.database import Database
from bot.store.receipts import Receipts

# An act this fresh needs no question: Telegram delivers it to members of the group only.
FRESH_SECONDS = 60.0


class Refusal(Exception):
    """The act isn't done; `toast` says why."""

    def __init__(self, toast: Toast) -> None:
        super().__init__()
        self.toast = toast


@dataclass(frozen=True, slots=True)
class StaffDesk:
    desk: Desk
    roster: Roster
    work: Work
    standing: Standing
    database: Database
    receipts: Receipts

    async def link(self, chat: int) -> Link | None:
        async with self.database.read() as connection:
            return await self.desk.links.of_chat(connection, chat)

    def language(self, center: str) -> str:
        found = self.desk.centers.by_id(center)
        return found.staff_language if found is not None else self.desk.dialogs.languages[0]

    def toast(
        self, center: str, key: str, arguments: Mapping[str, str | int] | None = None, *, alert: bool = False
    ) -> Toast:
        """`center`: whose language it is said in; empty: in all, because nobody knows which one is read."""
        content = self.desk.dialogs.content
        languages = (self.language(center),) if center else self.desk.dialogs.languages
        texts = dict.fromkeys(content.text(language, key, **(arguments or {})) for language in languages)
        return Toast("\n".join(texts), alert)

    def name(self, member: Member) -> str:
        return self.desk.aliases.duty_name(member.duty_name, self.language(member.center))

    async def lead(self, link: Link, user: int) -> bool:
        """Whether somebody is an administrator of the group now. Raises `Refusal` when it can't be told."""
        status = await self.standing.of(link.chat, user)
        if status is None:
            raise Refusal(self.toast(link.center, "toast-refused", alert=True))
        return status in LEADS

    async def check(self, link: Link, user: int, *, fresh: bool) -> str:
        """The standing of somebody who acts. `fresh`: a message of the last minute, which a known
        member needs no question for. Raises `Refusal`."""
        if fresh:
            async with self.database.read() as connection:
                known = await self.roster.find(connection, link.center, user)
            if known is not None and known.confirmed:
                return "administrator" if known.lead else "member"
        status = await self.standing.of(link.chat, user)
        if status is None:
            raise Refusal(self.toast(link.center, "toast-refused", alert=True))
        if status not in MEMBERS:
            await self.gone(link, user)
            raise Refusal(self.toast(link.center, "toast-not-member", alert=True))
        return status

    async def gone(self, link: Link, user: int) -> None:
        """Not every departure is reported: this one was found out."""
        async with self.database.write() as connection:
            await self.work.leave(connection, link.center, user)

    async def check_holder(self, link: Link, case_id: str) -> None:
        """Somebody wants a case: whoever has it may have left the group without our hearing of it."""
        async with self.database.read() as connection:
            case = await self.desk.book.by_id(connection, case_id)
            if case is None or case.center != link.center or case.state != "taken" or case.taker is None:
                return
            holder = await self.roster.address(connection, case.taker)
        status = None if holder is None else await self.standing.of(link.chat, holder)
        if holder is not None and status is not None and status not in MEMBERS:
            await self.gone(link, holder)

    async def admit(self, connection: AsyncConnection, link: Link, user: int, status: str) -> tuple[Member, bool]:
        """The member, and whether they may work. Asks the leads once about somebody who has just come."""
        member, new = await self.roster.admit(connection, link.center, user, lead=status in LEADS)
        if new and not member.confirmed:
            notice = GroupNotice("staff-confirm", {"duty_name": member.duty_name}, confirm=member.id)
            await self.desk.outbox.put(connection, notice, center=link.center)
        return member, member.confirmed
