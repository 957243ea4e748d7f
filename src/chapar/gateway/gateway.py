"""The listeners and all connections: how many, how long, how much may wait in them."""

import asyncio
import logging
import socket
from collections.abc import Callable, Sequence

from chapar.clock import Clock
from chapar.config import Config
from chapar.crypto.rsa import RsaPrivateKey
from chapar.gateway.addresses import bound_address
from chapar.gateway.admission import Admission
from chapar.gateway.asgi import WebApp
from chapar.gateway.figures import Counters, Figures
from chapar.gateway.keyring import Keyring
from chapar.gateway.line import CountedLine, Line
from chapar.gateway.sessions import SessionRegistry
from chapar.gateway.traffic import Dispatcher, Traffic
from chapar.gateway.workers import Workers
from chapar.mtproto.connection import Connection
from chapar.mtproto.endpoint import Endpoint, Limits
from chapar.storage.api import Storage
from chapar.transport.framing import Packet

log = logging.getLogger(__name__)

TICK_SECONDS = 1.0
SWEEP_TICKS = 15
"""How often, in ticks, all connections are looked at for silence."""
ACTIVITY_TICKS = 60
"""How often, in ticks, the activity of keys is written down."""
STALL_SECONDS = 60
"""How long a client may read nothing of what waits for it."""
LOW_WATER = 4
"""A stalled connection has recovered when its unsent bytes are below this part of the soft limit."""
CLOSE_SECONDS = 5.0
"""How long requests in work, and then unsent answers, are waited for at the end."""


