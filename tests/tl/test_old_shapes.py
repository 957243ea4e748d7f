"""Every shape of every layer, filled at random and written as its layer has it, is read as an object of today."""

from __future__ import annotations

from random import Random
from types import SimpleNamespace

import pytest
from random_objects import random_value
from test_support import GONE_METHODS, UNSUPPORTED_UP

from chapar.tl import DecodeError, NotInLayer, codec
from chapar.tl.adapters import KEPT_METHODS, UP_OBJECTS
from chapar.tl.definitions import Definition
from chapar.tl.registry import api_registry
from chapar.tl.tables import Writers, plain_plan
from chapar.tl.writers import Dropped, compile_writer

REGISTRY = api_registry()


def body_of(row: Definition, writers: Writers, rng: Random) -> bytes | None:
    """A random object of exactly this shape; None when what it needs is newer than its layer, or older than today."""
    try:
        write = compile_writer(row, plain_plan(row), writers.scope, keeps_all=False)
        for _ in range(5):
            holder = SimpleNamespace(**{field.attribute: random_value(rng, field.kind, 2) for field in row.values})
            try:
                return write(holder)
            except (Dropped, NotInLayer):
                continue
    except IndexError:  # a type that has no constructors today
        pass
    return None


@pytest.mark.parametrize("is_function", [False, True], ids=["constructors", "methods"])
def test_every_shape_is_read_as_an_object_of_today(is_function: bool) -> None:
    writers = {layer: Writers(REGISTRY, layer) for layer in {row.last for row in REGISTRY.definitions()}}
    tried = set()
    for row in REGISTRY.definitions():
        if row.is_function is not is_function:
            continue
        body = body_of(row, writers[row.last], Random(row.id))
        if body is None:
            continue
        tried.add(row.name)
        try:
            found, end = codec.decode(body)
        except DecodeError as error:
            refused, _, _ = str(error).partition("#")
            assert refused in UNSUPPORTED_UP, (row, error)  # noqa: PT017
            continue
        assert end == len(body)
        if REGISTRY.is_current(row.name, is_function=is_function):
            assert row.name == found.NAME
            codec.encode(found)
        elif (is_function, row.name) in UP_OBJECTS:
            assert REGISTRY.is_current(found.NAME, is_function=is_function)
            codec.encode(found)
        else:
            assert not is_function or row.name in GONE_METHODS or row.name in KEPT_METHODS
            assert row.name == found.NAME
    assert len(tried) > (800 if is_function else 1600)
    assert {name for kind, name in UP_OBJECTS if kind is is_function} <= tried
