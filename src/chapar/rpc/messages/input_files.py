"""Files as clients name them: those just uploaded, and those that somebody sent before. Follows core.telegram.org/api/files."""

from __future__ import annotations

from typing import NamedTuple

from chapar.domain.errors import RpcError
from chapar.domain.files import Document, Photo
from chapar.domain.uploads import InputUpload
from chapar.files.making import PHOTO_BYTES
from chapar.files.service import Upload
from chapar.rpc.context import Context
from chapar.tl import types

REFERENCE_ERRORS = ("FILE_REFERENCE_EMPTY", "FILE_REFERENCE_EXPIRED", "FILE_REFERENCE_INVALID")
"""What a method may answer with that takes photos and documents by their names."""


async def take_upload(ctx: Context, given: types.TypeInputFile) -> Upload:
    """A finished upload of the account. Raises what `Files.take_upload` raises, MEDIA_INVALID for files of stories."""
    return await ctx.services.files.take_upload(ctx.user_id, parse_upload(given))


async def take_small_upload(ctx: Context, given: types.TypeInputFile, most_bytes: int) -> Upload | None:
    """The same of one that may not be greater; None: it is, and stays an upload. Raises as `take_upload`."""
    upload = parse_upload(given)
    size_bytes = await ctx.services.files.measure_upload(ctx.user_id, upload)
    return await ctx.services.files.take_upload(ctx.user_id, upload) if size_bytes <= most_bytes else None


async def take_picture(ctx: Context, given: types.TypeInputFile) -> Upload:
    """An upload of which a photo is to be made. Raises PHOTO_SAVE_FILE_INVALID (too great), and as `take_upload`."""
    upload = await take_small_upload(ctx, given, PHOTO_BYTES)
    if upload is None:
        raise RpcError("PHOTO_SAVE_FILE_INVALID")
    return upload


def parse_upload(given: types.TypeInputFile) -> InputUpload:
    """The name of an upload. Raises MEDIA_INVALID for files of stories."""
    if isinstance(given, types.inputFile):
        return InputUpload(given.id, given.parts, given.name, given.md5_checksum)
    if isinstance(given, types.inputFileBig):
        return InputUpload(given.id, given.parts, given.name, is_big=True)
    raise RpcError("MEDIA_INVALID")


class _Name(NamedTuple):
    id: int
    access_hash: int
    file_reference: bytes


async def access_photo(ctx: Context, given: types.TypeInputPhoto) -> Photo:
    """A photo that the client saw lately. Raises MEDIA_EMPTY (there is none, or it cannot be known), and as `_check`."""
    if not isinstance(given, types.inputPhoto):
        raise RpcError("MEDIA_EMPTY")
    _check(ctx, _Name(given.id, given.access_hash, given.file_reference))
    photo = await ctx.services.storage.read(lambda q: q.find_photo(given.id))
    if photo is None:
        raise RpcError("MEDIA_EMPTY")
    return photo


async def access_document(ctx: Context, given: types.TypeInputDocument) -> Document:
    """A document that the client saw lately. Raises MEDIA_EMPTY (there is none, or it cannot be known), and as `_check`."""
    if not isinstance(given, types.inputDocument):
        raise RpcError("MEDIA_EMPTY")
    _check(ctx, _Name(given.id, given.access_hash, given.file_reference))
    document = await ctx.services.storage.read(lambda q: q.find_document(given.id))
    if document is None:
        raise RpcError("MEDIA_EMPTY")
    return document


def _check(ctx: Context, name: _Name) -> None:
    """Raises MEDIA_EMPTY, FILE_REFERENCE_EMPTY, FILE_REFERENCE_INVALID, FILE_REFERENCE_EXPIRED."""
    try:
        ctx.services.file_references.check(*name, ctx.services.clock.now())
    except RpcError as error:
        if error.name == "FILE_ID_INVALID":
            raise RpcError("MEDIA_EMPTY") from error
        raise
