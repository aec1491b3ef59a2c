"""Nothing that a person wrote, no id, code, token or key gets into a line of the log."""

import ast
import asyncio
import gc
import io
import json
import logging
import re
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from bot import logs

ROOT = Path(__file__).resolve().parents[2]
SECRETS = (
    "Aigerim",
    "Айгерім",
    "77011234567",
    "-1001234567890",
    "42:AAF-secret_token",
    "8817 7911 6271 0985",
    "@dana_k",
)
LEVELS = ("debug", "info", "warning", "error", "exception", "critical", "log", "msg", "fatal", "warn", "bind")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    """Give back what `configure` takes over for the whole process."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    yield
    logging.captureWarnings(False)
    root.handlers[:], logging.raiseExceptions = handlers, True
    root.setLevel(level)
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
    logs._output.stream = None
    logs._set_up_structlog(logging.WARNING)


@pytest.fixture
def output() -> io.StringIO:
    stream = io.StringIO()
    logs.configure("DEBUG", stream)
    return stream


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def ours(source: str) -> ModuleType:
    """Return a module that counts as one of our own files."""
    module = ModuleType("bot.made_up")
    exec(compile(source, "bot/made_up.py", "exec"), module.__dict__)  # noqa: S102
    return module


def test_a_line_has_time_level_event_and_the_listed_fields(output: io.StringIO) -> None:
    logs.get_logger("delivery").warning(
        "send_failed",
        method="sendMessage",
        status=429,
        attempts=3,
        seconds=1.23456,
        reason="throttled",
        center="almaty",
    )
    (line,) = lines(output)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", line.pop("time"))
    assert line == {
        "level": "warning",
        "event": "send_failed",
        "component": "delivery",
        "method": "sendMessage",
        "status": 429,
        "attempts": 3,
        "seconds": 1.235,
        "center": "almaty",
        "reason": "throttled",
    }


def test_a_terminal_gets_short_lines() -> None:
    stream = Terminal()
    logs.configure("INFO", stream)
    logs.get_logger("delivery").info("send_failed", reason="timeout", attempts=2)
    logging.getLogger("aiogram").error("x")
    first, second = stream.getvalue().splitlines()
    assert re.fullmatch(r"\d\d:\d\d:\d\d info     delivery send_failed attempts=2 reason=timeout", first)
    assert re.fullmatch(r"\d\d:\d\d:\d\d error    aiogram line=\d+", second)


def test_the_level_is_obeyed(output: io.StringIO) -> None:
    log = logs.get_logger("delivery")
    for level in ("DEBUG", "WARNING", "CRITICAL"):
        logs.configure(level, output)
        log.debug("low")
        log.warning("middle")
        log.critical("high")
        logging.getLogger("aiohttp.access").info("GET /")
        logging.getLogger("aiogram").warning("x")
    seen = [line.get("event", line.get("logger")) for line in lines(output)]
    assert seen == ["low", "middle", "high", "aiogram", "middle", "high", "aiogram", "high"]


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize(
    "field", [*logs.FIELDS, "text", "chat", "chat_id", "user", "token", "error", "event_id", "level"]
)
def test_hostile_values_leave_no_trace(output: io.StringIO, field: str, secret: str) -> None:
    logger = logs.get_logger("delivery")
    variants: list[object] = [
        secret,
        [secret],
        {secret: secret},
        RuntimeError(secret),
        secret.encode(),
        f"timeout {secret}",
    ]
    if secret.lstrip("-").isdigit():
        variants += [int(secret), float(secret)]
    for value in variants:
        logger.error("send_failed", **{field: value})
    assert len(lines(output)) == len(variants)
    assert not [piece for piece in re.split(r"\W+", secret) if len(piece) > 2 and piece in output.getvalue()]


@given(
    value=st.one_of(st.text(), st.binary(), st.integers(), st.floats(), st.booleans(), st.none(), st.uuids())
)
@pytest.mark.parametrize("field", sorted(logs.FIELDS))
def test_every_field_takes_anything_and_gives_a_short_scalar(field: str, value: object) -> None:
    reduced = logs.FIELDS[field](value)
    assert reduced is None or len(json.dumps(reduced)) <= 100
    allowed = r"[a-z0-9_./-]+" if field == "file" else r"[A-Za-z0-9_.-]+"
    assert not isinstance(reduced, str) or re.fullmatch(allowed, reduced, re.ASCII)
    assert not isinstance(reduced, (int, float)) or abs(reduced) <= 999_999


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("content/kk/child.ftl", "content/kk/child.ftl"),
        ("/home/aigerim/qorgan/dialogs/trees/child.yaml", "dialogs/trees/child.yaml"),
        ("/home/aigerim/hotlines.yaml", "hotlines.yaml"),
        ("contacts.checked.yaml", "contacts.checked.yaml"),
        ("content/aliases.yaml", "content/aliases.yaml"),
        ("content/aigerim/child.ftl", "child.ftl"),
        ("content/kk/77011234567.ftl", None),
        ("content/kk/Aigerim.ftl", None),
        ("content/kk/a 77011234567.ftl", None),
        ("dana_k/.ftl", None),
        ("77011234567\nhotlines.yaml", None),
        (Path("content/kk/child.ftl"), None),
    ],
)
def test_a_file_is_named_from_our_own_folders_on(path: object, named: str | None) -> None:
    assert logs.FIELDS["file"](path) == named


@pytest.mark.parametrize("event", [*SECRETS, "Sent %s", "hello there", "", "x" * 21, "a1", None, 5])
def test_an_event_that_is_no_name_is_not_written(output: io.StringIO, event: Any) -> None:
    logs.get_logger("delivery").error(event)
    assert [line["event"] for line in lines(output)] == ["unnamed"]


def test_a_case_is_the_same_within_a_run_and_is_not_its_id(output: io.StringIO) -> None:
    for case in (123456, "123456", 123457):
        logs.get_logger("cases").info("opened", case=case)
    first, second, third = (line["case"] for line in lines(output))
    assert first == second != third
    assert re.fullmatch(r"[0-9a-f]{8}", first) and "123456" not in first


@pytest.mark.parametrize("secret", SECRETS)
def test_an_exception_is_its_types_and_our_own_places(output: io.StringIO, secret: str) -> None:
    module = ours(
        "def fail(secret):\n"
        "    try:\n"
        "        int(secret + 'x')\n"
        "    except ValueError as error:\n"
        "        raise KeyError(secret) from error\n"
    )
    try:
        module.fail(secret)
    except KeyError:
        logs.get_logger("cases").exception("failed")
    (line,) = lines(output)
    assert line["error"] == "KeyError < ValueError"
    assert line["at"] == "bot.made_up:5 > bot.made_up:3"
    assert secret not in output.getvalue()


def test_every_form_of_exc_info_and_groups_and_circles(output: io.StringIO) -> None:
    logger = logs.get_logger("cases")
    error = OSError("secret")
    error.__cause__ = error
    logger.error("failed", exc_info=ExceptionGroup("secret", [TimeoutError("secret")]))
    logger.error("failed", exc_info=(OSError, error, None))
    logger.error("failed", exc_info=True)
    hidden = KeyError("secret")
    hidden.__context__, hidden.__suppress_context__ = ValueError("secret"), True
    logger.error("failed", exc_info=hidden)
    logger.error("failed", exc_info=type("Айгерім", (Exception,), {})())
    found = [line.get("error") for line in lines(output)]
    assert found == [
        "ExceptionGroup < TimeoutError",
        " < ".join(["OSError"] * 5),
        None,
        "KeyError",
        "Exception",
    ]
    assert "secret" not in output.getvalue()


@pytest.mark.parametrize(
    "name", ["aiogram.event", "aiohttp.server", "asyncio", "sqlalchemy.pool", "alembic", "some.other"]
)
def test_loggers_of_libraries_lose_message_and_arguments(name: str) -> None:
    own = io.StringIO()
    logger = logging.getLogger(name)
    logger.addHandler(logging.StreamHandler(own))
    logger.propagate = False
    stream = io.StringIO()
    logs.configure("INFO", stream)
    try:
        raise RuntimeError("token 42:AAF")
    except RuntimeError:
        logger.exception("Failed for %s", "42:AAF", extra={"chat": "42:AAF"})
    logger.error("%d", "42:AAF")  # arguments that don't fit: logging's own report of it would print them
    first, second = lines(stream)
    assert (first["level"], first["logger"], first["error"]) == ("error", name, "RuntimeError")
    assert set(second) == {"time", "level", "logger", "line"}
    assert "AAF" not in stream.getvalue()
    assert own.getvalue() == ""


def test_a_logger_or_level_with_a_telling_name_is_not_named(output: io.StringIO) -> None:
    record = logging.LogRecord("chat 77011234567", 45, "x.py", 1, "text", (), None)
    record.levelname = "Aigerim"
    logging.getLogger().handle(record)
    (line,) = lines(output)
    assert (line["logger"], line["level"]) == ("other", "other")


def test_warnings_lose_their_message() -> None:
    stream = io.StringIO()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logs.configure("INFO", stream)
        warnings.warn("chat 77011234567", stacklevel=1)
        logging.captureWarnings(False)
    (line,) = lines(stream)
    assert line["logger"] == "py.warnings"
    assert "7701" not in stream.getvalue()


def test_a_handler_that_fails_does_not_print_what_it_was_given(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("INFO", io.StringIO())
    handler = logging.StreamHandler(io.StringIO())
    logger = logging.getLogger("library.with.own.handler")
    logger.addHandler(handler)
    logger.error("%d", "42:AAF-secret_token")
    logger.removeHandler(handler)
    assert capsys.readouterr() == ("", "")


def test_what_nobody_catches_loses_its_message(output: io.StringIO) -> None:
    sys.excepthook(RuntimeError, RuntimeError("77011234567"), None)
    thread = threading.Thread(target=ours("def fail():\n    raise OSError('77011234567')\n").fail)
    threading.excepthook(threading.ExceptHookArgs((OSError, None, None, thread)))
    sys.unraisablehook(
        type("Report", (), {"exc_type": OSError, "exc_value": OSError("7701"), "exc_traceback": None})
    )
    assert [(line["event"], line["error"]) for line in lines(output)] == [
        ("uncaught", "RuntimeError"),
        ("uncaught", "OSError"),
        ("uncaught", "OSError"),
    ]
    assert "7701" not in output.getvalue()


async def test_a_task_that_nobody_waits_for_loses_its_message(output: io.StringIO) -> None:
    module = ours("async def fail():\n    raise ValueError('77011234567')\n")
    task: asyncio.Task[None] | None = asyncio.create_task(module.fail(), name="for chat 77011234567")
    await asyncio.wait([task])
    task = None
    gc.collect()
    asyncio.get_running_loop().call_exception_handler(
        {"message": "chat 77011234567", "exception": KeyError("7701")}
    )
    errors = [(line["logger"], line["error"]) for line in lines(output)]
    assert errors == [("asyncio", "ValueError"), ("asyncio", "KeyError")]
    assert "7701" not in output.getvalue()


def test_a_closed_stream_stops_nothing() -> None:
    stream = io.StringIO()
    logs.configure("INFO", stream)
    stream.close()
    logs.get_logger("delivery").error("send_failed")
    logging.getLogger("aiogram").error("x")


def test_the_rules_hold_before_configure(capsys: pytest.CaptureFixture[str]) -> None:
    structlog.reset_defaults()
    logs._set_up_structlog(logging.WARNING)
    logs.get_logger("delivery").warning("send_failed", text="Aigerim")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert json.loads(captured.err)["event"] == "send_failed"
    assert "Aigerim" not in captured.err


def problems_of(source: str) -> list[str]:
    """Return what `FIELDS` would drop of the log calls in a source text, and events that aren't constants."""
    tree = ast.parse(source)
    made = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and _called(node.value) == "get_logger"
    ]
    names = {target.id for node in made for target in node.targets if isinstance(target, ast.Name)}
    found = [] if all(_constant(node.value, logs.FIELDS["component"]) for node in made) else ["component"]
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        function = call.func
        if not isinstance(function, ast.Attribute) or function.attr not in LEVELS:
            continue
        if not isinstance(function.value, ast.Name) or function.value.id not in names:
            continue
        if len(call.args) != 1 or not _constant(call, lambda text: logs._EVENT.fullmatch(str(text))):
            found.append(f"{call.lineno}: event")
        for keyword in call.keywords:
            reduce = logs.FIELDS.get(keyword.arg or "")
            known = keyword.arg == "exc_info" or reduce is not None
            dropped = (
                reduce and isinstance(keyword.value, ast.Constant) and reduce(keyword.value.value) is None
            )
            if not known or dropped:
                found.append(f"{call.lineno}: {keyword.arg}")
    return found


def _called(node: ast.AST) -> str:
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""


def _constant(call: ast.expr, accepts: Any) -> bool:
    first = call.args[0] if isinstance(call, ast.Call) and call.args else None
    return isinstance(first, ast.Constant) and bool(accepts(first.value))


def test_every_log_call_of_the_program_says_only_what_may_be_said() -> None:
    sources = [path for package in logs.OUR_PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
    assert sources
    assert {str(path): found for path in sources if (found := problems_of(path.read_text("utf-8")))} == {}


def test_the_check_of_log_calls_finds_what_it_should() -> None:
    source = (
        'log = get_logger("delivery")\nlog.info("sent", count=n, exc_info=True)\nlog.info(f"sent {n}")\n'
        'log.info("sent %s", n)\nlog.info("Sent")\nlog.info("sent", text=n)\nlog.info("sent", **n)\n'
        'log.info("sent", reason="weather")\nother.info("Sent", text=n)\n'
    )
    assert problems_of(source) == ["3: event", "4: event", "5: event", "6: text", "7: None", "8: reason"]
    assert problems_of('log = get_logger("For Aigerim")') == ["component"]
