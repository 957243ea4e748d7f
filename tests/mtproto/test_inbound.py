"""Is a message taken, refused or known? Sessions rules 2 and 3, by a client against a whole endpoint in memory."""

import pytest
from memory_server import CALL, MemoryClient, MemoryServer

from chapar.mtproto.endpoint import Limits
from chapar.mtproto.events import CloseConnection, Event, PacketToSend, QuickAck, Request, SessionAttached
from chapar.mtproto.outbox import Message
from chapar.mtproto.session import MAX_RUNNING, gzip_packed, pack_container
from chapar.tl import service

PING = service.encode(service.functions.ping(ping_id=7))


def bad_msg(client: MemoryClient) -> tuple[int, int, int]:
    """(bad_msg_id, bad_msg_seqno, error_code) of the one answer, which is a bad_msg_notification."""
    (answer,) = client.decoded()
    assert type(answer).NAME == "bad_msg_notification"
    return answer.bad_msg_id, answer.bad_msg_seqno, answer.error_code


def craft(client: MemoryClient, body: bytes, msg_id: int, seqno: int) -> list[Event]:
    """Send a message with a number of the test's choice."""
    return client.feed(client.wire.seal(Message(msg_id, seqno, body, 0)))


@pytest.mark.parametrize(
    ("code", "seconds", "bits"),
    [(16, -302, 0), (17, 32, 0), (18, 0, 1), (18, 0, 2), (18, 0, 3)],
    ids=["too_low", "too_high", "1_mod_4", "2_mod_4", "3_mod_4"],
)
def test_bad_msg_notification_16_17_18(client: MemoryClient, code: int, seconds: int, bits: int) -> None:
    """Sessions 3."""
    msg_id = client.wire.next_msg_id() + (seconds << 32) + bits
    craft(client, CALL, msg_id, 77)
    assert bad_msg(client) == (msg_id, 77, code)
    assert not client.requests()


def test_a_clock_that_is_off_is_told_the_servers_time(server: MemoryServer) -> None:
    """Sessions 3: clients set their clock by the msg_id of the notification."""
    client = server.client()
    craft(client, CALL, client.wire.next_msg_id() - (3600 << 32), 1)
    (message,) = client.answers()
    assert abs((message.msg_id >> 32) - server.clock.now()) <= 1
    assert message.msg_id % 2 == 1


def test_bad_server_salt_48(server: MemoryServer) -> None:
    """Sessions 3."""
    client = server.client()
    good = client.wire.salt
    client.wire.salt = good ^ 1
    msg_id = client.send(CALL)
    (answer,) = client.decoded()
    assert type(answer).NAME == "bad_server_salt"
    assert (answer.bad_msg_id, answer.bad_msg_seqno, answer.error_code) == (msg_id, 1, 48)
    assert answer.new_server_salt == good == client.wire.salt
    assert not client.requests()
    client.send(CALL)
    assert len(client.requests()) == 1


def test_a_message_refused_for_its_salt_may_come_again_under_the_same_msg_id(server: MemoryServer) -> None:
    client = server.client()
    good = client.wire.salt
    client.wire.salt = good ^ 1
    message = client.number(CALL)
    client.feed(client.wire.seal(message))
    client.answers()
    client.feed(client.wire.seal(message))
    assert [request.msg_id for request in client.requests()] == [message.msg_id]


def test_a_first_container_survives_bad_server_salt(server: MemoryServer) -> None:
    """Measured rule 5: get_future_salts and two calls in the first packet; all of it is sent again and answered."""
    client = server.client()
    client.wire.salt ^= 1
    bodies = [service.encode(service.functions.get_future_salts(num=3)), b"help.getConfig__", b"updates.getState"]
    container_id = client.send_container(*(client.number(body) for body in bodies))
    (answer,) = client.decoded()
    assert (answer.bad_msg_id, answer.error_code) == (container_id, 48)
    client.send_container(*(client.number(body) for body in bodies))
    requests = client.requests()
    assert [request.body for request in requests] == bodies[1:]
    for request in requests:
        client.session.send_result(request.msg_id, b"done")
    names = [type(answer).NAME for answer in client.decoded()]
    assert names == ["new_session_created", "future_salts", "rpc_result", "rpc_result"]


