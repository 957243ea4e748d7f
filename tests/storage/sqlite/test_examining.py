"""Examining a database: what is found, and that nothing is changed."""

import sqlite3
from pathlib import Path

import pytest

from chapar.clock import ManualClock
from chapar.domain.accounts import LoginCode
from chapar.storage.api import StorageError
from chapar.storage.migrations import HEAD
from chapar.storage.sqlite import DATABASE_NAME, examining, open_storage
from chapar.storage.sqlite.examining import examine_storage


async def fill(folder: Path) -> Path:
    """A database of some pages."""
    storage = open_storage(folder, ManualClock(), durable=False)
    for number in range(300):
        code = LoginCode(str(number), "hash" * 50, "12345", 100, 400, 5, 1, 100)
        await storage.write(lambda tx, code=code: tx.put_login_code(code))
    await storage.close()
    return folder / DATABASE_NAME


async def test_a_whole_database(tmp_path: Path) -> None:
    path = await fill(tmp_path)
    before = path.read_bytes()
    found = examine_storage(tmp_path, 10)
    assert (found.revision, found.faults, found.is_complete, found.newest_date) == (HEAD, (), True, 0)
    assert found.size_bytes >= len(before)
    assert path.read_bytes() == before


async def test_the_newest_thing_of_all(tmp_path: Path) -> None:
    path = await fill(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO mailboxes (owner_id, pts, date, last_message_id) VALUES (1, 1, 500, 0)")
    connection.close()
    assert examine_storage(tmp_path, 10).newest_date == 500


async def test_a_database_in_use(tmp_path: Path) -> None:
    await fill(tmp_path)
    storage = open_storage(tmp_path, ManualClock(), durable=False)
    assert examine_storage(tmp_path, 10).faults == ()
    await storage.close()


async def test_a_page_that_was_overwritten(tmp_path: Path) -> None:
    path = await fill(tmp_path)
    with path.open("r+b") as file:
        file.seek(-4096, 2)
        file.write(b"\xff" * 4096)
    with pytest.raises(StorageError, match="damaged"):
        examine_storage(tmp_path, 10)


async def test_pages_that_belong_to_nothing(tmp_path: Path) -> None:
    path = await fill(tmp_path)
    with path.open("r+b") as file:
        file.seek(36)  # how many free pages there are, by sqlite.org/fileformat.html
        file.write((5).to_bytes(4, "big"))
    found = examine_storage(tmp_path, 10)
    assert any("freelist" in fault for fault in found.faults)
    assert found.is_complete


async def test_no_more_time_than_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    await fill(tmp_path)
    monkeypatch.setattr(examining, "STEPS_BETWEEN_LOOKS", 1)
    found = examine_storage(tmp_path, -1)
    assert (found.faults, found.is_complete) == ((), False)


def test_no_database(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="no database"):
        examine_storage(tmp_path, 1)
