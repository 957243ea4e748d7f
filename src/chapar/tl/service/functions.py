"""Methods of MTProto's own, as classes made on first use; `functions.pyi` declares them."""

from typing import Any

from chapar.tl.schema_classes import SERVICE_CLASSES


def __getattr__(name: str) -> Any:
    found = globals()[name] = SERVICE_CLASSES.of_python_name(name, is_function=True)
    return found
