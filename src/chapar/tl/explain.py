"""Find the field that made encoding fail. Writers do not check as they go, because almost nothing ever fails."""

from __future__ import annotations

from typing import Any

from chapar.tl.definitions import element_kind
from chapar.tl.objects import TLObject
from chapar.tl.registry import Registry

_INTEGERS = {"int": 31, "long": 63}
_CLASSES: dict[str, type] = {"string": str, "bytes": bytes, "Object": bytes, "Bool": bool, "double": float}


def misfit(registry: Registry, obj: Any) -> str | None:
    """Name the first field whose value does not fit its kind, as `message.from_id: ...`; None when all do."""
    if not isinstance(obj, TLObject):
        return f"{type(obj).__name__} is no TL object"
    definition = registry.newest_shape(obj.NAME, is_function=obj.IS_FUNCTION)
    if definition is None:
        return f"{obj.NAME} is not of this schema"
    for field in definition.values:
        value = getattr(obj, field.attribute)
        if (value is None and field.is_optional) or field.kind == "true":
            continue
        found = _misfit_value(registry, field.kind, value)
        if found is not None:
            return f"{obj.NAME}.{field.name}: {found}"
    return None


def _misfit_value(registry: Registry, kind: str, value: Any) -> str | None:
    element = element_kind(kind)
    if element is not None:
        if not isinstance(value, list | tuple):
            return f"{_short(value)} where {kind} is required"
        return next((found for item in value if (found := _misfit_value(registry, element, item)) is not None), None)
    if (bits := _INTEGERS.get(kind)) is not None:
        fits = isinstance(value, int) and -(1 << bits) <= value < 1 << bits
        return None if fits else f"{_short(value)} does not fit {kind}"
    if kind in {"int128", "int256"}:
        size = 16 if kind == "int128" else 32
        return None if isinstance(value, bytes) and len(value) == size else f"{_short(value)} does not fit {kind}"
    if (cls := _CLASSES.get(kind)) is not None:
        fits = isinstance(value, cls) or (cls is float and isinstance(value, int))
        return _misfit_text(value) if fits else f"{_short(value)} where {kind} is required"
    return _misfit_object(registry, kind, value)


def _misfit_text(value: Any) -> str | None:
    """A lone surrogate cannot be told in UTF-8."""
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return "the text has a lone surrogate"
    return None


def _misfit_object(registry: Registry, kind: str, value: Any) -> str | None:
    if not isinstance(value, TLObject):
        return f"{_short(value)} where {kind} is required"
    definition = registry.newest_shape(value.NAME, is_function=value.IS_FUNCTION)
    is_method = kind[0] == "!" and value.IS_FUNCTION
    if not is_method and (definition is None or kind not in (definition.result, definition.name)):
        return f"{value.NAME} where {kind} is required"
    return misfit(registry, value)


def _short(value: Any) -> str:
    """The type of a value, and numbers themselves; never texts, which may be private."""
    return f"{value}" if value is None or isinstance(value, int) else type(value).__name__
