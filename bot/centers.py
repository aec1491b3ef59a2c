"""The centers file: which resource centers there are, what each answers for, and when.

The file is read node by node and not as Python values: every problem is reported with its line, all of them
together, and YAML's surprises (`no` is false, 09:00 is 540) don't come into it.
"""

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType

import yaml

SERVICES = ("psychological", "legal", "medical", "social")
MEDIA = ("text", "photo", "voice", "document")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NETWORK = "network"  # links the coordinators' group, so no center may have this id
_DAY_MINUTES = 24 * 60
_LONGEST_NAME = 64
_TOP = ("default", "centers")
_CENTER = (
    "id",
    "name",
    "regions",
    "neighbor",
    "hours",
    "services",
    "accepts",
    "public_phone",
    "staff_language",
    "crisis_procedure",
    "phone_checked",
)
_HOURS_FORM = 'hours is 24/7 or a list of blocks such as {days: mon-fri, from: "09:00", to: "18:00"}'


class CentersError(ValueError):
    """The centers file can't be used. `lines` has one "file:line: what to do" per problem."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


@dataclass(frozen=True, slots=True)
class Block:
    """Opening hours on some days: days 0 (Monday) to 6, minutes since midnight, `end` not included."""

    days: frozenset[int]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hours:
    """When a center answers; no blocks means at any time."""

    blocks: tuple[Block, ...] = ()

    def open_at(self, local: datetime) -> bool:
        """Tell whether the center answers at that time of its own clock."""
        minute = local.hour * 60 + local.minute
        return not self.blocks or any(
            local.weekday() in block.days and block.start <= minute < block.end for block in self.blocks
        )


@dataclass(frozen=True, slots=True)
class Center:
    """One resource center. `name` is by language; `neighbor` is the id of the next in line;
    `crisis_procedure` says where the written procedure for a life in danger is kept and who decides;
    `phone_checked` is the day on which somebody last called the public phone and was answered."""

    id: str
    name: Mapping[str, str]
    regions: tuple[str, ...]
    neighbor: str | None
    hours: Hours
    services: tuple[str, ...]
    accepts: frozenset[str]
    public_phone: str | None
    staff_language: str
    crisis_procedure: str = ""
    phone_checked: date | None = None


class Centers:
    """All centers, in the order of the file. `default` is None only where there are none."""

    def __init__(self, centers: Iterable[Center] = (), default: str = "") -> None:
        """Take the centers and the id of the default one. Raises KeyError if that one isn't there."""
        self._by_id = {center.id: center for center in centers}
        self._by_region = {region: center for center in self for region in center.regions}
        self.default = self._by_id[default] if self._by_id else None

    def __iter__(self) -> Iterator[Center]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def by_id(self, identifier: str) -> Center | None:
        """Return the center with this id (also a start payload), if there is one."""
        return self._by_id.get(identifier)

    def for_region(self, region: str) -> Center | None:
        """Return the center that answers for an ISO 3166-2 region, if one does."""
        return self._by_region.get(region)


def load_centers(path: Path, regions: Iterable[str], languages: Iterable[str]) -> Centers:
    """Read the centers file. `regions`: the known ISO 3166-2 ids; `languages`: those every name needs.

    Raises CentersError with every problem of the file.
    """
    reader = _Reader(path, frozenset(regions), tuple(languages))
    root = reader.compose()
    centers, default = reader.centers(root) if root is not None else ([], "")
    if reader.problems:
        ordered = sorted(reader.problems, key=lambda problem: problem[0])
        raise CentersError([f"{path}:{line}: {message}" for line, message in ordered])
    return Centers(centers, default)


