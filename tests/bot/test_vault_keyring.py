"""The list of keys: what is read, what is refused, and that nothing of a key is ever shown."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.vault import Keyring, KeyringError

FIRST, SECOND = bytes(range(200, 232)), bytes(range(32))


def text(key: bytes) -> str:
    return base64.b64encode(key).decode()


def test_keys_are_read_newest_first() -> None:
    keyring = Keyring.parse(f"b2:{text(FIRST)},a1:{text(SECOND)}")
    assert keyring.ids == ("b2", "a1")
    assert keyring.newest == "b2"
    assert (keyring.secret("b2"), keyring.secret("a1")) == (FIRST, SECOND)
    with pytest.raises(KeyError):
        keyring.secret("c3")


@given(key=st.binary(min_size=32, max_size=32))
def test_both_alphabets_with_and_without_padding(key: bytes) -> None:
    standard, safe = text(key), base64.urlsafe_b64encode(key).decode()
    for encoded in (standard, safe, standard.rstrip("="), safe.rstrip("="), f" {standard}\n"):
        assert Keyring.parse(f"a:{encoded}").secret("a") == key


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("", "entry 1 is not of the form"),
        (text(FIRST), "entry 1 is not of the form"),
        (f"a:{text(FIRST)},", "entry 2 is not of the form"),
        (f"a:{text(FIRST)},{text(SECOND)}", "entry 2 is not of the form"),
        (f"{text(FIRST)}:a", "the id of entry 1"),
        (f"A:{text(FIRST)}", "the id of entry 1"),
        (f"a_b:{text(FIRST)}", "the id of entry 1"),
        (f":{text(FIRST)}", "the id of entry 1"),
        (f"{'a' * 17}:{text(FIRST)}", "the id of entry 1"),
        (f"a:{text(FIRST)},a:{text(SECOND)}", "'a' is listed twice"),
        (f"a:{text(FIRST)},b:{text(FIRST)}", "'a' and 'b' are the same key"),
        (f"a:{text(FIRST[:31])}", "exactly 32 bytes"),
        (f"a:{text(FIRST + b'x')}", "exactly 32 bytes"),
        ("a:", "exactly 32 bytes"),
        (f"a:{text(FIRST)[:20]}!{text(FIRST)[20:]}", "is not base64"),
        (f"a:{text(FIRST)[:20]} {text(FIRST)[20:]}", "is not base64"),
        (f"a:{text(FIRST)}==", "is not base64"),
        (f"a:{FIRST.hex()}", "exactly 32 bytes"),
    ],
)
def test_a_bad_list_is_refused_in_one_line_without_key_material(value: str, message: str) -> None:
    with pytest.raises(KeyringError, match=message) as caught:
        Keyring.parse(value)
    line = str(caught.value)
    assert "\n" not in line
    for key in (FIRST, SECOND):
        for form in (text(key), key.hex(), text(key)[:8]):
            assert form not in line


def test_keys_made_by_hand_are_checked_too() -> None:
    for keys in ({}, {"A": FIRST}, {"a": FIRST[:16]}, {"a": FIRST, "b": FIRST}):
        with pytest.raises(KeyringError):
            Keyring(keys)


def test_a_new_value_has_a_fresh_key_in_front() -> None:
    first = Keyring.parse(Keyring.generate())
    second = Keyring.parse(Keyring.generate(first))
    assert len(first.ids) == 1
    assert second.ids[1:] == first.ids
    assert second.newest not in first.ids
    assert second.secret(first.newest) == first.secret(first.newest)
    assert second.secret(second.newest) != first.secret(first.newest)
    assert Keyring.generate() != Keyring.generate()


def test_the_text_of_a_keyring_names_ids_only() -> None:
    keyring = Keyring({"a": FIRST})
    for form in (repr(keyring), str(keyring), f"{keyring}"):
        assert form == "Keyring(ids=('a',))"
