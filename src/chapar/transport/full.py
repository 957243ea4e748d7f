"""The full framing: length, sequence number, payload, CRC-32. core.telegram.org/mtproto/mtproto-transports#full"""

from collections.abc import Sequence
from zlib import crc32

from chapar.transport.framing import StreamFraming, TransportError, check_size, error_payload

_OVERHEAD_BYTES = 12


class Full(StreamFraming):
    """Both ends number their packets from 0; a wrong number or checksum ends the connection. Has no quick acks."""

    __slots__ = ("_received", "_sent")

    name = "full"

    def __init__(self) -> None:
        super().__init__()
        self._received = 0
        self._sent = 0

    def _measure(self, data: bytes, offset: int) -> tuple[int, int, bool]:
        if offset + 4 > len(data):
            return offset + 4, offset + 4, False
        size = int.from_bytes(data[offset : offset + 4], "little")
        check_size(size - _OVERHEAD_BYTES)
        return offset + 8, offset + size, False

    def _payload(self, data: bytes, offset: int, start: int, end: int) -> bytes:
        if int.from_bytes(data[end - 4 : end], "little") != crc32(data[offset : end - 4]):
            raise TransportError("a packet with a wrong checksum")
        if int.from_bytes(data[start - 4 : start], "little") != self._received:
            raise TransportError("a packet out of sequence")
        self._received = self._received + 1 & 0xFFFFFFFF
        return data[start : end - 4]

    def packet_to_send(self, payload: bytes) -> bytes:
        """See `Framing.packet_to_send`."""
        head = (len(payload) + _OVERHEAD_BYTES).to_bytes(4, "little") + self._sent.to_bytes(4, "little")
        self._sent = self._sent + 1 & 0xFFFFFFFF
        packet = head + payload
        return packet + crc32(packet).to_bytes(4, "little")

    def pieces_to_send(self, pieces: Sequence[bytes]) -> list[bytes]:
        """See `Framing.pieces_to_send`."""
        size = sum(map(len, pieces)) + _OVERHEAD_BYTES
        head = size.to_bytes(4, "little") + self._sent.to_bytes(4, "little")
        self._sent = self._sent + 1 & 0xFFFFFFFF
        checksum = crc32(head)
        for piece in pieces:
            checksum = crc32(piece, checksum)
        return [head, *pieces, checksum.to_bytes(4, "little")]

    def error_to_send(self, code: int) -> bytes:
        """See `Framing.error_to_send`."""
        return self.packet_to_send(error_payload(code))

    def quick_ack_to_send(self, token: bytes) -> bytes:
        """This framing has none: nothing is written."""
        return b""
