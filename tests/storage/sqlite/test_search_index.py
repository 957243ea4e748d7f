"""The file of the search index: derived, private, and made again when it is lost or of another version."""

import asyncio
import logging
import sqlite3
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from chapar.clock import ManualClock
from chapar.domain.messages import Message, MessageBody
from chapar.domain.peers import user_peer
from chapar.domain.search import MessageSearch
from chapar.storage.api import Transaction
from chapar.storage.sqlite import DATABASE_NAME, SqliteStorage, open_storage
from chapar.storage.sqlite import storage as sqlite_storage
from chapar.storage.sqlite.search import INDEX_NAME, SearchReader

ME = 1


def send(tx: Transaction, text: str) -> Message:
    body = tx.insert_body(MessageBody(0, ME, 1, text))
    message = Message(ME, tx.next_message_id(ME), user_peer(2), body, True)
    tx.insert_message(message)
    return message


async def count(storage: SqliteStorage, text: str) -> int:
    return (await storage.search_messages(ME, MessageSearch(text, limit=1))).count


@pytest.mark.parametrize("loss", ["gone", "older", "empty"])
async def test_a_lost_index_is_made_again(tmp_path: Path, loss: str) -> None:
    storage = open_storage(tmp_path, ManualClock(), durable=False)
    await storage.write(lambda tx: send(tx, "nightingale"))
    assert await count(storage, "night") == 1
    await storage.close()
    index = tmp_path / INDEX_NAME
    if loss == "older":
        connection = sqlite3.connect(index)
        connection.execute("PRAGMA user_version = 999")
        connection.close()
    else:
        index.unlink()
        if loss == "empty":
            index.touch(0o600)
    storage = open_storage(tmp_path, ManualClock(), durable=False)
    assert await count(storage, "night") == 1
    await storage.close()


async def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    storage = open_storage(tmp_path, ManualClock(), durable=False)
    assert (tmp_path / INDEX_NAME).stat().st_mode & 0o077 == 0
    await storage.close()


async def test_changes_that_are_indexed_are_forgotten(tmp_path: Path) -> None:
    storage = open_storage(tmp_path, ManualClock(), durable=False)
    message = await storage.write(lambda tx: send(tx, "lark"))
    assert await count(storage, "lark") == 1

    def changes() -> int:
        connection = sqlite3.connect(tmp_path / DATABASE_NAME)
        try:
            return int(connection.execute("SELECT count(*) FROM body_changes").fetchone()[0])
        finally:
            connection.close()

    await storage.write(lambda tx: tx.update_body(replace(message.body, text="owl")))
    await storage.write(lambda tx: tx.delete_expired(0))
    assert changes() == 1
    assert await count(storage, "owl") == 1
    await storage.write(lambda tx: tx.delete_expired(0))
    assert changes() == 0
    await storage.close()


async def test_the_index_follows_without_a_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chapar.storage.sqlite.storage.INDEX_SECONDS", 0.0)
    storage = open_storage(tmp_path, ManualClock(), durable=False)
    await storage.write(lambda tx: send(tx, "romeo"))
    # The same thread indexes and searches, one after the other: this waits for what was begun before.
    while not await storage.read_aside(lambda _: indexed_bodies(tmp_path)):
        pass
    await storage.close()


def indexed_bodies(folder: Path) -> int:
    connection = sqlite3.connect(folder / INDEX_NAME)
    try:
        return int(connection.execute("SELECT body_id FROM progress").fetchone()[0])
    finally:
        connection.close()


async def test_closing_in_the_midst_of_indexing_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    is_writing = threading.Event()

    def write_for_ever(reader: SearchReader, last_body: int, last_change: int) -> int:
        is_writing.set()
        numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
        reader._cursor.execute(f"{numbers} INSERT INTO search.progress SELECT i, i FROM n")
        return last_change

    storage = open_storage(tmp_path, ManualClock(), durable=False)
    with monkeypatch.context() as patched:
        patched.setattr(sqlite_storage, "INDEX_SECONDS", 0.0)
        patched.setattr(SearchReader, "_index_changed", write_for_ever)
        await storage.write(lambda tx: send(tx, "nightingale"))
        assert await asyncio.to_thread(is_writing.wait, 20)
        await storage.close()
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
    storage = open_storage(tmp_path, ManualClock(), durable=False)
    assert await count(storage, "night") == 1
    await storage.close()
