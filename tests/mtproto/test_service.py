"""Every service message a client may send, and its answer. Sessions rule 2, core.telegram.org/mtproto/service_messages."""

from typing import Any

import pytest
from memory_server import CALL, MemoryClient, MemoryServer

from chapar.mtproto import service as ours
from chapar.mtproto.endpoint import Limits
from chapar.mtproto.events import CloseConnection, DestroyAuthKey, RequestDropped, SessionEnded
from chapar.tl import service
from chapar.tl.service import functions, types


def names(answers: list[Any]) -> list[str]:
    return [type(answer).NAME for answer in answers]


def call(client: MemoryClient, answer: bytes | None = b"done") -> int:
    """Make a call and, unless `answer` is None, have it answered, the answer queued."""
    msg_id = client.send(CALL)
    if answer is not None:
        client.session.send_result(msg_id, answer)
    return msg_id


def test_ping(client: MemoryClient) -> None:
    """Sessions 2: a bare pong, at once, without anything but memory."""
    msg_id = client.say(functions.ping(ping_id=-77))
    assert client.decoded() == [types.pong(msg_id=msg_id, ping_id=-77)]
    client.server.tick(2)
    assert client.decoded() == []


def test_ping_delay_disconnect(client: MemoryClient) -> None:
    """Sessions 2: closes unless it is repeated in time."""
    msg_id = client.say(functions.ping_delay_disconnect(ping_id=5, disconnect_delay=60))
    assert client.decoded() == [types.pong(msg_id=msg_id, ping_id=5)]
    assert client.server.tick(50) == []
    client.say(functions.ping_delay_disconnect(ping_id=6, disconnect_delay=60))
    assert client.server.tick(50) == []
    (event,) = client.server.tick(11)
    assert isinstance(event, CloseConnection)
    assert event.connection is client.connection
    assert event.error_code is None


def test_a_negative_disconnect_delay_closes_with_the_next_tick(client: MemoryClient) -> None:
    client.say(functions.ping_delay_disconnect(ping_id=5, disconnect_delay=-(2**31)))
    assert [type(event) for event in client.server.tick()] == [CloseConnection]


@pytest.mark.parametrize("name", ["ping", "ping_delay_disconnect"])
def test_a_ping_cut_off_is_passed_over(client: MemoryClient, name: str) -> None:
    client.send(getattr(functions, name).ID.to_bytes(4, "little") + b"cut ")
    assert client.decoded() == []
    assert client.server.tick(100) == []


def test_msgs_ack(client: MemoryClient) -> None:
    """Sessions 1 and 2: what is acknowledged is not sent again."""
    call(client)
    client.session.push(b"push")
    received = client.answers()
    client.say(types.msgs_ack(msg_ids=[message.msg_id for message in received]), is_content=False)
    assert client.session.outbox.unacked_count == 0
    client.reconnect()
    client.say(functions.ping(ping_id=1))
    assert names(client.decoded()) == ["pong"]


def test_msgs_ack_is_never_acknowledged_or_answered(client: MemoryClient) -> None:
    client.say(types.msgs_ack(msg_ids=[1, 2, 3]), is_content=False)
    client.server.tick(5)
    assert client.answers() == []


@pytest.mark.parametrize("count", [2, 2**31 - 1, 2**32 - 1, ours.MAX_IDS + 1])
def test_a_malformed_msgs_ack_is_passed_over(client: MemoryClient, count: int) -> None:
    call(client)
    (answer,) = client.answers()
    body = b"\x59\xb4\xd6\x62\x15\xc4\xb5\x1c" + count.to_bytes(4, "little") + answer.msg_id.to_bytes(8, "little")
    client.send(body, is_content=False)
    client.send(body[:8], is_content=False)
    assert client.session.outbox.unacked_count == 1


def test_msgs_state_req_is_answered_bare(client: MemoryClient) -> None:
    """Measured rule 4: msgs_state_info is never inside an rpc_result."""
    running = call(client, None)
    unknown_between = client.wire.next_msg_id()
    client.send(CALL)
    above = client.wire.next_msg_id() + (1 << 32)
    msg_id = client.say(types.msgs_state_req(msg_ids=[running, unknown_between, above]))
    info = client.decoded()[0]
    assert info == types.msgs_state_info(req_msg_id=msg_id, info=bytes((4 | 32, 2, 3)))


