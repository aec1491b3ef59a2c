"""Proves that tests guard what they say: `make saboteurs`.

A saboteur is one small file here: a promise, a change that breaks it, and the test that must notice. Each works in a
copy of the checkout: the change is made there, and exactly that test must fail, by what it expects and not by an error.
Texts and trees are read once, in the process that every run is forked off; a saboteur of theirs reads its own.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
_FOREIGN = shutil.ignore_patterns(".*", "*.png", "build", "bench")
_SHARED = ("content", "dialogs")  # read ahead
_SECONDS = 180  # what a test may take; its own limits are far lower
_AT_ONCE = min(os.cpu_count() or 1, 4)


class Useless(Exception):
    """A saboteur that proves nothing, and why."""


@dataclass(frozen=True, slots=True)
class Saboteur:
    """`changes`: (file, old text, new text); `test`: a test, with a parameter or for all of them; `unharmed`: tests
    of neighboring promises, which must go on passing."""

    name: str
    promise: str
    changes: tuple[tuple[str, str, str], ...]
    test: str
    unharmed: tuple[str, ...] = ()

    @classmethod
    def read(cls, path: Path) -> Saboteur:
        """Raises Useless."""
        try:
            said = yaml.safe_load(path.read_text("utf-8"))
            changes = tuple((one.pop("file"), one.pop("old"), one.pop("new")) for one in said["changes"])
            found = cls(path.stem, said["promise"], changes, said["test"], tuple(said.get("unharmed", ())))
        except (yaml.YAMLError, AttributeError, KeyError, TypeError) as error:
            raise Useless(f"{path.name} is no saboteur: {type(error).__name__} {error}") from error
        if unknown := set(said) - {"promise", "changes", "test", "unharmed"}:
            raise Useless(f"{path.name} says what nobody reads: {', '.join(sorted(unknown))}")
        return found

    def work(self, folder: Path) -> None:
        """Makes its changes in a copy of the checkout. Raises Useless."""
        for file, old, new in self.changes:
            path = folder / file
            text = path.read_text("utf-8") if path.exists() else ""
            if text.count(old) != 1 or old == new:
                raise Useless(f"its change no longer applies: the old text stands {text.count(old)} times in {file}")
            path.write_text(text.replace(old, new), "utf-8")

    def judge(self, outcomes: dict[str, str]) -> None:
        """Raises Useless unless exactly its test has noticed."""
        mine = {test: outcome for test, outcome in outcomes.items() if _is(test, self.test)}
        others = {test: outcome for test, outcome in outcomes.items() if test not in mine and outcome != "passed"}
        errors = [f"{test}: {outcome}" for test, outcome in outcomes.items() if outcome not in ("passed", "failed")]
        if errors:
            raise Useless("not a failure but an error: " + "; ".join(errors))
        if "failed" not in mine.values():
            raise Useless(f"survived: {self.test} " + ("passes" if mine else "is not there"))
        if others:
            raise Useless("harms other promises: " + ", ".join(others))
        if missing := [one for one in self.unharmed if not any(_is(test, one) for test in outcomes)]:
            raise Useless("not there: " + ", ".join(missing))


def _is(test: str, wanted: str) -> bool:
    return test == wanted or test.startswith(f"{wanted}[")


class _Recorder:
    """What became of each test: passed, failed (what it expects isn't so), or an error in words."""

    def __init__(self) -> None:
        self.outcomes: dict[str, str] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        if report.passed and report.when == "call":
            self.outcomes[item.nodeid] = "passed"
        elif report.failed and call.excinfo is not None:
            # A wait that never ends is what a broken promise of delivery looks like.
            expected = call.excinfo.errisinstance((AssertionError, TimeoutError, pytest.fail.Exception))
            noticed = report.when == "call" and expected
            self.outcomes[item.nodeid] = "failed" if noticed else f"{report.when}: {call.excinfo.exconly()}"
        elif report.skipped:
            self.outcomes[item.nodeid] = "skipped"
        return report

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.outcomes[report.nodeid] = f"can't be read: {report.longreprtext.splitlines()[-1]}"


def read_ahead() -> None:
    """Texts and trees as the tests' stage has them; nothing else of the checkout stays imported."""
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    for package in _SHARED:
        module = importlib.import_module(package)
        reader = importlib.import_module({"content": "content.library", "dialogs": "dialogs.checker"}[package])
        module.read = reader.read = _once(reader.read)  # type: ignore[attr-defined]
    importlib.import_module("stage")
    _forget(besides=_SHARED)


def _once(read: Callable[..., Any]) -> Callable[..., Any]:
    """Reads the same only once. Two things are the same when they say so: their classes may be other copies."""
    known: dict[str, Any] = {}

    def remembered(*arguments: Any, **named: Any) -> Any:
        said = [list(one) if hasattr(one, "by_id") else one for one in (*arguments, *named.values())]
        key = " ".join(str(id(one)) if type(one).__name__ == "Content" else repr(one) for one in said)
        if key not in known:
            known[key] = read(*arguments, **named)
        return known[key]

    return remembered


def _forget(besides: Iterable[str] = ()) -> None:
    """Takes out of this process what it has imported from the checkout."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None) or ""
        local = file.startswith(f"{ROOT}/") and not file.startswith(f"{ROOT}/.") and name != __name__
        if local and name.partition(".")[0] not in besides:
            del sys.modules[name]
    ours = {str(ROOT), str(ROOT / "tests"), str(Path(__file__).parent)}
    sys.path[:] = [path for path in sys.path if path not in ours]


def _attempt(saboteur: Saboteur, root: Path, folder: Path) -> dict[str, str]:
    """The outcome of each test, in a copy in `folder`. Raises Useless."""
    copy = folder / "checkout"
    shutil.copytree(root, copy, ignore=_FOREIGN, symlinks=True)
    saboteur.work(copy)
    if any(file.partition("/")[0] in _SHARED for file, _, _ in saboteur.changes):
        _forget()
    os.chdir(copy)
    sys.dont_write_bytecode = True
    os.environ |= {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    recorder = _Recorder()
    options = ["-q", "-p", "no:cacheprovider", "--rootdir", str(copy)]
    pytest.main([*options, saboteur.test, *saboteur.unharmed], plugins=[recorder])
    return recorder.outcomes


def _child(saboteur: Saboteur, root: Path, folder: Path) -> None:
    """A process of its own and of all that it starts; leaves its verdict in a file."""
    os.setsid()
    signal.alarm(_SECONDS)
    with (folder / "said").open("wb") as said:
        os.dup2(said.fileno(), 1)
        os.dup2(said.fileno(), 2)
    verdict = ""
    try:
        saboteur.judge(_attempt(saboteur, root, folder))
    except Useless as useless:
        verdict = str(useless)
    except BaseException:
        traceback.print_exc()
        return
    (folder / "verdict").write_text(json.dumps(verdict), "utf-8")


def survey(saboteurs: Iterable[Saboteur], root: Path = ROOT, tell: Callable[[str], None] = print) -> int:
    """Lets each of them try; answers how many prove nothing, and tells why."""
    waiting, running, useless = list(saboteurs), {}, 0
    with tempfile.TemporaryDirectory(prefix="qorgan-saboteurs-") as place:
        while waiting or running:
            while waiting and len(running) < _AT_ONCE:
                saboteur = waiting.pop(0)
                folder = Path(place) / saboteur.name
                folder.mkdir()
                process = os.fork()
                if not process:
                    try:
                        _child(saboteur, root, folder)
                    finally:
                        os._exit(0)
                running[process] = saboteur, folder
            process, _ = os.wait()
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process, signal.SIGKILL)
            saboteur, folder = running.pop(process)
            why = json.loads((folder / "verdict").read_text("utf-8")) if (folder / "verdict").exists() else "no verdict"
            tell(f"{saboteur.name}: {why or 'noticed'}")
            if why:
                useless += 1
                tell(f"  promise: {saboteur.promise}\n{(folder / 'said').read_text('utf-8', 'replace')[-4000:]}")
            shutil.rmtree(folder, ignore_errors=True)
    return useless


def main(names: list[str]) -> int:
    paths = sorted(Path(__file__).parent.glob("*.yaml"))
    try:
        saboteurs = [Saboteur.read(path) for path in paths if not names or path.stem in names]
    except Useless as useless:
        print(useless)  # noqa: T201
        return 1
    read_ahead()
    return 1 if survey(saboteurs) or not saboteurs else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
