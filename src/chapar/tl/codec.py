"""Encode and decode objects of the API (core.telegram.org/mtproto/serialize), in any layer from 152 to 229.

Objects are always of the newest layer. Encoding brings them down to the layer asked for; decoding brings what it reads
up, whatever layer it came from, because ids are unique among all layers.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import cache
from typing import Any

from chapar.tl import adapters, wire
from chapar.tl.definitions import FIXED_FORMATS, Definition, element_kind
from chapar.tl.exceptions import DecodeError, EncodeError, NotInLayer
from chapar.tl.explain import misfit
from chapar.tl.fallbacks import FALLBACKS
from chapar.tl.layers import LAYER, MIN_LAYER, resolve
from chapar.tl.objects import TLObject
from chapar.tl.packed import GZIP_PACKED, packed_reader
from chapar.tl.registry import api_registry
from chapar.tl.schema_classes import API_CLASSES
from chapar.tl.tables import Readers, Writers, WriterTable
from chapar.tl.writers import Dropped, join_kept, write_stand_in

MAX_DEPTH = 64
"""Objects nested deeper than this are refused. Real ones stay below 20."""

_BAD_BYTES = (struct.error, IndexError, KeyError, UnicodeDecodeError, RecursionError)
_BAD_VALUES = (struct.error, TypeError, AttributeError, KeyError, ValueError, RecursionError)


class _Layers(dict[int, WriterTable]):
    """Writers of any object by the layer that a client states; layers out of range are not kept, for they are many."""

    def __init__(self) -> None:
        super().__init__()
        self.writers: dict[int, Writers] = {}

    def of_layer(self, layer: int) -> Writers:
        """The writers of the layer in which `layer` is served."""
        served = resolve(layer)
        if served not in self.writers:
            self.writers[served] = Writers(api_registry(), served)
        return self.writers[served]

    def __missing__(self, layer: int) -> WriterTable:
        table = self.of_layer(layer).table("")
        if MIN_LAYER <= layer <= LAYER:
            self[layer] = table
        return table


_writers = _Layers()
_readers = Readers(api_registry(), API_CLASSES)
_anything = _readers.table("")
_wrapped = _readers.table("!X")
_wrapped[GZIP_PACKED] = packed_reader(_wrapped)


def encode(obj: Any, layer: int = LAYER) -> bytes:
    """The bytes of an object, with its id, as `layer` has it.

    Raises `EncodeError` when a value does not fit its field, and its subclass `NotInLayer` when the layer has neither
    the object nor anything that stands for it.
    """
    try:
        return _writers[layer][type(obj)](obj)
    except Dropped:
        return _stand_in(obj, layer)
    except _BAD_VALUES as error:
        raise _explained(obj, error) from error


def has(kind: type[TLObject], layer: int) -> bool:
    """Whether the layer has these objects, not only something that stands for them."""
    return api_registry().in_layer(kind.NAME, resolve(layer), is_function=False) is not None


def decode(data: bytes, offset: int = 0) -> tuple[Any, int]:
    """The object whose id stands at `offset`, in its newest shape, and the place after it.

    Raises `DecodeError` for malformed bytes, and its subclass `UnknownConstructor` for an id that no layer has there.
    """
    try:
        found, end = _anything[data[offset : offset + 4]](data, offset + 4, MAX_DEPTH)
    except _BAD_BYTES as error:
        raise DecodeError(f"malformed object: {error}") from error
    if end > len(data):
        raise DecodeError("the data end inside an object")
    return found, end


def encode_result(method_name: str, result: Any, layer: int) -> bytes:
    """The bytes of a method's result, as `layer` awaits them: `Bool`, vectors and changed result types included.

    `method_name` is the TL name in the newest layer; `result` is what the newest layer returns.
    Raises KeyError for an unknown method, `EncodeError` as `encode` does.
    """
    kind, adapt, writers = _result_in(method_name, resolve(layer))
    try:
        return _write(kind, result if adapt is None else adapt(result), writers)
    except Dropped:
        return _stand_in(result, layer)
    except _BAD_VALUES as error:
        raise _explained_result(kind, result, error) from error


@cache
def _result_in(method_name: str, served: int) -> tuple[str, Callable[[Any], Any] | None, Writers]:
    """What a layer awaits from a method, how today's result becomes that where it is another, and what writes it.

    Only layers that are served may be asked for: the answers are kept.
    """
    newest = api_registry().newest_shape(method_name, is_function=True)
    if newest is None:
        raise KeyError(method_name)
    row = _row_in(newest, served)
    adapt = adapters.DOWN_RESULTS.get(method_name) if row.result != newest.result else None
    # Who calls a method that is newer than the layer stated reads its result as the method's first layer has it; a method
    # that took another's place is called by that one's name.
    old_name = adapters.OLD_NAMES.get(method_name)
    first = row.first if old_name is None else api_registry().rows(old_name, is_function=True)[0].first
    return row.result, adapt, _writers.of_layer(max(served, resolve(min(first, row.first))))


def _row_in(newest: Definition, layer: int) -> Definition:
    """The method as the layer has it; a client may call methods that are newer than the layer it states."""
    rows = api_registry().rows(newest.name, is_function=True)
    return next((row for row in reversed(rows) if row.first <= layer), rows[0])


def _write(kind: str, value: Any, writers: Writers) -> bytes:
    if kind == "X":
        return writers.table("")[type(value)](value)
    if kind == "Bool":
        return wire.BYTES_OF[value]
    element = element_kind(kind)
    if element is None:
        return writers.table(kind)[type(value)](value)
    head = wire.VECTOR + len(value).to_bytes(4, "little")
    if element in FIXED_FORMATS:
        return head + wire.write_numbers(value, FIXED_FORMATS[element])
    if element == "string":
        return head + b"".join([wire.write_text(text) for text in value])
    return join_kept(writers.table(element), FALLBACKS.get(element), value)


def _stand_in(obj: Any, layer: int) -> bytes:
    """What stands for a whole object that the layer cannot say."""
    newest = api_registry().newest_shape(obj.NAME, is_function=obj.IS_FUNCTION)
    stand_in = None if newest is None or obj.IS_FUNCTION else FALLBACKS.get(newest.result)
    try:
        return write_stand_in(_writers.of_layer(layer).table(""), stand_in, obj)
    except Dropped:
        raise NotInLayer(f"layer {resolve(layer)} has neither {obj.NAME} nor anything that stands for it") from None


def _explained(obj: Any, error: Exception) -> EncodeError:
    return EncodeError(misfit(api_registry(), obj) or f"{type(obj).__name__}: {error}")


def _explained_result(kind: str, result: Any, error: Exception) -> EncodeError:
    items = result if isinstance(result, list) else [result]
    found = (misfit(api_registry(), item) for item in items if isinstance(item, TLObject))
    return EncodeError(next(filter(None, found), None) or f"{type(result).__name__} where {kind} is required: {error}")
