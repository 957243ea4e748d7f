"""Opening a database: whose it is, whether it is whole, which revision it has, and whether it is free.

Nothing is written before all of that is known. Follows sqlite.org/fileformat.html for the header.
"""

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from chapar.clock import Clock
from chapar.storage.api import StorageError
from chapar.storage.contents import ContentCodec, PlainContents
from chapar.storage.migrations import HEAD, REVISIONS
from chapar.storage.sqlite.failures import explain
from chapar.storage.sqlite.group_commit import Deliver, GroupCommit
from chapar.storage.sqlite.people_memory import PeopleMemory
from chapar.storage.sqlite.reader import Reader
from chapar.storage.sqlite.search import INDEX_NAME, SearchReader
from chapar.storage.sqlite.storage import SqliteStorage
from chapar.storage.sqlite.transaction import WriteTransaction

DATABASE_NAME = "chapar.db"
LOCK_NAME = "chapar.db.lock"
APPLICATION_ID = 0x43687072
"""Marks a SQLite file as ours ("Chpr")."""

BUSY_SECONDS = 10.0
CACHE_KIB = 4 * 1024
"""Pages that each connection keeps; the system's own memory of files holds the rest."""
CHECKPOINT_PAGES = 4000
"""Pages of the write-ahead log after which it is moved into the database: fewer, larger moves than SQLite's own choice."""
CACHED_STATEMENTS = 512

_HEADER = b"SQLite format 3\x00"
_APPLICATION_ID_AT = 68


def open_storage(
    folder: Path,
    clock: Clock,
    *,
    loop: asyncio.AbstractEventLoop | None = None,
    progress: Callable[[str], None] | None = None,
    contents: ContentCodec | None = None,
    durable: bool = True,
    make_writer: Callable[[sqlite3.Connection, WriteTransaction, Deliver], GroupCommit] = GroupCommit,
) -> SqliteStorage:
    """Open the database of a data folder for the one server that may use it; make it when there is none.

    An older database is brought up to date after a copy was kept beside it; `progress` is told of that in sentences. The
    running loop is used when `loop` is not given. With `durable=False` commits survive the end of the process but not of the
    machine: for tests. `make_writer` makes the writer, so that a simulation can run it in steps of its own.
    Raises StorageError.
    """
    path = folder / DATABASE_NAME
    lock = _take_lock(folder)
    try:
        _check_header(path)
        _prepare(path, clock, progress or _say_nothing)
        codec = contents or PlainContents()
        people = PeopleMemory()
        reader = Reader(_connect(path, durable), codec, people)
        side_reader = SearchReader(_connect(path, durable), codec, folder / INDEX_NAME)
        storage = SqliteStorage(reader, side_reader, people, lock, loop)
        connection = _connect(path, durable)
        transaction = WriteTransaction(connection, codec, people, lambda: side_reader.indexed_changes)
        storage.start(make_writer(connection, transaction, storage.deliver))
    except sqlite3.Error as error:
        lock.close()
        raise StorageError(f"{path}: {explain(error)}") from error
    except BaseException:
        lock.close()
        raise
    return storage


def open_reader(folder: Path, *, contents: ContentCodec | None = None) -> Reader:
    """Queries on the database of a data folder, also while a server uses it; close it after use. Raises StorageError."""
    path = folder / DATABASE_NAME
    if not path.exists():
        raise StorageError(f"There is no database in {folder}: start the server once, or name the folder of its data.")
    try:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro", timeout=BUSY_SECONDS, uri=True, isolation_level=None
        )
        if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
            raise _foreign(path)
        revision = _revision(connection)
        if revision != HEAD:
            _check_revision_is_known(path, revision)
            raise StorageError(f"{path} is older than this program: start the server once, which brings it up to date.")
        return Reader(connection, contents or PlainContents())
    except sqlite3.Error as error:
        raise StorageError(f"{path}: {explain(error)}") from error


def _say_nothing(_: str) -> None:
    """Nobody listens."""


def _take_lock(folder: Path) -> IO[Any]:
    """Hold the folder until the file is closed or the process ends, however it ends."""
    try:
        lock = open(os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600), "w")  # noqa: SIM115
    except FileNotFoundError:
        raise StorageError(f"The folder {folder} does not exist: make it, or name another one.") from None
    except OSError as error:
        raise StorageError(
            f"The folder {folder} may not be written ({error.strerror}): give the server's user the right to."
        ) from error
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        raise StorageError(f"Another server uses the data in {folder}: end it, or name another folder.") from None
    return lock


def _check_header(path: Path) -> None:
    """Refuse a file that is not ours without opening it as a database.

    Only before this process has a connection to it: closing the file drops the locks of them all (a rule of POSIX).
    """
    try:
        with path.open("r+b") as file:  # SQLite itself would go on with a file that it may only read
            header = file.read(100)
    except FileNotFoundError:
        return
    except OSError as error:
        raise StorageError(
            f"{path} may not be read or written ({error.strerror}): give the server's user the right to."
        ) from error
    if not header:
        return
    if len(header) < 100 or not header.startswith(_HEADER):
        raise StorageError(f"{path} is damaged or not a database: put a backup in its place, or name another folder.")
    if int.from_bytes(header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4], "big") != APPLICATION_ID:
        raise _foreign(path)


def _foreign(path: Path) -> StorageError:
    return StorageError(f"{path} is a database of another program: name another folder for this server's data.")


def _connect(path: Path, durable: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=CACHED_STATEMENTS,
    )
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'OFF'}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _prepare(path: Path, clock: Clock, progress: Callable[[str], None]) -> None:
    """Make the database if there is none, bring it up to date if it is old, and look into every table once."""
    is_new = not path.exists() or path.stat().st_size == 0
    if is_new:
        # Made here, because it holds keys and must never have been readable to others, not even for a moment.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        if is_new:
            # Before the log is switched on, so that the mark is in the file itself from the first moment.
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        revision = _revision(connection)
        if revision != HEAD:
            _check_revision_is_known(path, revision)
            from chapar.storage.sqlite.migrating import migrate

            migrate(connection, path, revision, clock, progress)
        _check_tables(connection)
    finally:
        connection.close()


def _revision(connection: sqlite3.Connection) -> str | None:
    """The revision of the schema, None when there is none yet."""
    has_table = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if has_table else None
    return str(row[0]) if row else None


def _check_revision_is_known(path: Path, revision: str | None) -> None:
    if revision is not None and revision not in REVISIONS:
        raise StorageError(
            f"{path} was written by a newer version of this program (its revision is {revision}): install that version."
        )


def _check_tables(connection: sqlite3.Connection) -> None:
    """Touch the root of every table and index: cheap, and finds a file that was cut or overwritten."""
    for name, kind in connection.execute("SELECT name, type FROM sqlite_master WHERE type = 'table'").fetchall():
        if kind == "table":
            connection.execute(f'SELECT * FROM "{name}" LIMIT 1').fetchone()  # noqa: S608  (names from the schema)
