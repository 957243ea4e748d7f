"""A storage in a fresh folder, on a clock that the test moves."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from chapar.clock import ManualClock
from chapar.domain.users import User
from chapar.storage.api import Storage
from chapar.storage.sqlite import open_storage

sys.path.insert(0, str(Path(__file__).parents[1] / "rpc"))

from ready_database import lay_out


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def storage(tmp_path: Path, clock: ManualClock) -> AsyncIterator[Storage]:
    lay_out(tmp_path)
    opened = open_storage(tmp_path, clock)
    yield opened
    await opened.close()


@pytest.fixture
async def romeo(storage: Storage) -> User:
    return await storage.write(lambda tx: tx.insert_user(User(id=0, phone="15550001", first_name="Romeo")))


@pytest.fixture
async def juliet(storage: Storage) -> User:
    return await storage.write(lambda tx: tx.insert_user(User(id=0, phone="15550002", first_name="Juliet")))
