"""Usernames, names, bios, birthdays and phone numbers."""

from datetime import date

import pytest

from chapar.domain.errors import RpcError
from chapar.domain.users import (
    Birthday,
    check_about,
    check_birthday,
    check_name,
    check_phone,
    check_username,
    clean_line,
    fold_username,
    is_birthday_near,
)


@pytest.mark.parametrize("username", ["abcde", "Romeo", "r0meo_m", "a" * 32, "A1_b2_C3"])
def test_usernames_that_may_be_taken(username: str) -> None:
    assert check_username(username) == username


@pytest.mark.parametrize(
    "username",
    [
        "",
        "abcd",
        "a" * 33,
        "1abcd",
        "_abcd",
        "abcd_",
        "ab__cd",
        "ab cd",
        "abcd-e",
        "روميو",
        "abcdé",
        "abcde\n",
        "@abcde",
    ],
)
def test_usernames_that_may_not(username: str) -> None:
    with pytest.raises(RpcError, match=r"^USERNAME_INVALID$"):
        check_username(username)


def test_usernames_are_compared_without_case_and_at_sign() -> None:
    assert fold_username("@Romeo_M") == fold_username("ROMEO_m") == "romeo_m"


def test_names_are_trimmed() -> None:
    assert check_name("  Romeo \n", "\tMontague ") == ("Romeo", "Montague")
    assert check_name("ا" * 64, "") == ("ا" * 64, "")


@pytest.mark.parametrize("first", ["", "  \n", "\u202e"[:0], "x" * 65])
def test_a_first_name_is_needed_and_bounded(first: str) -> None:
    with pytest.raises(RpcError, match=r"^FIRSTNAME_INVALID$"):
        check_name(first, "")


def test_a_last_name_is_bounded() -> None:
    assert check_name("x", "y" * 64) == ("x", "y" * 64)
    with pytest.raises(RpcError, match=r"^LASTNAME_INVALID$"):
        check_name("x", "y" * 65)


def test_a_bio_is_one_bounded_line() -> None:
    assert check_about(" In love.\nAgain. ") == "In love. Again."
    assert check_about("") == ""
    assert check_about("x" * 70) == "x" * 70
    with pytest.raises(RpcError, match=r"^ABOUT_TOO_LONG$"):
        check_about("x" * 71)


def test_control_characters_become_blanks_but_joiners_stay() -> None:
    assert clean_line("a\x00b\r\nc\u2028d\u202ee") == "a b  c d e"
    assert clean_line("می\u200cروم") == "می\u200cروم"
    assert clean_line("\U0001f468\u200d\U0001f469") == "\U0001f468\u200d\U0001f469"


@pytest.mark.parametrize(
    "text", ["\u200d", "\u200c \u200d", "\u3164", "\u115f\u1160", "\u2800 \u2800", "\u202e\u200b", " \n"]
)
def test_a_line_of_which_nothing_is_seen_is_none(text: str) -> None:
    assert clean_line(text) == ""


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("+98 (912) 345-67 89", "989123456789"),
        ("989123456789", "989123456789"),
        ("+۹۸۹۱۲۳۴۵۶۷۸۹", "989123456789"),
        ("٩٨٩١٢٣٤٥٦٧٨٩", "989123456789"),
        ("1234567", "1234567"),
        ("1" * 15, "1" * 15),
    ],
)
def test_phones_are_digits_whatever_script_they_were_written_in(written: str, digits: str) -> None:
    assert check_phone(written) == digits


@pytest.mark.parametrize("phone", ["", "123456", "1" * 16, "+", "no digits", "²²²²²²²²"])
def test_phones_that_are_none(phone: str) -> None:
    with pytest.raises(RpcError, match=r"^PHONE_NUMBER_INVALID$"):
        check_phone(phone)


@pytest.mark.parametrize("birthday", [(1, 1, None), (29, 2, None), (29, 2, 2000), (20, 5, 2027), (31, 12, 1800)])
def test_days_on_which_somebody_may_be_born(birthday: tuple[int, int, int | None]) -> None:
    assert check_birthday(Birthday(*birthday), date(2027, 5, 20)) == Birthday(*birthday)


@pytest.mark.parametrize(
    "birthday",
    [
        (0, 1, None),
        (30, 2, None),
        (29, 2, 2001),
        (31, 4, 1990),
        (1, 13, None),
        (-1, -1, None),
        (21, 5, 2027),
        (1, 1, 2028),
        (1, 1, 1799),
        (1, 1, 0),
        (2**31 - 1, 1, None),
    ],
)
def test_days_on_which_nobody_was_born(birthday: tuple[int, int, int | None]) -> None:
    with pytest.raises(RpcError, match=r"^BIRTHDAY_INVALID$"):
        check_birthday(Birthday(*birthday), date(2027, 5, 20))


@pytest.mark.parametrize(
    ("birthday", "today", "near"),
    [
        ((5, 6), date(2027, 6, 5), True),
        ((5, 6), date(2027, 6, 4), True),
        ((5, 6), date(2027, 6, 6), True),
        ((5, 6), date(2027, 6, 7), False),
        ((5, 6), date(2027, 7, 5), False),
        ((1, 1), date(2026, 12, 31), True),
        ((31, 12), date(2027, 1, 1), True),
        ((29, 2), date(2028, 2, 29), True),
        ((29, 2), date(2028, 2, 27), False),
        ((29, 2), date(2027, 2, 27), True),
        ((29, 2), date(2027, 3, 1), True),
        ((29, 2), date(2027, 3, 2), False),
    ],
)
def test_birthdays_around_a_day(birthday: tuple[int, int], today: date, near: bool) -> None:
    assert is_birthday_near(Birthday(*birthday), today) is near
