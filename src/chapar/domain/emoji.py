"""Emoji in texts: where one ends and the next begins. Follows Unicode Technical Standard 51."""

import re

_BASE = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2934\u2935\u2b00-\u2bff"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U0001faff]"
)
_ONE = f"{_BASE}(?:\ufe0f|[\U0001f3fb-\U0001f3ff])?"
_EMOJI = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}"  # a flag
    "|[#*0-9]\ufe0f?\u20e3"  # a key
    f"|{_ONE}(?:[\U000e0020-\U000e007e]+\U000e007f)?(?:\u200d{_ONE})*"
)


def split_emoji(text: str) -> list[str] | None:
    """The emoji of a text that consists of nothing else, as `plain_emoji` has them; None: it has something else."""
    found, position = [], 0
    while position < len(text):
        match = _EMOJI.match(text, position)
        if match is None:
            return None
        found.append(plain_emoji(match.group()))
        position = match.end()
    return found


def plain_emoji(emoji: str) -> str:
    """An emoji without variation selectors, which clients write or leave out as they like."""
    return emoji.replace("\ufe0f", "")
