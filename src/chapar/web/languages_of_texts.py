"""Which language texts are in, as far as their letters tell: for readers that speak, and for fonts."""

from collections import Counter
from collections.abc import Iterable

LOOKED_AT = 4000
"""Characters that are looked at."""
_PERSIAN = frozenset("پچژگکی")
_ENOUGH = 0.5
"""The part of all letters that has to be of one script."""


def guess_language(texts: Iterable[str]) -> str:
    """The code of a language whose letters prevail, "" when they do not tell."""
    letters = Counter[str]()
    left = LOOKED_AT
    for text in texts:
        piece = text[:left]
        left -= len(piece)
        letters.update(c for c in piece if c.isalpha())
        if left <= 0:
            break
    total = letters.total()
    if not total:
        return ""
    arabic = sum(count for c, count in letters.items() if "\u0600" <= c <= "\u06ff")
    cyrillic = sum(count for c, count in letters.items() if "\u0400" <= c <= "\u04ff")
    if arabic > _ENOUGH * total:
        return "fa" if any(c in letters for c in _PERSIAN) else "ar"
    return "ru" if cyrillic > _ENOUGH * total else ""
