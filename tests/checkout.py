"""A copy of the program whose texts and trees a test may change, as an editor does in a checkout."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


class Checkout:
    """`content` and `dialogs` are copies; processes that are started from now on run them."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        folder.mkdir()
        for name in ("bot", "handlers", "sandbox"):
            (folder / name).symlink_to(ROOT / name)
        for name in ("content", "dialogs"):
            shutil.copytree(ROOT / name, folder / name)
        monkeypatch.setenv("PYTHONPATH", str(folder))

    def place(self, language: str, key: str) -> tuple[Path, int]:
        """The file of a text, and the number of its first line."""
        for path in sorted((self.folder / "content" / language).glob("*.ftl")):
            lines = path.read_text("utf-8").splitlines()
            for number, line in enumerate(lines, 1):
                if line.startswith(f"{key} ="):
                    return path, number
        raise AssertionError(f"there is no {key} in {language}")

    def reword(self, language: str, key: str, text: str) -> None:
        """Gives a text of one line other words."""
        path, _ = self.place(language, key)
        before = path.read_text("utf-8")
        after = re.sub(rf"^{key} = .*$", f"{key} = {text}", before, count=1, flags=re.MULTILINE)
        assert after != before
        path.write_text(after, "utf-8")
