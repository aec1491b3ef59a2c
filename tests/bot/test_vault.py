"""Sealing, pseudonyms, sessions and data keys."""

import hmac
import struct

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from bot.vault import DataKey, EnvelopeError, Keyring, Vault

PLACE = {"purpose": "text", "table": "messages", "column": "body", "row": "7"}
OLD = Vault(Keyring({"old": bytes(range(32))}))
BOTH = Vault(Keyring({"new": bytes(range(32, 64)), "old": bytes(range(32))}))
OTHER = Vault(Keyring({"old": bytes(range(64, 96))}))
DATA_KEY = DataKey(bytes(range(96, 128)))


@given(data=st.binary(max_size=3000))
def test_any_bytes_come_back(data: bytes) -> None:
    assert BOTH.open(BOTH.seal(data, **PLACE), **PLACE) == data
    assert DATA_KEY.open(DATA_KEY.seal(data, **PLACE), **PLACE) == data


@pytest.mark.parametrize("size", [0, 1, 503, 504, 505, 511, 512, 513, 1016, 1017, 100_000])
def test_sizes_around_a_block_come_back(size: int) -> None:
    data = bytes(reversed(range(256))) * (size // 256 + 1)
    assert BOTH.open(BOTH.seal(data[:size], **PLACE), **PLACE) == data[:size]


@given(data=st.binary(max_size=1500), bit=st.integers(min_value=0))
def test_any_flipped_bit_is_refused(data: bytes, bit: int) -> None:
    envelope = bytearray(BOTH.seal(data, **PLACE))
    envelope[bit // 8 % len(envelope)] ^= 1 << bit % 8
    with pytest.raises(EnvelopeError):
        BOTH.open(bytes(envelope), **PLACE)


def test_every_bit_outside_the_ciphertext_is_refused_when_flipped() -> None:
    for envelope, opener in (
        (BOTH.seal(b"", **PLACE), BOTH.open),
        (DATA_KEY.seal(b"", **PLACE), DATA_KEY.open),
    ):
        for bit in range(20 * 8):
            damaged = bytearray(envelope)
            damaged[bit // 8] ^= 1 << bit % 8
            with pytest.raises(EnvelopeError):
                opener(bytes(damaged), **PLACE)


@given(data=st.binary(max_size=600), cut=st.integers(min_value=1))
def test_a_cut_or_lengthened_envelope_is_refused(data: bytes, cut: int) -> None:
    envelope = BOTH.seal(data, **PLACE)
    for damaged in (
        envelope[: -(cut % len(envelope) or 1)],
        envelope[cut % len(envelope) or 1 :],
        envelope + b"\0",
    ):
        with pytest.raises(EnvelopeError):
            BOTH.open(damaged, **PLACE)


@given(junk=st.binary(max_size=1200))
def test_junk_is_refused_by_every_reader(junk: bytes) -> None:
    for reader in (BOTH.key_id, BOTH.is_current):
        with pytest.raises(EnvelopeError):
            reader(junk)
    for opener in (BOTH.open, DATA_KEY.open):
        with pytest.raises(EnvelopeError):
            opener(junk, **PLACE)
    with pytest.raises(EnvelopeError):
        BOTH.open_data_key(junk, "7")
    with pytest.raises(EnvelopeError):
        BOTH.session_open("telegram", 1, junk, "7")


@pytest.mark.parametrize("field", sorted(PLACE))
@given(value=st.text(max_size=20))
def test_an_envelope_opens_in_its_place_only(field: str, value: str) -> None:
    if value == PLACE[field]:
        return
    for sealer in (BOTH, DATA_KEY):
        with pytest.raises(EnvelopeError):
            sealer.open(sealer.seal(b"text", **PLACE), **{**PLACE, field: value})


def test_the_border_between_two_parts_of_a_place_counts() -> None:
    envelope = BOTH.seal(b"text", purpose="text", table="ab", column="c", row="7")
    with pytest.raises(EnvelopeError):
        BOTH.open(envelope, purpose="text", table="a", column="bc", row="7")


@given(first=st.binary(max_size=2000), second=st.binary(max_size=2000))
def test_the_length_tells_the_number_of_blocks_only(first: bytes, second: bytes) -> None:
    def blocks(data: bytes) -> int:
        return (8 + len(data) + 511) // 512

    difference = len(BOTH.seal(first, **PLACE)) - len(BOTH.seal(second, **PLACE))
    assert difference == 512 * (blocks(first) - blocks(second))


@given(data=st.binary(max_size=100))
def test_two_seals_of_the_same_differ(data: bytes) -> None:
    assert BOTH.seal(data, **PLACE) != BOTH.seal(data, **PLACE)


def test_old_keys_open_and_the_newest_seals() -> None:
    old, new = OLD.seal(b"text", **PLACE), BOTH.seal(b"text", **PLACE)
    assert BOTH.open(old, **PLACE) == b"text"
    assert (BOTH.key_id(old), BOTH.is_current(old)) == ("old", False)
    assert (BOTH.key_id(new), BOTH.is_current(new)) == ("new", True)
    with pytest.raises(EnvelopeError, match="not listed"):
        OLD.open(new, **PLACE)


def test_another_key_under_the_same_id_is_refused() -> None:
    with pytest.raises(EnvelopeError):
        OTHER.open(OLD.seal(b"text", **PLACE), **PLACE)


def test_errors_say_nothing_of_the_content_and_hide_their_cause() -> None:
    envelope = BOTH.seal(b"the secret text", **PLACE)
    with pytest.raises(EnvelopeError) as caught:
        BOTH.open(envelope, **{**PLACE, "row": "8"})
    assert caught.value.__cause__ is None and caught.value.__suppress_context__
    assert "secret" not in str(caught.value) and envelope.hex() not in str(caught.value)


@given(
    chats=st.lists(st.integers(-(2**52), 2**52), min_size=2, max_size=2, unique=True),
    channel=st.text(max_size=9),
)
def test_pseudonyms_differ_by_channel_chat_and_key(chats: list[int], channel: str) -> None:
    names = {
        vault.pseudonym(other, chat)
        for vault in (OLD, BOTH, OTHER)
        for other in (channel, channel + "x")
        for chat in chats
    }
    assert len(names) == 12
    assert {len(name) for name in names} == {32}


def test_pseudonyms_are_stable_and_newest_first() -> None:
    assert BOTH.pseudonyms("telegram", 5) == [BOTH.pseudonym("telegram", 5), OLD.pseudonym("telegram", 5)]


def framed(*parts: bytes) -> bytes:
    return b"".join(struct.pack(">I", len(part)) + part for part in parts)


def derived(label: bytes) -> bytes:
    """HKDF-SHA-256 of the key `old`, worked out from RFC 5869 (one block, no salt)."""
    pseudorandom = hmac.digest(bytes(32), bytes(range(32)), "sha256")
    return hmac.digest(pseudorandom, framed(b"qorgan", label) + b"\x01", "sha256")


def test_a_pseudonym_is_the_documented_function_of_key_and_chat() -> None:
    """A change of it would lose every row in every database."""
    expected = hmac.digest(derived(b"lookup"), framed(b"telegram", b"-5"), "sha256")
    assert OLD.pseudonym("telegram", -5) == expected


def test_an_envelope_has_the_documented_layout() -> None:
    """A change of it, without a new version, would make every database unreadable."""
    nonce, padded = bytes(12), struct.pack(">Q", 4) + b"text" + bytes(500)
    associated = b"\x01" + framed(b"old", b"text", b"messages", b"body", b"7")
    sealed = AESGCM(derived(b"seal")).encrypt(nonce, padded, associated)
    assert OLD.open(b"\x01\x03old" + nonce + sealed, **PLACE) == b"text"


def test_channel_and_chat_do_not_run_into_each_other() -> None:
    assert OLD.pseudonym("telegram1", 2) != OLD.pseudonym("telegram", 12)


@given(data=st.binary(max_size=700), chat=st.integers(-(2**52), 2**52), distance=st.integers(1, 2**40))
def test_a_session_opens_for_its_chat_only(data: bytes, chat: int, distance: int) -> None:
    envelope = BOTH.session_seal("telegram", chat, data, "row")
    assert BOTH.session_open("telegram", chat, envelope, "row") == data
    assert BOTH.key_id(envelope) == "new"
    for channel, other, row in (
        ("telegram", chat + distance, "row"),
        ("x", chat, "row"),
        ("telegram", chat, "x"),
    ):
        with pytest.raises(EnvelopeError):
            BOTH.session_open(channel, other, envelope, row)


def test_a_session_needs_more_than_the_master_cipher() -> None:
    envelope = BOTH.session_seal("telegram", 5, b"draft", "row")
    with pytest.raises(EnvelopeError):
        BOTH.open(envelope, purpose="session", table="sessions", column="body", row="row")


def test_a_session_sealed_with_an_old_key_opens() -> None:
    envelope = OLD.session_seal("telegram", 5, b"draft", "row")
    assert BOTH.session_open("telegram", 5, envelope, "row") == b"draft"
    assert not BOTH.is_current(envelope)


def test_a_data_key_opens_only_what_it_sealed() -> None:
    first, second = BOTH.new_data_key(), BOTH.new_data_key()
    envelope = first.seal(b"text", **PLACE)
    assert BOTH.key_id(envelope) == ""
    for opener in (second.open, BOTH.open):
        with pytest.raises(EnvelopeError):
            opener(envelope, **PLACE)
    with pytest.raises(EnvelopeError, match="data key"):
        first.open(BOTH.seal(b"text", **PLACE), **PLACE)


def test_a_data_key_comes_back_from_its_case_only() -> None:
    key = OLD.new_data_key()
    sealed = OLD.seal_data_key(key, "case-1")
    envelope = key.seal(b"text", **PLACE)
    assert BOTH.open_data_key(sealed, "case-1").open(envelope, **PLACE) == b"text"
    assert key.secret not in sealed and key.secret.hex() not in repr(key)
    with pytest.raises(EnvelopeError):
        BOTH.open_data_key(sealed, "case-2")
    with pytest.raises(EnvelopeError):
        BOTH.open(sealed, **PLACE)


def test_code_digests_do_not_depend_on_how_the_code_is_typed() -> None:
    assert OLD.code_digest("1234 5678") == OLD.code_digest("1234-5678") == OLD.code_digest(" 12345678\n")
    assert OLD.code_digest("ABCDE-FGHJK") == OLD.code_digest("abcde\N{EN DASH}fghjk")
    assert OLD.code_digest("12345678") != OLD.code_digest("12345679")
    assert BOTH.code_digests("1") == [BOTH.code_digest("1"), OLD.code_digest("1")]
    assert BOTH.code_digest("1") != OLD.code_digest("1")
    assert len(OLD.code_digest("1")) == 32


def test_the_vault_shows_no_key() -> None:
    text = repr(BOTH) + repr(BOTH.keyring) + repr(DATA_KEY) + str(vars(BOTH).keys())
    for key in (bytes(range(32)), bytes(range(32, 64)), DATA_KEY.secret):
        assert key.hex() not in text and repr(key) not in text
