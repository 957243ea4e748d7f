"""A session outlives its connections. Sessions rule 1, and what the gateway does with a session."""

import os

import pytest
from memory_server import CALL, MemoryClient, MemoryServer

from chapar.mtproto.connection import Connection
from chapar.mtproto.endpoint import Limits
from chapar.mtproto.events import PushesLost, SessionAttached, SessionEnded
from chapar.mtproto.outbox import KEEP_ID_SECONDS
from chapar.mtproto.session import ACK_SECONDS, Session, gzip_packed
from chapar.tl import service

PING = service.encode(service.functions.ping(ping_id=7))
CONTAINER = b"\xdc\xf8\xf1\x73"


def bodies(client: MemoryClient) -> list[bytes]:
    return [message.body for message in client.answers()]


def outer(client: MemoryClient, packet: bytes) -> tuple[int, int, bytes]:
    """(msg_id, seqno, first bytes) of what an envelope holds, containers unopened."""
    key, iv = client.wire._in.key_iv(packet[8:24])
    from chapar.crypto.aes import ige_decrypt
    from chapar.mtproto.envelope import open_plain_message

    opened = open_plain_message(ige_decrypt(packet[24:], key, iv))
    return opened.msg_id, opened.seqno, opened.body[:4]


def second_connection(client: MemoryClient) -> MemoryClient:
    """The same client session over another connection of its own."""
    twin = MemoryClient(client.server, client.key)
    twin.wire = client.wire
    return twin


# -- what the gateway does


def test_a_push_goes_out_with_the_next_flush(client: MemoryClient) -> None:
    assert client.session.push(b"an update...")
    assert bodies(client) == [b"an update..."]


def test_what_waits_leaves_as_one_packet(client: MemoryClient) -> None:
    """Architecture 4: one encryption and one write for all that waits."""
    msg_id = client.send(CALL)
    client.session.send_result(msg_id, b"done")
    for number in range(10):
        client.session.push(b"push%4d" % number)
    client.packets.clear()
    received = client.answers()
    assert len(client.packets) == 1
    assert len(received) == 11
    assert received[0].body == b"\x01\x6d\x5c\xf3" + msg_id.to_bytes(8, "little") + b"done"
    container_id, seqno, kind = outer(client, client.packets[0])
    assert kind == CONTAINER
    assert seqno % 2 == 0
    assert container_id > max(message.msg_id for message in received)


def test_pushes_alone_leave_as_one_packet_in_their_order(client: MemoryClient) -> None:
    assert client.session.push_all([b"push%4d" % number for number in range(5)], 40)
    client.session.push(b"push   5")
    client.packets.clear()
    received = client.answers()
    assert [message.body for message in received] == [b"push%4d" % number for number in range(6)]
    first = received[0].seqno
    assert first % 2 == 1
    assert [message.seqno for message in received] == [first + 2 * number for number in range(6)]
    (packet,) = client.packets
    container_id, seqno, kind = outer(client, packet)
    assert (kind, seqno) == (CONTAINER, received[-1].seqno + 1)
    assert container_id > received[-1].msg_id
    client.acknowledge()
    assert client.session.outbox.unacked_count == client.session.outbox.kept_bytes == 0


def test_numbers_rise_from_one_packet_of_pushes_to_the_next(client: MemoryClient) -> None:
    ids = []
    for count in (1, 3, 1, 2):
        client.session.push_all([b"push"] * count, 4 * count)
        ids += [message.msg_id for message in client.answers()]
    assert ids == sorted(set(ids))
    assert {msg_id % 4 for msg_id in ids} == {3}


def test_the_endpoint_is_told_once_that_something_waits(client: MemoryClient) -> None:
    client.server.dirty_calls = 0
    other = client.server.client()
    other.settle()
    client.server.dirty_calls = 0
    for _ in range(5):
        client.session.push(b"push")
        other.session.push(b"push")
    assert client.server.dirty_calls == 1
    assert len(client.server.flush()) == 2
    client.session.push(b"push")
    assert client.server.dirty_calls == 2


