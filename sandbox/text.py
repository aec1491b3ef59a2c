"""Texts as Telegram counts and cleans them, and the part of its HTML markup that bots use most."""

from html.parser import HTMLParser

from .errors import bad_request
from .model import JSON

TEXT_LIMIT = 4096
NOTIFICATION_LIMIT = 160
_BLANK = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2800\u3164\ufeff"
_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "tg-spoiler": "spoiler",
    "blockquote": "blockquote",
    "a": "text_link",
}


def units(text: str) -> int:
    """Length in UTF-16 code units, the unit of Telegram's entities."""
    return len(text.encode("utf-16-le")) // 2


def clean(text: str) -> str:
    """Cut spaces and newlines at both ends, as Telegram does."""
    return text.strip(" \n\r\t")


def is_blank(text: str) -> bool:
    """Whether a text shows nothing."""
    return not text.strip().strip(_BLANK).strip()


def first_lines(text: str) -> str:
    """What a notification shows of a text: two lines, cut after 160 characters."""
    lines = "\n".join(text.split("\n")[:2])
    return lines if len(lines) <= NOTIFICATION_LIMIT else lines[: NOTIFICATION_LIMIT - 1] + "…"


class _Markup(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.entities: list[JSON] = []
        self._open: list[tuple[str, JSON]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            raise bad_request(f'can\'t parse entities: Unsupported start tag "{tag}"')
        entity: JSON = {"type": _TAGS[tag], "offset": units(self.text), "length": 0}
        if tag == "a":
            entity["url"] = dict(attrs).get("href") or ""
        self._open.append((tag, entity))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            raise bad_request(f'can\'t parse entities: Unmatched end tag "{tag}"')
        _, entity = self._open.pop()
        entity["length"] = units(self.text) - entity["offset"]
        if entity["length"]:
            self.entities.append(entity)

    def handle_data(self, data: str) -> None:
        self.text += data

    def finish(self) -> None:
        """Raises ApiError if a tag was left open."""
        self.close()
        if self._open:
            tag = self._open[-1][0]
            problem = f'Can\'t find end tag corresponding to start tag "{tag}"'
            raise bad_request(f"can't parse entities: {problem}")


def parse(text: str, mode: str | None, entities: list[JSON] | None) -> tuple[str, list[JSON]]:
    """Plain text and entities of what a bot sends.

    Raises ApiError for malformed HTML and for the Markdown modes, which the stand-in doesn't know.
    """
    if not mode:
        return text, entities or []
    if mode.lower() != "html":
        raise bad_request(f"unsupported parse_mode: the stand-in knows HTML only, not {mode}")
    markup = _Markup()
    markup.feed(text)
    markup.finish()
    return markup.text, sorted(markup.entities, key=lambda one: (one["offset"], -one["length"]))


def checked(text: str, too_long: str = "message is too long") -> str:
    """A cleaned text of 1-4096 UTF-16 units.

    Raises ApiError with Telegram's texts for empty and over-long ones.
    """
    if is_blank(text):
        raise bad_request("message text is empty" if not text else "text must be non-empty")
    cleaned = clean(text)
    if units(cleaned) > TEXT_LIMIT:
        raise bad_request(too_long)
    return cleaned
