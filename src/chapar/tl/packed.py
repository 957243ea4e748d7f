"""Methods packed inside other methods: TDLib compresses what is long before it wraps it in `invokeAfterMsg`.

Follows core.telegram.org/mtproto/service_messages#packed-object.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

from chapar.tl import wire
from chapar.tl.exceptions import DecodeError
from chapar.tl.readers import Reader

GZIP_PACKED = b"\xa1\xcf\x72\x30"

MAX_UNPACKED_BYTES = 1 << 20
"""What holds more is refused; files travel in parts of half of this, and not packed."""


def packed_reader(methods: Mapping[bytes, Reader]) -> Reader:
    """The reader of a `gzip_packed` object that holds one method; `methods` are the readers of what it may hold.

    What is packed may be nested half as deep as what stands beside it, so that packing again and again comes to an end.
    """

    def read(data: bytes, at: int, depth: int) -> tuple[Any, int]:
        packed, at = wire.read_string(data, at)
        body = unpack(packed)
        found, end = methods[body[:4]](body, 4, depth // 2)
        if end != len(body):
            raise DecodeError("a packed method of another length than what was packed")
        return found, at

    return read


def unpack(packed: bytes) -> bytes:
    """The bytes that were packed. Raises DecodeError for what is damaged, cut short or too large."""
    unpacker = zlib.decompressobj(wbits=47)
    try:
        body = unpacker.decompress(packed, MAX_UNPACKED_BYTES + 1)
    except zlib.error as error:
        raise DecodeError("a packed method is damaged") from error
    if len(body) > MAX_UNPACKED_BYTES or not unpacker.eof:
        raise DecodeError("a packed method is too large or cut short")
    return body