def test_the_salt_is_checked_after_the_time(server: MemoryServer) -> None:
    """A client that knows neither learns the time first: the salt hangs on it."""
    client = server.client()
    client.wire.salt ^= 1
    msg_id = client.wire.next_msg_id() - (3600 << 32)
    craft(client, CALL, msg_id, 1)
    assert bad_msg(client)[2] == 16


def test_the_salt_of_half_an_hour_ago_is_good_and_an_older_one_is_not(client: MemoryClient) -> None:
    client.server.tick(1800)
    client.send(PING)
    assert [type(answer).NAME for answer in client.decoded()] == ["pong"]
    client.server.tick(1800)
    client.send(PING)
    assert [type(answer).NAME for answer in client.decoded()] == ["bad_server_salt"]


def test_bad_msg_notification_19(client: MemoryClient) -> None:
    """Sessions 3: a container under a msg_id that was received before; nothing in it is executed."""
    first = client.send(PING)
    client.answers()
    craft(client, pack_container([client.number(CALL)]), first, 2)
    assert bad_msg(client) == (first, 2, 19)
    assert not client.requests()


def test_a_repeated_container_executes_nothing_again(client: MemoryClient) -> None:
    """Sessions 2 and 3."""
    _, packet = client.wire.send_container([client.number(CALL)])
    client.feed(packet)
    client.feed(packet)
    assert bad_msg(client)[2] == 19
    assert len(client.requests()) == 1


def test_bad_msg_notification_20(server: MemoryServer) -> None:
    """Sessions 3: too long ago to tell whether it was received."""
    client = MemoryServer(Limits(received_ids=80)).client()
    client.settle()
    late, late_inner = client.wire.next_msg_id(), client.wire.next_msg_id()
    for _ in range(200):
        client.send(PING)
    client.answers()
    craft(client, CALL, late, 1)
    assert bad_msg(client) == (late, 1, 20)
    client.send_container(Message(late_inner, 3, CALL, 0))
    assert bad_msg(client) == (late_inner, 3, 20)
    assert not client.requests()


def test_bad_msg_notification_32_33(client: MemoryClient) -> None:
    """Sessions 3."""
    ids = [client.wire.next_msg_id() for _ in range(5)]
    craft(client, CALL, ids[0], 101)
    craft(client, CALL, ids[3], 105)
    client.session.send_result(ids[0], b"done")
    client.session.send_result(ids[3], b"done")
    client.answers()
    craft(client, CALL, ids[4], 103)
    assert bad_msg(client) == (ids[4], 103, 32)
    craft(client, CALL, ids[4], 105)
    assert bad_msg(client) == (ids[4], 105, 32)
    craft(client, CALL, ids[1], 107)
    assert bad_msg(client) == (ids[1], 107, 33)
    craft(client, CALL, ids[1], 105)
    assert bad_msg(client) == (ids[1], 105, 33)
    craft(client, CALL, ids[1], 103)
    assert [request.msg_id for request in client.requests()] == [ids[0], ids[3], ids[1]]


def test_bad_msg_notification_34(client: MemoryClient) -> None:
    """Sessions 3: a container is not acknowledged, so its seqno is even."""
    msg_id = client.send(pack_container([Message(4, 0, PING, 0)]), is_content=True)
    assert bad_msg(client)[::2] == (msg_id, 34)


def test_bad_msg_notification_35(client: MemoryClient) -> None:
    """Sessions 3: a call must be acknowledged, so its seqno is odd."""
    msg_id = client.send(CALL, is_content=False)
    assert bad_msg(client)[::2] == (msg_id, 35)
    assert not client.requests()


def test_acknowledgements_may_be_counted(client: MemoryClient) -> None:
    """mtcute gives an odd seqno to everything but containers."""
    client.send(service.encode(service.types.msgs_ack(msg_ids=[])), is_content=True)
    client.send(CALL)
    assert not [answer for answer in client.decoded() if type(answer).NAME == "bad_msg_notification"]
    assert len(client.requests()) == 1


