"""What pages say, and how they write numbers and moments, in the reader's language."""

from typing import NamedTuple

from chapar.texts.catalogue import load_messages
from chapar.texts.dates import write_time
from chapar.texts.languages import ENGLISH, LANGUAGES, Language, find_language

ACCEPTED_LENGTH = 256
"""Characters of an Accept-Language header that are read."""


class _NumberForm(NamedTuple):
    """What stands between thousands, before decimals, and after a share."""

    group: str
    point: str
    percent: str = "%"


# Programs that read pages take spaces out of English numbers, and nothing else.
_NUMBER_FORMS = {
    "en": _NumberForm(" ", "."),
    "fa": _NumberForm("٬", "٫", "٪"),
    "ar": _NumberForm(",", "."),
    "ru": _NumberForm("\u00a0", ",", "\u00a0%"),
    "fr": _NumberForm("\u202f", ",", "\u00a0%"),
}


class Words:
    """The words of one language: `words["key"]`, in templates `words.key`."""

    def __init__(self, language: Language) -> None:
        messages = load_messages(language.code)
        self.language = language
        self._texts = messages.web
        self._plurals = messages.web_plurals
        self._form = _NUMBER_FORMS[language.code]

    def __getitem__(self, key: str) -> str:
        return self._texts[key]

    def say(self, key: str, **values: str) -> str:
        """A text with its open words filled in."""
        return self._texts[key].format(**values)

    def write_number(self, number: int) -> str:
        """A number with its thousands apart."""
        return self.language.write_number(f"{number:,}".replace(",", self._form.group))

    def write_short(self, number: int) -> str:
        """A number in at most four digits: 1.2K."""
        if number < 1000:
            return self.language.write_number(number)
        is_large = number >= 1_000_000
        tenths = number * 10 // (1_000_000 if is_large else 1000)
        digits = f"{tenths // 10}" if tenths >= 1000 or tenths % 10 == 0 else f"{tenths / 10:.1f}"
        text = self.language.write_number(digits.replace(".", self._form.point))
        return self.say("million" if is_large else "thousand", number=text)

    def write_percent(self, percent: int) -> str:
        """A share in whole percent."""
        return self.language.write_number(percent) + self._form.percent

    def find_noun(self, kind: str, number: int) -> str:
        """The word for what is counted, as it stands after a number."""
        return self._plurals[kind][self.language.find_plural(number)]

    def write_count(self, kind: str, number: int) -> str:
        """A number and what is counted."""
        return f"{self.write_number(number)} {self.find_noun(kind, number)}"

    def write_moment(self, at: int) -> str:
        """A Unix time as day and minute of universal time."""
        return write_time(self.language, at)


_WORDS = {code: Words(language) for code, language in LANGUAGES.items()}


def words_of(language: Language) -> Words:
    """The words of a language."""
    return _WORDS[language.code]


def choose_words(wanted: str, accepted: str) -> Words:
    """The words for a reader: in the language of the code `wanted`, else the first that an Accept-Language header prefers and
    that is spoken here, else English."""
    language = find_language(wanted[:16]) if wanted else None
    return words_of(language or _find_accepted(accepted[:ACCEPTED_LENGTH]) or ENGLISH)


def _find_accepted(accepted: str) -> Language | None:
    """The language with the greatest quality; of equal ones the first."""
    best, best_quality = None, 0.0
    for part in accepted.split(","):
        code, _, rest = part.partition(";")
        language = find_language(code.strip()) if code.strip() else None
        quality = _read_quality(rest)
        if language is not None and quality > best_quality:
            best, best_quality = language, quality
    return best


def _read_quality(text: str) -> float:
    name, _, value = text.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0