def test_the_state_of_a_message_through_its_life(client: MemoryClient) -> None:
    """core.telegram.org/mtproto/service_messages_about_messages#informational-message-regarding-status-of-messages"""
    msg_id = call(client, None)

    def state() -> int:
        client.say(types.msgs_state_req(msg_ids=[msg_id]))
        return int(next(a for a in client.decoded() if isinstance(a, types.msgs_state_info)).info[0])

    assert state() == ours.STATE_RECEIVED | ours.STATE_IS_PROCESSED
    client.session.send_result(msg_id, b"done")
    client.say(types.msgs_state_req(msg_ids=[msg_id]))
    assert client.decoded()[1].info == bytes((ours.STATE_RECEIVED | ours.STATE_HAS_ANSWER,))
    assert state() == ours.STATE_RECEIVED | ours.STATE_HAS_ANSWER
    client.acknowledge()
    assert state() == ours.STATE_RECEIVED


def test_the_state_of_a_forgotten_message_is_too_old() -> None:
    client = MemoryServer(Limits(received_ids=80)).client()
    client.settle()
    first = client.say(functions.ping(ping_id=1))
    for _ in range(200):
        client.say(functions.ping(ping_id=1))
    client.answers()
    client.say(types.msgs_state_req(msg_ids=[first]))
    assert client.decoded()[0].info == bytes((ours.STATE_TOO_OLD,))


def test_msg_detailed_info_where_an_answer_lies_ready(client: MemoryClient) -> None:
    """Sessions 2: a client that asks for the state of a call learns where its answer is."""
    msg_id = call(client)
    (answer,) = client.answers()
    client.say(types.msgs_state_req(msg_ids=[msg_id]))
    _, detailed = client.decoded()
    assert detailed == types.msg_detailed_info(
        msg_id=msg_id, answer_msg_id=answer.msg_id, bytes=len(answer.body), status=0
    )
    client.say(types.msg_resend_req(msg_ids=[detailed.answer_msg_id]))
    assert client.answers() == [answer]


def test_msg_resend_req(client: MemoryClient) -> None:
    """Sessions 2."""
    call(client)
    client.session.push(b"push")
    sent = client.answers()
    client.say(types.msg_resend_req(msg_ids=[message.msg_id for message in sent]))
    assert client.answers() == sent


def test_msg_resend_req_for_something_forgotten_gets_the_state_as_well(client: MemoryClient) -> None:
    client.session.push(b"push")
    (push,) = client.answers()
    own = call(client, None)
    msg_id = client.say(types.msg_resend_req(msg_ids=[push.msg_id, own, 4711]))
    received = client.answers()
    assert push in received
    info = next(m.body for m in received if m.body[:4] == types.msgs_state_info.ID.to_bytes(4, "little"))
    told = service.decode(info)[0]
    assert told.req_msg_id == msg_id
    never_sent = 3 if push.msg_id > msg_id else 2  # above all of the client's own, or among them
    assert told.info == bytes((never_sent, 36, 2))


def test_msg_resend_ans_req(client: MemoryClient) -> None:
    """Sessions 2: by the msg_id of the call."""
    msg_id = call(client)
    (answer,) = client.answers()
    client.say(types.msg_resend_ans_req(msg_ids=[msg_id, 4711]))
    assert client.answers() == [answer]


def test_rpc_drop_answer_of_a_running_request(client: MemoryClient) -> None:
    """Sessions 2."""
    dropped = call(client, None)
    msg_id = client.say(functions.rpc_drop_answer(req_msg_id=dropped))
    assert [(e.session, e.msg_id) for e in client.events if isinstance(e, RequestDropped)] == [
        (client.session, dropped)
    ]
    answer = client.decoded()[0]
    assert (answer.req_msg_id, service.decode(answer.result)[0]) == (msg_id, types.rpc_answer_dropped_running())
    client.session.send_result(dropped, b"late")
    assert client.answers() == []


def test_rpc_drop_answer_of_an_answer_not_acknowledged(client: MemoryClient) -> None:
    dropped = call(client, b"answer")
    (sent,) = client.answers()
    client.say(functions.rpc_drop_answer(req_msg_id=dropped))
    (answer,) = client.decoded()
    assert service.decode(answer.result)[0] == types.rpc_answer_dropped(
        msg_id=sent.msg_id, seq_no=sent.seqno, bytes=len(sent.body)
    )
    client.reconnect()
    client.say(functions.ping(ping_id=1))
    assert sent not in client.answers()


def test_rpc_drop_answer_of_an_answer_that_still_waits(client: MemoryClient) -> None:
    dropped = call(client, b"answer")
    client.say(functions.rpc_drop_answer(req_msg_id=dropped))
    (answer,) = client.decoded()
    assert service.decode(answer.result)[0] == types.rpc_answer_dropped_running()


