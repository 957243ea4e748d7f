"""Migrations of a SQLite database. Imported only when there is one to run: SQLAlchemy and Alembic cost time and memory."""

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import StaticPool

from chapar.clock import Clock
from chapar.storage.api import StorageError
from chapar.storage.migrations import HEAD
from chapar.storage.migrations.upgrading import upgrade


def migrate(
    connection: sqlite3.Connection, path: Path, revision: str | None, clock: Clock, progress: Callable[[str], None]
) -> None:
    """Bring the schema from `revision` (None: nothing yet) to the newest, in one transaction.

    A database that has one already is first copied to a file beside it, which stays there. Raises StorageError.
    """
    if revision is not None:
        copy = _free_name(path, revision, clock)
        progress(f"Keeping a copy of the database as {copy.name}.")
        _copy(connection, copy)
        progress(f"Bringing the database from revision {revision} to {HEAD}.")
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    # The driver's own transactions leave out statements that change the schema.
    event.listen(engine, "begin", _begin)
    try:
        with engine.begin() as transaction:
            upgrade(transaction)
    except SQLAlchemyError as error:
        raise StorageError(
            f"{path} could not be brought from revision {revision} to {HEAD}: nothing was changed; mend this or go back to the"
            f" version that wrote it ({error.args[0] if error.args else type(error).__name__})."
        ) from error


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _free_name(path: Path, revision: str, clock: Clock) -> Path:
    moment = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(clock.now()))
    name = path.with_name(f"{path.name}.{revision}-{moment}")
    number = 1
    while name.exists():
        number += 1
        name = path.with_name(f"{path.name}.{revision}-{moment}-{number}")
    return name


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    unfinished = target.with_name(f"{target.name}.part")
    unfinished.unlink(missing_ok=True)
    file = os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        # SQLite writes into an empty file as into one that is missing.
        connection.execute("VACUUM INTO ?", (str(unfinished),))
        os.fsync(file)
    finally:
        os.close(file)
    unfinished.rename(target)
