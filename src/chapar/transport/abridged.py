"""The abridged framing: one or four bytes of length, counted in words.
core.telegram.org/mtproto/mtproto-transports#abridged"""

from collections.abc import Sequence

from chapar.transport.framing import StreamFraming, check_size, error_payload

TAG = 0xEF
"""The byte that opens a connection."""
_LONG = 0x7F
_SHORT_HEADS = tuple(bytes((words,)) for words in range(_LONG))


class Abridged(StreamFraming):
    """Length in words of four bytes; from 127 words on a marker and three bytes. Top bit: a quick ack is wanted."""

    __slots__ = ()

    name = "abridged"

    def _measure(self, data: bytes, offset: int) -> tuple[int, int, bool]:
        head = data[offset]
        words = head & 0x7F
        start = offset + 1
        if words == _LONG:
            start = offset + 4
            if start > len(data):
                return start, start, False
            words = int.from_bytes(data[offset + 1 : start], "little")
        check_size(words * 4)
        return start, start + words * 4, head > 0x7F

    def packet_to_send(self, payload: bytes) -> bytes:
        """See `Framing.packet_to_send`; `payload` is a multiple of four bytes."""
        words = len(payload) >> 2
        if words < _LONG:
            return _SHORT_HEADS[words] + payload
        return b"\x7f" + words.to_bytes(3, "little") + payload

    def pieces_to_send(self, pieces: Sequence[bytes]) -> list[bytes]:
        """See `Framing.pieces_to_send`."""
        words = sum(map(len, pieces)) >> 2
        head = _SHORT_HEADS[words] if words < _LONG else b"\x7f" + words.to_bytes(3, "little")
        return [head, *pieces]

    def error_to_send(self, code: int) -> bytes:
        """See `Framing.error_to_send`."""
        return self.packet_to_send(error_payload(code))

    def quick_ack_to_send(self, token: bytes) -> bytes:
        """See `Framing.quick_ack_to_send`: byte-swapped, so that the first byte has its top bit set."""
        return token[::-1]
