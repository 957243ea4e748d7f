"""Messages inside packets."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.mtproto.envelope import (
    HEAD,
    EnvelopeError,
    Opened,
    Padding,
    open_plain_message,
    padding_size,
    unwrap_plain,
    wrap_plain,
)


def test_a_message_is_parsed() -> None:
    plain = HEAD.pack(1, -2, 3, 4, 8) + b"the body" + bytes(24)
    assert open_plain_message(plain) == Opened(1, -2, 3, 4, b"the body")


@pytest.mark.parametrize("padding", [12, 16, 1023, 1024])
def test_padding_of_12_to_1024_bytes_is_accepted(padding: int) -> None:
    """Handshake 1."""
    assert open_plain_message(HEAD.pack(0, 0, 0, 0, 4) + b"body" + bytes(padding)).body == b"body"


@pytest.mark.parametrize("padding", [0, 11, 1025, 5000])
def test_other_padding_is_refused(padding: int) -> None:
    """Handshake 1."""
    with pytest.raises(EnvelopeError):
        open_plain_message(HEAD.pack(0, 0, 0, 0, 4) + b"body" + bytes(padding))


@pytest.mark.parametrize("size", [0, -4, 3, 6, 2**31 - 1, -(2**31)])
def test_a_length_that_is_not_positive_and_in_words_is_refused(size: int) -> None:
    with pytest.raises(EnvelopeError):
        open_plain_message(HEAD.pack(0, 0, 0, 0, size) + bytes(20))


@given(st.binary(min_size=48, max_size=200))
def test_any_plain_text_gives_a_message_or_an_envelope_error(plain: bytes) -> None:
    try:
        message = open_plain_message(plain)
    except EnvelopeError:
        return
    assert len(message.body) % 4 == 0


@given(st.integers(0, 5000))
def test_our_padding_is_the_least_that_fills_blocks(size: int) -> None:
    padding = padding_size(size)
    assert 12 <= padding < 28
    assert (HEAD.size + size + padding) % 16 == 0


def test_padding_is_random_and_never_used_twice() -> None:
    padding = Padding()
    taken = [padding.take(12 + n % 16) for n in range(2000)]
    assert [len(piece) for piece in taken] == [12 + n % 16 for n in range(2000)]
    assert len(set(taken)) == 2000


def test_plain_messages_are_wrapped_and_unwrapped() -> None:
    packet = wrap_plain(5, b"body")
    assert packet == bytes(8) + (5).to_bytes(8, "little") + b"\x04\0\0\0body"
    assert unwrap_plain(packet) == b"body"


@pytest.mark.parametrize(
    "packet",
    [b"", bytes(20), bytes(23), wrap_plain(5, b"body")[:-1], wrap_plain(5, b"body") + b"x", b"\x01" + bytes(23)],
)
def test_malformed_plain_packets_are_refused(packet: bytes) -> None:
    with pytest.raises(EnvelopeError):
        unwrap_plain(packet)


@given(st.binary(max_size=100))
def test_any_bytes_give_a_body_or_an_envelope_error(packet: bytes) -> None:
    with contextlib.suppress(EnvelopeError):
        assert packet.endswith(unwrap_plain(packet))
