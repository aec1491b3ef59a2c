"""Keys, sealing, pseudonyms and codes. Nothing confidential is stored but through here."""

from bot.vault.codes import make_code, make_invite_code, normalise
from bot.vault.envelope import DataKey, EnvelopeError
from bot.vault.keyring import Keyring, KeyringError
from bot.vault.vault import Vault

__all__ = [
    "DataKey",
    "EnvelopeError",
    "Keyring",
    "KeyringError",
    "Vault",
    "make_code",
    "make_invite_code",
    "normalise",
]
