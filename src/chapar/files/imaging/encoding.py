"""Pictures written: JPEG, WebP, and the stripped preview."""

import io

from PIL import Image

STRIPPED_BOX = 40
"""Pixels that a stripped preview has at most on a side."""
_STRIPPED_QUALITY = 20
"""The quality whose quantisation tables stand in the header that clients put before a stripped preview."""
_SUBSAMPLING_420 = 2
_END_OF_IMAGE_LENGTH = 2
_SMALL_SIDE = 320
"""Up to here the usual JPEG is smaller than a progressive one."""


def encode_jpeg(image: Image.Image) -> bytes:
    """A JPEG of an RGB picture without anything attached, progressive when it is not small."""
    side = max(image.size)
    out = io.BytesIO()
    image.save(
        out, "JPEG", quality=82 if side <= _SMALL_SIDE else 87, optimize=True, progressive=side > _SMALL_SIDE, exif=b""
    )
    return out.getvalue()


def encode_webp(image: Image.Image, most_bytes: int) -> bytes | None:
    """A WebP of an RGBA picture: without loss if that has no more than these bytes, else as good as fits. None: nothing fits."""
    for wishes in ({"lossless": True}, {"quality": 95}, {"quality": 85}, {"quality": 70}):
        out = io.BytesIO()
        image.save(out, "WEBP", exif=b"", icc_profile=b"", xmp=b"", **wishes)
        if out.tell() <= most_bytes:
            return out.getvalue()
    return None


def encode_stripped(image: Image.Image) -> bytes:
    """The stripped preview of an RGB picture: 1, height, width, and the JPEG data behind the headers.

    Clients put a fixed header before it (core.telegram.org/api/files#stripped-thumbnails), so quantisation, Huffman tables and
    subsampling must be those of that header: the standard's own (ITU-T T.81, annex K) at quality 20, colours at half resolution.
    """
    small = image.copy()
    small.thumbnail((STRIPPED_BOX, STRIPPED_BOX), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "JPEG", quality=_STRIPPED_QUALITY, subsampling=_SUBSAMPLING_420, optimize=False, progressive=False)
    jpeg = out.getvalue()
    return bytes((1, small.height, small.width)) + jpeg[_find_scan(jpeg) : -_END_OF_IMAGE_LENGTH]


def _find_scan(jpeg: bytes) -> int:
    """Where the first scan's data begins in a JPEG of our own."""
    position = 2
    while True:
        marker = jpeg[position + 1]
        position += 2 + int.from_bytes(jpeg[position + 2 : position + 4])
        if marker == 0xDA:
            return position
