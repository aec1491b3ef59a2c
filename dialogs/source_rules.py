"""What the checker asks of facts and their sources: known, named where a lawyer reads, and used."""

from __future__ import annotations

from collections.abc import Iterator

from content.library import Content
from content.problems import Problem, nearest
from dialogs.release import fingerprint

_CHECKED_FACTS = "lawyer"  # a text for this reader says what the law says


def source_problems(content: Content) -> Iterator[Problem]:
    """Every problem of sources and facts."""
    cited = [mark for messages in content.messages.values() for mark in messages.cited]
    for mark in cited:
        if mark.source not in content.sources:
            hint = nearest(mark.source, content.sources) or "; add it to facts.yaml under 'sources:'"
            yield Problem(mark.file, mark.line, f"no source has the id '{mark.source}'{hint}")
    named = {mark.message for mark in cited}
    for review in content.reviews:
        if review.role == _CHECKED_FACTS and review.message not in named:
            message = f"'{review.message}' is for a lawyer to read and names no source; add '# source: id' above it"
            yield Problem(review.file, review.line, message)
    yield from _unmarked(content)
    yield from _unused(content, {mark.source for mark in cited})


def _unmarked(content: Content) -> Iterator[Problem]:
    """Facts are read by a lawyer where they stand, in each language, beside the source that they were read in."""
    for messages in content.messages.values():
        cited = {mark.message for mark in messages.cited}
        reviewed = {review.message for review in messages.reviews if review.role == _CHECKED_FACTS}
        for key, entry in messages.entries.items():
            facts = sorted(messages.placeholders(key) & content.facts.keys())
            owner = key.partition(".")[0]
            if facts and not (owner in cited and (owner in reviewed or _read_by_lawyer(content, owner))):
                message = f"'{key}' has {{ ${facts[0]} }}; put '# review: {_CHECKED_FACTS}' and '# source: …' above it"
                yield Problem(entry.file, entry.line, message)


def _read_by_lawyer(content: Content, key: str) -> bool:
    """Whether a lawyer has approved a text as it stands: then nothing has to ask for one."""
    approvals = [one for one in content.approvals.get(key, ()) if one.role == _CHECKED_FACTS]
    return any(one.fingerprint == fingerprint(content, key) for one in approvals)


def _unused(content: Content, cited: set[str]) -> Iterator[Problem]:
    filled = {
        name
        for messages in content.messages.values()
        for key in messages.entries
        for name in messages.placeholders(key)
    }
    for fact in content.facts.values():
        if fact.id not in filled:
            yield Problem(fact.file, fact.line, f"no text uses the fact '{fact.id}'; take it out")
    needed = cited | {fact.source for fact in content.facts.values()}
    for source in content.sources.values():
        if source.id not in needed:
            yield Problem(source.file, source.line, f"nothing rests on the source '{source.id}'; take it out")
