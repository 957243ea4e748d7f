"""Looking for messages. Follows core.telegram.org/api/search."""

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from chapar.domain.media import PollMedia
from chapar.domain.messages import Message, MessageBody, MessageTag
from chapar.domain.peers import Peer, PeerType
from chapar.domain.texts import fold_text

QUERY_LENGTH = 1024
"""Characters of a query that count."""
QUERY_WORDS = 32
"""Words of a query that count."""

_WORD = re.compile(r"[^\W_]+")
_ZERO_WIDTH_NON_JOINER = "\u200c"
_WITHOUT_BLANKS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uabff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Thai and Lao, Burmese, Khmer, and what East Asia writes: scripts without blanks between words."""
_SIGN = re.compile(r"[^\w\s\x00-\x7f]")


class MessageSearch(NamedTuple):
    """What to look for in a user's messages; all conditions together.

    `text`: every word of it begins some word of the message, after folding; punctuation alone finds nothing. `peer` None:
    all conversations, of the types in `peer_types` and of one folder where these are given. `tag` is one bit. `reactions`:
    the owner tagged the message with one of them. `thread_id`: as `storage.api.Queries.list_history` has it. Dates and ids
    exclude their bounds; offsets are those of core.telegram.org/api/offsets.

    `channels` are looked through too (those alone when `peer` is one of them, or with `skips_own`), each given with the id up to
    which its messages are hidden from the user. Ids of several mailboxes do not compare: there `offset_peer` tells the place
    too. `from_user_id` finds what that user wrote under its own name, with `from_chat` what it wrote as a chat.
    """

    text: str = ""
    peer: Peer | None = None
    saved_peer: Peer | None = None
    tag: MessageTag | None = None
    from_user_id: int | None = None
    reactions: tuple[str, ...] = ()
    peer_types: tuple[PeerType, ...] = ()
    folder_id: int | None = None
    min_date: int = 0
    max_date: int = 0
    min_id: int = 0
    max_id: int = 0
    offset_id: int = 0
    add_offset: int = 0
    limit: int = 0
    thread_id: int | None = None
    channels: tuple[tuple[int, int], ...] = ()
    skips_own: bool = False
    offset_peer: Peer | None = None
    from_chat: bool = False


@dataclass(slots=True, frozen=True)
class FoundMessages:
    """A page of what was found, newest first: `count` in all, `offset` of them newer than the first of the page."""

    messages: list[Message]
    count: int
    offset: int


def words_of(text: str) -> set[str]:
    """The words under which a text is found.

    A word joined by a zero-width non-joiner is found as one word and by its parts; every symbol and every ideograph is a
    word, as is each pair of neighbouring ideographs.
    """
    folded = fold_text(text)
    words = set(_WORD.findall(folded))
    if folded.isascii() and text.isascii():
        return words
    if _ZERO_WIDTH_NON_JOINER in text:
        joined = " ".join(part for part in text.split() if _ZERO_WIDTH_NON_JOINER in part)
        words.update(_WORD.findall(fold_text(joined.replace(_ZERO_WIDTH_NON_JOINER, " "))))
    if _WITHOUT_BLANKS.search(folded):
        words = {piece for word in words for piece in _pieces(word, with_singles=True)}
    return words | _symbols(folded)


def query_words(query: str) -> list[str]:
    """The words that a message must have, each as the beginning of one of its own."""
    folded = fold_text(query[:QUERY_LENGTH])
    words = {piece for word in _WORD.findall(folded) for piece in _pieces(word, with_singles=len(word) == 1)}
    return sorted(words | _symbols(folded))[:QUERY_WORDS]


def searchable_text(body: MessageBody) -> str:
    """Everything in a message that people look for."""
    if not isinstance(body.media, PollMedia):
        return body.text
    poll = body.media.poll
    return "\n".join([body.text, poll.question.text, *(option.text.text for option in poll.options)])


def _symbols(folded: str) -> set[str]:
    """Emoji and their like."""
    return {sign for sign in _SIGN.findall(folded) if unicodedata.category(sign) == "So"}


def _pieces(word: str, *, with_singles: bool) -> set[str]:
    """A word whole, unless its script writes no blanks: then by pairs of characters."""
    if not _WITHOUT_BLANKS.search(word):
        return {word}
    pairs = {word[i : i + 2] for i in range(len(word) - 1)}
    return pairs | set(word) if with_singles or not pairs else pairs
