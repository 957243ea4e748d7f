"""Telephone numbers found in texts: those that are clearly some, and nothing else."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.domain.found_entities import find_entities
from chapar.domain.found_phones import find_phones
from chapar.domain.styled_text import MessageEntity


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in find_phones(text)]


@pytest.mark.parametrize(
    "number",
    [
        "+989120000000",
        "+98 912 000 0000",
        "+98-21-8800-1234",
        "+1 (555) 010-9999",
        "+1.555.010.9999",
        "+7 (912) 345\u201167\u201189",
        "+44 (0)20 7946 0958",
        "+33\u00a06\u00a012\u00a034\u00a056\u00a078",
        "+48 601 234 567",
        "+45 12 34 56 78",
        "+49 800 3300000",
        "+6834002",
        "+۹۸ ۹۱۲ ۳۴۵ ۶۷۸۹",
        "+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧",
    ],
)
@pytest.mark.parametrize("around", ["{}", "Call {}.", "({})", "تلفن:{}، یا", "{}, {}", "{}\n12"])
def test_what_is_a_number(number: str, around: str) -> None:
    assert found(around.replace("{}", number)) == [number] * around.count("{}")


@pytest.mark.parametrize(
    "text",
    [
        "989120000000, 0912 000 0000, 00989120000000",
        "2+98765432 = x+98765432 and ۵+۹۸۷۶۵۴۳۲",
        "+20 000 000 people, +20 500 000, +250 000 000, +98000000000, +20,000,000",
        "+5 10 15 20 25, +10 20 30 40 50, +20 30 40 50, +1 2 3 4 5 6 7 8 9",
        "+49 30 123456 %, +4930123456€, $+4930123456",
        "+491234567x, +491234567_, +4912345+671",
        "+0330 2026 1122, +03:30, +2.718281828, +1.2345678901, +49.12345678",
        "+100 200 3000, +12345678, +7 100 200 30 40",
        "+1234567890123456, +989120000000000000",
        "C++14 17 20 23 26, romeo+989120000000@, #+989120000000, @+989120000000",
    ],
)
def test_what_is_none(text: str) -> None:
    assert found(text) == []


def test_what_comes_after_a_number_of_known_length_is_something_else() -> None:
    assert found("+1 555 010 9999 24 hours, +79123456789 2 times") == ["+1 555 010 9999", "+79123456789"]


def test_none_is_found_in_code_links_and_mails() -> None:
    text = "+989120000000 https://x.org/+989120000000 a+989120000000@x.org"
    code = MessageEntity("messageEntityPre", 0, 13)
    assert [each.kind for each in find_entities(text, [code])] == ["messageEntityUrl", "messageEntityEmail"]


@given(st.text(alphabet="+0123456789۰۹ .-()\u00a0ax%", max_size=60))
def test_whatever_the_text_numbers_lie_apart_and_have_seven_to_fifteen_digits(text: str) -> None:
    before = 0
    for start, end in find_phones(text):
        assert before <= start
        assert text[start] == "+"
        assert text[end - 1].isdecimal()
        assert 7 <= sum(letter.isdecimal() for letter in text[start:end]) <= 15
        before = end


@pytest.mark.parametrize(
    "piece", ["+", "+1", "+98 ", "+1 (", "+9-", "+98 1 ", "1 ", "+(1)", "+98-1-1-1-1-1-1-1-1-1-", "+989120000000"]
)
def test_hostile_texts_take_no_longer_than_others(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    began = time.process_time()
    assert all(end > start for start, end in find_phones(text))
    assert time.process_time() - began < 5
