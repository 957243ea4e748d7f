"""State of one (auth key, session id): numbering, acknowledgements, answers, what waits to be sent.

core.telegram.org/mtproto/description and core.telegram.org/mtproto/service_messages
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from struct import Struct
from typing import TYPE_CHECKING, Final

from chapar.mtproto.deadlines import NEVER
from chapar.mtproto.envelope import HEAD, INNER_HEAD, padding_size
from chapar.mtproto.events import Event, PushesLost, SessionAttached, SessionEnded
from chapar.mtproto.outbox import CONTAINER_HEAD, CONTAINER_ID, KEEP_ID_SECONDS, NOTE, NOTICE, Message, Outbox
from chapar.mtproto.received import ReceivedMessages
from chapar.mtproto.sealing import Sealing
from chapar.tl import service

if TYPE_CHECKING:
    from chapar.mtproto.auth_key import AuthKey
    from chapar.mtproto.connection import Connection
    from chapar.mtproto.endpoint import Endpoint

ACK_SECONDS: Final = 0.5
"""How long an acknowledgement waits for something to go along with."""
HTTP_RESEND_SECONDS: Final = 20
"""Over HTTP a lost answer shows by nothing but time: what is unacknowledged this long is sent again."""
MAX_RUNNING: Final = 1024
"""Requests of one session in execution; further ones are left unacknowledged, so that the client repeats them."""
CLOCK_MARGIN: Final = 20
_RPC_RESULT: Final = Struct("<Iq")
_RPC_RESULT_ID: Final = 0xF35C6D01
_GZIP_PACKED: Final = b"\xa1\xcf\x72\x30"
_GZIP_SAMPLE: Final = 2048


class Session:
    """Outlives its connections. Pushes and answers go to the connection last used; without one they wait, bounded.

    `session_id`: signed 64 bit. `auth_key`: the key it speaks with (temporary or permanent). `owner`: free for the gateway.
    `clock_lag`: seconds that its msg_ids stay behind our time, for a client whose clock is behind.
    `connection`: where the next flush goes, None when offline (or an HTTP client has no open request).
    `has_lost_pushes`: `PushesLost` will be told when the client can be reached again.
    `is_ended`: forgotten; whatever is sent to it is dropped.
    """

    __slots__ = (
        "_attached",
        "_connected_at",
        "_endpoint",
        "_is_acks_due",
        "_is_dirty",
        "_offline_since",
        "_running",
        "auth_key",
        "clock_lag",
        "connection",
        "deadline",
        "has_lost_pushes",
        "is_ended",
        "is_fresh",
        "outbox",
        "owner",
        "received",
        "session_id",
    )

    def __init__(self, endpoint: Endpoint, auth_key: AuthKey, session_id: int, now: float) -> None:
        self.auth_key = auth_key
        self.session_id = session_id
        self.connection: Connection | None = None
        self.owner: object | None = None
        self.has_lost_pushes = False
        self.is_ended = False
        self.is_fresh = True
        """No message was taken yet: `new_session_created` is still to be said."""
        self.deadline = NEVER
        self.outbox = Outbox(endpoint.limits)
        self.received = ReceivedMessages(endpoint.limits.received_ids)
        self._endpoint = endpoint
        self._attached: list[Connection] = []
        self._running: set[int] | None = None
        self._offline_since = now
        self.clock_lag = 0.0
        self._is_dirty = False
        self._is_acks_due = False
        endpoint.deadlines.schedule(self, now + endpoint.limits.session_seconds)

    # -- for the gateway

    @property
    def is_online(self) -> bool:
        """Whether any connection is attached."""
        return bool(self._attached)

    @property
    def connections(self) -> tuple[Connection, ...]:
        """All connections attached now."""
        return tuple(self._attached)

    def push(self, body: bytes) -> bool:
        """Queue the bytes of one boxed `Updates` object (share the same bytes between sessions).

        Sent by the next flush, again on every reconnect until acknowledged. False when dropped for lack of room
        (see `Limits.pushed_bytes`) or because the session has ended.
        """
        if self.is_ended or self.has_lost_pushes:
            return False
        is_reachable = self.connection is not None and not self.connection.is_paused
        if not self.outbox.add_push(body, evict_sent=is_reachable):
            self._lose_pushes()
            return False
        if not self._is_dirty:
            self.mark_dirty()
        return True

    def push_all(self, bodies: Sequence[bytes], size: int) -> bool:
        """Queue several as `push` does one; `size`: bytes of all of them together. False when any of them was dropped."""
        if self.is_ended or self.has_lost_pushes:
            return False
        connection = self.connection
        is_reachable = connection is not None and not connection.is_paused
        if not self.outbox.add_pushes(bodies, size, evict_sent=is_reachable):
            self._lose_pushes()
            return False
        if not self._is_dirty:
            self.mark_dirty()
        return True

    def _lose_pushes(self) -> None:
        """What waits is worth nothing with a hole in it: the client will fetch the difference."""
        self.outbox.drop_waiting_pushes()
        self.has_lost_pushes = True
        self._endpoint.deadlines.schedule(self, 0.0)

    def send_result(self, msg_id: int, body: bytes, *, compress: bool = True, keep: bool = True) -> None:
        """Queue the answer to request `msg_id`: bytes of the boxed result or of `rpc_error`. `compress=False` for bytes
        known not to shrink (file parts). Ignored when the request is unknown, answered, dropped, or the session ended.

        `keep=False`, for long answers to requests that change nothing: the answer is forgotten when it is sent, and a request
        that is repeated afterwards is handed out again.
        """
        if not self.is_running(msg_id):
            return
        self.drop_request(msg_id)
        if compress and len(body) >= self._endpoint.limits.gzip_from_bytes:
            body = _pack_if_smaller(body)
        if not keep:
            self.received.allow_again(msg_id)
        self.send_answer(msg_id, _RPC_RESULT.pack(_RPC_RESULT_ID, msg_id) + body, keep=keep)

    def seal_result(self, msg_id: int, answer: tuple[bytes, bytes, bytes], now: float) -> Sealing | None:
        """The packet of an answer that is not kept, past the queue, to be sealed piece by piece; None when nobody wants it.

        `answer`: the boxed result in three pieces, of which the second one is long. Hold `connection` until it is written, or
        what the client gets before it has a higher msg_id.
        """
        if not self.is_running(msg_id):
            return None
        self.give_up(msg_id)
        self.outbox.unack_request(msg_id)
        head, content, tail = answer
        head = _RPC_RESULT.pack(_RPC_RESULT_ID, msg_id) + head
        size = len(head) + len(content) + len(tail)
        key = self.auth_key
        if now >= key.salts_until:
            self._endpoint.salts.refresh(key, now)
        own_id = self.outbox.next_msg_id(self._moment(now), is_answer=True)
        envelope = HEAD.pack(key.salt, self.session_id, own_id, self.outbox.next_seqno(is_content=True), size)
        padding = self._endpoint.padding.take(padding_size(size))
        return Sealing(key, envelope + head, content, tail + padding)

    def give_up(self, msg_id: int) -> None:
        """Request `msg_id` will have no answer that is kept: it is handed out again when it is repeated."""
        if self.drop_request(msg_id):
            self.received.allow_again(msg_id)

    def auth_key_destroyed(self, msg_id: int, destroyed: bool) -> None:
        """Answer a `DestroyAuthKey` event."""
        answer = service.types.destroy_auth_key_ok() if destroyed else service.types.destroy_auth_key_fail()
        self.send_note(service.encode(answer), msg_id)

    def is_running(self, msg_id: int) -> bool:
        """Whether request `msg_id` was handed out and not answered yet (for `invokeAfterMsg`)."""
        return self._running is not None and msg_id in self._running

    def flush(self, now: float) -> list[bytes]:
        """Payloads to send on `self.connection`, normally one: one message, or a container of all that waits."""
        return [payload for _, payload in self.flush_to(now)]

    # -- for the protocol

    @property
    def endpoint(self) -> Endpoint:
        """What it shares with all others."""
        return self._endpoint

    def flush_to(self, now: float) -> list[tuple[Connection, bytes]]:
        """As `flush`, each payload with the connection it is for. An HTTP connection gets one at most."""
        self._is_dirty = False
        connection = self.connection
        if connection is not None and connection.is_http and not connection.has_open_request:
            connection = self.connection = self._choose_connection()
        if connection is None or connection.is_paused:
            return []
        moment = self._moment(now)
        pushes = self.outbox.take_pushes(moment, self._endpoint.limits.container_messages)
        if pushes is not None:
            out = [(connection, self.seal_body(*pushes, now))]
        elif (message := self.outbox.take_one(moment)) is not None:
            out = [(connection, self.seal(message, now))]
        else:
            out = []
            while payload := self._seal_some(moment, now, is_stream=not connection.is_http):
                out.append((connection, payload))
                if connection.is_http:
                    break
            self._is_acks_due = False
        if out and connection.is_http:
            self._http_answered(connection)
        return out

    def mark_dirty(self) -> None:
        """Have the next flush of the endpoint look at this session, if it can say anything."""
        connection = self.connection
        if not self._is_dirty and connection is not None and not connection.is_paused:
            self._is_dirty = True
            self._endpoint.add_dirty(self)

    def send_note(self, body: bytes, answered: int = 0, *, is_notice: bool = False) -> None:
        """Queue a service message; `answered`: the client's message that it answers and so acknowledges."""
        if answered:
            self.outbox.unack_request(answered)
        self.outbox.add(body, NOTICE if is_notice else NOTE)
        if not self._is_dirty:
            self.mark_dirty()

    def send_answer(self, msg_id: int, body: bytes, *, keep: bool = True) -> None:
        """Queue a whole `rpc_result`, kept until acknowledged so that a repeated request gets it again."""
        self.outbox.add(body, msg_id, keep=keep)
        if self.outbox.kept_bytes > self._endpoint.limits.answer_bytes:
            self.received.forget_answers(self.outbox.evict_answers())
        if not self._is_dirty:
            self.mark_dirty()

    def request_ack(self, msg_id: int, now: float) -> None:
        """Acknowledge the client's message soon; alone if nothing goes to it in the meantime."""
        if not self.outbox.has_acks:
            self._endpoint.deadlines.schedule(self, now + ACK_SECONDS)
        self.outbox.request_ack(msg_id)

    def hurry_acks(self) -> bool:
        """Have the next flush acknowledge, even if nothing else is to be sent. False when there is nothing to acknowledge."""
        if not self.outbox.has_acks:
            return False
        self._is_acks_due = True
        self.mark_dirty()
        return True

    def start_request(self, msg_id: int) -> bool:
        """Note that a request is handed out; False when there are too many."""
        if self._running is None:
            self._running = set()
        if len(self._running) >= MAX_RUNNING:
            return False
        self._running.add(msg_id)
        return True

    def may_run_again(self, msg_id: int) -> bool:
        """Whether a request that came before is to be handed out once more: its answer is on the way nowhere, and not kept."""
        return (
            self.received.is_allowed_again(msg_id)
            and not self.is_running(msg_id)
            and not self.outbox.is_waiting_answer(msg_id)
        )

    def drop_request(self, msg_id: int) -> bool:
        """The client does not want the answer; False when the request does not run."""
        if self._running is None or msg_id not in self._running:
            return False
        self._running.remove(msg_id)
        return True

    def attach(self, connection: Connection, now: float, events: list[Event]) -> None:
        """A message came over `connection`: the session's words go there from now on."""
        if connection not in self._attached:
            self._attached.append(connection)
            connection.add_session(self)
            if not connection.is_http:
                self._repeat_all(now)
            events.append(SessionAttached(self, connection, self.is_fresh))
        if connection.is_http:
            self.outbox.resend_all(self._moment(now - HTTP_RESEND_SECONDS))
            if self.connection is None:
                self.connection = connection
        else:
            self.connection = connection
        self.tell_losses(events)
        if self.outbox:
            self.mark_dirty()

    def detach(self, connection: Connection, now: float) -> bool:
        """The connection ended. True when it was the last one."""
        if connection not in self._attached:
            return False
        self._attached.remove(connection)
        if not connection.is_http:
            # What was written to it last may never have arrived.
            self._repeat_all(now)
        if self.connection is connection:
            self.connection = self._choose_connection()
        if self.outbox:
            self.mark_dirty()
        if self._attached or self.is_ended:
            return False
        self._offline_since = now
        self._endpoint.deadlines.schedule(self, now + self._endpoint.limits.session_seconds)
        return True

    def http_request_over(self, connection: Connection) -> None:
        """The open HTTP request of this connection was answered without this session."""
        if self.connection is connection:
            self.connection = self._choose_connection()
            if self.outbox:
                self.mark_dirty()

    def tell_losses(self, events: list[Event]) -> None:
        """Tell `PushesLost` when something was lost and the client can be reached."""
        connection = self.connection
        if self.has_lost_pushes and connection is not None and not connection.is_paused:
            self.has_lost_pushes = False
            events.append(PushesLost(self))

    def note_client_time(self, msg_id: int, now: float) -> None:
        """Keep our msg_ids within 30 seconds of the client's time when its clock is behind."""
        behind = now - (msg_id >> 32) - CLOCK_MARGIN
        self.clock_lag = behind if behind > 0 else 0.0

    def on_deadline(self, now: float, events: list[Event]) -> None:
        """See `Timed`."""
        if self.is_ended:
            return
        limits, deadlines = self._endpoint.limits, self._endpoint.deadlines
        self.tell_losses(events)
        if self.connection is not None and not self.connection.is_http:
            self.hurry_acks()
        self.received.forget_answers(self.outbox.expire_answers(self._moment(now - limits.answer_seconds)))
        if self._attached:
            return
        expires_at = self._offline_since + limits.session_seconds
        if now >= expires_at:
            events.extend(self._endpoint.sessions.end(self))
        else:
            deadlines.schedule(self, expires_at)

    def end(self) -> SessionEnded:
        """Forget all that is kept; called by the table."""
        self.is_ended = True
        connections = self.connections
        for connection in connections:
            connection.forget_session(self)
        self._attached.clear()
        self.connection = None
        self._running = None
        self.outbox = Outbox(self._endpoint.limits)
        return SessionEnded(self, connections)

    def seal(self, message: Message, now: float) -> bytes:
        """The packet that holds one numbered message."""
        return self.seal_body(message.msg_id, message.seqno, message.body, now)

    def seal_reply(self, body: bytes, now: float) -> bytes:
        """A packet with one message that needs no acknowledgement, past the queue and with the server's own time."""
        msg_id = self.outbox.next_msg_id(moment_of(now), is_answer=True)
        return self.seal_body(msg_id, self.outbox.next_seqno(is_content=False), body, now)

    def seal_body(self, msg_id: int, seqno: int, body: bytes, now: float) -> bytes:
        """The packet of one message."""
        key = self.auth_key
        if now >= key.salts_until:
            self._endpoint.salts.refresh(key, now)
        size = len(body)
        head = HEAD.pack(key.salt, self.session_id, msg_id, seqno, size)
        return key.seal(head + body + self._endpoint.padding.take(padding_size(size)))

    def _seal_some(self, moment: int, now: float, *, is_stream: bool) -> bytes:
        """A packet with as much as fits of what is to be said, empty when there is nothing."""
        outbox = self.outbox
        limit = self._endpoint.limits.container_messages
        # A message sent again goes inside a container of a new msg_id: clients refuse packets that step back.
        has_repeats = outbox.has_repeats
        messages = outbox.take_some(moment, limit, with_acks=self._is_acks_due, notices_alone=is_stream)
        if not messages:
            return b""
        if len(messages) == 1 and not has_repeats:
            return self.seal(messages[0], now)
        is_answer = any(message.kind >= 0 for message in messages)
        body = pack_container(messages)
        return self.seal_body(
            outbox.next_msg_id(moment, is_answer=is_answer), outbox.next_seqno(is_content=False), body, now
        )

    def _repeat_all(self, now: float) -> None:
        self.outbox.give_up_old_pushes(self._moment(now - KEEP_ID_SECONDS))
        self.outbox.resend_all()
        if self.outbox.forgot_sent:
            # Some that were sent and given up since may be among what the old connection lost.
            self.outbox.forgot_sent = False
            self.has_lost_pushes = True
            self._endpoint.deadlines.schedule(self, 0.0)

    def _moment(self, now: float) -> int:
        return moment_of(now - self.clock_lag)

    def _http_answered(self, connection: Connection) -> None:
        connection.http_answered()
        self.connection = self._choose_connection()
        if self.outbox:
            self.mark_dirty()

    def _choose_connection(self) -> Connection | None:
        """Where to send: the stream used last, else the HTTP request that is open longest."""
        for connection in reversed(self._attached):
            if not connection.is_http:
                return connection
        waiting = [connection for connection in self._attached if connection.has_open_request]
        return min(waiting, key=lambda connection: connection.http_since, default=None)


