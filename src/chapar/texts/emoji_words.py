"""Words by which emoji are found, from the Unicode CLDR. Read when somebody first asks for a language."""

from functools import lru_cache
from importlib import resources

VERSION = 48
"""Of the words; raised whenever they change. It is that of the CLDR."""
LANGUAGES = ("en", "fa", "ar", "ru", "fr")
"""What there are words in."""

_FOLDER = resources.files(__package__).joinpath("emoji")


def find_language(code: str) -> str | None:
    """The language of these in which somebody who asks for a code (`pt-br`, `fa_IR`) finds emoji."""
    language = code.lower().replace("_", "-").partition("-")[0]
    return language if language in LANGUAGES else None


@lru_cache(maxsize=len(LANGUAGES))
def load_words(language: str) -> dict[str, tuple[str, ...]]:
    """The emoji of each word, without variation selectors; words are folded and rise."""
    found: dict[str, list[str]] = {}
    for line in _FOLDER.joinpath(f"{language}.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            emoji, words = line.split("\t")
            for word in words.split("|"):
                found.setdefault(word, []).append(emoji)
    return {word: tuple(found[word]) for word in sorted(found)}
