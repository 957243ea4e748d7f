"""Storage in one SQLite file: nothing to install, nothing to administer."""

from chapar.storage.sqlite.opening import DATABASE_NAME, open_reader, open_storage
from chapar.storage.sqlite.reader import Reader
from chapar.storage.sqlite.storage import SqliteStorage

__all__ = ["DATABASE_NAME", "Reader", "SqliteStorage", "open_reader", "open_storage"]
