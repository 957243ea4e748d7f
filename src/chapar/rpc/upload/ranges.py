"""Which part of a file an answer may hold. Follows core.telegram.org/api/files#downloading-files."""

from __future__ import annotations

from chapar.domain.errors import RpcError

PART_BYTES = 1 << 20
"""Bytes of one answer, at most."""
PRECISE_BYTES = 1 << 10
LOOSE_BYTES = 4 << 10


def check_range(offset: int, limit: int, *, is_precise: bool = False) -> None:
    """Whether a client asks for a part as it should; whole numbers of KiB when it says that it needs just that.

    A part may reach from one MiB of a file into the next: it costs us nothing, and Telethon asks so when it begins in the
    middle of a file. Raises OFFSET_INVALID, LIMIT_INVALID.
    """
    unit = PRECISE_BYTES if is_precise else LOOSE_BYTES
    if offset < 0 or offset % unit:
        raise RpcError("OFFSET_INVALID")
    if not 0 < limit <= PART_BYTES or limit % unit or (not is_precise and PART_BYTES % limit):
        raise RpcError("LIMIT_INVALID")
