"""A newsroom: people who write in channels, and a reader who has nothing but a browser."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "rpc"))

from asgi_browser import AsgiBrowser
from harness import Server
from newsroom import HOST, Newsroom
from small_client import FACTS, build_client

from chapar.web.site import make_site


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    """A server where anybody may sign up."""
    running = Server(tmp_path)
    await running.open()
    yield running
    await running.close()


@pytest.fixture
async def newsroom(server: Server, tmp_path: Path) -> Newsroom:
    """Romeo owns channels, Juliet reads them; `browser` sees what everybody sees."""
    files: dict[bytes, bytes] = {}

    async def read_file(digest: bytes, offset: int, length: int) -> bytes:
        return files[digest][offset : offset + length]

    build_client(tmp_path / "bundle")
    site = make_site(
        server.services.storage,
        server.services.clock,
        FACTS.name,
        read_file=read_file,
        facts=FACTS,
        bundle=tmp_path / "bundle",
    )
    return await Newsroom.open(server, AsgiBrowser(site, HOST.removeprefix("http://")), files)
