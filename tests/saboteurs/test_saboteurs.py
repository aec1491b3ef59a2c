"""The runner of saboteurs: what it lets through, and what it says of one that proves nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent
FILES = {
    "pyproject.toml": "[tool.pytest.ini_options]\npythonpath = ['.']\naddopts = '--import-mode=importlib'\n",
    "content/__init__.py": "",
    "content/library.py": "def read(): return 1\n",
    "dialogs/__init__.py": "from dialogs.checker import read\n",
    "dialogs/checker.py": "def read(): return 1\n",
    "tests/stage.py": "import bot.sums\n",
    "bot/__init__.py": "",
    "bot/sums.py": "def add(one, other):\n    return one + other\n\n\ndef less(one, other):\n    return one - other\n",
    "tests/test_sums.py": """\
from bot.sums import add, less
from dialogs import read

def test_add():
    assert add(1, 2) == 3

def test_less():
    assert less(2, 1) == 1

def test_read():
    assert read() == 1
""",
}
ADD = {"file": "bot/sums.py", "old": "one + other", "new": "one - other"}
TEST = "tests/test_sums.py::test_add"
LESS = "tests/test_sums.py::test_less"
CASES = {
    "good": ({"changes": [ADD], "test": TEST, "unharmed": [LESS]}, "noticed"),
    "read_ahead": (
        {"changes": [{"file": "dialogs/checker.py", "old": "1", "new": "2"}], "test": TEST.replace("add", "read")},
        "noticed",
    ),
    "weak": ({"changes": [ADD], "test": LESS}, f"survived: {LESS} passes"),
    "nowhere": ({"changes": [ADD], "test": TEST + "ed"}, "is not there"),
    "old": ({"changes": [ADD | {"old": "one * other"}], "test": TEST}, "old text stands 0 times in bot/sums.py"),
    "unclear": ({"changes": [ADD | {"old": "other"}], "test": TEST}, "old text stands 4 times in bot/sums.py"),
    "clumsy": ({"changes": [ADD | {"new": "one + nothing"}], "test": TEST}, "not a failure but an error"),
    "broken": ({"changes": [ADD | {"new": "one +"}], "test": TEST}, "not a failure but an error"),
    "harmful": (
        {"changes": [ADD | {"old": "one - other", "new": "one"}, ADD], "test": TEST, "unharmed": [LESS]},
        f"harms other promises: {LESS}",
    ),
}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A small checkout with the runner in it."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (tmp_path / "tests/saboteurs").mkdir()
    shutil.copy(HERE / "run.py", tmp_path / "tests/saboteurs/run.py")
    return tmp_path


def run(house: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", house / "tests/saboteurs/run.py"], capture_output=True, text=True, timeout=120
    )


def test_what_it_says_of_each(house: Path) -> None:
    for name, (said, _) in CASES.items():
        (house / f"tests/saboteurs/{name}.yaml").write_text(yaml.safe_dump({"promise": "Sums are right."} | said))
    done = run(house)
    lines = [line for line in done.stdout.splitlines() if line.partition(":")[0] in CASES]
    verdicts = dict(line.split(": ", 1) for line in lines)
    assert verdicts.keys() == CASES.keys(), done.stdout + done.stderr
    assert {name: said for name, (_, said) in CASES.items() if said not in verdicts[name]} == {}, verdicts
    assert done.returncode == 1
    assert (house / "bot/sums.py").read_text() == FILES["bot/sums.py"], "only copies are changed"


def test_good_ones_are_enough(house: Path) -> None:
    (house / "tests/saboteurs/good.yaml").write_text(yaml.safe_dump({"promise": "Sums are right."} | CASES["good"][0]))
    done = run(house)
    assert (done.returncode, done.stdout) == (0, "good: noticed\n"), done.stderr


@pytest.mark.parametrize("text", ["", "promise: x\n", "promise: [\n", "{promise: x, test: y, changes: [], twist: z}\n"])
def test_what_is_no_saboteur(house: Path, text: str) -> None:
    (house / "tests/saboteurs/strange.yaml").write_text(text)
    done = run(house)
    assert done.returncode == 1
    assert "strange.yaml" in done.stdout
