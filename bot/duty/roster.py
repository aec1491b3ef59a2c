"""Staff: who works for a center, under the duty name that the bot gives. Their Telegram id is a
pseudonym to find them and sealed to reach them; no name of theirs is kept."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, func, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import centers, staff
from bot.vault import Vault


@dataclass(frozen=True, slots=True)
class Member:
    """`lead`: administrator of the group; `confirmed`: may work (leads always); `duty_name`: number;
    `active`: in the group, as far as the channel has said."""

    id: str
    center: str
    duty_name: int
    lead: bool
    confirmed: bool
    active: bool
    on_duty: bool

    @property
    def works(self) -> bool:
        return self.active and self.confirmed


class Roster:
    def __init__(self, vault: Vault, channel: str = "telegram") -> None:
        self._vault = vault
        self._channel = channel

    async def find(self, connection: AsyncConnection, center: str, user: int) -> Member | None:
        known = self._vault.pseudonyms(self._channel, user)
        query = select(staff).where(staff.c.center == center, staff.c.pseudonym.in_(known), staff.c.active)
        row = (await connection.execute(query)).first()
        return None if row is None else _member(row)

    async def by_id(self, connection: AsyncConnection, member: str | None) -> Member | None:
        row = (await connection.execute(select(staff).where(staff.c.id == member))).one_or_none()
        return None if row is None else _member(row)

    async def admit(self, connection: AsyncConnection, center: str, user: int, *, lead: bool) -> tuple[Member, bool]:
        """The member of the group as the roster knows them now, and whether they have just come (back).
        A lead is confirmed by being one; somebody who lost that rank stays confirmed."""
        known = self._vault.pseudonyms(self._channel, user)
        query = select(staff).where(staff.c.center == center, staff.c.pseudonym.in_(known))
        row = (await connection.execute(query)).first()
        if row is None:
            # Names are given one after the other.
            await connection.execute(select(centers.c.id).where(centers.c.id == center).with_for_update())
            row = (await connection.execute(query)).first()
        if row is None:
            member = secrets.token_hex(8)
            await connection.execute(
                staff.insert().values(
                    id=member,
                    center=center,
                    pseudonym=self._vault.pseudonym(self._channel, user),
                    person=self._vault.seal(str(user).encode(), **_person(member)),
                    duty_name=await self._next_name(connection, center),
                    lead=lead,
                    confirmed=lead,
                    active=True,
                    on_duty=False,
                )
            )
        else:
            member = row.id
            await connection.execute(
                update(staff)
                .where(staff.c.id == member)
                # By what stands there now: a lead may confirm them at this very moment.
                .values(lead=lead, active=True, confirmed=true() if lead else and_(staff.c.active, staff.c.confirmed))
            )
        found = await self.by_id(connection, member)
        assert found is not None
        return found, row is None or not row.active

    async def confirm(self, connection: AsyncConnection, center: str, member: str) -> tuple[Member | None, bool]:
        """A lead lets a member work: the member (None when there is no such one in this center), and
        whether that is new."""
        mine = (staff.c.id == member, staff.c.center == center, staff.c.active)
        result = await connection.execute(update(staff).where(*mine, ~staff.c.confirmed).values(confirmed=True))
        row = (await connection.execute(select(staff).where(*mine))).one_or_none()
        return (None if row is None else _member(row)), result.rowcount == 1

    async def address(self, connection: AsyncConnection, member: str) -> int | None:
        """The channel's id of a member. Raises `EnvelopeError`."""
        person = await connection.scalar(select(staff.c.person).where(staff.c.id == member))
        return None if person is None else int(self._vault.open(person, **_person(member)))

    async def leave(self, connection: AsyncConnection, center: str, user: int) -> Member | None:
        """Left or was removed from the group: no rights, and confirmed anew if they come back. Answers
        who it was; None when nobody knew them."""
        known = self._vault.pseudonyms(self._channel, user)
        theirs = (staff.c.center == center, staff.c.pseudonym.in_(known))
        await connection.execute(
            update(staff).where(*theirs).values(active=False, confirmed=False, lead=False, on_duty=False)
        )
        row = (await connection.execute(select(staff).where(*theirs))).first()
        return None if row is None else _member(row)

    async def set_duty(self, connection: AsyncConnection, member: str, on_duty: bool) -> None:
        await connection.execute(update(staff).where(staff.c.id == member).values(on_duty=on_duty))

    async def on_duty(self, connection: AsyncConnection, center: str) -> int:
        query = select(func.count()).where(staff.c.center == center, staff.c.active, staff.c.on_duty)
        return int(await connection.scalar(query) or 0)

    async def _next_name(self, connection: AsyncConnection, center: str) -> int:
        # Names of those who left aren't given again: the audit trail knows people by them.
        newest = await connection.scalar(select(func.max(staff.c.duty_name)).where(staff.c.center == center))
        return 0 if newest is None else int(newest) + 1


def _member(row: Any) -> Member:
    return Member(row.id, row.center, row.duty_name, row.lead, row.confirmed, row.active, row.on_duty)


def _person(member: str) -> dict[str, str]:
    return {"purpose": "address", "table": "staff", "column": "person", "row": member}
