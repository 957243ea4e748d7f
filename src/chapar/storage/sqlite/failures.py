"""What SQLite's errors mean to the operator."""

import sqlite3

_MEANINGS = {
    sqlite3.SQLITE_FULL: "There is no room left for the database: free some space on its disk.",
    sqlite3.SQLITE_IOERR: "The disk failed while the database was used: check the disk and the system's log.",
    sqlite3.SQLITE_READONLY: "The database may not be written: give the server's user the right to write to its folder.",
    sqlite3.SQLITE_PERM: "The database may not be written: give the server's user the right to write to its folder.",
    sqlite3.SQLITE_CANTOPEN: "The database cannot be opened: give the server's user the right to write to its folder.",
    sqlite3.SQLITE_CORRUPT: "The database is damaged: put a backup in its place.",
    sqlite3.SQLITE_NOTADB: "The database is damaged or not a database: put a backup in its place.",
    sqlite3.SQLITE_INTERRUPT: "The database is being closed: start the server again.",
    sqlite3.SQLITE_BUSY: "Another program keeps the database locked: end that program.",
}
_OF_STORAGE = (sqlite3.OperationalError, sqlite3.DatabaseError, sqlite3.InternalError)


def is_failure_of_storage(error: Exception) -> bool:
    """Whether the database failed, and not the one who used it."""
    return type(error) in _OF_STORAGE


def explain(error: Exception) -> str:
    """The cause and the mend in one sentence."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        # The lower byte is the primary code, the others say more of the same.
        meaning = _MEANINGS.get(code & 0xFF)
        if meaning is not None:
            return meaning
    return f"The database failed ({type(error).__name__}: {error}): restart the server, then see its log."
