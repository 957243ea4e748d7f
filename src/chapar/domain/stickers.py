"""Sets of stickers, masks and custom emoji, and what accounts keep of them. Follows core.telegram.org/api/stickers."""

import re
import unicodedata
import zlib
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from chapar.domain.emoji import split_emoji
from chapar.domain.errors import RpcError
from chapar.domain.files import Document, FileUse
from chapar.domain.users import clean_line

TITLE_LENGTH = 64
"""Characters of a set's title."""
SHORT_NAME_LENGTH = 64
"""Characters of the name in a set's link."""
SUGGESTED_LENGTH = 48
"""Characters of a name that is suggested for it, without a number."""
NAMES_SUGGESTED = 50
"""Names that are tried for one title, and as many that say nothing."""
EMOJI_OF_STICKER = 20
"""Emoji that one sticker goes with."""
KEYWORDS_OF_STICKER = 20
"""Words by which one sticker is found."""
KEYWORD_LENGTH = 64
"""Characters of such a word."""

GIF_TYPES = ("video/mp4", "image/gif")

_SHORT_NAME = re.compile(r"[A-Za-z](?:_?[A-Za-z0-9])*")
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9]+")


class StickerKind(IntEnum):
    """What a set holds. The numbers are stored, so they never change meaning."""

    STICKER = 1
    MASK = 2
    EMOJI = 3


STICKERS_OF_SET = {StickerKind.STICKER: 120, StickerKind.MASK: 120, StickerKind.EMOJI: 200}
"""Stickers in one set, at most."""
INSTALLED_SETS = 200
"""Sets of a kind that one account may have installed; what is beyond is archived, the oldest first."""
ARCHIVED_SETS = 500
"""Sets of a kind in the archive of one account, about; the oldest ones go."""
SETS_OF_USER = 500
"""Sets that one account may make."""


class StickerItem(NamedTuple):
    """A sticker in a set: its document, the emoji that it goes with (at least one), and words to find it by."""

    document_id: int
    emojis: tuple[str, ...]
    keywords: tuple[str, ...] = ()


class SetCover(NamedTuple):
    """The picture of a set where it is not its first sticker: a document of its own. `version` is new whenever that is."""

    mime_type: str
    width: int
    height: int
    size_bytes: int
    digest: bytes
    version: int
    document_id: int


class StickerSet(NamedTuple):
    """A set. Its `items` stand in their order; `hash` is another one after every change.

    `emoji_cover_id` is the custom emoji that is shown for a set of them, 0: the first one. `has_text_color`: custom emoji that
    take the colour of the text around them.
    """

    id: int
    owner_id: int
    date: int
    kind: StickerKind
    short_name: str
    title: str
    items: tuple[StickerItem, ...] = ()
    hash: int = 0
    cover: SetCover | None = None
    emoji_cover_id: int = 0
    has_text_color: bool = False

    @property
    def is_full(self) -> bool:
        """Whether it takes no more stickers."""
        return len(self.items) >= STICKERS_OF_SET[self.kind]

    def find_place(self, document_id: int) -> int | None:
        """Where a document stands in it, from 0 on."""
        return next((place for place, item in enumerate(self.items) if item.document_id == document_id), None)

    def rehashed(self) -> "StickerSet":
        """The same set with the hash of what it is now: a positive number of 31 bits."""
        said = repr((self.title, self.items, self.cover, self.emoji_cover_id, self.has_text_color))
        return self._replace(hash=zlib.crc32(said.encode("utf-8", "surrogatepass")) >> 1 or 1)


class InstalledSet(NamedTuple):
    """A set that somebody has at hand, or (`is_archived`) had and keeps. The greatest `position` stands first."""

    set_id: int
    kind: StickerKind
    position: int
    installed_at: int
    is_archived: bool = False


class SavedList(IntEnum):
    """Lists of files that an account keeps. The numbers are stored, so they never change meaning."""

    FAVED_STICKERS = 1
    RECENT_STICKERS = 2
    RECENT_ATTACHED = 3
    SAVED_GIFS = 4


SAVED_LIMITS = {
    SavedList.FAVED_STICKERS: 5,
    SavedList.RECENT_STICKERS: 200,
    SavedList.RECENT_ATTACHED: 200,
    SavedList.SAVED_GIFS: 200,
}
"""How many files a list holds; the oldest ones make room. Clients are told the same by help.getAppConfig."""
SAVED_USES = {
    SavedList.FAVED_STICKERS: FileUse.FAVED_STICKER,
    SavedList.RECENT_STICKERS: FileUse.RECENT_STICKER,
    SavedList.RECENT_ATTACHED: FileUse.RECENT_STICKER,
    SavedList.SAVED_GIFS: FileUse.SAVED_GIF,
}
"""What keeps the files of a list."""


class SavedFile(NamedTuple):
    """A file in a list, and since when it stands there (Unix time)."""

    file_id: int
    date: int


def check_short_name(name: str) -> str:
    """A name for the link of a set. Raises SHORT_NAME_INVALID."""
    if not 0 < len(name) <= SHORT_NAME_LENGTH or not _SHORT_NAME.fullmatch(name):
        raise RpcError("SHORT_NAME_INVALID")
    return name


def fold_short_name(name: str) -> str:
    """The form in which names of sets are compared."""
    return name.lower()


def check_set_title(title: str) -> str:
    """A title, on one line. Raises PACK_TITLE_INVALID."""
    cleaned = clean_line(title)
    if not 0 < len(cleaned) <= TITLE_LENGTH:
        raise RpcError("PACK_TITLE_INVALID")
    return cleaned


def check_emojis(text: str) -> tuple[str, ...]:
    """The emoji that a sticker goes with, each once, in their order. Raises STICKER_EMOJI_INVALID."""
    found = split_emoji(text.strip()) if len(text) <= 16 * EMOJI_OF_STICKER else None
    if not found or len(found) > EMOJI_OF_STICKER:
        raise RpcError("STICKER_EMOJI_INVALID")
    return tuple(dict.fromkeys(found))


def clean_keywords(text: str) -> tuple[str, ...]:
    """Words to find a sticker by, as clients give them: parted by commas. What is too much or too long is left out."""
    words = (" ".join(word.split()) for word in text[:4096].split(","))
    kept = dict.fromkeys(word for word in words if 0 < len(word) <= KEYWORD_LENGTH)
    return tuple(kept)[:KEYWORDS_OF_STICKER]


def suggest_short_names(title: str) -> Iterator[str]:
    """Names for a set that suit its title, made of the title's Latin letters and digits where it has any."""
    plain = unicodedata.normalize("NFKD", title.replace("'", "")).encode("ascii", "ignore").decode()
    name = "_".join(_NOT_IN_NAMES.sub(" ", plain).split()).lstrip("0123456789_")[:SUGGESTED_LENGTH].rstrip("_")
    number = zlib.crc32(title.encode("utf-8", "surrogatepass")) % 1_000_000
    for base in (name, f"set_{number}"):
        if base:
            yield base
            yield from (f"{base}_{further}" for further in range(2, NAMES_SUGGESTED))


def is_gif(document: Document) -> bool:
    """Whether clients show a document among GIFs: a video without sound, played in a loop, or a picture that moves."""
    return document.is_animated and document.mime_type in GIF_TYPES and not document.is_round
