"""The tool that takes over words for emoji."""

from pathlib import Path

from chapar.texts import emoji_words
from make_emoji_words import LANGUAGES, build_words


def test_words_stand_beside_their_emoji() -> None:
    said = {
        "❤": {"default": ["Heart", "red heart"], "tts": ["red heart"]},
        "🏽": {"default": ["skin tone"]},
        "♪": {"default": ["note"]},
        "©": {"default": ["copyright"]},
        "🐈": {"default": ["گربه، پیشی", "x" * 99, "a|b"], "tts": [""]},
        "🚀": {},
    }
    lines = build_words(said, "48").splitlines()
    assert lines[0].startswith("# Words for emoji from the Unicode CLDR 48; Unicode License v3")
    assert lines[2:] == ["❤\theart|red heart", "🐈\tگربه|پیشی"]


def test_every_language_has_its_file() -> None:
    folder = Path(emoji_words.__file__).with_name("emoji")
    assert sorted(path.stem for path in folder.iterdir()) == sorted(LANGUAGES) == sorted(emoji_words.LANGUAGES)
    for language in LANGUAGES:
        words = emoji_words.load_words(language)
        assert len(words) > 3000
        assert list(words) == sorted(words)
        assert f"CLDR {emoji_words.VERSION}" in (folder / f"{language}.tsv").read_text(encoding="utf-8")
