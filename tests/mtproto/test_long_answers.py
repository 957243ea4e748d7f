"""Long answers: sealed in pieces, past the queue, and forgotten when they are sent; long requests. Sessions rule 2."""

import os

import pytest
from memory_server import CALL, MemoryClient, MemoryServer

from chapar.mtproto.connection import Connection
from chapar.mtproto.endpoint import Limits
from chapar.mtproto.events import CloseConnection, Event, QuickAck, Request
from chapar.mtproto.outbox import Message
from chapar.mtproto.sealing import Sealing
from chapar.mtproto.service import _state_of
from chapar.tl import service

PING = service.encode(service.functions.ping(ping_id=7))
RESULT = b"\x01\x6d\x5c\xf3"


def results(client: MemoryClient) -> list[bytes]:
    """What was answered to requests."""
    return [message.body for message in client.answers() if message.body[:4] == RESULT]


def answer_unkept(client: MemoryClient, msg_id: int) -> None:
    client.session.send_result(msg_id, bytes(600), compress=False, keep=False)


def test_a_request_whose_answer_is_not_kept_is_executed_again_when_it_is_repeated(client: MemoryClient) -> None:
    client.settle()
    msg_id, packet = client.wire.send(CALL)
    client.feed(packet)
    for times in (1, 2, 3):
        assert [request.msg_id for request in client.requests()] == [msg_id] * times
        client.feed(packet)  # it runs: once more is not asked for
        answer_unkept(client, msg_id)
        client.feed(packet)  # its answer waits to be sent
        assert len(client.requests()) == times
        assert [body[4:12] for body in results(client)] == [msg_id.to_bytes(8, "little")]
        client.feed(packet)


def test_a_request_that_is_given_up_is_executed_when_it_is_repeated(client: MemoryClient) -> None:
    msg_id, packet = client.wire.send(CALL)
    client.feed(packet)
    client.session.give_up(msg_id)
    client.session.send_result(msg_id, b"too late")
    client.send_container(Message(msg_id, 1, CALL, 0))
    assert [request.msg_id for request in client.requests()] == [msg_id, msg_id]
    client.session.send_result(msg_id, b"kept")
    assert [body[12:] for body in results(client)] == [b"kept"]
    client.feed(packet)
    assert [body[12:] for body in results(client)] == [b"kept"]
    assert len(client.requests()) == 2


def test_a_recorded_request_played_elsewhere_is_not_executed_again(client: MemoryClient) -> None:
    client.settle()
    msg_id, packet = client.wire.send(CALL)
    client.feed(packet)
    answer_unkept(client, msg_id)
    client.answers()
    thief = Connection(client.server.endpoint)
    assert thief.receive_packet(packet) == []
    assert client.session.connection is client.connection


def test_the_client_is_told_that_a_request_without_its_answer_has_to_be_repeated(client: MemoryClient) -> None:
    client.settle()
    msg_id = client.send(CALL)
    states = []
    for step in (lambda: None, lambda: answer_unkept(client, msg_id), client.answers):
        step()
        known = _state_of(client.session, msg_id)
        states.append(known)
    assert states == [4 | 32, 4 | 64, 2]


def test_what_is_not_kept_takes_no_room_once_it_is_sent(client: MemoryClient) -> None:
    client.settle()
    outbox = client.session.outbox
    for _ in range(50):
        answer_unkept(client, client.send(CALL))
        assert outbox.kept_bytes > 0
        client.answers()
        assert (outbox.kept_bytes, outbox.unacked_count) == (0, 0)
    client.reconnect()
    client.send(PING)
    assert not any(message.body[:4] == b"\x01\x6d\x5c\xf3" for message in client.answers())


def test_what_is_not_kept_and_not_sent_is_bounded_like_all_answers() -> None:
    client = MemoryServer(Limits(answer_bytes=1000)).client()
    client.settle()
    first, packet = client.wire.send(CALL)
    client.feed(packet)
    answer_unkept(client, first)
    second = client.send(CALL)
    answer_unkept(client, second)
    assert [answer.body[4:12] for answer in client.answers()] == [second.to_bytes(8, "little")]
    client.feed(packet)
    assert [request.msg_id for request in client.requests()] == [first, second, first]


def test_an_answer_dropped_before_it_is_sent_leaves_nothing_behind(client: MemoryClient) -> None:
    client.settle()
    msg_id = client.send(CALL)
    answer_unkept(client, msg_id)
    client.say(service.functions.rpc_drop_answer(req_msg_id=msg_id))
    client.answers()
    client.acknowledge()
    assert client.session.outbox.kept_bytes == 0
    assert not client.session.outbox._fleeting


# -- sealed in pieces


def seal(client: MemoryClient, msg_id: int, content: bytes) -> Sealing:
    sealing = client.session.seal_result(msg_id, (b"head", content, b"tail"), client.server.clock.now())
    assert sealing is not None
    return sealing


def finish(client: MemoryClient, sealing: Sealing) -> None:
    while not sealing.step():
        pass
    client.take(b"".join(sealing.pieces))


