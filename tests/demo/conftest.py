"""A server in memory, and the town that is built on it."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "rpc"))
pytest.register_assert_rewrite("mailbox_stage")

from harness import Server  # noqa: E402

from chapar.config import Config  # noqa: E402


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    """A server on which nobody has an account, and nobody may sign up."""
    running = Server(tmp_path, Config(registration="closed"))
    await running.open()
    yield running
    await running.close()
