"""Settings from the environment and `.env`, parsed into types once, at start.

Every problem is reported, all of them together, one line each, and no line has a value in it: a token put
under the wrong name would end up on a screen or in a log otherwise.
"""

import difflib
import ipaddress
import logging
import math
import os
import re
from collections.abc import Callable, Collection, Mapping
from io import StringIO
from pathlib import Path
from typing import Annotated, NamedTuple
from urllib.parse import SplitResult, urlsplit

from dotenv.parser import parse_stream
from pydantic import AfterValidator, BeforeValidator, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    EnvSettingsSource,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot.clock import DELETABLE_SECONDS, DRAFT_SECONDS, LIVE_SECONDS
from bot.proxies import named_by_environment, proxy_address
from bot.vault.keyring import Keyring, KeyringError

PREFIX = "QORGAN_"
TELEGRAM = "https://api.telegram.org"
_LONGEST = 1_000_000  # seconds, hours or days: keeps every date that is reckoned with in the calendar
_LONGEST_SESSION = 48.0  # hours: what the first screen promises, and Telegram's limit for deleting messages
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_HINTS = {
    "bot_token": "@BotFather gives one",
    "keys": "`qorgan keys new` prints a value",
}
_HINT = ".env.example describes it"
_TELEGRAM_PORTS = (443, 80, 88, 8443)  # to which Telegram sends webhooks (Bot API, setWebhook)


# Its warnings about lines of .env would come on top of ours, which say more.
logging.getLogger("dotenv").setLevel(logging.ERROR)


class SettingsError(ValueError):
    """The settings can't be used. `lines` has one line per problem, none with a value in it."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class Address(NamedTuple):
    """Where to listen. Port 0 takes a free one."""

    host: str
    port: int


def _token(value: str) -> str:
    if re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", value) is None:
        raise ValueError("must look like 123456:ABC-def_1, as @BotFather gave it")
    return value


def _url(value: str, schemes: Collection[str]) -> SplitResult:
    """Take an address apart. Raises ValueError for any that can't be put before a path."""
    wanted = f"must be an address that starts with {' or '.join(f'{scheme}://' for scheme in schemes)}"
    try:
        parts = urlsplit(value)
        usable = parts.scheme in schemes and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        raise ValueError(wanted) from None
    if not usable or re.search(r"\s", value):
        raise ValueError(wanted)
    if parts.query or parts.fragment or "@" in parts.netloc or value[-1] in "?#":
        raise ValueError("must be a plain address, without user name, ? and #")
    return parts


def _api_root(value: str) -> str:
    _url(value, ("https", "http"))
    return value.rstrip("/")


def _webhook_url(value: str) -> str:
    _url(value, ("https", "http"))
    return value


def _database(value: str) -> str:
    scheme, separator, rest = value.partition("://")
    if not separator or scheme not in ("sqlite+aiosqlite", "postgresql+asyncpg"):
        raise ValueError("must start with sqlite+aiosqlite:/// or postgresql+asyncpg://")
    location = rest.partition("?")[0]
    if scheme == "sqlite+aiosqlite" and (not location.startswith("/") or location in ("/", "/:memory:")):
        raise ValueError("must name a file after three slashes: sqlite+aiosqlite:///qorgan.db")
    if scheme == "postgresql+asyncpg" and not location.rpartition("@")[2].partition("/")[2]:
        raise ValueError("must name a database: postgresql+asyncpg://user:password@host/database")
    return value


def _keys(value: object) -> Keyring:
    if isinstance(value, Keyring):
        return value
    try:
        return Keyring.parse(str(value))
    except KeyringError as error:
        raise ValueError(str(error)) from None


def _secret(value: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value) is None:
        raise ValueError("must be 1 to 256 characters of A-Z, a-z, 0-9, _ and -")
    return value


def _address(value: object) -> Address:
    if isinstance(value, Address):
        return value
    host, _, port = str(value).rpartition(":")
    host = host[1:-1] if host.startswith("[") and host.endswith("]") else host.replace(":", "")
    if not re.fullmatch(r"[A-Za-z0-9._:-]+", host) or not re.fullmatch(r"[0-9]{1,5}", port) or int(port) > 65535:
        raise ValueError("must be host:port, such as 127.0.0.1:8080 or [::1]:8080")
    return Address(host, int(port))


def _duration(value: object) -> float:
    try:
        number = float(str(value))
    except ValueError:
        number = math.nan
    if not 0 < number <= _LONGEST:
        raise ValueError(f"must be a number above 0 and at most {_LONGEST}; fractions are welcome (0.5)")
    return number


