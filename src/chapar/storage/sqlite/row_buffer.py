"""Rows that wait to be inserted together.

Python gives up its interpreter lock at every step of a statement, and under load it may take long to get it back. One
statement that inserts many rows is therefore worth far more than the same rows one by one.
"""

import sqlite3

LARGEST_CHUNK = 128
"""Rows of one statement. The chunks are powers of two so that few statement texts cover every number of rows."""


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
        start, rows = 0, len(parameters) // self._columns
        while rows:
            size = min(LARGEST_CHUNK, 1 << (rows.bit_length() - 1))
            end = start + size * self._columns
            cursor.execute(self._head + ", ".join([self._row] * size) + self._tail, parameters[start:end])
            start, rows = end, rows - size
