"""Packets in, events out: keys, key exchanges, HTTP."""

import contextlib
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from memory_server import CALL, MemoryClient, MemoryServer, rsa_key

from chapar.crypto.rsa import RsaPublicKey
from chapar.mtproto.connection import HTTP_WAIT_SECONDS, Connection
from chapar.mtproto.endpoint import Limits
from chapar.mtproto.envelope import HEAD, unwrap_plain, wrap_plain
from chapar.mtproto.events import (
    CloseConnection,
    Event,
    HandshakeWork,
    HttpWaitOver,
    KeyCreated,
    PacketToSend,
    SessionAttached,
)
from chapar.mtproto.handshake.blocks import HandshakeError
from chapar.mtproto.handshake.client import ClientHandshake
from chapar.mtproto.outbox import Message
from chapar.tl import service
from chapar.tl.service import functions, types

PING = service.encode(functions.ping(ping_id=7))


def public_keys() -> dict[int, RsaPublicKey]:
    return {rsa_key().fingerprint: rsa_key().public}


def handshake(**wanted: object) -> ClientHandshake:
    return ClientHandshake(public_keys(), **wanted)  # type: ignore[arg-type]


def closing_code(events: list[Event]) -> int | None:
    (event,) = events
    assert isinstance(event, CloseConnection)
    return event.error_code


# -- keys


def test_an_unknown_key_gets_the_transport_error_404(server: MemoryServer) -> None:
    """Sessions 3."""
    client = server.client()
    server.keys.clear()
    assert closing_code(client.feed(client.wire.send(PING)[1])) == -404


def test_an_expired_temporary_key_is_unknown(server: MemoryServer) -> None:
    client = server.client(server.add_key(expires_at=int(server.clock.now()) + 100))
    client.settle()
    server.clock.advance(99)
    client.send(PING)
    assert len(client.answers()) == 1
    server.clock.advance(1)
    assert closing_code(client.feed(client.wire.send(PING)[1])) == -404


@pytest.mark.parametrize("place", [8, 23, 24, 60, -1])
def test_a_packet_with_a_wrong_msg_key_closes_without_a_word(client: MemoryClient, place: int) -> None:
    packet = bytearray(client.wire.send(PING)[1])
    packet[place] ^= 1
    assert closing_code(client.feed(bytes(packet))) is None


@pytest.mark.parametrize(("size", "padding"), [(4, 2000), (8, 0), (6, 30), (-4, 28), (1000, 28)])
def test_a_wrong_length_or_padding_closes(client: MemoryClient, size: int, padding: int) -> None:
    """Handshake 1: padding of 12 to 1024 bytes."""
    body = bytes(max(size, 0) % 1000) + bytes(padding)
    head = HEAD.pack(client.wire.salt, client.wire.session_id, client.wire.next_msg_id(), 1, size)
    plain = head + body + bytes(-(len(head) + len(body)) % 16)
    assert closing_code(client.feed(client.wire.seal_plain(plain))) is None


def test_one_connection_may_carry_several_sessions_and_keys(client: MemoryClient) -> None:
    """Measured rule 7; a client binds its temporary key where it made it."""
    other, same_key = client.server.client(), MemoryClient(client.server, client.key)
    other.connection = same_key.connection = client.connection
    for _ in range(2):
        for one in (other, same_key, client):
            one.send(PING)
            assert one.answers()[-1].body[:4] == types.pong.ID.to_bytes(4, "little")
    assert client.connection.session is client.session
    sessions = {client.session, other.session, same_key.session}
    assert set(client.connection.close()) == sessions
    assert client.connection.close() == []
    assert not any(session.is_online for session in sessions)


def test_a_closed_connection_takes_nothing(client: MemoryClient) -> None:
    client.connection.close()
    assert client.feed(client.wire.send(PING)[1]) == []
    assert client.server.tick(100) == []


def test_a_closed_connection_is_not_told_to_disconnect(client: MemoryClient) -> None:
    client.say(functions.ping_delay_disconnect(ping_id=1, disconnect_delay=10))
    client.connection.close()
    assert client.server.tick(20) == []


def test_resuming_sends_what_waited(client: MemoryClient) -> None:
    client.connection.pause_writing()
    client.session.push(b"push")
    client.send(PING)
    assert client.answers() == []
    assert client.connection.resume_writing() == []
    assert len(client.answers()) == 2


