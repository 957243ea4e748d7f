"""Every backend, ready to use."""

import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from chapar.clock import ManualClock
from chapar.storage.api import Storage
from chapar.storage.sqlite import open_storage

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "rpc"))

from ready_database import lay_out

Open = Callable[[], Storage]


def _sqlite(folder: Path) -> Storage:
    lay_out(folder)
    return open_storage(folder, ManualClock(), durable=False)


BACKENDS = {"sqlite": _sqlite}


@pytest.fixture(params=sorted(BACKENDS))
def open_backend(request: pytest.FixtureRequest, tmp_path: Path) -> Open:
    """Opens the same storage every time it is called; close it before opening it again."""
    return lambda: BACKENDS[request.param](tmp_path)


@pytest.fixture
async def storage(open_backend: Open) -> AsyncIterator[Storage]:
    opened = open_backend()
    yield opened
    await opened.close()
