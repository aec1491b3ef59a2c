"""The master keys that an operator lists in QORGAN_KEYS, and the making of new ones."""

import base64
import re
import secrets

from bot.vault.envelope import KEY_ID

KEY_BYTES = 32
_ID = re.compile(KEY_ID)
_BASE64 = re.compile(r"[A-Za-z0-9+/]{43}")


class KeyringError(ValueError):
    """The list of keys can't be used; the message is one line without key material."""


class Keyring:
    """Master keys by id, newest first. Its text forms (repr, str) name the ids only."""

    __slots__ = ("_keys",)

    def __init__(self, keys: dict[str, bytes]) -> None:
        """Take `keys` (id → 32 bytes), newest first.

        Raises KeyringError for an empty list, a bad id, a wrong length or the same key twice.
        """
        if not keys:
            raise KeyringError("no key is listed; make one with `qorgan keys new`")
        seen: dict[bytes, str] = {}
        for identifier, key in keys.items():
            if not _ID.fullmatch(identifier):
                raise KeyringError("a key's id is 1 to 16 characters of a-z and 0-9")
            if len(key) != KEY_BYTES:
                raise KeyringError(f"the key '{identifier}' must be exactly {KEY_BYTES} bytes")
            if key in seen:
                raise KeyringError(f"'{seen[key]}' and '{identifier}' are the same key; keep one of them")
            seen[key] = identifier
        self._keys = dict(keys)

    @classmethod
    def parse(cls, value: str) -> "Keyring":
        """Read "id:base64,id:base64,…" (standard or URL-safe alphabet, padding optional).

        Raises KeyringError. An id is quoted in a message only when it has the form of an id, because
        whoever swaps id and key, or forgets the id, has key material in its place.
        """
        keys: dict[str, bytes] = {}
        for position, entry in enumerate(value.split(","), start=1):
            identifier, colon, encoded = entry.strip().partition(":")
            if not colon:
                raise KeyringError(f"entry {position} is not of the form id:base64")
            if not _ID.fullmatch(identifier):
                raise KeyringError(f"the id of entry {position} must be 1 to 16 characters of a-z and 0-9")
            if identifier in keys:
                raise KeyringError(f"the id '{identifier}' is listed twice")
            keys[identifier] = _decode(encoded.strip(), f"the key '{identifier}' (entry {position})")
        return cls(keys)

    @classmethod
    def generate(cls, existing: "Keyring | None" = None) -> str:
        """Return a value for QORGAN_KEYS: a fresh random key in front of the `existing` ones.

        The new id is random, so that a key that was dropped long ago never shares an id with a new one.
        """
        keys = dict(existing._keys) if existing else {}
        identifier = secrets.token_hex(4)
        while identifier in keys:
            identifier = secrets.token_hex(4)
        listed = {identifier: secrets.token_bytes(KEY_BYTES), **keys}
        return ",".join(f"{name}:{base64.b64encode(key).decode('ascii')}" for name, key in listed.items())

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the keys, newest first."""
        return tuple(self._keys)

    @property
    def newest(self) -> str:
        """The id of the key that seals; the others only open."""
        return next(iter(self._keys))

    def secret(self, identifier: str) -> bytes:
        """Return the 32 bytes of a listed key. Raises KeyError for an id that is not listed."""
        return self._keys[identifier]

    def __repr__(self) -> str:
        return f"Keyring(ids={self.ids!r})"


def _decode(encoded: str, what: str) -> bytes:
    """Decode one key strictly: Python's own decoder skips foreign characters in silence."""
    plain = encoded.replace("-", "+").replace("_", "/")
    body = plain.rstrip("=")
    if re.fullmatch(r"[A-Za-z0-9+/]*", body) is None or len(plain) - len(body) > 2:
        raise KeyringError(f"{what} is not base64")
    if _BASE64.fullmatch(body) is None:
        raise KeyringError(f"{what} must be exactly {KEY_BYTES} bytes, which are 44 characters of base64")
    return base64.b64decode(body + "=")
