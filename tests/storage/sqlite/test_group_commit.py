"""Failures of the disk under the writer, and what a batch costs in commits."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from chapar.clock import ManualClock
from chapar.domain.errors import RpcError
from chapar.domain.messages import Message, MessageBody
from chapar.domain.peers import user_peer
from chapar.domain.updates import DeleteMessages, NewMessage, State
from chapar.domain.users import User
from chapar.storage.api import StorageError, Transaction
from chapar.storage.sqlite import DATABASE_NAME, SqliteStorage, open_storage


@pytest.fixture
async def storage(folder: Path) -> AsyncIterator[SqliteStorage]:
    opened = open_storage(folder, ManualClock(), durable=False)
    yield opened
    await opened.close()


def send(text: str = "x", random_id: int | None = None):
    def unit(tx: Transaction) -> int:
        message = Message(1, tx.next_message_id(1), user_peer(2), tx.insert_body(MessageBody(0, 1, 10, text)), True)
        tx.insert_message(message, random_id)
        return tx.log_update(1, NewMessage(message.id, message, random_id), 10).pts

    return unit


def pragma(statement: str):
    return lambda tx: tx._one(f"PRAGMA {statement}")


async def test_a_full_disk_is_told_to_all_who_waited_and_loses_nothing(storage: SqliteStorage, folder: Path) -> None:
    told: list[int] = []
    storage.on_commit = lambda logged: told.extend(u.pts for u in logged)
    acknowledged = [await storage.write(send()) for _ in range(5)]
    (pages,) = await storage.write(pragma("page_count"))  # type: ignore[misc]
    await storage.write(pragma(f"max_page_count = {pages + 2}"))

    outcomes = await asyncio.gather(*(storage.write(send("long " * 500)) for _ in range(200)), return_exceptions=True)
    assert {type(outcome) for outcome in outcomes} == {StorageError}
    assert "no room left" in str(outcomes[0])
    assert await storage.read(lambda q: q.load_state(1)) == State(acknowledged[-1], 0, 10)

    await storage.write(pragma("max_page_count = 1000000"))
    acknowledged += await asyncio.gather(*(storage.write(send("long " * 500)) for _ in range(20)))
    await asyncio.sleep(0)
    assert acknowledged == list(range(2, 27))
    assert told == acknowledged
    updates = await storage.read(lambda q: q.list_updates(1, 1, 100))
    assert [(u.pts, u.update.message_id, u.update.message is None) for u in updates] == [
        (pts, pts - 1, False) for pts in acknowledged
    ]
    with sqlite3.connect(folder / DATABASE_NAME) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_a_small_write_still_fits_where_a_large_one_does_not(storage: SqliteStorage) -> None:
    await storage.write(send())
    (pages,) = await storage.write(pragma("page_count"))  # type: ignore[misc]
    await storage.write(pragma(f"max_page_count = {pages + 1}"))
    with pytest.raises(StorageError):
        await storage.write(send("x" * 50_000))
    assert await storage.write(send()) == 3


async def test_a_failing_direct_write_is_a_failure_of_storage_too(storage: SqliteStorage) -> None:
    (pages,) = await storage.write(pragma("page_count"))  # type: ignore[misc]
    await storage.write(pragma(f"max_page_count = {pages}"))
    with pytest.raises(StorageError, match="no room left"):
        await storage.write(lambda tx: tx.insert_user(User(0, "1", "x" * 50_000)))
    await storage.write(pragma("max_page_count = 1000000"))
    assert (await storage.write(lambda tx: tx.insert_user(User(0, "1", "x")))).id == 1_000_001


async def test_a_failure_while_committing_rolls_everything_back(storage: SqliteStorage) -> None:
    transaction = storage._writer._transaction  # type: ignore[union-attr]
    commit, failures = transaction.commit, [sqlite3.OperationalError("disk I/O error")]

    def fail_once() -> None:
        if failures:
            transaction._settle()
            raise failures.pop()
        commit()

    transaction.commit = fail_once  # type: ignore[method-assign]
    outcomes = await asyncio.gather(*(storage.write(send()) for _ in range(10)), return_exceptions=True)
    assert {type(outcome) for outcome in outcomes} == {StorageError}
    assert await asyncio.gather(*(storage.write(send()) for _ in range(10))) == list(range(2, 12))


async def test_waiting_units_share_commits(storage: SqliteStorage, folder: Path) -> None:
    commits = 0
    transaction = storage._writer._transaction  # type: ignore[union-attr]
    commit = transaction.commit

    def count() -> None:
        nonlocal commits
        commits += 1
        commit()

    transaction.commit = count  # type: ignore[method-assign]
    await asyncio.gather(*(storage.write(send()) for _ in range(1000)))
    assert commits == 2  # 512 and the rest


async def test_many_units_that_fail_after_writing_leave_the_others_alone(storage: SqliteStorage) -> None:
    def fail(tx: Transaction) -> None:
        tx.log_update(1, DeleteMessages((1,)), 1)
        raise RpcError("USER_BLOCKED")

    units = [unit for _ in range(30) for unit in (send(), fail)]
    outcomes = await asyncio.gather(*(storage.write(unit) for unit in units), return_exceptions=True)
    assert outcomes[::2] == list(range(2, 32))
    assert {type(outcome) for outcome in outcomes[1::2]} == {RpcError}


async def test_values_that_no_column_takes_are_their_units_fault(storage: SqliteStorage) -> None:
    units = [send(), send(random_id=2**63), send(), send("\ud800"), send()]
    outcomes = await asyncio.gather(*(storage.write(unit) for unit in units), return_exceptions=True)
    assert [outcomes[i] for i in (0, 2, 4)] == [2, 3, 4]
    assert [type(outcomes[i]) for i in (1, 3)] == [OverflowError, UnicodeEncodeError]
