"""Downloads. Follows core.telegram.org/api/files#downloading-files."""

from __future__ import annotations

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.upload.locations import find_location
from chapar.rpc.upload.ranges import check_range
from chapar.tl import functions, types

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
async def get_file(ctx: Context, request: functions.upload_getFile) -> types.Typeupload_File:
    """A part of a file; beyond its end nothing. It never refers to a CDN.

    Raises OFFSET_INVALID, LIMIT_INVALID, LOCATION_INVALID, FILE_ID_INVALID, FILE_REFERENCE_EMPTY, FILE_REFERENCE_INVALID,
    FILE_REFERENCE_EXPIRED, TIMEOUT.
    """
    check_range(request.offset, request.limit, is_precise=request.precise)
    found = await find_location(ctx, request.location)
    content = await found.read(ctx, request.offset, request.limit)
    kind = _TYPES.get(found.mime_type, types.storage_fileUnknown)
    return types.upload_file(type=kind(), mtime=found.mtime, bytes=content)
