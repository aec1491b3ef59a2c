"""The staff's side of a case: take, answer, note, raise, close. Rights are checked before, by the
handlers; here every transition is one conditional update, and the loser is told who was faster."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.closing import Closing
from bot.cases.desk import Desk
from bot.cases.model import URGENCIES, Author, Case
from bot.delivery.letters import Answer, AnswerEdit, Notice, SummaryEdit, Title
from bot.duty.roster import Member, Roster
from bot.store.tables import cases


def has(member: Member, case: Case) -> bool:
    """Whether this member has taken the case: their plain messages reach the person."""
    return case.state == "taken" and case.taker == member.id


class Work:
    """Texts of toasts and notices are named by their key; each method answers (key, arguments)."""

    def __init__(self, desk: Desk, roster: Roster, closing: Closing) -> None:
        self._desk = desk
        self._roster = roster
        self._closing = closing

    async def take(self, connection: AsyncConnection, case: Case, member: Member) -> tuple[str, dict[str, str | int]]:
        if case.state == "shredded":
            return "toast-shredded", {}
        if case.state == "taken":
            if case.taker == member.id:
                return "toast-yours", {}
            holder = await self._roster.by_id(connection, case.taker)
            if holder is not None and holder.works:
                return "toast-taken-by", {"name": self._name(holder, case)}
        if case.state == "closed" and await self._desk.book.left(connection, case):
            return "toast-left", {}
        if case.state == "closed" and await self._has_newer(connection, case):
            return "toast-newer", {}
        now = self._desk.clock.now()
        values: dict[str, object] = {"state": "taken", "taker": member.id}
        if case.state == "closed":
            # First the case, then the names: so does the person who reopens it.
            await self._desk.book.hold(connection, case.id)
            values |= self._desk.book.reopening(case)
            # Its name may have gone to another case meanwhile.
            values["alias"] = await self._desk.conversation.alias(connection, case.alias)
        if case.taken_at is None:
            values["taken_at"] = now
        taken = await self._desk.book.change(connection, case, **values)
        if taken is None:
            return "toast-too-late", {}
        for kind in ("retention_warning", "shred"):
            await self._desk.book.due(connection, case.id, kind, None)
        await self._desk.book.event(connection, case.id, self._name(member, case), "taken")
        await self._closing.changed(connection, taken, title=case.state == "closed")
        return "toast-taken", {}

    async def leave(self, connection: AsyncConnection, center: str, user: int) -> None:
        """Somebody is no longer in the group of a center: no rights, and what they had taken waits again."""
        member = await self._roster.leave(connection, center, user)
        if member is None:
            return
        released = await connection.execute(
            update(cases)
            # They work for this center alone; by it its open cases are found.
            .where(cases.c.state == "taken", cases.c.center == center, cases.c.taker == member.id)
            .values(state="waiting", taker=None, version=cases.c.version + 1)
            .returning(cases.c.id)
        )
        for case_id in released.scalars().all():
            case = await self._desk.book.by_id(connection, case_id)
            assert case is not None
            await self._desk.book.event(connection, case.id, self._name(member, case), "released")
            await self._closing.changed(connection, case, title=False)
            notice = Notice("staff-taker-left", {"duty_name": member.duty_name})
            await self._desk.outbox.put(connection, notice, case=case)

    async def answer(self, connection: AsyncConnection, case: Case, member: Member, text: str, source: int) -> None:
        """A plain message in the topic: an answer when it is the taker's, else a note."""
        desk = self._desk
        case = await desk.book.hold(connection, case.id) or case
        if not has(member, case):
            await self.note(connection, case, member, text, source)
            if case.state != "taken":
                key = "staff-take-first" if case.state == "waiting" else "staff-closed"
                await desk.outbox.put(connection, Notice(key, reply_to=source), case=case)
            return
        message = await desk.book.add_message(connection, case, "staff", text, source=source, staff=member.id)
        await desk.outbox.put(connection, Answer(message), case=case)
        if case.hushed:
            await desk.outbox.put(connection, Notice("staff-answer-waits", reply_to=source), case=case)
        elif not case.reachable:
            await desk.outbox.put(connection, Notice("staff-unreachable", reply_to=source), case=case)

    async def note(self, connection: AsyncConnection, case: Case, member: Member, text: str, source: int) -> None:
        """Kept with the case, never sent to the person."""
        case = await self._desk.book.hold(connection, case.id) or case
        if case.data_key is not None:
            await self._desk.book.add_message(connection, case, "note", text, source=source, staff=member.id)

    async def revise(self, connection: AsyncConnection, case: Case, member: Member, text: str, source: int) -> None:
        """An edit in the topic: a further version; one that the person can see changes in place."""
        case = await self._desk.book.hold(connection, case.id) or case
        if case.data_key is None:
            return
        put = self._desk.outbox.put
        if await self._revised(connection, case, "note", text, source) is not None:
            if has(member, case):
                # Two strokes taken away are no decision to send it.
                await put(connection, Notice("staff-edit-answer", reply_to=source), case=case)
            return
        known = await self._desk.book.message_by_source(connection, case, "staff", source)
        if known is None:
            await self.answer(connection, case, member, text, source)
        elif has(member, case):
            if await self._revised(connection, case, "staff", text, source):
                await put(connection, AnswerEdit(known.id), case=case)
        elif await self._desk.book.text(connection, case, known.id) != text:
            # What the person was told stays what they see.
            await put(connection, Notice("staff-edit-kept", reply_to=source), case=case)

    async def revise_note(
        self, connection: AsyncConnection, case: Case, member: Member, text: str, source: int
    ) -> None:
        """A message that an edit made a note, or another one. An answer stays one: what the person was
        told stays what they see."""
        case = await self._desk.book.hold(connection, case.id) or case
        if case.data_key is None:
            return
        if await self._desk.book.message_by_source(connection, case, "staff", source) is not None:
            await self._desk.outbox.put(connection, Notice("staff-edit-note", reply_to=source), case=case)
        elif await self._revised(connection, case, "note", text, source) is None:
            await self.note(connection, case, member, text, source)

    async def _revised(
        self, connection: AsyncConnection, case: Case, author: Author, text: str, source: int
    ) -> bool | None:
        """Whether a text of this author has a further version now; None when there is no such text."""
        known = await self._desk.book.message_by_source(connection, case, author, source)
        if known is None:
            return None
        if await self._desk.book.text(connection, case, known.id) == text:
            return False
        await self._desk.book.add_version(connection, case, known.id, text)
        return True

    async def urgency(
        self, connection: AsyncConnection, case: Case, member: Member
    ) -> tuple[str, dict[str, str | int]]:
        """⏫: one step up; after red it begins again at green, because only staff may lower."""
        if not case.is_open:
            return "toast-closed", {}
        following = URGENCIES[(URGENCIES.index(case.urgency) + 1) % len(URGENCIES)]
        changed = await self._desk.book.change(connection, case, urgency=following)
        if changed is None:
            return "toast-too-late", {}
        await self._desk.book.event(connection, case.id, self._name(member, case), "urgency", following)
        await self._desk.outbox.put(connection, Title(), case=changed)
        await self._desk.outbox.put(connection, SummaryEdit(), case=changed)
        return "toast-urgency", {"urgency": following}

    async def close(self, connection: AsyncConnection, case: Case, member: Member) -> tuple[str, dict[str, str | int]]:
        """By its taker or a lead; the texts are shredded when the retention time is over."""
        if not case.is_open:
            return "toast-closed", {}
        if case.taker != member.id and not member.lead:
            return "toast-not-yours", {}
        if await self._closing.close(connection, case, self._name(member, case)) is None:
            return "toast-too-late", {}
        return "toast-closed-now", {}

    async def _has_newer(self, connection: AsyncConnection, case: Case) -> bool:
        """Whether this person has an open conversation already (one a person)."""
        return await self._desk.book.other_open(connection, case) is not None

    def _name(self, member: Member | None, case: Case) -> str:
        center = self._desk.centers.by_id(case.center)
        language = center.staff_language if center is not None else self._desk.dialogs.languages[0]
        return "" if member is None else self._desk.aliases.duty_name(member.duty_name, language)
