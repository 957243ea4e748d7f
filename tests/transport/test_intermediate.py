"""core.telegram.org/mtproto/mtproto-transports#intermediate"""

import pytest
from client_side import client_padded, encrypted_payload, plain_payload

from chapar.transport.framing import Packet
from chapar.transport.intermediate import Intermediate, PaddedIntermediate

PAYLOAD = bytes(range(72))


def test_recorded_packets_are_read() -> None:
    stream = b"\x48\x00\x00\x00" + PAYLOAD + b"\x05\x00\x00\x00hello"
    assert Intermediate().receive_data(stream) == [Packet(PAYLOAD, False), Packet(b"hello", False)]


def test_bit_31_of_the_length_asks_for_a_quick_ack() -> None:
    """Handshake, measured rule 3: the flag stands in the fourth byte."""
    assert Intermediate().receive_data(b"\x48\x00\x00\x80" + PAYLOAD) == [Packet(PAYLOAD, True)]
    assert PaddedIntermediate().receive_data(b"\x48\x00\x00\x80" + PAYLOAD) == [Packet(PAYLOAD, True)]


def test_packets_are_written_with_their_length() -> None:
    assert Intermediate().packet_to_send(PAYLOAD) == b"\x48\x00\x00\x00" + PAYLOAD


def test_an_error_is_a_packet_of_four_bytes() -> None:
    assert Intermediate().error_to_send(-404) == b"\x04\x00\x00\x00\x6c\xfe\xff\xff"
    assert PaddedIntermediate().error_to_send(-429) == b"\x04\x00\x00\x00\x53\xfe\xff\xff"


def test_a_quick_ack_is_the_token_alone() -> None:
    assert Intermediate().quick_ack_to_send(b"\x01\x02\x03\x84") == b"\x01\x02\x03\x84"


@pytest.mark.parametrize("padding", [bytes(n) for n in range(16)])
@pytest.mark.parametrize("payload", [encrypted_payload(), plain_payload(), plain_payload(b"word")])
def test_0_to_15_bytes_of_padding_are_cut_by_the_inner_length(payload: bytes, padding: bytes) -> None:
    """Handshake, measured rule 3."""
    stream = client_padded(padding).packet(payload)
    assert PaddedIntermediate().receive_data(stream) == [Packet(payload, False)]


def test_what_has_no_sound_inner_length_is_left_as_it_is() -> None:
    for odd in (b"short", plain_payload() + bytes(16), plain_payload()[:-1]):
        stream = client_padded(b"").packet(odd)
        assert PaddedIntermediate().receive_data(stream) == [Packet(odd, False)]


def test_padding_is_written_in_all_lengths_from_0_to_15() -> None:
    server, lengths = PaddedIntermediate(), set()
    for _ in range(600):
        data = server.packet_to_send(PAYLOAD)
        assert data[4 : 4 + len(PAYLOAD)] == PAYLOAD
        assert int.from_bytes(data[:4], "little") == len(data) - 4
        lengths.add(len(data) - 4 - len(PAYLOAD))
    assert lengths == set(range(16))
