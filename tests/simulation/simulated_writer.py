"""The writer of the database without its thread: the simulation runs it, and something may happen at each of its statements."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

from chapar.storage.sqlite.group_commit import Deliver, GroupCommit
from chapar.storage.sqlite.transaction import WriteTransaction

OnStatement = Callable[[str, Sequence[object], bool], None]
"""Called with each statement and its parameters before it is run, and again with True after it."""


class Killed(BaseException):
    """The server's process ends here. No `except Exception` of the server's own may catch it."""


class SteppedWriter(GroupCommit):
    """The real writer; `step` does what its thread would do in one round. Between two statements `on_statement` is called."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        transaction: WriteTransaction,
        deliver: Deliver,
        on_statement: OnStatement,
    ) -> None:
        super().__init__(connection, transaction, deliver)
        transaction._cursor = _WatchedCursor(transaction._cursor, on_statement)  # type: ignore[assignment]

    def start(self) -> None:
        """No thread."""

    def join(self, timeout: float | None = None) -> None:
        """Do what waits up to `finish`, and close the database."""
        while self.is_busy:
            self.step()
        self._connection.close()

    @property
    def is_busy(self) -> bool:
        """Whether a step would do something."""
        return not self._waiting.empty()

    def step(self) -> None:
        """Commit and deliver what waits. Raises Killed."""
        self._commit_waiting()

    def drop_connection(self) -> None:
        """Close the database as the end of the process would: what is not committed is not there."""
        self._connection.close()


class _WatchedCursor:
    """A cursor whose statements are announced."""

    def __init__(self, cursor: sqlite3.Cursor, on_statement: OnStatement) -> None:
        self._cursor = cursor
        self._on_statement = on_statement

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> Any:
        self._on_statement(sql, parameters, False)
        result = self._cursor.execute(sql, parameters)
        self._on_statement(sql, parameters, True)
        return result

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)
