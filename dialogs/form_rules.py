"""What the checker asks of the forms of texts: a form for every number, no placeholder forgotten in one of them,
labels of one line, and nothing blank."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from babel import Locale, UnknownLocaleError

from content.messages import Entry, Messages, Selection, Variant
from content.problems import Problem, is_blank
from dialogs.directory import PIECES
from dialogs.model import MARK_TEXTS
from dialogs.tree_rules import Checked

_CATEGORIES = ("zero", "one", "two", "few", "many", "other")  # CLDR's plural categories
_REST = "other"
_COUNTED = 200  # from here on the categories of whole numbers repeat
_ONE_LINE = ("button-", "command-", "bot-name")  # beginnings of keys; labels of screens are known by their buttons

Forms = Mapping[str, frozenset[int]]  # plural category → the numbers that it stands for
Chosen = Mapping[str, Sequence[Selection]]  # key of a text → where it has several forms


def form_problems(checked: Checked) -> Iterator[Problem]:
    """Every problem of the forms."""
    content = checked.content
    labels = {link.label for node in checked.forest.nodes.values() for link in node.links}
    chosen = {
        language: {key: found for key in messages.entries if (found := messages.selections(key))}
        for language, messages in content.messages.items()
    }
    counted = _counted(chosen)
    for messages in content.messages.values():
        yield from _missing_forms(messages, chosen[messages.language], counted)
        for key, selections in chosen[messages.language].items():
            for selection in selections:
                yield from _forgotten(messages, messages.entries[key], selection)
        for key, entry in messages.entries.items():
            label = key in labels or key in MARK_TEXTS or key.endswith(".label") or key.startswith(_ONE_LINE)
            if label and messages.breaks(key):
                yield Problem(entry.file, entry.line, f"'{key}' has several lines; a label has one, join them")
        for key in (*content.services, *PIECES):
            if key in messages.entries and _says_nothing(messages, key):
                entry = messages.entries[key]
                yield Problem(entry.file, entry.line, f"'{key}' says nothing; write a text")


@cache
def plural_forms(language: str) -> Forms:
    """The plural categories that whole numbers have in a language, by the Unicode CLDR; nothing for a language that
    it doesn't know."""
    try:
        rule = Locale.parse(language).plural_form
    except (UnknownLocaleError, ValueError):
        return {}
    found: dict[str, set[int]] = {}
    for number in range(_COUNTED):
        found.setdefault(rule(number), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _missing_forms(messages: Messages, chosen: Chosen, counted: Mapping[str, set[str]]) -> Iterator[Problem]:
    """Texts that have some forms of the language and not all. One that has none is at fault where other languages
    have forms, unless this one mostly does without: in Kazakh a noun stays as it is after a number."""
    forms = plural_forms(messages.language)
    without: list[tuple[Entry, str]] = []
    having = 0
    for key in counted.keys() & messages.entries.keys():
        entry = messages.entries[key]
        for name in sorted(counted[key] & messages.placeholders(key)):
            found = [one for one in chosen.get(key, ()) if name in one.deciding]
            if not any(_has_forms(one, forms) for one in found):
                without.append((entry, name))
                continue
            having += 1
            for selection in found:
                if _has_forms(selection, forms):
                    yield from _incomplete(entry, name, selection, forms)
    if forms and having > len(without):
        for entry, name in without:
            yield Problem(entry.file, entry.line, _lacks(entry, name, [one for one in _CATEGORIES if one in forms]))


def _counted(chosen: Mapping[str, Chosen]) -> dict[str, set[str]]:
    """Placeholders whose number decides about the form of a text in some language, by the text's key."""
    counted: dict[str, set[str]] = {}
    for language, texts in chosen.items():
        for key, selections in texts.items():
            for selection in selections:
                if _has_forms(selection, plural_forms(language)):
                    counted.setdefault(key, set()).update(selection.deciding)
    return counted


def _has_forms(selection: Selection, forms: Forms) -> bool:
    names = {variant.name for variant in selection.variants if not variant.exact}
    return bool(names.intersection(_CATEGORIES) - {_REST}) or any(
        forms[name] <= _exactly(selection) for name in forms
    )


def _exactly(selection: Selection) -> set[int]:
    """The numbers that have a form of their own."""
    return {int(variant.name) for variant in selection.variants if variant.exact and variant.name.isdecimal()}


def _incomplete(entry: Entry, name: str, selection: Selection, forms: Forms) -> Iterator[Problem]:
    names = {variant.name for variant in selection.variants}
    missing = [one for one in _CATEGORIES if one in forms and one not in names]
    missing = [one for one in missing if not forms[one] <= _exactly(selection)]
    if missing:
        yield Problem(entry.file, entry.line, _lacks(entry, name, missing))


def _lacks(entry: Entry, name: str, missing: list[str]) -> str:
    told = ", ".join(f"[{one}]" for one in missing)
    return f"'{entry.key}' has no form {told} for {{ ${name} }}, which the language needs; add it"


def _forgotten(messages: Messages, entry: Entry, selection: Selection) -> Iterator[Problem]:
    """Placeholders that one form has and another lacks. A form for one value only needn't repeat it."""
    forms = plural_forms(messages.language)
    for variant in selection.variants:
        spared = selection.deciding if _stands_for_one(variant, forms) else frozenset()
        for other in selection.variants:
            for name in sorted(other.placeholders - variant.placeholders - spared):
                message = f"'{entry.key}' lacks {{ ${name} }} in the form [{variant.name}], which [{other.name}] has"
                yield Problem(entry.file, entry.line, f"{message}; add it")
                return


def _stands_for_one(variant: Variant, forms: Forms) -> bool:
    """`[0]`, `[yes]`, and `[one]` where it means 1 and not 21 as well."""
    if variant.exact or variant.name not in _CATEGORIES:
        return True
    return len(forms[variant.name]) == 1 if variant.name in forms else variant.name == "one"


def _says_nothing(messages: Messages, key: str) -> bool:
    return is_blank(messages.prose(key)) and not messages.placeholders(key) and not messages.references(key)
