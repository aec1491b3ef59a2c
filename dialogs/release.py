"""What stands between these texts and a release: approvals, test calls, crisis procedures."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from content.approvals import FINGERPRINT_DIGITS, lacking
from content.library import Content
from content.problems import Problem, nearest
from dialogs.directory import PIECES
from dialogs.engine import Dialogs
from dialogs.layout import has_screen
from dialogs.model import MARK_TEXTS, Node

_LAWYER = "lawyer"
_LISTED = "contacts-line"
# Somebody who knows children in distress reads every screen; others where a mark asks for them.
_ALWAYS = "psychologist"

# What of services.yaml a visitor sees, or anybody who finds the bot; the rest is for staff.
PUBLIC_SERVICES = (
    "bot-name", "bot-about", "bot-description", "command-start", "command-help", "command-lang", "command-hide",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Release:
    """What is missing, as problems by kind. Nothing missing: it may go live."""

    approvals: Sequence[Problem] = ()
    calls: Sequence[Problem] = ()
    procedures: Sequence[Problem] = ()
    ready: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "ready", not (self.approvals or self.calls or self.procedures))

    @property
    def missing(self) -> list[Problem]:
        """Everything, in the order in which an editor works it off."""
        return [*self.approvals, *self.calls, *self.procedures]

    def __str__(self) -> str:
        """One line: `released`, or `NOT RELEASED` and how much is missing of what."""
        parts = [
            (len(self.approvals), "approvals missing or out of date"),
            (len(self.calls), "shown numbers not test-called"),
            (len(self.procedures), "centers missing or without a crisis procedure"),
        ]
        told = ", ".join(f"{count} {what}" for count, what in parts if count)
        return f"NOT RELEASED: {told}" if told else "released"


@dataclass(frozen=True, slots=True)
class Waiting:
    """The text `key` of a screen, or another one that a visitor sees, lacks in its present form the approval of a
    role; `stale` when an older form had it."""

    key: str
    role: str
    stale: bool
    fingerprint: str

    def __str__(self) -> str:
        state = "was approved in an older form, and waits again for" if self.stale else "waits for"
        return f"{state} the {self.role}"


def release(dialogs: Dialogs, procedures: Mapping[str, str], centers_file: str) -> Release:
    """What the content still lacks. `procedures` has each center's written crisis procedure, "" where
    there is none."""
    unready = [
        f"'{name}' has no 'crisis_procedure:'; write one, and where it is kept"
        for name, procedure in procedures.items()
        if not procedure.strip()
    ]
    if not procedures:
        unready.append("has no center: nobody would read what people write; add one")
    return Release(
        tuple(_unapproved(dialogs)),
        tuple(_uncalled(dialogs, centers_file)),
        tuple(Problem(centers_file, 1, message) for message in unready),
    )


def fingerprint(content: Content, key: str) -> str:
    """What changes when a screen says something else: its text and label in any language, another text or term
    that it refers to, or a fact in it. The line of a contact in a directory is approved with what all contacts
    say of themselves."""
    digest = hashlib.sha256()
    if key == _LISTED:
        for contact in content.contacts.values():
            said = (contact.names, contact.purposes, contact.hours)
            digest.update(repr([contact.id, *(sorted(texts.items()) for texts in said)]).encode())
    for language in content.languages:
        messages = content.messages[language]
        for part in (key, f"{key}.label"):
            if part in messages.entries:
                named = sorted(messages.placeholders(part) & content.facts.keys())
                facts = [content.facts[name].values[language] for name in named]
                within = [messages.source_of(name) for name in messages.within(part)]
                digest.update("\0".join([language, part, messages.source_of(part), *within, *facts, ""]).encode())
    return digest.hexdigest()[:FINGERPRINT_DIGITS]


def waiting(dialogs: Dialogs) -> list[Waiting]:
    """What of all that visitors see is not approved as it stands, by the keys of its texts."""
    content = dialogs.content
    needed = {key: [_ALWAYS] for key in sorted(seen(dialogs.content, dialogs.nodes))}
    for key in _lawful(content) & needed.keys():
        needed[key].append(_LAWYER)
    for review in content.reviews:
        roles = needed.get(review.message)
        if roles is not None and review.role not in roles:
            roles.append(review.role)
    # Who has read a text once reads it again when it changes: without their mark it would go out unread.
    for key, roles in needed.items():
        roles += [one.role for one in content.approvals.get(key, ()) if one.role not in roles]
    prints = {key: fingerprint(content, key) for key in needed}
    missing = lacking(needed, prints, content.approvals)
    return [Waiting(key, role, stale, prints[key]) for key, role, stale in missing]


def _lawful(content: Content) -> set[str]:
    """Keys of the texts that say what the law says: they rest on a source of facts, marked or not."""
    laws = {fact.source for fact in content.facts.values()}
    found: set[str] = set()
    for messages in content.messages.values():
        found.update(mark.message for mark in messages.cited if mark.source in laws)
        found.update(key for key in messages.entries if messages.placeholders(key) & content.facts.keys())
    return found


def approval_problems(dialogs: Dialogs) -> Iterator[Problem]:
    """A problem for each approval of what no visitor sees: one with a slip in its key is no approval."""
    known = seen(dialogs.content, dialogs.nodes)
    for key, approvals in dialogs.content.approvals.items():
        if key not in known and approvals:
            hint = nearest(key, known) or "; take the approval out"
            yield Problem(approvals[0].file, approvals[0].line, f"visitors see no text '{key}'{hint}")


def seen(content: Content, nodes: Mapping[str, Node]) -> set[str]:
    """Keys of the texts that visitors see: of screens with their labels, of other labels, and of what the program
    puts on screens or shows about itself."""
    found = {key for key in (*MARK_TEXTS, *PIECES, *PUBLIC_SERVICES) if content.has(key)}
    for node in nodes.values():
        if not node.generated:
            found.update([node.text] if has_screen(content, node) else [])
            found.update([node.id] if content.has(f"{node.id}.label") else [])
            found.update(link.label for link in node.links if link.label)
    return found


def _unapproved(dialogs: Dialogs) -> Iterator[Problem]:
    content = dialogs.content
    for one in waiting(dialogs):
        entries = content.messages[content.languages[0]].entries
        entry = entries[one.key if one.key in entries else f"{one.key}.label"]
        yield Problem(entry.file, entry.line, f"'{one.key}' {one} (fingerprint {one.fingerprint})")


def _uncalled(dialogs: Dialogs, centers_file: str) -> Iterator[Problem]:
    content = dialogs.content
    centers = {node.center.id: node.center for node in dialogs.nodes.values() if node.center is not None}
    for center in centers.values():
        if center.public_phone and center.phone_checked is None:
            message = f"the 'public_phone:' of '{center.id}' was never test-called; name the day in 'phone_checked:'"
            yield Problem(centers_file, 1, message)
    hotlines = str(content.root / "hotlines.yaml")
    for contact in content.contacts.values():
        if contact.visible and contact.checked is None and (contact.number or contact.link):
            message = f"'{contact.id}' is shown and was never test-called; name the day in contacts.checked.yaml"
            yield Problem(hotlines, contact.line, message)
        elif contact.visible and contact.number and not contact.called:
            message = f"which number of '{contact.id}' was called? add 'number:', so that another one is noticed"
            yield Problem(*contact.checked_at, message)
