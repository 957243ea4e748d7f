"""A text with entities as HTML. Whatever it holds, it stays text: every character is escaped, links lead to few kinds of places.

Entities may overlap in any way. The text is cut where one begins or ends, and the tags around each piece are nested in one
order: quotations and listings outside, then links, then styles. Follows core.telegram.org/api/entities.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

from chapar.domain.styled_text import MessageEntity

LINK_SCHEMES = frozenset({"http", "https", "tg", "mailto", "tel"})
"""Where a link may lead; what runs in a page (`javascript:`) or lies on the reader's disk is none of them."""
MAX_LINK_LENGTH = 2048
"""Characters of a link; a longer one is shown as text."""
TEXT_LENGTH = 20_000
"""Characters of a text that are shown: several times as many as a message can have."""

BLOT = "▒"
"""What stands for a hidden character."""

_LANGUAGE = re.compile(r"[A-Za-z0-9+#.-]{1,24}")
_NAME = re.compile(r"@?([A-Za-z][A-Za-z0-9_]{1,31})")
_NOT_IN_LINKS = re.compile(r'["<>\\^`{|}]')
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d)")
_DIRECTION_MARKS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C])
"""What turns the direction of a text: shown inside a block of its own it does no harm, in a title or an attribute it does."""

_STYLES = {
    "messageEntityBold": ("<b>", "</b>"),
    "messageEntityItalic": ("<i>", "</i>"),
    "messageEntityUnderline": ("<u>", "</u>"),
    "messageEntityStrike": ("<s>", "</s>"),
    "messageEntityCode": ("<code>", "</code>"),
}
_LINKS = frozenset(
    {
        "messageEntityTextUrl",
        "messageEntityUrl",
        "messageEntityEmail",
        "messageEntityPhone",
        "messageEntityMention",
        "messageEntityHashtag",
        "messageEntityCashtag",
    }
)
_REL = 'rel="noopener nofollow ugc"'


class _Tag(NamedTuple):
    """An entity as tags: where it begins and ends (in characters), and how far outside it stands."""

    depth: int
    start: int
    end: int
    opening: str
    closing: str
    is_block: bool = False


class Places(NamedTuple):
    """Where names and tags in a text lead: names to `base` and the name, tags to `search`, the address of a channel's posts
    ("": nowhere). `hidden_hint` explains what is hidden; with `covers_hidden` it is not there at all, for places that have no
    style sheet to hide it."""

    base: str = ""
    search: str = ""
    hidden_hint: str = ""
    covers_hidden: bool = False


NO_PLACES = Places()


def plain_line(text: str, length: int = 200) -> str:
    """A text for a title or an attribute: one line, cut at a blank, without marks that turn its direction."""
    line = " ".join(text[: 4 * length].translate(_DIRECTION_MARKS).split())
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    if line[length - 1] != " " and " " in cut:
        cut = cut.rpartition(" ")[0]
    return f"{cut.rstrip()}…"


def safe_link(url: str) -> str:
    """A link that a page may hold, "" when there is none: with a scheme of `LINK_SCHEMES`, http:// where none was written."""
    link = url.strip()
    if not link or len(link) > MAX_LINK_LENGTH or any(c.isspace() or not c.isprintable() for c in link):
        return ""
    if not _SCHEME.match(link):
        link = f"http://{link}"
    try:
        parts = urlsplit(link)
    except ValueError:
        return ""
    scheme = parts.scheme.lower()
    if scheme not in LINK_SCHEMES or (scheme in ("http", "https") and not parts.netloc):
        return ""
    return _NOT_IN_LINKS.sub(lambda found: quote(found[0]), link)


def write_html(text: str, entities: Sequence[MessageEntity] = (), places: Places = NO_PLACES) -> Markup:
    """The HTML of a text: phrasing content, with `blockquote` and `pre` where the text has them."""
    shown = text[:TEXT_LENGTH]
    if not entities:
        return Markup(_write_piece(shown, keeps_lines=False))  # noqa: S704  escaped inside
    tags = _make_tags(shown, entities, places)
    if places.covers_hidden:
        shown = cover_hidden(shown, entities)
    cuts = sorted({0, len(shown), *(tag.start for tag in tags), *(tag.end for tag in tags)})
    out: list[str] = []
    stack: list[_Tag] = []
    for start, end in pairwise(cuts):
        wanted = [tag for tag in tags if tag.start <= start and end <= tag.end]
        closed_block = _change_stack(out, stack, wanted)
        piece = shown[start:end]
        if closed_block and piece.startswith("\n"):
            piece = piece[1:]  # the block has ended the line already
        out.append(_write_piece(piece, keeps_lines=any(tag.opening.startswith("<pre") for tag in stack)))
    _change_stack(out, stack, [])
    return Markup("".join(out))  # noqa: S704  escaped inside


def cover_hidden(text: str, entities: Sequence[MessageEntity]) -> str:
    """A text as it stands where nobody can ask for what is hidden in it (`messageEntitySpoiler`): as many blots instead."""
    index: _CharacterIndex | None = None
    for entity in entities:
        if entity.kind == "messageEntitySpoiler":
            index = index or _CharacterIndex(text)
            start, end = index.find(entity.offset), index.find(entity.offset + entity.length)
            text = text[:start] + "".join(c if c.isspace() else BLOT for c in text[start:end]) + text[end:]
    return text


