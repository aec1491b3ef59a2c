"""Sealing, pseudonyms and digests: the one place where the master keys are used.

Every key in use is HKDF-SHA-256(master key, label), so that no two uses share one (RFC 5869).
"""

import hmac

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.vault.codes import normalise
from bot.vault.envelope import DataKey, EnvelopeError, Place, framed, key_id, seal, unseal
from bot.vault.keyring import KEY_BYTES, Keyring

_SEAL, _LOOKUP, _CODE, _SESSION = "seal", "lookup", "code", "session"


class Vault:
    """Seals and opens with the keys of a keyring: the newest one seals, each listed one opens."""

    def __init__(self, keyring: Keyring) -> None:
        self.keyring = keyring
        self._ciphers = {name: AESGCM(self._derive(name, _SEAL)) for name in keyring.ids}
        self._lookup = {name: self._derive(name, _LOOKUP) for name in keyring.ids}
        self._code = {name: self._derive(name, _CODE) for name in keyring.ids}

    def seal(self, data: bytes, *, purpose: str, table: str, column: str, row: str) -> bytes:
        """Return `data` sealed with the newest key for that place."""
        newest = self.keyring.newest
        return seal(self._ciphers[newest], newest, data, Place(purpose, table, column, row))

    def open(self, envelope: bytes, *, purpose: str, table: str, column: str, row: str) -> bytes:
        """Return the data of an envelope of that place. Raises EnvelopeError for anything else."""
        cipher = self._ciphers[self._listed(envelope)]
        return unseal(cipher, envelope, Place(purpose, table, column, row))

    def key_id(self, envelope: bytes) -> str:
        """Return the id of the sealing key, "" for a data key. Raises EnvelopeError if it is no envelope."""
        return key_id(envelope)

    def is_current(self, envelope: bytes) -> bool:
        """Tell whether the newest key sealed it. Raises EnvelopeError if it is no envelope."""
        return key_id(envelope) == self.keyring.newest

    def pseudonym(self, channel: str, chat: int) -> bytes:
        """Return the 32 bytes by which rows of this chat are found, under the newest key."""
        return _digest(self._lookup[self.keyring.newest], framed(channel, str(chat)))

    def pseudonyms(self, channel: str, chat: int) -> list[bytes]:
        """Return the pseudonyms of this chat under every listed key, newest first."""
        message = framed(channel, str(chat))
        return [_digest(self._lookup[name], message) for name in self.keyring.ids]

    def session_seal(self, channel: str, chat: int, data: bytes, row: str) -> bytes:
        """Return a visitor's session sealed with a key that also takes the chat id to derive."""
        newest = self.keyring.newest
        return seal(self._session_cipher(newest, channel, chat), newest, data, _session(row))

    def session_open(self, channel: str, chat: int, envelope: bytes, row: str) -> bytes:
        """Return the data of a session. Raises EnvelopeError, also for another chat's session."""
        cipher = self._session_cipher(self._listed(envelope), channel, chat)
        return unseal(cipher, envelope, _session(row))

    def code_digest(self, code: str) -> bytes:
        """Return the 32 bytes by which a return code or one-time code is stored, under the newest key."""
        return _digest(self._code[self.keyring.newest], framed(normalise(code)))

    def code_digests(self, code: str) -> list[bytes]:
        """Return the digests of a typed code under every listed key, newest first."""
        message = framed(normalise(code))
        return [_digest(self._code[name], message) for name in self.keyring.ids]

    def new_data_key(self) -> DataKey:
        """Return a fresh random data key for one case."""
        return DataKey(AESGCM.generate_key(bit_length=KEY_BYTES * 8))

    def seal_data_key(self, key: DataKey, row: str) -> bytes:
        """Return the data key of the case with the id `row`, sealed with the newest master key."""
        newest = self.keyring.newest
        return seal(self._ciphers[newest], newest, key.secret, _data_key(row))

    def open_data_key(self, envelope: bytes, row: str) -> DataKey:
        """Return the data key of the case with the id `row`. Raises EnvelopeError."""
        return DataKey(unseal(self._ciphers[self._listed(envelope)], envelope, _data_key(row)))

    def _listed(self, envelope: bytes) -> str:
        """Return the id of the sealing key if it is one of the keyring, else raise EnvelopeError."""
        identifier = key_id(envelope)
        if identifier not in self._ciphers:
            raise EnvelopeError("the envelope was sealed with a key that is not listed in QORGAN_KEYS")
        return identifier

    def _session_cipher(self, identifier: str, channel: str, chat: int) -> AESGCM:
        """Derive a session's cipher anew each time: kept ones would be a list of who was here."""
        return AESGCM(self._derive(identifier, _SESSION, channel, str(chat)))

    def _derive(self, identifier: str, *label: str) -> bytes:
        derivation = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=framed("qorgan", *label))
        return derivation.derive(self.keyring.secret(identifier))


def _digest(key: bytes, message: bytes) -> bytes:
    return hmac.digest(key, message, "sha256")


def _session(row: str) -> Place:
    return Place("session", "sessions", "body", row)


def _data_key(row: str) -> Place:
    return Place("data-key", "cases", "data_key", row)
