"""Moments in words."""

from datetime import UTC, date, datetime

import pytest

from chapar.texts.dates import solar_hijri, write_time
from chapar.texts.languages import LANGUAGES


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 3, 20), (1403, 1, 1)),
        (date(2024, 3, 19), (1402, 12, 29)),
        (date(2025, 3, 20), (1403, 12, 30)),
        (date(2025, 3, 21), (1404, 1, 1)),
        (date(1979, 2, 11), (1357, 11, 22)),
        (date(2000, 1, 1), (1378, 10, 11)),
        (date(2021, 9, 22), (1400, 6, 31)),
        (date(2021, 9, 23), (1400, 7, 1)),
        (date(2030, 3, 20), (1408, 12, 30)),
    ],
)
def test_days_of_the_solar_hijri_calendar(day: date, expected: tuple[int, int, int]) -> None:
    assert solar_hijri(day) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "1 March 2026, 09:05 UTC"),
        ("fa", "۱۰ اسفند ۱۴۰۴، ساعت ۰۹:۰۵ به وقت جهانی"),
        ("ar", "1 مارس 2026، الساعة 09:05 بالتوقيت العالمي"),
        ("ru", "1 марта 2026 г., 09:05 UTC"),
        ("fr", "1er mars 2026 à 09:05 UTC"),
    ],
)
def test_a_moment_in_every_language(code: str, expected: str) -> None:
    at = int(datetime(2026, 3, 1, 9, 5, 59, tzinfo=UTC).timestamp())
    assert write_time(LANGUAGES[code], at) == expected


def test_other_days_are_plain_numbers_in_french() -> None:
    at = int(datetime(2026, 8, 21, tzinfo=UTC).timestamp())
    assert write_time(LANGUAGES["fr"], at) == "21 août 2026 à 00:00 UTC"
