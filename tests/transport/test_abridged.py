"""core.telegram.org/mtproto/mtproto-transports#abridged"""

from chapar.transport.abridged import Abridged
from chapar.transport.framing import Packet

SHORT = bytes(range(72))
LONG = b"four" * 127


def test_recorded_packets_are_read() -> None:
    stream = b"\x12" + SHORT + b"\x7f\x7f\x00\x00" + LONG
    assert Abridged().receive_data(stream) == [Packet(SHORT, False), Packet(LONG, False)]


def test_bit_7_of_the_length_asks_for_a_quick_ack() -> None:
    stream = b"\x92" + SHORT + b"\xff\x7f\x00\x00" + LONG
    assert Abridged().receive_data(stream) == [Packet(SHORT, True), Packet(LONG, True)]


def test_packets_are_written_with_the_shortest_length() -> None:
    server = Abridged()
    assert server.packet_to_send(SHORT) == b"\x12" + SHORT
    assert server.packet_to_send(LONG[:-4]) == b"\x7e" + LONG[:-4]
    assert server.packet_to_send(LONG) == b"\x7f\x7f\x00\x00" + LONG


def test_an_error_is_a_packet_of_four_bytes() -> None:
    assert Abridged().error_to_send(-404) == b"\x01\x6c\xfe\xff\xff"


def test_a_quick_ack_is_byte_swapped() -> None:
    assert Abridged().quick_ack_to_send(b"\x01\x02\x03\x84") == b"\x84\x03\x02\x01"