def test_a_session_can_be_flushed_by_itself(client: MemoryClient) -> None:
    client.session.push(b"push")
    (payload,) = client.session.flush(client.server.clock.now())
    assert [message.body for message in client.wire.receive(payload)] == [b"push"]
    assert client.session.flush(client.server.clock.now()) == []
    assert client.server.flush() == {}


def test_more_than_a_packet_holds_leaves_in_several() -> None:
    client = MemoryServer(Limits(container_messages=4)).client()
    client.settle()
    for number in range(10):
        client.session.push(b"push%4d" % number)
    client.packets.clear()
    assert bodies(client) == [b"push%4d" % number for number in range(10)]
    assert len(client.packets) == 3


def test_an_answer_is_wrapped_as_rpc_result(client: MemoryClient) -> None:
    msg_id = client.send(CALL)
    assert client.session.is_running(msg_id)
    client.session.send_result(msg_id, b"the result..")
    assert not client.session.is_running(msg_id)
    (answer,) = client.decoded()
    assert answer == service.types.rpc_result(req_msg_id=msg_id, result=b"the result..")


def test_an_answer_to_nothing_is_dropped(client: MemoryClient) -> None:
    client.session.send_result(4711, b"done")
    msg_id = client.send(CALL)
    client.session.send_result(msg_id, b"done")
    client.session.send_result(msg_id, b"once more")
    assert len(client.answers()) == 1