@pytest.mark.parametrize("is_content", [True, False])
def test_clients_count_a_ping_as_they_like(client: MemoryClient, is_content: bool) -> None:
    client.send(PING, is_content=is_content)
    assert [type(answer).NAME for answer in client.decoded()] == ["pong"]


def test_bad_msg_notification_64_for_a_malformed_container(client: MemoryClient) -> None:
    """Sessions 3."""
    msg_id = client.send(pack_container([client.number(CALL)])[:-4], is_content=False)
    assert bad_msg(client)[::2] == (msg_id, 64)
    assert not client.requests()


def test_bad_msg_notification_64_for_a_container_in_a_container(client: MemoryClient) -> None:
    """Sessions 3: the rest of the container is taken."""
    inner = client.number(pack_container([client.number(CALL)]), is_content=False)
    client.send_container(inner, client.number(PING))
    refused, pong = client.decoded()
    assert (refused.bad_msg_id, refused.error_code) == (inner.msg_id, 64)
    assert type(pong).NAME == "pong"
    assert not client.requests()


def test_bad_msg_notification_64_for_a_packed_container(client: MemoryClient) -> None:
    msg_id = client.send(gzip_packed(pack_container([client.number(CALL)])))
    assert bad_msg(client)[::2] == (msg_id, 64)


def test_containers_are_bounded_in_number() -> None:
    """Sessions 3."""
    client = MemoryServer(Limits(container_messages=5)).client()
    client.settle()
    client.send_container(*(client.number(PING) for _ in range(5)))
    assert len(client.answers()) == 5
    client.send_container(*(client.number(PING) for _ in range(6)))
    assert bad_msg(client)[2] == 64


def test_packed_objects_are_bounded_in_depth_and_size() -> None:
    """Sessions 3."""
    client = MemoryServer(Limits(unpacked_bytes=10_000)).client()
    client.settle()
    client.send(gzip_packed(CALL))
    client.send(gzip_packed(gzip_packed(CALL)))
    assert [request.body for request in client.requests()] == [CALL, CALL]
    for request in client.requests():
        client.session.send_result(request.msg_id, b"done")
    client.answers()
    client.send(gzip_packed(gzip_packed(gzip_packed(CALL))))
    assert bad_msg(client)[2] == 64
    client.send_container(client.number(gzip_packed(gzip_packed(CALL))))
    assert bad_msg(client)[2] == 64
    client.send(gzip_packed(bytes(10_001)))
    assert bad_msg(client)[2] == 64
    client.send_container(*(client.number(gzip_packed(CALL + bytes(4000))) for _ in range(3)))
    assert [answer.error_code for answer in client.decoded() if type(answer).NAME == "bad_msg_notification"] == [64]
    assert len(client.requests()) == 4


def test_a_packed_service_message_is_understood(client: MemoryClient) -> None:
    client.send(gzip_packed(PING))
    assert [type(answer).NAME for answer in client.decoded()] == ["pong"]


def test_one_bad_message_in_a_container_does_not_touch_the_others(client: MemoryClient) -> None:
    """Sessions 3."""
    old = Message(client.wire.next_msg_id() - (400 << 32), 1, CALL, 0)
    odd = Message(client.wire.next_msg_id() + 1, 1, CALL, 0)
    even = client.number(CALL, is_content=False)
    good = client.number(CALL)
    client.send_container(old, odd, even, good)
    refused = client.decoded()[:3]
    assert [(answer.bad_msg_id, answer.error_code) for answer in refused] == [
        (old.msg_id, 16),
        (odd.msg_id, 18),
        (even.msg_id, 35),
    ]
    assert [request.msg_id for request in client.requests()] == [good.msg_id]


