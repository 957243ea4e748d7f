import socket

import pytest

from bench.clients.mqtt import PUBACK, PUBLISH, MqttLine, pack, pack_text, split_packets

TEXT = pack(PUBLISH, 2, pack_text("room") + b"\x12\x34" + b"x" * 200)
ACK = pack(PUBACK, 0, b"\x12\x34")


def line() -> tuple[MqttLine, socket.socket]:
    made = MqttLine.__new__(MqttLine)
    made.sock, server = socket.socketpair()
    made.topic, made._rest, made._packet_id = "room", b"", 0
    return made, server


def test_packets_are_split_wherever_the_bytes_are_cut() -> None:
    stream = TEXT + ACK + TEXT
    for cut in range(len(stream) + 1):
        first, rest = split_packets(stream[:cut])
        second, left = split_packets(rest + stream[cut:])
        assert [packet[0] >> 4 for packet in first + second] == [PUBLISH, PUBACK, PUBLISH]
        assert left == b""


@pytest.mark.parametrize("size", [0, 127, 128, 16_383, 16_384, 2_097_152])
def test_lengths_of_every_size_come_back(size: int) -> None:
    packets, rest = split_packets(pack(PUBLISH, 0, bytes(size)))
    assert rest == b""
    assert [len(packet) - 1 for packet in packets] == [size]


def test_what_is_received_is_acknowledged() -> None:
    mine, server = line()
    with mine.sock, server:
        assert len(mine.receive(TEXT + TEXT[:20])) == 1
        assert server.recv(100) == ACK
        assert len(mine.receive(TEXT[20:])) == 1
        assert server.recv(100) == ACK


def test_posts_have_numbers_of_their_own() -> None:
    mine, server = line()
    with mine.sock, server:
        packets, _ = split_packets(mine.post("a") + mine.post("b"))
        assert [packet[7:] for packet in packets] == [b"\0\1a", b"\0\2b"]
        mine.check_post(ACK)
        with pytest.raises(RuntimeError):
            mine.check_post(TEXT)