def _session(value: float) -> float:
    if value > _LONGEST_SESSION:
        raise ValueError(f"must be at most {_LONGEST_SESSION:g}, as the first screen promises")
    return value


def _steps(value: object) -> tuple[float, ...]:
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, (list, tuple)) or not 1 <= len(parts) <= 8:
        raise ValueError("must be one to eight durations in seconds, comma separated, such as 60,60,120")
    return tuple(_duration(part) for part in parts)


def _switch(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value not in ("on", "off"):
        raise ValueError("must be on or off")
    return value == "on"


def _level(value: object) -> str:
    name = str(value).upper()
    if name not in _LEVELS:
        raise ValueError(f"must be one of {', '.join(_LEVELS)}")
    return name


def _secretly(check: Callable[[str], str]) -> BeforeValidator:
    """Check a text and wrap it, so that it never shows in a repr."""

    def wrap(value: object) -> SecretStr:
        return SecretStr(check(value.get_secret_value() if isinstance(value, SecretStr) else str(value)))

    return BeforeValidator(wrap)


Duration = Annotated[float, BeforeValidator(_duration)]
Steps = Annotated[tuple[float, ...], NoDecode, BeforeValidator(_steps)]
Listen = Annotated[Address, NoDecode, BeforeValidator(_address)]


class Settings(BaseSettings):
    """All settings, frozen. Made by `load_settings`; made by hand it takes arguments only.

    Unnamed durations are in seconds. What is secret stands in a SecretStr (`get_secret_value()`); the text
    of the whole has none of it.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file_encoding="utf-8-sig",  # Windows editors put a mark at the start
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        arbitrary_types_allowed=True,
        hide_input_in_errors=True,
        validate_default=False,
    )

    bot_token: Annotated[SecretStr, _secretly(_token)] | None = None
    api_root: Annotated[str, AfterValidator(_api_root)] = TELEGRAM
    database_url: Annotated[SecretStr, _secretly(_database)] = SecretStr("sqlite+aiosqlite:///qorgan.db")
    keys: Annotated[Keyring, BeforeValidator(_keys)] | None = None
    centers_file: Path = Path("centers.yaml")
    webhook_url: Annotated[str, AfterValidator(_webhook_url)] | None = None
    webhook_secret: Annotated[SecretStr, _secretly(_secret)] | None = None
    webhook_listen: Listen | None = None
    ops_listen: Listen | None = None
    widen_red: Steps = (60.0, 60.0, 60.0)
    widen_amber: Steps = (300.0, 600.0, 900.0)
    widen_green: Steps = (1800.0, 3600.0, 7200.0)
    silent_taker: Duration = 600.0
    park_after: Duration = 2.0
    session_hours: Annotated[float, BeforeValidator(_duration), AfterValidator(_session)] = 48.0
    retention_days: Duration = 30.0
    pacing: Annotated[bool, BeforeValidator(_switch)] = True
    proxy: Annotated[SecretStr, _secretly(proxy_address)] | None = None
    log_level: Annotated[str, BeforeValidator(_level)] = "INFO"

    @property
    def api_is_loopback(self) -> bool:
        """Whether requests go to this machine (a sandbox), where nothing real is reached."""
        return _is_loopback(self.api_root)

    @property
    def facts(self) -> dict[str, int]:
        """What texts say of times, in whole days, hours and minutes; of those that can be set rather too long than
        too short."""
        return {
            "retention_days": math.ceil(self.retention_days),
            "session_hours": math.ceil(self.session_hours),
            "draft_minutes": int(DRAFT_SECONDS / 60),
            "live_minutes": int(LIVE_SECONDS / 60),
            "hide_hours": int(DELETABLE_SECONDS / 3600),
        }

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments only: `load_settings` reads environment and `.env`, to name every problem at once."""
        return (init_settings,)


def load_settings(require: Collection[str] = (), folder: Path | None = None) -> Settings:
    """Read the settings from the environment and, where that has none, `.env` of `folder`.

    `require`: names of fields that must be there, such as {"bot_token", "keys"}. `folder` is the current
    one by default. An empty value counts as not set. With the token required, a proxy that isn't set is the one that
    HTTPS_PROXY and the like name. Raises SettingsError with every problem.
    """
    path = (folder or Path()) / ".env"
    names, lines = _read_names(path)
    found: dict[str, object] = {}
    if names is None:
        require = ()  # what is required may well stand in the file that can't be read
    elif names:
        found.update(DotEnvSettingsSource(Settings, env_file=path)())
    found.update(EnvSettingsSource(Settings)())
    given = {
        field: value.strip() if isinstance(value, str) else value
        for field, value in found.items()
        if field in Settings.model_fields
    }
    settings, broken = _parse(given)
    lines += [f"{name(field)} {message}" for field, message in broken.items()]
    lines += [
        f"{name(field)} is missing: set it in the environment or in .env ({_HINTS.get(field, _HINT)})"
        for field in Settings.model_fields
        if field in require and getattr(settings, field) is None and field not in broken
    ]
    lines += _check_together(settings, broken)
    if "bot_token" in require and not {"api_root", "proxy"} & broken.keys():
        settings, wrong = _with_named_proxy(settings)
        lines += wrong
    lines += [_unknown(other, ".env") for other in names or () if _is_unknown(other)]
    lines += [_unknown(other, "the environment") for other in sorted(os.environ) if _is_unknown(other)]
    if lines:
        raise SettingsError(lines)
    return settings


def name(field: str) -> str:
    """Return the name of a field in the environment."""
    return PREFIX + field.upper()


def _read_names(path: Path) -> tuple[list[str] | None, list[str]]:
    """Return the names that `.env` sets (None: it can't be read), and a line for each problem of it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return [], []
    except UnicodeDecodeError:
        return None, [".env is not UTF-8 text: save it as UTF-8"]
    except OSError:
        return None, [".env can't be read: it must be a file that this user may read"]
    bindings = list(parse_stream(StringIO(text)))
    lines = [
        f".env:{binding.original.line} can't be read: write NAME=value, with both quotes or none"
        for binding in bindings
        if binding.error or (binding.key is not None and binding.value is None)
    ]
    return [binding.key for binding in bindings if binding.key is not None], lines


def _parse(given: Mapping[str, object]) -> tuple[Settings, dict[str, str]]:
    """Return the settings, with defaults in place of what is bad, and what is bad: field → message."""
    try:
        return Settings.model_validate(given), {}
    except ValidationError as error:
        broken = {str(problem["loc"][0]): str(problem["ctx"]["error"]) for problem in error.errors()}
    good = {field: value for field, value in given.items() if field not in broken}
    return Settings.model_validate(good), broken


def _with_named_proxy(settings: Settings) -> tuple[Settings, list[str]]:
    """The settings with the proxy that the environment names, and a line when that can't be used: to go on without
    it would show to whom this machine talks. A sandbox on this machine is reached without."""
    named = None if settings.proxy or settings.api_is_loopback else named_by_environment(settings.api_root)
    if named is None:
        return settings, []
    variable, value = named
    try:
        return settings.model_copy(update={"proxy": SecretStr(proxy_address(value))}), []
    except ValueError as error:
        return settings, [f"{variable} in the environment {error}; or set {name('proxy')}, or NO_PROXY"]


def _check_together(settings: Settings, broken: Collection[str]) -> list[str]:
    """Return a line for each setting that doesn't go with another one (broken ones are left out)."""
    lines = []
    if "api_root" not in broken:
        if not settings.pacing and not settings.api_is_loopback:
            lines.append("QORGAN_PACING may be off only with a QORGAN_API_ROOT on this machine")
        if settings.webhook_url and not settings.api_is_loopback:
            lines += _check_public(urlsplit(settings.webhook_url), settings.api_root == TELEGRAM)
    if settings.webhook_url:
        lines += [
            f"{name(field)} is missing: QORGAN_WEBHOOK_URL needs it"
            for field in ("webhook_secret", "webhook_listen")
            if getattr(settings, field) is None and field not in broken
        ]
    return lines


def _check_public(url: SplitResult, telegram: bool) -> list[str]:
    if url.scheme != "https":
        return ["QORGAN_WEBHOOK_URL must start with https:// (http only with a QORGAN_API_ROOT on this machine)"]
    if telegram and (url.port or 443) not in _TELEGRAM_PORTS:
        return [f"QORGAN_WEBHOOK_URL must use one of Telegram's ports: {', '.join(map(str, _TELEGRAM_PORTS))}"]
    return []


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _is_unknown(other: str) -> bool:
    upper = other.upper()
    return upper.startswith(PREFIX) and upper[len(PREFIX) :].lower() not in Settings.model_fields


def _unknown(other: str, where: str) -> str:
    """Say that a name isn't ours. Cut at the first sign that no name has: a value may follow it."""
    shown = re.sub(r"[^A-Za-z0-9_].*", "", other, flags=re.DOTALL)[:40]
    typed = shown[len(PREFIX) :].lower()
    near = difflib.get_close_matches(typed, list(Settings.model_fields), n=1, cutoff=0.6)
    advice = f"did you mean {name(near[0])}?" if near else "remove it; .env.example lists the names"
    return f"{shown} in {where} is not a setting: {advice}"
