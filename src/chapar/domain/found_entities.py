"""Links, names and tags that clients expect the server to find in a text.

Official apps show as links only what the server marked. Follows core.telegram.org/api/entities: entities that the sender
gave win over found ones; nothing is found inside code or inside another link.
"""

import re
from collections.abc import Iterator, Sequence

from chapar.domain.found_phones import find_phones
from chapar.domain.limits import MESSAGE_ENTITIES
from chapar.domain.styled_text import MessageEntity
from chapar.domain.texts import utf16_length

_HINT = re.compile(r"[@#$/.+]")
"""A text without any of these holds nothing to find."""

_DOMAINS = (
    "com|org|net|edu|gov|mil|int|info|biz|name|pro|app|dev|blog|shop|site|online|store|tech|news|media|press|live|wiki|"
    "xyz|cloud|world|today|email|network|social|chat|me|io|ai|tv|co|to|cc|gg|[a-z]{2}"
)
_HOST = rf"(?:[^\W_](?:[\w-]{{0,61}}[^\W_])?\.)+(?:{_DOMAINS}|xn--[a-z0-9-]+|ایران|امارات|السعودية|مصر|рф|москва)"
_TAIL = r"(?::\d{1,5})?(?:[/?#][^\s<>\"«»]*)?"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "messageEntityUrl",
        re.compile(rf"(?<![\w@.])(?:https?|ftp|tg|tonsite)://[^\s<>\"«»]+|(?<![\w@./-]){_HOST}(?!\w){_TAIL}", re.I),
    ),
    ("messageEntityEmail", re.compile(rf"(?<![\w.+-])[a-z0-9][\w.+-]{{0,63}}@{_HOST}(?![\w-])", re.I | re.A)),
    ("messageEntityMention", re.compile(r"(?<![\w@/])@[a-z][a-z0-9_]{2,31}(?![\w@])", re.I | re.A)),
    ("messageEntityHashtag", re.compile(r"(?<![\w#@/&])#(?=\d*[^\W\d])[\w\u200c\u00b7]{1,256}(?![\w#])")),
    ("messageEntityCashtag", re.compile(r"(?<![\w$])\$[A-Z]{3,8}(?![\w$])")),
    (
        "messageEntityBotCommand",
        re.compile(r"(?<![\w/<>])/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\w/<>])", re.I | re.A),
    ),
)

_CLOSED = frozenset(
    {
        "messageEntityBotCommand",
        "messageEntityCashtag",
        "messageEntityCode",
        "messageEntityEmail",
        "messageEntityHashtag",
        "messageEntityMention",
        "messageEntityMentionName",
        "messageEntityPhone",
        "messageEntityPre",
        "messageEntityTextUrl",
        "messageEntityUrl",
    }
)
"""Kinds inside which nothing is found."""


def find_entities(text: str, given: Sequence[MessageEntity] = ()) -> list[MessageEntity]:
    """Entities of a text beside those that its sender gave: URLs, e-mail addresses, mentions, hashtags, cashtags, commands,
    telephone numbers."""
    if not _HINT.search(text):
        return []
    taken = [(e.offset, e.offset + e.length) for e in given if e.kind in _CLOSED]
    found = []
    for kind, start, end in _matches(text):
        offset = utf16_length(text[:start])
        entity = MessageEntity(kind, offset, utf16_length(text[start:end]))
        if all(entity.offset + entity.length <= begin or stop <= entity.offset for begin, stop in taken):
            taken.append((entity.offset, entity.offset + entity.length))
            found.append(entity)
            if len(found) == MESSAGE_ENTITIES:
                break
    return found


def _matches(text: str) -> Iterator[tuple[str, int, int]]:
    """What the patterns find, as (kind, start, end), the first kinds first: a later one gives way where they meet."""
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            end = match.end()
            if kind == "messageEntityUrl":
                end = match.start() + len(_without_trailing_marks(match[0]))
            yield kind, match.start(), end
    for start, end in find_phones(text):
        yield "messageEntityPhone", start, end


def _without_trailing_marks(url: str) -> str:
    """A link as people mean it: without the full stop, comma or bracket of the sentence around it."""
    while url:
        last = url[-1]
        if last in ".,:;!?'\"…،؛؟*_~|" or (
            last in ")]}" and url.count(last) > url.count({")": "(", "]": "[", "}": "{"}[last])
        ):
            url = url[:-1]
        else:
            break
    return url
