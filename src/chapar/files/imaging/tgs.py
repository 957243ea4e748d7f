"""Animated stickers: a Lottie animation as JSON in gzip (core.telegram.org/stickers#animation-requirements)."""

import zlib
from typing import Any

import msgspec
from msgspec import Struct

SIDE = 512
FRAMES_PER_SECOND = 60
SECONDS = 3
JSON_BYTES = 2 << 20
"""Of the animation unpacked. Good ones have a tenth of it."""

_GZIP_HEAD = b"\x1f\x8b\x08"
_CLEAN_HEAD = _GZIP_HEAD + b"\0" + b"\0\0\0\0" + b"\0" + b"\xff"  # no name, no comment, no date, no system
_FLAGS_AT, _HEAD_LENGTH, _TRAILER_LENGTH = 3, 10, 8
_CHECKSUM, _EXTRA, _NAME, _COMMENT, _RESERVED = 0x02, 0x04, 0x08, 0x10, 0xE0


class _Asset(Struct):
    p: Any = None


class _Animation(Struct):
    w: float
    h: float
    fr: float
    ip: float
    op: float
    layers: list[msgspec.Raw]
    assets: list[_Asset] = []


_decoder = msgspec.json.Decoder(_Animation)


def is_gzip(content: bytes) -> bool:
    """Whether it begins as a gzip file does."""
    return content.startswith(_GZIP_HEAD)


def clean_tgs(content: bytes) -> bytes:
    """Check an animation and give the same one without name, comment and date of the file and what follows its end.

    Raises ValueError, zlib.error or RecursionError when it is none.
    """
    start = _find_data(content)
    unpacker = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
    text = unpacker.decompress(content[start:], JSON_BYTES + 1)
    if len(text) > JSON_BYTES:
        raise ValueError("too large when unpacked")
    rest = unpacker.unused_data
    trailer = zlib.crc32(text).to_bytes(4, "little") + len(text).to_bytes(4, "little")
    if not unpacker.eof or rest[:_TRAILER_LENGTH] != trailer:
        raise ValueError("cut off, or damaged")
    _check_animation(_decoder.decode(text))
    return _CLEAN_HEAD + content[start : len(content) - len(rest)] + trailer


def _find_data(content: bytes) -> int:
    """Where the deflated data begins (RFC 1952)."""
    flags = content[_FLAGS_AT] if len(content) > _HEAD_LENGTH else _RESERVED
    if flags & _RESERVED:
        raise ValueError("no gzip file")
    position = _HEAD_LENGTH
    if flags & _EXTRA:
        position += 2 + int.from_bytes(content[position : position + 2], "little")
    for text in (_NAME, _COMMENT):
        if flags & text:
            position = content.index(b"\0", position) + 1
    return position + 2 * bool(flags & _CHECKSUM)


def _check_animation(animation: _Animation) -> None:
    if (animation.w, animation.h) != (SIDE, SIDE):
        raise ValueError("not 512 x 512")
    if not 0 < animation.fr <= FRAMES_PER_SECOND:
        raise ValueError("too many frames a second")
    if not 0 < animation.op - animation.ip <= SECONDS * animation.fr:
        raise ValueError("too long")
    if not animation.layers:
        raise ValueError("nothing to show")
    if any(asset.p is not None for asset in animation.assets):
        raise ValueError("refers to pictures")  # clients would look for them by their path
