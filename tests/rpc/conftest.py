"""A server in memory for every test of the methods."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from harness import Server


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    """A server where anybody may sign up. No method may answer with an error that is not among its own."""
    running = Server(tmp_path)
    await running.open()
    yield running
    await running.close()
    assert running.unlisted == [], "errors outside the methods' lists"
