"""The command line. Heavy parts are imported by the command that needs them, so that `--help` and
errors of settings answer at once."""

from __future__ import annotations

import asyncio
import errno
import sys
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from bot.app.editing import commands as editing
from bot.app.exits import GOOD, PROBLEMS, USAGE, fail
from bot.app.hardening import harden, written

if TYPE_CHECKING:
    from bot.app.opening import Store
    from bot.centers import Centers
    from bot.settings import Settings
    from content import Content
    from dialogs import Dialogs
    from dialogs.release import Release

_NO_CENTERS = "there is no centers.yaml: copy centers.example.yaml to this name and fill it in"

_NOT_WRITTEN = "could not write: the disk is full, or whoever read it has gone"

# Typer names only this one of its usage errors publicly; all have its parent in common.
_UsageError: type[Any] = typer.BadParameter.__mro__[1]

_OPTIONS: dict[str, Any] = {
    "no_args_is_help": True,
    "add_completion": False,
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
}
app = typer.Typer(help="Qorgan, a confidential help bot.", **_OPTIONS)
keys = typer.Typer(help="Master keys: make and rotate.", **_OPTIONS)
centers = typer.Typer(help="Centers of the network and their staff groups.", **_OPTIONS)
db = typer.Typer(help="The database.", **_OPTIONS)
app.add_typer(keys, name="keys")
app.add_typer(centers, name="centers")
app.add_typer(db, name="db")
app.add_typer(editing)


def main() -> NoReturn:
    """Runs a command; every error is one line on stderr, with exit 1 (problems) or 2 (wrong usage)."""
    harden()
    code: str | int | None
    try:
        code = _done()
    except SystemExit as ending:
        code = ending.code
    if not written() and code in (None, GOOD):
        fail(_NOT_WRITTEN, code=PROBLEMS)
    raise SystemExit(code)


def _done() -> int:
    try:
        code = app(standalone_mode=False)
    except _UsageError as error:
        text = error.format_message()
        one_line = text if "\n" in text else f"qorgan: {text.rstrip('.')}. Try --help."
        print(one_line, file=sys.stderr)
        return USAGE
    except (typer.Abort, KeyboardInterrupt):
        return 130
    except Exception as error:
        if isinstance(error, OSError) and (not written() or error.errno in (errno.ENOSPC, errno.EPIPE)):
            fail(_NOT_WRITTEN, code=PROBLEMS)
        # A mistake of ours: one line with its type and place, as in the log of a running bot.
        from bot.logs import configure

        configure("WARNING")
        raise
    return code if isinstance(code, int) else GOOD


@app.command()
def run() -> None:
    """Start the bot: QORGAN_BOT_TOKEN and QORGAN_KEYS are all that it must have."""
    from bot.app.hangup import Hangup

    hangup = Hangup()
    settings = _settings("bot_token", "keys")
    _configure_logs(settings)
    opened = _store(settings)
    from bot.app.reloading import Reloading, fitting, keep_loaded, read, tell
    from bot.app.run import CannotListen, Program, TokenRefused
    from bot.app.wiring import build
    from bot.logs import get_logger

    if _no_centers(settings):
        get_logger("centers").warning("no_centers_copy_centers_example_yaml")
    trees, found = opened.desk.dialogs, opened.desk.centers
    state = _release(settings, trees, found)
    if not state.ready:
        print(f"qorgan: {state}; qorgan check --release names it", file=sys.stderr)

    async def work() -> None:
        reloading = Reloading(
            trees,
            read=lambda: fitting(read(settings.facts, lambda _: found)[0], found, settings.centers_file),
            told=tell,
            judge=lambda new: str(_release(settings, new, found)),
            released=str(state),
        )
        program = Program(settings, build(settings, opened), reloading)
        hangup.call(reloading.ask)
        keep_loaded()
        await program.run()

    try:
        _run(settings, opened, work)
    except TokenRefused:
        fail("Telegram refused QORGAN_BOT_TOKEN; ask @BotFather for the present one", code=USAGE)
    except CannotListen as error:
        fail(f"{error.setting} can't be listened on; choose a free address of this machine", code=USAGE)
    finally:
        hangup.over()


