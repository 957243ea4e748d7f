"""Generated writers: their source, and the parts that the codec's tests do not reach."""

from __future__ import annotations

import pytest

from chapar.tl import codec, functions, types
from chapar.tl.definitions import parse_definition
from chapar.tl.layers import Plan, Step
from chapar.tl.registry import api_registry
from chapar.tl.tables import Writers, plain_plan
from chapar.tl.writers import Dropped, WriterSource, compile_writer, join_kept, write_stand_in


@pytest.fixture
def newest() -> Writers:
    return Writers(api_registry(), 229)


def source_of(writers: Writers, name: str) -> str:
    row = api_registry().newest_shape(name, is_function=False)
    assert row is not None
    return WriterSource(row, plain_plan(row), writers.scope, keeps_all=True).text()


def test_numbers_in_a_row_are_packed_at_once(newest: Writers) -> None:
    assert source_of(newest, "inputPeerUser") == (
        f"def write(o):\n    return pack_Iqq({types.inputPeerUser.ID}, o.user_id, o.access_hash)\n"
    )


def test_each_optional_field_is_looked_at_once(newest: Writers) -> None:
    assert source_of(newest, "peerColor") == (
        "def write(o):\n"
        "    flags = 0\n"
        "    body = b''\n"
        "    if o.color is not None:\n"
        "        v = o.color\n"
        "        body += pack_i(v)\n"
        "        flags |= 1\n"
        "    if o.background_emoji_id is not None:\n"
        "        v = o.background_emoji_id\n"
        "        body += pack_q(v)\n"
        "        flags |= 2\n"
        f"    return pack_II({types.peerColor.ID}, flags) + body\n"
    )


@pytest.mark.parametrize("layer", [152, 199, 229])
def test_every_class_that_a_layer_has_gets_a_writer(layer: int) -> None:
    """A source that does not compile would show only when the first such object is sent."""
    from chapar.tl.schema_classes import API_CLASSES

    writers = Writers(api_registry(), layer)
    made = 0
    for is_function in (False, True):
        for name in api_registry().names(is_function=is_function):
            cls = API_CLASSES.of_name(name, is_function=is_function)
            row = writers.row_of(cls)
            if row is not None and writers.writer_of(cls, row) is not None:
                made += 1
    assert made > 1500


def test_vectors_of_all_sizes() -> None:
    for count in (0, 1, 2, 3, 300):
        obj = functions.users_getUsers(id=[types.inputUserSelf()] * count)
        for layer in (152, 229):
            assert codec.decode(codec.encode(obj, layer))[0] == obj


def test_a_vector_keeps_what_can_be_said() -> None:
    def write(value: int) -> bytes:
        if value > 1:
            raise Dropped
        return bytes((value,)) * 4

    def halve(value: int) -> int | None:
        return value // 2 if value < 10 else None

    assert join_kept({int: write}, halve, [0, 2, 5, 11]) == (
        bytes.fromhex("15c4b51c 02000000") + bytes(4) + bytes((1,)) * 4
    )
    assert write_stand_in({int: write}, halve, 2) == bytes((1,)) * 4
    with pytest.raises(Dropped):
        write_stand_in({int: write}, None, 2)


def test_an_optional_field_that_cannot_be_said_is_absent() -> None:
    user = types.user(id=4, emoji_status=types.emojiStatus(document_id=5))
    assert codec.decode(codec.encode(user, 152))[0] == user
    status = types.emojiStatusCollectible(
        collectible_id=1, document_id=1, title="", slug="", pattern_document_id=1,
        center_color=1, edge_color=1, pattern_color=1, text_color=1,
    )  # fmt: skip
    user.emoji_status = status
    assert codec.decode(codec.encode(user, 152))[0].emoji_status == types.emojiStatusEmpty()
    reply = types.message(
        id=1, peer_id=types.peerUser(user_id=1), date=1, message="", media=None,
        reply_to=types.messageReplyStoryHeader(peer=types.peerUser(user_id=1), story_id=1),
    )  # fmt: skip
    assert codec.decode(codec.encode(reply, 152))[0].reply_to is None


def test_shared_flags_with_an_adapter_a_default_and_a_true_flag(newest: Writers) -> None:
    """No shape of today has all of these at once; a coming one may."""
    row = parse_definition(
        "a#00000001 flags:# a:flags.0?int b:flags.0?string c:flags.0?true d:flags.0?long = A;", is_function=False
    )
    a, b, c, d = row.values
    plan = Plan((Step(a, whole=lambda o: o.x), Step(b, b), Step(c, c), Step(d)))
    write = compile_writer(row, plan, newest.scope, keeps_all=False)

    class Holder:
        x: int | None = None
        b: str | None = None
        c = False

    holder = Holder()
    assert write(holder) == bytes.fromhex("01000000 00000000")
    holder.x = 5
    assert write(holder) == bytes.fromhex("01000000 01000000 05000000 00000000 0000000000000000")
    holder.x, holder.c = None, True
    assert write(holder) == bytes.fromhex("01000000 01000000 00000000 00000000 0000000000000000")


def test_vectors_of_scalars(newest: Writers) -> None:
    row = parse_definition("a#00000001 s:Vector<string> b:Vector<bytes> o:Vector<Bool> = A;", is_function=False)
    write = compile_writer(row, plain_plan(row), newest.scope, keeps_all=True)
    obj = type("Holder", (), {"s": ["a"], "b": [b"b"], "o": [True]})()
    head = "15c4b51c01000000"
    assert write(obj) == bytes.fromhex(f"01000000 {head}01610000 {head}01620000 {head}b5757299")
