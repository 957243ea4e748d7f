"""Constructors of MTProto's own messages, as classes made on first use; `types.pyi` declares them."""

from typing import Any

from chapar.tl.schema_classes import SERVICE_CLASSES


def __getattr__(name: str) -> Any:
    found = globals()[name] = SERVICE_CLASSES.of_python_name(name, is_function=False)
    return found
