"""Which form of each text the translations were last looked at together: `translations.txt`.

One line a text: its key, then the fingerprint of each language in the order of the first line. The tool writes
the file (`qorgan check --accept`); nobody has to.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from content.problems import Kind, Problem, file_name

if TYPE_CHECKING:
    from content.library import Content

FILE = "translations.txt"
SOURCE = "ru"  # the language in which changes begin; the first one where it isn't there

_HEAD = "text"
_DIGITS = 8
_SHOWN = 5
_MARK = re.compile(rf"-|[0-9a-f]{{{_DIGITS}}}")

Record = Mapping[str, Mapping[str, str]]  # key → language → fingerprint


def stale(content: Content) -> tuple[list[Problem], list[Problem]]:
    """Translations that were not looked at since their source changed, as problems; and, as one warning, what
    is new or changed in every language and waits to be accepted."""
    path = content.root / FILE
    recorded, now = _read(path), _now(content)
    if recorded is None:
        message = "can't be read: nobody could tell which translations lag behind"
        advice = "put back the file as it was; only where it is lost for good run qorgan check --accept"
        return [Problem(file_name(path), 1, f"{message}; {advice}", Kind.UNREAD)], []
    source = SOURCE if SOURCE in content.languages else content.languages[0]
    problems, waiting = [], []
    for key, prints in now.items():
        before = recorded.get(key, {})
        if prints == dict(before):
            continue
        left = [language for language in prints if before.get(language) == prints[language]]
        if before and before.get(source) != prints.get(source) and left:
            for language in left:
                file, line = _place(content, language, key)
                message = f"'{key}' changed in '{source}' after this translation; change it too, or keep it as it is"
                problems.append(Problem(file, line, f"{message} and run qorgan check --accept"))
        else:
            waiting.append(key)
    return problems, _told(content, waiting)


def accept(content: Content) -> int:
    """Records all texts as they are now; answers how many were new or had changed. Raises OSError when the
    file can't be written."""
    path = content.root / FILE
    recorded, now = _read(path) or {}, _now(content)
    lines = [" ".join((_HEAD, *content.languages))]
    lines += [
        " ".join((key, *(prints.get(language, "-") for language in content.languages)))
        for key, prints in sorted(now.items())
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return sum(dict(recorded.get(key, {})) != prints for key, prints in now.items())


def _told(content: Content, keys: list[str]) -> list[Problem]:
    if not keys:
        return []
    shown = ", ".join(keys[:_SHOWN]) + (" …" if len(keys) > _SHOWN else "")
    message = f"{len(keys)} new or changed texts are not accepted yet ({shown}); when all languages say the same,"
    return [Problem(file_name(content.root / FILE), 1, f"{message} run qorgan check --accept")]


def _now(content: Content) -> dict[str, dict[str, str]]:
    """Fingerprints of all texts and terms, and of what data files say in each language."""
    found: dict[str, dict[str, str]] = {}
    for language, messages in content.messages.items():
        for key in (*messages.entries, *messages.terms):
            found.setdefault(key, {})[language] = _print(messages.source_of(key))
    for key, (said, _, _) in _data(content).items():
        found[key] = {language: _print(said.get(language, "")) for language in content.languages}
    return found


def _place(content: Content, language: str, key: str) -> tuple[str, int]:
    messages = content.messages[language]
    entry = messages.entries.get(key) or messages.terms.get(key)
    if entry is not None:
        return entry.file, entry.line
    _, file, line = _data(content)[key]
    return file, line


def _print(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def _data(content: Content) -> dict[str, tuple[Mapping[str, str], str, int]]:
    """What data files say by language, with file and line; only where languages say it in their own words."""
    hotlines, regions = (file_name(content.root / name) for name in ("hotlines.yaml", "regions.yaml"))
    found: dict[str, tuple[Mapping[str, str], str, int]] = {}
    for contact in content.contacts.values():
        for what, said in (("name", contact.names), ("purpose", contact.purposes), ("hours", contact.hours)):
            found[f"contact:{contact.id}.{what}"] = (said, hotlines, contact.line)
    for region in content.regions.values():
        found[f"region:{region.id}"] = (region.names, regions, region.line)
    for fact in content.facts.values():
        found[f"fact:{fact.id}"] = (fact.values, fact.file, fact.line)
    return {key: entry for key, entry in found.items() if len(set(entry[0].values())) > 1}


def _read(path: Path) -> Record | None:
    """None for a file that isn't there or isn't whole."""
    try:
        lines = [line.split() for line in path.read_text("utf-8-sig").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError):
        return None
    if not lines or lines[0][0] != _HEAD:
        return None
    languages = lines[0][1:]
    if any(not _MARK.fullmatch(mark) for _, *marks in lines[1:] for mark in marks):
        return None
    return {
        key: {language: mark for language, mark in zip(languages, marks, strict=False) if mark != "-"}
        for key, *marks in lines[1:]
    }
