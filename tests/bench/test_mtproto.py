import gzip
import os
import socket
import struct
from collections.abc import Iterator
from hashlib import sha256

import cryptg
import pytest

from bench.clients.mtproto import (
    ACKS_AT_ONCE,
    Envelope,
    MtprotoLine,
    RpcRefused,
    join_abridged,
    read_bytes,
    split_abridged,
    unpack,
)

KEY = bytes(range(256))
KEY_ID = b"the keys"
SALT = 77


def seal_as_server(plain: bytes) -> bytes:
    """The server's direction of core.telegram.org/mtproto/description (x = 8)."""
    plain += b"\0" * (12 + -(len(plain) + 12) % 16)
    msg_key = sha256(KEY[96:128] + plain).digest()[8:24]
    a = sha256(msg_key + KEY[8:44]).digest()
    b = sha256(KEY[48:84] + msg_key).digest()
    sealed = cryptg.encrypt_ige(plain, a[:8] + b[8:24] + a[24:], b[:8] + a[8:24] + b[24:])
    return KEY_ID + msg_key + bytes(sealed)


def open_as_server(packet: bytes) -> bytes:
    assert packet[:8] == KEY_ID
    msg_key = packet[8:24]
    a = sha256(msg_key + KEY[:36]).digest()
    b = sha256(KEY[40:76] + msg_key).digest()
    plain = bytes(cryptg.decrypt_ige(packet[24:], a[:8] + b[8:24] + a[24:], b[:8] + a[8:24] + b[24:]))
    assert sha256(KEY[88:120] + plain).digest()[8:24] == msg_key
    return plain


class ServerEnd:
    """The other end of a line: opens what it sends, seals what it is to receive."""

    def __init__(self) -> None:
        ours, self.sock = socket.socketpair()
        self.line = MtprotoLine(ours, Envelope(KEY, KEY_ID), SALT)
        assert self.sock.recv(1) == b"\xef"

    def packet(self, msg_id: int, seqno: int, body: bytes, session: int | None = None) -> bytes:
        session = self.line.session_id if session is None else session
        return join_abridged(seal_as_server(struct.pack("<qqqiI", SALT, session, msg_id, seqno, len(body)) + body))

    def opened(self, data: bytes) -> tuple[int, int, bytes]:
        [packet], rest = split_abridged(data)
        assert rest == b""
        salt, session, msg_id, seqno, size = struct.unpack_from("<qqqiI", plain := open_as_server(packet))
        assert (salt, session) == (self.line.salt, self.line.session_id)
        assert 12 <= len(plain) - 32 - size <= 1024
        return msg_id, seqno, plain[32 : 32 + size]

    def result(self, asked: int, body: bytes) -> list[bytes]:
        return self.line.receive(self.packet(1, 1, struct.pack("<Iq", 0xF35C6D01, asked) + body))


@pytest.fixture
def end() -> Iterator[ServerEnd]:
    end = ServerEnd()
    yield end
    end.line.sock.close()
    end.sock.close()


