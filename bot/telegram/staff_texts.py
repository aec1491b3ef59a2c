"""What a staff group reads: summaries, titles, alerts and notices, in the center's language."""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.desk import Desk
from bot.cases.model import Case
from bot.cases.silent import TAPPED
from bot.delivery.letters import GroupNotice, Notice
from bot.duty.presses import AGAIN, CLOSE, CONFIRM, TAKE, URGENCY, staff_press
from bot.duty.roster import Roster
from bot.telegram.rendering import TEXT_UNITS, Rows, units
from content import Content
from dialogs import Button

MARKS = {"red": "🔴", "amber": "🟠", "green": "🟢"}
CLOSED_MARK = "✅"
_ACTIONS: dict[str, tuple[str, ...]] = {
    "waiting": (TAKE, URGENCY, CLOSE),
    "taken": (TAKE, URGENCY, CLOSE),
    "closed": (TAKE,),
}
# Bot API, createForumTopic.
_TITLE_UNITS = 128


class StaffTexts:
    def __init__(self, desk: Desk, roster: Roster) -> None:
        self._desk = desk
        self._roster = roster

    @property
    def _content(self) -> Content:
        return self._desk.dialogs.content

    def language(self, center: str) -> str:
        found = self._desk.centers.by_id(center)
        return found.staff_language if found is not None else self._desk.dialogs.languages[0]

    def text(self, center: str, key: str, **arguments: Any) -> str:
        return self._content.text(self.language(center), key, **arguments)

    def title(self, case: Case) -> str:
        text = self.text(
            case.center,
            "staff-title",
            mark=CLOSED_MARK if case.state == "closed" else MARKS[case.urgency],
            alias=self.alias(case),
            topic=self._topic(case),
        )
        while units(text) > _TITLE_UNITS:
            text = text[:-2] + "…"
        return text

    def alias(self, case: Case) -> str:
        return self._desk.aliases.name(case.alias, self.language(case.center))

    async def summary(self, connection: AsyncConnection, case: Case) -> tuple[str, Rows]:
        """The first message of a topic, with the buttons that fit the state of the case."""
        state = self.text(case.center, f"staff-state-{case.state}", **await self._taker(connection, case))
        text = self.text(
            case.center,
            "staff-summary",
            mark=MARKS[case.urgency],
            alias=self.alias(case),
            topic=self._topic(case),
            urgency=self.text(case.center, f"staff-urgency-{case.urgency}"),
            state=state,
            role=self.text(case.center, f"staff-role-{case.role or 'none'}"),
            tongue=self._language_name(case),
            region=self._region(case),
            origin=self.text(case.center, f"staff-origin-{case.origin}"),
            route=self._route(case),
        )
        actions = _ACTIONS[case.state]
        buttons = tuple(
            Button(self.text(case.center, f"button-{action}"), press=staff_press(action, case.id)) for action in actions
        )
        return text, (buttons,)

    def alert(self, case: Case, chat: int) -> tuple[str, Rows]:
        """The one line in General, with a way into the topic."""
        text = self.text(
            case.center,
            "staff-alert",
            mark=MARKS[case.urgency],
            alias=self.alias(case),
            topic=self._topic(case),
            urgency=self.text(case.center, f"staff-urgency-{case.urgency}"),
            region=self._region(case),
            tongue=self._language_name(case),
        )
        take = Button(self.text(case.center, "button-take"), press=staff_press(TAKE, case.id))
        row = [take]
        link = _topic_link(chat, case.topic)
        if link:
            row.append(Button(self.text(case.center, "button-topic"), link=link))
        return text, (tuple(row),)

    def notice(self, center: str, notice: Notice | GroupNotice) -> tuple[str, Rows]:
        """A text of ours with its arguments: members and cases are named in the center's language."""
        arguments = dict(notice.arguments)
        if "duty_name" in arguments:
            number = int(arguments.pop("duty_name"))
            arguments["name"] = self._desk.aliases.duty_name(number, self.language(center))
        if "case" in arguments:
            arguments["alias"] = self._desk.aliases.name(int(arguments.pop("case")), self.language(center))
        text = self.text(center, notice.key, **arguments)
        buttons = []
        if notice.confirm:
            buttons.append(Button(self.text(center, "button-confirm"), press=staff_press(CONFIRM, notice.confirm)))
        if notice.again:
            buttons.append(Button(self.text(center, "button-again"), press=staff_press(AGAIN, f"{notice.again:x}")))
        return text, (tuple(buttons),) if buttons else ()

    def relay(self, center: str, text: str, label: str, version: int) -> str:
        """A text of the person as staff read it: verbatim, but for what it answers or replaces."""
        if version > 1:
            return self.text(center, "staff-edited", text=text)
        if label in TAPPED:
            return self.text(center, "staff-silent", step=f"silent-{label}", value=text)
        return self.text(center, "staff-labelled", label=label, text=text) if label else text

    async def _taker(self, connection: AsyncConnection, case: Case) -> dict[str, str]:
        if case.state != "taken":
            return {}
        member = await self._roster.by_id(connection, case.taker)
        number = member.duty_name if member is not None else 0
        return {"name": self._desk.aliases.duty_name(number, self.language(case.center))}

    def _topic(self, case: Case) -> str:
        sort, _, _ = case.category.partition(".")
        for name in filter(None, (case.category, sort)):
            key = "category-" + name.replace(".", "-").replace("_", "-")
            if self._content.has(key):
                return self.text(case.center, key)
        return self.text(case.center, "category-none")

    def _region(self, case: Case) -> str:
        region = self._content.regions.get(case.region)
        if region is None:
            return self.text(case.center, "staff-none")
        return region.names[self.language(case.center)]

    def _route(self, case: Case) -> str:
        node = self._desk.dialogs.node(case.route) if case.route else None
        keys = self._desk.dialogs.named_by(node.id, self.language(case.center)) if node is not None else ()
        return " › ".join(self.text(case.center, key) for key in keys) or self.text(case.center, "staff-none")

    def _language_name(self, case: Case) -> str:
        key = f"staff-language-{case.language}"
        return self.text(case.center, key) if self._content.has(key) else case.language


def _topic_link(chat: int, topic: int | None) -> str:
    """The address of a topic in Telegram's clients; empty for a chat that has none."""
    number = str(chat)
    if topic is None or not number.startswith("-100"):
        return ""
    return f"https://t.me/c/{number[4:]}/{topic}"


def pieces(text: str) -> list[str]:
    """Cuts a text into messages that Telegram takes, whole lines where possible."""
    found, rest = [], text
    while units(rest) > TEXT_UNITS:
        cut = _fitting(rest)
        line = rest.rfind("\n", cut // 2, cut)
        cut = line if line > 0 else cut
        found.append(rest[:cut])
        rest = rest[cut:].lstrip("\n")
    return [*found, rest] if rest else found


def _fitting(text: str) -> int:
    """How many characters of a text make at most TEXT_UNITS UTF-16 units."""
    total = 0
    for index, letter in enumerate(text):
        total += 2 if ord(letter) > 0xFFFF else 1
        if total > TEXT_UNITS:
            return index
    return len(text)
