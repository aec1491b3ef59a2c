"""`/link CODE`: a group becomes the staff group of a center, and is told which rights the bot lacks."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.topics import Topics
from bot.duty.links import NETWORK, Link
from bot.duty.standing import LEADS, OwnRights
from bot.events import GroupMoved, GroupTyped, MemberChanged, TopicReported
from bot.logs import get_logger
from bot.replies import Toast
from bot.store.database import after_commit
from handlers.staff.desk import StaffDesk

log = get_logger("linking")


class Linking:
    def __init__(self, staff: StaffDesk, topics: Topics) -> None:
        self._staff = staff
        self._topics = topics

    async def link(self, event: GroupTyped, code: str) -> Toast:
        """What is said to a code. Its message is deleted: it may still be good."""
        if not code:
            return self._staff.toast("", "link-usage")
        return replace(await self._link(event, code), erase=True)

    async def _link(self, event: GroupTyped, code: str) -> Toast:
        say = self._staff.toast
        if event.anonymous:
            return say("", "staff-anonymous")
        # The code is the authority: whoever has it could link a group of their own as well.
        rights = await self._staff.standing.own(event.chat)
        if rights is None:
            return say("", "link-failed")

        async def effect(connection: AsyncConnection) -> Toast:
            return await self._redeem(connection, event.chat, code, rights)

        return await self._staff.receipts.told_once(event.receipt, effect) or say("", "link-wrong")

    async def _redeem(self, connection: AsyncConnection, chat: int, code: str, rights: OwnRights) -> Toast:
        links, say = self._staff.desk.links, self._staff.toast
        center = await links.invited(connection, code)
        if center is None or (center != NETWORK and self._staff.desk.centers.by_id(center) is None):
            return say("", "link-wrong")
        if not rights.forum and center != NETWORK:
            # The code stays good: it is sent again when topics are on.
            return say(center, "link-forum")
        before, former = await links.of_center(connection, center), await links.of_chat(connection, chat)
        if await links.redeem(connection, code, chat, ready=not _lacks(center, rights)) is None:
            return say("", "link-wrong")
        if before is None or before.chat != chat:
            await self._topics.rehouse(connection, center)
        await self._staff.desk.tell_connected(connection, center)
        self._staff.desk.outbox.open(connection, center)
        linked = self._linked(center, rights)
        if former is None or former.center == center:
            return linked
        await self._staff.desk.tell_connected(connection, former.center)
        after_commit(connection, lambda: log.warning("center_without_group", center=former.center))
        return replace(linked, text=f"{linked.text}\n\n{self._replaced(center, former.center)}")

    def _replaced(self, center: str, former: str) -> str:
        """That another center has lost its group to this one."""
        if former == NETWORK:
            return self._staff.toast(center, "link-replaced-network").text
        name = self._staff.desk.center_name(former, self._staff.language(center))
        return self._staff.toast(center, "link-replaced", {"center": name}).text

    def _linked(self, center: str, rights: OwnRights) -> Toast:
        say = self._staff.toast
        if _lacks(center, rights):
            return say(center, "link-rights", {"rights": self._missing(center, rights)})
        if center == NETWORK:
            return say(center, "link-network")
        name = self._staff.desk.center_name(center, self._staff.language(center))
        return say(center, "link-done", {"center": name})

    def _missing(self, center: str, rights: OwnRights) -> str:
        return ", ".join(self._staff.toast(center, key).text for key in _lacks(center, rights))

    async def member_changed(self, event: MemberChanged) -> None:
        """The bot's own rights, or somebody's membership, changed."""
        link = await self._staff.link(event.chat)
        if link is None:
            return
        if event.own:
            await self.recheck(link)
            return
        self._staff.standing.forget(event.chat, event.user)

        async def effect(connection: AsyncConnection) -> None:
            roster = self._staff.roster
            if event.status in ("left", "kicked"):
                await self._staff.work.leave(connection, link.center, event.user)
            elif await roster.find(connection, link.center, event.user) is not None:
                await roster.admit(connection, link.center, event.user, lead=event.status in LEADS)

        await self._staff.receipts.once(event.receipt, effect)

    async def recheck(self, link: Link) -> Link:
        """Asks for the bot's rights in a linked group, and follows one that became another chat.
        Answers the link as it is now, or unchanged when nobody could be asked."""
        rights = await self._staff.standing.own(link.chat)
        if rights is not None and rights.moved:
            async with self._staff.database.write() as connection:
                await self._staff.desk.links.move(connection, link.center, rights.moved)
            link = replace(link, chat=rights.moved)
            rights = await self._staff.standing.own(link.chat)
        if rights is None:
            return link
        ready = not _lacks(link.center, rights)
        async with self._staff.database.write() as connection:
            await self._staff.desk.set_ready(connection, link.center, ready)
        return replace(link, ready=ready)

    async def news(self, link: Link) -> Toast | None:
        """What a group should be told about its readiness; None when it can't be asked for."""
        if link.ready:
            return self._staff.toast(link.center, "link-ready")
        if link.trouble == "refused":
            return self._staff.toast(link.center, "link-refused")
        rights = await self._staff.standing.own(link.chat)
        if rights is None or not _lacks(link.center, rights):
            return None
        return self._staff.toast(link.center, "link-lost", {"rights": self._missing(link.center, rights)})

    async def topic_reported(self, event: TopicReported) -> None:
        link = await self._staff.link(event.chat)
        if link is None or not event.thread:
            return

        async def effect(connection: AsyncConnection) -> None:
            await self._topics.reported(connection, link.center, event.thread, event.title)

        await self._staff.receipts.once(event.receipt, effect)

    async def moved(self, event: GroupMoved) -> None:
        link = await self._staff.link(event.chat)
        if link is None:
            return

        async def effect(connection: AsyncConnection) -> None:
            await self._staff.desk.links.move(connection, link.center, event.target)
            self._staff.desk.outbox.open(connection, link.center)

        await self._staff.receipts.once(event.receipt, effect)


def _lacks(center: str, rights: OwnRights) -> tuple[str, ...]:
    """The rights that the bot needs in the group and doesn't have. Coordinators have no topics."""
    return tuple(key for key in rights.missing if center != NETWORK or key == "right-admin")
