"""Who somebody is in a staff group, as a channel tells: the question that every right rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

LEADS = frozenset(("creator", "administrator"))
MEMBERS = LEADS | {"member", "restricted"}


@dataclass(frozen=True, slots=True)
class OwnRights:
    """What the bot may do in a group. `missing` names texts (`right-…`) of what it lacks; `moved`: the
    chat that the group has become, 0 if it is the same."""

    missing: tuple[str, ...]
    forum: bool
    moved: int = 0

    @property
    def ready(self) -> bool:
        return not self.missing


class Standing(Protocol):
    """None always means: it could not be checked, so refuse."""

    async def of(self, chat: int, user: int) -> str | None:
        """creator, administrator, member, restricted, left or kicked; remembered for 60 seconds."""

    def forget(self, chat: int, user: int) -> None:
        """The channel said that it changed."""

    async def own(self, chat: int) -> OwnRights | None:
        """The bot's own rights, asked anew."""
