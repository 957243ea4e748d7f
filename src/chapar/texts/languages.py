"""The languages that the server speaks, and what is particular to each.

Plural categories are those of the Unicode plural rules (cardinal numbers), which clients apply to `plural_code`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

_ASCII_DIGITS = "0123456789"


def _one_is_singular(number: int) -> str:
    return "one" if number == 1 else "other"


def _persian(number: int) -> str:
    return "one" if number <= 1 else "other"


def _arabic(number: int) -> str:
    if number <= 2:
        return ("zero", "one", "two")[number]
    if 3 <= number % 100 <= 10:
        return "few"
    return "many" if number % 100 >= 11 else "other"


def _russian(number: int) -> str:
    is_teen = 11 <= number % 100 <= 14
    if number % 10 == 1 and not is_teen:
        return "one"
    return "few" if 2 <= number % 10 <= 4 and not is_teen else "many"


def _french(number: int) -> str:
    if number <= 1:
        return "one"
    return "many" if number % 1_000_000 == 0 else "other"


@dataclass(slots=True, frozen=True)
class Language:
    """A language. `digits` are those of its dates, `plurals` the categories that its numbers fall into.

    `find_plural` tells the category of a whole number from 0 on.
    """

    code: str
    name: str
    native_name: str
    plurals: tuple[str, ...]
    is_rtl: bool = False
    digits: str = _ASCII_DIGITS
    find_plural: Callable[[int], str] = _one_is_singular

    def write_number(self, number: int | str) -> str:
        """A number in the language's own digits."""
        return str(number).translate(str.maketrans(_ASCII_DIGITS, self.digits))


ENGLISH = Language("en", "English", "English", ("one", "other"))

LANGUAGES = {
    language.code: language
    for language in (
        ENGLISH,
        Language("fa", "Persian", "فارسی", ("one", "other"), is_rtl=True, digits="۰۱۲۳۴۵۶۷۸۹", find_plural=_persian),
        Language(
            "ar",
            "Arabic",
            "العربية",
            ("zero", "one", "two", "few", "many", "other"),
            is_rtl=True,
            find_plural=_arabic,
        ),
        Language("ru", "Russian", "Русский", ("one", "few", "many", "other"), find_plural=_russian),
        Language("fr", "French", "Français", ("one", "many", "other"), find_plural=_french),
    )
}
"""Every language by its code, English first."""


def find_language(code: str) -> Language | None:
    """The language of a code as clients say it: "fa", "fa-IR", "FA_raw"; None when it is not spoken here."""
    return LANGUAGES.get(re.split("[-_]", code, maxsplit=1)[0].lower())


def choose_language(code: str) -> Language:
    """The language of a code, or English."""
    return find_language(code) or ENGLISH
