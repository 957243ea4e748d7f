"""Stickers looked at: what kind they are, and whether they keep to the rules (core.telegram.org/stickers)."""

import contextlib
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from chapar.files.imaging import tgs, webm, webp
from chapar.files.imaging.cleaning import Plain
from chapar.files.imaging.encoding import encode_webp
from chapar.files.imaging.failures import BadPicture
from chapar.files.imaging.made import MadeSize, StickerFacts
from chapar.files.imaging.opening import Limits, find_kind, open_picture
from chapar.files.imaging.sizes import choose_boxes, fit

STICKER_THUMB_BOX = 128
THUMB_BYTES = 64 << 10


class StickerRules(NamedTuple):
    """What one use of a sticker allows: the longer side in pixels, bytes by kind, and the errors of that use."""

    side: int
    is_square: bool
    static_bytes: int
    animated_bytes: int
    video_bytes: int
    not_static: str = "STICKER_PNG_NOPNG"
    not_animated: str = "STICKER_TGS_NOTGS"


USES = {
    "sticker": StickerRules(512, False, 512 << 10, 64 << 10, 256 << 10),
    "emoji": StickerRules(100, True, 512 << 10, 64 << 10, 256 << 10),
    "cover": StickerRules(
        100, True, 128 << 10, 32 << 10, 32 << 10, "STICKER_THUMB_PNG_NOPNG", "STICKER_THUMB_TGS_NOTGS"
    ),
}
"""A sticker, a custom emoji, the cover of a set. An animation is 512 pixels wide in any of them."""


def check_sticker(content: bytes, use: str = "sticker") -> StickerFacts:
    """Look at a file that is to be a sticker. `use`: one of USES.

    Raises BadPicture: STICKER_FILE_INVALID (none of the kinds, or too many bytes), STICKER_PNG_NOPNG and STICKER_PNG_DIMENSIONS,
    STICKER_TGS_NOTGS, STICKER_VIDEO_NOWEBM and STICKER_VIDEO_BIG, for covers STICKER_THUMB_PNG_NOPNG and STICKER_THUMB_TGS_NOTGS.
    """
    rules = USES[use]
    if tgs.is_gzip(content):
        return _check_animated(content, rules)
    if webm.is_ebml(content):
        return _check_video(content, rules)
    if find_kind(content) in {"PNG", "WEBP"}:
        return _check_static(content, rules)
    raise BadPicture("STICKER_FILE_INVALID", "none of the kinds of stickers")


def make_sticker_thumb(content: bytes) -> MadeSize:
    """A WebP of at most 128 pixels that keeps transparency, of a picture sent as a sticker without being in a set.

    Raises BadPicture, and whatever Pillow raises at broken data.
    """
    picture = Plain(open_picture(content, Limits(size_bytes=10 << 20, sides=10_000)))
    picture.decode()
    return _make_thumb(picture)


def _check_animated(content: bytes, rules: StickerRules) -> StickerFacts:
    if len(content) > rules.animated_bytes:
        raise BadPicture(rules.not_animated, "too many bytes")
    try:
        clean = tgs.clean_tgs(content)
    except (ValueError, zlib.error, RecursionError) as error:
        raise BadPicture(rules.not_animated, "no animation that keeps to the rules") from error
    return StickerFacts("animated", "application/x-tgsticker", tgs.SIDE, tgs.SIDE, clean)


def _check_video(content: bytes, rules: StickerRules) -> StickerFacts:
    if not webm.is_webm(content):
        raise BadPicture("STICKER_VIDEO_NOWEBM", "no WebM file")
    if len(content) > rules.video_bytes:
        raise BadPicture("STICKER_VIDEO_BIG", "too many bytes")
    return StickerFacts("video", "video/webm", 0, 0)


def _check_static(content: bytes, rules: StickerRules) -> StickerFacts:
    if len(content) > rules.static_bytes:
        raise BadPicture("STICKER_FILE_INVALID", "too many bytes")
    is_webp = find_kind(content) == "WEBP"
    if is_webp and webp.is_animated(content):
        raise BadPicture(rules.not_static, "animated")
    with _refused_as(rules.not_static):
        image = open_picture(content, Limits(rules.static_bytes, sides=10_000, ratio=rules.side))
        _check_side(*image.size, rules)
        picture = Plain(image)
        picture.decode()
        stays = is_webp and not webp.has_profile(content) and picture.orientation == 1
        clean = webp.strip_webp(content) if stays else _make_webp(picture, rules)
        if stays:  # what clients are to show must be what was looked at
            picture = Plain(open_picture(clean, Limits(len(clean), sides=10_000, ratio=rules.side)))
            picture.decode()
    width, height = picture.width, picture.height
    _check_side(width, height, rules)
    return StickerFacts("static", "image/webp", width, height, clean, _make_thumb(picture))


@contextlib.contextmanager
def _refused_as(name: str) -> Iterator[None]:
    """Whatever Pillow says of broken data is a refusal of this name; what photos are refused for has names of stickers."""
    names = {"PHOTO_INVALID_DIMENSIONS": "STICKER_PNG_DIMENSIONS", "IMAGE_PROCESS_FAILED": name}
    try:
        yield
    except BadPicture as refusal:
        raise BadPicture(names.get(refusal.name, refusal.name), str(refusal)) from refusal
    except MemoryError:
        raise
    except Exception as error:
        raise BadPicture(name, "cannot be decoded") from error


def _check_side(width: int, height: int, rules: StickerRules) -> None:
    if max(width, height) != rules.side or (rules.is_square and width != height):
        raise BadPicture("STICKER_PNG_DIMENSIONS", f"not {rules.side} pixels")


def _make_webp(picture: Plain, rules: StickerRules) -> bytes:
    clean = encode_webp(picture.make_transparent((picture.width, picture.height)), rules.static_bytes)
    if clean is None:
        raise BadPicture("STICKER_FILE_INVALID", "too many bytes as WebP")
    return clean


def _make_thumb(picture: Plain) -> MadeSize:
    box = choose_boxes(max(picture.width, picture.height), {"m": STICKER_THUMB_BOX})["m"]
    size = fit(picture.width, picture.height, box)
    content = encode_webp(picture.make_transparent(size), THUMB_BYTES)
    if content is None:
        raise BadPicture("IMAGE_PROCESS_FAILED", "too many bytes as WebP")
    return MadeSize("m", *size, content)
