"""Pressed buttons of visitors. A tap that only moves through a tree touches no database."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.desk import Tap
from bot.cases.drafts import Drafts
from bot.cases.elsewhere import Elsewhere
from bot.cases.privacy import Privacy
from bot.cases.reception import Effect, Reception
from bot.cases.silent import Silent
from bot.events import Pressed
from bot.people import Visitor
from bot.replies import Reply
from bot.store.database import Database, StoreUnavailable
from bot.store.receipts import Receipts
from dialogs import Dialogs, Node
from handlers.visitor.hiding import hide

# What must happen although the database is away now: it is tried until it is back.
_MUST_HAPPEN = frozenset(("sos_write", "silent", "silent_answer", "draft_send", "hide"))


class Taps:
    def __init__(
        self,
        dialogs: Dialogs,
        database: Database,
        receipts: Receipts,
        reception: Reception,
        drafts: Drafts,
        silent: Silent,
        privacy: Privacy,
        elsewhere: Elsewhere,
    ) -> None:
        self._dialogs = dialogs
        self._database = database
        self._receipts = receipts
        self._reception = reception
        self._privacy = privacy
        self._effects: dict[str, Effect] = {
            "language": reception.choose_language,
            "write": reception.write,
            "sos_write": self._call("sos"),
            "silent": self._call("silent"),
            "silent_answer": silent.answer,
            "conversation": reception.conversation,
            "live": privacy.live,
            "cover_on": self._cover(covered=True),
            "cover_off": self._cover(covered=False),
            "draft_send": drafts.send,
            "draft_drop": drafts.discard,
            "moved": privacy.moved,
            "another_center": elsewhere.offer,
            "leave_center": elsewhere.leave,
        }

    async def handle(self, event: Pressed) -> Reply:
        """The screen for a press. Raises `StoreUnavailable` for what must not be given up."""
        tap, node = self._read(event)
        effect = self._effect(node) if node is not None else None
        self._reception.moves(event.visitor, tap, browsing=_browsing(node, effect))
        if node is None:
            return Reply("start", tap.language, edit=tap.message)
        if node.action == "reveal":
            return await self._reveal(event, tap)
        if node.action == "hide":
            return await self._hide(event, tap)
        if effect is None:
            return Reply(node.id, tap.language, tap.parent, edit=tap.message)
        try:
            reply = await self._receipts.once(
                event.receipt,
                lambda connection: self._reception.pressed(connection, event.visitor, tap, effect),
            )
        except StoreUnavailable:
            if node.action in _MUST_HAPPEN:
                raise
            return self._from_memory(node, tap)
        return reply or Reply("start", tap.language, edit=tap.message)

    def light(self, event: Pressed) -> bool:
        """Whether a press can be answered without a database."""
        _, node = self._read(event)
        return node is None or node.action not in _MUST_HAPPEN

    def hides(self, event: Pressed) -> bool:
        """Whether it is 🚪."""
        _, node = self._read(event)
        return node is not None and node.action == "hide"

    def meanwhile(self, event: Pressed) -> tuple[str, str]:
        """The node and language to show while a press that must happen waits for the database."""
        return ("hidden" if self.hides(event) else "undelivered"), self._read(event)[0].language

    def _read(self, event: Pressed) -> tuple[Tap, Node | None]:
        press = self._dialogs.parse(event.data)
        if press is None:
            return Tap("", "", event.visitor.hint or self._dialogs.languages[0], event.message), None
        language = press.language if press.language in self._dialogs.languages else self._dialogs.languages[0]
        node = self._dialogs.node(press.node)
        name = node.id if node is not None else ""
        return Tap(name, press.parent, language, event.message), node

    def _effect(self, node: Node) -> Effect | None:
        if node.role:
            return self._role(node.role)
        if node.action in ("write_region", "write_go"):
            return self._ready(node.region)
        return self._effects.get(node.action)

    def _from_memory(self, node: Node, tap: Tap) -> Reply:
        if node.role or node.action == "moved":
            return Reply(tap.node, tap.language, tap.parent, edit=tap.message, keep="nothing")
        if node.action == "language":
            return Reply("start", tap.language, edit=tap.message, keep="nothing")
        return Reply("failure", tap.language, edit=tap.message, keep="nothing")

    async def _reveal(self, event: Pressed, tap: Tap) -> Reply:
        # No receipt: it would hold the text. Uncovering twice is the same as once, unless the message is gone
        # by then: 🚪 has hidden it.
        try:
            async with self._database.write() as connection:
                return replace(await self._privacy.reveal(connection, event.visitor, tap), anew=False)
        except StoreUnavailable:
            return Reply("failure", tap.language, edit=tap.message, keep="nothing")

    def _role(self, role: str) -> Effect:
        async def effect(connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
            return await self._reception.choose_role(connection, visitor, tap, role)

        return effect

    def _ready(self, region: str) -> Effect:
        async def effect(connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
            return await self._reception.ready_to_write(connection, visitor, tap, region)

        return effect

    def _call(self, origin: str) -> Effect:
        async def effect(connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
            return await self._reception.call(connection, visitor, tap, origin)

        return effect

    def _cover(self, *, covered: bool) -> Effect:
        async def effect(connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Reply:
            return await self._privacy.set_cover(connection, visitor, tap, covered=covered)

        return effect

    async def _hide(self, event: Pressed, tap: Tap) -> Reply:
        return await hide(self._receipts, self._privacy, event, tap.language, pressed=tap.message)


def _browsing(node: Node | None, effect: Effect | None) -> bool:
    """Whether a press leads to a screen of the trees; choosing role or language leads there too."""
    if node is None or node.role:
        return True
    return node.action == "language" or (effect is None and node.action not in ("reveal", "hide"))
