"""Loading and checking trees together with their content."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import content as library
from content.contacts import CHECK_HOLDS
from content.library import Content
from content.network import NO_NETWORK, Network
from content.problems import ContentError, Kind, Problem, ProblemsError, told
from content.translations import stale
from dialogs.engine import Dialogs
from dialogs.reader import DEFAULT_FOLDER, read_forest

if TYPE_CHECKING:
    from content.messages import Review


class DialogError(ProblemsError):
    """Trees, or trees and texts together, were refused."""


@dataclass(frozen=True)
class Report:
    """What the checker found: problems, causes first; review marks; warnings, which stop nothing; and how
    much there is of what."""

    problems: Sequence[Problem]
    reviews: Sequence[Review]
    warnings: Sequence[Problem]
    counts: Mapping[str, int]


def load(content: Content, folder: Path | None = None, network: Network = NO_NETWORK) -> Dialogs:
    """The trees of a folder (default: the package's own), checked and rendered ahead; `network` says which center
    answers where. Raises DialogError with all problems."""
    dialogs, problems = read(content, folder, network=network)
    if problems:
        raise DialogError(problems)
    dialogs.render_ahead()
    return dialogs


def read(
    content: Content,
    folder: Path | None = None,
    known: Sequence[Problem] = (),
    network: Network = NO_NETWORK,
) -> tuple[Dialogs, list[Problem]]:
    """Like `load`, but hands back what could be read, and the problems, without raising. `known` are the
    content's own problems. Screens are not rendered ahead, and those that a problem is about may raise
    LookupError."""
    # Imported late: the rules need Fluent's syntax classes, which bring Babel with them.
    from dialogs.data_rules import data_problems
    from dialogs.form_rules import form_problems
    from dialogs.language_rules import language_problems
    from dialogs.mark_rules import mark_problems
    from dialogs.missing_rules import missing_files
    from dialogs.node_rules import node_problems
    from dialogs.release import approval_problems
    from dialogs.screen_rules import screen_problems
    from dialogs.service_rules import service_problems
    from dialogs.source_rules import source_problems
    from dialogs.text_rules import text_problems
    from dialogs.tree_rules import Checked, ledger_problems, tree_problems
    from dialogs.way_rules import way_problems
    from dialogs.wording_rules import wording_problems

    folder = folder or DEFAULT_FOLDER
    problems: list[Problem] = []
    checked = Checked(content, read_forest(content, folder, problems, network), folder)
    dialogs = Dialogs(content, checked.forest)
    if not problems and not known:
        problems += missing_files(checked)
    problems += tree_problems(checked)
    broken = bool(problems)
    for rule in (ledger_problems, node_problems, text_problems, form_problems, mark_problems, wording_problems):
        problems += rule(checked)
    for of_content in (language_problems, source_problems, service_problems, data_problems):
        problems += of_content(content)
    problems += approval_problems(dialogs)
    # Where a button leads nowhere or a number is hidden, other screens only look like traps.
    if not broken and not any(problem.kind < Kind.RULE for problem in problems):
        problems += way_problems(checked)
    # Half a screen says nothing new about its labels: what is missing has been named above.
    if not problems:
        problems += screen_problems(checked, dialogs)
    return dialogs, list(told(problems))


def check(
    content_root: Path | None = None,
    trees: Path | None = None,
    checked: Path | None = None,
    today: datetime.date | None = None,
) -> Report:
    """Checks content and trees and reports every problem. The parameters are those of `content.load` and
    `dialogs.load`."""
    try:
        content, problems = library.read(content_root, today, checked)
    except ContentError as error:
        return Report(error.problems, (), (), {})
    dialogs, found = read(content, trees, problems)
    nodes = dialogs.nodes.values()
    counts = {
        "languages": len(content.languages),
        "screens": sum(dialogs.has_screen(node) for node in nodes),
        "nodes": len(dialogs.nodes),
        "texts": sum(len(messages.entries) for messages in content.messages.values()),
        "contacts": sum(contact.visible for contact in content.contacts.values()),
        "reviews": len(content.reviews),
    }
    everything = [*problems, *found]
    warnings = list(_overdue(content))
    if not everything:
        # A translation that lags behind stops no start: it only waits to be looked at.
        lagging, waiting = stale(content)
        everything, warnings = lagging, warnings + waiting
    return Report(told(everything), tuple(content.reviews), tuple(warnings), counts)


def _overdue(content: Content) -> Iterator[Problem]:
    for contact in content.contacts.values():
        if contact.overdue and contact.checked is not None:
            day = contact.checked.isoformat()
            message = f"'{contact.id}' was last checked on {day}, over {CHECK_HOLDS.days} days ago; call again"
            yield Problem(*contact.checked_at, message)
