"""Downloads. Follows core.telegram.org/api/files#downloading-files."""

from __future__ import annotations

from chapar.rpc.context import Context
from chapar.rpc.later import FilePart
from chapar.rpc.method import method
from chapar.rpc.upload.locations import find_location
from chapar.rpc.upload.ranges import check_range
from chapar.tl import functions, types

SHORT_BYTES = 32 << 10
"""A part of so many bytes is an answer like any other: small pictures are wanted at once."""
_TYPES: dict[str, type[types.Typestorage_FileType]] = {
    "application/pdf": types.storage_filePdf,
    "audio/mp3": types.storage_fileMp3,
    "audio/mpeg": types.storage_fileMp3,
    "image/gif": types.storage_fileGif,
    "image/jpeg": types.storage_fileJpeg,
    "image/png": types.storage_filePng,
    "image/webp": types.storage_fileWebp,
    "video/mp4": types.storage_fileMp4,
    "video/quicktime": types.storage_fileMov,
}


@method("upload.getFile", errors=("TIMEOUT",))
async def get_file(ctx: Context, request: functions.upload_getFile) -> types.Typeupload_File | FilePart:
    """A part of a file; beyond its end nothing. It never refers to a CDN.

    Raises OFFSET_INVALID, LIMIT_INVALID, LOCATION_INVALID, FILE_ID_INVALID, FILE_REFERENCE_EMPTY, FILE_REFERENCE_INVALID,
    FILE_REFERENCE_EXPIRED, TIMEOUT.
    """
    found = await find_location(ctx, request.location)
    check_range(request.offset, request.limit, found.size_bytes, is_precise=request.precise)
    kind = _TYPES.get(found.mime_type, types.storage_fileUnknown)
    answer = types.upload_file(type=kind(), mtime=found.mtime, bytes=b"")
    size_bytes = min(request.limit, found.size_bytes - request.offset)
    if size_bytes > SHORT_BYTES:
        return FilePart(answer, size_bytes, lambda: found.read(ctx, request.offset, request.limit))
    answer.bytes = await found.read(ctx, request.offset, request.limit)
    return answer
