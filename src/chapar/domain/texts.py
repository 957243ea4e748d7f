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


class _Letters(dict[int, str | None]):
    """What is left of each character: nothing of combining marks, an ASCII digit of digits. Learned as texts need it."""

    LEARNED = 20_000

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        if unicodedata.combining(character):
            left = None
        else:
            left = str(unicodedata.digit(character)) if character.isdigit() else character
        if len(self) < self.LEARNED:
            self[code] = left
        return left


_LETTERS = _Letters()


def fold_text(text: str) -> str:
    """The form in which texts are searched.

    Case, diacritics, presentation forms, digits of other scripts, the Arabic and Persian spellings of one letter, joiners
    and direction marks make no difference.
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.translate(_SAME))
    return plain.translate(_LETTERS).casefold().translate(_SAME)


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, which is what clients count."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
