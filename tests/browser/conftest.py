"""A running `qorgan demo`, and windows of Debian's Chromium that look at it."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from forge import Forge, Forged
from playwright.sync_api import Browser, Page, sync_playwright

# Generous: they end a test that would hang, and measure nothing.
START_SECONDS = 180
STOP_SECONDS = 120
PATIENCE = 60_000  # milliseconds that a click or a look waits at most
_SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

Open = Callable[..., Page]


@pytest.fixture
def demo(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a demo of its own. Ctrl-C must end it, with nothing left behind and nothing complained of."""
    temporary, complaints = tmp_path / "temporary", tmp_path / "stderr"
    temporary.mkdir()
    environment = os.environ | {"TMPDIR": str(temporary)}
    reading, writing = os.pipe()
    process: Forged | subprocess.Popen[bytes]
    with os.fdopen(reading) as out, os.fdopen(writing) as told, complaints.open("wb") as errors:
        if "checkout" in request.fixturenames:  # other texts, which the forge has not read
            command = [sys.executable, "-m", "bot", "demo"]
            process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=told, stderr=errors)
        else:
            forge: Forge = request.getfixturevalue("forge")
            streams = {"out": writing, "err": errors.fileno()}
            process = forge.start("demo", folder=tmp_path, environment=environment, **streams)
        told.close()
        try:
            assert select.select([out], [], [], START_SECONDS)[0], "the demo says nothing"
            address = out.readline().removeprefix("Qorgan's demo: ").strip()
            assert address, complaints.read_text()
            yield address
            process.send_signal(signal.SIGINT)
            assert process.wait(STOP_SECONDS) == 0
        finally:
            process.kill()
            process.wait(STOP_SECONDS)
    assert list(temporary.iterdir()) == []
    assert complaints.read_text() == ""


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(_SWITCHES))
        yield browser
        browser.close()


@pytest.fixture
def window(browser: Browser, demo: str) -> Iterator[Open]:
    """Opens the demo in a window of its own; no window may ask another origin or put an error on its console."""
    asked: list[str] = []
    errors: list[str] = []

    def open_window(**options: Any) -> Page:
        page = browser.new_context(**options).new_page()
        page.set_default_timeout(PATIENCE)
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(demo)
        page.wait_for_selector("main[data-revision]")
        return page

    yield open_window
    for context in browser.contexts:
        context.close()
    assert [url for url in asked if not url.startswith(demo)] == []
    assert asked
    assert errors == []
