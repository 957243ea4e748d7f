"""Methods of the API, as classes made on first use; `functions.pyi` declares them for editors and type checkers.

`functions.messages_sendMessage` is the method `messages.sendMessage` in the newest layer.
"""

from typing import Any

from chapar.tl.schema_classes import API_CLASSES


def __getattr__(name: str) -> Any:
    found = globals()[name] = API_CLASSES.of_python_name(name, is_function=True)
    return found
