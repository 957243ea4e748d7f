"""Opening: what is refused, in which words, and that nothing is touched then."""

import asyncio
import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from chapar.clock import ManualClock
from chapar.domain.accounts import LoginCode
from chapar.domain.users import User
from chapar.storage.api import StorageError
from chapar.storage.sqlite import DATABASE_NAME, SqliteStorage, open_reader, open_storage
from chapar.storage.sqlite.opening import APPLICATION_ID, LOCK_NAME
from chapar.storage.sqlite.search import INDEX_NAME

CODE = LoginCode("98912", "hash", "12345", 100, 400, 5, 1, 100)


def opened(folder: Path) -> SqliteStorage:
    return open_storage(folder, ManualClock(), durable=False)


async def fill(folder: Path) -> bytes:
    """Make a database with something in it; its bytes after closing."""
    storage = opened(folder)
    await storage.write(lambda tx: tx.put_login_code(CODE))
    await storage.close()
    assert sorted(file.name for file in folder.iterdir()) == sorted([DATABASE_NAME, LOCK_NAME, INDEX_NAME]), (
        "the log was not moved in"
    )
    return (folder / DATABASE_NAME).read_bytes()


def refuse(folder: Path, *words: str) -> None:
    """Opening fails with one sentence that has these words, and leaves the database as it was."""
    path = folder / DATABASE_NAME
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(StorageError) as raised:
        opened(folder)
    text = str(raised.value)
    assert all(word in text for word in words), text
    assert "\n" not in text
    assert (path.read_bytes() if path.exists() else None) == before


async def test_a_new_database_is_made_for_its_owner_alone(folder: Path) -> None:
    storage = opened(folder)
    for file in folder.iterdir():
        assert file.stat().st_mode & 0o077 == 0, file.name
    connection = sqlite3.connect(folder / DATABASE_NAME)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()
    await storage.close()
    assert (folder / DATABASE_NAME).stat().st_mode & 0o077 == 0


async def test_the_server_commits_durably(folder: Path) -> None:
    storage = open_storage(folder, ManualClock())
    level = await storage.write(lambda tx: tx._one("PRAGMA synchronous"))  # type: ignore[attr-defined]
    assert level == (2,)  # FULL
    await storage.close()


async def test_what_was_written_is_there_when_opened_again(folder: Path) -> None:
    await fill(folder)
    storage = opened(folder)
    assert await storage.read(lambda q: q.find_login_code("98912")) == CODE
    await storage.close()


async def test_use_after_closing_is_refused(folder: Path) -> None:
    storage = opened(folder)
    await storage.close()
    await storage.close()
    with pytest.raises(StorageError):
        await storage.write(lambda tx: tx.next_message_id(1))
    with pytest.raises(StorageError):
        await storage.read(lambda q: q.load_state(1))


def test_an_up_to_date_database_is_opened_without_the_migration_libraries(folder: Path) -> None:
    asyncio.run(fill(folder))
    program = (
        "import asyncio, sys; from pathlib import Path; from chapar.clock import SystemClock;"
        "from chapar.storage.sqlite import open_storage;"
        "s = open_storage(Path(sys.argv[1]), SystemClock());"
        "assert asyncio.run(s.read(lambda q: q.find_login_code('98912')));"
        "sys.exit(any(name in sys.modules for name in ('sqlalchemy', 'alembic')))"
    )
    assert subprocess.run([sys.executable, "-c", program, str(folder)], timeout=60).returncode == 0


async def test_closing_ends_a_long_read(folder: Path) -> None:
    storage = opened(folder)
    begun = threading.Event()

    def endless(q) -> None:
        begun.set()
        q._one("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n")

    reading = asyncio.ensure_future(storage.read_aside(endless))
    while not begun.is_set():
        await asyncio.sleep(0.001)
    await asyncio.sleep(0.05)
    await asyncio.wait_for(storage.close(), 20)
    with pytest.raises(StorageError, match="being closed"):
        await reading
    assert sorted(file.name for file in folder.iterdir()) == sorted([DATABASE_NAME, LOCK_NAME, INDEX_NAME])


async def test_a_second_server_on_the_same_data_is_refused(folder: Path) -> None:
    storage = opened(folder)
    with pytest.raises(StorageError, match="Another server uses the data"):
        opened(folder)
    await storage.write(lambda tx: tx.put_login_code(CODE))
    await storage.close()
    await opened(folder).close()


def test_a_missing_folder(folder: Path) -> None:
    refuse(folder / "nowhere", "does not exist", "make it")


