"""Reads a clean QR code of up to version 5 at the lowest level of correction, whose bytes stand in one block. ISO/IEC 18004."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MODULE = re.compile(r"M(\d+) (\d+)h1v1h-1z")
_MASKS = (
    lambda x, y: (x + y) % 2,
    lambda x, y: y % 2,
    lambda x, y: x % 3,
    lambda x, y: (x + y) % 3,
    lambda x, y: (y // 2 + x // 3) % 2,
    lambda x, y: x * y % 2 + x * y % 3,
    lambda x, y: (x * y % 2 + x * y % 3) % 2,
    lambda x, y: ((x + y) % 2 + x * y % 3) % 2,
)
_BYTES = 0b0100
FORMAT_MASK = 0b101


def read_path(path: str) -> str:
    """The text of a code that is drawn as an SVG path of squares. Raises ValueError."""
    squares = [(int(x), int(y)) for x, y in _MODULE.findall(path)]
    left, top = min(x for x, _ in squares), min(y for _, y in squares)
    dark = {(x - left, y - top) for x, y in squares}
    return read(dark, 1 + max(x for x, _ in dark))


def read(dark: set[tuple[int, int]], size: int) -> str:
    """The text of a code of which these modules (column, row) are dark."""
    version = (size - 17) // 4
    if not 1 <= version <= 5:
        raise ValueError(f"version {version}")
    told = [(2, 8), (3, 8), (4, 8)]
    mask = _MASKS[sum(((place in dark) << (2 - i)) for i, place in enumerate(told)) ^ FORMAT_MASK]
    bits = "".join(str(int(((x, y) in dark) ^ (mask(x, y) == 0))) for x, y in _data_places(size, version))
    if int(bits[:4], 2) != _BYTES:
        raise ValueError("not made of bytes")
    length = int(bits[4:12], 2)
    return bytes(int(bits[12 + 8 * i : 20 + 8 * i], 2) for i in range(length)).decode()


def _data_places(size: int, version: int) -> Iterator[tuple[int, int]]:
    """Where data stand, in their order: columns in pairs from the right, up and down in turn."""
    pairs = [*range(size - 1, 6, -2), 5, 3, 1]  # no pair has the upright line of timing
    for turn, right in enumerate(pairs):
        for row in range(size):
            y = size - 1 - row if turn % 2 == 0 else row
            for x in (right, right - 1):
                if not _is_fixed(x, y, size, version):
                    yield x, y


def _is_fixed(x: int, y: int, size: int, version: int) -> bool:
    in_corner = (x < 9 and y < 9) or (x >= size - 8 and y < 9) or (x < 9 and y >= size - 8)
    in_alignment = version > 1 and abs(x - (size - 7)) <= 2 and abs(y - (size - 7)) <= 2
    return in_corner or in_alignment or x == 6 or y == 6
