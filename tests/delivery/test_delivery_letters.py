"""Every kind of letter is complete: a hand, a log word, an example that comes back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from yard import Yard

from bot.delivery.letters import GroupNotice, Letter, UnknownKind, kinds, read
from bot.logs import FIELDS
from bot.store.tables import outbox


@pytest.mark.parametrize("kind", kinds())
def test_an_example_comes_back_from_the_table_as_it_was(kind: str) -> None:
    letter = kinds()[kind].example()
    assert read(kind, letter.message_id, letter.dump()) == letter
    assert letter.stream_of("ab12").startswith(f"{letter.stream}:")


@pytest.mark.parametrize("kind", kinds())
def test_a_kind_fits_its_column_and_has_a_word_that_the_log_lets_pass(kind: str) -> None:
    assert len(kind) <= outbox.c.kind.type.length  # type: ignore[attr-defined]
    word = kinds()[kind].log
    assert FIELDS["kind"](word) == word


def test_a_letter_is_frozen() -> None:
    for kind in kinds().values():
        with pytest.raises((AttributeError, TypeError)):
            kind.example().surprise = 1  # type: ignore[attr-defined]


@pytest.mark.parametrize(("kind", "payload"), [("telegraph", "{}"), ("cover", "{}"), ("mark", "not json")])
def test_what_this_version_can_not_read_is_named_so(kind: str, payload: str) -> None:
    with pytest.raises(UnknownKind):
        read(kind, None, payload)


async def test_every_kind_has_a_hand(tmp_path: Path) -> None:
    async with Yard.open(tmp_path) as yard:
        performer = yard.parts.worker._performer
        hands: set[type[Letter]] = {*performer._staff.hands, *performer._visitor.hands}  # type: ignore[attr-defined]
        # Those of a center, and texts, which may go together, have one of their own.
        own = {kind for kind in kinds().values() if kind.of_center or kind.kind == "relay"}
        assert hands | own == set(kinds().values())
        async with yard.store.database.write() as connection:
            for kind in kinds().values():
                if kind.of_center:
                    letter = GroupNotice("staff-confirmed", {"duty_name": 1}) if kind is GroupNotice else kind.example()
                    await yard.store.desk.outbox.put(connection, letter, center="almaty")
        await yard.empty()
