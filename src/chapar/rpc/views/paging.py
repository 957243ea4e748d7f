"""Lists that clients read page by page with a token (`offset`, `next_offset`): how many entries they have read."""

from __future__ import annotations

from chapar.domain.errors import RpcError

_LONGEST = 9


def parse_offset(offset: str | None) -> int:
    """The number of entries that a client has read. Raises OFFSET_INVALID for what was never given out."""
    if not offset:
        return 0
    if not (offset.isascii() and offset.isdigit() and len(offset) <= _LONGEST):
        raise RpcError("OFFSET_INVALID")
    return int(offset)


def next_offset(offset: int, length: int, count: int) -> str | None:
    """The token for what follows a page of `length` entries, None when it was the last one."""
    return str(offset + length) if length and offset + length < count else None
