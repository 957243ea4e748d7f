"""The writer that counts its batches."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from chapar.clock import ManualClock
from chapar.domain.errors import RpcError
from chapar.storage.api import Transaction
from chapar.storage.sqlite import open_storage
from chapar.storage.sqlite.group_commit import Deliver, GroupCommit
from chapar.storage.sqlite.measured_commit import MeasuredGroupCommit
from chapar.storage.sqlite.transaction import WriteTransaction


async def test_every_unit_is_in_one_batch_and_none_waits_afterwards(tmp_path: Path) -> None:
    batches: list[tuple[int, float]] = []
    writers: list[MeasuredGroupCommit] = []

    def make(connection: sqlite3.Connection, transaction: WriteTransaction, deliver: Deliver) -> GroupCommit:
        writers.append(MeasuredGroupCommit(connection, transaction, deliver, lambda *batch: batches.append(batch)))
        return writers[-1]

    def refuse(_: Transaction) -> None:
        raise RpcError("PEER_ID_INVALID")

    storage = open_storage(tmp_path, ManualClock(), durable=False, make_writer=make)
    await asyncio.gather(*(storage.write(lambda tx: tx.next_message_id(1)) for _ in range(5)))
    assert batches[0][0] == 5
    assert batches[0][1] > 0
    with pytest.raises(RpcError):
        await storage.write(refuse)
    await storage.close()
    assert sum(units for units, _ in batches) == 6
    assert writers[0].waiting_units == 0
