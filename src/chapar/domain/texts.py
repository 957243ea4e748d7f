"""Texts compared the way their readers compare them."""

import unicodedata

_SAME = str.maketrans(
    {
        "ي": "ی",
        "ى": "ی",
        "ئ": "ی",
        "ك": "ک",
        "ة": "ه",
        "ۀ": "ه",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ؤ": "و",
        "\u200c": None,
        "\u200d": None,
        "\u200e": None,
        "\u200f": None,
        "\u0640": None,
    }
)


def fold_text(text: str) -> str:
    """The form in which texts are searched.

    Case, diacritics, presentation forms, digits of other scripts, the Arabic and Persian spellings of one letter, joiners
    and direction marks make no difference.
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.translate(_SAME))
    letters = (c for c in plain if not unicodedata.combining(c))
    return "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in letters).casefold().translate(_SAME)


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, which is what clients count."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
