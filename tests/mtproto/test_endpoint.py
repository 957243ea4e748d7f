"""What all connections share."""

import os

import pytest
from memory_server import CALL, MemoryClient, MemoryServer, rsa_key

from chapar.clock import ManualClock
from chapar.mtproto import endpoint as module
from chapar.mtproto.auth_key import AuthKey
from chapar.mtproto.endpoint import Endpoint, Limits
from chapar.tl import service

PING = service.encode(service.functions.ping(ping_id=7))


def test_sessions_are_kept_at_least_ten_minutes() -> None:
    """Sessions 1."""
    assert Limits().session_seconds >= 600


def test_the_defaults_do_without_a_gateway() -> None:
    key = AuthKey(os.urandom(256))
    clock = ManualClock()
    endpoint = Endpoint([rsa_key()], {key.auth_key_id: key}.get, bytes(32), clock=clock.now)
    endpoint.add_dirty(endpoint.sessions.open(key, 1, clock.now(), []))
    assert endpoint.flush(clock.now()) == []
    assert endpoint.fingerprints == [rsa_key().fingerprint]
    assert endpoint.find_key(key.auth_key_id) is key
    assert endpoint.find_key(1) is None


def test_a_flush_covers_all_sessions(server: MemoryServer) -> None:
    clients = [server.client() for _ in range(5)]
    for client in clients:
        client.settle()
    for client in clients:
        client.session.push(b"push")
    out = server.flush()
    assert set(out) == {client.connection for client in clients}
    assert server.flush() == {}


def test_first_salts_are_good_for_an_hour_and_bounded(server: MemoryServer) -> None:
    endpoint, now = server.endpoint, server.clock.now()
    keys = [AuthKey(os.urandom(256), first_salt=number) for number in range(6)]
    endpoint.remember_first_salt(keys[0])
    assert endpoint.is_first_salt(keys[0], 0, now + 3599)
    assert not endpoint.is_first_salt(keys[0], 0, now + 3600)
    assert not endpoint.is_first_salt(keys[0], 1, now)
    assert not endpoint.is_first_salt(keys[1], 1, now)
    server.clock.advance(3600)
    endpoint.remember_first_salt(keys[1])
    assert list(endpoint._first_salts) == [keys[1].auth_key_id]
    endpoint.remember_first_salt(AuthKey(os.urandom(256)))
    assert len(endpoint._first_salts) == 1


def test_first_salts_are_bounded_in_number(server: MemoryServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_FIRST_SALTS_KEPT", 3)
    keys = [AuthKey(os.urandom(256), first_salt=number) for number in range(6)]
    for key in keys:
        server.endpoint.remember_first_salt(key)
    assert list(server.endpoint._first_salts) == [key.auth_key_id for key in keys[3:]]


def test_deadlines_do_not_pile_up(client: MemoryClient) -> None:
    """A session that works for hours leaves a few entries, not one for each request."""
    for _ in range(500):
        client.say(service.functions.ping_delay_disconnect(ping_id=1, disconnect_delay=75))
        client.session.send_result(client.send(CALL), b"done")
        client.server.tick(30)
        client.server.flush()
        client.wire.acks.clear()
    assert len(client.server.endpoint.deadlines) < 10
