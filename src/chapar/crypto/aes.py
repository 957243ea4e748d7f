"""AES-256 in the two modes MTProto uses: IGE for messages, CTR for obfuscated transports.

core.telegram.org/mtproto/description#encrypted-message, core.telegram.org/mtproto/mtproto-transports#transport-obfuscation
"""

from collections.abc import Callable
from typing import Final

import cryptg
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CTR

ige_encrypt: Final[Callable[[bytes, bytes, bytes], bytes]] = cryptg.encrypt_ige
"""`ige_encrypt(plain, key, iv)`: `plain` a multiple of 16 bytes (the caller sees to it), `key` 32, `iv` 32."""

ige_decrypt: Final[Callable[[bytes, bytes, bytes], bytes]] = cryptg.decrypt_ige
"""The inverse of `ige_encrypt`, same sizes."""


def ctr_stream(key: bytes, iv: bytes) -> Callable[[bytes], bytes]:
    """A function that en- or decrypts the next bytes of a stream, in pieces of any size. `key` 32 bytes, `iv` 16."""
    return Cipher(AES256(key), CTR(iv)).encryptor().update
