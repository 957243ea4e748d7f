"""Packets in, answers and updates out: what the protocol says is handed to whoever does it.

Requests go to the dispatcher; answers and updates wait in their sessions and leave together at the end of the loop's turn: one
flush, one encryption and one write for each session. No task is made for a message.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable, Sequence
from typing import Any, Protocol, TypeVar

from chapar import eager
from chapar.clock import Clock
from chapar.crypto.pool import ReadyPool
from chapar.domain.accounts import TEST_DC_OFFSET, AuthKeyRow
from chapar.gateway.figures import Counters
from chapar.gateway.keyring import Keyring, KeyState, load_key
from chapar.gateway.line import MAX_RUNNING, Line
from chapar.gateway.parts import PacketToOpen, PartLane, Waiting
from chapar.gateway.sessions import SessionRegistry
from chapar.gateway.workers import Workers
from chapar.mtproto import events
from chapar.mtproto.batch import seal_pushes
from chapar.mtproto.connection import Connection
from chapar.mtproto.endpoint import Endpoint
from chapar.mtproto.sealing import Opening
from chapar.mtproto.session import Session
from chapar.rpc.later import LaterAnswer
from chapar.rpc.session import ClientSession
from chapar.storage.api import Storage, Transaction
from chapar.tl import LAYER, codec, types
from chapar.transport.framing import Packet

log = logging.getLogger(__name__)
T = TypeVar("T")

DEFAULT_DC_ID = 2
"""The DC of keys whose exchange named none."""
TOUCH_SECONDS = 60
"""How often, at most, a session's activity is written down."""
MAX_HELD_PACKETS = 64
"""Packets of one connection that may wait for a key to be loaded; its socket is not read meanwhile."""
LONG_BYTES = 64 << 10
"""Longer packets are opened in pieces, and count while what they ask for is done."""


OWN_WORK = ""
"""Whom the arithmetic that nobody has asked for yet is counted to."""
READY_AT_ONCE = 8
"""Values that are made ahead in one go, when a thread is free."""


class Dispatcher(Protocol):
    """Who answers requests."""

    def handle(self, session: ClientSession, msg_id: int, body: bytes) -> Coroutine[Any, Any, bytes | LaterAnswer]:
        """The boxed result or rpc_error, or how a long one is made; raises nothing."""
        ...


