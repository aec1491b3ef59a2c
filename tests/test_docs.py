"""What the documents name must be there: files, settings, commands, events of the log."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.main import get_command

from bot.app.cli import app
from bot.settings import PREFIX, Settings

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
SETTINGS = {PREFIX + field.upper() for field in Settings.model_fields}
SOURCES = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "bot").rglob("*.py")))

every_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)


@every_document
def test_links_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#\s]+)", path.read_text("utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


@every_document
def test_files_and_settings_exist(path: Path) -> None:
    text = path.read_text("utf-8")
    files = re.findall(r"`((?:bot|content|dialogs|handlers|sandbox|docs|bench)/[\w./-]*\w\.\w+)`", text)
    later = {"content/contacts.checked.yaml"}  # the editors' own
    assert [name for name in files if name not in later and not (ROOT / name).exists()] == []
    assert set(re.findall(rf"\b{PREFIX}[A-Z_]+\b", text)) - SETTINGS == set()


@every_document
def test_commands_exist(path: Path) -> None:
    command = get_command(app)
    known = set(getattr(command, "commands", {}))
    assert known
    used = set(re.findall(r"`qorgan ([a-z-]+)", path.read_text("utf-8")))
    assert used - known == set()


def test_events_that_operators_look_for_are_logged() -> None:
    text = (ROOT / "docs" / "operators.md").read_text("utf-8")
    table = text.partition("| in the log |")[2].partition("\n\n")[0]
    named = {name for row in table.splitlines() for name in re.findall(r"`([a-z_]+_[a-z_]+)`", row.split("|")[1])}
    assert named
    assert [name for name in sorted(named) if f'"{name}"' not in SOURCES] == []
