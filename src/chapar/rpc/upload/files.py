"""Downloads: so far of the server's own pictures. Follows core.telegram.org/api/files#downloading-files."""

from __future__ import annotations

from chapar.artwork.pictures import PICTURES
from chapar.domain.errors import RpcError
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.pictures import DRAWN_AT
from chapar.tl import functions, types

PART_BYTES = 1 << 20
"""Bytes of one answer, at most."""


@method("upload.getFile")
async def get_file(ctx: Context, request: functions.upload_getFile) -> types.Typeupload_File:
    """A part of a file; beyond its end nothing.

    Raises LOCATION_INVALID, FILE_ID_INVALID, OFFSET_INVALID, LIMIT_INVALID.
    """
    location = request.location
    if not isinstance(location, types.inputDocumentFileLocation) or location.thumb_size:
        raise RpcError("LOCATION_INVALID")
    picture = PICTURES.get(location.id)
    if picture is None or picture.access_hash != location.access_hash:
        raise RpcError("FILE_ID_INVALID")
    if request.offset < 0:
        raise RpcError("OFFSET_INVALID")
    if not 0 < request.limit <= PART_BYTES:
        raise RpcError("LIMIT_INVALID")
    part = picture.content[request.offset : request.offset + request.limit]
    kind = types.storage_fileWebp if picture.mime_type == "image/webp" else types.storage_fileUnknown
    return types.upload_file(type=kind(), mtime=DRAWN_AT, bytes=part)
