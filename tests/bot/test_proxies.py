"""Which proxy calls to Telegram go through: the setting's, else the environment's, none to this machine."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, load_settings

SECRET = "p%40ss"


@pytest.fixture(autouse=True)
def empty(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in list(os.environ):
        if name.upper().startswith("QORGAN_") or name.upper().endswith("_PROXY"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QORGAN_BOT_TOKEN", "42:TEST")


def chosen(monkeypatch: pytest.MonkeyPatch, **variables: str) -> str | None:
    with monkeypatch.context() as context:
        for name, value in variables.items():
            context.setenv(name, value)
        proxy = load_settings({"bot_token"}).proxy
    return None if proxy is None else proxy.get_secret_value()


def test_the_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen(monkeypatch) is None
    for value in ("http://host", "https://host:1", f"socks5://u:{SECRET}@[::1]:1080", "socks5h://u@host:1"):
        assert chosen(monkeypatch, QORGAN_PROXY=value, HTTPS_PROXY="http://other:1") == value
    assert chosen(monkeypatch, QORGAN_PROXY="http://host:3128/") == "http://host:3128"


def test_an_empty_setting_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen(monkeypatch, QORGAN_PROXY="") is None
    assert chosen(monkeypatch, QORGAN_PROXY="", HTTPS_PROXY="http://other:1") == "http://other:1"


@pytest.mark.parametrize("form", [str.upper, str.lower])
def test_the_environment(monkeypatch: pytest.MonkeyPatch, form: type[str]) -> None:
    https, http, everything, none = (form(f"{kind}_proxy") for kind in ("https", "http", "all", "no"))
    assert chosen(monkeypatch, **{https: "http://a:1", everything: "socks5://b:1", http: "http://c:1"}) == "http://a:1"
    assert chosen(monkeypatch, **{everything: "socks5://b:1", http: "http://c:1"}) == "socks5://b:1"
    assert chosen(monkeypatch, **{http: "http://c:1"}) is None
    assert chosen(monkeypatch, **{http: "http://c:1", "QORGAN_API_ROOT": "http://api.example:81"}) == "http://c:1"
    assert chosen(monkeypatch, **{https: "proxy.example:3128"}) == "http://proxy.example:3128"
    assert chosen(monkeypatch, **{https: ""}) is None
    for excepted in ("*", "api.telegram.org", "x.example, .telegram.org", "telegram.org"):
        assert chosen(monkeypatch, **{everything: "http://a:1", none: excepted}) is None
    assert chosen(monkeypatch, **{https: "http://a:1", none: "telegram.example"}) == "http://a:1"


def test_this_machine_is_reached_without_one_unless_it_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for root in ("http://127.0.0.1:81", "http://localhost:81", "http://[::1]:81", "https://127.0.0.1"):
        named = {"HTTPS_PROXY": "http://a:1", "HTTP_PROXY": "http://a:1", "QORGAN_API_ROOT": root}
        assert chosen(monkeypatch, **named) is None
        assert chosen(monkeypatch, **named, QORGAN_PROXY="http://b:1") == "http://b:1"


def test_a_bad_one_of_the_environment_is_one_line_without_its_value(monkeypatch: pytest.MonkeyPatch) -> None:
    for value in ("socks4://u:secret@host:1", "http://u:secret@host:99999", "socks://secret", "http://"):
        with pytest.raises(SettingsError) as caught:
            chosen(monkeypatch, HTTPS_PROXY=value)
        (line,) = caught.value.lines
        assert line.startswith("HTTPS_PROXY in the environment must ")
        assert "secret" not in line
        # What doesn't call Telegram isn't stopped by it.
        with monkeypatch.context() as context:
            context.setenv("HTTPS_PROXY", value)
            assert load_settings().proxy is None


def test_it_shows_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://user:hunter2@host:1")
    found = load_settings({"bot_token"})
    made = Settings(proxy="http://user:hunter2@host:1")
    for settings in (found, made):
        assert settings.proxy is not None
        assert "hunter2" not in repr(settings) + str(settings) + repr(settings.model_dump())
