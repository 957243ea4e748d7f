"""A long message sealed or opened piece by piece, so that something else can be done in between.

What is sealed is what `Direction.seal` gives. core.telegram.org/mtproto/description#encrypted-message
"""

from collections.abc import Iterator
from hashlib import sha256

from chapar.crypto.aes import ige_decrypt, ige_encrypt
from chapar.crypto.kdf import Direction

PIECE_BYTES = 96 << 10
"""Encrypted at a time: 0.15 ms, in which nothing else happens, as the library keeps the interpreter to itself."""
HASHED_BYTES = 256 << 10
"""Hashed at a time: as long."""
_BLOCK = 16


def seal_in_pieces(
    direction: Direction, head: bytes, content: bytes, tail: bytes, sealed: list[bytes]
) -> Iterator[None]:
    """Seal `head + content + tail`, which are not joined. Together they have a multiple of 16 bytes, `head` less than a piece.

    One piece is done for each `next`; when there are no more, `sealed` holds msg_key and ciphertext, to be joined or not.
    """
    digest = sha256(direction.key_tail)
    digest.update(head)
    for part in _cut(content, 0, HASHED_BYTES):
        digest.update(part)
        yield
    digest.update(tail)
    msg_key = digest.digest()[8:24]
    sealed.append(msg_key)
    key, iv = direction.key_iv(msg_key)
    first = PIECE_BYTES - len(head)
    plain = head + content[:first]
    for part in _cut(content, first, PIECE_BYTES):
        # A piece begins where the last one ended, in the cipher's chain as well: the block before it is its iv.
        cipher = ige_encrypt(plain, key, iv)
        sealed.append(cipher)
        iv = cipher[-_BLOCK:] + plain[-_BLOCK:]
        plain = part
        yield
    sealed.append(ige_encrypt(plain + tail, key, iv))
    yield


def open_in_pieces(direction: Direction, msg_key: bytes, cipher: bytes, opened: list[bytes]) -> Iterator[None]:
    """Decrypt a long message, and hash it for the check of its msg_key, which is the caller's.

    One piece is done for each `next`; when there are no more, `opened` holds the plain text and its large msg_key.
    """
    key, iv = direction.key_iv(msg_key)
    pieces = []
    for part in _cut(cipher, 0, PIECE_BYTES):
        plain = ige_decrypt(part, key, iv)
        pieces.append(plain)
        iv = part[-_BLOCK:] + plain[-_BLOCK:]
        yield
    whole = b"".join(pieces)
    digest = sha256(direction.key_tail)
    for part in _cut(whole, 0, HASHED_BYTES):
        digest.update(part)
        yield
    opened += whole, digest.digest()


def _cut(content: bytes, start: int, size: int) -> Iterator[bytes]:
    return (content[at : at + size] for at in range(start, len(content), size))
