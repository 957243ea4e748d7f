"""Containers and packed objects, bounded. Sessions rule 3."""

import contextlib
import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.mtproto.outbox import Message
from chapar.mtproto.session import gzip_packed, pack_container
from chapar.mtproto.unpack import InnerMessage, UnpackBudget, UnpackError, split_container

MESSAGES = [Message(4, 1, b"first---", 0), Message(8, 3, b"next", 0)]
CONTAINER = pack_container(MESSAGES)


def test_a_container_is_split() -> None:
    assert split_container(CONTAINER, 10) == [InnerMessage(4, 1, b"first---"), InnerMessage(8, 3, b"next")]
    assert split_container(pack_container([]), 10) == []


def test_a_container_of_too_many_messages_is_refused() -> None:
    assert len(split_container(CONTAINER, 2)) == 2
    with pytest.raises(UnpackError, match="too many"):
        split_container(CONTAINER, 1)


@pytest.mark.parametrize(
    "container",
    [
        CONTAINER[:4],
        CONTAINER[:-4],
        CONTAINER[:-1],
        CONTAINER + b"rest",
        CONTAINER[:4] + b"\xff\xff\xff\xff" + CONTAINER[8:],
        CONTAINER[:4] + b"\x03\0\0\0" + CONTAINER[8:],
        pack_container([Message(4, 1, b"", 0)]),
        pack_container([Message(4, 1, b"abcde", 0)]),
        CONTAINER[:20] + (2**31 - 4).to_bytes(4, "little") + CONTAINER[24:],
        CONTAINER[:20] + b"\xf0\xff\xff\xff" + CONTAINER[24:],
    ],
)
def test_malformed_containers_are_refused(container: bytes) -> None:
    with pytest.raises(UnpackError):
        split_container(container, 10)


@given(st.binary(max_size=200))
def test_any_bytes_give_messages_or_an_unpack_error(data: bytes) -> None:
    for body in (data, CONTAINER[:8] + data, CONTAINER[:4] + b"\x01\0\0\0" + data):
        with contextlib.suppress(UnpackError):
            assert sum(len(message.body) for message in split_container(body, 100)) <= len(body)


def test_packed_objects_of_every_length_are_unpacked() -> None:
    """The form of the length changes at 254, and 255 is no first byte but may well be a length."""
    lengths = set()
    for size in range(4, 320):
        body = bytes(size * size * n % 251 for n in range(size))
        packed = gzip_packed(body)
        lengths.add(packed[4] if packed[4] < 254 else int.from_bytes(packed[5:8], "little"))
        assert UnpackBudget(1000).gunzip(packed) == body
    assert {253, 254, 255, 256} <= lengths


@pytest.mark.parametrize("size", [4, 100, 2000, 300_000])
def test_a_packed_object_is_unpacked(size: int) -> None:
    body = (b"some bytes " * 30_000)[:size]
    assert UnpackBudget(size).gunzip(gzip_packed(body)) == body


def test_gzip_and_zlib_headers_are_both_read() -> None:
    for data in (gzip.compress(b"the body"), zlib.compress(b"the body")):
        body = b"\xa1\xcf\x72\x30" + bytes((len(data),)) + data
        assert UnpackBudget(100).gunzip(body) == b"the body"


def test_all_packed_objects_of_a_packet_share_one_bound() -> None:
    budget = UnpackBudget(1000)
    packed = gzip_packed(bytes(600))
    assert budget.gunzip(packed) == bytes(600)
    with pytest.raises(UnpackError, match="too large"):
        budget.gunzip(packed)


def test_a_bomb_is_not_unpacked_beyond_the_bound() -> None:
    bomb = gzip_packed(bytes(50_000_000))
    budget = UnpackBudget(1000)
    with pytest.raises(UnpackError, match="too large"):
        budget.gunzip(bomb)
    assert budget.remaining_bytes == -1


@pytest.mark.parametrize(
    "body",
    [
        b"\xa1\xcf\x72\x30",
        b"\xa1\xcf\x72\x30\x05abc",
        b"\xa1\xcf\x72\x30\xfe\xff\xff\xff",
        b"\xa1\xcf\x72\x30\xff" + bytes(300),
        b"\xa1\xcf\x72\x30\x08notgzip!",
        b"\xa1\xcf\x72\x30\x00",
        gzip_packed(b"a long body" * 50)[:40],
        gzip_packed(b""),
        gzip_packed(b"abc"),
    ],
)
def test_malformed_packed_objects_are_refused(body: bytes) -> None:
    with pytest.raises(UnpackError):
        UnpackBudget(1 << 20).gunzip(body)


def test_a_packed_object_whose_stream_is_cut_off_is_refused() -> None:
    data = gzip.compress(b"a long body" * 50)[:-9]
    with pytest.raises(UnpackError, match="cut off"):
        UnpackBudget(1 << 20).gunzip(b"\xa1\xcf\x72\x30" + bytes((len(data),)) + data)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_body_or_an_unpack_error_from_a_packed_object(data: bytes) -> None:
    for body in (data, b"\xa1\xcf\x72\x30" + data, b"\xa1\xcf\x72\x30" + bytes((len(data) % 256,)) + data):
        with contextlib.suppress(UnpackError):
            UnpackBudget(1000).gunzip(body)