@pytest.mark.parametrize("size", [4, 1000, 1 << 20])
def test_a_long_answer_is_the_same_in_pieces(client: MemoryClient, size: int) -> None:
    client.settle()
    content = os.urandom(size)
    msg_id = client.send(CALL)
    finish(client, seal(client, msg_id, content))
    (answer,) = client.answers()
    assert answer.body == RESULT + msg_id.to_bytes(8, "little") + b"head" + content + b"tail"
    assert (answer.msg_id & 3, answer.seqno & 1) == (1, 1)
    assert client.session.outbox.unacked_count == 0
    client.server.tick(1)
    assert client.answers() == []  # it acknowledged the request as any answer does


def test_nothing_overtakes_what_is_being_sealed(client: MemoryClient) -> None:
    client.settle()
    msg_id = client.send(CALL)
    sealing = seal(client, msg_id, bytes(100_000))
    client.connection.hold()
    client.session.push(b"push")
    client.send(PING)
    assert client.answers() == []
    finish(client, sealing)
    client.server.events += client.connection.release()
    received = client.answers()
    assert received[0].body[:4] == RESULT
    assert {message.body[:4] for message in received[1:]} == {
        b"push",
        service.encode(service.types.pong(msg_id=0, ping_id=0))[:4],
    }
    assert [message.msg_id for message in received] == sorted(message.msg_id for message in received)


def test_a_full_socket_and_a_packet_in_work_each_hold_a_connection(client: MemoryClient) -> None:
    client.settle()
    connection = client.connection
    connection.hold()
    connection.pause_writing()
    connection.release()
    assert connection.is_paused
    connection.hold()
    connection.resume_writing()
    assert connection.is_paused
    connection.release()
    assert not connection.is_paused
    client.session.push(b"push")
    assert [message.body for message in client.answers()] == [b"push"]


def test_nobody_wants_the_answer_to_a_request_that_was_dropped(client: MemoryClient) -> None:
    client.settle()
    msg_id = client.send(CALL)
    client.say(service.functions.rpc_drop_answer(req_msg_id=msg_id))
    assert client.session.seal_result(msg_id, (b"head", b"content", b""), client.server.clock.now()) is None
    client.server.endpoint.sessions.end(client.session)


def test_what_may_be_repeated_is_forgotten_with_its_msg_ids() -> None:
    client = MemoryServer(Limits(received_ids=80)).client()
    client.settle()
    session = client.session
    first = client.send(CALL)
    session.give_up(first)
    for _ in range(120):
        session.give_up(client.send(CALL))
    assert not session.received.is_allowed_again(first)
    assert len(session.received._again or ()) <= 80


# -- opened in pieces


def open_slowly(client: MemoryClient, packet: bytes) -> list[Event]:
    opening = client.connection.begin_opening(packet)
    assert opening is not None
    while not opening.step():
        pass
    return client.connection.receive_packet(packet, True, opening)


def test_a_long_packet_is_the_same_in_pieces(client: MemoryClient) -> None:
    client.settle()
    body = CALL + os.urandom(1 << 19)
    msg_id, packet = client.wire.send(body)
    request, quick_ack = open_slowly(client, packet)
    assert isinstance(request, Request)
    assert (request.msg_id, request.body) == (msg_id, body)
    assert isinstance(quick_ack, QuickAck)
    assert quick_ack.token[:3] == client.wire.last_msg_key_large[:3]


@pytest.mark.parametrize("place", [10, 30, 100_000, -1])
def test_a_long_packet_that_was_changed_ends_the_connection(client: MemoryClient, place: int) -> None:
    client.settle()
    packet = bytearray(client.wire.send(CALL + bytes(1 << 17))[1])
    packet[place] ^= 1
    [event] = open_slowly(client, bytes(packet))
    assert isinstance(event, CloseConnection)
    assert client.requests() == []


def test_a_long_packet_of_no_whole_blocks_ends_the_connection(client: MemoryClient) -> None:
    client.settle()
    [event] = open_slowly(client, client.wire.send(CALL + bytes(1 << 17))[1] + b"more")
    assert isinstance(event, CloseConnection)


def test_what_has_no_key_is_not_opened(client: MemoryClient) -> None:
    assert client.connection.begin_opening(bytes(1 << 17)) is None
    assert client.connection.begin_opening(b"stranger" + bytes(1 << 17)) is None
    client.connection.close()
    assert client.connection.begin_opening(client.wire.send(CALL)[1]) is None


def test_a_key_that_expires_while_a_packet_is_opened_is_unknown(client: MemoryClient) -> None:
    server = client.server
    short = server.client(server.add_key(expires_at=int(server.clock.now()) + 10))
    short.settle()
    packet = short.wire.send(CALL + bytes(1 << 17))[1]
    opening = short.connection.begin_opening(packet)
    assert opening is not None
    while not opening.step():
        pass
    server.clock.advance(11)
    [event] = short.connection.receive_packet(packet, opening=opening)
    assert isinstance(event, CloseConnection)
    assert event.error_code == -404
