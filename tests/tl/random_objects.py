"""Random objects of the newest layer, and what an older layer should see of them."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any

from chapar.tl.adapters import DOWN_FIELDS, DOWN_OBJECTS, DOWN_RENAMES
from chapar.tl.definitions import Definition, Field, element_kind
from chapar.tl.fallbacks import FALLBACKS
from chapar.tl.layers import LAYER, Step, default_of, plan_down
from chapar.tl.registry import api_registry
from chapar.tl.schema_classes import API_CLASSES
from chapar.tl.tables import plain_plan
from chapar.tl.writers import Dropped

WORDS = ("", "a", "سلام دنیا", "emoji 👩‍👩‍👧", "x" * 253, "y" * 254, "z" * 1000)
MAX_DEPTH = 4


@cache
def heights() -> dict[str, int]:
    """How deep the smallest object of each constructor is: objects end where only small ones are chosen."""
    registry = api_registry()
    rows = [registry.in_layer(name, LAYER, is_function=False) for name in registry.names(is_function=False)]
    found: dict[str, int] = {}
    types: dict[str, int] = {}
    changed = True
    while changed:
        changed = False
        for row in rows:
            if row is None:
                continue
            inner = [f.kind for f in row.values if not f.is_optional and element_kind(f.kind) is None]
            needs = [
                types.get(kind, 99) for kind in inner if not default_of(kind)[1] and kind not in ("int128", "int256")
            ]
            height = 1 + max(needs, default=0)
            if height < found.get(row.name, 99):
                found[row.name] = height
                types[row.result] = min(height, types.get(row.result, 99))
                changed = True
    return found


def random_object(rng: Random, name: str, *, is_function: bool = False, depth: int = 0) -> Any:
    """An object of the newest layer with random fields, nested at most a few levels deep."""
    row = api_registry().in_layer(name, LAYER, is_function=is_function)
    assert row is not None
    cls = API_CLASSES.of_name(name, is_function=is_function)
    values = {}
    present: dict[tuple[str, int], bool] = {}
    for field in row.values:
        if field.flag is not None:
            if field.flag not in present:
                present[field.flag] = rng.random() > (0.5 if depth == 0 else 0.7 if depth < MAX_DEPTH else 1)
            if not present[field.flag]:
                continue
        values[field.attribute] = random_value(rng, field.kind, depth, is_id=field.name.endswith("id"))
    return cls(**values)


def random_value(rng: Random, kind: str, depth: int, *, is_id: bool = False) -> Any:
    """A value of a kind; IndexError when the type has no constructors today."""
    element = element_kind(kind)
    if element is not None:
        return [random_value(rng, element, depth) for _ in range(rng.randrange(3) if depth < MAX_DEPTH else 0)]
    match kind:
        case "int":
            return rng.randrange(1, 2**31)
        case "long":
            return rng.randrange(1, 2**40) if is_id else rng.randrange(-(2**63), 2**63)
        case "double":
            return rng.randrange(-1000, 1000) / 8
        case "string":
            return rng.choice(WORDS)
        case "bytes":
            return rng.randbytes(rng.choice((0, 3, 4, 253, 254, 300)))
        case "Bool":
            return rng.random() < 0.5
        case "true":
            return True
        case "int128" | "int256":
            return rng.randbytes(16 if kind == "int128" else 32)
        case "!X":
            return API_CLASSES.of_name("help.getNearestDc", is_function=True)()
    names = [n for n in api_registry().constructors_of(kind) if n in heights()]
    if depth >= MAX_DEPTH - 1:
        least = min(heights()[n] for n in names)
        names = [n for n in names if heights()[n] == least]
    return random_object(rng, rng.choice(names), depth=depth + 1)


def seen_in(obj: Any, layer: int) -> dict[str, Any]:
    """What a client of `layer` should see of an object: id and present fields. Raises `Dropped` for nothing."""
    adapt = DOWN_OBJECTS.get(obj.NAME)
    other = obj if adapt is None else adapt(obj, layer)
    if other is not obj:
        return seen_in(other, layer)
    registry = api_registry()
    newest = registry.newest_shape(obj.NAME, is_function=obj.IS_FUNCTION)
    row = registry.in_layer(obj.NAME, layer, is_function=obj.IS_FUNCTION)
    assert newest is not None
    if row is not None:
        same = row == newest
        plan = plain_plan(row) if same else plan_down(newest, row, DOWN_FIELDS, DOWN_RENAMES)
        if not plan.problems:
            return _fields_in(obj, row, plan.steps, layer)
    if obj.IS_FUNCTION:
        raise Dropped(obj.NAME)
    return _stand_in(newest.result, obj, layer)


def whole_seen_in(obj: Any, layer: int) -> dict[str, Any]:
    """What a client sees of an object that is sent by itself: a stand-in when a necessary part cannot be said."""
    try:
        return seen_in(obj, layer)
    except Dropped:
        newest = api_registry().newest_shape(obj.NAME, is_function=obj.IS_FUNCTION)
        assert newest is not None
        if obj.IS_FUNCTION:
            raise
        return _stand_in(newest.result, obj, layer)


def _stand_in(kind: str, obj: Any, layer: int) -> dict[str, Any]:
    other = FALLBACKS[kind](obj) if kind in FALLBACKS else None
    if other is None:
        raise Dropped(obj.NAME)
    return seen_in(other, layer)


def _fields_in(obj: Any, row: Definition, steps: tuple[Step, ...], layer: int) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for step in steps:
        value = _value_of(obj, step)
        if value is None or (value is False and step.field.kind == "true"):
            continue
        try:
            values[step.field.name] = _value_in(step.field.kind, value, layer)
        except Dropped:
            if not step.field.is_optional:
                raise
    by_bit: dict[Any, list[Field]] = {}
    for field in row.values:
        if field.flag is not None:
            by_bit.setdefault(field.flag, []).append(field)
    for group in by_bit.values():
        if any(field.name in values for field in group):
            for field in group:
                values.setdefault(field.name, True if field.kind == "true" else _neutral(field.kind))
    return {"_": row.id, **{k: v for k, v in values.items() if v is not None and v is not False}}


def _neutral(kind: str) -> Any:
    return "" if kind == "bytes" else default_of(kind)[0]


def _value_of(obj: Any, step: Step) -> Any:
    if step.whole is not None:
        return step.whole(obj)
    value = None if step.source is None else getattr(obj, step.source.attribute)
    if value is not None and step.convert is not None and not (value is False and step.source.kind == "true"):
        value = step.convert(value)
    return step.default if value is None and step.has_default else value


def _value_in(kind: str, value: Any, layer: int) -> Any:
    element = element_kind(kind)
    if element is not None:
        kept = []
        for item in value:
            try:
                kept.append(_value_in(element, item, layer))
            except Dropped:
                continue
        return kept
    if isinstance(value, bytes):
        return value.hex()
    if hasattr(value, "NAME"):
        try:
            return seen_in(value, layer)
        except Dropped:
            if kind not in FALLBACKS:
                raise
            return _stand_in(kind, value, layer)
    return value
