"""Which part of a file an answer may hold. Follows core.telegram.org/api/files#downloading-files."""

from __future__ import annotations

from chapar.domain.errors import RpcError

PART_BYTES = 1 << 20
"""Bytes of one answer, at most."""
PRECISE_BYTES = 1 << 10
LOOSE_BYTES = 4 << 10


def check_range(offset: int, limit: int, size_bytes: int | None = None, *, is_precise: bool = False) -> None:
    """Whether a client asks for a part as it should; whole numbers of KiB when it says that it needs just that.

    A part may reach from one MiB of a file into the next: it costs us nothing, and Telethon asks so when it begins in the
    middle of a file. COMPAT(gotd): a precise part may be all that is left of a file (of `size_bytes`), as the last of the
    hashes says. Raises OFFSET_INVALID, LIMIT_INVALID.
    """
    unit = PRECISE_BYTES if is_precise else LOOSE_BYTES
    if offset < 0 or offset % unit:
        raise RpcError("OFFSET_INVALID")
    is_odd = limit % unit != 0 and not (is_precise and offset + limit == size_bytes)
    if not 0 < limit <= PART_BYTES or is_odd or (not is_precise and PART_BYTES % limit):
        raise RpcError("LIMIT_INVALID")