def moment_of(now: float) -> int:
    """Unix seconds as the start of a msg_id: times 2^32, a multiple of 4."""
    return int(now * 4294967296.0) & ~3


def pack_container(messages: list[Message]) -> bytes:
    """The bytes of `msg_container`. core.telegram.org/mtproto/service_messages#containers"""
    parts = [CONTAINER_HEAD.pack(CONTAINER_ID, len(messages))]
    for message in messages:
        parts.append(INNER_HEAD.pack(message.msg_id, message.seqno, len(message.body)))
        parts.append(message.body)
    return b"".join(parts)


def gzip_packed(body: bytes) -> bytes:
    """The bytes of `gzip_packed` around `body`. core.telegram.org/mtproto/service_messages#packed-object"""
    data = zlib.compress(body, 4, wbits=31)
    size = len(data)
    head = bytes((size,)) if size < 254 else b"\xfe" + size.to_bytes(3, "little")
    return _GZIP_PACKED + head + data + bytes(-(len(head) + size) % 4)


def _pack_if_smaller(body: bytes) -> bytes:
    """`body`, gzip_packed when that saves an eighth; a sample decides whether a long one is tried at all."""
    if len(body) > 4 * _GZIP_SAMPLE:
        start = len(body) // 2
        sample = body[start : start + _GZIP_SAMPLE]
        if len(zlib.compress(sample, 1)) > _GZIP_SAMPLE * 7 // 8:
            return body
    packed = gzip_packed(body)
    return packed if len(packed) <= len(body) * 7 // 8 else body
