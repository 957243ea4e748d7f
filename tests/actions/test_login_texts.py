"""What the service account writes about logins."""

import re

import pytest

from chapar.actions.login_texts import build_code_text
from chapar.domain.texts import utf16_length


@pytest.mark.parametrize(
    ("lang_code", "label"),
    [
        ("en", "Login code:"),
        ("fa", "کد ورود:"),
        ("fa-IR", "کد ورود:"),
        ("FA_raw", "کد ورود:"),
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


@pytest.mark.parametrize("lang_code", ["en", "fa"])
def test_the_code_is_the_only_number(lang_code: str) -> None:
    text, _ = build_code_text(lang_code, "04711", "Chapar")
    assert re.findall(r"\d+", text) == ["04711"]
