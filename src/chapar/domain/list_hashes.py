"""Hashes by which clients state the list that they have. Follows core.telegram.org/api/offsets#hash-generation."""

import hashlib
from collections.abc import Iterable

_MASK = (1 << 64) - 1


def hash_numbers(numbers: Iterable[int]) -> int:
    """The hash of a list of numbers, as a signed 64-bit number; 0 for an empty list."""
    total = 0
    for number in numbers:
        total ^= total >> 21
        total ^= (total << 35) & _MASK
        total ^= total >> 4
        total = (total + number) & _MASK
    return total - (1 << 64) if total >> 63 else total


def hash_text(text: str, *, bytes_taken: int = 8) -> int:
    """A text as a number of such a list: the first bytes of its MD5, which the protocol prescribes."""
    digest = hashlib.md5(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).digest()
    return int.from_bytes(digest[:bytes_taken], "big")
