"""Which Telegram group serves which center: invitations, links, and whether the bot can work there."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock, seconds_held
from bot.store.database import after_commit
from bot.store.tables import centers, invites
from bot.vault import Vault, make_invite_code

INVITE_SECONDS = 7 * 24 * 3600.0
NETWORK = "network"  # the reserved id of the coordinators' group
_READY = select(centers.c.id).where(centers.c.ready)  # made once: it is asked for at every text


@dataclass(frozen=True, slots=True)
class Link:
    """`ready`: the group can be worked in; `announced`: what of it the group was last told; `trouble`: why it
    can't be: `rights` are missing, Telegram `held` it back for long, or `refused` something that it takes
    elsewhere; `held`: for how many seconds Telegram asked to leave it alone still."""

    center: str
    chat: int
    ready: bool
    announced: bool
    trouble: str = ""
    held: float = 0.0


class Links:
    def __init__(self, vault: Vault, clock: Clock, channel: str = "telegram") -> None:
        self._vault = vault
        self._clock = clock
        self._channel = channel
        # Somebody linked a group; a group can no longer be worked in, or can again.
        self.changed = asyncio.Event()
        self.readiness = asyncio.Event()
        # Why a center's group couldn't be worked in when it was last looked up.
        self.troubles: dict[str, str] = {}
        # Which center a group served then.
        self.names: dict[int, str] = {}

    async def invite(self, connection: AsyncConnection, center: str) -> str:
        """A one-time code for `/link`; only its keyed digest is kept. Valid for a week."""
        code = make_invite_code()
        await connection.execute(
            invites.insert().values(
                digest=self._vault.code_digest(code),
                center=center,
                expires_at=self._clock.now() + INVITE_SECONDS,
                key=self._vault.keyring.newest,
            )
        )
        return code

    async def invited(self, connection: AsyncConnection, code: str) -> str | None:
        """The center that a code is for; None for a wrong, used or expired one."""
        query = select(invites.c.center).where(
            invites.c.digest.in_(self._vault.code_digests(code)), invites.c.expires_at > self._clock.now()
        )
        center: str | None = await connection.scalar(query)
        return center

    async def redeem(self, connection: AsyncConnection, code: str, chat: int, *, ready: bool) -> str | None:
        """Uses a code up and links its center with this group; None when the code isn't valid.
        A group serves one center, a center has one group: earlier links of either go."""
        center = await self.invited(connection, code)
        if center is None:
            return None
        used = await connection.execute(delete(invites).where(invites.c.digest.in_(self._vault.code_digests(code))))
        if used.rowcount == 0:
            return None
        known = self._vault.pseudonyms(self._channel, chat)
        await connection.execute(delete(centers).where((centers.c.id == center) | centers.c.pseudonym.in_(known)))
        await connection.execute(
            centers.insert().values(
                id=center,
                linked_at=self._clock.now(),
                ready=ready,
                announced=ready,
                trouble="" if ready else "rights",
                **self._place(center, chat),
            )
        )
        after_commit(connection, lambda: self._linked(center, chat))
        return center

    def _linked(self, center: str, chat: int) -> None:
        # The answer to the code is the first call of the group's minute.
        self.names[chat] = center
        self.changed.set()

    async def all(self, connection: AsyncConnection) -> list[Link]:
        rows = (await connection.execute(select(centers).order_by(centers.c.id))).all()
        return [self._link(row) for row in rows]

    async def of_chat(self, connection: AsyncConnection, chat: int) -> Link | None:
        known = self._vault.pseudonyms(self._channel, chat)
        row = (await connection.execute(select(centers).where(centers.c.pseudonym.in_(known)))).one_or_none()
        return None if row is None else self._link(row)

    async def of_center(self, connection: AsyncConnection, center: str) -> Link | None:
        row = (await connection.execute(select(centers).where(centers.c.id == center))).one_or_none()
        return None if row is None else self._link(row)

    async def ready(self, connection: AsyncConnection) -> set[str]:
        """Ids of the centers whose group can work now."""
        return set((await connection.execute(_READY)).scalars())

    async def of_centers(self, connection: AsyncConnection, names: Collection[str]) -> dict[str, Link]:
        rows = (await connection.execute(select(centers).where(centers.c.id.in_(names)))).all()
        return {row.id: self._link(row) for row in rows}

    async def set_ready(self, connection: AsyncConnection, center: str, ready: bool, trouble: str = "rights") -> bool:
        """`trouble`: why not. Answers whether that changed anything of its readiness."""
        trouble = "" if ready else trouble
        await connection.execute(
            update(centers).where(centers.c.id == center, centers.c.trouble != trouble).values(trouble=trouble)
        )
        result = await connection.execute(
            update(centers).where(centers.c.id == center, centers.c.ready != ready).values(ready=ready)
        )
        if result.rowcount == 1:
            after_commit(connection, self.readiness.set)
        return result.rowcount == 1

    async def announce(self, connection: AsyncConnection, center: str, ready: bool) -> bool:
        """Notes what a group is told; False when it was told already (by another process, say)."""
        result = await connection.execute(
            update(centers).where(centers.c.id == center, centers.c.announced != ready).values(announced=ready)
        )
        return result.rowcount == 1

    async def move(self, connection: AsyncConnection, center: str, chat: int) -> None:
        """Follows a group that became another chat (a supergroup)."""
        known = self._vault.pseudonyms(self._channel, chat)
        await connection.execute(delete(centers).where(centers.c.id != center, centers.c.pseudonym.in_(known)))
        await connection.execute(update(centers).where(centers.c.id == center).values(**self._place(center, chat)))

    def _place(self, center: str, chat: int) -> dict[str, bytes]:
        return {
            "chat": self._vault.seal(str(chat).encode(), **_chat(center)),
            "pseudonym": self._vault.pseudonym(self._channel, chat),
        }

    def _link(self, row: object) -> Link:
        values = row._mapping  # type: ignore[attr-defined]
        chat = int(self._vault.open(values["chat"], **_chat(values["id"])))
        self.troubles[values["id"]] = values["trouble"]
        self.names[chat] = values["id"]
        held = seconds_held(values["held_from"], values["held_until"], self._clock.now())
        return Link(values["id"], chat, values["ready"], values["announced"], values["trouble"], held)


def _chat(center: str) -> dict[str, str]:
    return {"purpose": "address", "table": "centers", "column": "chat", "row": center}
