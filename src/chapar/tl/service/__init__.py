"""The messages of MTProto itself: key exchange, containers, acknowledgements, answers.

core.telegram.org/mtproto/auth_key, /mtproto/service_messages. This schema has no layers. Values of the type `Object`
(`rpc_result.result`, `message.body`) stay bytes: `rpc_result` takes all that is left, a `message` of a container takes
as many as its field `bytes` says.
"""

from __future__ import annotations

import struct
from typing import Any

from chapar.tl.exceptions import DecodeError, EncodeError
from chapar.tl.explain import misfit
from chapar.tl.registry import service_registry
from chapar.tl.schema_classes import SERVICE_CLASSES
from chapar.tl.service import functions, types
from chapar.tl.tables import Readers, Writers

__all__ = ["decode", "encode", "functions", "types"]

MAX_DEPTH = 8
"""Service messages hold each other at most three deep."""

_BAD_BYTES = (struct.error, IndexError, KeyError, UnicodeDecodeError)
_BAD_VALUES = (struct.error, TypeError, AttributeError, KeyError, ValueError)

_write = Writers(service_registry(), 0).table("")
_read = Readers(service_registry(), SERVICE_CLASSES).table("")


def encode(obj: Any) -> bytes:
    """The bytes of a service message, with its id. Raises `EncodeError` when a value does not fit its field."""
    try:
        return _write[type(obj)](obj)
    except _BAD_VALUES as error:
        raise EncodeError(misfit(service_registry(), obj) or f"{type(obj).__name__}: {error}") from error


def decode(data: bytes, offset: int = 0) -> tuple[Any, int]:
    """The service message whose id stands at `offset`, and the place after it.

    Raises `DecodeError` for malformed bytes, and its subclass `UnknownConstructor` for an id that is not of this
    schema: what a client sends is then a method of the API.
    """
    try:
        found, end = _read[data[offset : offset + 4]](data, offset + 4, MAX_DEPTH)
    except _BAD_BYTES as error:
        raise DecodeError(f"malformed service message: {error}") from error
    if end > len(data):
        raise DecodeError("the data end inside a service message")
    return found, end