def test_a_repeated_request_gets_the_stored_answer_never_a_second_execution(client: MemoryClient) -> None:
    """Sessions 2; measured rule 8."""
    msg_id, packet = client.wire.send(CALL)
    client.feed(packet)
    client.session.send_result(msg_id, b"the answer..")
    (first,) = client.answers()
    client.feed(packet)
    assert client.answers() == [first]
    client.send_container(Message(msg_id, 3, CALL, 0))
    assert client.answers() == [first]
    assert len(client.requests()) == 1


def test_a_request_repeated_while_it_runs_is_acknowledged_and_not_executed_again(client: MemoryClient) -> None:
    """Sessions 2."""
    msg_id, packet = client.wire.send(CALL)
    client.feed(packet)
    client.feed(packet)
    assert len(client.requests()) == 1
    client.server.tick(1)
    (ack,) = client.decoded()
    assert set(ack.msg_ids) == {msg_id}
    client.session.send_result(msg_id, b"done")
    client.feed(packet)
    assert len(client.answers()) == 1


def test_a_request_repeated_after_its_answer_was_acknowledged_is_only_acknowledged(client: MemoryClient) -> None:
    """Sessions 2."""
    msg_id, packet = client.wire.send(CALL)
    client.feed(packet)
    client.session.send_result(msg_id, b"done")
    client.answers()
    client.acknowledge()
    client.feed(packet)
    client.server.tick(1)
    assert [answer.msg_ids for answer in client.decoded()] == [[msg_id]]
    assert len(client.requests()) == 1


def test_a_request_repeated_after_its_answer_was_forgotten_is_refused() -> None:
    """Sessions 2: answers are kept bounded in bytes; without one a repetition is told 20, and not executed."""
    client = MemoryServer(Limits(answer_bytes=1000)).client()
    client.settle()
    packets = []
    for _ in range(3):
        msg_id, packet = client.wire.send(CALL)
        client.feed(packet)
        client.session.send_result(msg_id, bytes(600), compress=False)
        client.answers()
        packets.append((msg_id, packet))
    client.feed(packets[0][1])
    assert bad_msg(client)[::2] == (packets[0][0], 20)
    client.feed(packets[2][1])
    assert len(client.answers()) == 1
    assert len(client.requests()) == 3


def test_a_repeated_ping_is_answered_again(client: MemoryClient) -> None:
    _, packet = client.wire.send(PING)
    client.feed(packet)
    first = client.decoded()
    client.feed(packet)
    assert client.decoded() == first


def test_a_repeated_service_message_without_an_answer_is_acknowledged(client: MemoryClient) -> None:
    """Its effect does not happen twice."""
    msg_id, packet = client.wire.send(service.encode(service.functions.destroy_auth_key()))
    client.feed(packet)
    client.feed(packet)
    assert [type(event).__name__ for event in client.events].count("DestroyAuthKey") == 1
    client.server.tick(1)
    assert [answer.msg_ids for answer in client.decoded()] == [[msg_id]]


def test_a_recorded_packet_played_again_does_not_draw_the_session_to_its_connection(client: MemoryClient) -> None:
    """Somebody who recorded a packet cannot divert the client's updates; the stored answer goes where it was asked."""
    msg_id, packet = client.wire.send(CALL)
    client.feed(packet)
    client.session.send_result(msg_id, b"done")
    client.answers()
    stranger = MemoryClient(client.server, client.key)
    (event,) = stranger.connection.receive_packet(packet)
    assert isinstance(event, PacketToSend)
    assert event.connection is stranger.connection
    assert client.session.connection is client.connection
    assert client.session.connections == (client.connection,)
    client.acknowledge()
    assert stranger.connection.receive_packet(packet) == []


def test_a_refused_packet_does_not_draw_the_session_either(client: MemoryClient) -> None:
    _, packet = client.wire.send(CALL)
    client.server.tick(400)
    stranger = MemoryClient(client.server, client.key)
    events = stranger.connection.receive_packet(packet)
    assert [type(event) for event in events] == [PacketToSend]
    assert client.session.connection is client.connection


