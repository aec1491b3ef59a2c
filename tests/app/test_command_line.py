"""The command line from any folder: exit codes, one line an error, nothing loaded before it is needed."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from app.command_line import CENTERS, environment, forged, made_keys, qorgan
from forge import Forge

from bot.vault import Keyring

COMMANDS = (
    ("run",),
    ("demo",),
    ("check",),
    ("keys", "new"),
    ("keys", "rotate"),
    ("centers", "list"),
    ("centers", "invite"),
    ("db", "upgrade"),
    ("purge",),
    ("graph",),
    ("export",),
    ("import",),
    ("preview",),
)
HEAVY = ("aiogram", "aiohttp", "sqlalchemy", "alembic", "fluent", "openpyxl", "sandbox")


@pytest.mark.parametrize("command", [(), ("keys",), ("centers",), ("db",), *COMMANDS])
def test_help(tmp_path: Path, command: tuple[str, ...]) -> None:
    done = qorgan(tmp_path, *command, "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Usage:")


@pytest.mark.parametrize(
    "arguments", [["--help"], ["run", "--help"], ["demo", "--help"], ["run"], ["keys", "rotate"], ["centers", "list"]]
)
def test_help_and_errors_of_settings_load_nothing_heavy(tmp_path: Path, arguments: list[str]) -> None:
    program = f"""
import sys
sys.argv = ["qorgan", *{arguments!r}]
from bot.app.cli import main
try:
    main()
