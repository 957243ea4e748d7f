"""Texts and entities as they are stored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.domain.entities import check_text
from chapar.domain.errors import RpcError
from chapar.domain.limits import MESSAGE_ENTITIES, MESSAGE_LENGTH
from chapar.domain.styled_text import MessageEntity
from chapar.domain.texts import utf16_length


def bold(offset: int, length: int) -> MessageEntity:
    return MessageEntity("messageEntityBold", offset, length)


def test_a_text_without_blanks_around_it_stays_as_it_is() -> None:
    text = "سلام دنیا 👋🏽 مرحبا"
    assert check_text(text, [bold(0, 4), bold(10, 4)]) == (text, (bold(0, 4), bold(10, 4)))


def test_blanks_at_the_ends_go_and_entities_move_with_the_text() -> None:
    assert check_text("  👋 hi \n", [bold(2, 2), bold(5, 2)]) == ("👋 hi", (bold(0, 2), bold(3, 2)))


def test_what_an_entity_covers_beyond_the_text_is_cut() -> None:
    assert check_text(" hi ", [bold(0, 2), bold(2, 10), bold(3, 1), bold(9, 1)]) == ("hi", (bold(0, 1), bold(1, 1)))


def test_entities_are_sorted_the_wider_first() -> None:
    assert check_text("abc", [bold(1, 1), bold(0, 1), bold(0, 3)])[1] == (bold(0, 3), bold(0, 1), bold(1, 1))


def test_line_ends_of_other_systems_and_nulls_do_not_reach_others() -> None:
    assert check_text("a\r\nb\x00c", [bold(3, 1)]) == ("a \nb c", (bold(3, 1),))


@pytest.mark.parametrize("text", ["", "  \n\t", "\u200c\u200d", "\u200b \ufeff", "\x00"])
def test_a_text_that_shows_nothing_is_refused(text: str) -> None:
    with pytest.raises(RpcError, match="MESSAGE_EMPTY"):
        check_text(text)


def test_length_is_counted_in_utf16() -> None:
    assert check_text("👋" * (MESSAGE_LENGTH // 2))
    with pytest.raises(RpcError, match="MESSAGE_TOO_LONG"):
        check_text("👋" * (MESSAGE_LENGTH // 2) + "x")


@pytest.mark.parametrize("entity", [bold(-1, 3), bold(0, 0), bold(0, -5)])
def test_bounds_that_make_no_sense_are_refused(entity: MessageEntity) -> None:
    with pytest.raises(RpcError, match="ENTITY_BOUNDS_INVALID"):
        check_text("hello", [entity])


def test_too_many_entities_are_left_out() -> None:
    assert len(check_text("x" * 200, [bold(i, 1) for i in range(200)])[1]) == MESSAGE_ENTITIES


@given(
    st.text(max_size=60),
    st.lists(st.builds(bold, st.integers(-5, 80), st.integers(-5, 80)), max_size=10),
)
def test_whatever_comes_entities_lie_inside_the_text(text: str, entities: list[MessageEntity]) -> None:
    try:
        stored, kept = check_text(text, entities)
    except RpcError:
        return  # the only exception there is: any other fails the test
    assert stored == stored.strip()
    assert all(0 <= e.offset < e.offset + e.length <= utf16_length(stored) for e in kept)