@app.command()
def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of the page; 0 takes a free one.")] = 0,
) -> None:
    """Try everything in the browser: sandbox and bot in one process, nothing kept, no token needed."""
    from bot.app.demo import Demo
    from content.problems import ProblemsError

    try:
        asyncio.run(Demo(port).run())
    except ProblemsError as error:
        fail(*str(error).splitlines(), code=PROBLEMS)


@app.command()
def check(
    release: Annotated[bool, typer.Option("--release", help="Also what stands between this and going live.")] = False,
    accept: Annotated[bool, typer.Option("--accept", help="Note that all languages say the same now.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For programs: one JSON object.")] = False,
    as_annotations: Annotated[bool, typer.Option("--annotations", help="For GitHub: beside the lines.")] = False,
) -> None:
    """Check texts, trees and contacts; name what is wrong, where, and what to do."""
    import datetime
    import gc
    from pathlib import Path

    import dialogs
    from bot.app import checking

    gc.disable()  # it ends soon, and almost all that is read stays in use until then
    if as_json and as_annotations:
        fail("choose one of --json and --annotations", code=USAGE)
    form = checking.for_programs if as_json else checking.beside_lines if as_annotations else checking.for_people
    checked = Path("contacts.checked.yaml")
    if accept:
        _accept()
    report = dialogs.check(checked=checked, today=datetime.datetime.now(datetime.UTC).date())
    if not release or report.problems:
        print(form(report))
        raise SystemExit(PROBLEMS if report.problems else GOOD)
    settings = _settings()
    trees, found = _trees(settings)
    state = _release(settings, trees, found)
    print(form(report, state.missing, str(state)))
    raise SystemExit(GOOD if state.ready else PROBLEMS)


def _accept() -> None:
    import content
    import dialogs
    from content.translations import accept

    try:
        said, problems = content.read()
        if problems or dialogs.read(said)[1]:
            return  # they are told in a moment, and nothing is accepted before
        count = accept(said)
    except content.ContentError:
        return
    except OSError:
        fail("content/translations.txt can't be written; run this in a checkout of the texts", code=USAGE)
    print(f"accepted {count} new or changed texts", file=sys.stderr)


@keys.command("new")
def keys_new() -> None:
    """Print a value for QORGAN_KEYS: a new key in front of those that are listed now."""
    from bot.vault import Keyring

    print(Keyring.generate(_settings().keys))


@keys.command("rotate")
def keys_rotate() -> None:
    """Reseal everything with the newest key, and say which older keys may be taken off the list."""
    settings = _settings("keys")
    opened = _store(settings)
    from bot.store.rotation import rotate

    found = GOOD

    async def work() -> None:
        nonlocal found
        report = await rotate(opened.database, opened.vault, opened.clock)
        print(f"resealed {report.resealed}")
        for key, rows, until in report.needed:
            print(f"key {key} is still needed by {rows} sessions and invitations, until {until}; rotate again then")
        for key in report.damaged:
            print(f"key {key} seals rows that could not be opened")
        for key in report.left:
            print(f"key {key} seals rows that were changed meanwhile; rotate again")
        for center_id, alias in report.doubled:
            center = opened.desk.centers.by_id(center_id)
            language = center.staff_language if center is not None else opened.desk.dialogs.languages[0]
            name = opened.desk.aliases.name(alias, language)
            print(f"two open cases of one person, one is {name} ({center_id}): close one of them, then rotate again")
        if report.damaged or report.doubled:
            found = PROBLEMS
        for key in report.free:
            print(f"key {key} can be taken off QORGAN_KEYS")

    _run(settings, opened, work)
    raise SystemExit(found)


