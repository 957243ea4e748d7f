"""Methods that stand packed inside others."""

from __future__ import annotations

import zlib

import pytest

from chapar.tl import DecodeError, UnknownConstructor, codec, functions, types, wire
from chapar.tl.packed import GZIP_PACKED, MAX_UNPACKED_BYTES

QUESTION = functions.messages_sendMessage(peer=types.inputPeerSelf(), message="الا یا ایّها السّاقی " * 20, random_id=7)
AFTER = codec.encode(functions.invokeAfterMsg(msg_id=44, query=functions.help_getConfig()))[:-4]


def packed(body: bytes) -> bytes:
    return GZIP_PACKED + wire.write_string(zlib.compress(body, wbits=31))


def test_a_packed_method_inside_another_is_read_as_if_it_were_not_packed() -> None:
    body = AFTER + packed(codec.encode(QUESTION))
    assert codec.decode(body) == (functions.invokeAfterMsg(msg_id=44, query=QUESTION), len(body))


def test_what_is_packed_may_wrap_what_is_packed() -> None:
    body = AFTER + packed(AFTER + packed(codec.encode(QUESTION)))
    assert codec.decode(body)[0].query.query == QUESTION


def test_packing_without_end_is_refused() -> None:
    body = codec.encode(QUESTION)
    for _ in range(10):
        body = AFTER + packed(body)
    with pytest.raises(DecodeError, match="deep"):
        codec.decode(body)


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"not packed at all",
        zlib.compress(codec.encode(QUESTION))[:-6],
        zlib.compress(codec.encode(QUESTION)[:-4]),
        zlib.compress(codec.encode(QUESTION) + b"more"),
        zlib.compress(b""),
        zlib.compress(codec.encode(types.inputPeerSelf())),
    ],
)
def test_damaged_methods_are_refused(damaged: bytes) -> None:
    with pytest.raises(DecodeError):
        codec.decode(AFTER + GZIP_PACKED + wire.write_string(damaged))


def test_a_packed_method_cut_short_is_refused() -> None:
    body = AFTER + packed(codec.encode(QUESTION))
    for size in range(len(AFTER) + 4, len(body), 7):
        with pytest.raises(DecodeError):
            codec.decode(body[:size])


def test_no_more_than_a_method_can_need_is_unpacked() -> None:
    bomb = zlib.compress(codec.encode(QUESTION) + bytes(MAX_UNPACKED_BYTES))
    with pytest.raises(DecodeError, match="large"):
        codec.decode(AFTER + GZIP_PACKED + wire.write_string(bomb))


def test_an_object_is_not_packed_elsewhere() -> None:
    with pytest.raises(UnknownConstructor):
        codec.decode(packed(codec.encode(QUESTION)))
