"""Keys of one message, derived from the authorization key and the message itself.

`Direction` is MTProto 2.0 (core.telegram.org/mtproto/description#defining-aes-key-and-initialization-vector),
`v1_key_iv` the older scheme that `auth.bindTempAuthKey` still uses (core.telegram.org/mtproto/description_v1),
`handshake_key_iv` the temporary key of the key exchange (core.telegram.org/mtproto/auth_key).
"""

from hashlib import sha1, sha256
from struct import Struct

from chapar.crypto.aes import ige_encrypt

AUTH_KEY_BYTES = 256
_PARTS = Struct("8s16s8s")
"""The parts of two digests that key and iv are put together from."""
_cut, _join = _PARTS.unpack, _PARTS.pack


class Direction:
    """Message keys of one direction of one authorization key.

    The three slices of the key that every message needs are cut once. `auth_key` is 256 bytes; `from_client` tells
    the direction (x = 0 in the specification, else 8). `key_tail` goes before a message that is hashed for its msg_key.
    Raises ValueError for a key of another size.
    """

    __slots__ = ("_key_head", "_key_middle", "key_tail")

    def __init__(self, auth_key: bytes, *, from_client: bool) -> None:
        if len(auth_key) != AUTH_KEY_BYTES:
            raise ValueError("an authorization key has 256 bytes")
        x = 0 if from_client else 8
        self._key_head = auth_key[x : x + 36]
        self._key_middle = auth_key[40 + x : 76 + x]
        self.key_tail = auth_key[88 + x : 120 + x]

    def msg_key_large(self, plain: bytes) -> bytes:
        """32 bytes; the msg_key is its bytes 8 to 24, a quick acknowledgement token is made of its first four."""
        return sha256(self.key_tail + plain).digest()

    def seal(self, plain: bytes) -> bytes:
        """msg_key and ciphertext: `msg_key_large`, `key_iv` and `ige_encrypt` in one go, as this is most of what a packet to a
        client costs. `plain`: a multiple of 16 bytes."""
        msg_key = sha256(self.key_tail + plain).digest()[8:24]
        a_head, a_middle, a_tail = _cut(sha256(msg_key + self._key_head).digest())
        b_head, b_middle, b_tail = _cut(sha256(self._key_middle + msg_key).digest())
        return msg_key + ige_encrypt(plain, _join(a_head, b_middle, a_tail), _join(b_head, a_middle, b_tail))

    def key_iv(self, msg_key: bytes) -> tuple[bytes, bytes]:
        """AES key and IGE iv, 32 bytes each, for a 16 byte msg_key."""
        a_head, a_middle, a_tail = _cut(sha256(msg_key + self._key_head).digest())
        b_head, b_middle, b_tail = _cut(sha256(self._key_middle + msg_key).digest())
        return _join(a_head, b_middle, a_tail), _join(b_head, a_middle, b_tail)


def auth_key_id(auth_key: bytes) -> int:
    """Signed 64 bit id of a key: the low half of its SHA1."""
    return int.from_bytes(sha1(auth_key, usedforsecurity=False).digest()[12:], "little", signed=True)


def v1_key_iv(auth_key: bytes, msg_key: bytes, *, from_client: bool) -> tuple[bytes, bytes]:
    """AES key and IGE iv of MTProto 1.0, 32 bytes each. `auth_key` 256 bytes, `msg_key` 16."""
    x = 0 if from_client else 8
    a = _sha1(msg_key + auth_key[x : x + 32])
    b = _sha1(auth_key[32 + x : 48 + x] + msg_key + auth_key[48 + x : 64 + x])
    c = _sha1(auth_key[64 + x : 96 + x] + msg_key)
    d = _sha1(msg_key + auth_key[96 + x : 128 + x])
    return a[:8] + b[8:20] + c[4:16], a[8:20] + b[:8] + c[16:20] + d[:8]


def v1_msg_key(plain: bytes) -> bytes:
    """msg_key of MTProto 1.0, 16 bytes: `plain` is the message without its padding."""
    return _sha1(plain)[4:]


def handshake_key_iv(new_nonce: bytes, server_nonce: bytes) -> tuple[bytes, bytes]:
    """AES key and IGE iv that hide the Diffie-Hellman values. `new_nonce` 32 bytes, `server_nonce` 16."""
    new_server = _sha1(new_nonce + server_nonce)
    server_new = _sha1(server_nonce + new_nonce)
    new_new = _sha1(new_nonce + new_nonce)
    return new_server + server_new[:12], server_new[12:] + new_new + new_nonce[:4]


def _sha1(data: bytes) -> bytes:
    return sha1(data, usedforsecurity=False).digest()
