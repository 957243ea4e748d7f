"""HTTP on the same port: packets by POST, the way into a WebSocket, and pages for browsers, which an ASGI application makes.

core.telegram.org/mtproto/mtproto-transports#http
"""

from http import HTTPStatus
from typing import TYPE_CHECKING

import h11

from chapar.gateway.asgi import Exchange, RawHeaders, WebApp, make_scope
from chapar.gateway.websocket_side import WebSocketSide, upgrade_refusal
from chapar.transport.framing import Packet
from chapar.transport.http import (
    MAX_BODY_BYTES,
    Route,
    answer_headers,
    find_route,
    preflight_headers,
    status_of_error,
)

if TYPE_CHECKING:
    from chapar.gateway.line import Line

MAX_HEAD_BYTES = 16 * 1024
"""Request line and headers."""
MAX_AHEAD_BYTES = 64 * 1024
"""Bytes that a client may send before it has its answer; more wait in its socket."""
MAX_PAGE_BODY_BYTES = 64 * 1024
"""Body of a request for a page; those of packets may be longer."""

Headers = list[tuple[str, str]]


class HttpSide:
    """One HTTP connection: requests are answered one after the other, each packet by the answer to its own request."""

    def __init__(self, line: "Line", web: WebApp) -> None:
        self._line = line
        self._web = web
        self._http = h11.Connection(h11.SERVER, max_incomplete_event_size=MAX_HEAD_BYTES)
        self._request: h11.Request | None = None
        self._body = bytearray()
        self._body_limit = MAX_BODY_BYTES
        self._exchange: Exchange | None = None
        self._ahead_bytes = 0
        self._is_waiting = False
        self._is_advancing = False
        self._websocket: WebSocketSide | None = None

    def receive_data(self, data: bytes) -> None:
        if self._websocket is not None:
            self._websocket.receive_data(data)
            return
        if self._is_waiting:
            self._ahead_bytes += len(data)
            if self._ahead_bytes > MAX_AHEAD_BYTES:
                self._line.pause_reading()
        self._http.receive_data(data)
        self._advance()

    def send_packet(self, payload: bytes) -> None:
        if self._websocket is not None:
            self._websocket.send_packet(payload)
        elif self._is_waiting and self._exchange is None:
            self._answer(200, answer_headers(len(payload)), payload)

    def send_error(self, code: int) -> None:
        if self._websocket is not None:
            self._websocket.send_error(code)
        elif self._is_waiting and self._exchange is None:
            self._answer(status_of_error(code), [*answer_headers(0), ("Connection", "close")], b"")

    def send_quick_ack(self, token: bytes) -> None:
        if self._websocket is not None:
            self._websocket.send_quick_ack(token)

    def resume(self) -> None:
        """The client has read its answers: go on with what it has asked since."""
        if self._exchange is not None:
            self._line.touch()
            self._exchange.drained()
        elif self._websocket is None:
            self._advance()

    def lose(self) -> None:
        """The connection is gone."""
        if self._exchange is not None:
            self._exchange.lose()

    # -- for an exchange --

    @property
    def is_head(self) -> bool:
        """Whether the client wants the head of the answer only."""
        return self._request is not None and self._request.method == b"HEAD"

    @property
    def is_writing_paused(self) -> bool:
        """Whether the client has to read before more is written."""
        return self._line.is_writing_paused

    def answer(self, status: int, headers: RawHeaders, body: bytes) -> None:
        """Write a whole page, or close when one that was no HTTP has been tried before."""
        if self._http.our_state is h11.ERROR:
            self.break_off()
            return
        self._answer(status, headers, body)

    def begin_answer(self, status: int, headers: RawHeaders) -> None:
        """Write the head of a page whose body comes in pieces."""
        self._send(h11.Response(status_code=status, headers=headers, reason=_reason(status)))

    def send_piece(self, data: bytes) -> None:
        """Write a part of the body."""
        self._send(h11.Data(data=data))

    def end_answer(self) -> None:
        """All of the page has been written."""
        self._send(h11.EndOfMessage())
        self._go_on()

    def break_off(self) -> None:
        """Close at once, so that the client knows the page is not whole."""
        self._line.abort("its page could not be finished")

    # -- requests --

    def _advance(self) -> None:
        """Take what has arrived, up to the end of a request that has to wait for its answer."""
        if self._is_advancing:
            return
        self._is_advancing = True
        try:
            self._take_events()
        finally:
            self._is_advancing = False

    def _take_events(self) -> None:
        line = self._line
        while line.is_open and not line.is_writing_paused and not self._is_waiting and self._websocket is None:
            try:
                event = self._http.next_event()
            except h11.RemoteProtocolError as error:
                self._refuse(error.error_status_hint)
                return
            if event is h11.NEED_DATA:
                if self._http.they_are_waiting_for_100_continue:
                    self._send(h11.InformationalResponse(status_code=100, headers=[]))
                return
            if event is h11.PAUSED or isinstance(event, h11.ConnectionClosed):
                if self._http.our_state is h11.MUST_CLOSE or isinstance(event, h11.ConnectionClosed):
                    self._line.close()
                return
            self._take(event)

    def _take(self, event: object) -> None:
        if isinstance(event, h11.Request):
            names = {name for name, _ in event.headers}
            if b"transfer-encoding" in names and b"content-length" in names:
                self._refuse(400)  # a proxy before us may have taken the other one for its length: RFC 9112, 6.1
                return
            self._request = event
            self._body.clear()
            is_packet = find_route(event.target.decode("latin-1")) is not None
            self._body_limit = MAX_BODY_BYTES if is_packet else MAX_PAGE_BODY_BYTES
        elif isinstance(event, h11.Data):
            self._body += event.data
            if len(self._body) > self._body_limit:
                self._refuse(413)
        elif isinstance(event, h11.EndOfMessage) and self._request is not None:
            self._handle(self._request)

    def _handle(self, request: h11.Request) -> None:
        method, target = request.method.decode("ascii"), request.target.decode("latin-1")
        route = find_route(target)
        self._is_waiting = True
        self._ahead_bytes = 0
        if route is Route.PACKET and method == "POST":
            body = bytes(self._body)
            self._body.clear()
            if self._line.connection is None:
                self._line.open_connection(is_http=True)
            self._line.receive_packet(Packet(body, False))
        elif route is Route.PACKET and method == "OPTIONS":
            self._answer(200, preflight_headers(), b"")
        elif route is Route.PACKET:
            self._answer(405, [*answer_headers(0), ("Allow", "POST, OPTIONS")], b"")
        elif route is Route.STREAM:
            self._upgrade(request)
        else:
            self._ask_web(request)

    def _ask_web(self, request: h11.Request) -> None:
        body = bytes(self._body)
        self._body.clear()
        scope = make_scope(request, *self._line.ends(), self._line.network)
        if scope is None:
            self._answer(400, [("Content-Length", "0")], b"")
            return
        self._exchange = Exchange(self, self._web, scope, body)
        self._line.is_answering = True
        self._exchange.start()

    def _upgrade(self, request: h11.Request) -> None:
        reason = upgrade_refusal(request)
        if reason:
            headers = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(reason)))]
            self._answer(426, [*headers, ("Upgrade", "websocket")], reason.encode())
            return
        self._websocket = WebSocketSide(self._line, request)
        rest = self._http.trailing_data[0]
        if rest and self._line.is_open:
            self._websocket.receive_data(rest)

    def _answer(self, status: int, headers: Headers | RawHeaders, body: bytes) -> None:
        """Write a whole answer and go on with the next request."""
        head = h11.Response(status_code=status, headers=headers, reason=_reason(status))
        events = [head] if self.is_head or not body else [head, h11.Data(data=body)]
        self._line.write(b"".join(self._http.send(event) or b"" for event in (*events, h11.EndOfMessage())))
        self._go_on()

    def _go_on(self) -> None:
        """The answer is written: take the next request."""
        if self._exchange is not None:
            self._exchange = None
            self._line.is_answering = False
            self._line.touch()
        self._is_waiting = False
        self._request = None
        if self._http.our_state is h11.MUST_CLOSE:
            self._line.close()
            return
        if self._http.our_state is h11.DONE and self._http.their_state is h11.DONE:
            self._http.start_next_cycle()
        self._line.resume_reading()
        self._advance()

    def _refuse(self, status: int) -> None:
        """Answer what is not a request that we take, and close."""
        if self._http.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            self._send(
                h11.Response(
                    status_code=status,
                    headers=[("Content-Length", "0"), ("Connection", "close")],
                    reason=_reason(status),
                )
            )
            self._send(h11.EndOfMessage())
        self._line.close()

    def _send(self, event: h11.Event) -> None:
        self._line.write(self._http.send(event) or b"")


def _reason(status: int) -> bytes:
    try:
        return HTTPStatus(status).phrase.encode()
    except ValueError:
        return b"Error"
