"""Logging that can't give anybody away: an allow-list of fields, each with values of a narrow form.

Nothing that a person wrote, no id of a chat, no code, token or key has a way into a line. An event is a name
made of small letters. A field that is not listed in `FIELDS` is dropped, a listed one is reduced to a short
number or to a word of a fixed vocabulary. Of an exception the types and our own lines of code remain, never
its message: database drivers put parameters into theirs, aiogram whole updates, aiohttp addresses with the
token. Loggers of libraries are reduced to name, level, place and type for the same reason.
"""

import contextlib
import hashlib
import json
import logging
import math
import re
import secrets
import sys
import threading
import traceback
from collections.abc import Callable, Mapping, MutableMapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, TextIO, cast
from uuid import UUID

import structlog
from structlog.typing import FilteringBoundLogger

OUR_PACKAGES = ("bot", "content", "dialogs", "handlers", "sandbox")

# The words that some fields may have, and no others. All are constants of the program.
_REASONS = """
    timeout network unreachable refused unauthorized forbidden conflict throttled server_error bad_request
    blocked deactivated not_found gone migrated no_rights too_long malformed invalid duplicate unconfirmed
    database store_unavailable locked expired stale damaged unknown_key unlinked nobody busy full paced
    settings content centers shutdown signal interrupted error nothing_to_do
"""
_KINDS = """
    message edited_message callback_query my_chat_member chat_member message_reaction other
    alert alert_link answer answer_edit cover delayed drop_topic group_notice live mark notice relay status
    summary summary_edit sweep title topic
    typed pressed unreadable reachable grouptyped grouppressed memberchanged topicreported groupmoved
    screen retention_warning shred polling webhook sqlite postgresql
"""
_STATES = "waiting taken closed shredded"
_URGENCIES = "red amber green"
_EVENT = re.compile(r"[a-z]{1,20}(_[a-z]{1,20}){0,5}")
_NAME = re.compile(r"[a-z]{1,20}([_.][a-z]{1,20}){0,3}")
_METHOD = re.compile(r"[a-z]{2,12}([A-Z][a-z]{1,20}){0,5}")
_CENTER = re.compile(r"(?![a-z0-9_-]*[0-9]{4})[a-z0-9_-]{1,32}")
# From our own folders on: what is above them may be somebody's name.
_FILE = re.compile(
    r"(?<![^/])(?:content/(?:[a-z]{2,3}/)?|dialogs/trees/)?(?![a-z0-9_.-]*[0-9]{4})[a-z][a-z0-9_-]{0,40}"
    r"(?:\.checked)?\.(?:ftl|yaml|txt)$"
)
_LOGGER = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,40}(\.[A-Za-z_][A-Za-z0-9_]{0,40}){0,6}")
_LARGEST = 999_999  # chat ids are larger; a count that isn't says nothing more
_MOST_TYPES = 5  # also what ends a circle of causes
_MOST_PLACES = 8
_digest_key = secrets.token_bytes(16)


def _one_of(text: str) -> Callable[[object], str | None]:
    words = frozenset(text.split())
    return lambda value: str(value) if isinstance(value, str) and value in words else None


def _matching(pattern: re.Pattern[str]) -> Callable[[object], str | None]:
    return lambda value: value if isinstance(value, str) and pattern.fullmatch(value) else None


def _file(value: object) -> str | None:
    found = _FILE.search(value) if isinstance(value, str) and "\n" not in value else None
    return found[0] if found else None


def _number(value: object) -> int | None:
    if not isinstance(value, int):
        return None
    return max(-_LARGEST, min(int(value), _LARGEST))


def _seconds(value: object) -> float | None:
    if not isinstance(value, (int, float)) or not math.isfinite(value):
        return None
    return round(max(0.0, min(float(value), float(_LARGEST))), 3)


def _digest(value: object) -> str | None:
    """Return 8 hex digits that tie lines of one run together, and lead to no row of the database."""
    if not isinstance(value, (int, str, UUID)):
        return None
    encoded = str(value).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(encoded, key=_digest_key, digest_size=4).hexdigest()


# Every field that may stand in a line, with what makes its value safe (None: the field is dropped).
FIELDS: Mapping[str, Callable[[object], str | int | float | None]] = {
    "component": _matching(_NAME),  # the part of the program that speaks
    "method": _matching(_METHOD),  # of the Bot API
    "status": _number,  # of HTTP, or an error code of the Bot API
    "attempts": _number,
    "count": _number,
    "port": _number,
    "file": _file,  # of texts, trees or contacts
    "line": _number,  # of that file
    "seconds": _seconds,
    "center": _matching(_CENTER),
    "case": _digest,
    "reason": _one_of(_REASONS),
    "kind": _one_of(_KINDS),
    "state": _one_of(_STATES),
    "urgency": _one_of(_URGENCIES),
}


class _Output:
    """Writes lines to a stream: JSON, or short ones for people when it is a terminal. Never raises."""

    def __init__(self) -> None:
        self.stream: TextIO | None = None  # none: whatever sys.stderr is at the time
        self._lock = threading.Lock()

    def write(self, line: Mapping[str, object]) -> None:
        """Write one line; a closed or full stream must not stop the program."""
        stream = self.stream or sys.stderr
        with contextlib.suppress(Exception):
            text = _human(line) if stream.isatty() else json.dumps(line, separators=(",", ":"))
            with self._lock:
                stream.write(text + "\n")
                stream.flush()

    debug = info = warning = error = critical = write  # structlog calls the method of the level


