"""Texts whose entities are counted as clients count them: in UTF-16 code units."""

from __future__ import annotations

from typing import Any


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def mark(text: str, *marks: tuple[str, str, Any]) -> list[list[Any]]:
    """Entities for `marks`, each ``(kind, part, extra)``: the first place of `part` in `text` is marked as `kind`."""
    return [[kind, utf16_length(text[: text.index(part)]), utf16_length(part), extra] for kind, part, extra in marks]


PERSIAN = "الا یا ایّها السّاقی ادر کأساً و ناوِلها\nکه عشق آسان نمود اوّل ولی افتاد مشکل‌ها"
ARABIC = "بِسْمِ اللّٰهِ — أَنَا الَّذِي نَظَرَ الأَعْمَى إِلَى أَدَبِي"
EMOJI = "👨‍👩‍👧‍👦 plain 🇮🇷🌹 bold 👍🏽 end"

TEXTS = {
    "persian": (
        PERSIAN,
        mark(PERSIAN, ("bold", "السّاقی", None), ("italic", "عشق آسان", None), ("spoiler", "مشکل‌ها", None)),
    ),
    "arabic": (
        ARABIC,
        mark(ARABIC, ("underline", "اللّٰهِ", None), ("text_url", "الأَعْمَى", "https://example.org/ghazal")),
    ),
    "emoji": (
        EMOJI,
        mark(EMOJI, ("strike", "👨‍👩‍👧‍👦", None), ("bold", "🇮🇷🌹 bold", None), ("code", "👍🏽 end", None)),
    ),
    "nested": (
        "one 🌍 two سه four",
        mark(
            "one 🌍 two سه four", ("bold", "one 🌍 two سه four", None), ("italic", "🌍 two", None), ("code", "سه", None)
        ),
    ),
    "block": (
        "before\nprint('سلام 👋')\nafter",
        mark("before\nprint('سلام 👋')\nafter", ("pre", "print('سلام 👋')", "python")),
    ),
    "quote": ("to be\nor not", mark("to be\nor not", ("blockquote", "to be", None))),
    "plain": ("nothing but text, and_no *markup* `here` <b>either</b>", []),
}
