"""Encrypted blocks of the key exchange, as both ends pack and open them. core.telegram.org/mtproto/auth_key"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from hashlib import sha1, sha256

from chapar.crypto.aes import ige_decrypt, ige_encrypt
from chapar.crypto.rsa import BLOCK_BYTES, RsaPublicKey

PADDED_DATA_BYTES = 192
MAX_DATA_BYTES = 144
_HASH_BYTES = 20
_ZERO_IV = bytes(32)


class HandshakeError(Exception):
    """The other end broke a rule of the exchange; it cannot go on."""


def seal_rsa_padded(data: bytes, key: RsaPublicKey, random_bytes: Callable[[int], bytes]) -> bytes:
    """RSA_PAD of at most 144 bytes: 256 bytes. core.telegram.org/mtproto/auth_key#41-rsa-paddata-server-public-key"""
    if len(data) > MAX_DATA_BYTES:
        raise ValueError(f"RSA_PAD takes at most {MAX_DATA_BYTES} bytes")
    padded = data + random_bytes(PADDED_DATA_BYTES - len(data))
    while True:
        temp_key = random_bytes(32)
        hashed = padded[::-1] + sha256(temp_key + padded).digest()
        encrypted = ige_encrypt(hashed, temp_key, _ZERO_IV)
        block = _xor(temp_key, sha256(encrypted).digest()) + encrypted
        if int.from_bytes(block, "big") < key.n:
            return key.encrypt_raw(block)


def open_rsa_padded(block: bytes) -> bytes | None:
    """The 192 bytes (data and padding) of a decrypted RSA_PAD block of 256 bytes, None when its hash is wrong."""
    encrypted = block[32:]
    temp_key = _xor(block[:32], sha256(encrypted).digest())
    hashed = ige_decrypt(encrypted, temp_key, _ZERO_IV)
    padded = hashed[PADDED_DATA_BYTES - 1 :: -1]
    if hmac.compare_digest(sha256(temp_key + padded).digest(), hashed[PADDED_DATA_BYTES:]):
        return padded
    return None


def seal_rsa_sha1(data: bytes, key: RsaPublicKey, random_bytes: Callable[[int], bytes]) -> bytes:
    """The older form, at most 235 bytes: SHA1, data and padding as a number of 255 bytes."""
    if len(data) > BLOCK_BYTES - 1 - _HASH_BYTES:
        raise ValueError("the data does not fit the block")
    block = _sha1(data) + data
    return key.encrypt_raw(block + random_bytes(BLOCK_BYTES - 1 - len(block)))


def split_rsa_sha1(block: bytes) -> tuple[bytes, bytes] | None:
    """(SHA1, data and padding) of a decrypted block in the older form, None when it cannot be one.

    The first byte of the 256 is zero by construction; further zeros belong to the hash. Where the data ends is known
    only after parsing it: the caller compares the hash.
    """
    if block[0] != 0:
        return None
    return block[1 : 1 + _HASH_BYTES], block[1 + _HASH_BYTES :]


def seal_answer(answer: bytes, key: bytes, iv: bytes, random_bytes: Callable[[int], bytes]) -> bytes:
    """SHA1, data and 0 to 15 bytes of padding under the temporary AES key."""
    plain = _sha1(answer) + answer
    return ige_encrypt(plain + random_bytes(-len(plain) % 16), key, iv)


def open_answer(data: bytes, key: bytes, iv: bytes) -> tuple[bytes, bytes]:
    """(SHA1, data and padding); the caller parses the data and calls `check_sha1`. Raises HandshakeError for a wrong size."""
    if len(data) % 16 or len(data) < 48:
        raise HandshakeError("an encrypted block of a wrong size")
    plain = ige_decrypt(data, key, iv)
    return plain[:_HASH_BYTES], plain[_HASH_BYTES:]


def check_sha1(expected: bytes, data: bytes) -> None:
    """Raises HandshakeError unless SHA1(data) is `expected`; takes the same time either way."""
    if not hmac.compare_digest(expected, _sha1(data)):
        raise HandshakeError("a hash does not match")


def check_same(ours: bytes, theirs: object) -> None:
    """Raises HandshakeError unless the two nonces are equal; takes the same time either way."""
    if not (isinstance(theirs, bytes) and hmac.compare_digest(ours, theirs)):
        raise HandshakeError("a nonce does not match")


def auth_key_aux_hash(auth_key: bytes) -> bytes:
    """The eight high bytes of SHA1 of the key: the retry_id of a further attempt."""
    return _sha1(auth_key)[:8]


def new_nonce_hash(new_nonce: bytes, number: int, auth_key: bytes) -> bytes:
    """16 bytes that prove the answer to be the server's; `number` 1 for ok, 2 for retry, 3 for fail."""
    return _sha1(new_nonce + bytes((number,)) + auth_key_aux_hash(auth_key))[4:]


def first_salt(new_nonce: bytes, server_nonce: bytes) -> int:
    """The salt both ends start with, signed 64 bit."""
    return int.from_bytes(_xor(new_nonce[:8], server_nonce[:8]), "little", signed=True)


def _xor(a: bytes, b: bytes) -> bytes:
    return (int.from_bytes(a, "big") ^ int.from_bytes(b, "big")).to_bytes(len(a), "big")


def _sha1(data: bytes) -> bytes:
    return sha1(data, usedforsecurity=False).digest()
