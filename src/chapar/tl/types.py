"""Constructors of the API, as classes made on first use; `types.pyi` declares them for editors and type checkers.

`types.auth_sentCode` is the constructor `auth.sentCode` in the newest layer.
"""

from typing import Any

from chapar.tl.schema_classes import API_CLASSES


def __getattr__(name: str) -> Any:
    found = globals()[name] = API_CLASSES.of_python_name(name, is_function=False)
    return found
