"""What every framing does: bytes of a stream in, packets out, and back. core.telegram.org/mtproto/mtproto-transports"""

from collections.abc import Sequence
from typing import ClassVar, Final, NamedTuple, Protocol

MAX_PACKET_BYTES: Final = (1 << 20) + 4096
"""Largest packet taken from a client: a megabyte, as the documented limit of a message, and its envelope."""


class TransportError(Exception):
    """The bytes are not of this framing, or announce too much; the connection must be closed without an answer."""


class Packet(NamedTuple):
    """One packet as the client sent it, padding of the transport removed."""

    payload: bytes
    wants_quick_ack: bool


class Framing(Protocol):
    """One connection's framing, both directions. Holds at most one incomplete packet."""

    @property
    def name(self) -> str:
        """For logs and metrics."""
        ...

    def receive_data(self, data: bytes) -> list[Packet]:
        """Take the next bytes, split anywhere; return the packets they complete. Raises TransportError."""
        ...

    def packet_to_send(self, payload: bytes) -> bytes:
        """Bytes to write for one packet."""
        ...

    def pieces_to_send(self, pieces: Sequence[bytes]) -> list[bytes]:
        """The same for a long payload in pieces, without joining them."""
        ...

    def error_to_send(self, code: int) -> bytes:
        """Bytes to write for a transport error such as -404: a packet of four bytes."""
        ...

    def quick_ack_to_send(self, token: bytes) -> bytes:
        """Bytes to write for a quick acknowledgement; `token`: four bytes, top bit of the last one set."""
        ...


class StreamFraming:
    """Cuts a stream into packets; a subclass says where a packet ends.

    Packets that arrive whole are sliced from the data itself. An incomplete one is collected in a bytearray and looked
    at again only when it is complete, so bytes that trickle in cost no more than bytes that come at once.
    """

    __slots__ = ("_needed", "_partial")

    name: ClassVar[str]

    def __init__(self) -> None:
        self._partial: bytearray | None = None
        self._needed = 0

    def _measure(self, data: bytes, offset: int) -> tuple[int, int, bool]:
        """(start of the payload, end of the packet, wants quick ack) of the packet at `offset`.

        An end beyond the data means that more bytes are needed, at least up to there. Raises TransportError.
        """
        raise NotImplementedError

    def _payload(self, data: bytes, offset: int, start: int, end: int) -> bytes:
        """The payload of the complete packet that stands at `offset`. Raises TransportError."""
        return data[start:end]

    def receive_data(self, data: bytes) -> list[Packet]:
        """See `Framing.receive_data`."""
        partial = self._partial
        if partial is not None:
            partial += data
            if len(partial) < self._needed:
                return []
            data = bytes(partial)
            self._partial = None
        packets = []
        offset, size = 0, len(data)
        while offset < size:
            start, end, wants_quick_ack = self._measure(data, offset)
            if end > size:
                self._partial = bytearray(data[offset:])
                self._needed = end - offset
                break
            packets.append(Packet(self._payload(data, offset, start, end), wants_quick_ack))
            offset = end
        return packets


def error_payload(code: int) -> bytes:
    """A transport error is its code as a little-endian int."""
    return code.to_bytes(4, "little", signed=True)


def check_size(size: int) -> None:
    """Raises TransportError unless a client may send a packet of `size` bytes."""
    if not 0 < size <= MAX_PACKET_BYTES:
        raise TransportError(f"a packet of {size} bytes")
