"""What the service account writes about logins, in the reader's language."""

from collections.abc import Iterable

from chapar.domain.accounts import Authorization
from chapar.domain.styled_text import MessageEntity
from chapar.domain.texts import utf16_length
from chapar.texts.catalogue import write
from chapar.texts.dates import write_time
from chapar.texts.languages import choose_language

Text = tuple[str, tuple[MessageEntity, ...]]
"""A text and its entities."""


def reader_lang_code(devices: Iterable[Authorization]) -> str:
    """The language of an account: that of the first device (newest activity first) that named one."""
    return next((device.client.lang_code for device in devices if device.client and device.client.lang_code), "")


def build_code_text(lang_code: str, code: str, server: str) -> Text:
    """The message that brings a login code. Unknown languages get English.

    The code is the only number in it and stands in ASCII digits, by which clients know it.
    """
    language = choose_language(lang_code)
    label = write(language, "login_code_label")
    return _below_label(label, f" {code}\n\n" + write(language, "login_code_warning", server=server))


def build_new_login_text(lang_code: str, *, device: str, address: str, at: int) -> Text:
    """The message that tells of a new device; `at` is Unix time. Unknown languages get English."""
    language = choose_language(lang_code)
    label = write(language, "new_login_label")
    body = write(
        language,
        "new_login_body",
        device=device or write(language, "unknown_device"),
        address=address,
        time=write_time(language, at),
    )
    return _below_label(label, f"\n\n{body}")


def _below_label(label: str, rest: str) -> Text:
    return label + rest, (MessageEntity("messageEntityBold", 0, utf16_length(label)),)
