"""A storage in a fresh folder, on a clock that the test moves."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from chapar.clock import ManualClock
from chapar.domain.users import User
from chapar.storage.api import Storage
from chapar.storage.sqlite import open_storage


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def storage(tmp_path: Path, clock: ManualClock) -> AsyncIterator[Storage]:
    opened = open_storage(tmp_path, clock)
    yield opened
    await opened.close()


@pytest.fixture
async def romeo(storage: Storage) -> User:
    return await storage.write(lambda tx: tx.insert_user(User(id=0, phone="15550001", first_name="Romeo")))


@pytest.fixture
async def juliet(storage: Storage) -> User:
    return await storage.write(lambda tx: tx.insert_user(User(id=0, phone="15550002", first_name="Juliet")))
