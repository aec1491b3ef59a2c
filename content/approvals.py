"""Approvals: which text was read by somebody of which role, on which day."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from content.lined import LinedFile
from content.problems import Problem

FINGERPRINT_DIGITS = 16

_FINGERPRINT = re.compile(rf"[0-9a-f]{{{FINGERPRINT_DIGITS}}}")


@dataclass(frozen=True, slots=True)
class Approval:
    """Somebody of a role has read a text; `fingerprint` is that of the text as it was read."""

    role: str
    fingerprint: str
    date: datetime.date | None
    file: str
    line: int


def read_approvals(
    path: Path, roles: Iterable[str], problems: list[Problem], today: datetime.date | None = None
) -> dict[str, tuple[Approval, ...]]:
    """Approvals by the id of what was approved. They are no part of what is said: another approval changes
    no screen. `today` None means that no day lies in the future."""
    file = LinedFile(path, problems)
    top = file.parts(("approvals",), {})
    found: dict[str, tuple[Approval, ...]] = {}
    for name, value in file.mapping(top.get("approvals"), "approvals").items():
        approvals = []
        for item in file.items(value, f"the approvals of '{name}'"):
            entries = file.mapping(item, "an approval", ("role", "fingerprint", "date"))
            role = file.word(entries.get("role"), "role", roles)
            fingerprint = file.word(entries.get("fingerprint"), "fingerprint")
            date = file.day(entries.get("date"), "date")
            if not role or date is None or not _FINGERPRINT.fullmatch(fingerprint):
                message = f"an approval of '{name}' needs role, date and the fingerprint that --release shows"
                file.problem(item.line, message)
                continue
            if today is not None and date > today:
                file.problem(item.line, f"{date.isoformat()} is a day to come; write the day on which it was read")
                continue
            approvals.append(Approval(role, fingerprint, date, file.name, item.line))
        found[name] = tuple(approvals)
    return found


def lacking(
    needed: Mapping[str, Iterable[str]],
    fingerprints: Mapping[str, str],
    approvals: Mapping[str, Iterable[Approval]],
) -> list[tuple[str, str, bool]]:
    """What is not approved as it stands: id, role, and whether an older text was. In the order of `needed`."""
    missing = []
    for name, roles in needed.items():
        for role in roles:
            given = [one for one in approvals.get(name, ()) if one.role == role]
            if not any(one.fingerprint == fingerprints[name] for one in given):
                missing.append((name, role, bool(given)))
    return missing
