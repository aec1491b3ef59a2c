"""The command line. Heavy parts are imported by the command that needs them, so that `--help` and
errors of settings answer at once."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from bot.app.opening import Store
    from bot.settings import Settings

GOOD, PROBLEMS, USAGE = 0, 1, 2

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


def main() -> NoReturn:
    """Runs a command; every error is one line on stderr, with exit 1 (problems) or 2 (wrong usage)."""
    try:
        code = app(standalone_mode=False)
    except _UsageError as error:
        text = error.format_message()
        one_line = text if "\n" in text else f"qorgan: {text} Try --help."
        print(one_line, file=sys.stderr)
        raise SystemExit(USAGE) from None
    except (typer.Abort, KeyboardInterrupt):
        raise SystemExit(130) from None
    raise SystemExit(code if isinstance(code, int) else GOOD)


def fail(*lines: str, code: int) -> NoReturn:
    for line in lines:
        print(f"qorgan: {line}", file=sys.stderr)
    raise SystemExit(code)


@app.command()
def run() -> None:
    """Start the bot: QORGAN_BOT_TOKEN and QORGAN_KEYS are all that it must have."""
    settings = _settings("bot_token", "keys")
    opened = _store(settings)
    _configure_logs(settings)
    from bot.app.run import Program, TokenRefused
    from bot.app.wiring import build

    async def work() -> None:
        await _upgrade(opened)
        await Program(settings, build(settings, opened)).run()

    try:
        _run(work())
    except TokenRefused:
        fail("Telegram refused QORGAN_BOT_TOKEN; ask @BotFather for the present one", code=USAGE)
    except OSError as error:
        fail(f"QORGAN_WEBHOOK_LISTEN can't be listened on ({type(error).__name__})", code=USAGE)


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Port of the page; 0 takes a free one.")] = 0,
) -> None:
    """Try everything in the browser: sandbox and bot in one process, nothing kept, no token needed."""
    from bot.app.demo import Demo

    _run(Demo(port).run())


@app.command()
def check() -> None:
    """Check texts, trees and contacts; name what is wrong, where, and what to do."""
    import datetime
    from pathlib import Path

    import dialogs

    checked = Path("contacts.checked.yaml")
    report = dialogs.check(
        checked=checked if checked.exists() else None, today=datetime.datetime.now(datetime.UTC).date()
    )
    for problem in report.problems:
        print(problem)
    for review in report.reviews:
        print(review)
    counts = ", ".join(f"{count} {name}" for name, count in report.counts.items())
    print(f"{len(report.problems)} problems; {len(report.reviews)} texts to review; {counts}")
    raise SystemExit(PROBLEMS if report.problems else GOOD)


@keys.command("new")
def keys_new() -> None:
    """Print a value for QORGAN_KEYS: a new key in front of those that are listed now."""
    from bot.vault import Keyring

    print(Keyring.generate(_settings().keys))


@keys.command("rotate")
def keys_rotate() -> None:
    """Reseal everything with the newest key, and say which older keys may be taken off the list."""
    from bot.store.rotation import rotate

    opened = _store(_settings("keys"))

    async def work() -> None:
        await _upgrade(opened)
        report = await rotate(opened.database, opened.vault, opened.clock)
        print(f"resealed {report.resealed}")
        for key, rows, until in report.needed:
            print(f"key {key} is still needed by {rows} sealed sessions, until {until}; rotate again then")
        for key in report.free:
            print(f"key {key} can be taken off QORGAN_KEYS")

    _run(_closing(opened, work()))


@centers.command("list")
def centers_list() -> None:
    """Print the centers, their regions, and whether a staff group is linked."""
    opened = _store(_settings("keys"))

    async def work() -> None:
        await _upgrade(opened)
        async with opened.database.read() as connection:
            links = {link.center: link for link in await opened.desk.links.all(connection)}
        for center in opened.desk.centers:
            link = links.get(center.id)
            state = "not linked" if link is None else "linked" if link.ready else "linked, but lacks rights"
            print(f"{center.id}\t{state}\t{' '.join(center.regions)}")

    _run(_closing(opened, work()))


@centers.command("invite")
def centers_invite(center: str) -> None:
    """Print a one-time code, valid for a week, for /link CODE in the staff group of CENTER."""
    from bot.duty.links import NETWORK

    opened = _store(_settings("keys"))
    if center != NETWORK and opened.desk.centers.by_id(center) is None:
        known = ", ".join([*(found.id for found in opened.desk.centers), NETWORK])
        fail(f"there is no center {center!r}; known are {known}", code=USAGE)

    async def work() -> None:
        await _upgrade(opened)
        async with opened.database.write() as connection:
            print(await opened.desk.links.invite(connection, center))

    _run(_closing(opened, work()))


@db.command("upgrade")
def db_upgrade() -> None:
    """Bring the database to the newest revision."""
    opened = _store(_settings("keys"))
    _run(_closing(opened, _upgrade(opened)))


@app.command()
def purge() -> None:
    """Do all that is due now: expired sessions, drafts and receipts, covers, retention."""
    opened = _store(_settings("keys"))

    async def work() -> None:
        await _upgrade(opened)
        print(f"done: {await opened.keeping.run()}")

    _run(_closing(opened, work()))


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
    """Content, centers and database, each with its own clear errors; all of them at once."""
    import datetime
    from pathlib import Path

    import content
    import dialogs
    from bot.app.opening import open_store
    from bot.centers import CentersError, load_centers

    lines: list[str] = []
    checked = Path("contacts.checked.yaml")
    try:
        today = datetime.datetime.now(datetime.UTC).date()
        said = content.load(today=today, checked=checked if checked.exists() else None)
        trees = dialogs.load(said)
    except (content.ContentError, dialogs.DialogError) as error:
        fail(*str(error).splitlines(), code=PROBLEMS)
    try:
        found = load_centers(Path(settings.centers_file), said.regions, said.languages)
    except CentersError as error:
        lines += error.lines
    if lines:
        fail(*lines, code=USAGE)
    return open_store(settings, found, trees)


async def _upgrade(store: Store) -> None:
    from bot.store.database import StoreUnavailable
    from bot.store.migrate import upgrade

    try:
        await upgrade(store.database)
    except StoreUnavailable:
        fail(
            "the database of QORGAN_DATABASE_URL can't be opened; check that it runs and its folder is writable",
            code=PROBLEMS,
        )


async def _closing(store: Store, work: Coroutine[Any, Any, None]) -> None:
    from bot.store.database import StoreUnavailable

    try:
        await work
    except StoreUnavailable:
        fail("the database of QORGAN_DATABASE_URL doesn't answer; try again", code=PROBLEMS)
    finally:
        await store.database.close()


def _run(work: Coroutine[Any, Any, None]) -> None:
    asyncio.run(work)
