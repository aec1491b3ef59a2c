"""What the checker asks of services.yaml: it has every text that the program says by its key.

Without `services.txt` nobody would notice a text that is gone from services.yaml and from every language alike,
until the program needs it. The list belongs to the program and not to the editors: a test compares it with the
keys that stand in the code.
"""

from __future__ import annotations

from collections.abc import Iterator

from content.library import Content
from content.problems import Kind, Problem, file_name
from dialogs.tree_rules import listed_lines

KEYS_FILE = "services.txt"


def service_problems(content: Content) -> Iterator[Problem]:
    """A problem for each key of the list that services.yaml lacks."""
    path = content.root / KEYS_FILE
    if not path.is_file():
        yield Problem(file_name(path), 1, "can't be read; put the file there", Kind.UNREAD)
        return
    for _, line in listed_lines(path):
        key = line.strip()
        if key not in content.services:
            message = f"lacks '{key}', which the program says; put it back, with its text in every language"
            yield Problem(file_name(content.root / "services.yaml"), 1, message)
