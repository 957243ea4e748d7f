"""A whole server in the test's own loop, on a free port of loopback."""

import shutil
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import uvloop

sys.path.insert(0, str(Path(__file__).parent))

from light_client import LightClient, sign_up

from chapar.app import App, build
from chapar.clock import Clock, SystemClock
from chapar.config import Config
from chapar.crypto.rsa import RsaPublicKey
from chapar.keys import load_or_make_keys
from chapar.storage.sqlite.opening import open_storage


def pytest_asyncio_loop_factories(config: pytest.Config, item: pytest.Item) -> dict[str, object]:
    """The loop that the command runs on."""
    return {"uvloop": uvloop.new_event_loop}


@pytest.fixture(scope="session")
def fresh_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder as after the first start, to copy: making keys and tables takes longer than most tests."""
    import asyncio

    folder = tmp_path_factory.mktemp("fresh")
    load_or_make_keys(folder)

    async def make() -> None:
        await open_storage(folder, SystemClock()).close()

    asyncio.run(make())
    return folder


@dataclass
class Running:
    """A server and what it has announced."""

    app: App
    codes: dict[str, str] = field(default_factory=dict)
    clients: list[LightClient] = field(default_factory=list)

    @property
    def port(self) -> int:
        return self.app.addresses[0].port

    @property
    def public_key(self) -> RsaPublicKey:
        return self.app.keys.rsa_keys[0].public

    async def client(self, transport: str = "abridged", **options: Any) -> LightClient:
        """A client with a key, not signed in."""
        self.clients.append(await LightClient.connect(self.port, self.public_key, transport, **options))
        return self.clients[-1]

    async def user(self, phone: str, transport: str = "abridged") -> LightClient:
        """A client that is signed in; `user` is its account."""
        client = await self.client(transport)
        client.user = await sign_up(client, phone, self.codes.__getitem__)  # type: ignore[attr-defined]
        return client


Start = Callable[..., Awaitable[Running]]


@pytest.fixture
async def start(fresh_folder: Path, tmp_path: Path) -> AsyncIterator[Start]:
    """Start servers in development mode; options go into their configuration."""
    running: list[Running] = []

    async def call(clock: Clock | None = None, **options: Any) -> Running:
        folder = tmp_path / f"data{len(running)}"
        shutil.copytree(fresh_folder, folder)
        defaults = {"data_dir": folder, "dev": True, "registration": "open", "listen": ("127.0.0.1:0",)}
        codes: dict[str, str] = {}
        app = await build(Config(**defaults | options), announce_code=codes.__setitem__, clock=clock)
        running.append(Running(app, codes))
        await app.start()
        return running[-1]

    yield call
    for one in running:
        for client in one.clients:
            await client.close()
        await one.app.close()
