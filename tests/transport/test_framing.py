"""What all framings share: packets survive any cut of the stream, and nothing hostile is kept or raised."""

import itertools

import pytest
from client_side import ClientAbridged, ClientFull, ClientIntermediate, client_padded, encrypted_payload, plain_payload
from hypothesis import given
from hypothesis import strategies as st

from chapar.transport.abridged import Abridged
from chapar.transport.framing import MAX_PACKET_BYTES, Framing, Packet, StreamFraming, TransportError
from chapar.transport.full import Full
from chapar.transport.intermediate import Intermediate, PaddedIntermediate

PAIRS = {
    "abridged": (Abridged, ClientAbridged),
    "intermediate": (Intermediate, ClientIntermediate),
    "padded": (PaddedIntermediate, client_padded),
    "full": (Full, ClientFull),
}
names = st.sampled_from(sorted(PAIRS))
payloads = st.one_of(
    st.integers(3, 60).map(lambda blocks: encrypted_payload(24 + 16 * blocks)),
    st.integers(1, 60).map(lambda words: plain_payload(b"word" * words)),
)


def cut(data: bytes, places: list[int]) -> list[bytes]:
    """The data in pieces that end at these places (modulo the length)."""
    marks = sorted({0, len(data), *(place % (len(data) + 1) for place in places)})
    return [data[start:end] for start, end in itertools.pairwise(marks)]


@given(names, st.lists(payloads, min_size=1, max_size=5), st.lists(st.integers(0, 10**6), max_size=12))
def test_packets_do_not_depend_on_how_the_stream_is_cut(name: str, sent: list[bytes], places: list[int]) -> None:
    make_server, make_client = PAIRS[name]
    server: Framing = make_server()
    client = make_client()
    stream = b"".join(client.packet(payload) for payload in sent)
    received = [packet for piece in cut(stream, places) for packet in server.receive_data(piece)]
    assert received == [Packet(payload, False) for payload in sent]


@pytest.mark.parametrize("name", sorted(PAIRS))
def test_packets_arrive_byte_by_byte(name: str) -> None:
    make_server, make_client = PAIRS[name]
    server: Framing = make_server()
    client = make_client()
    sent = [encrypted_payload(), plain_payload(), encrypted_payload(24 + 16 * 200)]
    received = []
    for payload in sent:
        for byte in client.packet(payload):
            received += server.receive_data(bytes((byte,)))
    assert [packet.payload for packet in received] == sent


@pytest.mark.parametrize("name", sorted(PAIRS))
def test_the_largest_packet_passes_in_pieces(name: str) -> None:
    make_server, make_client = PAIRS[name]
    server: Framing = make_server()
    payload = encrypted_payload(24 + 16 * 65536)
    stream = make_client().packet(payload)
    received = []
    for start in range(0, len(stream), 65536):
        received += server.receive_data(stream[start : start + 65536])
    assert [packet.payload for packet in received] == [payload]


@given(names, st.lists(st.binary(max_size=200), max_size=8))
def test_any_bytes_give_packets_or_a_transport_error(name: str, pieces: list[bytes]) -> None:
    server: Framing = PAIRS[name][0]()
    try:
        for piece in pieces:
            for packet in server.receive_data(piece):
                assert 0 < len(packet.payload) <= MAX_PACKET_BYTES
    except TransportError:
        pass


@given(names, payloads, st.integers(0, 10**6), st.integers(1, 255))
def test_a_changed_byte_gives_packets_or_a_transport_error(name: str, payload: bytes, place: int, change: int) -> None:
    make_server, make_client = PAIRS[name]
    stream = bytearray(make_client().packet(payload))
    stream[place % len(stream)] ^= change
    server: Framing = make_server()
    try:
        server.receive_data(bytes(stream))
        server.receive_data(bytes(stream))
    except TransportError:
        pass


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("abridged", b"\x7f\xff\xff\xff"),
        ("abridged", b"\x7f" + (MAX_PACKET_BYTES // 4 + 1).to_bytes(3, "little")),
        ("abridged", b"\x00"),
        ("abridged", b"\x80"),
        ("intermediate", b"\xff\xff\xff\x7f"),
        ("intermediate", b"\xff\xff\xff\xff"),
        ("intermediate", (MAX_PACKET_BYTES + 1).to_bytes(4, "little")),
        ("intermediate", bytes(4)),
        ("padded", b"\xff\xff\xff\x7f"),
        ("padded", bytes(4)),
        ("full", b"\xff\xff\xff\xff"),
        ("full", b"\x0c\0\0\0"),
        ("full", b"\x0b\0\0\0"),
        ("full", bytes(4)),
    ],
)
def test_hostile_lengths_end_the_connection(name: str, head: bytes) -> None:
    server: Framing = PAIRS[name][0]()
    with pytest.raises(TransportError):
        server.receive_data(head)


def test_an_incomplete_packet_is_kept_once_and_looked_at_when_it_is_complete() -> None:
    server = Intermediate()
    looks: list[int] = []
    measure = server._measure

    class Counting(Intermediate):
        __slots__ = ()

        def _measure(self, data: bytes, offset: int) -> tuple[int, int, bool]:
            looks.append(len(data))
            return measure(data, offset)

    counting = Counting()
    stream = ClientIntermediate().packet(encrypted_payload(24 + 16 * 100))
    for byte in stream:
        counting.receive_data(bytes((byte,)))
    assert len(looks) == 3  # at the first byte, with the whole length, with the whole packet


def test_a_framing_must_say_where_packets_end() -> None:
    with pytest.raises(NotImplementedError):
        StreamFraming().receive_data(b"x")


@pytest.mark.parametrize("name", sorted(PAIRS))
@pytest.mark.parametrize("sizes", [(24,), (8, 16, 48), (1 << 16, 24, 1 << 19)])
def test_pieces_are_written_as_the_whole_is(name: str, sizes: tuple[int, ...]) -> None:
    make_server, _ = PAIRS[name]
    server, reader = make_server(), make_server()
    for number in range(3):
        pieces = [bytes((number + 1,)) * size for size in sizes]
        written = server.pieces_to_send(pieces)
        assert reader.receive_data(b"".join(written)) == [Packet(b"".join(pieces), False)]
        assert all(any(part is piece for part in written) for piece in pieces)
    assert reader.receive_data(server.packet_to_send(b"\x01" * 24)) == [Packet(b"\x01" * 24, False)]
