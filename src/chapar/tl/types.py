"""Constructors of the API, as classes made on first use; `types.pyi` declares them for editors and type checkers.

`types.auth_sentCode` is the constructor `auth.sentCode` in the newest layer.
"""

from typing import Any

from chapar.tl.schema_classes import API_CLASSES


def __getattr__(name: str) -> Any:
    is_type = name.startswith("Type")
    found = API_CLASSES.union_of(name) if is_type else API_CLASSES.of_python_name(name, is_function=False)
    globals()[name] = found
    return found
