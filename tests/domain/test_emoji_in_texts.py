"""Where one emoji ends and the next begins."""

import pytest

from chapar.domain.emoji import split_emoji
from chapar.domain.reactions import STANDARD_REACTIONS


@pytest.mark.parametrize(
    ("text", "emoji"),
    [
        ("", []),
        ("😎", ["😎"]),
        ("😎❤️🔥", ["😎", "❤", "🔥"]),
        ("👍🏽👎", ["👍🏽", "👎"]),
        ("❤️‍🔥😱", ["❤‍🔥", "😱"]),
        ("👨‍👩‍👧‍👦🤷🏿‍♀️", ["👨‍👩‍👧‍👦", "🤷🏿‍♀"]),
        ("🇮🇷🇫🇷", ["🇮🇷", "🇫🇷"]),
        (
            "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f👀",
            ["🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "👀"],
        ),
        ("1️⃣#⃣", ["1⃣", "#⃣"]),
    ],
)
def test_emoji_are_told_apart(text: str, emoji: list[str]) -> None:
    assert split_emoji(text) == emoji


@pytest.mark.parametrize("text", ["a", "😎 ", "😎a", "1", "♪", "🇮", "\u200d", "\ufe0f", "😎\u200d", "🏽", "گ"])
def test_what_has_something_else_is_no_row_of_emoji(text: str) -> None:
    assert split_emoji(text) is None


def test_every_reaction_is_one() -> None:
    assert split_emoji("".join(STANDARD_REACTIONS)) == list(STANDARD_REACTIONS)
