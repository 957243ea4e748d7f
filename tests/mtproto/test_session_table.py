"""All sessions alive."""

from memory_server import MemoryClient, MemoryServer

from chapar.mtproto.endpoint import Limits
from chapar.mtproto.events import CloseConnection, SessionEnded
from chapar.tl import service

PING = service.encode(service.functions.ping(ping_id=7))


def test_sessions_are_found_by_key_and_id(client: MemoryClient) -> None:
    table = client.server.endpoint.sessions
    assert table.find(client.key.auth_key_id, client.wire.session_id) is client.session
    assert table.find(client.key.auth_key_id, 1) is None
    assert table.find(1, client.wire.session_id) is None
    assert table.find_key(client.key.auth_key_id) is client.key
    assert table.find_key(1) is None
    assert list(table) == [client.session]
    assert len(table) == 1


def test_revoking_a_key_ends_its_sessions_at_once(client: MemoryClient) -> None:
    """Sessions 6: what comes afterwards meets an unknown key, on the living connection too."""
    twin = MemoryClient(client.server, client.key)
    twin.settle()
    sessions = {client.session, twin.session}
    del client.server.keys[client.key.auth_key_id]
    ended = client.server.endpoint.sessions.end_key(client.key.auth_key_id)
    assert {event.session for event in ended} == sessions
    assert {event.connections for event in ended} == {(client.connection,), (twin.connection,)}
    assert all(session.is_ended for session in sessions)
    (event,) = client.feed(client.wire.send(PING)[1])
    assert isinstance(event, CloseConnection)
    assert event.error_code == -404


def test_revoking_a_permanent_key_ends_the_sessions_of_temporary_keys_bound_to_it(server: MemoryServer) -> None:
    """Sessions 6."""
    permanent = server.add_key()
    bound = server.client(server.add_key(perm_auth_key_id=permanent.auth_key_id))
    bound.settle()
    free = server.client()
    free.settle()
    assert list(server.endpoint.sessions.of_key(permanent.auth_key_id)) == [bound.session]
    (ended,) = server.endpoint.sessions.end_key(permanent.auth_key_id)
    assert ended.connections == (bound.connection,)
    assert list(server.endpoint.sessions) == [free.session]


def test_sessions_of_a_key_are_bounded_and_those_away_go_first() -> None:
    """Measured rule 7: a client opens a new session for every upload."""
    server = MemoryServer(Limits(sessions_per_key=4))
    key = server.add_key()
    clients = [server.client(key) for _ in range(6)]
    for client in clients[:4]:
        client.settle()
    clients[2].connection.close()
    away, oldest = clients[2].session, clients[0].session
    clients[4].send(PING)
    (ended,) = (event for event in clients[4].events if isinstance(event, SessionEnded))
    assert ended.session is away
    clients[5].send(PING)
    (ended,) = (event for event in clients[5].events if isinstance(event, SessionEnded))
    assert ended.session is oldest
    assert ended.connections == (clients[0].connection,)
    assert len(server.endpoint.sessions) == 4


def test_a_key_with_room_for_one_session_only() -> None:
    server = MemoryServer(Limits(sessions_per_key=1))
    key = server.add_key()
    first, second = server.client(key), server.client(key)
    first.settle()
    second.settle()
    assert list(server.endpoint.sessions) == [second.session]
    first.send(PING)
    assert list(server.endpoint.sessions) == [first.session]


def test_a_connection_that_tries_many_session_ids_keeps_none_of_them() -> None:
    server = MemoryServer(Limits(sessions_per_key=8))
    key = server.add_key()
    client = server.client(key)
    client.settle()
    for session_id in range(200):
        stranger = MemoryClient(server, key)
        stranger.wire.session_id = session_id
        stranger.wire.salt ^= session_id % 2
        stranger.connection = client.connection
        stranger.send(PING)
    assert len(server.endpoint.sessions) <= 8
    assert len(client.connection._attached) <= 8


def test_a_session_ends_once(client: MemoryClient) -> None:
    session = client.session
    assert len(client.server.endpoint.sessions.end(session)) == 1
    assert client.server.endpoint.sessions.end(session) == []
    assert client.server.endpoint.sessions.end_key(client.key.auth_key_id) == []
