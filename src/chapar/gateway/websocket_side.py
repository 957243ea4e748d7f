"""A WebSocket whose binary messages, joined, are an obfuscated stream; their borders mean nothing.

core.telegram.org/mtproto/mtproto-transports#websocket, RFC 6455
"""

from typing import TYPE_CHECKING

import h11
from wsproto import ConnectionType, WSConnection
from wsproto.events import (
    AcceptConnection,
    BytesMessage,
    CloseConnection,
    Message,
    Ping,
    Request,
)
from wsproto.frame_protocol import CloseReason
from wsproto.utilities import RemoteProtocolError

from chapar.gateway.stream_side import StreamSide
from chapar.transport.detect import Detector
from chapar.transport.framing import TransportError
from chapar.transport.http import WEBSOCKET_SUBPROTOCOL

if TYPE_CHECKING:
    from chapar.gateway.line import Line


class WebSocketSide:
    """The inside of one WebSocket, from its opening request on."""

    def __init__(self, line: "Line", request: h11.Request) -> None:
        self._line = line
        self._websocket = WSConnection(ConnectionType.SERVER)
        self._detector: Detector | None = Detector()
        self._stream: StreamSide | None = None
        try:
            self._websocket.initiate_upgrade_connection(list(request.headers), request.target)
        except RemoteProtocolError as error:
            raise TransportError("not a WebSocket request") from error
        for event in self._websocket.events():
            if isinstance(event, Request):
                wanted = WEBSOCKET_SUBPROTOCOL if WEBSOCKET_SUBPROTOCOL in event.subprotocols else None
                line.write(self._websocket.send(AcceptConnection(subprotocol=wanted)))

    def receive_data(self, data: bytes) -> None:
        """Take the next bytes. Raises TransportError."""
        try:
            self._websocket.receive_data(data)
            for event in self._websocket.events():
                self._take(event)
        except RemoteProtocolError as error:
            raise TransportError("not a WebSocket frame") from error

    def send_packet(self, payload: bytes) -> None:
        if self._stream is not None:
            self._stream.send_packet(payload)

    def send_error(self, code: int) -> None:
        if self._stream is not None:
            self._stream.send_error(code)

    def send_quick_ack(self, token: bytes) -> None:
        if self._stream is not None:
            self._stream.send_quick_ack(token)

    def _take(self, event: object) -> None:
        if isinstance(event, BytesMessage):
            self._receive_stream(bytes(event.data))
        elif isinstance(event, Message):
            self._close(CloseReason.UNSUPPORTED_DATA)
        elif isinstance(event, Ping):
            self._line.write(self._websocket.send(event.response()))
        elif isinstance(event, CloseConnection):
            self._line.write(self._websocket.send(event.response()))
            self._line.close()

    def _receive_stream(self, data: bytes) -> None:
        if self._stream is None:
            if self._detector is None:
                return
            detected = self._detector.receive_data(data)
            if detected is None:
                return
            self._detector = None
            if detected.framing is None:  # HTTP inside a WebSocket
                raise TransportError("not a stream of packets")
            self._line.open_connection()
            self._stream = StreamSide(self._line, detected.framing, self._write)
            data = detected.rest
        if data:
            self._stream.receive_data(data)

    def _write(self, data: bytes) -> None:
        if self._line.is_open:
            self._line.write(self._websocket.send(BytesMessage(data=data)))

    def _close(self, reason: CloseReason) -> None:
        self._line.write(self._websocket.send(CloseConnection(code=reason)))
        self._line.close()


def upgrade_refusal(request: h11.Request) -> str:
    """Why a request cannot become a WebSocket; empty when it can."""
    headers = {name.lower(): value.lower() for name, value in request.headers}
    if request.method != b"GET" or headers.get(b"upgrade") != b"websocket" or b"sec-websocket-key" not in headers:
        return "This address speaks WebSocket only.\n"
    if headers.get(b"sec-websocket-version") != b"13":
        return "This address speaks version 13 of WebSocket only.\n"
    return ""