finally:
    print(*(name for name in {HEAVY!r} if name in sys.modules), file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environment(), capture_output=True, text=True, timeout=60
    )
    assert done.stderr.splitlines()[-1] == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bogus"], "bogus"),
        (["run", "--nope"], "--nope"),
        (["centers", "invite"], "center"),
        (["demo", "--port", "seven"], "--port"),
        (["demo", "--port", "65536"], "--port"),
        (["demo", "--port", "-1"], "--port"),
        (["keys", "new", "more"], "more"),
    ],
)
def test_wrong_usage_is_one_line_and_two(tmp_path: Path, arguments: list[str], said: str) -> None:
    done = qorgan(tmp_path, *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.complaint
    assert done.complaint.endswith(". Try --help.")


def test_all_that_is_wrong_with_the_settings_at_once(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("QORGAN_PARK_AFTER=soon\nQORGAN_TOKEN=1:A\n", "utf-8")
    done = qorgan(tmp_path, "run", keys="secretsecret", log_level="LOUD")
    assert (done.code, done.out) == (2, "")
    lines = done.err.splitlines()
    for name in ("BOT_TOKEN is missing", "KEYS", "PARK_AFTER", "LOG_LEVEL", "QORGAN_TOKEN in .env is not a setting"):
        assert sum(name in line for line in lines) == 1, (name, lines)
    assert len(lines) == 5
    assert "secretsecret" not in done.err


def test_new_keys_stand_alone_on_stdout_and_before_the_old_ones(tmp_path: Path) -> None:
    first = qorgan(tmp_path, "keys", "new")
    assert (first.code, first.err) == (0, "")
    assert re.fullmatch(r"[0-9a-f]{8}:[A-Za-z0-9+/]{43}=\n", first.out)
    second = qorgan(tmp_path, "keys", "new", keys=first.out.strip())
    assert second.out.endswith("," + first.out)
    assert Keyring.parse(second.out.strip()).ids[1] == Keyring.parse(first.out.strip()).newest
    broken = qorgan(tmp_path, "keys", "new", keys="x")
    assert (broken.code, broken.out) == (2, "")
    assert "QORGAN_KEYS" in broken.complaint


def test_centers_and_invitations(tmp_path: Path, forge: Forge) -> None:
    keys = made_keys()
    (tmp_path / "centers.yaml").write_text(CENTERS, "utf-8")
    listed = qorgan(tmp_path, "centers", "list", keys=keys)
    assert (listed.code, listed.err) == (0, "")
    assert listed.out == "one\tnot linked\tKZ-75\nnetwork\tnot linked\n"
    codes = set()
    invitations = [qorgan(tmp_path, "centers", "invite", "one", keys=keys)]
    invitations += [forged(forge, tmp_path, "centers", "invite", center, keys=keys) for center in ("one", "network")]
    for invited in invitations:
        assert (invited.code, invited.err) == (0, "")
        assert re.fullmatch(r"[A-Z0-9]{5}-[A-Z0-9]{5}\n", invited.out)
        codes.add(invited.out)
    assert len(codes) == 3
    unknown = forged(forge, tmp_path, "centers", "invite", "two", keys=keys)
    assert (unknown.code, unknown.out) == (2, "")
    assert "known are one, network" in unknown.complaint


def test_without_a_centers_file_there_are_no_centers(tmp_path: Path, forge: Forge) -> None:
    keys = made_keys()
    listed = forged(forge, tmp_path, "centers", "list", keys=keys)
    assert (listed.code, listed.out) == (0, "network\tnot linked\n")
    assert "copy centers.example.yaml" in listed.complaint
    unknown = forged(forge, tmp_path, "centers", "invite", "one", keys=keys)
    assert unknown.code == 2
    assert "copy centers.example.yaml" in unknown.complaint
    assert forged(forge, tmp_path, "centers", "invite", "network", keys=keys).code == 0


def test_a_centers_file_that_was_named_must_be_there(tmp_path: Path, forge: Forge) -> None:
    for name in ("centers.yaml", "other.yaml"):
        done = forged(forge, tmp_path, "run", bot_token="1:A", keys=made_keys(), centers_file=name)
        assert (done.code, done.out) == (2, "")
        assert done.complaint.startswith(f"qorgan: {name}: there is no such file")


def test_a_bad_centers_file_is_named_with_its_lines(tmp_path: Path, forge: Forge) -> None:
    (tmp_path / "centers.yaml").write_text(CENTERS.replace("KZ-75", "KZ-00").replace("one\n", "won\n", 1), "utf-8")
    done = forged(forge, tmp_path, "run", bot_token="1:A", keys=made_keys())
    assert (done.code, done.out) == (2, "")
    first, second = done.err.splitlines()
    assert first.startswith("qorgan: centers.yaml:1: ")
    assert second.startswith("qorgan: centers.yaml:5: ")


def test_a_bad_file_of_checked_contacts(tmp_path: Path) -> None:
    (tmp_path / "contacts.checked.yaml").write_text("helpline_150:\n  checked: someday\nnobody_here: {}\n", "utf-8")
    run = qorgan(tmp_path, "run", bot_token="1:A", keys=made_keys())
    check = qorgan(tmp_path, "check")
    assert (run.code, run.out, check.code) == (1, "", 1)
    for line in run.err.splitlines():
        assert re.match(r"qorgan: contacts\.checked\.yaml:[0-9]+: ", line)
        assert line.removeprefix("qorgan: ") in check.out
    assert len(run.err.splitlines()) >= 2


def test_check_from_any_folder(tmp_path: Path) -> None:
    done = qorgan(tmp_path, "check")
    assert (done.code, done.err) == (0, "")
    *reviews, summary = done.out.splitlines()
    assert summary.startswith("0 problems, ")
    assert all(re.fullmatch(r".+\.ftl:[0-9]+: review by [a-z ,]+: [a-z][a-z0-9_.-]*", line) for line in reviews)
    assert reviews
    assert f"{len(reviews)} texts to review" in summary


def test_a_folder_named_like_the_file_of_checked_contacts(tmp_path: Path) -> None:
    (tmp_path / "contacts.checked.yaml").mkdir()
    check = qorgan(tmp_path, "check")
    run = qorgan(tmp_path, "run", bot_token="1:A", keys=made_keys())
    assert (check.code, run.code) == (1, 1)
    line = "contacts.checked.yaml:1: can't be read (Is a directory); put the file there"
    assert [text for text in check.out.splitlines() if "review by" not in text][:1] == [line]
    assert run.complaint == f"qorgan: {line}"


def test_an_old_check_of_a_contact_is_only_a_warning(tmp_path: Path) -> None:
    text = "helpline_150:\n  checked: 2020-01-01\n  by: operator\n  number: '150'\n"
    (tmp_path / "contacts.checked.yaml").write_text(text, "utf-8")
    done = qorgan(tmp_path, "check")
    assert (done.code, done.err) == (0, "")
    *reviews, warning, summary = done.out.splitlines()
    assert all("review by" in line for line in reviews)
    assert warning.startswith("warning: contacts.checked.yaml:1: 'helpline_150' was last checked on 2020-01-01")
    assert summary.startswith("0 problems, 1 warning, ")


def test_check_ends_with_what_is_to_be_done(tmp_path: Path) -> None:
    (tmp_path / "contacts.checked.yaml").write_text("nobody_here: {}\n", "utf-8")
    done = qorgan(tmp_path, "check")
    assert done.code == 1
    *reviews, problem, summary = done.out.splitlines()
    assert reviews
    assert all("review by" in line for line in reviews)
    assert problem.startswith("contacts.checked.yaml:1: ")
    assert summary.startswith("1 problem, ")


@pytest.mark.parametrize("what", ["garbage", "folder", "nowhere", "newer", "foreign", "refused"])
def test_a_database_that_can_not_be_used(tmp_path: Path, forge: Forge, what: str) -> None:
    keys = made_keys()
    path = tmp_path / "qorgan.db"
    url = f"sqlite+aiosqlite:///{path}"
    if what == "garbage":
        path.write_bytes(b"not a database" * 400)
    elif what == "folder":
        path.mkdir()
    elif what == "nowhere":
        url = f"sqlite+aiosqlite:///{tmp_path}/nowhere/qorgan.db"
    elif what == "newer":
        assert forged(forge, tmp_path, "db", "upgrade", keys=keys).code == 0
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
    elif what == "foreign":
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("CREATE TABLE cases (id)")
    else:
        url = "postgresql+asyncpg://somebody:secret@127.0.0.1:1/qorgan"
    for command in (("db", "upgrade"), ("run",)):
        # The complaint alone on the screen; with all that is logged: tests/earnest.
        settings = {"bot_token": "1:A", "keys": keys, "database_url": url, "log_level": "ERROR"}
        done = forged(forge, tmp_path, *command, **settings)
        assert (done.code, done.out) == (1, "")
        assert done.complaint.startswith("qorgan: the database of QORGAN_DATABASE_URL ")
        assert "secret" not in done.err


def test_the_database_stands_in_the_current_folder(tmp_path: Path) -> None:
    done = qorgan(tmp_path, "db", "upgrade", keys=made_keys())
    assert (done.code, done.out, done.err) == (0, "", "")
    assert [path.name for path in tmp_path.iterdir()] == ["qorgan.db"]


def test_purge_and_rotate(tmp_path: Path) -> None:
    keys = made_keys()
    purged = qorgan(tmp_path, "purge", keys=keys)
    assert (purged.code, purged.out, purged.err) == (0, "done: 0\n", "")
    old = Keyring.parse(keys).newest
    rotated = qorgan(tmp_path, "keys", "rotate", keys=Keyring.generate(Keyring.parse(keys)))
    assert (rotated.code, rotated.err) == (0, "")
    assert rotated.out == f"resealed 0\nkey {old} can be taken off QORGAN_KEYS\n"
