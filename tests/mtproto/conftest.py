"""A server of the protocol in memory, under a clock that the test moves."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from memory_server import MemoryClient, MemoryServer


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()


@pytest.fixture
def client(server: MemoryServer) -> MemoryClient:
    """A client with a key, a session that the server knows, and nothing left to be said."""
    made = server.client()
    made.settle()
    return made