class Traffic:
    """What all connections have in common: keys, sessions, requests in work. `dispatcher` is set before the first packet."""

    dispatcher: Dispatcher

    def __init__(
        self,
        endpoint: Endpoint,
        keyring: Keyring,
        storage: Storage,
        clock: Clock,
        workers: Workers,
        on_authorized: Callable[[Line], None],
        counters: Counters,
        part_bytes_in_work: int,
    ) -> None:
        self.sessions = SessionRegistry(keyring, self._close_unless_asking, self._end_key, self._send_pushes)
        self._endpoint = endpoint
        self._keyring = keyring
        self._storage = storage
        self._clock = clock
        self._workers = workers
        self._on_authorized = on_authorized
        self._counters = counters
        self.parts = PartLane(part_bytes_in_work, clock.now, self.flush, self._handle, lambda: storage.is_writing)
        self._running: dict[Session, int] = {}
        self._touched: dict[int, str] = {}
        self._updates_too_long: dict[int, bytes] = {}
        self._handlers: dict[type, Callable[[Any], None]] = {
            events.Request: self._on_request,
            events.PacketToSend: self._on_packet_to_send,
            events.QuickAck: self._on_quick_ack,
            events.CloseConnection: self._on_close_connection,
            events.HandshakeWork: self._on_handshake_work,
            events.KeyCreated: self._on_key_created,
            events.SessionAttached: self._on_session_attached,
            events.SessionEnded: self._on_session_ended,
            events.PushesLost: self._on_pushes_lost,
            events.DestroyAuthKey: self._on_destroy_auth_key,
            events.HttpWaitOver: self._on_http_wait_over,
            events.RequestDropped: _ignore,
        }
        endpoint.on_dirty = self._on_dirty

    @property
    def is_quiet(self) -> bool:
        """Whether no request is in work."""
        return not self._running

    @property
    def session_count(self) -> int:
        """How many sessions are remembered."""
        return len(self._endpoint.sessions)

    @property
    def online_session_count(self) -> int:
        """How many sessions have a connection; looks at all of them."""
        return sum(session.is_online for session in self._endpoint.sessions)

    # -- lines --

    def open_connection(self, line: Line, *, is_http: bool) -> Connection:
        """The protocol state of a line that is ready for packets."""
        return Connection(self._endpoint, is_http=is_http, owner=line)

    def receive_packet(self, line: Line, packet: Packet) -> None:
        """Take a packet; when its key is not in memory it waits, with all that come after it, until the key is loaded."""
        if line.held is not None:
            line.held.append(packet)
            if len(line.held) > MAX_HELD_PACKETS and not line.is_opening:
                line.abort("it does not wait for its key")
            return
        key_id = int.from_bytes(packet.payload[:8], "little", signed=True)
        if key_id and key_id not in self._keyring:
            line.held = [packet]
            query = self._storage.read(lambda q: load_key(q, key_id))
            eager.run(query, lambda state: self._on_key_loaded(line, state), lambda error: self._on_no_key(line, error))
            if line.held is not None:
                line.pause_reading()
            return
        connection = line.connection
        if connection is None:
            return
        if len(packet.payload) > LONG_BYTES and (opening := connection.begin_opening(packet.payload)) is not None:
            self._open_long(line, connection, packet, opening)
            return
        self._handle(connection.receive_packet(packet.payload, packet.wants_quick_ack))

    def _open_long(self, line: Line, connection: Connection, packet: Packet, opening: Opening) -> None:
        """Take a long packet when it is opened, and then what has come behind it."""

        def take() -> None:
            line.is_opening = False
            held, line.held = line.held or [], None
            self._handle(connection.receive_packet(packet.payload, packet.wants_quick_ack, opening))
            for behind in held:
                self.receive_packet(line, behind)
            line.resume_reading()

        line.held, line.is_opening = [], True
        line.pause_reading()
        self.parts.open_packet(PacketToOpen(len(packet.payload), opening, take))

    def line_closed(self, line: Line) -> None:
        """The line is gone; its sessions wait for another one."""
        if line.connection is not None:
            line.connection.close()
        line.held = None
        self.parts.line_closed(line)

    def line_recovered(self, line: Line) -> None:
        """The peer has read what it was sent."""
        if line.connection is not None:
            self._handle(line.connection.resume_writing())
        self.parts.line_recovered(line)

    # -- time --

    def tick(self) -> None:
        """A second has passed."""
        self._handle(self._endpoint.tick(self._clock.now()))
        self._fill(self._endpoint.prime_products)
        self._fill(self._endpoint.dh_pairs)

    def write_activity(self) -> None:
        """Write down which keys were active since the last time: one unit for all."""
        if not self._touched:
            return
        touched, self._touched = self._touched, {}
        now = int(self._clock.now())

        def unit(tx: Transaction) -> None:
            for auth_key_id, ip in touched.items():
                tx.touch_authorization(auth_key_id, now, ip)

        eager.run(self._storage.write(unit), _ignore, lambda error: _log_failure("activity not written", error))

    def flush(self) -> None:
        """Send what waits in the sessions."""
        _send_all(self._endpoint.flush(self._clock.now()))

    def _send_pushes(self, sessions: Sequence[Session], bodies: Sequence[bytes], size: int) -> None:
        """The same to many: written at once to all for whom nothing waits."""
        _send_all(seal_pushes(self._endpoint, sessions, bodies, size, self._clock.now()))

    def _fill(self, pool: ReadyPool[T]) -> None:
        """Make some values ahead of need when nobody waits for a thread."""
        count = min(pool.missing, READY_AT_ONCE)

        def add(values: list[T]) -> None:
            for value in values:
                pool.add(value)

        if count and self._workers.is_idle:
            self._workers.submit(OWN_WORK, lambda: [pool.make() for _ in range(count)], add)

    def _on_dirty(self) -> None:
        asyncio.get_running_loop().call_soon(self.flush)

    # -- keys --

    def _on_key_loaded(self, line: Line, state: KeyState | None) -> None:
        if state is not None:
            self._keyring.add(state)
        held, line.held = line.held or [], None
        if state is None:
            # The protocol knows the answer to an unknown key; it is asked with nothing in memory.
            self._feed(line, held[:1])
            held = held[1:]
        for packet in held:
            self.receive_packet(line, packet)
        line.resume_reading()

    def _on_no_key(self, line: Line, error: BaseException) -> None:
        _log_failure("key not loaded", error)
        line.abort("its key cannot be loaded")

    def _feed(self, line: Line, packets: Iterable[Packet]) -> None:
        for packet in packets:
            if line.connection is not None:
                self._handle(line.connection.receive_packet(packet.payload, packet.wants_quick_ack))

    # -- events --

    def _handle(self, happened: Iterable[events.Event]) -> None:
        for event in happened:
            self._handlers[type(event)](event)

    def _on_request(self, event: events.Request) -> None:
        session, msg_id = event.session, event.msg_id
        client = session.owner
        assert isinstance(client, ClientSession)
        self._note_activity(client)
        line = _line(event.connection)
        self._running[session] = self._running.get(session, 0) + 1
        line.running += 1
        size_bytes = len(event.body)
        if size_bytes > LONG_BYTES:
            self.parts.take_room(size_bytes)

        def answer(body: bytes | LaterAnswer) -> None:
            if isinstance(body, LaterAnswer):
                self.parts.add(line, Waiting(session, msg_id, body, end))
                return
            end()
            session.send_result(msg_id, body)

        def end() -> None:
            self._end_request(session, line)
            if size_bytes > LONG_BYTES:
                self.parts.leave_room(size_bytes)

        def fail(error: BaseException) -> None:
            end()
            _log_failure("request not answered", error)

        eager.run(self.dispatcher.handle(client, msg_id, event.body), answer, fail)
        if line.running >= MAX_RUNNING:
            line.pause_reading()

    def _end_request(self, session: Session, line: Line) -> None:
        line.running -= 1
        if line.running == MAX_RUNNING // 2:
            line.resume_reading()
        left = self._running[session] - 1
        if left:
            self._running[session] = left
        else:
            del self._running[session]

    def _note_activity(self, client: ClientSession) -> None:
        now = self._clock.now()
        if client.user_id is not None and now - client.touched_at > TOUCH_SECONDS:
            client.touched_at = now
            self._touched[client.auth_key_id] = client.ip

    def _on_packet_to_send(self, event: events.PacketToSend) -> None:
        _line(event.connection).send_packet(event.payload)

    def _on_quick_ack(self, event: events.QuickAck) -> None:
        _line(event.connection).send_quick_ack(event.token)

    def _on_close_connection(self, event: events.CloseConnection) -> None:
        line = _line(event.connection)
        if event.error_code is not None:
            line.send_error(event.error_code)
        line.close()

    def _on_http_wait_over(self, event: events.HttpWaitOver) -> None:
        _line(event.connection).send_packet(b"")

    def _on_handshake_work(self, event: events.HandshakeWork) -> None:
        connection = event.connection

        def finish(result: object) -> None:
            self._handle(connection.finish_work(event, result))

        self._workers.submit(_line(connection).network, event.compute, finish)

    def _on_key_created(self, event: events.KeyCreated) -> None:
        key, connection = event.auth_key, event.connection
        dc_id = (event.dc_id or DEFAULT_DC_ID) + (TEST_DC_OFFSET if event.is_test else 0)
        row = AuthKeyRow(key.auth_key_id, key.key, int(self._clock.now()), dc_id, key.expires_at)

        def stored(_: None) -> None:
            self._counters.handshakes += 1
            self._keyring.add(KeyState(key, dc_id))
            self._handle(connection.key_stored(event))

        def refused(error: BaseException) -> None:
            _log_failure("key not stored", error)
            self._handle(connection.key_refused(event))

        eager.run(self._storage.write(lambda tx: tx.insert_auth_key(row)), stored, refused)

    def _on_destroy_auth_key(self, event: events.DestroyAuthKey) -> None:
        session, key_id = event.session, event.auth_key_id

        def destroyed(_: None) -> None:
            session.auth_key_destroyed(event.msg_id, True)
            self.flush()
            self._end_key(key_id)

        def failed(error: BaseException) -> None:
            _log_failure("key not destroyed", error)
            session.auth_key_destroyed(event.msg_id, False)

        eager.run(self._storage.write(lambda tx: tx.delete_auth_key(key_id)), destroyed, failed)

    def _end_key(self, auth_key_id: int) -> None:
        """The key is gone from storage: its sessions end, and those of temporary keys bound to it."""
        for ended in self._endpoint.sessions.end_key(auth_key_id):
            self._on_session_ended(ended)
            for connection in ended.connections:
                _line(connection).close()
        for state in self._keyring.of_speaker(auth_key_id):
            self._keyring.remove(state.auth_key.auth_key_id)
        self._keyring.remove(auth_key_id)

    def _on_session_attached(self, event: events.SessionAttached) -> None:
        line = _line(event.connection)
        self.sessions.attach(event.session, line.ip)
        log.debug("session attached", extra={"session": event.session.session_id, "connection": line.number})
        self._on_authorized(line)

    def _on_session_ended(self, event: events.SessionEnded) -> None:
        self.sessions.detach(event.session)

    def _on_pushes_lost(self, event: events.PushesLost) -> None:
        self._counters.pushes_lost += 1
        client = event.session.owner
        if isinstance(client, ClientSession) and client.user_id is not None:
            oldest = int(self._clock.now() - self._endpoint.limits.loss_seconds)
            client.missed_since = min(oldest, client.missed_since or oldest)
            self._push_too_long(event.session, client)

    def _push_too_long(self, session: Session, client: ClientSession) -> None:
        layer = client.layer or LAYER
        if layer not in self._updates_too_long:
            self._updates_too_long[layer] = codec.encode(types.updatesTooLong(), layer)
        session.push(self._updates_too_long[layer])

    def _close_unless_asking(self, sessions: list[Session]) -> None:
        """Close the connections of revoked sessions, except those that wait for an answer: it may be the revocation's.

        Clients come back at once, but many then wait until they have something to ask. So they are told that they
        missed something: asking for it, they learn that they are signed out.
        """
        for session in sessions:
            if session not in self._running:
                if isinstance(client := session.owner, ClientSession) and client.layer:
                    self._push_too_long(session, client)
                for connection in session.connections:
                    _line(connection).close()


def _send_all(packets: Iterable[tuple[Connection, bytes]]) -> None:
    """Write packets to their connections, each connection's in their order."""
    ready: list[tuple[Line, bytes]] = []
    for connection, payload in packets:
        line = _line(connection)
        if line.framing is None:
            line.send_packet(payload)
        else:
            ready.append((line, line.framing.packet_to_send(payload)))
    # Nothing is done between two writes: after each of them it would find the processor's caches full of the kernel's own,
    # and a reader on this machine that is awake need not be woken for the next one.
    for line, data in ready:
        line.write(data)


def _line(connection: Connection | None) -> Line:
    line = connection.owner if connection is not None else None
    assert isinstance(line, Line)
    return line


def _ignore(_: object) -> None:
    """Nothing depends on it."""


def _log_failure(what: str, error: BaseException) -> None:
    log.error(what, extra={"error": type(error).__name__})
