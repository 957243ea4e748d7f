"""Looking at a database for its operator, also while a server uses it: is it whole, which revision has it, of when is it."""

import sqlite3
import time
from pathlib import Path

from chapar.storage.api import StorageError
from chapar.storage.health import StorageHealth
from chapar.storage.migrations import HEAD
from chapar.storage.sqlite.failures import explain
from chapar.storage.sqlite.opening import BUSY_SECONDS, DATABASE_NAME, open_reader

MAX_FAULTS = 3
STEPS_BETWEEN_LOOKS = 100_000
"""Steps of SQLite's machine after which the time is looked at."""

_NEWEST = "SELECT max(coalesce((SELECT max(date) FROM mailboxes), 0), coalesce((SELECT max(active_at) FROM authorizations), 0))"


def examine_storage(folder: Path, seconds: float) -> StorageHealth:
    """Look at the database of a data folder for at most about so many seconds; nothing is changed. Raises StorageError.

    Follows sqlite.org/pragma.html#pragma_quick_check: every page is read, indexes are not compared with their tables.
    """
    open_reader(folder).close()  # whose it is, and whether this program works with its revision
    path = folder / DATABASE_NAME
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", timeout=BUSY_SECONDS, uri=True)
        try:
            newest_date = int(connection.execute(_NEWEST).fetchone()[0])
            faults, is_complete = _check(connection, time.monotonic() + seconds)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise StorageError(f"{path}: {explain(error)}") from error
    size = sum(file.stat().st_size for file in folder.glob(f"{DATABASE_NAME}*"))
    return StorageHealth(HEAD, faults, is_complete, newest_date, size)


def _check(connection: sqlite3.Connection, end: float) -> tuple[tuple[str, ...], bool]:
    """What the quick check finds, and whether it came to its end in time."""
    found: list[str] = []
    connection.set_progress_handler(lambda: time.monotonic() > end, STEPS_BETWEEN_LOOKS)
    try:
        found.extend(str(text) for (text,) in connection.execute(f"PRAGMA quick_check({MAX_FAULTS})"))
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            return tuple(found), False
        if not found:
            raise
    finally:
        connection.set_progress_handler(None, 0)
    return tuple(text for text in found if text != "ok"), True
