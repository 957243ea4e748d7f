"""Messages inside packets: encrypted and plain. core.telegram.org/mtproto/description"""

from __future__ import annotations

import os
from struct import Struct
from typing import Final, NamedTuple

HEAD: Final = Struct("<qqqii")
"""salt, session_id, msg_id, seqno, length of the body."""
PLAIN_HEAD: Final = Struct("<qqi")
"""auth_key_id 0, msg_id, length of the body."""
INNER_HEAD: Final = Struct("<qii")
"""Of a message in a container: msg_id, seqno, length of the body."""
MIN_PADDING: Final = 12
MAX_PADDING: Final = 1024
_RANDOM_BYTES: Final = 8192


class EnvelopeError(Exception):
    """The packet's shape is wrong: close the connection."""


class Padding:
    """Random bytes for the ends of messages, drawn from the system in larger portions; none is used twice."""

    __slots__ = ("_next", "_random")

    def __init__(self) -> None:
        self._random = b""
        self._next = 0

    def take(self, size: int) -> bytes:
        """`size` random bytes, at most some hundred."""
        start = self._next
        end = self._next = start + size
        if end > len(self._random):
            self._random = os.urandom(_RANDOM_BYTES)
            start, end = 0, size
            self._next = size
        return self._random[start:end]

    @staticmethod
    def take_many(size: int, count: int) -> list[bytes]:
        """`count` times `size` random bytes."""
        random = os.urandom(size * count)
        return [random[start : start + size] for start in range(0, size * count, size)]


class Opened(NamedTuple):
    """A decrypted message. `body`: its bytes without padding."""

    salt: int
    session_id: int
    msg_id: int
    seqno: int
    body: bytes


def open_plain_message(plain: bytes) -> Opened:
    """Parse what an envelope held. Raises EnvelopeError when length or padding break the rules."""
    salt, session_id, msg_id, seqno, size = HEAD.unpack_from(plain)
    if size <= 0 or size % 4 or not MIN_PADDING <= len(plain) - HEAD.size - size <= MAX_PADDING:
        raise EnvelopeError("a wrong length or padding")
    return Opened(salt, session_id, msg_id, seqno, plain[HEAD.size : HEAD.size + size])


def padding_size(body_size: int) -> int:
    """How much padding follows a body: 12 bytes or more, up to a multiple of 16."""
    return MIN_PADDING + (-(HEAD.size + body_size + MIN_PADDING) & 15)


def wrap_plain(msg_id: int, body: bytes) -> bytes:
    """The packet of an unencrypted message."""
    return PLAIN_HEAD.pack(0, msg_id, len(body)) + body


def unwrap_plain(packet: bytes) -> bytes:
    """The body of an unencrypted message. Raises EnvelopeError."""
    if len(packet) < PLAIN_HEAD.size + 4:
        raise EnvelopeError("a plain packet that is too short")
    zero, _, size = PLAIN_HEAD.unpack_from(packet)
    if zero or size != len(packet) - PLAIN_HEAD.size:
        raise EnvelopeError("a plain packet of a wrong length")
    return packet[PLAIN_HEAD.size :]
