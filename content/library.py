"""All that is said, loaded: texts of every language, contacts, regions and categories."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from content.aliases import Aliases, read_aliases
from content.approvals import Approval, read_approvals
from content.contacts import CHECKED_FILE, Contact, apply_checks, read_contacts
from content.law import Fact, Source, read_facts
from content.lined import LANGUAGE, LinedFile, Value
from content.places import Region, read_categories, read_regions
from content.problems import ContentError, Kind, Problem, file_name
from content.wording import Forbidden, read_telltale, read_wording

if TYPE_CHECKING:
    from content.messages import Messages, Review

DEFAULT_ROOT = Path(__file__).parent
DEFAULT_ARGUMENT_LENGTH = 64  # UTF-16 units that a placeholder's value has at most unless declared

# What a running bot may say otherwise: its settings.
SETTINGS: Mapping[str, int] = {
    "retention_days": 30, "session_hours": 48, "draft_minutes": 30, "live_minutes": 10, "hide_hours": 47,
}  # fmt: skip
_FIRST_LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True, slots=True)
class ServiceText:
    """A text that a service uses by its key, with the longest length (UTF-16 units) of what fills each of
    its placeholders. Declared in services.yaml."""

    key: str
    arguments: Mapping[str, int]
    file: str
    line: int


@dataclass(frozen=True, eq=False)
class Content:
    """What is said. `languages` in the order in which they are offered; `contacts`, `regions` by id in the
    order of their files; `categories` as `category` and `category.sub`; `telltale` by language the beginnings
    of words that must not show on a locked phone; `digest` changes with any of what is said."""

    languages: tuple[str, ...]
    messages: Mapping[str, Messages]
    contacts: Mapping[str, Contact]
    regions: Mapping[str, Region]
    categories: tuple[str, ...]
    about: tuple[str, ...]
    services: Mapping[str, ServiceText]
    telltale: Mapping[str, tuple[str, ...]]
    aliases: Aliases
    approvals: Mapping[str, tuple[Approval, ...]]
    wording: Mapping[str, tuple[Forbidden, ...]]
    digest: bytes
    root: Path
    numbers: Mapping[str, str]
    settings: Mapping[str, int]
    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    filled: Mapping[str, Mapping[str, str | int]]

    def text(self, language: str, key: str, **arguments: str | int) -> str:
        """The text `key` ("id" or "id.label") in a language; an unknown language falls to the first.
        Numbers and hours of the contacts that are always shown, facts and settings fill their placeholders.
        Raises LookupError for an unknown key or a missing argument: the checker proves that there are none."""
        messages = self.messages.get(language) or self.messages[self.languages[0]]
        return messages.format(key, {**self.filled[messages.language], **arguments})

    def has(self, key: str) -> bool:
        """True when some language has this text."""
        return any(key in messages.entries for messages in self.messages.values())

    @property
    def reviews(self) -> list[Review]:
        """Every review mark, by file and line."""
        found = [review for messages in self.messages.values() for review in messages.reviews]
        return sorted(found, key=lambda review: (review.file, review.line))


def load(
    root: Path | None = None,
    today: datetime.date | None = None,
    checked: Path | None = None,
    settings: Mapping[str, int] = SETTINGS,
) -> Content:
    """Reads a content folder (default: the package's own). `today` decides which checks of contacts are
    overdue (None: none is); `checked` is the editor's file of checked contacts (see content.contacts for
    its form), the folder's own one when it is None or not there; `settings` is what texts say of them.
    Raises ContentError with all problems."""
    content, problems = read(root, today, checked, settings)
    if problems:
        raise ContentError(problems)
    return content


def read(
    root: Path | None = None,
    today: datetime.date | None = None,
    checked: Path | None = None,
    settings: Mapping[str, int] = SETTINGS,
) -> tuple[Content, list[Problem]]:
    """Like `load`, but hands back what could be read, and the problems. Only a folder without any language
    raises ContentError: there is nothing to hand back."""
    root = root or DEFAULT_ROOT
    problems: list[Problem] = []
    languages = _languages(root, problems)
    regions, region_source = read_regions(root / "regions.yaml", languages, problems)
    contacts, contact_source = read_contacts(root / "hotlines.yaml", languages, regions, problems)
    checks, check_source = _checked_file(root, checked), b""
    if checks is not None:
        contacts, check_source = apply_checks(contacts, checks, languages, today, problems)
    categories, about, category_source = read_categories(root / "categories.yaml", problems)
    messages = _read_messages(root, languages, problems)
    services = _read_services(root / "services.yaml", problems)
    telltale = read_telltale(root / "telltale.yaml", languages, problems)
    aliases = read_aliases(root / "aliases.yaml", languages, problems)
    numbers = {name: item.number for name, item in contacts.items() if item.always_shown and item.number}
    filled = _filled(contacts, numbers, languages, settings)
    taken = {**contacts, **filled[languages[0]]}
    sources, facts, fact_source = read_facts(root / "facts.yaml", languages, taken, problems)
    approvals = _read_approvals(root / "approvals.yaml", problems, today)
    content = Content(
        languages=languages,
        messages=messages,
        contacts=contacts,
        regions=regions,
        categories=categories,
        about=about,
        services=services,
        telltale=telltale,
        aliases=aliases,
        approvals=approvals,
        wording=read_wording(root / "wording.yaml", languages, problems),
        digest=_digest(messages, region_source, contact_source, check_source, category_source, fact_source),
        root=root,
        numbers=numbers,
        settings=settings,
        sources=sources,
        facts=facts,
        filled={
            language: {**known, **{name: fact.values[language] for name, fact in facts.items()}}
            for language, known in filled.items()
        },
    )
    return content, problems


def _digest(messages: Mapping[str, Messages], *parts: bytes) -> bytes:
    said = [language.encode() + b"\0" + own.source for language, own in messages.items()]
    return hashlib.sha256(b"\0\0".join([*parts, *said])).digest()


def _filled(
    contacts: Mapping[str, Contact], numbers: Mapping[str, str], languages: tuple[str, ...], settings: Mapping[str, int]
) -> dict[str, dict[str, str | int]]:
    """What fills placeholders in every text, by language, but for the facts."""
    return {
        language: {
            **numbers,
            **{f"{name}_hours": contacts[name].hours.get(language, "") for name in numbers},
            **settings,
        }
        for language in languages
    }


def _languages(root: Path, problems: list[Problem]) -> tuple[str, ...]:
    found = {path.parent.name for path in root.glob("*/*.ftl")}
    languages = tuple(name for name in _FIRST_LANGUAGES if name in found) + tuple(
        sorted(name for name in found.difference(_FIRST_LANGUAGES) if LANGUAGE.fullmatch(name))
    )
    if not languages:
        message = "has no language; make a folder kk, ru or en with .ftl files"
        problem = Problem(file_name(root), 1, message, Kind.UNREAD)
        raise ContentError([problem])
    for name in sorted(name for name in found if not LANGUAGE.fullmatch(name)):
        message = "has .ftl files, but its name is no language code of two or three letters; move them away"
        problems.append(Problem(file_name(root / name), 1, message))
    return languages


def _checked_file(root: Path, checked: Path | None) -> Path | None:
    for path in (checked, root / CHECKED_FILE):
        # Whatever has the name is meant to be it: a folder or a broken link must not go unnoticed.
        if path is not None and (path.exists() or path.is_symlink()):
            return path
    return None


def _read_messages(root: Path, languages: tuple[str, ...], problems: list[Problem]) -> dict[str, Messages]:
    # Imported late: Fluent brings Babel with it, which a command that only prints its help needn't wait for.
    from content.messages import Messages

    messages = {}
    for language in languages:
        messages[language] = Messages(language)
        for path in sorted((root / language).glob("*.ftl")):
            messages[language].read(path, problems)
    return messages


def _read_approvals(
    path: Path, problems: list[Problem], today: datetime.date | None
) -> dict[str, tuple[Approval, ...]]:
    from content.messages import ROLES

    return read_approvals(path, ROLES, problems, today)


def _read_services(path: Path, problems: list[Problem]) -> dict[str, ServiceText]:
    file = LinedFile(path, problems)
    return {
        key: ServiceText(key, argument_lengths(file, value, key), file.name, value.line)
        for key, value in file.load().data.items()
    }


def argument_lengths(file: LinedFile, value: Value | None, what: str) -> dict[str, int]:
    """Declared placeholders: `[center, minutes]`, or `{text: 3000}` where a value may be longer than the
    64 UTF-16 units that are assumed otherwise."""
    if value is None or value.data is None:
        return {}
    if isinstance(value.data, list):
        return {file.word(item, f"an argument of '{what}'"): DEFAULT_ARGUMENT_LENGTH for item in value.data}
    lengths = {}
    for name, entry in file.mapping(value, f"arguments of '{what}'").items():
        if isinstance(entry.data, bool) or not isinstance(entry.data, int) or entry.data < 1:
            file.problem(entry.line, f"'{name}' needs the length of its longest value, a number from 1")
            continue
        lengths[name] = entry.data
    return lengths
