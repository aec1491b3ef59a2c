"""Return codes and invite codes."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.vault import make_code, make_invite_code, normalise
from bot.vault.codes import ALPHABET


def test_a_return_code_is_groups_of_four_digits() -> None:
    codes = {make_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(re.fullmatch(r"\d{4}( \d{4}){4}", code, re.ASCII) for code in codes)
    assert re.fullmatch(r"\d{4} \d{4}", make_code(groups=2), re.ASCII)
    assert {digit for code in codes for digit in code} == set(" 0123456789")


def test_an_invite_code_has_no_characters_taken_for_each_other() -> None:
    codes = {make_invite_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(re.fullmatch(r"[A-Z2-9]{5}-[A-Z2-9]{5}", code) for code in codes)
    used = {letter for code in codes for letter in code} - {"-"}
    assert used == set(ALPHABET)
    for pair in ("0O", "1I", "1L", "IL", "2Z", "5S", "6G", "8B", "UV"):
        assert not set(pair) <= used


@given(letters=st.lists(st.sampled_from(ALPHABET + "01"), min_size=1, max_size=20), data=st.data())
def test_separators_and_case_do_not_count(letters: list[str], data: st.DataObject) -> None:
    separator = st.text(
        st.sampled_from(" -\t\n\N{NO-BREAK SPACE}\N{EN DASH}\N{MINUS SIGN}\N{ZERO WIDTH SPACE}"), max_size=3
    )
    typed = "".join(data.draw(separator) + data.draw(st.sampled_from((x, x.lower()))) for x in letters)
    assert normalise(typed) == normalise("".join(letters))


def test_full_width_digits_are_digits() -> None:
    assert normalise("\N{FULLWIDTH DIGIT FOUR}2") == "42"


@given(code=st.text(max_size=30))
def test_any_text_can_be_normalised(code: str) -> None:
    assert not re.search(r"[\s-]", normalise(code))