def test_resuming_a_connection_that_is_not_used_any_more_changes_nothing(client: MemoryClient) -> None:
    twin = MemoryClient(client.server, client.key)
    twin.wire = client.wire
    client.connection.pause_writing()
    twin.send(PING)
    assert client.connection.resume_writing() == []
    assert client.session.connection is twin.connection


# -- key exchange


@pytest.mark.parametrize("multi", [True, False], ids=["req_pq_multi", "req_pq"])
@pytest.mark.parametrize("padded_rsa", [True, False], ids=["rsa_pad", "old_rsa"])
@pytest.mark.parametrize("dc", [None, 2], ids=["", "dc"])
@pytest.mark.parametrize("expires_in", [None, 86400], ids=["permanent", "temp"])
def test_a_key_is_agreed_in_every_documented_form(
    server: MemoryServer, multi: bool, padded_rsa: bool, dc: int | None, expires_in: int | None
) -> None:
    """Handshake 1; Telegram Desktop makes a permanent and a temporary key."""
    wanted = handshake(multi=multi, padded_rsa=padded_rsa, dc=dc, expires_in=expires_in)
    result, created = server.exchange_key(wanted)
    assert created.auth_key.key == result.auth_key
    assert created.dc_id == dc
    assert created.auth_key.first_salt == result.first_salt
    assert result.server_time == int(server.clock.now())
    expected = None if expires_in is None else int(server.clock.now()) + expires_in
    assert created.auth_key.expires_at == expected


@pytest.mark.parametrize(
    ("dc", "dc_id", "is_test", "is_media"),
    [
        (1, 1, False, False),
        (5, 5, False, False),
        (-2, 2, False, True),
        (10002, 2, True, False),
        (-10004, 4, True, True),
    ],
)
def test_the_dc_is_that_of_the_inner_data(
    server: MemoryServer, dc: int, dc_id: int, is_test: bool, is_media: bool
) -> None:
    """Handshake 3 and 4: less 10000 for test, negative for media; the config echoes it."""
    _, created = server.exchange_key(handshake(dc=dc))
    assert (created.dc_id, created.is_test, created.is_media) == (dc_id, is_test, is_media)


def test_the_first_message_with_the_salt_of_the_exchange_is_taken(server: MemoryServer) -> None:
    result, created = server.exchange_key(handshake())
    client = server.client(created.auth_key)
    client.wire.salt = result.first_salt
    client.send(PING)
    assert [type(answer).NAME for answer in client.decoded()] == ["new_session_created", "pong"]
    assert client.wire.salt == created.auth_key.salt
    client.wire.salt = result.first_salt
    server.clock.advance(3601)
    client.send(PING)
    assert [type(answer).NAME for answer in client.decoded()] == ["bad_server_salt"]


def test_a_probe_that_closes_after_res_pq_is_normal(server: MemoryServer) -> None:
    """Handshake 5."""
    connection = Connection(server.endpoint)
    (answer,) = server.run_plain(connection, handshake(multi=False).start())
    assert type(service.decode(answer)[0]).NAME == "resPQ"
    assert connection.close() == []
    assert server.tick(1000) == []


def test_plain_answers_have_rising_msg_ids_of_answers(server: MemoryServer) -> None:
    connection = Connection(server.endpoint)
    ids = []
    for _ in range(5):
        (event,) = connection.receive_packet(wrap_plain(4, handshake().start()))
        assert isinstance(event, PacketToSend)
        ids.append(int.from_bytes(event.payload[8:16], "little"))
    assert all(number % 4 == 1 for number in ids)
    assert ids == sorted(set(ids))


def test_exchanges_of_one_connection_are_bounded_in_number_and_time(server: MemoryServer) -> None:
    connection = Connection(server.endpoint)
    attempts = [handshake() for _ in range(6)]
    requests = []
    for attempt in attempts:
        (answer,) = server.run_plain(connection, attempt.start())
        requests.append(attempt.receive(answer))
    for request in requests[:2]:
        with pytest.raises(ConnectionError, match="-404"):
            server.run_plain(connection, request or b"")
    assert server.run_plain(connection, requests[4] or b"")
    server.clock.advance(61)
    with pytest.raises(ConnectionError, match="-404"):
        server.run_plain(connection, requests[5] or b"")


def _dh_request(server: MemoryServer, connection: Connection) -> tuple[ClientHandshake, bytes]:
    attempt = handshake()
    (answer,) = server.run_plain(connection, attempt.start())
    request = attempt.receive(answer)
    assert request is not None
    return attempt, request


