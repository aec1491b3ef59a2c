"""Runs `qorgan` as its own process: by a fresh interpreter, as a shell would, or off the forge, which is ten times as
fast."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from forge import Forge

from bot.vault import Keyring

CENTERS = """\
default: one
centers:
  - id: one
    name: {kk: Бір, ru: Один, en: One}
    regions: [KZ-75]
"""


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """The one line on stderr."""
        lines = complaints(self.err)
        assert len(lines) == 1, self.err
        return lines[0]


def complaints(err: str) -> list[str]:
    """The lines on stderr but the one of `run` about texts that wait for their approval."""
    return [line for line in err.splitlines() if not line.startswith("qorgan: NOT RELEASED")]


def environment(**settings: str) -> dict[str, str]:
    """That of a shell in which nothing of Qorgan is set, and then this."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("QORGAN_")}
    return plain | {f"QORGAN_{name.upper()}": value for name, value in settings.items()}


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "bot", *arguments]


def qorgan(folder: Path, *arguments: str, **settings: str) -> Done:
    """One run in a folder; `settings` by their names without the prefix."""
    done = subprocess.run(
        command(*arguments), cwd=folder, env=environment(**settings), capture_output=True, text=True, timeout=60
    )
    return _done(done.returncode, done.stdout, done.stderr)


def forged(forge: Forge, folder: Path, *arguments: str, **settings: str) -> Done:
    """Like `qorgan`, off the forge."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        streams = {"out": out.fileno(), "err": err.fileno()}
        process = forge.start(*arguments, folder=folder, environment=environment(**settings), **streams)
        try:
            code = process.wait(60)
        finally:
            process.kill()
        out.seek(0)
        err.seek(0)
        return _done(code, out.read().decode(), err.read().decode())


def _done(code: int, out: str, err: str) -> Done:
    assert "Traceback" not in err, err
    return Done(code, out, err)


def made_keys() -> str:
    return Keyring.generate()
