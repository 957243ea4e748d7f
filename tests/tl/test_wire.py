"""Scalars as bytes: core.telegram.org/mtproto/serialize."""

from __future__ import annotations

import pytest

from chapar.tl import DecodeError, wire


@pytest.mark.parametrize("size", [0, 1, 2, 3, 4, 252, 253, 254, 255, 256, 1000, 65_536])
def test_strings_come_back_and_are_padded(size: int) -> None:
    data = bytes(range(256)) * (size // 256) + bytes(range(size % 256))
    written = wire.write_string(data)
    assert len(written) % 4 == 0
    assert wire.read_string(b"xxxx" + written, 4) == (data, 4 + len(written))


def test_recorded_strings() -> None:
    assert wire.write_text("abc") == b"\x03abc"
    assert wire.write_text("abcd") == b"\x04abcd\0\0\0"
    assert wire.write_string(b"a" * 254)[:5] == b"\xfe\xfe\0\0a"
    assert wire.read_text(b"\x02\xd8\xa7\0", 0) == ("ا", 4)


def test_a_string_of_16_mib_does_not_fit() -> None:
    assert len(wire.write_string(bytes(wire.LONGEST - 1))) == wire.LONGEST + 4
    with pytest.raises(ValueError, match="16 MiB"):
        wire.write_string(bytes(wire.LONGEST))


def test_a_first_byte_of_255_is_no_length() -> None:
    with pytest.raises(DecodeError):
        wire.read_long_string(b"\xff" + bytes(20), 0)


def test_numbers() -> None:
    assert wire.read_numbers(wire.write_numbers([1, -1], "i"), 0, 2, "i") == ([1, -1], 8)
    assert wire.read_numbers(wire.write_numbers([1, -1], "q"), 0, 2, "q") == ([1, -1], 16)
    assert wire.read_numbers(wire.write_numbers([0.5], "d"), 0, 1, "d") == ([0.5], 8)
    with pytest.raises(DecodeError):
        wire.read_numbers(bytes(15), 0, 2, "q")


def test_counts_are_bounded_by_the_data() -> None:
    assert wire.read_count(b"\x02\0\0\0" + bytes(8), 0) == 2
    with pytest.raises(DecodeError):
        wire.read_count(b"\x03\0\0\0" + bytes(8), 0)


def test_other_scalars() -> None:
    assert wire.exactly(b"abcd", 4) == b"abcd"
    with pytest.raises(ValueError, match="3 bytes instead of 4"):
        wire.exactly(b"abc", 4)
    assert wire.read_bool(wire.BOOL_TRUE, 0) == (True, 4)
    assert wire.read_bool(wire.BOOL_FALSE, 0) == (False, 4)
    with pytest.raises(KeyError):
        wire.read_bool(bytes(4), 0)
    assert wire.read_all(wire.read_text, b"\x01a\0\0\x01b\0\0", 0, 2) == (["a", "b"], 8)


@pytest.mark.parametrize("size", [0, 1, 2, 3, 4, 253, 254, 255, 65_536])
def test_an_object_is_spread_around_its_last_string(size: int) -> None:
    data = b"x" * size
    pieces = wire.spread(b"head" + wire.write_string(b""), data)
    assert b"".join(pieces) == b"head" + wire.write_string(data)
    assert pieces[1] is data or not data


def test_only_an_empty_string_at_the_end_is_replaced() -> None:
    with pytest.raises(ValueError, match="no empty string"):
        wire.spread(b"head" + wire.write_string(b"a"), b"data")
    with pytest.raises(ValueError, match="16 MiB"):
        wire.spread(b"head" + bytes(4), bytes(1 << 24))
