"""The intermediate framing and its padded form: four bytes of length.
core.telegram.org/mtproto/mtproto-transports#intermediate"""

import secrets
from collections.abc import Sequence

from chapar.transport.framing import StreamFraming, check_size, error_payload

TAG = b"\xee\xee\xee\xee"
"""The bytes that open a connection."""
PADDED_TAG = b"\xdd\xdd\xdd\xdd"
_QUICK_ACK = 1 << 31
_ENVELOPE_BYTES = 24
_PLAIN_HEAD_BYTES = 20


class Intermediate(StreamFraming):
    """Length in bytes, little endian; bit 31, in the fourth byte, says that a quick ack is wanted."""

    __slots__ = ()

    name = "intermediate"

    def _measure(self, data: bytes, offset: int) -> tuple[int, int, bool]:
        start = offset + 4
        if start > len(data):
            return start, start, False
        head = int.from_bytes(data[offset:start], "little")
        size = head & ~_QUICK_ACK
        check_size(size)
        return start, start + size, head >= _QUICK_ACK

    def packet_to_send(self, payload: bytes) -> bytes:
        """See `Framing.packet_to_send`."""
        return len(payload).to_bytes(4, "little") + payload

    def pieces_to_send(self, pieces: Sequence[bytes]) -> list[bytes]:
        """See `Framing.pieces_to_send`."""
        return [sum(map(len, pieces)).to_bytes(4, "little"), *pieces]

    def error_to_send(self, code: int) -> bytes:
        """See `Framing.error_to_send`; never padded."""
        return b"\4\0\0\0" + error_payload(code)

    def quick_ack_to_send(self, token: bytes) -> bytes:
        """See `Framing.quick_ack_to_send`."""
        return token


class PaddedIntermediate(Intermediate):
    """Intermediate with 0 to 15 random bytes after each packet, which hide the packets' sizes.

    Nothing says how many bytes are padding: what is inside tells. An encrypted message is 24 bytes and whole blocks
    of 16, a plain one states its length.
    """

    __slots__ = ()

    name = "padded"

    def _payload(self, data: bytes, offset: int, start: int, end: int) -> bytes:
        payload = data[start:end]
        size = len(payload)
        if size < _ENVELOPE_BYTES:
            return payload
        if payload[:8] != bytes(8):
            return payload[: size - (size - _ENVELOPE_BYTES) % 16]
        inner = _PLAIN_HEAD_BYTES + int.from_bytes(payload[16:_PLAIN_HEAD_BYTES], "little")
        return payload[:inner] if 0 <= size - inner <= 15 else payload

    def packet_to_send(self, payload: bytes) -> bytes:
        """See `Framing.packet_to_send`."""
        padding = secrets.token_bytes(secrets.randbelow(16))
        return (len(payload) + len(padding)).to_bytes(4, "little") + payload + padding

    def pieces_to_send(self, pieces: Sequence[bytes]) -> list[bytes]:
        """See `Framing.pieces_to_send`."""
        return super().pieces_to_send([*pieces, secrets.token_bytes(secrets.randbelow(16))])
