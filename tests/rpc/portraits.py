"""Pictures for profiles: painted, uploaded, and downloaded again."""

from __future__ import annotations

import io
import itertools
from typing import Any

from harness import Client
from PIL import Image

from chapar.tl import functions, types

PART_BYTES = 64 << 10

_file_ids = itertools.count(1)


def paint(color: str = "red", width: int = 700, height: int = 800) -> bytes:
    """A JPEG of one colour."""
    stream = io.BytesIO()
    Image.new("RGB", (width, height), color).save(stream, "JPEG")
    return stream.getvalue()


async def upload(client: Client, content: bytes, name: str = "picture.jpg") -> types.inputFile:
    """Send the parts of a file; what the client calls it."""
    file_id = next(_file_ids)
    parts = [content[start : start + PART_BYTES] for start in range(0, len(content), PART_BYTES)]
    for number, part in enumerate(parts):
        assert await client.call(functions.upload_saveFilePart(file_id=file_id, file_part=number, bytes=part))
    return types.inputFile(id=file_id, parts=len(parts), name=name, md5_checksum="")


async def set_portrait(client: Client, color: str = "red", **options: Any) -> types.photo:
    """Show a new photo in one's profile; the photo."""
    given = await upload(client, paint(color))
    answer = await client.call(functions.photos_uploadProfilePhoto(file=given, **options))
    photo: types.photo = answer.photo
    return photo


def named(photo: types.photo) -> types.inputPhoto:
    """A photo as those who have seen it name it."""
    return types.inputPhoto(id=photo.id, access_hash=photo.access_hash, file_reference=photo.file_reference)


async def download(client: Client, location: types.TypeInputFileLocation) -> bytes:
    """What is at a location."""
    answer = await client.call(functions.upload_getFile(location=location, offset=0, limit=1 << 20))
    content: bytes = answer.bytes
    return content


async def look(client: Client, peer: types.TypeInputPeer, photo_id: int, *, big: bool = False) -> Image.Image:
    """The photo of a user or chat."""
    location = types.inputPeerPhotoFileLocation(peer=peer, photo_id=photo_id, big=big)
    return Image.open(io.BytesIO(await download(client, location)))


def is_colored(image: Image.Image, color: str) -> bool:
    """Whether a picture is of one colour, about."""
    expected = Image.new("RGB", (1, 1), color).getpixel((0, 0))
    seen = image.convert("RGB").resize((1, 1)).getpixel((0, 0))
    assert isinstance(expected, tuple)
    assert isinstance(seen, tuple)
    return all(abs(a - b) < 12 for a, b in zip(expected, seen, strict=True))