@pytest.mark.parametrize("size", [4, 504, 508, 100_000])
def test_abridged_packets_are_split_wherever_the_bytes_are_cut(size: int) -> None:
    payload = os.urandom(size)
    stream = join_abridged(payload) + join_abridged(b"last")
    for cut in {0, 1, 3, 4, 5, len(stream) // 2, len(stream) - 1}:
        first, rest = split_abridged(stream[:cut])
        second, left = split_abridged(rest + stream[cut:])
        assert first + second == [payload, b"last"]
        assert left == b""


@pytest.mark.parametrize("size", [0, 3, 253, 254, 70_000])
def test_tl_bytes_are_read_in_both_forms(size: int) -> None:
    value = os.urandom(size)
    head = bytes((size,)) if size < 254 else b"\xfe" + size.to_bytes(3, "little")
    assert read_bytes(b"1234" + head + value + b"after", 4) == value


def test_gzip_packed_is_unpacked_where_it_stands() -> None:
    value = b"x" * 300
    packed = gzip.compress(value)
    body = b"before" + struct.pack("<I", 0x3072CFA1) + bytes((len(packed),)) + packed
    assert unpack(body, 6) == b"before" + value
    assert unpack(b"plain body") == b"plain body"


def test_the_server_reads_what_the_line_sends(end: ServerEnd) -> None:
    first_id, first_seqno, body = end.opened(end.line.request(b"body"))
    second_id, second_seqno, _ = end.opened(end.line.ping())
    assert body == b"body"
    assert (first_seqno, second_seqno) == (1, 3)
    assert second_id > first_id
    assert first_id % 4 == second_id % 4 == 0


def test_messages_come_out_of_containers_and_are_acknowledged_with_the_next_request(end: ServerEnd) -> None:
    parts = b"".join(struct.pack("<qiI", 101 + n * 4, n, 4) + b"msg%d" % n for n in range(3))
    assert end.line.receive(end.packet(99, 0, struct.pack("<II", 0x73F1F8DC, 3) + parts)) == [b"msg0", b"msg1", b"msg2"]
    msg_id, seqno, body = end.opened(end.line.request(b"call"))
    assert seqno % 2 == 0
    assert struct.unpack_from("<II", body) == (0x73F1F8DC, 2)
    inner_id, inner_seqno, size = struct.unpack_from("<qiI", body, 8)
    assert (inner_seqno % 2, body[24 : 24 + size]) == (1, b"call")
    ack_id, ack_seqno, _ = struct.unpack_from("<qiI", body, 24 + size)
    assert ack_seqno % 2 == 0
    assert inner_id < ack_id < msg_id
    assert struct.unpack_from("<IIIq", body, 40 + size) == (0x62D6B459, 0x1CB5C415, 1, 105)


def test_messages_are_acknowledged_when_many_wait(end: ServerEnd) -> None:
    for number in range(ACKS_AT_ONCE):
        end.line.receive(end.packet(101 + number * 4, 1, b"push"))
    _, _, body = end.opened(end.sock.recv(4096))
    assert struct.unpack_from(f"<III{ACKS_AT_ONCE}q", body) == (
        0x62D6B459,
        0x1CB5C415,
        ACKS_AT_ONCE,
        *range(101, 101 + ACKS_AT_ONCE * 4, 4),
    )


def test_a_result_belongs_to_the_last_request_only(end: ServerEnd) -> None:
    msg_id, _, _ = end.opened(end.line.request(b"call"))
    [other] = end.result(msg_id + 4, b"fine")
    [mine] = end.result(msg_id, b"fine")
    assert not end.line.is_accepted(other)
    assert end.line.is_accepted(mine)


def test_an_error_is_raised_with_its_name(end: ServerEnd) -> None:
    msg_id, _, _ = end.opened(end.line.request(b"call"))
    [refused] = end.result(msg_id, struct.pack("<Ii", 0x2144CA19, 400) + b"\x0bPEER_BROKEN")
    with pytest.raises(RpcRefused, match="PEER_BROKEN"):
        end.line.is_accepted(refused)


def test_a_pong_is_known_by_the_ping_it_answers(end: ServerEnd) -> None:
    msg_id, _, _ = end.opened(end.line.ping())
    assert end.line.is_pong(struct.pack("<Iqq", 0x347773C5, msg_id, 5))
    assert not end.line.is_pong(struct.pack("<Iqq", 0x347773C5, msg_id - 4, 5))


def test_a_wrong_salt_is_taken_over_and_the_request_sent_again(end: ServerEnd) -> None:
    end.opened(end.line.request(b"call"))
    assert end.line.receive(end.packet(5, 0, struct.pack("<Iqiiq", 0xEDAB447B, 1, 1, 48, -9))) == []
    assert end.line.salt == -9
    assert end.opened(end.sock.recv(4096))[2] == b"call"


def test_what_is_not_for_this_session_or_key_is_refused(end: ServerEnd) -> None:
    with pytest.raises(ValueError, match="another session"):
        end.line.receive(end.packet(1, 1, b"body", session=1))
    broken = bytearray(end.packet(1, 1, b"body"))
    broken[-1] ^= 1
    with pytest.raises(ValueError, match="msg_key"):
        end.line.receive(bytes(broken))
    with pytest.raises(RuntimeError, match="-404"):
        end.line.receive(join_abridged((-404).to_bytes(4, "little", signed=True)))
