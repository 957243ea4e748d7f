"""The byte forms of scalars and vectors (core.telegram.org/mtproto/serialize), as the generated code calls them."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from typing import Any

from chapar.tl.exceptions import DecodeError

VECTOR = b"\x15\xc4\xb5\x1c"
EMPTY_VECTOR = VECTOR + bytes(4)
BOOL_TRUE = b"\xb5\x75\x72\x99"
BOOL_FALSE = b"\x37\x97\x79\xbc"
BOOL_OF = {BOOL_TRUE: True, BOOL_FALSE: False}
BYTES_OF = {True: BOOL_TRUE, False: BOOL_FALSE}

SHORT = 254
"""Strings shorter than this have their length in one byte."""

LONGEST = 1 << 24
"""A string is shorter than this, because its length has three bytes."""

LENGTHS = [bytes((n,)) for n in range(SHORT)]
PADDINGS = [bytes(-(n + 1) % 4) for n in range(SHORT)]
STEPS = [1 + n + -(n + 1) % 4 for n in range(SHORT)]
"""By length of a short string: its first byte, the zeros after it, and all the bytes that it takes."""

_UINT = struct.Struct("<I")


def long_string(data: bytes) -> bytes:
    """A string of 254 bytes or more."""
    size = len(data)
    if size >= LONGEST:
        raise ValueError("a string of 16 MiB or more does not fit")
    return b"\xfe" + size.to_bytes(3, "little") + data + bytes(-size % 4)


def spread(encoded: bytes, data: bytes) -> tuple[bytes, bytes, bytes]:
    """An object whose last field is an empty string, as it is with `data` there: in three pieces, so that it is not copied."""
    size = len(data)
    if encoded[-4:] != bytes(4):
        raise ValueError("the last field is no empty string")
    if not size:
        return encoded, b"", b""
    if size < SHORT:
        return encoded[:-4] + LENGTHS[size], data, PADDINGS[size]
    if size >= LONGEST:
        raise ValueError("a string of 16 MiB or more does not fit")
    return encoded[:-4] + b"\xfe" + size.to_bytes(3, "little"), data, bytes(-size % 4)


def write_string(data: bytes) -> bytes:
    """A string of any length."""
    size = len(data)
    return LENGTHS[size] + data + PADDINGS[size] if size < SHORT else long_string(data)


def read_long_string(data: bytes, at: int) -> tuple[bytes, int]:
    """The string whose first byte, 254, stands at `at`, and the place after it."""
    if data[at] != SHORT:
        raise DecodeError("a string begins with the byte 255")
    size = int.from_bytes(data[at + 1 : at + 4], "little")
    end = at + 4 + size
    return data[at + 4 : end], end + -size % 4


def read_string(data: bytes, at: int) -> tuple[bytes, int]:
    """The string at `at`, and the place after it. A string cut short shows as a place behind the end."""
    size = data[at]
    if size < SHORT:
        return data[at + 1 : at + 1 + size], at + STEPS[size]
    return read_long_string(data, at)


def exactly(data: bytes, size: int) -> bytes:
    """`data`, if it has `size` bytes."""
    if len(data) != size:
        raise ValueError(f"{len(data)} bytes instead of {size}")
    return data


def write_numbers(values: Sequence[Any], letter: str) -> bytes:
    """The elements of a vector of numbers, without its head."""
    return struct.pack(f"<{len(values)}{letter}", *values)


def read_numbers(data: bytes, at: int, count: int, letter: str) -> tuple[list[Any], int]:
    """`count` numbers at `at`, and the place after them."""
    size = count * (4 if letter == "i" else 8)
    if size > len(data) - at:
        raise DecodeError("a vector is longer than the data")
    return list(struct.unpack_from(f"<{count}{letter}", data, at)), at + size


def read_count(data: bytes, at: int) -> int:
    """The element count at `at`; every element takes at least four bytes, so more cannot be meant."""
    count: int = _UINT.unpack_from(data, at)[0]
    if count * 4 > len(data) - at - 4:
        raise DecodeError("a vector is longer than the data")
    return count


def read_all(read: Callable[[bytes, int], tuple[Any, int]], data: bytes, at: int, count: int) -> tuple[list[Any], int]:
    """`count` elements that `read` reads one by one."""
    values = []
    for _ in range(count):
        value, at = read(data, at)
        values.append(value)
    return values, at


def read_text(data: bytes, at: int) -> tuple[str, int]:
    """The UTF-8 string at `at`, and the place after it."""
    text, end = read_string(data, at)
    return text.decode(), end


def read_bool(data: bytes, at: int) -> tuple[bool, int]:
    """The boxed Bool at `at`, and the place after it."""
    return BOOL_OF[data[at : at + 4]], at + 4


def write_text(value: str) -> bytes:
    """A string of any length, in UTF-8."""
    return write_string(value.encode())
