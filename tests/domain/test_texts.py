"""Texts as they are searched and counted."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.domain.texts import fold_text, utf16_length


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HELLO", "hello"),
        ("Straße", "STRASSE"),
        ("Ünïcödé", "unicode"),
        ("كتابي", "کتابی"),  # Arabic and Persian kaf and yeh
        ("على", "علی"),
        ("مسئول", "مسیول"),
        ("خانۀ", "خانه"),
        ("مدرسة", "مدرسه"),
        ("آب", "اب"),
        ("أحمد", "احمد"),
        ("إسلام", "اسلام"),
        ("مؤمن", "مومن"),
        ("می‌روم", "میروم"),  # zero-width non-joiner
        ("مـــرد", "مرد"),  # stretched
        ("مُحَمَّد", "محمد"),  # vowel signs
        ("ﻻ", "لا"),  # presentation form
        ("۱۲۳", "123"),
        ("١٢٣", "123"),
        ("\u200fسلام\u200e", "سلام"),
        ("ﬁne", "fine"),
        ("Ａ１", "a1"),
        ("Ἀθῆναι", "αθηναι"),
    ],
)
def test_spellings_that_make_no_difference(one: str, other: str) -> None:
    assert fold_text(one) == fold_text(other)


@pytest.mark.parametrize(("one", "other"), [("کتاب", "کباب"), ("a", "b"), ("1", "2"), ("\U0001f600", "\U0001f601")])
def test_texts_that_differ(one: str, other: str) -> None:
    assert fold_text(one) != fold_text(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold_text(text)
    assert fold_text(once) == once


@given(st.text(), st.text())
def test_a_part_of_a_text_is_found_in_it(start: str, end: str) -> None:
    assert fold_text("romeo") in fold_text(f"{start} Romeo {end}")


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_ascii_is_only_lowered(text: str) -> None:
    assert fold_text(text) == text.lower()


def test_every_decimal_digit_is_folded_to_its_value() -> None:
    digits = [c for c in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(c) == "Nd"]
    assert len(digits) > 500
    for digit in digits:
        assert fold_text(digit) == str(unicodedata.decimal(digit))


@given(st.text())
def test_length_is_counted_in_utf16_code_units(text: str) -> None:
    assert utf16_length(text) == len(text.encode("utf-16-le")) // 2


def test_an_emoji_family_counts_every_part() -> None:
    assert utf16_length("\U0001f468\u200d\U0001f469\u200d\U0001f467") == 8