_output = _Output()


def configure(level: str, stream: TextIO | None = None) -> None:
    """Send our lines of `level` (a name such as "INFO") and above to `stream` (default: stderr).

    Takes over the loggers of libraries too, and what Python would print of exceptions that nobody caught.
    """
    number = logging.getLevelNamesMapping()[level]
    _output.stream = stream
    _set_up_structlog(number)
    _take_over_libraries(max(number, logging.WARNING))  # less, without its message, says nothing
    sys.excepthook = _uncaught
    sys.unraisablehook = lambda report: _uncaught(report.exc_type, report.exc_value, report.exc_traceback)
    threading.excepthook = lambda report: _uncaught(report.exc_type, report.exc_value, report.exc_traceback)


def get_logger(component: str) -> FilteringBoundLogger:
    """Return a logger of one part of the program, such as "delivery".

    The first argument of its methods is the event, a constant like "send_failed"; the others are of `FIELDS`.
    `log.exception(…)` and `exc_info=` add types and places of an exception.
    """
    return cast(FilteringBoundLogger, structlog.get_logger(component=component))


def _set_up_structlog(level: int) -> None:
    structlog.configure(
        processors=[_reduce],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: _output,
        cache_logger_on_first_use=False,
    )


def _take_over_libraries(level: int) -> None:
    """Leave one handler, at the root: libraries' own ones would print messages."""
    logging.raiseExceptions = False
    for logger in logging.Logger.manager.loggerDict.values():
        if isinstance(logger, logging.Logger):
            logger.handlers.clear()
            logger.propagate = True
    root = logging.getLogger()
    root.handlers[:] = [_LibraryHandler()]
    root.setLevel(level)
    logging.captureWarnings(True)


class _LibraryHandler(logging.Handler):
    """Writes who speaks, how loudly and from where; the message and its arguments aren't even formatted."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line for a record of a library."""
        name = record.name if _LOGGER.fullmatch(record.name) else "other"
        level = record.levelname if record.levelname in logging.getLevelNamesMapping() else "OTHER"
        error = record.exc_info[1] if record.exc_info else None
        _output.write(
            {
                "time": _now(),
                "level": level.lower(),
                "logger": name,
                "line": record.lineno,
                **(_exception(error) if error else {}),
            }
        )


def _reduce(
    _logger: object, method: str, event: MutableMapping[str, Any]
) -> tuple[tuple[Mapping[str, object]], Mapping[str, Any]]:
    """Turn what was logged into the line that may be written (the last step of structlog's chain)."""
    text = event.get("event")
    line: dict[str, object] = {
        "time": _now(),
        "level": method,
        "event": text if isinstance(text, str) and _EVENT.fullmatch(text) else "unnamed",
    }
    for field, reduce in FIELDS.items():
        value = reduce(event[field]) if field in event else None
        if value is not None:
            line[field] = value
    error = _error_of(event.get("exc_info"))
    return ({**line, **(_exception(error) if error else {})},), {}


def _error_of(given: object) -> BaseException | None:
    """Return the exception that `exc_info` stands for, in any of its forms."""
    if isinstance(given, BaseException):
        return given
    if isinstance(given, tuple):
        return next((part for part in given if isinstance(part, BaseException)), None)
    return sys.exc_info()[1] if given else None


def _exception(error: BaseException) -> dict[str, object]:
    """Return the types of an exception and of what caused it, and our own lines that it passed."""
    types: list[str] = []
    places: list[str] = []
    current: BaseException | None = error
    while current is not None and len(types) < _MOST_TYPES:
        types.append(_type_name(type(current)))
        for frame, number in traceback.walk_tb(current.__traceback__):
            module = frame.f_globals.get("__name__", "")
            if module.partition(".")[0] in OUR_PACKAGES:
                places.append(f"{module}:{number}")
        if isinstance(current, BaseExceptionGroup):
            current = current.exceptions[0]
        else:
            current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    described: dict[str, object] = {"error": " < ".join(types)}
    if places:
        described["at"] = " > ".join(places[-_MOST_PLACES:])
    return described


def _type_name(kind: type[BaseException]) -> str:
    name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    return name if _LOGGER.fullmatch(name) else "Exception"


def _uncaught(kind: type[BaseException], error: BaseException | None, frames: TracebackType | None) -> None:
    """Write a line for an exception that nobody caught (sys.excepthook)."""
    described = _exception(error) if error else {"error": _type_name(kind)}
    _output.write({"time": _now(), "level": "critical", "event": "uncaught", **described})


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _human(line: Mapping[str, object]) -> str:
    """Return a line for a terminal: time of day, level, who, what, and the rest as name=value."""
    shown = dict(line)
    clock = str(shown.pop("time"))[11:19]
    level = str(shown.pop("level"))
    who = [str(shown.pop(key)) for key in ("component", "logger", "event") if key in shown]
    return " ".join([clock, f"{level:<8}", *who, *(f"{key}={value}" for key, value in shown.items())])


# A logger that speaks before `configure`, or in a program that never calls it, is held to the same rules.
_set_up_structlog(logging.WARNING)
