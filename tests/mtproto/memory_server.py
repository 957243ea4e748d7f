"""The endpoint and its clients without a network: what a client sends is answered in the same call."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

from chapar.clock import ManualClock
from chapar.crypto.rsa import RsaPrivateKey
from chapar.mtproto.auth_key import AuthKey
from chapar.mtproto.client import ClientSession, ReceivedMessage
from chapar.mtproto.connection import Connection
from chapar.mtproto.endpoint import Endpoint, Limits
from chapar.mtproto.envelope import unwrap_plain, wrap_plain
from chapar.mtproto.events import (
    CloseConnection,
    Event,
    HandshakeWork,
    KeyCreated,
    PacketToSend,
    Request,
)
from chapar.mtproto.handshake.client import ClientHandshake, ClientKey
from chapar.mtproto.outbox import Message
from chapar.mtproto.session import Session
from chapar.tl import service

CALL = b"call" * 3
"""Bytes of no service message: a request of the API as far as the protocol can see."""


@cache
def rsa_key() -> RsaPrivateKey:
    """One key for all tests: making one takes long."""
    return RsaPrivateKey.generate()


class MemoryServer:
    """An endpoint with its keys in a dict."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.clock = ManualClock()
        self.keys: dict[int, AuthKey] = {}
        self.endpoint = Endpoint(
            [rsa_key()], self.keys.get, b"s" * 32, clock=self.clock.now, limits=limits, on_dirty=self._note_dirty
        )
        self.dirty_calls = 0
        self.events: list[Event] = []
        """All that happened, oldest first."""

    def _note_dirty(self) -> None:
        self.dirty_calls += 1

    def add_key(self, **known: Any) -> AuthKey:
        """A key as if a key exchange had made it long ago."""
        key = AuthKey(os.urandom(256), **known)
        self.keys[key.auth_key_id] = key
        return key

    def client(self, key: AuthKey | None = None, *, is_http: bool = False) -> MemoryClient:
        """A client with a key of the server and a fresh session and connection."""
        return MemoryClient(self, key or self.add_key(), is_http=is_http)

    def tick(self, seconds: float = 0) -> list[Event]:
        """Let time pass; returns what happened by it."""
        self.clock.advance(seconds)
        events = self.endpoint.tick(self.clock.now())
        self.events += events
        return events

    def flush(self) -> dict[Connection, list[bytes]]:
        """What leaves now, by connection."""
        out: dict[Connection, list[bytes]] = {}
        for connection, payload in self.endpoint.flush(self.clock.now()):
            out.setdefault(connection, []).append(payload)
        return out

    def exchange_key(
        self, handshake: ClientHandshake, connection: Connection | None = None
    ) -> tuple[ClientKey, KeyCreated]:
        """Run a whole key exchange; the key is stored."""
        connection = connection or Connection(self.endpoint)
        created: list[KeyCreated] = []
        request: bytes | None = handshake.start()
        while request is not None:
            answers = self.run_plain(connection, request, created)
            assert len(answers) == 1
            request = handshake.receive(answers[0])
        assert handshake.result is not None
        return handshake.result, created[-1]

    def run_plain(self, connection: Connection, request: bytes, created: list[KeyCreated] | None = None) -> list[bytes]:
        """The answers to one plain request, all work done and keys stored. Raises when the connection is closed."""
        answers = []
        events = connection.receive_packet(wrap_plain(4, request))
        while events:
            event = events.pop(0)
            if isinstance(event, HandshakeWork):
                events += connection.finish_work(event, event.compute())
            elif isinstance(event, KeyCreated):
                self.keys[event.auth_key.auth_key_id] = event.auth_key
                if created is not None:
                    created.append(event)
                events += connection.key_stored(event)
            elif isinstance(event, PacketToSend):
                answers.append(unwrap_plain(event.payload))
            else:
                assert isinstance(event, CloseConnection)
                raise ConnectionError(event.error_code)
        return answers


class MemoryClient:
    """A client session on a connection of the server; `received` collects everything the server ever said to it."""

    def __init__(self, server: MemoryServer, key: AuthKey, *, is_http: bool = False) -> None:
        self.server = server
        self.key = key
        self.is_http = is_http
        server.endpoint.salts.refresh(key, server.clock.now())
        self.wire = ClientSession(key.key, salt=key.salt, clock=server.clock.now)
        self.connection = Connection(server.endpoint, is_http=is_http)
        self.received: list[ReceivedMessage] = []
        self.packets: list[bytes] = []
        self.events: list[Event] = []

    @property
    def session(self) -> Session:
        """The server's side of the session."""
        found = self.server.endpoint.sessions.find(self.key.auth_key_id, self.wire.session_id)
        assert found is not None
        return found

    def feed(self, packet: bytes, *, quick_ack: bool = False) -> list[Event]:
        """Hand a packet to the server, and take at once what is answered past the session."""
        events = self.connection.receive_packet(packet, quick_ack)
        self.events += events
        self.server.events += events
        for event in events:
            if isinstance(event, PacketToSend):
                self.take(event.payload)
        return events

    def send(self, body: bytes, *, is_content: bool = True) -> int:
        """Send one message; its msg_id."""
        msg_id, packet = self.wire.send(body, is_content)
        self.feed(packet)
        return msg_id

    def send_container(self, *messages: Message) -> int:
        """Send a container of numbered messages; its msg_id."""
        msg_id, packet = self.wire.send_container(messages)
        self.feed(packet)
        return msg_id

    def say(self, message: Any, *, is_content: bool = True) -> int:
        """Send one service message; its msg_id."""
        return self.send(service.encode(message), is_content=is_content)

    def number(self, body: bytes, is_content: bool = True) -> Message:
        """A message for a container."""
        return self.wire.number(body, is_content)

    def answers(self) -> list[ReceivedMessage]:
        """Flush the server; what this client received since the last call, containers opened."""
        for connection, payloads in self.server.flush().items():
            if connection is self.connection:
                for payload in payloads:
                    self.take(payload)
        received, self.received = self.received, []
        return received

    def decoded(self) -> list[Any]:
        """As `answers`, each decoded as a service message."""
        return [service.decode(message.body)[0] for message in self.answers()]

    def settle(self) -> None:
        """Begin the session and acknowledge all, so that the next answers are those of the test."""
        self.send(service.encode(service.functions.ping(ping_id=1)))
        self.answers()
        self.acknowledge()
        self.events.clear()

    def acknowledge(self) -> None:
        """Acknowledge all that was received."""
        if self.wire.acks:
            self.feed(self.wire.send_acks())

    def reconnect(self) -> None:
        """The connection is lost and another one opened."""
        self.connection.close()
        self.connection = Connection(self.server.endpoint, is_http=self.is_http)

    def requests(self) -> list[Request]:
        """Requests handed out so far on account of this client."""
        return [event for event in self.events if isinstance(event, Request)]

    def take(self, payload: bytes) -> None:
        """Receive a payload of the server."""
        self.packets.append(payload)
        self.received += self.wire.receive(payload)
