"""The sizes of photos, profile photos and thumbnails (core.telegram.org/api/files#image-thumbnail-types)."""

from PIL import Image

from chapar.files.imaging.cleaning import Plain
from chapar.files.imaging.encoding import encode_jpeg, encode_stripped
from chapar.files.imaging.failures import BadPicture
from chapar.files.imaging.made import MadeSize, PictureSizes
from chapar.files.imaging.opening import Limits, open_picture

PHOTO_BOXES = {"s": 100, "m": 320, "x": 800, "y": 1280, "w": 2560}
"""The sizes of a photo: a letter, and the pixels that its longer side has at most."""
SQUARE_SIDES = {"a": 160, "b": 320, "c": 640}
"""The sizes of a profile photo, which is square."""
THUMB_BOX = 320

PHOTO_LIMITS = Limits(size_bytes=10 << 20, sides=10_000)
THUMB_LIMITS = Limits(size_bytes=200 << 10, sides=10_000)
"""A thumbnail that comes with a document; clients scale it to 320 pixels and are forgiven if they did not."""
DOCUMENT_LIMITS = Limits(size_bytes=32 << 20, sides=20_000)
"""A picture sent as a document gets a thumbnail when it is no larger than this."""


def make_photo(content: bytes) -> PictureSizes:
    """A photo's sizes: those boxes that are smaller than the picture, and the smallest box that holds it, or else `w`.

    Raises BadPicture, and whatever Pillow raises at broken data.
    """
    return _make_boxes(content, PHOTO_LIMITS, PHOTO_BOXES)


def make_thumb(content: bytes) -> PictureSizes:
    """A thumbnail that a client gave: one size `m` of at most 320 pixels, and the stripped preview. Raises as make_photo does."""
    return _make_boxes(content, THUMB_LIMITS, {"m": THUMB_BOX})


def make_preview(content: bytes) -> PictureSizes:
    """The thumbnail of a picture that was sent as a document: as of make_thumb, from a larger file."""
    return _make_boxes(content, DOCUMENT_LIMITS, {"m": THUMB_BOX})


def make_square(content: bytes) -> PictureSizes:
    """A profile photo's sizes: the middle of the picture, as large as it is and at most 640 pixels.

    Raises as make_photo does, and BadPicture PHOTO_CROP_SIZE_SMALL below 160 pixels.
    """
    image = open_picture(content, PHOTO_LIMITS)
    short = min(image.size)
    if short < SQUARE_SIDES["a"]:
        raise BadPicture("PHOTO_CROP_SIZE_SMALL", "too small for a profile photo")
    picture = Plain(image)
    wanted = choose_boxes(short, SQUARE_SIDES)
    side = max(wanted.values())
    wide, high = image.size
    picture.decode(least=fit(wide, high, side * max(wide, high) / short))
    left, top = (wide - short) / 2 / wide, (high - short) / 2 / high
    largest = picture.make_opaque((side, side), crop=(left, top, 1 - left, 1 - top))
    return PictureSizes(picture.width, picture.height, _make_sizes(largest, (1, 1), wanted), encode_stripped(largest))


def choose_boxes(long: int, boxes: dict[str, int]) -> dict[str, int]:
    """Which boxes a picture with this longer side gets, the last one no larger than the picture."""
    chosen: dict[str, int] = {}
    for name, box in boxes.items():
        chosen[name] = min(box, long)
        if box >= long:
            break
    return chosen


def fit(width: int, height: int, box: float) -> tuple[int, int]:
    """The size whose longer side is the box, of the same shape, at least one pixel on each side."""
    scale = box / max(width, height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _make_boxes(content: bytes, limits: Limits, boxes: dict[str, int]) -> PictureSizes:
    image = open_picture(content, limits)
    wanted = choose_boxes(max(image.size), boxes)
    picture = Plain(image)
    picture.decode(least=fit(*image.size, max(wanted.values())))
    shape = (picture.width, picture.height)
    largest = picture.make_opaque(fit(*shape, max(wanted.values())))
    return PictureSizes(*shape, _make_sizes(largest, shape, wanted), encode_stripped(largest))


def _make_sizes(largest: Image.Image, shape: tuple[int, int], boxes: dict[str, int]) -> tuple[MadeSize, ...]:
    made: list[MadeSize] = []
    image = largest
    for name, box in reversed(boxes.items()):
        size = fit(*shape, box)
        if size != image.size:
            image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
        made.append(MadeSize(name, *size, encode_jpeg(image)))
    return tuple(reversed(made))
