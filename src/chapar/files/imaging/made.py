"""What imaging makes. These records also travel from the workers, so they hold nothing but numbers, names and bytes."""

from typing import Literal

from msgspec import Struct


class MadeSize(Struct, frozen=True, array_like=True):
    """One picture, made anew: JPEG, or WebP where that is said. `type` is its letter in core.telegram.org/api/files."""

    type: str
    width: int
    height: int
    content: bytes


class PictureSizes(Struct, frozen=True, array_like=True, tag=True):
    """A picture in its sizes, the smallest first, and its stripped preview (core.telegram.org/api/files#stripped-thumbnails).

    `width` and `height` are those of the picture that was given, upright, in pixels.
    """

    width: int
    height: int
    sizes: tuple[MadeSize, ...]
    stripped: bytes


class StickerFacts(Struct, frozen=True, array_like=True, tag=True):
    """A file that may be a sticker.

    Width and height are in pixels, 0 for a video (the client's attributes tell them). `content` is what is to be stored in
    place of the file, None when the file may stay as it is. `thumb`: type "m" as WebP; only static stickers have one.
    """

    kind: Literal["static", "animated", "video"]
    mime_type: str
    width: int
    height: int
    content: bytes | None = None
    thumb: MadeSize | None = None
