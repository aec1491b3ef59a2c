"""What the checker asks of services.yaml: it has every text that the program says by its key.

Without `services.txt` nobody would notice a text that is gone from services.yaml and from every language alike,
until the program needs it. The list belongs to the program and not to the editors: a test compares it with the
keys that stand in the code.
"""

from __future__ import annotations

from collections.abc import Iterator

from content.library import Content
from content.problems import Kind, Problem, file_name, nearest
from dialogs.tree_rules import listed_lines

KEYS_FILE = "services.txt"


def service_problems(content: Content) -> Iterator[Problem]:
    """A problem for each key of the list that services.yaml lacks, or has although the program never says it."""
    path = content.root / KEYS_FILE
    if not path.is_file():
        yield Problem(file_name(path), 1, "can't be read; put the file there", Kind.UNREAD)
        return
    known = [line.strip() for _, line in listed_lines(path)]
    for service in content.services.values():
        if service.key not in known:
            hint = nearest(service.key, known)
            message = f"the program never says '{service.key}'{hint}; take it out, with its texts"
            yield Problem(service.file, service.line, message)
    for key in known:
        if key not in content.services:
            message = f"lacks '{key}', which the program says; put it back, with its text in every language"
            yield Problem(file_name(content.root / "services.yaml"), 1, message)
