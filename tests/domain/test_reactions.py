"""Which reactions may be given, and the hashes of their lists."""

import pytest

from chapar.domain.errors import RpcError
from chapar.domain.list_hashes import hash_numbers, hash_text
from chapar.domain.reactions import (
    DEFAULT_REACTION,
    STANDARD_REACTIONS,
    TAG_REACTIONS,
    check_reaction,
    hash_reactions,
)


def test_every_standard_reaction_is_given_with_and_without_selectors() -> None:
    assert len(set(STANDARD_REACTIONS)) == len(STANDARD_REACTIONS)
    assert {DEFAULT_REACTION, *TAG_REACTIONS} <= set(STANDARD_REACTIONS)
    for value in STANDARD_REACTIONS:
        assert check_reaction(value) == check_reaction(value + "\ufe0f") == value
    assert check_reaction("❤️\u200d🔥") == "❤\u200d🔥"


@pytest.mark.parametrize("value", ["", "x", "👍 ", "👍👎", "\ufe0f", "custom_emoji:5", "\u200d"])
def test_anything_else_is_none(value: str) -> None:
    with pytest.raises(RpcError, match="REACTION_"):
        check_reaction(value)


def test_hashes_are_those_of_the_protocol() -> None:
    assert hash_numbers([]) == 0
    assert hash_numbers([7]) == 7
    # 1 ^ 1 << 35, then ^ itself >> 4, then + 2.
    assert hash_numbers([1, 2]) == (1 ^ (1 << 35)) ^ ((1 ^ (1 << 35)) >> 4) + 2
    assert -(1 << 63) <= hash_numbers([2**64 - 1]) == -1
    assert hash_text("") == 0xD41D8CD98F00B204
    assert hash_text("", bytes_taken=4) == 0xD41D8CD9
    assert hash_reactions([]) == 0
    assert hash_reactions(["👍", "👎"]) != hash_reactions(["👎", "👍"])
