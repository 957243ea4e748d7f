"""The languages that the server speaks, and what is particular to each.

Plural categories are those of the Unicode plural rules (cardinal numbers), which clients apply to `plural_code`.
"""

import re
from dataclasses import dataclass

_ASCII_DIGITS = "0123456789"


@dataclass(slots=True, frozen=True)
class Language:
    """A language. `digits` are those of its dates, `plurals` the categories that its numbers fall into."""

    code: str
    name: str
    native_name: str
    plurals: tuple[str, ...]
    is_rtl: bool = False
    digits: str = _ASCII_DIGITS

    def write_number(self, number: int | str) -> str:
        """A number in the language's own digits."""
        return str(number).translate(str.maketrans(_ASCII_DIGITS, self.digits))


ENGLISH = Language("en", "English", "English", ("one", "other"))

LANGUAGES = {
    language.code: language
    for language in (
        ENGLISH,
        Language("fa", "Persian", "فارسی", ("one", "other"), is_rtl=True, digits="۰۱۲۳۴۵۶۷۸۹"),
        Language("ar", "Arabic", "العربية", ("zero", "one", "two", "few", "many", "other"), is_rtl=True),
        Language("ru", "Russian", "Русский", ("one", "few", "many", "other")),
        Language("fr", "French", "Français", ("one", "many", "other")),
    )
}
"""Every language by its code, English first."""


def find_language(code: str) -> Language | None:
    """The language of a code as clients say it: "fa", "fa-IR", "FA_raw"; None when it is not spoken here."""
    return LANGUAGES.get(re.split("[-_]", code, maxsplit=1)[0].lower())


def choose_language(code: str) -> Language:
    """The language of a code, or English."""
    return find_language(code) or ENGLISH
