"""Bytes of pages turned into text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.previews.charsets import CODECS, decode_page


def test_a_mark_wins_over_the_answer_and_the_answer_over_the_page() -> None:
    assert decode_page(codecs.BOM_UTF8 + "سلام".encode(), "windows-1256") == "سلام"
    assert decode_page(codecs.BOM_UTF16_LE + "سلام".encode("utf-16-le"), None) == "سلام"
    declared = b'<meta charset="utf-8">' + "سلام".encode("cp1256")
    assert decode_page(declared, "windows-1256").endswith("سلام")


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="windows-1256">',
        "<META CHARSET=Windows-1256>",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">',
    ],
)
def test_a_page_may_declare_its_charset(declaration: str) -> None:
    assert decode_page(declaration.encode() + "سلام".encode("cp1256"), None).endswith("سلام")


def test_without_a_word_it_is_utf_8_or_else_the_western_one() -> None:
    assert decode_page("سلام".encode(), None) == "سلام"
    assert decode_page("سلام".encode()[:-1], None, is_whole=False) == "سلا"
    assert decode_page(b"caf\xe9", None) == "café"


@pytest.mark.parametrize(
    "label", ["zip", "idna", "unicode_escape", "utf-7", "rot13", "hex", "undefined", "no such", "", "é"]
)
def test_what_is_no_encoding_of_the_web_is_not_believed(label: str) -> None:
    assert decode_page("سلام".encode(), label) == "سلام"


def test_a_page_that_could_be_read_as_ascii_is_not_in_utf_16() -> None:
    assert decode_page(b"<meta charset=utf-16>abc", None).endswith("abc")


@pytest.mark.parametrize("codec", sorted(set(CODECS.values())))
def test_every_codec_decodes_text(codec: str) -> None:
    assert decode_page(
        "abc ".encode(codec), codec if codec in CODECS else next(k for k, v in CODECS.items() if v == codec)
    )


@given(st.binary(max_size=300), st.none() | st.sampled_from(sorted(CODECS)) | st.text(max_size=20))
def test_no_bytes_fail(body: bytes, charset: str | None) -> None:
    decode_page(body, charset)
