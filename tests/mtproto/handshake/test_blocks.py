"""Encrypted blocks of the key exchange. Handshake rule 1, measured rule 1."""

import os
from collections.abc import Callable
from functools import cache
from hashlib import sha1, sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.crypto.aes import ige_decrypt, ige_encrypt
from chapar.crypto.rsa import RsaPrivateKey
from chapar.mtproto.handshake import blocks
from chapar.mtproto.handshake.blocks import HandshakeError


@cache
def key() -> RsaPrivateKey:
    return RsaPrivateKey.generate()


@given(st.binary(max_size=144))
def test_rsa_pad_is_opened(data: bytes) -> None:
    block = key().decrypt_raw(blocks.seal_rsa_padded(data, key().public, os.urandom))
    padded = blocks.open_rsa_padded(block)
    assert padded is not None
    assert len(padded) == 192
    assert padded.startswith(data)


def test_rsa_pad_is_the_documented_block() -> None:
    block = key().decrypt_raw(blocks.seal_rsa_padded(b"data", key().public, os.urandom))
    xored, encrypted = block[:32], block[32:]
    temp_key = bytes(a ^ b for a, b in zip(xored, sha256(encrypted).digest(), strict=True))
    with_hash = ige_decrypt(encrypted, temp_key, bytes(32))
    padded = with_hash[:192][::-1]
    assert padded[:4] == b"data"
    assert with_hash[192:] == sha256(temp_key + padded).digest()


def test_rsa_pad_blocks_with_leading_zeros_are_opened() -> None:
    """Measured rule 1: 1 handshake in 256 hangs when zeros are stripped."""
    padded = b"data" + bytes(188)
    while True:
        temp_key = os.urandom(32)
        encrypted = ige_encrypt(padded[::-1] + sha256(temp_key + padded).digest(), temp_key, bytes(32))
        if temp_key[0] == sha256(encrypted).digest()[0]:
            break
    sealed = blocks.seal_rsa_padded(b"data", key().public, lambda size: temp_key if size == 32 else bytes(size))
    block = key().decrypt_raw(sealed)
    assert block[0] == 0
    assert blocks.open_rsa_padded(block) == padded


def test_rsa_pad_blocks_beyond_the_modulus_are_made_again() -> None:
    drawn: list[int] = []

    def random_bytes(size: int) -> bytes:
        drawn.append(size)
        return os.urandom(size)

    # How often that happens depends on the modulus, which is another one in every run.
    sealed = 0
    while drawn.count(32) == sealed and sealed < 20_000:
        blocks.seal_rsa_padded(b"data", key().public, random_bytes)
        sealed += 1
    assert drawn.count(188) == sealed
    assert drawn.count(32) > sealed


@given(st.integers(0, 255), st.integers(1, 255))
def test_a_changed_rsa_pad_block_is_refused(place: int, change: int) -> None:
    block = bytearray(_PADDED_BLOCK)
    block[place] ^= change
    assert blocks.open_rsa_padded(bytes(block)) is None


_PADDED_BLOCK = key().decrypt_raw(blocks.seal_rsa_padded(b"data", key().public, os.urandom))


@given(st.binary(max_size=235))
def test_the_older_block_is_opened(data: bytes) -> None:
    block = key().decrypt_raw(blocks.seal_rsa_sha1(data, key().public, os.urandom))
    parts = blocks.split_rsa_sha1(block)
    assert parts is not None
    expected, rest = parts
    assert rest.startswith(data)
    blocks.check_sha1(expected, data)


def test_the_older_block_keeps_zeros_that_belong_to_the_hash() -> None:
    """Measured rule 1."""
    data = next(
        data for data in (number.to_bytes(8, "big") for number in range(100_000)) if sha1(data).digest()[:2] == b"\0\0"
    )
    block = key().decrypt_raw(blocks.seal_rsa_sha1(data, key().public, os.urandom))
    assert block[:3] == b"\0\0\0"
    parts = blocks.split_rsa_sha1(block)
    assert parts is not None
    blocks.check_sha1(parts[0], data)


def test_a_block_of_256_bytes_is_not_the_older_form() -> None:
    assert blocks.split_rsa_sha1(b"\x01" + bytes(255)) is None


@pytest.mark.parametrize(("seal", "size"), [(blocks.seal_rsa_padded, 145), (blocks.seal_rsa_sha1, 236)])
def test_too_much_data_for_a_block(seal: Callable[..., bytes], size: int) -> None:
    with pytest.raises(ValueError, match=r"."):
        seal(bytes(size), key().public, os.urandom)


@given(st.binary(min_size=28, max_size=600))
def test_answers_are_sealed_and_opened(answer: bytes) -> None:
    sealed = blocks.seal_answer(answer, bytes(32), bytes(32), os.urandom)
    expected, plain = blocks.open_answer(sealed, bytes(32), bytes(32))
    assert plain.startswith(answer)
    assert len(plain) - len(answer) <= 15
    blocks.check_sha1(expected, answer)


@pytest.mark.parametrize("size", [0, 16, 32, 47, 49, 100])
def test_answers_of_a_wrong_size_are_refused(size: int) -> None:
    with pytest.raises(HandshakeError):
        blocks.open_answer(bytes(size), bytes(32), bytes(32))


def test_hashes_and_nonces_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Handshake 1."""
    compared: list[int] = []

    def compare(a: bytes, b: bytes) -> bool:
        compared.append(len(a))
        return a == b

    monkeypatch.setattr("chapar.mtproto.handshake.blocks.hmac.compare_digest", compare)
    blocks.check_sha1(sha1(b"x").digest(), b"x")
    blocks.check_same(bytes(16), bytes(16))
    blocks.open_rsa_padded(_PADDED_BLOCK)
    assert compared == [20, 16, 32]


def test_what_differs_is_refused() -> None:
    with pytest.raises(HandshakeError):
        blocks.check_sha1(bytes(20), b"x")
    for other in (bytes(15), b"\x01" * 16, None, "0" * 16):
        with pytest.raises(HandshakeError):
            blocks.check_same(bytes(16), other)


def test_hashes_of_the_new_nonce_follow_the_formula() -> None:
    auth_key, new_nonce = bytes(range(256)), bytes(range(32))
    aux = sha1(auth_key).digest()[:8]
    assert blocks.auth_key_aux_hash(auth_key) == aux
    for number in (1, 2, 3):
        expected = sha1(new_nonce + bytes((number,)) + aux).digest()[-16:]
        assert blocks.new_nonce_hash(new_nonce, number, auth_key) == expected


def test_the_first_salt_is_the_xor_of_both_nonces() -> None:
    new_nonce, server_nonce = bytes(range(32)), b"\xff" * 16
    expected = bytes(a ^ 0xFF for a in range(8))
    assert blocks.first_salt(new_nonce, server_nonce) == int.from_bytes(expected, "little", signed=True)