def test_two_exchanges_on_one_connection_do_not_disturb_each_other(server: MemoryServer) -> None:
    """Handshake 1: Telegram Desktop makes its permanent and its temporary key at the same time."""
    connection = Connection(server.endpoint)
    attempts = [handshake(), handshake(expires_in=86400)]
    requests: list[bytes | None] = [attempt.start() for attempt in attempts]
    while None not in requests:
        events = [event for request in requests for event in connection.receive_packet(wrap_plain(4, request or b""))]
        while not all(isinstance(event, PacketToSend) for event in events):
            event = events.pop(0)
            if isinstance(event, HandshakeWork):
                events += connection.finish_work(event, event.compute())
            elif isinstance(event, KeyCreated):
                events += connection.key_stored(event)
            else:
                events.append(event)
        answers = [unwrap_plain(event.payload) for event in events if isinstance(event, PacketToSend)]
        by_nonce = {answer[4:20]: answer for answer in answers}
        requests = [attempt.receive(by_nonce[attempt._nonce]) for attempt in attempts]
    assert all(attempt.result for attempt in attempts)


def test_a_request_repeated_while_it_is_worked_on_closes(server: MemoryServer) -> None:
    connection = Connection(server.endpoint)
    _, request = _dh_request(server, connection)
    (work,) = connection.receive_packet(wrap_plain(4, request))
    assert isinstance(work, HandshakeWork)
    assert closing_code(connection.receive_packet(wrap_plain(4, request))) == -404
    connection.close()
    assert connection.finish_work(work, work.compute()) == []


def test_a_repeated_or_early_request_closes(server: MemoryServer) -> None:
    connection = Connection(server.endpoint)
    attempt, request = _dh_request(server, connection)
    server.run_plain(connection, request)
    with pytest.raises(ConnectionError, match="-404"):
        server.run_plain(connection, request)
    early = functions.set_client_DH_params(
        nonce=attempt._nonce, server_nonce=attempt._server_nonce, encrypted_data=bytes(64)
    )
    other = Connection(server.endpoint)
    attempt, request = _dh_request(server, other)
    early = functions.set_client_DH_params(
        nonce=attempt._nonce, server_nonce=attempt._server_nonce, encrypted_data=bytes(64)
    )
    with pytest.raises(ConnectionError, match="-404"):
        server.run_plain(other, service.encode(early))


def test_another_connection_knows_nothing_of_an_exchange(server: MemoryServer) -> None:
    _, request = _dh_request(server, Connection(server.endpoint))
    with pytest.raises(ConnectionError, match="-404"):
        server.run_plain(Connection(server.endpoint), request)


def test_work_on_bad_data_ends_the_exchange(server: MemoryServer) -> None:
    connection = Connection(server.endpoint)
    attempt, request = _dh_request(server, connection)
    damaged = service.decode(request)[0]
    damaged.encrypted_data = bytes(255) + b"\x05"
    with pytest.raises(ConnectionError, match="-404"):
        server.run_plain(connection, service.encode(damaged))
    with pytest.raises(ConnectionError, match="-404"):
        server.run_plain(connection, request)
    assert attempt.result is None


def test_a_key_is_acknowledged_only_when_it_is_stored(server: MemoryServer) -> None:
    connection = Connection(server.endpoint)
    attempt, request = _dh_request(server, connection)
    (answer,) = server.run_plain(connection, request)
    (work,) = connection.receive_packet(wrap_plain(4, attempt.receive(answer) or b""))
    assert isinstance(work, HandshakeWork)
    (created,) = connection.finish_work(work, work.compute())
    assert isinstance(created, KeyCreated)
    (ok,) = connection.key_stored(created)
    assert isinstance(ok, PacketToSend)
    assert attempt.receive(unwrap_plain(ok.payload)) is None
    assert attempt.result is not None


def test_a_key_that_cannot_be_stored_is_refused(server: MemoryServer) -> None:
    connection = Connection(server.endpoint)
    attempt, request = _dh_request(server, connection)
    (answer,) = server.run_plain(connection, request)
    (work,) = connection.receive_packet(wrap_plain(4, attempt.receive(answer) or b""))
    assert isinstance(work, HandshakeWork)
    (created,) = connection.finish_work(work, work.compute())
    assert isinstance(created, KeyCreated)
    (failed,) = connection.key_refused(created)
    assert isinstance(failed, PacketToSend)
    with pytest.raises(HandshakeError, match="refused"):
        attempt.receive(unwrap_plain(failed.payload))
    connection.close()
    assert connection.key_refused(created) == connection.key_stored(created) == []


