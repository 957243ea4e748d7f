"""The same pushes to many sessions."""

from __future__ import annotations

from memory_server import MemoryClient

from chapar.mtproto.batch import seal_pushes
from chapar.mtproto.connection import Connection
from chapar.mtproto.salts import SLOT_SECONDS


def seal(bodies: list[bytes], *clients: MemoryClient) -> dict[Connection, bytes]:
    """Seal these for the clients; each of them is given its packet. Returns the packets by connection."""
    server = clients[0].server
    sessions, size = [client.session for client in clients], sum(map(len, bodies))
    sealed = dict(seal_pushes(server.endpoint, sessions, bodies, size, server.clock.now()))
    for client in clients:
        if client.connection in sealed:
            client.take(sealed[client.connection])
    return sealed


def bodies_of(client: MemoryClient) -> list[bytes]:
    return [message.body for message in client.answers()]


def test_pushes_pass_the_queue_when_nothing_waits(client: MemoryClient) -> None:
    client.packets.clear()
    assert seal([b"push"], client)
    assert seal([b"more", b"less"], client)
    assert client.session.push_all([b"last"], 4)
    received = client.answers()
    assert [message.body for message in received] == [b"push", b"more", b"less", b"last"]
    ids = [message.msg_id for message in received]
    assert ids == sorted(set(ids))
    assert {msg_id % 4 for msg_id in ids} == {3}
    assert [message.seqno for message in received] == [received[0].seqno + 2 * place for place in range(4)]
    assert client.session.outbox.unacked_count == 4
    client.acknowledge()
    assert client.session.outbox.kept_bytes == 0


def test_every_session_has_a_packet_of_its_own(client: MemoryClient) -> None:
    others = [client.server.client() for _ in range(3)]
    for other in others:
        other.settle()
    sealed = seal([b"push" * 20], client, *others)
    assert list(sealed) == [client.connection, *(other.connection for other in others)]
    assert len(set(sealed.values())) == 4
    assert [bodies_of(one) for one in (client, *others)] == [[b"push" * 20]] * 4


def test_pushes_wait_behind_what_waits(client: MemoryClient) -> None:
    client.session.push(b"1111")
    assert not seal([b"2222"], client)
    assert bodies_of(client) == [b"1111", b"2222"]


def test_one_who_has_to_wait_holds_up_nobody(client: MemoryClient) -> None:
    first, last = client.server.client(), client.server.client()
    first.settle()
    last.settle()
    client.session.push(b"1111")
    assert list(seal([b"2222"], first, client, last)) == [first.connection, last.connection]
    assert [bodies_of(one) for one in (client, first, last)] == [[b"1111", b"2222"], [b"2222"], [b"2222"]]


def test_pushes_wait_for_who_cannot_be_written_to(client: MemoryClient) -> None:
    client.connection.pause_writing()
    assert not seal([b"push"], client)
    client.connection.resume_writing()
    assert bodies_of(client) == [b"push"]
    client.connection.close()
    assert not seal([b"push"] * 600, client)
    assert client.session.has_lost_pushes
    assert not seal([b"push"], client)
    assert client.session.outbox.kept_bytes == len(b"push")


def test_pushes_drive_out_older_ones_that_were_sent(client: MemoryClient) -> None:
    for _ in range(600):
        seal([bytes(1024)], client)
        client.server.flush()
        assert client.session.outbox.kept_bytes <= 256 * 1024
    assert not client.session.has_lost_pushes


def test_a_client_whose_clock_is_behind_gets_low_msg_ids(client: MemoryClient) -> None:
    client.server.clock.advance(150)
    now = client.server.clock.now()
    client.session.note_client_time(int(now - 100) << 32, now)
    seal([b"push"], client)
    [message] = client.answers()
    assert message.msg_id >> 32 <= now - 100 + 20


def test_salts_of_long_ago_are_not_used(client: MemoryClient) -> None:
    client.server.tick(3 * SLOT_SECONDS)
    seal([b"push"], client)
    key = client.session.auth_key
    assert key.salts_until > client.server.clock.now()
    assert bodies_of(client) == [b"push"]
