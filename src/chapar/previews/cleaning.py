"""Texts from strangers' pages made fit to stand in a line of a message."""

import re
import unicodedata

from chapar.domain.texts import utf16_length

_BLANKS = re.compile(r"\s+")
_OPEN = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
"""Embeddings and isolates, with the mark that ends each."""
_OVERRIDES = "\u202d\u202e"
"""They turn letters around, which serves nothing in a title but deceit."""
_DEPTH = 16
"""Embeddings that may stand open; deeper ones are dropped."""
_LOOKED_AT = 16
"""For each code unit that is wanted, so many characters of the raw text are looked at."""


def clean_text(raw: str, limit: int) -> str:
    """One line of at most `limit` UTF-16 code units.

    Control characters and runs of blanks become one blank; direction marks that are left open are closed, those that
    close nothing are dropped, so that the text cannot turn what follows it around.
    """
    text = "".join(map(_plain, raw[: limit * _LOOKED_AT]))
    text = _balance(_BLANKS.sub(" ", text).strip(), limit).strip()
    return text if any(unicodedata.category(c) not in ("Cf", "Zs") for c in text) else ""


def _plain(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cc":
        return " "
    if category in ("Cs", "Co") or character in _OVERRIDES or character == "\ufeff":
        return ""
    return character


def _balance(text: str, limit: int) -> str:
    """The text, cut so that it keeps within `limit` with the marks that close what it opened."""
    kept: list[str] = []
    open_marks: list[str] = []
    size = 0
    for character in text:
        width = utf16_length(character)
        end = _OPEN.get(character)
        closes = character in ("\u202c", "\u2069")
        if (closes and (not open_marks or open_marks[-1] != character)) or (end and len(open_marks) >= _DEPTH):
            continue
        if not closes and size + width + len(open_marks) + bool(end) > limit:
            break
        if end:
            open_marks.append(end)
        elif closes:
            open_marks.pop()
        kept.append(character)
        size += width
    return "".join(kept) + "".join(reversed(open_marks))
