"""`Queries` on a connection."""

import sqlite3
from collections.abc import Callable
from typing import TypeVar

from chapar.domain.texts import fold_text
from chapar.storage.contents import ContentCodec
from chapar.storage.sqlite.accounts import AccountQueries
from chapar.storage.sqlite.dialogs import DialogQueries
from chapar.storage.sqlite.log import LogQueries
from chapar.storage.sqlite.people import PeopleQueries

T = TypeVar("T")


class Reader(AccountQueries, PeopleQueries, DialogQueries, LogQueries):
    """All queries. Each statement sees the newest commit; `in_snapshot` makes several of them see the same one."""

    def __init__(self, connection: sqlite3.Connection, contents: ContentCodec) -> None:
        super().__init__(connection, contents)
        self._connection = connection
        define_folded_text(connection, contents)

    def in_snapshot(self, query: Callable[["Reader"], T]) -> T:
        """Run a query function on one consistent snapshot."""
        if self._connection.in_transaction:
            return query(self)
        self._cursor.execute("BEGIN")
        try:
            return query(self)
        finally:
            self._cursor.execute("COMMIT")

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def define_folded_text(connection: sqlite3.Connection, contents: ContentCodec) -> None:
    """Give statements the function `folded_text(content)`: the text of a stored body as it is searched."""
    connection.create_function(
        "folded_text", 1, lambda stored: fold_text(contents.decode(stored).text), deterministic=True
    )
