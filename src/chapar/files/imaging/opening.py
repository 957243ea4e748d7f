"""Pictures opened with care: told apart by their content, and measured by their headers before anything is decoded."""

import io
import re
from typing import NamedTuple

from PIL import GifImagePlugin, Image, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

from chapar.files.imaging.failures import BadPicture

PIXELS = 50_000_000
"""Pixels of the largest picture of any use; a quarter gigabyte when decoded, and half as much again on the way."""
JPEG_SCANS = 100
"""Scans of one JPEG. A progressive picture has about ten; each is a pass over all of it, however few bytes it takes."""

_HEADS = {
    JpegImagePlugin.JpegImageFile.format: re.compile(rb"\xff\xd8\xff"),
    PngImagePlugin.PngImageFile.format: re.compile(rb"\x89PNG\r\n\x1a\n"),
    GifImagePlugin.GifImageFile.format: re.compile(rb"GIF8[79]a"),
    WebPImagePlugin.WebPImageFile.format: re.compile(rb"RIFF....WEBP", re.DOTALL),
}
_JPEG_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
_START_OF_IMAGE, _END_OF_IMAGE, _START_OF_SCAN = 0xD8, 0xD9, 0xDA

Image.MAX_IMAGE_PIXELS = PIXELS // 2  # Pillow raises beyond the double, before it makes a decoder


class Limits(NamedTuple):
    """What is taken: bytes of the file, pixels of width and height together, how many times one may be the other."""

    size_bytes: int
    sides: int
    ratio: int = 20


def open_picture(content: bytes, limits: Limits) -> Image.Image:
    """A picture whose header is read and whose pixels are not. JPEG, PNG, WebP or GIF, whatever its name says.

    Raises BadPicture (PHOTO_SAVE_FILE_INVALID, PHOTO_EXT_INVALID, PHOTO_INVALID_DIMENSIONS, IMAGE_PROCESS_FAILED), and
    whatever Pillow raises at a broken header.
    """
    if not 0 < len(content) <= limits.size_bytes:
        raise BadPicture("PHOTO_SAVE_FILE_INVALID", "empty, or too many bytes")
    kind = find_kind(content)
    if kind is None:
        raise BadPicture("PHOTO_EXT_INVALID", "no kind of picture that is taken")
    if kind == "JPEG" and _count_jpeg_scans(content) > JPEG_SCANS:
        raise BadPicture("IMAGE_PROCESS_FAILED", "too many scans")
    try:
        image = Image.open(io.BytesIO(content), formats=(kind,))
    except Image.DecompressionBombError as error:
        raise BadPicture("PHOTO_INVALID_DIMENSIONS", "too many pixels") from error
    check_dimensions(*image.size, limits)
    return image


def find_kind(content: bytes) -> str | None:
    """Pillow's name of the kind of picture that begins so, None when it is none that is taken."""
    return next((kind for kind, head in _HEADS.items() if head.match(content)), None)


def check_dimensions(width: int, height: int, limits: Limits) -> None:
    """Raises BadPicture PHOTO_INVALID_DIMENSIONS."""
    short, long = sorted((width, height))
    if short < 1 or short + long > limits.sides or long > short * limits.ratio or short * long > PIXELS:
        raise BadPicture("PHOTO_INVALID_DIMENSIONS", "too large, or too long and thin")


def _count_jpeg_scans(content: bytes) -> int:
    scans, position = 0, 2
    while scans <= JPEG_SCANS and (marker := _JPEG_MARKER.search(content, position)):
        code = content[marker.start() + 1]
        if code == _END_OF_IMAGE:
            break
        scans += code == _START_OF_SCAN
        length = 0 if code == _START_OF_IMAGE else int.from_bytes(content[marker.end() : marker.end() + 2])
        position = marker.end() + length
    return scans
