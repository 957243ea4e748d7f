"""Write the words by which emoji are found, in the languages that the server speaks: src/chapar/texts/emoji/.

    npm pack cldr-annotations-full && tar xzf cldr-annotations-full-*.tgz
    python tools/make_emoji_words.py package

The words are those of the Unicode CLDR, as that package carries them. The server reads the files only; run this again when a
language or the CLDR changes, and raise VERSION in src/chapar/texts/emoji_words.py then.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from chapar.domain.emoji import split_emoji

WORDS = Path(__file__).resolve().parents[1] / "src" / "chapar" / "texts" / "emoji"
LANGUAGES = ("en", "fa", "ar", "ru", "fr")
LONGEST = 24
"""Characters of the longest word that is taken over: nobody types more of it."""
_SIGNS = frozenset("©®™")
"""Nobody looks for these by words."""


def build_words(annotations: dict[str, dict[str, list[str]]], version: str) -> str:
    """A file's text: a line an emoji, with its words. `annotations`: by emoji, as the package has them."""
    lines = [
        f"# Words for emoji from the Unicode CLDR {version}; Unicode License v3, https://www.unicode.org/license.txt",
        "# Written by tools/make_emoji_words.py.",
    ]
    for text, said in annotations.items():
        emoji = split_emoji(text)
        if emoji is None or len(emoji) != 1 or emoji[0] in _SIGNS:
            continue
        phrases = (*said.get("default", ()), *said.get("tts", ()))
        words = dict.fromkeys(word.casefold().strip() for phrase in phrases for word in phrase.split("،"))
        kept = [word for word in words if 0 < len(word) <= LONGEST and not set(word) & {"\t", "|", "\n"}]
        if kept:
            lines.append(f"{emoji[0]}\t{'|'.join(kept)}")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    package: Path = parser.parse_args().package
    WORDS.mkdir(parents=True, exist_ok=True)
    version = str(json.loads((package / "package.json").read_text("utf-8"))["cldrVersion"])
    for language in LANGUAGES:
        read: dict[str, Any] = json.loads((package / "annotations" / language / "annotations.json").read_text("utf-8"))
        text = build_words(read["annotations"]["annotations"], version)
        (WORDS / f"{language}.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
