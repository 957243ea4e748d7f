"""Stripped previews: what clients see when they put their fixed header before one."""

import hashlib
import io

import pytest
from good_pictures import draw, encode, find_mean, is_near
from PIL import Image

from chapar.files.imaging.sizes import make_photo, make_square

HEADER_SHA256 = "c2d6c960e35c3d94de4a0d85a39e0d9def693ee107fa374354960f2df47d82d4"
"""Of the 623 bytes that clients put before a stripped preview, with height and width 0."""
HEIGHT_AT, WIDTH_AT = 164, 166


def make_header(width: int, height: int) -> bytes:
    """The header that clients have as a constant, taken from an empty picture and compared by its digest."""
    jpeg = encode(Image.new("RGB", (8, 8)), "JPEG", quality=20, subsampling=2)
    header = bytearray(jpeg[: jpeg.index(b"\xff\xda") + 14])
    header[HEIGHT_AT] = header[WIDTH_AT] = 0
    assert hashlib.sha256(header).hexdigest() == HEADER_SHA256
    header[HEIGHT_AT], header[WIDTH_AT] = height, width
    return bytes(header)


def rebuild(stripped: bytes) -> Image.Image:
    """The picture that a client shows (core.telegram.org/api/files#stripped-thumbnails)."""
    assert stripped[0] == 1
    image = Image.open(io.BytesIO(make_header(stripped[2], stripped[1]) + stripped[3:] + b"\xff\xd9"))
    image.load()
    return image.convert("RGB")


@pytest.mark.parametrize(
    "size", [(800, 600), (600, 800), (40, 40), (39, 17), (2000, 100), (1, 1), (9, 3), (1600, 1590)]
)
def test_a_rebuilt_preview_looks_like_the_picture(size: tuple[int, int]) -> None:
    picture = draw(*size)
    stripped = make_photo(encode(picture, "PNG")).stripped
    image = rebuild(stripped)
    scale = min(1, 40 / max(size))
    assert abs(image.width - size[0] * scale) < 1
    assert abs(image.height - size[1] * scale) < 1
    assert len(stripped) < 1_000
    assert is_near(find_mean(image), find_mean(picture)[:3], 12)  # type: ignore[arg-type]
    if min(image.size) > 15:
        for x, y in ((0.1, 0.1), (0.9, 0.1), (0.1, 0.9), (0.9, 0.9)):
            wanted = picture.getpixel((int(size[0] * x), int(size[1] * y)))
            assert isinstance(wanted, tuple)
            assert is_near(image.getpixel((int(image.width * x), int(image.height * y))), wanted[:3], 60)  # type: ignore[arg-type]


def test_every_picture_has_the_same_header() -> None:
    """Nothing of a picture changes the tables: else its preview would look like noise in clients."""
    for picture in (
        Image.effect_noise((300, 200), 90).convert("RGB"),
        Image.new("RGB", (50, 50), "white"),
        draw(640, 480),
    ):
        for kind in ("JPEG", "PNG", "WEBP", "GIF"):
            image = rebuild(make_photo(encode(picture, kind)).stripped)
            assert is_near(find_mean(image), find_mean(picture)[:3], 14)  # type: ignore[arg-type]


def test_a_profile_photo_has_a_square_one() -> None:
    image = rebuild(make_square(encode(draw(900, 500), "JPEG")).stripped)
    assert image.size == (40, 40)
