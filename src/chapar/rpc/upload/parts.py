"""Uploads, part by part. Follows core.telegram.org/api/files#uploading-files."""

from __future__ import annotations

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions

UNKNOWN_TOTAL = -1
"""What a client that streams says while it does not know how many parts there will be."""


@method(
    "upload.saveFilePart",
    errors=(
        "FILE_PARTS_INVALID",
        "FILE_PART_SIZE_CHANGED",
        "FILE_PART_SIZE_INVALID",
        "FILE_PART_TOO_BIG",
        "FILE_WRITE_FAILED",
    ),
)
async def save_file_part(ctx: Context, request: functions.upload_saveFilePart) -> bool:
    """Keep a part of a file of at most 10 MiB. True: it is kept, also when the server is killed now."""
    await ctx.services.files.save_part(ctx.user_id, request.file_id, request.file_part, request.bytes, is_small=True)
    return True


@method("upload.saveBigFilePart", errors=("FILE_WRITE_FAILED",))
async def save_big_file_part(ctx: Context, request: functions.upload_saveBigFilePart) -> bool:
    """Keep a part of a file of any size. True: it is kept, also when the server is killed now."""
    total = None if request.file_total_parts == UNKNOWN_TOTAL else request.file_total_parts
    await ctx.services.files.save_part(ctx.user_id, request.file_id, request.file_part, request.bytes, total)
    return True
