"""How queries reach a connection."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

import msgspec

from chapar.storage.contents import ContentCodec

Row: TypeAlias = tuple[Any, ...]
Parameters: TypeAlias = Sequence[object]

_encode_json = msgspec.json.Encoder().encode


class Statements:
    """Runs statements on one connection, always to their end, so that no read transaction outlives its query."""

    def __init__(self, connection: sqlite3.Connection, contents: ContentCodec) -> None:
        self._cursor = connection.cursor()
        self._contents = contents

    def _one(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """The first row of a statement that yields at most one."""
        row: Row | None = self._cursor.execute(sql, parameters).fetchone()
        return row

    def _all(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        return self._cursor.execute(sql, parameters).fetchall()

    def _number(self, sql: str, parameters: Parameters = ()) -> int:
        """The one number that a statement yields."""
        row = self._cursor.execute(sql, parameters).fetchone()
        return int(row[0])

    def _load_mark(self) -> int:
        """The number of the last committed batch that logged something: by it a snapshot says what it has seen."""
        row = self._one("SELECT value FROM counters WHERE name = 'marks'")
        return int(row[0]) if row else 0

    def _settle(self) -> None:
        """Make sure that message, dialog and log tables hold all that was written; nothing to do for a reader."""

    def _settle_messages(self, owner_id: int, message_ids: Iterable[int]) -> None:
        """The same for some messages of an owner."""

    def _settle_body(self, body_id: int) -> None:
        """The same for a body and its copies."""


def json_list(numbers: Iterable[int]) -> str:
    """Numbers for `IN (SELECT value FROM json_each(?))`: one statement text whatever their count."""
    return _encode_json(list(numbers)).decode()