def test_a_request_repeated_after_a_reconnect_brings_the_session_back(client: MemoryClient) -> None:
    """Sessions 1 and 2."""
    msg_id, packet = client.wire.send(CALL)
    client.feed(packet)
    client.session.send_result(msg_id, b"done")
    client.answers()
    client.reconnect()
    events = client.feed(packet)
    assert [type(event) for event in events] == [SessionAttached]
    assert [message.body[-4:] for message in client.answers()] == [b"done"]
    assert len(client.requests()) == 1


def test_a_quick_ack_is_given_to_what_is_taken_and_nothing_else(client: MemoryClient) -> None:
    _, packet = client.wire.send(CALL)
    large = client.wire.last_msg_key_large
    quick = [event for event in client.feed(packet, quick_ack=True) if isinstance(event, QuickAck)]
    assert [event.token for event in quick] == [large[:3] + bytes((large[3] | 0x80,))]
    assert not any(isinstance(event, QuickAck) for event in client.feed(client.wire.send(CALL)[1]))
    client.wire.salt ^= 1
    events = client.feed(client.wire.send(CALL)[1], quick_ack=True)
    assert [type(event) for event in events] == [PacketToSend]


def test_too_many_requests_at_once_are_left_for_the_client_to_repeat(client: MemoryClient) -> None:
    for _ in range(MAX_RUNNING):
        client.send(CALL)
    late, packet = client.wire.send(CALL)
    client.feed(packet)
    assert len(client.requests()) == MAX_RUNNING
    client.session.send_result(client.requests()[0].msg_id, b"done")
    client.feed(packet)
    assert client.requests()[-1].msg_id == late


def test_a_request_carries_its_session_connection_and_body(client: MemoryClient) -> None:
    msg_id = client.send(CALL)
    (request,) = client.requests()
    assert (request.session, request.msg_id, request.body) == (client.session, msg_id, CALL)
    assert request.connection is client.connection


def test_new_session_created_names_the_lowest_msg_id_of_the_first_packet(server: MemoryServer) -> None:
    """Sessions 3: clients repeat what lies below first_msg_id, so it must not lie above what was taken."""
    client = server.client()
    messages = [client.number(PING), client.number(CALL)]
    client.send_container(*messages)
    created = client.decoded()[0]
    assert type(created).NAME == "new_session_created"
    assert created.first_msg_id == messages[0].msg_id
    assert created.server_salt == client.key.salt


def test_new_session_created_after_the_server_lost_its_state(client: MemoryClient) -> None:
    """Sessions 3: a restart; the client goes on with its numbers and is told."""
    first_created = client.session
    restarted = MemoryServer()
    restarted.clock = client.server.clock
    restarted.keys.update(client.server.keys)
    client.server = restarted
    client.reconnect()
    msg_id = client.send(CALL)
    created = client.decoded()[0]
    assert type(created).NAME == "new_session_created"
    assert created.first_msg_id == msg_id
    assert client.session is not first_created
    assert len(client.requests()) == 1
    client.acknowledge()
    client.send(PING)
    assert [type(answer).NAME for answer in client.decoded()] == ["pong", "msgs_ack"]


def test_each_new_session_has_a_unique_id_of_its_own(server: MemoryServer) -> None:
    ids = set()
    for _ in range(5):
        client = server.client()
        client.send(PING)
        ids.add(client.decoded()[0].unique_id)
    assert len(ids) == 5


def test_the_cost_of_a_packet_does_not_rise_with_the_length_of_a_session(client: MemoryClient) -> None:
    """Ten thousand pings leave no more than the remembered msg_ids behind."""
    for _ in range(10_000):
        client.connection.receive_packet(client.wire.send(PING, is_content=False)[1])
        client.server.flush()
    assert len(client.session.received) <= 1025
    assert client.session.outbox.unacked_count == 0


def test_events_of_a_whole_packet_come_in_order(client: MemoryClient) -> None:
    events = client.feed(client.wire.send_container([client.number(CALL), client.number(CALL)])[1], quick_ack=True)
    assert [type(event) for event in events] == [Request, Request, QuickAck]
    assert not any(isinstance(event, CloseConnection) for event in events)
