"""Constructors of MTProto's own messages, as classes made on first use; `types.pyi` declares them."""

from typing import Any

from chapar.tl.schema_classes import SERVICE_CLASSES


def __getattr__(name: str) -> Any:
    is_type = name.startswith("Type")
    found = SERVICE_CLASSES.union_of(name) if is_type else SERVICE_CLASSES.of_python_name(name, is_function=False)
    globals()[name] = found
    return found
