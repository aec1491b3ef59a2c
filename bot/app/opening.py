"""Stores and services of a database: all that works without Telegram (and without its library)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from bot.cases.aliases import Aliases
from bot.cases.book import CaseBook
from bot.cases.conversation import Conversation
from bot.cases.desk import Desk
from bot.cases.keeping import Keeping
from bot.centers import Centers
from bot.clock import Clock, SystemClock
from bot.delivery.outbox import Outbox
from bot.duty.links import Links
from bot.settings import Settings
from bot.store.database import Database
from bot.store.patience import Patience
from bot.store.receipts import Receipts
from bot.store.sessions import Sessions
from bot.vault import Vault
from dialogs import Dialogs


@dataclass(frozen=True, slots=True)
class Store:
    """What works without Telegram: the command line needs no more."""

    database: Database
    desk: Desk
    receipts: Receipts
    vault: Vault
    clock: Clock
    patience: Patience

    @property
    def keeping(self) -> Keeping:
        return Keeping(self.desk, self.database, self.receipts, self.patience)


def open_store(settings: Settings, centers: Centers, dialogs: Dialogs, clock: Clock | None = None) -> Store:
    """The stores and services of a settings' database."""
    assert settings.keys is not None
    clock = clock or SystemClock()
    patience = Patience(clock)
    vault = Vault(settings.keys)
    database = Database(settings.database_url.get_secret_value())
    aliases = Aliases(dialogs)
    outbox = Outbox(clock, secrets.token_hex(8))
    book = CaseBook(vault, clock)
    desk = Desk(
        book=book,
        conversation=Conversation(book, outbox, clock, aliases),
        outbox=outbox,
        sessions=Sessions(vault, clock, settings.session_hours, patience),
        links=Links(vault, clock),
        centers=centers,
        dialogs=dialogs,
        aliases=aliases,
        clock=clock,
    )
    return Store(database, desk, Receipts(database, vault, clock), vault, clock, patience)
