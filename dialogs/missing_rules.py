"""What the checker says when a whole file seems to be gone: one problem instead of hundreds that follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from content.problems import Kind, Problem, file_name
from dialogs.tree_rules import IDS_FILE, Checked, missing_fixed_nodes, published_ids

_MANY = 4  # so many at once are rather a file that is gone than texts or nodes that were taken out


def missing_files(checked: Checked) -> Iterator[Problem]:
    """Trees and files of texts without which the rest can't be judged. To be asked only when all that is
    there could be read."""
    yield from _missing_trees(checked)
    yield from _missing_texts(checked)


def _missing_trees(checked: Checked) -> Iterator[Problem]:
    forest = checked.forest
    gone = [name for name in published_ids(checked) if name not in forest.nodes and name not in forest.moved]
    if len(gone) < _MANY:
        for problem in missing_fixed_nodes(checked):
            yield replace(problem, kind=Kind.UNREAD)
        return
    names = f"{', '.join(gone[: _MANY - 1])} and {len(gone) - _MANY + 1} more of {IDS_FILE}"
    advice = "if a tree file is missing, put it back; else put each id under 'moved:' of a tree"
    yield Problem(file_name(checked.folder), 1, f"no tree has the nodes {names}; {advice}", Kind.UNREAD)


def _missing_texts(checked: Checked) -> Iterator[Problem]:
    content = checked.content
    for language, messages in content.messages.items():
        lacking: dict[str, int] = {}
        for other in content.messages.values():
            keys: dict[str, list[str]] = {}
            for entry in other.entries.values():
                keys.setdefault(entry.file, []).append(entry.key)
            for file, names in keys.items():
                if len(names) >= _MANY and not any(name in messages.entries for name in names):
                    lacking.setdefault(Path(file).name, len(names))
        for name, count in lacking.items():
            message = f"has none of the {count} texts that {name} has in other languages; put the file there"
            yield Problem(file_name(content.root / language), 1, message, Kind.UNREAD)
