"""Where clients say that a file is, and what is there. Follows core.telegram.org/type/InputFileLocation."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, NamedTuple

from chapar.artwork.pictures import PICTURES, Picture
from chapar.domain.errors import RpcError
from chapar.domain.files import File, PhotoSize
from chapar.rpc.context import Context
from chapar.rpc.upload.peer_photos import find_peer_photo
from chapar.rpc.upload.set_thumbs import find_set_cover
from chapar.rpc.views.pictures import DRAWN_AT
from chapar.storage.blobs.api import BlobMissing, BlobsFailed
from chapar.tl import types

JPEG, WEBP = "image/jpeg", "image/webp"
LOCATION_ERRORS = (
    "FILE_ID_INVALID",
    "FILE_REFERENCE_EMPTY",
    "FILE_REFERENCE_EXPIRED",
    "FILE_REFERENCE_INVALID",
    "LOCATION_INVALID",
    "TIMEOUT",
)
"""What `find_location` and `FoundFile.read` raise."""


class FoundFile(NamedTuple):
    """What is at a location: a blob, or (`content`) a picture of the server's own. `mtime` is Unix time."""

    size_bytes: int
    mime_type: str
    mtime: int
    digest: bytes = b""
    content: bytes = b""

    async def read(self, ctx: Context, offset: int, length: int) -> bytes:
        """A part of it; beyond its end nothing. Raises FILE_ID_INVALID (it is lost), TIMEOUT: clients try that again."""
        length = min(length, self.size_bytes - offset)
        if length <= 0:
            return b""
        if not self.digest:
            return self.content[offset : offset + length]
        try:
            return await ctx.services.files.read(self.digest, offset, length)
        except BlobsFailed as error:
            raise RpcError("FILE_ID_INVALID" if isinstance(error, BlobMissing) else "TIMEOUT") from error


async def find_location(ctx: Context, location: types.TypeInputFileLocation) -> FoundFile:
    """The file that a location names, if the client may have it. Raises those of `LOCATION_ERRORS`."""
    find = _FINDERS.get(type(location))
    if find is None:
        raise RpcError("LOCATION_INVALID")
    return await find(ctx, location)


async def _find_document(ctx: Context, location: types.inputDocumentFileLocation) -> FoundFile:
    if (picture := PICTURES.get(location.id)) is not None:
        return _find_picture(picture, location)
    _check(ctx, location)
    document = await ctx.services.storage.read(lambda q: q.find_document(location.id))
    if document is None:
        raise RpcError("FILE_ID_INVALID")
    if location.thumb_size:
        kind = JPEG if document.sticker is None else WEBP
        return _find_size(document, document.thumbs, location.thumb_size, kind)
    return FoundFile(document.size_bytes, document.mime_type, document.date, document.digest)


async def _find_photo(ctx: Context, location: types.inputPhotoFileLocation) -> FoundFile:
    _check(ctx, location)
    photo = await ctx.services.storage.read(lambda q: q.find_photo(location.id))
    if photo is None:
        raise RpcError("FILE_ID_INVALID")
    return _find_size(photo, photo.sizes, location.thumb_size)


async def _find_peer_photo(ctx: Context, location: types.inputPeerPhotoFileLocation) -> FoundFile:
    photo, size = await find_peer_photo(ctx, location)
    return FoundFile(size.size_bytes, JPEG, photo.date, size.digest)


async def _find_set_thumb(ctx: Context, location: types.inputStickerSetThumb) -> FoundFile:
    cover = await find_set_cover(ctx, location)
    return FoundFile(cover.size_bytes, cover.mime_type, cover.version, cover.digest)


def _check(ctx: Context, location: types.inputDocumentFileLocation | types.inputPhotoFileLocation) -> None:
    now = ctx.services.clock.now()
    ctx.services.file_references.check(
        location.id, location.access_hash, location.file_reference, now, may_be_timed=True
    )


def _find_size(file: File, sizes: Sequence[PhotoSize], wanted: str, mime_type: str = JPEG) -> FoundFile:
    for size in sizes:
        if size.type == wanted:
            return FoundFile(size.size_bytes, mime_type, file.date, size.digest)
    raise RpcError("LOCATION_INVALID")


def _find_picture(picture: Picture, location: types.inputDocumentFileLocation) -> FoundFile:
    if picture.access_hash != location.access_hash:
        raise RpcError("FILE_ID_INVALID")
    if location.thumb_size:
        raise RpcError("LOCATION_INVALID")
    return FoundFile(len(picture.content), picture.mime_type, DRAWN_AT, content=picture.content)


_FINDERS: dict[type, Callable[[Context, Any], Awaitable[FoundFile]]] = {
    types.inputDocumentFileLocation: _find_document,
    types.inputPhotoFileLocation: _find_photo,
    types.inputPeerPhotoFileLocation: _find_peer_photo,
    types.inputStickerSetThumb: _find_set_thumb,
}
"""Who finds what is at a location, by its constructor; the others hold nothing here."""
