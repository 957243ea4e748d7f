"""Which language a code means."""

import pytest

from chapar.texts.languages import ENGLISH, LANGUAGES, choose_language, find_language


@pytest.mark.parametrize(
    ("code", "found"),
    [("en", "en"), ("fa-IR", "fa"), ("FA_raw", "fa"), ("ar", "ar"), ("ru-RU", "ru"), ("fr-CA", "fr")],
)
def test_a_code_means_its_language_whatever_the_region(code: str, found: str) -> None:
    assert find_language(code) is LANGUAGES[found]


@pytest.mark.parametrize("code", ["", "tlh", "far", "-", "de-fa", "x" * 100_000])
def test_other_codes_mean_none_and_are_answered_in_english(code: str) -> None:
    assert find_language(code) is None
    assert choose_language(code) is ENGLISH


def test_numbers_are_written_in_the_digits_of_the_language() -> None:
    assert LANGUAGES["fa"].write_number(1403) == "۱۴۰۳"
    assert LANGUAGES["ru"].write_number("10:22") == "10:22"


def test_two_languages_are_written_from_the_right() -> None:
    assert [code for code, language in LANGUAGES.items() if language.is_rtl] == ["fa", "ar"]