def test_a_key_whose_id_is_taken_is_tried_again(server: MemoryServer) -> None:
    """dh_gen_retry: the client takes another exponent and names the key that failed."""
    taken: list[int] = []

    def find_first_only(auth_key_id: int) -> object:
        if not taken:
            taken.append(auth_key_id)
            return object()
        return server.keys.get(auth_key_id)

    server.endpoint._find_auth_key = find_first_only  # type: ignore[assignment]
    _, created = server.exchange_key(handshake())
    assert taken
    assert created.auth_key.auth_key_id != taken[0]


def test_ready_values_are_used_and_their_lack_does_no_harm(server: MemoryServer) -> None:
    endpoint = server.endpoint
    pair, product = endpoint.dh_pairs.make(), endpoint.prime_products.make()
    endpoint.dh_pairs.add(pair)
    endpoint.prime_products.add(product)
    connection = Connection(endpoint)
    attempt = handshake()
    (answer,) = server.run_plain(connection, attempt.start())
    assert int.from_bytes(service.decode(answer)[0].pq, "big") == product.pq
    server.run_plain(connection, attempt.receive(answer) or b"")
    assert endpoint.dh_pairs.missing == endpoint.dh_pairs.capacity
    server.exchange_key(handshake())


@pytest.mark.parametrize(
    "message", [types.msgs_ack(msg_ids=[1]), types.http_wait(max_delay=0, wait_after=0, max_wait=1)]
)
def test_what_clients_add_to_a_key_exchange_is_passed_over(server: MemoryServer, message: object) -> None:
    assert Connection(server.endpoint).receive_packet(wrap_plain(4, service.encode(message))) == []


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"\0",
        bytes(8),
        bytes(24),
        wrap_plain(4, b"\x12\x34\x56\x78"),
        wrap_plain(4, PING),
        wrap_plain(4, service.encode(types.pong(msg_id=1, ping_id=2))),
        pytest.param(wrap_plain(4, handshake().start())[:-4], id="cut short"),
        b"\x01" * 100,
    ],
)
def test_malformed_packets_close(server: MemoryServer, payload: bytes) -> None:
    assert closing_code(Connection(server.endpoint).receive_packet(payload)) == -404


@given(st.binary(max_size=300))
def test_any_packet_gives_events_and_no_exception(data: bytes) -> None:
    server = MemoryServer()
    known = server.add_key()
    for payload in (data, bytes(8) + data, known.id_bytes + data, wrap_plain(4, data)):
        for is_http in (False, True):
            for event in Connection(server.endpoint, is_http=is_http).receive_packet(payload):
                assert isinstance(event, CloseConnection | PacketToSend)


