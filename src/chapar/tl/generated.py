"""What generated functions share: their globals, and the step from source text to function."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chapar.tl.definitions import class_name


class Scope:
    """The globals of generated functions, under readable names.

    `names` is a plain dict, because the interpreter looks up globals much slower in a subclass of dict.
    """

    def __init__(self, names: dict[str, Any], table_of: Callable[[str], Any], prefix: str) -> None:
        """`names` are there from the start; `table_of` gives the table of a type, which is named `prefix_Type`."""
        self.names = names
        self._table_of = table_of
        self._prefix = prefix

    def table(self, kind: str) -> str:
        """The name of the table of a type; `!X` has the table of its own for methods."""
        name = f"{self._prefix}_{'any_method' if kind[0] == '!' else class_name(kind)}"
        if name not in self.names:
            self.names[name] = self._table_of(kind)
        return name

    def constant(self, prefix: str, value: Any) -> str:
        """A new name for a function, class or value."""
        name = f"{prefix}_{len(self.names)}"
        self.names[name] = value
        return name

    def function(self, name: str, source: str, what: str) -> Any:
        """The function `name` that `source` defines; `what` shows up in tracebacks."""
        namespace: dict[str, Any] = {}
        exec(compile(source, f"<{what}>", "exec"), self.names, namespace)  # noqa: S102  (made from the schema)
        return namespace[name]
