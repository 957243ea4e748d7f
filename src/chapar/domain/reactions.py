"""Reactions to messages. Follows core.telegram.org/api/reactions."""

from collections.abc import Iterable
from typing import NamedTuple

from chapar.domain.errors import RpcError
from chapar.domain.list_hashes import hash_numbers, hash_text
from chapar.domain.peers import Peer

STANDARD_REACTIONS = (
    "👍", "👎", "❤", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩", "🙏", "👌", "🕊", "🤡",
    "🥱", "🥴", "😍", "🐳", "❤\u200d🔥", "🌚", "🌭", "💯", "🤣", "⚡", "🍌", "🏆", "💔", "🤨", "😐", "🍓", "🍾", "💋", "🖕",
    "😈", "😴", "😭", "🤓", "👻", "👨\u200d💻", "👀", "🎃", "🙈", "😇", "😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄", "☃", "💅",
    "🤪", "🗿", "🆒", "💘", "🙉", "🦄", "😘", "💊", "🙊", "😎", "👾", "🤷\u200d♂", "🤷", "🤷\u200d♀", "😡",
)  # fmt: skip
"""What can be given, in the order in which it is offered; without variation selectors."""
DEFAULT_REACTION = "❤"
"""What a double tap gives to those who chose nothing else."""
TAG_REACTIONS = ("❤", "👍", "👎", "🔥", "🎉", "🤩", "👌", "🙏", "💯", "⚡", "🏆", "💔", "✍", "👀", "💊")
"""Proposed as tags of saved messages."""

_STANDARD = frozenset(STANDARD_REACTIONS)


class Reaction(NamedTuple):
    """One person's reaction to a message. `value` is an emoji, or `custom_emoji:` and a document id; `shown_as` the channel
    that is seen to have given it instead."""

    user_id: int
    value: str
    date: int
    is_big: bool = False
    shown_as: Peer | None = None


class ReactionCount(NamedTuple):
    """How many people gave a message one reaction."""

    value: str
    total: int


RECENT_REACTORS = 3
"""The latest reactions to a message of a channel, which are shown with who gave them."""
REACTION_KINDS = 11
"""Different reactions on one message, unless a chat allows fewer."""


def check_reaction(value: str) -> str:
    """The reaction in the form in which it is kept: clients add variation selectors or not.

    Raises REACTION_EMPTY, REACTION_INVALID (what is not among the standard ones; custom emoji come with sticker sets).
    """
    if not value:
        raise RpcError("REACTION_EMPTY")
    plain = value.replace("\ufe0f", "")
    if plain not in _STANDARD:
        raise RpcError("REACTION_INVALID")
    return plain


def hash_reactions(values: Iterable[str]) -> int:
    """The hash by which clients know a list of standard reactions.

    Each counts as two numbers, 0 and the first four bytes of its MD5 as a signed number.
    """
    numbers: list[int] = []
    for value in values:
        number = hash_text(value, bytes_taken=4)
        numbers += (0, number - (1 << 32) if number >> 31 else number)
    return hash_numbers(numbers)
