"""Packets in one of the framings of a byte stream, be it TCP or the inside of a WebSocket."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from chapar.transport.framing import Framing

if TYPE_CHECKING:
    from chapar.gateway.line import Line


class StreamSide:
    """Cuts bytes into packets for its line, and packets into bytes for `write`."""

    __slots__ = ("_framing", "_line", "_write")

    def __init__(self, line: "Line", framing: Framing, write: Callable[[bytes], None]) -> None:
        self._line = line
        self._framing = framing
        self._write = write

    def receive_data(self, data: bytes) -> None:
        line = self._line
        for packet in self._framing.receive_data(data):
            line.receive_packet(packet)

    def resume(self) -> None:
        """Nothing waits here."""

    def send_packet(self, payload: bytes) -> None:
        self._write(self._framing.packet_to_send(payload))

    def send_error(self, code: int) -> None:
        self._write(self._framing.error_to_send(code))

    def send_quick_ack(self, token: bytes) -> None:
        self._write(self._framing.quick_ack_to_send(token))