class Gateway:
    """The server as the network sees it. `counters` is what has happened; bytes are counted with `counts_bytes`."""

    def __init__(
        self,
        config: Config,
        clock: Clock,
        storage: Storage,
        rsa_keys: Sequence[RsaPrivateKey],
        salt_secret: bytes,
        web: WebApp,
        *,
        counts_bytes: bool = False,
    ) -> None:
        self.web = web
        self.counters = Counters()
        self.hard_limit_bytes = config.outbox_hard_limit_bytes
        self.is_told: Callable[[], bool] = lambda: True
        """Whether all pushes have been put into the outboxes of their sessions: waited for at the end."""
        self._config = config
        self._clock = clock
        self._admission = Admission(config.max_connections, config.max_connections_per_address, config.max_half_open)
        self._workers = Workers(config.handshakes_in_flight)
        keyring = Keyring()
        limits = Limits(
            session_seconds=config.session_lifetime_seconds,
            silent_seconds=config.idle_timeout_seconds,
            handshake_seconds=config.handshake_timeout_seconds,
        )
        endpoint = Endpoint(rsa_keys, keyring.find_auth_key, salt_secret, clock=clock.now, limits=limits)
        self._traffic = Traffic(
            endpoint,
            keyring,
            storage,
            clock,
            self._workers,
            self._admission.authorize,
            self.counters,
            config.file_bytes_in_work,
        )
        self._make_line: type[Line] = CountedLine if counts_bytes else Line
        self._lines: set[Line] = set()
        self._stalled: set[Line] = set()
        self._servers: list[asyncio.Server] = []
        self._ticks = 0
        self._timer: asyncio.TimerHandle | None = None

    @property
    def sessions(self) -> SessionRegistry:
        """The client sessions, for the methods."""
        return self._traffic.sessions

    def measure(self) -> Figures:
        """How much of everything there is now. Looks at every session: about a millisecond for ten thousand."""
        return Figures(
            connections=len(self._lines),
            half_open=self._admission.half_open,
            stalled=len(self._stalled),
            unsent_bytes=sum(line.unsent_bytes for line in self._stalled),
            sessions=self._traffic.session_count,
            sessions_online=self._traffic.online_session_count,
            users=self.sessions.user_count,
        )

    async def start(self, listeners: Sequence[socket.socket], dispatcher: Dispatcher) -> None:
        """Accept connections on these sockets and have their requests answered."""
        self._traffic.dispatcher = dispatcher
        loop = asyncio.get_running_loop()
        for listener in listeners:
            self._servers.append(await loop.create_server(lambda: self._make_line(self), sock=listener, backlog=4096))
        self._timer = loop.call_later(TICK_SECONDS, self._tick)
        log.info("listening", extra={"addresses": ",".join(str(bound_address(one)) for one in listeners)})

    async def close(self) -> None:
        """Take no more requests, answer those in work, send what waits, close every connection."""
        self._traffic.parts.close()
        for server in self._servers:
            server.close()
        for line in self._lines:
            line.pause_reading()
        await _until(lambda: self._traffic.is_quiet, CLOSE_SECONDS)
        for _ in range(3):  # the last commits are told to their readers in the next turns of the loop
            await asyncio.sleep(0)
        await _until(self.is_told, CLOSE_SECONDS)
        self._traffic.flush()
        for line in tuple(self._lines):
            line.close()
        await _until(lambda: not self._lines, CLOSE_SECONDS)
        for line in tuple(self._lines):
            line.abort("the server stops")
        if self._timer is not None:
            self._timer.cancel()
        self._workers.close()
        self._traffic.write_activity()

    # -- what lines tell --

    def line_opened(self, line: Line) -> None:
        """A client has connected."""
        line.opened_at = line.last_packet_at = self._clock.monotonic()
        if not self._admission.admit(line):
            line.abort("too many connections")
            return
        self._lines.add(line)
        self.counters.connections += 1
        line.number = self.counters.connections
        log.debug("connection opened", extra={"connection": line.number})
        self.limit_unsent(line)

    def limit_unsent(self, line: Line) -> None:
        """Say from how many unsent bytes on a line is stalled."""
        if line.transport is not None:
            soft = self._config.outbox_soft_limit_bytes
            line.transport.set_write_buffer_limits(high=soft, low=soft // LOW_WATER)

    def open_connection(self, line: Line, *, is_http: bool) -> Connection:
        """The protocol state of a line whose framing is known."""
        return self._traffic.open_connection(line, is_http=is_http)

    def receive_packet(self, line: Line, packet: Packet) -> None:
        """A whole packet has come."""
        line.last_packet_at = self._clock.monotonic()
        self._traffic.receive_packet(line, packet)

    def line_stalled(self, line: Line) -> None:
        """More waits to be sent than the soft limit allows."""
        self._stalled.add(line)
        line.stalled_bytes, line.stalled_since = -1, self._clock.monotonic()

    def line_recovered(self, line: Line) -> None:
        """The peer has read most of it."""
        self._stalled.discard(line)
        self._traffic.line_recovered(line)

    def line_touched(self, line: Line) -> None:
        """A browser has asked for something, or read on: it is not silent."""
        line.last_packet_at = self._clock.monotonic()
        self._admission.renew(line, line.last_packet_at)

    def line_closed(self, line: Line) -> None:
        """The socket is closed."""
        self._stalled.discard(line)
        if line in self._lines:
            self._lines.discard(line)
            self._admission.leave(line)
            log.debug("connection closed", extra={"connection": line.number})
        self._traffic.line_closed(line)

    # -- time --

    def _tick(self) -> None:
        self._timer = asyncio.get_running_loop().call_later(TICK_SECONDS, self._tick)
        self._ticks += 1
        now = self._clock.monotonic()
        self._traffic.tick()
        for half_open in self._admission.expired(now - self._config.handshake_timeout_seconds):
            if half_open.is_answering:
                self._admission.renew(half_open, now)
            else:
                half_open.abort("no authorized message in time")
        self._check_stalled(now)
        if self._ticks % SWEEP_TICKS == 0:
            silent_since = now - self._config.idle_timeout_seconds
            for line in [line for line in self._lines if line.last_packet_at < silent_since]:
                line.abort("silent for too long")
        if self._ticks % ACTIVITY_TICKS == 0:
            self._traffic.write_activity()

    def _check_stalled(self, now: float) -> None:
        """Close connections whose peers have stopped reading, and the fullest when all of them hold too much."""
        total = 0
        for line in tuple(self._stalled):
            unsent = line.unsent_bytes
            total += unsent
            if unsent < line.stalled_bytes or line.stalled_bytes < 0:
                line.stalled_bytes, line.stalled_since = unsent, now
            elif now - line.stalled_since > STALL_SECONDS:
                line.abort("it does not read")
        if total > self._config.outbox_total_limit_bytes:
            for line in sorted(self._stalled, key=lambda one: one.unsent_bytes, reverse=True):
                total -= line.unsent_bytes
                line.abort("too much is unsent in all")
                if total <= self._config.outbox_total_limit_bytes:
                    break


async def _until(is_done: Callable[[], bool], seconds: float) -> None:
    """Wait until something is so, at most this long."""
    end = asyncio.get_running_loop().time() + seconds
    while not is_done() and asyncio.get_running_loop().time() < end:  # noqa: ASYNC110  at the end only
        await asyncio.sleep(0.01)
