"""One client connection of any transport: packets in, events out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from chapar.mtproto.auth_key import AuthKey, quick_ack_token
from chapar.mtproto.deadlines import NEVER
from chapar.mtproto.envelope import EnvelopeError, open_plain_message, unwrap_plain, wrap_plain
from chapar.mtproto.events import (
    CloseConnection,
    Event,
    HandshakeWork,
    HttpWaitOver,
    KeyCreated,
    PacketToSend,
    QuickAck,
)
from chapar.mtproto.handshake.blocks import HandshakeError
from chapar.mtproto.handshake.pending import PendingHandshakes
from chapar.mtproto.handshake.server import DhOffer, ServerHandshake, SharedKey
from chapar.mtproto.inbound import receive_message
from chapar.mtproto.sealing import Opening
from chapar.tl import service
from chapar.tl.exceptions import DecodeError

if TYPE_CHECKING:
    from chapar.mtproto.endpoint import Endpoint
    from chapar.mtproto.session import Session

AUTH_KEY_UNKNOWN: Final = -404
HTTP_WAIT_SECONDS: Final = 25.0
"""How long an HTTP request without `http_wait` stays open, by the specification."""
HTTP_WAIT_SECONDS_MAX: Final = 60.0
HTTP_ACK_SECONDS: Final = 1.0
"""How long the acknowledgements may take that end a long poll."""
_PLAIN: Final = bytes(8)
_IGNORED_PLAIN: Final = frozenset(("msgs_ack", "http_wait"))
"""Some clients send these during a key exchange; they ask for nothing."""


class Connection:
    """Takes the packets of one transport connection, runs key exchanges, and hands messages to sessions.

    `owner`: free for the gateway (its socket's protocol object, so that `flush` results find their way).
    `session`: the session last heard of on it. `is_http`: every packet received is one HTTP request and gets exactly
    one payload back (by `PacketToSend`, by `flush`, or none: `HttpWaitOver`); use one Connection per accepted HTTP
    socket, answering its requests one after the other. `has_open_request`: such an answer is owed.
    """

    __slots__ = (
        "_attached",
        "_disconnect_at",
        "_handshakes",
        "_http_until",
        "_is_full",
        "_is_held",
        "deadline",
        "endpoint",
        "has_open_request",
        "http_since",
        "is_closed",
        "is_http",
        "is_paused",
        "owner",
        "session",
    )

    def __init__(self, endpoint: Endpoint, *, is_http: bool = False, owner: object = None) -> None:
        self.endpoint = endpoint
        self.owner = owner
        self.session: Session | None = None
        self.is_http = is_http
        self.is_closed = False
        self.is_paused = self._is_full = self._is_held = False
        self.has_open_request = False
        self.http_since = 0.0
        self.deadline = NEVER
        self._http_until = NEVER
        self._disconnect_at = NEVER
        self._attached: list[Session] = []
        self._handshakes: PendingHandshakes | None = endpoint.http_handshakes if is_http else None

    # -- for the gateway

    def begin_opening(self, payload: bytes) -> Opening | None:
        """Open a long packet piece by piece, and give what comes of it to `receive_packet`. None: that does it all at once."""
        key = None if payload[:8] == _PLAIN or self.is_closed else self._find_key(payload, self.endpoint.clock())
        return None if key is None else Opening(key, payload)

    def receive_packet(
        self, payload: bytes, wants_quick_ack: bool = False, opening: Opening | None = None
    ) -> list[Event]:
        """Take one packet. Never raises for what the client sent: bad packets become `CloseConnection` or an answer.

        `opening`: of this packet, when it is done.
        """
        now = self.endpoint.clock()
        events: list[Event] = []
        if self.is_closed:
            return events
        if self.is_http:
            self._open_http_request(now)
        if payload[:8] == _PLAIN:
            self._receive_plain(payload, now, events)
        else:
            self._receive_encrypted(payload, wants_quick_ack, opening, now, events)
        if self.is_http:
            self._note_http_answer(events)
        return events

    def finish_work(self, work: HandshakeWork, result: object) -> list[Event]:
        """Hand back what `work.compute()` returned. Harmless after `close()`."""
        events: list[Event] = []
        if self.is_closed:
            return events
        handshake = work.handshake
        assert isinstance(handshake, ServerHandshake)
        if isinstance(result, DhOffer):
            self._send_plain(handshake.take_offer(result), events)
        elif isinstance(result, SharedKey):
            self._take_key(handshake, result, events)
        else:
            self._fail(handshake, events)
        return events

    def key_stored(self, event: KeyCreated) -> list[Event]:
        """The key of `event` is durable: tell the client (`dh_gen_ok`). Harmless after `close()`."""
        assert isinstance(event.handshake, ServerHandshake)
        self.endpoint.remember_first_salt(event.auth_key)
        return self._end_handshake(event.handshake, event.handshake.ok())

    def key_refused(self, event: KeyCreated) -> list[Event]:
        """The key of `event` could not be stored: tell the client `dh_gen_fail`."""
        assert isinstance(event.handshake, ServerHandshake)
        return self._end_handshake(event.handshake, event.handshake.fail())

    def pause_writing(self) -> None:
        """The socket's buffer is full: pushes wait in their session (bounded) until `resume_writing`."""
        self.is_paused = self._is_full = True

    def resume_writing(self) -> list[Event]:
        """The socket takes bytes again."""
        self._is_full = False
        return self._go_on()

    def hold(self) -> None:
        """A packet is being made whose msg_id is given: what goes after it waits until `release`."""
        self.is_paused = self._is_held = True

    def release(self) -> list[Event]:
        """The packet has been written."""
        self._is_held = False
        return self._go_on()

    def _go_on(self) -> list[Event]:
        self.is_paused = self._is_full or self._is_held
        events: list[Event] = []
        if self.is_paused:
            return events
        for session in self._attached:
            if session.connection is self:
                session.tell_losses(events)
                if session.outbox:
                    session.mark_dirty()
        return events

    def close(self) -> list[Session]:
        """The transport connection ended. Returns the sessions that are left without a connection (offline now).

        They are kept for `Limits.session_seconds`. Idempotent.
        """
        if self.is_closed:
            return []
        self.is_closed = True
        self.has_open_request = False
        now = self.endpoint.clock()
        offline = [session for session in self._attached if session.detach(self, now)]
        self.session = None
        self._attached = []
        self._handshakes = None
        return offline

    # -- for sessions

    def disconnect_after(self, delay_seconds: float, now: float) -> None:
        """Close the connection unless this is called again in time (`ping_delay_disconnect`)."""
        self._disconnect_at = now + delay_seconds
        self.endpoint.deadlines.schedule(self, self._disconnect_at)

    def http_wait(self, seconds: float, now: float) -> None:
        """How long the open HTTP request may stay open."""
        if self.is_http:
            self._http_until = now + min(max(seconds, 0.0), HTTP_WAIT_SECONDS_MAX)
            self.endpoint.deadlines.schedule(self, self._http_until)

    def http_answered(self) -> None:
        """The open HTTP request has its answer."""
        self.has_open_request = False
        self._http_until = NEVER

    def add_session(self, session: Session) -> None:
        """The session speaks on this connection."""
        self._attached.append(session)

    def forget_session(self, session: Session) -> None:
        """The session has ended."""
        self._attached.remove(session)

    def on_deadline(self, now: float, events: list[Event]) -> None:
        """See `Timed`."""
        if self.is_closed:
            return
        if self._disconnect_at <= now:
            events.append(CloseConnection(self))
            return
        if self._http_until <= now and self.has_open_request:
            self._end_http_wait(now, events)
        self.endpoint.deadlines.schedule(self, min(self._disconnect_at, self._http_until))

    # -- encrypted packets

    def _find_key(self, payload: bytes, now: float) -> AuthKey | None:
        """The key of a packet, None when there is none that is good now."""
        session = self.session
        if session is not None and not session.is_ended and session.auth_key.id_bytes == payload[:8]:
            key: AuthKey | None = session.auth_key
        else:
            key = self.endpoint.find_key(int.from_bytes(payload[:8], "little", signed=True))
        return None if key is None or (key.expires_at is not None and key.expires_at <= now) else key

    def _receive_encrypted(
        self, payload: bytes, wants_quick_ack: bool, opening: Opening | None, now: float, events: list[Event]
    ) -> None:
        key = self._find_key(payload, now)
        if key is None:
            events.append(CloseConnection(self, AUTH_KEY_UNKNOWN))
            return
        session = self.session
        if session is not None and (session.is_ended or session.auth_key is not key):
            session = None
        opened = opening.result if opening is not None and opening.key is key else key.open(payload)
        if opened is None:
            events.append(CloseConnection(self))
            return
        try:
            message = open_plain_message(opened[0])
        except EnvelopeError:
            events.append(CloseConnection(self))
            return
        if session is None or session.session_id != message.session_id:
            session = self.session = self.endpoint.sessions.open(key, message.session_id, now, events)
        is_taken = receive_message(session, message, self, now, events)
        if is_taken and wants_quick_ack:
            events.append(QuickAck(self, quick_ack_token(opened[1])))

    # -- key exchange

    def _receive_plain(self, payload: bytes, now: float, events: list[Event]) -> None:
        try:
            request: Any = service.decode(unwrap_plain(payload))[0]
            name = type(request).NAME
            if name in ("req_pq", "req_pq_multi"):
                self._start_handshake(request, now, events)
            elif name == "req_DH_params":
                handshake = self._find_handshake(request, now)
                events.append(HandshakeWork(self, self._rsa_work(handshake, request, now), handshake))
            elif name == "set_client_DH_params":
                handshake = self._find_handshake(request, now)
                events.append(HandshakeWork(self, handshake.receive_client_dh_params(request), handshake))
            elif name not in _IGNORED_PLAIN:
                raise HandshakeError("an unexpected plain message")
        except (HandshakeError, EnvelopeError, DecodeError):
            events.append(CloseConnection(self, AUTH_KEY_UNKNOWN))

    def _start_handshake(self, request: Any, now: float, events: list[Event]) -> None:
        endpoint = self.endpoint
        product = endpoint.prime_products.take() or endpoint.prime_products.make()
        handshake = ServerHandshake(request.nonce, endpoint.random_bytes(16), product)
        if self._handshakes is None:
            limits = endpoint.limits
            self._handshakes = PendingHandshakes(limits.handshakes_per_connection, limits.handshake_seconds)
        self._handshakes.add(handshake, now)
        self._send_plain(handshake.res_pq(endpoint.fingerprints), events)

    def _find_handshake(self, request: Any, now: float) -> ServerHandshake:
        found = self._handshakes.find(request.nonce, request.server_nonce, now) if self._handshakes else None
        if found is None:
            raise HandshakeError("an exchange that was not begun, or took too long")
        return found

    def _rsa_work(self, handshake: ServerHandshake, request: Any, now: float) -> Callable[[], DhOffer | HandshakeError]:
        endpoint = self.endpoint
        pair = endpoint.dh_pairs.take()
        return handshake.receive_req_dh_params(request, endpoint.rsa_keys, pair, int(now), endpoint.random_bytes)

    def _take_key(self, handshake: ServerHandshake, shared: SharedKey, events: list[Event]) -> None:
        inner = handshake.take_key(shared)
        now = self.endpoint.clock()
        expires_at = None if inner.expires_in is None else int(now) + inner.expires_in
        key = AuthKey(shared.auth_key, expires_at=expires_at, first_salt=handshake.first_salt())
        if self.endpoint.find_key(key.auth_key_id) is not None:
            self._send_plain(handshake.retry(), events)
        else:
            events.append(KeyCreated(self, key, inner.dc_id, inner.is_test, inner.is_media, handshake))

    def _end_handshake(self, handshake: ServerHandshake, answer: bytes) -> list[Event]:
        events: list[Event] = []
        if not self.is_closed:
            assert self._handshakes is not None
            self._handshakes.remove(handshake)
            self._send_plain(answer, events)
        return events

    def _fail(self, handshake: ServerHandshake, events: list[Event]) -> None:
        assert self._handshakes is not None
        self._handshakes.remove(handshake)
        events.append(CloseConnection(self, AUTH_KEY_UNKNOWN))

    def _send_plain(self, body: bytes, events: list[Event]) -> None:
        if self.is_http:
            self.http_answered()
        events.append(PacketToSend(self, wrap_plain(self.endpoint.next_plain_msg_id(), body)))

    # -- HTTP

    def _open_http_request(self, now: float) -> None:
        self.has_open_request = True
        self.http_since = now
        self.http_wait(HTTP_WAIT_SECONDS, now)

    def _note_http_answer(self, events: list[Event]) -> None:
        """An answer that goes past the session's queue answers the request; the session must not use it."""
        if any(isinstance(event, PacketToSend) for event in events):
            self._end_http_request()

    def _end_http_wait(self, now: float, events: list[Event]) -> None:
        """The client waited long enough: acknowledge at least, or answer with nothing."""
        if any(session.connection is self and session.hurry_acks() for session in self._attached):
            self._http_until = now + HTTP_ACK_SECONDS
            return
        self._end_http_request()
        events.append(HttpWaitOver(self))

    def _end_http_request(self) -> None:
        self.http_answered()
        for session in self._attached:
            session.http_request_over(self)