def test_large_answers_are_packed_when_that_saves(client: MemoryClient) -> None:
    small, large, random = b"a" * 1000, b"repeated text " * 1000, os.urandom(60_000)
    short_random = os.urandom(2000)
    for body in (small, large, random, short_random):
        client.session.send_result(client.send(CALL), body)
        client.packets.clear()
        assert [message.body[12:] for message in client.answers()] == [body]
        packet_size = sum(map(len, client.packets))
        assert (packet_size < len(body) // 2) == (body is large)
    client.session.send_result(client.send(CALL), large, compress=False)
    client.packets.clear()
    client.answers()
    assert sum(map(len, client.packets)) > len(large)


@pytest.mark.parametrize("size", [4, 300, 70_000])
def test_gzip_packed_is_the_documented_object(size: int) -> None:
    import gzip

    body = os.urandom(size)
    packed = gzip_packed(body)
    assert len(packed) % 4 == 0
    decoded, end = service.decode(packed)
    assert end == len(packed)
    assert gzip.decompress(decoded.packed_data) == body


# -- Sessions 1


def test_a_push_waits_for_the_reconnect(client: MemoryClient) -> None:
    """Sessions 1: the session belongs to key and session id, not to the socket."""
    session = client.session
    assert client.connection.close() == [session]
    assert session.connection is None
    assert not session.is_online
    assert session.push(b"while away..")
    assert client.server.flush() == {}
    client.reconnect()
    client.send(PING)
    assert b"while away.." in bodies(client)
    assert client.session is session


def test_what_is_unacknowledged_is_sent_again_on_every_reconnect_until_acknowledged(client: MemoryClient) -> None:
    """Sessions 1: under the same msg_id and seqno, in a packet of a new msg_id."""
    client.session.push(b"push")
    (first,) = client.answers()
    for _ in range(3):
        client.reconnect()
        client.packets.clear()
        client.send(PING)
        received = client.answers()
        assert first in received
        container_id, _, kind = outer(client, client.packets[0])
        assert kind == CONTAINER
        assert container_id > first.msg_id
    client.acknowledge()
    client.reconnect()
    client.send(PING)
    assert first not in client.answers()


def test_a_push_too_old_to_be_repeated_is_given_up_and_the_client_told(client: MemoryClient) -> None:
    """Under its own msg_id it would be refused; under a new one the client might take it for news a second time."""
    client.session.push(b"push")
    (first,) = client.answers()
    client.connection.close()
    client.server.tick(KEEP_ID_SECONDS + 1)
    client.session.push(b"newer...")
    client.reconnect()
    client.send(PING)
    assert [type(event) for event in client.events] == [SessionAttached, PushesLost]
    assert client.session.push(b"updatesTooLong..")
    told = bodies(client)
    assert first.body not in told
    assert told.index(b"newer...") < told.index(b"updatesTooLong..")


def test_a_new_connection_gets_what_the_old_one_may_have_lost_before_its_end_is_noticed(client: MemoryClient) -> None:
    """Sessions 1: a telephone that changes networks; its old connection hangs for minutes."""
    client.session.push(b"push")
    client.server.flush()
    twin = second_connection(client)
    twin.send(PING)
    assert b"push" in bodies(twin)
    assert client.session.connections == (client.connection, twin.connection)


def test_a_single_repetition_stands_in_a_container_too(client: MemoryClient) -> None:
    """A packet's own msg_id must rise: some clients end the connection otherwise."""
    client.session.push(b"push")
    client.answers()
    client.reconnect()
    client.packets.clear()
    client.send(service.encode(service.types.msgs_ack(msg_ids=[])), is_content=False)
    assert bodies(client) == [b"push"]
    assert outer(client, client.packets[0])[2] == CONTAINER


def test_an_answer_reaches_the_client_over_its_next_connection(client: MemoryClient) -> None:
    """Sessions 1 and 2."""
    msg_id = client.send(CALL)
    client.reconnect()
    client.session.send_result(msg_id, b"done")
    assert client.server.flush() == {}
    client.send(PING)
    assert b"\x01\x6d\x5c\xf3" + msg_id.to_bytes(8, "little") + b"done" in bodies(client)


def test_numbers_go_on_over_reconnects(client: MemoryClient) -> None:
    """Sessions 1: msg_ids and seqnos rise through the life of a session."""
    ids, seqnos = [], []
    for number in range(6):
        client.session.push(b"push")
        (message,) = client.answers()
        client.acknowledge()
        ids.append(message.msg_id)
        seqnos.append(message.seqno)
        if number % 2:
            client.reconnect()
            client.send(PING)
            client.answers()
            client.acknowledge()
    assert ids == sorted(set(ids))
    assert all(number % 4 == 3 for number in ids)
    assert seqnos == sorted(set(seqnos))
    assert all(number % 2 for number in seqnos)


def test_a_session_survives_ten_minutes_without_a_connection(client: MemoryClient) -> None:
    """Sessions 1."""
    session = client.session
    client.session.push(b"push")
    client.connection.close()
    assert client.server.tick(601) == []
    client.connection = Connection(client.server.endpoint)
    client.send(PING)
    assert client.session is session
    assert b"push" in bodies(client)


def test_a_session_is_forgotten_some_time_after_its_last_connection(client: MemoryClient) -> None:
    session = client.session
    client.server.tick(3600)
    client.connection.close()
    seconds = client.server.endpoint.limits.session_seconds
    assert client.server.tick(seconds - 1) == []
    (event,) = client.server.tick(2)
    assert isinstance(event, SessionEnded)
    assert event.session is session
    assert event.connections == ()
    assert session.is_ended
    assert len(client.server.endpoint.sessions) == 0


def test_a_session_whose_client_was_only_ever_refused_is_forgotten_too(server: MemoryServer) -> None:
    client = server.client()
    client.wire.salt ^= 1
    client.send(PING)
    assert len(server.endpoint.sessions) == 1
    client.connection.close()
    assert [type(event) for event in server.tick(server.endpoint.limits.session_seconds + 1)] == [SessionEnded]


def test_a_reconnect_puts_the_end_off(client: MemoryClient) -> None:
    client.connection.close()
    client.server.tick(800)
    client.reconnect()
    client.send(PING)
    assert client.server.tick(800) == []
    client.connection.close()
    assert client.server.tick(200) == []
    assert not client.session.is_ended


def test_pushes_go_to_the_connection_last_used(client: MemoryClient) -> None:
    twin = second_connection(client)
    session = client.session
    twin.send(PING)
    assert session.connections == (client.connection, twin.connection)
    session.push(b"push")
    assert list(client.server.flush()) == [twin.connection]
    client.send(PING)
    session.push(b"push")
    assert list(client.server.flush()) == [client.connection]
    assert client.connection.close() == []
    session.push(b"push")
    assert list(client.server.flush()) == [twin.connection]
    assert twin.connection.close() == [session]


def test_what_a_lost_connection_took_with_it_goes_over_the_one_that_is_left(client: MemoryClient) -> None:
    """Sessions 1."""
    twin = second_connection(client)
    twin.send(PING)
    twin.answers()
    client.send(PING)
    client.session.push(b"push")
    client.server.flush()
    client.connection.close()
    assert b"push" in bodies(twin)


def test_what_a_lost_connection_took_goes_over_another_one_that_was_used_since(client: MemoryClient) -> None:
    """A packet that was late drew the session back to a connection that the client had left; then it was lost."""
    twin = second_connection(client)
    twin.send(PING)
    twin.answers()
    client.send(PING)
    client.session.push(b"push")
    client.server.flush()
    twin.send(PING)
    twin.answers()
    client.connection.close()
    assert b"push" in bodies(twin)


def test_changing_between_living_connections_sends_nothing_again(client: MemoryClient) -> None:
    twin = second_connection(client)
    twin.send(PING)
    twin.answers()
    client.session.push(b"push")
    twin.answers()
    client.send(PING)
    assert len(client.answers()) == 1
    twin.send(PING)
    assert len(twin.answers()) == 1


def test_attachment_is_told_for_new_sessions_and_new_connections(server: MemoryServer) -> None:
    client = server.client()
    client.send(PING)
    client.reconnect()
    client.send(PING)
    client.send(PING)
    attached = [event for event in client.events if isinstance(event, SessionAttached)]
    assert [event.is_new for event in attached] == [True, False]
    assert attached[1].connection is client.connection


# -- acknowledgements


def test_a_request_not_answered_soon_is_acknowledged(client: MemoryClient) -> None:
    """Measured rule 4: one client asks for the state after 1.5 seconds without an answer."""
    ids = [client.send(CALL), client.send(CALL)]
    assert client.answers() == []
    client.server.dirty_calls = 0
    client.server.tick(ACK_SECONDS)
    assert client.server.dirty_calls == 1
    (ack,) = client.decoded()
    assert ack == service.types.msgs_ack(msg_ids=ids)
    client.server.tick(5)
    assert client.answers() == []


def test_a_request_answered_at_once_is_not_acknowledged_besides(client: MemoryClient) -> None:
    msg_id = client.send(CALL)
    client.session.send_result(msg_id, b"done")
    client.packets.clear()
    assert len(client.answers()) == 1
    client.server.tick(5)
    assert client.answers() == []


def test_acknowledgements_wait_while_there_is_no_connection(client: MemoryClient) -> None:
    msg_id = client.send(CALL)
    client.connection.close()
    client.server.tick(5)
    assert client.server.flush() == {}
    client.reconnect()
    client.send(PING)
    assert client.decoded()[-1] == service.types.msgs_ack(msg_ids=[msg_id])


# -- bounds


def test_a_slow_reader_is_bounded_and_told_once(client: MemoryClient) -> None:
    """Architecture 4: past a limit its pushes are dropped, and it catches up by difference."""
    client.connection.pause_writing()
    body = bytes(1024)
    accepted = sum(client.session.push(body) for _ in range(1000))
    assert accepted == 256
    assert client.session.has_lost_pushes
    assert client.session.outbox.kept_bytes == 0
    assert client.server.flush() == {}
    (event,) = client.connection.resume_writing()
    assert isinstance(event, PushesLost)
    assert event.session is client.session
    assert event.session.push(b"updatesTooLong..")
    assert bodies(client) == [b"updatesTooLong.."]
    assert client.connection.resume_writing() == []


def test_several_pushes_at_once_are_bounded_as_single_ones_are(client: MemoryClient) -> None:
    client.connection.pause_writing()
    bodies = [bytes(1024)] * 100
    assert [client.session.push_all(bodies, 102_400) for _ in range(3)] == [True, True, False]
    assert client.session.has_lost_pushes
    assert client.session.outbox.kept_bytes == 0
    assert not client.session.push_all(bodies[:1], 1024)
    (event,) = client.connection.resume_writing()
    assert isinstance(event, PushesLost)


def test_several_pushes_at_once_drive_out_older_ones_that_were_sent(client: MemoryClient) -> None:
    for _ in range(30):
        assert client.session.push_all([bytes(1024)] * 20, 20_480)
        client.server.flush()
        assert client.session.outbox.kept_bytes <= 256 * 1024


def test_a_client_that_is_away_is_bounded_and_told_when_it_is_back(client: MemoryClient) -> None:
    client.connection.close()
    for _ in range(600):
        client.session.push(b"push")
    assert not client.session.push(b"push")
    assert client.session.outbox.kept_bytes == 0
    client.reconnect()
    client.send(PING)
    assert [type(event) for event in client.events] == [SessionAttached, PushesLost]
    assert client.session.push(b"push")


def test_a_client_that_never_acknowledges_is_bounded_and_told_after_its_reconnect(client: MemoryClient) -> None:
    for _ in range(2000):
        assert client.session.push(bytes(512))
        client.server.flush()
        assert client.session.outbox.kept_bytes <= 256 * 1024
    assert not client.session.has_lost_pushes
    client.reconnect()
    client.send(PING)
    assert [type(event) for event in client.events] == [SessionAttached, PushesLost]


def test_a_burst_beyond_the_bound_in_one_turn_is_told_with_the_next_tick(client: MemoryClient) -> None:
    accepted = sum(client.session.push(b"push") for _ in range(600))
    assert accepted == 512
    client.server.flush()
    (event,) = client.server.tick()
    assert isinstance(event, PushesLost)
    assert client.server.tick(1) == []


def test_answers_are_forgotten_with_time(client: MemoryClient) -> None:
    """Sessions 2: kept bounded in time, too."""
    client.session.send_result(client.send(CALL), b"done")
    client.answers()
    assert client.session.outbox.unacked_count == 1
    client.server.tick(301)
    client.send(CALL)
    client.server.tick(1)
    assert client.session.outbox.unacked_count == 0


def test_a_client_whose_clock_is_behind_gets_msg_ids_it_accepts(client: MemoryClient) -> None:
    """Measured rule 6: within -300 s to +30 s of the client's time."""
    for behind in (0, 10, 25, 60, 200, 299):
        fresh = client.server.client()
        msg_id = fresh.wire.next_msg_id() - (behind << 32)
        from chapar.mtproto.outbox import Message

        fresh.feed(fresh.wire.seal(Message(msg_id, 1, CALL, 0)))
        fresh.session.push(b"push")
        fresh.packets.clear()
        for message in fresh.answers():
            assert -300 <= (message.msg_id >> 32) - (msg_id >> 32) <= 30
        assert -300 <= (outer(fresh, fresh.packets[0])[0] >> 32) - (msg_id >> 32) <= 30


def test_the_state_of_an_ended_session_is_gone_and_it_takes_nothing(client: MemoryClient) -> None:
    session = client.session
    msg_id = client.send(CALL)
    session.push(b"push")
    (ended,) = client.server.endpoint.sessions.end(session)
    assert ended.connections == (client.connection,)
    assert not session.push(b"push")
    session.send_result(msg_id, b"done")
    assert not session.is_running(msg_id)
    assert session.outbox.kept_bytes == 0
    assert client.server.flush() == {}
    assert client.server.tick(5000) == []
    assert client.connection.close() == []


def test_detaching_a_connection_that_was_never_attached_changes_nothing(client: MemoryClient) -> None:
    assert not client.session.detach(Connection(client.server.endpoint), client.server.clock.now())
    assert client.session.is_online


def test_dropping_a_request_that_does_not_run(client: MemoryClient) -> None:
    assert not client.session.drop_request(4711)
    assert client.session.endpoint is client.server.endpoint


def test_a_session_is_small() -> None:
    """Performance: what an idle session holds besides its key. Containers are made when needed."""
    import sys

    client = MemoryServer().client()
    client.settle()
    session = client.session
    parts: list[object] = [session, session.outbox, session.received, client.connection]
    assert isinstance(session, Session)
    assert all(not hasattr(part, "__dict__") for part in parts)
    assert sum(map(sys.getsizeof, parts)) < 1500
