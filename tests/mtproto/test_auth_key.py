"""Keys and envelopes of the server's end."""

from hashlib import sha1

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.crypto.aes import ige_decrypt
from chapar.crypto.kdf import Direction
from chapar.mtproto.auth_key import AuthKey, quick_ack_token
from chapar.mtproto.client import ClientSession

KEY = bytes(range(256))
AUTH_KEY = AuthKey(KEY)
PACKET = ClientSession(KEY, salt=1, session_id=2, clock=lambda: 1e9).send(b"a body..")[1]


def test_the_id_is_the_low_half_of_sha1() -> None:
    key = AuthKey(KEY, expires_at=5, perm_auth_key_id=6, first_salt=7)
    assert key.id_bytes == sha1(KEY).digest()[12:]
    assert key.auth_key_id == int.from_bytes(key.id_bytes, "little", signed=True)
    assert (key.expires_at, key.perm_auth_key_id, key.first_salt, key.owner) == (5, 6, 7, None)


def test_a_key_has_256_bytes() -> None:
    with pytest.raises(ValueError, match="256"):
        AuthKey(bytes(255))


def test_a_clients_packet_is_opened() -> None:
    opened = AUTH_KEY.open(PACKET)
    assert opened is not None
    plain, large = opened
    assert plain[:8] == (1).to_bytes(8, "little")
    assert plain[32:40] == b"a body.."
    assert large == Direction(KEY, from_client=True).msg_key_large(plain)


@given(st.integers(8, len(PACKET) - 1), st.integers(1, 255))
def test_the_msg_key_is_checked_before_anything_else(place: int, change: int) -> None:
    """Handshake 1: a packet with any byte changed is not opened."""
    damaged = bytearray(PACKET)
    damaged[place] ^= change
    assert AUTH_KEY.open(bytes(damaged)) is None


def test_the_msg_key_is_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []

    def compare(a: bytes, b: bytes) -> bool:
        compared.append(len(a))
        return a == b

    monkeypatch.setattr("chapar.mtproto.auth_key.hmac.compare_digest", compare)
    assert AUTH_KEY.open(PACKET) is not None
    assert compared == [16]


def test_the_wrong_direction_is_not_opened() -> None:
    assert AUTH_KEY.open(AUTH_KEY.seal(bytes(64))) is None


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_without_an_exception(packet: bytes) -> None:
    assert AUTH_KEY.open(packet) is None


@pytest.mark.parametrize("size", [0, 8, 24, 56, 71, 73, 80])
def test_packets_that_are_no_whole_blocks_or_too_short_are_refused(size: int) -> None:
    assert AUTH_KEY.open(bytes(size)) is None


def test_what_is_sealed_opens_at_the_client() -> None:
    packet = AUTH_KEY.seal(bytes(range(64)))
    direction = Direction(KEY, from_client=False)
    key, iv = direction.key_iv(packet[8:24])
    plain = ige_decrypt(packet[24:], key, iv)
    assert plain == bytes(range(64))
    assert packet[:8] == AUTH_KEY.id_bytes
    assert packet[8:24] == direction.msg_key_large(plain)[8:24]


def test_a_quick_ack_token_is_the_start_of_the_large_msg_key_with_the_top_bit_set() -> None:
    assert quick_ack_token(b"\x01\x02\x03\x04" + bytes(28)) == b"\x01\x02\x03\x84"
    assert quick_ack_token(b"\x01\x02\x03\xff" + bytes(28)) == b"\x01\x02\x03\xff"
