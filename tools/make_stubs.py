"""Write the `.pyi` files that declare the TL classes to editors and type checkers.

    python tools/make_stubs.py            write them
    python tools/make_stubs.py --check    fail when they are not up to date

One class for each constructor and method of the newest layer, and one union for each type: `TypeUpdates`,
`Typeauth_SentCode`. Methods that are gone but still called by clients of older layers are declared too.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from chapar.tl.adapters import KEPT_METHODS
from chapar.tl.definitions import Definition, Field, class_name, element_kind
from chapar.tl.registry import Registry, api_registry, service_registry

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "chapar" / "tl"

SCALARS = {
    "int": "int", "long": "int", "double": "float", "string": "str", "bytes": "_bytes", "Bool": "bool", "true": "bool",
    "int128": "_bytes", "int256": "_bytes", "Object": "_bytes",
}  # fmt: skip

HEAD = '''# ruff: noqa
# fmt: off
"""Declares the classes of {what}. Written by tools/make_stubs.py; do not edit."""

from builtins import bytes as _bytes
from builtins import list as _list
from typing import ClassVar{extra}

from chapar.tl.objects import TLObject
'''


def annotation(kind: str, prefix: str = "") -> str:
    """The Python type of a TL kind; `prefix` leads from the functions' module to the constructors'."""
    element = element_kind(kind)
    if element is not None:
        return f"_list[{annotation(element, prefix)}]"
    if kind in SCALARS:
        return SCALARS[kind]
    if kind[0] == "!" or kind == "X":
        return "TLObject"
    if kind[0].islower() and "." not in kind:
        return f"{prefix}{class_name(kind)}"
    return f"{prefix}Type{class_name(kind)}"


def field_type(field: Field, prefix: str) -> str:
    """The annotation of an attribute: optional ones may be None, `true` flags are plain bools."""
    optional = " | None" if field.is_optional and field.kind != "true" else ""
    return annotation(field.kind, prefix) + optional


def declare(row: Definition, prefix: str = "") -> str:
    """One class."""
    lines = [f"class {class_name(row.name)}(TLObject):", "    NAME: ClassVar[str]", "    ID: ClassVar[int]"]
    lines += [f"    {field.attribute}: {field_type(field, prefix)}" for field in row.values]
    parameters = ""
    for field in row.values:
        default = "" if not field.is_optional else " = ..."
        parameters += f", {field.attribute}: {field_type(field, prefix)}{default}"
    star = ", *" if parameters else ""
    lines.append(f"    def __init__(self{star}{parameters}) -> None: ...")
    return "\n".join(lines)


def unions(rows: Iterable[Definition]) -> list[str]:
    """One alias for each type, of all its constructors."""
    members: dict[str, list[str]] = {}
    for row in rows:
        members.setdefault(row.result, []).append(class_name(row.name))
    return [f"Type{class_name(kind)}: TypeAlias = {' | '.join(names)}" for kind, names in sorted(members.items())]


def current(registry: Registry, *, is_function: bool) -> list[Definition]:
    """The newest shape of every name that the newest layer has, and of the methods kept for older clients."""
    found = []
    for name in registry.names(is_function=is_function):
        row = registry.newest_shape(name, is_function=is_function)
        if row is not None and (
            registry.is_current(name, is_function=is_function) or (is_function and name in KEPT_METHODS)
        ):
            found.append(row)
    return found


def render(registry: Registry, package: str, what: str) -> tuple[str, str]:
    """The texts of `types.pyi` and `functions.pyi`."""
    constructors, methods = current(registry, is_function=False), current(registry, is_function=True)
    bodies = [*map(declare, constructors), *unions(constructors)]
    types_text = HEAD.format(what=f"{what}'s constructors", extra=", TypeAlias") + "\n" + "\n".join(bodies) + "\n"
    head = HEAD.format(what=f"{what}'s methods", extra="") + f"from {package} import types as _types\n"
    return types_text, head + "\n" + "\n".join(declare(row, "_types.") for row in methods) + "\n"


def stubs() -> dict[Path, str]:
    """Every stub file and its text."""
    api_types, api_functions = render(api_registry(), "chapar.tl", "the API")
    service_types, service_functions = render(service_registry(), "chapar.tl.service", "MTProto")
    return {
        PACKAGE / "types.pyi": api_types,
        PACKAGE / "functions.pyi": api_functions,
        PACKAGE / "service" / "types.pyi": service_types,
        PACKAGE / "service" / "functions.pyi": service_functions,
    }


def main() -> None:
    """Write the stubs, or compare them."""
    stale = []
    for path, text in stubs().items():
        if "--check" in sys.argv:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(path.name)
        else:
            path.write_text(text, encoding="utf-8")
    if stale:
        sys.exit(f"not up to date, run tools/make_stubs.py: {', '.join(stale)}")


if __name__ == "__main__":
    main()