class _Reader:
    """Turns nodes into centers and notes every problem with its line."""

    def __init__(self, path: Path, regions: frozenset[str], languages: tuple[str, ...]) -> None:
        self.path = path
        self.regions = regions
        self.languages = languages
        self.problems: list[tuple[int, str]] = []

    def compose(self) -> yaml.Node | None:
        """Return the file's root node. Raises CentersError if the file can't be read at all."""
        try:
            text = self.path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            advice = "copy centers.example.yaml to this name and fill it in, or set QORGAN_CENTERS_FILE"
            raise CentersError([f"{self.path}: there is no such file: {advice}"]) from None
        except UnicodeDecodeError:
            raise CentersError([f"{self.path}: save the file as UTF-8 text"]) from None
        except OSError:
            raise CentersError([f"{self.path}: this must be a file that the program may read"]) from None
        try:
            root = yaml.compose(text, Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise CentersError([f"{self.path}:{line}: this is not YAML: {error.problem}"]) from None
        except yaml.YAMLError:
            raise CentersError([f"{self.path}: remove the unprintable characters"]) from None
        if root is None:
            self.problems.append((1, "the file is empty: start from centers.example.yaml"))
        return root

    def centers(self, root: yaml.Node) -> tuple[list[Center], str]:
        """Return the centers and the id of the default one; what is wrong is noted in `problems`."""
        fields = self._fields(root, _TOP, required=_TOP)
        nodes = self._items(fields["centers"], "centers") if "centers" in fields else []
        if "centers" in fields and not nodes:
            self._problem(fields["centers"], "list at least one center")
        parts = [self._fields(node, _CENTER, required=("id", "name", "regions")) for node in nodes]
        identifiers = self._identifiers(parts)
        centers = [self._center(part, identifiers) for part in parts]
        self._refuse_shared_regions(parts)
        default = self._choice(fields["default"], identifiers, "default") if "default" in fields else ""
        return centers, default

    def _identifiers(self, parts: list[dict[str, yaml.Node]]) -> list[str]:
        found: list[str] = []
        for node in (part["id"] for part in parts if "id" in part):
            identifier = self._text(node)
            if re.fullmatch(r"[a-z0-9_-]{1,32}", identifier) is None:
                self._problem(node, "id must be 1 to 32 characters of a-z, 0-9, _ and -")
            elif identifier == NETWORK:
                self._problem(node, f"choose another id: {NETWORK} stands for the coordinators' group")
            elif identifier in found:
                self._problem(node, f"choose another id: there is a center {identifier} already")
            else:
                found.append(identifier)
        return found

    def _refuse_shared_regions(self, parts: list[dict[str, yaml.Node]]) -> None:
        owners: dict[str, int] = {}
        for number, part in enumerate(parts):
            nodes = part["regions"].value if isinstance(part.get("regions"), yaml.SequenceNode) else []
            for node in nodes:
                if owners.setdefault(self._text(node), number) != number:
                    self._problem(node, f"region {self._text(node)} already belongs to another center")

    def _center(self, fields: dict[str, yaml.Node], identifiers: list[str]) -> Center:
        """Read one center; a value that is wrong is noted, and what stands in its place is never used."""
        identifier = self._text(fields["id"]) if "id" in fields else ""
        neighbor = self._optional(fields.get("neighbor"))
        if neighbor is not None and self._text(neighbor) == identifier:
            self._problem(neighbor, "neighbor must be another center, or leave it out")
        accepts = self._choices(fields.get("accepts"), MEDIA, "accepts") or ("text",)
        if "text" not in accepts:
            self._problem(fields["accepts"], "accepts must have text in it: texts are never refused")
        language = self._optional(fields.get("staff_language"))
        return Center(
            id=identifier,
            name=self._name(fields["name"]) if "name" in fields else {},
            regions=self._choices(fields.get("regions"), sorted(self.regions), "regions"),
            neighbor=self._choice(neighbor, identifiers, "neighbor") if neighbor is not None else None,
            hours=self._hours(fields.get("hours")),
            services=self._choices(fields.get("services"), SERVICES, "services"),
            accepts=frozenset(accepts),
            public_phone=self._phone(self._optional(fields.get("public_phone"))),
            staff_language=self._choice(language, self.languages, "staff_language")
            if language is not None
            else self.languages[0],
            crisis_procedure=self._line(self._optional(fields.get("crisis_procedure")), "crisis_procedure"),
            phone_checked=self._day(self._optional(fields.get("phone_checked")), "phone_checked"),
        )

    def _line(self, node: yaml.Node | None, what: str) -> str:
        text = self._text(node) if node is not None else ""
        if node is not None and not (text.strip() and text.isprintable()):
            self._problem(node, f"{what} is one line of text, or null")
        return text

    def _day(self, node: yaml.Node | None, what: str) -> date | None:
        if node is None:
            return None
        try:
            day = date.fromisoformat(self._text(node))
        except ValueError:
            day = None
        if day is None or day.isoformat() != self._text(node):  # it knows other forms, such as weeks, too
            self._problem(node, f"{what} is a day such as 2026-11-01, or null")
        return day

    def _name(self, node: yaml.Node) -> Mapping[str, str]:
        names = self._fields(node, self.languages, required=self.languages)
        for text_node in names.values():
            text = self._text(text_node)
            if not 1 <= len(text) <= _LONGEST_NAME or not text.isprintable():
                self._problem(text_node, f"a name is one line of 1 to {_LONGEST_NAME} characters")
        return MappingProxyType({language: self._text(text_node) for language, text_node in names.items()})

    def _phone(self, node: yaml.Node | None) -> str | None:
        if node is None:
            return None
        if re.fullmatch(r"\+?[0-9][0-9 ()-]{1,23}", self._text(node)) is None:
            self._problem(node, 'public_phone must be a number in quotes, such as "+7 000 000 00 00", or null')
        return self._text(node)

    def _hours(self, node: yaml.Node | None) -> Hours:
        if node is None or self._text(node) == "24/7":
            return Hours()
        if not isinstance(node, yaml.SequenceNode) or not node.value:
            self._problem(node, _HOURS_FORM)
            return Hours()
        return Hours(tuple(self._block(block) for block in node.value))

    def _block(self, node: yaml.Node) -> Block:
        fields = self._fields(node, ("days", "from", "to"), required=("days", "from", "to"))
        days = self._days(fields["days"]) if "days" in fields else frozenset()
        start, end = (self._minute(fields[key]) if key in fields else None for key in ("from", "to"))
        if start is not None and end is not None and start >= end:
            self._problem(fields["to"], "to must be later than from; write a night as two blocks, with 24:00")
        return Block(days, start or 0, end or 0)

    def _days(self, node: yaml.Node) -> frozenset[int]:
        found: set[int] = set()
        for item in node.value if isinstance(node, yaml.SequenceNode) else [node]:
            first, dash, last = self._text(item).partition("-")
            if first not in DAYS or (dash and last not in DAYS):
                self._problem(item, f"days is a day, a range such as mon-fri or a list; days are {', '.join(DAYS)}")
                continue
            start = DAYS.index(first)
            length = (DAYS.index(last) - start) % len(DAYS) if dash else 0
            found.update((start + step) % len(DAYS) for step in range(length + 1))
        return frozenset(found)

    def _minute(self, node: yaml.Node) -> int | None:
        match = re.fullmatch(r"([0-9]{1,2}):([0-5][0-9])", self._text(node))
        minute = int(match[1]) * 60 + int(match[2]) if match else _DAY_MINUTES + 1
        if minute > _DAY_MINUTES:
            self._problem(node, 'a time is "HH:MM", from "00:00" to "24:00"')
            return None
        return minute

    def _choices(self, node: yaml.Node | None, allowed: Collection[str], what: str) -> tuple[str, ...]:
        nodes = self._items(node, what) if node is not None else []
        texts = [self._choice(item, allowed, what) for item in nodes]
        for position, item in enumerate(nodes):
            if texts[position] in texts[:position]:
                self._problem(item, f"{what} names {texts[position]} twice")
        return tuple(texts)

    def _choice(self, node: yaml.Node, allowed: Collection[str], what: str) -> str:
        text = self._text(node)
        if text not in allowed:
            advice = _suggest(text, allowed) or f"it must be one of {', '.join(allowed)}"
            self._problem(node, f"{what} can't be {text!r}: {advice}")
        return text

    def _items(self, node: yaml.Node, what: str) -> list[yaml.Node]:
        if isinstance(node, yaml.SequenceNode):
            return list(node.value)
        self._problem(node, f"{what} must be a list")
        return []

    def _fields(self, node: yaml.Node, known: Collection[str], required: Iterable[str]) -> dict[str, yaml.Node]:
        """Return the values of a mapping by key; unknown, doubled and missing keys are noted."""
        if not isinstance(node, yaml.MappingNode):
            self._problem(node, f"here must be a mapping with the keys {', '.join(known)}")
            return {}
        fields: dict[str, yaml.Node] = {}
        for key_node, value in node.value:
            key = self._text(key_node)
            if key not in known:
                advice = _suggest(key, known) or f"the keys are {', '.join(known)}"
                self._problem(key_node, f"unknown key {key!r}: {advice}")
            elif key in fields:
                self._problem(key_node, f"{key} stands here twice: remove one")
            else:
                fields[key] = value
        for key in required:
            if key not in fields:
                self._problem(node, f"add {key}")
        return fields

    def _optional(self, node: yaml.Node | None) -> yaml.Node | None:
        return None if node is None or node.tag == "tag:yaml.org,2002:null" else node

    def _text(self, node: yaml.Node) -> str:
        """Return a scalar as it is written; anything else gives "", which no check lets through."""
        return node.value if isinstance(node, yaml.ScalarNode) else ""

    def _problem(self, node: yaml.Node, message: str) -> None:
        self.problems.append((node.start_mark.line + 1, message))


def _suggest(text: str, allowed: Collection[str]) -> str:
    near = difflib.get_close_matches(text, list(allowed), n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else ""
