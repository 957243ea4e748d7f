"""Hashes by which a client checks what it downloads. Follows core.telegram.org/method/upload.getFileHashes."""

from __future__ import annotations

import asyncio
from hashlib import sha256

from chapar.domain.errors import RpcError
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.upload.locations import LOCATION_ERRORS, find_location
from chapar.tl import functions, types

HASHED_BYTES = 128 << 10
"""Bytes of a file that one hash is of; the last one is of what is left."""
HASHES = 8
"""Hashes of one answer: a MiB is read for them."""


@method("upload.getFileHashes", errors=("OFFSET_INVALID", *LOCATION_ERRORS))
async def get_file_hashes(ctx: Context, request: functions.upload_getFileHashes) -> list[types.TypeFileHash]:
    """SHA-256 of the pieces of a file from the one at `offset` on; none beyond its end.

    Raises OFFSET_INVALID, LOCATION_INVALID, FILE_ID_INVALID, FILE_REFERENCE_EMPTY, FILE_REFERENCE_INVALID,
    FILE_REFERENCE_EXPIRED.
    """
    if request.offset < 0:
        raise RpcError("OFFSET_INVALID")
    found = await find_location(ctx, request.location)
    start = request.offset // HASHED_BYTES * HASHED_BYTES
    content = await found.read(ctx, start, HASHES * HASHED_BYTES)
    hash_all = asyncio.get_running_loop().run_in_executor(None, _hash_pieces, content, start)
    return [types.fileHash(offset=offset, limit=size, hash=digest) for offset, size, digest in await hash_all]


def _hash_pieces(content: bytes, start: int) -> list[tuple[int, int, bytes]]:
    pieces = [(at, content[at : at + HASHED_BYTES]) for at in range(0, len(content), HASHED_BYTES)]
    return [(start + at, len(piece), sha256(piece).digest()) for at, piece in pieces]
