"""What the checker asks of the words in data files that stand on screens: names and purposes of contacts, names of
regions, facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from content.library import Content
from content.problems import Problem, file_name, is_blank
from dialogs.text_rules import MARKUP


def data_problems(content: Content) -> Iterator[Problem]:
    """A problem for each word that shows nothing, or more than it should."""
    hotlines, regions = (file_name(content.root / name) for name in ("hotlines.yaml", "regions.yaml"))
    for contact in content.contacts.values():
        for said in (contact.names, contact.purposes, contact.hours):
            yield from _bad_words(said, f"'{contact.id}'", (hotlines, contact.line))
    for region in content.regions.values():
        for said in (region.names, region.labels):
            yield from _bad_words(said, f"'{region.id}'", (regions, region.line))
    for fact in content.facts.values():
        yield from _bad_words(fact.values, f"'{fact.id}'", (fact.file, fact.line))


def _bad_words(said: Mapping[str, str], what: str, place: tuple[str, int]) -> Iterator[Problem]:
    for language, words in said.items():
        if is_blank(words):
            yield Problem(*place, f"{what} says nothing in '{language}'; write it")
        if markup := MARKUP.search(words):
            message = f"{what} has {markup.group()} in '{language}', which would be shown as it stands; take it out"
            yield Problem(*place, message)
