"""What the service account writes about logins."""

import re
from dataclasses import replace

import pytest

from chapar.actions.login_texts import build_code_text, build_new_login_text, reader_lang_code
from chapar.domain.accounts import Authorization, ClientInfo
from chapar.domain.texts import utf16_length
from chapar.texts.languages import LANGUAGES


@pytest.mark.parametrize(
    ("lang_code", "label"),
    [
        ("en", "Login code:"),
        ("fa", "کد ورود:"),
        ("fa-IR", "کد ورود:"),
        ("FA_raw", "کد ورود:"),
        ("ar", "رمز تسجيل الدخول:"),
        ("ru", "Код для входа:"),
        ("fr", "Code de connexion\u00a0:"),
        ("tlh", "Login code:"),
        ("", "Login code:"),
        ("fat", "Login code:"),
    ],
)
def test_the_reader_gets_the_own_language_or_english(lang_code: str, label: str) -> None:
    text, entities = build_code_text(lang_code, "04711", "Chapar {x}")
    assert text.startswith(f"{label} 04711\n")
    assert "Chapar {x}" in text
    (bold,) = entities
    assert (bold.kind, bold.offset, bold.length) == ("messageEntityBold", 0, utf16_length(label))


@pytest.mark.parametrize("lang_code", LANGUAGES)
def test_the_code_is_the_only_number(lang_code: str) -> None:
    text, _ = build_code_text(lang_code, "04711", "Chapar")
    assert re.findall(r"\d+", text) == ["04711"]


@pytest.mark.parametrize("lang_code", LANGUAGES)
def test_a_new_login_names_device_address_and_time(lang_code: str) -> None:
    text, (bold,) = build_new_login_text(lang_code, device="Laptop {x}", address="2001:db8::1", at=1_772_355_900)
    assert "Laptop {x}\n" in text
    assert "2001:db8::1\n" in text
    assert bold.length == utf16_length(text.split("\n")[0])


def test_a_device_without_a_name_is_unknown() -> None:
    text, _ = build_new_login_text("en", device="", address="192.0.2.1", at=1_772_355_900)
    assert "Device: unknown device\nAddress: 192.0.2.1\nTime: 1 March 2026, 09:05 UTC\n" in text


def test_an_account_reads_the_language_of_its_latest_device_that_named_one() -> None:
    silent = Authorization(1, 7, hash=1, created_at=0, active_at=0, ip="")
    nameless = replace(silent, client=ClientInfo(200))
    french = replace(silent, client=ClientInfo(200, lang_code="fr"))
    russian = replace(silent, client=ClientInfo(200, lang_code="ru"))
    assert reader_lang_code([silent, nameless, french, russian]) == "fr"
    assert reader_lang_code([silent]) == ""
