"""core.telegram.org/mtproto/mtproto-transports#full"""

import pytest

from chapar.transport.framing import Packet, TransportError
from chapar.transport.full import Full

PAYLOAD = b"ABCDEFGH"
FIRST = bytes.fromhex("14000000000000004142434445464748395053d3")
SECOND = bytes.fromhex("14000000010000004142434445464748561cf648")


def test_recorded_packets_are_read() -> None:
    assert Full().receive_data(FIRST + SECOND) == [Packet(PAYLOAD, False), Packet(PAYLOAD, False)]


def test_packets_are_numbered_from_0() -> None:
    server = Full()
    assert server.packet_to_send(PAYLOAD) == FIRST
    assert server.packet_to_send(PAYLOAD) == SECOND


def test_a_wrong_number_ends_the_connection() -> None:
    with pytest.raises(TransportError, match="sequence"):
        Full().receive_data(SECOND)
    server = Full()
    server.receive_data(FIRST)
    with pytest.raises(TransportError, match="sequence"):
        server.receive_data(FIRST)


@pytest.mark.parametrize("place", [4, 8, 15, 16, 19])
def test_a_wrong_checksum_ends_the_connection(place: int) -> None:
    damaged = bytearray(FIRST)
    damaged[place] ^= 1
    with pytest.raises(TransportError, match="checksum"):
        Full().receive_data(bytes(damaged))


def test_an_error_is_a_packet_of_four_bytes_in_the_sequence() -> None:
    server = Full()
    server.packet_to_send(PAYLOAD)
    error = server.error_to_send(-404)
    assert error[:12] == b"\x10\0\0\0\x01\0\0\0\x6c\xfe\xff\xff"
    assert len(error) == 16


def test_there_are_no_quick_acks() -> None:
    assert Full().quick_ack_to_send(b"\x01\x02\x03\x84") == b""
