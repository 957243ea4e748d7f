"""Bytes of a page turned into text, as browsers do. Follows html.spec.whatwg.org, "determining the character encoding".

Nothing is guessed from frequencies: byte order mark, the answer's charset, a declaration among the first 1024 bytes, UTF-8
when the bytes are valid UTF-8, else windows-1252.
"""

import codecs
import re
from collections.abc import Mapping

DECLARED_WITHIN_BYTES = 1024

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF16_LE, "utf-16-le"))
_DECLARED = re.compile(rb"<meta\b[^>]{0,512}?\bcharset\s{0,16}=\s{0,16}[\"']?\s{0,16}([\w:.-]{1,40})", re.I)

_LABELS_BY_CODEC = {
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8",
    "utf-16-be": "utf-16be",
    "utf-16-le": "utf-16 utf-16le",
    "cp1252": "windows-1252 cp1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 l1 us-ascii ascii",
    "cp1250": "windows-1250 cp1250 x-cp1250",
    "cp1251": "windows-1251 cp1251 x-cp1251",
    "cp1253": "windows-1253 cp1253",
    "cp1254": "windows-1254 cp1254 iso-8859-9 iso8859-9 latin5",
    "cp1255": "windows-1255 cp1255",
    "cp1256": "windows-1256 cp1256 x-cp1256",
    "cp1257": "windows-1257 cp1257",
    "cp1258": "windows-1258 cp1258",
    "cp866": "ibm866 cp866 866",
    "cp874": "windows-874 tis-620 iso-8859-11 dos-874",
    "cp932": "shift_jis shift-jis sjis x-sjis windows-31j ms_kanji",
    "cp949": "euc-kr ks_c_5601-1987 korean windows-949 ksc5601",
    "euc_jp": "euc-jp x-euc-jp",
    "iso2022_jp": "iso-2022-jp",
    "gb18030": "gb18030 gbk gb2312 gb_2312-80 x-gbk chinese",
    "big5hkscs": "big5 big5-hkscs cn-big5 x-x-big5",
    "iso8859-2": "iso-8859-2 iso8859-2 latin2",
    "iso8859-3": "iso-8859-3 latin3",
    "iso8859-4": "iso-8859-4 latin4",
    "iso8859-5": "iso-8859-5 cyrillic",
    "iso8859-6": "iso-8859-6 arabic asmo-708",
    "iso8859-7": "iso-8859-7 greek greek8",
    "iso8859-8": "iso-8859-8 iso-8859-8-i hebrew visual logical",
    "iso8859-10": "iso-8859-10 latin6",
    "iso8859-13": "iso-8859-13",
    "iso8859-14": "iso-8859-14",
    "iso8859-15": "iso-8859-15 latin9",
    "iso8859-16": "iso-8859-16",
    "koi8-r": "koi8-r koi8 koi",
    "koi8-u": "koi8-u koi8-ru",
    "mac-roman": "macintosh mac x-mac-roman",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
}
"""The Web's encodings by Python's codec. Some are read as a larger encoding than their label names; that is what browsers do.

Python is not asked about any other label: it has codecs that are no encodings of text, and it remembers every failed question.
"""
CODECS: Mapping[str, str] = {label: codec for codec, labels in _LABELS_BY_CODEC.items() for label in labels.split()}
"""Python's codec by lower-case label."""


def decode_page(body: bytes, charset: str | None, *, is_whole: bool = True) -> str:
    """The text of a page; `charset` is what its answer said. What cannot be decoded becomes U+FFFD.

    A page that is not whole may end in the middle of a character.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    found = CODECS.get(charset.strip().lower()) if charset else None
    if found is None and (declared := _DECLARED.search(body, 0, DECLARED_WITHIN_BYTES)):
        found = CODECS.get(declared[1].decode("ascii", "replace").lower())
        if found in ("utf-16-be", "utf-16-le"):  # a declaration that could be read as ASCII is not in UTF-16
            found = "utf-8"
    if found is not None:
        return body.decode(found, "replace")
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(body, final=is_whole)
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")
