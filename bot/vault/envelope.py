"""The sealed form of everything confidential in the database.

Layout: version (1 byte) ‖ length of the key id (1 byte) ‖ key id (ASCII) ‖ nonce (12 bytes) ‖ AES-256-GCM
ciphertext with its 16-byte tag. The plaintext is an 8-byte length, the data, and zeros up to a multiple of
512 bytes, so that the size of an envelope tells the number of blocks and no more. The associated data are
version, key id, purpose, table, column and row, each with its length in front: an envelope opens in the one
place that it was made for. The key id is empty when the key isn't one of the keyring (a case's data key).
"""

import re
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

VERSION = 1
BLOCK = 512
KEY_ID = "[a-z0-9]{1,16}"
# The longest beginning that names a key: version, length, and the id itself.
HEADER = 18
_LENGTH = 8
_NONCE = 12
_TAG = 16


class EnvelopeError(ValueError):
    """An envelope can't be opened; the message never has any of its content."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an envelope belongs; it opens nowhere else."""

    purpose: str
    table: str
    column: str
    row: str


class DataKey:
    """A random key of one case: destroying it shreds every text of the case."""

    __slots__ = ("_cipher", "secret")

    def __init__(self, secret: bytes) -> None:
        """Take the 32 bytes of the key."""
        self.secret = secret
        self._cipher = AESGCM(secret)

    def seal(self, data: bytes, *, purpose: str, table: str, column: str, row: str) -> bytes:
        """Return `data` sealed for that place."""
        return seal(self._cipher, "", data, Place(purpose, table, column, row))

    def open(self, envelope: bytes, *, purpose: str, table: str, column: str, row: str) -> bytes:
        """Return the data of an envelope of that place. Raises EnvelopeError for anything else."""
        if key_id(envelope) != "":
            raise EnvelopeError("the envelope was not sealed with a data key")
        return unseal(self._cipher, envelope, Place(purpose, table, column, row))


def framed(*parts: str) -> bytes:
    """Join texts so that no two different lists give the same bytes: each gets its length in front."""
    encoded = [part.encode("utf-8", "surrogatepass") for part in parts]
    return b"".join(len(part).to_bytes(4) + part for part in encoded)


def header(identifier: str) -> bytes:
    """Return how every envelope of that key begins."""
    return bytes((VERSION, len(identifier))) + identifier.encode("ascii")


def header_key_id(start: bytes) -> str:
    """Return the id of the key from the first HEADER bytes of an envelope.

    Raises EnvelopeError when they don't name one.
    """
    identifier = start[2 : 2 + start[1]] if len(start) >= 2 else b""
    if re.fullmatch(KEY_ID.encode(), identifier) is None or not start.startswith(header(identifier.decode("ascii"))):
        raise EnvelopeError("these bytes name no key")
    return identifier.decode("ascii")


def seal(cipher: AESGCM, identifier: str, data: bytes, place: Place) -> bytes:
    """Return the envelope of `data`, sealed by `cipher`, with the key id `identifier` in it."""
    nonce = secrets.token_bytes(_NONCE)
    length = _LENGTH + len(data)
    padded = len(data).to_bytes(_LENGTH) + data + bytes(-length % BLOCK)
    return header(identifier) + nonce + cipher.encrypt(nonce, padded, _associated(identifier, place))


def key_id(envelope: bytes) -> str:
    """Return the id of the key that sealed `envelope` ("" for a data key).

    Raises EnvelopeError when the bytes don't have the form of an envelope.
    """
    if len(envelope) < 2 or envelope[0] != VERSION:
        raise EnvelopeError("these bytes are not an envelope of a known version")
    body = len(envelope) - 2 - envelope[1] - _NONCE - _TAG
    if body < BLOCK or body % BLOCK:
        raise EnvelopeError("the envelope has been cut or lengthened")
    try:
        return envelope[2 : 2 + envelope[1]].decode("ascii")
    except UnicodeDecodeError:
        raise EnvelopeError("the envelope names no key") from None


def unseal(cipher: AESGCM, envelope: bytes, place: Place) -> bytes:
    """Return the data of `envelope`. Raises EnvelopeError if it is damaged or belongs elsewhere."""
    identifier = key_id(envelope)
    start = 2 + envelope[1]
    nonce, sealed = envelope[start : start + _NONCE], envelope[start + _NONCE :]
    try:
        padded = cipher.decrypt(nonce, sealed, _associated(identifier, place))
    except InvalidTag:
        raise EnvelopeError("the envelope is damaged, or belongs to another place or key") from None
    length = int.from_bytes(padded[:_LENGTH])
    return padded[_LENGTH : _LENGTH + length]


def _associated(identifier: str, place: Place) -> bytes:
    return bytes((VERSION,)) + framed(identifier, place.purpose, place.table, place.column, place.row)
