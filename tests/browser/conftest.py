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
from playwright.sync_api import Browser, Page, sync_playwright

START_SECONDS = 60
STOP_SECONDS = 30
PATIENCE = 15_000  # milliseconds that a click or a look waits at most
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
def demo(tmp_path: Path) -> Iterator[str]:
    """The address of a demo of its own. Ctrl-C must end it, with nothing left behind and nothing complained of."""
    temporary, complaints = tmp_path / "temporary", tmp_path / "stderr"
    temporary.mkdir()
    with complaints.open("wb") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "demo"],
            cwd=tmp_path,
            env=os.environ | {"TMPDIR": str(temporary)},
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
    try:
        address = _address(process)
        assert address, complaints.read_text()
        yield address
        process.send_signal(signal.SIGINT)
        assert process.wait(STOP_SECONDS) == 0
    finally:
        process.kill()
        process.communicate()
    assert list(temporary.iterdir()) == []
    assert complaints.read_text() == ""


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    assert select.select([process.stdout], [], [], START_SECONDS)[0], "the demo says nothing"
    return process.stdout.readline().removeprefix("Qorgan's demo: ").strip()


@pytest.fixture
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
