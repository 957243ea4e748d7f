"""The light client that tests and load generators use: it must be as strict as a client."""

import os

import pytest

from chapar.clock import ManualClock
from chapar.mtproto.auth_key import AuthKey
from chapar.mtproto.client import ClientSession, quick_ack_of
from chapar.mtproto.envelope import HEAD
from chapar.mtproto.outbox import Message
from chapar.mtproto.session import gzip_packed, pack_container
from chapar.tl import service

KEY = AuthKey(os.urandom(256))


@pytest.fixture
def wire() -> ClientSession:
    return ClientSession(KEY.key, salt=1, session_id=2, clock=ManualClock().now)


def packet(body: bytes, *, session_id: int = 2, seqno: int = 1, padding: int = 28) -> bytes:
    plain = HEAD.pack(1, session_id, 5, seqno, len(body)) + body + bytes(padding)
    return KEY.seal(plain + bytes(-len(plain) % 16))


def test_msg_ids_rise_and_seqnos_count(wire: ClientSession) -> None:
    ids = [wire.next_msg_id() for _ in range(5)]
    assert ids == sorted(set(ids))
    assert all(number % 4 == 0 for number in ids)
    assert [wire.next_seqno(), wire.next_seqno(False), wire.next_seqno()] == [1, 2, 3]


def test_session_ids_are_random_unless_given() -> None:
    made = {ClientSession(KEY.key, salt=1, clock=ManualClock().now).session_id for _ in range(5)}
    assert len(made) == 5


def test_containers_are_opened_and_content_is_noted_for_acknowledgement(wire: ClientSession) -> None:
    body = pack_container([Message(9, 1, b"push", 0), Message(13, 2, b"note", 0)])
    assert [message.body for message in wire.receive(packet(body, seqno=2))] == [b"push", b"note"]
    assert wire.acks == [9]
    opened = KEY.open(wire.send_acks())
    assert opened is not None
    assert opened[0][32:52] == service.encode(service.types.msgs_ack(msg_ids=[9]))
    assert wire.acks == []


def test_a_packed_answer_is_unpacked(wire: ClientSession) -> None:
    body = service.encode(service.types.rpc_result(req_msg_id=4, result=gzip_packed(b"result")))
    assert wire.receive(packet(body))[0].body == body[:12] + b"result"


@pytest.mark.parametrize(
    "message",
    [
        service.types.bad_server_salt(bad_msg_id=1, bad_msg_seqno=2, error_code=48, new_server_salt=-99),
        service.types.new_session_created(first_msg_id=1, unique_id=2, server_salt=-99),
    ],
)
def test_the_salt_the_server_states_is_taken_over(wire: ClientSession, message: object) -> None:
    wire.receive(packet(service.encode(message)))
    assert wire.salt == -99


def test_what_is_not_the_servers_is_refused(wire: ClientSession) -> None:
    damaged = bytearray(packet(b"body"))
    damaged[30] ^= 1
    for bad in (bytes(damaged), bytes(8) + packet(b"body")[8:], wire.send(b"body")[1]):
        with pytest.raises(ValueError, match="key"):
            wire.receive(bad)
    for bad in (packet(b"body", session_id=3), packet(b"body", padding=2000), packet(b"bodybody", padding=0)):
        with pytest.raises(ValueError, match="session"):
            wire.receive(bad)


def test_the_quick_ack_to_expect(wire: ClientSession) -> None:
    wire.send(b"body")
    number = quick_ack_of(wire.last_msg_key_large)
    assert number >> 31 == 1
    assert number & 0x7FFFFFFF == int.from_bytes(wire.last_msg_key_large[:4], "little") & 0x7FFFFFFF
