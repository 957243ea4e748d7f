"""Reactions to messages. Follows core.telegram.org/api/reactions."""

from typing import NamedTuple


class Reaction(NamedTuple):
    """One person's reaction to a message. `value` is an emoji, or `custom_emoji:` and a document id."""

    user_id: int
    value: str
    date: int
    is_big: bool = False
