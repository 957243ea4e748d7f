"""What is sealed in pieces is what is sealed at once."""

import os

import pytest

from chapar.crypto.kdf import Direction
from chapar.crypto.pieces import HASHED_BYTES, PIECE_BYTES, seal_in_pieces

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
