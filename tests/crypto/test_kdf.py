"""Key derivation, written out once more from the specification's formulas."""

from hashlib import sha1, sha256

import pytest

from chapar.crypto.aes import ige_encrypt
from chapar.crypto.kdf import Direction, auth_key_id, handshake_key_iv, v1_key_iv, v1_msg_key

AUTH_KEY = bytes(range(256))
MSG_KEY = bytes(range(100, 116))


@pytest.mark.parametrize(("from_client", "x"), [(True, 0), (False, 8)])
def test_v2_keys_follow_the_formulas(from_client: bool, x: int) -> None:
    direction = Direction(AUTH_KEY, from_client=from_client)
    a = sha256(MSG_KEY + AUTH_KEY[x : x + 36]).digest()
    b = sha256(AUTH_KEY[40 + x : 40 + x + 36] + MSG_KEY).digest()
    key = a[0:8] + b[8 : 8 + 16] + a[24 : 24 + 8]
    iv = b[0:8] + a[8 : 8 + 16] + b[24 : 24 + 8]
    assert direction.key_iv(MSG_KEY) == (key, iv)
    plain = b"plain text with its padding"
    assert direction.msg_key_large(plain) == sha256(AUTH_KEY[88 + x : 88 + x + 32] + plain).digest()


def test_sealing_is_the_steps_one_after_the_other() -> None:
    direction = Direction(AUTH_KEY, from_client=False)
    plain = bytes(range(64))
    msg_key = direction.msg_key_large(plain)[8:24]
    assert direction.seal(plain) == msg_key + ige_encrypt(plain, *direction.key_iv(msg_key))


def test_the_directions_differ() -> None:
    to_server = Direction(AUTH_KEY, from_client=True)
    to_client = Direction(AUTH_KEY, from_client=False)
    assert to_server.key_iv(MSG_KEY) != to_client.key_iv(MSG_KEY)
    assert to_server.msg_key_large(b"x") != to_client.msg_key_large(b"x")


@pytest.mark.parametrize("size", [0, 255, 257])
def test_a_key_has_256_bytes(size: int) -> None:
    with pytest.raises(ValueError, match="256"):
        Direction(bytes(size), from_client=True)


@pytest.mark.parametrize(("from_client", "x"), [(True, 0), (False, 8)])
def test_v1_keys_follow_the_formulas(from_client: bool, x: int) -> None:
    a = sha1(MSG_KEY + AUTH_KEY[x : x + 32]).digest()
    b = sha1(AUTH_KEY[32 + x : 32 + x + 16] + MSG_KEY + AUTH_KEY[48 + x : 48 + x + 16]).digest()
    c = sha1(AUTH_KEY[64 + x : 64 + x + 32] + MSG_KEY).digest()
    d = sha1(MSG_KEY + AUTH_KEY[96 + x : 96 + x + 32]).digest()
    key = a[0:8] + b[8 : 8 + 12] + c[4 : 4 + 12]
    iv = a[8 : 8 + 12] + b[0:8] + c[16 : 16 + 4] + d[0:8]
    assert v1_key_iv(AUTH_KEY, MSG_KEY, from_client=from_client) == (key, iv)


def test_v1_msg_key_is_the_low_part_of_sha1() -> None:
    assert v1_msg_key(b"message") == sha1(b"message").digest()[4:20]


def test_handshake_keys_follow_the_formulas() -> None:
    new_nonce, server_nonce = bytes(range(32)), bytes(range(50, 66))
    key, iv = handshake_key_iv(new_nonce, server_nonce)
    sha_ns = sha1(new_nonce + server_nonce).digest()
    sha_sn = sha1(server_nonce + new_nonce).digest()
    sha_nn = sha1(new_nonce + new_nonce).digest()
    assert key == sha_ns + sha_sn[0:12]
    assert iv == sha_sn[12:20] + sha_nn + new_nonce[0:4]
    assert (len(key), len(iv)) == (32, 32)


def test_auth_key_id_is_the_low_half_of_sha1_as_it_stands_on_the_wire() -> None:
    number = auth_key_id(AUTH_KEY)
    assert number.to_bytes(8, "little", signed=True) == sha1(AUTH_KEY).digest()[-8:]
