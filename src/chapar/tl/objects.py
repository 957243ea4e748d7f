"""Classes of TL objects, made on first use from the schema.

A class has slots, keyword arguments named as in the schema, equality by value, and a representation that leaves out
absent fields. Optional fields default to None, `true` flags to False; the `flags` fields themselves are invisible.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any, ClassVar

import msgspec

from chapar.tl.definitions import Definition, class_name
from chapar.tl.registry import Registry


class TLObject(msgspec.Struct, repr_omit_defaults=True, gc=False):
    """Base of every TL object. Instances never form cycles, so the collector does not look at them.

    Fields stand in the class with the required ones first, so that readers can pass values by position, which is much
    faster than by keyword; nothing else should.
    """

    NAME: ClassVar[str]
    ID: ClassVar[int]
    IS_FUNCTION: ClassVar[bool]


class ClassTable:
    """The classes of one schema, constructors and methods apart."""

    def __init__(self, registry: Registry, module: str) -> None:
        """`module` is the import path under which the classes show up, without `.types` and `.functions`."""
        self._registry = registry
        self._module = module
        self._classes: dict[tuple[bool, str], type[TLObject]] = {}

    def of_name(self, name: str, *, is_function: bool) -> type[TLObject]:
        """The class of a TL name in its newest shape; KeyError when no layer has it."""
        found = self._classes.get((is_function, name))
        if found is None:
            definition = self._registry.newest_shape(name, is_function=is_function)
            if definition is None:
                raise KeyError(name)
            found = self._classes[is_function, name] = self._make(definition)
        return found

    def of_python_name(self, python_name: str, *, is_function: bool) -> type[TLObject]:
        """The class by its Python name; AttributeError when there is none, for use in a module's `__getattr__`."""
        name = self._registry.tl_name(python_name, is_function=is_function)
        if name is None:
            raise AttributeError(f"the schema has no {'method' if is_function else 'constructor'} {python_name!r}")
        return self.of_name(name, is_function=is_function)

    def union_of(self, python_name: str) -> Any:
        """The union of a type's constructors in the newest layer, for use with `isinstance`.

        `python_name` is `Type` and the flattened name of the type. AttributeError when there is no such type.
        """
        kind = self._registry.tl_type(python_name.removeprefix("Type")) if python_name.startswith("Type") else None
        names = () if kind is None else self._registry.constructors_of(kind)
        current = [name for name in names if self._registry.is_current(name, is_function=False)]
        if not current:
            raise AttributeError(f"the schema has neither constructor nor type {python_name!r}")
        return reduce(or_, (self.of_name(name, is_function=False) for name in current))

    def _make(self, definition: Definition) -> type[TLObject]:
        required: list[Any] = []
        optional: list[Any] = []
        for field in definition.values:
            if field.kind == "true":
                optional.append((field.attribute, bool, False))
            elif field.is_optional:
                optional.append((field.attribute, Any, None))
            else:
                required.append((field.attribute, Any))
        constants = {"NAME": definition.name, "ID": definition.id, "IS_FUNCTION": definition.is_function}
        module = f"{self._module}.{'functions' if definition.is_function else 'types'}"
        made: Any = msgspec.defstruct(
            class_name(definition.name), required + optional, bases=(TLObject,), namespace=constants, module=module
        )
        cls: type[TLObject] = made
        return cls
