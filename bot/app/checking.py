"""What `qorgan check` says: for people, for programs, and beside the lines of a change."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from content import Problem
    from dialogs import Report


def for_people(report: Report, missing: Sequence[Problem] = (), state: str = "") -> str:
    """What is to be done now stands last: the reviews are many."""
    lines = [f"{one.file}:{one.line}: review by {one.role}: {one.message}" for one in report.reviews]
    lines += [str(problem) for problem in missing]
    lines += [f"warning: {warning}" for warning in report.warnings]
    lines += [str(problem) for problem in report.problems]
    found = [counted(len(report.problems), "problem")]
    found += [counted(len(report.warnings), "warning")] if report.warnings else []
    counts = [f"{count} {name}" for name, count in report.counts.items() if name != "reviews"]
    lines.append(", ".join([*found, f"{len(report.reviews)} texts to review", *counts]))
    return "\n".join([*lines, state] if state else lines)


def for_programs(report: Report, missing: Sequence[Problem] = (), state: str = "") -> str:
    """One JSON object: problems, warnings, reviews, what a release lacks, counts."""
    told = {
        "problems": [_placed(one) for one in report.problems],
        "warnings": [_placed(one) for one in report.warnings],
        "reviews": [
            {"file": one.file, "line": one.line, "role": one.role, "text": one.message} for one in report.reviews
        ],
        "counts": dict(report.counts),
    }
    if state:
        told["release"] = {"state": state, "missing": [_placed(one) for one in missing]}
    return json.dumps(told, ensure_ascii=False, indent=2)


def beside_lines(report: Report, missing: Sequence[Problem] = (), state: str = "") -> str:
    """Workflow commands, which GitHub shows beside the lines of a change
    (docs.github.com, Workflow commands: error, warning, notice)."""
    lines = [_command("notice", one.file, one.line, f"review by {one.role}: {one.message}") for one in report.reviews]
    lines += [_command("warning", one.file, one.line, one.message) for one in (*missing, *report.warnings)]
    lines += [_command("error", one.file, one.line, one.message) for one in report.problems]
    return "\n".join([*lines, state] if state else lines)


def counted(number: int, what: str) -> str:
    """`1 problem`, `2 problems`."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _placed(problem: Problem) -> dict[str, str | int]:
    return {"file": problem.file, "line": problem.line, "message": problem.message}


def _command(kind: str, file: str, line: int, message: str) -> str:
    return f"::{kind} file={_escaped(file, ':,')},line={line}::{_escaped(message)}"


def _escaped(text: str, also: str = "") -> str:
    for character in ("%", "\r", "\n", *also):
        text = text.replace(character, f"%{ord(character):02X}")
    return text
