"""Generated readers: every id, upgrades, and the readers of frequent flags."""

from __future__ import annotations

import contextlib
import re
from random import Random

import pytest
from random_objects import random_object

from chapar.tl import DecodeError, codec, types
from chapar.tl.definitions import parse_definition
from chapar.tl.layers import plan_up
from chapar.tl.readers import Variants, flags_place
from chapar.tl.registry import api_registry
from chapar.tl.schema_classes import API_CLASSES
from chapar.tl.tables import Readers, plain_plan


@pytest.fixture
def fresh() -> Readers:
    return Readers(api_registry(), API_CLASSES)


def test_every_known_id_has_a_reader_that_raises_nothing_strange(fresh: Readers) -> None:
    for constructor_id in api_registry().ids():
        body = constructor_id.to_bytes(4, "little")
        read = fresh.table("")[body]
        for fill in (b"\0", b"\x01\x02\x03\x04", b"\xff"):
            with contextlib.suppress(DecodeError):
                codec.decode(body + fill * 400)
        with contextlib.suppress(DecodeError, KeyError):
            read(body + bytes(400), 4, 8)


def test_parameterless_constructors_are_one_object(fresh: Readers) -> None:
    body = codec.encode(types.inputPeerSelf())
    read = fresh.table("InputPeer")[body]
    assert read(body, 4, 1)[0] is read(body, 4, 1)[0]


def test_a_shape_that_cannot_be_taken_is_refused(fresh: Readers) -> None:
    row = api_registry().rows("account.updateConnectedBot", is_function=True)[0]
    with pytest.raises(DecodeError, match="old shape"):
        fresh.reader_of(row)(bytes(100), 0, 8)


def test_frequent_flags_are_read_the_same_way(fresh: Readers) -> None:
    table = fresh.table("")
    for seed in range(40):
        obj = random_object(Random(seed), "message")
        body = codec.encode(obj)
        for _ in range(Variants.USES + 2):
            assert table[body[:4]](body, 4, 64) == (obj, len(body))


def test_readers_of_frequent_flags_are_few() -> None:
    made: list[tuple[int, ...]] = []
    variants = Variants(lambda flags: made.append(flags), 1)  # type: ignore[func-returns-value, arg-type, return-value]
    for flags in range(10_000):
        variants.note(flags.to_bytes(4, "little"))
    assert not made
    assert len(variants._uses) <= Variants.COUNTED
    for _ in range(Variants.USES):
        for flags in range(Variants.MOST + 10):
            variants.note(flags.to_bytes(4, "little"))
    assert len(made) == len(variants) == Variants.MOST


def test_flags_cut_short_get_no_reader() -> None:
    variants = Variants(lambda flags: pytest.fail("made"), 2)
    for _ in range(Variants.USES):
        variants.note(b"cut")
        variants.note(b"half")
    assert not variants
    head = types.message.ID.to_bytes(4, "little") + b"half"
    for _ in range(Variants.USES):
        with pytest.raises(DecodeError):
            codec.decode(head)


def test_where_flags_stand() -> None:
    registry = api_registry()

    def place(name: str) -> tuple[int, int] | None:
        row = registry.newest_shape(name, is_function=False)
        assert row is not None
        return flags_place(row, plain_plan(row))

    assert place("message") == (0, 8)
    assert place("poll") == (8, 12)
    assert place("peerUser") is None
    apart = parse_definition(
        "a#00000001 flags:# a:flags.0?int b:flags.1?int c:flags.2?int flags2:# d:flags2.0?int = A;", is_function=False
    )
    assert flags_place(apart, plain_plan(apart)) is None
    old, *_, newest = registry.rows("messages.saveDraft", is_function=True)
    from chapar.tl.adapters import UP_FIELDS

    assert flags_place(old, plan_up(old, newest, UP_FIELDS)) is None


def test_a_long_string_and_a_wrong_first_byte(fresh: Readers) -> None:
    head = types.inputDocumentFileLocation.ID.to_bytes(4, "little") + bytes(16)
    body = head + b"\xfe\x00\x01\x00" + b"a" * 256 + bytes(4)
    found, end = fresh.table("")[body[:4]](body, 4, 8)
    assert found.file_reference == b"a" * 256
    assert end == len(body)
    with pytest.raises(DecodeError, match="255"):
        fresh.table("")[body[:4]](head + b"\xff" + bytes(100), 4, 8)


def test_source_is_readable(fresh: Readers) -> None:
    from chapar.tl.readers import ReaderSource

    row = api_registry().newest_shape("updateNewMessage", is_function=False)
    assert row is not None
    source = ReaderSource(row, plain_plan(row), types.updateNewMessage, fresh.scope).text()
    source = re.sub(r"new_\d+", "new", source)
    assert source == (
        "def read(data, at, depth):\n"
        "    depth -= 1\n"
        "    if depth < 0:\n"
        "        too_deep()\n"
        "    boxed, = unpack_4s(data, at)\n"
        "    at += 4\n"
        "    v_message, at = read_Message[boxed](data, at, depth)\n"
        "    v_pts, v_pts_count = unpack_ii(data, at)\n"
        "    at += 8\n"
        "    return new(v_message, v_pts, v_pts_count), at\n"
    )
