"""Texts of strangers, fit for a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.domain.texts import utf16_length
from chapar.previews.cleaning import clean_text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  two\n\twords \0", "two words"),
        ("\u202egnp.exe", "gnp.exe"),
        ("\u2067سلام", "\u2067سلام\u2069"),
        ("a\u2069b\u202cc", "abc"),
        ("\u202aa\u2069b\u202cc", "\u202aab\u202cc"),
        ("می\u200cروم", "می\u200cروم"),
        ("\u200f\u200b\u2067 \u2069", ""),
        ("\ud800x\ue000", "x"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
    ],
)
def test_a_text_is_cleaned(raw: str, clean: str) -> None:
    assert clean_text(raw, 64) == clean


def test_a_text_is_cut_between_characters_with_room_for_what_closes_it() -> None:
    assert clean_text("👍👍", 3) == "👍"
    assert clean_text("\u2067abcdef", 4) == "\u2067ab\u2069"


@given(
    st.text(
        alphabet=st.characters(codec=None)
        | st.sampled_from("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\n ")
    ),
    st.integers(1, 40),
)
def test_every_text_comes_out_bounded_balanced_and_plain(raw: str, limit: int) -> None:
    text = clean_text(raw, limit)
    assert utf16_length(text) <= limit
    assert text.count("\u202c") == text.count("\u202a") + text.count("\u202b")
    assert text.count("\u2069") == sum(text.count(c) for c in "\u2066\u2067\u2068")
    assert not set(text) & set("\0\n\r\t\x85\u2028\u2029\u202d\u202e")
    text.encode()
