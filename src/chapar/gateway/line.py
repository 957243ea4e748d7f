"""One accepted socket: bytes in, bytes out, and how much may wait in between."""

import asyncio
import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, cast

from chapar.gateway.admission import network_of
from chapar.gateway.http_side import HttpSide
from chapar.gateway.stream_side import StreamSide
from chapar.mtproto.connection import Connection
from chapar.transport.detect import Detector
from chapar.transport.framing import Framing, Packet, TransportError

if TYPE_CHECKING:
    from chapar.gateway.gateway import Gateway

log = logging.getLogger(__name__)

MAX_RUNNING = 256
"""Requests of one connection that may be in work; more are read when there are fewer. Above what one session may let wait
for others, so those it waits for can always arrive."""


PART_HIGH_BYTES = 256 << 10
"""Unsent bytes above which a connection that is sent long answers waits before the next one is made."""
PART_LOW_BYTES = 64 << 10
"""Unsent bytes at which it goes on: what the system holds for the connection is full then."""


class Side(Protocol):
    """What a connection speaks, once its first bytes have told."""

    def receive_data(self, data: bytes) -> None:
        """Take the next bytes. Raises TransportError."""
        ...

    def resume(self) -> None:
        """The peer has read what it was sent: go on with what has been received since."""
        ...

    def send_packet(self, payload: bytes) -> None:
        """Write one packet."""
        ...

    def send_error(self, code: int) -> None:
        """Write a transport error such as -404; the connection is closed after it."""
        ...

    def send_quick_ack(self, token: bytes) -> None:
        """Write a quick acknowledgement."""
        ...