@pytest.mark.parametrize("content", [b"hello", b"x" * 5000, b"SQLite format 3\x00", b"\x00" * 4096])
def test_something_that_is_no_database(folder: Path, content: bytes) -> None:
    (folder / DATABASE_NAME).write_bytes(content)
    refuse(folder, "damaged or not a database", "backup")


def test_a_database_of_another_program(folder: Path) -> None:
    connection = sqlite3.connect(folder / DATABASE_NAME)
    connection.execute("CREATE TABLE users (name TEXT)")
    connection.close()
    refuse(folder, "another program", "another folder")
    with pytest.raises(StorageError, match="another program"):
        open_reader(folder)


async def test_a_database_of_a_newer_version(folder: Path) -> None:
    await fill(folder)
    connection = sqlite3.connect(folder / DATABASE_NAME)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    refuse(folder, "newer version", "9999", "install")
    with pytest.raises(StorageError, match="newer version"):
        open_reader(folder)


@pytest.mark.parametrize("damage", ["cut", "overwritten start", "overwritten middle"])
async def test_a_damaged_database(folder: Path, damage: str) -> None:
    whole = await fill(folder)
    damaged = {
        "cut": whole[: len(whole) // 3],
        "overwritten start": whole[:100] + b"\xa5" * 4000 + whole[4100:],
        "overwritten middle": whole[:4096] + b"\xa5" * (len(whole) - 4096),
    }[damage]
    (folder / DATABASE_NAME).write_bytes(damaged)
    refuse(folder, "damaged", "backup")


def test_a_folder_without_the_right_to_write(
    folder: Path, without_rights: Callable[[], AbstractContextManager[None]]
) -> None:
    folder.chmod(0o555)
    with without_rights():
        refuse(folder, "may not be written", "right")
    folder.chmod(0o755)
    assert list(folder.iterdir()) == []


async def test_a_database_without_the_right_to_write(
    folder: Path, without_rights: Callable[[], AbstractContextManager[None]]
) -> None:
    await fill(folder)
    folder.chmod(0o777)
    for file in folder.iterdir():
        file.chmod(0o666)
    (folder / DATABASE_NAME).chmod(0o444)
    with without_rights():
        refuse(folder, "may not be read or written", "right")


def test_a_database_without_the_right_to_read(
    folder: Path, without_rights: Callable[[], AbstractContextManager[None]]
) -> None:
    (folder / DATABASE_NAME).write_bytes(b"x")
    (folder / DATABASE_NAME).chmod(0)
    folder.chmod(0o777)
    with without_rights(), pytest.raises(StorageError, match="may not be read"):
        opened(folder)


async def test_a_refused_folder_is_free_again_once_mended(folder: Path) -> None:
    (folder / DATABASE_NAME).write_bytes(b"hello")
    refuse(folder, "damaged")
    (folder / DATABASE_NAME).unlink()
    await opened(folder).close()


async def test_an_unfinished_first_start_is_gone_on_with(folder: Path) -> None:
    connection = sqlite3.connect(folder / DATABASE_NAME)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.close()
    assert os.path.getsize(folder / DATABASE_NAME) > 0
    await fill(folder)


async def test_a_reader_looks_on_while_the_server_writes(folder: Path) -> None:
    storage = opened(folder)
    with open_reader(folder) as queries:
        assert queries.find_login_code("98912") is None
        await storage.write(lambda tx: tx.put_login_code(CODE))
        assert queries.find_login_code("98912") == CODE
        await storage.write(lambda tx: tx.insert_user(User(5, "1", "A")))
        assert queries.in_snapshot(lambda q: q.find_user(5)) == User(5, "1", "A")
        with pytest.raises(sqlite3.OperationalError):
            queries._cursor.execute("DELETE FROM login_codes")
    await storage.close()


async def test_a_reader_needs_no_server(folder: Path) -> None:
    await fill(folder)
    with open_reader(folder) as queries:
        assert queries.find_login_code("98912") == CODE


async def test_a_reader_refuses_what_it_cannot_read(folder: Path) -> None:
    with pytest.raises(StorageError, match="start the server once"):
        open_reader(folder)
    (folder / DATABASE_NAME).write_bytes(b"hello" * 100)
    with pytest.raises(StorageError, match="damaged"):
        open_reader(folder)
    (folder / DATABASE_NAME).unlink()
    connection = sqlite3.connect(folder / DATABASE_NAME)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.close()
    with pytest.raises(StorageError, match="older than this program"):
        open_reader(folder)
