"""The parts of messages that replies answer to. Follows core.telegram.org/api/replies#quotes."""

import re

from chapar.domain.entities import clip_entities
from chapar.domain.errors import RpcError
from chapar.domain.limits import QUOTE_LENGTH
from chapar.domain.messages import MessageBody, Quote
from chapar.domain.texts import utf16_length

QUOTED_KINDS = frozenset(
    {
        "messageEntityBold",
        "messageEntityItalic",
        "messageEntityUnderline",
        "messageEntityStrike",
        "messageEntitySpoiler",
        "messageEntityCustomEmoji",
    }
)
"""Styles that a quote keeps; links and mentions stay with the message itself."""


def find_quote(body: MessageBody, text: str, offset: int = 0) -> Quote | None:
    """The part of a message that a client quotes by its text; the place nearest to `offset` when there are several.

    Amounts of white space make no difference: the quote has those of the message, and its styles. None for a blank text.
    Raises QUOTE_TEXT_INVALID when it is no part of the message, or is too long.
    """
    words = text.split()
    if not words:
        return None
    if utf16_length(text) > QUOTE_LENGTH:
        raise RpcError("QUOTE_TEXT_INVALID")
    found = re.finditer(r"\s+".join(map(re.escape, words)), body.text)
    places = [(utf16_length(body.text[: match.start()]), match.group()) for match in found]
    if not places:
        raise RpcError("QUOTE_TEXT_INVALID")
    start, quoted = min(places, key=lambda place: abs(place[0] - offset))
    return _cut(body, start, quoted)


def quote_beginning(body: MessageBody) -> Quote | None:
    """The beginning of a message, for those who cannot see the rest; None when it has no text."""
    if not body.text:
        return None
    units = body.text.encode("utf-16-le", "surrogatepass")[: 2 * QUOTE_LENGTH]
    return _cut(body, 0, units.decode("utf-16-le", "ignore"))._replace(is_manual=False)


def _cut(body: MessageBody, start: int, text: str) -> Quote:
    entities = [entity for entity in body.entities if entity.kind in QUOTED_KINDS]
    return Quote(text, tuple(clip_entities(entities, start, utf16_length(text))), start)
