"""What the visitor's services share: their stores, and the few questions that all of them ask."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import cast

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.aliases import Aliases
from bot.cases.book import CaseBook
from bot.cases.browsing import Browsing
from bot.cases.conversation import SILENCE_SECONDS, Conversation, Opening
from bot.cases.model import OPEN, Case, Urgency
from bot.centers import Centers
from bot.clock import Clock
from bot.delivery.letters import Status
from bot.delivery.outbox import Outbox
from bot.duty.links import Links
from bot.duty.routing import choose
from bot.people import Visitor
from bot.replies import Reply
from bot.store.sessions import Session, Sessions
from bot.store.tables import cases, staff
from dialogs import Dialogs
from dialogs.model import SOS

_MEASURED_CASES = 30
# The screens that ask whether to send the draft.
QUESTIONS = frozenset(("draft", "draft_again", "draft_called", "media_draft", "nobody_draft"))


@dataclass(frozen=True, slots=True)
class Tap:
    """A pressed button: where it leads, from which screen, in which language, and on which message."""

    node: str
    parent: str
    language: str
    message: int


@dataclass(frozen=True, slots=True)
class Desk:
    book: CaseBook
    conversation: Conversation
    outbox: Outbox
    sessions: Sessions
    links: Links
    centers: Centers
    dialogs: Dialogs
    aliases: Aliases
    clock: Clock
    browsing: Browsing = field(default_factory=Browsing)

    async def arrived(self, connection: AsyncConnection, visitor: Visitor, tap: Tap) -> Session:
        """The session of somebody who pressed a button: the pressed message is their screen now, and no typed
        answer of 🤫 is waited for any more."""
        session = await self.sessions.load(connection, visitor)
        session.language = tap.language
        session.screen = tap.message
        session.hidden = False
        session.expecting = ""
        session.remember(tap.message, self.clock.now())
        return session

    def language(self, session: Session, visitor: Visitor, case: Case | None = None) -> str:
        """The chosen language, else that of their conversation, else the one their application is set
        to, else the first."""
        for wanted in (session.language, case.language if case is not None else "", visitor.hint):
            if wanted in self.dialogs.languages:
                return wanted
        return self.dialogs.languages[0]

    def center_name(self, center: str, language: str) -> str:
        found = self.centers.by_id(center)
        return center if found is None else found.name.get(language) or center

    async def avoided(self, connection: AsyncConnection, visitor: Visitor, session: Session) -> list[str]:
        """Centers that must not read this person: those that they have said so of, and those whose conversation
        they have ended themselves."""
        left = [
            case.center
            for case in await self.book.all_of_visitor(connection, visitor)
            if case.state == "closed" and await self.book.left(connection, case)
        ]
        return list(dict.fromkeys([*left, *session.avoided]))

    async def route(self, connection: AsyncConnection, visitor: Visitor, session: Session) -> str | None:
        """The center for a new case of this person; None when no group can work."""
        avoided = await self.avoided(connection, visitor, session)
        center = await self.choose(connection, session, avoided)
        if center is not None and not avoided and self.browsing.fears(visitor.chat):
            # They have just said that somebody there may have done it: better another one, if there is one.
            center = await self.choose(connection, session, [center]) or center
        return center

    async def choose(self, connection: AsyncConnection, session: Session, avoided: Collection[str]) -> str | None:
        """A center with a working group by link, region and default, none of those that are avoided."""
        ready = await self.links.ready(connection)
        return choose(self.centers, ready, payload=session.center, region=session.region, avoided=avoided)

    async def opening(
        self,
        connection: AsyncConnection,
        visitor: Visitor,
        session: Session,
        language: str,
        origin: str,
        *,
        red: bool = False,
    ) -> Opening | None:
        """How this person's case would open now; None when no center can take it."""
        center = await self.route(connection, visitor, session)
        if center is None:
            return None
        hint = self.dialogs.case(session.route, session.about)
        urgency: Urgency = "red" if red else cast(Urgency, hint.urgency)
        if origin == "draft" and urgency == "green":
            # Free text outside every menu: unknown, so nearer to danger than to a question.
            urgency = "amber"
        return Opening(
            origin=origin,
            center=center,
            language=language,
            role=session.role,
            urgency=urgency,
            region=session.region,
            route=self._told(session),
            category=hint.category,
        )

    def _told(self, session: Session) -> str:
        """The screen that staff are told of: what is about nothing says less than what it was reached from."""
        found = self.dialogs.node(session.route)
        own = found is not None and (found.elsewhere or self.dialogs.is_about(found))
        return session.route if own else session.about or session.route

    def came(self, visitor: Visitor, session: Session, node: str) -> bool:
        """Notes where in the trees the person wants to write, and what it is about. True where danger is now: no
        form may stand in between."""
        found = self.dialogs.node(node)
        if found is None or not self.dialogs.is_about(found) or found.elsewhere:
            session.route, session.about = node, self.browsing.about(visitor.chat)
            before = self.dialogs.node(session.about)
            return before is not None and (before.urgent or before.id == SOS)
        session.route, session.about = node, ""
        return False

    def speaking(self, session: Session, case: Case) -> bool:
        """Whether a typed text goes to the case at once: this chat has spoken in it, lately."""
        return session.case == case.id and self.clock.now() - case.activity_at < SILENCE_SECONDS

    async def connected(self, connection: AsyncConnection, case: Case) -> bool:
        """Whether what is said in a case arrives now: its center has a group that works."""
        return case.center in await self.links.ready(connection)

    async def set_ready(self, connection: AsyncConnection, center: str, ready: bool, trouble: str = "rights") -> None:
        """The group of a center can no longer be worked in, and why (see `Link`), or can again."""
        if await self.links.set_ready(connection, center, ready, trouble):
            await self.tell_connected(connection, center)
        if ready:
            self.outbox.open(connection, center)

    async def tell_connected(self, connection: AsyncConnection, center: str) -> None:
        """Everybody who talks with a center is told, without a sound, whether their words arrive."""
        mine = cases.c.center == center, cases.c.state.in_(OPEN), cases.c.status_message.is_not(None)
        rows = (await connection.execute(select(cases).where(*mine))).all()
        for row in sorted(rows, key=lambda row: row.opened_at):
            await self.outbox.put(connection, Status(), case=Case.of(row))

    async def status(
        self, connection: AsyncConnection, case: Case, language: str, connected: bool | None = None
    ) -> tuple[str, dict[str, str | int]]:
        """The node and arguments of the conversation's one status message. `connected`: as `status_reply` has it."""
        count = await self.book.count(connection, case, "person")
        name = self.center_name(case.center, language)
        if connected is None:
            connected = await self.connected(connection, case)
        if case.is_open and not connected:
            return "held", {"center": name}
        if case.state == "taken":
            number = await connection.scalar(select(staff.c.duty_name).where(staff.c.id == case.taker))
            duty_name = self.aliases.duty_name(number or 0, language)
            return "talking", {"name": duty_name, "center": name, "count": count}
        if case.state == "waiting":
            node = "waiting"
            if case.urgency == "red":
                # They are called when the alarm has arrived, and not before.
                node = "calling_red" if case.alerted_at is None else "waiting_red"
            return node, {"center": name, "count": count}
        return "closed", {}

    async def status_reply(
        self,
        connection: AsyncConnection,
        case: Case,
        language: str,
        *,
        edit: int,
        delete: tuple[int, ...] = (),
        stands: bool = False,
        connected: bool | None = None,
    ) -> Reply:
        """The status as the person's screen; the message is remembered as the status message. `stands`: it is that
        already; `connected`: whether what is said arrives, where that was asked just now."""
        node, arguments = await self.status(connection, case, language, connected)
        if edit:
            if not stands:
                await self.book.lost(connection, case.id, edit)
                await self.book.touch(connection, case.id, status_message=edit)
            await self.book.show(connection, case.id, edit)
            if case.status_message not in (None, edit):
                delete = (*delete, case.status_message)
        return Reply(node, language, arguments=arguments, edit=edit, delete=delete, keep="status", case_id=case.id)

    async def renew_status(self, connection: AsyncConnection, shown: Reply) -> None:
        """A status was shown that may have been overtaken meanwhile: what holds now takes its place."""
        case = await self.book.by_id(connection, shown.case_id)
        if case is None or case.status_message is None or case.state == "shredded":
            return
        if await self.status(connection, case, shown.language) != (shown.node, shown.arguments):
            await self.outbox.put(connection, Status(), case=case)

    async def usual_wait(self, connection: AsyncConnection, center: str) -> int:
        """The median minutes (rounded up) from opening to taking among the last cases of a center;
        0 when too few are known to promise anything."""
        query = (
            select(cases.c.taken_at - cases.c.opened_at)
            .where(cases.c.center == center, cases.c.taken_at.is_not(None))
            .order_by(cases.c.opened_at.desc())
            .limit(_MEASURED_CASES)
        )
        waits = sorted((await connection.execute(query)).scalars())
        return int(waits[len(waits) // 2] // 60) + 1 if len(waits) >= 5 else 0

    async def back(self, connection: AsyncConnection, visitor: Visitor) -> list[Case]:
        """The person moved: what waited for them may go out. Answers their cases, as they were before it."""
        found = await self.book.all_of_visitor(connection, visitor)
        for case in found:
            await self.conversation.back(connection, case)
        return found

    async def question(
        self, connection: AsyncConnection, visitor: Visitor, session: Session, *, edit: int = 0, refused: bool = False
    ) -> Reply:
        """Whether to send the draft: in neutral words to whoever may hold the phone of somebody who has
        written before. `refused`: its last part came with a picture or file."""
        known = await self.book.all_of_visitor(connection, visitor)
        node = "draft_again" if known or session.hidden else "draft"
        if refused:
            node = "media_draft"
        arguments: dict[str, str | int] = {"count": len(session.draft)}
        if not any(case.is_open for case in known):
            center = await self.route(connection, visitor, session)
            if center is None:
                node = "nobody_draft"
            elif node == "draft":
                arguments["center"] = self.center_name(center, session.language)
        return Reply(node, session.language, arguments=arguments, edit=edit)

    async def holds_answers(self, connection: AsyncConnection, visitor: Visitor, message: int) -> bool:
        """Whether answers stand in a message of the person's chat, readable or covered. No other screen
        takes its place: what was said would be gone. Where the person went on from them it may."""
        if not message or self.browsing.here(visitor.chat, message):
            return False
        for case in await self.book.all_of_visitor(connection, visitor):
            if message != case.status_message and await self.conversation.answers_in(connection, case, message):
                return True
        return False

    async def deleted(self, connection: AsyncConnection, visitor: Visitor, messages: Collection[int]) -> None:
        """Messages of the person's chat give way to another screen: nothing more is shown in them."""
        for case in await self.book.all_of_visitor(connection, visitor):
            for message in messages:
                if message in (case.live_message, case.status_message):
                    await self.book.lost(connection, case.id, message)

    def live(self, case: Case | None) -> int:
        """The message in which answers show as they come, 0 when none does."""
        if case is None or case.live_until is None or case.live_until <= self.clock.now():
            return 0
        return case.live_message or 0
