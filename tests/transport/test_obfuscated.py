"""core.telegram.org/mtproto/mtproto-transports#transport-obfuscation"""

import os

import pytest
from client_side import ClientAbridged, ClientIntermediate, client_padded, encrypted_payload
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CTR
from hypothesis import given
from hypothesis import strategies as st

from chapar.transport.framing import Framing, Packet
from chapar.transport.obfuscated import Obfuscated, Silence, client_header, open_obfuscated

PAYLOAD = encrypted_payload()
INNER = {
    b"\xef\xef\xef\xef": ClientAbridged,
    b"\xee\xee\xee\xee": ClientIntermediate,
    b"\xdd\xdd\xdd\xdd": client_padded,
}


def _streams(header: bytes) -> tuple[object, object]:
    """(encryption, decryption) of the client that chose this plain header, by the definition."""
    reverse = header[8:56][::-1]
    encrypt = Cipher(AES256(header[8:40]), CTR(header[40:56])).encryptor()
    decrypt = Cipher(AES256(reverse[:32]), CTR(reverse[32:48])).decryptor()
    return encrypt, decrypt


def _recorded(tag: bytes, dc: bytes = b"\x02\x00") -> tuple[bytes, object, object]:
    plain = bytes(range(1, 57)) + tag + dc + b"\x07\x07"
    encrypt, decrypt = _streams(plain)
    encrypted = encrypt.update(plain)  # type: ignore[attr-defined]
    return plain[:56] + encrypted[56:], encrypt, decrypt


@pytest.mark.parametrize("tag", sorted(INNER))
def test_each_inner_framing_is_hidden_both_ways(tag: bytes) -> None:
    header, encrypt, decrypt = _recorded(tag)
    server = open_obfuscated(header)
    assert isinstance(server, Obfuscated)
    assert server.name == "obfuscated " + {0xEF: "abridged", 0xEE: "intermediate", 0xDD: "padded"}[tag[0]]
    client = INNER[tag]()
    for number in range(3):
        hidden = encrypt.update(client.packet(PAYLOAD, quick_ack=number == 1))  # type: ignore[attr-defined]
        assert server.receive_data(hidden) == [Packet(PAYLOAD, number == 1)]
    answer = decrypt.update(server.packet_to_send(PAYLOAD))  # type: ignore[attr-defined]
    assert PAYLOAD in answer
    error = decrypt.update(server.error_to_send(-404))  # type: ignore[attr-defined]
    assert error[-4:] == b"\x6c\xfe\xff\xff"
    token = decrypt.update(server.quick_ack_to_send(b"\x01\x02\x03\x84"))  # type: ignore[attr-defined]
    assert token in (b"\x01\x02\x03\x84", b"\x84\x03\x02\x01")


@given(st.binary(min_size=2, max_size=2), st.sampled_from(sorted(INNER)))
def test_the_dc_of_the_header_is_not_trusted(dc: bytes, tag: bytes) -> None:
    """Handshake rule 3: web clients put noise there."""
    header, encrypt, _ = _recorded(tag, dc)
    server = open_obfuscated(header)
    hidden = encrypt.update(INNER[tag]().packet(PAYLOAD))  # type: ignore[attr-defined]
    assert server.receive_data(hidden) == [Packet(PAYLOAD, False)]


@pytest.mark.parametrize("tag", [b"\xef\xef\xef\xee", b"\0\0\0\0", b"\x7f\x7f\x7f\x7f"])
def test_noise_meets_silence(tag: bytes) -> None:
    header, _, _ = _recorded(tag)
    server: Framing = open_obfuscated(header)
    assert isinstance(server, Silence)
    assert server.name == "silence"
    assert server.receive_data(os.urandom(5000)) == []
    assert server.packet_to_send(PAYLOAD) == server.error_to_send(-404) == server.quick_ack_to_send(b"abcd") == b""


@pytest.mark.parametrize("tag", sorted(INNER))
def test_the_client_side_for_tests_and_load_meets_the_server_side(tag: bytes) -> None:
    header, encrypt, decrypt = client_header(tag, bytes(range(64)))
    assert header[:56] == bytes(range(56))
    server = open_obfuscated(header)
    assert server.receive_data(encrypt(INNER[tag]().packet(PAYLOAD))) == [Packet(PAYLOAD, False)]
    assert PAYLOAD in decrypt(server.packet_to_send(PAYLOAD))
