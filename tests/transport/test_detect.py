"""One port, all framings: told apart by the first bytes, however they are cut."""

import contextlib
import os

import pytest
from client_side import ClientAbridged, ClientFull, ClientIntermediate, client_padded, encrypted_payload
from hypothesis import given
from hypothesis import strategies as st

from chapar.transport import Detected, Detector, TransportError
from chapar.transport.detect import HTTP_METHODS
from chapar.transport.obfuscated import client_header

PAYLOAD = encrypted_payload()


def recordings() -> dict[str, bytes]:
    """The first bytes of a connection of each kind, with one packet."""
    found = {}
    for name, client in {
        "abridged": ClientAbridged(),
        "intermediate": ClientIntermediate(),
        "padded": client_padded(),
        "full": ClientFull(),
    }.items():
        found[name] = client.opening + client.packet(PAYLOAD)
        if client.opening:
            tag = client.opening * 4 if name == "abridged" else client.opening
            header, encrypt, _ = client_header(tag, bytes(range(1, 65)))
            found["obfuscated " + name] = header + encrypt(client.packet(PAYLOAD))
    return found


RECORDINGS = recordings()


def feed(pieces: list[bytes]) -> Detected | None:
    """Detect over pieces; what comes after the answer is appended to its rest."""
    detector, detected = Detector(), None
    for number, piece in enumerate(pieces):
        detected = detector.receive_data(piece)
        if detected is not None:
            return Detected(detected.framing, detected.rest + b"".join(pieces[number + 1 :]))
    return detected


@pytest.mark.parametrize("name", sorted(RECORDINGS))
def test_each_framing_is_recognised_from_its_recorded_bytes(name: str) -> None:
    detected = feed([RECORDINGS[name]])
    assert detected is not None
    assert detected.framing is not None
    assert detected.framing.name == name
    assert [packet.payload for packet in detected.framing.receive_data(detected.rest)] == [PAYLOAD]


@pytest.mark.parametrize("name", sorted(RECORDINGS))
def test_each_framing_is_recognised_byte_by_byte(name: str) -> None:
    detected = feed([bytes((byte,)) for byte in RECORDINGS[name]])
    assert detected is not None
    assert detected.framing is not None
    assert detected.framing.name == name
    assert [packet.payload for packet in detected.framing.receive_data(detected.rest)] == [PAYLOAD]


@pytest.mark.parametrize(
    "line", [b"GET / HTTP/1.1", b"POST /api HTTP/1.1", b"HEAD / ", b"OPTIONS /apiw1 ", b"PUT /x ", b"DELETE /x "]
)
def test_http_is_recognised_by_its_method_word(line: bytes) -> None:
    assert feed([line]) == Detected(None, line)
    assert feed([line[:2], line[2:]]) == Detected(None, line)
    assert feed([line[:3]]) is None


def test_websocket_bytes_go_through_the_same_detector_and_frames_are_no_packet_borders() -> None:
    """Handshake rule 2."""
    stream = RECORDINGS["obfuscated intermediate"]
    detected = feed([stream[:40], stream[40:90], stream[90:]])
    assert detected is not None
    assert detected.framing is not None
    assert [packet.payload for packet in detected.framing.receive_data(detected.rest)] == [PAYLOAD]


def test_64_bytes_always_tell() -> None:
    assert feed([b"\x01" * 63]) is None
    detected = feed([b"\x01" * 64])
    assert detected is not None
    assert detected.framing is not None


def test_an_invalid_first_packet_has_no_distinctive_answer() -> None:
    detected = feed([b"\x01" * 200])
    assert detected is not None
    assert detected.framing is not None
    assert detected.framing.receive_data(detected.rest) == []
    assert detected.framing.error_to_send(-404) == b""


@given(st.lists(st.binary(min_size=1, max_size=100), max_size=6))
def test_any_bytes_are_detected_as_something(pieces: list[bytes]) -> None:
    detected = feed(pieces)
    if detected is None:
        assert sum(map(len, pieces)) < 64
    elif detected.framing is None:
        assert detected.rest[:4] in HTTP_METHODS
    else:
        with contextlib.suppress(TransportError):
            detected.framing.receive_data(detected.rest)


@pytest.mark.slow
def test_10000_mutated_openings_raise_nothing_but_transport_errors() -> None:
    names = sorted(RECORDINGS)
    for number in range(10_000):
        stream = bytearray(RECORDINGS[names[number % len(names)]])
        for place in os.urandom(1 + number % 4):
            stream[place % len(stream)] ^= place | 1
        detected = feed([bytes(stream)])
        if detected is not None and detected.framing is not None:
            with contextlib.suppress(TransportError):
                detected.framing.receive_data(detected.rest)
