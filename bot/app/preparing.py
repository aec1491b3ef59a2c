"""Makes a database ready for use: opened, at the newest revision, sealed with the keys that are listed."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.app.opening import Store
from bot.settings import Settings
from bot.store.database import StoreUnavailable
from bot.store.migrate import UnknownRevision, upgrade
from bot.store.sealing import unopened


class Unusable(Exception):
    """The database can't be used. The text is one line that says what to do; `keys`: they are to blame."""

    def __init__(self, line: str, *, keys: bool = False) -> None:
        super().__init__(line)
        self.keys = keys


async def prepare(store: Store, settings: Settings) -> None:
    """Raises `Unusable`."""
    database = "the database of QORGAN_DATABASE_URL"
    try:
        _open_file(settings)
        await upgrade(store.database)
        async with store.database.read() as connection:
            keys = await unopened(connection, store.vault, store.clock.now())
    except (StoreUnavailable, sqlite3.Error):
        raise Unusable(
            f"{database} can't be opened; check that it is one, that it runs, and that its folder is writable"
        ) from None
    except UnknownRevision:
        raise Unusable(f"{database} was made by a newer version; update Qorgan, or name another database") from None
    except SQLAlchemyError as error:
        raise Unusable(
            f"{database} refused to be prepared ({type(error).__name__}); its user must own the tables"
        ) from None
    if keys.missing:
        listed = ", ".join(keys.missing)
        raise Unusable(f"QORGAN_KEYS lacks what {database} was sealed with: {listed}; add it at the end", keys=True)
    if keys.different:
        listed = ", ".join(keys.different)
        raise Unusable(f"QORGAN_KEYS has other keys than {database} was sealed with: {listed}", keys=True)


def _open_file(settings: Settings) -> None:
    """Raises sqlite3.Error for a file that can't be opened. The driver would say so too, but its thread
    might then speak to an event loop that is closed already."""
    url = make_url(settings.database_url.get_secret_value())
    if url.get_backend_name() == "sqlite" and url.database and not url.query:
        with closing(sqlite3.connect(url.database)):
            return
