"""A website on loopback, and a fetcher that may reach it."""

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from website import Names, Website

from chapar.previews.connecting import Connector
from chapar.previews.fetch import Fetcher


@pytest.fixture
async def website() -> AsyncIterator[Website]:
    running = Website()
    server = await asyncio.start_server(running.serve, "127.0.0.1", 0)
    running.port = server.sockets[0].getsockname()[1]
    yield running
    server.close()


@pytest.fixture
def names() -> Names:
    return Names()


@pytest.fixture
def fetcher(website: Website, names: Names) -> Fetcher:
    """It may reach `site.test` and `other.test`, which no other name server knows, on the website's port."""
    allowed = frozenset({("site.test", website.port), ("other.test", website.port)})
    return Fetcher(Connector(allowed=allowed, resolve=names.resolve), total_seconds=2.0)