class Line(asyncio.Protocol):
    """The protocol object of a socket. `connection` is its protocol state from the moment its framing is known."""

    __slots__ = (
        "_detector",
        "_gateway",
        "_is_reading_paused",
        "_is_sending_parts",
        "_side",
        "connection",
        "framing",
        "held",
        "ip",
        "is_answering",
        "is_opening",
        "is_writing_paused",
        "last_packet_at",
        "network",
        "number",
        "opened_at",
        "running",
        "stalled_bytes",
        "stalled_since",
        "transport",
    )

    def __init__(self, gateway: "Gateway") -> None:
        self._gateway = gateway
        self._detector: Detector | None = Detector()
        self._side: Side | None = None
        self._is_reading_paused = False
        self._is_sending_parts = False
        self.connection: Connection | None = None
        self.framing: Framing | None = None
        """How packets stand in the socket's bytes; None before it is known, and when something else is around them."""
        self.transport: asyncio.Transport | None = None
        self.ip = self.network = ""
        self.number = 0
        """Counts the connections that were admitted: what the log calls this one."""
        self.opened_at = self.last_packet_at = 0.0
        self.held: list[Packet] | None = None
        """Packets that wait until the key of the first of them is loaded, or the long one before them opened."""
        self.running = 0
        """Requests of this connection that are being answered."""
        self.is_answering = False
        """Whether a page is on its way."""
        self.is_opening = False
        """Whether a long packet is being opened; `held` are those behind it."""
        self.is_writing_paused = False
        self.stalled_bytes = 0
        self.stalled_since = 0.0

    # -- asyncio.Protocol --

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)  # uvloop's transports have no such base class
        peer = transport.get_extra_info("peername")
        self.ip = peer[0] if peer else ""
        self.network = network_of(self.ip)
        self._gateway.line_opened(self)

    def data_received(self, data: bytes) -> None:
        try:
            if self._side is not None:
                self._side.receive_data(data)
            else:
                self._detect(data)
        except TransportError as error:
            self.abort(str(error))

    def pause_writing(self) -> None:
        """The peer reads too slowly: its updates are held back, and its requests are not read before it has caught up.

        While it reads a part of a file, which was made for it alone, it may ask for more: that waits, and takes no room.
        """
        self.is_writing_paused = True
        self._gateway.line_stalled(self)
        if self.connection is not None:
            self.connection.pause_writing()
        if not self._is_sending_parts:
            self.pause_reading()

    def resume_writing(self) -> None:
        self.is_writing_paused = False
        self._loosen()
        self._gateway.line_recovered(self)
        if self._side is not None:
            self._side.resume()
        self.resume_reading()

    def eof_received(self) -> bool:
        return False  # closes the transport after what is buffered

    def connection_lost(self, exc: Exception | None) -> None:
        self.transport = None
        self._gateway.line_closed(self)
        if isinstance(self._side, HttpSide):
            self._side.lose()
        self._side = None
        self._detector = None

    # -- for the gateway and the sides --

    @property
    def is_open(self) -> bool:
        """Whether anything can be written."""
        return self.transport is not None and not self.transport.is_closing()

    @property
    def unsent_bytes(self) -> int:
        """Bytes that wait for the peer to read."""
        return self.transport.get_write_buffer_size() if self.transport is not None else 0

    def ends(self) -> tuple[tuple[str, int], tuple[str, int]]:
        """Address and port of the client, and those it has reached."""
        found = [self.transport.get_extra_info(name) for name in ("peername", "sockname")] if self.transport else []
        client, server = ((end[0], end[1]) if end else ("", 0) for end in found or (None, None))
        return client, server

    def touch(self) -> None:
        """A browser has asked for something, or read on."""
        self._gateway.line_touched(self)

    def write(self, data: bytes) -> None:
        """Write bytes as they are. A connection with too much unsent is closed."""
        if self.transport is None or self.transport.is_closing():
            return
        self.transport.write(data)
        if self.is_writing_paused and self.transport.get_write_buffer_size() > self._gateway.hard_limit_bytes:
            self.abort("it does not read")

    def write_pieces(self, pieces: Sequence[bytes]) -> None:
        """Write a long packet, as it is. When the peer does not take most of it at once, writing is paused until it has."""
        if self.transport is None or self.transport.is_closing():
            return
        self._is_sending_parts = True
        self.transport.set_write_buffer_limits(high=PART_HIGH_BYTES, low=PART_LOW_BYTES)
        self.transport.writelines(pieces)
        if not self.is_writing_paused:
            self._loosen()

    def _loosen(self) -> None:
        """Let as much wait to be sent as usual."""
        if self._is_sending_parts:
            self._is_sending_parts = False
            if self.is_open:
                self._gateway.limit_unsent(self)

    def receive_packet(self, packet: Packet) -> None:
        """Hand a packet on."""
        self._gateway.receive_packet(self, packet)

    def send_packet(self, payload: bytes) -> None:
        """Write one packet in the connection's framing."""
        if self._side is not None:
            self._side.send_packet(payload)

    def send_error(self, code: int) -> None:
        """Write a transport error in the connection's framing."""
        if self._side is not None:
            self._side.send_error(code)

    def send_quick_ack(self, token: bytes) -> None:
        """Write a quick acknowledgement in the connection's framing."""
        if self._side is not None:
            self._side.send_quick_ack(token)

    def open_connection(self, *, is_http: bool = False) -> None:
        """The framing is known: packets may come."""
        self.connection = self._gateway.open_connection(self, is_http=is_http)

    def pause_reading(self) -> None:
        """Take no more bytes for now. Idempotent."""
        if self.is_open and not self._is_reading_paused and self.transport is not None:
            self._is_reading_paused = True
            self.transport.pause_reading()

    def resume_reading(self) -> None:
        """Take bytes again, unless the peer has to read what it was sent first, or to wait for its answers."""
        must_wait = self.is_writing_paused or self.held is not None or self.running >= MAX_RUNNING
        if self._is_reading_paused and self.is_open and not must_wait and self.transport is not None:
            self._is_reading_paused = False
            self.transport.resume_reading()

    def close(self) -> None:
        """Close when everything written has been sent."""
        if self.transport is not None:
            self.transport.close()

    def abort(self, reason: str) -> None:
        """Close at once; `reason` is for the log."""
        if self.transport is not None:
            self._gateway.counters.aborted += 1
            log.debug("connection aborted", extra={"connection": self.number, "reason": reason})
            self.transport.abort()

    def _detect(self, data: bytes) -> None:
        if self._detector is None:
            return
        detected = self._detector.receive_data(data)
        if detected is None:
            return
        self._detector = None
        if detected.framing is None:
            self._side = HttpSide(self, self._gateway.web)
        else:
            self.open_connection()
            self.framing = detected.framing
            self._side = StreamSide(self, detected.framing, self.write)
        if detected.rest:
            self._side.receive_data(detected.rest)


class CountedLine(Line):
    """A line whose bytes are counted."""

    __slots__ = ()

    def data_received(self, data: bytes) -> None:
        self._gateway.counters.bytes_received += len(data)
        super().data_received(data)

    def write(self, data: bytes) -> None:
        if self.is_open:
            self._gateway.counters.bytes_sent += len(data)
        super().write(data)

    def write_pieces(self, pieces: Sequence[bytes]) -> None:
        if self.is_open:
            self._gateway.counters.bytes_sent += sum(map(len, pieces))
        super().write_pieces(pieces)
