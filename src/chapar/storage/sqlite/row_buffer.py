"""Rows that wait to be inserted, or keys that wait to be looked up, together.

Python gives up its interpreter lock at every step of a statement, and while the event loop is busy it may take
milliseconds to get it back. One statement for many rows is therefore worth far more than what SQLite itself gains by it.
"""

import sqlite3
from collections.abc import Iterator

_FEW = 16
_MANY = 256


def chunks(rows: int) -> Iterator[int]:
    """Sizes of the statements for a number of rows: few statements, and few different ones, which stay prepared."""
    while rows:
        size = rows if rows < _FEW else min(rows - rows % _FEW, _MANY)
        yield size
        rows -= size


class RowBuffer:
    """Rows of one table: `add` collects them, `flush` inserts them in the order they came."""

    __slots__ = ("_columns", "_head", "_parameters", "_row", "_tail")

    def __init__(self, table: str, columns: str, on_conflict: str = "") -> None:
        self._columns = columns.count(",") + 1
        self._head = f"INSERT INTO {table} ({columns}) VALUES "  # noqa: S608  (names from this package)
        self._row = "(" + ", ".join("?" * self._columns) + ")"
        self._tail = f" ON CONFLICT {on_conflict}" if on_conflict else ""
        self._parameters: list[object] = []

    def add(self, row: tuple[object, ...]) -> None:
        self._parameters += row

    def clear(self) -> None:
        self._parameters = []

    def flush(self, cursor: sqlite3.Cursor) -> None:
        """Insert what waits. On an error nothing can be said of how much is in: roll back."""
        parameters, self._parameters = self._parameters, []
        start = 0
        for size in chunks(len(parameters) // self._columns):
            end = start + size * self._columns
            cursor.execute(self._head + ", ".join([self._row] * size) + self._tail, parameters[start:end])
            start = end
