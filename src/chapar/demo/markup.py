"""Marks by which the texts of the demo say how they look; `editions/en.toml` lists them."""

import re

from chapar.domain.styled_text import MessageEntity, StyledText
from chapar.domain.texts import utf16_length

_MARK = re.compile(r"(\*\*|__|~~|\|\|)(.+?)\1|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|(?m:^> ([^\n]+)$)", re.DOTALL)
_KINDS = {
    "**": "messageEntityBold",
    "__": "messageEntityItalic",
    "~~": "messageEntityStrike",
    "||": "messageEntitySpoiler",
}


def read_marks(marked: str) -> StyledText:
    """The text without its marks, and what they say. Marks may stand within others of another kind."""
    text, entities = "", list[MessageEntity]()
    end = 0
    for found in _MARK.finditer(marked):
        text += marked[end : found.start()]
        end = found.end()
        mark, body, code, label, address, quoted = found.groups()
        inside = StyledText(code) if code else read_marks(body or label or quoted)
        start, length = utf16_length(text), utf16_length(inside.text)
        kind = _KINDS[mark] if mark else _kind_of(code, label)
        entities.append(MessageEntity(kind, start, length, address))
        entities += [each._replace(offset=each.offset + start) for each in inside.entities]
        text += inside.text
    return StyledText(text + marked[end:], tuple(entities))


def _kind_of(code: str | None, label: str | None) -> str:
    if code:
        return "messageEntityCode"
    return "messageEntityTextUrl" if label else "messageEntityBlockquote"