def test_rpc_drop_answer_of_something_unknown(client: MemoryClient) -> None:
    client.say(functions.rpc_drop_answer(req_msg_id=4711))
    (answer,) = client.decoded()
    assert service.decode(answer.result)[0] == types.rpc_answer_unknown()


def test_get_future_salts(client: MemoryClient) -> None:
    """Sessions 2: bare, those of now first, and they are good when they say."""
    msg_id = client.say(functions.get_future_salts(num=4))
    (salts,) = client.decoded()
    assert (salts.req_msg_id, salts.now) == (msg_id, int(client.server.clock.now()))
    assert len(salts.salts) == 4
    assert salts.salts[0].salt == client.key.salt
    client.server.tick(salts.salts[3].valid_since - client.server.clock.now())
    client.wire.salt = salts.salts[3].salt
    client.say(functions.ping(ping_id=1))
    assert names(client.decoded()) == ["pong"]


def test_destroy_session(client: MemoryClient) -> None:
    """Sessions 2: another session of the same key."""
    other = MemoryClient(client.server, client.key)
    other.settle()
    other_session = other.session
    client.say(functions.destroy_session(session_id=other.wire.session_id))
    assert client.decoded() == [types.destroy_session_ok(session_id=other.wire.session_id)]
    (ended,) = (event for event in client.events if isinstance(event, SessionEnded))
    assert ended.session is other_session
    assert ended.connections == (other.connection,)
    client.say(functions.destroy_session(session_id=other.wire.session_id))
    assert client.decoded() == [types.destroy_session_none(session_id=other.wire.session_id)]


def test_a_session_of_another_key_or_the_own_one_is_not_destroyed(client: MemoryClient) -> None:
    stranger = client.server.client()
    stranger.settle()
    for session_id in (stranger.wire.session_id, client.wire.session_id):
        client.say(functions.destroy_session(session_id=session_id))
        assert client.decoded() == [types.destroy_session_none(session_id=session_id)]
    assert not stranger.session.is_ended


@pytest.mark.parametrize("destroyed", [True, False])
def test_destroy_auth_key(client: MemoryClient, destroyed: bool) -> None:
    """Sessions 2: the gateway deletes the key and says so; then its sessions end."""
    msg_id = client.say(functions.destroy_auth_key())
    (event,) = client.events
    assert isinstance(event, DestroyAuthKey)
    assert (event.session, event.msg_id, event.auth_key_id) == (client.session, msg_id, client.key.auth_key_id)
    assert client.answers() == []
    event.session.auth_key_destroyed(event.msg_id, destroyed)
    answer = types.destroy_auth_key_ok() if destroyed else types.destroy_auth_key_fail()
    assert client.decoded() == [answer]


@pytest.mark.parametrize(
    "message",
    [
        types.msgs_state_info(req_msg_id=1, info=b""),
        types.msgs_all_info(msg_ids=[1], info=b"\x01"),
        types.msg_detailed_info(msg_id=1, answer_msg_id=2, bytes=3, status=0),
        types.msg_new_detailed_info(answer_msg_id=2, bytes=3, status=0),
        types.http_wait(max_delay=0, wait_after=0, max_wait=100),
        types.pong(msg_id=1, ping_id=2),
    ],
)
def test_what_needs_no_answer_gets_none(client: MemoryClient, message: Any) -> None:
    client.say(message, is_content=False)
    assert client.server.tick(2) == []
    assert client.answers() == []
    assert not client.requests()


@pytest.mark.parametrize(
    "kind",
    [
        functions.rpc_drop_answer,
        functions.get_future_salts,
        functions.destroy_session,
        types.msgs_state_req,
        types.msg_resend_req,
        types.msg_resend_ans_req,
        types.http_wait,
    ],
)
def test_a_service_message_cut_off_is_passed_over(client: MemoryClient, kind: Any) -> None:
    client.send(kind.ID.to_bytes(4, "little"))
    assert client.answers() == []
    assert not client.requests()


def test_lists_of_msg_ids_are_bounded(client: MemoryClient) -> None:
    client.say(types.msgs_state_req(msg_ids=list(range(ours.MAX_IDS))))
    assert len(client.decoded()[0].info) == ours.MAX_IDS
    client.say(types.msgs_state_req(msg_ids=list(range(ours.MAX_IDS + 1))))
    assert client.decoded() == []


def test_a_ping_needs_no_lookup_of_the_key(client: MemoryClient) -> None:
    """Measured rule 4: a ping never touches the database."""
    client.server.keys.clear()
    client.say(functions.ping(ping_id=1))
    assert names(client.decoded()) == ["pong"]
