"""Layers: which one a client is served, and how an object passes between its newest shape and an older one.

Objects live in the newest layer only. A `Plan` says for every field of the target shape where its value comes from:
the field of the same name, a coercion of it, an adapter, or a default. Fields the target lacks are left out. What
cannot be planned is a problem, listed with its reason in tests/tl/test_support.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from chapar.tl.coercions import DOWN, UP
from chapar.tl.definitions import Definition, Field, element_kind
from chapar.tl.registry import read_schema_file

LAYER = 229
"""The newest layer known: the shape of all objects in the server."""

MIN_LAYER = 152
"""The oldest layer served."""

DEFAULTS: dict[str, Any] = {
    "int": 0, "long": 0, "double": 0.0, "string": "", "bytes": b"", "Bool": False, "true": False,
}  # fmt: skip
"""What stands for a required scalar that has no source; a vector is empty, an object has no default."""


@dataclass(frozen=True, slots=True)
class Step:
    """How one field of the target shape gets its value.

    `source` names a field of the other shape, `convert` turns its value (never None) into this field's; with `whole`
    the value is computed from several fields of the other shape (`needs`) or, when going down, from the whole object.
    `default` stands in when there is no source or the value is None and the target requires one.
    """

    field: Field
    source: Field | None = None
    convert: Callable[[Any], Any] | None = None
    whole: Callable[..., Any] | None = None
    needs: tuple[str, ...] = ()
    default: Any = None
    has_default: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps for one target shape, and the fields for which there is none, with the reason."""

    steps: tuple[Step, ...]
    problems: tuple[tuple[str, str], ...] = ()


@cache
def _gaps() -> dict[int, int]:
    lines = read_schema_file("gaps.tsv").splitlines()[1:]
    return {int(layer): int(served) for layer, served in (line.split("\t") for line in lines)}


def resolve(layer: int) -> int:
    """The layer in which a client that states `layer` is served.

    Newer than the newest known gives the newest, older than the floor the floor; for some layers no text was ever
    published, and the neighbour that differs least is served.
    """
    return min(max(_gaps().get(layer, layer), MIN_LAYER), LAYER)


def default_of(kind: str) -> tuple[Any, bool]:
    """The neutral value of a kind, and whether there is one."""
    if element_kind(kind) is not None:
        return [], True
    return DEFAULTS.get(kind), kind in DEFAULTS


def _step(target: Field, source: Field | None, coercions: dict[tuple[str, str], Callable[[Any], Any]]) -> Step | str:
    """The step that needs no hand-written adapter, or the reason why there is none.

    An optional field that cannot be filled is simply absent: a step without source or default.
    """
    default, has_default = default_of(target.kind)
    if source is None:
        if target.is_optional or has_default:
            return Step(target, default=default, has_default=not target.is_optional)
        return f"nothing stands for a required {target.kind}"
    convert = None
    if source.kind != target.kind:
        convert = _coercion(source.kind, target.kind, coercions)
        if convert is None:
            if target.is_optional:
                return Step(target)
            return f"{source.kind} does not become {target.kind}"
    if source.is_optional and not target.is_optional and not has_default:
        return f"a required {target.kind} may be missing"
    may_lack = (source.is_optional or convert is not None) and not target.is_optional
    return Step(target, source, convert, default=default, has_default=may_lack and has_default)


def _coercion(
    source: str, target: str, coercions: dict[tuple[str, str], Callable[[Any], Any]]
) -> Callable[[Any], Any] | None:
    if (found := coercions.get((source, target))) is not None:
        return found
    inner_source, inner_target = element_kind(source), element_kind(target)
    if inner_source is None or inner_target is None:
        return None
    inner = coercions.get((inner_source, inner_target))
    return None if inner is None else lambda values: [told for value in values if (told := inner(value)) is not None]


@dataclass(frozen=True, slots=True)
class Adapter:
    """A hand-written source for one field: going up, `function(*values of needs)`; going down, `function(object)`."""

    function: Callable[..., Any]
    needs: tuple[str, ...] = ()


def plan_down(
    newest: Definition,
    old: Definition,
    adapters: dict[tuple[str, str], Adapter] | None = None,
    renames: dict[tuple[str, str], str] | None = None,
) -> Plan:
    """How an object of the shape `newest` is written in the shape `old`."""
    return _plan(newest, old, DOWN, adapters or {}, renames or {})


def plan_up(
    old: Definition,
    newest: Definition,
    adapters: dict[tuple[str, str], Adapter] | None = None,
    renames: dict[tuple[str, str], str] | None = None,
) -> Plan:
    """How bytes of the shape `old` become an object of the shape `newest`."""
    return _plan(old, newest, UP, adapters or {}, renames or {})


def _plan(
    have: Definition,
    want: Definition,
    coercions: dict[tuple[str, str], Callable[[Any], Any]],
    adapters: dict[tuple[str, str], Adapter],
    renames: dict[tuple[str, str], str],
) -> Plan:
    steps: list[Step] = []
    problems: list[tuple[str, str]] = []
    for target in want.values:
        adapter = adapters.get((want.name, target.name))
        source = have.field(target.name)
        if adapter is not None and (source is None or source.kind != target.kind) and _has(have, adapter.needs):
            steps.append(Step(target, whole=adapter.function, needs=adapter.needs))
            continue
        if source is None:
            source = have.field(renames.get((want.name, target.name), ""))
        step = _step(target, source, coercions)
        if isinstance(step, str) and adapter is not None and _has(have, adapter.needs):
            steps.append(Step(target, whole=adapter.function, needs=adapter.needs))
        elif isinstance(step, str):
            problems.append((target.name, step))
        else:
            steps.append(step)
    return Plan(tuple(steps), tuple(problems))


def _has(have: Definition, names: tuple[str, ...]) -> bool:
    return all(have.field(name) is not None for name in names)