@given(st.binary(max_size=200), st.booleans())
def test_any_message_under_a_good_key_gives_events_and_no_exception(body: bytes, is_content: bool) -> None:
    server = MemoryServer()
    client = server.client()
    body = body[: len(body) // 4 * 4] or bytes(4)
    client.send(body, is_content=is_content)
    client.send_container(client.number(body, is_content), client.number(body))
    client.answers()
    server.tick(1)
    client.answers()


# -- HTTP


@pytest.fixture
def web(server: MemoryServer) -> MemoryClient:
    client = server.client(is_http=True)
    client.send(PING)
    client.answers()
    client.acknowledge()
    client.connection.http_answered()
    client.session.http_request_over(client.connection)
    return client


def test_a_key_exchange_over_http_may_use_several_connections(server: MemoryServer) -> None:
    """Handshake 2."""
    attempt = handshake()
    request: bytes | None = attempt.start()
    while request is not None:
        connection = Connection(server.endpoint, is_http=True)
        (answer,) = server.run_plain(connection, request)
        assert not connection.has_open_request
        connection.close()
        request = attempt.receive(answer)
    assert attempt.result is not None
    assert len(server.endpoint.http_handshakes) == 0


def test_exchanges_over_http_are_bounded_in_number_and_time() -> None:
    server = MemoryServer(Limits(http_handshakes=10))
    for _ in range(50):
        server.run_plain(Connection(server.endpoint, is_http=True), handshake().start())
    assert len(server.endpoint.http_handshakes) == 10
    server.tick(61)
    assert len(server.endpoint.http_handshakes) == 0


def test_an_http_request_gets_one_payload_and_the_rest_waits_for_the_next(web: MemoryClient) -> None:
    """Handshake 2: answers that did not fit wait for the next request."""
    first, second = web.number(CALL), web.number(CALL)
    web.send_container(first, second)
    assert web.connection.has_open_request
    web.session.send_result(first.msg_id, b"one.")
    assert [message.body[12:] for message in web.answers() if message.body[:4] == b"\x01\x6d\x5c\xf3"] == [b"one."]
    assert not web.connection.has_open_request
    assert web.session.connection is None
    web.session.send_result(second.msg_id, b"two.")
    web.session.push(b"push")
    assert web.server.flush() == {}
    assert web.session.is_online
    web.say(types.http_wait(max_delay=0, wait_after=0, max_wait=25000), is_content=False)
    bodies = [message.body for message in web.answers()]
    assert bodies[0][12:] == b"two."
    assert bodies[1] == b"push"


def test_more_than_fits_one_payload_waits_for_the_next_request(web: MemoryClient) -> None:
    ids = [web.send(CALL) for _ in range(3)]
    for msg_id in ids:
        web.session.send_result(msg_id, bytes(700_000), compress=False)
    for _ in ids:
        web.packets.clear()
        assert sum(m.body[:4] == b"\x01\x6d\x5c\xf3" for m in web.answers()) == 1
        assert len(web.packets) == 1
        web.acknowledge()
    assert web.answers() == []


def test_a_long_poll_ends_empty_after_its_time(web: MemoryClient) -> None:
    web.say(types.http_wait(max_delay=0, wait_after=0, max_wait=10_000), is_content=False)
    assert web.server.tick(9) == []
    (event,) = web.server.tick(2)
    assert isinstance(event, HttpWaitOver)
    assert event.connection is web.connection
    assert web.session.connection is None
    web.session.push(b"push")
    assert web.server.flush() == {}


@pytest.mark.parametrize(("max_wait", "seconds"), [(None, HTTP_WAIT_SECONDS), (10**9, 60), (-5, 0)])
def test_the_time_of_a_long_poll_is_bounded(web: MemoryClient, max_wait: int | None, seconds: float) -> None:
    if max_wait is None:
        web.say(types.msgs_ack(msg_ids=[]), is_content=False)
    else:
        web.say(types.http_wait(max_delay=0, wait_after=0, max_wait=max_wait), is_content=False)
    if seconds:
        assert web.server.tick(seconds - 1) == []
    assert [type(event) for event in web.server.tick(1)] == [HttpWaitOver]


def test_a_long_poll_that_ends_acknowledges_at_least(web: MemoryClient) -> None:
    msg_id = web.send(CALL)
    assert web.server.tick(24) == []
    assert web.server.flush() == {}
    assert web.server.tick(1) == []
    assert web.decoded() == [types.msgs_ack(msg_ids=[msg_id])]
    assert web.server.tick(100) == []


def test_a_long_poll_whose_acknowledgements_cannot_be_written_is_asked_about_once_a_second(web: MemoryClient) -> None:
    web.send(CALL)
    web.connection.pause_writing()
    assert web.server.tick(25) == []
    assert web.server.tick(1) == []
    assert web.connection.has_open_request
    assert web.connection.resume_writing() == []
    assert web.server.tick(1) == []
    assert [type(answer).NAME for answer in web.decoded()] == ["msgs_ack"]


def test_a_refused_packet_answers_its_http_request(web: MemoryClient) -> None:
    web.session.push(b"push")
    web.wire.salt ^= 1
    (event,) = web.feed(web.wire.send(PING)[1])
    assert isinstance(event, PacketToSend)
    assert not web.connection.has_open_request
    assert web.server.flush() == {}
    assert [service.decode(m.body)[0].error_code for m in web.answers()] == [48]
    web.send(PING)
    assert b"push" in [message.body for message in web.answers()]


def test_the_request_open_longest_is_answered_first(web: MemoryClient) -> None:
    others = []
    for _ in range(2):
        web.server.clock.advance(1)
        other = MemoryClient(web.server, web.key, is_http=True)
        other.wire = web.wire
        other.say(types.http_wait(max_delay=0, wait_after=0, max_wait=25000), is_content=False)
        others.append(other)
    for other in others:
        web.session.push(b"push")
        assert list(web.server.flush()) == [other.connection]
    web.session.push(b"push")
    assert web.server.flush() == {}
    web.send(PING)
    others[0].connection.close()
    assert len(web.answers()) == 2


def test_the_end_of_one_http_connection_leaves_the_others(web: MemoryClient) -> None:
    other = MemoryClient(web.server, web.key, is_http=True)
    other.wire = web.wire
    web.say(types.http_wait(max_delay=0, wait_after=0, max_wait=25000), is_content=False)
    other.say(types.http_wait(max_delay=0, wait_after=0, max_wait=25000), is_content=False)
    assert web.connection.close() == []
    web.session.push(b"push")
    assert list(web.server.flush()) == [other.connection]
    assert other.connection.close() == [web.session]


def test_what_stays_unacknowledged_over_http_is_sent_again_after_a_while(web: MemoryClient) -> None:
    """Sessions 1: over HTTP a lost answer shows by nothing but time."""
    web.say(types.http_wait(max_delay=0, wait_after=0, max_wait=25000), is_content=False)
    web.session.push(b"push")
    (push,) = web.answers()
    web.send(PING)
    assert push not in web.answers()
    web.server.clock.advance(21)
    web.send(PING)
    assert push in web.answers()


def test_two_sessions_on_one_http_connection_do_not_both_answer_its_request(web: MemoryClient) -> None:
    other = MemoryClient(web.server, web.key, is_http=True)
    other.connection = web.connection
    for client in (other, web):
        client.say(types.http_wait(max_delay=0, wait_after=0, max_wait=25000), is_content=False)
        client.session.push(b"push")
    out = web.server.flush()
    assert len(out[web.connection]) == 1
    other.send(PING)
    web.server.flush()
    web.send(PING)
    assert b"push" in [message.body for message in web.answers()]


def test_a_request_answered_past_the_session_leaves_the_next_one_to_it(web: MemoryClient) -> None:
    other = MemoryClient(web.server, web.key, is_http=True)
    other.wire = web.wire
    for client in (web, other):
        client.say(types.http_wait(max_delay=0, wait_after=0, max_wait=25000), is_content=False)
    web.session.push(b"push")
    web.feed(web.wire.seal(Message(web.wire.next_msg_id() + 1, 1, PING, 0)))
    assert list(web.server.flush()) == [other.connection]


def test_a_stream_is_preferred_to_an_open_http_request(web: MemoryClient) -> None:
    stream = MemoryClient(web.server, web.key)
    stream.wire = web.wire
    stream.send(PING)
    web.say(types.http_wait(max_delay=0, wait_after=0, max_wait=25000), is_content=False)
    web.session.push(b"push")
    assert list(web.server.flush()) == [stream.connection]
    assert any(isinstance(event, SessionAttached) for event in stream.events)


def test_http_wait_means_nothing_on_a_stream(client: MemoryClient) -> None:
    client.say(types.http_wait(max_delay=0, wait_after=0, max_wait=0), is_content=False)
    assert client.server.tick(60) == []


# -- mutations


def test_10000_mutated_packets_and_exchanges_leave_nothing_behind() -> None:
    import tracemalloc

    server = MemoryServer()
    client = server.client()
    client.settle()
    start = wrap_plain(4, handshake().start())

    def mutate(packet: bytes, number: int) -> bytes:
        data = bytearray(packet)
        for place in os.urandom(1 + number % 3):
            data[place % len(data)] ^= place | 1
        return bytes(data[: len(data) - number % 7] if number % 5 == 0 else data)

    def one_round(count: int) -> None:
        for number in range(count):
            connection = Connection(server.endpoint)
            good = client.wire.send(PING)[1] if number % 2 else start
            for event in connection.receive_packet(mutate(good, number)):
                assert isinstance(event, CloseConnection | PacketToSend | SessionAttached)
            connection.close()
            server.flush()
            if number % 100 == 0:
                server.tick(1)

    one_round(500)
    tracemalloc.start()
    one_round(2000)
    before = tracemalloc.get_traced_memory()[0]
    one_round(8000)
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert grown < 200_000
    assert len(server.endpoint.sessions) == 1


def test_mutated_requests_of_an_exchange_close_or_are_answered() -> None:
    server = MemoryServer()
    for number in range(300):
        connection = Connection(server.endpoint)
        _attempt, request = _dh_request(server, connection)
        data = bytearray(request)
        place = int.from_bytes(os.urandom(2), "little") % len(data)
        data[place] ^= 1 + number % 255
        with contextlib.suppress(ConnectionError):
            assert len(server.run_plain(connection, bytes(data))) <= 1
