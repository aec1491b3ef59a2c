"""Runs `qorgan` as processes of their own that start at once: real ones, with their own streams, folder and exit
code, which a signal can end at any moment. What a start spends its seconds on (imports, texts and trees) is done
once, before, in one process; each command is forked off with it. What only a fresh interpreter can show
(imports, changed texts) is no matter for them.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TextIO

ROOT = Path(__file__).resolve().parent.parent
_LARGEST = 1 << 17


class Forged:
    """A running command, to be used like a `subprocess.Popen`. `pid` is its process."""

    def __init__(self, report: TextIO) -> None:
        self._report = report
        self.returncode: int | None = None
        self.pid = int(self._line(60))

    def _line(self, seconds: float) -> str:
        if not select.select([self._report], [], [], seconds)[0]:
            raise TimeoutError(f"not within {seconds} s")
        return self._report.readline()

    def send_signal(self, number: int) -> None:
        """Sends a signal, unless it has ended."""
        if self.returncode is None and not select.select([self._report], [], [], 0)[0]:
            with contextlib.suppress(ProcessLookupError):  # it ended meanwhile
                os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def wait(self, seconds: float) -> int:
        """The exit code, below zero for a signal. Raises TimeoutError."""
        if self.returncode is None:
            self.returncode = int(self._line(seconds))
            self._report.close()
        return self.returncode


class Forge:
    """Ready to start commands, until it is closed."""

    def __init__(self) -> None:
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", __file__, str(theirs.fileno())],
                cwd="/",
                env={name: value for name, value in os.environ.items() if not name.startswith("QORGAN_")}
                | {"PYTHONPATH": str(ROOT)},
                pass_fds=[theirs.fileno()],
            )

    def start(self, *arguments: str, folder: Path, environment: Mapping[str, str], out: int, err: int) -> Forged:
        """Starts a command in a folder; `out` and `err` are the descriptors of its streams."""
        said = json.dumps({"arguments": arguments, "folder": str(folder), "environment": dict(environment)})
        reading, writing = os.pipe()
        try:
            socket.send_fds(self._socket, [said.encode()], [out, err, writing])
        finally:
            os.close(writing)
        return Forged(os.fdopen(reading))

    def close(self) -> None:
        self._socket.close()
        self._process.wait(60)


def _once(ask: Callable[..., Any], key: Callable[..., Any]) -> Callable[..., Any]:
    """Asks the same only once; `key` is None for what must be asked each time."""
    known: list[tuple[Any, Any]] = []

    def asked(*arguments: Any, **named: Any) -> Any:
        wanted = key(*arguments, **named)
        for other, answer in known:
            if wanted is not None and other == wanted:
                return answer
        answer = ask(*arguments, **named)
        known.append((wanted, answer))
        return answer

    return asked


def _remember() -> None:
    """Texts and trees are read once, but for those of a folder with its own file of checked contacts."""
    import content
    import dialogs
    from content import library
    from dialogs import checker

    def texts(
        root: Path | None = None, today: Any = None, checked: Path | None = None, settings: Any = library.SETTINGS
    ) -> Any:
        return None if root or (checked and checked.exists()) else (today, dict(settings))

    def trees(said: Any, folder: Path | None = None, known: Any = (), network: Any = ()) -> Any:
        centers = list(network) if hasattr(network, "__iter__") else []
        return None if folder or known else (id(said), centers)

    content.read = library.read = _once(library.read, texts)
    dialogs.read = checker.read = _once(checker.read, trees)


def _import() -> None:
    """What commands import when they need it."""
    for name in ("demo", "editing", "preparing", "run", "wiring"):
        importlib.import_module(f"bot.app.{name}")
    importlib.import_module("dialogs.release")


def _read(folder: Path) -> None:
    """Reads ahead what a command in this folder will read."""
    from bot.app.reloading import read
    from bot.centers import Centers, CentersError, load_centers
    from bot.settings import Settings

    path = folder / "centers.yaml"
    try:
        read(Settings().facts, lambda said: load_centers(path, said.regions, said.languages))
    except (CentersError, OSError):
        read(Settings().facts, lambda _: Centers())


def _keep(said: dict[str, Any], out: int, err: int, report: int) -> None:
    """Starts the command, and tells its process id and, when it has ended, its exit code. Comes back in the
    process of the command only."""
    process = os.fork()
    if not process:
        os.close(report)
        _become(said, out, err)
        return
    os.close(out)
    os.close(err)
    os.write(report, f"{process}\n".encode())
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    os.write(report, f"{code}\n".encode())
    os._exit(0)


def _become(said: dict[str, Any], out: int, err: int) -> None:
    nothing = os.open(os.devnull, os.O_RDONLY)
    for number, descriptor in enumerate((nothing, out, err)):
        os.dup2(descriptor, number)
        os.close(descriptor)
    os.chdir(said["folder"])
    os.environ.clear()
    os.environ.update(said["environment"])
    sys.argv = ["qorgan", *said["arguments"]]
    tempfile.tempdir = None


def _serve(connection: socket.socket) -> bool:
    """Until the other side closes; True in the process of a command."""
    _import()
    _remember()
    _read(Path("/"))
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the keepers
    while True:
        text, descriptors, _, _ = socket.recv_fds(connection, _LARGEST, 3)
        if not text:
            return False
        said = json.loads(text)
        _read(Path(said["folder"]))
        gc.freeze()
        if not os.fork():
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            connection.close()
            _keep(said, *descriptors)
            return True
        for descriptor in descriptors:
            os.close(descriptor)


if __name__ == "__main__" and _serve(socket.socket(fileno=int(sys.argv[1]))):
    from bot.app.cli import main

    main()
