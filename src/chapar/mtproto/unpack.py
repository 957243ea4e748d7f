"""Containers and packed objects that clients send, opened within bounds.

core.telegram.org/mtproto/service_messages#containers, #packed-object
"""

from __future__ import annotations

import zlib
from typing import Final, NamedTuple

from chapar.mtproto.envelope import INNER_HEAD

CONTAINER_ID: Final = b"\xdc\xf8\xf1\x73"
GZIP_ID: Final = b"\xa1\xcf\x72\x30"


class UnpackError(Exception):
    """The container or packed object is malformed or exceeds a bound."""


class InnerMessage(NamedTuple):
    """A message of a container."""

    msg_id: int
    seqno: int
    body: bytes


class UnpackBudget:
    """How many bytes the packed objects of one packet may still unpack to."""

    __slots__ = ("remaining_bytes",)

    def __init__(self, size_bytes: int) -> None:
        self.remaining_bytes = size_bytes

    def gunzip(self, body: bytes) -> bytes:
        """What the `gzip_packed` object `body` holds. Raises UnpackError."""
        unpacker = zlib.decompressobj(wbits=47)
        try:
            data = unpacker.decompress(_packed_data(body), self.remaining_bytes + 1)
        except zlib.error as error:
            raise UnpackError(str(error)) from error
        self.remaining_bytes -= len(data)
        if self.remaining_bytes < 0 or not unpacker.eof:
            raise UnpackError("a packed object that is too large or cut off")
        if len(data) < 4:
            raise UnpackError("a packed object that holds nothing")
        return data


def split_container(body: bytes, max_count: int) -> list[InnerMessage]:
    """The messages of the container `body`. Raises UnpackError."""
    size = len(body)
    count = int.from_bytes(body[4:8], "little", signed=True)
    if size < 8 or not 0 <= count <= max_count:
        raise UnpackError("a container of too many messages")
    messages = []
    offset = 8
    for _ in range(count):
        start = offset + INNER_HEAD.size
        if start > size:
            raise UnpackError("a container that is cut off")
        msg_id, seqno, length = INNER_HEAD.unpack_from(body, offset)
        offset = start + length
        if length < 4 or length % 4 or offset > size:
            raise UnpackError("a container with a wrong length")
        messages.append(InnerMessage(msg_id, seqno, body[start:offset]))
    if offset != size:
        raise UnpackError("a container with bytes after its messages")
    return messages


def _packed_data(body: bytes) -> bytes:
    size, start = body[4] if len(body) > 4 else 0, 5
    is_malformed = size == 255  # as the first byte: no length begins so
    if size == 254:
        size, start = int.from_bytes(body[5:8], "little"), 8
    if is_malformed or start + size > len(body):
        raise UnpackError("a packed object that is cut off")
    return body[start : start + size]
