"""What becomes of a text and its entities before they are stored. Follows core.telegram.org/api/entities."""

from collections.abc import Iterable, Sequence

from chapar.domain.errors import RpcError
from chapar.domain.found_entities import find_entities
from chapar.domain.limits import MESSAGE_ENTITIES, MESSAGE_LENGTH
from chapar.domain.styled_text import MessageEntity
from chapar.domain.texts import utf16_length

_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Joiners, direction marks and the like: they shape a text but are none."""
_BLANKED = {0: " ", 13: " "}
"""NUL and CR become blanks and are not left out, because entities count them."""


def check_text(text: str, entities: Sequence[MessageEntity] = ()) -> tuple[str, tuple[MessageEntity, ...]]:
    """The text and entities to store: blanks at the ends trimmed, entities clipped to the text, links found, all sorted.

    Raises MESSAGE_EMPTY, MESSAGE_TOO_LONG (above 4096 UTF-16 code units), ENTITY_BOUNDS_INVALID (an entity with a negative
    offset or without length).
    """
    body = text.translate(_BLANKED)
    start = body.lstrip()
    trimmed = start.rstrip()
    if all(c.isspace() or c in _INVISIBLE for c in trimmed):
        raise RpcError("MESSAGE_EMPTY")
    if utf16_length(trimmed) > MESSAGE_LENGTH:
        raise RpcError("MESSAGE_TOO_LONG")
    given = clip_entities(entities, utf16_length(body) - utf16_length(start), utf16_length(trimmed)) if entities else []
    given += find_entities(trimmed, given)
    given.sort(key=lambda e: (e.offset, -e.length))
    return trimmed, tuple(given[:MESSAGE_ENTITIES])


def clip_entities(entities: Iterable[MessageEntity], cut: int, length: int) -> list[MessageEntity]:
    """Entities moved left by `cut` and clipped to `length` code units; what lies outside is dropped.

    Raises ENTITY_BOUNDS_INVALID.
    """
    kept = []
    for entity in entities:
        if entity.offset < 0 or entity.length <= 0:
            raise RpcError("ENTITY_BOUNDS_INVALID")
        begin = max(entity.offset - cut, 0)
        end = min(entity.offset - cut + entity.length, length)
        if begin < end:
            kept.append(entity._replace(offset=begin, length=end - begin))
    return kept
