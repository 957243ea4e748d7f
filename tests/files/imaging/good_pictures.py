"""Pictures as people send them, made here, and what has to be true of whatever is made of any picture."""

import gzip
import io
import json
from typing import Any

from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

CANARY = b"canary-in-a-file"
"""Stands in the metadata of files that are made here, and must not stand in anything that is made of them."""

_HARMLESS_JPEG_MARKERS = {0xC0, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD, 0xE0}


def draw(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Four corners of red (left, above), green, blue (left, below) and yellow, with something finer in the middle."""
    image = Image.new("RGB", (width, height), (200, 30, 30))
    pen = ImageDraw.Draw(image)
    middle_x, middle_y = width // 2, height // 2
    pen.rectangle((middle_x, 0, width, middle_y), fill=(30, 160, 40))
    pen.rectangle((0, middle_y, middle_x, height), fill=(30, 50, 190))
    pen.rectangle((middle_x, middle_y, width, height), fill=(220, 200, 30))
    pen.ellipse((width // 3, height // 3, 2 * width // 3, 2 * height // 3), outline="white", width=max(1, width // 40))
    return image.convert(mode)


def encode(image: Image.Image, kind: str, **wishes: Any) -> bytes:
    """A file of this kind."""
    out = io.BytesIO()
    image.save(out, kind, **wishes)
    return out.getvalue()


def make_exif(orientation: int = 1) -> bytes:
    """EXIF with a place, a camera and a date, and the way up."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = CANARY.decode()
    exif[0x0132] = "2024:05:06 07:08:09"
    exif.get_ifd(0x8825).update({1: "N", 2: (35.0, 41.0, 21.0), 3: "E", 4: (51.0, 23.0, 20.0), 0x1D: CANARY.decode()})
    return exif.tobytes()


def make_profile() -> bytes:
    """An ICC profile that says sRGB, by a name of its own."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() + CANARY


def make_speaking_files() -> dict[str, bytes]:
    """A good picture of each kind that carries all the metadata its kind can."""
    image, exif, profile = draw(120, 80), make_exif(), make_profile()
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", CANARY.decode())
    text.add_text("Comment", CANARY.decode() * 20, zip=True)
    text.add_itxt("XML:com.adobe.xmp", CANARY.decode())
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + CANARY + b"</x:xmpmeta>"
    said: dict[str, Any] = {"exif": exif, "icc_profile": profile}
    return {
        "baseline.jpg": encode(image, "JPEG", comment=CANARY, xmp=xmp, **said),
        "progressive.jpg": encode(image, "JPEG", progressive=True, comment=CANARY, **said),
        "true.png": encode(image, "PNG", pnginfo=text, **said),
        "palette.png": encode(image.quantize(16), "PNG", pnginfo=text, **said),
        "transparent.png": encode(image.convert("RGBA"), "PNG", pnginfo=text, **said),
        "lossy.webp": encode(image, "WEBP", xmp=xmp, **said),
        "lossless.webp": encode(image.convert("RGBA"), "WEBP", lossless=True, xmp=xmp, **said),
        "still.gif": encode(image, "GIF", comment=CANARY),
    }


def make_lottie(**changes: Any) -> dict[str, Any]:
    """The smallest animation that keeps to the rules of stickers."""
    layer = {"ty": 4, "nm": "dot", "ip": 0, "op": 60, "st": 0, "ks": {}, "shapes": []}
    return {"tgs": 1, "v": "5.5.2", "fr": 60, "ip": 0, "op": 60, "w": 512, "h": 512, "layers": [layer]} | changes


def make_tgs(**changes: Any) -> bytes:
    """That animation as a file."""
    return gzip.compress(json.dumps(make_lottie(**changes)).encode(), mtime=1)


def make_webm(
    document_type: bytes = b"webm", rest: bytes = b"\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff"
) -> bytes:
    """The head of a video's container."""
    body = b"\x42\x86\x81\x01\x42\xf7\x81\x01\x42\x82" + bytes((0x80 | len(document_type),)) + document_type
    return b"\x1a\x45\xdf\xa3" + bytes((0x80 | len(body),)) + body + rest


def list_markers(jpeg: bytes) -> list[int]:
    """The markers of a JPEG up to its first scan."""
    found: list[int] = []
    position = 2
    while not found or found[-1] != 0xDA:
        assert jpeg[position] == 0xFF
        found.append(jpeg[position + 1])
        position += 2 + int.from_bytes(jpeg[position + 2 : position + 4])
    return found


def check_clean_jpeg(content: bytes, size: tuple[int, int]) -> Image.Image:
    """It decodes, has this size, and holds nothing but a picture."""
    assert set(list_markers(content)) <= _HARMLESS_JPEG_MARKERS
    assert content.endswith(b"\xff\xd9")
    assert CANARY not in content
    image = Image.open(io.BytesIO(content), formats=("JPEG",))
    image.load()
    assert (image.size, image.mode) == (size, "RGB")
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
    return image


def list_webp_chunks(content: bytes) -> list[bytes]:
    """The names of a WebP's chunks; they fill the file."""
    assert content[:4] == b"RIFF"
    assert int.from_bytes(content[4:8], "little") == len(content) - 8
    found, position = [], 12
    while position < len(content):
        found.append(content[position : position + 4])
        length = int.from_bytes(content[position + 4 : position + 8], "little")
        position += 8 + length + length % 2
    assert position == len(content)
    return found


def check_clean_webp(content: bytes, size: tuple[int, int]) -> Image.Image:
    """It decodes, has this size, and holds nothing but a picture."""
    assert set(list_webp_chunks(content)) <= {b"VP8X", b"ALPH", b"VP8 ", b"VP8L"}
    assert content[12:16] != b"VP8X" or content[20:24] in {b"\x10\0\0\0", bytes(4)}  # it says so, too
    assert CANARY not in content
    image = Image.open(io.BytesIO(content), formats=("WEBP",))
    image.load()
    assert image.size == size
    return image


def is_near(colour: object, wanted: tuple[int, int, int], distance: int = 30) -> bool:
    """Whether two colours look alike."""
    assert isinstance(colour, tuple)
    return all(abs(a - b) <= distance for a, b in zip(colour[:3], wanted, strict=True))


def find_mean(image: Image.Image) -> tuple[int, ...]:
    """The mean colour."""
    colour = image.convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert isinstance(colour, tuple)
    return tuple(int(part) for part in colour)
