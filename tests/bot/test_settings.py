"""Settings from the environment and `.env`: every problem at once, one line each, no value in any."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Address, Settings, SettingsError, load_settings
from bot.vault import Keyring

ROOT = Path(__file__).resolve().parents[2]
KEYS = Keyring.generate()
NEEDED = ("bot_token", "keys")
LOOPBACK = "http://127.0.0.1:8081"


@pytest.fixture(autouse=True)
def empty(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Start each test without settings, in an empty current folder."""
    for name in list(os.environ):
        if name.upper().startswith("QORGAN_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def problems(monkeypatch: pytest.MonkeyPatch, require: tuple[str, ...] = (), **variables: str) -> list[str]:
    """Return the lines of the error for these variables (without prefix), [] when there is none."""
    with monkeypatch.context() as context:
        for name, value in variables.items():
            context.setenv(f"QORGAN_{name}", value)
        try:
            load_settings(require)
        except SettingsError as error:
            assert str(error) == "\n".join(error.lines)
            return error.lines
    return []


def test_defaults_are_the_documented_ones() -> None:
    settings = load_settings()
    assert settings.bot_token is None and settings.keys is None
    assert settings.api_root == "https://api.telegram.org" and not settings.api_is_loopback
    assert settings.database_url.get_secret_value() == "sqlite+aiosqlite:///qorgan.db"
    assert settings.centers_file == Path("centers.yaml")
    assert (settings.webhook_url, settings.webhook_listen, settings.ops_listen) == (None, None, None)
    assert settings.widen_red[0] == 60 and settings.pacing and settings.log_level == "INFO"
    assert (settings.session_hours, settings.retention_days, settings.park_after) == (48, 30, 2)


def test_everything_is_parsed_into_types(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "BOT_TOKEN": " 42:TEST ",
        "API_ROOT": "http://localhost:8081/",
        "DATABASE_URL": "postgresql+asyncpg://user:word@host/name",
        "KEYS": KEYS,
        "CENTERS_FILE": "other/centers.yaml",
        "WEBHOOK_URL": "http://127.0.0.1:9000/hook",
        "WEBHOOK_SECRET": "a_B-9",
        "WEBHOOK_LISTEN": "10.0.0.1:8443",
        "OPS_LISTEN": "[::1]:0",
        "WIDEN_RED": "0.5, 1,2",
        "SILENT_TAKER": "1.5",
        "SESSION_HOURS": "0.25",
        "RETENTION_DAYS": "7",
        "PACING": "off",
        "LOG_LEVEL": "debug",
    }.items():
        monkeypatch.setenv(f"QORGAN_{name}", value)
    settings = load_settings(NEEDED)
    assert settings.bot_token is not None and settings.bot_token.get_secret_value() == "42:TEST"
    assert settings.api_root == "http://localhost:8081" and settings.api_is_loopback
    assert settings.keys is not None and settings.keys.ids == Keyring.parse(KEYS).ids
    assert settings.centers_file == Path("other/centers.yaml")
    assert settings.webhook_url == "http://127.0.0.1:9000/hook"
    assert (settings.webhook_listen, settings.ops_listen) == (Address("10.0.0.1", 8443), Address("::1", 0))
    assert settings.widen_red == (0.5, 1.0, 2.0) and settings.silent_taker == 1.5
    assert (settings.session_hours, settings.retention_days) == (0.25, 7.0)
    assert settings.pacing is False and settings.log_level == "DEBUG"


def test_settings_are_frozen_know_no_other_names_and_show_no_secret() -> None:
    settings = Settings.model_validate(
        {
            "bot_token": "42:TEST",
            "keys": KEYS,
            "webhook_secret": "hush",
            "database_url": "postgresql+asyncpg://u:word@h/n",
        }
    )
    with pytest.raises(ValidationError):
        settings.log_level = "DEBUG"
    with pytest.raises(AttributeError):
        settings.token  # noqa: B018
    for shown in (repr(settings), str(settings), f"{settings}"):
        assert not [secret for secret in ("TEST", "hush", "word", KEYS.split(":")[1]) if secret in shown]


def test_made_by_hand_they_do_not_look_into_the_environment(
    monkeypatch: pytest.MonkeyPatch, empty: Path
) -> None:
    monkeypatch.setenv("QORGAN_LOG_LEVEL", "DEBUG")
    (empty / ".env").write_text("QORGAN_RETENTION_DAYS=1\n")
    settings = Settings(park_after=0.5)
    assert (settings.log_level, settings.retention_days, settings.park_after) == ("INFO", 30, 0.5)
    with pytest.raises(ValidationError):
        Settings.model_validate({"log_levle": "INFO"})


def test_all_problems_come_together_in_one_line_each(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = problems(
        monkeypatch, NEEDED, KEYS="a:xyz", PACING="off", OPS_LISTEN="8080", WIDEN_RED="1,-1", LOGLEVEL="INFO"
    )
    assert [line.split()[0] for line in lines] == [
        "QORGAN_KEYS",
        "QORGAN_OPS_LISTEN",
        "QORGAN_WIDEN_RED",
        "QORGAN_BOT_TOKEN",
        "QORGAN_PACING",
        "QORGAN_LOGLEVEL",
    ]
    assert "is missing" in lines[3] and "@BotFather" in lines[3]
    assert lines[5].endswith("did you mean QORGAN_LOG_LEVEL?")
    assert all("\n" not in line for line in lines)


BAD = {
    "BOT_TOKEN": ["TEST", "42", "42:", ":TEST", "42:TE ST", "a42:TEST", "42:TEST/x", "٤٢:TEST"],
    "API_ROOT": [
        "ftp://secret.example",
        "secret",
        "https://",
        "https://secret:1x",
        "http://u:secret@host",
        "http://h?secret",
        "http://[secret",
    ],
    "DATABASE_URL": [
        "sqlite:///secret.db",
        "postgresql://u:secret@h/n",
        "sqlite+aiosqlite://secret.db",
        "sqlite+aiosqlite:///",
        "sqlite+aiosqlite:///:memory:",
        "postgresql+asyncpg://u:secret@h",
        "postgresql+asyncpg://h/",
        "secret",
    ],
    "KEYS": ["secret", "a:secret", f"{KEYS},{KEYS}"],
    "WEBHOOK_URL": [
        "secret.example",
        "https://u:secret@host/",
        "https://host/?secret=1",
        "https://host/ secret",
    ],
    "WEBHOOK_SECRET": ["se cret", "secret!", "s" * 257, "секрет"],
    "WEBHOOK_LISTEN": [
        "secret",
        "8080",
        ":8080",
        "host:",
        "host:secret",
        "host:65536",
        "host:-1",
        "ho st:80",
    ],
    "OPS_LISTEN": ["secret", "::1"],
    "WIDEN_RED": ["secret", "1,", "1;2", "0", "-1", "nan", "inf", ",".join("1" * 9)],
    "WIDEN_AMBER": ["1,0"],
    "WIDEN_GREEN": ["1,secret"],
    "SILENT_TAKER": ["0", "-1", "nan", "inf", "1e9", "secret", "1,5"],
    "PARK_AFTER": ["0"],
    "SESSION_HOURS": ["0", "48.01"],
    "RETENTION_DAYS": ["0", "-0.0"],
    "PACING": ["secret", "true", "OFF"],
    "PROXY": [
        "secret",
        "secret:3128",
        "socks4://user:secret@host:1",
        "ftp://host",
        "http://",
        "http://:secret@",
        "http://user:sec#secret@host:1",
        "http://user:secret@x@host:1",
        "http://user:secret@host:0",
        "http://user:secret@host:1/path",
        "socks5://user:secret word@host",
        "socks5://user:секрет@host",
        "http://user:secret%0D%0A@host",
        f"http://{'s' * 256}:secret@host",
    ],
    "LOG_LEVEL": ["secret", "TRACE", "10"],
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in BAD.items() for value in values]
)
def test_a_bad_value_is_one_line_that_does_not_repeat_it(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    (line,) = [line for line in problems(monkeypatch, **{name: value}) if line.split()[0] == f"QORGAN_{name}"]
    assert "secret" not in line and "секрет" not in line
    assert all(part not in line for part in KEYS.split(":")[1:])
    assert " must " in line or " entry " in line or " the id " in line


@pytest.mark.parametrize("value", ["42:TEST", "1234567890:AAF-x_9"])
def test_tokens_of_tests_and_of_telegram_are_good(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    assert problems(monkeypatch, ("bot_token",), BOT_TOKEN=value) == []


def test_a_broken_setting_is_not_also_called_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = problems(
        monkeypatch, NEEDED, BOT_TOKEN="x", KEYS=KEYS, WEBHOOK_URL="https://h/", WEBHOOK_SECRET=" x y"
    )
    assert [line.split()[0] for line in lines] == [
        "QORGAN_BOT_TOKEN",
        "QORGAN_WEBHOOK_SECRET",
        "QORGAN_WEBHOOK_LISTEN",
    ]


def test_an_empty_value_counts_as_not_set(monkeypatch: pytest.MonkeyPatch, empty: Path) -> None:
    (empty / ".env").write_text("QORGAN_LOG_LEVEL=ERROR\nQORGAN_PARK_AFTER=\n")
    monkeypatch.setenv("QORGAN_LOG_LEVEL", "")
    monkeypatch.setenv("QORGAN_BOT_TOKEN", "")
    settings = load_settings()
    assert (settings.log_level, settings.park_after, settings.bot_token) == ("ERROR", 2, None)


def test_pacing_is_off_on_this_machine_only(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(problems(monkeypatch, PACING="off")) == 1
    assert len(problems(monkeypatch, PACING="off", API_ROOT="http://localhost.example:80")) == 1
    for root in (LOOPBACK, "http://localhost:1", "http://[::1]:1", "http://127.8.8.8"):
        assert problems(monkeypatch, PACING="off", API_ROOT=root) == []


def test_a_webhook_needs_secret_address_and_https(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = {"WEBHOOK_SECRET": "s", "WEBHOOK_LISTEN": "127.0.0.1:1"}
    assert len(problems(monkeypatch, WEBHOOK_URL="https://h/")) == 2
    assert problems(monkeypatch, WEBHOOK_URL="https://h:8443/hook", **whole) == []
    assert ["https" in line for line in problems(monkeypatch, WEBHOOK_URL="http://h/", **whole)] == [True]
    assert problems(monkeypatch, WEBHOOK_URL="http://h/", API_ROOT=LOOPBACK, **whole) == []
    assert ["ports" in line for line in problems(monkeypatch, WEBHOOK_URL="https://h:8444/", **whole)] == [
        True
    ]
    assert (
        problems(monkeypatch, WEBHOOK_URL="https://h:8444/", API_ROOT="https://api.example.org", **whole)
        == []
    )
    assert problems(monkeypatch, **whole) == []


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch, empty: Path) -> None:
    (empty / ".env").write_text(
        "\ufeffQORGAN_LOG_LEVEL=ERROR\nexport QORGAN_PARK_AFTER='3'  # why\nOTHER=1\n", "utf-8"
    )
    monkeypatch.setenv("QORGAN_LOG_LEVEL", "WARNING")
    settings = load_settings()
    assert (settings.log_level, settings.park_after) == ("WARNING", 3)


def test_another_folder_may_be_named(tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / ".env").write_text("QORGAN_LOG_LEVEL=ERROR\n")
    assert load_settings(folder=folder).log_level == "ERROR"
    assert load_settings().log_level == "INFO"


def test_unknown_names_are_found_in_both_places(monkeypatch: pytest.MonkeyPatch, empty: Path) -> None:
    (empty / ".env").write_text("QORGAN_TOKEN=secret\nqorgan_kyes=secret\nQORGAN_WEATHER=secret\n")
    lines = problems(monkeypatch, BOTTOKEN="secret")
    assert lines == [
        "QORGAN_TOKEN in .env is not a setting: did you mean QORGAN_BOT_TOKEN?",
        "qorgan_kyes in .env is not a setting: did you mean QORGAN_KEYS?",
        "QORGAN_WEATHER in .env is not a setting: remove it; .env.example lists the names",
        "QORGAN_BOTTOKEN in the environment is not a setting: did you mean QORGAN_BOT_TOKEN?",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "QORGAN_BOT_TOKEN:42:secret\n",
        "QORGAN_KEYS:a:secret=\n",
        "QORGAN_BOT_TOKEN 42:secret\n",
        'QORGAN_KEYS="secret\n',
    ],
)
def test_a_mistyped_line_of_the_file_is_told_without_its_value(
    monkeypatch: pytest.MonkeyPatch, empty: Path, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    (empty / ".env").write_text("QORGAN_LOG_LEVEL=INFO\n" + text)
    lines = problems(monkeypatch)
    assert lines and not [line for line in lines if "secret" in line]
    assert any(
        line.startswith((".env:2 ", "QORGAN_KEYS in .env", "QORGAN_BOT_TOKEN in .env")) for line in lines
    )
    assert caplog.records == []


def test_a_file_that_cannot_be_read_is_one_line(monkeypatch: pytest.MonkeyPatch, empty: Path) -> None:
    (empty / ".env").write_bytes("QORGAN_BOT_TOKEN=Ә".encode("utf-16"))
    assert problems(monkeypatch, NEEDED) == [".env is not UTF-8 text: save it as UTF-8"]
    (empty / ".env").unlink()
    (empty / ".env").mkdir()
    assert problems(monkeypatch, NEEDED) == [".env can't be read: it must be a file that this user may read"]


def test_the_example_needs_token_and_keys_only(monkeypatch: pytest.MonkeyPatch, empty: Path) -> None:
    text = (ROOT / ".env.example").read_text("utf-8")
    (empty / ".env").write_text(text, "utf-8")
    assert [line.split()[0] for line in problems(monkeypatch, NEEDED)] == ["QORGAN_BOT_TOKEN", "QORGAN_KEYS"]
    filled = text.replace("QORGAN_BOT_TOKEN=", "QORGAN_BOT_TOKEN=42:TEST").replace(
        "QORGAN_KEYS=", f"QORGAN_KEYS={KEYS}"
    )
    (empty / ".env").write_text(filled, "utf-8")
    settings = load_settings(NEEDED)
    assert settings == Settings.model_validate({"bot_token": "42:TEST", "keys": settings.keys})


def test_the_example_has_every_setting_in_order_with_its_default(empty: Path) -> None:
    lines = [line.lstrip("#") for line in (ROOT / ".env.example").read_text("utf-8").splitlines()]
    given = dict(line.split("=", 1) for line in lines if line.startswith("QORGAN_"))
    assert list(given) == [f"QORGAN_{field.upper()}" for field in Settings.model_fields]
    for example in ("WEBHOOK_URL", "WEBHOOK_SECRET", "WEBHOOK_LISTEN", "OPS_LISTEN"):
        given[f"QORGAN_{example}"] = ""  # these have no default: what stands there is an example
    (empty / ".env").write_text("".join(f"{name}={value}\n" for name, value in given.items()))
    assert load_settings() == Settings()


def test_settings_are_read_without_the_heavy_libraries() -> None:
    heavy = {"aiogram", "aiohttp", "sqlalchemy", "structlog"}
    code = f"import sys, bot.settings; print({heavy} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "set()\n"
