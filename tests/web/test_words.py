"""Numbers, plurals and languages of pages."""

import re
from importlib import resources

import pytest

from chapar.texts.catalogue import load_messages
from chapar.texts.languages import LANGUAGES
from chapar.web.languages_of_texts import guess_language
from chapar.web.words import words_of

WORDS = {code: words_of(language) for code, language in LANGUAGES.items()}


@pytest.mark.parametrize(
    ("code", "number", "written"),
    [
        ("en", 1, "1 subscriber"),
        ("en", 1234567, "1 234 567 subscribers"),
        ("fa", 1234, "۱٬۲۳۴ مشترک"),
        ("ar", 3, "3 مشتركين"),
        ("ar", 11, "11 مشتركًا"),
        ("ar", 100, "100 مشترك"),
        ("ru", 1, "1 подписчик"),
        ("ru", 22, "22 подписчика"),
        ("ru", 11, "11 подписчиков"),
        ("ru", 1005, "1\u00a0005 подписчиков"),
        ("fr", 0, "0 abonné"),
        ("fr", 2, "2 abonnés"),
        ("fr", 1_000_000, "1\u202f000\u202f000 d’abonnés"),
    ],
)
def test_counts(code: str, number: int, written: str) -> None:
    assert WORDS[code].write_count("subscribers", number) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0"), (999, "999"), (1000, "1K"), (1250, "1.2K"), (99_950, "99.9K"), (100_500, "100K"), (999_999, "999K"),
     (1_000_000, "1M"), (12_340_000, "12.3M")],
)  # fmt: skip
def test_short_numbers(number: int, written: str) -> None:
    assert WORDS["en"].write_short(number) == written


def test_short_numbers_of_other_languages() -> None:
    assert WORDS["fa"].write_short(12_345) == "۱۲٫۳ هزار"
    assert WORDS["ru"].write_short(1_500_000) == "1,5 млн"
    assert WORDS["fa"].write_percent(50) == "۵۰٪"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_number_has_a_plural_form(code: str) -> None:
    language = LANGUAGES[code]
    found = {language.find_plural(number) for number in [*range(0, 300), 1_000_000]}
    # Russian and Arabic keep one form for fractions, which nobody counts in.
    assert found <= set(language.plurals)
    assert found >= set(language.plurals) - {"other"}


def test_every_word_is_used() -> None:
    """Somewhere in a template or in the code, written out or put together. That every one named is there, pages tell."""
    package = resources.files("chapar.web")
    sources = [each for folder in (package, package.joinpath("templates")) for each in folder.iterdir()]
    text = "\n".join(each.read_text() for each in sources if each.name.endswith((".py", ".html")))
    kinds = ("invitation", "private", "proxy", "stickers", "emoji", "folder")
    together = {f"{kind}_{part}" for kind in kinds for part in ("title", "text")}
    together |= {f"{who}_{what}" for who in ("public", "anonymous") for what in ("poll", "quiz")}
    words = set(load_messages("en").web) - together
    assert {word for word in words if not re.search(rf"""["']{word}["']|words\.{word}\b""", text)} == set()


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        (["سلام، این یک متن فارسی است"], "fa"),
        (["مرحبا بالعالم هذا نص عربي"], "ar"),
        (["Привет, мир"], "ru"),
        (["Hello", "world"], ""),
        (["سلام", "a" * 50], ""),
        ([], ""),
        (["123 !?", "😀"], ""),
    ],
)
def test_letters_tell_some_languages(texts: list[str], code: str) -> None:
    assert guess_language(texts) == code