def _change_stack(out: list[str], stack: list[_Tag], wanted: list[_Tag]) -> bool:
    """Close and open what lies between the tags that are open and those that are wanted; whether a block was closed."""
    kept = 0
    while kept < len(stack) and kept < len(wanted) and stack[kept] is wanted[kept]:
        kept += 1
    closed_block = False
    while len(stack) > kept:
        tag = stack.pop()
        out.append(tag.closing)
        closed_block = closed_block or tag.is_block
    for tag in wanted[kept:]:
        if tag.is_block and out and out[-1].endswith("<br>\n"):
            out[-1] = out[-1].removesuffix("<br>\n")
        out.append(tag.opening)
        stack.append(tag)
    return closed_block


def _write_piece(text: str, *, keeps_lines: bool) -> str:
    escaped = str(escape(text))
    return escaped if keeps_lines or "\n" not in escaped else escaped.replace("\n", "<br>\n")


def _make_tags(text: str, entities: Sequence[MessageEntity], places: Places) -> list[_Tag]:
    """The tags of all entities, outer ones first; of links that overlap the first one counts."""
    index = _CharacterIndex(text)
    tags: list[_Tag] = []
    links_end = 0
    for entity in sorted(entities, key=lambda each: (each.offset, -each.length)):
        start, end = index.find(entity.offset), index.find(entity.offset + entity.length)
        if start >= end:
            continue
        if entity.kind in _LINKS:
            if start < links_end:
                continue
            opening = _open_link(entity, text[start:end], places)
            if opening:
                links_end = end
                tags.append(_Tag(2, start, end, opening, "</a>"))
        elif (tag := _make_style(entity, start, end, places)) is not None:
            tags.append(tag)
    tags.sort(key=lambda tag: (tag.depth, tag.start, -tag.end))
    return _without_crossing_blocks(tags)


def _without_crossing_blocks(tags: list[_Tag]) -> list[_Tag]:
    """Of blocks of one kind that overlap only the first, which a text of ours never has."""
    ends: dict[int, int] = {}
    kept = []
    for tag in tags:
        if tag.is_block:
            if tag.start < ends.get(tag.depth, 0):
                continue
            ends[tag.depth] = tag.end
        kept.append(tag)
    return kept


def _make_style(entity: MessageEntity, start: int, end: int, places: Places) -> _Tag | None:
    kind = entity.kind
    if kind == "messageEntityBlockquote":
        is_long = isinstance(entity.argument, bool) and entity.argument
        opening = '<blockquote class="is_collapsed" tabindex="0">' if is_long else "<blockquote>"
        return _Tag(0, start, end, opening, "</blockquote>", is_block=True)
    if kind == "messageEntityPre":
        language = entity.argument if isinstance(entity.argument, str) and _LANGUAGE.fullmatch(entity.argument) else ""
        opening = f'<pre><code class="language-{escape(language)}">' if language else "<pre><code>"
        return _Tag(1, start, end, opening, "</code></pre>", is_block=True)
    if kind == "messageEntitySpoiler":
        opening = f'<span class="tgme_spoiler" tabindex="0" title="{escape(places.hidden_hint)}">'
        return _Tag(3, start, end, opening, "</span>")
    style = _STYLES.get(kind)
    return _Tag(4, start, end, *style) if style else None


def _open_link(entity: MessageEntity, words: str, places: Places) -> str:
    """The opening tag of a link, "" for what cannot be one."""
    kind = entity.kind
    if kind == "messageEntityMention":
        name = _NAME.fullmatch(words)
        return f'<a href="{escape(places.base)}/{name[1]}">' if name else ""
    if kind in ("messageEntityHashtag", "messageEntityCashtag"):
        return f'<a href="{escape(places.search)}?q={quote(words)}" rel="nofollow">' if places.search else ""
    if kind == "messageEntityTextUrl":
        link = safe_link(entity.argument) if isinstance(entity.argument, str) else ""
    elif kind == "messageEntityEmail":
        link = safe_link(f"mailto:{quote(words, safe='@')}")
    elif kind == "messageEntityPhone":
        number = "".join("+" if c == "+" else str(int(c)) for c in words if c == "+" or c.isdecimal())
        return f'<a href="tel:{number}" {_REL} dir="ltr">' if number else ""
    else:
        link = safe_link(words)
    return f'<a href="{escape(link)}" {_REL}>' if link else ""


class _CharacterIndex:
    """Turns places in UTF-16 code units into places in characters."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # Units before which the characters that take two of them begin.
        wide = [] if text.isascii() else [place for place, c in enumerate(text) if ord(c) > 0xFFFF]
        self._wide = [place + before for before, place in enumerate(wide)]

    def find(self, units: int) -> int:
        """The character that begins at this unit, or that the unit is inside of."""
        return min(max(units - bisect_left(self._wide, units), 0), self._length)
