"""Moments in words, in the calendar and digits of the reader.

Persian dates are those of the Solar Hijri calendar, the civil one of Iran, whose year begins at the March equinox.
"""

from datetime import UTC, date, datetime, timedelta

from chapar.texts.catalogue import load_messages, write
from chapar.texts.languages import Language

_NEW_YEAR_1403 = date(2024, 3, 20)
"""The first day of the Solar Hijri year 1403, from which the others are counted."""
_MONTH_DAYS = (31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30)
"""Days of the first eleven months; the twelfth has the rest."""


def write_time(language: Language, at: int) -> str:
    """A Unix time as day and minute of universal time."""
    moment = datetime.fromtimestamp(at, UTC)
    names = load_messages(language.code).months
    if "solar_hijri" in names:
        year, month, day = solar_hijri(moment.date())
        month_name = names["solar_hijri"][month - 1]
    else:
        year, month, day = moment.year, moment.month, moment.day
        month_name = names["with_day"][month - 1]
    return write(
        language,
        "time",
        day=_write_day(language, day),
        month=month_name,
        year=language.write_number(year),
        clock=language.write_number(f"{moment:%H:%M}"),
    )


def solar_hijri(day: date) -> tuple[int, int, int]:
    """Year, month and day of the Solar Hijri calendar; right for the years 1244 to 1472 (1865 to 2094)."""
    year, new_year = 1403, _NEW_YEAR_1403
    while day < new_year:
        year -= 1
        new_year -= timedelta(_days_of_year(year))
    while (day - new_year).days >= _days_of_year(year):
        new_year += timedelta(_days_of_year(year))
        year += 1
    left = (day - new_year).days
    for month, length in enumerate(_MONTH_DAYS, 1):
        if left < length:
            return year, month, left + 1
        left -= length
    return year, 12, left + 1


def _days_of_year(year: int) -> int:
    """The equinox rule as the cycle of 33 years that it keeps in these centuries."""
    return 366 if (25 * year + 11) % 33 < 8 else 365


def _write_day(language: Language, day: int) -> str:
    is_french_first = language.code == "fr" and day == 1
    return "1er" if is_french_first else language.write_number(day)
