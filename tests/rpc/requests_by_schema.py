"""The least request of any method, made from the schema alone."""

from typing import Any

from chapar.tl import functions, types
from chapar.tl.definitions import Definition, element_kind
from chapar.tl.registry import api_registry

_SCALARS: dict[str, Any] = {
    "int": 0,
    "long": 0,
    "double": 0.0,
    "string": "",
    "bytes": b"",
    "Bool": False,
    "int128": bytes(16),
    "int256": bytes(32),
}
_OWN: dict[str, str] = {"InputPeer": "inputPeerSelf", "InputUser": "inputUserSelf"}


def build_request(name: str) -> Any:
    """Every required field empty or zero; peers and users are the one who asks."""
    return _build(_shape(name, is_function=True))


def _shape(name: str, *, is_function: bool) -> Definition:
    shape = api_registry().newest_shape(name, is_function=is_function)
    assert shape is not None, name
    return shape


def _build(shape: Definition) -> Any:
    module = functions if shape.is_function else types
    values = {field.attribute: _value(field.kind) for field in shape.values if not field.is_optional}
    return getattr(module, shape.name.replace(".", "_"))(**values)


def _value(kind: str) -> Any:
    if kind in _SCALARS:
        return _SCALARS[kind]
    if element_kind(kind) is not None:
        return []
    registry = api_registry()
    current = [name for name in registry.constructors_of(kind) if registry.is_current(name, is_function=False)]
    name = _OWN.get(kind) or min(current, key=_size)
    return _build(_shape(name, is_function=False))


def _size(name: str) -> tuple[int, str]:
    shape = _shape(name, is_function=False)
    return sum(not field.is_optional for field in shape.values), name