@centers.command("list")
def centers_list() -> None:
    """Print the centers, their regions, and whether a staff group is linked."""
    settings = _settings("keys")
    opened = _store(settings)
    from bot.duty.links import NETWORK

    if _no_centers(settings):
        print(f"qorgan: {_NO_CENTERS}", file=sys.stderr)

    async def work() -> None:
        async with opened.database.read() as connection:
            links = {link.center: link for link in await opened.desk.links.all(connection)}
        rows = [(center.id, " ".join(center.regions)) for center in opened.desk.centers]
        for identifier, regions in [*rows, (NETWORK, "")]:
            link = links.get(identifier)
            state = "not linked" if link is None else "linked" if link.ready else "linked, but lacks rights"
            print(f"{identifier}\t{state}\t{regions}".rstrip())

    _run(settings, opened, work)


@centers.command("invite")
def centers_invite(center: str) -> None:
    """Print a one-time code, valid for a week, for /link CODE in the staff group of CENTER."""
    settings = _settings("keys")
    opened = _store(settings)
    from bot.duty.links import NETWORK

    if center != NETWORK and opened.desk.centers.by_id(center) is None:
        known = ", ".join([*(found.id for found in opened.desk.centers), NETWORK])
        advice = f"; {_NO_CENTERS}" if _no_centers(settings) else ""
        fail(f"there is no center {center!r}; known are {known}{advice}", code=USAGE)

    async def work() -> None:
        async with opened.database.write() as connection:
            code = await opened.desk.links.invite(connection, center)
        print(code)

    _run(settings, opened, work)


@db.command("upgrade")
def db_upgrade() -> None:
    """Bring the database to the newest revision."""
    settings = _settings("keys")

    async def work() -> None:
        """Every command starts with it."""

    _run(settings, _store(settings), work)


@app.command()
def purge() -> None:
    """Do all that is due now: expired sessions, drafts and receipts, covers, retention."""
    settings = _settings("keys")
    opened = _store(settings)

    async def work() -> None:
        print(f"done: {await opened.keeping.run(regardless=True)}")

    _run(settings, opened, work)


def _settings(*required: str) -> Settings:
    from bot.settings import SettingsError, load_settings

    try:
        return load_settings(require=set(required))
    except SettingsError as error:
        fail(*error.lines, code=USAGE)


def _configure_logs(settings: Settings) -> None:
    from bot.logs import configure

    configure(settings.log_level)


def _store(settings: Settings) -> Store:
    """Content, centers and database, each with its own clear errors."""
    trees, found = _trees(settings)
    from bot.app.opening import open_store

    return open_store(settings, found, trees)


def _trees(settings: Settings) -> tuple[Dialogs, Centers]:
    from bot.app.reloading import read
    from content.problems import ProblemsError

    try:
        return read(settings.facts, lambda said: _centers(settings, said))
    except ProblemsError as error:
        fail(*str(error).splitlines(), code=PROBLEMS)


def _release(settings: Settings, trees: Dialogs, found: Centers) -> Release:
    from dialogs.release import release

    procedures = {center.id: center.crisis_procedure for center in found}
    return release(trees, procedures, str(settings.centers_file))


def _centers(settings: Settings, said: Content) -> Centers:
    from bot.centers import Centers, CentersError, load_centers

    if _no_centers(settings):
        # Trees and numbers help without a center too.
        return Centers()
    try:
        return load_centers(settings.centers_file, said.regions, said.languages)
    except CentersError as error:
        fail(*error.lines, code=USAGE)


def _no_centers(settings: Settings) -> bool:
    """Whether there is no centers file, and nobody has said that there is one."""
    return "centers_file" not in settings.model_fields_set and not settings.centers_file.exists()


def _run(settings: Settings, store: Store, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Runs a command's work on its database, once that is ready for use."""
    from bot.app.preparing import Unusable, prepare
    from bot.store.database import StoreUnavailable

    async def prepared() -> None:
        try:
            await prepare(store, settings)
            await work()
        finally:
            await store.database.close()

    try:
        asyncio.run(prepared())
    except Unusable as error:
        fail(str(error), code=USAGE if error.keys else PROBLEMS)
    except StoreUnavailable:
        fail("the database of QORGAN_DATABASE_URL doesn't answer; try again", code=PROBLEMS)
