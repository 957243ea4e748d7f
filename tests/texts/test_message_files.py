"""The message files: every language says everything, with the same words left open and in its own plural forms."""

import string
import unicodedata

import pytest

from chapar.texts.catalogue import load_messages, write
from chapar.texts.languages import ENGLISH, LANGUAGES, Language

ENGLISH_MESSAGES = load_messages("en")
OTHERS = [language for language in LANGUAGES.values() if language is not ENGLISH]
LETTERS = {"en": "LATIN", "fa": "ARABIC", "ar": "ARABIC", "ru": "CYRILLIC", "fr": "LATIN"}


def fields(text: str) -> set[str]:
    """The words in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def all_texts(code: str) -> list[str]:
    messages = load_messages(code)
    plurals = [*messages.plurals.values(), *messages.web_plurals.values()]
    forms = [text for plural in plurals for text in plural.values()]
    names = [name for months in messages.months.values() for name in months]
    return [*messages.server.values(), *messages.interface.values(), *messages.web.values(), *forms, *names]


@pytest.mark.parametrize("language", OTHERS, ids=lambda language: language.code)
def test_every_language_has_the_same_keys(language: Language) -> None:
    messages = load_messages(language.code)
    assert list(messages.server) == list(ENGLISH_MESSAGES.server)
    assert list(messages.interface) == list(ENGLISH_MESSAGES.interface)
    assert list(messages.plurals) == list(ENGLISH_MESSAGES.plurals)
    assert list(messages.web) == list(ENGLISH_MESSAGES.web)
    assert list(messages.web_plurals) == list(ENGLISH_MESSAGES.web_plurals)
    assert set(messages.months) - {"solar_hijri"} == set(ENGLISH_MESSAGES.months)


@pytest.mark.parametrize("language", OTHERS, ids=lambda language: language.code)
def test_the_same_words_are_left_open(language: Language) -> None:
    messages = load_messages(language.code)
    for key, text in ENGLISH_MESSAGES.server.items():
        assert fields(messages.server[key]) == fields(text), key
    for key, text in ENGLISH_MESSAGES.web.items():
        assert fields(messages.web[key]) == fields(text), key
    for key, text in messages.interface.items():
        assert fields(text) == set(), key


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_numbers_have_a_form_for_each_category_of_the_language(language: Language) -> None:
    for name, forms in load_messages(language.code).plurals.items():
        assert tuple(forms) == language.plurals, name
        for category, text in forms.items():
            # A form that stands for one number only may say it in a word.
            allowed = ({"count"}, set()) if category in ("zero", "one", "two") else ({"count"},)
            assert fields(text) in allowed, (name, category)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_what_pages_count_has_a_form_for_each_category(language: Language) -> None:
    for name, forms in load_messages(language.code).web_plurals.items():
        assert tuple(forms) == language.plurals, name
        assert all(fields(text) == set() for text in forms.values()), name


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_year_has_twelve_months(code: str) -> None:
    for form, names in load_messages(code).months.items():
        assert len(set(names)) == len(names) == 12, form


@pytest.mark.parametrize("code", LANGUAGES)
def test_texts_are_clean(code: str) -> None:
    for text in all_texts(code):
        assert text == text.strip() != ""
        assert text == unicodedata.normalize("NFC", text)
        assert "  " not in text
        if code in ("fa", "ar"):
            assert not set(text) & set(",;?"), text
        if code == "fa":
            assert not set(text) & set("يكة"), text
            assert "\u200c " not in text
            assert " \u200c" not in text
        if code == "ar":
            assert not set(text) & set("یکگپچ\u200c"), text
        if code == "fr":
            assert not any(mark in text for mark in (" :", " !", " ?", " ;", "« ", " »", "'")), text


@pytest.mark.parametrize("code", LANGUAGES)
def test_texts_are_in_the_letters_of_the_language(code: str) -> None:
    messages = load_messages(code)
    for key, text in messages.server.items():
        plain = "".join(before for before, _, _, _ in string.Formatter().parse(text)).replace("UTC", "")
        letters = {unicodedata.name(c).split()[0] for c in plain if c.isalpha()}
        assert letters <= {LETTERS[code]}, key


def test_a_text_is_filled_in() -> None:
    assert write(LANGUAGES["fr"], "invitation", server="{x} & co") == "Retrouvons-nous sur {x} & co."
    with pytest.raises(KeyError):
        write(ENGLISH, "invitation")
    with pytest.raises(KeyError):
        write(ENGLISH, "no such text")
