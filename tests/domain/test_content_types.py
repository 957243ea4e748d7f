"""What clients say that a file is."""

import pytest

from chapar.domain.content_types import UNKNOWN, clean_filename, clean_mime_type


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("image/jpeg", "image/jpeg"),
        ("IMAGE/JPEG ", "image/jpeg"),
        ("text/plain; charset=utf-8", "text/plain"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", None),
        ("", UNKNOWN),
        ("image", UNKNOWN),
        ("image/", UNKNOWN),
        ("image/png\r\nX-Evil: 1", UNKNOWN),
        ("a/" + "b" * 200, UNKNOWN),
        ("text/html", UNKNOWN),
        ("Text/HTML; charset=x", UNKNOWN),
        ("image/svg+xml", UNKNOWN),
        ("text/javascript", UNKNOWN),
        ("image/\u0661", UNKNOWN),
    ],
)
def test_only_a_harmless_type_is_repeated(given: str, kept: str | None) -> None:
    assert clean_mime_type(given) == (given if kept is None else kept)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("letter.pdf", "letter.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\x.txt", "x.txt"),
        ("نامه\u200cها.pdf", "نامه\u200cها.pdf"),
        ("cod\u202egpj.exe", "codgpj.exe"),
        ("a\0b\nc.txt", "abc.txt"),
        ("", None),
        ("/", None),
        ("..", None),
        ("n" * 300 + ".tar", "n" * 251 + ".tar"),
        ("n" * 300, "n" * 255),
        ("n" * 10 + "." + "e" * 300, "n" * 10 + "." + "e" * 244),
        ("\ud800.txt", ".txt"),
    ],
)
def test_a_name_is_a_name_and_no_more(given: str, kept: str | None) -> None:
    assert clean_filename(given) == kept
