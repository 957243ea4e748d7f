"""Whatever arrives, decoding ends in an object or in its own error, and makes nothing large."""

from __future__ import annotations

import contextlib
import tracemalloc
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from random_objects import random_object
from test_old_shapes import body_of

from chapar.tl import DecodeError, NotInLayer, codec, service
from chapar.tl.registry import api_registry
from chapar.tl.tables import Writers

IDS = api_registry().ids()
NAMES = [
    (name, is_function)
    for is_function in (False, True)
    for name in api_registry().names(is_function=is_function)
    if api_registry().is_current(name, is_function=is_function)
]


def try_to_decode(body: bytes) -> None:
    """Decode; what comes out can be encoded again."""
    try:
        found, end = codec.decode(body)
    except DecodeError:
        return
    assert end <= len(body)
    if api_registry().is_current(found.NAME, is_function=found.IS_FUNCTION):
        with contextlib.suppress(NotInLayer):  # it may hold constructors that went
            codec.encode(found)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(IDS), st.binary(max_size=300))
def test_random_bytes_behind_a_known_id(constructor_id: int, rest: bytes) -> None:
    try_to_decode(constructor_id.to_bytes(4, "little") + rest)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 210))
def test_random_bytes_at_any_place(body: bytes, offset: int) -> None:
    for decode in (codec.decode, service.decode):
        try:
            _, end = decode(body, offset)
        except DecodeError:
            continue
        assert offset < end <= len(body)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(NAMES), st.integers(0, 2**32), st.sampled_from([152, 181, 229]), st.data())
def test_mutated_objects(name: tuple[str, bool], seed: int, layer: int, data: st.DataObject) -> None:
    rng = Random(seed)
    obj = random_object(rng, name[0], is_function=name[1])
    try:
        body = bytearray(codec.encode(obj, layer))
    except NotInLayer:
        return
    for _ in range(data.draw(st.integers(1, 4))):
        mutate(body, rng)
    try_to_decode(bytes(body))


def mutate(body: bytearray, rng: Random) -> None:
    """Change one place as an attacker or a broken line would."""
    if not body:
        return
    at = rng.randrange(len(body))
    match rng.choice(["flip", "number", "id", "cut", "repeat"]):
        case "flip":
            body[at] ^= 1 << rng.randrange(8)
        case "number":
            at -= at % 4
            body[at : at + 4] = rng.choice([0, 1, 2**31 - 1, 2**32 - 1, len(body)]).to_bytes(4, "little")
        case "id":
            at -= at % 4
            body[at : at + 4] = rng.choice(IDS).to_bytes(4, "little")
        case "cut":
            del body[max(4, at) :]
        case "repeat":
            body[at:at] = body[at : at + 64]


def test_mutated_objects_of_old_shapes() -> None:
    """Old shapes pass through adapters, which must stand whatever their fields hold."""
    rng = Random(1)
    writers = {layer: Writers(api_registry(), layer) for layer in {row.last for row in api_registry().definitions()}}
    rows = rng.sample(list(api_registry().definitions()), 700)
    bodies = [body for row in rows if (body := body_of(row, writers[row.last], rng)) is not None]
    assert len(bodies) > 500
    for _ in range(15_000):
        body = bytearray(rng.choice(bodies))
        for _ in range(rng.randrange(1, 4)):
            mutate(body, rng)
        try_to_decode(bytes(body))


def test_memory_stays_in_proportion_to_the_data() -> None:
    """Every element count is bounded by the data before the elements are made."""
    rng = Random(5)
    tracemalloc.start()
    try:
        for constructor_id in IDS:
            body = constructor_id.to_bytes(4, "little") + b"\x15\xc4\xb5\x1c" + rng.randbytes(4) + bytes(4096)
            tracemalloc.reset_peak()
            before = tracemalloc.get_traced_memory()[0]
            try_to_decode(body)
            assert tracemalloc.get_traced_memory()[1] - before < 2_000_000
    finally:
        tracemalloc.stop()
