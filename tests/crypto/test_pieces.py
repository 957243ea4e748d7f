"""What is sealed or opened in pieces is what it is at once."""

import os

import pytest

from chapar.crypto.kdf import Direction
from chapar.crypto.pieces import HASHED_BYTES, PIECE_BYTES, open_in_pieces, seal_in_pieces

DIRECTION = Direction(bytes(range(256)), from_client=False)


@pytest.mark.parametrize(
    "size", [0, 20, PIECE_BYTES - 60, PIECE_BYTES - 44, PIECE_BYTES, HASHED_BYTES, 3 * PIECE_BYTES + 4, 1 << 20]
)
@pytest.mark.parametrize("head", [b"h" * 60, b"h" * 64])
def test_pieces_joined_are_the_whole(head: bytes, size: int) -> None:
    content = os.urandom(size)
    tail = os.urandom(12 + -(len(head) + size + 12) % 16)
    sealed: list[bytes] = []
    steps = sum(1 for _ in seal_in_pieces(DIRECTION, head, content, tail, sealed))
    assert b"".join(sealed) == DIRECTION.seal(head + content + tail)
    assert steps > size // PIECE_BYTES
    assert max(map(len, sealed)) <= PIECE_BYTES + len(tail)


@pytest.mark.parametrize("size", [16, PIECE_BYTES - 16, PIECE_BYTES, PIECE_BYTES + 16, HASHED_BYTES, 1 << 20])
def test_what_was_sealed_is_opened_in_pieces(size: int) -> None:
    plain = os.urandom(size)
    sealed = DIRECTION.seal(plain)
    opened: list[bytes] = []
    steps = sum(1 for _ in open_in_pieces(DIRECTION, sealed[:16], sealed[16:], opened))
    assert opened == [plain, DIRECTION.msg_key_large(plain)]
    assert steps > size // PIECE_BYTES
