"""Buttons of staff. A press grants nothing: group, membership and case are checked each time."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.model import Case
from bot.delivery.letters import GroupNotice
from bot.duty.links import Link
from bot.duty.presses import AGAIN, CONFIRM, TAKE, URGENCY, read_staff_press
from bot.duty.roster import Member
from bot.events import GroupPressed
from bot.replies import Toast
from handlers.staff.desk import Refusal, StaffDesk


class StaffPresses:
    def __init__(self, staff: StaffDesk) -> None:
        self._staff = staff
        self._work = staff.work

    async def handle(self, event: GroupPressed) -> Toast:
        link = await self._staff.link(event.chat)
        if link is None:
            return self._staff.toast("", "toast-not-linked", alert=True)
        press = read_staff_press(event.data)
        if press is None:
            return self._staff.toast(link.center, "toast-unknown", alert=True)
        action, subject = press
        if event.anonymous:
            return self._staff.toast(link.center, "toast-anonymous", alert=True)
        try:
            if action == CONFIRM:
                return await self._confirm(event, link, subject)
            if action == AGAIN:
                return await self._again(event, link, int(subject, 16))
            return await self._act(event, link, action, subject)
        except Refusal as refusal:
            return refusal.toast

    async def _act(self, event: GroupPressed, link: Link, action: str, case_id: str) -> Toast:
        status = await self._staff.check(link, event.user, fresh=False)
        if action == TAKE:
            await self._staff.check_holder(link, case_id)

        async def effect(connection: AsyncConnection) -> Toast:
            case = await self._staff.desk.book.by_id(connection, case_id)
            if case is None or case.center != link.center:
                return self._staff.toast(link.center, "toast-stranger", alert=True)
            member, confirmed = await self._staff.admit(connection, link, event.user, status)
            if not confirmed:
                name = self._staff.name(member)
                return self._staff.toast(link.center, "toast-unconfirmed", {"name": name}, alert=True)
            return await self._do(connection, case, member, action)

        return await self._staff.receipts.told_once(event.receipt, effect) or Toast()

    async def _do(self, connection: AsyncConnection, case: Case, member: Member, action: str) -> Toast:
        if action == TAKE:
            key, arguments = await self._work.take(connection, case, member)
        elif action == URGENCY:
            key, arguments = await self._work.urgency(connection, case, member)
        else:
            key, arguments = await self._work.close(connection, case, member)
        alert = key in ("toast-taken-by", "toast-not-yours", "toast-too-late", "toast-newer")
        return self._staff.toast(case.center, key, arguments, alert=alert)

    async def _again(self, event: GroupPressed, link: Link, row: int) -> Toast:
        """📨: what may not have arrived is sent once more."""
        status = await self._staff.check(link, event.user, fresh=False)

        async def effect(connection: AsyncConnection) -> Toast:
            member, confirmed = await self._staff.admit(connection, link, event.user, status)
            if not confirmed:
                name = self._staff.name(member)
                return self._staff.toast(link.center, "toast-unconfirmed", {"name": name}, alert=True)
            sent = await self._staff.desk.outbox.again(connection, row, link.center)
            return self._staff.toast(link.center, "toast-again" if sent else "toast-again-done")

        return await self._staff.receipts.told_once(event.receipt, effect) or Toast()

    async def _confirm(self, event: GroupPressed, link: Link, member_id: str) -> Toast:
        if not await self._staff.lead(link, event.user):
            return self._staff.toast(link.center, "toast-lead-only", alert=True)

        async def effect(connection: AsyncConnection) -> Toast:
            member, new = await self._staff.roster.confirm(connection, link.center, member_id)
            if member is None:
                return self._staff.toast(link.center, "toast-unknown", alert=True)
            if new:
                notice = GroupNotice("staff-confirmed", {"duty_name": member.duty_name})
                await self._staff.desk.outbox.put(connection, notice, center=link.center)
            return self._staff.toast(link.center, "toast-confirmed", {"name": self._staff.name(member)})

        return await self._staff.receipts.told_once(event.receipt, effect) or Toast()
